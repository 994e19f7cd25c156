"""Identity numbers, phones, counts and money as spreadsheets, cards and people write them."""

from __future__ import annotations

from datetime import date
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.domain.people import identity
from counter_app.domain.people.applicant import Sex
from counter_app.domain.people.partial_date import PartialDate
from counter_app.domain.reading.number import read_identity_number, read_phone
from counter_app.domain.reading.quantity import read_count, read_money
from counter_app.domain.reading.reading import Doubt, Reading, Refused
from counter_app.domain.text.clean_text import clean_text

WIDE = str.maketrans("0123456789", "０１２３４５６７８９")


def _citizens(count: int = 200) -> list[str]:
    random = Random(5)
    places = sorted(identity.PROVINCES)
    return [
        f"{random.choice(places):03}{random.randrange(4)}{random.randrange(100):02}"
        f"{random.randrange(10**6):06}"
        for _ in range(count)
    ]


@pytest.mark.parametrize(
    "write",
    [
        lambda n: n,
        lambda n: f" {n} ",
        identity.group_digits,
        lambda n: f"{n[:3]}.{n[3:6]}.{n[6:9]}.{n[9:]}",
        lambda n: f"{n[:3]}-{n[3:6]}-{n[6:9]}-{n[9:]}",
        lambda n: n.translate(WIDE),
        lambda n: f"'{n}",
        lambda n: f"CCCD: {n}",
        lambda n: f"CCCD {n}",
        lambda n: f"Số định danh: {n}",
        lambda n: f"Số CCCD/ĐDCN: {n}",
    ],
)
def test_a_citizen_number_is_the_same_however_it_is_written(write) -> None:
    for number in _citizens():
        assert read_identity_number(write(number)) == Reading(number), write(number)


def test_a_zero_that_a_spreadsheet_took_away_is_put_back_and_asked_about() -> None:
    for number in _citizens():
        if not number.startswith("0") or not (bare := number[1:]):
            continue
        about = identity.group_digits(number)
        added = Reading(number, (Doubt.NUMBER_ZERO_ADDED,), about=about)
        assert read_identity_number(bare) == added
        assert read_identity_number(f"{bare}.0") == added
        year = identity.birth_year(number)
        other = read_identity_number(bare, PartialDate(year + 1))
        assert other == Reading(bare, (identity.IdentityDoubt.NUMBER_LENGTH,))
        assert read_identity_number(bare, PartialDate(year), identity.sex_of(number)) == added


@pytest.mark.parametrize("text", ["1.0094E+10", "1,0094E+11", "10094E10", "1e11"])
def test_a_number_that_a_spreadsheet_has_rounded_is_refused(text: str) -> None:
    assert read_identity_number(text) == Reading("", refused=Refused.NUMBER_UNREADABLE)


def test_what_the_number_says_of_birth_and_sex_is_held_against_both() -> None:
    number = "010194006218"
    assert read_identity_number(number, PartialDate(1994), Sex.FEMALE).doubts == ()
    assert read_identity_number(number, PartialDate(1994, 5), Sex.MALE).doubts == (
        identity.IdentityDoubt.NUMBER_SEX_MISMATCH,
    )
    assert read_identity_number(number, PartialDate.of(date(1995, 1, 1))).doubts == (
        identity.IdentityDoubt.NUMBER_BIRTH_MISMATCH,
    )


@pytest.mark.parametrize(
    ("text", "number", "doubts"),
    [
        ("0977 956 480", "0977956480", ()),
        ("0977.956.480", "0977956480", ()),
        ("977956480", "0977956480", ()),
        ("977956480.0", "0977956480", ()),
        ("+84 977 956 480", "0977956480", ()),
        ("(0214) 3 840 029", "02143840029", ()),
        ("０９７７９５６４８０", "0977956480", ()),
        ("'0977956480", "0977956480", ()),
        ("O977956480", "O977956480", (Doubt.PHONE_CHARACTERS,)),
        ("0977956480 / 0912345678", "0977956480 / 0912345678", (Doubt.PHONE_SEVERAL,)),
        ("0977956480, 0912345678", "0977956480, 0912345678", (Doubt.PHONE_SEVERAL,)),
        ("không có", "không có", (Doubt.PHONE_CHARACTERS,)),
        ("", "", ()),
    ],
)
def test_a_phone_is_a_number_or_a_doubt(text: str, number: str, doubts: tuple[str, ...]) -> None:
    assert read_phone(text) == Reading(number, doubts)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2", Reading(2)),
        ("02", Reading(2)),
        ("1,0", Reading(1)),
        ("3.0", Reading(3)),
        ("20 trang", Reading(20)),
        ("9999", Reading(9999)),
        ("21", Reading(21, (Doubt.COPIES_MANY,))),
        ("", Reading(None)),
        *((text, Reading(None, refused=Refused.COUNT_UNREADABLE))
          for text in ("²", "1.000", "1,5", "hai", "-1", "0", "1/2", "#N/A")),
        ("10000", Reading(None, refused=Refused.COUNT_TOO_MANY)),
    ],
)  # fmt: skip
def test_a_count_is_a_whole_number_or_refused(text: str, found: Reading[int | None]) -> None:
    if found.value is not None and found.value > 20 and not found.doubts:
        assert read_count(text) == found
    elif found.value is not None:
        assert read_count(text, many=20) == found
    else:
        assert read_count(text) == found


@pytest.mark.parametrize("amount", [0, 500, 2_000, 20_000, 1_234_567])
def test_money_is_the_same_with_every_sign_between_its_groups(amount: int) -> None:
    for between in (".", ",", " ", ""):
        for unit in ("", "đ", " đồng", " VND"):
            text = f"{amount:,}".replace(",", between) + unit
            assert read_money(text) == Reading(amount), text


def test_much_money_is_looked_at_twice() -> None:
    assert read_money("49.995.000") == Reading(49_995_000, (Doubt.MONEY_MUCH,))


@pytest.mark.parametrize(
    "text", ["20.00", "20.000,5", "1.0000", "hai nghìn", "-5.000", "đồng", "1 2"]
)
def test_money_that_is_no_whole_amount_is_refused(text: str) -> None:
    assert read_money(text) == Reading(None, refused=Refused.MONEY_UNREADABLE)


@given(st.text(max_size=30))
def test_no_text_makes_a_reader_fail_or_is_lost(text: str) -> None:
    for read in (read_identity_number, read_phone):
        found = read(text)
        assert found.value or found.refused or not clean_text(text).strip("' .-")
    for count in (read_count(text), read_money(text)):
        assert count.value is not None or count.refused or not clean_text(text).strip("'")
