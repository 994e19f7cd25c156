"""Online dossiers at the desk: who looks, what is answered, and what the portal has of it."""

from __future__ import annotations

from datetime import date, timedelta

import msgspec
import pytest

from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.dossier.online import CLAIM_FOR, FormField, SupplementItem
from counter_app.domain.dossier.paper import Paper
from counter_app.domain.errors import DomainError, RefusedError
from counter_app.domain.kinds.declined import Declined
from counter_app.domain.kinds.online_submitted import OnlineSubmitted
from counter_app.domain.kinds.supplement_submitted import SupplementSubmitted
from counter_app.domain.office.office import Officer
from counter_app.domain.people.applicant import Person
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.lists import worklist
from counter_app.services.lists.due import DueKind
from counter_app.services.lists.worklist import Pile, WorkStep
from counter_app.services.online import claiming, keep_answer, review
from counter_app.services.online.keep_answer import Typed
from counter_app.services.online.review import Answer, CheckKind, OwnState
from counter_app.storage.journal import journal
from tests.support import desks, online
from tests.support.taking_in import on, set_clock

FILES = {"to-khai.pdf": None, "giay-chung-sinh.pdf": None}
DECLINE = Declined(desk=online.THIRD_DESK, reason="Không đúng thẩm quyền")
ITEM = SupplementItem(name="Giấy chứng sinh", originals=1)


@pytest.fixture
def mai(desk: OpenDesk):
    return desks.officer(desk)


@pytest.fixture
def filed(desk: OpenDesk) -> Dossier:
    return online.submit(desk)


def kinds(desk: OpenDesk, dossier_id: str) -> list[str]:
    with desk.store.database.read() as connection:
        return [event.kind for event in journal.of_dossier(connection, dossier_id)]


def standing(desk: OpenDesk, dossier_id: str) -> review.StandingAnswer:
    return review.look(desk, desks.officer(desk), dossier_id).standing


def declined_elsewhere(desk: OpenDesk, dossier: Dossier) -> Dossier:
    return online.happened(desk, dossier.id, DECLINE, desks.officer(desk, "lu").id)


# What waits


def waiting(desk: OpenDesk, officer: Officer) -> list[str]:
    return [work.dossier.id for work in worklist.look(desk, officer, Pile.NEW).work]


def test_what_waits_stands_in_the_order_in_which_it_came(desk: OpenDesk, mai) -> None:
    first, second = online.submit(desk), online.submit(desk, Person(name="Đặng Văn Hùng"))
    desks.receive_some(desk, 1)
    answered = online.submit(desk, Person(name="Ma Seo Sử"))
    review.decline(desk, mai, answered.id, "Không đúng thẩm quyền")
    assert waiting(desk, mai) == [first.id, second.id]


def test_one_that_was_filed_earlier_stands_first_though_it_came_later(desk: OpenDesk, mai) -> None:
    late, early = online.submit(desk), online.submit(desk, ago=timedelta(hours=3))
    assert waiting(desk, mai) == [early.id, late.id]


def test_a_supplemented_dossier_waits_again_and_says_so(
    desk: OpenDesk, filed: Dossier, mai
) -> None:
    review.request_supplement(desk, mai, filed.id, [ITEM], reason="Tệp mờ")
    assert waiting(desk, mai) == []
    online.happened(desk, filed.id, SupplementSubmitted(text="Đã quét lại"))
    (work,) = worklist.look(desk, mai, Pile.NEW).work
    assert work.dossier.supplements
    assert work.dossier.status is Status.SUBMITTED
    assert review.look(desk, mai, filed.id).citizen_wrote == "Đã quét lại"


def test_the_pile_of_new_ones_counts_what_its_list_holds(desk: OpenDesk, mai) -> None:
    online.submit(desk)
    online.submit(desk)
    desks.receive_some(desk, 2)
    found = worklist.look(desk, mai, Pile.NEW)
    assert found.counts[Pile.NEW].size == len(found.work) == 2
    assert {work.step for work in found.work} == {WorkStep.REVIEW}


def test_a_new_online_dossier_is_no_receipt_that_waits_to_be_printed(
    desk: OpenDesk, filed: Dossier, mai
) -> None:
    assert worklist.look(desk, mai, Pile.UNPRINTED).counts[Pile.UNPRINTED].size == 0
    review.decline(desk, mai, filed.id, "Không đúng thẩm quyền")
    assert worklist.look(desk, mai, Pile.UNPRINTED).work == ()


