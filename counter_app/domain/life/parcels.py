"""What is known of a parcel with a result: where it is, and what was agreed when it came back."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.life.facts import ParcelMove, ParcelState, Posted

CALLED = "parcel_back"
"""The step of a call about a parcel that came back; its parameter `next` is a `Called`."""


class Called(StrEnum):
    """What was agreed with the citizen on the telephone."""

    SEND_AGAIN = "send_again"
    COLLECTS = "collects"
    NOT_REACHED = "not_reached"


def open_parcel(dossier: Dossier) -> Posted | None:
    """The parcel that is with the carrier: the newest, unless it came back or was delivered."""
    if not dossier.life.posted:
        return None
    newest = dossier.life.posted[-1]
    move = last_move(dossier)
    ended = {ParcelState.BACK, ParcelState.DELIVERED}
    return None if move is not None and move.state in ended else newest


def last_move(dossier: Dossier) -> ParcelMove | None:
    """What the carrier said last of the newest parcel, None where nothing was heard since it went.
    Where the same bag went before, what was said before it went anew is of that time; of a bag that
    went once everything counts, for clocks of two desks may differ.
    """
    *former, newest = dossier.life.posted
    went_before = any(posted.parcel == newest.parcel for posted in former)
    moves = [
        move
        for move in dossier.life.parcel_moves
        if move.parcel == newest.parcel and (move.at >= newest.at or not went_before)
    ]
    return moves[-1] if moves else None


def came_back_at(dossier: Dossier) -> datetime | None:
    """Since when the newest parcel is back at the counter, None where it is not."""
    if not dossier.life.posted:
        return None
    move = last_move(dossier)
    return move.at if move is not None and move.state is ParcelState.BACK else None


def last_call(dossier: Dossier) -> Called | None:
    """What was agreed since the newest parcel came back, None where nobody called since."""
    back = came_back_at(dossier)
    if back is None:
        return None
    calls = [one for one in dossier.life.contacts if one.step == CALLED and one.at >= back]
    agreed = dict(calls[-1].parameters).get("next", "") if calls else ""
    return Called(agreed) if agreed in set(Called) else None
