"""Slips of many dossiers: a day's batch for a unit, results that come back, parcels that leave."""

from __future__ import annotations

from collections.abc import Sequence

from counter_app.domain.deadlines.office_time import in_zone
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.errors import RefusedError
from counter_app.domain.life.hops import hops_of
from counter_app.forms.parts.sheet import FormPrint
from counter_app.forms.parts.template import FormKind
from counter_app.forms.slips import hand_over_slip, post_sheet, reception_record, result_slip
from counter_app.forms.slips.batch_slip import Parties
from counter_app.forms.templates.form_set import shipped
from counter_app.services.desk.names import officer_name
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.passing.slips import PassingSlip
from counter_app.services.printing.issue_notice import Slip
from counter_app.services.printing.issued_form import file_name


def draw_slip(desk: OpenDesk, slip: PassingSlip) -> Slip:
    """The slip as it stands, both copies; of signed results that come back to the office, the slip
    for results.
    """
    batch = [row.dossier for row in slip.rows]
    is_back = slip.unit.code in desk.office.codes and all(one.life.results for one in batch)
    kind = FormKind.RESULT_SLIP if is_back else FormKind.HAND_OVER
    template = shipped().of(kind, slip.at.date())
    parties, printing = _parties(desk, slip), _printing(desk)
    if is_back:
        results = result_slip.ResultSlip(parties, tuple(map(result_slip.row_of, batch)))
        data = result_slip.result_slip(results, printing, template)
    else:
        paper = hand_over_slip.HandOverPaper(parties, tuple(map(hand_over_slip.row_of, batch)))
        data = hand_over_slip.hand_over_slip(paper, printing, template)
    return Slip(data, f"phieu-{file_name(slip.number)}", template.parts)


def draw_post_sheet(desk: OpenDesk, batch: Sequence[Dossier]) -> Slip:
    """The sheet for the postman of dossiers whose results left by post, all with one carrier.

    Raises RefusedError: "not_posted" for the first that did not.
    """
    for dossier in batch:
        if not dossier.life.posted:
            raise RefusedError("not_posted", code=dossier.code)
    newest = max((dossier.life.posted[-1] for dossier in batch), key=lambda posted: posted.at)
    at = in_zone(newest.at, desk.zone)
    parties = Parties(
        office=desk.office,
        number="",
        at=at,
        giver=desk.office.name,
        taker=newest.carrier or "bưu chính",
        giver_name=officer_name(desk, newest.officer),
    )
    template = shipped().of(FormKind.POST, at.date())
    rows = tuple(post_sheet.row_of(dossier, dossier.life.posted[-1]) for dossier in batch)
    data = post_sheet.post_sheet(post_sheet.PostSheet(parties, rows), _printing(desk), template)
    return Slip(data, f"buu-chinh-{at:%y%m%d-%H%M}", template.parts)


def draw_reception_record(desk: OpenDesk, batch: Sequence[Dossier]) -> Slip:
    """The record of dossiers that one person handed in at once; who hands in and who receives are
    those of the last one.
    """
    last = max(batch, key=lambda dossier: dossier.received_at)
    at = in_zone(last.received_at, desk.zone)
    parties = Parties(
        office=desk.office,
        number="",
        at=at,
        giver=last.submitter_name,
        taker=desk.office.name,
        giver_name=last.submitter_name,
        taker_name=officer_name(desk, last.officer),
    )
    template = shipped().of(FormKind.RECEPTION, at.date())
    record = reception_record.ReceptionRecord(parties, tuple(map(reception_record.row_of, batch)))
    data = reception_record.reception_record(record, _printing(desk), template)
    return Slip(data, f"giao-nhan-{at:%y%m%d-%H%M}", template.parts)


def _parties(desk: OpenDesk, slip: PassingSlip) -> Parties:
    return Parties(
        office=desk.office,
        number=slip.number,
        at=slip.at,
        giver=slip.source.name or desk.office.name,
        taker=slip.unit.name,
        giver_name=slip.officer,
        taker_name=_taker(desk, slip),
    )


def _taker(desk: OpenDesk, slip: PassingSlip) -> str:
    """Who took it, where that was one person."""
    takers = {
        hop.taken.officer
        for row in slip.rows
        for hop in hops_of(row.dossier)
        if hop.slip == slip.number and hop.taken is not None
    }
    return officer_name(desk, takers.pop()) if len(takers) == 1 else ""


def _printing(desk: OpenDesk) -> FormPrint:
    return FormPrint(at=desk.office_now(), sample=desk.enrolment.demo)
