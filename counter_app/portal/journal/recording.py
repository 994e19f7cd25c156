"""Writing what a judging batch decided: one statement a table for the whole run."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

import msgspec
from sqlalchemy import delete, select, update

from counter_app.contract.digest import state_hash
from counter_app.contract.push import Verdict
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.dossier_code import UnreadableCodeError, parse
from counter_app.domain.kinds.received import Received
from counter_app.portal.files import file_rights
from counter_app.portal.judging.folding import encode_reasons
from counter_app.portal.judging.judgements import EventJudgement, digest_of
from counter_app.portal.judging.judging_batch import JudgingBatch
from counter_app.portal.ledger import feed_marks
from counter_app.portal.office import receivers
from counter_app.portal.serials.code_claims import ClaimedCodes
from counter_app.portal.store import bulk, schema
from counter_app.portal.store.bulk import upsert_dicts
from counter_app.portal.store.context import Asker, Connection, Context

PORTAL = "portal"
_LONGEST_NUMBER = 200
_EVENT = (
    "id",
    "sha256",
    "device",
    "dossier",
    "kind",
    "verdict",
    "rev",
    "code",
    "params",
    "arrived_at",
    "bytes",
    "notices",
)
_HELD_EVENT = ("event", "device", "seq", "dossier", "at")
_DOSSIER = ("id", "rev", "code", "identity", "status", "deleted", "state", "state_hash")
Numbered = dict[str, list[tuple[str, str]]]
"""By office what its feed gets, in order: a dossier and the event that moved it, empty for none."""
_encoder = msgspec.json.Encoder()


class PlacedEvent(msgspec.Struct, frozen=True, gc=False):
    """An entry of a device's journal: `hash` hex, `event` the id of its event, empty for none."""

    seq: int
    hash: str
    event: str


def write(
    connection: Connection,
    context: Context,
    batch: JudgingBatch,
    event_judgements: Sequence[EventJudgement],
    settled: Sequence[EventJudgement] = (),
) -> None:
    """Write the judgements on new events, and on `settled` ones that had been held before, some of
    which may be held still, for another reason.
    """
    arrived_at = context.seconds()
    bulk.insert(
        connection, schema.event, _EVENT, [_row(each, arrived_at) for each in event_judgements]
    )
    for one in settled:
        connection.execute(
            update(schema.event)
            .where(schema.event.c.id == one.event.id)
            .values(
                verdict=one.verdict,
                rev=one.rev,
                code=one.code,
                params=_params(one),
                notices=encode_reasons(one.reasons),
            )
        )
    file_rights.note_uses(
        connection,
        ((event_judgement.event, event_judgement.device) for event_judgement in event_judgements),
    )
    _write_held(connection, event_judgements, settled)
    write_dossiers(
        connection,
        [
            (held.rev, held.deleted, held.state)
            for held in (batch.dossiers[key] for key in batch.changed)
            if held.state is not None
        ],
    )
    write_feed(connection, context, _moved(batch))
    if connection.dialect.name == "postgresql":
        states = (batch.dossiers[key].state for key in batch.made)
        batch.codes.must_be_all(connection, [item.code for item in states if item is not None])


def write_entries(connection: Connection, device: str, placed: Sequence[PlacedEvent]) -> None:
    rows = [(device, item.seq, item.hash, item.event) for item in placed]
    bulk.insert(connection, schema.entry, ("device", "seq", "hash", "event"), rows)


def mark_serials(
    connection: Connection,
    asker: Asker,
    event_judgements: Iterable[EventJudgement],
    codes: ClaimedCodes,
) -> None:
    """The highest serial of this desk for each agency and day, as its leases hold it: marks of a
    restored desk. What is written by hand, or another's, moves none.
    """
    marks: dict[tuple[str, str], int] = {}
    for event_judgement in event_judgements:
        body = event_judgement.event.body
        if isinstance(body, Received):
            try:
                code = parse(body.code)
            except UnreadableCodeError:
                continue
            if codes.is_given_by(code, asker.desk):
                key = (code.agency, code.day.isoformat())
                marks[key] = max(marks.get(key, 0), code.serial)
    if marks:
        raise_marks(connection, asker.desk, marks)


