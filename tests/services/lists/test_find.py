"""Finding: twenty at most, what was typed, whole codes and codes with a slip."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import msgspec
import pytest

from counter_app.domain.dossier.dossier_code import machine_text
from counter_app.domain.people.applicant import Organisation, Person
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.lists import find
from tests.support import desks
from tests.support.desks import Crowd
from tests.support.taking_in import on, take

DO = Person(
    name="Vàng Thị Dở",
    phone="0975318402",
    birth_date=date(1985, 3, 2),
    identity_number="010185004218",
)


@pytest.fixture
def known(desk: OpenDesk) -> OpenDesk:
    """Vàng Thị Dở has been here, and somebody else."""
    take(desk, DO)
    take(desk, "Ma Seo Sử")
    return desk


def test_a_name_of_many_gives_twenty_and_says_that_there_are_more(known: OpenDesk) -> None:
    crowd = Crowd(4)
    for _ in range(21):
        person = crowd.next()
        assert isinstance(person, Person)
        take(known, msgspec.structs.replace(person, name="Lý Mẩy Chạn"), printed=False)
    found = find.find(known, "ly may chan")
    assert len(found.found) == 20
    assert found.more


def test_a_name_of_one_gives_that_one_with_the_year_of_birth(known: OpenDesk) -> None:
    found = find.find(known, "vang thi do")
    assert [item.dossier.owner.name for item in found.found] == ["Vàng Thị Dở"]
    assert found.found[0].birth_year == 1985
    assert not found.more


def test_an_organisation_has_no_year_of_birth(known: OpenDesk) -> None:
    take(known, Organisation(name="Hợp tác xã Nông sản Mường Hum", tax_code="5300123456"))
    (found,) = find.find(known, "hop tac xa nong san").found
    assert found.birth_year is None


def test_digits_in_groups_are_also_one_number(known: OpenDesk) -> None:
    (found,) = find.find(known, "0975 318 402").found
    assert "0975318402" in found.numbers


@pytest.mark.parametrize("typed", ["'", '"*', "NEAR(", "\ud800", "x" * 10_000])
def test_no_text_whatever_makes_it_fail(known: OpenDesk, typed: str) -> None:
    found = find.find(known, typed)
    assert found.found == ()
    assert found.fault == ""


def test_a_code_with_its_check_characters_is_found_and_with_a_slip_the_slip_is_named(
    known: OpenDesk,
) -> None:
    code = take(known, "Tẩn Láo Tả").code
    text = machine_text(code)
    assert find.whole_code(text.lower()) == code
    assert [item.dossier.code for item in find.find(known, text).found] == [code]
    slip = f"{text[:-1]}{(int(text[-1]) + 1) % 10}"
    assert find.whole_code(slip) == ""
    assert find.find(known, slip).fault == "wrong_check"


def test_a_beginning_of_a_code_is_no_whole_code_and_no_fault(known: OpenDesk) -> None:
    begun = take(known, "Tẩn Láo Tả").code[:-4]
    assert find.whole_code(begun) == ""
    found = find.find(known, begun)
    assert found.found
    assert found.fault == ""


def test_the_dossiers_of_a_code_are_all_that_carry_it(known: OpenDesk) -> None:
    code = take(known, "Tẩn Láo Tả").code
    assert [item.code for item in find.by_code(known, code)] == [code]
    assert find.by_code(known, "H38.145-200101-0001") == []


def test_what_is_found_carries_its_deadline(known: OpenDesk) -> None:
    (found,) = find.find(known, "vang thi do").found
    assert found.due.at == found.dossier.promised_at
    assert replace(found, numbers=()).due.days >= 1
    assert desks.officer(known).id == found.dossier.officer


def found_names(desk: OpenDesk, typed: str) -> list[str]:
    return [item.dossier.owner.name for item in find.find(desk, typed).found]


def test_each_meaning_is_found_alone_and_with_the_others(known: OpenDesk) -> None:
    """Vàng Thị Dở and Ma Seo Sử come to stay for a while, received by mai on 23/11/2026."""
    take(known, "Lò Thị Mai", procedure="1.000894", login="lu")
    own, other = ["Ma Seo Sử", "Vàng Thị Dở"], ["Lò Thị Mai"]
    expected = {
        "ket hon": other,
        "thủ tục hôn": other,
        "1.000894": other,
        "cán bộ Lử": other,
        "giang a lu": other,
        "can bo mai": own,
        "mai": other,
        "mai 23/11": own,
        "vang thi d": own[1:],
        "tam tru": own,
        "tam tru lu": [],
        "vang tam tru": own[1:],
        "da tiep nhan 23/11": other + own,
        "dang xu ly": [],
        "hôm nay kết hôn": other,
        "hôm qua": [],
        "23/11/2026 0975318402": own[1:],
    }
    assert {typed: found_names(known, typed) for typed in expected} == expected


def test_a_code_is_found_only_where_the_rest_fits_too(known: OpenDesk) -> None:
    code = take(known, "Tẩn Láo Tả").code
    assert found_names(known, f"{code} 23/11") == ["Tẩn Láo Tả"]
    assert found_names(known, f"{code} hôm qua") == []


def test_the_day_of_the_result_is_as_good_as_that_of_reception(known: OpenDesk) -> None:
    take(known, "Tẩn Láo Tả", due=on(30, 16))
    assert found_names(known, "30/11") == ["Tẩn Láo Tả"]


@pytest.mark.parametrize("typed", ["", "tam tru"])
def test_long_results_are_read_page_by_page_without_gap_or_repetition(
    known: OpenDesk, monkeypatch: pytest.MonkeyPatch, typed: str
) -> None:
    for name in ("Tẩn Láo Tả", "Sùng A Chớ", "Lý Mẩy Chạn"):
        take(known, name)
    monkeypatch.setattr(find, "PAGE", 2)
    monkeypatch.setattr(find.worklist, "PAGE", 2)
    page = find.find(known, typed, 2)
    read = [*page.found]
    while page.more:
        page = find.go_on(known, page, read[-1])
        read += page.found
    assert len(read) == len({item.dossier.id for item in read}) == 5
    newest = sorted(read, key=lambda item: item.dossier.code, reverse=True)
    assert typed == "" or read == newest


def test_what_is_a_name_is_looked_up_as_a_name_and_says_what_else_it_may_be(
    known: OpenDesk,
) -> None:
    take(known, "Lò Thị Mai", printed=False)
    result = find.find(known, "mai")
    assert (result.is_named, len(result.found), result.more) == (True, 1, False)
    assert result.criteria.officers


def test_a_procedure_in_whole_words_is_no_beginning_of_names(known: OpenDesk) -> None:
    take(known, "Trần Trung Tâm", procedure="1.000894")
    assert found_names(known, "tam tru") == ["Ma Seo Sử", "Vàng Thị Dở"]
    assert found_names(known, "tam trun") == ["Trần Trung Tâm"]
