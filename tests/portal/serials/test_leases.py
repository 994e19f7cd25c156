"""Serial leases: no two ever share a serial of an agency on one day."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from itertools import combinations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from counter_app.contract.enrolment import EnrolQuestion
from counter_app.contract.lease import LeaseQuestion
from counter_app.contract.problems import ProblemError
from counter_app.domain.dossier.dossier_code import parse
from counter_app.domain.office.office import Agency, Desk, Lease
from counter_app.portal.ledger.ledger_records import overlap
from counter_app.portal.office import enrol, offices
from counter_app.portal.serials import leases, online_codes, reserved_ranges, serial_ranges
from counter_app.portal.serials.lease_rules import LeaseRules, put_rules
from counter_app.portal.store import schema
from counter_app.portal.store.bulk import upsert_dicts
from counter_app.portal.store.context import Asker
from counter_app.portal.store.store import PortalStore
from tests.portal.conftest import Clock
from tests.support.opened import OpenedLeases, opened
from tests.support.portal_offices import (
    COMMUNE,
    DESK_1,
    DESK_2,
    OFFICE,
    OTHER_DESK,
    PROVINCE,
    furnish,
)

TODAY = date(2026, 11, 23)


def ask(
    store: PortalStore, asker: Asker, request: str = "r", after: date | None = None
) -> OpenedLeases:
    question = LeaseQuestion(request=request, desk=asker.desk, after=after)
    return opened(store.run(lambda c: leases.grant(c, store.context, asker, question)))


def everything(store: PortalStore) -> list[Lease]:
    with store.read() as connection:
        documents = connection.scalars(select(schema.lease.c.document))
        return [msgspec.json.decode(document, type=Lease) for document in documents]


def assert_nothing_twice(found: Iterable[Lease]) -> None:
    for one, other in combinations(found, 2):
        assert one.agency != other.agency or not overlap(one, other), (one, other)


def test_a_desk_gets_one_lease_for_each_agency_of_its_office(offices_store: PortalStore) -> None:
    answer = ask(offices_store, DESK_1)
    assert [lease.agency for lease in answer.leases] == ["H38.005", "H38.151", "H38.151.03"]
    for lease in answer.leases:
        assert lease.first_day == TODAY
        assert (lease.last_day - lease.first_day).days == 89
        assert lease.high - lease.low == 299
        assert lease.paper_lane == 50
        assert lease.band_low > 30_000
        assert lease.band_high - lease.band_low == 998


def test_leases_of_all_desks_and_of_the_portal_never_overlap(offices_store: PortalStore) -> None:
    for asker in (DESK_1, DESK_2, OTHER_DESK):
        ask(offices_store, asker)
    found = everything(offices_store)
    assert {lease.agency for lease in found} == {"H38.005", "H38.151", "H38.151.03", "H38.152"}
    assert sum(lease.agency == PROVINCE.code for lease in found) == 4
    assert_nothing_twice(found)


def test_the_same_question_is_answered_with_the_same_leases(offices_store: PortalStore) -> None:
    last = max(lease.last_day for lease in ask(offices_store, DESK_1, "before").leases)
    first = ask(offices_store, DESK_1, "same", last)
    assert len(first.leases) == 6
    written = len(list(offices_store.context.ledger.lines()))
    assert ask(offices_store, DESK_1, "same", max(one.last_day for one in first.leases)) == first
    assert len(list(offices_store.context.ledger.lines())) == written


def test_a_desk_with_days_enough_gets_no_more_whatever_it_does_not_know(
    offices_store: PortalStore,
) -> None:
    first = ask(offices_store, DESK_1, "a")
    assert ask(offices_store, DESK_1, "b") == first


def test_a_desk_whose_days_run_out_goes_on_with_the_same_serials(
    offices_store: PortalStore, clock: Clock
) -> None:
    first = ask(offices_store, DESK_1, "a")
    ask(offices_store, DESK_2, "a")
    clock.pass_by(days=60)
    last = max(lease.last_day for lease in first.leases)
    more = ask(offices_store, DESK_1, "b", last)
    new = [lease for lease in more.leases if lease.first_day == last + timedelta(days=1)]
    assert len(new) == 3
    assert {(n.agency, n.low, n.high) for n in new} == {
        (lease.agency, lease.low, lease.high) for lease in first.leases
    }
    assert_nothing_twice(everything(offices_store))


def test_a_desk_cannot_take_years_in_advance(offices_store: PortalStore) -> None:
    for turn in range(12):
        answer = ask(offices_store, DESK_1, f"r{turn}", date(2099, 1, 1))
    last = max(lease.last_day for lease in answer.leases)
    assert last <= TODAY + leases.MOST_AHEAD + timedelta(days=90)


def test_a_busy_desk_gets_twice_its_busiest_day(offices_store: PortalStore, clock: Clock) -> None:
    first = {lease.agency: lease for lease in ask(offices_store, DESK_1, "a").leases}
    busy = first[COMMUNE.code]
    row = {"agency": COMMUNE.code, "day": "2026-11-24", "desk": DESK_1.desk}
    given_serials = busy.high - busy.low + 1 - busy.paper_lane + 40
    row_band = row | {"serial": busy.band_low + 39}
    offices_store.run(
        lambda c: upsert_dicts(c, schema.serial, [row_band], ["agency", "day", "desk"])
    )
    clock.pass_by(days=70)
    new = {lease.agency: lease for lease in ask(offices_store, DESK_1, "b").leases}
    wide = new[COMMUNE.code]
    assert wide.first_day > busy.last_day
    assert wide.high - wide.low + 1 - wide.paper_lane >= 2 * given_serials
    assert new["H38.151.03"].high - new["H38.151.03"].low == 299
    assert_nothing_twice(everything(offices_store))


def test_marks_tell_what_was_given_from_today_on(offices_store: PortalStore) -> None:
    rows = [
        {"agency": "H38.151", "day": day, "desk": desk, "serial": serial}
        for day, desk, serial in (
            ("2026-11-22", DESK_1.desk, 5),
            ("2026-11-23", DESK_1.desk, 7),
            ("2026-11-23", DESK_2.desk, 9),
        )
    ]
    offices_store.run(lambda c: upsert_dicts(c, schema.serial, rows, ["agency", "day", "desk"]))
    marks = ask(offices_store, DESK_1).marks
    assert [(mark.agency, mark.day, mark.serial) for mark in marks] == [("H38.151", TODAY, 7)]


def enrol_anew(store: PortalStore, request: str) -> None:
    code = store.run(lambda c: enrol.invite(c, store.context, DESK_1.desk))
    question = EnrolQuestion(code=code, device=request * 32, request=request)
    store.run(lambda c: enrol.enrol(c, store.context, question))


def test_on_the_day_of_an_enrolment_anew_the_marks_lie_in_the_bands_each_time_further_on(
    offices_store: PortalStore, clock: Clock
) -> None:
    enrol_anew(offices_store, "a")
    assert ask(offices_store, DESK_1).marks == ()
    former: dict[str, int] = {}
    for request in "bcd":
        clock.pass_by(hours=1)
        enrol_anew(offices_store, request)
        answer = ask(offices_store, DESK_1)
        assert answer == ask(offices_store, DESK_1, "another")
        bands = {lease.agency: lease for lease in answer.leases}
        marks = {mark.agency: mark.serial for mark in answer.marks}
        assert {mark.day for mark in answer.marks} == {TODAY}
        assert marks.keys() == bands.keys()
        for agency, serial in marks.items():
            assert bands[agency].band_low <= serial + 1 <= bands[agency].band_high
            assert serial >= former.get(agency, 0) + 50
        former = marks
    clock.pass_by(days=1)
    assert ask(offices_store, DESK_1).marks == ()


def test_a_mark_in_the_band_that_the_portal_has_seen_counts_on_that_day(
    offices_store: PortalStore,
) -> None:
    for request in "ab":
        enrol_anew(offices_store, request)
    known = ask(offices_store, DESK_1).marks
    row = {"agency": COMMUNE.code, "day": TODAY.isoformat(), "desk": DESK_1.desk}
    last = next(mark.serial for mark in known if mark.agency == COMMUNE.code) + 7
    seen = [row | {"serial": last}]
    offices_store.run(lambda c: upsert_dicts(c, schema.serial, seen, ["agency", "day", "desk"]))
    marks = {mark.agency: mark.serial for mark in ask(offices_store, DESK_1).marks}
    assert marks == {mark.agency: mark.serial for mark in known} | {COMMUNE.code: last}


def test_without_a_band_an_enrolment_anew_goes_on_above_the_half(
    offices_store: PortalStore,
) -> None:
    rules = LeaseRules(band=0)
    offices_store.run(lambda c: put_rules(c, rules))
    for request in "ab":
        enrol_anew(offices_store, request)
    answer = ask(offices_store, DESK_1)
    marks = {mark.agency: mark.serial for mark in answer.marks}
    for lease in answer.leases:
        left = lease.last_given - marks[lease.agency]
        assert left == marks[lease.agency] + 1 - lease.low == 125


def test_a_day_in_the_band_alone_makes_no_desk_a_busy_one(
    offices_store: PortalStore, clock: Clock
) -> None:
    for request in "ab":
        enrol_anew(offices_store, request)
    (first,) = (one for one in ask(offices_store, DESK_1).leases if one.agency == COMMUNE.code)
    row = {"agency": COMMUNE.code, "day": TODAY.isoformat(), "desk": DESK_1.desk}
    seen = [row | {"serial": first.band_low + 120}]
    offices_store.run(lambda c: upsert_dicts(c, schema.serial, seen, ["agency", "day", "desk"]))
    clock.pass_by(days=70)
    new = [one for one in ask(offices_store, DESK_1, "later").leases if one.agency == COMMUNE.code]
    assert {one.high - one.low for one in new} == {299}


def test_another_desks_leases_are_not_given_nor_a_revoked_desks(
    offices_store: PortalStore,
) -> None:
    question = LeaseQuestion(request="r", desk=DESK_2.desk)
    revoked = Asker(DESK_2.desk, DESK_2.office, revoked=True)
    for asker in (DESK_1, revoked):
        with pytest.raises(ProblemError, match="forbidden"):
            offices_store.run(
                lambda c, asker=asker: leases.grant(c, offices_store.context, asker, question)
            )
    assert everything(offices_store) == []


def crowd(store: PortalStore, desks: int) -> list[Asker]:
    """An agency that many desks of one office share."""
    office = OFFICE.__class__(
        code="H38.900.01",
        name="Trung tâm Phục vụ hành chính công tỉnh",
        authority="Ủy ban nhân dân tỉnh Lào Cai",
        place="Lào Cai",
        province="Lào Cai",
        agencies=(Agency(code="H38.900", name="Sở Tư pháp", roles=("province_justice",)),),
    )
    store.run(lambda c: offices.put_office(c, store.context, office))
    askers = [Asker(f"H38.900.01/{number}", office.code) for number in range(desks)]
    for asker in askers:
        desk = Desk(id=asker.desk, name="Quầy")
        store.run(lambda c, desk=desk: offices.put_desk(c, desk, office.code))
    return askers


def test_five_digits_follow_when_four_are_full_and_then_a_plain_refusal(
    portal_store: PortalStore,
) -> None:
    rules = LeaseRules(size=3_000, paper_lane=1_400, online=900, band=10)
    portal_store.run(lambda c: put_rules(c, rules, agency="H38.900"))
    *askers, one_too_many = crowd(portal_store, 10)
    lows = [lease.low for asker in askers for lease in ask(portal_store, asker).leases]
    with pytest.raises(ProblemError, match="serials_full"):
        ask(portal_store, one_too_many)
    assert lows[:3] == [901, 3_901, 6_901]
    assert 10_000 in lows
    assert max(lows) < 30_000
    assert_nothing_twice(everything(portal_store))


def test_many_desks_asking_at_once_share_nothing(portal_store: PortalStore) -> None:
    askers = crowd(portal_store, 12)
    with ThreadPoolExecutor(6) as pool:
        answers = list(pool.map(lambda asker: ask(portal_store, asker), askers))
    assert all(len(answer.leases) == 1 for answer in answers)
    assert_nothing_twice(everything(portal_store))


def test_online_codes_go_up_within_the_portals_lane_and_then_beyond_it(
    offices_store: PortalStore,
) -> None:
    rules = LeaseRules(online=3, band=2)
    offices_store.run(lambda c: put_rules(c, rules, agency=COMMUNE.code))
    ask(offices_store, DESK_1)

    def next_code() -> int:
        text = offices_store.run(
            lambda c: online_codes.next_code(c, offices_store.context, COMMUNE.code, TODAY)
        )
        code = parse(text)
        assert (code.agency, code.day) == (COMMUNE.code, TODAY)
        return code.serial

    serials = [next_code() for _ in range(12)]
    assert serials == sorted(set(serials))
    assert serials[:3] == [1, 2, 3]
    taken = everything(offices_store)
    assert_nothing_twice(taken)
    ours = [lease for lease in ask(offices_store, DESK_1).leases if lease.agency == COMMUNE.code]
    for serial in serials:
        assert not any(
            lease.low <= serial <= lease.high or lease.band_low <= serial <= lease.band_high
            for lease in ours
        )


def test_a_code_of_a_day_long_past_is_none_that_a_desk_could_have_given(
    offices_store: PortalStore, clock: Clock
) -> None:
    held = ask(offices_store, DESK_1).leases
    clock.pass_by(days=300)
    for day in (TODAY, TODAY - timedelta(days=400)):
        text = offices_store.run(
            lambda c, day=day: online_codes.next_code(c, offices_store.context, COMMUNE.code, day)
        )
        code = parse(text)
        assert not any(
            lease.agency == code.agency
            and lease.first_day <= code.day <= lease.last_day
            and lease.low <= code.serial <= lease.high
            for lease in held
        )
    assert_nothing_twice(everything(offices_store))


def test_what_a_restored_database_forgot_was_not_granted_again(
    open_again: Callable[[], PortalStore], clock: Clock
) -> None:
    store = furnish(open_again())
    ask(store, DESK_1)
    context = store.context
    before = everything(store)
    with store.transaction() as connection:
        connection.execute(schema.lease.delete())
    store.close()

    store = open_again()
    assert store.context.history != context.history
    assert sorted(everything(store), key=lambda one: one.id) == sorted(
        before, key=lambda one: one.id
    )
    ask(store, DESK_2)
    assert_nothing_twice(everything(store))
    store.close()
    again = open_again()
    assert again.context.history == store.context.history
    again.close()


@given(
    st.lists(
        st.tuples(st.integers(0, 60), st.integers(1, 60), st.integers(1, 900), st.booleans()),
        max_size=30,
    )
)
def test_a_placed_rectangle_meets_none_that_stands(
    wishes: list[tuple[int, int, int, bool]],
) -> None:
    stand: list[Lease] = []
    for start, days, size, prefer in wishes:
        first = TODAY + timedelta(days=start)
        last = first + timedelta(days=days - 1)
        taken = [one for one in stand if one.first_day <= last and first <= one.last_day]
        preferred = stand[-1].low if stand and prefer else 0
        found = serial_ranges.place(taken, size, serial_ranges.FOUR_DIGITS, preferred)
        if found is None:
            continue
        band = serial_ranges.place_overflow_range(taken, 999)
        stand.append(
            Lease(
                id=str(len(stand)),
                agency="A",
                first_day=first,
                last_day=last,
                low=found[0],
                high=found[1],
                band_low=band[0],
                band_high=band[1],
            )
        )
        assert 1 <= found[0] <= found[1] == found[0] + size - 1 <= 9_999
    assert_nothing_twice(stand)


def test_the_portals_lane_is_a_lease_like_any_other(offices_store: PortalStore) -> None:
    ask(offices_store, DESK_1)
    with offices_store.read() as connection:
        reserved_range_row = reserved_ranges.of(connection, COMMUNE.code, TODAY, TODAY)
    assert [(one.low, one.high, one.paper_lane) for one in reserved_range_row] == [(1, 600, 0)]
