"""Somebody is told at the counter what is missing, or why nothing is received: no dossier."""

from __future__ import annotations

from counter_app.domain.catalogue.catalogue import CatalogueEntry
from counter_app.domain.dossier.intake import Intake, case_of, is_wanted
from counter_app.domain.dossier.online import SupplementItem
from counter_app.domain.dossier.references import ProcedureRef
from counter_app.domain.errors import RefusedError
from counter_app.domain.kinds.guided import GuidanceOutcome, Guided
from counter_app.domain.office.office import Officer
from counter_app.forms.parts.template import DECLINE, SUPPLEMENT
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.dossier.record import record
from counter_app.services.printing.issue_notice import Guidance, Slip, draw_slip

_NUMBERS = {GuidanceOutcome.GUIDED: SUPPLEMENT, GuidanceOutcome.REFUSED: DECLINE}


def missing_papers(intake: Intake, entry: CatalogueEntry) -> tuple[SupplementItem, ...]:
    """What the checklist asks of everybody in this case and is not ticked."""
    case, met = case_of(intake, entry.procedure), {paper.requirement for paper in intake.papers}
    return tuple(
        SupplementItem(
            name=item.name,
            requirement=item.id,
            originals=item.originals,
            copies=item.copies,
        )
        for item in (case.papers if case else ())
        if item.id not in met and is_wanted(item, intake)
    )


def guide(
    desk: OpenDesk,
    actor: Officer,
    intake: Intake,
    outcome: GuidanceOutcome,
    *,
    items: tuple[SupplementItem, ...] = (),
    reason: str = "",
) -> Slip:
    """Record it as an event of the desk, which names nobody, and draw form 02 or 03 without a
    code. The draft of the intake stays. Raises RefusedError, StorageError.
    """
    entry = desk.catalogue.by_id(intake.version)
    if entry is None:
        raise RefusedError("procedure")
    procedure = entry.procedure
    asked = items if outcome is GuidanceOutcome.GUIDED else ()
    body = Guided(
        desk=desk.enrolment.desk.id,
        procedure=ProcedureRef(
            version=entry.id,
            code=procedure.code,
            name=procedure.name,
            short_name=procedure.short_name,
            field=procedure.field,
        ),
        outcome=outcome,
        items=asked,
        reason=reason.strip(),
    )
    record(desk, actor, lambda recording: recording.add(body, None))
    guidance = Guidance(
        person=intake.owner,
        procedure=procedure.name,
        procedure_code=procedure.code,
        content=intake.content,
        submission=intake.submission,
        items=asked,
        reason=reason.strip(),
    )
    return draw_slip(desk, actor, guidance, _NUMBERS[outcome])
