"""Đồng bộ on a real desk: calm words, true numbers, F9 sends now."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from counter_app.domain.changes import Changes
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.portal_state import office_desks, sync_state
from counter_app.services.portal_state.link_state import LinkState
from counter_app.services.portal_state.office_desks import DeskRow
from counter_app.storage.files import files_day
from counter_app.storage.sync import sync_cursor
from counter_app.ui.frame import keys
from counter_app.ui.frame.desk_watch import DeskWatch
from counter_app.ui.frame.main_window import MainWindow
from counter_app.ui.frame.nav import NavEntry
from counter_app.ui.frame.places import OpenSync
from counter_app.ui.pages.sync import said
from counter_app.ui.pages.sync.page import SyncPage
from counter_app.ui.widgets.chip import Tone
from tests.support import portal_words as portal
from tests.support.link_double import Worker
from tests.support.screens import settle
from tests.support.taking_in import on, set_clock, take
from tests.ui.demo_page import PlainPage
from tests.ui.workplaces import desk_session


class Room:
    def __init__(self, window: MainWindow, page: SyncPage, place, watch: DeskWatch) -> None:
        self.window, self.page, self.place, self.watch = window, page, place, watch

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.window.focusWidget() or self.window, key)
        settle()

    def texts(self) -> tuple[str, str]:
        return self.page.waiting.figure.text(), self.page.waiting.line.text()

    def foot(self) -> str:
        return self.window.status_bar.accessibleName()


@pytest.fixture
def enter(operations, show, qtbot) -> Callable[..., Room]:
    def entered(desk: OpenDesk, login: str = "mai") -> Room:
        place = desk_session(desk, operations, login)
        window = MainWindow()
        page = SyncPage(place)
        window.add_page(PlainPage(keys.ATTENTION, "Cần xử lý"))
        window.add_page(page, NavEntry(OpenSync(), "Đồng bộ", "sync", 7))
        place.feed.changed.connect(window.changed)
        watch = DeskWatch(window, place)
        watch.read()
        window.resize(1366, 690)
        window.show_from_nav(OpenSync())
        show(window)
        room = Room(window, page, place, watch)
        qtbot.waitUntil(lambda: page._overview is not None and watch.status is not None)
        settle()
        return room

    return entered


def test_without_a_portal_nothing_is_wrong_and_nothing_is_claimed(desk, enter) -> None:
    take(desk, "Tẩn Láo Tả")
    room = enter(desk)
    figure, line = room.texts()
    assert figure == "2 thay đổi chờ gửi"
    assert "Đã lưu chắc trên máy này" in line
    assert room.page.link.sentence.text() == "Chưa kết nối cổng."
    assert (room.page.main_command().text, room.page.main_command().enabled) == (
        "Chưa nối cổng",
        False,
    )
    assert "Chưa kết nối cổng" in room.foot()


def test_what_waits_and_since_when(desk, enter) -> None:
    set_clock(desk, on(20, 13, 12))
    dossier = take(desk, "Tẩn Láo Tả")
    portal.calls(desk)
    set_clock(desk, on(23, 8, 0))
    room = enter(desk)
    assert room.texts()[0] == "2 thay đổi chờ gửi"
    assert room.texts()[1].startswith("Cũ nhất từ 13:12, T6 20/11.")
    assert "2 thay đổi chờ gửi từ 20/11" in room.foot()
    assert dossier.code


def test_all_sent_says_until_when(desk, enter) -> None:
    portal.has_all(desk, take(desk, "Tẩn Láo Tả"))
    room = enter(desk)
    room.place.link.take(LinkState(state="online", last_contact=on(23, 15, 10)))
    assert room.texts() == ("Cổng đã nhận hết", "Đến 15:10")
    assert "Đã nối cổng · gửi hết lúc 15:10" in room.foot()


def test_offline_is_one_calm_sentence(desk, enter) -> None:
    portal.has_all(desk, take(desk, "Tẩn Láo Tả"))
    room = enter(desk)
    room.place.link.take(
        LinkState(state="offline", since=on(23, 13, 5), next_try=on(23, 13, 9), code="reset")
    )
    assert room.page.link.sentence.text() == "Mất mạng từ 13:05. Quầy vẫn làm việc bình thường."
    assert "Mất mạng từ 13:05, thử lại lúc 13:09" in room.foot()
    assert "reset" not in room.foot()
    assert room.window.banner_box.banner() is None


def test_while_it_sends_the_numbers_move(desk, enter) -> None:
    take(desk, "Tẩn Láo Tả")
    portal.calls(desk)
    room = enter(desk)
    room.place.link.take(LinkState(state="online", sending=(1200, 3000)))
    assert room.texts()[1] == "Đang gửi, đã xong 1.200 trong 3.000"
    assert "đang gửi 1.200/3.000" in room.foot()


@pytest.mark.parametrize("state", ["online", "offline", "busy", "refused", "untrusted", "unknown"])
@pytest.mark.parametrize("waits", [True, False])
def test_all_received_is_said_only_when_nothing_waits(desk, enter, state, *, waits: bool) -> None:
    portal.has_all(desk, take(desk, "Tẩn Láo Tả"))
    if waits:
        portal.acknowledges(desk, 1)
    room = enter(desk)
    room.place.link.take(LinkState(state=state, since=on(23, 13, 5), last_contact=on(23, 13, 0)))
    assert (room.texts()[0] == "Cổng đã nhận hết") is not waits
    assert ("gửi hết" in room.foot()) is (state == "online" and not waits)


@pytest.mark.parametrize("state", ["refused", "untrusted", "old_program", "old_portal"])
def test_what_somebody_must_mend_says_what_to_do(desk, enter, state) -> None:
    room = enter(desk)
    room.place.link.take(LinkState(state=state))
    assert room.page.link.sentence.text().count(". ") >= 1
    assert room.page.link.state.chip().tone is Tone.DANGER_TEXT


def test_f9_asks_the_worker_to_send_now(desk, enter) -> None:
    room = enter(desk)
    worker = room.place.link.control = Worker()
    room.place.link.take(LinkState(state="offline"))
    assert room.page.main_command().text == "Gửi ngay"
    room.press(Qt.Key.Key_F9)
    assert worker.asked == 1


def test_a_new_change_is_counted_where_one_looks(desk, enter, qtbot) -> None:
    portal.has_all(desk, take(desk, "Tẩn Láo Tả"))
    room = enter(desk)
    assert room.texts()[0] == "Cổng đã nhận hết"
    came = take(desk, "Sùng A Chớ")
    room.place.feed.publish(Changes(dossiers=frozenset({came.id})))
    qtbot.waitUntil(lambda: room.texts()[0] == "2 thay đổi chờ gửi")
    qtbot.waitUntil(lambda: "2 thay đổi chờ gửi" in room.foot())


def test_what_needs_somebody_leads_to_its_list(desk, enter) -> None:
    dossier = take(desk, "Tẩn Láo Tả")
    portal.calls(desk)
    portal.cannot_be_read(desk, dossier.id)
    room = enter(desk)
    shown = [line.text() for line in room.page.waiting._lines if not line.isHidden()]
    assert shown == [
        "1 việc cần xử lý, F8 mở danh sách",
        "1 hồ sơ cần cập nhật chương trình để đọc",
    ]
    assert "1 việc cần xử lý" in room.foot()
    room.press(Qt.Key.Key_F8)
    assert room.window.current_page().id == keys.ATTENTION


def test_the_supervisor_sees_the_desks_of_the_office(desk, enter) -> None:
    set_clock(desk, on(23, 10, 0))
    office_desks.keep(
        desk,
        [
            DeskRow(name="Quầy 2", contact=on(23, 9, 38)),
            DeskRow(name="Quầy 3", waiting=64, oldest=on(19), contact=on(20, 16, 2)),
        ],
    )
    room = enter(desk, "dung")
    assert room.page.desks.isVisible()
    assert [row.name for row in room.page.desks.rows_model().rows()] == ["Quầy 3", "Quầy 2"]
    assert not enter(desk, "mai").page.desks.isVisible()


def test_another_desk_is_green_only_if_it_had_sent_all_and_lately() -> None:
    now = on(23, 10, 0)
    fresh, long_ago = now - timedelta(minutes=5), now - timedelta(days=2)
    chips = {
        (waiting, contact): said.desk_age(
            DeskRow(
                name="x", waiting=waiting, oldest=long_ago if waiting else None, contact=contact
            ),
            now,
        ).tone
        for waiting in (0, 3)
        for contact in (None, fresh, long_ago)
    }
    assert {key for key, tone in chips.items() if tone is Tone.OK} == {(0, fresh)}


def test_incidents_are_told_in_words(desk, enter) -> None:
    with desk.store.database.write() as connection:
        sync_cursor.note_incident(connection, portal.seconds(desk), "digest", {"buckets": 2})
        sync_cursor.note_incident(connection, portal.seconds(desk), "never_heard_of", {})
    room = enter(desk)
    model = room.page.incidents.model()
    told = [model.index(at, 1).data() for at in range(model.rowCount())]
    assert told == [
        "Có sự cố khi đồng bộ, đã ghi lại cho người hỗ trợ.",
        "Đối chiếu với cổng: khác 2 phần, đã đọc lại.",
    ]


def test_a_clock_that_is_off_is_told_with_its_direction() -> None:
    assert said.clock_text(timedelta(seconds=30)) == "khớp với cổng"
    assert said.clock_text(timedelta(minutes=5)).startswith("chậm 5 phút")
    assert said.clock_text(-timedelta(minutes=5)).startswith("nhanh 5 phút")


def test_the_page_fits_the_screen_for_a_supervisor_too(desk, enter) -> None:
    hint = enter(desk, "dung").window.minimumSizeHint()
    assert (hint.width() <= 1366, hint.height() <= 690) == (True, True)


def test_enter_on_the_foot_opens_the_page(desk, enter) -> None:
    room = enter(desk)
    opened: list[bool] = []
    room.window.status_opened.connect(lambda: opened.append(True))
    room.window.status_bar.setFocus()
    room.press(Qt.Key.Key_Return)
    assert opened == [True]
    assert sync_state.overview(desk).at


@pytest.mark.parametrize(
    ("held", "sentence"),
    [
        (
            {"held_at": 2_500_000, "held_in_hours": True},
            "Mạng chậm, trong giờ chỉ gửi 2,5 MB tệp. Tệp chờ từ 10:15, hết giờ gửi tiếp.",
        ),
        (
            {"held_at": 5_000_000},
            "Mạng chậm, hôm nay đã gửi đủ 5 MB tệp. Tệp chờ từ 10:15, ngày mai gửi tiếp.",
        ),
    ],
)
def test_files_that_wait_for_their_share_of_a_slow_link_say_so_and_since_when(
    desk, enter, held, sentence
) -> None:
    portal.calls(desk)
    since = int(on(23, 10, 15).timestamp())
    with desk.store.database.write() as connection:
        day = files_day.FilesDay(day=on(23).date(), held_since=since, **held)
        files_day.write(connection, day)
    room = enter(desk)
    shown = [line.text() for line in room.page.waiting._lines if not line.isHidden()]
    assert shown == [sentence]
    set_clock(desk, on(24, 7, 30))
    room.place.feed.publish(Changes(sync=True))
    settle()
    assert sync_state.overview(desk).files_held is None, "another day has its own share"
