"""The databases on which the portal's tests run."""

from __future__ import annotations

import atexit
import importlib.util
from contextlib import ExitStack
from functools import cache


def _has_postgres() -> bool:
    if not all(map(importlib.util.find_spec, ("tests.support.postgres", "psycopg"))):
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
