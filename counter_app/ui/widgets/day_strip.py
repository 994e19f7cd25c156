"""The days of a term in one strip: counted days, days off, today, the due day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from counter_app.ui.theme import theme

_OFF = 0.62
_STOP = 3.0
_GAP = 3
_CENTRE = int(Qt.AlignmentFlag.AlignCenter)


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
    def is_marked(self) -> bool:
        return self.today or self.due or self.paused

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
        places = self._cells()
        for day, cell in zip(self._days, places, strict=True):
            _paint_cell(painter, day, cell)
        above = [day.above for day in self._days]
        below = [day.below for day in self._days]
        self._paint_labels(painter, above, QRectF(0, 0, 0, theme.px(19)), places)
        self._paint_labels(painter, below, QRectF(0, theme.px(43), 0, theme.px(19)), places)

    def _cells(self) -> list[QRectF]:
        units = sum(day.width for day in self._days)
        unit = min((self.width() - _GAP * len(self._days)) / units, theme.px(110))
        places, left = [], 0.0
        for day in self._days:
            width = unit * day.width
            places.append(QRectF(left + 1, theme.px(20), width - 2, theme.px(22)))
            left += width + _GAP
        return places

    def _paint_labels(
        self, painter: QPainter, texts: Sequence[str], line: QRectF, cells: Sequence[QRectF]
    ) -> None:
        """Those of marked days first; one that would run into another is left out."""
        taken: list[QRectF] = []
        order = sorted(range(len(texts)), key=lambda at: not self._days[at].is_marked)
        for at in order:
            if not texts[at]:
                continue
            font = _label_font(self._days[at])
            width = QFontMetricsF(font).horizontalAdvance(texts[at])
            left = min(max(cells[at].center().x() - width / 2, 0.0), self.width() - width)
            box = QRectF(left, line.top(), width, line.height())
            if any(box.adjusted(-_GAP, 0, _GAP, 0).intersects(other) for other in taken):
                continue
            taken.append(box)
            painter.setFont(font)
            painter.setPen(QColor(_label_ink(self._days[at])))
            painter.drawText(box.adjusted(-1, 0, 1, 0), _CENTRE, texts[at])


def _paint_cell(painter: QPainter, day: StripDay, cell: QRectF) -> None:
    t = theme.tokens()
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
        hatching = QBrush(QColor(t.border_strong), Qt.BrushStyle.BDiagPattern)
        painter.fillRect(cell.adjusted(1, 1, -1, -1), hatching)
    painter.setFont(_label_font(day))
    painter.setPen(QColor(t.pause_text if day.paused else t.text))
    painter.drawText(cell, _CENTRE, day.inside)


def _label_font(day: StripDay) -> QFont:
    return theme.font(12, theme.SEMIBOLD if day.is_marked else theme.REGULAR)


def _label_ink(day: StripDay) -> str:
    return theme.tokens().text if day.is_marked else theme.tokens().text2
