"""The paper that a step owes the citizen, and whether it may go out yet."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.forms.parts.template import SUPPLEMENT, FormKind
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.printing import issue_notice, issue_paper
from counter_app.services.printing.issued_form import Printable, template_of

_ENDED = frozenset({Status.WITHDRAWN, Status.STOPPED})


@dataclass(frozen=True, slots=True)
class OwedPaper:
    """The form `number` that the event `event` asks for; `may_go`: it is a fact, or the portal has
    applied it.
    """

    number: str
    event: str
    may_go: bool


def owed_paper(dossier: Dossier, applied: Collection[str]) -> OwedPaper | None:
    """The newest paper of a received dossier that never went out; `applied` are the ids of events
    that the portal has.
    """
    if not dossier.is_received:
        return None
    ended = issue_paper.ended_by(dossier) if dossier.status in _ENDED else None
    if ended is not None:
        number = template_of(FormKind.STOP, dossier).number
        if _went_out(dossier, number, ended.at):
            return None
        return OwedPaper(number, ended.event, ended.paper or ended.event in applied)
    if not dossier.supplements:
        return None
    asked = dossier.supplements[-1]
    if asked.answered_at is not None or _went_out(dossier, SUPPLEMENT, asked.at):
        return None
    return OwedPaper(SUPPLEMENT, asked.event, asked.paper or asked.event in applied)


def draw_paper(desk: OpenDesk, dossier: Dossier, paper: OwedPaper, again: str) -> Printable:
    """`again` is the reason of a form that went out before for something else. Raises RefusedError
    ("awaits_portal", and those of the form).
    """
    reason = again if _was_printed(dossier, paper.number) else ""
    if paper.number != SUPPLEMENT:
        return issue_paper.draw(desk, dossier, FormKind.STOP, reason=reason)
    return issue_notice.draw(desk, dossier, paper.number, confirmed=paper.may_go, reason=reason)


def _went_out(dossier: Dossier, number: str, since: datetime) -> bool:
    return any(form.number == number and form.at >= since for form in dossier.forms)


def _was_printed(dossier: Dossier, number: str) -> bool:
    return any(form.number == number for form in dossier.forms)
