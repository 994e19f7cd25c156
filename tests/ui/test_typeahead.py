"""The field that suggests: keys, input methods, and a list that never takes the focus."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from counter_app.domain.text.folding import fold
from counter_app.settings import Theme
from counter_app.ui.frame.page import Page
from counter_app.ui.theme import theme
from counter_app.ui.widgets.suggestions import Suggestion
from counter_app.ui.widgets.typeahead import Typeahead
from tests.support.screens import settle, suggestions

NAMES = ["Đăng ký khai sinh", "Đăng ký lại khai sinh", "Đăng ký kết hôn", "Chứng thực chữ ký"]
Key = Qt.Key


class OneField(Page):
    def __init__(self) -> None:
        super().__init__("receive")
        self.asked: list[str] = []
        self.field = Typeahead("Thủ tục", self.match, none_text="Không thấy thủ tục nào")
        self.next = QLineEdit()
        column = QVBoxLayout(self)
        column.addWidget(self.field)
        column.addWidget(self.next)
        column.addStretch(1)
        self.resize(700, 500)

    def match(self, text: str) -> list[Suggestion]:
        self.asked.append(text)
        return [
            Suggestion(str(at), name, ("Hộ tịch",))
            for at, name in enumerate(NAMES)
            if fold(text) in fold(name)
        ]


@pytest.fixture
def page(show: Callable[[QWidget], QWidget]) -> OneField:
    made = OneField()
    show(made)
    made.field.setFocus()
    return made


def texts(page: OneField) -> list[str]:
    return [row.text for row in suggestions(page.field)]


def test_typing_shows_what_fits_and_enter_takes_the_first(page: OneField) -> None:
    chosen: list[Suggestion] = []
    page.field.chosen.connect(chosen.append)
    QTest.keyClicks(page.field, "khai")
    assert texts(page) == NAMES[:2]
    assert page.field.hasFocus()
    QTest.keyClick(page.field, Key.Key_Return)
    assert [item.text for item in chosen] == [NAMES[0]]
    assert page.field.text() == NAMES[0]
    assert not page.field.is_open()


def test_arrows_move_inside_and_stop_at_the_ends(page: OneField) -> None:
    QTest.keyClicks(page.field, "khai")
    for _ in range(5):
        QTest.keyClick(page.field, Key.Key_Down)
    QTest.keyClick(page.field, Key.Key_Return)
    choice = page.field.choice()
    assert choice is not None
    assert choice.text == NAMES[1]


def test_down_on_the_empty_field_shows_the_most_used(page: OneField) -> None:
    QTest.keyClick(page.field, Key.Key_Down)
    assert page.asked == [""]
    assert texts(page) == NAMES


def test_escape_closes_the_list_and_keeps_what_was_typed(page: OneField) -> None:
    QTest.keyClicks(page.field, "khai")
    QTest.keyClick(page.field, Key.Key_Escape)
    assert not page.field.is_open()
    assert page.field.text() == "khai"
    assert page.field.choice() is None


def test_enter_without_a_list_goes_on(page: OneField) -> None:
    entered: list[bool] = []
    page.field.entered.connect(lambda: entered.append(True))
    QTest.keyClick(page.field, Key.Key_Return)
    assert entered == [True]


def test_typing_over_a_choice_forgets_it(page: OneField) -> None:
    altered: list[str] = []
    page.field.altered.connect(altered.append)
    page.field.set_choice(Suggestion("0", NAMES[0]))
    page.field.setCursorPosition(len(NAMES[0]))
    QTest.keyClick(page.field, Key.Key_Backspace)
    assert page.field.choice() is None
    assert altered == [NAMES[0][:-1]]


def test_words_still_being_composed_are_matched(page: OneField) -> None:
    page.field.insert("đăng ký k")
    QApplication.sendEvent(page.field, QInputMethodEvent("ế", []))
    assert page.asked[-1] == "đăng ký kế"
    assert texts(page) == [NAMES[2]]
    commit = QInputMethodEvent("", [])
    commit.setCommitString("ết")
    QApplication.sendEvent(page.field, commit)
    assert page.field.text() == "đăng ký kết"
    assert texts(page) == [NAMES[2]]


def test_nothing_found_says_so(page: OneField) -> None:
    QTest.keyClicks(page.field, "xyz")
    assert page.field.is_open()
    assert texts(page) == []
    assert page.field._list is not None
    assert page.field._list.line.text() == "Không thấy thủ tục nào"
    QTest.keyClick(page.field, Key.Key_Return)
    assert page.field.choice() is None


def test_the_list_is_a_child_of_the_page_and_stays_inside_it(page: OneField) -> None:
    QTest.keyClicks(page.field, "k")
    settle()
    found = page.field._list
    assert found is not None
    assert found.parentWidget() is page
    assert not found.isWindow()
    assert page.rect().contains(found.geometry())
    assert found.geometry().top() >= page.field.geometry().bottom()


def test_a_click_takes_a_row_and_leaves_the_focus(page: OneField) -> None:
    QTest.keyClicks(page.field, "khai")
    settle()
    found = page.field._list
    assert found is not None
    box = found.table.visualRect(found.table.model().index(1, 0))
    QTest.mouseClick(found.table.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    choice = page.field.choice()
    assert choice is not None
    assert choice.text == NAMES[1]
    assert page.field.hasFocus()


def test_leaving_the_field_closes_the_list(page: OneField) -> None:
    QTest.keyClicks(page.field, "khai")
    page.next.setFocus()
    assert not page.field.is_open()


@pytest.mark.parametrize("percent", [100, 115])
def test_a_list_without_rows_is_its_sentence_alone_and_whole(
    page: OneField, qapp: QApplication, percent: int
) -> None:
    theme.apply(qapp, Theme.LIGHT, percent)
    page.field.set_none_text("Không thấy thủ tục nào. Thử từ khác, hoặc bấm ↓ xem thủ tục hay dùng")
    for width in (700, 300):
        page.resize(width, 500)
        settle()
        page.field.setText("")
        QTest.keyClicks(page.field, "xyz")
        settle()
        shown = page.field._list
        assert shown is not None
        assert not shown.table.isVisible()
        assert shown.line.height() >= shown.line.heightForWidth(shown.line.width())
        assert page.rect().contains(shown.geometry())
        QTest.keyClick(page.field, Key.Key_Escape)
    page.field.setText("")
    QTest.keyClicks(page.field, "ket hon")
    assert page.field._list.table.isVisible()
    assert suggestions(page.field)
    theme.apply(qapp, Theme.LIGHT)
