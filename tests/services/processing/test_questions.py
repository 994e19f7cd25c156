"""The citizen, another body, the tax office: asked, and answered to the question."""

from __future__ import annotations

from datetime import timedelta

import pytest

from counter_app.domain.dossier.dossier import Status
from counter_app.domain.dossier.paper import Paper
from counter_app.domain.errors import RefusedError
from counter_app.domain.kinds.contact_made import ContactMade
from counter_app.domain.kinds.obligation_set import ObligationSet
from counter_app.domain.kinds.supplement_received import SupplementReceived
from counter_app.domain.life.waiting import open_obligation, open_verification
from counter_app.domain.office.office import Role
from counter_app.forms.parts.template import FormKind
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.dossier.life_clock import as_due_now, read_life_clock
from counter_app.services.dossier.timeline import timeline
from counter_app.services.printing import issued_form
from counter_app.services.processing.ask_supplement import ask_supplement
from counter_app.services.processing.citizens_paper import draw_paper, owed_paper
from counter_app.services.processing.obligation import meet_obligation, set_obligation
from counter_app.services.processing.paper_now import paper_now
from counter_app.services.processing.take_supplement import take_supplement
from counter_app.services.processing.tell_citizen import tell_citizen
from counter_app.services.processing.verification import answer, ask_body
from tests.support import lives
from tests.support import portal_words as portal


def test_paper_goes_at_once_from_the_own_unit_and_from_a_desk_without_a_portal(
    desk: OpenDesk,
) -> None:
    own, elsewhere = lives.in_hand(desk), lives.in_hand(desk, unit=lives.POLICE, seed=5)
    assert paper_now(desk, own)
    assert paper_now(desk, elsewhere)
    portal.calls(desk)
    assert paper_now(desk, own)
    assert not paper_now(desk, elsewhere)
    after, _ = ask_supplement(desk, lives.with_roles(desk), elsewhere.id, lives.missing(desk))
    assert not after.supplements[-1].paper
    owed = owed_paper(after, frozenset())
    assert owed is not None
    assert not owed.may_go
    applied = owed_paper(after, {after.supplements[-1].event})
    assert applied is not None
    assert applied.may_go


def test_a_supplement_answers_its_question_and_moves_the_day_on_the_receipt(
    desk: OpenDesk,
) -> None:
    who = lives.with_roles(desk)
    dossier = lives.in_hand(desk, who)
    lives.later(desk, days=2)
    asked, _ = ask_supplement(desk, who, dossier.id, lives.missing(desk))
    assert (asked.status, asked.supplements[-1].paper) == (Status.SUPPLEMENT, True)
    owed = owed_paper(asked, frozenset())
    assert owed is not None
    assert owed.kind is FormKind.SUPPLEMENT
    form = draw_paper(desk, asked, owed, "lần khác")
    printed, _ = issued_form.issued(desk, who, form, means="printer")
    assert owed_paper(printed, frozenset()) is None
    lives.later(desk, days=2)
    took, _ = take_supplement(desk, who, dossier.id, [Paper(name="Mảnh trích đo", originals=1)])
    assert took.status is Status.PROCESSING
    body = timeline(desk, dossier.id)[0].body
    assert isinstance(body, SupplementReceived)
    assert body.question == asked.supplements[-1].event
    life = read_life_clock(desk, took)
    assert life is not None
    assert life.has_moved
    now_due = as_due_now(desk, took).promised_at
    assert now_due is not None
    assert took.promised_at is not None
    assert now_due.date() - took.promised_at.date() > timedelta(days=1)
    with pytest.raises(RefusedError) as caught:
        take_supplement(desk, who, dossier.id, [], "nữa")
    assert caught.value.code == "awaits_no_supplement"


def test_a_day_that_has_passed_is_no_time_to_answer(desk: OpenDesk) -> None:
    dossier = lives.in_hand(desk)
    with pytest.raises(RefusedError) as caught:
        ask_supplement(desk, lives.with_roles(desk), dossier.id, lives.missing(desk, days=-1))
    assert caught.value.code == "until_past"


def test_another_body_is_asked_once_at_a_time_and_answers_that_question(desk: OpenDesk) -> None:
    who = lives.with_roles(desk, Role.RESOLVER)
    dossier = lives.in_hand(desk)
    asked, _ = ask_body(desk, who, dossier.id, " Sở Tư pháp ", "Nơi cư trú cũ")
    question = open_verification(asked)
    assert question is not None
    assert question.of == "Sở Tư pháp"
    answered, _ = answer(desk, who, dossier.id, "Không có đăng ký kết hôn")
    assert open_verification(answered) is None
    assert answered.life.verified[0].question == question.event
    with pytest.raises(RefusedError):
        answer(desk, who, dossier.id, "lần nữa")


def test_a_notice_that_a_counter_enters_is_a_fact_and_its_proof_names_it(desk: OpenDesk) -> None:
    portal.calls(desk)
    dossier = lives.in_hand(desk, unit=lives.POLICE)
    notice = ObligationSet(reference="TB-17", amount=1_200_000, of="Thuế cơ sở")
    counter = lives.with_roles(desk, Role.OFFICER)
    owed, _ = set_obligation(desk, counter, dossier.id, notice)
    assert owed.status is Status.OBLIGATION
    asked = timeline(desk, dossier.id)[0].body
    assert not asked.is_asked
    met, _ = meet_obligation(desk, counter, dossier.id, "GNT 0042")
    assert open_obligation(met) is None
    assert met.life.met[0].reference == "TB-17"


def test_who_was_told_what_stands_on_the_dossier(desk: OpenDesk) -> None:
    contact = ContactMade(step="ready", way="phone", reached=False)
    dossier, _ = tell_citizen(desk, lives.with_roles(desk), lives.printed(desk).id, contact)
    assert [(one.step, one.reached) for one in dossier.life.contacts] == [("ready", False)]
