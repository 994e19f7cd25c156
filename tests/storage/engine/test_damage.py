"""Damage that a transaction meets is told as damage, and the profile that had it opens again."""

from __future__ import annotations

import pytest

from counter_app.storage.engine import meta
from counter_app.storage.engine.database import Database
from counter_app.storage.engine.errors import DamagedError
from counter_app.storage.profile.store import Store
from tests.support.desks import Place
from tests.support.page_damage import flip, key_of


@pytest.mark.campaign
def test_of_many_damaged_databases_the_last_three_are_kept(old_place: Place) -> None:
    for number in range(1, 6):
        old_place.database.write_bytes(bytes([number]) * 8192)
        old_place.desk().close()
    kept = sorted(old_place.profile.glob("counter.db.damaged-*"))
    assert [path.read_bytes()[0] for path in kept] == [3, 4, 5]


def test_a_first_read_that_meets_damage_is_part_of_the_opening(old_place: Place) -> None:
    """And whatever else it raises closes the profile again."""
    met: list[int] = []

    def look(store: Store) -> None:
        met.append(len(met))
        if len(met) == 1:
            raise DamagedError(detail="met")

    store = old_place.store(look=look)
    assert store.opening.restored_from
    store.close()

    def fails(_store: Store) -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        old_place.store(look=fails)
    old_place.desk().close()


def test_a_value_that_comes_as_zeros_is_damage_whoever_reads_it(old_place: Place) -> None:
    """SQLCipher gives the rest of a long value as zeros where its page is damaged."""
    desk = old_place.desk()
    with desk.store.database.write() as connection:
        meta.put(connection, "long", b"x" * 40_000)
    desk.store.database.checkpoint()
    desk.close()
    data = bytearray(old_place.database.read_bytes())
    key, silent = key_of(old_place.profile, old_place.keys), 0
    for page in range(1, len(data) // 4096):
        old_place.database.write_bytes(data)
        flip(old_place.database, page * 4096 + 99)
        database = Database(old_place.database, key)
        told: list[bool] = []
        database.damaged = lambda told=told: told.append(True)
        try:
            with database.read() as connection:
                value = meta.get(connection, "long")
                silent += value != b"x" * 40_000
        except DamagedError:
            assert told == [True]
        else:
            assert value == b"x" * 40_000
        finally:
            database.close()
    assert silent, "it does so for the last page of the value"
