"""How often dossiers may be looked up, who opens more, and telling the offices that own them.

Looks are counted by the officer who is named and by the desk whose token asks: the name alone is
not proven. They stand in the database, so that no restart of the portal forgets one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, func, select

from counter_app.contract.problems import ProblemError
from counter_app.domain.events import encode, make
from counter_app.domain.kinds.noticed import LOOKED_AT, Noticed
from counter_app.domain.office.office import Officer, Role
from counter_app.portal.journal.portal_journal import place_own
from counter_app.portal.journal.recording import PORTAL, write
from counter_app.portal.judging.judging_batch import JudgingBatch
from counter_app.portal.office import offices
from counter_app.portal.store import schema
from counter_app.portal.store.bulk import insert_dicts_or_ignore
from counter_app.portal.store.context import Asker, Connection, Context
from counter_app.portal.store.locks import lock

A_MINUTE = 30
A_DAY = 300
"""Look-ups of one officer, and of one desk. Each opening allows as many again on its day."""
MINUTE = 60


@dataclass(frozen=True, slots=True)
class SeenLook:
    """A dossier of another office that was shown, at its revision."""

    dossier: str
    rev: int


def must_have_left(connection: Connection, context: Context, asker: Asker, officer: str) -> None:
    """Raises ProblemError: look_pace where the officer or the desk has looked too often within a
    minute, look_limit where they have within the day.
    """
    lock(connection, f"looks at {asker.desk}")
    lock(connection, f"looks of {officer}")
    table, now, day = schema.look_up, context.seconds(), _begin_of_day(context)
    opened = schema.look_opening
    today = opened.c.day == context.today().isoformat()
    for looked, more in (
        (table.c.desk == asker.desk, opened.c.desk == asker.desk),
        (table.c.officer == officer, opened.c.officer == officer),
    ):
        if _count(connection, looked, table.c.at > now - MINUTE) >= A_MINUTE:
            raise ProblemError("look_pace", 429, retry_after=MINUTE)
        allowed = A_DAY * (1 + _count(connection, more, today))
        if _count(connection, looked, table.c.at >= day) >= allowed:
            raise ProblemError("look_limit", 403)


def supervisor(
    connection: Connection, context: Context, asker: Asker, login: str, password: str
) -> Officer:
    """The supervisor of this office with this password. Raises ProblemError supervisor, after the
    same time whatever is wrong.
    """
    result = offices.with_password(
        connection, context, asker.office, password, lambda item: item.login == login
    )
    if result is None or Role.SUPERVISOR not in result.roles:
        raise ProblemError("supervisor", 403)
    return result


def open_more(
    connection: Connection, context: Context, asker: Asker, officer: str, by: Officer
) -> None:
    """As many look-ups again, today, for this officer and this desk. Raises ProblemError:
    forbidden for an officer of another office, or one who would open them to himself.
    """
    existing = offices.posted(connection, context, asker.office)
    if by.id == officer or all(item.id != officer for item in existing):
        raise ProblemError("forbidden", 403)
    row = {
        "at": context.seconds(),
        "day": context.today().isoformat(),
        "desk": asker.desk,
        "officer": officer,
        "supervisor": by.id,
    }
    connection.execute(schema.look_opening.insert(), row)


def tell(
    connection: Connection,
    context: Context,
    asker: Asker,
    officer: Officer,
    seen: Sequence[SeenLook],
) -> None:
    """Write on each of these dossiers who looked, once an officer and day: an own event, which
    the feed takes to the offices of the dossier. Raises OSError where the ledger cannot be written.
    """
    fresh = _not_told(connection, context, asker, officer, seen)
    if not fresh:
        return
    office = offices.office(connection, asker.office)
    now = context.office_now().replace(microsecond=0)
    params = (
        ("officer", officer.name),
        ("office", office.name),
        ("office_code", office.code),
        ("desk", asker.desk),
    )
    batch = JudgingBatch(context)
    created = []
    for item in fresh:
        key = context.ids()
        body = Noticed(event=key, code=LOOKED_AT, at=now, officer=officer.id, params=params)
        created.append(
            make(body, id=key, dossier=item.dossier, at=now, officer=PORTAL, base_rev=item.rev)
        )
    batch.load(connection, created, PORTAL, "")
    event_judgements = [
        place_own(connection, context, batch, each, encode(each)) for each in created
    ]
    write(connection, context, batch, event_judgements)


def _not_told(
    connection: Connection,
    context: Context,
    asker: Asker,
    officer: Officer,
    seen: Sequence[SeenLook],
) -> list[SeenLook]:
    table, day = schema.look_told, context.today().isoformat()
    query = select(table.c.dossier).where(
        table.c.officer == officer.id,
        table.c.day == day,
        table.c.dossier.in_([each.dossier for each in seen]),
    )
    reported = set(connection.scalars(query))
    fresh = [item for item in seen if item.dossier not in reported]
    rows = [
        {
            "dossier": one.dossier,
            "officer": officer.id,
            "day": day,
            "desk": asker.desk,
            "at": context.seconds(),
        }
        for one in fresh
    ]
    insert_dicts_or_ignore(connection, table, rows)
    return fresh


def _count(connection: Connection, *where: ColumnElement[bool]) -> int:
    return int(connection.scalar(select(func.count()).where(*where)) or 0)


def _begin_of_day(context: Context) -> int:
    zone = ZoneInfo(context.calendar.zone)
    return int(datetime.combine(context.today(), time(), zone).timestamp())
