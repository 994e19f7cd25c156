"""Work off the GUI thread comes back to it, all of it, in order."""

from __future__ import annotations

import threading

import pytest

from counter_app.ui.operations import Operations, Ticket


def test_hundreds_of_results_all_arrive_in_the_gui_thread(qtbot, operations: Operations) -> None:
    arrived: list[tuple[int, str]] = []
    here = threading.current_thread().name
    for number in range(800):
        run = operations.run if number % 2 else operations.run_beside
        run(
            lambda number=number: number,
            done=lambda value: arrived.append((value, threading.current_thread().name)),
        )
    qtbot.waitUntil(lambda: len(arrived) == 800, timeout=20_000)
    assert {number for number, _ in arrived} == set(range(800))
    assert {name for _, name in arrived} == {here}


def test_store_work_is_done_one_after_the_other_in_the_order_asked(
    qtbot, operations: Operations
) -> None:
    done: list[int] = []
    threads: set[int] = set()

    def work(number: int) -> int:
        threads.add(threading.get_ident())
        return number

    for number in range(50):
        operations.run(lambda number=number: work(number), done=done.append)
    qtbot.waitUntil(lambda: len(done) == 50)
    assert done == list(range(50))
    assert len(threads) == 1
    assert threading.get_ident() not in threads


def test_an_error_goes_to_failed(qtbot, operations: Operations) -> None:
    failures: list[Exception] = []

    def work() -> None:
        raise LookupError("not there")

    operations.run(work, failed=failures.append)
    qtbot.waitUntil(lambda: bool(failures))
    assert isinstance(failures[0], LookupError)


def test_an_error_that_nobody_takes_is_never_lost(qtbot) -> None:
    unexpected: list[Exception] = []
    operations = Operations(unexpected.append)
    operations.run(lambda: 1 // 0)
    qtbot.waitUntil(lambda: bool(unexpected))
    operations.close()
    assert isinstance(unexpected[0], ZeroDivisionError)


def test_after_cancel_nothing_is_delivered_and_work_can_see_it(
    qtbot, operations: Operations
) -> None:
    begun, seen = threading.Event(), threading.Event()
    ticket = Ticket()
    delivered: list[object] = []

    def work() -> str:
        begun.set()
        while not ticket.cancelled:
            pass
        seen.set()
        return "late"

    operations.run_beside(work, done=delivered.append, ticket=ticket)
    qtbot.waitUntil(begun.is_set)
    ticket.cancel()
    qtbot.waitUntil(seen.is_set)
    after: list[object] = []
    operations.run(lambda: "after", done=after.append)
    qtbot.waitUntil(lambda: bool(after))
    assert delivered == []


def test_progress_comes_to_the_gui_thread(qtbot, operations: Operations) -> None:
    shown: list[tuple[int, int, int]] = []
    report = operations.progress(lambda count, of: shown.append((count, of, threading.get_ident())))

    def work() -> None:
        for count in range(3):
            report(count + 1, 3)

    operations.run_beside(work)
    qtbot.waitUntil(lambda: len(shown) == 3)
    here = threading.get_ident()
    assert shown == [(1, 3, here), (2, 3, here), (3, 3, here)]


def test_closing_does_what_waits_for_the_store_and_delivers_no_more() -> None:
    operations = Operations(lambda error: pytest.fail(repr(error)))
    written: list[int] = []
    delivered: list[object] = []
    for number in range(20):
        operations.run(lambda number=number: written.append(number), done=delivered.append)
    operations.close()
    assert written == list(range(20))
    assert delivered == []
    assert operations.run(lambda: written.append(99)).cancelled
    assert 99 not in written
