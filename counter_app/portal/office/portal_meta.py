"""What this portal is, told to whoever asks."""

from __future__ import annotations

from counter_app.contract.enrolment import Meta
from counter_app.contract.problems import SERVED
from counter_app.portal.store import meta
from counter_app.portal.store.context import Connection, Context

NAME = "name"
_UNNAMED = "Cổng dịch vụ công"


def describe(connection: Connection, context: Context) -> Meta:
    name = meta.get(connection, NAME)
    return Meta(
        name=name.decode() if name else _UNNAMED, api=SERVED, server_time=context.server_time()
    )
