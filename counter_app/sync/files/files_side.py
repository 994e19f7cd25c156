"""The desk's side of files that travel: what is in hand, whom not to ask yet, what failed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from enum import Enum, auto

from msgspec.structs import replace

from counter_app.contract.blobs import Blobs
from counter_app.domain.changes import Changes
from counter_app.storage.engine.database import Connection
from counter_app.storage.files import files_day, transfer_queue, transfers
from counter_app.storage.files.transfer_queue import Transfer
from counter_app.sync.files.file_pace import Pace, Share
from counter_app.sync.steps.desk_side import DeskSide

MOST_FAILURES = 3
"""Times that a file may arrive as another than it was."""
MOST_FAULTS = 5
"""Runs in which the portal cannot answer about a file, while it answers about others."""
MOST_DOUBTS = 3
SLICE = 20.0
WHEN_FULL = 3600
"""Seconds until a portal that takes no more files is asked again."""
_FIRST_WAIT = 60
_LAST_WAIT = 3600


class FileStep(Enum):
    """What came of one piece; with SKIP the file has no other turn in this run."""

    AGAIN = auto()
    SKIP = auto()
    DONE = auto()


@dataclass(slots=True)
class Sending:
    """An own file in memory, and how far its upload is by the portal's own word."""

    sha256: str
    upload: str
    offset: int
    data: bytes


@dataclass(slots=True)
class Fetching:
    """What is here of a file that comes, and the key of its pieces."""

    sha256: str
    secret: bytes
    data: bytearray


@dataclass(slots=True)
class FilesSide:
    """The files of one desk. `text_waits` is asked between two pieces, `share` at the begin
    of each run; after `seconds` of a run text has its turn.
    """

    side: DeskSide
    blobs: Blobs
    text_waits: Callable[[], bool] = lambda: False
    share: Callable[[], Share] = Share
    seconds: float = SLICE
    pace: Pace = field(default_factory=Pace)
    today: date = date.min
    most: int | None = None
    in_hours: bool = False
    sending: Sending | None = None
    fetching: Fetching | None = None
    has_answered: bool = False
    full_until: int = 0
    faults: dict[str, tuple[Transfer, str, Exception]] = field(default_factory=dict)
    _doubts: dict[str, int] = field(default_factory=dict)
    _later: dict[tuple[str, int], tuple[int, int]] = field(default_factory=dict)

    def begin(self, today: date) -> None:
        """A run begins: nothing is known but what the portal says from now on."""
        self.today = today
        share = self.share()
        self.most, self.in_hours = share.now, share.in_hours
        self.sending = None
        self.has_answered = False
        self.faults.clear()
        self._doubts.clear()
        if self.pace.rate is None:
            with self.side.store.database.read() as connection:
                self.pace.rate = files_day.read(connection, today).rate

    def may_send(self, connection: Connection) -> bool:
        """Whether files may still go up: today's share and the portal's are not used up."""
        if self.side.seconds() < self.full_until:
            return False
        if self.most is None or not self.pace.is_slow:
            return True
        return files_day.read(connection, self.today).sent < self.most

    def hold(self) -> FileStep:
        """The portal takes no more files of this desk for now; text goes on, and files down."""
        self.sending = None
        self.has_answered = True
        self.full_until = self.side.seconds() + WHEN_FULL
        return FileStep.SKIP

    def count_sent(self, connection: Connection, sent: int) -> None:
        day = files_day.read(connection, self.today)
        files_day.write(connection, replace(day, sent=day.sent + sent, rate=self.pace.rate))

    def note_held(self) -> None:
        """Keep since when files wait for their share of the day, for people to see."""
        with self.side.store.database.read() as connection:
            day = files_day.read(connection, self.today)
            is_held = not self.may_send(connection) and any(transfer_queue.up(connection))
        at = self.most if is_held and self.most is not None else 0
        in_hours = is_held and self.in_hours
        if (bool(day.held_since), day.held_at, day.held_in_hours) == (is_held, at, in_hours):
            return
        since = (day.held_since or self.side.seconds()) if is_held else 0
        held = replace(day, held_since=since, held_at=at, held_in_hours=in_hours)
        with self.side.store.database.write(background=True) as connection:
            files_day.write(connection, held)
        self.side.changed(Changes(sync=True))

    def went(self, one: Transfer, count: int, seconds: float) -> None:
        """A piece is where it should be."""
        self.pace.went(count, seconds)
        self._doubts.pop(one.sha256, None)
        self.has_answered = True

    def doubt(self, one: Transfer) -> FileStep:
        """The portal has the upload elsewhere than was thought: ask it, a few times in a run."""
        self.sending = None
        self._doubts[one.sha256] = self._doubts.get(one.sha256, 0) + 1
        return FileStep.SKIP if self._doubts[one.sha256] >= MOST_DOUBTS else FileStep.AGAIN

    def is_later(self, one: Transfer) -> bool:
        until, _ = self._later.get((one.sha256, one.since), (0, 0))
        return until > self.side.seconds()

    def ask_later(self, one: Transfer) -> FileStep:
        """The portal has not got it, for its desk may be offline for weeks: each time wait twice
        as long, until somebody wishes for it anew.
        """
        _, waited = self._later.get((one.sha256, one.since), (0, _FIRST_WAIT // 2))
        wait = min(_LAST_WAIT, waited * 2)
        self._later[one.sha256, one.since] = (self.side.seconds() + wait, wait)
        self.has_answered = True
        return FileStep.SKIP

    def fault(self, one: Transfer, code: str, error: Exception) -> FileStep:
        """The portal cannot answer about this file; whose fault that is shows at the run's end."""
        self.sending = self.fetching = None
        self.faults[one.sha256] = (one, code, error)
        if len(self.faults) >= MOST_FAULTS and not self.has_answered:
            raise error
        return FileStep.SKIP

    def failing(self, one: Transfer, code: str, most: int = MOST_FAILURES) -> FileStep:
        """It failed by itself once more."""
        self.sending = self.fetching = None
        self.has_answered = True
        with self.side.store.database.write(background=True) as connection:
            count = transfers.count_failure(connection, one.sha256)
        return self.failed(one, code) if count >= most else FileStep.AGAIN

    def failed(self, one: Transfer, code: str) -> FileStep:
        """A person must look at it; nothing else waits for that."""
        self.sending = self.fetching = None
        with self.side.store.database.write(background=True) as connection:
            transfers.fail(connection, one.sha256, code)
        return self.done(one)

    def done(self, one: Transfer) -> FileStep:
        """It travels no more: screens hear of it."""
        self.sending = self.fetching = None
        self.side.changed(Changes(dossiers=frozenset({one.dossier}), sync=True))
        return FileStep.DONE
