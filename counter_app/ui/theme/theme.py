"""Light, dark and large: the palette, the one style sheet and the type sizes in force."""

from __future__ import annotations

import string
from dataclasses import asdict, dataclass, field

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from counter_app import paths
from counter_app.settings import Theme
from counter_app.ui.theme import fonts
from counter_app.ui.theme.tokens import DARK, LIGHT, Tokens

REGULAR = QFont.Weight.Normal
SEMIBOLD = QFont.Weight.DemiBold
BOLD = QFont.Weight.Bold

_TYPE_SIZES = (12, 13, 14, 15, 16, 20)
_HEIGHT = "heightAt100"


@dataclass(slots=True)
class _InForce:
    tokens: Tokens = LIGHT
    percent: int = 100
    family: str = fonts.BUNDLED
    cached: dict[tuple[float, int], QFont] = field(default_factory=dict)


# Presentation is the process's, as QApplication's own palette, font and sheet are.
_in_force = _InForce()


class _SheetTemplate(string.Template):
    delimiter = "@"


def tokens() -> Tokens:
    """The colours in force; painted widgets ask at every paint."""
    return _in_force.tokens


def colour(value: str) -> QColor:
    return QColor(value)


def px(at_100_percent: float) -> int:
    """A length of the pixel budget, at the type size in force."""
    return round(at_100_percent * _in_force.percent / 100)


def sizes_for(screen_width: int) -> list[int]:
    """The type sizes to choose from; 130 % needs a screen of 1600 px."""
    return [100, 115, 130] if screen_width >= 1600 else [100, 115]


def percent() -> int:
    return _in_force.percent


def font(at_96_dpi: float, weight: QFont.Weight = REGULAR) -> QFont:
    """The interface font; its size is given in px at 96 dpi and 100 % and set as points."""
    key = (at_96_dpi, weight.value)
    existing = _in_force.cached.get(key)
    if existing is None:
        existing = QFont(_in_force.family)
        existing.setPointSizeF(at_96_dpi * 0.75 * _in_force.percent / 100)
        existing.setWeight(weight)
        _in_force.cached[key] = existing
    return existing


def keep_height(widget: QWidget, at_100_percent: int) -> None:
    """Fix a widget's height and let it follow the type size."""
    widget.setProperty(_HEIGHT, at_100_percent)
    widget.setFixedHeight(px(at_100_percent))


def apply(app: QApplication, theme: Theme, percent: int = 100) -> None:
    """Set palette, font and sheet, in that order and once. Without the sheet before: under one
    every change is worked out for each widget and again for each of its children.
    """
    _in_force.tokens = resolve(theme)
    _in_force.percent = percent
    _in_force.family = fonts.load()
    _in_force.cached.clear()
    app.setStyleSheet("")
    if app.style().objectName() != "fusion":
        app.setStyle("Fusion")
    app.setPalette(_palette(_in_force.tokens))
    app.setFont(font(14))
    app.setStyleSheet(_sheet())
    for widget in app.allWidgets():
        height = widget.property(_HEIGHT)
        if height:
            widget.setFixedHeight(px(height))


def resolve(theme: Theme) -> Tokens:
    """The colours of a theme; `system` follows the desktop's own setting."""
    if theme is Theme.SYSTEM:
        wants_dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return DARK if wants_dark else LIGHT
    return DARK if theme is Theme.DARK else LIGHT


def _palette(of: Tokens) -> QPalette:
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: of.window,
        QPalette.ColorRole.WindowText: of.text,
        QPalette.ColorRole.Base: of.surface,
        QPalette.ColorRole.AlternateBase: of.sunken,
        QPalette.ColorRole.Text: of.text,
        QPalette.ColorRole.Button: of.surface,
        QPalette.ColorRole.ButtonText: of.text,
        QPalette.ColorRole.BrightText: of.on_danger,
        QPalette.ColorRole.Highlight: of.accent,
        QPalette.ColorRole.HighlightedText: of.accent_text,
        QPalette.ColorRole.Accent: of.accent,
        QPalette.ColorRole.Link: of.accent,
        QPalette.ColorRole.ToolTipBase: of.toast,
        QPalette.ColorRole.ToolTipText: of.on_toast,
        QPalette.ColorRole.PlaceholderText: of.text2,
        QPalette.ColorRole.Light: of.surface,
        QPalette.ColorRole.Midlight: of.sunken,
        QPalette.ColorRole.Mid: of.border,
        QPalette.ColorRole.Dark: of.border_strong,
        QPalette.ColorRole.Shadow: of.border_strong,
    }
    for role, value in roles.items():
        palette.setColor(role, QColor(value))
    for role in (
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
    ):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(of.text2))
    return palette


def _sheet() -> str:
    template = (paths.resources() / "styles" / "desk.qss").read_text(encoding="utf-8")
    values: dict[str, object] = dict(asdict(_in_force.tokens))
    for size in _TYPE_SIZES:
        values[f"pt{size}"] = f"{size * 0.75 * _in_force.percent / 100:g}pt"
    for length in (1, 2, 4, 5, 6, 8, 9, 10, 12, 16, 18, 20, 24, 30, 34):
        values[f"px{length}"] = f"{px(length)}px"
    values |= _radio_lengths()
    return _SheetTemplate(template).substitute(values)


def _radio_lengths() -> dict[str, object]:
    """A circle only while its radius is half its side: Qt squares what is rounder."""
    side = 2 * px(10)
    ring = px(6)
    return {
        "radio_inside": f"{side - 4}px",
        "radio_radius": f"{side // 2}px",
        "radio_dot": f"{side - 2 * ring}px",
        "radio_ring": f"{ring}px",
    }
