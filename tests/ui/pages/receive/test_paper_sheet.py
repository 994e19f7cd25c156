"""Any order of acts in the checklist: each can be taken back, and none loses what was typed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counter_app.domain.catalogue.procedure import Case, Manner, PaperRequirement
from counter_app.domain.dossier.paper import Paper, Source
from counter_app.ui.pages.receive.paper_rows import PaperRow, rows_of
from counter_app.ui.pages.receive.paper_sheet import PaperSheet
from tests.support.searches import examples

DAY = date(2026, 11, 23)
CASE = Case(
    id="1",
    name="Chung",
    papers=(
        PaperRequirement(id="p1", name="Tờ khai", originals=1),
        PaperRequirement(id="p2", name="Căn cước", manner=Manner.SHOW, met_by_card=True),
        PaperRequirement(id="p3", name="Bản án", copies=2),
        PaperRequirement(id="p4", name="Biên bản", originals=1, condition="nếu bị bỏ rơi"),
    ),
)
Look = tuple[Any, ...]


@dataclass(frozen=True)
class Act:
    name: str
    at: int = 0
    given: Any = None


places = st.integers(0, len(CASE.papers) - 1)
acts = st.one_of(
    st.builds(Act, st.just("tick"), places),
    st.builds(Act, st.just("brought"), places),
    st.builds(Act, st.just("source"), places, st.integers(0, 3)),
    st.builds(
        Act,
        st.just("count"),
        places,
        st.tuples(st.sampled_from(["originals", "copies"]), st.integers(0, 150)),
    ),
    st.builds(Act, st.just("write"), places, st.text("0129/ a", max_size=4)),
    st.builds(Act, st.just("complete")),
)


def do(sheet: PaperSheet, act: Act) -> None:
    row = sheet.rows[act.at]
    match act.name:
        case "tick":
            sheet.tick(act.at)
        case "brought" if row.is_owed:
            sheet.brought(act.at)
        case "source":
            sheet.meet(act.at, row.sources[act.given % len(row.sources)])
        case "count":
            sheet.count(act.at, *act.given)
        case "write" if row.ticked and row.source in {Source.OWED, Source.DATABASE}:
            sheet.write(act.at, act.given)
        case "complete":
            sheet.complete()


def look(sheet: PaperSheet) -> Look:
    return tuple(
        (row.ticked, row.source, row.originals, row.copies, row.reason, row.when)
        for row in sheet.rows
    )


def begun() -> PaperSheet:
    sheet = PaperSheet()
    sheet.show(rows_of(CASE, by_proxy=False))
    return sheet


@pytest.mark.campaign
@settings(max_examples=examples(300), deadline=None)
@given(st.lists(acts, max_size=25))
def test_undone_one_by_one_every_look_comes_back(done: list[Act]) -> None:
    sheet = begun()
    looks = [look(sheet)]
    for act in done:
        do(sheet, act)
        if look(sheet) != looks[-1]:
            looks.append(look(sheet))
    seen = [look(sheet)]
    while sheet.can_undo:
        sheet.undo()
        if look(sheet) != seen[-1]:
            seen.append(look(sheet))
    assert seen[-1] == looks[0]
    assert sheet.undo() is None
    # What is typed into one field in one go is one act: some looks on the way are passed over.
    remaining = iter(reversed(looks))
    assert all(one in remaining for one in seen)


@pytest.mark.campaign
@settings(max_examples=examples(300), deadline=None)
@given(st.lists(acts, max_size=25))
def test_no_act_but_typing_touches_what_was_typed(done: list[Act]) -> None:
    sheet = begun()
    for act in done:
        before = [(row.reason, row.when) for row in sheet.rows]
        do(sheet, act)
        if act.name != "write":
            assert [(row.reason, row.when) for row in sheet.rows] == before


@pytest.mark.campaign
@settings(max_examples=examples(200), deadline=None)
@given(st.lists(acts, max_size=15), st.lists(acts, max_size=5))
def test_a_card_that_is_read_between_stays_met_whatever_is_undone(
    before: list[Act], after: list[Act]
) -> None:
    sheet = begun()
    for act in before:
        do(sheet, act)
    sheet.tick_by_card()
    for act in after:
        do(sheet, act)
    while sheet.can_undo:
        sheet.undo()
    assert sheet.rows[_at(sheet.rows, "p2")].ticked


def _at(rows: list[PaperRow], requirement: str) -> int:
    return next(at for at, row in enumerate(rows) if row.requirement.id == requirement)


@pytest.mark.campaign
@settings(max_examples=examples(200), deadline=None)
@given(st.lists(acts, max_size=20))
def test_a_draft_shows_the_rows_as_they_were_left(done: list[Act]) -> None:
    sheet = begun()
    for act in done:
        do(sheet, act)
    kept = [row.paper(DAY) for row in sheet.rows if row.ticked]
    again = [row.paper(DAY) for row in rows_of(CASE, by_proxy=False, papers=kept) if row.ticked]
    assert again == kept
    assert all(paper.until is None or not paper.reason for paper in kept)


def test_a_draft_of_before_with_a_typed_day_is_read_as_it_was_typed() -> None:
    old = Paper(requirement="p1", name="Tờ khai", source=Source.OWED, reason="27/11")
    (row,) = (row for row in rows_of(CASE, by_proxy=False, papers=(old,)) if row.ticked)
    assert row.when == "27/11"
    assert row.paper(DAY).until == date(2026, 11, 27)
