"""What the dossier page reads and records: timeline, look-up, notes, owed papers, fees."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest

from counter_app.domain.dossier.dossier_code import WrongCheckError, machine_text
from counter_app.domain.dossier.fee import PaymentMethod
from counter_app.domain.dossier.paper import Paper, Source
from counter_app.domain.errors import RefusedError
from counter_app.services.attachments import attach
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.dossier import annotate, look_up
from counter_app.services.dossier.timeline import PortalState, timeline
from counter_app.services.intake import keep_draft, receive
from counter_app.services.printing import issue_receipt
from tests.support import desks, scans
from tests.support.kept_notes import keep_note, kept_note
from tests.support.twins import twin_of
from tests.support.unprinted import unprinted


def received(desk: OpenDesk, procedure: str = desks.BIRTH, **changes: object):
    form = desks.intake(desk, desks.Crowd(7).next(), procedure, **changes)
    return receive.receive(desk, desks.officer(desk), form).dossier


def test_the_timeline_holds_every_event_newest_first_and_says_who(desk: OpenDesk):
    dossier = received(desk)
    mai, dung = desks.officer(desk), desks.officer(desk, "dung")
    issue_receipt.issued(desk, mai, issue_receipt.draw(desk, dossier), means="printer")
    attach.attach(desk, mai, dossier.id, "a.pdf", scans.pdf())
    annotate.add_note(desk, dung, dossier.id, "Chờ ký")
    rows = timeline(desk, dossier.id)
    assert [row.kind for row in rows] == [
        "note_added",
        "attachment_added",
        "form_issued",
        "received",
    ]
    assert [row.officer for row in rows] == [dung.name, mai.name, mai.name, mai.name]
    assert {row.portal for row in rows} == {PortalState.WAITING}
    assert [row.at for row in rows] == sorted((row.at for row in rows), reverse=True)
    assert rows[0].at.utcoffset() == desk.office_now().utcoffset()


def test_a_dossier_is_found_by_id_by_code_and_by_the_text_of_its_qr(desk: OpenDesk):
    dossier = received(desk)
    for text in (dossier.id, dossier.code, f" {dossier.code.lower()} ", machine_text(dossier.code)):
        assert [item.id for item in look_up.find(desk, text)] == [dossier.id]


def test_a_code_with_a_wrong_check_and_an_unknown_code_are_told_apart(desk: OpenDesk):
    dossier = received(desk)
    good = machine_text(dossier.code)
    with pytest.raises(WrongCheckError):
        look_up.find(desk, good[:-1] + str((int(good[-1]) + 1) % 10))
    with pytest.raises(RefusedError) as caught:
        look_up.find(desk, "H38.145-261123-9999")
    assert caught.value.code == "unknown_code"


def test_two_dossiers_of_one_code_are_both_found(desk: OpenDesk):
    dossier = received(desk)
    twin = twin_of(desk, dossier)
    assert {item.id for item in look_up.find(desk, dossier.code)} == {dossier.id, twin}


def test_a_file_of_a_dossier_names_who_received_it_and_its_time_rule(desk: OpenDesk):
    dossier = received(desk)
    shown = look_up.open_file(desk, dossier.id)
    assert shown.officer == desks.officer(desk).name
    assert shown.desk == desk.enrolment.desk.name
    assert shown.rule is not None
    assert len(shown.rows) == 1
    with pytest.raises(RefusedError):
        look_up.open_file(desk, "nobody")


def test_an_unfinished_note_is_kept_for_its_dossier_and_officer_alone(desk: OpenDesk):
    one, other = desks.receive_some(desk, 2)
    mai, lu = desks.officer(desk), desks.officer(desk, "lu")
    keep_note(desk, mai, one.id, "Gọi lại lúc 15 giờ")
    assert kept_note(desk, mai, one.id) == "Gọi lại lúc 15 giờ"
    assert kept_note(desk, mai, other.id) == ""
    assert kept_note(desk, lu, one.id) == ""
    assert keep_draft.kept(desk, mai) == []
    after, _ = annotate.add_note(desk, mai, one.id, "Đã gọi")
    assert [note.text for note in after.notes] == ["Đã gọi"]
    assert kept_note(desk, mai, one.id) == ""


def test_an_empty_note_is_refused_and_its_draft_stays(desk: OpenDesk):
    (dossier,) = desks.receive_some(desk, 1)
    mai = desks.officer(desk)
    with pytest.raises(RefusedError) as caught:
        annotate.add_note(desk, mai, dossier.id, "  ")
    assert caught.value.code == "empty_note"


def test_owed_papers_that_come_in_are_no_longer_owed(desk: OpenDesk):
    form = desks.intake(desk, desks.Crowd(3).next())
    papers = [
        msgspec.structs.replace(paper, source=Source.OWED, until=date(2026, 11, 27), originals=0)
        for paper in form.papers[:2]
    ]
    form = msgspec.structs.replace(form, papers=(*papers, *form.papers[2:]))
    dossier = receive.receive(desk, desks.officer(desk), form).dossier
    assert len(dossier.owed_papers) == 2
    after, changes = annotate.take_papers(
        desk, desks.officer(desk), dossier.id, dossier.owed_papers[:1]
    )
    assert [paper.name for paper in after.owed_papers] == [papers[1].name]
    came = next(paper for paper in after.papers if paper.name == papers[0].name)
    assert (came.source, came.originals, came.reason) == (Source.HANDED_IN, 1, "")
    assert changes.dossiers == {dossier.id}


def test_a_paper_promised_as_a_copy_comes_in_as_a_copy():
    owed = Paper(name="Hợp đồng thuê nhà", source=Source.OWED, copies=2, reason="mai")
    came = annotate.handed_in(owed)
    assert (came.originals, came.copies) == (0, 2)


def test_fees_are_taken_once_and_only_by_a_cashier(desk: OpenDesk):
    from counter_app.domain.dossier.intake import FeeInput  # noqa: PLC0415

    entry = desk.catalogue.find(desks.COPY, desk.office_now().date())
    rule = entry.procedure.fee_rules(desks.Intake().channel, entry.procedure.cases[0].id)[0]
    dossier = received(desk, desks.COPY, fees=(FeeInput(rule=rule.id, quantity=4, copies=1),))
    due = dossier.fees_due
    assert due > 0
    with pytest.raises(RefusedError) as caught:
        annotate.take_fees(desk, desks.officer(desk, "lu"), dossier)
    assert caught.value.code == "role_missing"
    mai = desks.officer(desk)
    after, _ = annotate.take_fees(desk, mai, dossier, PaymentMethod.TRANSFER)
    assert after.fees_due == 0
    assert [(p.amount, p.method) for p in after.payments] == [(due, PaymentMethod.TRANSFER)]
    with pytest.raises(RefusedError) as caught:
        annotate.take_fees(desk, mai, dossier)
    assert caught.value.code == "fee_paid"


def test_a_receipt_that_never_went_out_is_offered_until_it_does(desk: OpenDesk):
    one, other = desks.receive_some(desk, 2)
    assert {item.id for item in unprinted(desk)} == {other.id, one.id}
    form = issue_receipt.draw(desk, other)
    issue_receipt.issued(desk, desks.officer(desk), form, means="printer")
    assert [item.id for item in unprinted(desk)] == [one.id]
