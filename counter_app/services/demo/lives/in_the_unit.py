"""What the resolving unit and its leader do in a life, through the services of their pages."""

from __future__ import annotations

from counter_app import paths
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.kinds.obligation_set import ObligationSet
from counter_app.domain.life.unsigned import waiting_draft
from counter_app.services.attachments import attach
from counter_app.services.demo.lives import texts
from counter_app.services.demo.lives.playing import Played, Playing
from counter_app.services.demo.lives.steps import Act, Ending
from counter_app.services.dossier import undo
from counter_app.services.processing import (
    ask_supplement,
    draft_result,
    end,
    extension,
    obligation,
    reassign,
    send_back,
    sign_result,
    verification,
)
from counter_app.services.processing.ask_supplement import LackingPapers
from counter_app.services.processing.draft_result import DraftedResult

_RESULT = "evidence.pdf"


def _ask_supplement(it: Playing, dossier: Dossier) -> object:
    missing = LackingPapers((texts.MISSING,), texts.SUPPLEMENT, it.step.day)
    return ask_supplement.ask_supplement(it.desk, it.actor, dossier.id, missing)


def _stop(it: Playing, dossier: Dossier) -> object:
    return end.stop(it.desk, it.actor, dossier.id, texts.STOPPED)


def _ask_body(it: Playing, dossier: Dossier) -> object:
    return verification.ask_body(
        it.desk, it.actor, dossier.id, texts.BODY, texts.SUBJECT, until=it.step.day
    )


def _answer_body(it: Playing, dossier: Dossier) -> object:
    return verification.answer(it.desk, it.actor, dossier.id, texts.ANSWER)


def _set_obligation(it: Playing, dossier: Dossier) -> object:
    notice = ObligationSet(
        reference=texts.notice(dossier),
        amount=texts.amount(it.plan),
        until=it.step.day,
        of=texts.TAX_OFFICE,
    )
    return obligation.set_obligation(it.desk, it.actor, dossier.id, notice)


def _meet_obligation(it: Playing, dossier: Dossier) -> object:
    return obligation.meet_obligation(it.desk, it.actor, dossier.id, texts.proof(dossier))


def _propose_extension(it: Playing, dossier: Dossier) -> object:
    day = it.step.day or it.step.at.date()
    return extension.propose_extension(it.desk, it.actor, dossier.id, day, texts.EXTENSION)


def _sign_extension(it: Playing, dossier: Dossier) -> object:
    number = texts.number(dossier, it.step.at)
    return extension.sign_extension(it.desk, it.actor, dossier.id, number=number)


def _attach(it: Playing, dossier: Dossier) -> object:
    data = (paths.resources() / "demo" / _RESULT).read_bytes()
    return attach.attach(it.desk, it.actor, dossier.id, "ket-qua.pdf", data)


def _draft(it: Playing, dossier: Dossier) -> object:
    file = dossier.attachments[-1].sha256 if it.plan.with_file and dossier.attachments else ""
    result = DraftedResult(
        title=texts.title(it.desk.catalogue, it.plan, dossier),
        negative=it.plan.ending is Ending.NEGATIVE,
        sha256=file,
    )
    return draft_result.draft_result(it.desk, it.actor, dossier.id, result)


def _reassign(it: Playing, dossier: Dossier) -> object:
    to = texts.successor(it.desk.enrolment.officers, dossier)
    return reassign.reassign(it.desk, it.actor, dossier.id, to, texts.REASSIGNED)


def _send_back(it: Playing, dossier: Dossier) -> object:
    drafted = waiting_draft(dossier)
    seen = drafted.event if drafted is not None else ""
    return send_back.send_back(it.desk, it.actor, dossier.id, seen, texts.SENT_BACK)


def _undo(it: Playing, dossier: Dossier) -> object:
    return undo.undo(it.desk, it.actor, dossier.id, dossier.latest)


def _sign(it: Playing, dossier: Dossier) -> object:
    drafted = waiting_draft(dossier)
    return sign_result.sign_result(
        it.desk,
        it.actor,
        dossier.id,
        drafted.event if drafted else "",
        number=texts.number(dossier, it.step.at),
    )


ACTS: dict[Act, Played] = {
    Act.ASK_SUPPLEMENT: _ask_supplement,
    Act.STOP: _stop,
    Act.ASK_BODY: _ask_body,
    Act.ANSWER_BODY: _answer_body,
    Act.SET_OBLIGATION: _set_obligation,
    Act.MEET_OBLIGATION: _meet_obligation,
    Act.PROPOSE_EXTENSION: _propose_extension,
    Act.SIGN_EXTENSION: _sign_extension,
    Act.ATTACH: _attach,
    Act.REASSIGN: _reassign,
    Act.DRAFT: _draft,
    Act.SEND_BACK: _send_back,
    Act.UNDO: _undo,
    Act.SIGN: _sign,
}
