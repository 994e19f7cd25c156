"""A code belongs to the desk whose lease holds it, whoever comes first and whatever is restored."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import permutations

import msgspec
import pytest
from msgspec.structs import replace
from sqlalchemy import select, update

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.references import AgencyRef
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.received import Received
from counter_app.domain.office.office import Lease
from counter_app.portal.journal import incidents
from counter_app.portal.journal.high_water_mark import run_and_mark
from counter_app.portal.journal.incidents import IncidentKind
from counter_app.portal.journal.push import push
from counter_app.portal.serials import online_codes, serial_ranges
from counter_app.portal.store import schema
from counter_app.portal.store.context import Asker
from counter_app.portal.store.store import PortalStore
from tests.portal.conftest import Clock
from tests.support.portal_journal import Journal, reception
from tests.support.portal_offices import (
    DESK_1,
    DESK_2,
    OFFICE,
    OTHER,
    OTHER_DESK,
    PROVINCE,
    furnish,
    lease,
)

OFFICES = {OFFICE.code: OFFICE, OTHER.code: OTHER}
DAY = "261123"
IN_RECTANGLE, BY_HAND, NOBODYS = 610, 880, 9_500
"""Of the first desk's lease, and of no desk's."""


@dataclass(frozen=True, slots=True)
class Sender:
    """A desk and the journal of its machine."""

    asker: Asker
    journal: Journal


def sender(asker: Asker) -> Sender:
    return Sender(asker, Journal(asker.desk.encode().hex().ljust(32, "0")))


def received(number: int, asker: Asker, serial: int) -> Event:
    """A dossier that both offices may receive, with a code of the province's agency."""
    event = reception(number, office=OFFICES[asker.office])
    body = event.body
    assert isinstance(body, Received)
    agency = AgencyRef(code=PROVINCE.code, name=PROVINCE.name)
    officer = "mai" if asker.office == OFFICE.code else "sao"
    code = f"{PROVINCE.code}-{DAY}-{serial:04}"
    return replace(event, officer=officer, body=replace(body, code=code, agency=agency))


def send(store: PortalStore, by: Sender, *events: Event) -> None:
    run = by.journal.run(*events)
    run_and_mark(store, lambda c: push(c, store.context, by.asker, run))


def state(store: PortalStore, event: Event) -> Dossier:
    with store.read() as connection:
        query = select(schema.dossier.c.state).where(schema.dossier.c.id == event.id)
        return msgspec.json.decode(connection.scalar(query) or b"", type=Dossier)


def said(store: PortalStore, event: Event) -> set[str]:
    return {notice.code for notice in state(store, event).notices}


def code_of(event: Event) -> str:
    body = event.body
    assert isinstance(body, Received)
    return body.code


def told(store: PortalStore) -> set[tuple[IncidentKind, str, str]]:
    with store.read() as connection:
        found = incidents.noted(connection, store.context)
    return {(one.incident.kind, one.incident.desk, one.incident.other) for one in found}


def lose_what_desks_gave(store: PortalStore) -> None:
    """The database as it was before the desks sent anything; the ledger as it is."""
    with store.transaction() as connection:
        for table in ("event", "entry", "dossier", "code", "feed", "feed_event", "serial"):
            connection.execute(schema.metadata.tables[table].delete())
        connection.execute(update(schema.device).values(known_seq=0, head="0" * 64))
        connection.execute(update(schema.office).values(feed=0))


def again(store: PortalStore, order: Sequence[tuple[Sender, Event]]) -> None:
    """The desks give back what the portal lost, from their first entry."""
    for by, event in order:
        send(store, sender(by.asker), event)


@pytest.fixture
def store(portal_store: PortalStore) -> PortalStore:
    return lease(furnish(portal_store), DESK_1, DESK_2, OTHER_DESK)


ORDERS = [(0, 1), (1, 0)]


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize(
    ("forger", "serial"),
    [(DESK_2, IN_RECTANGLE), (OTHER_DESK, IN_RECTANGLE), (OTHER_DESK, BY_HAND)],
    ids=["of the same office", "of another office", "in the manual range"],
)
def test_a_forged_code_is_renamed_and_the_printed_receipt_keeps_its_own(
    store: PortalStore, forger: Asker, serial: int, order: Sequence[int]
) -> None:
    true, forged = received(1, DESK_1, serial), received(2, forger, serial)
    both = [(sender(DESK_1), true), (sender(forger), forged)]
    for index in order:
        send(store, both[index][0], both[index][1])
    assert (state(store, true).code, said(store, true)) == (code_of(true), set())
    loser = state(store, forged)
    assert loser.code != code_of(true)
    assert loser.former_codes == (code_of(true),)
    assert said(store, forged) == {"foreign_code", "code_twice"}
    assert told(store) == {
        (IncidentKind.FOREIGN_CODE, forger.desk, DESK_1.desk),
        (IncidentKind.CODE_TWICE, forger.desk, DESK_1.desk),
    }


