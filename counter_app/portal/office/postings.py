"""Where officers work, with which roles and when: written once each, changed only by their end."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

import msgspec
from msgspec.structs import replace
from sqlalchemy import select

from counter_app.domain import carried
from counter_app.domain.office.office import Officer, Posting
from counter_app.portal.ledger import ledger_records
from counter_app.portal.store import bulk, rows, schema
from counter_app.portal.store.bulk import upsert_dicts
from counter_app.portal.store.context import Connection, Context

_OF_OFFICERS = "SELECT id, officer, document FROM posting WHERE officer {keys} ORDER BY officer, id"
_OFFICERS = "SELECT id, office, document FROM officer WHERE id {keys}"
_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class PlacedPosting:
    """A posting as it was written, with its JSON."""

    id: str
    officer: str
    posting: Posting
    document: bytes


def of_officers(
    connection: Connection, officers: Collection[str]
) -> dict[str, tuple[Posting, ...] | None]:
    """The postings of each of these officers that the portal knows; None where the officer or one
    of the postings cannot be read. An officer of a portal that wrote none has one without dates.
    """
    results: dict[str, tuple[Posting, ...] | None] = {}
    for row in bulk.found(connection, _OFFICERS, sorted(officers)):
        officer = rows.readable(row.document, Officer)
        results[row.id] = None if officer is None else (_undated(officer, row.office),)
    written: dict[str, list[Posting | None]] = {}
    for row in bulk.found(connection, _OF_OFFICERS, sorted(officers)):
        written.setdefault(row.officer, []).append(rows.readable(row.document, Posting))
    for key, postings in written.items():
        existing = [posting for posting in postings if posting is not None]
        is_readable = len(existing) == len(postings) and results.get(key, ()) is not None
        results[key] = tuple(existing) if is_readable else None
    return results


def of_office(connection: Connection, codes: Collection[str]) -> dict[str, list[Posting]]:
    """The postings in an office known by these codes, by officer; unreadable ones left out."""
    table, officer = schema.posting, schema.officer
    query = select(table.c.officer, table.c.document).where(table.c.office.in_(codes))
    result: dict[str, list[Posting]] = {}
    for row in connection.execute(query.order_by(table.c.officer, table.c.id)):
        posting = rows.readable(row.document, Posting)
        if posting is not None:
            result.setdefault(row.officer, []).append(posting)
    undated = select(officer.c.id, officer.c.office, officer.c.document).where(
        officer.c.office.in_(codes),
        ~select(table.c.id).where(table.c.officer == officer.c.id).exists(),
    )
    for each in connection.execute(undated):
        existing = rows.readable(each.document, Officer)
        if existing is not None:
            result[each.id] = [_undated(existing, each.office)]
    return result


def note(connection: Connection, context: Context, officer: Officer, office: str) -> None:
    """Take down what is said of an officer in an office: the postings that are named, else one with
    the officer's roles. To be asked before the officer's row is renewed.

    One that ended is never opened again, an open one ends where other roles or an account that is
    locked take its place. Who is new to the portal worked here since nobody knows when.
    """
    now = context.now()
    added = _placed(connection, context, officer.id)
    for posting in officer.postings:
        added = _with_named(connection, context, officer.id, posting, added)
    if officer.active and officer.postings:
        return
    here = [one for one in added if one.posting.office == office and _is_open(one.posting, now)]
    if not officer.active:
        ended = [one for one in added if _is_open(one.posting, now)]
        _write(connection, context, [_ended(one, now) for one in ended])
        if not added:
            closed = Posting(office=office, roles=officer.roles, until=_LONG_AGO)
            _write(connection, context, [_new(context, officer.id, closed)])
        return
    if any(one.posting.roles == officer.roles for one in here):
        return
    _write(connection, context, [_ended(one, now) for one in here])
    new = Posting(office=office, roles=officer.roles, since=now if added else None)
    _write(connection, context, [_new(context, officer.id, new)])


def _placed(connection: Connection, context: Context, officer: str) -> list[PlacedPosting]:
    """The officer's postings. The one without dates of an older portal is written down first."""
    result = [
        PlacedPosting(row.id, row.officer, posting, row.document)
        for row in bulk.found(connection, _OF_OFFICERS, [officer])
        if (posting := rows.readable(row.document, Posting)) is not None
    ]
    earlier = bulk.found(connection, _OFFICERS, [officer])
    before = rows.readable(earlier[0].document, Officer) if earlier and not result else None
    if before is None:
        return result
    undated = _new(context, officer, _undated(before, earlier[0].office))
    _write(connection, context, [undated])
    return [undated]


def _undated(officer: Officer, office: str) -> Posting:
    until = None if officer.active else _LONG_AGO
    return Posting(office=office, roles=officer.roles, until=until)


def _is_open(posting: Posting, now: datetime) -> bool:
    return posting.until is None or posting.until > now


def _with_named(
    connection: Connection,
    context: Context,
    officer: str,
    posting: Posting,
    placed: list[PlacedPosting],
) -> list[PlacedPosting]:
    """With a posting that is not there yet, or the end of one that is: known by where, as what and
    since when it was.
    """
    same = [one for one in placed if replace(one.posting, until=posting.until) == posting]
    if not same:
        new = _new(context, officer, posting)
        _write(connection, context, [new])
        return [*placed, new]
    until = posting.until
    if until is None:
        return placed
    ended = {each.id: _ended(each, until) for each in same if each.posting.until is None}
    _write(connection, context, ended.values())
    return [ended.get(item.id, item) for item in placed]


def _new(context: Context, officer: str, posting: Posting) -> PlacedPosting:
    return PlacedPosting(context.ids(), officer, posting, msgspec.json.encode(posting))


def _ended(placed: PlacedPosting, now: datetime) -> PlacedPosting:
    document = carried.changed(placed.document, until=now)
    return PlacedPosting(placed.id, placed.officer, replace(placed.posting, until=now), document)


def _write(connection: Connection, context: Context, placed: Iterable[PlacedPosting]) -> None:
    created = list(placed)
    for each in created:
        record = ledger_records.PostingRecord(
            officer=each.officer, posting=msgspec.Raw(each.document)
        )
        ledger_records.write(context.ledger, each.id, record)
    upsert_dicts(
        connection,
        schema.posting,
        [
            rows.of_posting(item.id, item.officer, item.posting.office, item.document)
            for item in created
        ],
        ["id"],
    )
