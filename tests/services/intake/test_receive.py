"""Receiving: one transaction, one code, and nothing at all where something is wrong."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import msgspec
import pytest

from counter_app.domain.catalogue.catalogue import Catalogue, Pack
from counter_app.domain.dossier.dossier_code import machine_text
from counter_app.domain.dossier.intake import Intake
from counter_app.domain.errors import DomainError, EventTooLargeError, RefusedError
from counter_app.domain.kinds.event import Clock
from counter_app.domain.kinds.fee_taken import FeeTaken
from counter_app.domain.kinds.received import CodeSource, Received
from counter_app.domain.people.applicant import Person
from counter_app.services.desk.install import install
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.intake import intake_plan, keep_draft, receive
from counter_app.services.intake.receive import IncompleteError
from counter_app.services.printing import issue_receipt
from counter_app.storage.journal import journal
from counter_app.storage.profile.verify import verify
from tests.support import desks
from tests.support.desks import COMMUNE, COPY, Place
from tests.support.packs import encode_pack
from tests.support.unprinted import unprinted


@pytest.fixture
def form(desk: OpenDesk) -> Intake:
    return desks.intake(desk, desks.Crowd().next())


def received(desk: OpenDesk, dossier_id: str) -> Received:
    with desk.store.database.read() as connection:
        body = journal.of_dossier(connection, dossier_id)[0].body
    assert isinstance(body, Received)
    return body


def clock_of(desk: OpenDesk, dossier_id: str) -> Clock:
    with desk.store.database.read() as connection:
        return journal.of_dossier(connection, dossier_id)[0].clock


def refusal(desk: OpenDesk, form: Intake, login: str = "mai") -> DomainError:
    """The error with which the reception is refused; it must leave nothing behind."""
    before = verify(desk.store)
    with pytest.raises(DomainError) as caught:
        receive.receive(desk, desks.officer(desk, login), form)
    assert verify(desk.store) == before
    return caught.value


def test_the_dossier_is_what_the_form_said(desk: OpenDesk, form: Intake) -> None:
    dossier = receive.receive(desk, desks.officer(desk), form).dossier
    assert dossier.code == f"{COMMUNE}-261123-0001"
    assert (dossier.owner, dossier.papers, dossier.case) == (form.owner, form.papers, form.case)
    assert dossier.procedure.version == form.version
    assert dossier.promised_at == dossier.deadline.due_at
    assert dossier.received_at.microsecond == 0
    assert received(desk, dossier.id).lease == "demo-1-H38.145"
    assert clock_of(desk, dossier.id) is Clock.UNCHECKED


def test_what_was_shown_is_what_is_written(
    desk: OpenDesk, form: Intake, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = intake_plan.plan(desk, form)
    later = desk.now() + timedelta(hours=5)
    monkeypatch.setattr(desk, "now", lambda: later)
    monkeypatch.setattr(desk, "catalogue", Catalogue(()))
    dossier = receive.receive(desk, desks.officer(desk), form, planned=shown).dossier
    assert (dossier.deadline, dossier.received_at) == (shown.deadline, shown.at)
    assert dossier.fees == tuple(line for line in shown.fees if line)
    assert shown.entry is not None
    assert dossier.procedure.version == shown.entry.id


def test_a_plan_of_another_form_or_of_yesterday_is_made_anew(
    desk: OpenDesk, form: Intake, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = intake_plan.plan(desk, msgspec.structs.replace(form, sets=2))
    dossier = receive.receive(desk, desks.officer(desk), form, planned=shown).dossier
    assert dossier.sets == form.sets
    shown = intake_plan.plan(desk, form)
    tomorrow = desk.now() + timedelta(days=2)
    monkeypatch.setattr(desk, "now", lambda: tomorrow)
    dossier = receive.receive(desk, desks.officer(desk), form, planned=shown).dossier
    assert dossier.received_at.date() == desk.office_now().date()


def test_the_same_call_again_answers_the_same_dossier(desk: OpenDesk, form: Intake) -> None:
    mai = desks.officer(desk)
    first = receive.receive(desk, mai, form, dossier_id="f9-pressed-twice").dossier
    again = receive.receive(desk, mai, form, dossier_id="f9-pressed-twice").dossier
    assert again == first
    assert verify(desk.store).dossiers == 1
    assert desks.receive_some(desk, 1)[0].code.endswith("-0002")


def test_the_draft_ends_with_the_reception(desk: OpenDesk, form: Intake) -> None:
    mai = desks.officer(desk)
    keep_draft.keep(desk, mai, "d1", "Khai sinh", form)
    keep_draft.keep(desk, mai, "d2", "Khai sinh", form)
    done = receive.receive(desk, mai, form, draft="d1")
    assert [item.id for item in keep_draft.kept(desk, mai)] == ["d2"]
    assert done.changes.drafts
    assert done.changes.dossiers == {done.dossier.id}


def test_the_draft_stays_where_the_reception_fails(desk: OpenDesk, form: Intake) -> None:
    mai = desks.officer(desk)
    long = msgspec.structs.replace(form, content="ô" * 40_000)
    keep_draft.keep(desk, mai, "d1", "Khai sinh", long)
    with pytest.raises(EventTooLargeError):
        receive.receive(desk, mai, long, draft="d1")
    assert [item.intake for item in keep_draft.kept(desk, mai)] == [long]
    assert receive.receive(desk, mai, form).dossier.code.endswith("-0001")


def test_what_is_missing_is_named_in_the_order_of_the_form(desk: OpenDesk, form: Intake) -> None:
    bare = msgspec.structs.replace(form, owner=Person(name=" "), papers=())
    error = refusal(desk, bare)
    assert isinstance(error, IncompleteError)
    assert [item.code for item in error.things][:2] == ["owner_name", "paper"]
    assert refusal(desk, Intake()).params == {"count": 1}


def test_a_form_of_yesterday_is_not_received_with_todays_code(desk: OpenDesk, form: Intake) -> None:
    yesterday = desk.office_now().date() - timedelta(days=1)
    error = refusal(desk, msgspec.structs.replace(form, office_day=yesterday))
    assert error.code == "day_changed"
    today = msgspec.structs.replace(form, office_day=desk.office_now().date())
    assert receive.receive(desk, desks.officer(desk), today).dossier.code.endswith("-0001")


def test_only_a_cashier_takes_cash_and_then_with_the_reception(desk: OpenDesk) -> None:
    form = desks.intake(desk, desks.Crowd().next(), COPY, pay_now=True)
    entry = desk.catalogue.by_id(form.version)
    assert entry is not None
    form = desks.with_fees(form, entry.procedure)
    assert refusal(desk, form, "lu").code == "role_missing"
    dossier = receive.receive(desk, desks.officer(desk), form).dossier
    assert dossier.fees_due == 0
    assert sum(payment.amount for payment in dossier.payments) > 0
    with desk.store.database.read() as connection:
        kinds = [event.kind for event in journal.of_dossier(connection, dossier.id)]
    assert kinds == [Received.kind, FeeTaken.kind]
    assert verify(desk.store).payments == 1


def test_without_cash_now_the_fees_stay_due(desk: OpenDesk) -> None:
    form = desks.intake(desk, desks.Crowd().next(), COPY)
    entry = desk.catalogue.by_id(form.version)
    assert entry is not None
    form = desks.with_fees(form, entry.procedure)
    dossier = receive.receive(desk, desks.officer(desk, "lu"), form).dossier
    assert dossier.payments == ()
    assert dossier.fees_due == sum(line.amount for line in dossier.fees) > 0


def by_hand(desk: OpenDesk, form: Intake, serial: int, **changes: object) -> Intake:
    at = desk.office_now() - timedelta(hours=2)
    code = f"{COMMUNE}-{at:%y%m%d}-{serial:04d}"
    values: dict[str, object] = {"written_code": code, "written_at": at} | changes
    return msgspec.structs.replace(form, **values)  # type: ignore[arg-type]


def test_a_code_written_by_hand_is_kept_and_its_time_declared(desk: OpenDesk, form: Intake) -> None:
    written = by_hand(desk, form, 355)
    dossier = receive.receive(desk, desks.officer(desk), written).dossier
    assert dossier.code == written.written_code
    assert dossier.received_at == written.written_at
    assert received(desk, dossier.id).code_source is CodeSource.MANUAL
    assert clock_of(desk, dossier.id) is Clock.DECLARED
    assert desks.receive_some(desk, 1)[0].code.endswith("-0001")


def test_a_printed_receipt_that_no_journal_knows_is_entered_with_its_code(
    desk: OpenDesk, form: Intake
) -> None:
    desks.receive_some(desk, 3, seed=4)
    dossier = receive.receive(desk, desks.officer(desk), by_hand(desk, form, 7)).dossier
    assert dossier.code.endswith("-0007")
    assert clock_of(desk, dossier.id) is Clock.DECLARED
    assert desks.receive_some(desk, 1, seed=5)[0].code.endswith("-0008")


def test_a_receipt_written_before_a_new_law_stays_under_the_old_one(
    desk: OpenDesk, place: Place, form: Intake, opened: Callable[..., OpenDesk]
) -> None:
    old = desk.catalogue.by_id(form.version)
    assert old is not None
    today = desk.office_now().date()
    law = msgspec.structs.replace(old.procedure, name="Theo luật mới", effective_from=today)
    pack = Pack(name="x", version="2", source="", published=today, procedures=(law,))
    install(desk, encode_pack(pack))
    desk.close()
    desk = opened(place)
    chosen = desk.catalogue.find(law.code, today)
    assert chosen is not None
    assert chosen.procedure.name == "Theo luật mới"
    before = desk.office_now() - timedelta(days=3)
    code = f"{desks.COMMUNE}-{before:%y%m%d}-0352"
    written = desks.changed(form, version=chosen.id, written_code=code, written_at=before)
    dossier = receive.receive(desk, desks.officer(desk), written).dossier
    assert dossier.procedure.version == old.id


def test_a_written_moment_is_kept_in_office_time(desk: OpenDesk, form: Intake) -> None:
    """Half past six in the morning of the office is the day before in UTC."""
    at = desk.now().replace(hour=23, minute=30) - timedelta(days=1)
    written = by_hand(desk, form, 360, written_at=at, written_code=f"{COMMUNE}-261123-0360")
    dossier = receive.receive(desk, desks.officer(desk), written).dossier
    assert dossier.received_at.date() == desk.office_now().date()


@pytest.mark.parametrize(
    ("code", "serial", "changes"),
    [
        ("written_code_agency", 360, {"written_code": "H38.145.03-261123-0101"}),
        ("written_code_day", 360, {"written_code": f"{COMMUNE}-261122-0360"}),
        ("written_code_foreign", 401, {}),
        ("written_code_used", 1, {}),
        ("unreadable_code", 360, {"written_code": "H38.145-26-360"}),
        ("wrong_check", 360, {"written_code": f"{COMMUNE}-261123-0360-00"}),
    ],
)
def test_a_written_code_that_cannot_be_is_refused_by_name(
    desk: OpenDesk, form: Intake, code: str, serial: int, changes: dict[str, object]
) -> None:
    desks.receive_some(desk, 1, seed=4)
    assert refusal(desk, by_hand(desk, form, serial, **changes)).code == code


@pytest.mark.parametrize(
    ("code", "ago"),
    [("written_in_future", timedelta(hours=-1)), ("written_long_ago", timedelta(days=91))],
)
def test_a_written_moment_that_cannot_be_is_refused(
    desk: OpenDesk, form: Intake, code: str, ago: timedelta
) -> None:
    at = desk.office_now() - ago
    assert refusal(desk, by_hand(desk, form, 360, written_at=at)).code == code


def test_a_written_code_with_its_check_is_the_same_code(desk: OpenDesk, form: Intake) -> None:
    code = f"{COMMUNE}-261123-0356"
    written = by_hand(desk, form, 356, written_code=machine_text(code).lower())
    assert receive.receive(desk, desks.officer(desk), written).dossier.code == code


def test_a_reference_used_before_is_refused_and_not_a_crash(desk: OpenDesk, form: Intake) -> None:
    marked = msgspec.structs.replace(form, ref="ref:7")
    receive.receive(desk, desks.officer(desk), marked)
    assert refusal(desk, marked).code == "ref_of_another"


def test_an_officer_who_left_receives_nothing(desk: OpenDesk, form: Intake) -> None:
    gone = msgspec.structs.replace(desks.officer(desk), active=False)
    with pytest.raises(RefusedError) as caught:
        receive.receive(desk, gone, form)
    assert caught.value.code == "officer_inactive"


def test_the_same_person_and_procedure_today_is_warned_about(desk: OpenDesk, form: Intake) -> None:
    assert receive.warnings(desk, form) == []
    dossier = receive.receive(desk, desks.officer(desk), form).dossier
    assert receive.warnings(desk, form) == [dossier]
    assert receive.warnings(desk, desks.intake(desk, form.owner, COPY)) == []


def test_a_receipt_stands_as_unprinted_until_it_went_out(desk: OpenDesk, form: Intake) -> None:
    mai = desks.officer(desk)
    dossier = receive.receive(desk, mai, form).dossier
    assert unprinted(desk) == [dossier]
    first = issue_receipt.draw(desk, dossier)
    printed, _ = issue_receipt.issued(desk, mai, first, means="pdf")
    assert unprinted(desk) == []
    again = issue_receipt.draw(desk, printed, reason="Giấy bị ướt")
    assert (first.copy, again.copy) == (1, 2)
    with pytest.raises(RefusedError) as caught:
        issue_receipt.issued(desk, mai, issue_receipt.draw(desk, printed), means="pdf")
    assert caught.value.code == "reprint_reason"
    assert issue_receipt.find_one(desk, dossier.code).id == dossier.id
    with pytest.raises(RefusedError):
        issue_receipt.find_one(desk, f"{COMMUNE}-261123-0999")
