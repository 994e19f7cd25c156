"""A disk that lost power: what each file may hold after a crash at one system call.

What was synced is there. What was written since may be there, or not, in sectors of 512 bytes; a
sync of a file makes its name durable too, a rename or an unlink waits for the sync of its folder.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import PurePosixPath
from random import Random

from tests.faults.system_calls import Call

SECTOR = 512


class Survivors(StrEnum):
    """Which of the bytes not yet synced are on the disk."""

    NONE = "synced bytes only"
    ALL = "all bytes"
    TORN = "random half, torn sectors"


@dataclass(slots=True)
class File:
    """`synced` bytes, and since then writes (offset, data) and cuts (length)."""

    synced: bytes = b""
    since: list[tuple[int, bytes] | int] = field(default_factory=list)

    def content(self, survivors: Survivors, random: Random) -> bytes:
        data = bytearray(self.synced)
        if survivors is Survivors.NONE:
            return bytes(data)
        for change in self.since:
            if isinstance(change, int):
                if survivors is Survivors.ALL or random.random() < 0.5:
                    _resize(data, change)
            elif survivors is Survivors.ALL:
                _put(data, *change)
            else:
                _put_torn(data, *change, random)
        return bytes(data)

    def sync(self) -> None:
        if self.since:
            self.synced = self.content(Survivors.ALL, Random(0))
            self.since = []


@dataclass(slots=True)
class Disk:
    """`now` are the files by the names they have, `durable` by those that survive for sure."""

    now: dict[str, File]
    durable: dict[str, File]

    @classmethod
    def of(cls, files: dict[str, bytes]) -> Disk:
        made = {path: File(data) for path, data in files.items()}
        return cls(made, dict(made))

    def play(self, call: Call) -> None:
        match call.kind:
            case "write":
                self.now.setdefault(call.path, File()).since.append((call.offset, call.data))
            case "cut":
                self.now.setdefault(call.path, File()).since.append(call.offset)
            case "rename":
                self.now[call.other] = self.now.pop(call.path)
            case "unlink":
                self.now.pop(call.path, None)
            case "sync" if call.path in self.now:
                self.now[call.path].sync()
                self.durable[call.path] = self.now[call.path]
            case "sync":
                self._sync_folder(call.path)
            case _:
                raise ValueError(call.kind)

    def _sync_folder(self, folder: str) -> None:
        names = {path for path in {*self.now, *self.durable} if _parent(path) == folder}
        for path in names:
            self.durable.pop(path, None)
            if path in self.now:
                self.durable[path] = self.now[path]

    def image(self, survivors: Survivors, random: Random) -> dict[str, bytes]:
        """The files as the next start may find them."""
        names = self.durable if survivors is Survivors.NONE else dict(self.now)
        if survivors is Survivors.TORN:
            for path in {*self.now, *self.durable}:
                kept = self.now if random.random() < 0.5 else self.durable
                names.pop(path, None)
                if path in kept:
                    names[path] = kept[path]
        return {path: file.content(survivors, random) for path, file in names.items()}


def _parent(path: str) -> str:
    parent = str(PurePosixPath(path).parent)
    return "" if parent == "." else parent


def _resize(data: bytearray, length: int) -> None:
    del data[length:]
    data.extend(bytes(length - len(data)))


def _put(data: bytearray, offset: int, written: bytes) -> None:
    if len(data) < offset:
        _resize(data, offset)
    data[offset : offset + len(written)] = written


def _put_torn(data: bytearray, offset: int, written: bytes, random: Random) -> None:
    if random.random() < 0.25:
        return
    start = 0
    while start < len(written):
        end = min(len(written), start + SECTOR - (offset + start) % SECTOR)
        if random.random() < 0.5:
            _put(data, offset + start, written[start:end])
        start = end
