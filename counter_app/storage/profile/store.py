"""The desk's open store: events go into the database and the second journal, or into neither."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.kinds.event import Event
from counter_app.storage.dossiers import projection
from counter_app.storage.engine.database import Connection, Database
from counter_app.storage.engine.errors import (
    JournalBehindError,
    ScreenLockedError,
    SecondJournalError,
    from_driver,
)
from counter_app.storage.engine.keys import ProfileKeys
from counter_app.storage.journal import journal, journal_recovery, second_journal
from counter_app.storage.journal.journal import JournalEntry
from counter_app.storage.journal.journal_recovery import Opening
from counter_app.storage.journal.second_journal import SecondJournal
from counter_app.storage.profile.profile import Lock, Profile
from counter_app.storage.sync import sync_cursor


@dataclass(frozen=True, slots=True)
class Recorded:
    """Events that the database and the second journal have: what they print may be printed."""

    events: tuple[Event, ...]
    dossiers: dict[str, Dossier]


@dataclass(slots=True)
class Store:
    """One open profile. `is_copy` says that this machine is not the one that was enrolled;
    `may_record` is asked in the thread that records, and says no while the screen is locked.
    """

    profile: Profile
    keys: ProfileKeys
    database: Database
    device: str
    second_journals: tuple[SecondJournal, ...]
    is_copy: bool
    opening: Opening
    lock: Lock | None
    may_record: Callable[[], bool] = lambda: True
    _behind: bool = field(default=False)

    def record(
        self, build: Callable[[Connection], Sequence[Event]], *, background: bool = False
    ) -> Recorded:
        """Make events in one transaction, then append them to the second journal.

        Returns when both have them on the disk. Nothing is left of a failure before the commit;
        SecondJournalError says that the commit stands and only the second copy is missing,
        JournalBehindError and ScreenLockedError that nothing was recorded.
        """
        if not self.may_record():
            raise ScreenLockedError
        with self.database.gate.enter(background=background):
            if self._behind:
                self._catch_up()
            dossiers: dict[str, Dossier] = {}
            with self.database.write_inside_gate() as connection:
                events = tuple(build(connection))
                appended = [self._place(connection, event, dossiers) for event in events]
            recorded = Recorded(events, dossiers)
            self._append_second(appended, recorded)
            return recorded

    def _place(
        self, connection: Connection, event: Event, dossiers: dict[str, Dossier]
    ) -> JournalEntry:
        appended = journal.append(connection, self.device, event)
        state = projection.project(connection, event)
        if state is not None:
            dossiers[state.id] = state
        return appended

    def go_on_in_new_journal(self, device: str, agreed: int, new_device: str) -> None:
        """Close the journal at `agreed` and carry what lies behind it into a new one, unchanged.

        For a desk whose journal the portal knows in another version. Raises SecondJournalError.
        """
        with self.database.gate.enter(background=True):
            with self.database.write_inside_gate() as connection:
                sync_cursor.split(connection, device, agreed, new_device)
            folder = self.profile.second_journals
            self.second_journals = tuple(
                old.of_device(second_journal.path_of(folder, new_device), new_device)
                for old in self.second_journals
            )
            self.device = new_device
            self._behind = True
            self._catch_up()

    def close_journal(self, device: str, agreed: int) -> None:
        """Close at `agreed` a journal that is not the one written now; what only it has is carried
        over into that one. Raises JournalBehindError.
        """
        with self.database.gate.enter(background=True):
            with self.database.write_inside_gate() as connection:
                sync_cursor.close_at(connection, device, agreed, self.device)
            self._behind = True
            self._catch_up()

    def _append_second(self, placed: Sequence[JournalEntry], recorded: Recorded) -> None:
        try:
            for second in self.second_journals:
                second.append(placed)
        except OSError as error:
            self._behind = True
            cause = from_driver(error)
            raise SecondJournalError(
                cause=cause.code if cause else "disk_error",
                codes=tuple(state.code for state in recorded.dossiers.values()),
                dossiers=tuple(recorded.dossiers),
            ) from error

    def _catch_up(self) -> None:
        """Complete the second journals from the database. Raises JournalBehindError."""
        try:
            for second in self.second_journals:
                journal_recovery.complete_second(self.database, second)
        except OSError as error:
            cause = from_driver(error)
            raise JournalBehindError(cause=cause.code if cause else "disk_error") from error
        self._behind = False

    def close(self) -> None:
        self.database.close()
        if self.lock is not None:
            self.lock.give_back()
