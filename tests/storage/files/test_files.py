"""Attached files: unreadable without their key, refused when a chunk is not where it was."""

from __future__ import annotations

import hashlib
from random import Random

import pytest
from sqlalchemy import delete, func, select

from counter_app.services.desk.open_desk import OpenDesk
from counter_app.storage.engine.errors import DamagedError, WorkCancelledError
from counter_app.storage.engine.schema import file_key
from counter_app.storage.files import files
from counter_app.storage.files.files import CHUNK

SCAN = Random(5).randbytes(3 * CHUNK + 100)
SEALED = CHUNK + 16


def put(desk: OpenDesk, data: bytes = SCAN) -> str:
    with desk.store.database.write() as connection:
        return files.put(connection, desk.store.profile.files, data, "image/png")


def get(desk: OpenDesk, digest: str) -> bytes:
    with desk.store.database.read() as connection:
        return files.get(connection, desk.store.profile.files, digest)


@pytest.mark.parametrize("size", [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK])
def test_a_file_of_any_size_comes_back(desk: OpenDesk, size: int) -> None:
    digest = put(desk, SCAN[:size])
    assert digest == hashlib.sha256(SCAN[:size]).hexdigest()
    assert get(desk, digest) == SCAN[:size]


def test_the_same_bytes_are_kept_once(desk: OpenDesk) -> None:
    assert put(desk) == put(desk)
    assert len(list(desk.store.profile.files.iterdir())) == 1


def test_nothing_of_it_stands_in_clear(desk: OpenDesk) -> None:
    digest = put(desk, "Giàng A Lử 010203004567 ".encode() * 50)
    sealed = (desk.store.profile.files / digest).read_bytes()
    assert b"010203004567" not in sealed
    assert "Giàng".encode() not in sealed


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: data[SEALED : 2 * SEALED] + data[:SEALED] + data[2 * SEALED :],
        lambda data: data[:SEALED] + data[2 * SEALED :],
        lambda data: data[: 2 * SEALED],
        lambda data: data[:-1],
        lambda data: data + data[-116:],
        lambda _: b"",
        lambda data: data[:70] + bytes([data[70] ^ 1]) + data[71:],
    ],
    ids=["swapped", "left out", "cut at a chunk", "cut", "lengthened", "emptied", "flipped"],
)
def test_a_file_that_is_not_what_was_put_in_is_refused(desk: OpenDesk, damage: object) -> None:
    digest = put(desk)
    path = desk.store.profile.files / digest
    path.write_bytes(damage(path.read_bytes()))  # type: ignore[operator]
    with pytest.raises(DamagedError):
        get(desk, digest)


def test_chunks_of_another_file_are_refused(desk: OpenDesk) -> None:
    digest, other = put(desk), put(desk, SCAN[::-1])
    folder = desk.store.profile.files
    (folder / digest).write_bytes((folder / other).read_bytes())
    with pytest.raises(DamagedError):
        get(desk, digest)


def test_without_its_key_a_file_is_unreadable_for_ever(desk: OpenDesk) -> None:
    digest = put(desk)
    with desk.store.database.write() as connection:
        connection.execute(delete(file_key))
    with pytest.raises(DamagedError):
        get(desk, digest)
    assert put(desk) == digest
    assert get(desk, digest) == SCAN


def test_a_missing_file_is_named_as_damage(desk: OpenDesk) -> None:
    digest = put(desk)
    (desk.store.profile.files / digest).unlink()
    with pytest.raises(DamagedError):
        get(desk, digest)


def test_an_officer_can_stop_and_nothing_is_left(desk: OpenDesk) -> None:
    asked: list[tuple[int, int]] = []

    def go_on(done: int, whole: int) -> bool:
        asked.append((done, whole))
        return done < CHUNK

    def attach() -> None:
        with desk.store.database.write() as connection:
            files.put(connection, desk.store.profile.files, SCAN, "image/png", go_on)

    with pytest.raises(WorkCancelledError):
        attach()
    assert asked == [(0, len(SCAN)), (CHUNK, len(SCAN))]
    assert list(desk.store.profile.files.iterdir()) == []
    with desk.store.database.read() as connection:
        assert connection.scalar(select(func.count()).select_from(file_key)) == 0


def test_two_files_never_share_a_key(desk: OpenDesk) -> None:
    put(desk)
    put(desk, SCAN[:10])
    with desk.store.database.read() as connection:
        keys = connection.scalars(select(file_key.c.key)).all()
    assert len(set(keys)) == 2
