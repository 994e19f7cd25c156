"""Facts that two desks tell of one dossier, or that the portal does not understand yet."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import select

from counter_app.contract.look_up import LookUp
from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.errors import RefusedError
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.contact_made import ContactMade
from counter_app.domain.kinds.corrected import Change, Corrected
from counter_app.domain.kinds.declined import Declined
from counter_app.domain.kinds.fee_taken import FeeTaken
from counter_app.domain.kinds.guided import GuidanceOutcome
from counter_app.domain.kinds.note_added import NoteAdded
from counter_app.domain.kinds.resolved import Resolved
from counter_app.domain.people.applicant import Person
from counter_app.portal.judging.rejudging import rejudge_held
from counter_app.portal.look_up.look_up import look_up
from counter_app.portal.office import offices
from counter_app.portal.store import schema
from counter_app.services.dossier.record import happen
from counter_app.services.intake import receive
from counter_app.services.lists import find
from counter_app.services.telling.guide import guide
from tests.docs.contract_events import EXAMPLES
from tests.support import desks
from tests.support.portal_offices import OTHER, OTHER_DESK, SAO
from tests.sync.test_hand_overs_meet import give, take
from tests.sync.two_desks import ORDERS, TwoDesks, state, two

__all__ = ["two"]

NUMBERS = {"first": "010194006218", "second": "010194006225"}


def act(two: TwoDesks, name: str, dossier: Dossier, body: Body, login: str) -> None:
    desk = two.desks[name]
    happen(desk, desks.officer(desk, login), dossier.id, body)


def verdict(two: TwoDesks, dossier: Dossier, kind: str) -> tuple[str, str]:
    table = schema.event.c
    query = select(table.verdict, table.code).where(table.dossier == dossier.id, table.kind == kind)
    with two.portal.store.read() as connection:
        (row,) = connection.execute(query)
    return row.verdict, row.code


@pytest.fixture
def neighbours(two: TwoDesks) -> None:
    """Another office at the portal, from which dossiers of this one are looked for."""
    store = two.portal.store
    store.run(lambda c: offices.put_office(c, store.context, OTHER))
    store.run(lambda c: offices.put_officer(c, store.context, SAO, OTHER.code))


def opened(two: TwoDesks, dossier: Dossier, number: str) -> bool:
    """Whether somebody elsewhere who knows code and number sees what is in the dossier."""
    store = two.portal.store
    found: LookUp = store.run(
        lambda c: look_up(
            c, store.context, OTHER_DESK, officer=SAO.id, code=dossier.code, identity=number
        )
    )
    assert len(found.items) + len(found.outlines) == 1
    return bool(found.items)


@pytest.mark.usefixtures("neighbours")
@pytest.mark.parametrize("order", ORDERS)
def test_a_number_that_was_corrected_finds_its_dossier_and_opens_nothing_any_more(
    two: TwoDesks, order: tuple[str, ...]
) -> None:
    """Interleaving 9: of two corrections the later stands, whichever was heard of first."""
    dossier = two.receive()
    assert isinstance(dossier.owner, Person)
    was = dossier.owner.identity_number
    assert opened(two, dossier, was)
    for name, login in (("first", "mai"), ("second", "dung")):
        change = Change(field="owner.number", was=was, becomes=NUMBERS[name])
        act(two, name, dossier, Corrected(changes=(change,), reason="Nhập sai"), login)
        two.wait(minutes=1)
    met = two.meet(order, dossier)
    assert isinstance(met.owner, Person)
    stands = met.owner.identity_number
    assert stands in NUMBERS.values()
    assert [notice.code for notice in met.notices] == ["corrected_twice"]
    every = {was, *NUMBERS.values()}
    assert {number: opened(two, dossier, number) for number in every} == {
        number: number == stands for number in every
    }
    for desk in (two.first, two.second):
        for number in every:
            found = [one.dossier.id for one in find.find(desk, number).found]
            assert dossier.id in found, number


@pytest.mark.parametrize("order", ORDERS)
def test_a_fee_that_both_desks_took_is_kept_twice_and_told(
    two: TwoDesks, order: tuple[str, ...]
) -> None:
    """Interleaving 15, of two takings: the money of both is in a drawer."""
    form = desks.intake(two.first, desks.Crowd(5).next(), desks.COPY)
    entry = two.first.catalogue.find(desks.COPY, two.first.office_now().date())
    assert entry is not None
    form = desks.with_fees(form, entry.procedure)
    dossier = receive.receive(two.first, desks.officer(two.first), form).dossier
    two.sync("first", "second")
    taken = FeeTaken(lines=tuple(line.id for line in dossier.fees), amount=dossier.fees_due)
    for name in ("first", "second"):
        act(two, name, dossier, taken, "mai")
    met = two.meet(order, dossier)
    assert [one.amount for one in met.payments] == [taken.amount] * 2
    assert [notice.code for notice in met.notices] == ["fee_paid"]


@contextmanager
def of_earlier(two: TwoDesks, *kinds: str) -> Iterator[None]:
    """The portal as an earlier program that does not know these kinds."""
    context = two.portal.store.context
    known = context.kinds
    context.kinds = frozenset(one for one in known if one[0] not in kinds)
    yield
    context.kinds = known


@pytest.mark.parametrize("order", ORDERS)
def test_what_the_portal_does_not_know_yet_keeps_no_fact_away_and_comes_to_its_place(
    two: TwoDesks, order: tuple[str, ...]
) -> None:
    """Interleaving 26: later facts count at once, a request waits behind; a newer portal has all
    in the order in which it was told.
    """
    dossier = two.receive()
    (number,) = give(two.first, dossier, dossier.agency)
    take(two.first, number, dossier)
    contact = EXAMPLES["contact_made"].body
    assert isinstance(contact, ContactMade)
    two.sync("first", "second")
    with of_earlier(two, "contact_made"):
        act(two, "first", dossier, contact, "mai")
        act(two, "first", dossier, NoteAdded(text="Tại quầy 1"), "mai")
        act(two, "first", dossier, Resolved(title="Giấy xác nhận"), "mai")
        act(two, "second", dossier, NoteAdded(text="Tại quầy 2"), "lu")
        two.sync(*order, "second")
        seen = state(two.second, dossier.id)
        assert {note.text for note in seen.notes} == {"Tại quầy 1", "Tại quầy 2"}
        assert (seen.life.contacts, seen.life.drafts) == ((), ())
        assert verdict(two, dossier, "contact_made") == ("held", "unknown_kind")
        assert verdict(two, dossier, "resolved") == ("held", "behind_held")
        own = state(two.first, dossier.id)
        assert (len(own.life.contacts), len(own.life.drafts)) == (1, 1)
    store = two.portal.store
    while store.run(lambda c: rejudge_held(c, store.context)).more:
        continue
    met = two.meet(order, dossier)
    assert (len(met.life.contacts), len(met.life.drafts)) == (1, 1)
    assert {note.text for note in met.notes} == {"Tại quầy 1", "Tại quầy 2"}
    assert met.notices == ()


@pytest.mark.parametrize("name", ["first", "second"])
def test_who_is_refused_at_the_counter_has_no_dossier(two: TwoDesks, name: str) -> None:
    """Interleaving 29: the desk tells that it refused, naming nobody; what was received is not
    declined any more, and nothing is declined that is not there.
    """
    desk = two.desks[name]
    form = desks.intake(desk, desks.Crowd(9).next())
    guide(desk, desks.officer(desk), form, GuidanceOutcome.REFUSED, reason="Không thuộc thẩm quyền")
    two.sync("first", "second")
    table = schema.event.c
    with two.portal.store.read() as connection:
        told = connection.execute(
            select(table.verdict, table.dossier).where(table.kind == "guided")
        ).all()
    assert {tuple(row) for row in told} == {("applied", None)}
    declined = Declined(desk=desk.enrolment.desk.id, reason="Không thuộc thẩm quyền")
    received = two.receive()
    assert received.status is Status.RECEIVED
    for known in (received.id, desk.ids()):
        with pytest.raises(RefusedError, match=r"already_answered|no_dossier"):
            happen(desk, desks.officer(desk), known, declined)
