"""Reading what strace recorded: every write, cut, sync and rename under one folder, in order."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CALLS = (
    "openat,open,creat,write,pwrite64,writev,pwritev,pwritev2,lseek,fsync,fdatasync,"
    "sync_file_range,ftruncate,truncate,fallocate,rename,renameat,renameat2,unlink,unlinkat,"
    "sendfile,copy_file_range,link,linkat"
)
_LINE = re.compile(r"^(?:\d+ +)?(\w+)\((.*)\) += (-?\d+)(?:<[^>]*>)?")
_PATH = re.compile(r"(-?\w+)<((?:\\x[0-9a-f]{2})*)>")
_TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')


@dataclass(frozen=True, slots=True)
class Call:
    """A system call on `path` (relative to the folder): what it wrote and where."""

    kind: str
    path: str
    offset: int = 0
    data: bytes = b""
    other: str = ""


class UnknownCallError(Exception):
    """A call that changes a file in a way that the replay does not know."""


def is_here() -> bool:
    return shutil.which("strace") is not None


def record(folder: Path, log: Path, module: str, *arguments: str) -> list[Call]:
    """Run the module under strace; its calls on files under `folder`."""
    command = ["strace", "-y", "-xx", "-s", "16777216", "-e", f"trace={CALLS}", "-o", str(log)]
    environment = os.environ | {"PYTHONDONTWRITEBYTECODE": "1"}
    subprocess.run(
        [*command, sys.executable, "-m", module, *arguments],
        cwd=ROOT,
        env=environment,
        check=True,
    )
    return list(parse(log, folder))


def parse(log: Path, folder: Path) -> Iterator[Call]:
    """The calls that strace wrote. Raises UnknownCallError."""
    places: dict[str, int] = {}
    top = f"{folder}/"
    with log.open() as lines:
        for line in lines:
            found = _LINE.match(line)
            if found is None or int(found[3]) < 0:
                continue
            yield from _calls(_Line(found[1], found[2], int(found[3])), places, top)


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of strace: the call's name, what stands in its brackets, what it returned."""

    name: str
    given: str
    result: int

    @property
    def files(self) -> list[tuple[str, str]]:
        return [(fd, _clear(path).decode()) for fd, path in _PATH.findall(self.given)]

    @property
    def texts(self) -> list[bytes]:
        return [_clear(text) for text in _TEXT.findall(self.given)]

    @property
    def last(self) -> int:
        return int(self.given.rpartition(", ")[2], 0)


def _calls(line: _Line, places: dict[str, int], top: str) -> Iterator[Call]:
    """`places` is where each descriptor stands in its file; it is kept up to date."""
    name = line.name
    if name in {"openat", "open", "creat"}:
        places[str(line.result)] = 0
        folder = line.files[0][1] if line.files else ""
        path = os.path.join(folder, line.texts[0].decode())  # noqa: PTH118
        if path.startswith(top) and "O_TRUNC" in line.given:
            yield Call("cut", path.removeprefix(top))
    elif name.startswith(("rename", "unlink", "link")):
        yield from _names(name, [text.decode() for text in line.texts], top)
    elif line.files:
        yield from _bytes(line, places, top)


def _names(name: str, paths: list[str], top: str) -> Iterator[Call]:
    if not any(path.startswith(top) for path in paths):
        return
    if name.startswith("link"):
        raise UnknownCallError(name)
    kind = "rename" if name.startswith("rename") else "unlink"
    yield Call(kind, paths[0].removeprefix(top), other=paths[-1].removeprefix(top))


def _bytes(line: _Line, places: dict[str, int], top: str) -> Iterator[Call]:
    fd, whole = line.files[0]
    name, path = line.name, whole.removeprefix(top)
    inside = whole.startswith(top) or f"{whole}/" == top
    if name == "lseek":
        places[fd] = line.result
    elif name == "write":
        if inside:
            yield Call("write", path, places.get(fd, 0), line.texts[0][: line.result])
        places[fd] = places.get(fd, 0) + line.result
    elif not inside:
        return
    elif name == "pwrite64":
        yield Call("write", path, line.last, line.texts[0][: line.result])
    elif name in {"fsync", "fdatasync"}:
        yield Call("sync", path)
    elif name == "ftruncate":
        yield Call("cut", path, line.last)
    else:
        raise UnknownCallError(name)


def _clear(text: str) -> bytes:
    return bytes.fromhex(text.replace("\\x", ""))
