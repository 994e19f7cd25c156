"""Tables of the way of dossiers through units: their hops, and what a slip on paper waits for."""

from __future__ import annotations

from sqlalchemy import Column, Index, Integer, PrimaryKeyConstraint, Table, Text, text

from counter_app.storage.engine.schema_metadata import metadata

hop = Table(
    "hop",
    metadata,
    Column("slip", Text, nullable=False),
    Column("dossier", Text, nullable=False),
    Column("unit", Text, nullable=False),
    Column("given_at", Integer),
    Column("taken_at", Integer),
    PrimaryKeyConstraint("slip", "dossier"),
    Index("ix_hop_dossier", "dossier"),
    Index("ix_hop_given_at_slip", "given_at", "slip"),
    Index("ix_hop_open", "given_at", "slip", sqlite_where=text("taken_at IS NULL")),
    sqlite_with_rowid=False,
)

awaited_code = Table(
    "awaited_code",
    metadata,
    Column("slip", Text, nullable=False),
    Column("code", Text, nullable=False),
    Column("unit", Text, nullable=False),
    Column("at", Integer, nullable=False),
    PrimaryKeyConstraint("slip", "code"),
    sqlite_with_rowid=False,
)
