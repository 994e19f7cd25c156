"""Readings of the citizen card's QR, whole, short, long and damaged."""

import unicodedata
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from counter_app.domain.people.applicant import IdentityKind, Sex
from counter_app.domain.people.partial_date import PartialDate
from counter_app.domain.scanner.citizen_card import (
    UnreadableCardError,
    read_card,
    to_person,
)

WHOLE = (
    "010194006218|063112345|Lý Mẩy Chạn|15021994|Nữ|Thôn Tả Phìn, Tả Phìn, Sa Pa, Lào Cai|25042021"
)


def test_a_whole_card_fills_every_field():
    card = read_card(WHOLE)
    assert card.number == "010194006218"
    assert card.old_number == "063112345"
    assert card.name == "Lý Mẩy Chạn"
    assert card.birth == PartialDate(1994, 2, 15)
    assert card.sex is Sex.FEMALE
    assert card.address == "Thôn Tả Phìn, Tả Phìn, Sa Pa, Lào Cai"
    assert card.issued_on == date(2021, 4, 25)
    assert card.extra == ()
    assert card.doubts == ()


@pytest.mark.parametrize(
    ("printed", "born"),
    [
        ("1994", PartialDate(1994)),
        ("00001994", PartialDate(1994)),
        ("--/--/1994", PartialDate(1994)),
        ("00/00/1994", PartialDate(1994)),
        ("021994", PartialDate(1994, 2)),
        ("02/1994", PartialDate(1994, 2)),
        ("--/02/1994", PartialDate(1994, 2)),
        ("15/02/1994", PartialDate(1994, 2, 15)),
    ],
)
def test_a_birth_is_read_as_far_as_the_card_knows_it(printed, born):
    card = read_card(WHOLE.replace("15021994", printed))
    assert (card.birth, card.doubts) == (born, ())
    assert to_person(card).birth == born


def test_an_old_number_may_be_empty():
    card = read_card(WHOLE.replace("063112345", ""))
    assert (card.old_number, card.name, card.doubts) == ("", "Lý Mẩy Chạn", ())


def test_an_old_number_may_be_left_out_with_its_bar():
    card = read_card(WHOLE.replace("|063112345", ""))
    assert (card.old_number, card.name, card.doubts) == ("", "Lý Mẩy Chạn", ())
    assert card.issued_on == date(2021, 4, 25)


def test_unknown_further_fields_are_kept_as_read():
    assert read_card(WHOLE + "|Lý Láo Tả||Chảo Mẩy").extra == ("Lý Láo Tả", "", "Chảo Mẩy")


def test_decomposed_letters_and_hidden_marks_read_the_same():
    noisy = "\ufeff" + unicodedata.normalize("NFD", WHOLE).replace("|", "\u200f|\u200b") + "\r\n"
    assert read_card(noisy) == read_card(WHOLE)


@pytest.mark.parametrize("charset", ["latin-1", "cp1252"])
def test_letters_typed_byte_by_byte_are_put_together(charset):
    assert read_card(WHOLE.encode().decode(charset)) == read_card(WHOLE)


def test_a_scanners_prefix_is_not_part_of_the_number():
    assert read_card("]Q3" + WHOLE) == read_card(WHOLE)


@pytest.mark.parametrize(
    ("was", "becomes", "doubt"),
    [
        ("15021994", "31021994", "birth_date"),
        ("15021994", "1502199", "birth_date"),
        ("15021994", "", "birth_date"),
        ("25042021", "00000000", "issued_on"),
        ("|25042021", "", "issued_on"),
        ("Nữ", "", "sex"),
        ("Nữ", "N?", "sex"),
        ("Nữ", "Nam", "number_sex_mismatch"),
        ("15021994", "15021995", "number_birth_mismatch"),
        ("010194", "003194", "number_province"),
        ("010194006218", "01019400621", "number_length"),
        ("010194006218", "O10194006218", "number_characters"),
        ("Lý Mẩy Chạn", "L? M?y Ch?n", "name_marks"),
        ("Lý Mẩy Chạn", "Lý My Chn", "name_marks"),
        ("Lý Mẩy Chạn", "Ly1 Mẩy Chạn", "name_marks"),
        ("Lý Mẩy Chạn", "", "name_missing"),
        ("Thôn Tả Phìn, Tả Phìn, Sa Pa, Lào Cai", "", "address_missing"),
        ("Thôn Tả", "Th?n T?", "address_marks"),
    ],
)
def test_damage_is_named_and_the_rest_is_read(was, becomes, doubt):
    text = WHOLE.replace(was, becomes)
    assert text != WHOLE
    card = read_card(text)
    assert doubt in card.doubts
    assert card.old_number == "063112345"


