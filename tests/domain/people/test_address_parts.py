"""How a printed address falls into parts, and which kind words are seen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.domain.people.address_parts import AddressLevel, name_key, parts


@pytest.mark.parametrize(
    ("written", "kind", "bare"),
    [
        ("Xã Mường Hum", "xã", "Mường Hum"),
        ("xã  Mường Hum", "xã", "Mường Hum"),
        ("TP. Hồ Chí Minh", "thành phố", "Hồ Chí Minh"),
        ("TP.HCM", "thành phố", "HCM"),
        ("T.P Lào Cai", "thành phố", "Lào Cai"),
        ("TT. Bát Xát", "thị trấn", "Bát Xát"),
        ("TX Sa Pa", "thị xã", "Sa Pa"),
        ("P.5", "phường", "5"),
        ("P5", "phường", "5"),
        ("Q. Gò Vấp", "quận", "Gò Vấp"),
        ("Đặc khu Côn Đảo", "đặc khu", "Côn Đảo"),
        ("Phan Thiết", "", "Phan Thiết"),
        ("Quan Sơn", "", "Quan Sơn"),
        ("Tinh Nhuệ", "", "Tinh Nhuệ"),
        ("Xã", "", "Xã"),
        ("Xãa", "", "Xãa"),
        ("TPA", "", "TPA"),
    ],
)
def test_a_kind_word_is_told_from_the_name(written, kind, bare):
    (part,) = parts(written)
    assert (part.kind, part.bare) == (kind, bare)


def test_commas_part_an_address_and_the_country_is_left_out():
    assert [p.text for p in parts("Tổ 1, Xã A ;Huyện B,, Tỉnh C, Việt Nam.")] == [
        "Tổ 1",
        "Xã A",
        "Huyện B",
        "Tỉnh C",
    ]


def test_without_commas_dashes_or_kind_words_part_it():
    assert [p.text for p in parts("Tổ 1 - Mường Hum - Lào Cai")] == ["Tổ 1", "Mường Hum", "Lào Cai"]
    assert [p.text for p in parts("Tổ 1 xã A huyện B tỉnh C")] == [
        "Tổ 1",
        "xã A",
        "huyện B",
        "tỉnh C",
    ]
    assert [p.text for p in parts("Khu 1, Bà Rịa - Vũng Tàu")] == ["Khu 1", "Bà Rịa - Vũng Tàu"]


def test_a_city_may_be_a_district_or_a_province_and_a_bare_name_anything():
    city, bare = parts("Thành phố Huế, Huế")
    assert city.levels == {AddressLevel.DISTRICT, AddressLevel.PROVINCE}
    assert bare.levels == set(AddressLevel)


def test_spellings_of_one_name_have_one_key():
    assert name_key("Ia H' Drai") == name_key("IA H’DRAI") == "iahdrai"
    assert name_key("Hoà Bình") == name_key("Hòa Bình")
    assert name_key("05") == "5"


@given(st.text(max_size=300))
def test_any_text_has_parts_that_are_not_empty(text):
    assert all(part.text and part.bare for part in parts(text))
