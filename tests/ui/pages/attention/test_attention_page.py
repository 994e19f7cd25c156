"""Cần xử lý by keyboard on a real desk."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from counter_app.domain.changes import Changes
from counter_app.domain.dossier.dossier import Status
from counter_app.domain.kinds.accepted import Accepted
from counter_app.domain.kinds.declined import Declined
from counter_app.domain.kinds.note_added import NoteAdded
from counter_app.domain.scanner.scan import Scan, ScanKind
from counter_app.services.attention import attention
from counter_app.services.attention.attention import Choice, OpenProblem
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.online import keep_answer
from counter_app.storage.sync import verdicts
from counter_app.ui.frame import keys
from counter_app.ui.frame.main_window import MainWindow
from counter_app.ui.frame.nav import NavEntry
from counter_app.ui.frame.places import OpenDossier, OpenToday
from counter_app.ui.pages.attention import said
from counter_app.ui.pages.attention.page import AttentionPage
from counter_app.ui.pages.today.page import TodayPage
from counter_app.ui.texts import formatting
from tests.support import desks, online
from tests.support import portal_words as portal
from tests.support.link_double import Worker
from tests.support.screens import settle
from tests.support.taking_in import on, set_clock, take
from tests.ui.demo_page import PlainPage
from tests.ui.workplaces import desk_session

REASON = "Tờ khai chưa có chữ ký của người yêu cầu"


@pytest.fixture
def troubled(desk: OpenDesk) -> OpenDesk:
    """From the oldest: a refused answer, a wrong day, a code of two dossiers, a held note."""
    set_clock(desk, on(20, 9, 0))
    one, other = take(desk, "Tẩn Láo Tả", desks.BIRTH), take(desk, "Lý Mẩy Chạn")
    filed = online.submit(desk)
    for dossier in (one, other, filed):
        portal.has_all(desk, dossier)
    body = Declined(desk=desk.enrolment.desk.id, reason=REASON)
    declined = portal.made(desk, filed, body, desks.officer(desk).id)
    accepted = portal.made_elsewhere(
        desk,
        filed,
        Accepted(desk=online.THIRD_DESK, received_at=desk.office_now(), deadline=filed.deadline),
        desks.officer(desk, "lu").id,
    )
    state = msgspec.structs.replace(
        filed,
        status=Status.RECEIVED,
        desk=online.THIRD_DESK,
        officer=accepted.officer,
        received_at=accepted.body.received_at,
    )
    portal.acknowledges(desk)
    portal.sends(desk, state, own=(filed.id,), others=(accepted,))
    portal.rules(desk, declined, verdicts.REFUSED, "already_answered", title="Đã trả lời.")
    set_clock(desk, on(20, 15, 0))
    portal.warnings(desk, one, "wrong_day", one.id, code=one.code.replace("261120", "261119"))
    set_clock(desk, on(20, 16, 0))
    portal.warnings(desk, other, "code_twice", other.id, code=other.code)
    note = portal.made(desk, one, NoteAdded(text="Gọi lại"), one.officer)
    portal.acknowledges(desk)
    portal.rules(desk, note, verdicts.HELD, "unknown_kind")
    set_clock(desk, on(23, 8, 30))
    return desk


class Room:
    def __init__(self, window: MainWindow, page: AttentionPage, place, pages) -> None:
        self.window, self.page, self.place = window, page, place
        self.dossier, self.online = pages
        self.toasts: list[str] = []
        page.toast_wanted.connect(lambda toast: self.toasts.append(toast.text))

    def press(self, key: Qt.Key, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.window.focusWidget() or self.window, key, modifiers)
        settle()

    def rows(self) -> list[OpenProblem]:
        return self.page.table.rows_model().rows()

    def main(self):
        return self.page.main_command()


@pytest.fixture
def enter(operations, show, qtbot) -> Callable[..., Room]:
    def entered(desk: OpenDesk, login: str = "mai") -> Room:
        place = desk_session(desk, operations, login)
        window = MainWindow()
        page = AttentionPage(place)
        window.add_page(
            PlainPage(keys.TODAY, "Hôm nay"), NavEntry(OpenToday(), "Hôm nay", "today", 1)
        )
        pages = PlainPage(keys.DOSSIER, "Hồ sơ"), PlainPage(keys.ONLINE, "Hồ sơ trực tuyến")
        for other in (page, *pages):
            window.add_page(other)
        place.feed.changed.connect(window.changed)
        window.resize(1366, 690)
        window.show_from_nav(OpenToday())
        show(window)
        room = Room(window, page, place, pages)
        room.press(Qt.Key.Key_F8)
        qtbot.waitUntil(lambda: len(room.rows()) == attention.count(desk))
        settle()
        return room

    return entered


def test_f8_opens_the_list_with_what_waits_longest_first(troubled, enter) -> None:
    room = enter(troubled)
    assert room.window.current_page() is room.page
    assert [said.title_of(row) for row in room.rows()] == [
        "Cổng từ chối",
        "Ngày trong mã khác ngày nhận",
        "Mã đã có ở hồ sơ khác",
        "Cổng chưa xét quá 1 ngày",
    ]
    assert room.page.subtitle() == "4 việc của Quầy 1. Các hồ sơ khác vẫn gửi bình thường"


def test_the_detail_shows_both_answers_and_the_text_of_the_own_one(troubled, enter) -> None:
    room = enter(troubled)
    lines = {line.name: (line.portal, line.desk) for line in room.page.detail.both._lines}
    assert lines["Trả lời"] == ("Tiếp nhận", "Từ chối")
    assert lines["Ai làm"] == ("Giàng A Lử, Quầy 3", "Hoàng Thị Mai, Quầy 1")
    assert lines["Nội dung"][1] == REASON
    assert room.page.detail.sentence.text().startswith("Giàng A Lử, Quầy 3 đã trả lời trước")


def test_f9_follows_the_portal_and_says_so(troubled, enter, qtbot) -> None:
    room = enter(troubled)
    assert room.main().text == "Theo cổng"
    room.press(Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: len(room.rows()) == 3)
    assert room.toasts == ["Đã theo cổng"]
    assert attention.count(troubled) == 3


def test_a_second_f9_does_not_settle_the_next_row(troubled, enter, qtbot) -> None:
    room = enter(troubled)
    room.press(Qt.Key.Key_End)
    room.press(Qt.Key.Key_Home)
    room.press(Qt.Key.Key_F9)
    room.press(Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: len(room.rows()) == 3)
    room.press(Qt.Key.Key_F9)
    settle()
    assert attention.count(troubled) == 3
    assert not room.main().enabled


def test_tab_leads_to_the_choices_and_arrows_choose(troubled, enter, qtbot) -> None:
    room = enter(troubled)
    room.press(Qt.Key.Key_Tab)
    room.press(Qt.Key.Key_Down)
    assert room.page.detail.choice() is Choice.REUSE
    assert room.main().text == "Dùng lại nội dung"
    room.press(Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: room.online.places != [])
    dossier = room.online.places[0].dossier
    kept = keep_answer.kept(troubled, desks.officer(troubled), dossier)
    assert kept.decline == REASON


def test_where_something_is_at_stake_nothing_is_chosen_until_somebody_chooses(
    troubled, enter, qtbot
) -> None:
    room = enter(troubled)
    room.press(Qt.Key.Key_Down)
    room.press(Qt.Key.Key_Down)
    assert said.title_of(room.page.table.current()) == "Mã đã có ở hồ sơ khác"
    assert (room.main().text, room.main().enabled) == ("Chọn một cách trước", False)
    room.press(Qt.Key.Key_Tab)
    room.press(Qt.Key.Key_Space)
    assert room.main().text == "Đã đổi giấy hẹn"
    room.press(Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: len(room.rows()) == 3)


def test_asking_the_portal_again_asks_the_worker_and_changes_nothing(troubled, enter) -> None:
    room = enter(troubled)
    room.press(Qt.Key.Key_End)
    assert room.main().text == "Hỏi lại cổng"
    room.press(Qt.Key.Key_F9)
    assert room.toasts == ["Chưa nối cổng. Quầy tự hỏi lại khi nối được."]
    worker = room.place.link.control = Worker()
    room.press(Qt.Key.Key_F9)
    assert worker.asked == 1
    assert room.toasts[-1] == "Đang hỏi lại cổng"
    assert attention.count(troubled) == 4


def test_a_choice_stays_while_the_list_is_read_again(troubled, enter, qtbot) -> None:
    room = enter(troubled)
    room.press(Qt.Key.Key_Tab)
    room.press(Qt.Key.Key_Down)
    portal.cannot_be_read(troubled, "new")
    room.place.feed.publish(Changes(sync=True))
    qtbot.waitUntil(lambda: len(room.rows()) == 5)
    assert room.page.detail.choice() is Choice.REUSE
    assert room.page.detail.radio.isAncestorOf(room.window.focusWidget())


def test_enter_opens_the_dossier_among_those_of_the_list(troubled, enter) -> None:
    room = enter(troubled)
    ids = tuple(dict.fromkeys(row.dossier_id for row in room.rows()))
    room.press(Qt.Key.Key_Return)
    assert room.dossier.places == [OpenDossier(ids[0], ids)]


def test_passed_on_it_stays_and_says_so(troubled, enter, qtbot) -> None:
    room = enter(troubled)
    room.press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(room.rows()[0].passed_on_by))
    assert len(room.rows()) == 4
    assert "đã chuyển phụ trách" in said.row_line(room.rows()[0], on(23).date())
    assert room.page.detail.foot.text() == "Hoàng Thị Mai đã chuyển phụ trách xem."
    assert not next(one for one in room.page.commands() if one.id == "reassign").enabled


def test_what_a_supervisor_must_confirm_an_officer_cannot(desk, enter, qtbot) -> None:
    dossier = take(desk, "Tẩn Láo Tả")
    portal.warnings(desk, dossier, "officer_inactive", dossier.id)
    room = enter(desk)
    assert (room.main().text, room.main().enabled) == ("Chờ phụ trách xác nhận", False)
    assert room.page.detail.radio is None
    room.place.officer = desks.officer(desk, "dung")
    room.press(Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: room.page.detail.radio is not None)


def test_a_scanned_receipt_leads_to_its_problem(troubled, enter) -> None:
    room = enter(troubled)
    code = room.rows()[1].dossier.code
    assert room.page.accept_scan(Scan(code, ScanKind.CODE, code=code))
    assert room.page.table.current() == room.rows()[1]
    assert not room.page.accept_scan(Scan("", ScanKind.CODE, code="H38.145-261120-9999"))


def test_an_empty_list_says_that_there_is_nothing_to_do(desk, enter, qtbot) -> None:
    room = enter(desk)
    qtbot.waitUntil(lambda: room.page.table._empty == "Không có việc nào cần xử lý")
    assert (room.main().text, room.main().enabled) == ("Không có việc nào", False)


def test_somebody_else_was_faster(troubled, enter, qtbot) -> None:
    room = enter(troubled)
    first = room.rows()[0]
    attention.settle(troubled, desks.officer(troubled, "lu"), first, Choice.PORTAL)
    room.press(Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: room.toasts == ["Việc này đã có người xử lý. Bấm F5."])
    qtbot.waitUntil(lambda: len(room.rows()) == 3)


def test_the_age_stands_out_after_a_day(troubled, enter) -> None:
    room = enter(troubled)
    now = on(23, 8, 30)
    assert formatting.age_text(room.rows()[0].since, now) == "2 ngày"
    assert formatting.is_old(now - timedelta(days=1), now)
    assert not formatting.is_old(now - timedelta(hours=23), now)
    assert formatting.age_text(now - timedelta(minutes=35), now) == "35 phút"
    assert formatting.age_text(now + timedelta(minutes=5), now) == "vừa xong"


def test_six_whole_rows_fit_and_the_page_fits_the_screen(troubled, enter) -> None:
    room = enter(troubled)
    table = room.page.table
    assert table.viewport().height() // table.rowHeight(0) == 6
    hint = room.window.minimumSizeHint()
    assert (hint.width() <= 1366, hint.height() <= 690) == (True, True)


def test_the_tile_of_today_has_the_count_and_opens_the_list(
    troubled, operations, show, qtbot
) -> None:
    window, place = MainWindow(), desk_session(troubled, operations)
    today, page = TodayPage(place), AttentionPage(place)
    window.add_page(today, NavEntry(OpenToday(), "Hôm nay", "today", 1))
    window.add_page(page)
    window.show_from_nav(OpenToday())
    show(window)
    qtbot.waitUntil(lambda: "troubles" in today.tiles._tiles)
    tile = today.tiles._tiles["troubles"]
    qtbot.waitUntil(lambda: tile.tile.count == "4")
    for _ in range(len(today.tiles._tiles)):
        today.tiles.choose_next(1)
        assert window.current_page() is today
    tile.click()
    assert window.current_page() is page
    assert today.tiles.current() != "troubles"


def test_a_file_is_given_up_only_with_a_reason(desk, enter, qtbot) -> None:
    dossier = take(desk, "Tẩn Láo Tả")
    portal.has_all(desk, dossier)
    portal.has_file(desk, dossier.id, "f" * 64, "failed:gone")
    room = enter(desk)
    detail = room.page.detail
    assert room.main().text == "Gửi lại"
    assert not detail.reason.isVisible()
    detail.radio.setFocus()
    room.press(Qt.Key.Key_Down)
    assert detail.choice() is Choice.DROP
    assert room.main().text == "Ghi lý do trước"
    room.press(Qt.Key.Key_F9)
    assert detail.reason.hasFocus()
    QTest.keyClicks(detail.reason, "Giay bi uot")
    assert room.main().text == "Bỏ tệp này"
    room.press(Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: not room.rows())
    assert room.toasts == ["Đã bỏ tệp, lý do đã ghi"]
    assert attention.count(desk) == 0


@pytest.fixture
def beset(desk: OpenDesk) -> OpenDesk:
    """Things of another office wait before three dossiers."""
    set_clock(desk, on(20, 9, 0))
    names = ("Tẩn Láo Tả", "Lý Mẩy Chạn", "Giàng A Páo")
    for number, name in enumerate(names):
        dossier = take(desk, name)
        portal.has_all(desk, dossier)
        texts = (
            {"more": "12"},
            {"kind": "note_added", "text": "Công dân gọi hỏi, đã hẹn lại buổi chiều. " * 4},
            {"kind": "kiosk_moved", "text": ""},
        )
        portal.keeps_waiting(desk, dossier, **texts[number])
    set_clock(desk, on(23, 8, 30))
    return desk


def test_what_waits_before_a_dossier_says_who_sent_what_and_has_two_answers(
    beset, enter, qtbot
) -> None:
    room = enter(beset, "dung")
    first = said.sentence_of(room.rows()[0])
    assert first.startswith("Thu 8.000 đồng và 12 việc nữa, do Lý Láo Sao gửi từ Trung tâm ")
    assert said.short_sentence(room.rows()[1]).endswith("đã hẹn lại buổi chiều…”")
    assert [said.sentence_of(row).partition(",")[0][:20] for row in room.rows()[1:]] == [
        "Ghi chú “Công dân gọ",
        "Cần cập nhật",
    ]
    assert (room.main().text, room.main().enabled) == ("Chọn một cách trước", False)
    room.page.detail.radio.set_value(Choice.KEEP_OUT)
    qtbot.waitUntil(lambda: room.main().enabled)
    room.press(Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: bool(room.rows()[0].asked_choice))
    settle()
    assert room.toasts == ["Đã quyết định không nhận, chờ cổng xác nhận"]
    assert (room.main().text, room.main().enabled) == ("Chờ cổng xác nhận", False)
    assert room.page.detail.foot.text() == (
        "Trần Văn Dũng đã chọn “Không nhận”, chờ cổng xác nhận."
    )
    assert room.page.detail.radio is None
    assert said.row_line(room.rows()[0], on(23).date()).endswith("chờ cổng xác nhận")


def test_an_officer_sees_it_and_leaves_it_to_the_supervisor(beset, enter) -> None:
    room = enter(beset, "mai")
    assert (room.main().text, room.main().enabled) == ("Chờ phụ trách xác nhận", False)
    assert room.page.detail.radio is None
