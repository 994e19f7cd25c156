"""The demo: a desk with some weeks of work behind it, made through the real services.

People, numbers and agency codes are invented. A demo profile says so in its enrolment.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path

import msgspec
from msgspec.structs import replace

from counter_app import paths
from counter_app.domain.catalogue.catalogue import CatalogueEntry
from counter_app.domain.catalogue.procedure import Channel, Manner, Procedure
from counter_app.domain.deadlines.calendar import is_working, next_working_day
from counter_app.domain.deadlines.office_time import in_zone
from counter_app.domain.dossier.intake import FeeInput, Intake, case_of, is_wanted
from counter_app.domain.dossier.paper import Paper, Source
from counter_app.domain.office.office import Enrolment, Officer
from counter_app.domain.people.applicant import Address, IdentityKind, Person, Sex
from counter_app.services.desk import enrol, sign_in
from counter_app.services.desk.open_desk import OpenDesk, open_desk
from counter_app.services.intake import intake_plan, keep_draft, receive
from counter_app.services.printing import issue_receipt

DOSSIERS = 60
_DAYS_BACK = 26
_TIMES = ("07:42", "08:15", "08:50", "09:25", "10:05", "10:40", "13:45", "14:20", "15:20", "16:10")
# Procedures as they come in, each with the age in days from which most would be overdue.
_MIX = (
    ("1.012784", 28),
    ("1.004222", 9),
    ("1.011607", 14),
    ("1.001193", 1),
    ("2.000986", 24),
    ("1.004194", 3),
    ("1.012812", 28),
    ("1.010038", 6),
    ("1.001662", 9),
    ("2.000815", 1),
    ("1.008498", 4),
    ("1.000894", 1),
    ("1.012694", 7),
    ("1.004837", 4),
    ("2.000884", 1),
)
_TODAY = ("1.004873", "1.004884", "1.004873")  # terms that the catalogue leaves open
_OVERDUE = ("1.004194", "1.001193", "1.001193", "1.010038")
PROCEDURES = frozenset({*_TODAY, *_OVERDUE, *(code for code, _ in _MIX)})


class _Invented(msgspec.Struct, frozen=True):
    name: str
    identity_number: str
    birth_date: date
    sex: Sex
    phone: str
    line: str


@dataclass(slots=True)
class _Clock:
    """The demo's moment, moved on from dossier to dossier."""

    timestamp: datetime

    def __call__(self) -> datetime:
        return self.timestamp


def make(
    profile: Path,
    key_folder: Path | None,
    now: datetime,
    tell: Callable[[int, int], object] = lambda _done, _all: None,
) -> None:
    """Enrol the demo desk in `profile` and let it work for the weeks before `now`.

    Raises FileExistsError where the folder already holds a profile.
    """
    data = (paths.resources() / "demo" / "enrolment.json").read_bytes()
    enrolment = enrol.decode_enrolment(data)
    enrol.enrol(
        profile,
        enrolment,
        packs=enrol.starter_packs(),
        calendar=enrol.starter_calendar(),
        key_folder=key_folder,
    )
    clock = _Clock(now)
    desk = open_desk(profile, key_folder, now=clock)
    try:
        _work(desk, enrolment, clock, in_zone(now, desk.zone), tell)
    finally:
        desk.close()


def _work(
    desk: OpenDesk,
    enrolment: Enrolment,
    clock: _Clock,
    now: datetime,
    tell: Callable[[int, int], object],
) -> None:
    people = _people(desk)
    signed: set[tuple[str, date]] = set()
    plan = sorted(_plan(desk, now), key=lambda item: item[0])
    for number, (timestamp, entry) in enumerate(plan):
        actor = enrolment.officers[0 if number % 3 else 1]
        clock.timestamp = timestamp - timedelta(minutes=1)
        if (actor.id, timestamp.date()) not in signed:
            signed.add((actor.id, timestamp.date()))
            sign_in.sign_in(desk, actor, day_confirmed=True)
        clock.timestamp = timestamp
        intake = _intake(desk, entry, people[number % len(people)], number, now)
        received = receive.receive(desk, actor, replace(intake, pay_now=number % 3 != 0))
        clock.timestamp = timestamp + timedelta(seconds=20)
        if number != len(plan) - 1:
            form = issue_receipt.draw(desk, received.dossier)
            issue_receipt.issued(desk, actor, form, means="printer")
        tell(number + 1, len(plan))
    clock.timestamp = now
    _drafts(desk, enrolment.officers[0], people)


