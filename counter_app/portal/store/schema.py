"""The portal's tables, the same on SQLite and PostgreSQL.

Moments are whole seconds since 1970 in UTC, days ISO text, hashes hex, documents UTF-8 JSON as
bytes. Numbers that may exceed 2,147,483,647 are BigInteger.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Column,
    Index,
    Integer,
    LargeBinary,
    PrimaryKeyConstraint,
    Table,
    Text,
    text,
)

from counter_app.portal.store.schema_citizens import account, filing, submission
from counter_app.portal.store.schema_files import blob, blob_owner, blob_use, upload
from counter_app.portal.store.schema_metadata import metadata
from counter_app.portal.store.schema_offices import (
    agency,
    desk,
    enrolment,
    invitation,
    office,
    office_record,
    officer,
    posting,
    serving,
)

__all__ = [
    "account",
    "agency",
    "blob",
    "blob_owner",
    "blob_use",
    "desk",
    "enrolment",
    "filing",
    "invitation",
    "metadata",
    "office",
    "office_record",
    "officer",
    "posting",
    "serving",
    "submission",
    "upload",
]

VERSION = 2
"""The newest step in `migrations/versions`, which makes of a database of the version before it one
of these tables."""

meta = Table(
    "meta",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", LargeBinary, nullable=False),
)


device = Table(
    "device",
    metadata,
    Column("id", Text, primary_key=True),
    Column("desk", Text, nullable=False),
    Column("known_seq", BigInteger, nullable=False, server_default=text("0")),
    Column("head", Text, nullable=False),
    Column("backed_up", BigInteger, nullable=False, server_default=text("0")),
)

event = Table(
    "event",
    metadata,
    Column("id", Text, primary_key=True),
    Column("sha256", Text, nullable=False),
    Column("device", Text, nullable=False),
    Column("dossier", Text),
    Column("kind", Text, nullable=False),
    Column("verdict", Text, nullable=False),
    Column("rev", Integer, nullable=False),
    Column("code", Text, nullable=False),
    Column("params", LargeBinary, nullable=False),
    Column("arrived_at", BigInteger, nullable=False),
    Column("bytes", LargeBinary, nullable=False),
    Column("notices", LargeBinary),
    Index("ix_event_dossier_rev", "dossier", "rev"),
    Index(
        "ix_event_held",
        "dossier",
        sqlite_where=text("verdict = 'held'"),
        postgresql_where=text("verdict = 'held'"),
    ),
)

held_event = Table(
    "held_event",
    metadata,
    Column("event", Text, primary_key=True),
    Column("device", Text, nullable=False),
    Column("seq", BigInteger, nullable=False),
    Column("dossier", Text),
    Column("at", BigInteger, nullable=False),
    Column("notice", Text, nullable=False, server_default=text("''")),
    Column("number", Integer, nullable=False, server_default=text("0")),
    Index("ix_held_event_dossier_device", "dossier", "device"),
    Index("ix_held_event_notice", "notice"),
)
"""Events that are held: the moment at which their officers are judged, and the notice that tells of
them, as the event that it names (0) or as one that joined it (1, 2, 3)."""

journal_time = Table(
    "journal_time",
    metadata,
    Column("device", Text, primary_key=True),
    Column("at", BigInteger, nullable=False),
)
"""The latest moment that an acknowledged entry of a journal has shown: nothing behind it in that
journal happened earlier."""

entry = Table(
    "entry",
    metadata,
    Column("device", Text, nullable=False),
    Column("seq", BigInteger, nullable=False),
    Column("hash", Text, nullable=False),
    Column("event", Text, nullable=False),
    PrimaryKeyConstraint("device", "seq"),
    sqlite_with_rowid=False,
)

oddity = Table(
    "oddity",
    metadata,
    Column("device", Text, nullable=False),
    Column("seq", BigInteger, nullable=False),
    Column("code", Text, nullable=False),
    Column("bytes", LargeBinary, nullable=False),
    PrimaryKeyConstraint("device", "seq"),
)

dossier = Table(
    "dossier",
    metadata,
    Column("id", Text, primary_key=True),
    Column("rev", Integer, nullable=False),
    Column("code", Text, nullable=False),
    Column("identity", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("deleted", Text, nullable=False, server_default=text("''")),
    Column("state", LargeBinary, nullable=False),
    Column("state_hash", Text, nullable=False, server_default=text("''")),
    Index("ix_dossier_code", "code"),
    Index("ix_dossier_identity", "identity"),
)

code = Table(
    "code",
    metadata,
    Column("code", Text, nullable=False),
    Column("dossier", Text, nullable=False),
    PrimaryKeyConstraint("code", "dossier"),
)

feed = Table(
    "feed",
    metadata,
    Column("office", Text, nullable=False),
    Column("dossier", Text, nullable=False),
    Column("n", BigInteger, nullable=False),
    PrimaryKeyConstraint("office", "dossier"),
    Index("ix_feed_office_n", "office", "n"),
)

feed_event = Table(
    "feed_event",
    metadata,
    Column("office", Text, nullable=False),
    Column("dossier", Text, nullable=False),
    Column("n", BigInteger, nullable=False),
    Column("event", Text, nullable=False),
    PrimaryKeyConstraint("office", "dossier", "n"),
    sqlite_with_rowid=False,
)

lease = Table(
    "lease",
    metadata,
    Column("id", Text, primary_key=True),
    Column("request", Text, nullable=False),
    Column("desk", Text, nullable=False),
    Column("agency", Text, nullable=False),
    Column("first_day", Text, nullable=False),
    Column("last_day", Text, nullable=False),
    Column("low", BigInteger, nullable=False),
    Column("high", BigInteger, nullable=False),
    Column("document", LargeBinary, nullable=False),
    Index("ix_lease_desk", "desk"),
    Index("ix_lease_agency_last_day", "agency", "last_day"),
)

serial = Table(
    "serial",
    metadata,
    Column("agency", Text, nullable=False),
    Column("day", Text, nullable=False),
    Column("desk", Text, nullable=False),
    Column("serial", BigInteger, nullable=False),
    PrimaryKeyConstraint("agency", "day", "desk"),
)

pack = Table(
    "pack",
    metadata,
    Column("name", Text, primary_key=True),
    Column("version", Text, nullable=False),
    Column("document", LargeBinary, nullable=False),
)

recount = Table(
    "recount",
    metadata,
    Column("dossier", Text, primary_key=True),
    Column("office", Text, nullable=False),
    Column("version", Text, nullable=False),
    Column("calendar", Text, nullable=False),
    Column("rule", Text, nullable=False),
    Index("ix_recount_office_version", "office", "version"),
    Index("ix_recount_version_calendar", "version", "calendar"),
)
"""Dossiers whose due date cannot be computed again yet: the procedure version, calendar or
rule that the portal lacks, empty where it has it."""

incident = Table(
    "incident",
    metadata,
    Column("day", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("desk", Text, nullable=False),
    Column("other", Text, nullable=False),
    Column("code", Text, nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("times", Integer, nullable=False),
    PrimaryKeyConstraint("day", "kind", "desk", "other"),
)


look_up = Table(
    "look_up",
    metadata,
    Column("n", BigInteger().with_variant(Integer, "sqlite"), primary_key=True),
    Column("at", BigInteger, nullable=False),
    Column("desk", Text, nullable=False),
    Column("officer", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("found", Integer, nullable=False),
    Index("ix_look_up_desk_at", "desk", "at"),
    Index("ix_look_up_officer_at", "officer", "at"),
)

look_opening = Table(
    "look_opening",
    metadata,
    Column("n", BigInteger().with_variant(Integer, "sqlite"), primary_key=True),
    Column("at", BigInteger, nullable=False),
    Column("day", Text, nullable=False),
    Column("desk", Text, nullable=False),
    Column("officer", Text, nullable=False),
    Column("supervisor", Text, nullable=False),
    Index("ix_look_opening_day", "day"),
)
"""Further look-ups of a day that a supervisor opened to an officer at a desk."""

look_told = Table(
    "look_told",
    metadata,
    Column("dossier", Text, nullable=False),
    Column("officer", Text, nullable=False),
    Column("day", Text, nullable=False),
    Column("desk", Text, nullable=False),
    Column("at", BigInteger, nullable=False),
    PrimaryKeyConstraint("dossier", "officer", "day"),
)
"""Dossiers whose offices were told that this officer of another one looked on this day."""