@pytest.mark.parametrize("order", ORDERS)
def test_a_forged_code_and_the_true_one_in_one_run_are_told_apart(
    store: PortalStore, order: Sequence[int]
) -> None:
    """The machine that is let in sends both: an own code and one of another desk."""
    own, forged = received(1, DESK_1, IN_RECTANGLE), received(2, DESK_1, 950)
    true = received(3, DESK_2, 950)
    if order[0]:
        send(store, sender(DESK_2), true)
        send(store, sender(DESK_1), own, forged)
    else:
        send(store, sender(DESK_1), own, forged)
        send(store, sender(DESK_2), true)
    assert state(store, own).code == code_of(own)
    assert state(store, true).code == code_of(true)
    assert state(store, forged).former_codes == (code_of(true),)


@pytest.mark.parametrize("again_in", ORDERS)
@pytest.mark.parametrize("first_in", ORDERS)
def test_a_restored_portal_comes_to_the_same_codes_in_whatever_order_it_is_given_back(
    open_again: Callable[[], PortalStore], first_in: Sequence[int], again_in: Sequence[int]
) -> None:
    store = lease(furnish(open_again()), DESK_1, DESK_2, OTHER_DESK)
    true, forged = received(1, DESK_1, IN_RECTANGLE), received(2, OTHER_DESK, IN_RECTANGLE)
    both = [(sender(DESK_1), true), (sender(OTHER_DESK), forged)]
    for index in first_in:
        send(store, both[index][0], both[index][1])
    replaced = state(store, forged).code
    history = store.context.history
    lose_what_desks_gave(store)
    store.close()

    store = open_again()
    assert store.context.history != history
    again(store, [both[index] for index in again_in])
    assert state(store, true).code == code_of(true)
    assert state(store, forged).code == replaced, "the citizen was told this code"
    assert state(store, forged).former_codes == (code_of(true),)
    store.close()


def test_a_forged_code_alone_is_kept_with_a_notice_and_the_operator_is_told(
    store: PortalStore,
) -> None:
    forged = received(2, OTHER_DESK, IN_RECTANGLE)
    send(store, sender(OTHER_DESK), forged)
    assert (state(store, forged).code, said(store, forged)) == (code_of(forged), {"foreign_code"})
    (notice,) = state(store, forged).notices
    assert dict(notice.params) == {"code": code_of(forged), "desk": DESK_1.desk}
    assert told(store) == {(IncidentKind.FOREIGN_CODE, OTHER_DESK.desk, DESK_1.desk)}


@pytest.mark.parametrize("asker", [DESK_1, DESK_2])
def test_a_receipt_written_by_hand_may_be_entered_at_any_desk_of_its_office(
    store: PortalStore, asker: Asker
) -> None:
    written = received(1, asker, BY_HAND)
    send(store, sender(asker), written)
    assert (state(store, written).code, said(store, written)) == (code_of(written), set())
    assert told(store) == set()


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("serial", [BY_HAND, NOBODYS], ids=["both rightful", "both nobody's"])
def test_of_two_with_the_same_right_the_later_one_is_renamed(
    store: PortalStore, serial: int, order: Sequence[int]
) -> None:
    both = [(sender(desk), received(n, desk, serial)) for n, desk in enumerate((DESK_1, DESK_2))]
    for index in order:
        send(store, both[index][0], both[index][1])
    first, later = (both[index][1] for index in order)
    assert state(store, first).code == code_of(first)
    assert state(store, later).former_codes == (code_of(first),)
    assert "code_twice" in said(store, later) - said(store, first)


@pytest.mark.parametrize("count", [1, 5])
def test_codes_of_an_office_that_worked_alone_are_kept_and_the_operator_is_not_bothered(
    store: PortalStore, count: int
) -> None:
    alone = [received(n, OTHER_DESK, NOBODYS + n) for n in range(count)]
    send(store, sender(OTHER_DESK), *alone)
    for one in alone:
        assert (state(store, one).code, said(store, one)) == (code_of(one), {"unleased_code"})
    assert told(store) == set()


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_of_two_holders_of_one_code_the_first_that_comes_keeps_it_and_a_forger_never(
    store: PortalStore, order: Sequence[int]
) -> None:
    """Interleaving 21: a portal that lost its ledger granted the same serials to two desks."""
    with store.read() as connection:
        (granted,) = (
            one
            for one in serial_ranges.of_desk(connection, DESK_1.desk, store.context.today())
            if one.agency == PROVINCE.code
        )
    twin = replace(granted, id="twin")
    store.run(lambda c: serial_ranges.put(c, store.context, twin, DESK_2.desk, "twin"))
    desks = (DESK_1, DESK_2, OTHER_DESK)
    all_three = [(sender(one), received(n, one, IN_RECTANGLE)) for n, one in enumerate(desks)]
    for index in order:
        send(store, all_three[index][0], all_three[index][1])
    keeper, loser = ((all_three[index][1]) for index in order if index != 2)
    assert state(store, keeper).code == code_of(keeper)
    assert state(store, loser).former_codes == (code_of(keeper),)
    assert state(store, all_three[2][1]).former_codes == (code_of(keeper),)
    assert "foreign_code" not in said(store, keeper) | said(store, loser)
    codes = {state(store, one).code for _, one in all_three}
    assert len(codes) == 3
    assert any(kind is IncidentKind.CODE_TWICE for kind, _, _ in told(store))


