"""Tiles: a count that is also a tab. One Tab stop, arrows inside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from counter_app.ui.frame import keys
from counter_app.ui.theme import theme
from counter_app.ui.theme.glyphs import Glyph, paint_glyph
from counter_app.ui.widgets.cell_delegate import paint_text
from counter_app.ui.widgets.chip import Tone, ink_of


@dataclass(frozen=True, slots=True)
class Tile:
    """`count` is the number of rows of the list behind it, from the same query.

    `key` is the id of a key ("tile_1"); `glyph` None for the tile of everything, `overdue` how many
    rows of the list are late, as shown, empty for none. A tile of nothing is grey. One that
    `leads_away` opens a page: it is never the chosen one, and arrows pass it by.
    """

    id: str
    text: str
    count: int | str
    key: str = ""
    glyph: Glyph | None = None
    tone: Tone = Tone.QUIET
    leads_away: bool = False
    overdue: str = ""


class _TileButton(QAbstractButton):
    def __init__(self, tile: Tile, parent: QWidget) -> None:
        super().__init__(parent)
        self.setCheckable(not tile.leads_away)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.tile = tile
        self.show_tile(tile)

    def show_tile(self, tile: Tile) -> None:
        self.tile = tile
        cap = keys.cap(tile.key)
        self.setText(tile.text)
        name = f"{tile.count} {tile.text}"
        if tile.overdue:
            late = QCoreApplication.translate("tile", "{count} quá hạn").format(count=tile.overdue)
            name = f"{name}, {late}"
        self.setAccessibleName(f"{name} ({cap})" if cap else name)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Wide enough for its words when it is the chosen one, so that none moves another."""
        words = QFontMetricsF(theme.font(13, theme.SEMIBOLD)).horizontalAdvance(self.text())
        return QSize(max(theme.px(96), round(words) + theme.px(22)), theme.px(60))

    def minimumSizeHint(self) -> QSize:
        return QSize(60, theme.px(60))

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        strong = self.isChecked() or self.hasFocus()
        ground = colours.accent_soft if self.isChecked() or self.underMouse() else colours.surface
        painter.setBrush(QColor(ground))
        edge = colours.focus if strong else colours.border
        width = 2 if strong else 1
        painter.setPen(QPen(QColor(edge), width))
        inset = width / 2
        painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), 4, 4)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.focus), 1))
            painter.drawRoundedRect(box.adjusted(3.5, 3.5, -3.5, -3.5), 2, 2)
        ink = colours.text if self.tile.tone is Tone.QUIET else ink_of(self.tile.tone)
        if str(self.tile.count) == "0":
            ink = colours.text2
        left = theme.px(12)
        top = QRectF(left, theme.px(7), box.width() - left - theme.px(6), theme.px(28))
        if self.tile.glyph is not None:
            side = theme.px(14)
            shape = QRectF(left, round(top.center().y() - side / 2), side, side)
            paint_glyph(painter, shape, self.tile.glyph, ink, ground)
            top.setLeft(shape.right() + theme.px(8))
        number = theme.font(20, theme.BOLD)
        paint_text(painter, top, str(self.tile.count), number, ink)
        cap = keys.cap(self.tile.key)
        wide = QFontMetricsF(number).horizontalAdvance(str(self.tile.count))
        room = top.width() - wide
        if self.tile.overdue:
            room -= self._paint_overdue(painter, top.adjusted(wide + theme.px(8), 0, 0, 0), ground)
        if cap and QFontMetricsF(theme.font(12)).horizontalAdvance(cap) < room:
            cap_box = QRectF(left, theme.px(5), box.width() - left - theme.px(8), theme.px(18))
            paint_text(painter, cap_box, cap, theme.font(12), colours.text2, right=True)
        weight = theme.SEMIBOLD if self.isChecked() else theme.REGULAR
        text_ink = colours.text if self.isChecked() else colours.text2
        text_box = QRectF(left, theme.px(33), box.width() - left - theme.px(6), theme.px(22))
        paint_text(painter, text_box, self.tile.text, theme.font(13, weight), text_ink)

    def _paint_overdue(self, painter: QPainter, box: QRectF, ground: str) -> float:
        """ "▲ 1" at the left of the box; how wide it is, with the gap before it."""
        ink, font, side = theme.tokens().danger_text, theme.font(13, theme.SEMIBOLD), theme.px(10)
        shape = QRectF(box.left(), round(box.center().y() - side / 2) + 1, side, side)
        paint_glyph(painter, shape, Glyph.OVERDUE, ink, ground)
        box.setLeft(shape.right() + theme.px(4))
        paint_text(painter, box, self.tile.overdue, font, ink)
        return side + theme.px(12) + QFontMetricsF(font).horizontalAdvance(self.tile.overdue)


class TileRow(QWidget):
    """`chosen` with the id of the tile, by click, arrows or `choose`."""

    chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._tiles: dict[str, _TileButton] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)

    def set_tiles(self, tiles: Sequence[Tile]) -> None:
        """The same ids: only numbers change. Other ids: built anew, the first one chosen."""
        if [tile.id for tile in tiles] == list(self._tiles):
            for tile in tiles:
                self._tiles[tile.id].show_tile(tile)
            return
        for button in self._tiles.values():
            self._group.removeButton(button)
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._tiles = {}
        for tile in tiles:
            button = _TileButton(tile, self)
            button.clicked.connect(lambda _=False, tile=tile: self.choose(tile.id))
            button.installEventFilter(self)
            if not tile.leads_away:
                self._group.addButton(button)
            self._row.addWidget(button)
            self._tiles[tile.id] = button
        if tiles:
            self._mark(tiles[0].id)

    def current(self) -> str:
        return next((key for key, button in self._tiles.items() if button.isChecked()), "")

    def text_of(self, id: str) -> str:
        """The words of a tile, for the F1 page."""
        return self._tiles[id].tile.text if id in self._tiles else ""

    def select(self, id: str) -> None:
        """Mark a tile without `chosen`, none where there is no such tile."""
        if id in self._tiles and not self._tiles[id].tile.leads_away:
            self._mark(id)
        elif checked := self._group.checkedButton():
            self._group.setExclusive(False)
            checked.setChecked(False)
            self._group.setExclusive(True)

    def choose(self, id: str) -> None:
        if id in self._tiles:
            if not self._tiles[id].tile.leads_away:
                self._mark(id)
            self.chosen.emit(id)

    def choose_next(self, step: int) -> None:
        """The tile `step` further, around the ends."""
        ids = [key for key, button in self._tiles.items() if not button.tile.leads_away]
        if ids:
            at = ids.index(self.current()) if self.current() in ids else 0
            self.choose(ids[(at + step) % len(ids)])

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()), 0)
            if step:
                self.choose_next(step)
                self._tiles[self.current()].setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return False

    def _mark(self, id: str) -> None:
        self._tiles[id].setChecked(True)
        self.setFocusProxy(self._tiles[id])
        for other, button in self._tiles.items():
            button.setFocusPolicy(
                Qt.FocusPolicy.StrongFocus if other == id else Qt.FocusPolicy.ClickFocus
            )
