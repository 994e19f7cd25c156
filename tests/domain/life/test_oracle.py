"""The clock and the oracle say the same of lives by chance, and of those worked by hand."""

from __future__ import annotations

from datetime import datetime

import pytest

from tests.domain.life.life_comparison import Differs, differences, office
from tests.domain.life.life_generator import generated
from tests.domain.life.life_oracle import Told
from tests.domain.life.life_readings import reading, used
from tests.domain.life.mutants_of_life import MUTANTS, LifeMutant
from tests.domain.life.plain_lives import data, local, shown

A_HANDFUL, SOME = 12, 400


def first_difference(numbers: range) -> Differs | None:
    found = (differs for number in numbers for differs in differences(number, generated(number)))
    return next(found, None)


def test_a_handful_of_lives_is_read_alike() -> None:
    assert first_difference(range(A_HANDFUL)) is None


@pytest.mark.campaign
def test_some_hundred_lives_are_read_alike() -> None:
    assert first_difference(range(A_HANDFUL, SOME)) is None


@pytest.mark.campaign
def test_the_oracle_reads_the_lives_that_were_worked_by_hand() -> None:
    for life in data()["lives"]:
        for number, fact in enumerate(life["facts"], start=1):
            told = Told(office(life["office"]), life, life["facts"][:number])
            read = reading(told, datetime.fromisoformat(fact["at"]))
            dates = [
                shown(at and at.replace(tzinfo=local(fact["at"]).tzinfo)) for at in read["due"]
            ]
            assert (read["clock"], dates) == (fact["clock"], fact["due"]), life["name"]
        told = Told(office(life["office"]), life, life["facts"])
        last = datetime.fromisoformat(life["end"]["at"] or f"{life['period_end']} 23:59")
        if life["end"]["used"] is not None:
            assert used(told, last) == life["end"]["used"], life["name"]


@pytest.mark.campaign
@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.name)
def test_an_error_in_the_clock_is_noticed(
    mutant: LifeMutant, monkeypatch: pytest.MonkeyPatch
) -> None:
    mutant.plant(monkeypatch)
    assert first_difference(range(SOME)), mutant.name
