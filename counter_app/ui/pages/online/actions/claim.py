"""Whoever opens an online dossier that waits for an answer claims it for this desk, by no key."""

from __future__ import annotations

from counter_app.domain.check import may_do
from counter_app.domain.dossier.dossier import Status
from counter_app.domain.kinds.claimed import CLAIMED
from counter_app.domain.office.actor import Actor
from counter_app.services.online import claiming
from counter_app.services.online.claiming import Claiming
from counter_app.services.online.review import Review
from counter_app.ui.session import DeskSession
from counter_app.ui.texts import problems


def claim(place: DeskSession, read: Review, actor: Actor) -> None:
    """Where it is for this officer to answer it; another desk's claim stands."""
    if read.dossier.status is not Status.SUBMITTED:
        return
    if may_do(CLAIMED, read.dossier, actor) is not None:
        return
    desk, officer, about = place.desk, place.officer, read.dossier.id

    def claimed(found: Claiming) -> None:
        if found.changes.dossiers:
            place.feed.publish(found.changes)

    place.operations.run(
        lambda: claiming.claim(desk, officer, about), done=claimed, failed=problems.report
    )
