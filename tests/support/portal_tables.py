"""The tables of a portal's database as they are, and the step that would make others of them."""

from __future__ import annotations

from typing import Any

from alembic.autogenerate import produce_migrations, render_python_code
from alembic.migration import MigrationContext
from sqlalchemy import Connection, inspect, text

from counter_app.portal.store.schema import metadata

Tables = dict[str, Any]
_OF_ALEMBIC = {"alembic_version"}


def tables(connection: Connection) -> Tables:
    """By table its columns, keys and indexes, in no order: a later step adds a column behind."""
    found = inspect(connection)
    return {
        name: {
            "columns": {
                one["name"]: (str(one["type"]), one["nullable"], _default(one["default"]))
                for one in found.get_columns(name)
            },
            "key": found.get_pk_constraint(name)["constrained_columns"],
            "unique": sorted(one["column_names"] for one in found.get_unique_constraints(name)),
            "indexes": {
                one["name"]: (one["column_names"], bool(one["unique"]), _where(one))
                for one in found.get_indexes(name)
                if "duplicates_constraint" not in one
            },
            "rowid": "WITHOUT ROWID" not in _sql(connection, name),
        }
        for name in found.get_table_names()
        if name not in _OF_ALEMBIC
    }


def missing_step(connection: Connection) -> str:
    """What a migration has to say to make the program's tables of those of this database."""
    context = MigrationContext.configure(
        connection, opts={"compare_type": True, "compare_server_default": True}
    )
    steps = produce_migrations(context, metadata).upgrade_ops
    return render_python_code(steps) if steps is not None else ""


def _default(value: Any) -> str:
    return str(value or "").partition("::")[0]


def _where(index: Any) -> str:
    options = index.get("dialect_options", {})
    where = options.get("sqlite_where", options.get("postgresql_where", ""))
    return str(where).replace("::text", "").strip("()")


def _sql(connection: Connection, name: str) -> str:
    if connection.dialect.name != "sqlite":
        return ""
    return connection.scalar(text("SELECT sql FROM sqlite_schema WHERE name = :n"), {"n": name})
