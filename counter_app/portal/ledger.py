"""What must outlive the portal's database: one append-only file beside it.

Leases, enrolments, pack versions and the portal's own events are written here, fsynced, before
they are answered. After the database was put back to an older state, what it lost of them is
taken from here; that it was put back is told by the height that the file remembers.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

import msgspec

from counter_app import durable


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """One record: `kind` is `lease`, `enrolment`, `pack` or `event`; `value` its JSON."""

    kind: str
    id: str
    value: msgspec.Raw


class Ledger(Protocol):
    def append(self, kind: str, id: str, value: bytes) -> None:
        """Write `value` (JSON) and return when the disk has it. Raises OSError."""

    def lines(self) -> Iterator[Line]:
        """Every whole record, in order."""

    def height(self) -> int:
        """The highest sum of feed numbers that was ever reported."""

    def reach(self, height: int) -> None:
        """Remember the height; not fsynced, and never lowered."""


class FileLedger:
    """The ledger in a folder: `ledger.jsonl` and `height`."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._path = folder / "ledger.jsonl"
        self._height = folder / "height"

    def append(self, kind: str, id: str, value: bytes) -> None:
        line = msgspec.json.encode(Line(kind=kind, id=id, value=msgspec.Raw(value)))
        flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0)
        descriptor = os.open(self._path, flags, 0o600)
        try:
            os.write(descriptor, b"\n" + line)
            os.fsync(descriptor)
        finally:
            os.close(descriptor)

    def lines(self) -> Iterator[Line]:
        if not self._path.exists():
            return
        decoder = msgspec.json.Decoder(Line)
        for raw in self._path.read_bytes().split(b"\n"):
            try:
                line = decoder.decode(raw)
            except (msgspec.MsgspecError, UnicodeDecodeError):
                continue
            yield line

    def height(self) -> int:
        try:
            return int(self._height.read_text("ascii"))
        except (FileNotFoundError, ValueError):
            return 0

    def reach(self, height: int) -> None:
        if height > self.height():
            partial = self._height.with_suffix(".partial")
            partial.write_text(str(height), "ascii")
            durable.replace(partial, self._height)
