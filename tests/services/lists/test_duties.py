"""What waits for whom: one office on one morning, looked at by each of its officers."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import event

from counter_app.domain.kinds.contact_made import ContactMade
from counter_app.domain.life.early_warnings import EarlyWarning
from counter_app.domain.life.telling import Telling
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.lists import seats, worklist
from counter_app.services.lists.due import DueKind
from counter_app.services.lists.holding import HandKind
from counter_app.services.lists.worklist import Pile, PileCount, Work
from counter_app.services.processing import tell_citizen
from counter_app.storage.dossiers import worklist as rows_of
from tests.support import desks
from tests.support.desks import Place
from tests.support.office_day import NOW, OfficeDay, office_day
from tests.support.taking_in import on, set_clock

ONLINE = "Chảo Lở Mẩy"
MINE = [
    "Ma A Lử",
    "Lồ A Tủa",
    "Giàng Thị Mỷ",
    "Trần Thị Khánh",
    "Chảo Láo Mẩy",
    ONLINE,
    "Thào Thị Dở",
    "Vù A Sính",
    "Sùng A Pàng",
]


@pytest.fixture(scope="module")
def day(enrolled: Place, tmp_path_factory: pytest.TempPathFactory):
    desk = enrolled.copy(tmp_path_factory.mktemp("office") / "place").desk()
    yield office_day(desk)
    desk.close()


def work_of(day: OfficeDay, login: str, pile: Pile) -> dict[str, Work]:
    set_clock(day.desk, NOW)
    found = worklist.look(day.desk, desks.officer(day.desk, login), pile).work
    return {work.dossier.owner.name: work for work in found}


@pytest.mark.parametrize(
    ("login", "pile", "expected"),
    [
        ("mai", Pile.MINE, MINE),
        ("mai", Pile.NEW, [ONLINE]),
        ("mai", Pile.HAND_OVER, ["Thào Thị Dở", "Sùng A Pàng"]),
        ("mai", Pile.RESOLVE, ["Ma A Lử", "Vù A Sính"]),
        ("mai", Pile.RETURN, ["Giàng Thị Mỷ"]),
        ("mai", Pile.TELL, ["Lồ A Tủa", "Giàng Thị Mỷ", "Trần Thị Khánh", "Chảo Láo Mẩy"]),
        ("mai", Pile.WAITING, ["Phàn Tả Mẩy", "Lò Văn Thanh", "Hảng A Sùng"]),
        ("pham", Pile.MINE, ["Ma A Lử", "Lò Văn Thanh"]),
        ("pham", Pile.WAITING, ["Lồ A Tủa", "Phàn Tả Mẩy", "Vù A Sính", "Hảng A Sùng"]),
        ("thang", Pile.MINE, ["Phàn Tả Mẩy"]),
        ("thang", Pile.SIGN, ["Phàn Tả Mẩy"]),
    ],
)
def test_each_officer_sees_what_can_be_done_now_and_nothing_that_waits_for_another(
    day: OfficeDay, login: str, pile: Pile, expected: list[str]
) -> None:
    assert list(work_of(day, login, pile)) == expected


@pytest.mark.parametrize("login", ["mai", "pham", "thang", "dung"])
def test_the_number_of_a_tile_is_the_number_of_rows_of_its_list(day: OfficeDay, login: str) -> None:
    actor = desks.officer(day.desk, login)
    for pile, count in worklist.look(day.desk, actor, Pile.MINE).counts.items():
        found = worklist.look(day.desk, actor, pile)
        late = [work for work in found.work if work.due.kind is DueKind.OVERDUE]
        assert count == PileCount(len(found.work), len(late)), pile


def test_what_waits_is_counted_no_further_than_the_other_piles(
    day: OfficeDay, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rows_of, "MOST_COUNTED", 2)
    found = worklist.look(day.desk, desks.officer(day.desk), Pile.WAITING)
    assert len(found.work) == 3
    assert (found.counts[Pile.WAITING].size, found.counts[Pile.MINE].size) == (2, 2)


def test_nothing_open_is_out_of_the_sight_of_who_receives(day: OfficeDay) -> None:
    mine, others = work_of(day, "mai", Pile.MINE), work_of(day, "mai", Pile.WAITING)
    assert not mine.keys() & others.keys()
    assert mine.keys() | others.keys() == work_of(day, "mai", Pile.ALL).keys()


def test_a_row_says_in_whose_hand_it_is_and_since_when(day: OfficeDay) -> None:
    rows = work_of(day, "mai", Pile.ALL)
    found = {name: (work.hand.kind, work.hand.name) for name, work in rows.items()}
    assert found["Lò Văn Thanh"] == (HandKind.OFFICER, "Lý Thị Pham")
    assert found["Hảng A Sùng"] == (HandKind.BODY, "UBND xã Bản Xèo")
    assert found["Sùng A Pàng"] == (HandKind.COUNTER, "Quầy 1")
    assert found["Lồ A Tủa"][0] is HandKind.CITIZEN
    assert found["Phàn Tả Mẩy"][0] is HandKind.SIGNER
    assert found[ONLINE][0] is HandKind.PORTAL
    on_the_way = rows["Ma A Lử"].hand
    assert (on_the_way.kind, on_the_way.name) == (HandKind.NOBODY, "Quầy 1")
    assert (on_the_way.slip, on_the_way.since.date()) == (day.slip, date(2026, 11, 25))


def test_a_row_warns_ahead_of_time(day: OfficeDay) -> None:
    rows = work_of(day, "mai", Pile.ALL)
    warned = {name: {each.warning for each in work.warned} for name, work in rows.items()}
    assert warned["Vù A Sính"] == {EarlyWarning.DUE_24H, EarlyWarning.APOLOGY_DUE}
    assert warned["Lồ A Tủa"] == {EarlyWarning.ANSWER_RUNNING_OUT}
    assert warned["Giàng Thị Mỷ"] == {EarlyWarning.UNCOLLECTED_3D}
    assert not warned["Hảng A Sùng"], "the clock stands"
    assert rows["Lồ A Tủa"].due.day == date(2026, 12, 1)
    assert rows["Giàng Thị Mỷ"].due.days == 3


def test_who_was_told_leaves_the_pile_of_those_to_be_told(desk: OpenDesk) -> None:
    day = office_day(desk)
    assert work_of(day, "mai", Pile.TELL)["Chảo Láo Mẩy"].tells is Telling.RESULT_READY
    mai, there = desks.officer(day.desk), day.ids["Chảo Láo Mẩy"]
    missed = ContactMade(step="ready", way="phone", reached=False)
    assert not work_of(day, "mai", Pile.UNREACHED)
    for times in (1, 2):
        tell_citizen.tell_citizen(day.desk, mai, there, missed)
        assert "Chảo Láo Mẩy" in work_of(day, "mai", Pile.TELL)
        assert work_of(day, "mai", Pile.UNREACHED)["Chảo Láo Mẩy"].missed == times
    assert worklist.look(day.desk, mai, Pile.MINE).counts[Pile.UNREACHED].size == 1
    tell_citizen.tell_citizen(day.desk, mai, there, ContactMade(step="ready", way="phone"))
    assert "Chảo Láo Mẩy" not in work_of(day, "mai", Pile.TELL)
    assert not work_of(day, "mai", Pile.UNREACHED)
    assert "Chảo Láo Mẩy" in work_of(day, "mai", Pile.RETURN)
    set_clock(day.desk, on(7, 9, 0, month=12))
    again = worklist.look(day.desk, mai, Pile.TELL).work
    (row,) = [work for work in again if work.dossier.id == there]
    assert row.tells is Telling.UNCOLLECTED


@pytest.mark.parametrize("size", [1, 3, 50])
def test_what_is_overdue_stands_before_an_earlier_duty(day: OfficeDay, size: int) -> None:
    """A citizen to be told since last week does not push down a date that was missed today."""
    set_clock(day.desk, on(7, 9, 0, month=12))
    work, ended = worklist.go_on(day.desk, Pile.ALL, None, size)
    while not ended:
        more, ended = worklist.go_on(day.desk, Pile.ALL, work[-1], size)
        work += more
    late = [item.row.duty_at or 0 for item in work if item.row.is_late]
    rest = [item.row.duty_at for item in work if not item.row.is_late and item.row.duty_at]
    assert [item.row.is_late for item in work] == [True] * len(late) + [False] * (
        len(work) - len(late)
    )
    assert (late, rest) == (sorted(late), sorted(rest))
    assert late[-1] > rest[0]
    assert len({item.dossier.id for item in work}) == len(work)


@pytest.mark.parametrize("pile", list(Pile))
def test_no_list_and_no_count_reads_the_archive_or_sorts(day: OfficeDay, pile: Pile) -> None:
    """Every statement goes along an index that holds the pile alone, in its order."""
    made: list[tuple[str, object]] = []
    seat = seats.seat_of(day.desk, desks.officer(day.desk), NOW)
    with day.desk.store.database.read() as connection:

        def note(_c: object, _cursor: object, statement: str, given: object, *_: object) -> None:
            made.append((statement, given))

        event.listen(connection, "before_cursor_execute", note)
        rows = rows_of.page(connection, pile, seat, most=2)
        rows_of.page(connection, pile, seat, rows[-1] if rows else None, 50)
        rows_of.counts(connection, [pile], seat)
        event.remove(connection, "before_cursor_execute", note)
        for statement, given in made:
            plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", given).all()  # type: ignore[arg-type]
            steps = [step[3] for step in plan if "dossier" in step[3] or "TEMP" in step[3]]
            assert steps
            assert all("INDEX ix_dossier_" in step for step in steps), (statement, steps)
