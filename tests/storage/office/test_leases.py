"""Codes come from leases: within the rectangle, then the band, never twice and never down."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from counter_app.domain.dossier.dossier_code import DossierCode
from counter_app.domain.kinds.received import CodeSource
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.intake import receive
from counter_app.services.intake.code_of_intake import NoCodeLeftError
from counter_app.storage.engine.database import Connection
from counter_app.storage.office import leases
from tests.support import desks
from tests.support.desks import COMMUNE, MORNING, Place, lease
from tests.support.opened import row_of
from tests.support.searches import examples

Open = Callable[[Place], OpenDesk]
DAY = MORNING.date()


def give(connection: Connection, day: date = DAY, agency: str = COMMUNE) -> DossierCode | None:
    """Take a code as a reception does: the mark is moved when its event is projected."""
    taken = leases.take(connection, agency, day)
    if taken is None:
        return None
    leases.mark(connection, taken[0])
    return taken[0]


@pytest.fixture(scope="module")
def narrow(tmp_path_factory: pytest.TempPathFactory) -> Place:
    return desks.new(tmp_path_factory.mktemp("narrow"), leases=(lease(),))


@pytest.fixture
def few(narrow: Place, tmp_path: Path, opened: Open) -> OpenDesk:
    """A desk with eight codes a day, a paper lane of four and a band of three."""
    return opened(narrow.copy(tmp_path / "few"))


def test_codes_rise_through_the_rectangle_and_then_the_band_and_end_there(few: OpenDesk) -> None:
    made = desks.receive_some(few, 11)
    serials = [int(item.code.rpartition("-")[2]) for item in made]
    assert serials == [*range(601, 609), *range(30001, 30004)]
    with pytest.raises(NoCodeLeftError) as caught:
        desks.receive_some(few, 1, seed=2)
    assert caught.value.params == {"agency": COMMUNE, "day": DAY}


def test_the_source_of_a_code_is_kept_with_it(few: OpenDesk) -> None:
    with few.store.database.write() as connection:
        sources = []
        while (taken := leases.take(connection, COMMUNE, DAY)) is not None:
            leases.mark(connection, taken[0])
            sources.append(taken[1])
            assert taken[2].id == "narrow"
    assert sources == [CodeSource.LEASE] * 8 + [CodeSource.OVERFLOW] * 3


def test_every_day_begins_anew_and_knows_its_own_mark(few: OpenDesk) -> None:
    with few.store.database.write() as connection:
        for day in (DAY, DAY + timedelta(days=1)):
            assert [str(give(connection, day)) for _ in range(2)] == [
                f"{COMMUNE}-{day:%y%m%d}-0601",
                f"{COMMUNE}-{day:%y%m%d}-0602",
            ]


@pytest.mark.parametrize("days", [-1, 31])
def test_outside_of_its_days_a_lease_gives_nothing(few: OpenDesk, days: int) -> None:
    with few.store.database.write() as connection:
        assert give(connection, DAY + timedelta(days=days)) is None


def test_a_foreign_agency_gets_nothing(few: OpenDesk) -> None:
    with few.store.database.write() as connection:
        assert give(connection, agency="H38.145.03") is None


def test_a_second_lease_goes_on_where_the_first_ends(few: OpenDesk) -> None:
    with few.store.database.write() as connection:
        leases.put(connection, row_of(lease(id="more", low=701, high=710, band_low=0, band_high=0)))
        codes = [give(connection) for _ in range(15)]
    serials = [code.serial for code in codes if code]
    assert serials[:8] == [*range(601, 609)]
    assert serials[8:14] == [*range(701, 707)]
    assert serials[14] == 30001


def test_the_same_lease_again_changes_nothing(few: OpenDesk) -> None:
    with few.store.database.write() as connection:
        leases.put(connection, row_of(lease(high=999)))
        assert [item.high for item in leases.of(connection, COMMUNE, DAY)] == [612]


def test_a_mark_never_goes_down(few: OpenDesk) -> None:
    with few.store.database.write() as connection:
        leases.mark(connection, DossierCode(COMMUNE, DAY, 605))
        leases.mark(connection, DossierCode(COMMUNE, DAY, 602))
        assert leases.marked(connection, COMMUNE, DAY) == 605
        assert str(give(connection)).endswith("0606")


def test_how_many_are_left_counts_neither_the_lane_nor_the_band(few: OpenDesk) -> None:
    with few.store.database.read() as connection:
        assert leases.left(connection, COMMUNE, DAY) == 8
    desks.receive_some(few, 3)
    with few.store.database.read() as connection:
        assert leases.left(connection, COMMUNE, DAY) == 5
        assert leases.last_days(connection) == {COMMUNE: DAY + timedelta(days=30)}


def test_once_codes_come_from_the_band_what_is_left_of_it_is_counted(few: OpenDesk) -> None:
    with few.store.database.write() as connection:
        leases.go_on_in_bands(connection, COMMUNE, DAY)
        leases.go_on_in_bands(connection, COMMUNE, DAY)
        assert leases.left(connection, COMMUNE, DAY) == 3
    assert desks.receive_some(few, 1)[0].code.endswith("-30001")
    with few.store.database.write() as connection:
        assert leases.left(connection, COMMUNE, DAY) == 2
        leases.go_on_in_bands(connection, COMMUNE, DAY)
        assert leases.left(connection, COMMUNE, DAY) == 2
        assert str(give(connection, DAY + timedelta(days=1))).endswith("-0601")


@pytest.mark.parametrize(
    ("serial", "in_lane", "in_lease"),
    [
        (600, False, False),
        (601, False, True),
        (608, False, True),
        (609, True, True),
        (612, True, True),
        (613, False, False),
        (30002, False, True),
        (30004, False, False),
    ],
)
def test_where_a_written_serial_lies(
    few: OpenDesk, serial: int, in_lane: bool, in_lease: bool
) -> None:
    code = DossierCode(COMMUNE, DAY, serial)
    with few.store.database.read() as connection:
        held = leases.lease_of(connection, code)
        assert (held is not None and held.is_manual(code.serial)) is in_lane
        assert (leases.lease_of(connection, code) is not None) is in_lease


def test_a_reception_that_fails_uses_no_serial(few: OpenDesk) -> None:
    lu = desks.officer(few, "lu")
    inactive = msgspec.structs.replace(lu, active=False)
    form = desks.intake(few, desks.Crowd().next())
    with pytest.raises(Exception, match="officer_inactive"):
        receive.receive(few, inactive, form)
    assert receive.receive(few, lu, form).dossier.code.endswith("-0601")


RECTANGLES = st.lists(
    st.tuples(st.integers(1, 200), st.integers(0, 25), st.integers(0, 30), st.booleans()),
    min_size=1,
    max_size=4,
)


@pytest.mark.campaign
@settings(max_examples=examples(40), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rectangles=RECTANGLES, days=st.lists(st.integers(0, 3), max_size=60))
def test_whatever_the_leases_codes_are_distinct_rising_and_within_them(
    few: OpenDesk, rectangles: list[tuple[int, int, int, bool]], days: list[int]
) -> None:
    class UndoneError(Exception):
        """Nothing of an example stays."""

    def run() -> None:
        with few.store.database.write() as connection:
            low = 1000
            granted = []
            for number, (gap, width, reserved_range_row, band) in enumerate(rectangles):
                low += gap
                item = lease(
                    id=f"r{number}",
                    agency="H38.999",
                    low=low,
                    high=low + width,
                    paper_lane=reserved_range_row,
                    band_low=(40000 + 10 * number) * band,
                    band_high=(40004 + 10 * number) * band,
                )
                granted.append(item)
                leases.put(connection, row_of(item))
                low += width + 1
            given_codes: list[DossierCode] = []
            for offset in days:
                code = give(connection, DAY + timedelta(days=offset), "H38.999")
                if code is None:
                    continue
                same_day = [one.serial for one in given_codes if one.day == code.day]
                assert all(code.serial > serial for serial in same_day)
                assert any(
                    item.low <= code.serial <= item.high - item.paper_lane
                    or item.band_low <= code.serial <= item.band_high
                    for item in granted
                )
                given_codes.append(code)
            raise UndoneError

    with pytest.raises(UndoneError):
        run()