def test_the_citizen_should_hear_within_eight_working_hours(desk: OpenDesk, mai) -> None:
    set_clock(desk, on(20, 15, 0))
    online.submit(desk, ago=timedelta())
    (work,) = worklist.look(desk, mai, Pile.NEW).work
    assert work.due.at is not None
    assert work.due.kind is DueKind.ANSWER
    assert work.due.at.date() == date(2026, 11, 23)
    set_clock(desk, on(24, 8, 0))
    (work,) = worklist.look(desk, mai, Pile.NEW).work
    assert work.due.kind is DueKind.ANSWER_LATE


# Claims


def test_looking_claims_once_in_a_quarter_of_an_hour(desk: OpenDesk, filed: Dossier, mai) -> None:
    for _ in range(3):
        assert claiming.claim(desk, mai, filed.id).holder is None
    assert kinds(desk, filed.id) == ["online_submitted", "claimed"]
    set_clock(desk, desk.now() + CLAIM_FOR)
    claiming.claim(desk, mai, filed.id)
    assert kinds(desk, filed.id).count("claimed") == 2


def test_a_claim_of_another_desk_is_told_and_none_is_made(
    desk: OpenDesk, filed: Dossier, mai
) -> None:
    online.claim_elsewhere(desk, filed)
    made = claiming.claim(desk, mai, filed.id)
    assert made.holder is not None
    assert (made.holder.desk, made.holder.officer) == ("Quầy 3", "Giàng A Lử")
    assert kinds(desk, filed.id).count("claimed") == 1
    (work,) = worklist.look(desk, mai, Pile.NEW).work
    assert work.viewer == made.holder


def test_a_claim_is_no_lock(desk: OpenDesk, filed: Dossier, mai) -> None:
    online.claim_elsewhere(desk, filed)
    assert review.accept(desk, mai, filed.id).dossier.status is Status.RECEIVED


def test_a_claim_is_gone_after_a_quarter_of_an_hour(desk: OpenDesk, filed: Dossier, mai) -> None:
    online.claim_elsewhere(desk, filed, desk.office_now() - CLAIM_FOR)
    assert claiming.claim(desk, mai, filed.id).holder is None
    assert kinds(desk, filed.id).count("claimed") == 2


def test_looking_at_an_answered_dossier_claims_nothing(desk: OpenDesk, filed: Dossier, mai) -> None:
    review.decline(desk, mai, filed.id, "Không đúng thẩm quyền")
    claiming.claim(desk, mai, filed.id)
    assert "claimed" not in kinds(desk, filed.id)


# Accepting


def test_the_deadline_counts_from_the_acceptance_not_from_the_filing(desk: OpenDesk, mai) -> None:
    set_clock(desk, on(23, 14, 0))
    filed = online.submit(desk, procedure="1.004194", ago=timedelta(days=4))
    plan = review.plan_acceptance(desk, filed)
    done = review.accept(desk, mai, filed.id)
    # Three working days; Tuesday 24 is a day off by law.
    assert done.dossier.deadline.due_at == on(27, 17, 0)
    assert plan.deadline is not None
    assert plan.deadline.due_at == done.dossier.promised_at == on(27, 17, 0)
    assert done.dossier.desk == desk.enrolment.desk.id
    assert done.dossier.officer == mai.id
    assert done.dossier.code == filed.code


def test_an_own_date_needs_its_reason(desk: OpenDesk, filed: Dossier, mai) -> None:
    due = on(30, 17, 0)
    assert [thing.code for thing in review.plan_acceptance(desk, filed, due).missing] == [
        "due_reason"
    ]
    with pytest.raises(DomainError):
        review.accept(desk, mai, filed.id, due, " ")
    done = review.accept(desk, mai, filed.id, due, "Chờ xác minh")
    assert done.dossier.promised_at == due


def test_where_the_catalogue_has_no_time_the_officer_is_asked(desk: OpenDesk, filed: Dossier, mai):
    unknown = msgspec.structs.replace(filed.procedure, version="0" * 64, code="9.999999")
    body = OnlineSubmitted(
        code="H38.145-261123-9099",
        procedure=unknown,
        agency=filed.agency,
        office=filed.office,
        submitted_at=filed.received_at,
        owner=filed.owner,
    )
    dossier = online.happened(desk, desk.ids(), body)
    plan = review.plan_acceptance(desk, dossier)
    assert [thing.code for thing in plan.missing] == ["due_at"]
    assert CheckKind.PROCEDURE_UNKNOWN in [check.kind for check in plan.checks]
    with pytest.raises(DomainError, match="deadline_open"):
        review.accept(desk, mai, dossier.id)
    assert review.look(desk, mai, dossier.id).dossier.status is Status.SUBMITTED


