"""Files of ratings: what ships says that nobody confirmed it, each fault is named."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from counter_app import paths
from counter_app.forms.ratings.rating_file import (
    FaultyRatingsError,
    OpenedRating,
    open_rating,
    rating_of,
    shipped,
)

FILE = json.loads((paths.resources() / "ratings" / "tt01-2018.json").read_text("utf-8"))
ONE = FILE["indicators"][0]
DAY = date(2026, 11, 23)


def opened(**changes: Any) -> OpenedRating:
    fields = {name: value for name, value in {**FILE, **changes}.items() if value is not ...}
    return open_rating("phieu.json", json.dumps(fields, ensure_ascii=False).encode())


def test_what_ships_scores_from_nought_and_says_that_nobody_confirmed_it() -> None:
    form = shipped(DAY)
    assert not form.is_confirmed
    assert form.note
    assert {len(one.choices) for one in form.indicators} == {3}


FAULTS = {
    "left out": ({"basis": ...}, ("basis", "missing", "")),
    "unknown field": ({"colour": "red"}, ("colour", "unknown_field", "")),
    "name": ({"form": "tt 01"}, ("form", "no_token", "")),
    "day": ({"since": "2018"}, ("since", "no_date", "2018")),
    "confirmed": ({"confirmed": "no"}, ("confirmed", "wrong_type", "")),
    "silent doubt": ({"note": ...}, ("note", "unconfirmed_without_note", "")),
    "nothing asked": ({"indicators": []}, ("indicators", "wrong_type", "")),
    "asked twice": ({"indicators": [ONE, ONE]}, ("indicators", "twice", "")),
    "one answer": (
        {"indicators": [{**ONE, "choices": ["Tốt"]}]},
        ("indicators.0.choices", "wrong_type", ""),
    ),
    "no question": ({"indicators": [{**ONE, "text": " "}]}, ("indicators.0.text", "empty", "")),
    "more": ({"indicators": [{**ONE, "weight": 2}]}, ("indicators.0", "wrong_type", "")),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_named_with_file_and_field(name: str) -> None:
    changes, fault = FAULTS[name]
    result = opened(**changes)
    assert result.form is None
    assert ("phieu.json", *fault) in result.faults


def test_the_next_instrument_is_one_more_file() -> None:
    follower = opened(form="moi_2027", since="2027-01-01")
    both = [opened(), follower]
    days = (date(2017, 1, 1), DAY, date(2027, 1, 1))
    assert [rating_of(both, day).form for day in days] == ["tt01_2018", "tt01_2018", "moi_2027"]
    with pytest.raises(FaultyRatingsError) as caught:
        rating_of([opened(), opened(), open_rating("x.json", b"[]")], DAY)
    assert {fault.code for fault in caught.value.faults} == {"named_twice", "no_json"}
    with pytest.raises(FaultyRatingsError):
        rating_of([], DAY)
