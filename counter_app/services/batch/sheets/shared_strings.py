"""The texts that a workbook's cells name by number."""

from __future__ import annotations

from typing import Final

from openpyxl.utils.escape import unescape

from counter_app.services.batch.sheets.table import (
    MOST_CHARACTERS,
    Cell,
    CellFault,
    UnreadableBatchError,
)

MOST_STRINGS: Final = 100_000
MOST_TOGETHER: Final = 16 * 1024 * 1024


class Text:
    """A text put together from its runs; what lies beyond `MOST_CHARACTERS` is not kept."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0

    def add(self, part: str) -> None:
        if self._length <= MOST_CHARACTERS:
            self._parts.append(part)
        self._length += len(part)

    def cell(self) -> Cell:
        text = "".join(self._parts)
        if self._length > MOST_CHARACTERS:
            return Cell(text[:200], CellFault.TOO_LONG)
        return Cell(unescape(text) if "_x" in text else text)


class SharedStrings:
    """Reads the part; `texts` are the cells' texts by number."""

    row = 0

    def __init__(self) -> None:
        self.texts: list[Cell] = []
        self._text = Text()
        self._is_text = False
        self._is_sound = False
        self._together = 0

    def start(self, tag: str, _given: dict[str, str]) -> None:
        if tag == "si":
            self._text = Text()
        elif tag == "rPh":  # how a text is pronounced
            self._is_sound = True
        elif tag == "t":
            self._is_text = not self._is_sound

    def end(self, tag: str) -> None:
        if tag == "t":
            self._is_text = False
        elif tag == "rPh":
            self._is_sound = False
        elif tag == "si":
            self.texts.append(self._text.cell())
            if len(self.texts) > MOST_STRINGS:
                raise UnreadableBatchError("too_many_cells")

    def text(self, text: str) -> None:
        if self._is_text:
            self._together += len(text)
            if self._together > MOST_TOGETHER:
                raise UnreadableBatchError("too_large")
            self._text.add(text)
