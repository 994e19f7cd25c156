"""Tables of the portal's files: what is there, who brought it, what names it, what comes in."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Index, Integer, PrimaryKeyConstraint, Table, Text, text

from counter_app.portal.store.schema_metadata import metadata

blob = Table(
    "blob",
    metadata,
    Column("sha256", Text, primary_key=True),
    Column("size", BigInteger, nullable=False),
    Column("mime", Text, nullable=False),
    Column("at", BigInteger, nullable=False),
)

blob_owner = Table(
    "blob_owner",
    metadata,
    Column("sha256", Text, nullable=False),
    Column("owner", Text, nullable=False),
    Column("size", BigInteger, nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("used", Integer, nullable=False, server_default=text("0")),
    PrimaryKeyConstraint("sha256", "owner"),
    Index("ix_blob_owner_owner_at", "owner", "at"),
    Index(
        "ix_blob_owner_loose",
        "owner",
        sqlite_where=text("used = 0"),
        postgresql_where=text("used = 0"),
    ),
)
"""Which desks and accounts brought a file; `used` once an event names it."""

blob_use = Table(
    "blob_use",
    metadata,
    Column("sha256", Text, nullable=False),
    Column("dossier", Text, nullable=False),
    Column("device", Text, nullable=False),
    PrimaryKeyConstraint("sha256", "dossier", "device"),
)
"""Which dossiers name a file, and the journal of the event that does."""

upload = Table(
    "upload",
    metadata,
    Column("id", Text, primary_key=True),
    Column("desk", Text, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("size", BigInteger, nullable=False),
    Column("mime", Text, nullable=False),
    Column("received", BigInteger, nullable=False),
    Column("until", BigInteger, nullable=False),
)
