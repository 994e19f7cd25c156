"""What is signed or asked for at desks that do not know of each other, nor of what the office
decided meanwhile: judged by who might do it then.
"""

from __future__ import annotations

from datetime import datetime, timedelta

import msgspec
import pytest
from msgspec.structs import replace

from counter_app.contract.office_records import OfficeRecordQuestion, RecordKind
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.errors import RefusedError
from counter_app.domain.office.mandate import Mandate
from counter_app.domain.office.office import Officer, Role
from counter_app.portal.office import office_records, offices
from counter_app.portal.store.context import Asker
from counter_app.services.attention.attention import list_problems
from counter_app.services.processing import draft_result, extension
from counter_app.services.processing.draft_result import DraftedResult
from tests.support import desks
from tests.sync.joining_portal import FIRST
from tests.sync.test_hand_overs_meet import give, take
from tests.sync.two_desks import ORDERS, TwoDesks, state, two

__all__ = ["two"]


def put_mandate(two: TwoDesks, mandate: Mandate) -> None:
    """The supervisor writes it down over the link."""
    store, dung = two.portal.store, desks.officer(two.first, "dung")
    question = OfficeRecordQuestion(
        officer=dung.id,
        password="",
        kind=RecordKind.MANDATE,
        record=msgspec.Raw(msgspec.json.encode(mandate)),
    )
    asker = Asker(FIRST, two.first.office.code)
    store.run(lambda c: office_records.put(c, store.context, asker, dung, question))


def put_officer(two: TwoDesks, officer: Officer) -> None:
    store, office = two.portal.store, two.first.office.code
    store.run(lambda c: offices.put_officer(c, store.context, officer, office))


def mandate(two: TwoDesks, key: str, until: datetime) -> Mandate:
    since = two.first.now() - timedelta(days=1)
    return Mandate(
        id=key,
        office=two.first.office.code,
        holder=desks.officer(two.first, "lu").id,
        principal_name="Vàng Seo Lìn",
        since=since,
        until=until,
        basis="Văn bản số 12/UQ-UBND",
    )


def proposed(two: TwoDesks) -> Dossier:
    """A dossier in the hand of its unit, of which both desks know that more time is asked for."""
    dossier = two.receive()
    (number,) = give(two.first, dossier, dossier.agency)
    take(two.first, number, dossier)
    pham = desks.officer(two.first, "pham")
    day = two.first.office_now().date() + timedelta(days=30)
    extension.propose_extension(two.first, pham, dossier.id, day, "Chờ cơ quan được hỏi trả lời")
    return two.meet(("first", "second"), dossier)


@pytest.mark.parametrize("order", ORDERS)
def test_a_leader_and_a_deputy_sign_and_the_earlier_signature_stands(
    two: TwoDesks, order: tuple[str, ...]
) -> None:
    """Interleaving 13: both letters are out, so both are known, and a supervisor is told."""
    key = f"UQ-{order[0]}"
    put_mandate(two, mandate(two, key, two.first.now() + timedelta(days=30)))
    two.renew()
    dossier = proposed(two)
    by_leader = desks.officer(two.first, "thang")
    extension.sign_extension(two.first, by_leader, dossier.id, number="1/TB")
    two.wait(minutes=5)
    by_deputy = desks.officer(two.second, "lu")
    extension.sign_extension(two.second, by_deputy, dossier.id, key, number="2/TB")
    met = two.meet(order, dossier)
    assert [one.number for one in met.life.extensions] == ["1/TB", "2/TB"]
    assert [notice.code for notice in met.notices] == ["extension_twice"]


@pytest.mark.parametrize("ends", ["by its date", "by a word that the desk has not"])
def test_a_deputy_whose_mandate_ended_yesterday_signs_nothing_unseen(
    two: TwoDesks, ends: str
) -> None:
    """Interleaving 13: a desk knows the date of its mandates, and refuses; of one that was ended
    behind its back the letter is out, and a supervisor is told.
    """
    key, now = f"UQ {ends}", two.first.now()
    is_dated = ends == "by its date"
    given = mandate(two, key, now + timedelta(days=1 if is_dated else 30))
    put_mandate(two, given)
    two.renew()
    dossier = proposed(two)
    deputy = desks.officer(two.second, "lu")
    if not is_dated:
        ended = replace(given, version=given.version + 1, until=now + timedelta(days=1))
        put_mandate(two, ended)
    two.wait(days=2)
    if is_dated:
        with pytest.raises(RefusedError, match="mandate_over"):
            extension.sign_extension(two.second, deputy, dossier.id, key)
        assert two.meet(("second", "first"), dossier) == dossier
        return
    extension.sign_extension(two.second, deputy, dossier.id, key, number="3/TB")
    met = two.meet(("second", "first"), dossier)
    assert [one.number for one in met.life.extensions] == ["3/TB"]
    assert [notice.code for notice in met.notices] == ["mandate_over"]


@pytest.mark.parametrize("order", ORDERS)
def test_what_was_asked_for_at_eight_by_one_who_was_locked_at_noon_counts_at_five(
    two: TwoDesks, order: tuple[str, ...]
) -> None:
    """Interleaving 14: what the same officer asks for at one is refused, when it is heard of."""
    pham = Officer(id=order[0], login=order[0], name="Lý Thị Pham", roles=(Role.RESOLVER,))
    put_officer(two, pham)
    two.renew()
    dossiers = [two.receive(), two.receive()]
    for one in dossiers:
        (number,) = give(two.first, one, one.agency)
        take(two.first, number, one)
        two.meet(("first", "second"), one)
    desk = two.second

    def draft(dossier: Dossier) -> None:
        result = DraftedResult(title="Giấy xác nhận")
        draft_result.draft_result(desk, pham, dossier.id, result)

    draft(dossiers[0])
    two.wait(hours=4)
    put_officer(two, replace(pham, active=False))
    two.wait(hours=2)
    draft(dossiers[1])
    two.wait(hours=4)
    early, late = (two_states(two, order, one) for one in dossiers)
    assert (len(early.life.drafts), early.notices) == (1, ())
    assert (late.life.drafts, late.notices) == ((), ())
    told = {one.dossier_id: one.code for one in list_problems(desk)}
    assert told.get(dossiers[1].id) == "officer_inactive"
    assert dossiers[0].id not in told


def two_states(two: TwoDesks, order: tuple[str, ...], dossier: Dossier) -> Dossier:
    """As the first desk shows it, which made nothing of it itself."""
    two.sync(*order, "first")
    return state(two.first, dossier.id)
