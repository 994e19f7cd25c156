"""The officer's piles: counts and lists of one mind, the most urgent first, page by page."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from counter_app.domain.dossier.intake import Intake
from counter_app.domain.people.applicant import Person
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.intake import intake_plan, keep_draft
from counter_app.services.lists import worklist
from counter_app.services.lists.due import Distance, DueKind, due_of
from counter_app.services.lists.worklist import Pile, PileCount, WorkStep
from counter_app.storage.dossiers import worklist as piles
from tests.support import desks
from tests.support.taking_in import OFFICE_TIME, on, print_it, set_clock, take


@pytest.fixture
def busy(desk: OpenDesk) -> OpenDesk:
    """Looked at on Monday 23/11 at ten: two late, two of today, three later, one without a day."""
    set_clock(desk, on(16))
    take(desk, "Tẩn Láo Tả", due=on(19, 17, 0))
    set_clock(desk, on(17))
    take(desk, "Sùng A Chớ", due=on(23, 11, 30), owed=True, owed_until=date(2026, 11, 26))
    take(desk, "Lý Mẩy Chạn", due=on(25, 17, 0))
    set_clock(desk, on(18))
    take(desk, "Ma Seo Sử", due=on(23, 9, 0), printed=False)
    take(desk, "Vàng Thị Dở", due=on(23, 17, 0))
    take(desk, "Lò Văn Quyết", due=on(1, 17, 0, month=12), owed=True, owed_until=date(2026, 11, 30))
    take(desk, "Phàn Tả Mẩy", due=on(24, 17, 0), printed=False)
    take(desk, "Bùi Thị Hường", _elsewhere(desk))
    set_clock(desk, on(23, 10, 0))
    return desk


def _elsewhere(desk: OpenDesk) -> str:
    """A procedure whose clock starts at another agency: no date is promised here."""
    for entry in desk.catalogue.on(date(2026, 11, 18)):
        agency = desk.office.resolver(entry.procedure.resolver)
        if agency is not None and not agency.clock_here:
            form = desks.intake(desk, Person(name="A"), entry.procedure.code)
            if not intake_plan.plan(desk, form).missing:
                return entry.procedure.code
    raise LookupError


def names(desk: OpenDesk, pile: Pile) -> list[str]:
    found = worklist.look(desk, desks.officer(desk), pile)
    return [work.dossier.owner.name for work in found.work]


def test_the_most_urgent_stands_first_and_what_has_no_date_last(busy: OpenDesk) -> None:
    assert names(busy, Pile.ALL) == [
        "Tẩn Láo Tả",
        "Ma Seo Sử",
        "Sùng A Chớ",
        "Vàng Thị Dở",
        "Phàn Tả Mẩy",
        "Lý Mẩy Chạn",
        "Lò Văn Quyết",
        "Bùi Thị Hường",
    ]


@pytest.mark.parametrize("size", [1, 2, 3, 7])
def test_page_by_page_every_row_comes_once_and_in_the_same_order(busy: OpenDesk, size: int) -> None:
    first = worklist.look(busy, desks.officer(busy), Pile.ALL, size)
    found, ended = list(first.work), first.ended
    while not ended:
        more, ended = worklist.go_on(busy, Pile.ALL, found[-1], size)
        found += more
    assert [work.dossier.owner.name for work in found] == names(busy, Pile.ALL)


def test_a_dossier_received_between_two_pages_neither_doubles_nor_hides_another(
    busy: OpenDesk,
) -> None:
    first = worklist.look(busy, desks.officer(busy), Pile.ALL, 3)
    take(busy, "Chảo Lở Mẩy", due=on(23, 10, 30))
    more, _ = worklist.go_on(busy, Pile.ALL, first.work[-1], 20)
    seen = [work.dossier.owner.name for work in (*first.work, *more)]
    assert len(seen) == len(set(seen)) == 8
    assert names(busy, Pile.ALL)[2] == "Chảo Lở Mẩy"


def test_the_next_step_is_to_print_then_to_take_owed_papers_then_to_open(busy: OpenDesk) -> None:
    found = worklist.look(busy, desks.officer(busy), Pile.ALL).work
    steps = {work.dossier.owner.name: work.step for work in found}
    assert steps["Ma Seo Sử"] is WorkStep.PRINT
    assert steps["Sùng A Chớ"] is WorkStep.TAKE_PAPERS
    assert steps["Tẩn Láo Tả"] is WorkStep.OPEN


def test_a_printed_receipt_leaves_the_pile_of_those_to_be_printed(busy: OpenDesk) -> None:
    late = worklist.look(busy, desks.officer(busy), Pile.UNPRINTED).work[0]
    print_it(busy, late.dossier)
    assert names(busy, Pile.UNPRINTED) == ["Phàn Tả Mẩy"]


def test_an_officer_sees_the_own_drafts_alone(busy: OpenDesk) -> None:
    for login, title in (("mai", "của Mai"), ("lu", "của Lử")):
        keep_draft.keep(busy, desks.officer(busy, login), f"draft-{login}", title, Intake())
    drafts = worklist.look(busy, desks.officer(busy, "lu"), Pile.ALL).drafts
    assert [draft.title for draft in drafts] == ["của Lử"]


def test_counting_stops_where_a_tile_stops_saying_a_number(
    busy: OpenDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(piles, "MOST_COUNTED", 3)
    assert worklist.count(busy, Pile.ALL) == 3
    assert worklist.look(busy, desks.officer(busy), Pile.ALL).counts[Pile.MINE] == PileCount(3, 2)


NOW = on(23, 10, 0)


@pytest.mark.parametrize(
    ("promised", "kind", "days"),
    [
        (None, DueKind.NONE, 0),
        (on(23, 17, 0), DueKind.TODAY, 0),
        (on(23, 9, 0), DueKind.LATE_TODAY, 0),
        (on(24, 8, 0), DueKind.LEFT, 1),
        (on(27, 17, 0), DueKind.LEFT, 3),  # Tuesday 24 is a day off by law: Ngày Văn hóa
        (on(28, 9, 0), DueKind.LEFT, 3),
        (on(30, 17, 0), DueKind.LEFT, 4),
        (on(20, 17, 0), DueKind.OVERDUE, 1),
        (on(19, 17, 0), DueKind.OVERDUE, 2),
        (on(13, 17, 0), DueKind.OVERDUE, 6),
    ],
)
def test_distance_to_the_promised_day_is_counted_in_working_days(
    desk: OpenDesk, promised: datetime | None, kind: DueKind, days: int
) -> None:
    due = due_of(promised, NOW, Distance(desk.calendar, NOW.date()))
    assert (due.kind, due.days) == (kind, days)


def test_a_weekend_between_makes_no_day_late(desk: OpenDesk) -> None:
    saturday = datetime(2026, 11, 21, 9, 0, tzinfo=OFFICE_TIME)
    due = due_of(on(20, 17, 0), saturday, Distance(desk.calendar, saturday.date()))
    assert (due.kind, due.days) == (DueKind.OVERDUE, 0)
