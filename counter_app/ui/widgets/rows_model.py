"""A table model over a list of rows, with columns that make a cell of a row."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from counter_app.ui.widgets.cells import Cell, TextCell

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex

CELL_ROLE = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class TableColumn(Generic[Row]):
    """`width` in px at 100 %, 0 for the one column that takes the rest. One that `grows` is made
    wider, up to twice, where a wide screen leaves more than enough for that one.
    """

    title: str
    cell: Callable[[Row], Cell]
    width: int = 0
    grows: bool = False


class RowsModel(QAbstractTableModel, Generic[Row]):
    """Rows are replaced as a whole; `key` names a row so that the view can keep its place.

    `more` is asked for the next rows (keyset page) when the view nears the end.
    """

    def __init__(
        self,
        columns: Sequence[TableColumn[Row]],
        key: Callable[[Row], str],
        more: Callable[[], None] | None = None,
    ) -> None:
        super().__init__()
        self.columns = list(columns)
        self._key = key
        self._more = more
        self._rows: list[Row] = []
        self._ended = True

    def rows(self) -> list[Row]:
        return list(self._rows)

    def row(self, index: int) -> Row | None:
        return self._rows[index] if 0 <= index < len(self._rows) else None

    def key_at(self, index: int) -> str:
        row = self.row(index)
        return self._key(row) if row is not None else ""

    def find(self, key: str) -> int:
        """The row of this key, -1 where it is not."""
        return next((at for at, row in enumerate(self._rows) if self._key(row) == key), -1)

    def set_rows(self, rows: Sequence[Row], *, ended: bool = True) -> None:
        """Show these rows. Same keys in the same order: only changed rows are painted again."""
        fresh = list(rows)
        self._ended = ended
        if [self._key(row) for row in fresh] == [self._key(row) for row in self._rows]:
            changed = [at for at, row in enumerate(fresh) if row != self._rows[at]]
            self._rows = fresh
            for at in changed:
                self.dataChanged.emit(self.index(at, 0), self.index(at, len(self.columns) - 1))
            return
        self.beginResetModel()
        self._rows = fresh
        self.endResetModel()

    def append_rows(self, rows: Sequence[Row], *, ended: bool) -> None:
        self._ended = ended
        if not rows:
            return
        first = len(self._rows)
        self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
        self._rows.extend(rows)
        self.endInsertRows()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 # Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 # Qt's own signature
        return 0 if parent.isValid() else len(self.columns)

    def canFetchMore(self, parent: Index) -> bool:
        return not self._ended and self._more is not None

    def fetchMore(self, parent: Index) -> None:
        if self._more is not None and not self._ended:
            self._ended = True
            self._more()

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            sample = self._rows and self.columns[section].cell(self._rows[0])
            right = isinstance(sample, TextCell) and sample.right
            side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in (
            CELL_ROLE,
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            return None
        row = self.row(index.row())
        if row is None:
            return None
        cell = self.columns[index.column()].cell(row)
        return cell if role == CELL_ROLE else cell.text
