"""What people type is theirs, what scanners send is nobody's."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout

from counter_app.domain.scanner.scan import ScanKind
from counter_app.domain.scanner.scan_detector import StrokeKind
from counter_app.ui.scanning.key_counter import KeyCounter
from tests.ui.scanning.desk import KEYPAD, NONE
from tests.ui.scanning.keyboards import Press, Scanner

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

CODE = "H38.145-261120-0317"
CARD = "010194006218||Lý Mẩy Chạn|15021994|Nữ|Thôn Tả Phìn, Sa Pa, Lào Cai|25042021"
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.mark.parametrize("gap", [80, 100, 120])
def test_typing_arrives_in_order_and_at_once(desk, gap):
    desk.focus("line")
    for at, char in enumerate("ly may chan 010194006218"):
        desk.key(Qt.Key(ord(char.upper())), char)
        desk.wait(51)
        assert desk.window.line.text() == "ly may chan 010194006218"[: at + 1]
        desk.wait(gap - 51)
    assert desk.seen == []


def test_keys_rolled_over_arrive_in_order_with_the_enter_that_follows(desk):
    desk.focus("button")
    desk.type("ks", 12)
    desk.key(Qt.Key.Key_Space, " ")
    desk.wait(60)
    assert desk.window.pressed == 1
    desk.focus("line")
    desk.type("abc", 12)
    desk.key(Qt.Key.Key_Backspace)
    desk.type("d", 12)
    desk.key(Qt.Key.Key_Left)
    assert desk.window.line.text() == "abd"
    assert desk.window.line.cursorPosition() == 2


def test_a_key_held_down_repeats(desk):
    desk.focus("line")
    for at in range(20):
        desk.event(QEvent.Type.KeyPress, Qt.Key.Key_A, "a", NONE, 30, desk.now, repeat=at > 0)
        desk.wait(30)
    assert desk.window.line.text() == "a" * 20
    assert desk.seen == []


def test_keys_that_a_busy_moment_delivers_at_once_are_a_persons(desk):
    desk.focus("line")
    start = desk.now
    for at, char in enumerate("010194006218"):
        desk.key(Qt.Key(ord(char)), char, stamp=start + 90 * at)
    desk.key(Qt.Key.Key_Return, stamp=start + 1_100)
    desk.wait(400)
    assert (desk.window.line.text(), desk.seen) == ("010194006218", [])


@pytest.mark.parametrize("method", ["telex", "vni"])
def test_people_compose_vietnamese_through_an_input_method(desk, method):
    typed = {"telex": "lys maary chanj ", "vni": "ly1 ma6y3 cha5n "}[method]
    for path in ("ibus", "unikey"):
        desk.window.line.clear()
        desk.focus("line")
        desk.scan(Scanner(method=method, path=path, delay=90, jitter=10, ending=None), typed)
        assert desk.window.line.text() == "lý mẩy chạn "
    assert desk.seen == []


def test_a_text_expander_writes_into_its_field(desk):
    desk.focus("line")
    desk.scan(Scanner(delay=1, ending=None), "Ủy ban nhân dân xã Tả Phìn")
    assert desk.window.line.text() == "Ủy ban nhân dân xã Tả Phìn"
    assert desk.seen == []


def test_a_click_finds_the_keys_before_it_in_their_field(desk):
    desk.focus("line")
    desk.key(Qt.Key.Key_A, "a")
    QTest.mouseClick(desk.window.area.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert desk.window.line.text() == "a"


def test_a_scan_between_typed_keys_takes_none_of_them(desk):
    desk.focus("line")
    desk.type("ab", 90)
    desk.scan(Scanner(), CODE)
    desk.type("cd", 90)
    assert desk.window.line.text() == "abcd"
    assert [scan.code for scan in desk.seen] == [CODE]


def test_an_unreadable_scan_is_swallowed_with_its_enter(desk):
    desk.focus("button")
    desk.scan(Scanner(), "8934588012228")
    assert desk.window.pressed == 0
    assert [(scan.kind, scan.damaged) for scan in desk.seen] == [(ScanKind.OTHER, True)]


@pytest.mark.parametrize("ending", [StrokeKind.CLOSE, None])
def test_the_line_end_may_be_doubled_late_or_a_line_feed(desk, ending):
    fired = []
    action = QAction("Ctrl+J", desk.window, shortcut="Ctrl+J")
    action.triggered.connect(lambda: fired.append(1))
    desk.window.addAction(action)
    desk.focus("button")
    desk.scan(Scanner(ending=ending), CODE)
    desk.now -= 400
    desk.now += 60 if ending is StrokeKind.CLOSE else 150
    desk.key(Qt.Key.Key_Return)
    QTest.keyClick(desk.window.windowHandle(), Qt.Key.Key_J, CONTROL)
    assert (desk.window.pressed, fired) == (0, [])
    desk.wait(500)
    QTest.keyClick(desk.window.windowHandle(), Qt.Key.Key_J, CONTROL)
    desk.key(Qt.Key.Key_Return)
    assert (desk.window.pressed, fired) == (1, [1])


def test_tab_ends_a_scan_and_moves_no_focus(desk):
    desk.focus("line")
    for press in Scanner(ending=None).presses(CODE):
        desk.now = 1_000 + press.at
        desk.press(press, 1_000)
    desk.key(Qt.Key.Key_Tab, "\t")
    assert desk.window.line.hasFocus()
    assert [scan.code for scan in desk.seen] == [CODE]


def test_keypad_digits_with_alt_are_no_shortcut_and_the_row_of_digits_is(desk):
    fired = []
    action = QAction("page", desk.window, shortcut="Alt+1")
    action.triggered.connect(lambda: fired.append(1))
    desk.window.addAction(action)
    handle = desk.window.windowHandle()
    QTest.keyClick(handle, Qt.Key.Key_1, KEYPAD)
    desk.wait(100)
    assert fired == []
    QTest.keyClick(handle, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert fired == [1]


def test_while_suspended_scans_are_refused_and_typing_goes_on(desk):
    desk.scans.suspended = True
    desk.focus("line")
    desk.scan(Scanner(), CARD)
    desk.type("mk", 90)
    assert (desk.refused, desk.seen, desk.window.line.text()) == (1, [], "mk")


def test_a_dialog_opened_by_a_key_is_guarded_too(desk):
    dialog = QDialog(desk.window)
    inside = QLineEdit(dialog)
    QVBoxLayout(dialog).addWidget(inside)

    def scan_inside() -> None:
        handle = dialog.windowHandle()
        outer, desk.window.windowHandle = desk.window.windowHandle, lambda: handle
        desk.scan(Scanner(), CODE)
        desk.window.windowHandle = outer
        dialog.accept()

    desk.window.button.clicked.connect(lambda: (QTimer.singleShot(0, scan_inside), dialog.exec()))
    desk.focus("button")
    desk.key(Qt.Key.Key_Return)
    assert [scan.code for scan in desk.seen] == [CODE]
    assert inside.text() == ""


def test_a_window_closed_in_the_meantime_loses_its_keys_without_a_fault(desk):
    dialog = QDialog(desk.window)
    edit = QLineEdit(dialog)
    desk.focus("line")
    QCoreApplication.sendEvent(edit, QInputMethodEvent("l", []))
    edit.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    desk.wait(60)
    assert desk.window.line.text() == ""


def test_the_timer_gives_back_by_itself(desk, qtbot):
    desk.focus("line")
    desk.key(Qt.Key.Key_A, "a")
    desk.now += 60
    qtbot.waitUntil(lambda: desk.window.line.text() == "a")


def test_every_key_but_the_cards_own_is_counted_by_name(desk):
    counter = KeyCounter(desk.scans, clock=lambda: desk.now / 1000)
    desk.scans.scanned.connect(lambda _scan: counter.start())
    begun = []
    desk.scans.scanned.connect(lambda _scan: begun.append(desk.now))
    desk.focus("line")
    desk.type("xyz", 90)
    desk.scan(Scanner(), CARD)
    desk.type("ks", 90)
    desk.key(Qt.Key.Key_Return)
    for _ in range(3):
        desk.key(Qt.Key.Key_Space, " ")
        desk.wait(90)
    desk.key(Qt.Key.Key_Shift)
    desk.press(Press(StrokeKind.COMPOSE, desk.now, preedit="ư"))
    desk.wait(90)
    desk.press(Press(StrokeKind.COMPOSE, desk.now, text="ư "))
    desk.wait(90)
    desk.type("0912", 90)
    desk.key(Qt.Key.Key_D, "\x04", CONTROL)
    desk.key(Qt.Key.Key_F9)
    expected = [
        "k",
        "s",
        "Return",
        "Space",
        "Space",
        "Space",
        "ư",
        "Space",
        *"0912",
        "Ctrl+D",
        "F9",
    ]
    assert counter.stop() == expected
    assert counter.count == 14
    seconds = (desk.now - begun[0]) / 1000
    assert counter.report("1.001193") == (
        "1.001193: 14 keys: k s Enter Space Space Space ư Space 4 digits Ctrl+D F9"
        f" ({seconds:.1f} s)"
    )
    desk.type("a", 90)
    assert counter.count == 14


def test_a_report_of_keys_tells_no_name_and_no_number(desk):
    counter = KeyCounter(desk.scans)
    counter.start()
    desk.focus("line")
    for word in ("Giang", "A", "Pao"):
        desk.type(word, 90)
        desk.key(Qt.Key.Key_Space, " ")
        desk.wait(90)
    desk.type("0386214705", 90)
    desk.key(Qt.Key.Key_F9)
    counter.stop()
    report = counter.report("1.001193")
    assert "1.001193: 23 keys: 12 characters 10 digits F9" in report


def test_a_command_finds_the_keys_before_it_in_their_field_and_is_counted(desk):
    counter = KeyCounter(desk.scans)
    counter.start()
    found = []
    action = QAction("print", desk.window, shortcut="F9")
    action.triggered.connect(lambda: found.append(desk.window.line.text()))
    desk.window.addAction(action)
    desk.focus("line")
    desk.key(Qt.Key.Key_7, "7")
    QTest.keyClick(desk.window.windowHandle(), Qt.Key.Key_F9)
    assert found == ["7"]
    assert counter.stop() == ["7", "F9"]


def test_what_a_slow_input_method_composed_first_is_taken_back(desk):
    desk.focus("area")
    desk.press(Press(StrokeKind.COMPOSE, desk.now, preedit="H"))
    desk.wait(60)
    desk.press(Press(StrokeKind.COMPOSE, desk.now, preedit="H3"))
    desk.now += 2
    for at in range(3, len("H38")):
        desk.press(Press(StrokeKind.COMPOSE, desk.now, preedit="H38"[: at + 1]))
    desk.press(Press(StrokeKind.COMPOSE, desk.now, text="H38."))
    desk.scan(Scanner(method="telex", path="ibus"), "145-261120-0317")
    assert [scan.code for scan in desk.seen] == [CODE]
    composed = desk.window.area.document().firstBlock().layout().preeditAreaText()
    assert (desk.window.area.toPlainText(), composed) == ("", "")


def test_what_an_input_method_tells_after_the_enter_reaches_no_field(desk):
    desk.focus("line")
    presses = list(Scanner(method="telex", path="ibus").presses(CODE))
    late = [press for press in presses if press.kind is StrokeKind.COMPOSE][-2:]
    for press in presses:
        if press not in late:
            desk.now = 1_000 + press.at
            desk.press(press, 1_000)
    for press in late:
        desk.press(press, 1_000)
    desk.wait(400)
    assert [scan.code for scan in desk.seen] == [CODE]
    assert desk.window.line.text() == ""


def played_late(desk, late: set[str]) -> list[Press]:
    """Plays the card but for these letters; their presses, stamped as they should have come."""
    presses = list(Scanner(method="telex", path="ibus").presses(CARD))
    kept = [press for press in presses if press.kind in LETTERS and press.text in late]
    for press in presses:
        desk.now = 1_000 + press.at
        if press not in kept:
            desk.press(press, 1_000)
    return kept


LETTERS = {StrokeKind.CHAR, StrokeKind.RELEASE}


@pytest.mark.parametrize("widget", ["line", "secret"])
def test_keys_handed_back_after_the_enter_belong_to_the_scan(desk, widget):
    desk.focus(widget)
    late = played_late(desk, {"ẩ", "y"})
    assert desk.seen == []
    desk.now += 140
    for press in late:
        desk.press(press, 1_000)
    desk.wait(1)
    if widget == "line":
        assert [scan.text for scan in desk.seen] == [CARD]
        assert not desk.seen[0].damaged
    assert (desk.window.line.text(), desk.window.secret.text()) == ("", "")


def test_a_scan_whose_letters_never_come_is_told_and_doubted(desk, qtbot):
    desk.focus("line")
    played_late(desk, {"y"})
    assert desk.seen == []
    desk.now += 201
    qtbot.waitUntil(lambda: bool(desk.seen))
    assert desk.seen[0].damaged
    assert "name_marks" in desk.seen[0].card.doubts
    desk.type("mk", 90)
    assert desk.window.line.text() == "mk"


def test_a_first_key_let_go_before_the_input_method_tells_of_it_is_not_missed(desk):
    desk.focus("line")
    presses = list(Scanner(method="telex", path="ibus").presses(CARD))
    presses[0], presses[1] = presses[1], presses[0]
    marked = [at for at, press in enumerate(presses) if press.text == "ẩ"]
    presses.insert(marked[0] - 1, presses.pop(marked[0]))
    for press in presses:
        desk.now = max(desk.now, 1_000 + press.at)
        desk.press(press, 1_000)
    assert [scan.text for scan in desk.seen] == [CARD]
    assert not desk.seen[0].damaged


def test_two_scans_with_letters_missing_are_told_in_order(desk):
    desk.focus("line")
    played_late(desk, {"y"})
    desk.scan(Scanner(), CODE)
    assert [scan.kind for scan in desk.seen] == [ScanKind.CARD, ScanKind.CODE]


def test_letters_that_overtook_each_other_stand_as_the_keys_were_let_go(desk):
    desk.focus("line")
    presses = list(Scanner(method="telex", path="ibus").presses(CARD))
    marked = [at for at, press in enumerate(presses) if press.text == "ẩ"]
    presses.insert(marked[0] - 1, presses.pop(marked[0]))
    for press in presses:
        desk.now = max(desk.now, 1_000 + press.at)
        desk.press(press, 1_000)
    assert [scan.text for scan in desk.seen] == [CARD]
    assert not desk.seen[0].damaged
