"""Finding a dossier that the desk does not hold: by its code or its owner's number, and logged.

A dossier of none of the asker's offices is shown as an outline. More takes the citizen's number:
who stands at the desk says it, who counts codes does not know it. Today's QR code holds the
dossier's code alone and proves nothing.
"""

from __future__ import annotations

import hashlib
import hmac

import msgspec
from sqlalchemy import Connection, or_, select

from counter_app.contract.look_up import LookUp, Outline
from counter_app.contract.problems import ProblemError
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.dossier_code import (
    UnreadableCodeError,
    WrongCheckError,
    strip_check,
)
from counter_app.domain.office.office import Officer
from counter_app.domain.people.applicant import IdentityKind, Person
from counter_app.domain.people.identity import bare_number, identity_kind
from counter_app.portal.deadlines.due import DueDates
from counter_app.portal.journal.feed import stand_in_feed, whole_items
from counter_app.portal.look_up import looks
from counter_app.portal.look_up.looks import SeenLook
from counter_app.portal.office import offices
from counter_app.portal.store import schema
from counter_app.portal.store.context import Asker, Context

MOST = 20
_LONGEST = 60
_PROOFS = frozenset({IdentityKind.CITIZEN, IdentityKind.OLD_CARD, IdentityKind.PASSPORT})
_states = msgspec.json.Decoder(Dossier)


def look_up(
    connection: Connection,
    context: Context,
    asker: Asker,
    *,
    officer: str,
    code: str = "",
    identity: str = "",
) -> LookUp:
    """Dossiers with this code, present or former, or of the owner with this number; at most
    twenty, the newest first. With both, those with the code, which the number may open.

    Every look counts, whether it finds anything or not, is logged as a keyed hash with who asked,
    and told to the offices of what was found. Raises ProblemError: forbidden for a revoked desk
    or an officer of another office, unreadable where nothing is given, look_pace and look_limit;
    OSError where the ledger cannot be written.
    """
    who = None if asker.revoked else _officer(connection, context, asker, officer)
    if who is None:
        raise ProblemError("forbidden", 403)
    if not (code or identity) or max(len(code), len(identity)) > _LONGEST:
        raise ProblemError("unreadable", 400)
    looks.must_have_left(connection, context, asker, officer)
    number = bare_number(identity)
    results = _by_code(connection, _code(code)) if code else _by_identity(connection, number)
    _log(connection, context, asker, officer, (_code(code) if code else "", number, len(results)))
    own = stand_in_feed(connection, asker.office, results)
    states = _states_of(connection, [key for key in results if key not in own])
    opened = {key for key, (_, state) in states.items() if opens(state, number)}
    items = whole_items(connection, asker, [key for key in results if key in own | opened])
    law = DueDates(connection, context)
    answer = LookUp(
        items=[msgspec.Raw(msgspec.json.encode(item)) for item in items],
        outlines=[
            msgspec.Raw(msgspec.json.encode(outline(states[key][1], law)))
            for key in results
            if key in states and key not in opened
        ],
    )
    seen = [SeenLook(key, states[key][0]) for key in results if key in states]
    looks.tell(connection, context, asker, who, seen)
    return answer


def opens(dossier: Dossier, number: str) -> bool:
    """Whether this is the number of the citizen whose dossier it is, or who handed it in. A tax
    code stands in public registers and opens nothing.
    """
    people = [dossier.owner, dossier.submission.person if dossier.submission else None]
    numbers = {bare_number(each.identity_number) for each in people if isinstance(each, Person)}
    return identity_kind(number) in _PROOFS and number in numbers


def outline(dossier: Dossier, law: DueDates) -> Outline:
    """What anybody at a desk may see of it."""
    return Outline(
        code=dossier.code,
        procedure=dossier.procedure.short_name or dossier.procedure.name,
        status=dossier.status,
        office=dossier.office.name,
        promised_at=dossier.promised_at or dossier.deadline.due_at,
        due_now=law.due_at(dossier),
    )


def _officer(
    connection: Connection, context: Context, asker: Asker, officer: str
) -> Officer | None:
    existing = offices.posted(connection, context, asker.office)
    return next((item for item in existing if item.id == officer), None)


def _log(
    connection: Connection,
    context: Context,
    asker: Asker,
    officer: str,
    asked: tuple[str, str, int],
) -> None:
    code, number, results = asked
    kind = "code" if not number else "identity" if not code else "both"
    text = {"code": code, "identity": number}.get(kind, f"{code} {number}")
    mac = hmac.new(context.secret, f"{kind} {text}".encode(), hashlib.sha256).hexdigest()
    connection.execute(
        schema.look_up.insert(),
        {
            "at": context.seconds(),
            "desk": asker.desk,
            "officer": officer,
            "by": f"{kind}:{mac}",
            "found": results,
        },
    )


def _code(text: str) -> str:
    try:
        return strip_check(text)
    except (UnreadableCodeError, WrongCheckError):
        return text.strip().upper()


def _by_code(connection: Connection, text: str) -> list[str]:
    code, dossier = schema.code, schema.dossier
    carrying = select(code.c.dossier).where(code.c.code == text)
    query = (
        select(dossier.c.id)
        .where(or_(dossier.c.code == text, dossier.c.id.in_(carrying)), dossier.c.deleted == "")
        .order_by(dossier.c.id.desc())
        .limit(MOST)
    )
    return list(connection.scalars(query))


def _by_identity(connection: Connection, number: str) -> list[str]:
    dossier = schema.dossier
    query = (
        select(dossier.c.id)
        .where(dossier.c.identity == number, dossier.c.identity != "", dossier.c.deleted == "")
        .order_by(dossier.c.id.desc())
        .limit(MOST)
    )
    return list(connection.scalars(query))


def _states_of(connection: Connection, keys: list[str]) -> dict[str, tuple[int, Dossier]]:
    table = schema.dossier
    query = select(table.c.id, table.c.rev, table.c.state).where(table.c.id.in_(keys))
    return {row.id: (row.rev, _states.decode(row.state)) for row in connection.execute(query)}
