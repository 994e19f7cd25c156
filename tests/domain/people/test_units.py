"""The table of units against the law's numbers, the picker, and addresses as cards print them."""

from __future__ import annotations

import unicodedata
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.domain.people.unit_table import read_former
from counter_app.domain.people.units import Units
from counter_app.domain.text.folding import fold

RESOURCES = Path(__file__).parents[3] / "resources" / "units"
COMMUNES, PROVINCES, FORMER, CHANGES = (
    (RESOURCES / f"{name}.tsv").read_bytes()
    for name in ("communes", "provinces", "former", "changes")
)
UNITS = Units.decode(COMMUNES, PROVINCES, FORMER)
ALL = [unit for province in UNITS.provinces for unit in UNITS.in_province(province.code)]

# xã, phường, đặc khu on 01/07/2025: Điều 1 of the resolution of 16/06/2025 for each province
BY_RESOLUTION = {
    "An Giang": ("1654", 85, 14, 3),
    "Cà Mau": ("1655", 55, 9, 0),
    "Hà Nội": ("1656", 75, 51, 0),
    "Cao Bằng": ("1657", 53, 3, 0),
    "Bắc Ninh": ("1658", 66, 33, 0),
    "Đà Nẵng": ("1659", 70, 23, 1),
    "Đắk Lắk": ("1660", 88, 14, 0),
    "Điện Biên": ("1661", 42, 3, 0),
    "Đồng Nai": ("1662", 72, 23, 0),
    "Đồng Tháp": ("1663", 82, 20, 0),
    "Gia Lai": ("1664", 110, 25, 0),
    "Hà Tĩnh": ("1665", 60, 9, 0),
    "Hưng Yên": ("1666", 93, 11, 0),
    "Khánh Hòa": ("1667", 48, 16, 1),
    "Cần Thơ": ("1668", 72, 31, 0),
    "Hải Phòng": ("1669", 67, 45, 2),
    "Lai Châu": ("1670", 36, 2, 0),
    "Lâm Đồng": ("1671", 103, 20, 1),
    "Lạng Sơn": ("1672", 61, 4, 0),
    "Lào Cai": ("1673", 89, 10, 0),
    "Ninh Bình": ("1674", 97, 32, 0),
    "Huế": ("1675", 19, 21, 0),
    "Phú Thọ": ("1676", 133, 15, 0),
    "Quảng Ngãi": ("1677", 86, 9, 1),
    "Nghệ An": ("1678", 119, 11, 0),
    "Quảng Ninh": ("1679", 22, 30, 2),
    "Quảng Trị": ("1680", 69, 8, 1),
    "Sơn La": ("1681", 67, 8, 0),
    "Tây Ninh": ("1682", 82, 14, 0),
    "Thái Nguyên": ("1683", 77, 15, 0),
    "Tuyên Quang": ("1684", 117, 7, 0),
    "Hồ Chí Minh": ("1685", 54, 113, 1),
    "Thanh Hóa": ("1686", 147, 19, 0),
    "Vĩnh Long": ("1687", 105, 19, 0),
}

# merged in 2024 by the resolutions of Lào Cai (1197), Yên Bái (1246) and Lạng Sơn
GONE_BEFORE_JUNE_2025 = frozenset(
    {"02872", "04507", "04774", "06007", "06295", "06301", "06454", "06574"}
)


def changes() -> list[list[str]]:
    """Code, kind before, kind after, first day, resolution."""
    return [line.split("\t") for line in CHANGES.decode().splitlines()]


def names(units: object) -> list[str]:
    return [unit.full_name for unit in units]  # type: ignore[attr-defined]


def test_there_are_34_provinces_and_3321_units_of_today():
    assert len(UNITS.provinces) == 34
    assert len(UNITS) == len(ALL) == 3321
    assert Counter(unit.kind.value for unit in ALL) == {"xã": 2599, "phường": 709, "đặc khu": 13}


def test_without_the_changes_since_the_kinds_count_as_on_the_first_of_july_2025():
    before = {code: kind for code, kind, *_ in changes()}
    kinds = Counter((unit.province_name, before.get(unit.code, unit.kind.value)) for unit in ALL)
    counted = {
        province.name: tuple(kinds[province.name, kind] for kind in ("xã", "phường", "đặc khu"))
        for province in UNITS.provinces
    }
    assert (
        counted == {name: numbers for name, (_, *numbers) in BY_RESOLUTION.items()}
        or {name: tuple(numbers) for name, (_, *numbers) in BY_RESOLUTION.items()} == counted
    )
    assert [sum(column) for column in zip(*counted.values(), strict=True)] == [2621, 687, 13]


