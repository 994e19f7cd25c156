"""The paper that a step owes the citizen, and whether it may go out yet."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.errors import RefusedError
from counter_app.domain.life.facts import Stopping, Withdrawal
from counter_app.domain.life.waiting import open_supplement, standing_stops
from counter_app.forms.parts.template import FormKind
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.printing import issue_notice, issue_paper
from counter_app.services.printing.issued_form import Printable, template_of


@dataclass(frozen=True, slots=True)
class OwedPaper:
    """The form of this `kind` that the `event` asks for since the moment `at`; `may_go`: it is a
    fact, or the portal has applied it.
    """

    kind: FormKind
    event: str
    at: datetime
    may_go: bool


def owed_paper(dossier: Dossier, applied: Collection[str]) -> OwedPaper | None:
    """The newest paper of a received dossier that never went out; `applied` are the ids of events
    that the portal has.
    """
    owed = [
        OwedPaper(kind, event, at, on_paper or event in applied)
        for kind, event, at, on_paper in _papers(dossier)
        if not _went_out(dossier, kind, at)
    ]
    return max(owed, key=lambda paper: paper.at, default=None)


def draw_paper(desk: OpenDesk, dossier: Dossier, paper: OwedPaper, again: str) -> Printable:
    """`again` is the reason of a form that went out before for something else. Raises RefusedError
    ("awaits_portal", and those of the form).
    """
    number = template_of(paper.kind, dossier).number
    reason = again if any(form.number == number for form in dossier.forms) else ""
    if paper.kind is FormKind.SUPPLEMENT:
        return issue_notice.draw(desk, dossier, number, confirmed=paper.may_go, reason=reason)
    if not paper.may_go:
        raise RefusedError("awaits_portal", code=dossier.code)
    return issue_paper.draw(desk, dossier, paper.kind, reason=reason)


def _papers(dossier: Dossier) -> Iterator[tuple[FormKind, str, datetime, bool]]:
    """Every paper that a step owes, with its event, its moment, and whether it is a fact."""
    life = dossier.life
    begun = dossier.accepted_at or dossier.received_at
    asked = open_supplement(dossier)
    if dossier.is_received and asked is not None and asked.at >= begun:
        yield FormKind.SUPPLEMENT, asked.event, asked.at, asked.paper
    if life.extensions and not life.extensions[0].number:
        first = life.extensions[0]
        yield FormKind.EXTENSION, first.event, first.at, first.paper
    ends: list[Stopping | Withdrawal] = [*life.withdrawals, *standing_stops(dossier)]
    for end in ends[:1]:
        yield FormKind.STOP, end.event, end.at, end.paper


def _went_out(dossier: Dossier, kind: FormKind, since: datetime) -> bool:
    number = template_of(kind, dossier).number
    return any(form.number == number and form.at >= since for form in dossier.forms)
