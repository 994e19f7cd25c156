"""What a desk does for its files while nobody waits: log, backups, a look through the pages."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from counter_app.services.open_desk import OpenDesk
from counter_app.storage import backup
from counter_app.storage.errors import DamagedError
from counter_app.storage.verify import quick_check

MOST_LOG = 4 * 1024 * 1024
GoOn = Callable[[], bool]
BACKUP_AGE = timedelta(hours=20)


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
    made = datetime.fromtimestamp(newest.stat().st_mtime, UTC)
    return abs(desk.now() - made) > BACKUP_AGE


def back_up(desk: OpenDesk, go_on: GoOn = lambda: True) -> Path:
    """Make a verified backup. Raises StorageError; CancelledError when `go_on` says so."""
    store = desk.store
    return backup.make(
        store.profile.database, store.keys.database, store.profile.backups, "desk", go_on
    )


def look_through(desk: OpenDesk, go_on: GoOn = lambda: True) -> bool:
    """Whether every page is sound. If not, the next start puts a backup in the database's place.

    What was received since then comes back from the second journal. Raises CancelledError when
    `go_on` says so.
    """
    try:
        is_sound = quick_check(desk.store.database, go_on)
    except DamagedError:
        is_sound = False
    if not is_sound:
        desk.store.profile.doubt.touch()
    return is_sound
