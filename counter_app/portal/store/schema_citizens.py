"""The portal's tables of citizens: their accounts and what they filed."""

from __future__ import annotations

from sqlalchemy import (
    Column,
    Table,
    Text,
)

from counter_app.portal.store.schema_metadata import metadata

submission = Table(
    "submission",
    metadata,
    Column("key", Text, primary_key=True),
    Column("sha256", Text, nullable=False),
    Column("dossier", Text, nullable=False),
    Column("event", Text, nullable=False),
)


filing = Table(
    "filing",
    metadata,
    Column("dossier", Text, primary_key=True),
    Column("account", Text, nullable=False),
)
"""Which account filed a dossier online: it alone reads it and pays for it."""


account = Table(
    "account",
    metadata,
    Column("login", Text, primary_key=True),
    Column("verifier", Text, nullable=False),
    Column("office", Text, nullable=False),
    Column("role", Text, nullable=False),
)
