"""The campaign of queries made by rule, in its short form, and proof that it can fail."""

from __future__ import annotations

from pathlib import Path

import pytest

from counter_app.domain.search import search_terms
from tests.storage.search_campaign import NEEDED, report, share_found, verdicts
from tests.support import archive

pytestmark = pytest.mark.campaign

COUNT = 4_000
EACH = 12


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return archive.cached(tmp_path_factory.mktemp("archive"), COUNT)


def test_what_was_meant_is_in_the_top_three_and_every_hit_fits_every_word(desk: Path) -> None:
    judged = verdicts(desk, COUNT, EACH, seed=1)
    assert len(judged) >= 200
    assert share_found(judged) >= NEEDED, report(judged)
    assert not any(verdict.unfit for verdict in judged), report(judged)


def test_a_search_that_cannot_read_telex_fails_the_campaign(
    desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def blind(word: str) -> tuple[str, ...]:
        return ()

    monkeypatch.setattr(search_terms, "readings", blind)
    judged = verdicts(desk, COUNT, 4, seed=1)
    missed = {verdict.query.rule for verdict in judged if not verdict.found}
    assert {"Telex", "Telex, tone early", "VNI"} <= missed


def test_a_search_that_leaves_numbers_out_fails_the_campaign(
    desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def careless(run: object) -> list[search_terms.Slot]:
        return []

    monkeypatch.setattr(search_terms, "_of_numbers", careless)
    judged = verdicts(desk, COUNT, 4, seed=1)
    assert any(verdict.unfit for verdict in judged)
    assert share_found(judged) < NEEDED
