"""Names of every people of the country, and what code pages and old fonts make of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.domain.reading.name import read_organisation_name, read_person_name
from counter_app.domain.reading.reading import Doubt, Reading, Refused
from counter_app.domain.text.clean_text import clean_text

NAMES = [
    "Nguyễn Văn Ánh", "TRẦN THỊ NGỌC", "Đặng Văn Ẩn", "Lý Mẩy Chạn", "Tẩn Láo Tả", "Giàng A Páo",
    "H'Nguên Ƀuôn Yă", "H’Bia Kbuôr", "Y Moan Êban", "Kpă Y Tlong", "K'Brêl Y Ƀăh Niê Kđăm",
    "Rơ Châm H'Yơk", "Doãn Quốc Huy", "Hoà Thị Thuý", "Huỳnh Nguyễn Khuê", "Lò Văn Ủ",
    "Nguyễn Văn A", "Phạm Hoài-An", "Vừ Mí Xá", "Lù A Sểnh", "Khuất Duy Tuấn", "Nghiêm Xuân Yêm",
    "Quách Thị Uyển", "Bàn Tòn Mẩy", "Ksor H'Ñhung", "Đinh Thị Kiều", "Ma Thị Ngoãn", "Chẻo Sử Mẩy",
]  # fmt: skip

VNI = {"ễ": "eã", "ă": "aê", "Á": "AÙ", "á": "aù", "ạ": "aï", "ả": "aû", "ẩ": "aå", "à": "aø"}


@pytest.mark.parametrize("name", NAMES)
def test_a_name_of_any_people_is_read_without_doubt(name: str) -> None:
    for written in (name, name.upper(), f"  {name} ", name.replace(" ", "  ")):
        assert read_person_name(written) == Reading(clean_text(written))


@pytest.mark.parametrize("name", ["Nguyễn Văn Ánh", "Lý Mẩy Chạn", "Giàng A Páo", "Đặng Văn Ẩn"])
def test_what_a_code_page_made_of_a_name_is_doubted(name: str) -> None:
    vni = name
    for letter, pair in VNI.items():
        vni = vni.replace(letter, pair)
    for damaged in (
        name.encode().decode("cp1252", errors="replace"),
        name.encode().decode("latin-1"),
        name.encode("ascii", errors="replace").decode(),
        vni,
    ):
        if damaged != name:
            assert Doubt.NAME_MARKS in read_person_name(damaged).doubts, damaged


@pytest.mark.parametrize("damaged", ["NguyÔn V¨n An", "Lª ThÞ Hoµ", "Ph¹m Minh §øc", "Lý My Chn"])
def test_bytes_of_an_old_font_are_doubted(damaged: str) -> None:
    assert read_person_name(damaged).doubts != ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", Reading("")),
        ("  ", Reading("")),
        ("-", Reading("", refused=Refused.NAME_NO_LETTERS)),
        ("010094006218", Reading("", refused=Refused.NAME_NO_LETTERS)),
        ("12.5", Reading("", refused=Refused.NAME_NO_LETTERS)),
        ("😀", Reading("", refused=Refused.NAME_NO_LETTERS)),
        ("#N/A", Reading("", refused=Refused.NOT_TEXT)),
        ("#REF!", Reading("", refused=Refused.NOT_TEXT)),
        ("A", Reading("A", (Doubt.NAME_SHORT,))),
        ("Nguyễn Văn 2", Reading("Nguyễn Văn 2", (Doubt.NAME_DIGITS,))),
        ("王小明", Reading("王小明", (Doubt.NAME_LETTERS,))),
        ("Иванов Иван", Reading("Иванов Иван", (Doubt.NAME_LETTERS,))),
        ("ທ້າວ ຄຳ", Reading("ທ້າວ ຄຳ", (Doubt.NAME_LETTERS,))),
        ("x" * 3000, Reading("", refused=Refused.TEXT_TOO_LONG)),
    ],
)
def test_what_is_no_usual_name_is_doubted_or_refused(text: str, found: Reading[str]) -> None:
    read = read_person_name(text)
    assert (read.value, read.refused) == (found.value, found.refused)
    assert set(found.doubts) <= set(read.doubts)
    assert bool(found.doubts) == bool(read.doubts)


def test_an_organisation_may_have_numbers_and_signs_in_its_name() -> None:
    for name in ("Công ty TNHH MTV 2/9", "Trường Mầm non số 1 (điểm Bản Phùng)", "HTX Sa Pa & Bạn"):
        assert read_organisation_name(name) == Reading(name)


@given(st.text(max_size=40))
def test_no_text_is_lost_in_silence(text: str) -> None:
    found = read_person_name(text)
    assert found.value or found.refused or not clean_text(text)
