"""What a desk does for its files while nobody waits: log, backups, a look through the pages, and
after an update dossiers projected anew.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, timedelta
from pathlib import Path

from counter_app.domain.changes import Changes
from counter_app.domain.deadlines.office_time import from_seconds
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.storage.dossiers import due_dates, reprojection
from counter_app.storage.engine.errors import DamagedError, WorkCancelledError, from_driver
from counter_app.storage.journal import journal_care
from counter_app.storage.profile import backup
from counter_app.storage.profile.verify import quick_check
from counter_app.storage.sync import sync_cursor

__all__ = ["WorkCancelledError"]

MOST_LOG = 4 * 1024 * 1024
GoOn = Callable[[], bool]
BACKUP_AGE = timedelta(hours=20)
PIECE_AGE = timedelta(hours=20)


def project_anew(desk: OpenDesk) -> tuple[Changes, bool]:
    """Make the next dossiers anew that an earlier program made, then count those whose law changed:
    what is shown otherwise now, and whether there are more. Raises StorageError; then the same are
    tried again.
    """
    piece = reprojection.project_anew(desk.store.database, desk.enrolment.desk.id)
    changes = Changes(dossiers=piece.changed, sync=bool(piece.changed))
    if piece.more:
        return changes, True
    counted = due_dates.count_next(desk.store.database)
    return changes | Changes(dossiers=counted.moved), counted.more


def tidy_log(desk: OpenDesk) -> bool:
    """Move a long write-ahead log into the database, so that no commit has to; whether it was.

    Raises StorageError.
    """
    if desk.store.database.log_size <= MOST_LOG:
        return False
    desk.store.database.checkpoint()
    return True


def backup_is_due(desk: OpenDesk) -> bool:
    """Whether the newest backup is from another day; what came since is in the second journal."""
    newest = backup.newest(desk.store.profile.backups)
    if newest is None:
        return True
    created = from_seconds(newest.stat().st_mtime, UTC)
    return abs(desk.now() - created) > BACKUP_AGE


def back_up(desk: OpenDesk, go_on: GoOn = lambda: True) -> Path:
    """Make a verified backup. Raises StorageError; CancelledError when `go_on` says so."""
    store = desk.store
    with store.database.beside(go_on) as may_go_on:
        return backup.make(
            store.profile.database, store.keys.database, store.profile.backups, "desk", may_go_on
        )


def look_through(desk: OpenDesk, go_on: GoOn = lambda: True) -> bool:
    """Whether every page is sound. If not, it is as if somebody had read the damaged one: the
    profile is to be opened anew. Raises CancelledError when `go_on` says so.
    """
    database = desk.store.database
    try:
        is_sound = quick_check(database, go_on)
    except DamagedError:
        return False
    if not is_sound:
        database.damaged()
    return is_sound


def reading_is_due(desk: OpenDesk) -> bool:
    """Whether no piece of the second journals was read through on this day yet."""
    with desk.store.database.read() as connection:
        at = journal_care.last_reading(connection)
    return abs(desk.now() - from_seconds(at, UTC)) > PIECE_AGE


def read_second_journals(desk: OpenDesk, go_on: GoOn = lambda: True) -> int:
    """Read a piece of the second journals through; how many had to be written anew.

    All of them are read within a week. Raises StorageError; CancelledError when `go_on` says so.
    """
    at = int(desk.now().timestamp())
    try:
        with desk.store.database.beside(go_on) as may_go_on:
            healed = journal_care.read_piece(desk.store, at, may_go_on)
    except OSError as error:
        raise from_driver(error) or error from error
    if healed:
        with desk.store.database.write(background=True) as connection:
            sync_cursor.note_incident(connection, at, "second_journal", {"count": healed})
    return healed
