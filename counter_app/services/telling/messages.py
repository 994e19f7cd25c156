"""The messages of a dossier, filled with what stands on it."""

from __future__ import annotations

from datetime import datetime

from counter_app.domain.deadlines.office_time import in_zone, is_readable
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.life.waiting import open_obligation, open_supplement, standing_stops
from counter_app.domain.office.office import Officer
from counter_app.forms.messages.message import Message, fill
from counter_app.forms.messages.message_set import shipped
from counter_app.forms.messages.message_template import MessageStep, Parameter
from counter_app.forms.parts import wording
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.telling.steps_to_tell import steps_to_tell

NO_DATE = "sẽ báo sau"
NO_DAY = "ghi trên phiếu"
NO_AMOUNT = "theo thông báo"
NO_REASON = "ghi trong văn bản"
COUNTER = "Bộ phận Một cửa"
PORTAL = "Cổng Dịch vụ công quốc gia"


def messages(
    desk: OpenDesk, officer: Officer, dossier: Dossier, due_at: datetime | None
) -> tuple[Message, ...]:
    """Those that may be said now, the usual one first; `due_at` is when the result is due now."""
    return tuple(
        message_of(desk, officer, dossier, step, due_at)
        for step in steps_to_tell(dossier, desk.office_now())
    )


def message_of(
    desk: OpenDesk,
    officer: Officer,
    dossier: Dossier,
    step: MessageStep,
    due_at: datetime | None = None,
) -> Message:
    """What is said of this step today."""
    template = shipped().of(step, desk.office_now().date())
    return fill(template, _values(desk, officer, dossier, due_at, step))


def _values(
    desk: OpenDesk, officer: Officer, dossier: Dossier, due_at: datetime | None, step: MessageStep
) -> dict[Parameter, str]:
    """Of every parameter; what is not known says where it stands."""
    office, life = desk.office, dossier.life
    posted = life.posted[-1] if life.posted else None
    obligation = open_obligation(dossier)
    items = _items(dossier, step)
    return {
        Parameter.NAME: dossier.owner.name,
        Parameter.CODE: dossier.code,
        Parameter.PROCEDURE: dossier.procedure.short_name or dossier.procedure.name,
        Parameter.OFFICE: office.name,
        Parameter.ADDRESS: office.address or COUNTER,
        Parameter.PHONE: office.phone or COUNTER,
        Parameter.OFFICER: officer.name,
        Parameter.SITE: office.lookup_site or PORTAL,
        Parameter.DUE: _moment(desk, due_at or dossier.promised_at),
        Parameter.DUE_BEFORE: _moment(desk, dossier.promised_at),
        Parameter.UNTIL: _until(dossier, step),
        Parameter.COUNT: str(len(items) or 1),
        Parameter.ITEMS: "; ".join(items) or NO_DAY,
        Parameter.REASON: _reason(dossier, step).strip().rstrip(".") or NO_REASON,
        Parameter.AMOUNT: _amount(dossier, step),
        Parameter.REFERENCE: obligation.reference if obligation else NO_DAY,
        Parameter.CARRIER: posted.carrier if posted else "",
        Parameter.PARCEL: posted.parcel if posted else "",
    }


def _moment(desk: OpenDesk, at: datetime | None) -> str:
    """ "17:00 04/12/2026"."""
    if at is None or not is_readable(at):
        return NO_DATE
    return f"{in_zone(at, desk.zone):%H:%M %d/%m/%Y}"


def _items(dossier: Dossier, step: MessageStep) -> list[str]:
    if step is MessageStep.PAPERS_OWED:
        return [paper.name for paper in dossier.owed_papers]
    asked = open_supplement(dossier)
    return [item.name for item in asked.items] if asked else []


def _until(dossier: Dossier, step: MessageStep) -> str:
    asked, obligation = open_supplement(dossier), open_obligation(dossier)
    if step is MessageStep.PAPERS_OWED:
        until = dossier.owed_until
    elif step is MessageStep.OBLIGATION:
        until = obligation.until if obligation else None
    else:
        until = asked.until if asked else None
    return f"{until:%d/%m/%Y}" if until else NO_DAY


def _reason(dossier: Dossier, step: MessageStep) -> str:
    life, asked = dossier.life, open_supplement(dossier)
    match step:
        case MessageStep.SUPPLEMENT:
            return asked.reason if asked else ""
        case MessageStep.EXTENDED:
            return life.extensions[0].reason
        case MessageStep.DECLINED:
            return dossier.decline.reason if dossier.decline else ""
        case MessageStep.STOPPED:
            stops = standing_stops(dossier)
            return stops[0].reason if stops else ""
        case MessageStep.WITHDRAWN:
            return life.withdrawals[0].reason if life.withdrawals else ""
        case MessageStep.NEGATIVE:
            return life.drafts[-1].text if life.drafts else ""
        case _:
            return ""


def _amount(dossier: Dossier, step: MessageStep) -> str:
    if step is MessageStep.OBLIGATION:
        obligation = open_obligation(dossier)
        amount = obligation.amount if obligation else None
        return NO_AMOUNT if amount is None else wording.dong(amount)
    if step is MessageStep.POSTED and dossier.life.posted:
        return wording.dong(dossier.life.posted[-1].cod)
    return wording.dong(dossier.fees_due)
