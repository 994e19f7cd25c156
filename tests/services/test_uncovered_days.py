"""A day that the law does not cover is no crash: a sentence says what is missing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from random import Random

import pytest
from msgspec.structs import replace

from counter_app.cli.sentences import sentence
from counter_app.domain.dossier.intake import Intake, is_wanted
from counter_app.domain.dossier.paper import Paper, Source
from counter_app.domain.errors import DomainError
from counter_app.domain.office.office import Officer
from counter_app.sentences.sentences import SENTENCES, UNKNOWN
from counter_app.services.batch.rows.prepare import prepare
from counter_app.services.batch.rows.row import BatchRow
from counter_app.services.desk import desk_status, sign_in
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.intake import intake_plan, receive
from counter_app.services.intake.receive import IncompleteError
from counter_app.services.lists import worklist
from tests.support import desks
from tests.support.desks import BIRTH, Clock, Place
from tests.support.people import people

DAYS = [
    datetime(1970, 1, 1, 5, tzinfo=UTC),
    datetime(2024, 2, 29, 3, tzinfo=UTC),
    datetime(2025, 6, 15, 3, tzinfo=UTC),
    datetime(2025, 12, 31, 16, 59, 50, tzinfo=UTC),
    datetime(2026, 2, 17, 3, tzinfo=UTC),
    datetime(2026, 11, 29, 15, 40, tzinfo=UTC),
    datetime(2027, 3, 1, 2, tzinfo=UTC),
    datetime(2028, 2, 29, 3, tzinfo=UTC),
    datetime(2031, 1, 1, 3, tzinfo=UTC),
    datetime(2040, 6, 1, 3, tzinfo=UTC),
]


@pytest.fixture(params=DAYS, ids=str)
def desk(request: pytest.FixtureRequest, place: Place) -> Iterator[OpenDesk]:
    with closing(place.desk(Clock(request.param))) as opened:
        yield opened


def intakes(desk: OpenDesk) -> list[Intake]:
    """A form for every version in the catalogue, in force on this day or not, with its papers."""
    crowd = people(Random(7))
    made = []
    for entry in desk.catalogue.versions:
        case = entry.procedure.cases[0]
        intake = Intake(version=entry.id, case=case.id, owner=next(crowd))
        papers = tuple(
            Paper(requirement=item.id, name=item.name, source=Source.HANDED_IN, originals=1)
            for item in case.papers
            if is_wanted(item, intake)
        )
        made.append(replace(intake, papers=papers))
    return made


def test_every_question_about_the_day_is_answered(desk: OpenDesk) -> None:
    actor = desks.officer(desk)
    sign_in.sign_in(desk, actor, day_confirmed=True)
    assert sign_in.today(desk).day == desk.office_now().date()
    worklist.look(desk, actor, worklist.Pile.ALL)
    desk_status.look(desk)
    for intake in intakes(desk):
        plan = intake_plan.plan(desk, intake)
        assert plan.deadline is None or not plan.deadline_fault
        assert not plan.deadline_fault or plan.deadline_fault in SENTENCES
        assert receive.warnings(desk, intake) == []


def test_a_reception_is_done_or_refused_in_a_sentence(desk: OpenDesk) -> None:
    actor = desks.officer(desk)
    due = desk.office_now().replace(hour=16, minute=0) + timedelta(days=30)
    told: list[str] = []
    for intake in intakes(desk):
        own = replace(intake, promised_at=due, promise_reason="Lịch chưa công bố")
        for form in (intake, own):
            told += answers(desk, actor, form)
    assert told
    assert UNKNOWN not in told


def answers(desk: OpenDesk, actor: Officer, form: Intake) -> list[str]:
    """The code that was given, or each sentence of the refusal."""
    try:
        return [receive.receive(desk, actor, form).dossier.code]
    except IncompleteError as error:
        return [sentence(thing) for thing in error.things]
    except DomainError as error:
        return [sentence(error)]


@pytest.mark.parametrize(
    ("at", "told"),
    [
        (DAYS[1], "Quầy không có dải mã cho ngày 29/02/2024."),
        (DAYS[8], "Quầy không có dải mã cho ngày 01/01/2031."),
    ],
)
def test_a_day_without_codes_is_named(place: Place, at: datetime, told: str) -> None:
    with closing(place.desk(Clock(at))) as desk:
        refused = set()
        due = desk.office_now() + timedelta(days=30)
        for intake in intakes(desk):
            form = replace(intake, promised_at=due, promise_reason="Lịch chưa công bố")
            with pytest.raises(DomainError) as caught:
                receive.receive(desk, desks.officer(desk), form)
            refused.add(sentence(caught.value))
        assert any(one.startswith(told) for one in refused)


def test_a_row_of_a_batch_says_that_its_procedure_is_not_in_force(place: Place) -> None:
    with closing(place.desk(Clock(DAYS[1]))) as desk:
        row = BatchRow(2, {"procedure": BIRTH, "name": "Giàng Thị Sao", "papers": "đủ"})
        (prepared,) = prepare(desk, [row])
        assert sentence(prepared.faults[-1]).startswith(f"{BIRTH}: danh mục không có phiên bản")
