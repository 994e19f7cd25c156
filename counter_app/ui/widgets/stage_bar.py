"""The stages of a dossier as arrows: done, now, later; who and how long below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from counter_app.ui.theme import theme
from counter_app.ui.theme.glyphs import Glyph, paint_glyph
from counter_app.ui.widgets.cell_delegate import paint_text
from counter_app.ui.widgets.chip import Chip, Tone, chip_width, paint_chip


class StageState(StrEnum):
    DONE = "done"
    NOW = "now"
    LATER = "later"
    ENDED = "ended"
    """It came to its end here, and to no result: refused, stopped, taken back."""


@dataclass(frozen=True, slots=True)
class Stage:
    """`who` and `time` stand below the arrow, and below them `pause`: why the clock stands. The
    arrow is `weight` times as wide as the others.
    """

    name: str
    state: StageState
    who: str = ""
    time: str = ""
    weight: float = 1.0
    pause: str = ""


class StageBar(QWidget):
    """Arrows 34 high with two lines below; nothing in it takes the focus."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stages: list[Stage] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_stages(self, stages: Sequence[Stage]) -> None:
        self._stages = list(stages)
        text = {
            StageState.DONE: self.tr("xong"),
            StageState.NOW: self.tr("đang làm"),
            StageState.LATER: self.tr("chưa tới"),
            StageState.ENDED: self.tr("dừng ở đây"),
        }
        self.setAccessibleName(
            "; ".join(
                ", ".join(
                    part
                    for part in (
                        stage.name,
                        text[stage.state],
                        stage.who,
                        stage.time,
                        stage.pause,
                    )
                    if part
                )
                for stage in stages
            )
        )
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(400, theme.px(106 if self._has_pause() else 84))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, theme.px(106 if self._has_pause() else 84))

    def _has_pause(self) -> bool:
        return any(stage.pause for stage in self._stages)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._stages:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        unit = (self.width() + 6) / sum(stage.weight for stage in self._stages)
        left = 0.0
        for stage in self._stages:
            self._paint_stage(painter, stage, left, stage.weight * unit - 6)
            left += stage.weight * unit

    def _paint_stage(self, painter: QPainter, stage: Stage, left: float, width: float) -> None:
        t = theme.tokens()
        ground, ink, glyph = {
            StageState.DONE: (t.ok_soft, t.ok_text, Glyph.DONE),
            StageState.NOW: (t.accent, t.accent_text, Glyph.NOW),
            StageState.LATER: (t.sunken, t.text2, Glyph.LATER),
            StageState.ENDED: (t.sunken, t.text, Glyph.NEW),
        }[stage.state]
        height, point = theme.px(34), theme.px(12)
        right = left + width
        first = left == 0
        corners = [
            QPointF(left, 0),
            QPointF(right - point, 0),
            QPointF(right, height / 2),
            QPointF(right - point, height),
            QPointF(left, height),
        ]
        if not first:
            corners.append(QPointF(left + point, height / 2))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawPolygon(QPolygonF(corners))
        side = theme.px(12)
        shape = QRectF(left + theme.px(22), round((height - side) / 2), side, side)
        paint_glyph(painter, shape, glyph, ink, ground)
        start = shape.right() + theme.px(8)
        box = QRectF(start, 0, right - point - start, height)
        paint_text(painter, box, stage.name, theme.font(14, theme.SEMIBOLD), ink)
        now = stage.state is StageState.NOW
        who = theme.font(13, theme.SEMIBOLD if now else theme.REGULAR)
        below = QRectF(left + 8, height + theme.px(6), width - 12, theme.px(20))
        paint_text(painter, below, stage.who, who, t.text)
        below.translate(0, theme.px(20))
        paint_text(painter, below, stage.time, theme.font(13), t.text2)
        if stage.pause:
            chip = Chip(Glyph.PAUSED, stage.pause, Tone.PAUSE_SOFT)
            below.translate(0, theme.px(22))
            below.setWidth(min(below.width(), chip_width(chip)))
            paint_chip(painter, below, chip)
