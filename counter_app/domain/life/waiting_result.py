"""In which way a result that waits goes to its citizen, how far it is, and since when it waits."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from counter_app.domain.dossier.dossier import DeliveryKind, Dossier, Status
from counter_app.domain.life.facts import ParcelState
from counter_app.domain.life.parcels import (
    Called,
    came_back_at,
    last_call,
    last_move,
    open_parcel,
)


class ResultStep(StrEnum):
    """By post, with trouble first: back at the counter, nobody was met, to be sent, with the
    carrier; else to be collected at the counter, or to go out as a file.
    """

    BACK = "back"
    FAILED = "failed"
    WAITING = "waiting"
    ON_THE_WAY = "on_the_way"
    COUNTER = "counter"
    FILE = "file"


def result_step(dossier: Dossier) -> ResultStep | None:
    """None where no result waits to be returned."""
    if dossier.status is not Status.RESOLVED:
        return None
    kind = dossier.delivery.kind
    goes_by_post = bool(dossier.life.posted) or kind is DeliveryKind.POST
    if goes_by_post and last_call(dossier) is not Called.COLLECTS:
        return _parcel(dossier)
    return ResultStep.FILE if kind is DeliveryKind.ELECTRONIC else ResultStep.COUNTER


def _parcel(dossier: Dossier) -> ResultStep:
    if open_parcel(dossier) is None:
        return ResultStep.WAITING if came_back_at(dossier) is None else ResultStep.BACK
    move = last_move(dossier)
    is_failed = move is not None and move.state is ParcelState.FAILED
    return ResultStep.FAILED if is_failed else ResultStep.ON_THE_WAY


def waits_since(dossier: Dossier) -> datetime:
    """When the result was ready, else signed."""
    told = dossier.life.ready or dossier.life.results
    return told[0].at if told else dossier.received_at