def raise_marks(connection: Connection, desk: str, marks: dict[tuple[str, str], int]) -> None:
    existing = {
        (row.agency, row.day): row.serial
        for row in connection.execute(
            select(schema.serial).where(
                schema.serial.c.desk == desk,
                schema.serial.c.day.in_(sorted({day for _, day in marks})),
            )
        )
    }
    rows = [
        {"agency": agency, "day": day, "desk": desk, "serial": serial}
        for (agency, day), serial in marks.items()
        if serial > existing.get((agency, day), 0)
    ]
    upsert_dicts(connection, schema.serial, rows, ("agency", "day", "desk"))


def _row(one: EventJudgement, arrived_at: int) -> bulk.Row:
    event = one.event
    return (
        event.id,
        digest_of(one.data),
        one.device,
        event.dossier,
        event.kind,
        one.verdict.value,
        one.rev,
        one.code,
        _params(one),
        arrived_at,
        one.data,
        encode_reasons(one.reasons),
    )


def _params(one: EventJudgement) -> bytes:
    return json.dumps(one.params, ensure_ascii=False).encode() if one.params else b"[]"


def _write_held(
    connection: Connection,
    event_judgements: Sequence[EventJudgement],
    settled: Sequence[EventJudgement],
) -> None:
    rows: list[bulk.Row] = [
        (
            event_judgement.event.id,
            event_judgement.device,
            event_judgement.seq,
            event_judgement.event.dossier,
            int(event_judgement.at.timestamp()),
        )
        for event_judgement in event_judgements
        if event_judgement.verdict is Verdict.HELD and event_judgement.at is not None
    ]
    bulk.insert(connection, schema.held_event, _HELD_EVENT, rows)
    over = [item.event.id for item in settled if item.verdict is not Verdict.HELD]
    if over:
        table = schema.held_event
        connection.execute(delete(table).where(table.c.event.in_(over)))


def write_dossiers(connection: Connection, states: Iterable[tuple[int, str, Dossier]]) -> None:
    """Dossiers as they are now, with their revision and why they were taken away, and the codes
    by which each is found.
    """
    rows: list[bulk.Row] = []
    codes: list[bulk.Row] = []
    written: list[Dossier] = []
    for rev, deleted, state in states:
        written.append(state)
        rows.append((state.id, rev, *columns(state, deleted)))
        codes.append((state.code, state.id))
        codes.extend((text, state.id) for text in state.former_codes)
    bulk.upsert(connection, schema.dossier, _DOSSIER, rows, ("id",))
    bulk.insert_or_ignore(connection, schema.code, ("code", "dossier"), codes)
    receivers.note(connection, written)


def columns(state: Dossier, deleted: str) -> tuple[str, str, str, str, bytes, str]:
    """A dossier's row behind its id and revision."""
    document = _encoder.encode(state)
    identity, status = _identity(state), state.status.value
    return state.code, identity, status, deleted, document, state_hash(document)


def _moved(batch: JudgingBatch) -> Numbered:
    moved: Numbered = {}
    for move in batch.moves:
        held = batch.dossiers.get(move.event.dossier or "")
        if held is not None and held.state is not None:
            for office in held.state.offices:
                moved.setdefault(office, []).append((held.state.id, move.event.id))
    return moved


def write_feed(connection: Connection, context: Context, changes: Numbered) -> None:
    """Number the changes of each office under its row's lock, offices in the order of their ids:
    a reader that has passed a number never misses one below it.
    """
    for office in sorted(changes):
        moves = changes[office]
        last = connection.scalar(
            update(schema.office)
            .where(schema.office.c.code == office)
            .values(feed=schema.office.c.feed + len(moves))
            .returning(schema.office.c.feed)
        )
        if last is None:
            continue
        first = last - len(moves) + 1
        feed_marks.begin_day(connection, context, office, first - 1)
        numbered = list(enumerate(moves, start=first))
        newest = {key: n for n, (key, _) in numbered}
        bulk.upsert(
            connection,
            schema.feed,
            ("office", "dossier", "n"),
            [(office, key, n) for key, n in newest.items()],
            ("office", "dossier"),
        )
        bulk.insert(
            connection,
            schema.feed_event,
            ("office", "dossier", "n", "event"),
            [(office, key, n, event) for n, (key, event) in numbered if event],
        )


def _identity(state: Dossier) -> str:
    """As far as an index takes it; a number is far shorter."""
    number = getattr(state.owner, "identity_number", "") or getattr(state.owner, "tax_code", "")
    return str(number)[:_LONGEST_NUMBER]
