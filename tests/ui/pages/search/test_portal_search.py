"""What is not on this machine is asked of the portal, when the officer says so, and only shown."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import UTC, date, datetime

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from counter_app.contract.feed import Item
from counter_app.contract.look_up import LookUp, Outline
from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.people.applicant import Person
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.portal_state.link_state import LinkState
from counter_app.services.portal_state.portal_search import PortalSearchError, SearchedDossier
from counter_app.ui.frame import keys
from counter_app.ui.frame.places import OpenToday
from counter_app.ui.pages.search.portal_bar import Stand
from counter_app.ui.pages.search.statuses import status_text
from tests.support.taking_in import take
from tests.ui.rooms_of_lists import Rooms, open_rooms

CODE = "H38.151-261120-0604"
NUMBER = "010094006218"
PATIENT = 30
NOT_HERE = "Không thấy trên máy này."
LATER = "Không thấy trên máy này. Khi có mạng sẽ tìm trên cổng."


class Portal:
    """`PortalSearch`: answers with `items` and `outlines`, or `error`; waits while `held` is set.
    `password` opens more.
    """

    def __init__(self) -> None:
        self.can_search = True
        self.items: list[bytes] = []
        self.outlines: list[bytes] = []
        self.password = ""
        self.opening: list[tuple[str, str, str]] = []
        self.error: PortalSearchError | None = None
        self.asked: list[tuple[str, SearchedDossier]] = []
        self.held = False
        self.let_go = threading.Event()
        self.cancelled = False

    def search(self, officer: str, wanted: SearchedDossier) -> LookUp:
        self.asked.append((officer, wanted))
        if self.held:
            assert self.let_go.wait(PATIENT)
        if self.error is not None:
            raise self.error
        return LookUp(
            items=[msgspec.Raw(one) for one in self.items],
            outlines=[msgspec.Raw(one) for one in self.outlines],
        )

    def open_more(self, officer: str, login: str, password: str) -> None:
        self.opening.append((officer, login, password))
        if password != self.password:
            raise PortalSearchError("supervisor")
        self.error = None

    def cancel_search(self) -> None:
        self.cancelled = True
        self.let_go.set()


@pytest.fixture
def portal() -> Portal:
    return Portal()


@pytest.fixture
def found(desk: OpenDesk) -> Dossier:
    """A dossier as another office's portal state would be."""
    dossier = take(
        desk,
        Person(name="Giàng A Páo", birth_date=date(1994, 3, 14), identity_number=NUMBER),
    )
    there = msgspec.structs.replace(
        dossier.office, name="Trung tâm Phục vụ hành chính công xã Bảo Thắng"
    )
    return msgspec.structs.replace(
        dossier, code=CODE, office=there, status=Status.PROCESSING, id="elsewhere"
    )


def item(dossier: Dossier) -> bytes:
    state = msgspec.Raw(msgspec.json.encode(dossier))
    return msgspec.json.encode(Item(id=dossier.id, rev=1, state=state, whole=True))


@pytest.fixture
def enter(desk: OpenDesk, operations, show, qtbot, portal: Portal) -> Callable[..., Rooms]:
    def entered(typed: str, state: str = "online") -> Rooms:
        rooms = open_rooms(desk, operations, show)
        rooms.place.link.search = portal
        rooms.place.link.take(LinkState(state=state))  # type: ignore[arg-type]
        qtbot.waitUntil(lambda: rooms.today.listing is not None)
        rooms.press(Qt.Key.Key_F3)
        rooms.type(typed)
        qtbot.waitUntil(
            lambda: rooms.search._finding is not None and rooms.search._finding.typed == typed
        )
        return rooms

    return entered


def ask(rooms: Rooms, qtbot) -> None:
    rooms.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: rooms.search.bar.stand is not Stand.ASKING)


def cells(rooms: Rooms) -> list[list[str]]:
    model = rooms.search.portal_table.rows_model()
    return [[column.cell(row).text for column in model.columns] for row in model.rows()]


@pytest.mark.parametrize("typed", [CODE, NUMBER, "010 094 006 219", "060912345"])
def test_a_whole_code_or_number_that_is_not_here_can_be_asked_of_the_portal(
    enter, portal: Portal, typed: str
) -> None:
    rooms = enter(typed)
    bar = rooms.search.bar
    assert bar.isVisible()
    assert (bar.line.text(), bar.button.text(), bar.button.key()) == (
        NOT_HERE,
        "Tìm trên cổng",
        "Enter",
    )
    assert portal.asked == []


@pytest.mark.parametrize("typed", ["giang a pao", "0386214705", "12345678", "H38.151-261120"])
def test_a_name_a_phone_or_a_part_of_a_code_is_never_asked_of_the_portal(
    enter, portal: Portal, qtbot, typed: str
) -> None:
    rooms = enter(typed)
    assert not rooms.search.bar.isVisible()
    rooms.press(Qt.Key.Key_Return)
    assert portal.asked == []


