"""Cần xử lý: what stands there, with both values, and what settling does."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest

from counter_app.domain.apply import apply
from counter_app.domain.catalogue.procedure import FeeKind
from counter_app.domain.dossier.dossier import Status
from counter_app.domain.dossier.fee import FeeLine, PaymentMethod
from counter_app.domain.errors import RefusedError
from counter_app.domain.kinds.accepted import Accepted
from counter_app.domain.kinds.declined import Declined
from counter_app.domain.kinds.fee_taken import FeeTaken
from counter_app.domain.kinds.note_added import NoteAdded
from counter_app.domain.kinds.notice_settled import NoticeSettled
from counter_app.services.attention import attention, settling
from counter_app.services.attention.attention import Choice, OpenProblem, ProblemKind
from counter_app.services.attention.attention_choices import choices_of, ready_choice
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.dossier.timeline import timeline
from counter_app.services.online import keep_answer
from counter_app.services.online.standing_answer import Answer
from counter_app.services.portal_state import sync_state
from counter_app.services.portal_state.sync_state import PortalState, PortalWord
from counter_app.storage.dossiers import dossiers, pending_events
from counter_app.storage.journal import journal
from counter_app.storage.sync import sync_cursor, verdicts
from tests.support import desks, online
from tests.support import portal_words as portal
from tests.support.taking_in import set_clock, take

REASON = "Tờ khai chưa có chữ ký của người yêu cầu"


@pytest.fixture
def beaten(desk: OpenDesk):
    """Mai declined; Lử's acceptance at the third desk had come first. Answers (dossier, event)."""
    dossier = online.submit(desk)
    portal.has_all(desk, dossier)
    body = Declined(desk=desk.enrolment.desk.id, reason=REASON)
    declined = portal.made(desk, dossier, body, desks.officer(desk).id)
    accepted = portal.made_elsewhere(
        desk,
        dossier,
        Accepted(desk=online.THIRD_DESK, received_at=desk.office_now(), deadline=dossier.deadline),
        desks.officer(desk, "lu").id,
    )
    state = msgspec.structs.replace(
        dossier,
        status=Status.RECEIVED,
        desk=online.THIRD_DESK,
        officer=accepted.officer,
        received_at=accepted.body.received_at,
        accepted_at=accepted.body.received_at,
    )
    portal.acknowledges(desk)
    portal.sends(desk, state, own=(dossier.id,), others=(accepted,))
    portal.rules(
        desk,
        declined,
        verdicts.REFUSED,
        "already_answered",
        title="Hồ sơ đã được trả lời trước đó.",
        params=(("code", dossier.code), ("status", "received")),
    )
    return dossier, declined


def only(desk: OpenDesk) -> OpenProblem:
    (found,) = attention.list_problems(desk)
    return found


def shown(desk: OpenDesk, dossier_id: str):
    with desk.store.database.read() as connection:
        return dossiers.get(connection, dossier_id)


def last_event(desk: OpenDesk, dossier_id: str):
    with desk.store.database.read() as connection:
        return journal.of_dossier(connection, dossier_id)[-1]


def test_nothing_to_settle_is_nothing(desk: OpenDesk) -> None:
    take(desk, "Tẩn Láo Tả")
    assert attention.list_problems(desk) == []
    assert attention.count(desk) == 0


def test_a_refused_answer_names_the_one_that_counts_and_keeps_its_own_text(
    desk: OpenDesk, beaten
) -> None:
    found = only(desk)
    assert (found.kind, found.code) == (ProblemKind.REFUSED, "already_answered")
    assert found.officer == desks.officer(desk).name
    assert found.text == REASON
    both = {row.name: (row.portal, row.desk) for row in found.both}
    assert both["answer"] == (Answer.ACCEPTED, Answer.DECLINED)
    assert both["who"] == (
        f"{desks.officer(desk, 'lu').name}, Quầy 3",
        f"{desks.officer(desk).name}, {desk.enrolment.desk.name}",
    )
    assert both["text"] == ("", REASON)
    assert found.choices == (Choice.PORTAL, Choice.REUSE)


