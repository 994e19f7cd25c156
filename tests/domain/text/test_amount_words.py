"""Amounts in words, against hand-written ones and against a reader that turns them back."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from counter_app.domain.text.amount_words import amount_words, money_words

DIGITS = {
    word: digit
    for digit, words in enumerate(
        (
            ("không",),
            ("một", "mốt"),
            ("hai",),
            ("ba",),
            ("bốn",),
            ("năm", "lăm"),
            ("sáu",),
            ("bảy",),
            ("tám",),
            ("chín",),
        )
    )
    for word in words
}


def read(words: list[str]) -> int:
    """The number that a person hears; written apart from the program."""
    for scale, value in (("tỷ", 10**9), ("triệu", 10**6), ("nghìn", 1000), ("trăm", 100)):
        if scale in words:
            at = len(words) - 1 - words[::-1].index(scale)
            return read(words[:at]) * value + read(words[at + 1 :])
    if "mươi" in words:
        return DIGITS[words[0]] * 10 + (DIGITS[words[2]] if len(words) > 2 else 0)
    if words[:1] == ["mười"]:
        return 10 + (DIGITS[words[1]] if len(words) > 1 else 0)
    rest = [word for word in words if word != "linh"]
    assert len(rest) <= 1, f"no scale between {rest}"
    return DIGITS[rest[0]] if rest else 0


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "không"),
        (5, "năm"),
        (10, "mười"),
        (11, "mười một"),
        (15, "mười lăm"),
        (20, "hai mươi"),
        (21, "hai mươi mốt"),
        (24, "hai mươi bốn"),
        (55, "năm mươi lăm"),
        (101, "một trăm linh một"),
        (105, "một trăm linh năm"),
        (110, "một trăm mười"),
        (1_000, "một nghìn"),
        (1_005, "một nghìn không trăm linh năm"),
        (1_010, "một nghìn không trăm mười"),
        (8_000, "tám nghìn"),
        (15_500, "mười lăm nghìn năm trăm"),
        (16_000, "mười sáu nghìn"),
        (105_000, "một trăm linh năm nghìn"),
        (135_000, "một trăm ba mươi lăm nghìn"),
        (400_000, "bốn trăm nghìn"),
        (1_005_000, "một triệu không trăm linh năm nghìn"),
        (1_050_000, "một triệu không trăm năm mươi nghìn"),
        (2_000_015, "hai triệu không trăm mười lăm"),
        (21_000_000, "hai mươi mốt triệu"),
        (1_000_000_000, "một tỷ"),
        (1_000_000_001, "một tỷ không trăm linh một"),
        (1_000_000_000_000, "một nghìn tỷ"),
        (-8_000, "âm tám nghìn"),
    ],
)
def test_amounts_read_as_receipts_write_them(number, words):
    assert amount_words(number) == words


@given(st.integers(1, 10**12) | st.integers(1, 2_000_000))
@example(1_001_001_001_001)
@example(1_000_000_001_000)
def test_the_words_say_the_number_and_no_other(number):
    assert read(amount_words(number).split()) == number


def test_the_reader_of_this_test_hears_the_difference_that_matters():
    assert read(["một", "triệu", "năm", "trăm", "nghìn"]) == 1_500_000
    assert read(["một", "triệu", "không", "trăm", "linh", "năm", "nghìn"]) == 1_005_000


def test_money_begins_with_a_capital_and_names_its_unit():
    assert money_words(24_000) == "Hai mươi bốn nghìn đồng"
    assert money_words(0) == "Không đồng"
