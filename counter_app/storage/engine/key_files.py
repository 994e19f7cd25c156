"""Key files: each with a checksum and a copy beside it, so that one damaged byte locks nobody out.

A file is `secret ‖ MARK ‖ SHA-256(secret)`. Files of the first program are the bare secret; they
are read, and written anew once a profile was opened with them. The copy counts only while the
file is there: whoever takes the key away means it.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

from counter_app import durable
from counter_app.storage.engine.errors import KeyDamagedError

MARK = b"\ncounter-app key 1\n"
_CHECK = 32
_TAIL = len(MARK) + _CHECK


@dataclass(frozen=True, slots=True)
class _Found:
    """A key file as it lies there; `secret` is None where it is damaged, `is_checked` where a
    checksum says that it is right.
    """

    secret: bytes | None
    is_checked: bool


class FileKeyStore:
    """One file a profile and its copy, readable by their user alone."""

    name = "file"

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def load(self, profile: str) -> bytes | None:
        """The secret, from the copy where the file is damaged. Raises KeyDamagedError."""
        result, copy = self._both(profile)
        if result is None:
            return None
        if copy is not None and copy.is_checked and not _is_right(result, copy):
            return copy.secret
        if result.secret is None:
            raise KeyDamagedError(where=self.name, file=self.describe(profile))
        return result.secret

    def save(self, profile: str, secret: bytes) -> None:
        """Write a key that is not there yet: all of it, or nothing. Raises OSError."""
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        path = self._path(profile)
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        descriptor = os.open(path, flags, 0o600)
        try:
            durable.write_all(descriptor, _sealed(secret))
            os.fsync(descriptor)
        except BaseException:
            os.close(descriptor)
            with contextlib.suppress(OSError):
                path.unlink()
            raise
        os.close(descriptor)
        durable.write(self._copy(profile), _sealed(secret))

    def forget(self, profile: str) -> None:
        self._copy(profile).unlink(missing_ok=True)
        self._path(profile).unlink(missing_ok=True)

    def mend(self, profile: str) -> bool:
        """Bring file and copy to what `load` answers; whether one of them was damaged.

        Only for a key that has just opened what it belongs to. Raises OSError, KeyDamagedError.
        """
        secret, was_bad = self.load(profile), bool(self.faults(profile))
        if secret is None:
            return False
        result, copy = self._both(profile)
        sealed = _sealed(secret)
        for item, path in ((result, self._path(profile)), (copy, self._copy(profile))):
            if item is None or not item.is_checked or item.secret != secret:
                durable.write(path, sealed)
        return was_bad

    def describe(self, profile: str) -> str:
        return str(self._path(profile))

    def faults(self, profile: str) -> list[str]:
        """The names of the files that are damaged."""
        match, copy = self._both(profile)
        bad: list[str] = []
        if match is not None and not _is_right(match, copy):
            bad.append(self._path(profile).name)
        if copy is not None and not copy.is_checked:
            bad.append(self._copy(profile).name)
        return bad

    def _both(self, profile: str) -> tuple[_Found | None, _Found | None]:
        return _read(self._path(profile)), _read(self._copy(profile))

    def _path(self, profile: str) -> Path:
        return self._folder / f"{profile}.key"

    def _copy(self, profile: str) -> Path:
        return self._folder / f"{profile}.key-copy"


def _is_right(found: _Found, copy: _Found | None) -> bool:
    """Whether the file is to be believed: by its checksum, or as a bare key. Beside a copy that
    is only one as long as the copy's; another is a file that was cut, or whose mark was hit.
    """
    if found.secret is None or found.is_checked:
        return found.is_checked
    return copy is None or copy.secret is None or len(found.secret) == len(copy.secret)


def _read(path: Path) -> _Found | None:
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return None
    secret, mark, check = data[:-_TAIL], data[-_TAIL:-_CHECK], data[-_CHECK:]
    if mark != MARK:
        return _Found(data, is_checked=False)
    is_whole = hashlib.sha256(secret).digest() == check
    return _Found(secret if is_whole else None, is_checked=is_whole)


def _sealed(secret: bytes) -> bytes:
    return secret + MARK + hashlib.sha256(secret).digest()
