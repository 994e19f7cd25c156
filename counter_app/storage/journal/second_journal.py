"""The journal's second copy: an encrypted append-only file beside the database.

A record is `length (4) ‖ seq (8) ‖ nonce (12) ‖ AES-256-GCM(entry)`, where length counts what
follows it and device and seq are bound to the record. A torn last record is what a power cut
leaves; it is cut off before the next one is appended. Behind damage the next whole record is
looked for byte by byte.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import struct
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from counter_app import durable
from counter_app.storage.journal.journal import JournalEntry

_HEAD = struct.Struct(">IQ")
_NONCE = 12
_LEAST = 8 + _NONCE + 32 + 16
_MOST = 1 << 20
KEPT = 3
"""Damaged files of one journal that are kept."""
NOTHING = 1 << 62
"""`after` of a reading that wants no entries."""


@dataclass(frozen=True, slots=True)
class SecondJournalMark:
    """Where the record `seq` begins, as an earlier reading found it."""

    seq: int
    offset: int


@dataclass(frozen=True, slots=True)
class JournalReading:
    """What a second journal holds: `last` is the highest seq of a whole record, `begin` and `end`
    the offsets of it and behind it, `damaged` counts records before it that could not be opened,
    `torn` bytes follow `end`.
    """

    entries: tuple[JournalEntry, ...]
    last: int = 0
    begin: int = 0
    end: int = 0
    damaged: int = 0
    torn: int = 0


@dataclass(frozen=True, slots=True)
class JournalPiece:
    """A piece of a second journal that was read through: up to seq `last`, which ends at `offset`.

    Without `is_sound` what follows is damaged. At the `is_end` nothing whole follows.
    """

    last: int
    offset: int
    is_sound: bool
    is_end: bool


class SecondJournal:
    """The file of one device. `fsync` is given so that a test can take it out."""

    def __init__(
        self, path: Path, key: bytes, device: str, fsync: Callable[[int], None] = os.fsync
    ) -> None:
        self.path = path
        self._key = key
        self._cipher = AESGCM(key)
        self.device = device
        self._fsync = fsync
        self._length: int | None = None

    def of_device(self, path: Path, device: str) -> SecondJournal:
        """The file of another device, under the same key."""
        return SecondJournal(path, self._key, device, self._fsync)

    def append(self, entries: Iterable[JournalEntry]) -> None:
        """Append the entries and return when the disk has them. Raises OSError."""
        data = b"".join(self._seal(entry) for entry in entries)
        end = self.read(after=NOTHING).end if self._length is None else self._length
        flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0)
        is_new = not self.path.exists()
        self._length = None
        descriptor = os.open(self.path, flags, 0o600)
        try:
            os.ftruncate(descriptor, end)
            os.lseek(descriptor, end, os.SEEK_SET)
            self._write(descriptor, data, end)
        finally:
            os.close(descriptor)
        if is_new:
            durable.sync_folder(self.path.parent)
        self._length = end + len(data)

    def _write(self, descriptor: int, data: bytes, end: int) -> None:
        """All of it on the disk, or taken back: a record not synced must not count as there."""
        try:
            durable.write_all(descriptor, data)
            self._fsync(descriptor)
        except BaseException:
            with contextlib.suppress(OSError):
                os.ftruncate(descriptor, end)
            raise

    def read(self, after: int = 0, mark: SecondJournalMark | None = None) -> JournalReading:
        """Every whole record above seq `after`; damage in the middle is counted and passed over.

        Records up to `after` are passed over by their lengths and not opened. Reading begins at
        the `mark` where it is not above `after` and its record is still there: what lies before
        it is not looked at.
        """
        if not self.path.exists() or self.path.stat().st_size == 0:
            return JournalReading(())
        entries: list[JournalEntry] = []
        last = begin = end = damaged = 0
        with self.path.open("rb", buffering=1 << 16) as file:
            size = file.seek(0, os.SEEK_END)
            if mark is not None and mark.seq <= after and self._is_at(file, mark):
                last, end = mark.seq - 1, mark.offset
            for seq, entry, start, behind in self._records(file, size, last, end, after):
                damaged += seq - last - 1
                last, begin, end = seq, start, behind
                if entry is not None:
                    entries.append(entry)
        self._length = end
        return JournalReading(tuple(entries), last, begin, end, damaged, size - end)

    def read_on(self, start: SecondJournalMark, most: int) -> JournalPiece:
        """Open each record from the one behind `start` on, until `most` bytes or more were read.

        Stops at the first that is not whole or not the next one. Reading this way takes in turn
        what `read` passes over.
        """
        last, end = start.seq, start.offset
        if not self.path.exists():
            return JournalPiece(last, end, is_sound=True, is_end=True)
        with self.path.open("rb", buffering=1 << 16) as file:
            size = file.seek(0, os.SEEK_END)
            while end - start.offset < most:
                results = next(self._records(file, size, last, end, after=0), None)
                if results is None:
                    return JournalPiece(last, end, is_sound=True, is_end=True)
                seq, _, begin, behind = results
                if seq != last + 1 or begin != end:
                    return JournalPiece(last, end, is_sound=False, is_end=False)
                last, end = seq, behind
        return JournalPiece(last, end, is_sound=True, is_end=end >= size)

    def each(self) -> Iterator[JournalEntry]:
        """Every entry that can be read, one after the other."""
        with self.path.open("rb", buffering=1 << 16) as file:
            size = file.seek(0, os.SEEK_END)
            for _, entry, _, _ in self._records(file, size, 0, 0, after=0):
                if entry is not None:
                    yield entry

    def beginning_anew(self) -> SecondJournal:
        """An empty file beside this one, to be filled and then to take its place."""
        path = self.path.with_name(f"{self.path.name}.partial")
        path.unlink(missing_ok=True)
        return self.of_device(path, self.device)

    def yield_lock_to(self, fresh: SecondJournal) -> None:
        """Put `fresh` in this file's place in one step; the file that was here is kept beside it.

        Nobody may append meanwhile, and who appends to it by another object must `forget_end`.
        Raises OSError.
        """
        _keep(self.path)
        durable.replace(fresh.path, self.path)
        durable.sync_folder(self.path.parent)

    def forget_end(self) -> None:
        """Look for the file's end anew before the next record is appended."""
        self._length = None

    def _is_at(self, file: BinaryIO, mark: SecondJournalMark) -> bool:
        file.seek(mark.offset)
        head = file.read(_HEAD.size)
        if len(head) < _HEAD.size:
            return False
        length, seq = _HEAD.unpack(head)
        is_whole = seq == mark.seq and _LEAST <= length <= _MOST
        return is_whole and self._open(seq, file.read(length - 8)) is not None

    def _records(
        self, file: BinaryIO, size: int, last: int, at: int, after: int
    ) -> Iterator[tuple[int, JournalEntry | None, int, int]]:
        """(seq, entry, offset of it, offset behind it) of each whole record from the offset `at`
        on, which lies behind seq `last`; the entry is None up to `after`.
        """
        while at + _HEAD.size <= size:
            file.seek(at)
            length, seq = _HEAD.unpack(file.read(_HEAD.size))
            behind = at + 4 + length
            entry: JournalEntry | None = None
            fits = _LEAST <= length <= _MOST and behind <= size and last < seq < 1 << 40
            if fits and not last + 1 == seq <= after:
                entry = self._open(seq, file.read(length - 8))
                fits = entry is not None
            if fits:
                yield seq, entry if seq > after else None, at, behind
                at, last = behind, seq
            else:
                at += 1

    def _seal(self, entry: JournalEntry) -> bytes:
        nonce = os.urandom(_NONCE)
        sealed = nonce + self._cipher.encrypt(
            nonce, entry.hash + entry.data, self._bound(entry.seq)
        )
        return _HEAD.pack(8 + len(sealed), entry.seq) + sealed

    def _open(self, seq: int, sealed: bytes) -> JournalEntry | None:
        try:
            clear = self._cipher.decrypt(sealed[:_NONCE], sealed[_NONCE:], self._bound(seq))
        except (InvalidTag, ValueError):
            return None
        return JournalEntry(self.device, seq, clear[:32], clear[32:])

    def _bound(self, seq: int) -> bytes:
        return f"{self.device}:{seq}".encode()


def _keep(path: Path) -> None:
    """Have the file under another name too; of those kept before, only the last stay."""
    earlier = sorted(path.parent.glob(f"{path.name}.damaged-*"), key=_number)
    kept = path.with_name(f"{path.name}.damaged-{_number(earlier[-1]) + 1 if earlier else 1}")
    try:
        kept.hardlink_to(path)
    except OSError:
        shutil.copyfile(path, kept)
    for old in earlier[: 1 - KEPT]:
        old.unlink(missing_ok=True)


def _number(path: Path) -> int:
    digits = path.name.rpartition("-")[2]
    return int(digits) if digits.isdecimal() else 0


def in_order(folder: Path) -> list[tuple[Path, str]]:
    """Each second journal of the folder with its device, the one begun first first."""
    matches = sorted(folder.glob("*.journal"))
    return [(path, path.stem.partition("-")[2]) for path in matches]


def path_of(folder: Path, device: str) -> Path:
    """Where the device's second journal lies or will lie; numbers say which was begun first."""
    match = in_order(folder)
    existing = [path for path, of in match if of == device]
    number = max((int(path.stem.partition("-")[0]) for path, _ in match), default=0) + 1
    return existing[0] if existing else folder / f"{number:04d}-{device}.journal"
