"""A result on its way to the counter: drafted, signed, sent back, more time for it, its end."""

from __future__ import annotations

from datetime import date

import pytest

from counter_app.domain.dossier.dossier import Status
from counter_app.domain.errors import RefusedError
from counter_app.domain.life.facts import Proposal
from counter_app.domain.office.office import Role
from counter_app.forms.parts.template import FormKind
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.dossier import annotate
from counter_app.services.dossier.undo import last_step, undo
from counter_app.services.dossier.whereabouts import whereabouts
from counter_app.services.lists import unsigned, worklist
from counter_app.services.lists.unsigned import signing_queue
from counter_app.services.lists.worklist import Pile
from counter_app.services.processing.ask_supplement import ask_supplement
from counter_app.services.processing.citizens_paper import owed_paper
from counter_app.services.processing.end import stop, withdraw
from counter_app.services.processing.extension import (
    Letter,
    propose_extension,
    record_extension,
    sign_extension,
)
from counter_app.services.processing.reassign import reassign
from counter_app.services.processing.receive_result import receive_result
from counter_app.services.processing.send_back import send_back
from counter_app.services.processing.sign_result import SignedPaper, record_result, sign_result
from counter_app.services.processing.verification import ask_body
from tests.support import desks, lives
from tests.support import portal_words as portal
from tests.support.unprinted import unprinted

SOON = date(2026, 12, 10)


def code_of(error: pytest.ExceptionInfo[RefusedError]) -> str:
    return error.value.code


def test_a_draft_is_signed_by_who_may_and_comes_back_to_the_counter(desk: OpenDesk) -> None:
    signer = lives.with_roles(desk, Role.SIGNER, login="dung")
    dossier = lives.drafted(desk)
    queue = signing_queue(desk, signer)
    (row,) = queue.papers
    assert (queue.in_own_name, row.author, row.is_here) == (True, "Hoàng Thị Mai", True)
    signed, _ = sign_result(desk, signer, dossier.id, row.paper.event, number="46/UBND")
    assert signed.status is Status.RESOLVED
    result = signed.life.results[0]
    assert (result.signed_by, result.number, result.sha256) == (
        signer.name,
        "46/UBND",
        dossier.attachments[0].sha256,
    )
    ready, _ = receive_result(desk, lives.with_roles(desk, Role.OFFICER), dossier.id)
    assert ready.life.ready
    assert signing_queue(desk, signer).papers == ()


def test_the_queue_is_read_in_pages_up_to_the_dossier_asked_for(
    desk: OpenDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unsigned, "PAGE", 1)
    signer = lives.with_roles(desk, Role.SIGNER)
    ids = [lives.drafted(desk, seed=seed).id for seed in (4, 5, 6)]
    first = signing_queue(desk, signer, most=1)
    assert (len(first.papers), first.ended, first.dossiers) == (1, False, 3)
    second, ended = unsigned.go_on(desk, signer, first.papers[0])
    assert not ended
    third, ended = unsigned.go_on(desk, signer, second[0])
    assert ended
    assert [row.dossier.id for row in (*first.papers, *second, *third)] == ids
    for place, wanted in enumerate(ids, start=1):
        asked = signing_queue(desk, signer, most=1, dossier=wanted)
        assert [row.dossier.id for row in asked.papers] == ids[:place]
    work, _ = worklist.go_on(desk, Pile.SIGN, None, actor=signer)
    assert [one.dossier.id for one in work] == ids


def test_nobody_signs_another_draft_than_was_seen_nor_without_the_right(desk: OpenDesk) -> None:
    signer, dossier = lives.with_roles(desk, Role.SIGNER), lives.drafted(desk)
    seen = dossier.life.drafts[0].event
    with pytest.raises(RefusedError) as caught:
        sign_result(desk, signer, dossier.id, seen, mandate="UQ-12")
    assert code_of(caught) == "mandate_over"
    send_back(desk, signer, dossier.id, seen, "Sai ngày sinh")
    assert signing_queue(desk, signer).papers == ()
    with pytest.raises(RefusedError) as caught:
        sign_result(desk, signer, dossier.id, seen)
    assert code_of(caught) == "draft_changed"
    with pytest.raises(RefusedError) as caught:
        send_back(desk, signer, dossier.id, seen, "lần nữa")
    assert code_of(caught) == "draft_changed"


def test_a_result_that_came_on_paper_is_signed_and_ready_in_one(desk: OpenDesk) -> None:
    paper = SignedPaper("Giấy phép", "12/GP", "Vũ Đức Thắng", date(2026, 11, 23))
    counter = lives.with_roles(desk, Role.OFFICER)
    dossier, _ = record_result(desk, counter, lives.in_hand(desk).id, paper)
    assert dossier.status is Status.RESOLVED
    assert dossier.life.ready
    assert dossier.life.results[0].paper