def _plan(desk: OpenDesk, now: datetime) -> list[tuple[datetime, CatalogueEntry]]:
    """When which procedure comes in: a few of them are overdue by now."""
    days = [
        day
        for back in range(_DAYS_BACK + 2)
        if is_working(desk.calendar, day := now.date() - timedelta(days=back))
        and all(lease.first_day <= day <= lease.last_day for lease in desk.enrolment.leases)
    ]
    slots = _slots(desk, days, now)
    plan: list[tuple[datetime, CatalogueEntry]] = []

    def take(code: str, least: int, most: int, turn: int) -> None:
        ages = {slot: (now.date() - slot.date()).days for slot in slots}
        timestamps = [
            slot
            for slot in slots
            if least <= ages[slot] <= most and desk.catalogue.find(code, slot.date())
        ]
        if timestamps:
            timestamp = timestamps[turn % len(timestamps)]
            slots.remove(timestamp)
            plan.append((timestamp, _entry(desk, code, timestamp.date())))

    for turn, code in enumerate(_OVERDUE):
        take(code, 11, _DAYS_BACK + 2, turn * 13)
    for turn, code in enumerate(_TODAY):
        take(code, 3, 8, turn * 5)
    for turn in range(10 * DOSSIERS):
        code, most = _MIX[turn % len(_MIX)]
        if len(plan) < DOSSIERS:
            take(code, 0, most, turn * 7)
    return plan


def _slots(desk: OpenDesk, days: list[date], now: datetime) -> list[datetime]:
    """Moments of reception before `now`, newest day first, ten a day."""
    slots = [
        datetime.combine(day, time.fromisoformat(text), tzinfo=desk.zone)
        for day in days
        for text in _TIMES
    ]
    return [slot for slot in slots if slot < now - timedelta(minutes=2)]


def _entry(desk: OpenDesk, code: str, day: date) -> CatalogueEntry:
    result = desk.catalogue.find(code, day)
    if result is None:
        raise LookupError(code)
    return result


def _people(desk: OpenDesk) -> list[Person]:
    data = (paths.resources() / "demo" / "people.json").read_bytes()
    unit = desk.units().by_code(desk.office.unit)
    where = unit.full_name if unit else desk.office.place
    return [
        Person(
            name=item.name,
            identity_number=item.identity_number,
            identity_kind=IdentityKind.CITIZEN,
            birth_date=item.birth_date,
            sex=item.sex,
            phone=item.phone,
            address=Address(line=item.line, unit=desk.office.unit, unit_name=where),
        )
        for item in msgspec.json.decode(data, type=list[_Invented])
    ]


def _intake(
    desk: OpenDesk, entry: CatalogueEntry, person: Person, number: int, today: datetime
) -> Intake:
    procedure = entry.procedure
    intake = Intake(version=entry.id, case=procedure.cases[0].id, owner=person)
    owed_until = next_working_day(desk.calendar, today.date()) if number % 12 == 5 else None
    intake = replace(
        intake,
        papers=tuple(_papers(procedure, intake, owed_until)),
        fees=tuple(_fees(procedure, intake.case)),
    )
    if intake_plan.plan(desk, intake).deadline is None:
        promised_at = today.replace(hour=17, minute=0, second=0, microsecond=0)
        return replace(intake, promised_at=promised_at, promise_reason="Xác minh tại nơi cư trú cũ")
    return intake


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


def _drafts(desk: OpenDesk, actor: Officer, people: list[Person]) -> None:
    for number, code in enumerate(("1.001193", "1.004222", "2.000815")):
        entry = _entry(desk, code, desk.office_now().date())
        intake = Intake(version=entry.id, owner=people[-1 - number])
        keep_draft.keep(desk, actor, desk.ids(), entry.procedure.short_name, intake)
