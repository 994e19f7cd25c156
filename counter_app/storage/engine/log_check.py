"""Whether the write-ahead log that a crash left is damaged in its middle.

SQLite ends a log silently at the first frame whose checksum is wrong (sqlite.org/fileformat2,
"WAL File Format"). Behind a power cut that is right: the frame belongs to a transaction that was
never acknowledged. Behind damage it takes acknowledged transactions away, and where a checkpoint
had already moved their pages it mixes pages of two days. What tells the two apart: with
synchronous=FULL a log goes on behind a transaction only once the disk has that transaction.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from operator import mul
from pathlib import Path
from typing import BinaryIO

_LITTLE, _BIG = 0x377F0682, 0x377F0683
_HEADER = 32
_FRAME = 24
_PAGE = 4096
_SECTOR = 512  # what a disk writes whole, at the least
_MASK = 0xFFFFFFFF
_APART = 90  # bits: more than a sum of all words with their weights takes
Sum = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Frame:
    """One frame; `before` is the checksum of the frame before it as that one has it. `is_ours` if
    its head was written in this life of the log, maybe damaged since.
    """

    offset: int
    head: bytes
    before: Sum
    is_ours: bool
    is_commit: bool
    is_sound: bool


@dataclass(frozen=True, slots=True)
class _Header:
    order: str
    salts: bytes
    sum: Sum
    is_sound: bool


def path_of(database: Path) -> Path:
    return database.with_name(f"{database.name}-wal")


def is_damaged(database: Path) -> bool:
    """Whether acknowledged frames stand behind one that SQLite would stop at. Raises OSError."""
    log = path_of(database)
    if not log.exists() or log.stat().st_size < _HEADER + _FRAME + _PAGE:
        return False
    with log.open("rb") as file:
        header = _header(file)
        frames = list(_frames(file, header))
        first = 0 if not header.is_sound else _first_bad(frames)
        if first is None:
            return False
        end = next((at for at in range(first, len(frames)) if frames[at].is_commit), len(frames))
        if end + 1 < len(frames):
            return True
        begin = next((at for at in range(first, 0, -1) if frames[at - 1].is_commit), 0)
        return database.exists() and _was_moved(database, header.order, frames[begin:])


def mend(database: Path) -> None:
    """Make SQLite read every frame of the log, also those behind damage: for taking out of a
    damaged database what can still be read. The page of a damaged frame is then a damaged page.
    Raises OSError.
    """
    log = path_of(database)
    if not log.exists() or log.stat().st_size < _HEADER + _FRAME + _PAGE:
        return
    with log.open("rb+") as file:
        header = _header(file)
        frames = list(_frames(file, header))
        magic = _LITTLE if header.order == "<" else _BIG
        start = struct.pack(">IIII", magic, 3_007_000, _PAGE, 0) + header.salts
        last = _sum(header.order, (0, 0), start)
        file.seek(0)
        file.write(start + struct.pack(">II", *last))
        for frame in frames:
            file.seek(frame.offset)
            head = file.read(_FRAME)[:8]
            last = _sum(header.order, last, head + file.read(_PAGE))
            file.seek(frame.offset + 8)
            file.write(header.salts + struct.pack(">II", *last))


def _header(file: BinaryIO) -> _Header:
    """The header; where it is damaged, with the salts of the first frame."""
    file.seek(0)
    data = file.read(_HEADER)
    (magic,) = struct.unpack(">I", data[:4])
    order = ">" if magic == _BIG else "<"
    notified: Sum = struct.unpack(">II", data[24:])
    is_sound = magic in {_LITTLE, _BIG} and _sum(order, (0, 0), data[:24]) == notified
    if is_sound:
        return _Header(order, data[16:24], notified, is_sound=True)
    file.seek(_HEADER + 8)
    return _Header(order, file.read(8), notified, is_sound=False)


def _frames(file: BinaryIO, header: _Header) -> Iterator[_Frame]:
    """The frames of this life of the log: those that carry its salts, and any among them."""
    size = file.seek(0, 2)
    last = header.sum
    foreign: list[_Frame] = []
    for offset in range(_HEADER, size - _FRAME - _PAGE + 1, _FRAME + _PAGE):
        file.seek(offset)
        head = file.read(_FRAME)
        is_whole = _sum(header.order, last, head[:8] + file.read(_PAGE)) == _sum_in(head)
        is_sound = is_whole and head[8:16] == header.salts
        is_ours = head[8:12] == header.salts[:4] or head[12:16] == header.salts[4:]
        is_commit = is_ours and any(head[4:8]) and (is_sound or not _is_split(offset))
        frame = _Frame(offset, head, last, is_ours, is_commit, is_sound)
        last = _sum_in(head)
        if head[8:16] != header.salts:
            foreign.append(frame)
            if len(foreign) > 1:
                return
            continue
        yield from foreign
        foreign.clear()
        yield frame


def _sum_in(head: bytes) -> Sum:
    s0, s1 = struct.unpack(">II", head[16:])
    return s0, s1


def _is_split(offset: int) -> bool:
    """Whether page and commit mark stand in another sector than the salts behind them: without
    power one of the two may be of an earlier life of the log.
    """
    return (offset + 8) % _SECTOR == 0


def _first_bad(frames: list[_Frame]) -> int | None:
    return next((at for at, frame in enumerate(frames) if not frame.is_sound), None)


def _was_moved(database: Path, order: str, frames: list[_Frame]) -> bool:
    """Whether the database has a page that the head of one of these frames is about, by its
    checksum: pages are encrypted anew at each write, so it came from there, and a checkpoint
    moves only what the disk has.
    """
    with database.open("rb") as pages:
        for frame in frames:
            (page,) = struct.unpack(">I", frame.head[:4])
            if not frame.is_ours or not page:
                continue
            pages.seek((page - 1) * _PAGE)
            there = pages.read(_PAGE)
            if len(there) < _PAGE:
                continue
            if _sum(order, frame.before, frame.head[:8] + there) == _sum_in(frame.head):
                return True
    return False


def _sum(order: str, before: Sum, data: bytes) -> Sum:
    """SQLite's checksum of whole pairs of 32-bit words: s0 += x + s1, s1 += x' + s0, behind
    `before`. It is linear in the words, and `before` is what a pair in front of them would make.
    """
    words = struct.unpack(f"{order}{len(data) // 4}I", data)
    s0, s1 = before
    whole = (s0, (s1 - s0) & _MASK, *words)
    total = sum(map(mul, _weights(len(whole)), whole))
    return total & _MASK, (total >> _APART) & _MASK


@cache
def _weights(count: int) -> tuple[int, ...]:
    """How often each of so many words stands in either sum, both in one number: one product a
    word is half the time.
    """
    results: list[int] = []
    x, y = (1, 1), (0, 1)
    for _ in range(count // 2):
        results += [y[0] | y[1] << _APART, x[0] | x[1] << _APART]
        x, y = _next(x), _next(y)
    return tuple(reversed(results))


def _next(state: Sum) -> Sum:
    s0 = (state[0] + state[1]) & _MASK
    return s0, (state[1] + s0) & _MASK
