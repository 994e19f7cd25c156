"""The journal's second copy: an encrypted append-only file beside the database.

A record is `length (4) ‖ seq (8) ‖ nonce (12) ‖ AES-256-GCM(entry)`, where length counts what
follows it and device and seq are bound to the record. A torn last record is what a power cut
leaves; it is cut off before the next one is appended.
"""

from __future__ import annotations

import os
import struct
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from counter_app.storage.journal import Entry

_HEAD = struct.Struct(">IQ")
_NONCE = 12
_MOST = 1 << 20


@dataclass(frozen=True, slots=True)
class Reading:
    """What a second journal holds: `last` is the highest seq of a whole record, `end` the offset
    behind it, `damaged` counts records in the middle that could not be opened, `torn` bytes
    follow `end`.
    """

    entries: tuple[Entry, ...]
    last: int = 0
    end: int = 0
    damaged: int = 0
    torn: int = 0


class SecondJournal:
    """The file of one device. `fsync` is given so that a test can take it out."""

    def __init__(
        self, path: Path, key: bytes, device: str, fsync: Callable[[int], None] = os.fsync
    ) -> None:
        self.path = path
        self._cipher = AESGCM(key)
        self.device = device
        self._fsync = fsync
        self._length: int | None = None

    def append(self, entries: Iterable[Entry]) -> None:
        """Append the entries and return when the disk has them. Raises OSError."""
        data = b"".join(self._seal(entry) for entry in entries)
        if self._length is None:
            self._length = self.read().end
        flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0)
        is_new = not self.path.exists()
        descriptor = os.open(self.path, flags, 0o600)
        try:
            os.ftruncate(descriptor, self._length)
            os.lseek(descriptor, self._length, os.SEEK_SET)
            _write_all(descriptor, data)
            self._fsync(descriptor)
        except BaseException:
            self._length = None
            raise
        finally:
            os.close(descriptor)
        if is_new:
            _sync_folder(self.path.parent)
        self._length += len(data)

    def read(self, after: int = 0) -> Reading:
        """Every whole record above seq `after`; damage in the middle is counted and passed over."""
        if not self.path.exists():
            return Reading(())
        entries: list[Entry] = []
        ends: list[tuple[int, int, bool]] = [(0, 0, True)]
        size = self.path.stat().st_size
        with self.path.open("rb") as file:
            for seq, sealed in _records(file, size, after):
                entry = self._open(seq, sealed) if sealed else None
                ends.append((seq, file.tell(), entry is not None or seq <= after))
                if entry is not None:
                    entries.append(entry)
        while not ends[-1][2]:
            ends.pop()
        last, end, _ = ends[-1]
        damaged = sum(1 for _, _, whole in ends if not whole)
        return Reading(tuple(entries), last, end, damaged, size - end)

    def rewrite(self, entries: Iterable[Entry]) -> None:
        """Put a whole new file in the place of a damaged one, which is kept beside it."""
        kept = self.path.with_name(self.path.name + ".damaged")
        if self.path.exists():
            self.path.replace(kept)
        self._length = 0
        self.append(entries)

    def _seal(self, entry: Entry) -> bytes:
        nonce = os.urandom(_NONCE)
        sealed = nonce + self._cipher.encrypt(
            nonce, entry.hash + entry.data, self._bound(entry.seq)
        )
        return _HEAD.pack(8 + len(sealed), entry.seq) + sealed

    def _open(self, seq: int, sealed: bytes) -> Entry | None:
        try:
            clear = self._cipher.decrypt(sealed[:_NONCE], sealed[_NONCE:], self._bound(seq))
        except (InvalidTag, ValueError):
            return None
        return Entry(self.device, seq, clear[:32], clear[32:])

    def _bound(self, seq: int) -> bytes:
        return f"{self.device}:{seq}".encode()


def _records(file: BinaryIO, size: int, after: int) -> Iterator[tuple[int, bytes]]:
    """(seq, sealed bytes) of each record that is wholly there; up to `after` without the bytes."""
    while len(head := file.read(_HEAD.size)) == _HEAD.size:
        length, seq = _HEAD.unpack(head)
        behind = file.tell() + length - 8
        if not 8 < length <= _MOST or behind > size:
            return
        if seq > after:
            sealed = file.read(length - 8)
        else:
            sealed = b""
            file.seek(behind)
        yield seq, sealed


def _write_all(descriptor: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(descriptor, view) :]


def _sync_folder(folder: Path) -> None:
    """Make a new file's name durable; Windows has no such call and needs none."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
