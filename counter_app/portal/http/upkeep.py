"""What the portal does by itself: at its start, every minute, and behind what desks send."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable

from counter_app.logs import LogWord, frames
from counter_app.portal.deadlines.promises import check_promises
from counter_app.portal.files import files
from counter_app.portal.http.asking import House
from counter_app.portal.journal.high_water_mark import run_and_mark
from counter_app.portal.judging.rejudging import rejudge_held
from counter_app.portal.upkeep import file_upkeep
from counter_app.portal.upkeep.reprojection import project_anew

EVERY = 60.0
BEHIND = 5.0
"""Seconds until what came in is counted again."""
PAUSE = 0.2
"""Seconds between two looks where there is much and no desk is served: desks go before."""
_log = logging.getLogger(__name__)


async def keep_up(house: House) -> None:
    """Until it is cancelled. What fails once is tried again with the next round."""
    while True:
        await _tried(house, lambda: once(house))
        await asyncio.sleep(EVERY)


async def keep_counting(house: House) -> None:
    """As `keep_up`, for the due dates of what came in."""
    while True:
        more = await _tried(house, lambda: check_promises(house.store))
        await asyncio.sleep(PAUSE if more and not house.is_busy else BEHIND)


async def keep_projecting(house: House) -> None:
    """Until every dossier is as this program makes it; at a new number that is all of them."""
    while True:
        more = await _tried(house, lambda: project_anew(house.store).more)
        if house.store.context.is_projected:
            return
        await asyncio.sleep(PAUSE if more and not house.is_busy else BEHIND)


async def _tried(house: House, work: Callable[[], bool | None]) -> bool:
    try:
        return bool(await house.in_thread(work))
    except Exception as error:  # noqa: BLE001 - whatever it is, the portal goes on
        _log.error("upkeep failed\n%s", LogWord(frames(error)))
        return False


def once(house: House) -> None:
    """Judge held events again, take over a new calendar and whose tokens are good, remove uploads
    that took too long and files that no dossier names.
    """
    store = house.store
    store.renew_calendar()
    with store.read() as connection:
        house.callers.renew(connection)
    while run_and_mark(store, lambda c: rejudge_held(c, store.context)).more:
        pass
    files.expire(store)
    while file_upkeep.fill(store):
        pass
    file_upkeep.clean_up(store)
