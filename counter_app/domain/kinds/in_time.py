"""Requests that must come before a dossier is due, which nothing in its state says."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from counter_app.domain.deadlines.office_time import OFFICE_TIME, in_zone
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.extended import Extended
from counter_app.domain.kinds.extension_proposed import ExtensionProposed
from counter_app.domain.kinds.kind import Refusal


def late(
    body: Body, dossier: Dossier, at: datetime, due_of: Callable[[Dossier], datetime | None]
) -> Refusal | None:
    """Why more time may not be asked for, or given without paper, at this aware moment: it is asked
    for the day before the date at the latest, where the term has such a day, and given before the
    date has passed. None while no date is known; a letter that is out is a fact.
    """
    if not isinstance(body, Extended | ExtensionProposed) or not body.is_asked:
        return None
    due = due_of(dossier)
    if due is None:
        return None
    due, now = in_zone(due, OFFICE_TIME), in_zone(at, OFFICE_TIME)
    has_day_before = in_zone(dossier.received_at, OFFICE_TIME).date() < due.date()
    asks = isinstance(body, ExtensionProposed) and has_day_before
    is_late = now.date() >= due.date() if asks else now > due
    return Refusal("extension_late", (("code", dossier.code),)) if is_late else None
