"""The form of a life's reception, filled as an officer fills it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time

from msgspec.structs import replace

from counter_app.domain.catalogue.procedure import Channel, Manner, Procedure
from counter_app.domain.dossier.dossier import Delivery, DeliveryKind
from counter_app.domain.dossier.intake import FeeInput, Intake, case_of, is_wanted
from counter_app.domain.dossier.paper import Paper, Source
from counter_app.services.demo.lives import texts
from counter_app.services.demo.lives.law import LifeLaw
from counter_app.services.demo.lives.steps import LifePlan
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.intake import intake_plan

_OPEN_TERM = 5
_CLOSING = time(17, 0)


def intake_of(desk: OpenDesk, plan: LifePlan) -> Intake:
    """With every wanted paper, the last of them owed until the next working day where it is. A term
    that the catalogue leaves open is set by the officer.
    """
    law = LifeLaw(desk.office, desk.catalogue, desk.calendar)
    day = plan.arrival.date()
    entry = law.entry(plan.procedure, day)
    procedure = entry.procedure
    intake = Intake(
        version=entry.id,
        case=procedure.cases[0].id,
        owner=texts.as_typed(plan),
        pay_now=plan.pays_now,
        delivery=_delivery(plan),
    )
    owed_until = law.working(day, 1) if plan.owes else None
    intake = replace(
        intake,
        papers=tuple(_papers(procedure, intake, owed_until)),
        fees=tuple(_fees(procedure, intake.case)),
    )
    if intake_plan.plan(desk, intake, plan.arrival).deadline is None:
        promised_at = datetime.combine(law.working(day, _OPEN_TERM), _CLOSING, tzinfo=law.zone)
        return replace(intake, promised_at=promised_at, promise_reason="Xác minh tại nơi cư trú cũ")
    return intake


def _delivery(plan: LifePlan) -> Delivery:
    if plan.delivery is not DeliveryKind.POST:
        return Delivery(kind=plan.delivery)
    where = plan.owner.address
    line = ", ".join(part for part in (where.line, where.unit_name) if part)
    return Delivery(kind=plan.delivery, address=line)


def _papers(procedure: Procedure, intake: Intake, owed_until: date | None) -> Iterator[Paper]:
    case = case_of(intake, procedure)
    requested = [item for item in case.papers if is_wanted(item, intake)] if case else []
    for at, item in enumerate(requested):
        shown = item.manner is Manner.SHOW
        if owed_until is not None and at == len(requested) - 1:
            yield Paper(requirement=item.id, name=item.name, source=Source.OWED, until=owed_until)
        else:
            yield Paper(
                requirement=item.id,
                name=item.name,
                source=Source.SHOWN if shown else Source.HANDED_IN,
                originals=0 if shown else item.originals,
                copies=0 if shown else item.copies,
            )


def _fees(procedure: Procedure, case: str) -> Iterator[FeeInput]:
    for rule in procedure.fee_rules(Channel.IN_PERSON, case):
        is_open = not rule.confirmed or (rule.amount is None and not rule.tiers)
        if is_open:
            yield FeeInput(rule=rule.id, later=True, reason="Theo thông báo của cơ quan giải quyết")
        else:
            yield FeeInput(rule=rule.id, quantity=2, copies=1)
