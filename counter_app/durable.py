"""Files put in place as a whole, and what of them a power cut leaves."""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Callable, Sequence
from pathlib import Path

PAUSES = (0.01, 0.03, 0.08, 0.15, 0.3)
"""Seconds between two tries: on Windows a virus scanner holds a new file for a moment."""


def replace(
    finished: Path,
    path: Path,
    *,
    pauses: Sequence[float] = PAUSES,
    wait: Callable[[float], object] = time.sleep,
) -> None:
    """Give `finished`, a file or a folder, the name `path` in one step, whatever has it now.

    Tried again where somebody else holds one of the two. Raises OSError.
    """
    for pause in pauses:
        try:
            finished.replace(path)
        except PermissionError:
            wait(pause)
        else:
            return
    finished.replace(path)


def write(path: Path, data: bytes) -> None:
    """Put a file with these bytes in place, for its user alone, and return when the disk has it.

    What was there stays until then. Raises OSError.
    """
    partial = path.with_name(f"{path.name}.partial")
    try:
        flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)
        descriptor = os.open(partial, flags, 0o600)
        try:
            write_all(descriptor, data)
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        replace(partial, path)
    except BaseException:
        with contextlib.suppress(OSError):
            partial.unlink()
        raise
    sync_folder(path.parent)


def drop_unfinished(folder: Path) -> None:
    """Take away what writes that a power cut ended have left in the folder itself; nobody else may
    be writing there. Raises OSError.
    """
    for left in folder.glob("*.partial"):
        if left.is_file():
            left.unlink(missing_ok=True)


def write_all(descriptor: int, data: bytes) -> None:
    """Write every byte: the system may take a part of them and say how many. Raises OSError."""
    view = memoryview(data)
    while view:
        view = view[os.write(descriptor, view) :]


def sync_folder(folder: Path) -> None:
    """Make new and renamed files of the folder durable; Windows has no such call, needs none."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
