"""The databases on which the portal's tests run."""

from __future__ import annotations

import atexit
import importlib.util
import os
from contextlib import ExitStack
from functools import cache

from sqlalchemy import create_engine

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


def load(url: str, dump: str) -> None:
    """Send what `pg_dump` wrote to the database, without the lines that are for psql alone."""
    sql = "\n".join(line for line in dump.splitlines() if not line.startswith("\\"))
    engine = create_engine(url)
    try:
        with engine.begin() as connection:
            connection.connection.cursor().execute(sql)
    finally:
        engine.dispose()
