"""One XML part of a workbook, read piece by piece: nothing in it can grow beyond what is kept."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from typing import Final, Protocol
from xml.parsers import expat

from counter_app.services.batch.sheets.table import ReadingProgress, UnreadableBatchError

PIECE: Final = 64 * 1024
MOST_ELEMENTS: Final = 3_000_000
MOST_DEPTH: Final = 64
LONGEST_RUN: Final = 1024 * 1024
"""Bytes without the end of a tag: one cell, or one attribute, that nobody has typed."""


class PartReader(Protocol):
    """Told of each element by its name without namespace."""

    @property
    def row(self) -> int:
        """The number of the row that is being read, 0 for none."""

    def start(self, tag: str, given: dict[str, str], /) -> None: ...

    def end(self, tag: str, /) -> None: ...

    def text(self, text: str, /) -> None: ...


def read_part(
    archive: zipfile.ZipFile, part: zipfile.ZipInfo, reader: PartReader, progress: ReadingProgress
) -> None:
    """Raises UnreadableBatchError: `broken` with the row where the part ends or is damaged,
    `damaged`, `huge_cell`, `too_many_cells`, `password`, `cancelled`, and what `reader` raises.
    """
    parser = _parser(reader)
    try:
        for piece in _pieces(archive, part, progress):
            parser.Parse(piece, False)
        parser.Parse(b"", True)
    except (expat.ExpatError, UnicodeError, zipfile.BadZipFile, zlib.error, EOFError) as error:
        detail = "broken" if reader.row else "damaged"
        raise UnreadableBatchError(detail, reader.row, part=part.filename) from error
    except (NotImplementedError, RuntimeError) as error:
        raise UnreadableBatchError("password") from error


def _pieces(
    archive: zipfile.ZipFile, part: zipfile.ZipInfo, progress: ReadingProgress
) -> Iterator[bytes]:
    run = 0
    with archive.open(part) as file:
        while piece := file.read(PIECE):
            progress.add(len(piece))
            last = piece.rfind(b">")
            run = run + len(piece) if last < 0 else len(piece) - last
            if run > LONGEST_RUN:
                raise UnreadableBatchError("huge_cell")
            yield piece


def _parser(reader: PartReader) -> expat.XMLParserType:
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    depth = elements = 0

    def start(tag: str, given: dict[str, str]) -> None:
        nonlocal depth, elements
        depth, elements = depth + 1, elements + 1
        if depth > MOST_DEPTH or elements > MOST_ELEMENTS:
            raise UnreadableBatchError("too_many_cells")
        reader.start(_local(tag), {_local(name): value for name, value in given.items()})

    def end(tag: str) -> None:
        nonlocal depth
        depth -= 1
        reader.end(_local(tag))

    def declared(*_: object) -> None:
        raise UnreadableBatchError("damaged")

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = reader.text
    parser.StartDoctypeDeclHandler = declared
    return parser


def _local(name: str) -> str:
    return name.rpartition(" ")[2]


class Elements:
    """Keeps the attributes of the elements named `wanted`, in their order."""

    row = 0

    def __init__(self, *wanted: str, most: int = 10_000) -> None:
        self._wanted = frozenset(wanted)
        self._most = most
        self.found: list[tuple[str, dict[str, str]]] = []

    def start(self, tag: str, given: dict[str, str]) -> None:
        if tag in self._wanted:
            if len(self.found) >= self._most:
                raise UnreadableBatchError("too_many_cells")
            self.found.append((tag, given))

    def end(self, tag: str) -> None:
        """Nothing hangs on an end here."""

    def text(self, text: str) -> None:
        """Only attributes are kept."""
