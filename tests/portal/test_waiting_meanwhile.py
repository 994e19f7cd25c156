"""What another office said waits while its dossier goes on, and the office has nobody to ask."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from counter_app.domain.dossier.dossier import Status
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.fee_taken import FeeTaken
from counter_app.domain.kinds.result_returned import ResultReturned
from counter_app.domain.kinds.withdrawn import Withdrawn
from counter_app.portal.journal import operator
from counter_app.portal.judging.rejudging import rejudge_held
from counter_app.portal.store.store import PortalStore
from tests.portal.conftest import Clock
from tests.portal.test_results_returned import PAPER
from tests.support.portal_journal import reception
from tests.support.portal_offices import DUNG, OTHER_DESK, furnish
from tests.support.two_offices import TAM, Letters

FIRST = reception(1)


def goes_on(letters: Letters) -> None:
    """The result came on paper and is returned; then nobody supervises the office any more."""
    returned = ResultReturned(collector="Chảo Láo Mẩy")
    letters.send(letters.made(PAPER, FIRST), letters.made(returned, FIRST))
    letters.store.context.now.pass_by(days=1)  # type: ignore[attr-defined]
    letters.put_officer(replace(DUNG, active=False))


def by_administrator(letters: Letters, event: Event) -> None:
    letters.send(letters.settling(event, "let_in", TAM.id))


def by_operator(letters: Letters, event: Event) -> None:
    letters.store.run(
        lambda c: operator.settle(c, letters.store.context, event.id, "let_in", "Đã hỏi hai nơi")
    )


@pytest.mark.parametrize("decide", [by_administrator, by_operator])
@pytest.mark.parametrize("is_reopened", [False, True], ids=["", "started anew"])
@pytest.mark.parametrize("waits_first", [True, False], ids=["waits first", "comes last"])
def test_what_waits_is_judged_on_what_the_dossier_is_when_somebody_lets_it_in(
    open_again: Callable[[], PortalStore],
    clock: Clock,
    waits_first: bool,
    is_reopened: bool,
    decide: Callable[[Letters, Event], None],
) -> None:
    """Interleaving 22: nothing is let in by time; a fact counts as of then, a request may be
    refused by now.
    """
    letters = Letters(furnish(open_again()))
    if decide is by_administrator:
        letters.put_officer(TAM)
    letters.send(FIRST)
    fact = letters.note(FIRST, "sao", "Công dân đã đến xã bên")
    money = letters.made(FeeTaken(lines=("x",), amount=8_000), FIRST, "sao")
    request = letters.made(Withdrawn(reason="Không còn nhu cầu"), FIRST, "sao")
    foreign = [fact, money, request]
    if waits_first:
        letters.send(*foreign, asker=OTHER_DESK)
    goes_on(letters)
    if not waits_first:
        letters.send(*foreign, asker=OTHER_DESK)
    if is_reopened:
        letters.store.close()
        letters.store = open_again()
    clock.pass_by(days=40)
    store = letters.store
    store.run(lambda c: rejudge_held(c, store.context))
    assert {letters.verdict(one) for one in foreign} == {("held", "foreign_office")}
    before = letters.state(FIRST)
    assert (before.status, before.notes, before.payments) == (Status.RETURNED, (), ())
    for one in foreign:
        decide(letters, one)
    after = letters.state(FIRST)
    assert [letters.verdict(one)[0] for one in (fact, money)] == ["parallel", "parallel"]
    assert letters.verdict(request)[0] == "refused"
    assert after.status is Status.RETURNED
    assert ([one.officer for one in after.notes], len(after.payments)) == (["sao"], 1)
    told = {one.event for one in letters.notices(FIRST, "let_in")}
    assert told == {fact.id, money.id}
    store.close()