def checks_of(desk: OpenDesk, dossier: Dossier) -> set[CheckKind]:
    return {check.kind for check in review.plan_acceptance(desk, dossier).checks}


def test_a_whole_dossier_may_be_accepted_with_one_key(desk: OpenDesk) -> None:
    sheet = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"
    files = {f"to-{at}.pdf": sheet + b"\n" * at for at in range(2)}
    dossier = online.submit(desk, files=files)
    plan = review.plan_acceptance(desk, dossier)
    assert plan.checks == ()
    assert plan.is_clear


def test_what_is_not_as_it_should_be_is_named(desk: OpenDesk) -> None:
    lacking = online.submit(desk, files={"to-khai.pdf": None}, complete=False)
    assert checks_of(desk, lacking) >= {CheckKind.PAPER_MISSING, CheckKind.FILE_NOT_HERE}
    without_files = online.submit(desk, Person(name="Ma Seo Sử"))
    assert CheckKind.PAPER_WITHOUT_FILE in checks_of(desk, without_files)
    strange = (FormField(group="Người yêu cầu", label="Số định danh", value="010 190 007 799"),)
    other = online.submit(desk, form=strange)
    assert CheckKind.IDENTITY_DIFFERS in checks_of(desk, other)
    assert CheckKind.IDENTITY_DIFFERS not in checks_of(desk, lacking)


def test_fees_are_unpaid_until_the_payment_came(desk: OpenDesk) -> None:
    dossier = online.submit(desk, procedure="1.004194")
    assert dossier.fees_due > 0
    (unpaid,) = [
        check
        for check in review.plan_acceptance(desk, dossier).checks
        if check.kind is CheckKind.UNPAID
    ]
    assert unpaid.amount == dossier.fees_due
    paid = online.pay(desk, dossier)
    assert CheckKind.PAID in checks_of(desk, paid)
    assert CheckKind.UNPAID not in checks_of(desk, paid)


def test_an_open_dossier_of_the_same_person_and_procedure_is_named(desk: OpenDesk, mai) -> None:
    first, second = online.submit(desk), online.submit(desk)
    (same,) = [
        check
        for check in review.plan_acceptance(desk, second).checks
        if check.kind is CheckKind.SAME_PERSON
    ]
    assert same.name == first.code
    review.decline(desk, mai, first.id, "Nộp trùng")
    assert CheckKind.SAME_PERSON not in checks_of(desk, second)


# The three answers are requests


def answer(desk: OpenDesk, mai, dossier: Dossier, which: Answer) -> review.Answered:
    match which:
        case Answer.ACCEPTED:
            return review.accept(desk, mai, dossier.id)
        case Answer.DECLINED:
            return review.decline(desk, mai, dossier.id, "Không đúng thẩm quyền")
        case _:
            return review.request_supplement(desk, mai, dossier.id, [ITEM], reason="Tệp mờ")


@pytest.mark.parametrize("which", list(Answer))
def test_an_answer_is_not_confirmed_until_the_portal_has_it(
    desk: OpenDesk, filed: Dossier, mai, which: Answer
) -> None:
    done = answer(desk, mai, filed, which)
    assert not done.confirmed
    stands = standing(desk, filed.id)
    assert stands.own is OwnState.WAITING
    assert stands.counts is not None
    assert stands.counts.answer is which
    online.portal_takes(desk, done.dossier)
    assert standing(desk, filed.id).own is OwnState.CONFIRMED
    assert standing(desk, filed.id).confirmed


@pytest.mark.parametrize("which", list(Answer))
def test_another_desk_was_first_its_answer_counts_and_the_own_text_stays(
    desk: OpenDesk, filed: Dossier, mai, which: Answer
) -> None:
    answer(desk, mai, filed, which)
    online.portal_says(desk, filed, DECLINE, desks.officer(desk, "lu").id)
    stands = standing(desk, filed.id)
    assert stands.own is OwnState.BEATEN
    assert stands.counts is not None
    assert (stands.counts.officer, stands.counts.answer) == ("Giàng A Lử", Answer.DECLINED)
    assert stands.counts.text == "Không đúng thẩm quyền"
    typed = review.look(desk, mai, filed.id).typed
    assert (
        typed
        == {
            Answer.ACCEPTED: Typed(),
            Answer.DECLINED: Typed(decline="Không đúng thẩm quyền"),
            Answer.SUPPLEMENT: Typed(items=(ITEM,), reason="Tệp mờ"),
        }[which]
    )


