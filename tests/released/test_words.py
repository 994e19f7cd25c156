"""Words that a release stored or sent: later programs may add to them, and take none away."""

from __future__ import annotations

import copy
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from counter_app.portal.store.store import open_portal
from tests.simulation.world import Ids
from tests.support import desks, stored_codes, stored_words
from tests.support.released import VERSIONS, expected, portal, profile

NEXT_DAY = datetime(2026, 11, 25, 1, 30, tzinfo=UTC)
each_version = pytest.mark.parametrize("version", VERSIONS)
SPOKEN_OF = (
    ("enums", "contract.push.Verdict", "held"),
    ("structures", "contract.push.Withheld", "withheld"),
    ("enums", "domain.events.CodeSource", "band"),
    ("enums", "domain.events.CodeSource", "paper_lane"),
    ("structures", "domain.office.Lease", "band_low"),
    ("structures", "domain.office.Lease", "paper_lane"),
    ("portal_tables", "oddity", "code"),
    ("desk_tables", "withheld", "seq"),
)
"""Words whose names in the code may change, while what is stored or sent does not: where the first
release had them.
"""


SAID_OF_A_ROW = {"birth_date", "number", "unreadable_batch", "unreadable_units"}
"""Codes of a batch that was being read: no file and no message ever held them."""


@pytest.fixture(params=VERSIONS)
def words(request: pytest.FixtureRequest) -> Any:
    return expected(request.param, "words")


def test_no_name_of_a_field_has_vanished(words: Any) -> None:
    structures, _ = stored_words.present()
    assert stored_words.lost(words["structures"], structures) == []


def test_no_word_of_a_list_has_vanished(words: Any) -> None:
    _, enums = stored_words.present()
    assert stored_words.lost(words["enums"], enums) == []


def test_no_kind_of_event_has_vanished(words: Any) -> None:
    assert set(words["kinds"]) - set(stored_words.kinds()) == set()


@pytest.mark.gate
def test_no_reason_that_was_given_or_explained_has_vanished(words: Any) -> None:
    assert set(words["given"]) - stored_codes.made_with() == set()
    assert set(words["explained"]) - stored_codes.explained() - SAID_OF_A_ROW == set()


@pytest.mark.gate
@each_version
def test_no_code_that_stands_on_a_dossier_or_an_event_has_vanished(version: str) -> None:
    summary = expected(version, "portal_sqlite")
    notices = {code for one in summary["dossiers"] for code, _ in one["notices"]}
    decided = {code for key in summary["events"] for code in key.split()[2:]}
    assert "deadline_differs" in notices
    assert "unknown_dossier" in decided
    assert (notices | decided) - stored_codes.made_with() == set()


@each_version
def test_a_new_profile_and_a_new_portal_have_all_tables_and_columns_of_a_release(
    version: str, tmp_path: Path
) -> None:
    words = expected(version, "words")
    store = desks.new(tmp_path / "desk").store()
    with closing(store), store.database.read() as connection:
        desk = stored_words.tables(connection)
    opened = open_portal(":memory:", tmp_path / "portal", now=lambda: NEXT_DAY, ids=Ids(80))
    with closing(opened), opened.read() as connection:
        portal_of_today = stored_words.tables(connection)
    assert stored_words.lost_columns(words["desk_tables"], desk) == []
    assert stored_words.lost_columns(words["portal_tables"], portal_of_today) == []


@each_version
def test_no_table_or_column_of_a_profile_vanishes_when_it_is_opened(
    version: str, tmp_path: Path
) -> None:
    store = profile(version, "worked_alone", tmp_path).store()
    with closing(store), store.database.read() as connection:
        now = stored_words.tables(connection)
    assert stored_words.lost_columns(expected(version, "words")["desk_tables"], now) == []


@each_version
def test_no_table_or_column_of_a_portal_vanishes_when_it_is_opened(
    version: str, tmp_path: Path
) -> None:
    folder = portal(version, "sqlite", tmp_path) / "portal"
    opened = open_portal(folder / "portal.db", folder, now=lambda: NEXT_DAY, ids=Ids(79))
    with closing(opened), opened.read() as connection:
        now = stored_words.tables(connection)
        held = connection.scalar(text("SELECT count(*) FROM event WHERE verdict = 'held'"))
        index = connection.scalar(
            text("SELECT sql FROM sqlite_schema WHERE name = 'ix_event_held'")
        )
    assert stored_words.lost_columns(expected(version, "words")["portal_tables"], now) == []
    assert held
    assert "verdict = 'held'" in index


@pytest.mark.parametrize(("part", "name", "word"), SPOKEN_OF)
def test_the_words_that_the_code_may_call_otherwise_are_among_those_that_stay(
    part: str, name: str, word: str
) -> None:
    assert word in expected(VERSIONS[0], "words")[part][name]


@pytest.mark.gate
@pytest.mark.parametrize("part", ["structures", "enums", "desk_tables", "portal_tables"])
def test_whatever_word_is_renamed_it_is_missed(words: Any, part: str) -> None:
    """Planted: each word of each set is called otherwise, one after the other."""
    before = words[part]
    structures, enums = stored_words.present()
    now = {"structures": structures, "enums": enums}.get(part, before)
    ask = stored_words.lost if part in {"structures", "enums"} else stored_words.lost_columns
    assert ask(before, now) == []
    for name, own in before.items():
        # A class that was moved stands under another name.
        homes = [name] if name in now else [key for key, one in now.items() if set(own) <= set(one)]
        for word in own:
            renamed = copy.deepcopy(now)
            for home in homes:
                renamed[home] = [f"{one}_renamed" if one == word else one for one in now[home]]
            assert ask({name: own}, renamed), f"{name} {word}"


def test_a_class_may_be_called_otherwise_and_may_learn_words() -> None:
    structures, _ = stored_words.present()
    before = expected(VERSIONS[0], "words")["structures"]["domain.office.Lease"]
    moved = {key: one for key, one in structures.items() if not key.endswith(".Lease")}
    moved["domain.leases.SerialLease"] = [*before, "added"]
    assert stored_words.lost({"domain.office.Lease": before}, moved) == []