def test_every_change_since_names_a_unit_or_province_that_has_the_new_kind():
    provinces = {province.code: province.kind for province in UNITS.provinces}
    for code, _, after, first_day, _ in changes():
        unit = UNITS.by_code(code)
        assert (unit.kind if unit else provinces[code]) == after
        assert first_day > "2025-07-01"


@pytest.mark.parametrize(
    ("province", "count"), [("Lào Cai", 99), ("Lạng Sơn", 65), ("Hồ Chí Minh", 168)]
)
def test_a_province_lists_all_its_units(province, count):
    code = next(p.code for p in UNITS.provinces if p.name == province)
    assert len(UNITS.in_province(code)) == count


def test_codes_are_unique_ordered_and_of_fixed_length():
    for table, length in ((COMMUNES, 5), (PROVINCES, 2)):
        codes = [line.split("\t")[0] for line in table.decode().splitlines()]
        assert codes == sorted(set(codes))
        assert {len(code) for code in codes} == {length}
        assert all(code.isdecimal() for code in codes)


def test_names_are_composed_trimmed_and_alone_in_their_province_and_kind():
    for table in (COMMUNES, PROVINCES, FORMER, CHANGES):
        text = table.decode()
        assert unicodedata.is_normalized("NFC", text)
        assert "  " not in text
        assert all(cell == cell.strip(" ") for cell in text.replace("\n", "\t").split("\t"))
    assert len({(unit.province, unit.kind, unit.name) for unit in ALL}) == len(ALL)


def test_the_63_old_provinces_became_the_34_of_today():
    former = read_former(FORMER)
    assert len(former) == 63
    assert {province.today for province in former} == {p.code for p in UNITS.provinces}
    merged = {p.names[0]: p.today for p in former}
    assert merged["Yên Bái"] == merged["Lào Cai"] == "15"
    assert merged["Bình Dương"] == merged["Bà Rịa - Vũng Tàu"] == merged["Hồ Chí Minh"] == "79"


def test_all_10035_communes_of_june_2025_are_there_and_all_lie_in_the_right_province():
    units = [(p.today, unit) for p in read_former(FORMER) for unit in p.communes]
    last = {unit.code: unit for _, unit in units if unit.kind and unit.sure}
    assert len(last) - len(GONE_BEFORE_JUNE_2025) == 10035
    assert all(code in last for code in GONE_BEFORE_JUNE_2025)
    assert len({unit.code for _, unit in units}) - 5 > 10500
    found = {(today, UNITS.by_code(code).province) for today, u in units for code in u.units}
    assert all(today == province for today, province in found)


def test_every_unit_of_today_was_made_of_something():
    made = {code for p in read_former(FORMER) for unit in p.communes for code in unit.units}
    assert made == {unit.code for unit in ALL}


def test_full_names_write_the_kinds_as_on_forms():
    assert UNITS.by_code("02728").full_name == "Xã Mường Hum, tỉnh Lào Cai"
    assert UNITS.by_code("26740").full_name == "Phường Sài Gòn, Thành phố Hồ Chí Minh"
    assert UNITS.by_code("26732").full_name == "Đặc khu Côn Đảo, Thành phố Hồ Chí Minh"
    assert UNITS.by_code("07294").full_name == "Phường Bố Hạ, thành phố Bắc Ninh"
    assert UNITS.by_code("99999") is None


@pytest.mark.parametrize(
    "typed", ["m h", "mh", "muong hum", "Mường Hum", "MƯỜNG HUM", "muonghum", "hum", "xa muong h"]
)
@pytest.mark.parametrize("near", ["15", "Lào Cai", "tỉnh Lào Cai", "02647"])
def test_typing_finds_the_commune_first_in_the_province_of_the_office(typed, near):
    assert UNITS.match(typed, near)[0].full_name == "Xã Mường Hum, tỉnh Lào Cai"


def test_typing_in_decomposed_letters_finds_the_same():
    assert UNITS.match(unicodedata.normalize("NFD", "Mường Hum"), "15")[0].name == "Mường Hum"


def test_units_elsewhere_follow_those_of_the_office_and_a_province_may_be_typed():
    at = [unit.province == "15" for unit in UNITS.match("tan", "15", limit=100)]
    assert at == sorted(at, reverse=True)
    assert any(at)
    assert not all(at)
    assert names(UNITS.match("tan linh lao cai", "20")) == ["Xã Tân Lĩnh, tỉnh Lào Cai"]


def test_marks_typed_put_the_name_with_those_marks_before_others():
    for typed in ("Cái", "Cai"):
        first = UNITS.match(typed)[0]
        assert first.name.split()[0] == typed


def test_nothing_typed_lists_the_province_and_nonsense_nothing():
    assert UNITS.match("", "15", limit=200) == UNITS.in_province("15")
    assert UNITS.match("  ") == []
    assert UNITS.match("zzzz", "15") == []
    assert UNITS.match("m", "no such place")


