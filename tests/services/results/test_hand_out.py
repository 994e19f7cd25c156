"""A result goes into a hand: money, originals and result together, or nothing of it."""

from __future__ import annotations

import msgspec
import pytest

from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.errors import RefusedError
from counter_app.domain.life.facts import Relation, Way
from counter_app.domain.office.office import Role
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.dossier.annotate import fees_open
from counter_app.services.results import hand_out, return_file
from counter_app.services.results.hand_out import HandOut
from counter_app.services.results.receiver import Receiver
from tests.support import desks, returning
from tests.support.desk_fixtures import desk, enrolled, opened, place
from tests.support.returning import HMONG

__all__ = ["desk", "enrolled", "opened", "place"]

OWNER = Receiver(name=HMONG.name, digits="3561")


def give(desk: OpenDesk, dossier: Dossier, login: str = "mai", **changes: object) -> Dossier:
    out = HandOut(**({"receiver": OWNER} | changes))  # type: ignore[arg-type]
    return hand_out.return_result(desk, desks.officer(desk, login), dossier.id, out)[0]


def test_money_originals_and_result_are_one_act(desk):
    dossier = returning.ready_with_fees(desk)
    read = return_file.open_return(desk, dossier.id)
    lines = fees_open(dossier)
    after = give(
        desk,
        dossier,
        papers=read.originals,
        fees=tuple(line.id for line in lines),
        amount=dossier.fees_due,
    )
    assert after.status is Status.RETURNED
    assert after.fees_due == 0
    assert [paper.name for paper in read.originals]
    assert {back.name for back in after.life.papers_returned} == {
        paper.name for paper in read.originals
    }
    (returned,) = after.life.returned
    assert (returned.way, returned.collector, returned.identity) == (
        Way.COUNTER,
        HMONG.name,
        "3561",
    )
    assert returned.officer == desks.officer(desk).id


def test_an_open_fee_keeps_result_and_originals(desk):
    """lu is no cashier, and nothing of what came before the refusal stands."""
    dossier = returning.ready_with_fees(desk)
    read = return_file.open_return(desk, dossier.id)
    with pytest.raises(RefusedError, match="fee_open"):
        give(desk, dossier, "lu", papers=read.originals)
    again = return_file.open_return(desk, dossier.id)
    assert again.originals == read.originals
    assert again.dossier == dossier


def test_money_of_another_sum_than_was_seen_is_not_taken(desk):
    dossier = returning.ready_with_fees(desk)
    lines = tuple(line.id for line in fees_open(dossier))
    with pytest.raises(RefusedError, match="fee_amount"):
        give(desk, dossier, fees=lines, amount=dossier.fees_due + 1_000)


def test_double_submit_returns_once(desk):
    """Pressed twice, the second finds it returned: no second money, no second collector."""
    dossier = returning.ready(desk)
    after = give(desk, dossier)
    with pytest.raises(RefusedError, match="returned_before"):
        give(desk, dossier, receiver=Receiver(name="Người khác", digits="0000"))
    assert return_file.open_return(desk, dossier.id).dossier == after


def test_a_result_returned_by_the_wrong_officer_is_refused_and_the_right_one_is_named(desk):
    """Somebody without the counter's role hands nothing out; who did stands on the fact."""
    dossier = returning.ready(desk)
    resolver = msgspec.structs.replace(desks.officer(desk), roles=(Role.RESOLVER,))
    with pytest.raises(RefusedError, match="role_missing"):
        hand_out.return_result(desk, resolver, dossier.id, HandOut(receiver=OWNER))
    after = give(desk, dossier, "lu")
    assert after.life.returned[0].officer == desks.officer(desk, "lu").id


def test_parts_follow_one_another(desk):
    dossier = returning.ready(desk)
    first, second = return_file.open_return(desk, dossier.id).parts
    after = give(desk, dossier, results=(first.name,), partial=True)
    assert after.status is Status.RESOLVED
    assert return_file.open_return(desk, dossier.id).parts == (second,)
    assert give(desk, dossier).status is Status.RETURNED


def test_a_proxy_shows_an_authority_and_a_lost_receipt_is_noted(desk):
    dossier = returning.ready(desk)
    proxy = Receiver(relation=Relation.PROXY, name="Lý Mẩy Chạn", digits="1234")
    with pytest.raises(RefusedError, match="authority_missing"):
        give(desk, dossier, receiver=proxy)
    shown = Receiver(
        relation=Relation.PROXY, name="Lý Mẩy Chạn", digits="1234", authority="Số 12/2026"
    )
    (returned,) = give(desk, dossier, receiver=shown, receipt_lost=True).life.returned
    assert (returned.authority, returned.receipt_lost) == ("Số 12/2026", True)


def test_a_paper_that_came_signed_is_recorded_where_nobody_else_did(desk):
    dossier = returning.received(desk)
    with pytest.raises(RefusedError, match="ready_unsigned"):
        hand_out.record_ready(
            desk, desks.officer(desk), dossier.id, returning.on_paper(paper=False)
        )
    ready = returning.make_ready(desk, dossier, negative=True, title="")
    (part,) = return_file.open_return(desk, ready.id).parts
    assert (part.negative, part.number, part.signed_by) == (True, "214/2026", "Vàng Seo Lìn")


def test_a_dossier_without_a_result_says_in_whose_hand_it_is(desk):
    dossier = returning.received(desk)
    read = return_file.open_return(desk, dossier.id)
    assert not read.parts
    assert [hand.who for hand in read.hands] == [desks.officer(desk).name]
    assert return_file.by_receipt(desk, dossier.code) == [dossier]
