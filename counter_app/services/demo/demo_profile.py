"""The demo: a desk with some weeks of work behind it, made through the real services.

People, numbers and agency codes are invented. A demo profile says so in its enrolment.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import msgspec
from msgspec.structs import replace

from counter_app import paths
from counter_app.domain.deadlines.office_time import in_zone
from counter_app.domain.dossier.intake import Intake
from counter_app.domain.office.mandate import Mandate
from counter_app.domain.office.office import Enrolment, Officer
from counter_app.domain.office.outage import Outage
from counter_app.domain.people.applicant import Address, IdentityKind, Person, Sex
from counter_app.services.demo.demo_lives import CASES, demo_lives
from counter_app.services.demo.lives.law import LifeLaw
from counter_app.services.demo.lives.play import LifePlayer, PlayedClock
from counter_app.services.demo.lives.steps import Turn
from counter_app.services.desk import enrol
from counter_app.services.desk.open_desk import OpenDesk, open_desk
from counter_app.services.intake import keep_draft

DOSSIERS = len(CASES)
_DRAFTED = ("1.001193", "1.004222", "2.000815")


class _Invented(msgspec.Struct, frozen=True):
    name: str
    identity_number: str
    birth_date: date
    sex: Sex
    phone: str
    line: str


def make(
    profile: Path,
    key_folder: Path | None,
    now: datetime,
    tell: Callable[[int, int], object] = lambda _done, _all: None,
) -> None:
    """Enrol the demo desk in `profile` and let it work for the weeks before `now`.

    Raises FileExistsError where the folder already holds a profile.
    """
    enrolment = _enrolment()
    enrol.enrol(
        profile,
        enrolment,
        packs=enrol.starter_packs(),
        calendar=enrol.starter_calendar(),
        key_folder=key_folder,
    )
    clock = PlayedClock(now)
    desk = open_desk(profile, key_folder, now=clock)
    try:
        _work(desk, enrolment, clock, in_zone(now, desk.zone), tell)
    finally:
        desk.close()


class _Records(msgspec.Struct, frozen=True, kw_only=True):
    mandates: tuple[Mandate, ...]
    outages: tuple[Outage, ...]


def _enrolment() -> Enrolment:
    """The demo's office with what it recorded about itself, which its portal has too."""
    folder = paths.resources() / "demo"
    enrolment = enrol.decode_enrolment((folder / "enrolment.json").read_bytes())
    data = (folder / "office_records.json").read_bytes()
    records = msgspec.json.decode(data, type=_Records)
    return replace(enrolment, mandates=records.mandates, outages=records.outages)


def _work(
    desk: OpenDesk,
    enrolment: Enrolment,
    clock: PlayedClock,
    now: datetime,
    tell: Callable[[int, int], object],
) -> None:
    people = _people(desk)
    law = LifeLaw(desk.office, desk.catalogue, desk.calendar)
    lives = demo_lives(law, now, people, DOSSIERS)
    count = sum(step.at <= now for life in lives for step in life.steps)
    done = 0

    def before(turn: Turn) -> None:
        nonlocal done
        done += len(turn.items)
        tell(done, count)

    LifePlayer([desk], clock, before).play(lives, now)
    _drafts(desk, law, enrolment.officers[0], people)


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


def _drafts(desk: OpenDesk, law: LifeLaw, actor: Officer, people: list[Person]) -> None:
    for number, code in enumerate(_DRAFTED):
        entry = law.entry(code, desk.office_now().date())
        intake = Intake(version=entry.id, owner=people[-1 - number])
        keep_draft.keep(desk, actor, desk.ids(), entry.procedure.short_name, intake)
