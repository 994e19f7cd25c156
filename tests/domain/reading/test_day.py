"""Days that an officer names, in every shape; next year only where it is written."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import product
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.domain.reading.day import FAR, LONGEST, read_any_day, read_day
from counter_app.domain.reading.reading import Doubt, Reading, Refused
from counter_app.domain.text.clean_text import clean_text

TODAY = date(2026, 11, 30)
SIGNS = "0123456789/-."


def _prefetched(count: int = 300) -> list[date]:
    random = Random(3)
    near = [TODAY + timedelta(days=days) for days in range(62)]
    return [*near, *(TODAY + timedelta(days=random.randrange(LONGEST.days)) for _ in range(count))]


@pytest.mark.parametrize(
    "shape", ["%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%d %m %Y", "%d%m%Y", "%Y-%m-%d", "%d/%m/%y"]
)
def test_a_day_with_its_year_is_read_and_a_far_one_doubted(shape: str) -> None:
    for day in _prefetched():
        doubts = (Doubt.DAY_FAR,) if day - TODAY > FAR else ()
        assert read_day(day.strftime(shape), TODAY) == Reading(day, doubts)


@pytest.mark.parametrize("between", ["/", "-", ".", " "])
def test_without_a_year_it_is_of_this_year_and_has_passed_where_it_has(between: str) -> None:
    first = date(TODAY.year, 1, 1)
    for day in (first + timedelta(days=days) for days in range(365)):
        found = read_day(f"{day.day}{between}{day.month}", TODAY)
        if day < TODAY:
            shown = f"{day:%d/%m/%Y}"
            assert found == Reading(None, refused=Refused.DAY_PASSED, about=shown)
        else:
            assert found == Reading(day)


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("31/02", Refused.DAY_UNREADABLE),
        ("mai", Refused.DAY_UNREADABLE),
        ("4", Refused.DAY_UNREADABLE),
        ("0412", Refused.DAY_UNREADABLE),
        ("4/12/226", Refused.DAY_UNREADABLE),
        ("29/11/2026", Refused.DAY_PASSED),
        ("4/12/2066", Refused.DAY_TOO_FAR),
    ],
)
def test_what_cannot_be_meant_is_refused(text: str, refused: Refused) -> None:
    found = read_day(text, TODAY)
    assert (found.value, found.refused) == (None, refused)


def test_a_day_on_a_paper_may_have_passed() -> None:
    assert read_any_day("29/11", TODAY) == Reading(date(2026, 11, 29))


def test_every_short_text_is_a_day_that_says_the_same_or_is_refused() -> None:
    texts = ("".join(signs) for length in range(1, 5) for signs in product(SIGNS, repeat=length))
    for text in texts:
        found = read_day(text, TODAY)
        assert (found.value is None) == (found.refused is not None), text
        if found.value is not None:
            numbers = [int(part) for part in text.replace("-", "/").replace(".", "/").split("/")]
            assert numbers[:2] == [found.value.day, found.value.month], text


@given(st.text(alphabet=SIGNS + " ", max_size=12) | st.text(max_size=30))
def test_whatever_is_typed_is_read_or_refused_or_was_nothing(text: str) -> None:
    found = read_day(text, TODAY)
    assert found.value is not None or found.refused is not None or not clean_text(text).strip("'")
    assert found.value is None or TODAY <= found.value <= TODAY + LONGEST