def test_an_answer_that_the_portal_refuses_says_why_and_prints_nothing(
    desk: OpenDesk, filed: Dossier, mai
) -> None:
    done = review.decline(desk, mai, filed.id, "Không đúng thẩm quyền")
    assert done.dossier.decline is not None
    online.portal_refuses(desk, filed.id, done.dossier.decline.event, "Tài khoản đã thôi dùng.")
    stands = standing(desk, filed.id)
    assert stands.own is OwnState.REFUSED
    assert stands.refusal == "Tài khoản đã thôi dùng."
    assert not stands.confirmed
    assert review.look(desk, mai, filed.id).typed.decline == "Không đúng thẩm quyền"


def test_a_second_answer_is_refused_and_the_first_stands(
    desk: OpenDesk, filed: Dossier, mai
) -> None:
    declined_elsewhere(desk, filed)
    with pytest.raises(RefusedError, match="already_answered"):
        review.accept(desk, mai, filed.id)
    assert review.look(desk, mai, filed.id).dossier.status is Status.DECLINED


def test_a_supplement_is_asked_for_once(desk: OpenDesk, filed: Dossier, mai) -> None:
    review.request_supplement(desk, mai, filed.id, [ITEM], reason="Tệp mờ", until=date(2026, 12, 4))
    online.happened(desk, filed.id, SupplementSubmitted())
    assert standing(desk, filed.id).counts is None
    with pytest.raises(RefusedError, match="supplement_once"):
        review.request_supplement(desk, mai, filed.id, [ITEM], reason="Còn mờ")
    assert review.accept(desk, mai, filed.id).dossier.status is Status.RECEIVED


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        ({"items": []}, "supplement_items"),
        ({"items": [SupplementItem(name=" ")]}, "supplement_items"),
        ({"reason": " "}, "supplement_reason"),
        ({"until": date(2026, 11, 22)}, "until_past"),
    ],
)
def test_an_incomplete_request_is_refused_and_records_nothing(
    desk: OpenDesk, filed: Dossier, mai, asked: dict, code: str
) -> None:
    whole = {"items": [ITEM], "reason": "Tệp mờ", **asked}
    with pytest.raises(RefusedError, match=code):
        review.request_supplement(desk, mai, filed.id, whole.pop("items"), **whole)
    assert kinds(desk, filed.id) == ["online_submitted"]


def test_a_refusal_to_receive_needs_its_reason(desk: OpenDesk, filed: Dossier, mai) -> None:
    with pytest.raises(RefusedError, match="decline_reason"):
        review.decline(desk, mai, filed.id, "  ")


def test_papers_brought_to_the_counter_let_the_dossier_wait_for_its_answer_again(
    desk: OpenDesk, filed: Dossier, mai
) -> None:
    paper = Paper(name="Giấy chứng sinh", originals=1)
    with pytest.raises(RefusedError, match="awaits_no_supplement"):
        review.receive_supplement(desk, mai, filed.id, [paper])
    review.request_supplement(desk, mai, filed.id, [ITEM], reason="Tệp mờ")
    with pytest.raises(RefusedError, match="supplement_items"):
        review.receive_supplement(desk, mai, filed.id, [], " ")
    after, changes = review.receive_supplement(desk, mai, filed.id, [paper], "Nộp tại quầy")
    assert after.status is Status.SUBMITTED
    assert after.supplements[0].answered_at is not None
    assert paper.name in {each.name for each in after.papers}
    assert changes.dossiers == {filed.id}


# What is being written


def test_what_is_being_written_is_kept_for_its_officer_until_it_is_sent(
    desk: OpenDesk, filed: Dossier, mai
) -> None:
    typed = Typed(items=(ITEM,), reason="Tệp mờ", until="4/12", contact="0214 300 0145")
    keep_answer.keep(desk, mai, filed.id, typed)
    assert review.look(desk, mai, filed.id).typed == typed
    assert keep_answer.kept(desk, desks.officer(desk, "lu"), filed.id) == Typed()
    assert worklist.look(desk, mai, Pile.ALL).drafts == ()
    review.request_supplement(desk, mai, filed.id, [ITEM], reason="Tệp mờ")
    assert keep_answer.kept(desk, mai, filed.id) == Typed()


def test_an_answer_that_was_refused_here_leaves_what_was_written(
    desk: OpenDesk, filed: Dossier, mai
) -> None:
    keep_answer.keep(desk, mai, filed.id, Typed(decline="Không đúng thẩm quyền của xã"))
    declined_elsewhere(desk, filed)
    with pytest.raises(RefusedError):
        review.decline(desk, mai, filed.id, "Không đúng thẩm quyền của xã")
    assert keep_answer.kept(desk, mai, filed.id).decline == "Không đúng thẩm quyền của xã"
