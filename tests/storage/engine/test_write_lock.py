"""Who writes when: officers before sync, one writer at a time, and readers never in the way."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import text

from counter_app.services.desk.open_desk import OpenDesk
from counter_app.storage.engine import meta
from counter_app.storage.engine.write_lock import WriteLock
from tests.support import desks


def test_an_officer_goes_before_sync_that_waited_longer() -> None:
    gate, order = WriteLock(), []
    queued = threading.Barrier(3)

    def writer(name: str, *, background: bool) -> None:
        queued.wait()
        with gate.enter(background=background):
            order.append(name)

    with ThreadPoolExecutor(2) as pool, gate.enter():
        pool.submit(writer, "sync", background=True)
        officer = pool.submit(writer, "officer", background=False)
        queued.wait()
        while not gate._impatient:
            assert not officer.done()
    assert order == ["officer", "sync"]


def test_who_computes_for_sync_sleeps_while_an_officer_writes() -> None:
    gate, order = WriteLock(), []
    sleeping = threading.Event()

    def compute() -> None:
        sleeping.set()
        gate.yield_lock(60)
        order.append("sync")

    with ThreadPoolExecutor(1) as pool:
        with gate.enter():
            computing = pool.submit(compute)
            sleeping.wait()
            order.append("officer")
        computing.result(60)
    assert order == ["officer", "sync"]


def test_nobody_gives_way_to_sync_and_to_an_officer_only_so_long() -> None:
    gate = WriteLock()
    with gate.enter(background=True):
        gate.yield_lock(60)
    with gate.enter(), ThreadPoolExecutor(1) as pool:
        pool.submit(gate.yield_lock, 0.001).result(60)


def test_the_gate_lets_one_in_at_a_time() -> None:
    gate, inside, most = WriteLock(), 0, 0

    def writer(number: int) -> None:
        nonlocal inside, most
        for _ in range(200):
            with gate.enter(background=number % 2 == 0):
                inside += 1
                most = max(most, inside)
                inside -= 1

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(writer, range(4)))
    assert most == 1


def test_a_writer_inside_a_writer_is_an_error_and_no_deadlock() -> None:
    gate = WriteLock()
    with gate.enter(), pytest.raises(RuntimeError, match="inside"), gate.enter():
        pass
    with gate.enter():
        pass


def test_the_gate_opens_again_after_a_writer_failed() -> None:
    gate = WriteLock()
    with pytest.raises(LookupError), gate.enter():
        raise LookupError
    with gate.enter():
        pass


def test_a_reader_in_the_middle_of_its_work_blocks_no_writer(desk: OpenDesk) -> None:
    with desk.store.database.read() as reading:
        before = reading.scalar(text("SELECT count(*) FROM dossier"))
        desks.receive_some(desk, 2)
        assert reading.scalar(text("SELECT count(*) FROM dossier")) == before
    with desk.store.database.read() as reading:
        assert reading.scalar(text("SELECT count(*) FROM dossier")) == before + 2


def test_a_reader_starts_while_a_writer_is_in_the_middle_of_its_work(desk: OpenDesk) -> None:
    with desk.store.database.write() as writing:
        meta.put(writing, "unseen", b"1")
        with desk.store.database.read() as reading:
            assert meta.get(reading, "unseen") is None


def test_writers_of_many_threads_all_get_through(desk: OpenDesk) -> None:
    def write(number: int) -> None:
        for turn in range(10):
            with desk.store.database.write(background=number == 0) as connection:
                seen = int(meta.get(connection, "count") or b"0")
                meta.put(connection, "count", str(seen + 1).encode())
                meta.put(connection, f"{number}-{turn}", b"")

    with ThreadPoolExecutor(3) as pool:
        list(pool.map(write, range(3)))
    with desk.store.database.read() as connection:
        assert meta.get(connection, "count") == b"30"


def test_nothing_stays_of_a_transaction_that_failed(desk: OpenDesk) -> None:
    def fail() -> None:
        with desk.store.database.write() as connection:
            meta.put(connection, "half", b"1")
            raise LookupError

    with pytest.raises(LookupError):
        fail()
    with desk.store.database.read() as connection:
        assert meta.get(connection, "half") is None


def test_the_settings_of_every_connection_are_the_safe_ones(desk: OpenDesk) -> None:
    expected = {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
        "temp_store": 2,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "mmap_size": 0,
        "wal_autocheckpoint": 0,
    }
    with desk.store.database.read() as connection:
        found = {name: connection.scalar(text(f"PRAGMA {name}")) for name in expected}
    assert found | {"mmap_size": found["mmap_size"] or 0} == expected


def test_a_checkpoint_lets_the_log_be_used_from_its_start_again(desk: OpenDesk) -> None:
    desks.receive_some(desk, 5)
    size = desk.store.database.log_size
    desk.store.database.checkpoint()
    desks.receive_some(desk, 2, seed=2)
    assert 0 < desk.store.database.log_size <= size
