"""The portal's tables of offices: agencies, officers, what offices record, desks, enrolments."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Column,
    Index,
    Integer,
    LargeBinary,
    Table,
    Text,
    text,
)

from counter_app.portal.store.schema_metadata import metadata

agency = Table(
    "agency",
    metadata,
    Column("code", Text, primary_key=True),
    Column("parent", Text, nullable=False),
    Column("level", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("first_day", Text, nullable=False),
    Column("last_day", Text, nullable=False),
)


office = Table(
    "office",
    metadata,
    Column("code", Text, primary_key=True),
    Column("feed", BigInteger, nullable=False, server_default=text("0")),
    Column("backed_up", BigInteger, nullable=False, server_default=text("0")),
    Column("document", LargeBinary, nullable=False),
)


officer = Table(
    "officer",
    metadata,
    Column("id", Text, primary_key=True),
    Column("office", Text, nullable=False),
    Column("login", Text, nullable=False, unique=True),
    Column("document", LargeBinary, nullable=False),
    Index("ix_officer_office", "office"),
)


posting = Table(
    "posting",
    metadata,
    Column("id", Text, primary_key=True),
    Column("officer", Text, nullable=False),
    Column("office", Text, nullable=False),
    Column("document", LargeBinary, nullable=False),
    Index("ix_posting_officer", "officer"),
    Index("ix_posting_office", "office"),
)


office_record = Table(
    "office_record",
    metadata,
    Column("id", Text, primary_key=True),
    Column("version", BigInteger, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("office", Text, nullable=False),
    Column("holder", Text, nullable=False, server_default=text("''")),
    Column("document", LargeBinary, nullable=False),
    Index("ix_office_record_office", "office"),
    Index("ix_office_record_holder", "holder"),
)
"""Each version of what an office recorded about itself; `holder` is the deputy of a mandate."""


serving = Table(
    "serving",
    metadata,
    Column("code", Text, primary_key=True),
    Column("office", Text, nullable=False),
)
"""The office that serves an agency, or into which a former office was merged."""


desk = Table(
    "desk",
    metadata,
    Column("id", Text, primary_key=True),
    Column("office", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("waiting", Integer, nullable=False, server_default=text("0")),
    Column("oldest", Text, nullable=False, server_default=text("''")),
    Column("contact", BigInteger, nullable=False, server_default=text("0")),
    Index("ix_desk_office", "office"),
)


enrolment = Table(
    "enrolment",
    metadata,
    Column("token", Text, primary_key=True),
    Column("request", Text, nullable=False, unique=True),
    Column("desk", Text, nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("revoked", Integer, nullable=False, server_default=text("0")),
)


invitation = Table(
    "invitation",
    metadata,
    Column("code", Text, primary_key=True),
    Column("desk", Text, nullable=False),
    Column("until", BigInteger, nullable=False),
    Column("used", Text, nullable=False, server_default=text("''")),
)
