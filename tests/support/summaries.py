"""What a profile or a portal holds, as plain JSON: compared over releases, read by people."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

import msgspec
from sqlalchemy import Connection, text

from counter_app.contract.digest import digest
from counter_app.domain.dossier.dossier import Dossier
from counter_app.portal.journal import feed
from counter_app.portal.store.context import Asker
from counter_app.portal.store.store import PortalStore
from counter_app.storage.dossiers import dossiers
from counter_app.storage.profile.store import Store
from counter_app.storage.sync import sync_cursor

Summary = dict[str, Any]


def of_dossier(state: Dossier) -> Summary:
    return {
        "id": state.id,
        "code": state.code,
        "former_codes": list(state.former_codes),
        "status": state.status.value,
        "procedure": state.procedure.code,
        "owner": state.owner.name,
        "received_at": state.received_at.isoformat(),
        "promised_at": state.promised_at.isoformat() if state.promised_at else None,
        "papers": [[one.name, one.source.value] for one in state.papers],
        "fees": sum(one.amount for one in state.fees),
        "payments": [[one.amount, one.method.value] for one in state.payments],
        "attachments": [one.sha256 for one in state.attachments],
        "forms": [[one.number, one.copy] for one in state.forms],
        "notes": len(state.notes),
        "supplements": [one.answered_at is not None for one in state.supplements],
        "declined": state.decline is not None,
        "claimed": state.claim is not None,
        "notices": [
            [one.code, one.settled.choice if one.settled else None] for one in state.notices
        ],
        "events": state.events,
    }


def of_desk(store: Store) -> Summary:
    """Dossiers by id as they are shown, and what stands between the desk and its portal."""
    with store.database.read() as connection:
        ids = connection.scalars(text("SELECT id FROM dossier ORDER BY id")).all()
        states = [dossiers.get(connection, key) for key in ids]
        return {
            "dossiers": [of_dossier(state) for state in states if state is not None],
            "journals": [
                [one.device, one.last, one.acked, one.durable, one.closed]
                for one in sync_cursor.journals(connection)
            ],
            "verdicts": _rows(
                connection, "SELECT event, verdict, code, settled FROM verdict ORDER BY event"
            ),
            "withheld": _rows(connection, "SELECT device, seq FROM withheld ORDER BY device, seq"),
            "unread": _rows(connection, "SELECT dossier, rev FROM unread ORDER BY dossier"),
            "pending": _rows(connection, "SELECT event, dossier FROM overlay ORDER BY event"),
            "drafts": _rows(connection, "SELECT officer, title FROM draft ORDER BY officer, title"),
            "fees": _rows(connection, "SELECT day, sum(amount) FROM fee_entry GROUP BY day"),
            "marks": _rows(connection, "SELECT agency, day, serial FROM serial_mark"),
            "files": _rows(
                connection, "SELECT sha256, is_up, state FROM file_transfer ORDER BY sha256"
            ),
            "kinds": _rows(connection, "SELECT kind, count(*) FROM event GROUP BY kind"),
            "leases": _rows(connection, "SELECT id FROM lease ORDER BY id"),
            "officers": _rows(connection, "SELECT id FROM officer ORDER BY id"),
        }


def of_portal(store: PortalStore) -> Summary:
    """Dossiers by id with their revisions, and what was decided about each event."""
    with store.read() as connection:
        rows = connection.execute(text("SELECT id, rev, state FROM dossier ORDER BY id")).all()
        events = connection.execute(text("SELECT kind, verdict, code FROM event")).all()
        offices = connection.scalars(text("SELECT code FROM office ORDER BY code")).all()
        decided = Counter(" ".join(row).strip() for row in events)
        return {
            "dossiers": [
                {"rev": row.rev} | of_dossier(msgspec.json.decode(row.state, type=Dossier))
                for row in rows
            ],
            "events": dict(sorted(decided.items())),
            "set_aside": _rows(connection, "SELECT code, device, seq FROM oddity ORDER BY 1, 2, 3"),
            "digest": {
                code: digest(feed.revisions(connection, Asker("", code))) for code in offices
            },
            "feeds": _rows(connection, "SELECT code, feed, backed_up FROM office ORDER BY code"),
            "journals": _rows(
                connection, "SELECT id, desk, known_seq, head FROM device ORDER BY id"
            ),
            "leases": _rows(connection, "SELECT id, desk FROM lease ORDER BY id"),
            "enrolments": _rows(
                connection, "SELECT desk, revoked FROM enrolment ORDER BY desk, at"
            ),
            "accounts": _rows(connection, "SELECT login, role FROM account ORDER BY login"),
            "officers": _rows(connection, "SELECT id, office FROM officer ORDER BY id"),
            "packs": _rows(connection, "SELECT name, version FROM pack ORDER BY name"),
            "submissions": _rows(connection, "SELECT dossier FROM submission ORDER BY dossier"),
            "files": _rows(connection, "SELECT sha256, size FROM blob ORDER BY sha256"),
        }


def count(connection: Connection, table: str) -> int:
    """Rows of a table of this name."""
    return connection.scalar(text(f"SELECT count(*) FROM {table}")) or 0


def _rows(connection: Connection, query: str) -> list[Any]:
    """As JSON has it."""
    rows = [list(row) for row in connection.execute(text(query))]
    return json.loads(json.dumps([row[0] if len(row) == 1 else row for row in rows]))  # type: ignore[no-any-return]