def test_settled_by_the_portals_the_own_event_leaves_the_screen_and_it_is_written_down(
    desk: OpenDesk, beaten
) -> None:
    dossier, declined = beaten
    changes = attention.settle(desk, desks.officer(desk), only(desk), Choice.PORTAL)
    assert changes.dossiers == {dossier.id}
    assert changes.sync
    assert attention.list_problems(desk) == []
    state = shown(desk, dossier.id)
    assert state is not None
    assert (state.status, state.decline) == (Status.RECEIVED, None)
    with desk.store.database.read() as connection:
        assert declined.id not in pending_events.pending(connection, dossier.id)
    settled = last_event(desk, dossier.id)
    assert settled.body == NoticeSettled(notice=declined.id, choice="portal")
    rows = {row.id: row.portal for row in timeline(desk, dossier.id)}
    assert rows[declined.id] is PortalState.SETTLED
    assert rows[settled.id] is PortalState.WAITING


def test_an_answer_on_top_of_an_unanswered_copy_is_taken_back_from_the_row(
    desk: OpenDesk,
) -> None:
    dossier = online.submit(desk)
    portal.has_all(desk, dossier)
    body = Declined(desk="x", reason=REASON)
    event = portal.made(desk, dossier, body, desks.officer(desk).id)
    assert shown(desk, dossier.id).status is Status.DECLINED
    portal.acknowledges(desk)
    portal.rules(desk, event, verdicts.REFUSED, "officer_inactive")
    attention.settle(desk, desks.officer(desk), only(desk), Choice.PORTAL)
    assert shown(desk, dossier.id).status is Status.SUBMITTED


def test_a_reused_text_goes_where_answers_are_written_and_overwrites_nothing(
    desk: OpenDesk, beaten
) -> None:
    dossier, _ = beaten
    mai = desks.officer(desk)
    keep_answer.keep(desk, mai, dossier.id, keep_answer.Typed(reason="đang viết dở"))
    attention.settle(desk, mai, only(desk), Choice.REUSE)
    kept = keep_answer.kept(desk, mai, dossier.id)
    assert (kept.decline, kept.reason) == (REASON, "đang viết dở")


def test_what_was_settled_meanwhile_is_not_settled_twice(desk: OpenDesk, beaten) -> None:
    dossier, _ = beaten
    found = only(desk)
    attention.settle(desk, desks.officer(desk), found, Choice.PORTAL)
    before = last_event(desk, dossier.id)
    with pytest.raises(RefusedError) as caught:
        attention.settle(desk, desks.officer(desk, "lu"), found, Choice.PORTAL)
    assert caught.value.code == "already_settled"
    assert last_event(desk, dossier.id) == before


