"""Tables of attached files: their keys, what is remarked of them, how they travel."""

from __future__ import annotations

from sqlalchemy import Column, Index, Integer, LargeBinary, Table, Text, text

from counter_app.storage.engine.schema_metadata import metadata

file_key = Table(
    "file_key",
    metadata,
    Column("sha256", Text, primary_key=True),
    Column("key", LargeBinary, nullable=False),
    Column("size", Integer, nullable=False),
    Column("mime", Text, nullable=False),
)

file_remark = Table(
    "file_remark",
    metadata,
    Column("sha256", Text, primary_key=True),
    Column("code", Text, nullable=False),
)

file_transfer = Table(
    "file_transfer",
    metadata,
    Column("sha256", Text, primary_key=True),
    Column("dossier", Text, nullable=False),
    Column("is_up", Integer, nullable=False),
    Column("state", Text, nullable=False),
    Column("url", Text, nullable=False, server_default=text("''")),
    Column("size", Integer, nullable=False),
    Column("mime", Text, nullable=False),
    Column("offset", Integer, nullable=False, server_default=text("0")),
    Column("failures", Integer, nullable=False, server_default=text("0")),
    Column("since", Integer, nullable=False),
    Index("ix_file_transfer_dossier", "dossier"),
    Index("ix_file_transfer_open", "since", sqlite_where=text("state <> 'done'")),
)
