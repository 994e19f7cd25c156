"""Reading a file that somebody else wrote: a plain one, not too large, not changing meanwhile."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from counter_app.domain.errors import RefusedError
from counter_app.domain.files.file_judgement import MOST_BYTES


def read_source(path: Path, most: int = MOST_BYTES) -> bytes:
    """The bytes of a plain file.

    Raises RefusedError: "file_not_plain" (a link, a folder, a device), "file_too_large",
    "file_changed"; OSError where it cannot be read.
    """
    before = path.lstat()
    if not stat.S_ISREG(before.st_mode):
        raise RefusedError("file_not_plain", name=path.name)
    flags = os.O_RDONLY
    # O_NONBLOCK: a pipe that takes the file's place must not hold the program up.
    for name in ("O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC", "O_NOCTTY", "O_BINARY", "O_NOINHERIT"):
        flags |= getattr(os, name, 0)
    with os.fdopen(os.open(path, flags), "rb") as file:
        opened = os.fstat(file.fileno())
        if not stat.S_ISREG(opened.st_mode) or not os.path.samestat(before, opened):
            raise RefusedError("file_not_plain", name=path.name)
        if opened.st_size > most:
            raise RefusedError("file_too_large", name=path.name, most=most // (1024 * 1024))
        data = file.read(most + 1)
        after = os.fstat(file.fileno())
    if len(data) != opened.st_size or _trace(opened) != _trace(after):
        raise RefusedError("file_changed", name=path.name)
    return data


def _trace(status: os.stat_result) -> tuple[int, int]:
    return status.st_size, status.st_mtime_ns
