"""Slips of many dossiers: a day's batch for a unit, results that come back, parcels that leave."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from counter_app.domain.deadlines.office_time import in_zone
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.errors import RefusedError
from counter_app.domain.life.facts import Given
from counter_app.domain.life.hops import Hop, hops_of
from counter_app.forms.parts.sheet import FormPrint
from counter_app.forms.parts.template import FormKind
from counter_app.forms.slips import hand_over_slip, post_sheet, result_slip
from counter_app.forms.slips.batch_slip import Parties
from counter_app.forms.templates.form_set import shipped
from counter_app.services.desk.names import officer_name
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.printing.issue_notice import Slip
from counter_app.services.printing.issued_form import file_name
from counter_app.storage.dossiers import dossiers

LOOKED_BACK = timedelta(days=400)
"""So long ago a dossier may have been received whose slip is printed again."""


def of_slip(desk: OpenDesk, slip: str) -> list[Dossier]:
    """The dossiers that went with this slip, by code. Raises RefusedError: "unknown_slip"."""
    since = desk.office_now().date() - LOOKED_BACK
    with desk.store.database.read() as connection:
        result = [
            dossier
            for dossier in dossiers.received_since(connection, since)
            if any(hop.slip == slip for hop in hops_of(dossier))
        ]
    if not result:
        raise RefusedError("unknown_slip", slip=slip)
    return sorted(result, key=lambda dossier: dossier.code)


def draw_hand_over(desk: OpenDesk, slip: str, batch: Sequence[Dossier]) -> Slip:
    """The slip of dossiers that were handed over with this number; where the unit that gives has
    signed a result, the slip for results.
    """
    hop = next(hop for hop in hops_of(batch[0]) if hop.slip == slip)
    is_back = any(dossier.life.results for dossier in batch) and hop.to.code in desk.office.codes
    parties = _parties(desk, hop)
    printing = _printing(desk)
    kind = FormKind.RESULT_SLIP if is_back else FormKind.HAND_OVER
    template = shipped().of(kind, parties.at.date())
    if is_back:
        rows = tuple(map(result_slip.row_of, batch))
        data = result_slip.result_slip(result_slip.ResultSlip(parties, rows), printing, template)
    else:
        slip_rows = tuple(map(hand_over_slip.row_of, batch))
        data = hand_over_slip.hand_over_slip(
            hand_over_slip.HandOverSlip(parties, slip_rows), printing, template
        )
    return Slip(data, f"phieu-{file_name(slip)}", template.parts)


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


def _parties(desk: OpenDesk, hop: Hop) -> Parties:
    given, taken = hop.given, hop.taken
    return Parties(
        office=desk.office,
        number=hop.slip,
        at=in_zone(hop.begun_at, desk.zone),
        giver=_unit_name(given, desk),
        taker=hop.to.name,
        giver_name=officer_name(desk, given.officer) if given else "",
        taker_name=officer_name(desk, taken.officer) if taken else "",
    )


def _unit_name(given: Given | None, desk: OpenDesk) -> str:
    return given.source.name if given else desk.office.name


def _printing(desk: OpenDesk) -> FormPrint:
    now: datetime = desk.office_now()
    return FormPrint(at=now, sample=desk.enrolment.demo)
