"""Version 2: all that a portal keeps beside what release 0.1 kept.

The notices that were found at judging were on the dossier alone before; re-projection takes them
over from there.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_LOOSE = sa.text("used = 0")


def upgrade() -> None:
    op.add_column("event", sa.Column("notices", sa.LargeBinary))
    op.add_column(
        "dossier",
        sa.Column("state_hash", sa.Text, nullable=False, server_default=sa.text("''")),
    )
    _incidents()
    _filings_and_looks()
    _files()
    _who_may_write()
    _what_waits()


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=False)


def _large(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger, nullable=False)


def _zero(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, nullable=False, server_default=sa.text("0"))


def _incidents() -> None:
    op.create_table(
        "incident",
        *map(_text, ("day", "kind", "desk", "other", "code")),
        _large("at"),
        sa.Column("times", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("day", "kind", "desk", "other", name="pk_incident"),
    )


def _filings_and_looks() -> None:
    key = sa.PrimaryKeyConstraint("dossier", name="pk_filing")
    op.create_table("filing", _text("dossier"), _text("account"), key)
    op.create_index("ix_look_up_desk_at", "look_up", ["desk", "at"])
    op.create_index("ix_look_up_officer_at", "look_up", ["officer", "at"])
    op.create_table(
        "look_opening",
        sa.Column("n", sa.BigInteger().with_variant(sa.Integer, "sqlite"), nullable=False),
        _large("at"),
        *map(_text, ("day", "desk", "officer", "supervisor")),
        sa.PrimaryKeyConstraint("n", name="pk_look_opening"),
    )
    op.create_index("ix_look_opening_day", "look_opening", ["day"])
    op.create_table(
        "look_told",
        *map(_text, ("dossier", "officer", "day", "desk")),
        _large("at"),
        sa.PrimaryKeyConstraint("dossier", "officer", "day", name="pk_look_told"),
    )


def _files() -> None:
    op.create_table(
        "blob_owner",
        *map(_text, ("sha256", "owner")),
        *map(_large, ("size", "at")),
        _zero("used"),
        sa.PrimaryKeyConstraint("sha256", "owner", name="pk_blob_owner"),
    )
    op.create_index("ix_blob_owner_owner_at", "blob_owner", ["owner", "at"])
    op.create_index(
        "ix_blob_owner_loose",
        "blob_owner",
        ["owner"],
        sqlite_where=_LOOSE,
        postgresql_where=_LOOSE,
    )
    op.create_table(
        "blob_use",
        *map(_text, ("sha256", "dossier", "device")),
        sa.PrimaryKeyConstraint("sha256", "dossier", "device", name="pk_blob_use"),
    )


def _who_may_write() -> None:
    op.create_table(
        "posting",
        *map(_text, ("id", "officer", "office")),
        sa.Column("document", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_posting"),
    )
    op.create_index("ix_posting_officer", "posting", ["officer"])
    op.create_index("ix_posting_office", "posting", ["office"])
    op.create_table(
        "office_record",
        _text("id"),
        _large("version"),
        *map(_text, ("kind", "office")),
        sa.Column("holder", sa.Text, nullable=False, server_default=sa.text("''")),
        sa.Column("document", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("id", "version", name="pk_office_record"),
    )
    op.create_index("ix_office_record_office", "office_record", ["office"])
    op.create_index("ix_office_record_holder", "office_record", ["holder"])
    key = sa.PrimaryKeyConstraint("code", name="pk_serving")
    op.create_table("serving", *map(_text, ("code", "office")), key)


def _what_waits() -> None:
    op.create_table(
        "held_event",
        *map(_text, ("event", "device")),
        _large("seq"),
        sa.Column("dossier", sa.Text),
        _large("at"),
        sa.Column("notice", sa.Text, nullable=False, server_default=sa.text("''")),
        _zero("number"),
        sa.PrimaryKeyConstraint("event", name="pk_held_event"),
    )
    op.create_index("ix_held_event_dossier_device", "held_event", ["dossier", "device"])
    op.create_index("ix_held_event_notice", "held_event", ["notice"])
    key = sa.PrimaryKeyConstraint("device", name="pk_journal_time")
    op.create_table("journal_time", _text("device"), _large("at"), key)
