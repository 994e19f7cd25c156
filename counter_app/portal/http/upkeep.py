"""What the portal does by itself: at its start, and every minute."""

from __future__ import annotations

import asyncio
import logging

from counter_app.logs import Word, frames
from counter_app.portal import files
from counter_app.portal.height import run_and_reach
from counter_app.portal.held import rejudge_held
from counter_app.portal.http.asking import House

EVERY = 60.0
_log = logging.getLogger(__name__)


async def keep_up(house: House) -> None:
    """Until it is cancelled. What fails once is tried again with the next round."""
    while True:
        try:
            await house.in_thread(lambda: once(house))
        except Exception as error:  # noqa: BLE001 - whatever it is, the portal goes on
            _log.error("upkeep failed\n%s", Word(frames(error)))
        await asyncio.sleep(EVERY)


def once(house: House) -> None:
    """Judge held events again, take over a new calendar, remove uploads that took too long."""
    store = house.store
    store.renew_calendar()
    while run_and_reach(store, lambda c: rejudge_held(c, store.context)):
        pass
    files.expire(store)
