"""Counts and sums that are looked at twice, and fees that no rule names."""

from __future__ import annotations

from datetime import date

import pytest

from counter_app.domain.catalogue.catalogue import Catalogue
from counter_app.domain.catalogue.procedure import OPEN_FEE, Channel, FeeKind, FeeUnit, Procedure
from counter_app.domain.dossier.fee import FeeLine
from counter_app.domain.dossier.intake import Intake, fee_lines, missing
from counter_app.domain.dossier.look_again import look_again
from counter_app.domain.dossier.paper import Paper, Source
from counter_app.domain.people.applicant import Person
from counter_app.domain.reading.quantity import MANY_COPIES, MUCH_MONEY
from counter_app.domain.reading.reading import Doubt
from counter_app.services.desk import enrol


def line(amount: int = 0, **changes: object) -> FeeLine:
    named = {"id": "f", "name": "Phí", "kind": FeeKind.FEE, "amount": amount, **changes}
    return FeeLine(**named)  # type: ignore[arg-type]


def paper(originals: int, copies: int) -> Paper:
    return Paper(
        requirement="p", name="Đơn", source=Source.HANDED_IN, originals=originals, copies=copies
    )


@pytest.mark.parametrize("count", [0, 1, MANY_COPIES - 1, MANY_COPIES, MANY_COPIES + 1, 9_999])
def test_more_than_twenty_copies_of_anything_are_asked_about(count: int) -> None:
    asked = count > MANY_COPIES
    ways = [
        look_again([paper(count, 0)], 1, []),
        look_again([paper(1, count)], 1, []),
        look_again([], count, []),
        look_again([], 1, [line(copies=count, unit=FeeUnit.PAGE)]),
        look_again([], 1, [line(quantity=count, unit=FeeUnit.COPY)]),
    ]
    for points in ways:
        assert [point.code for point in points] == ([Doubt.COPIES_MANY] if asked else [])
    assert not look_again([], 1, [line(quantity=count, unit=FeeUnit.PAGE)])


@pytest.mark.parametrize("parts", [1, 2, 3])
def test_the_sum_of_a_dossier_is_asked_about_above_two_million(parts: int) -> None:
    for amount in (MUCH_MONEY - parts, MUCH_MONEY, MUCH_MONEY + 1, 49_995_000):
        lines = [line(amount - (parts - 1)), *(line(1) for _ in range(parts - 1))]
        points = look_again([], 1, lines)
        assert [point.code for point in points] == (
            [Doubt.MONEY_MUCH] if amount > MUCH_MONEY else []
        )
    assert look_again([], 1, [line(49_995_000)])[0].value == "49.995.000"


def procedures() -> list[Procedure]:
    catalogue = Catalogue.of(enrol.starter_packs())
    return [entry.procedure for entry in catalogue.on(date(2026, 11, 23))]


def test_no_channel_and_case_without_a_fee_rule_is_free() -> None:
    """The fee is open there, whoever asks and whatever was listed."""
    open_ones = 0
    for procedure in procedures():
        for case in procedure.cases:
            for channel in (Channel.IN_PERSON, Channel.POST, Channel.ONLINE):
                rules = procedure.fee_rules(channel, case.id)
                assert rules
                if rules == (OPEN_FEE,):
                    open_ones += 1
                    intake = Intake(channel=channel, case=case.id)
                    assert fee_lines(intake, procedure, case.id) == [None]
    assert open_ones == 12


def test_a_dossier_comes_only_by_the_ways_that_its_procedure_lists() -> None:
    for procedure in procedures():
        for channel in (Channel.IN_PERSON, Channel.POST):
            intake = Intake(
                channel=channel, case=procedure.cases[0].id, owner=Person(name="Lò A Tủa")
            )
            things = {
                thing.code
                for thing in missing(intake, procedure, date_is_open=False, day=date(2026, 11, 30))
            }
            assert ("channel" in things) is (channel not in procedure.channels)