def test_what_is_here_is_not_asked_for(enter, portal: Portal, found: Dossier) -> None:
    rooms = enter(NUMBER)
    assert len(rooms.search.table.rows_model().rows()) == 1
    assert not rooms.search.bar.isVisible()


def test_a_desk_without_a_portal_offers_nothing(enter, portal: Portal) -> None:
    portal.can_search = False
    assert not enter(CODE).search.bar.isVisible()


def test_enter_asks_and_shows_where_the_dossier_is_and_how_far(
    enter, portal: Portal, found: Dossier, qtbot
) -> None:
    rooms = enter(CODE)
    portal.items = [item(found)]
    ask(rooms, qtbot)
    assert portal.asked == [(rooms.place.officer.id, SearchedDossier(code=CODE))]
    assert rooms.search.tables.currentWidget() is rooms.search.portal_table
    (row,) = cells(rooms)
    assert row[:2] == [CODE, "Giàng A Páo"]
    assert row[3:6] == [
        "TTPVHCC xã Bảo Thắng",
        "Đang xử lý",
        f"{found.received_at:%d/%m/%Y}",
    ]
    line = rooms.search.line.text()
    assert line.startswith("4. Đang xử lý · nhận ")
    assert "tại Trung tâm Phục vụ hành chính công xã Bảo Thắng" in line
    assert rooms.search.subtitle() == "Hồ sơ trên cổng, chỉ để xem"
    assert rooms.search.bar.line.text() == "Cổng có 1 hồ sơ, chỉ để xem. Việc làm ở nơi nhận."


def test_a_found_dossier_is_stored_nowhere_and_opens_nowhere(
    enter, portal: Portal, found: Dossier, desk: OpenDesk, qtbot
) -> None:
    rooms = enter(CODE)
    portal.items = [item(found)]
    before = desk.store.profile.database.stat().st_size
    ask(rooms, qtbot)
    rooms.press(Qt.Key.Key_Return)
    assert rooms.window.focusWidget() is rooms.search.portal_table
    rooms.press(Qt.Key.Key_Return)
    assert rooms.at() == keys.SEARCH
    assert desk.store.profile.database.stat().st_size == before
    with desk.store.database.read() as connection:
        rows = connection.exec_driver_sql("SELECT code FROM dossier").all()
    assert CODE not in {row[0] for row in rows}


def test_typing_on_brings_back_what_is_on_this_machine(
    enter, portal: Portal, found: Dossier, qtbot
) -> None:
    rooms = enter(CODE)
    portal.items = [item(found)]
    ask(rooms, qtbot)
    rooms.type("a")
    qtbot.waitUntil(lambda: rooms.search._finding.typed == CODE + "a")
    assert rooms.search.tables.currentWidget() is rooms.search.table
    assert not rooms.search.bar.isVisible()


def test_nothing_at_the_portal_either_is_said(enter, portal: Portal, qtbot) -> None:
    rooms = enter(CODE)
    ask(rooms, qtbot)
    assert rooms.search.bar.line.text() == "Cổng cũng không có hồ sơ này. Xem lại mã hoặc số."
    assert rooms.search.tables.currentWidget() is rooms.search.table


def test_an_item_of_tomorrow_keeps_no_other_away(
    enter, portal: Portal, found: Dossier, qtbot
) -> None:
    rooms = enter(CODE)
    portal.items = [b'{"id": "x", "rev": 1, "state": {"of": "tomorrow"}}', item(found)]
    ask(rooms, qtbot)
    assert [row[0] for row in cells(rooms)] == [CODE]


def test_offline_it_is_said_that_it_will_be_asked_and_it_is(
    enter, portal: Portal, found: Dossier, qtbot
) -> None:
    rooms = enter(CODE, "offline")
    bar = rooms.search.bar
    assert bar.line.text() == LATER
    assert not bar.button.isVisible()
    rooms.press(Qt.Key.Key_Return)
    assert portal.asked == []
    portal.items = [item(found)]
    rooms.place.link.take(LinkState(state="online"))
    qtbot.waitUntil(lambda: bar.stand is Stand.DONE)
    assert [row[0] for row in cells(rooms)] == [CODE]


def test_nobody_is_asked_for_who_no_longer_looks(enter, portal: Portal) -> None:
    rooms = enter(CODE, "offline")
    rooms.window.show_from_nav(OpenToday())
    rooms.place.link.take(LinkState(state="online"))
    assert portal.asked == []


