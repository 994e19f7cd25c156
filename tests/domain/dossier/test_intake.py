"""What keeps an intake from being received, and what its fees are."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from counter_app.domain.catalogue.procedure import (
    Case,
    Channel,
    FeeKind,
    FeeRule,
    FeeUnit,
    Level,
    PaperRequirement,
    Procedure,
)
from counter_app.domain.dossier.fee import MOST
from counter_app.domain.dossier.intake import (
    FeeInput,
    Intake,
    Missing,
    case_of,
    fee_line,
    fee_lines,
    is_wanted,
    missing,
)
from counter_app.domain.dossier.paper import Paper, Source
from counter_app.domain.people.applicant import Authority, Organisation, Person, Submission

FORM = PaperRequirement(id="p1", name="Tờ khai đăng ký khai sinh", originals=1)
BIRTH = PaperRequirement(id="p2", name="Giấy chứng sinh", originals=1)
PROXY = PaperRequirement(id="p3", name="Văn bản ủy quyền", originals=1, for_proxy=True)
WHEN = PaperRequirement(id="p4", name="Biên bản", originals=1, condition="trẻ bị bỏ rơi")
FREE = FeeRule(id="f0", name="Miễn lệ phí", kind=FeeKind.CHARGE, amount=0)
EXTRACT = FeeRule(id="f1", name="Lệ phí", kind=FeeKind.CHARGE, amount=8_000)
PAGES = FeeRule(id="f2", name="Phí bản sao", kind=FeeKind.FEE, amount=2_000, unit=FeeUnit.PAGE)
DOUBTFUL = FeeRule(id="f3", name="Phí", kind=FeeKind.FEE, amount=100, confirmed=False)
PROCEDURE = Procedure(
    code="1.001193",
    name="Đăng ký khai sinh",
    short_name="Khai sinh",
    field="Hộ tịch",
    levels=(Level.COMMUNE,),
    resolver="commune",
    effective_from=date(2025, 7, 1),
    cases=(Case(id="1", name="Chung", papers=(FORM, BIRTH, PROXY, WHEN)),),
    fees=(FREE,),
)
TWO_CASES = replace(
    PROCEDURE, cases=(*PROCEDURE.cases, Case(id="2", name="Quá hạn", papers=(FORM,)))
)
OWNER = Person(name="Giàng A Páo")
ALL_THERE = (
    Paper(requirement="p1", name=FORM.name, originals=1),
    Paper(requirement="p2", name=BIRTH.name, originals=1),
)
DAY = date(2026, 11, 23)
READY = Intake(version="v", owner=OWNER, papers=ALL_THERE)
FRIEND = Submission(person=Person(name="Sùng Thị Mỷ"), authority=Authority.AUTHORISED)


def _missing(
    intake: Intake, procedure: Procedure | None = PROCEDURE, *, date_is_open: bool = False
) -> list[Missing]:
    return missing(intake, procedure, date_is_open=date_is_open, day=DAY)


def test_nothing_is_missing_when_everything_is_there() -> None:
    assert _missing(READY) == []


def test_without_a_procedure_only_the_procedure_is_asked_for() -> None:
    assert _missing(Intake(), None) == [Missing("procedure")]


def test_an_empty_form_says_what_is_missing_in_the_order_of_the_page() -> None:
    procedure = replace(PROCEDURE, fees=(PAGES,))
    things = _missing(Intake(version="v"), procedure, date_is_open=True)
    assert things == [
        Missing("owner_name"),
        Missing("paper", FORM.name, "p1"),
        Missing("paper", BIRTH.name, "p2"),
        Missing("fee", PAGES.name, "f2"),
        Missing("due_at"),
    ]


def test_the_only_case_needs_no_choice() -> None:
    case = case_of(READY, PROCEDURE)
    assert case is not None
    assert case.id == "1"


@pytest.mark.parametrize(("chosen", "found"), [("", None), ("2", "2"), ("9", None)])
def test_one_of_two_cases_must_be_chosen(chosen: str, found: str | None) -> None:
    intake = replace(READY, case=chosen)
    case = case_of(intake, TWO_CASES)
    assert (case.id if case else None) == found
    assert (_missing(intake, TWO_CASES) == [Missing("case")]) == (found is None)


@pytest.mark.parametrize("name", ["", "  ", "\u00a0"])
def test_a_name_of_spaces_is_no_name(name: str) -> None:
    assert _missing(replace(READY, owner=Person(name=name))) == [Missing("owner_name")]
    assert _missing(replace(READY, owner=Organisation(name=name))) == [Missing("owner_name")]


def test_a_submitter_has_a_name_and_brings_the_authority() -> None:
    nameless = replace(FRIEND, person=Person(name=""))
    assert _missing(replace(READY, submission=nameless)) == [
        Missing("submitter_name"),
        Missing("paper", PROXY.name, "p3"),
    ]
    brought = Paper(requirement="p3", name=PROXY.name, originals=1)
    assert _missing(replace(READY, submission=FRIEND, papers=(*ALL_THERE, brought))) == []


def test_a_conditional_paper_is_asked_for_by_nobody_but_the_officer() -> None:
    assert not is_wanted(WHEN, READY)
    assert is_wanted(FORM, READY)
    assert not is_wanted(PROXY, READY)
    assert is_wanted(PROXY, replace(READY, submission=FRIEND))


@pytest.mark.parametrize(
    "until", [None, DAY - timedelta(days=1), date(1, 1, 1), DAY + timedelta(days=367), date.max]
)
def test_an_owed_paper_needs_the_day_on_which_it_comes(until: date | None) -> None:
    owed = Paper(requirement="p2", name=BIRTH.name, source=Source.OWED, until=until)
    intake = replace(READY, papers=(ALL_THERE[0], owed))
    assert _missing(intake) == [Missing("owed_reason", BIRTH.name, "p2")]
    for day in (DAY, DAY + timedelta(days=2), DAY + timedelta(days=366)):
        dated = replace(owed, until=day)
        assert _missing(replace(intake, papers=(ALL_THERE[0], dated))) == []


def test_a_paper_beside_the_checklist_needs_its_day_too() -> None:
    other = Paper(name="Giấy chuyển tuyến", source=Source.OWED)
    assert _missing(replace(READY, papers=(*ALL_THERE, other))) == [
        Missing("owed_reason", other.name)
    ]


def test_an_open_date_is_asked_for_and_an_own_date_asks_for_its_reason() -> None:
    due = datetime(2026, 11, 25, 10, tzinfo=UTC)
    assert _missing(READY, date_is_open=True) == [Missing("due_at")]
    assert _missing(replace(READY, promised_at=due)) == [Missing("due_reason")]
    assert _missing(replace(READY, promised_at=due, promise_reason="Hẹn theo lịch")) == []


def test_a_fee_for_each_dossier_needs_no_word_of_the_officer() -> None:
    line = fee_line(EXTRACT, None)
    assert line is not None
    assert (line.amount, line.quantity, line.copies, line.reason) == (8_000, 1, 1, "")


def test_pages_must_be_counted_before_there_is_a_fee() -> None:
    assert fee_line(PAGES, None) is None
    line = fee_line(PAGES, FeeInput(rule="f2", quantity=3, copies=2))
    assert line is not None
    assert line.amount == 12_000


def test_a_doubtful_amount_of_the_catalogue_is_never_charged_by_itself() -> None:
    assert fee_line(DOUBTFUL, None) is None
    assert fee_line(DOUBTFUL, FeeInput(rule="f3", amount=100_000)) is None
    line = fee_line(DOUBTFUL, FeeInput(rule="f3", amount=100_000, reason=" NQ 12/2025 "))
    assert line is not None
    assert (line.amount, line.reason) == (100_000, "NQ 12/2025")


@pytest.mark.parametrize("amount", [-1, -(10**15), MOST + 1, 10**18])
def test_a_negative_or_absurd_amount_is_no_fee(amount: int) -> None:
    assert fee_line(EXTRACT, FeeInput(rule="f1", amount=amount, reason="x")) is None


def test_an_amount_that_another_agency_sets_is_open_and_says_why() -> None:
    assert fee_line(EXTRACT, FeeInput(rule="f1", later=True)) is None
    line = fee_line(EXTRACT, FeeInput(rule="f1", later=True, reason="Chờ thông báo thuế"))
    assert line is not None
    assert (line.amount, line.open) == (0, True)


def test_fees_hold_for_their_channel_and_case_alone() -> None:
    online = replace(EXTRACT, id="f9", amount=4_000, channels=(Channel.ONLINE,))
    late = replace(EXTRACT, id="f8", amount=9_000, cases=("2",))
    procedure = replace(TWO_CASES, fees=(online, late))
    found: list[Any] = [
        [
            line.amount
            for line in fee_lines(replace(READY, channel=channel), procedure, case)
            if line
        ]
        for channel, case in [
            (Channel.IN_PERSON, "1"),
            (Channel.IN_PERSON, "2"),
            (Channel.ONLINE, "1"),
            (Channel.ONLINE, "2"),
        ]
    ]
    assert found == [[], [9_000], [4_000], [4_000, 9_000]]


names = st.text(st.characters(codec="utf-8"), max_size=6)
drafts = st.builds(
    Intake,
    version=names,
    case=st.sampled_from(["", "1", "2"]),
    channel=st.sampled_from(Channel),
    owner=st.builds(Person, name=names),
    submission=st.none() | st.just(FRIEND),
    papers=st.lists(
        st.builds(
            Paper,
            requirement=st.sampled_from(["", "p1", "p2", "p3", "p4"]),
            name=names,
            source=st.sampled_from(Source),
            reason=names,
        ),
        max_size=4,
    ).map(tuple),
    fees=st.lists(
        st.builds(
            FeeInput,
            rule=st.sampled_from(["f1", "f2", "f3"]),
            quantity=st.integers(0, 9_999),
            copies=st.integers(0, 9_999),
            amount=st.none() | st.integers(),
            reason=names,
            later=st.booleans(),
        ),
        max_size=3,
    ).map(tuple),
    promised_at=st.none() | st.datetimes(timezones=st.just(UTC)),
    promise_reason=names,
    ref=names,
)
COSTLY = replace(TWO_CASES, fees=(EXTRACT, PAGES, DOUBTFUL))


@given(drafts, st.booleans())
def test_whatever_stands_in_the_form_can_be_judged(intake: Intake, date_is_open: bool) -> None:
    things = _missing(intake, COSTLY, date_is_open=date_is_open)
    assert len(things) == len(set(things))
    if case_of(intake, COSTLY) is None:
        assert things == [Missing("case")]
    else:
        open_fees = [line for line in fee_lines(intake, COSTLY, intake.case) if line is None]
        assert len(open_fees) == sum(thing.code == "fee" for thing in things)
        assert all(
            0 <= line.amount <= MOST for line in fee_lines(intake, COSTLY, intake.case) if line
        )


@given(drafts)
def test_a_draft_comes_back_as_it_was_left(intake: Intake) -> None:
    kept = msgspec.json.encode(intake)
    assert msgspec.json.decode(kept, type=Intake) == intake