@pytest.mark.parametrize(
    ("printed", "line", "today"),
    [
        ("Thôn Trung Tâm, Mường Hum, Bát Xát, Lào Cai", "Thôn Trung Tâm", "Xã Mường Hum, Lào Cai"),
        ("Xã Mường Hum, Huyện Bát Xát, Tỉnh Lào Cai", "", "Xã Mường Hum, Lào Cai"),
        ("Xã Mường Hum huyện Bát Xát tỉnh Lào Cai", "", "Xã Mường Hum, Lào Cai"),
        ("Thôn 3, Bát Xát, Lào Cai", "Thôn 3", "Xã Bát Xát, Lào Cai"),
        ("Bản Hồ, thị xã Sa Pa, Lào Cai", "", "Xã Bản Hồ, Lào Cai"),
        ("Tổ 1, Phong Châu, Phú Thọ, Phú Thọ", "Tổ 1", "Phường Phong Châu, Phú Thọ"),
        ("Xã Bản Hồ thị xã Sa Pa tỉnh Lào Cai", "", "Xã Bản Hồ, Lào Cai"),
        ("Thôn 3, Xã Mường Hum, Lào Cai", "Thôn 3", "Xã Mường Hum, Lào Cai"),
        ("Tổ 12, P. Cốc Lếu, TP. Lào Cai, tỉnh Lào Cai", "Tổ 12", "Phường Lào Cai, Lào Cai"),
        ("Số 5, Ngõ 2, Kim Tân, Lào Cai, Lào Cai", "Số 5, Ngõ 2", "Phường Lào Cai, Lào Cai"),
        ("Tổ 1, Nậm Dạng, Văn Bàn, Lào Cai, Việt Nam", "Tổ 1", "Xã Võ Lao, Lào Cai"),
        ("Thôn Lả, Cát Thịnh, Văn Chấn, Yên Bái", "Thôn Lả", "Xã Cát Thịnh, Lào Cai"),
        ("Thôn 2, Cát Thịnh, Yên Bái", "Thôn 2", "Xã Cát Thịnh, Lào Cai"),
        ("Bản, Xã Hồng Phong, Huyện Bình Gia, Lạng Sơn", "Bản", "Xã Hồng Phong, Lạng Sơn"),
        ("Khối 2, Hoàng Văn Thụ, Lạng Sơn, Lạng Sơn", "Khối 2", "Phường Kỳ Lừa, Lạng Sơn"),
        ("Thị trấn Thất Khê, Tràng Định, Lạng Sơn", "", "Xã Thất Khê, Lạng Sơn"),
        ("Phường 05, Q.5, TP.HCM", "", "Phường An Đông, Hồ Chí Minh"),
        ("2 Lê Lợi, P15, Q. Gò Vấp, TP Hồ Chí Minh", "2 Lê Lợi", "Phường An Hội Đông, Hồ Chí Minh"),
        ("Khu 5, Huyện Côn Đảo, Bà Rịa - Vũng Tàu", "Khu 5", "Đặc khu Côn Đảo, Hồ Chí Minh"),
        ("Xã Bố Hạ, tỉnh Bắc Ninh", "", "Phường Bố Hạ, Bắc Ninh"),
        ("Khối 4, Thị trấn Bố Hạ, Yên Thế, Bắc Giang", "Khối 4", "Phường Bố Hạ, Bắc Ninh"),
        ("Hàm Tiến, Phan Thiết, Bình Thuận", "", "Phường Mũi Né, Lâm Đồng"),
        ("Tổ 2, Xã Tà Chải, Bắc Hà, Lào Cai", "Tổ 2", "Xã Bắc Hà, Lào Cai"),
        ("Xã Sơn Hà, Hữu Lũng, Lạng Sơn", "", "Xã Hữu Lũng, Lạng Sơn"),
        ("Kim Long, Huế, Thừa Thiên Huế", "", "Phường Kim Long, Huế"),
        ("Thị trấn NT Liên Sơn, Văn Chấn, Yên Bái", "", "Xã Liên Sơn, Lào Cai"),
        ("Khu 1, Phường 1, Vị Thanh, Hậu Giang", "Khu 1", "Phường Vị Thanh, Cần Thơ"),
        ("Hà, Ea Chà Rang, Sơn Hòa, Phú Yên", "Hà", "Xã Suối Trai, Đắk Lắk"),
    ],
)  # fmt: skip
def test_a_printed_address_leads_to_the_unit_of_today(printed, line, today):
    for text in (printed, printed.upper(), unicodedata.normalize("NFD", printed)):
        placed = UNITS.from_printed(text)
        assert placed is not None
        assert placed.unit is not None
        name = f"{placed.unit.short_name}, {placed.unit.province_name}"
        assert (name, placed.line.casefold()) == (today, line.casefold())


