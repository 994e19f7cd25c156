"""Dates of birth in every shape that people, cards and spreadsheets write them in."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from itertools import product
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.domain.people.partial_date import PartialDate
from counter_app.domain.reading.birth import OLDEST, printed_birth, read_birth
from counter_app.domain.reading.reading import Doubt, Reading, Refused
from counter_app.domain.text.clean_text import clean_text

TODAY = date(2026, 11, 30)
SIGNS = "0123456789/-."
Shape = Callable[[date], tuple[str, PartialDate]]


def _whole(text: str) -> Shape:
    return lambda day: (
        text.format(d=day.day, m=day.month, y=day.year, dd=f"{day.day:02}", mm=f"{day.month:02}"),
        PartialDate.of(day),
    )


def _month(text: str) -> Shape:
    return lambda day: (
        text.format(m=day.month, mm=f"{day.month:02}", y=day.year),
        PartialDate(day.year, day.month),
    )


def _year(text: str) -> Shape:
    return lambda day: (text.format(y=day.year), PartialDate(day.year))


SHAPES: dict[str, Shape] = {
    **{text: _whole(text) for text in (
        "{dd}/{mm}/{y}", "{d}/{m}/{y}", "{dd}-{mm}-{y}", "{d}.{m}.{y}", "{dd} {mm} {y}",
        "{dd}{mm}{y}", "{y}-{mm}-{dd}", "{y}/{m}/{d}", "{y}-{mm}-{dd} 00:00:00",
        "ngày {d} tháng {m} năm {y}", "{d} tháng {m} năm {y}", "  {dd}/{mm}/{y} ",
    )},
    **{text: _month(text) for text in (
        "{mm}/{y}", "{m}/{y}", "{mm}-{y}", "{mm}{y}", "{y}-{mm}", "--/{mm}/{y}", "00/{mm}/{y}",
        "tháng {m} năm {y}",
    )},
    **{text: _year(text) for text in (
        "{y}", "--/--/{y}", "00/00/{y}", "0000{y}", "??/??/{y}", "../../{y}", "năm {y}",
        "sinh năm {y}", "Sinh năm {y}",
    )},
}  # fmt: skip


def _days(count: int, seed: int) -> list[date]:
    random = Random(seed)
    first = date(TODAY.year - OLDEST, 1, 1)
    spread = (TODAY - first).days
    drawn = [first + timedelta(days=random.randrange(spread)) for _ in range(count)]
    return [first, TODAY, date(2000, 2, 29), date(1999, 12, 31), date(2010, 1, 10), *drawn]


@pytest.mark.parametrize("shape", SHAPES)
def test_as_much_as_is_written_is_read_in_every_shape(shape: str) -> None:
    for day in _days(200, seed=7):
        text, born = SHAPES[shape](day)
        assert read_birth(text, TODAY) == Reading(born), text
        assert printed_birth(text) == born, text
        assert read_birth(str(born), TODAY) == Reading(born)


@pytest.mark.parametrize("between", ["/", "-", ".", " "])
def test_a_year_of_two_figures_is_the_last_that_can_be_and_is_doubted(between: str) -> None:
    for day in _days(200, seed=8):
        text = between.join((f"{day.day}", f"{day.month}", f"{day.year % 100:02}"))
        found = read_birth(text, TODAY)
        assert found.doubts == (Doubt.BIRTH_TWO_FIGURES,), text
        born = found.value
        assert born is not None
        assert (born.day, born.month, born.year % 100) == (day.day, day.month, day.year % 100)
        assert timedelta() <= TODAY - born.first < timedelta(days=36_525 + 1)


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("31/12", Refused.BIRTH_NO_YEAR),
        ("3-7", Refused.BIRTH_NO_YEAR),
        ("31022000", Refused.BIRTH_UNREADABLE),
        ("31/02/2000", Refused.BIRTH_UNREADABLE),
        ("12/31/1990", Refused.BIRTH_UNREADABLE),
        ("1/13/1990", Refused.BIRTH_UNREADABLE),
        ("0/5/85/9", Refused.BIRTH_UNREADABLE),
        ("khoảng 1954", Refused.BIRTH_UNREADABLE),
        ("34407", Refused.BIRTH_UNREADABLE),
        ("85", Refused.BIRTH_UNREADABLE),
        ("01/12/2026", Refused.BIRTH_IN_FUTURE),
        ("12/2026", Refused.BIRTH_IN_FUTURE),
        ("2090", Refused.BIRTH_IN_FUTURE),
        ("1830", Refused.BIRTH_TOO_OLD),
        ("0001", Refused.BIRTH_TOO_OLD),
        ("#N/A", Refused.BIRTH_UNREADABLE),
    ],
)
def test_what_cannot_be_is_refused_and_never_dropped(text: str, refused: Refused) -> None:
    found = read_birth(text, TODAY)
    assert (found.value, found.refused) == (None, refused)


def test_an_empty_field_is_no_date_and_no_fault() -> None:
    assert read_birth("", TODAY) == read_birth("  ", TODAY) == Reading(None)


@pytest.mark.campaign
def test_every_short_text_is_a_date_that_says_the_same_or_is_refused() -> None:
    texts = ("".join(signs) for length in range(1, 5) for signs in product(SIGNS, repeat=length))
    for text in texts:
        _says_the_same_or_is_refused(text)


@given(st.text(alphabet=SIGNS + " ", min_size=5, max_size=12))
def test_a_longer_one_too(text: str) -> None:
    _says_the_same_or_is_refused(text)


@given(st.text(max_size=40))
def test_whatever_is_typed_is_read_or_refused_or_was_nothing(text: str) -> None:
    found = read_birth(text, TODAY)
    assert found.value is not None or found.refused is not None or not clean_text(text).strip("'")


def _says_the_same_or_is_refused(text: str) -> None:
    found = read_birth(text, TODAY)
    if not text.strip():
        return
    assert (found.value is None) == (found.refused is not None), text
    if found.value is None:
        return
    typed = [int(part) for part in re.split("[-/. ]", text) if part]
    digits = "".join(sign for sign in text if sign.isdigit())
    assert f"{found.value.year % 100:02}" in digits, text
    if len(typed) > 1:
        known = {found.value.day, found.value.month, found.value.year, found.value.year % 100}
        assert set(typed) - {0} <= known, text


@pytest.mark.parametrize("sign", "/-.")
@pytest.mark.parametrize("around", [" {} ", "{} ", " {}"])
def test_spaces_around_the_signs_of_a_date_mean_nothing(sign: str, around: str) -> None:
    text = around.format(sign).join(("14", "03", "1994"))
    assert read_birth(text, TODAY).value == PartialDate(1994, 3, 14)


@pytest.mark.parametrize("time", ["07:00", "17:00:00", "23:59:59.999", "7:05Z"])
@pytest.mark.parametrize("day", ["14/03/1994", "1994-03-14", "14.3.1994"])
@pytest.mark.parametrize("between", " T")
def test_a_birth_with_a_time_of_day_is_doubted(day: str, between: str, time: str) -> None:
    found = read_birth(f"{day}{between}{time}", TODAY)
    assert found.value == PartialDate(1994, 3, 14)
    assert found.doubts == (Doubt.BIRTH_WITH_TIME,)
