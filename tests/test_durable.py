"""Files are put in place whole, and a scanner that holds one for a moment hinders nobody."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from counter_app import durable


def held(times: int, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The next `times` replacements fail as on Windows where another program has the file."""
    tries: list[int] = []
    real = os.replace

    def scanner(source: Path, target: Path) -> None:
        tries.append(len(tries))
        if len(tries) <= times:
            raise PermissionError(errno.EACCES, "held", str(target))
        real(source, target)

    monkeypatch.setattr(os, "replace", scanner)
    return tries


@pytest.mark.parametrize("times", range(len(durable.PAUSES) + 1))
def test_a_file_that_is_held_for_a_moment_is_replaced_after_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, times: int
) -> None:
    (tmp_path / "new").write_bytes(b"new")
    (tmp_path / "old").write_bytes(b"old")
    tries, waited = held(times, monkeypatch), []
    durable.replace(tmp_path / "new", tmp_path / "old", wait=waited.append)
    assert (tmp_path / "old").read_bytes() == b"new"
    assert len(tries) == times + 1
    assert waited == list(durable.PAUSES[:times])


def test_a_file_that_stays_held_is_told_within_a_second(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "new").write_bytes(b"new")
    held(99, monkeypatch)
    waited: list[float] = []
    with pytest.raises(PermissionError):
        durable.replace(tmp_path / "new", tmp_path / "old", wait=waited.append)
    assert sum(waited) < 1


def test_what_no_waiting_mends_is_told_at_once(tmp_path: Path) -> None:
    def never(_seconds: float) -> None:
        raise AssertionError

    with pytest.raises(FileNotFoundError):
        durable.replace(tmp_path / "nothing", tmp_path / "old", wait=never)


def test_a_whole_file_is_written_by_a_system_that_takes_it_in_parts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.write
    monkeypatch.setattr(os, "write", lambda descriptor, data: real(descriptor, data[:7]))
    data = bytes(range(256)) * 3
    durable.write(tmp_path / "file", data)
    assert (tmp_path / "file").read_bytes() == data
    assert (tmp_path / "file").stat().st_mode & 0o077 == 0


def _full(_descriptor: int, _data: bytes) -> int:
    raise OSError(errno.ENOSPC, "full")


def _unsynced(_descriptor: int) -> None:
    raise OSError(errno.EIO, "disk")


@pytest.mark.parametrize(("name", "fails"), [("write", _full), ("fsync", _unsynced)])
def test_a_write_that_fails_leaves_what_was_there_and_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, fails: Callable[..., object]
) -> None:
    (tmp_path / "file").write_bytes(b"old")
    monkeypatch.setattr(os, name, fails)
    with pytest.raises(OSError, match=r"full|disk"):
        durable.write(tmp_path / "file", b"new")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"file": b"old"}
