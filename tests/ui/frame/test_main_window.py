"""The frame: pages and the way back, keys, banner, toast, gate, scans."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from counter_app.domain.changes import Changes
from counter_app.settings import Theme
from counter_app.ui.frame import keys
from counter_app.ui.frame.main_window import MainWindow
from counter_app.ui.frame.nav import NavEntry
from counter_app.ui.frame.page import Banner, Toast
from counter_app.ui.frame.places import (
    OpenDossier,
    OpenReceive,
    OpenSearch,
    OpenSettings,
    OpenToday,
)
from counter_app.ui.frame.status_bar import FootStatus, Link
from counter_app.ui.theme import theme
from tests.support.screens import settle
from tests.ui.demo_page import DemoPage, PlainPage

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
NO_MODIFIER = Qt.KeyboardModifier.NoModifier


def press(window: MainWindow, key: Qt.Key, modifiers: Qt.KeyboardModifier = NO_MODIFIER) -> None:
    QTest.keyClick(QApplication.focusWidget() or window, key, modifiers)
    settle(1)


def today(window: MainWindow) -> DemoPage:
    page = window.pages.page("today")
    assert isinstance(page, DemoPage)
    return page


def current(window: MainWindow) -> str:
    page = window.current_page()
    return page.id if page else ""


def test_navigation_shows_registered_pages_with_their_own_numbers(window: MainWindow) -> None:
    assert [(entry.page, entry.number) for entry in window.nav.entries()] == [
        ("today", 1),
        ("receive", 2),
        ("settings", 8),
    ]


def test_alt_and_number_go_to_the_page_and_a_missing_page_is_no_key(window: MainWindow) -> None:
    press(window, Key.Key_8, ALT)
    assert current(window) == "settings"
    press(window, Key.Key_4, ALT)
    assert current(window) == "settings"
    press(window, Key.Key_1, ALT)
    assert current(window) == "today"


@pytest.mark.parametrize(
    ("key", "modifiers"), [(Key.Key_F9, NO_MODIFIER), (Key.Key_Return, CTRL), (Key.Key_Enter, CTRL)]
)
def test_the_main_action_has_two_ways(
    window: MainWindow, key: Qt.Key, modifiers: Qt.KeyboardModifier
) -> None:
    press(window, key, modifiers)
    assert today(window).done == ["main"]


def test_a_held_f9_acts_once(window: MainWindow) -> None:
    focus = QApplication.focusWidget()
    QTest.keyPress(focus, Key.Key_F9)
    for _ in range(5):
        repeated = QKeyEvent(QEvent.Type.ShortcutOverride, Key.Key_F9, NO_MODIFIER, "", True)
        QApplication.sendEvent(focus, repeated)
        QApplication.sendEvent(
            focus, QKeyEvent(QEvent.Type.KeyPress, Key.Key_F9, NO_MODIFIER, "", True)
        )
    QTest.keyRelease(focus, Key.Key_F9)
    assert today(window).done == ["main"]
    assert not window.shortcuts.made["main"].autoRepeat()


def test_commands_answer_their_keys_and_their_buttons(window: MainWindow) -> None:
    press(window, Key.Key_B, CTRL)
    press(window, Key.Key_G, CTRL)
    press(window, Key.Key_F5)
    QTest.mouseClick(window.bar.buttons[2], Qt.MouseButton.LeftButton)
    assert today(window).done == ["supplement", "note", "reread", "print"]


def test_a_pages_command_goes_before_the_windows_own(window: MainWindow) -> None:
    press(window, Key.Key_F2)
    assert today(window).done == ["receive_new"]
    window.show_from_nav(OpenSettings())
    press(window, Key.Key_F2)
    page = window.pages.page("receive")
    assert isinstance(page, PlainPage)
    assert page.places == [OpenReceive(is_new=True)]


def test_buttons_that_do_not_fit_give_way_and_stay_in_the_menu(window: MainWindow) -> None:
    window.resize(1024, 690)
    settle()
    visible = [button for button in window.bar.buttons if button.isVisible()]
    assert 0 < len(visible) < 4
    right = max(button.geometry().right() for button in visible)
    assert right < window.bar.main.geometry().left()
    texts = [action.text().split("\t")[0] for action in window.bar.menu().actions()]
    assert texts == ["Mở hồ sơ", "Yêu cầu bổ sung", "In lại giấy hẹn", "Tiếp nhận mới", "Ghi chú"]


def test_escape_goes_back_the_way_one_came(window: MainWindow) -> None:
    window.show_page(OpenDossier("some-id"))
    assert window.header.back.isVisible()
    assert window.header.back.text() == "Hôm nay"
    press(window, Key.Key_Escape)
    assert current(window) == "today"
    press(window, Key.Key_Escape)
    assert current(window) == "today"


def test_a_circle_of_pages_does_not_make_the_way_longer(window: MainWindow) -> None:
    for place in [OpenDossier("some-id"), OpenToday()] * 2 + [OpenDossier("some-id")]:
        window.show_page(place)
    press(window, Key.Key_Escape)
    assert current(window) == "today"
    press(window, Key.Key_Escape)
    assert current(window) == "today"


def test_a_page_keeps_its_focus_while_another_is_shown(window: MainWindow) -> None:
    table = today(window).table
    table.setFocus()
    table.select(4)
    window.show_page(OpenSettings())
    window.back()
    assert table.hasFocus()
    assert table.currentIndex().row() == 4


def test_search_field_is_reached_by_both_keys(window: MainWindow) -> None:
    press(window, Key.Key_F3)
    assert window.header.search.hasFocus()
    today(window).table.setFocus()
    press(window, Key.Key_F, CTRL)
    assert window.header.search.hasFocus()


def test_typing_in_the_search_field_tells_the_search_page(window: MainWindow, qtbot) -> None:
    class SearchPage(PlainPage):
        def __init__(self) -> None:
            super().__init__("search", "Tra cứu")
            self.heard: list[str] = []

        def search(self, text: str) -> None:
            self.heard.append(text)

        def search_into_results(self) -> None:
            self.heard.append("↓")

        def search_entered(self, text: str) -> None:
            self.heard.append(f"Enter {text}")

    page = SearchPage()
    window.add_page(page, NavEntry(OpenSearch(), "Tra cứu", "search", 3))
    press(window, Key.Key_F3)
    QTest.keyClicks(window.header.search, "mai")
    assert current(window) == "search"
    assert window.header.search.hasFocus()
    press(window, Key.Key_Down)
    press(window, Key.Key_Return)
    assert page.heard == ["m", "ma", "mai", "↓", "Enter mai"]


def test_f6_goes_through_the_panes_and_back(window: MainWindow) -> None:
    table = today(window).table
    table.setFocus()
    stations = []
    for _ in range(4):
        press(window, Key.Key_F6)
        focus = QApplication.focusWidget()
        assert focus is not None
        stations.append(focus)
    assert stations[0] is window.header.search
    assert stations[1] is window.status_bar
    assert window.nav.isAncestorOf(stations[2])
    assert stations[3] is table
    press(window, Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert window.nav.isAncestorOf(QApplication.focusWidget())


def test_f1_lists_the_keys_of_this_page_and_gives_the_focus_back(window: MainWindow) -> None:
    table = today(window).table
    table.setFocus()
    press(window, Key.Key_F1)
    assert window.sheet.isVisible()
    lines = dict(window.sheet.lines())
    assert lines["F9  Ctrl+Enter"] == "Bước tiếp: Văn bản xin lỗi"
    assert lines["F5"] == "Đọc lại danh sách"
    assert lines["Alt+8"] == "Thiết lập"
    assert "Alt+4" not in lines
    press(window, Key.Key_Escape)
    assert not window.sheet.isVisible()
    assert table.hasFocus()


def test_the_banner_is_answered_by_ctrl_j(window: MainWindow) -> None:
    pressed: list[bool] = []
    window.show_banner(
        Banner("Máy in chưa nhận: hết giấy.", "In lại", lambda: pressed.append(True))
    )
    assert window.banner_box.isVisible()
    press(window, Key.Key_J, CTRL)
    assert pressed == [True]
    window.show_banner(None)
    press(window, Key.Key_J, CTRL)
    assert pressed == [True]


def test_a_pages_banner_goes_with_its_page_and_the_windows_stays(window: MainWindow) -> None:
    window.show_banner(Banner("Chỉ còn 12 mã cho hôm nay."))
    page = today(window)
    page.banner_wanted.emit(Banner("Có 1 kết quả chờ trả"))
    shown = window.banner_box.banner()
    assert shown is not None
    assert shown.text == "Có 1 kết quả chờ trả"
    window.show_page(OpenSettings())
    shown = window.banner_box.banner()
    assert shown is not None
    assert shown.text == "Chỉ còn 12 mã cho hôm nay."
    page.banner_wanted.emit(Banner("Của trang không ở phía trước"))
    assert window.banner_box.banner() is shown


LETTER_KEYS = [
    key
    for key in keys.KEYS.values()
    if key.sequences[0].startswith("Ctrl+") and key.id != "undo" and not key.in_widget
]


@pytest.mark.parametrize("key", LETTER_KEYS, ids=lambda key: key.sequences[0])
def test_a_text_field_swallows_no_key_of_the_window(window: MainWindow, key: keys.Key) -> None:
    pressed: list[str] = []
    window.shortcuts.made[key.id].setEnabled(True)
    window.shortcuts.made[key.id].activated.connect(lambda: pressed.append(key.id))
    field = window.header.search
    field.setFocus()
    field.setText("Lý Mẩy Chạn")
    field.setCursorPosition(0)
    combination = QKeySequence(key.sequences[0])[0]
    QTest.keyClick(field, combination.key(), combination.keyboardModifiers())
    assert pressed == [key.id]
    assert field.text() == "Lý Mẩy Chạn"


def test_a_toast_takes_the_subtitles_place_and_can_be_undone(window: MainWindow) -> None:
    undone: list[bool] = []
    focus = QApplication.focusWidget()
    window.toast(Toast("Đã chuyển hồ sơ", lambda: undone.append(True)))
    assert window.header.toast_box.isVisible()
    assert not window.header.subtitle.isVisible()
    assert QApplication.focusWidget() is focus
    press(window, Key.Key_Z, CTRL)
    press(window, Key.Key_Z, CTRL)
    assert undone == [True]
    assert window.header.subtitle.isVisible()


def test_ctrl_l_asks_to_lock(window: MainWindow, qtbot) -> None:
    with qtbot.waitSignal(window.lock_wanted):
        press(window, Key.Key_L, CTRL)


def test_f11_is_full_screen_and_back(window: MainWindow) -> None:
    press(window, Key.Key_F11)
    assert window.isFullScreen()
    press(window, Key.Key_F11)
    assert not window.isFullScreen()


def test_changes_reach_every_page(window: MainWindow) -> None:
    heard: list[tuple[str, Changes]] = []
    said = Changes(drafts=True)

    class Listening(PlainPage):
        def changed(self, changes: Changes) -> None:
            heard.append((self.id, changes))

    window.add_page(Listening("a", "A"))
    window.add_page(Listening("b", "B"))
    window.changed(said)
    assert heard == [("a", said), ("b", said)]


@pytest.mark.parametrize("percent", [100, 115])
def test_the_window_fits_an_old_screen(
    window: MainWindow, qapp: QApplication, percent: int
) -> None:
    theme.apply(qapp, Theme.LIGHT, percent)
    settle()
    window.toast(Toast("Hồ sơ đã chuyển cho Công an xã Mường Hum xác minh " * 4, lambda: None))
    window.show_banner(Banner("Máy in chưa nhận: hết giấy. " * 8, "In lại", lambda: None))
    settle()
    hint = window.minimumSizeHint()
    assert hint.width() <= 1366
    assert hint.height() <= 690


def test_status_says_what_is_known_in_the_order_of_its_weight(window: MainWindow) -> None:
    window.set_status(
        FootStatus(
            officer="Hoàng Thị Mai",
            desk="Quầy 2",
            link=Link.DOWN,
            link_since="13:05",
            waiting=7,
            oldest="13:12",
            last_sync="13:04",
            codes_left=83,
        )
    )
    assert window.status_bar.accessibleName() == (
        "Hoàng Thị Mai, Quầy 2, Mất mạng từ 13:05, vẫn làm việc bình thường, "
        "7 thay đổi chờ gửi từ 13:12, Đồng bộ lần cuối 13:04, Còn 83 mã hôm nay"
    )


def test_every_control_of_the_frame_has_a_name(window: MainWindow) -> None:
    window.show_page(OpenDossier("some-id"))
    unnamed = [
        type(widget).__name__
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not widget.accessibleName()
    ]
    assert unnamed == []


def test_tab_goes_from_the_page_to_the_main_button_then_search_then_navigation(
    window: MainWindow,
) -> None:
    today(window).table.setFocus()
    stations: list[QWidget] = []
    for _ in range(8):
        press(window, Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert focus is not None
        stations.append(focus)
    assert stations[0] is window.bar.main
    assert stations[1:5] == window.bar.buttons
    assert stations[5] is window.header.search
    assert window.nav.isAncestorOf(stations[6])
    assert stations[7] is today(window).table
