"""Version 1, of release 0.1: every table that a portal was made with."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_metadata = sa.MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _table(name: str, *parts: Any, key: str, **options: Any) -> None:
    sa.Table(name, _metadata, *parts, sa.PrimaryKeyConstraint(*key.split()), **options)


def _texts(names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text, nullable=False) for name in names.split()]


def _empty(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=False, server_default=sa.text("''"))


def _large(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger, nullable=False)


def _zero(name: str, kind: Any = sa.BigInteger) -> sa.Column[int]:
    return sa.Column(name, kind, nullable=False, server_default=sa.text("0"))


def _small(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, nullable=False)


def _bytes(name: str) -> sa.Column[bytes]:
    return sa.Column(name, sa.LargeBinary, nullable=False)


def _unique(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=False, unique=True)


def upgrade() -> None:
    _offices()
    _journals()
    _dossiers()
    _serials()
    _online()
    _files()
    _metadata.create_all(op.get_bind(), checkfirst=False)


def _offices() -> None:
    _table("meta", *_texts("name"), _bytes("value"), key="name")
    _table("agency", *_texts("code parent level name first_day last_day"), key="code")
    office = (*_texts("code"), _zero("feed"), _zero("backed_up"), _bytes("document"))
    _table("office", *office, key="code")
    _table(
        "officer",
        *_texts("id office"),
        _unique("login"),
        _bytes("document"),
        sa.Index("ix_officer_office", "office"),
        key="id",
    )
    _table(
        "desk",
        *_texts("id office name"),
        _zero("waiting", sa.Integer),
        _empty("oldest"),
        _zero("contact"),
        sa.Index("ix_desk_office", "office"),
        key="id",
    )
    _table(
        "enrolment",
        *_texts("token"),
        _unique("request"),
        *_texts("desk"),
        _large("at"),
        _zero("revoked", sa.Integer),
        key="token",
    )
    _table("invitation", *_texts("code desk"), _large("until"), _empty("used"), key="code")


def _journals() -> None:
    _table(
        "device",
        *_texts("id desk"),
        _zero("known_seq"),
        *_texts("head"),
        _zero("backed_up"),
        key="id",
    )
    held = sa.text("verdict = 'held'")
    _table(
        "event",
        *_texts("id sha256 device"),
        sa.Column("dossier", sa.Text),
        *_texts("kind verdict"),
        _small("rev"),
        *_texts("code"),
        _bytes("params"),
        _large("arrived_at"),
        _bytes("bytes"),
        sa.Index("ix_event_dossier_rev", "dossier", "rev"),
        sa.Index("ix_event_held", "dossier", sqlite_where=held, postgresql_where=held),
        key="id",
    )
    _table(
        "entry",
        *_texts("device"),
        _large("seq"),
        *_texts("hash event"),
        key="device seq",
        sqlite_with_rowid=False,
    )
    aside = (*_texts("device"), _large("seq"), *_texts("code"), _bytes("bytes"))
    _table("oddity", *aside, key="device seq")


def _dossiers() -> None:
    _table(
        "dossier",
        *_texts("id"),
        _small("rev"),
        *_texts("code identity status"),
        _empty("deleted"),
        _bytes("state"),
        sa.Index("ix_dossier_code", "code"),
        sa.Index("ix_dossier_identity", "identity"),
        key="id",
    )
    _table("code", *_texts("code dossier"), key="code dossier")
    _table(
        "feed",
        *_texts("office dossier"),
        _large("n"),
        sa.Index("ix_feed_office_n", "office", "n"),
        key="office dossier",
    )
    _table(
        "feed_event",
        *_texts("office dossier"),
        _large("n"),
        *_texts("event"),
        key="office dossier n",
        sqlite_with_rowid=False,
    )
    _table(
        "recount",
        *_texts("dossier office version calendar rule"),
        sa.Index("ix_recount_office_version", "office", "version"),
        sa.Index("ix_recount_version_calendar", "version", "calendar"),
        key="dossier",
    )


def _serials() -> None:
    _table(
        "lease",
        *_texts("id request desk agency first_day last_day"),
        _large("low"),
        _large("high"),
        _bytes("document"),
        sa.Index("ix_lease_desk", "desk"),
        sa.Index("ix_lease_agency_last_day", "agency", "last_day"),
        key="id",
    )
    _table("serial", *_texts("agency day desk"), _large("serial"), key="agency day desk")
    _table("pack", *_texts("name version"), _bytes("document"), key="name")


def _online() -> None:
    _table("submission", *_texts("key sha256 dossier event"), key="key")
    _table("account", *_texts("login verifier office role"), key="login")
    number = sa.BigInteger().with_variant(sa.Integer, "sqlite")
    _table(
        "look_up",
        sa.Column("n", number, nullable=False),
        _large("at"),
        *_texts("desk officer by"),
        _small("found"),
        key="n",
    )


def _files() -> None:
    _table("blob", *_texts("sha256"), _large("size"), *_texts("mime"), _large("at"), key="sha256")
    _table(
        "upload",
        *_texts("id desk sha256"),
        _large("size"),
        *_texts("mime"),
        _large("received"),
        _large("until"),
        key="id",
    )