def test_a_failing_record_leaves_the_refused_event_where_it_was(
    desk: OpenDesk, beaten, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, declined = beaten
    found = only(desk)

    def broken(*_: object) -> None:
        raise RefusedError("busy")

    monkeypatch.setattr(settling.portal_copies, "reproject_dossier", broken)
    with pytest.raises(RefusedError):
        attention.settle(desk, desks.officer(desk), found, Choice.PORTAL)
    monkeypatch.undo()
    assert only(desk).event == declined


def test_held_events_stand_there_after_a_day_alone(desk: OpenDesk) -> None:
    dossier = take(desk, "Tẩn Láo Tả")
    portal.has_all(desk, dossier)
    note = portal.made(desk, dossier, NoteAdded(text="Gọi lại"), dossier.officer)
    portal.acknowledges(desk)
    portal.rules(desk, note, verdicts.HELD, "device_revoked")
    assert attention.list_problems(desk) == []
    set_clock(desk, desk.office_now() + timedelta(days=1, minutes=1))
    found = only(desk)
    assert (found.kind, found.code, found.choices) == (
        ProblemKind.HELD,
        "device_revoked",
        (Choice.ASK,),
    )
    assert attention.count(desk) == 1


def test_an_entry_that_went_as_its_digest_is_one_row_and_can_be_offered_again(
    desk: OpenDesk,
) -> None:
    dossier = take(desk, "Tẩn Láo Tả")
    portal.has_all(desk, dossier)
    note = portal.made(desk, dossier, NoteAdded(text="Gọi lại"), dossier.officer)
    last = portal.acknowledges(desk)
    with desk.store.database.write() as connection:
        sync_cursor.withhold(connection, desk.store.device, last)
    assert attention.count(desk) == 1
    portal.rules(desk, note, verdicts.REFUSED, "withheld")
    found = only(desk)
    assert attention.count(desk) == 1
    assert found.kind is ProblemKind.QUARANTINED
    attention.settle(desk, desks.officer(desk), found, Choice.AGAIN)
    with desk.store.database.read() as connection:
        assert sync_cursor.quarantined_seqs(connection, desk.store.device) == set()
    assert only(desk).choices == (Choice.ASK,)
    assert sync_state.badges(desk, [dossier.id])[dossier.id].word is PortalWord.ATTENTION


def test_a_double_receipt_shows_both_payments_and_chooses_nothing(desk: OpenDesk) -> None:
    dossier = take(desk, "Tẩn Láo Tả")
    line = FeeLine(id="le-phi", name="Lệ phí", kind=FeeKind.FEE, amount=10_000)
    dossier = msgspec.structs.replace(dossier, fees=(line,))
    portal.has_all(desk, dossier)
    paid = FeeTaken(lines=(line.id,), amount=10_000, method=PaymentMethod.CASH)
    theirs = portal.made_elsewhere(desk, dossier, paid, desks.officer(desk, "lu").id)
    portal.sends(desk, apply(dossier, theirs), others=(theirs,))
    mine = portal.made(desk, dossier, paid, desks.officer(desk).id)
    state = portal.warnings(desk, apply(apply(dossier, theirs), mine), "fee_paid", mine.id)
    found = only(desk)
    assert {row.name: (row.portal, row.desk) for row in found.both}["amount"] == (10_000, 10_000)
    who = next(row for row in found.both if row.name == "who")
    assert (who.portal, who.desk) == (
        desks.officer(desk, "lu").name,
        desks.officer(desk).name,
    )
    assert found.ready is None
    attention.settle(desk, desks.officer(desk), found, Choice.REFUND, "Đã hẹn công dân")
    assert attention.list_problems(desk) == []
    settled = shown(desk, state.id).notices[0].settled
    assert (settled.choice, settled.text) == ("refund", "Đã hẹn công dân")


def test_an_officer_does_not_confirm_that_an_officer_was_allowed_to(desk: OpenDesk) -> None:
    dossier = take(desk, "Tẩn Láo Tả")
    portal.warnings(desk, dossier, "officer_inactive", dossier.id)
    found = only(desk)
    with pytest.raises(RefusedError) as caught:
        attention.settle(desk, desks.officer(desk), found, Choice.KEEP)
    assert caught.value.code == "role_missing"
    attention.settle(desk, desks.officer(desk, "dung"), found, Choice.KEEP)
    waiting = only(desk)
    assert (waiting.asked_by, waiting.asked_choice) == ("Trần Văn Dũng", Choice.KEEP)
    assert waiting.choices == ()
    assert attention.count(desk) == 1
    with pytest.raises(RefusedError) as twice:
        attention.settle(desk, desks.officer(desk, "dung"), found, Choice.KEEP)
    assert twice.value.code == "already_settled"


def test_what_a_row_does_not_offer_is_not_done(desk: OpenDesk, beaten) -> None:
    with pytest.raises(RefusedError) as caught:
        attention.settle(desk, desks.officer(desk), only(desk), Choice.REFUND)
    assert caught.value.code == "choice_gone"


def test_unread_copies_and_failed_files_stand_there_too(desk: OpenDesk) -> None:
    dossier = take(desk, "Tẩn Láo Tả")
    portal.cannot_be_read(desk, dossier.id)
    portal.cannot_be_read(desk, "never-seen")
    portal.has_file(desk, dossier.id, "f" * 64, "failed:gone")
    found = attention.list_problems(desk)
    assert {(one.kind, one.dossier is not None) for one in found} == {
        (ProblemKind.UNREAD, True),
        (ProblemKind.UNREAD, False),
        (ProblemKind.FILE, True),
    }
    assert attention.count(desk) == 3
    file = next(one for one in found if one.kind is ProblemKind.FILE)
    assert (file.code, file.params["why"]) == ("file_not_sent", "gone")
    assert sync_state.overview(desk).files_up.count == 0
    attention.settle(desk, desks.officer(desk), file, Choice.AGAIN)
    assert attention.count(desk) == 2


@pytest.mark.parametrize("is_up", [True, False])
def test_a_file_that_does_not_arrive_is_given_up_with_a_reason(
    desk: OpenDesk, *, is_up: bool
) -> None:
    dossier = take(desk, "Tẩn Láo Tả")
    portal.has_all(desk, dossier)
    portal.has_file(desk, dossier.id, "f" * 64, "failed:gone", is_up=is_up)
    officer = desks.officer(desk)
    file = only(desk)
    assert file.choices == (Choice.AGAIN, Choice.DROP)
    with pytest.raises(RefusedError, match="drop_reason"):
        attention.settle(desk, officer, file, Choice.DROP, "  ")
    assert attention.count(desk) == 1
    attention.settle(desk, officer, file, Choice.DROP, " Giấy bị ướt, công dân nộp lại bản khác ")
    assert attention.list_problems(desk) == []
    assert attention.count(desk) == 0
    overview = sync_state.overview(desk)
    assert (overview.files_up.count, overview.files_down.count) == (0, 0)
    event = last_event(desk, dossier.id)
    assert event.officer == officer.id
    assert event.body == NoticeSettled(
        notice=f"file:{'f' * 64}",
        choice="drop",
        text="Giấy bị ướt, công dân nộp lại bản khác",
    )
    portal.acknowledges(desk)
    assert sync_state.badges(desk, [dossier.id])[dossier.id].word is not PortalWord.FILES
    with pytest.raises(RefusedError, match="already_settled"):
        attention.settle(desk, officer, file, Choice.DROP, "Lần nữa")


def test_a_file_of_no_dossier_here_can_only_be_tried_again(desk: OpenDesk) -> None:
    portal.has_file(desk, "never-seen", "f" * 64, "failed:checksum", is_up=False)
    assert only(desk).choices == (Choice.AGAIN,)


def test_passed_on_a_row_says_by_whom_and_the_dossier_keeps_the_note(
    desk: OpenDesk, beaten
) -> None:
    dossier, _ = beaten
    attention.pass_on(desk, desks.officer(desk), only(desk), "Chuyển phụ trách: đã trả lời trước")
    assert only(desk).passed_on_by == desks.officer(desk).name
    assert shown(desk, dossier.id).notes[-1].text.startswith("Chuyển phụ trách")


def test_the_longest_open_stands_first_and_the_count_is_that_of_the_list(
    desk: OpenDesk, beaten
) -> None:
    dossier = take(desk, "Tẩn Láo Tả")
    portal.warnings(desk, dossier, "wrong_day", dossier.id, code=dossier.code)
    portal.cannot_be_read(desk, "later")
    found = attention.list_problems(desk)
    assert [one.since for one in found] == sorted(one.since for one in found)
    assert attention.count(desk) == len(found) == 3


@pytest.mark.parametrize("code", ["fee_paid", "fee_amount", "code_twice", "deadline_differs"])
def test_where_money_or_a_promise_is_at_stake_nothing_is_chosen_beforehand(code: str) -> None:
    assert choices_of(ProblemKind.NOTICE, code)
    assert ready_choice(ProblemKind.NOTICE, code) is None
