"""Checking a whole profile: database, journal chains, replay of every dossier, codes."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache, partial

from sqlalchemy import ColumnElement, Connection, func, select, text

from counter_app.contract import chain
from counter_app.domain.apply import apply_pending
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.dossier_code import UnreadableCodeError, parse
from counter_app.domain.errors import UnreadableEventError
from counter_app.domain.events import decode
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.fee_taken import FeeTaken
from counter_app.domain.kinds.received import CodeSource, Received
from counter_app.storage.dossiers import due_dates, projected, projection
from counter_app.storage.engine.database import Database
from counter_app.storage.engine.schema import (
    dossier,
    entry,
    event,
    fee_entry,
    open_notice,
    overlay,
    portal_copy,
    unread,
)
from counter_app.storage.journal import journal
from counter_app.storage.journal.second_journal import SecondJournal
from counter_app.storage.office import leases
from counter_app.storage.passing import check_hops
from counter_app.storage.profile.inspection import code_of
from counter_app.storage.profile.store import Store

Progress = Callable[[int, int], bool]


@dataclass(slots=True)
class Report:
    """Counts of what was looked at, and a line for each fault: a code and what it concerns.

    `unprojected` dossiers are as an earlier program made them, or lack a row that it did not make:
    neither they nor what is projected beside dossiers is compared before that is done.
    """

    entries: int = 0
    second_entries: int = 0
    events: int = 0
    dossiers: int = 0
    codes: int = 0
    payments: int = 0
    faults: list[str] = field(default_factory=list)
    unprojected: int = 0

    @property
    def is_clean(self) -> bool:
        return not self.faults

    def add(self, other: Report) -> None:
        """Take over what one step counted and found."""
        self.entries += other.entries
        self.second_entries += other.second_entries
        self.events += other.events
        self.dossiers += other.dossiers
        self.codes += other.codes
        self.payments += other.payments
        self.unprojected += other.unprojected
        self.faults.extend(other.faults)


Step = Callable[[Connection, Report], None]


def verify(store: Store, progress: Progress | None = None) -> Report:
    """Look at everything once, and name each fault; nothing that is damaged makes it fail.

    `progress(done, all)` may answer False to stop early.
    """
    report = Report()
    go_on = progress or (lambda _done, _all: True)
    steps: list[tuple[str, Step]] = [
        ("pages", _check_pages),
        ("structure", _check_structure),
        ("journals", _check_chains),
        ("strays", _check_strays),
        *(
            ("second journal", lambda one, to, second=second: _check_second(one, second, to))
            for second in store.second_journals
        ),
        ("dossiers", lambda connection, to: _check_dossiers(connection, to, go_on)),
        ("codes", _once_projected(_check_codes)),
        ("marks", _once_projected(_check_marks)),
        ("payments", _once_projected(_check_payments)),
        ("hops", _once_projected(_check_hops)),
    ]
    for name, step in steps:
        report.add(_found_by(store.database, name, step))
    return report


def _found_by(database: Database, name: str, step: Step) -> Report:
    """One step in a transaction of its own: what it finds stays found where it ends early."""
    result = Report()
    try:
        with database.read() as connection:
            step(connection, result)
    except Exception as error:  # noqa: BLE001 - a check that raises tells nothing else
        result.faults.append(f"{name} not read to the end: {code_of(error)}")
    return result


def _once_projected(step: Step) -> Step:
    """The step, which only counts as long as an earlier program's projection may stand."""

    def look(connection: Connection, report: Report) -> None:
        matches = Report()
        step(connection, matches)
        if not projected.progress(connection).done:
            matches.faults.clear()
        report.add(matches)

    return look


def quick_check(database: Database, go_on: Callable[[], bool] = lambda: True) -> bool:
    """Whether SQLite finds the file whole; for the background after the start.

    Raises CancelledError when `go_on` says so.
    """
    with database.read_while(go_on) as connection:
        return bool(connection.scalar(text("PRAGMA quick_check(1)")) == "ok")


def _check_pages(connection: Connection, report: Report) -> None:
    damaged = connection.execute(text("PRAGMA cipher_integrity_check")).scalars().all()
    report.faults.extend(f"cipher {line}" for line in damaged)


def _check_structure(connection: Connection, report: Report) -> None:
    answer = connection.execute(text("PRAGMA integrity_check(20)")).scalars().all()
    if answer != ["ok"]:
        report.faults.append(f"database {len(answer)} pages")


def _check_chains(connection: Connection, report: Report) -> None:
    for device, count in journal.devices(connection):
        seq, before = 0, chain.START
        for appended in journal.entries(connection, device):
            if appended.seq != seq + 1:
                report.faults.append(f"gap {device}:{seq + 1}")
            if appended.hash != chain.entry_hash(before, appended.data):
                report.faults.append(f"chain {device}:{appended.seq}")
            seq, before = appended.seq, appended.hash
        if count != seq:
            report.faults.append(f"unreadable {device}: {count - seq} entries")
        report.entries += count


def _check_strays(connection: Connection, report: Report) -> None:
    orphans = connection.scalar(
        select(func.count())
        .select_from(entry)
        .where(~select(event.c.n).where(event.c.id == entry.c.event).exists())
    )
    if orphans:
        report.faults.append(f"entries without event {orphans}")
    strays = connection.execute(
        select(event.c.id)
        .where(~select(entry.c.seq).where(entry.c.event == event.c.id).exists())
        .where(~select(portal_copy.c.rev).where(portal_copy.c.dossier == event.c.dossier).exists())
        .where(~select(unread.c.rev).where(unread.c.dossier == event.c.dossier).exists())
    ).scalars()
    report.faults.extend(f"event without entry {stray}" for stray in strays)