def test_more_time_is_proposed_and_signed_once(desk: OpenDesk) -> None:
    portal.calls(desk)
    resolver, signer = lives.with_roles(desk, Role.RESOLVER), lives.with_roles(desk, Role.SIGNER)
    dossier = lives.in_hand(desk)
    propose_extension(desk, resolver, dossier.id, SOON, "Chờ đo lại")
    (row,) = signing_queue(desk, signer).papers
    assert isinstance(row.paper, Proposal)
    with pytest.raises(RefusedError) as caught:
        sign_extension(desk, resolver, dossier.id)
    assert code_of(caught) == "role_missing"
    extended, _ = sign_extension(desk, signer, dossier.id)
    assert extended.life.extensions[0].due_at.date() == SOON
    owed = owed_paper(extended, frozenset())
    assert owed is not None
    assert (owed.kind, owed.may_go) == (FormKind.EXTENSION, True)
    letter = Letter(SOON, "Chờ đo lại", "Vũ Đức Thắng", "9/UBND")
    with pytest.raises(RefusedError) as caught:
        record_extension(desk, signer, dossier.id, letter)
    assert code_of(caught) == "extension_twice"
    other = lives.in_hand(desk, seed=5)
    recorded, _ = record_extension(desk, lives.with_roles(desk, Role.OFFICER), other.id, letter)
    assert recorded.life.extensions[0].paper


def test_more_time_is_not_asked_for_once_the_day_has_come(desk: OpenDesk) -> None:
    resolver, dossier = lives.with_roles(desk, Role.RESOLVER), lives.in_hand(desk)
    assert dossier.promised_at is not None
    lives.later(desk, days=(dossier.promised_at.date() - desk.office_now().date()).days)
    with pytest.raises(RefusedError) as caught:
        propose_extension(desk, resolver, dossier.id, date(2027, 1, 20), "Chờ đo lại")
    assert code_of(caught) == "extension_late"


def test_the_new_day_lies_behind_the_present_one(desk: OpenDesk) -> None:
    resolver, dossier = lives.with_roles(desk, Role.RESOLVER), lives.in_hand(desk)
    assert dossier.promised_at is not None
    with pytest.raises(RefusedError) as caught:
        propose_extension(desk, resolver, dossier.id, dossier.promised_at.date(), "Chờ đo lại")
    assert code_of(caught) == "extension_not_later"


def test_processing_stops_only_when_the_time_to_answer_is_over(desk: OpenDesk) -> None:
    who = lives.with_roles(desk)
    dossier = lives.in_hand(desk, who)
    ask_supplement(desk, who, dossier.id, lives.missing(desk, days=2))
    lives.later(desk, days=2)
    with pytest.raises(RefusedError) as caught:
        stop(desk, who, dossier.id, "Không bổ sung")
    assert code_of(caught) == "stop_too_early"
    lives.later(desk, days=1)
    stopped, _ = stop(desk, who, dossier.id, "Không bổ sung")
    assert stopped.status is Status.STOPPED
    owed = owed_paper(stopped, frozenset())
    assert owed is not None
    assert owed.kind is FormKind.STOP


def test_a_citizen_takes_back_what_nobody_has_decided(desk: OpenDesk) -> None:
    counter = lives.with_roles(desk, Role.OFFICER)
    (unprinted_one,) = desks.receive_some(desk, 1)
    assert unprinted(desk)
    withdrawn, _ = withdraw(desk, counter, unprinted_one.id, "Tự giải quyết")
    assert withdrawn.status is Status.WITHDRAWN
    assert unprinted(desk) == [], "its receipt is of no use to anybody"
    decided = lives.drafted(desk, seed=5)
    signer = lives.with_roles(desk, Role.SIGNER)
    sign_result(desk, signer, decided.id, decided.life.drafts[0].event)
    with pytest.raises(RefusedError) as caught:
        withdraw(desk, counter, decided.id, "Tự giải quyết")
    assert code_of(caught) == "withdrawn_after_decision"


def test_who_has_it_may_go_on_and_another_is_named(desk: OpenDesk) -> None:
    mai, lu = lives.with_roles(desk), lives.with_roles(desk, login="lu")
    counter = lives.printed(desk)
    assert whereabouts(desk, lu, counter).is_mine
    dossier = lives.in_hand(desk, mai, seed=5)
    assert whereabouts(desk, mai, dossier).is_mine
    other = whereabouts(desk, lu, dossier).other
    assert other is not None
    assert other.name == mai.name
    given, _ = reassign(desk, mai, dossier.id, lu.id, "Nghỉ phép")
    assert whereabouts(desk, lu, given).is_mine
    assert not whereabouts(desk, mai, given).is_mine


def test_the_own_last_step_is_taken_back_until_something_follows(desk: OpenDesk) -> None:
    mai, lu = lives.with_roles(desk), lives.with_roles(desk, login="lu")
    dossier = lives.drafted(desk, mai)
    step = last_step(desk, mai, dossier)
    assert step is not None
    assert last_step(desk, lu, dossier) is None
    undone, _ = undo(desk, mai, dossier.id, step.event)
    assert undone.life.drafts == ()
    asked, _ = ask_body(desk, mai, dossier.id, "Sở Tư pháp", "Nơi cư trú")
    portal.calls(desk)
    portal.acknowledges(desk)
    assert last_step(desk, mai, asked) is None
    portal.sends(desk, asked)
    assert last_step(desk, mai, asked) is not None
    noted, _ = annotate.add_note(desk, mai, dossier.id, "Đã gọi")
    assert last_step(desk, mai, noted) is None
    with pytest.raises(RefusedError) as caught:
        undo(desk, mai, dossier.id, asked.latest)
    assert code_of(caught) == "undo_followed"
