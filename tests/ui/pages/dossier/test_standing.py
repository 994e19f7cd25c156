"""What ended without a result is neither a success nor late."""

from __future__ import annotations

import dataclasses
from datetime import date, datetime, timedelta

import pytest
from msgspec.structs import replace

from counter_app.domain.deadlines.deadline import Deadline
from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.people.applicant import Organisation, Person, Sex
from counter_app.services.dossier import look_up
from counter_app.services.dossier.whereabouts import whereabouts
from counter_app.ui.dossier_parts import facts, standing
from counter_app.ui.theme.glyphs import Glyph
from counter_app.ui.widgets.chip import Tone
from counter_app.ui.widgets.stage_bar import StageState
from tests.support import desks

ENDED = {
    Status.DECLINED: "Đã từ chối",
    Status.STOPPED: "Đã dừng",
    Status.WITHDRAWN: "Công dân đã rút",
}


@pytest.fixture
def dossier(desk) -> Dossier:
    return desks.receive_some(desk, 1)[0]


@pytest.mark.parametrize("status", ENDED)
@pytest.mark.usefixtures("qapp")
def test_what_ended_without_a_result_has_a_square_and_is_not_late(desk, dossier, status) -> None:
    now = desk.office_now()
    long_ago = Deadline(due_at=now - timedelta(days=90))
    said, chip = standing.deadline(
        replace(dossier, status=status, deadline=long_ago), desk.calendar, now
    )
    assert (chip.glyph, chip.text, chip.tone) == (Glyph.NEW, ENDED[status], Tone.QUIET)
    assert said == ""


@pytest.mark.usefixtures("qapp")
def test_a_refusal_of_an_online_dossier_is_no_tick(desk, dossier) -> None:
    shown = look_up.open_file(desk, dossier.id)
    at: datetime = dossier.received_at
    refused = replace(dossier, status=Status.DECLINED, desk="", officer="", submitted_at=at)
    where = whereabouts(desk, desks.officer(desk), refused)
    stages = standing.stages(replace_file(shown, refused), where, desk.calendar, at)
    assert [stage.state for stage in stages] == [
        StageState.DONE,
        StageState.ENDED,
        StageState.LATER,
    ]


def replace_file(shown: look_up.DossierFile, dossier: Dossier) -> look_up.DossierFile:
    return dataclasses.replace(shown, dossier=dossier)


@pytest.mark.parametrize(
    ("owner", "said"),
    [
        (Person(name="A", birth_date=date(1994, 3, 14), sex=Sex.FEMALE), "14/03/1994, nữ"),
        (Person(name="A", birth_date=date(1994, 3, 14)), "14/03/1994"),
        (Person(name="A", sex=Sex.MALE), "nam"),
        (Person(name="A"), ""),
        (Organisation(name="A"), ""),
    ],
)
@pytest.mark.usefixtures("qapp")
def test_birth_and_sex_stand_among_the_facts_as_far_as_they_are_known(
    dossier, owner, said: str
) -> None:
    shown = dict(facts.facts(replace(dossier, owner=owner), revealed=False))
    assert shown.get("Sinh", "") == said
