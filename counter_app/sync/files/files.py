"""Files between desk and portal, piece by piece, while no text waits."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain

from counter_app.storage.engine import meta
from counter_app.storage.engine.database import Connection
from counter_app.storage.files import transfer_queue, transfers
from counter_app.storage.files.transfer_queue import Transfer
from counter_app.storage.journal import journal
from counter_app.storage.sync import sync_cursor
from counter_app.sync.files import files_down, files_up
from counter_app.sync.files.files_side import MOST_FAULTS, FilesSide, FileStep
from counter_app.sync.steps.desk_side import StoppedError

__all__ = ["FilesSide", "Moved", "run"]

_HISTORY = "files_history"


@dataclass(frozen=True, slots=True)
class Moved:
    """How many files travel no more, and whether the run ended before its time because text
    waits: then a cycle comes first, and another run after it.
    """

    done: int = 0
    interrupted: bool = False


def run(files: FilesSide, today: date) -> Moved:
    """Move what waits, each time the most urgent piece, for at most `files.seconds`.

    A file that fails by itself keeps no other away. Raises the errors of the link, ProblemError,
    StorageError, StoppedError between two pieces.
    """
    side = files.side
    files.begin(today)
    _hear_history(files)
    began = side.now()
    skipped: set[str] = set()
    first_head: tuple[int, bytes] | None = None
    done = 0
    while True:
        if not side.go_on():
            raise StoppedError
        with side.store.database.read() as connection:
            head = journal.head(connection, side.store.device)
            item = _next(connection, files, skipped)
        first_head = first_head or head
        is_over = abs((side.now() - began).total_seconds()) > files.seconds
        if item is None or files.text_waits() or head != first_head or is_over:
            break
        came = files_up.step(files, item) if item.is_up else files_down.step(files, item)
        done += came is FileStep.DONE
        if came is FileStep.SKIP:
            skipped.add(item.sha256)
    files.note_held()
    _judge(files)
    return Moved(done, interrupted=item is not None)


def _next(connection: Connection, files: FilesSide, skipped: set[str]) -> Transfer | None:
    return next(
        (
            one
            for one in _in_order(connection, files)
            if one.sha256 not in skipped and not (files.is_later(one) and not one.is_up)
        ),
        None,
    )


def _in_order(connection: Connection, files: FilesSide) -> Iterator[Transfer]:
    ups = transfer_queue.up(connection) if files.may_send(connection) else ()
    return chain(transfer_queue.down_first(connection), ups, transfer_queue.down_last(connection))


def _judge(files: FilesSide) -> None:
    """Of files that the portal could not answer about: if it answered about others, it is the
    file's fault, once more. Else it is the portal's: raises what it said.
    """
    for one, code, error in list(files.faults.values()):
        if not files.has_answered:
            raise error
        files.failing(one, code, MOST_FAULTS)


def _hear_history(files: FilesSide) -> None:
    """The first portal is offered all; one that was restored may have lost what it had."""
    with files.side.store.database.read() as connection:
        history = sync_cursor.state(connection).history.encode()
        earlier = meta.get(connection, _HISTORY)
    if not history or history == earlier:
        return
    with files.side.store.database.write(background=True) as connection:
        if earlier is None:
            transfers.note_every_own(connection)
        else:
            transfers.offer_again(connection)
        meta.put(connection, _HISTORY, history)
