"""One palette, one font, one sheet."""

from __future__ import annotations

import unicodedata

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QFontInfo, QFontMetricsF, QPalette, QRawFont
from PySide6.QtWidgets import QApplication, QLabel, QRadioButton, QWidget

from counter_app import paths
from counter_app.settings import Theme
from counter_app.ui.theme import fonts, theme
from counter_app.ui.theme.tokens import DARK, LIGHT
from counter_app.ui.widgets.field import TextField

MARKS = ("\u0300", "\u0301", "\u0303", "\u0309", "\u0323", "")
VOWELS = "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY"
LETTERS = [unicodedata.normalize("NFC", vowel + mark) for vowel in VOWELS for mark in MARKS]


@pytest.mark.parametrize("weight", ["Regular", "SemiBold", "Bold"])
def test_the_bundled_font_has_every_vietnamese_letter(qapp: QApplication, weight: str) -> None:
    font = QRawFont(str(paths.resources() / "fonts" / f"NotoSans-{weight}.ttf"), 14)
    letters = [*LETTERS, "đ", "Đ", "₫"]
    missing = [letter for letter in letters if not font.supportsCharacter(ord(letter))]
    assert missing == []


def test_the_three_weights_are_three_widths(looks: None) -> None:
    text = "Nguyễn Thị Ngọc Ánh"
    widths = [
        QFontMetricsF(theme.font(14, weight)).horizontalAdvance(text)
        for weight in (theme.REGULAR, theme.SEMIBOLD, theme.BOLD)
    ]
    assert widths == sorted(set(widths))
    assert QFontInfo(theme.font(14)).family() == fonts.load()


def test_figures_are_tabular(looks: None) -> None:
    metrics = QFontMetricsF(theme.font(14))
    assert len({metrics.horizontalAdvance(figure) for figure in "0123456789"}) == 1


@pytest.mark.parametrize(("chosen", "tokens"), [(Theme.LIGHT, LIGHT), (Theme.DARK, DARK)])
def test_palette_and_sheet_follow_the_theme(
    looks: None, qapp: QApplication, chosen: Theme, tokens: object
) -> None:
    theme.apply(qapp, chosen)
    assert theme.tokens() is tokens
    base = qapp.palette().color(QPalette.ColorRole.Base).name().upper()
    assert base == theme.tokens().surface
    assert theme.tokens().focus in qapp.styleSheet()
    assert "@" not in qapp.styleSheet()


def test_a_larger_type_size_reaches_widgets_that_stand_already(
    looks: None, qapp: QApplication, qtbot
) -> None:
    field = TextField("Điện thoại")
    qtbot.addWidget(field)
    assert field.height() == 34
    theme.apply(qapp, Theme.LIGHT, 115)
    assert field.height() == 39
    assert qapp.font().pointSizeF() == pytest.approx(14 * 0.75 * 1.15)


class Styled(QLabel):
    """Counts how often it is given its looks."""

    times = 0

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        self.times += event.type() is QEvent.Type.PaletteChange
        super().changeEvent(event)


def test_another_theme_is_given_to_a_deep_widget_as_often_as_to_one_that_stands_alone(
    looks: None, qapp: QApplication, qtbot
) -> None:
    alone, deep = Styled("A"), Styled("B")
    theme.apply(qapp, Theme.LIGHT)
    for inner in (alone, deep):
        qtbot.addWidget(inner)
    outer: QWidget = deep
    for _ in range(8):
        inner, outer = outer, QWidget()
        inner.setParent(outer)
    qtbot.addWidget(outer)
    for widget in (alone, outer):
        widget.show()
    alone.times = deep.times = 0
    theme.apply(qapp, Theme.DARK)
    assert 0 < deep.times <= alone.times + 2


@pytest.mark.parametrize("percent", [100, 115, 130])
def test_radio_buttons_stay_round(looks: None, qapp: QApplication, qtbot, percent: int) -> None:
    theme.apply(qapp, Theme.LIGHT, percent)
    button = QRadioButton("A5")
    qtbot.addWidget(button)
    button.setChecked(True)
    button.resize(button.sizeHint())
    image = button.grab().toImage()
    accent = theme.tokens().accent.lower()
    coloured = [
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).name() == accent
    ]
    left = min(x for x, _ in coloured)
    top = min(y for _, y in coloured)
    assert (left, top) not in coloured  # a square would have its corner


def test_130_percent_needs_a_wide_screen() -> None:
    assert theme.sizes_for(1366) == [100, 115]
    assert theme.sizes_for(1920) == [100, 115, 130]
