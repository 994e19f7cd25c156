"""A key file with one damaged byte opens nothing else and locks nobody out."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from counter_app.storage.engine import keys
from counter_app.storage.engine.errors import DiskFullError, KeyDamagedError, KeyMissingError
from counter_app.storage.engine.key_files import FileKeyStore
from tests.support.desks import Place
from tests.support.searches import examples

NAME = "0123456789abcdef"
SECRET = bytes(range(80))


@pytest.fixture
def store(tmp_path: Path) -> FileKeyStore:
    made = FileKeyStore(tmp_path / "keys")
    made.save(NAME, SECRET)
    return made


def files(tmp_path: Path) -> list[Path]:
    return sorted((tmp_path / "keys").iterdir())


def flip(path: Path, place: int, bit: int = 0x10) -> None:
    data = bytearray(path.read_bytes())
    data[place % len(data)] ^= bit
    path.write_bytes(data)


def test_every_single_flipped_byte_of_either_file_is_found_and_mended(
    store: FileKeyStore, tmp_path: Path
) -> None:
    for path in files(tmp_path):
        sound = path.read_bytes()
        for place in range(len(sound)):
            for bit in (1, 0x80):
                flip(path, place, bit)
                assert store.load(NAME) == SECRET
                assert store.faults(NAME) == [path.name]
                assert store.mend(NAME)
                assert path.read_bytes() == sound
    assert not store.mend(NAME)


@given(
    first=st.tuples(st.integers(0, 200), st.integers(1, 255)),
    second=st.tuples(st.integers(0, 200), st.integers(1, 255)),
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=examples(60))
def test_where_both_are_damaged_the_file_is_named_and_no_other_key_is_read(
    store: FileKeyStore, tmp_path: Path, first: tuple[int, int], second: tuple[int, int]
) -> None:
    sound = [path.read_bytes() for path in files(tmp_path)]
    for path, (place, bit) in zip(files(tmp_path), (first, second), strict=True):
        flip(path, place, bit)
    with pytest.raises(KeyDamagedError) as caught:
        keys.load(store, NAME)
    assert caught.value.params["file"] == str(files(tmp_path)[0])
    for path, data in zip(files(tmp_path), sound, strict=True):
        path.write_bytes(data)


def test_a_key_of_the_first_program_is_read_and_gets_its_checksum_and_copy(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "keys"
    folder.mkdir()
    (folder / f"{NAME}.key").write_bytes(SECRET)
    store = FileKeyStore(folder)
    assert keys.load(store, NAME).database == SECRET[:48]
    assert store.faults(NAME) == []
    assert not store.mend(NAME)
    for path in files(tmp_path):
        assert path.stat().st_mode & 0o077 == 0
        flip(path, 3)
        assert store.load(NAME) == SECRET
        store.mend(NAME)


def test_another_key_in_the_file_s_place_is_not_taken_for_damage(
    store: FileKeyStore, tmp_path: Path
) -> None:
    """The copy of the key that was here opens nothing any more."""
    other = bytes(reversed(SECRET))
    files(tmp_path)[0].write_bytes(other)
    assert store.load(NAME) == other


def test_a_key_that_was_taken_away_is_missing_though_its_copy_is_there(
    store: FileKeyStore, tmp_path: Path
) -> None:
    files(tmp_path)[0].unlink()
    with pytest.raises(KeyMissingError):
        keys.load(store, NAME)
    assert not store.mend(NAME)
    assert store.load(NAME) is None


def test_a_forgotten_key_leaves_nothing(store: FileKeyStore, tmp_path: Path) -> None:
    store.forget(NAME)
    assert files(tmp_path) == []


def _in_parts(real: Callable[[int, bytes], int]) -> Callable[[int, bytes], int]:
    return lambda descriptor, data: real(descriptor, bytes(data)[:5])


def test_a_system_that_takes_bytes_in_parts_gets_them_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "write", _in_parts(os.write))
    store = FileKeyStore(tmp_path / "keys")
    store.save(NAME, SECRET)
    assert store.load(NAME) == SECRET
    assert store.faults(NAME) == []


@pytest.mark.parametrize("left", [0, 1, 79, 130])
def test_a_full_disk_leaves_no_half_key_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, left: int
) -> None:
    real, room = os.write, [left]

    def until_full(descriptor: int, data: bytes) -> int:
        if not room[0]:
            raise OSError(errno.ENOSPC, "full")
        wrote = real(descriptor, bytes(data)[: room[0]])
        room[0] -= wrote
        return wrote

    monkeypatch.setattr(os, "write", until_full)
    with pytest.raises(DiskFullError):
        keys.create(FileKeyStore(tmp_path / "keys"), NAME)
    assert files(tmp_path) == []


def test_a_start_mends_the_key_and_says_so_once(old_place: Place) -> None:
    old_place.desk().close()
    (path,) = old_place.keys.glob("*.key")
    flip(path, 20)
    for mended in (("key",), ()):
        desk = old_place.desk()
        assert desk.store.opening.mended == mended
        desk.close()
