"""What a file of rows holds, before anybody asks what a column means."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from counter_app.domain.errors import DomainError

MOST_ROWS: Final = 2_000
"""Rows of people in one file."""
MOST_ABOVE: Final = 60
"""Rows of titles above the names of the columns and of notes below the people."""
MOST_COLUMNS: Final = 512
MOST_CHARACTERS: Final = 8_000
"""Of a cell; a longer one is a fault of its row."""

Watch = Callable[[int, int], bool]
"""Told what is done of what is to do; False ends the reading."""


class UnreadableBatchError(DomainError):
    """The file is no batch. The code is `batch_` and `detail`; `row` is a row's number, 0 where
    none is meant.
    """

    def __init__(self, detail: str, row: int = 0, **about: object) -> None:
        self.code = f"batch_{detail}"
        super().__init__(detail=detail, row=row, **about)


class CellFault(StrEnum):
    """Why a cell holds no text although it is not empty."""

    FORMULA = "cell_formula"
    ERROR = "cell_error"
    NOT_TEXT = "cell_not_text"
    TOO_LONG = "cell_too_long"
    TWICE = "cell_twice"
    ROW = "row_unreadable"


@dataclass(frozen=True, slots=True)
class Cell:
    """`text` as somebody reads it on the screen; with a `fault` what can be shown of it."""

    text: str
    fault: CellFault | None = None

    @property
    def is_empty(self) -> bool:
        return self.fault is None and not self.text.strip()


@dataclass(frozen=True, slots=True)
class TableRow:
    """`number` as the file counts it, from 1; cells by the column's place, empty ones left out."""

    number: int
    cells: Mapping[int, Cell]
    is_hidden: bool = False
    fault: CellFault | None = None


@dataclass(frozen=True, slots=True)
class Merged:
    """A merged area, by row numbers and columns' places, ends included."""

    top: int
    bottom: int
    left: int
    right: int


@dataclass(frozen=True, slots=True)
class SheetTable:
    """A sheet, or the lines of a file, whose `titles` are then its keys.

    A sheet has no titles of its own: they stand in one of its rows.
    """

    name: str
    rows: tuple[TableRow, ...]
    merged: tuple[Merged, ...] = ()
    titles: tuple[str, ...] = ()
    is_hidden: bool = False


@dataclass(slots=True)
class ReadingProgress:
    """Counts what was read of a file and asks whether to go on."""

    watch: Watch
    of: int
    done: int = field(default=0)

    def add(self, amount: int) -> None:
        """Raises UnreadableBatchError "cancelled"."""
        self.done += amount
        if not self.watch(min(self.done, self.of), self.of):
            raise UnreadableBatchError("cancelled")
