"""What an officer types to choose a procedure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from counter_app.domain.catalogue.catalogue import Catalogue, CatalogueEntry, open_pack
from counter_app.domain.catalogue.procedure import Case, PaperRequirement
from counter_app.domain.catalogue.procedure_match import plain

FILES = (Path(__file__).parents[3] / "resources" / "catalogue").glob("*.json")
STARTER = Catalogue.of(open_pack(path.read_bytes()) for path in sorted(FILES))
DAY = date(2026, 11, 20)


def codes(text: str, recent: Mapping[str, int] | None = None) -> list[str]:
    return [entry.procedure.code for entry in STARTER.match(text, DAY, recent or {})]


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("k s", "1.001193"),
        ("ks", "1.001193"),
        ("KS", "1.001193"),
        ("dkks", "1.001193"),
        ("khai si", "1.001193"),
        ("đăng ký khai sinh", "1.001193"),
        ("sinh khai", "1.001193"),
        ("khaisinh", "1.001193"),
        ("kết hôn", "1.000894"),
        ("kh", "1.000894"),
        ("kt", "1.000656"),
        ("lại khai sinh", "1.004884"),
        ("sao y", "2.000815"),
        ("chữ ký", "2.000884"),
        ("tách th", "1.012784"),
        ("ho kd", "1.001612"),
        ("bằng lái", "3.000348"),
        ("193", "1.001193"),
        ("1193", "1.001193"),
        ("1.012784", "1.012784"),
        ("1012784", "1.012784"),
        ("2784", "1.012784"),
    ],
)
def test_the_likeliest_procedure_stands_first(typed: str, code: str) -> None:
    assert codes(typed)[0] == code


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("khai sinhf", "1.001193"),
        ("ddawng kys keets hoon", "1.000894"),
        ("d9a8ng ky1 ke6t1 ho6n", "1.000894"),
        ("thuwowngf trus", "1.004222"),
        ("dda6t1 ddai", "1.012812"),
        ("đat ddai", "1.012812"),
        ("di chucs", "2.001019"),
    ],
)
def test_keys_left_by_an_input_method_do_not_hide_a_procedure(typed: str, code: str) -> None:
    assert code in codes(typed)[:3]


@pytest.mark.parametrize(
    ("residue", "word"),
    [
        ("ddaats", "dat"),
        ("d9a61t", "dat"),
        ("thuwowngf", "thuong"),
        ("sinh", "sinh"),
        ("chung", "chung"),
        ("tw", "tu"),
        ("2025", "2025"),
    ],
)
def test_residue_is_taken_out_of_a_word(residue: str, word: str) -> None:
    assert plain(residue) == word


def test_what_the_desk_takes_in_most_comes_first_among_equals() -> None:
    assert codes("sinh", {"1.004884": 9, "1.001193": 2})[:2] == ["1.004884", "1.001193"]
    assert codes("sinh", {"1.001193": 9, "1.004884": 2})[:2] == ["1.001193", "1.004884"]


def test_all_initials_of_a_name_stand_above_what_is_used_more() -> None:
    assert codes("ks", {"2.000986": 99, "1.003583": 50})[0] == "1.001193"


def test_a_name_typed_in_full_stands_above_what_is_used_more() -> None:
    assert codes("đăng ký khai sinh", {"1.003583": 99})[0] == "1.001193"
    assert codes("1.001193", {"1.003583": 99}) == ["1.001193"]


def test_a_word_of_the_short_name_stands_above_one_of_the_long_name() -> None:
    found = codes("nhà ở", {"1.012787": 99})
    assert found.index("1.013225") < found.index("1.012787")


def test_nothing_typed_lists_what_is_used_most() -> None:
    found = codes("  ", {"2.000815": 40, "1.001193": 12})
    assert found[:2] == ["2.000815", "1.001193"]
    assert len(found) == 48


def test_what_fits_nothing_finds_nothing() -> None:
    assert codes("xyzzy") == []
    assert codes("9999999") == []
    assert codes("(?:[") == codes("")


def test_only_versions_in_force_on_the_day_are_offered() -> None:
    (now, *_), (later, *_) = (STARTER.match("ks", day, {}) for day in (DAY, date(2027, 3, 1)))
    assert now.procedure.code == later.procedure.code == "1.001193"
    assert now.id != later.id
    assert STARTER.match("ks", date(2024, 1, 1), {}) == []


@given(st.text(max_size=60) | st.text("dkstrhwx 19.đĐấ", max_size=20))
def test_whatever_is_typed_the_answer_is_procedures_in_force(text: str) -> None:
    found = STARTER.match(text, DAY, {})
    assert {entry.id for entry in found} <= {entry.id for entry in STARTER.on(DAY)}
    assert len({entry.id for entry in found}) == len(found)


def test_a_pasted_page_is_searched_by_its_beginning() -> None:
    assert codes("khai sinh " * 1_000) == codes("khai sinh " * 20)
    assert codes("k" * 10_000) == []


WORDS = ("cấp", "đổi", "gia hạn", "thu hồi", "công nhận", "giấy phép", "chứng chỉ", "xây dựng")


def national(count: int) -> list[CatalogueEntry]:
    """As many procedures as the national catalogue has, at its largest sizes."""
    base = next(entry.procedure for entry in STARTER.on(DAY))
    entries = []
    for number in range(count):
        name = " ".join(WORDS[(number * step) % len(WORDS)] for step in range(1, 12))
        long = (name + " ") * (20 if number % 100 == 0 else 2)
        paper = PaperRequirement(id="p", name="Giấy " + "x" * (6_900 if number % 200 == 0 else 100))
        papers = tuple(
            replace(paper, id=f"p{each}") for each in range(94 if number % 500 == 0 else 3)
        )
        cases = tuple(
            Case(id=f"c{each}", name="Trường hợp", papers=papers)
            for each in range(20 if number % 300 == 0 else 1)
        )
        procedure = replace(
            base,
            code=f"5.{number:06d}",
            name=long[:1_094].strip(),
            short_name=f"{name} số {number}",
            cases=cases,
            times=(),
            fees=(),
            aliases=(),
        )
        entries.append(CatalogueEntry(f"v{number}", procedure))
    return entries


@pytest.mark.campaign
def test_a_catalogue_of_national_size_is_searched_like_a_small_one() -> None:
    catalogue = Catalogue([*STARTER.versions, *national(2_600)])
    assert len(catalogue.on(DAY)) == 2_648
    assert catalogue.match("k s", DAY, {})[0].procedure.code == "1.001193"
    assert catalogue.match("002599", DAY, {})[0].procedure.code == "5.002599"
    assert catalogue.match("so 1234", DAY, {})[0].procedure.code == "5.001234"
    assert len(catalogue.match("giấy phép", DAY, {}, limit=20)) == 20