@pytest.mark.parametrize(
    ("printed", "today"),
    [
        # split by the resolution
        ("Bính Xá, Đình Lập, Lạng Sơn", {"Xã Đình Lập", "Xã Kiên Mộc"}),
        # a hamlet of today's Bát Xát, or the old commune
        ("Mường Hum, Bát Xát, Lào Cai", {"Xã Mường Hum", "Xã Bát Xát"}),
        # old district under today's province
        ("Cát Thịnh, Văn Chấn, Lào Cai", {"Xã Cát Thịnh", "Xã Văn Chấn"}),
        # a district that no longer was when the table ends
        ("Phường Thảo Điền, Quận 2, TP Hồ Chí Minh", {"Phường An Khánh"}),
        ("Kim Long, Huyện Nào Đó, Thừa Thiên Huế", {"Phường Kim Long"}),
        # merged in 2024, and a part went elsewhere
        ("Xã Đại Đồng, Tràng Định, Lạng Sơn", {"Xã Thất Khê", "Xã Quốc Khánh"}),
        # a commune that went before 2021, or today's commune Châu Thành
        ("Phú Lạ, Châu Thành, Bến Tre", {"Xã Phú Túc"}),
        ("Lạ Hoắc, Bát Xát, Lào Cai", {"Xã Bát Xát"}),
        # two communes of one name in a district
        ("Yên Bình, Yên Bình, Yên Bái", {"Xã Yên Bình", "Xã Thác Bà"}),
        # merged before 2025, by one source only
        ("Xã Nga Quán, Trấn Yên, Yên Bái", {"Phường Nam Cường"}),
    ],
)
def test_an_address_that_can_be_read_two_ways_gives_candidates_and_no_guess(printed, today):
    placed = UNITS.from_printed(printed)
    assert placed is not None
    assert placed.unit is None
    assert {unit.short_name for unit in placed.units} == today


@pytest.mark.parametrize(
    "printed", ["", " , ", "Lào Cai", "Thôn 3", "Huyện Bát Xát, Lào Cai", "Xã Hư, Nowhere", "-,-;."]
)
def test_what_names_no_commune_gives_nothing(printed):
    assert UNITS.from_printed(printed) is None


@pytest.mark.campaign
def test_every_old_address_with_its_kinds_finds_all_units_that_hold_it():
    counted = Counter(
        (old.kind, fold(name).replace(" ", ""), old.district, province.code)
        for province in read_former(FORMER)
        for old in province.communes
        for name in old.names or ("",)
    )
    for province in read_former(FORMER):
        for old in province.communes:
            for name in old.names or ("",):
                commune = [f"{old.kind} {name}"] if old.kind else []
                text = ", ".join(["Tổ 7", *commune, old.district, province.names[0]])
                placed = UNITS.from_printed(text)
                assert placed is not None, text
                assert placed.line == "Tổ 7", text
                assert {unit.code for unit in placed.units} >= set(old.units), text
                alone = (old.kind, fold(name).replace(" ", ""), old.district, province.code)
                if not old.sure or len(old.units) > 1:
                    assert placed.unit is None, text
                elif counted[alone] == 1:
                    assert placed.unit is not None, text


def test_every_address_of_today_finds_its_unit():
    for unit in ALL:
        placed = UNITS.from_printed(f"Tổ 7, {unit.full_name}")
        assert placed is not None, unit
        assert (placed.unit, placed.line) == (unit, "Tổ 7"), unit


WORDS = st.sampled_from(
    ["Xã", "TP.", "Q.5", "P5", "h.", "Bát Xát", "Mường", "Lào Cai", "Huế", "Quận", ",", " - ", ";"]
)


@pytest.mark.campaign
@given(st.text(max_size=200) | st.lists(WORDS | st.text(max_size=5), max_size=12).map(" ".join))
def test_no_text_makes_the_reader_or_the_picker_raise(text):
    placed = UNITS.from_printed(text)
    assert placed is None or placed.units
    assert len(UNITS.match(text, text)) <= 20


@pytest.mark.parametrize(
    "tables",
    [
        (b"00004\tx\n", PROVINCES, FORMER),
        (b"00004\tl\xc3\xa0ng\tA\t01\n", PROVINCES, FORMER),
        (b"00004\tx\xc3\xa3\tA\t99\n", PROVINCES, FORMER),
        (b"\xff\xfe", PROVINCES, FORMER),
        (COMMUNES, PROVINCES, b"\t\t00001\tX\xc3\xa3 A\t00004\n"),
        (COMMUNES, PROVINCES, b"01\tA\t01\n\t001\tB\n\t\t00001\tA\t00004\n"),
    ],
)
def test_a_damaged_table_is_refused(tables):
    with pytest.raises(ValueError, match=r".+"):
        Units.decode(*tables)