def test_a_reading_without_any_mark_doubts_the_name():
    bare = WHOLE.replace("Lý Mẩy Chạn", "Ly May Chan").replace("Nữ", "Nu")
    bare = bare.replace("Thôn Tả Phìn, Tả Phìn, Sa Pa, Lào Cai", "Thon Ta Phin, Sa Pa, Lao Cai")
    assert {"name_marks", "address_marks"} <= set(read_card(bare).doubts)


@pytest.mark.parametrize(
    "name", ["Giang A Lu", "H'Bia Kbuôr", "Y Moan Êban", "Má A Dua", "Kpă Y Tlong"]
)
def test_names_of_every_people_are_names(name):
    assert read_card(WHOLE.replace("Lý Mẩy Chạn", name)).doubts == ()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "010194006218",
        "H38.145-261120-0317",
        "010194006218|063112345",
        "abc|def|ghi|jkl|mno|pqr|stu",
        "a" * 10_000,
        "010194006218|" * 1_000,
        "GD4010123456789|4cc3bd|15/02/1994|2|54|10 - 001|01/01/2026|-|31/12/2026",
    ],
)
def test_what_is_no_card_is_refused(text):
    with pytest.raises(UnreadableCardError) as caught:
        read_card(text)
    assert caught.value.code == "unreadable_card"


def test_markup_in_a_name_is_kept_as_text_and_doubted():
    card = read_card(WHOLE.replace("Lý Mẩy Chạn", "<b>Lý</b> Chạn"))
    assert card.name == "<b>Lý</b> Chạn"
    assert "name_marks" in card.doubts


def test_a_person_is_made_with_the_printed_address():
    person = to_person(read_card(WHOLE + "|thêm"))
    assert person.name == "Lý Mẩy Chạn"
    assert person.identity_kind is IdentityKind.CITIZEN
    assert person.address.printed == "Thôn Tả Phìn, Tả Phìn, Sa Pa, Lào Cai"
    assert person.address.line == person.address.unit == ""
    assert person.card is not None
    assert person.card.old_number == "063112345"
    assert person.card.issued_on == date(2021, 4, 25)
    assert person.card.extra == ("thêm",)


PARTS = st.one_of(
    st.text(max_size=30),
    st.sampled_from(["010194006218", "063112345", "Lý Mẩy Chạn", "15021994", "Nữ", "", "25042021"]),
)


@given(st.one_of(st.text(), st.lists(PARTS, max_size=12).map("|".join)))
@example("٠١٠١٩٤٠٠٦٢١٨|||15021994")
@example("010194006218||A|٣1021994")
def test_any_text_is_a_card_or_refused(text):
    try:
        card = read_card(text)
    except UnreadableCardError:
        return
    assert card.number.isascii()
    assert card.number.isdecimal()
    to_person(card)


@given(st.integers(0, 11), st.sampled_from(sorted({*WHOLE, "\x00", "?", "\u0301"})))
def test_one_damaged_digit_of_the_number_never_passes_in_silence_as_text(at, char):
    damaged = WHOLE[:at] + char + WHOLE[at + 1 :]
    try:
        card = read_card(damaged)
    except UnreadableCardError:
        return
    assert card.number == WHOLE[:12] or card.doubts or char.isdecimal()
