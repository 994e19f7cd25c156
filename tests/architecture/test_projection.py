"""Whoever changes what is projected raises the number, so that every store projects anew."""

from __future__ import annotations

import json
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from counter_app.domain.kinds.registry import BODIES
from counter_app.portal.upkeep import projected as of_portal
from counter_app.storage.dossiers import projected as of_desk
from tests.support import projected_code
from tests.support.projected_code import DESK, INDEX, PORTAL, STATE, digest, reached

KNOWN = json.loads(Path("tests/fixtures/projections.json").read_text("utf-8"))
SIDES = {
    "desk": (DESK, of_desk.NUMBER, "counter_app.storage.dossiers.projected.NUMBER"),
    "index": (INDEX, of_desk.INDEX, "counter_app.storage.dossiers.projected.INDEX"),
    "portal": (PORTAL, of_portal.NUMBER, "counter_app.portal.upkeep.projected.NUMBER"),
}


@cache
def as_it_is(roots: tuple[str, ...]) -> str:
    return digest(roots)


@pytest.mark.parametrize("side", SIDES)
def test_the_number_is_raised_when_what_is_projected_changes(side: str) -> None:
    roots, number, place = SIDES[side]
    now = as_it_is(roots)
    numbers = {int(one): known for one, known in KNOWN[side].items()}
    assert sorted(numbers) == list(range(1, number + 1))
    assert numbers[number] == now, (
        f"what the {side} projects has changed: raise {place} to {number + 1} and add"
        f' "{number + 1}": "{now}" under "{side}" in tests/fixtures/projections.json;'
        f" where number {number} was never released, or no row can be another by it, put it there"
    )


@pytest.mark.parametrize("side", SIDES)
def test_two_numbers_on_end_stand_for_two_things(side: str) -> None:
    told = [known for _, known in sorted(KNOWN[side].items(), key=lambda item: int(item[0]))]
    assert all(one != other for one, other in pairwise(told))


def test_what_is_projected_is_found_through_all_that_it_names() -> None:
    desk = {name.removeprefix("counter_app.") for name in reached(DESK)}
    assert {
        "domain.dossier.dossier.Dossier",
        "domain.dossier.dossier.Status",
        "domain.people.applicant.Person",
        "domain.dossier.online.Notice",
        "domain.kinds.received.Received",
        "domain.dossier.paper.with_paper",
        "domain.kinds.supplement.with_answer",
        "domain.catalogue.receipt_form.REGIME",
        "storage.engine.schema.fee_entry",
    } <= desk
    assert len(reached(STATE)) > 30
    index = {name.removeprefix("counter_app.") for name in reached(INDEX)}
    assert {
        "domain.search.search_terms.entry",
        "domain.search.search_terms.tokens",
        "domain.text.folding.fold",
    } <= index


PLANTED = {
    "a field of the state": (
        DESK,
        "domain.dossier.dossier",
        "    events: int = 0",
        "    events: int = 1",
    ),
    "a field deep inside": (DESK, "domain.dossier.online", "    detail: str", "    details: str"),
    "a word": (PORTAL, "domain.dossier.dossier", 'STOPPED = "stopped"', 'STOPPED = "halted"'),
    "what an event does": (PORTAL, "domain.apply", "dossier.events + 1", "dossier.events + 2"),
    "what another does": (DESK, "domain.kinds.declined", "claim=None", "claim=dossier.claim"),
    "a column": (DESK, "storage.dossiers.projection", "len(state.owed_papers)", "0"),
    "a table": (DESK, "storage.engine.schema", 'Column("amount", Integer', 'Column("amount", Text'),
    "a word of search": (INDEX, "domain.search.search_terms", '" ".join(', '"-".join('),
    "a column of the portal": (PORTAL, "portal.journal.recording", "state.status.value", '"open"'),
    "an office": (PORTAL, "domain.dossier.offices", "(dossier.office.code, *dossier", "(*dossier"),
    "a notice": (PORTAL, "domain.dossier.notices", "max(existing, notice", "min(existing, notice"),
}


@pytest.mark.parametrize("what", PLANTED)
def test_any_change_is_seen(what: str) -> None:
    roots, module, before, after = PLANTED[what]
    assert digest(roots, _changed(module, before, after)) != as_it_is(roots)


def test_a_kind_that_no_release_knew_asks_for_no_number() -> None:
    """With more kinds all is projected anew by itself; see `KINDS` beside the numbers."""
    registry, first = "domain.kinds.registry", "    RECEIVED,\n"
    assert digest(DESK, _changed(registry, first, f"    NEW,\n{first}")) == as_it_is(DESK)
    assert digest(DESK, _changed(registry, first, "")) != as_it_is(DESK)
    assert of_desk.KINDS == of_portal.KINDS == len(BODIES)


SAYING = {
    "a comment": ("domain.apply", "    kind = kind_of", "    # so\n    kind = kind_of"),
    "a docstring": ("domain.apply", '"""The dossier after', '"""What it is after'),
    "an annotation": ("domain.dossier.paper", ") -> tuple[Paper, ...]:", ") -> object:"),
    "another function": (
        "domain.apply",
        "def _counted(",
        "def _other() -> None: ...\n\n\ndef _counted(",
    ),
}


@pytest.mark.parametrize("what", SAYING)
def test_what_only_says_something_else_is_no_change(what: str) -> None:
    module, before, after = SAYING[what]
    assert digest(STATE, _changed(module, before, after)) == as_it_is(STATE)


def test_a_root_that_is_gone_is_told() -> None:
    with pytest.raises(KeyError, match="nowhere"):
        digest((*STATE, "counter_app.domain.apply.nowhere"))


def _changed(module: str, before: str, after: str) -> projected_code.Source:
    def read(name: str) -> str:
        text = projected_code.source(name)
        if name != f"counter_app.{module}":
            return text
        assert before in text
        return text.replace(before, after)

    return read
