"""Writing what a docket decided: one statement a table for the whole run."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

import msgspec
from sqlalchemy import select, update

from counter_app.domain.dossier import Dossier
from counter_app.domain.dossier_code import UnreadableCodeError, parse
from counter_app.domain.events import Received
from counter_app.portal import bulk, feed_marks, file_rights, schema
from counter_app.portal.code_claims import Codes
from counter_app.portal.context import Asker, Connection, Context
from counter_app.portal.docket import Docket, Ruling, digest_of
from counter_app.portal.upsert import upsert

PORTAL = "portal"
START = "0" * 64
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
)
_DOSSIER = ("id", "rev", "code", "identity", "status", "deleted", "state")
_encoder = msgspec.json.Encoder()


class Placed(msgspec.Struct, frozen=True, gc=False):
    """An entry of a device's journal: `hash` hex, `event` the id of its event, empty for none."""

    seq: int
    hash: str
    event: str


def write(
    connection: Connection,
    context: Context,
    docket: Docket,
    rulings: Sequence[Ruling],
    settled: Sequence[Ruling] = (),
) -> None:
    """Write the rulings on new events, and on `settled` ones that had been held before."""
    arrived_at = context.seconds()
    bulk.insert(connection, schema.event, _EVENT, [_row(one, arrived_at) for one in rulings])
    for one in settled:
        connection.execute(
            update(schema.event)
            .where(schema.event.c.id == one.event.id)
            .values(verdict=one.verdict, rev=one.rev, code=one.code, params=_params(one))
        )
    file_rights.note_uses(connection, ((one.event, one.device) for one in rulings))
    _write_dossiers(connection, docket)
    _write_feed(connection, context, docket)
    if connection.dialect.name == "postgresql":
        states = (docket.dossiers[key].state for key in docket.made)
        docket.codes.must_be_all(connection, [one.code for one in states if one is not None])


def write_entries(connection: Connection, device: str, placed: Sequence[Placed]) -> None:
    rows = [(device, one.seq, one.hash, one.event) for one in placed]
    bulk.insert(connection, schema.entry, ("device", "seq", "hash", "event"), rows)


def mark_serials(
    connection: Connection, asker: Asker, rulings: Iterable[Ruling], codes: Codes
) -> None:
    """The highest serial of this desk for each agency and day, as its leases hold it: marks of a
    restored desk. What is written by hand, or another's, moves none.
    """
    marks: dict[tuple[str, str], int] = {}
    for one in rulings:
        body = one.event.body
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
    known = {
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
        if serial > known.get((agency, day), 0)
    ]
    upsert(connection, schema.serial, rows, ("agency", "day", "desk"))


def _row(one: Ruling, arrived_at: int) -> bulk.Row:
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
    )


def _params(one: Ruling) -> bytes:
    return json.dumps(one.params, ensure_ascii=False).encode() if one.params else b"[]"


def _write_dossiers(connection: Connection, docket: Docket) -> None:
    rows: list[bulk.Row] = []
    codes: list[bulk.Row] = []
    for key in docket.changed:
        held = docket.dossiers[key]
        state = held.state
        if state is None:
            continue
        document = _encoder.encode(state)
        status = state.status.value
        rows.append((key, held.rev, state.code, _identity(state), status, held.deleted, document))
        codes.append((state.code, key))
        codes.extend((text, key) for text in state.former_codes)
    bulk.upsert(connection, schema.dossier, _DOSSIER, rows, ("id",))
    bulk.insert_or_ignore(connection, schema.code, ("code", "dossier"), codes)


def _write_feed(connection: Connection, context: Context, docket: Docket) -> None:
    """Number the changes of each office under its row's lock, offices in the order of their ids:
    a reader that has passed a number never misses one below it.
    """
    by_office: dict[str, list[Ruling]] = {}
    for move in docket.moves:
        held = docket.dossiers.get(move.event.dossier or "")
        if held is not None and held.state is not None:
            for office in offices_of(held.state):
                by_office.setdefault(office, []).append(move)
    for office in sorted(by_office):
        moves = by_office[office]
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
        newest = {move.event.dossier: n for n, move in numbered}
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
            [(office, move.event.dossier, n, move.event.id) for n, move in numbered],
        )


def offices_of(state: Dossier) -> tuple[str, ...]:
    """Every office that received, holds or resolves the dossier; unknown ones have no feed."""
    return tuple(dict.fromkeys((state.office.code, state.agency.code)))


def _identity(state: Dossier) -> str:
    """As far as an index takes it; a number is far shorter."""
    number = getattr(state.owner, "identity_number", "") or getattr(state.owner, "tax_code", "")
    return str(number)[:_LONGEST_NUMBER]
