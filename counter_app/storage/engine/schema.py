"""The tables of the desk's database, as the newest migration leaves them.

Moments are whole seconds since 1970 in UTC, days are ISO text, documents are the bytes of the
domain's structs. `event` holds what happened, `entry` its places in this desk's journals;
`portal_copy` holds dossiers as the portal sent them, `feed_number` which number an event (its `n`)
has in the office's feed. Everything else about dossiers is projected from these and can be made
anew.
"""

from __future__ import annotations

from sqlalchemy import (
    Column,
    Index,
    Integer,
    LargeBinary,
    PrimaryKeyConstraint,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from counter_app.storage.engine.schema_files import file_key, file_remark, file_transfer
from counter_app.storage.engine.schema_hops import awaited_code, hop
from counter_app.storage.engine.schema_metadata import metadata
from counter_app.storage.engine.schema_sync import journal_mark, unread, verdict, withheld

__all__ = [
    "awaited_code",
    "file_key",
    "file_remark",
    "file_transfer",
    "hop",
    "journal_mark",
    "metadata",
    "unread",
    "verdict",
    "withheld",
]

TO_RESOLVE = "duty IN ('take_up', 'resolve')"
TO_SIGN = "duty IN ('sign', 'sign_extension')"
TO_RETURN = "duty IN ('receive_result', 'hand_out', 'post', 'release')"
"""What a dossier waits for (domain/life/duties.py), one list of Hôm nay each."""
WAITING_RESULT = "result_step <> ''"
NOTICE_SETTLED, SIGNED_IN = "kind = 'notice_settled'", "kind = 'signed_in'"
"""Conditions of partial indexes, asked in these very words."""
OF_SEARCH = "n > 0"
"""Of every dossier; search alone says it, so that no list takes those indexes for its own."""
_DUE = ("due_at", "waits")

meta = Table(
    "meta",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", LargeBinary, nullable=False),
)

event = Table(
    "event",
    metadata,
    Column("n", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("dossier", Text),
    Column("kind", Text, nullable=False),
    Column("bytes", LargeBinary, nullable=False),
    Index("ix_event_dossier_n", "dossier", "n"),
    Index("ix_event_notice_settled", "n", sqlite_where=text(NOTICE_SETTLED)),
    Index("ix_event_signed_in", "n", sqlite_where=text(SIGNED_IN)),
)

feed_number = Table(
    "feed_number",
    metadata,
    Column("event", Integer, primary_key=True),
    Column("n", Integer, nullable=False),
)

entry = Table(
    "entry",
    metadata,
    Column("device", Text, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("event", Text, nullable=False),
    Column("hash", LargeBinary, nullable=False),
    PrimaryKeyConstraint("device", "seq"),
    UniqueConstraint("event", "device"),
    sqlite_with_rowid=False,
)

dossier = Table(
    "dossier",
    metadata,
    Column("n", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("code", Text, nullable=False),
    Column("procedure", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("is_open", Integer, nullable=False),
    Column("owner_name", Text, nullable=False),
    Column("identity", Text, nullable=False),
    Column("phone", Text, nullable=False),
    Column("officer", Text, nullable=False),
    Column("desk", Text, nullable=False),
    Column("received_at", Integer, nullable=False),
    Column("received_day", Text, nullable=False),
    Column("promised_at", Integer),
    Column("owed", Integer, nullable=False),
    Column("unprinted", Integer, nullable=False),
    Column("ref", Text),
    Column("events", Integer, nullable=False),
    Column("state", LargeBinary, nullable=False),
    Column("owed_until", Text),
    Column("waits", Integer, nullable=False, server_default=text("0")),
    Column("duty_at", Integer),
    Column("due_at", Integer),
    Column("hand_unit", Text, nullable=False, server_default=text("''")),
    Column("hand_officer", Text, nullable=False, server_default=text("''")),
    Column("hand_since", Integer),
    Column("on_the_way", Integer, nullable=False, server_default=text("0")),
    Column("duty", Text, nullable=False, server_default=text("''")),
    Column("tell_at", Integer),
    Column("tell_until", Integer),
    Column("missed", Integer, nullable=False, server_default=text("0")),
    Column("result_step", Text, nullable=False, server_default=text("''")),
    Column("result_since", Integer),
    Index("ix_dossier_code", "code"),
    Index("ix_dossier_identity_n", "identity", "n", sqlite_where=text("identity <> ''")),
    Index(
        "ix_dossier_open_due",
        *("duty_at", "n", "due_at", "waits", "duty", "desk", "hand_unit", "hand_officer"),
        *("unprinted", "tell_at", "tell_until"),
        sqlite_where=text("is_open = 1"),
    ),
    *(
        Index(f"ix_dossier_{name}", "duty_at", "n", *columns, sqlite_where=text(duties))
        for name, columns, duties in (
            ("to_resolve", ("due_at", "waits", "duty", "hand_unit", "hand_officer"), TO_RESOLVE),
            ("to_sign", ("due_at", "waits", "hand_unit"), TO_SIGN),
            ("to_return", ("due_at", "waits"), TO_RETURN),
            ("to_tell", (*_DUE, "tell_at", "tell_until", "missed"), "tell_at IS NOT NULL"),
        )
    ),
    Index(
        "ix_dossier_unprinted",
        *("duty_at", "n", "due_at", "waits"),
        sqlite_where=text("unprinted = 1"),
    ),
    Index("ix_dossier_new", "received_at", "n", sqlite_where=text("status = 'submitted'")),
    Index(
        "ix_dossier_to_hand_over",
        *("desk", "duty_at", "n", "due_at", "waits"),
        sqlite_where=text("status = 'received' AND owed = 0"),
    ),
    Index(
        "ix_dossier_in_hand",
        *("hand_unit", "duty_at", "n", "on_the_way"),
        sqlite_where=text("is_open = 1"),
    ),
    Index(
        "ix_dossier_waiting_result",
        *("result_step", "result_since", "n"),
        sqlite_where=text(WAITING_RESULT),
    ),
    Index("ix_dossier_received_day_n", "received_day", "n"),
    Index("ix_dossier_promised_at", "promised_at"),
    *(
        Index(f"ix_dossier_{name}_n", name, "n", sqlite_where=text(OF_SEARCH))
        for name in ("status", "procedure", "officer")
    ),
    Index("ix_dossier_found", "n", "status", "procedure", "officer"),
    Index("ix_dossier_ref", "ref", unique=True, sqlite_where=text("ref IS NOT NULL")),
)

lease = Table(
    "lease",
    metadata,
    Column("id", Text, primary_key=True),
    Column("agency", Text, nullable=False),
    Column("first_day", Text, nullable=False),
    Column("last_day", Text, nullable=False),
    Column("document", LargeBinary, nullable=False),
)

serial_mark = Table(
    "serial_mark",
    metadata,
    Column("agency", Text, nullable=False),
    Column("day", Text, nullable=False),
    Column("serial", Integer, nullable=False),
    PrimaryKeyConstraint("agency", "day"),
    sqlite_with_rowid=False,
)

officer = Table(
    "officer",
    metadata,
    Column("id", Text, primary_key=True),
    Column("document", LargeBinary, nullable=False),
    Column("failures", Integer, nullable=False, server_default=text("0")),
    Column("blocked_until", Integer, nullable=False, server_default=text("0")),
)

procedure_version = Table(
    "procedure_version",
    metadata,
    Column("id", Text, primary_key=True),
    Column("code", Text, nullable=False),
    Column("effective_from", Text, nullable=False),
    Column("effective_to", Text),
    Column("document", LargeBinary, nullable=False),
)

calendar = Table(
    "calendar",
    metadata,
    Column("id", Text, primary_key=True),
    Column("effective_from", Text, nullable=False),
    Column("document", LargeBinary, nullable=False),
)

draft = Table(
    "draft",
    metadata,
    Column("id", Text, primary_key=True),
    Column("officer", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("updated_at", Integer, nullable=False),
    Column("document", LargeBinary, nullable=False),
    Index("ix_draft_officer_updated_at", "officer", "updated_at"),
)

fee_entry = Table(
    "fee_entry",
    metadata,
    Column("event", Text, primary_key=True),
    Column("dossier", Text, nullable=False),
    Column("day", Text, nullable=False),
    Column("officer", Text, nullable=False),
    Column("method", Text, nullable=False),
    Column("amount", Integer, nullable=False),
    Index("ix_fee_entry_day", "day"),
)

portal_copy = Table(
    "portal_copy",
    metadata,
    Column("dossier", Text, primary_key=True),
    Column("rev", Integer, nullable=False),
    Column("feed", Integer, nullable=False),
    Column("state", LargeBinary, nullable=False),
    Column("state_hash", Text, nullable=False, server_default=text("''")),
)

overlay = Table(
    "overlay",
    metadata,
    Column("event", Text, primary_key=True),
    Column("dossier", Text, nullable=False),
    Index("ix_overlay_dossier", "dossier"),
)

open_notice = Table(
    "open_notice",
    metadata,
    Column("id", Text, primary_key=True),
    Column("dossier", Text, nullable=False),
    Column("at", Integer, nullable=False),
    Index("ix_open_notice_dossier", "dossier"),
    Index("ix_open_notice_at", "at"),
)

former_code = Table(
    "former_code",
    metadata,
    Column("code", Text, nullable=False),
    Column("dossier", Text, nullable=False),
    PrimaryKeyConstraint("code", "dossier"),
    sqlite_with_rowid=False,
)

incident = Table(
    "incident",
    metadata,
    Column("n", Integer, primary_key=True),
    Column("at", Integer, nullable=False),
    Column("code", Text, nullable=False),
    Column("params", LargeBinary, nullable=False),
)
