"""What the counter does in a life, through the services that its pages use."""

from __future__ import annotations

from counter_app.domain.catalogue.receipt_form import FORM, REGIME
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.kinds.contact_made import ContactMade
from counter_app.domain.kinds.result_ready import ResultReady
from counter_app.domain.life.facts import ParcelState
from counter_app.services.demo.lives import texts
from counter_app.services.demo.lives.intakes import intake_of
from counter_app.services.demo.lives.playing import Played, Playing
from counter_app.services.demo.lives.steps import Act, Ending
from counter_app.services.dossier import annotate, correct
from counter_app.services.intake import receive as reception
from counter_app.services.printing.issued_form import Printable, issued
from counter_app.services.processing import end, sign_result, take_supplement, tell_citizen
from counter_app.services.processing.sign_result import SignedPaper
from counter_app.services.results import hand_out, parcels
from counter_app.services.results.hand_out import HandOut
from counter_app.services.results.parts import originals_held
from counter_app.services.results.receiver import Receiver


def receive(it: Playing) -> str:
    """The id of the new dossier."""
    return reception.receive(it.desk, it.actor, intake_of(it.desk, it.plan)).dossier.id


def _print(it: Playing, dossier: Dossier) -> object:
    """Recorded as printed; the sheet, at which nobody would look, is not drawn."""
    copy = dossier.copies_of(REGIME, FORM) + 1
    reason = texts.CORRECTED if copy > 1 else ""
    return issued(it.desk, it.actor, Printable(dossier, b"", copy, reason), means="printer")


def _correct(it: Playing, dossier: Dossier) -> object:
    return correct.correct(it.desk, it.actor, dossier.id, texts.correction(it.plan))


def _take_papers(it: Playing, dossier: Dossier) -> object:
    return annotate.take_papers(it.desk, it.actor, dossier.id, dossier.owed_papers)


def _take_supplement(it: Playing, dossier: Dossier) -> object:
    return take_supplement.take_supplement(it.desk, it.actor, dossier.id, (), texts.ANSWERED)


def _withdraw(it: Playing, dossier: Dossier) -> object:
    return end.withdraw(it.desk, it.actor, dossier.id, texts.WITHDRAWN)


def _ready(it: Playing, dossier: Dossier) -> object:
    return hand_out.record_ready(it.desk, it.actor, dossier.id, ResultReady())


def _result_came(it: Playing, dossier: Dossier) -> object:
    paper = SignedPaper(
        title=texts.title(it.desk.catalogue, it.plan, dossier),
        number=texts.number(dossier, it.step.at),
        signed_by=texts.SIGNED_BY,
        day=it.step.at.date(),
        negative=it.plan.ending is Ending.NEGATIVE,
    )
    return sign_result.record_result(it.desk, it.actor, dossier.id, paper)


def _tell(it: Playing, dossier: Dossier) -> object:
    """The first call reaches the citizen; who has not come by the second one does not answer it."""
    is_reached = not dossier.life.contacts
    contact = ContactMade(
        step=texts.READY if is_reached else texts.AGAIN,
        way="phone",
        person=dossier.owner.name if is_reached else "",
        reached=is_reached,
    )
    return tell_citizen.tell_citizen(it.desk, it.actor, dossier.id, contact)


def _return(it: Playing, dossier: Dossier) -> object:
    due = annotate.fees_open(dossier)
    out = HandOut(
        receiver=Receiver(name=dossier.owner.name, digits=texts.digits(dossier)),
        papers=originals_held(it.desk, dossier),
        fees=tuple(line.id for line in due),
        amount=sum(line.amount for line in due),
    )
    return hand_out.return_result(it.desk, it.actor, dossier.id, out)


def _parcel(state: ParcelState) -> Played:
    return lambda it, dossier: parcels.parcel_moved(it.desk, it.actor, dossier.id, state)


ACTS: dict[Act, Played] = {
    Act.PRINT: _print,
    Act.CORRECT: _correct,
    Act.TAKE_PAPERS: _take_papers,
    Act.TAKE_SUPPLEMENT: _take_supplement,
    Act.WITHDRAW: _withdraw,
    Act.READY: _ready,
    Act.RESULT_CAME: _result_came,
    Act.TELL: _tell,
    Act.RETURN: _return,
    Act.PARCEL_FAILED: _parcel(ParcelState.FAILED),
    Act.PARCEL_BACK: _parcel(ParcelState.BACK),
    Act.PARCEL_DELIVERED: _parcel(ParcelState.DELIVERED),
}
