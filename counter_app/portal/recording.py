"""Writing what a docket decided: one statement a table for the whole run."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import msgspec
from sqlalchemy import select, update

from counter_app.domain.dossier import Dossier
from counter_app.domain.dossier_code import UnreadableCodeError, parse
from counter_app.domain.events import CodeSource, Received
from counter_app.portal import schema
from counter_app.portal.context import Asker, Connection, Context
from counter_app.portal.docket import Docket, Ruling, digest_of
from counter_app.portal.upsert import insert_or_ignore, upsert

PORTAL = "portal"
START = "0" * 64


@dataclass(frozen=True, slots=True)
class Placed:
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
    if rulings:
        connection.execute(schema.event.insert(), [_row(context, one) for one in rulings])
    for one in settled:
        connection.execute(
            update(schema.event)
            .where(schema.event.c.id == one.event.id)
            .values(verdict=one.verdict, rev=one.rev, code=one.code, params=_params(one))
        )
    _write_dossiers(connection, docket)
    _write_feed(connection, docket)


def write_entries(connection: Connection, device: str, placed: Sequence[Placed]) -> None:
    if placed:
        rows = [
            {"device": device, "seq": one.seq, "hash": one.hash, "event": one.event}
            for one in placed
        ]
        connection.execute(schema.entry.insert(), rows)


def mark_serials(connection: Connection, asker: Asker, rulings: Iterable[Ruling]) -> None:
    """The highest serial of this desk for each agency and day: marks of a restored desk."""
    marks: dict[tuple[str, str], int] = {}
    for one in rulings:
        body = one.event.body
        if isinstance(body, Received) and body.code_source is not CodeSource.PAPER_LANE:
            try:
                code = parse(body.code)
            except UnreadableCodeError:
                continue
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


def _row(context: Context, one: Ruling) -> dict[str, object]:
    return {
        "id": one.event.id,
        "sha256": digest_of(one.data),
        "device": one.device,
        "dossier": one.event.dossier,
        "kind": one.event.kind,
        "verdict": one.verdict.value,
        "rev": one.rev,
        "code": one.code,
        "params": _params(one),
        "arrived_at": context.seconds(),
        "bytes": one.data,
    }


def _params(one: Ruling) -> bytes:
    return json.dumps(one.params, ensure_ascii=False).encode()


def _write_dossiers(connection: Connection, docket: Docket) -> None:
    rows: list[dict[str, object]] = []
    codes: list[dict[str, object]] = []
    for key in docket.changed:
        held = docket.dossiers[key]
        if held.state is None:
            continue
        rows.append(
            {
                "id": key,
                "rev": held.rev,
                "code": held.state.code,
                "identity": _identity(held.state),
                "status": held.state.status.value,
                "deleted": held.deleted,
                "state": msgspec.json.encode(held.state),
            }
        )
        texts = (held.state.code, *held.state.former_codes)
        codes.extend({"code": text, "dossier": key} for text in texts)
    upsert(connection, schema.dossier, rows, ("id",))
    insert_or_ignore(connection, schema.code, codes)


def _write_feed(connection: Connection, docket: Docket) -> None:
    """Number the changes of each office under its row's lock, offices in the order of their ids:
    a reader that has passed a number never misses one below it.
    """
    by_office: dict[str, list[Ruling]] = {}
    for move in docket.moves:
        if move.event.dossier is None:
            continue
        state = docket.dossiers[move.event.dossier].state
        if state is not None:
            for office in offices_of(state):
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
        numbered = list(enumerate(moves, start=first))
        newest = {move.event.dossier: n for n, move in numbered}
        upsert(
            connection,
            schema.feed,
            [{"office": office, "dossier": key, "n": n} for key, n in newest.items()],
            ("office", "dossier"),
        )
        connection.execute(
            schema.feed_event.insert(),
            [
                {"office": office, "dossier": move.event.dossier, "n": n, "event": move.event.id}
                for n, move in numbered
            ],
        )


def offices_of(state: Dossier) -> tuple[str, ...]:
    """Every office that received, holds or resolves the dossier; unknown ones have no feed."""
    return tuple(dict.fromkeys((state.office.code, state.agency.code)))


def _identity(state: Dossier) -> str:
    return getattr(state.owner, "identity_number", "") or getattr(state.owner, "tax_code", "")
