"""Finding a dossier that the desk does not hold: by its code or its owner's number, and logged."""

from __future__ import annotations

import hashlib
import hmac

from sqlalchemy import Connection, or_, select

from counter_app.contract.feed import Item
from counter_app.contract.problems import ProblemError
from counter_app.domain.dossier_code import UnreadableCodeError, WrongCheckError, strip_check
from counter_app.domain.identity import bare_number
from counter_app.portal import offices, schema
from counter_app.portal.context import Asker, Context
from counter_app.portal.feed import whole_items

MOST = 20
_LONGEST = 60


def look_up(
    connection: Connection,
    context: Context,
    asker: Asker,
    *,
    officer: str,
    code: str = "",
    identity: str = "",
) -> list[Item]:
    """Dossiers with this code, present or former, or of the owner with this number; at most
    twenty, the newest first. What was asked is logged as a keyed hash, with who asked.

    Raises ProblemError: forbidden for a revoked desk or an officer of another office,
    unreadable where nothing or both are given.
    """
    if asker.revoked or not _may(connection, asker, officer):
        raise ProblemError("forbidden", 403)
    if bool(code) is bool(identity) or len(code or identity) > _LONGEST:
        raise ProblemError("unreadable", 400)
    kind, wanted = ("code", _code(code)) if code else ("identity", bare_number(identity))
    found = _by_code(connection, wanted) if code else _by_identity(connection, wanted)
    mac = hmac.new(context.secret, f"{kind} {wanted}".encode(), hashlib.sha256).hexdigest()
    connection.execute(
        schema.look_up.insert(),
        {
            "at": context.seconds(),
            "desk": asker.desk,
            "officer": officer,
            "by": f"{kind}:{mac}",
            "found": len(found),
        },
    )
    return whole_items(connection, asker, found)


def _may(connection: Connection, asker: Asker, officer: str) -> bool:
    known = offices.officers(connection, asker.office)
    return any(one.id == officer and one.active for one in known)


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
