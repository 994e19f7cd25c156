"""Folding, words and readings of typed text."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.domain.scanner.telex import readings
from counter_app.domain.search.search_terms import understand, words
from counter_app.domain.text.folding import fold
from tests.storage.search_rules import plain, telex, vni
from tests.support import people

NAMED = [
    part
    for names in (
        people.SURNAMES,
        people.MALE_MIDDLE,
        people.FEMALE_MIDDLE,
        people.MALE_GIVEN,
        people.FEMALE_GIVEN,
        *(" ".join(group).split() for group in people.HIGHLANDS),
    )
    for name in names
    for part in name.split()
]


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Đặng Thị  NGỌC-Ánh", "dang thi ngoc anh"),
        ("Nguyễn Trường Ước", "nguyen truong uoc"),
        ("H38.45.06-261116-0288", "h38 45 06 261116 0288"),
        ("  ", ""),
        ("Straße № 5\N{NO-BREAK SPACE}½", "strasse no 5 1 2"),
        ("ĐÐđð", "dddd"),
        ("\u202eLê\u202c", "le"),
        ("H'Nguên Ƀuôn Yă", "hnguen buon ya"),
        ("Tr’Hy K´Ho 'Tʼling`", "trhy kho tling"),
    ],
)
def test_text_folds_to_small_plain_words(text: str, folded: str) -> None:
    assert fold(text) == folded


MARKED = "\u0300\u0301\u0302\u0303\u0306\u0309\u030c\u0323\u031b"


def test_every_latin_letter_with_a_mark_folds_to_the_letter_it_is_written_on() -> None:
    looked_at = 0
    for code in range(0xC0, 0x1F00):
        name = unicodedata.name(chr(code), "")
        found = re.fullmatch(r"LATIN (?:SMALL|CAPITAL) LETTER ([A-Z]) WITH (?!SMALL).*", name)
        if found:
            assert fold(chr(code)) == found[1].lower(), name
            looked_at += 1
    assert looked_at > 500


@given(st.sampled_from("aăâeêioôơuưbcčdđñ"), st.sampled_from(MARKED), st.booleans())
def test_marks_that_no_single_character_has_fold_too(letter: str, mark: str, big: bool) -> None:
    """ơ̆, ư̆, ô̆ and the like: a letter and a mark behind it."""
    typed = (letter.upper() if big else letter) + mark
    bare = unicodedata.normalize("NFD", letter)[0].replace("đ", "d")
    assert fold(typed) == fold(unicodedata.normalize("NFC", typed)) == bare


def test_every_shape_of_an_apostrophe_joins() -> None:
    shapes = [
        chr(code)
        for code in range(0x2100)
        if re.fullmatch(
            r"(MODIFIER LETTER |ARMENIAN |.*SINGLE .*)?(TURNED COMMA|REVERSED COMMA|APOSTROPHE"
            r"|GRAVE ACCENT|ACUTE ACCENT|PRIME|COMMA QUOTATION MARK|QUOTATION MARK)",
            unicodedata.name(chr(code), ""),
        )
        and unicodedata.name(chr(code)) != "QUOTATION MARK"
        and "ANGLE" not in unicodedata.name(chr(code))
        and "LOW" not in unicodedata.name(chr(code))
    ]
    assert len(shapes) >= 12
    assert [shape for shape in shapes if fold(f"H{shape}Nguên") != "hnguen"] == []


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_composed_and_decomposed_text_fold_alike(text: str) -> None:
    assert fold(unicodedata.normalize("NFC", text)) == fold(unicodedata.normalize("NFD", text))


@given(st.text())
def test_folded_text_is_words_of_letters_and_digits(text: str) -> None:
    folded = fold(text)
    assert folded == " ".join(folded.split())
    assert all(word.isalnum() for word in folded.split())


@pytest.mark.parametrize("name", sorted(set(NAMED)))
def test_keys_of_every_syllable_of_the_population_read_as_it(name: str) -> None:
    for keys in (telex(name), vni(name)):
        assert plain(name) in {keys, *readings(keys)}


@pytest.mark.parametrize(
    ("keys", "meant"),
    [
        ("nguyeenx", "nguyen"),
        ("nguyenxe", "nguyen"),
        ("nguyene", "nguyen"),
        ("vawn", "van"),
        ("ddawng", "dang"),
        ("dangd", "dang"),
        ("nhw", "nhu"),
        ("truwowng", "truong"),
        ("le6", "le"),
        ("thi5", "thi"),
        ("nguyen64", "nguyen"),
        ("nguyeexn", "nguyen"),
        ("d9ang8", "dang"),
        ("nguyee", "nguye"),
    ],
)
def test_keys_of_an_input_method_that_was_off_are_read(keys: str, meant: str) -> None:
    assert meant in readings(keys)


@pytest.mark.parametrize(
    "word", ["nguyen", "tran", "288", "h38", "261116", "a", "tr", "thuy", "", "c1234567"]
)
def test_words_without_keys_of_marks_have_no_other_reading(word: str) -> None:
    assert readings(word) == ()


@given(st.text())
def test_any_text_is_understood(text: str) -> None:
    for slot in understand(text):
        assert slot.ways
        assert all(word.plain.isalnum() and word.marked.isalnum() for w in slot.ways for word in w)


def test_old_and_new_places_of_a_tone_are_one_spelling() -> None:
    assert [word.marked for word in words("Hoà Thuý Hoè quý Huỳnh")] == [
        word.marked for word in words("Hòa Thúy Hòe quý Huỳnh")
    ]


def test_numbers_in_groups_may_be_one_number_or_a_date() -> None:
    def ways(text: str) -> set[tuple[str, ...]]:
        (slot,) = understand(text)
        return {tuple(word.plain for word in way) for way in slot.ways}

    assert ("0975318402",) in ways("0975 318 402")
    assert ("0975318402",) in ways("+84 975 318 402")
    assert ("0975", "318402") in ways("0975 318 402")
    assert ("2611160288",) in ways("261116-0288")
    assert ("19940314",) in ways("14/3/1994")
    assert ("19940231",) not in ways("31/2/1994")
