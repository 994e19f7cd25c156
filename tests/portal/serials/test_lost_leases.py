"""A portal that lost its ledger knows its leases again by the desks that hold them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from itertools import combinations
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from counter_app.contract.lease import LeaseQuestion
from counter_app.domain.office.office import Lease
from counter_app.portal.journal import incidents
from counter_app.portal.journal.incidents import IncidentKind
from counter_app.portal.ledger.ledger_records import overlap
from counter_app.portal.serials import leases, serial_ranges
from counter_app.portal.store import schema
from counter_app.portal.store.context import Asker
from counter_app.portal.store.store import PortalStore
from tests.portal.conftest import Clock
from tests.support.opened import OpenedLeases, opened
from tests.support.portal_offices import COMMUNE, DESK_1, DESK_2, OTHER_DESK, furnish

Open = Callable[[], PortalStore]


def ask(store: PortalStore, asker: Asker, request: str, held: Sequence[Lease] = ()) -> OpenedLeases:
    raw = [msgspec.Raw(msgspec.json.encode(one)) for one in held]
    question = LeaseQuestion(request=request, desk=asker.desk, held=raw)
    return opened(store.run(lambda c: leases.grant(c, store.context, asker, question)))


def of_commune(answer: OpenedLeases) -> list[Lease]:
    return [one for one in answer.leases if one.agency == COMMUNE.code]


def told(store: PortalStore) -> list[tuple[IncidentKind, str, str]]:
    with store.read() as connection:
        found = [one.incident for one in incidents.noted(connection, store.context)]
    return sorted({(one.kind, one.desk, one.other) for one in found})


@pytest.fixture
def lost(open_again: Open, tmp_path: Path) -> Iterator[tuple[PortalStore, OpenedLeases]]:
    """A portal restored without its ledger, and what it had granted to the first desk before."""
    store = furnish(open_again())
    before = ask(store, DESK_1, "first")
    with store.transaction() as connection:
        connection.execute(schema.lease.delete())
    store.close()
    (tmp_path / "portal" / "ledger.jsonl").unlink()
    (tmp_path / "portal" / "history").unlink()
    (tmp_path / "portal" / "secret").unlink()
    store = furnish(open_again())
    yield store, before
    store.close()


def test_a_lease_given_back_before_anybody_asks_is_never_granted_again(
    lost: tuple[PortalStore, OpenedLeases], open_again: Open
) -> None:
    store, before = lost
    assert ask(store, DESK_1, "again", before.leases).leases == before.leases
    other = ask(store, DESK_2, "other")
    every = [*before.leases, *other.leases]
    assert not any(
        one.agency == two.agency and overlap(one, two) for one, two in combinations(every, 2)
    )
    assert told(store) == []
    assert ask(store, DESK_1, "once more", before.leases) == ask(store, DESK_1, "x")


def test_one_that_another_desk_has_by_now_is_given_back_up_to_today(
    lost: tuple[PortalStore, OpenedLeases], clock: Clock, open_again: Open
) -> None:
    store, before = lost
    (theirs,) = of_commune(ask(store, DESK_2, "other"))
    (mine,) = of_commune(before)
    assert overlap(mine, theirs)
    today = store.context.today()
    named = of_commune(ask(store, DESK_1, "again", before.leases))
    assert {one.id: one.last_day for one in named}[mine.id] == today
    (new,) = [one for one in named if one.id != mine.id]
    assert new.first_day == today + timedelta(days=1)
    assert not overlap(new, theirs)
    assert (IncidentKind.LEASE_TWICE, DESK_1.desk, DESK_2.desk) in told(store)
    store.close()
    again = open_again()
    with again.read() as connection:
        kept = serial_ranges.holding(connection, COMMUNE.code, today, today)
    assert {mine.id, theirs.id} <= {lease.id for _, lease in kept}, "the ledger keeps both"
    again.close()
    clock.pass_by(days=1)


@pytest.mark.parametrize(
    "kind", ["without a seal", "longer", "wider", "of another desk", "made up"]
)
def test_a_lease_that_this_portal_did_not_seal_is_nobodys_and_told(
    lost: tuple[PortalStore, OpenedLeases], kind: str
) -> None:
    store, before = lost
    (mine,) = of_commune(before)
    asker = OTHER_DESK if kind == "of another desk" else DESK_1
    forged = {
        "without a seal": replace(mine, seal=""),
        "longer": replace(mine, last_day=mine.last_day + timedelta(days=400)),
        "wider": replace(mine, low=1, high=9_999),
        "of another desk": mine,
        "made up": replace(mine, id="x" * 32, seal="0" * 32),
    }[kind]
    named = ask(store, asker, "again", [forged])
    assert forged.id not in {one.id for one in named.leases}
    assert told(store) == [(IncidentKind.LEASE_UNKNOWN, asker.desk, "")]


def test_whatever_is_given_back_as_a_lease_breaks_nothing(offices_store: PortalStore) -> None:
    raw = [msgspec.Raw(one) for one in (b"1", b"{}", b'{"id":1}', b"null", b'"\\u0000"')]
    question = LeaseQuestion(request="r", desk=DESK_1.desk, held=raw)
    store = offices_store
    answer = store.run(lambda c: leases.grant(c, store.context, DESK_1, question))
    assert len(answer.leases) == 3
    assert told(store) == []
