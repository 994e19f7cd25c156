"""Chips and marks: a shape and a word, painted in tables and shown as labels."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from counter_app.ui.theme import theme
from counter_app.ui.theme.glyphs import Glyph, paint_glyph


class Tone(StrEnum):
    QUIET = "quiet"
    OK = "ok"
    OK_SOFT = "ok_soft"
    WARN_SOFT = "warn_soft"
    WARN_LINE = "warn_line"
    DANGER = "danger"
    DANGER_TEXT = "danger_text"
    PAUSE_SOFT = "pause_soft"
    ONLINE = "online"


@dataclass(frozen=True, slots=True)
class Chip:
    """What a chip or mark shows; `text` is a whole phrase in the officer's language."""

    glyph: Glyph
    text: str
    tone: Tone = Tone.QUIET


@dataclass(frozen=True, slots=True)
class _Look:
    ink: str
    ground: str = ""
    edge: str = ""
    bold: bool = False


def _look(tone: Tone) -> _Look:
    t = theme.tokens()
    return {
        Tone.QUIET: _Look(t.text2),
        Tone.OK: _Look(t.ok_text),
        Tone.OK_SOFT: _Look(t.ok_text, t.ok_soft, bold=True),
        Tone.WARN_SOFT: _Look(t.warn_text, t.warn_soft, bold=True),
        Tone.WARN_LINE: _Look(t.warn_text, edge=t.warn_line),
        Tone.DANGER: _Look(t.on_danger, t.danger, bold=True),
        Tone.DANGER_TEXT: _Look(t.danger_text, bold=True),
        Tone.PAUSE_SOFT: _Look(t.pause_text, t.pause_soft, bold=True),
        Tone.ONLINE: _Look(t.text, t.accent_soft, t.accent, bold=True),
    }[tone]


def ink_of(tone: Tone) -> str:
    """The colour of a state where it stands on a card, as on tiles."""
    t = theme.tokens()
    return {
        Tone.DANGER: t.danger if not t.dark else t.danger_text,
        Tone.WARN_SOFT: t.warn_text,
        Tone.PAUSE_SOFT: t.pause_text,
        Tone.ONLINE: t.text,
        Tone.OK_SOFT: t.ok_text,
    }.get(tone, _look(tone).ink)


def _font(look: _Look) -> QFont:
    return theme.font(13, theme.SEMIBOLD if look.bold else theme.REGULAR)


def chip_width(chip: Chip) -> float:
    look = _look(chip.tone)
    return QFontMetricsF(_font(look)).horizontalAdvance(chip.text) + theme.px(12 + 8 + 7 + 7)


def paint_chip(painter: QPainter, box: QRectF, chip: Chip, *, padded: bool = True) -> None:
    """Paint left in `box`, 24 high and vertically centred; `padded` False for portal marks."""
    look = _look(chip.tone)
    colours = theme.tokens()
    pad = theme.px(7) if padded else 0
    height = theme.px(24)
    width = min(box.width(), chip_width(chip))
    ground = QRectF(box.left(), round(box.center().y() - height / 2), width, height)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if look.ground or look.edge:
        painter.setBrush(QColor(look.ground) if look.ground else Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(look.edge), 1) if look.edge else Qt.PenStyle.NoPen)
        inset = 0.5 if look.edge else 0.0
        painter.drawRoundedRect(ground.adjusted(inset, inset, -inset, -inset), 3, 3)
    side = theme.px(12)
    shape = QRectF(ground.left() + pad, round(ground.center().y() - side / 2), side, side)
    paint_glyph(painter, shape, chip.glyph, look.ink, look.ground or colours.surface)
    text_box = QRectF(ground)
    text_box.setLeft(shape.right() + theme.px(8))
    text_box.setRight(max(text_box.left(), box.left() + box.width() - pad / 2))
    font = _font(look)
    painter.setFont(font)
    painter.setPen(QColor(look.ink))
    line = QFontMetricsF(font).elidedText(chip.text, Qt.TextElideMode.ElideRight, text_box.width())
    painter.drawText(text_box, int(Qt.AlignmentFlag.AlignVCenter), line)
    painter.restore()


class ChipLabel(QWidget):
    """A chip by itself, outside a table."""

    def __init__(self, chip: Chip | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chip: Chip | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_chip(chip)

    def chip(self) -> Chip | None:
        return self._chip

    def set_chip(self, chip: Chip | None) -> None:
        self._chip = chip
        self.setAccessibleName(chip.text if chip else "")
        self.updateGeometry()
        self.update()

    def _padded(self) -> bool:
        look = _look(self._chip.tone) if self._chip else None
        return bool(look and (look.ground or look.edge))

    def sizeHint(self) -> QSize:
        if self._chip is None:
            return QSize(0, theme.px(24))
        if not self._chip.text:
            return QSize(theme.px(14), theme.px(24))
        width = chip_width(self._chip) - (0 if self._padded() else theme.px(10))
        return QSize(round(width) + 1, theme.px(24))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._chip is not None:
            paint_chip(QPainter(self), QRectF(self.rect()), self._chip, padded=self._padded())
