"""How far the portal has each journal of this desk, and where the desk stands in the feed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import msgspec
from sqlalchemy import Connection, and_, delete, insert, select, update

from counter_app.contract import chain
from counter_app.storage.engine import meta
from counter_app.storage.engine.schema import entry, incident, journal_mark, verdict, withheld
from counter_app.storage.journal import journal
from counter_app.storage.journal.journal import JournalEntry

_STATE = "exchange"
_LEASE_REQUEST = "lease_request"
_JOURNALS = select(journal_mark).order_by(journal_mark.c.closed.desc(), journal_mark.c.device)
_OFFERED_AGAIN = (
    select(entry.c.device, entry.c.seq)
    .join(verdict, verdict.c.event == entry.c.event)
    .outerjoin(withheld, and_(withheld.c.device == entry.c.device, withheld.c.seq == entry.c.seq))
    .where(verdict.c.settled == 0, verdict.c.code == "withheld", withheld.c.seq.is_(None))
    .order_by(entry.c.device, entry.c.seq)
    .limit(100)
)


class SyncCursor(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """`history` and `cursor` are the portal's words. With `whole`, a pass over everything is on
    its way. `contact` is the last answer in seconds since 1970, `backed_up` the feed number that
    a verified backup of the portal reaches, `digest_at` when the digests were last the same.
    """

    history: str = ""
    cursor: str = ""
    contact: int = 0
    offset_ms: int = 0
    backed_up: int = 0
    packs: str = ""
    digest_at: int = 0


@dataclass(frozen=True, slots=True)
class JournalCursor:
    """`last` is the journal's own last seq, `acked` and `durable` what the portal and its
    verified backup have, `failures` how often the entry behind `acked` failed by itself.
    """

    device: str
    last: int
    acked: int
    durable: int
    failures: int
    closed: bool

    @property
    def waiting(self) -> int:
        return max(0, self.last - self.acked)


def state(connection: Connection) -> SyncCursor:
    earlier = meta.get(connection, _STATE)
    return msgspec.json.decode(earlier, type=SyncCursor) if earlier else SyncCursor()


def put_state(connection: Connection, now: SyncCursor) -> None:
    meta.put(connection, _STATE, msgspec.json.encode(now))


def is_new(connection: Connection, device: str) -> bool:
    """Whether there is no mark for the journal yet."""
    query = select(journal_mark.c.device).where(journal_mark.c.device == device)
    return connection.scalar(query) is None


def open_journal(connection: Connection, device: str) -> None:
    """Have a mark for the journal, and leave one that is there."""
    connection.execute(insert(journal_mark).prefix_with("OR IGNORE"), {"device": device})


def journals(connection: Connection) -> list[JournalCursor]:
    """Every journal of this desk, closed ones first."""
    rows = connection.execute(_JOURNALS).all()
    return [
        JournalCursor(
            device=row.device,
            last=journal.head(connection, row.device)[0],
            acked=row.acked,
            durable=row.durable,
            failures=row.failures,
            closed=bool(row.closed),
        )
        for row in rows
    ]


def set_acked(connection: Connection, device: str, acked: int, durable: int) -> None:
    """The portal has the journal up to here: it may also be less than it had."""
    connection.execute(
        update(journal_mark)
        .where(journal_mark.c.device == device)
        .values(acked=acked, durable=durable, failures=0)
    )


def count_failure(connection: Connection, device: str) -> int:
    """The entry behind what is acknowledged failed by itself; how often it has by now."""
    mark = journal_mark.c.device == device
    connection.execute(
        update(journal_mark).where(mark).values(failures=journal_mark.c.failures + 1)
    )
    return connection.scalar(select(journal_mark.c.failures).where(mark)) or 0


def withhold(connection: Connection, device: str, seq: int) -> None:
    """Send the entry as its digest from now on."""
    values = {"device": device, "seq": seq}
    connection.execute(insert(withheld).prefix_with("OR IGNORE"), values)
    connection.execute(
        update(journal_mark).where(journal_mark.c.device == device).values(failures=0)
    )


def offer_again(connection: Connection, device: str, seq: int) -> None:
    """Send the entry's bytes once more: somebody says that the portal can take them now."""
    connection.execute(delete(withheld).where(withheld.c.device == device, withheld.c.seq == seq))


