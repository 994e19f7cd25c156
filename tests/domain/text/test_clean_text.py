"""Text as it comes in, made fit to be stored and printed."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.domain.text.clean_text import TextTooLongError, clean_lines, clean_text


def test_decomposed_letters_are_composed():
    assert clean_text(unicodedata.normalize("NFD", "Lý Mẩy Chạn")) == "Lý Mẩy Chạn"


@pytest.mark.parametrize(
    "mark", ["\u200b", "\u200e", "\u202e", "\u2066", "\ufeff", "\u00ad", "\x00", "\x1b"]
)
def test_invisible_characters_leave_no_trace(mark):
    assert clean_text(f"{mark}Giàng{mark} A{mark} Tủa{mark}") == "Giàng A Tủa"


def test_a_mark_parted_from_its_letter_by_a_zero_width_space_is_joined_again():
    assert clean_text("Ly\u200b\u0301") == "Lý"


def test_spaces_of_any_kind_become_one():
    assert clean_text("\t Thôn\u00a0\u2003Tả \r\n Phìn\n") == "Thôn Tả Phìn"


def test_markup_stays_plain_text():
    assert clean_text("<b>Chạn</b> & <img src=x>") == "<b>Chạn</b> & <img src=x>"


def test_lone_surrogates_are_taken_out():
    assert clean_text("A\ud800B") == "AB"


def test_a_text_over_the_bound_is_refused_not_cut():
    with pytest.raises(TextTooLongError) as caught:
        clean_text("x" * 10_000, most=200)
    assert caught.value.code == "text_too_long"
    assert caught.value.params == {"length": 10_000, "most": 200, "about": "10000"}


def test_lines_stay_lines():
    assert clean_lines(" một \n\n\n hai\u200b \r\nba\n") == "một\n\nhai\nba"


@given(st.text())
def test_cleaning_twice_changes_nothing(text):
    once = clean_text(text, most=10_000)
    assert clean_text(once, most=10_000) == once
    assert once == once.strip()
    assert "  " not in once
    once.encode()
