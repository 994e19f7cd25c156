"""What more time must be held against the due date, which nothing in a dossier's state says."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from counter_app.domain.deadlines.office_time import OFFICE_TIME, in_zone
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.extended import Extended
from counter_app.domain.kinds.extension_proposed import ExtensionProposed
from counter_app.domain.kinds.kind import Refusal


def untimely(
    body: Body, dossier: Dossier, at: datetime, due_of: Callable[[Dossier], datetime | None]
) -> Refusal | None:
    """Why more time may not be asked for, or given, at this aware moment; None while no date is
    known.

    The new date lies behind the present one; of a second extension its kind says what there is to
    say, for the date is the first one's. Without paper more time is asked for the day before
    the date at the latest, where the term has such a day, and given before the date has passed.
    """
    if not isinstance(body, Extended | ExtensionProposed) or dossier.life.extensions:
        return None
    due = due_of(dossier)
    if due is None:
        return None
    if body.due_at <= due:
        return Refusal("extension_not_later", (("code", dossier.code),))
    return _late(body, dossier, at, due) if body.is_asked else None


def _late(body: Body, dossier: Dossier, at: datetime, due: datetime) -> Refusal | None:
    due, now = in_zone(due, OFFICE_TIME), in_zone(at, OFFICE_TIME)
    has_day_before = in_zone(dossier.received_at, OFFICE_TIME).date() < due.date()
    asks = isinstance(body, ExtensionProposed) and has_day_before
    is_late = now.date() >= due.date() if asks else now > due
    return Refusal("extension_late", (("code", dossier.code),)) if is_late else None
