"""The bodies that the services make of the steps of a life, made without a store for each step.

What is compared with a played day (tests/storage/dossiers/test_bulk_lives.py) keeps both the same.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from counter_app.domain.catalogue.receipt_form import FORM, REGIME
from counter_app.domain.deadlines.calendar import promised_on
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.contact_made import ContactMade
from counter_app.domain.kinds.extended import Extended
from counter_app.domain.kinds.extension_proposed import ExtensionProposed
from counter_app.domain.kinds.fee_taken import FeeTaken
from counter_app.domain.kinds.form_issued import FormIssued
from counter_app.domain.kinds.note_added import NoteAdded
from counter_app.domain.kinds.obligation_met import ObligationMet
from counter_app.domain.kinds.obligation_set import ObligationSet
from counter_app.domain.kinds.paper_added import PaperAdded
from counter_app.domain.kinds.paper_returned import PaperReturned, ReturnedPaper
from counter_app.domain.kinds.parcel_moved import ParcelMoved
from counter_app.domain.kinds.reassigned import Reassigned
from counter_app.domain.kinds.resolved import Resolved
from counter_app.domain.kinds.result_posted import ResultPosted
from counter_app.domain.kinds.result_ready import ResultReady
from counter_app.domain.kinds.result_returned import ResultReturned
from counter_app.domain.kinds.result_signed import ResultSigned
from counter_app.domain.kinds.stopped import Stopped
from counter_app.domain.kinds.supplement_received import SupplementReceived
from counter_app.domain.kinds.supplement_requested import SupplementRequested
from counter_app.domain.kinds.taken_up import TakenUp
from counter_app.domain.kinds.undone import Undone
from counter_app.domain.kinds.verification_answered import VerificationAnswered
from counter_app.domain.kinds.verification_asked import VerificationAsked
from counter_app.domain.kinds.withdrawn import Withdrawn
from counter_app.domain.life.facts import ParcelState, Relation, Way
from counter_app.domain.life.hops import hops_of
from counter_app.domain.life.unsigned import waiting_draft, waiting_proposal
from counter_app.domain.life.waiting import open_obligation, open_supplement, open_verification
from counter_app.domain.office.office import Officer
from counter_app.services.demo.lives import texts
from counter_app.services.demo.lives.steps import Act, Ending, LifePlan, PlainStep
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.dossier import annotate
from counter_app.services.results.parcels import CARRIER
from counter_app.services.results.parts import originals_held


@dataclass(frozen=True, slots=True)
class Doing:
    """A step of the life planned by `plan`, done to its dossier at a desk without a portal."""

    desk: OpenDesk
    actor: Officer
    plan: LifePlan
    step: PlainStep
    dossier: Dossier

    @property
    def at(self) -> datetime:
        return self.step.at


def _papers_back(it: Doing) -> list[Body]:
    papers = tuple(
        ReturnedPaper(paper=each.paper, name=each.name, originals=each.originals)
        for each in originals_held(it.desk, it.dossier)
    )
    return [PaperReturned(papers=papers)] if papers else []


def _print(it: Doing) -> list[Body]:
    copy = it.dossier.copies_of(REGIME, FORM) + 1
    reason = texts.CORRECTED if copy > 1 else ""
    return [FormIssued(regime=REGIME, number=FORM, copy=copy, means="printer", reason=reason)]


def _take_papers(it: Doing) -> list[Body]:
    came = [annotate.handed_in(paper) for paper in it.dossier.owed_papers]
    date = annotate.date_with_papers(it.desk, it.dossier, came, it.at)
    return [PaperAdded(paper=each, deadline=date if each is came[-1] else None) for each in came]


def _slip(dossier: Dossier) -> str:
    return dossier.life.given[-1].slip


def _taken_up(it: Doing, *, paper: bool = False) -> list[Body]:
    slip = _slip(it.dossier)
    unit = next(hop.to for hop in hops_of(it.dossier) if hop.slip == slip)
    return [TakenUp(slip=slip, unit=unit, paper=paper)]


def _ask_supplement(it: Doing) -> list[Body]:
    return [
        SupplementRequested(
            desk=it.desk.enrolment.desk.id,
            items=(texts.MISSING,),
            reason=texts.SUPPLEMENT,
            until=it.step.day,
            paper=True,
        )
    ]


def _asked(it: Doing) -> str:
    asked = open_supplement(it.dossier)
    return asked.event if asked else ""


def _stop(it: Doing) -> list[Body]:
    asked = open_supplement(it.dossier)
    until = asked.until if asked else None
    return [Stopped(question=_asked(it), until=until, reason=texts.STOPPED, paper=True)]


def _answer_body(it: Doing) -> list[Body]:
    asked = open_verification(it.dossier)
    return [VerificationAnswered(question=asked.event if asked else "", text=texts.ANSWER)]


def _set_obligation(it: Doing) -> list[Body]:
    return [
        ObligationSet(
            reference=texts.notice(it.dossier),
            amount=texts.amount(it.plan),
            until=it.step.day,
            of=texts.TAX_OFFICE,
            paper=True,
        )
    ]


def _meet_obligation(it: Doing) -> list[Body]:
    owed = open_obligation(it.dossier)
    reference = owed.reference if owed else ""
    return [ObligationMet(reference=reference, proof=texts.proof(it.dossier))]


def _propose_extension(it: Doing) -> list[Body]:
    day = it.step.day or it.at.date()
    return [ExtensionProposed(due_at=promised_on(it.desk.calendar, day), reason=texts.EXTENSION)]


def _sign_extension(it: Doing) -> list[Body]:
    asked = waiting_proposal(it.dossier)
    assert asked is not None
    return [
        Extended(
            due_at=asked.due_at,
            reason=asked.reason,
            proposal=asked.event,
            signed_by=it.actor.name,
            number=texts.number(it.dossier, it.at),
            paper=True,
        )
    ]


def _draft(it: Doing) -> list[Body]:
    is_negative = it.plan.ending is Ending.NEGATIVE
    return [
        Resolved(title=texts.title(it.desk.catalogue, it.plan, it.dossier), negative=is_negative)
    ]


def _send_back(it: Doing) -> list[Body]:
    drafted = waiting_draft(it.dossier)
    assert drafted is not None
    return [NoteAdded(text=texts.SENT_BACK, sends_back=drafted.event)]


def _sign(it: Doing) -> list[Body]:
    drafted = waiting_draft(it.dossier)
    assert drafted is not None
    return [
        ResultSigned(
            title=drafted.title,
            negative=drafted.negative,
            number=texts.number(it.dossier, it.at),
            day=it.at.date(),
            draft=drafted.event,
            signed_by=it.actor.name,
        )
    ]


def _result_came(it: Doing) -> list[Body]:
    return [
        ResultReady(
            paper=True,
            title=texts.title(it.desk.catalogue, it.plan, it.dossier),
            negative=it.plan.ending is Ending.NEGATIVE,
            signed_by=texts.SIGNED_BY,
            number=texts.number(it.dossier, it.at),
            day=it.at.date(),
        )
    ]


def _tell(it: Doing) -> list[Body]:
    if it.dossier.life.contacts:
        return [ContactMade(step=texts.AGAIN, way="phone", reached=False)]
    return [ContactMade(step=texts.READY, way="phone", person=it.dossier.owner.name)]


def _return(it: Doing) -> list[Body]:
    due = annotate.fees_open(it.dossier)
    amount = sum(line.amount for line in due)
    paid = [FeeTaken(lines=tuple(line.id for line in due), amount=amount)] if due else []
    given = ResultReturned(collector=it.dossier.owner.name, identity=texts.digits(it.dossier))
    return [*paid, *_papers_back(it), given]


def _post(it: Doing) -> list[Body]:
    posted = ResultPosted(
        parcel=texts.parcel(it.dossier),
        carrier=CARRIER,
        address=it.dossier.delivery.address,
        cod=it.dossier.fees_due,
    )
    return [*_papers_back(it), posted]


def _parcel(state: ParcelState) -> Callable[[Doing], list[Body]]:
    return lambda it: [ParcelMoved(parcel=it.dossier.life.posted[-1].parcel, state=state)]


def _delivered(it: Doing) -> list[Body]:
    parcel = it.dossier.life.posted[-1].parcel
    name = it.dossier.owner.name
    returned = ResultReturned(way=Way.POST, collector=name, relation=Relation.OWNER, parcel=parcel)
    return [ParcelMoved(parcel=parcel, state=ParcelState.DELIVERED), returned]


BODIES: dict[Act, Callable[[Doing], Sequence[Body]]] = {
    Act.PRINT: _print,
    Act.CORRECT: lambda it: [texts.correction(it.plan)],
    Act.TAKE_PAPERS: _take_papers,
    Act.TAKE_UP: _taken_up,
    Act.ENTER_SLIP: lambda it: _taken_up(it, paper=True),
    Act.ASK_SUPPLEMENT: _ask_supplement,
    Act.TAKE_SUPPLEMENT: lambda it: [
        SupplementReceived(papers=(), text=texts.ANSWERED, question=_asked(it))
    ],
    Act.STOP: _stop,
    Act.WITHDRAW: lambda _: [Withdrawn(reason=texts.WITHDRAWN, paper=True)],
    Act.ASK_BODY: lambda it: [
        VerificationAsked(of=texts.BODY, subject=texts.SUBJECT, until=it.step.day)
    ],
    Act.ANSWER_BODY: _answer_body,
    Act.SET_OBLIGATION: _set_obligation,
    Act.MEET_OBLIGATION: _meet_obligation,
    Act.PROPOSE_EXTENSION: _propose_extension,
    Act.SIGN_EXTENSION: _sign_extension,
    Act.REASSIGN: lambda it: [
        Reassigned(
            to=texts.successor(it.desk.enrolment.officers, it.dossier), reason=texts.REASSIGNED
        )
    ],
    Act.DRAFT: _draft,
    Act.SEND_BACK: _send_back,
    Act.UNDO: lambda it: [Undone(event=it.dossier.latest, of=Resolved.kind)],
    Act.SIGN: _sign,
    Act.READY: lambda _: [ResultReady()],
    Act.RESULT_CAME: _result_came,
    Act.TELL: _tell,
    Act.RETURN: _return,
    Act.POST: _post,
    Act.PARCEL_FAILED: _parcel(ParcelState.FAILED),
    Act.PARCEL_BACK: _parcel(ParcelState.BACK),
    Act.PARCEL_DELIVERED: _delivered,
    Act.RELEASE: lambda it: [ResultReturned(way=Way.ELECTRONIC, collector=it.dossier.owner.name)],
}
"""Of acts that need no number; a file that is released is a released one, as with a portal."""
