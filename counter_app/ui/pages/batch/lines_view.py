"""The second step of a batch: its rows by what would become of them, and then what did."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counter_app.ui.pages.batch import lines, preview
from counter_app.ui.pages.batch.lines import BatchLine, State
from counter_app.ui.pages.batch.preview import ALL
from counter_app.ui.widgets.label import ElidingLabel, Label


class LinesView(QWidget):
    """`current_changed` when another row is current or rows changed; `opened` with a row."""

    current_changed = Signal()
    opened = Signal(object)  # Line

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[BatchLine] = []
        self.tile = ALL
        self.tiles = preview.tile_row()
        self.table = preview.table()
        self.line = ElidingLabel("", "hint")
        self.count = Label("", "hint")
        self.tiles.chosen.connect(self._choose_tile)
        self.table.current_changed.connect(lambda _: self._show_current())
        self.table.opened.connect(self.opened)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self.line, 1)
        foot.addWidget(self.count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.tiles)
        column.addWidget(self.table, 1)
        column.addLayout(foot)

    def show_rows(self, rows: list[BatchLine]) -> None:
        """The rows as they are now; those that were left alone stay so."""
        left = {row.key for row in self.rows if row.state is State.LEFT}
        self.rows = [
            BatchLine(row.prepared, State.LEFT, None, row.said)
            if row.state is State.DOUBTED and row.key in left
            else row
            for row in rows
        ]
        self._put()

    @property
    def doubts(self) -> set[tuple[str, str]]:
        """Everything to look at, with its row."""
        return {
            (row.key, text) for row in self.rows if row.state is State.DOUBTED for text in row.said
        }

    def show_tile(self, tile: str) -> None:
        self.tile = tile
        self._put()

    def change(self, fresh: BatchLine) -> None:
        """What became of one row; it becomes current."""
        at = next(i for i, line in enumerate(self.rows) if line.key == fresh.key)
        self.rows[at] = fresh
        self._put()
        place = self.table.rows_model().find(fresh.key)
        if place >= 0:
            self.table.select(place)

    def toggle_left(self, line: BatchLine) -> None:
        """Leave a row with doubts alone, or take it up again."""
        state = State.DOUBTED if line.state is State.LEFT else State.LEFT
        self.change(BatchLine(line.prepared, state, None, line.said))

    def number_of(self, state: State) -> int:
        return sum(1 for line in self.rows if line.state is state)

    def current(self) -> BatchLine | None:
        return self.table.current() if self.rows else None

    def _put(self) -> None:
        self.tiles.set_tiles(preview.tiles(self.rows))
        self.tiles.select(self.tile)
        self.table.set_empty_text(preview.empty_text(self.tile))
        self.table.set_rows([row for row in self.rows if preview.belongs(row, self.tile)])
        self._show_current()

    def _choose_tile(self, tile: str) -> None:
        self.show_tile(tile)
        self.table.setFocus()

    def _show_current(self) -> None:
        line = self.current()
        self.line.setText(lines.detail(line) if line else "")
        self.count.setText(preview.count_text(self.rows))
        self.current_changed.emit()
