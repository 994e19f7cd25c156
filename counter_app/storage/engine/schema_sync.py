"""What the portal said of events, and how far it has this desk's journals."""

from __future__ import annotations

from sqlalchemy import Column, Index, Integer, LargeBinary, PrimaryKeyConstraint, Table, Text, text

from counter_app.storage.engine.schema_metadata import metadata

verdict = Table(
    "verdict",
    metadata,
    Column("event", Text, primary_key=True),
    Column("dossier", Text),
    Column("verdict", Text, nullable=False),
    Column("code", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("params", LargeBinary, nullable=False),
    Column("since", Integer, nullable=False),
    Column("settled", Integer, nullable=False, server_default=text("0")),
    Index("ix_verdict_dossier", "dossier"),
    Index("ix_verdict_open", "since", sqlite_where=text("settled = 0")),
)

journal_mark = Table(
    "journal_mark",
    metadata,
    Column("device", Text, primary_key=True),
    Column("acked", Integer, nullable=False, server_default=text("0")),
    Column("durable", Integer, nullable=False, server_default=text("0")),
    Column("failures", Integer, nullable=False, server_default=text("0")),
    Column("closed", Integer, nullable=False, server_default=text("0")),
)

withheld = Table(
    "withheld",
    metadata,
    Column("device", Text, nullable=False),
    Column("seq", Integer, nullable=False),
    PrimaryKeyConstraint("device", "seq"),
    sqlite_with_rowid=False,
)

unread = Table(
    "unread",
    metadata,
    Column("dossier", Text, primary_key=True),
    Column("rev", Integer, nullable=False),
    Column("since", Integer, nullable=False),
    Column("item", LargeBinary, nullable=False),
)
