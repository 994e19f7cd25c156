"""What must outlive the portal's database: one append-only file beside it.

Leases, enrolments, pack versions and the portal's own events are written here, fsynced, before
they are answered. After the database was rolled back to an older state, what it lost of them is
taken from here; that it was rolled back is told by the high-water mark that the file remembers.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import msgspec
from filelock import FileLock

from counter_app import durable
from counter_app.portal.ledger.ledger_lines import has_sum, mend, seal, unseal

_SETTLED = "damage_settled"
_LAST = 1 << 16
"""Bytes at the end of the file in which its last line is looked for."""


class LedgerLine(msgspec.Struct, frozen=True, kw_only=True):
    """One record: `kind` is one of `ledger_records`, `value` its JSON."""

    kind: str
    id: str
    value: msgspec.Raw


_DECODER = msgspec.json.Decoder(LedgerLine)


class Ledger(Protocol):
    def append(self, kind: str, id: str, value: bytes) -> None:
        """Write `value` (JSON) and return when the disk has it. Raises OSError."""

    def lines(self) -> Iterator[LedgerLine]:
        """Every whole record, in order."""

    def height(self) -> int:
        """The highest sum of feed numbers that was ever reported."""

    def reach(self, height: int) -> None:
        """Remember the height; not fsynced, and never lowered."""


@dataclass(frozen=True, slots=True)
class Damaged:
    """A line, by its number from 1, that nobody can read any more."""

    number: int
    raw: bytes


class FileLedger:
    """The ledger in a folder: `ledger.jsonl` and `height`."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._path = folder / "ledger.jsonl"
        self._height = folder / "height"
        self._threads = threading.Lock()
        self._processes = FileLock(folder / "ledger.lock")

    def append(self, kind: str, id: str, value: bytes) -> None:
        """All of it is on the disk when this returns; else none of it is in the file."""
        self._append([LedgerLine(kind=kind, id=id, value=msgspec.Raw(value))])

    def lines(self) -> Iterator[LedgerLine]:
        for raw in self._raw():
            record = unseal(raw)
            if record is not None:
                with contextlib.suppress(msgspec.MsgspecError, UnicodeDecodeError):
                    yield _DECODER.decode(record)

    def mend(self) -> int:
        """Put lines right of which one byte is damaged, and give sums to those of the first portal;
        how many were damaged. The file that was there is kept beside it then.

        For whoever opens the portal: nobody may append meanwhile. Raises OSError.
        """
        raws, count = list(self._raw()), 0
        fresh: list[bytes] = []
        at = 0
        while at < len(raws):
            record = unseal(raws[at])
            if record is not None:
                fresh.append(raws[at] if has_sum(raws[at]) else seal(record))
                at += 1
                continue
            run = _run_of_damaged(raws[at:])
            whole = mend(run)
            count += len(run) - sum(unseal(raw) is None for raw in whole)
            fresh += whole
            at += len(run)
        if fresh != raws:
            if count:
                self._keep()
            durable.write(self._path, b"".join(b"\n" + raw for raw in fresh))
        return count

    def damaged(self) -> list[Damaged]:
        """Lines that cannot be read and were not settled. A last one without its end is what a
        crash leaves of a record that was never answered.
        """
        raws = list(self._raw())
        settled = {line.id for line in self.lines() if line.kind == _SETTLED}
        result = [
            Damaged(number, raw)
            for number, raw in enumerate(raws, start=1)
            if unseal(raw) is None and _name(raw) not in settled
        ]
        if result and result[-1].number == len(raws) and not _is_ended(result[-1].raw):
            result.pop()
        return result

    def unreadable(self) -> Iterator[tuple[int, bool]]:
        """The number of each line that cannot be read, settled or not, and whether opening the
        portal puts it right.
        """
        raws, at = list(self._raw()), 0
        while at < len(raws):
            run = _run_of_damaged(raws[at:])
            whole = mend(run) if run else []
            is_right = bool(run) and all(unseal(raw) is not None for raw in whole)
            yield from ((at + 1 + place, is_right) for place in range(len(run)))
            at += len(run) or 1

    def settle(self, damaged: Sequence[Damaged]) -> None:
        """What these lines may have said has been dealt with. Raises OSError."""
        if damaged:
            self._append([_settled(item.raw) for item in damaged])

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

    def _raw(self) -> Iterator[bytes]:
        if self._path.exists():
            yield from (raw for raw in self._path.read_bytes().split(b"\n") if raw)

    def _append(self, lines: Sequence[LedgerLine]) -> None:
        flags = os.O_RDWR | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0)
        with self._threads, self._processes:
            is_new = not self._path.exists()
            descriptor = os.open(self._path, flags, 0o600)
            try:
                end = os.fstat(descriptor).st_size
                torn = self._torn(descriptor, end)
                whole = [*([_settled(torn)] if torn else []), *lines]
                try:
                    durable.write_all(descriptor, b"".join(b"\n" + _sealed(line) for line in whole))
                    os.fsync(descriptor)
                except BaseException:
                    with contextlib.suppress(OSError):
                        os.ftruncate(descriptor, end)
                    raise
            finally:
                os.close(descriptor)
            if is_new:
                durable.sync_folder(self._path.parent)

    def _torn(self, descriptor: int, end: int) -> bytes:
        """What a process that was killed left of its last line; empty where that is whole."""
        begin = max(0, end - _LAST)
        os.lseek(descriptor, begin, os.SEEK_SET)
        _, result, last = os.read(descriptor, end - begin).rpartition(b"\n")
        return last if result and last and not _is_ended(last) and mend([last]) == [last] else b""

    def _keep(self) -> None:
        number = len(list(self._path.parent.glob(f"{self._path.name}.damaged-*"))) + 1
        shutil.copyfile(self._path, self._path.with_name(f"{self._path.name}.damaged-{number}"))


def _run_of_damaged(raws: Sequence[bytes]) -> list[bytes]:
    run: list[bytes] = []
    for raw in raws:
        if unseal(raw) is not None:
            break
        run.append(raw)
    return run


def _sealed(line: LedgerLine) -> bytes:
    return seal(msgspec.json.encode(line))


def _is_ended(raw: bytes) -> bool:
    return raw.endswith(b"}")


def _name(raw: bytes) -> str:
    return hashlib.sha256(raw).hexdigest()


def _settled(raw: bytes) -> LedgerLine:
    return LedgerLine(kind=_SETTLED, id=_name(raw), value=msgspec.Raw(b"{}"))
