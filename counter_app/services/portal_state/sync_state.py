"""What the portal has: of a dossier in six words, of an event, and of this desk as a whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

import msgspec

from counter_app.domain.deadlines.office_time import from_seconds, in_zone
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.portal_state import office_desks
from counter_app.services.portal_state.link_state import LinkState
from counter_app.services.portal_state.office_desks import DeskRow
from counter_app.storage.engine.database import Connection
from counter_app.storage.files import files_day
from counter_app.storage.office import leases
from counter_app.storage.sync import problems, sync_cursor, sync_status
from counter_app.storage.sync.sync_cursor import JournalCursor, SyncCursor
from counter_app.storage.sync.sync_status import EventStatus, PortalStatus
from counter_app.storage.sync.verdicts import HELD, REFUSED

LONG_HELD = timedelta(days=1)


class PortalWord(StrEnum):
    """From the worst to the best (reliability: the badge of a dossier)."""

    ATTENTION = "attention"
    SIGN_IN = "sign_in"
    WAITING = "waiting"
    FILES = "files"
    ARRIVED = "arrived"
    SAFE = "safe"

    @property
    def is_at_the_portal(self) -> bool:
        """Whether a green mark may be shown."""
        return self in {PortalWord.ARRIVED, PortalWord.SAFE}


@dataclass(frozen=True, slots=True)
class Badge:
    """`n` changes wait, of files that wait `n` of `of` have arrived; `since` is when the first
    that waits was made, in office time. With `sent` all were sent, and the portal has yet to say
    what it made of them.
    """

    word: PortalWord
    n: int = 0
    of: int = 0
    since: datetime | None = None
    sent: bool = False


class PortalState(StrEnum):
    """What the portal has of one event. `sent`: acknowledged, and its copy of the dossier does
    not hold it yet; `held`: recorded, not judged; `settled`: refused, and a person has seen to it;
    `newer`: judged with a word that only a newer program knows.
    """

    WAITING = "waiting"
    SENT = "sent"
    HELD = "held"
    HAS_IT = "has_it"
    REFUSED = "refused"
    SETTLED = "settled"
    NEWER = "newer"


@dataclass(frozen=True, slots=True)
class JournalStatus:
    """One journal of this desk: `last` entries, of which the portal has `acked` and its verified
    backup `durable`.
    """

    device: str
    last: int
    acked: int
    durable: int
    closed: bool

    @property
    def waiting(self) -> int:
        return max(0, self.last - self.acked)


@dataclass(frozen=True, slots=True)
class FileStatus:
    """Files that still travel one way; `left` in bytes."""

    count: int = 0
    left: int = 0
    since: datetime | None = None


@dataclass(frozen=True, slots=True)
class FilesHeld:
    """Files wait since then because `at` bytes of them went up today over a slow link; with
    `in_hours` they go on once the office is closed, else tomorrow.
    """

    since: datetime
    at: int
    in_hours: bool


@dataclass(frozen=True, slots=True)
class IncidentRow:
    """Something that should not happen, for whoever looks after the program."""

    at: datetime
    code: str
    params: dict[str, int | str]


@dataclass(frozen=True, slots=True)
class CodeStock:
    """Codes of one agency: how many are left today, and the last day with any."""

    agency: str
    left: int
    until: date


@dataclass(frozen=True, slots=True)
class Overview:
    """All that the page Đồng bộ shows, read at `at`; moments in office time.

    Without `connected` the desk never spoke with a portal. `offset` is how far the desk's clock
    is behind the portal's. `unread` counts copies that need a newer program.
    """

    at: datetime
    connected: bool
    waiting: int
    oldest: datetime | None
    journals: tuple[JournalStatus, ...]
    contact: datetime | None
    offset: timedelta
    problems: int
    unread: int
    files_up: FileStatus
    files_down: FileStatus
    files_held: FilesHeld | None
    incidents: tuple[IncidentRow, ...]
    codes: tuple[CodeStock, ...]
    desks: tuple[DeskRow, ...]


def badges(desk: OpenDesk, ids: Sequence[str], link: LinkState | None = None) -> dict[str, Badge]:
    """The badge of each of these dossiers; `link` says whether the portal knows this machine."""
    with desk.store.database.read() as connection:
        return read_badges(connection, desk, ids, link)


def read_badges(
    connection: Connection, desk: OpenDesk, ids: Sequence[str], link: LinkState | None = None
) -> dict[str, Badge]:
    """`badges` inside a reading that is open already."""
    state = sync_cursor.state(connection)
    reaches = sync_status.of_dossiers(connection, ids)
    over = link or LinkState()
    return {key: seen_over(_badge(desk, reach, state), over) for key, reach in reaches.items()}


def _badge(desk: OpenDesk, reach: PortalStatus, state: SyncCursor) -> Badge:
    """Worst wins. What nobody can show to be at the portal waits."""
    since = in_zone(reach.oldest, desk.zone) if reach.oldest else None
    if not is_connected(state):
        return Badge(PortalWord.WAITING, reach.unsent, since=since)
    long_ago = int((desk.now() - LONG_HELD).timestamp())
    is_long_held = reach.held_since is not None and reach.held_since < long_ago
    if reach.problems or is_long_held:
        return Badge(PortalWord.ATTENTION, max(1, reach.problems))
    if reach.unsent:
        return Badge(PortalWord.WAITING, reach.unsent, since=since)
    if reach.unacknowledged or reach.held_since is not None or reach.copy is None:
        return Badge(PortalWord.WAITING, reach.unacknowledged, sent=True)
    if reach.files_sent < reach.files:
        return Badge(PortalWord.FILES, reach.files_sent, reach.files)
    is_safe = not reach.unsafe and 0 < reach.copy <= state.backed_up
    return Badge(PortalWord.SAFE if is_safe else PortalWord.ARRIVED)


def seen_over(badge: Badge, link: LinkState) -> Badge:
    """The badge as it is while the link is in this state."""
    can_wait = badge.word is PortalWord.WAITING and not badge.sent
    return replace(badge, word=PortalWord.SIGN_IN) if can_wait and link.is_shut_out else badge


def is_connected(state: SyncCursor) -> bool:
    """Whether this desk ever spoke with a portal."""
    return bool(state.contact or state.history)


def event_states(connection: Connection, dossier_id: str) -> dict[str, PortalState]:
    """What the portal has of each own event of the dossier, by id; it has those of others."""
    own = sync_status.of_events(connection, dossier_id)
    if not is_connected(sync_cursor.state(connection)):
        return dict.fromkeys(own, PortalState.WAITING)
    has_copy = sync_status.has_copy(connection, dossier_id)
    return {key: _event_state(item, has_copy=has_copy) for key, item in own.items()}


def _event_state(one: EventStatus, *, has_copy: bool) -> PortalState:
    if one.verdict == REFUSED:
        return PortalState.SETTLED if one.settled else PortalState.REFUSED
    if one.quarantined:
        return PortalState.REFUSED
    if one.unsent:
        return PortalState.WAITING
    if one.verdict:
        waits = PortalState.HELD if one.verdict == HELD else PortalState.NEWER
        return PortalState.SETTLED if one.settled else waits
    return PortalState.SENT if one.unacknowledged or not has_copy else PortalState.HAS_IT


def waiting(connection: Connection, desk: OpenDesk) -> tuple[list[JournalCursor], datetime | None]:
    """Every journal of this desk, and when the first change was made that waits, office time."""
    marks = sync_cursor.journals(connection)
    unsent = [(mark.device, mark.acked) for mark in marks if mark.waiting]
    first = sync_status.first_unsent(connection, unsent)
    return marks, in_zone(first, desk.zone) if first else None


def overview(desk: OpenDesk) -> Overview:
    """As of now, in one read; its time does not grow with the archive."""
    now = desk.office_now()
    held_before = int((now - LONG_HELD).timestamp())
    with desk.store.database.read() as connection:
        state = sync_cursor.state(connection)
        marks, oldest = waiting(connection, desk)
        match = Overview(
            at=now,
            connected=is_connected(state),
            waiting=sum(mark.waiting for mark in marks),
            oldest=oldest,
            journals=tuple(
                JournalStatus(mark.device, mark.last, mark.acked, mark.durable, mark.closed)
                for mark in marks
            ),
            contact=_timestamp(desk, state.contact),
            offset=timedelta(milliseconds=state.offset_ms),
            problems=problems.count(connection, held_before),
            unread=problems.count_unread(connection),
            files_up=_files(connection, desk, is_up=True),
            files_down=_files(connection, desk, is_up=False),
            files_held=_held(connection, desk, now),
            incidents=tuple(
                _incident(desk, incident) for incident in problems.incidents(connection)
            ),
            codes=_codes(connection, desk, now.date()),
            desks=(),
        )
    return replace(match, desks=office_desks.rows(desk))


def _files(connection: Connection, desk: OpenDesk, *, is_up: bool) -> FileStatus:
    count, left, since = problems.files_under_way(connection, is_up=is_up)
    return FileStatus(count, left, _timestamp(desk, since or 0))


def _held(connection: Connection, desk: OpenDesk, now: datetime) -> FilesHeld | None:
    day = files_day.read(connection, now.date())
    since = _timestamp(desk, day.held_since)
    return FilesHeld(since, day.held_at, day.held_in_hours) if since is not None else None


def _incident(desk: OpenDesk, one: problems.StoredIncident) -> IncidentRow:
    try:
        params = msgspec.json.decode(one.params, type=dict[str, int | str])
    except msgspec.MsgspecError:
        params = {}
    return IncidentRow(from_seconds(one.at, desk.zone), one.code, params)


def _codes(connection: Connection, desk: OpenDesk, today: date) -> tuple[CodeStock, ...]:
    names = {agency.code: agency.name for agency in desk.office.agencies}
    return tuple(
        CodeStock(names.get(code, code), leases.left(connection, code, today), until)
        for code, until in leases.last_days(connection).items()
    )


def _timestamp(desk: OpenDesk, seconds: int) -> datetime | None:
    return from_seconds(seconds, desk.zone) if seconds else None