def test_a_code_of_another_agency_than_the_dossiers_is_noticed(store: PortalStore) -> None:
    event = received(1, DESK_1, IN_RECTANGLE)
    body = event.body
    assert isinstance(body, Received)
    other = replace(event, body=replace(body, agency=AgencyRef(code="H38.151", name="Xã")))
    send(store, sender(DESK_1), other)
    (notice,) = state(store, other).notices
    assert notice.code == "code_agency"
    assert dict(notice.params) == {"code": code_of(event), "agency": "H38.151"}


def test_the_portal_gives_no_code_that_a_dossier_carries_already(store: PortalStore) -> None:
    """A desk took the next ones of the portal's own lane; they stay with a notice."""
    forged = [received(n, OTHER_DESK, n) for n in (1, 2, 4)]
    send(store, sender(OTHER_DESK), *forged)
    given = [
        store.run(
            lambda c: online_codes.next_code(c, store.context, PROVINCE.code, store.context.today())
        )
        for _ in range(2)
    ]
    assert [code.rpartition("-")[2] for code in given] == ["0003", "0005"]
    assert all(said(store, one) == {"foreign_code"} for one in forged)


def test_only_codes_that_a_desk_gives_by_itself_move_its_marks(store: PortalStore) -> None:
    send(
        store,
        sender(DESK_1),
        received(1, DESK_1, IN_RECTANGLE),
        received(2, DESK_1, BY_HAND),
        received(3, DESK_1, 950),
        received(4, DESK_1, NOBODYS),
    )
    with store.read() as connection:
        marks = connection.execute(select(schema.serial.c.desk, schema.serial.c.serial)).all()
    assert [tuple(row) for row in marks if row.desk == DESK_1.desk] == [(DESK_1.desk, IN_RECTANGLE)]


def test_a_thousand_forged_codes_are_one_row_of_a_day_for_the_operator(
    store: PortalStore, clock: Clock
) -> None:
    machine = sender(OTHER_DESK)
    send(store, machine, *(received(n, OTHER_DESK, 601 + n % 250) for n in range(40)))
    clock.pass_by(days=1)
    send(store, machine, received(41, OTHER_DESK, 700))
    with store.read() as connection:
        found = incidents.noted(connection, store.context)
    assert [(one.day.day, one.times) for one in found] == [(24, 1), (23, 40)]


def test_a_lease_holds_days_and_serials_and_its_manual_range_ends_it(store: PortalStore) -> None:
    with store.read() as connection:
        held = serial_ranges.of_desk(connection, DESK_1.desk, store.context.today())
    assert {lease.agency for lease in held} == {one.code for one in OFFICE.agencies}
    for one in held:
        assert_bounds(one)


def assert_bounds(one: Lease) -> None:
    assert one.holds(one.first_day, one.low)
    assert one.holds(one.last_day, one.high)
    assert one.holds(one.last_day, one.band_high)
    assert not one.holds(one.last_day, one.high + 1)
    assert not one.holds(one.last_day.replace(year=one.last_day.year + 1), one.low)
    by_hand = [serial for serial in range(one.low, one.high + 1) if one.is_manual(serial)]
    assert by_hand == list(range(one.high - one.paper_lane + 1, one.high + 1))
    assert not one.is_manual(one.band_low)


def test_a_forged_code_that_comes_at_the_same_moment_is_the_one_that_is_renamed(
    store: PortalStore,
) -> None:
    """Neither transaction sees the other's code before it is committed."""
    for number in range(8):
        serial = IN_RECTANGLE + number
        true = received(2 * number + 1, DESK_1, serial)
        forged = received(2 * number + 2, OTHER_DESK, serial)
        machines = [
            Sender(DESK_1, Journal(f"{number:032x}")),
            Sender(OTHER_DESK, Journal(f"f{number:031x}")),
        ]
        with ThreadPoolExecutor(2) as pool:
            list(pool.map(lambda by, one: send(store, by, one), machines, (true, forged)))
        assert state(store, true).code == code_of(true)
        assert state(store, forged).former_codes == (code_of(true),)