@pytest.mark.parametrize("how", ["Esc", "button", "typing"])
def test_a_question_that_takes_long_can_be_stopped(
    enter, portal: Portal, found: Dossier, qtbot, how: str
) -> None:
    rooms = enter(CODE)
    portal.held, portal.items = True, [item(found)]
    rooms.press(Qt.Key.Key_Return)
    bar = rooms.search.bar
    assert (bar.line.text(), bar.button.text(), bar.button.key()) == (
        "Đang hỏi cổng…",
        "Dừng",
        "Esc",
    )
    if how == "Esc":
        rooms.press(Qt.Key.Key_Escape)
    elif how == "button":
        QTest.mouseClick(bar.button, Qt.MouseButton.LeftButton)
    else:
        rooms.type("a")
        qtbot.waitUntil(lambda: rooms.search._finding.typed == CODE + "a")
    assert portal.cancelled
    assert bar.stand is (Stand.HIDDEN if how == "typing" else Stand.OFFER)
    assert rooms.at() == keys.SEARCH
    rooms.place.operations.run_beside(lambda: None)
    assert rooms.search.tables.currentWidget() is rooms.search.table


def test_what_keeps_the_portal_from_answering_is_said_and_enter_asks_again(
    enter, portal: Portal, qtbot
) -> None:
    rooms = enter(CODE)
    portal.error = PortalSearchError("portal_busy")
    ask(rooms, qtbot)
    assert rooms.search.bar.line.text() == "Cổng đang bận. Chờ một chút rồi tìm lại."
    portal.error = None
    ask(rooms, qtbot)
    assert len(portal.asked) == 2
    assert rooms.search.bar.stand is Stand.DONE


def test_each_status_has_words_of_its_own() -> None:
    assert len({status_text(status) for status in Status}) == len(Status) == 10


def outline() -> bytes:
    return msgspec.json.encode(
        Outline(
            code=CODE,
            procedure="Đăng ký tạm trú",
            status=Status.PROCESSING,
            office="Trung tâm Phục vụ hành chính công xã Bảo Thắng",
            promised_at=datetime(2026, 11, 27, 10, 0, tzinfo=UTC),
        )
    )


def test_of_another_offices_dossier_its_place_is_shown_and_what_opens_more_is_said(
    enter, portal: Portal, qtbot
) -> None:
    rooms = enter(CODE)
    portal.outlines = [outline()]
    ask(rooms, qtbot)
    (row,) = cells(rooms)
    assert row == [
        CODE,
        "Nơi khác giữ",
        "Đăng ký tạm trú",
        "TTPVHCC xã Bảo Thắng",
        "Đang xử lý",
        "",
        "27/11/2026",
    ]
    assert rooms.search.line.text() == (
        "4. Đang xử lý · tại Trung tâm Phục vụ hành chính công xã Bảo Thắng · hẹn 17:00, T6 27/11"
    )
    bar = rooms.search.bar
    assert bar.line.text() == "Cổng có 1 hồ sơ. Xem đủ: gõ số định danh của công dân sau mã."
    rooms.press(Qt.Key.Key_F3)
    rooms.type(f"{CODE} {NUMBER}")
    qtbot.waitUntil(lambda: rooms.search._finding.typed == f"{CODE} {NUMBER}")
    ask(rooms, qtbot)
    assert portal.asked[-1][1] == SearchedDossier(code=CODE, identity=NUMBER)
    assert bar.line.text().startswith("Số này không phải của người nộp.")


def test_when_the_day_is_used_up_a_supervisor_opens_more_by_password(
    enter, portal: Portal, found: Dossier, qtbot
) -> None:
    rooms = enter(CODE)
    portal.error, portal.password = PortalSearchError("look_limit"), "mật khẩu của phó"
    portal.items = [item(found)]
    ask(rooms, qtbot)
    bar, more = rooms.search.bar, rooms.search.bar.more
    assert bar.line.text().startswith("Hôm nay đã tra trên cổng đủ 300 lần.")
    qtbot.waitUntil(more.isVisible)
    assert [more.who.itemText(at) for at in range(more.who.count())] == ["Trần Văn Dũng"]
    assert more.password.hasFocus()
    rooms.type("sai")
    rooms.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(portal.opening) == 1 and more.password.text() == "")
    assert bar.line.text().startswith("Mật khẩu của lãnh đạo chưa đúng")
    more.password.setText(portal.password)
    rooms.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bar.stand is Stand.DONE)
    assert portal.opening[-1] == (rooms.place.officer.id, "dung", portal.password)
    assert [row[0] for row in cells(rooms)] == [CODE]
    assert not more.isVisible()
    assert more.password.text() == ""


def test_too_many_looks_within_a_minute_are_said(enter, portal: Portal, qtbot) -> None:
    rooms = enter(CODE)
    portal.error = PortalSearchError("look_pace")
    ask(rooms, qtbot)
    assert rooms.search.bar.line.text() == (
        "Đã tra trên cổng 30 lần trong một phút. Chờ một phút rồi tìm lại."
    )
    assert not rooms.search.bar.more.isVisible()