def offered_again(connection: Connection) -> list[tuple[str, int]]:
    """Entries that the portal has as digests, and whose bytes are to be sent again."""
    return [(row.device, row.seq) for row in connection.execute(_OFFERED_AGAIN)]


def quarantined_seqs(connection: Connection, device: str) -> set[int]:
    return set(connection.scalars(select(withheld.c.seq).where(withheld.c.device == device)))


def run(
    connection: Connection, device: str, after: int, most: int, most_bytes: int
) -> list[JournalEntry]:
    """The next entries of a journal, at least one if there is any, up to `most` and
    `most_bytes`. Raises DamagedError where one is not what was written.
    """
    results: list[JournalEntry] = []
    size = 0
    for appended in journal.proven(connection, device, after=after, most=most):
        size += len(appended.data) + 1
        if results and size > most_bytes:
            break
        results.append(appended)
    return results


def split(
    connection: Connection, device: str, agreed: int, new_device: str
) -> Sequence[JournalEntry]:
    """Close the journal at `agreed` and go on in a new one, which begins with what lay behind,
    unchanged, and withholds what was withheld there. Answers the new journal's entries.
    """
    was_quarantined = quarantined_seqs(connection, device)
    rest = _cut_off(connection, device, agreed)
    open_journal(connection, new_device)
    moved: list[JournalEntry] = []
    seq, before = 0, chain.START
    for appended in rest:
        seq, before = seq + 1, chain.entry_hash(before, appended.data)
        moved.append(JournalEntry(new_device, seq, before, appended.data))
        journal.restore(connection, moved[-1])
        if appended.seq in was_quarantined:
            withhold(connection, new_device, seq)
    meta.put(connection, "device", new_device.encode())
    return moved


def close_at(connection: Connection, device: str, agreed: int, current: str) -> None:
    """Close a journal that is written no more at `agreed`. An event behind it that stands in no
    other journal goes to the end of the `current` one, unchanged.
    """
    was_quarantined = quarantined_seqs(connection, device)
    rest = _cut_off(connection, device, agreed)
    seq, before = journal.head(connection, current)
    for appended in rest:
        if journal.has_entry(connection, appended):
            continue
        seq, before = seq + 1, chain.entry_hash(before, appended.data)
        journal.restore(connection, JournalEntry(current, seq, before, appended.data))
        if appended.seq in was_quarantined:
            withhold(connection, current, seq)


def _cut_off(connection: Connection, device: str, agreed: int) -> list[JournalEntry]:
    """Close the journal at `agreed`; what lay behind."""
    rest = list(journal.proven(connection, device, after=agreed))
    connection.execute(delete(withheld).where(withheld.c.device == device, withheld.c.seq > agreed))
    connection.execute(delete(entry).where(entry.c.device == device, entry.c.seq > agreed))
    connection.execute(
        update(journal_mark)
        .where(journal_mark.c.device == device)
        .values(acked=agreed, failures=0, closed=1)
    )
    return rest


def lease_request(connection: Connection) -> str:
    """The id of a question for leases that has no answer yet, "" for none."""
    return (meta.get(connection, _LEASE_REQUEST) or b"").decode()


def put_lease_request(connection: Connection, request: str) -> None:
    meta.put(connection, _LEASE_REQUEST, request.encode())


def note_incident(connection: Connection, at: int, code: str, params: dict[str, int | str]) -> None:
    """Write down what should not happen: a code and numbers, nothing about anybody."""
    values = {"at": at, "code": code, "params": msgspec.json.encode(params)}
    connection.execute(insert(incident), values)
