"""A workplace on a real desk, for the tests of pages."""

from __future__ import annotations

from counter_app.services.desk.open_desk import OpenDesk
from counter_app.settings import Settings
from counter_app.ui.change_feed import ChangeFeed
from counter_app.ui.operations import Operations
from counter_app.ui.session import DeskSession
from tests.support import desks


def desk_session(
    desk: OpenDesk, operations: Operations, login: str = "mai", **chosen
) -> DeskSession:
    return DeskSession(
        desk=desk,
        operations=operations,
        feed=ChangeFeed(),
        settings=Settings(**chosen),
        officer=desks.officer(desk, login),
    )
