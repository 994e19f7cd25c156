"""The days of a term in one strip: counted days, days off, today, the due day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from counter_app.ui.theme import theme

_OFF = 0.62
_STOP = 3.0


@dataclass(frozen=True, slots=True)
class StripDay:
    """`inside` is what stands in the cell ("nhận", "1"), `above` ("Hôm nay", "T7", "Lễ"),
    `below` the date as shown. `paused`: a stop of the clock, all its days in one cell.
    """

    inside: str = ""
    above: str = ""
    below: str = ""
    off: bool = False
    passed: bool = False
    today: bool = False
    due: bool = False
    paused: bool = False

    @property
    def width(self) -> float:
        """In cells: a stop is as wide as three days, whatever it took."""
        return _OFF if self.off else _STOP if self.paused else 1.0


class DayStrip(QWidget):
    """One cell of 22 px a day; days off are narrower and hatched."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._days: list[StripDay] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_days(self, days: Sequence[StripDay], sentence: str = "") -> None:
        """`sentence` is what a screen reader says instead of the picture."""
        self._days = list(days)
        self.setAccessibleName(sentence)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(400, theme.px(62))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, theme.px(62))

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._days:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        gap = 3
        units = sum(day.width for day in self._days)
        unit = min((self.width() - gap * len(self._days)) / units, theme.px(110))
        left = 0.0
        for day in self._days:
            width = unit * day.width
            self._paint_day(painter, day, left, width)
            left += width + gap

    def _paint_day(self, painter: QPainter, day: StripDay, left: float, width: float) -> None:
        t = theme.tokens()
        cell = QRectF(left + 1, theme.px(20), width - 2, theme.px(22))
        ground = t.ok_soft if day.passed else t.accent_soft if day.today else t.surface
        ground = t.pause_soft if day.paused else ground
        painter.setBrush(QColor(ground))
        edge, thick = t.border_strong, 1
        if day.today:
            edge, thick = t.focus, 2
        if day.due:
            edge, thick = t.text, 2
        painter.setPen(QPen(QColor(edge), thick))
        painter.drawRect(cell.adjusted(0.5, 0.5, -0.5, -0.5))
        if day.off:
            painter.fillRect(
                cell.adjusted(1, 1, -1, -1),
                QBrush(QColor(t.border_strong), Qt.BrushStyle.BDiagPattern),
            )
        bold = day.today or day.due or day.paused
        font = theme.font(12, theme.SEMIBOLD if bold else theme.REGULAR)
        painter.setFont(font)
        ink = t.text if bold else t.text2
        centre = int(Qt.AlignmentFlag.AlignCenter)
        wide = QRectF(left - unit_overhang(width), 0, width + 2 * unit_overhang(width), 0)
        for text, top, height, colour in (
            (day.above, 0, theme.px(19), ink),
            (day.inside, theme.px(20), theme.px(22), t.pause_text if day.paused else t.text),
            (day.below, theme.px(43), theme.px(19), ink),
        ):
            painter.setPen(QColor(colour))
            box = QRectF(wide.left(), top, wide.width(), height)
            painter.drawText(box, centre, text)


def unit_overhang(width: float) -> float:
    """How far a label may stand out of its cell on either side."""
    return max(0.0, (theme.px(64) - width) / 2)