def _check_second(connection: Connection, second: SecondJournal, report: Report) -> None:
    reading = second.read()
    held = {appended.seq: appended for appended in reading.entries}
    report.second_entries += len(held)
    if reading.damaged or reading.torn:
        report.faults.append(f"second journal {reading.damaged} records, {reading.torn} bytes")
    for added in journal.entries(connection, second.device):
        if held.pop(added.seq, None) != added:
            report.faults.append(f"second journal differs at {added.seq}")
    report.faults.extend(f"only in the second journal {seq}" for seq in sorted(held))


def _check_dossiers(connection: Connection, report: Report, go_on: Progress) -> None:
    """Every stored dossier equals what the portal sent of it with the own events on top, and
    without a portal's copy what its events make of it, in state and in columns.
    """
    number = connection.scalar(select(func.count()).select_from(dossier)) or 0
    states: dict[str, Dossier | None] = dict(_copies(connection))
    copied = frozenset(states)
    with_pending_events = set(connection.scalars(select(overlay.c.event)))
    for happened in _events(connection, report):
        if happened.dossier is not None and (
            happened.dossier not in copied or happened.id in with_pending_events
        ):
            states[happened.dossier] = apply_pending(states.get(happened.dossier), happened)
    level, law = projected.progress(connection), due_dates.DueLaw(connection)
    later = set(connection.scalars(select(unread.c.dossier))) - copied
    for row in connection.execute(select(dossier)).mappings():
        report.dossiers += 1
        created = states.pop(row["id"], None)
        if row["id"] in later:
            pass  # shown as it was last, or as far as its item can be read
        elif level.lacks(row["n"]):
            report.unprojected += 1
        elif created is None:
            report.faults.append(f"dossier without events {row['id']}")
        elif any(row[name] != value for name, value in _columns(created, law).items()):
            report.faults.append(f"dossier differs {row['id']}")
        if not go_on(report.dossiers, number):
            report.faults.append("stopped")
            return
    missing = [key for key, state in states.items() if state and key not in later]
    if level.done:
        report.faults.extend(f"dossier missing {key}" for key in missing)
    else:
        report.unprojected += len(missing)


def _columns(state: Dossier, law: due_dates.DueLaw) -> dict[str, object]:
    return projection.columns(state) | due_dates.columns(state, law)


def _copies(connection: Connection) -> Iterator[tuple[str, Dossier]]:
    for row in connection.execute(select(portal_copy.c.dossier, portal_copy.c.state)):
        yield row.dossier, projection.decode_state(row.state)


def _check_codes(connection: Connection, report: Report) -> None:
    """No code twice, but for a second one that a notice on the dossier tells of."""
    report.codes = connection.scalar(select(func.count(func.distinct(dossier.c.code)))) or 0
    twice = connection.execute(
        select(dossier.c.code, func.count())
        .where(~select(open_notice.c.id).where(open_notice.c.dossier == dossier.c.id).exists())
        .group_by(dossier.c.code)
        .having(func.count() > 1)
    )
    report.faults.extend(f"code twice {code}" for code, _ in twice)


def _check_marks(connection: Connection, report: Report) -> None:
    """No mark below a serial that was given: the next code would be a second one of its kind."""
    is_own = select(entry.c.seq).where(entry.c.event == event.c.id).exists()
    marked = cache(partial(leases.marked, connection))
    for happened in _events(connection, Report(), event.c.kind == Received.kind, is_own):
        body = happened.body
        if isinstance(body, Received) and body.code_source is not CodeSource.MANUAL:
            with contextlib.suppress(UnreadableCodeError):
                code = parse(body.code)
                if marked(code.agency, code.day) < code.serial:
                    report.faults.append(f"mark below {body.code}")


def _check_payments(connection: Connection, report: Report) -> None:
    """The fee ledger holds each payment of the journal, and no other."""
    taken = {
        happened.id: happened.body.amount
        for happened in _events(connection, Report(), event.c.kind == FeeTaken.kind)
        if isinstance(happened.body, FeeTaken) and happened.dossier is not None
    }
    ledger = {
        row.event: row.amount
        for row in connection.execute(select(fee_entry.c.event, fee_entry.c.amount))
    }
    report.payments = len(ledger)
    report.faults.extend(
        f"fee ledger differs at {key}"
        for key in sorted(taken.keys() | ledger.keys())
        if taken.get(key) != ledger.get(key)
    )


def _check_hops(connection: Connection, report: Report) -> None:
    report.faults.extend(check_hops.faults(connection))


def _events(connection: Connection, report: Report, *only: ColumnElement[bool]) -> Iterator[Event]:
    """Every event, or `only` those, that can be read; the others are faults."""
    query = select(event.c.id, event.c.kind, event.c.bytes).where(*only).order_by(event.c.n)
    for key, kind, data in connection.execute(query):
        try:
            happened = decode(data)
        except UnreadableEventError:
            report.faults.append(f"event unreadable {key}")
            continue
        report.events += 1
        if happened.id != key:
            report.faults.append(f"event of another id {key}")
        if happened.kind != kind:
            report.faults.append(f"event of another kind {key}")
        yield happened
