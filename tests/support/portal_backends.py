"""The databases on which the portal's tests run."""

from __future__ import annotations

import atexit
import importlib.util
import os
from contextlib import ExitStack
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import create_engine

from counter_app.portal.store.database import PortalDatabase
from counter_app.portal.upkeep.migrate import bring_up

POSTGRES = "COUNTER_APP_TEST_POSTGRES"
"""Set to 1, the portal's tests run on PostgreSQL too; twice as long, so a campaign does it."""


def _has_postgres() -> bool:
    if os.environ.get(POSTGRES) != "1" or not all(
        map(importlib.util.find_spec, ("tests.support.postgres", "psycopg"))
    ):
        return False
    from tests.support import postgres  # noqa: PLC0415  # only where it is there

    return bool(postgres.find())


NAMES = ("sqlite", "postgresql") if _has_postgres() else ("sqlite",)


@cache
def server() -> str:
    """The URL of a PostgreSQL server of this test process, stopped when it ends."""
    from tests.support import postgres  # noqa: PLC0415  # only where it is there

    stack = ExitStack()
    atexit.register(stack.close)
    return str(stack.enter_context(postgres.server()))


def new_database() -> str:
    """The URL of an empty PostgreSQL database."""
    from tests.support import postgres  # noqa: PLC0415  # only where it is there

    return postgres.new_database(server())


@cache
def with_tables() -> Path:
    """A SQLite file with every table of a portal and nothing in them, to be copied."""
    stack = ExitStack()
    atexit.register(stack.close)
    folder = Path(stack.enter_context(TemporaryDirectory()))
    database = PortalDatabase(str(folder / "portal.db"), folder / "write.lock")
    bring_up(database, folder)
    database.close()
    return folder / "portal.db"


def load(url: str, dump: str) -> None:
    """Send what `pg_dump` wrote to the database, without the lines that are for psql alone."""
    sql = "\n".join(line for line in dump.splitlines() if not line.startswith("\\"))
    engine = create_engine(url)
    try:
        with engine.begin() as connection:
            connection.connection.cursor().execute(sql)
    finally:
        engine.dispose()
