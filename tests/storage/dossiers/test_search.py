"""What a search finds, in which order, and that no text harms it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3.dbapi2 as driver
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from sqlalchemy import Connection, create_engine, insert, text
from sqlalchemy.pool import StaticPool

from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.dossier.dossier_code import machine_text
from counter_app.domain.people.applicant import Authority, Organisation, Person, Submission
from counter_app.domain.search.criteria import Criteria
from counter_app.storage.dossiers import narrowing, projection, search
from counter_app.storage.engine import migrate
from counter_app.storage.engine.database import connect
from counter_app.storage.engine.schema import dossier as dossier_table
from counter_app.storage.engine.schema import metadata
from tests.support import archive, search_tables
from tests.support.searches import examples

SAMPLE = next(archive.dossiers(1))


@pytest.fixture
def desk() -> Iterator[Desk]:
    engine = create_engine("sqlite://", module=driver, poolclass=StaticPool)
    with engine.begin() as connection:
        metadata.create_all(connection, [dossier_table])
        for statement in search_tables.DDL:
            connection.exec_driver_sql(statement)
        yield Desk(connection)
    engine.dispose()


class Desk:
    """Dossiers taken in one after another, and what a search answers in their names or codes."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.rows: list[Dossier] = []

    def take(self, name: str, *, code: str = "", **person: Any) -> Dossier:
        n = len(self.rows) + 1
        owner = Person(name=name, **person)
        return self.put(
            replace(SAMPLE, id=f"{n}", code=code or f"H38.45.01-250102-{n:04d}", owner=owner)
        )

    def put(self, dossier: Dossier) -> Dossier:
        self.rows.append(dossier)
        n = len(self.rows)
        self.connection.execute(insert(dossier_table).values(n=n, **projection.columns(dossier)))
        search.index(self.connection, n, dossier)
        return dossier

    def find(self, typed: str, limit: int = 20) -> list[str]:
        hits = search.search(self.connection, typed, limit)
        return [self.rows[hit.n - 1].owner.name for hit in hits]

    def codes(self, typed: str) -> list[str]:
        return [self.rows[hit.n - 1].code for hit in search.search(self.connection, typed)]


def test_exact_diacritics_come_before_newer_folded_ones(desk: Desk) -> None:
    desk.take("Nguyễn Văn Hưng")
    desk.take("Nguyễn Văn Hùng")
    desk.take("Nguyễn Văn Hứng")
    assert desk.find("Nguyễn Văn Hùng") == [
        "Nguyễn Văn Hùng",
        "Nguyễn Văn Hứng",
        "Nguyễn Văn Hưng",
    ]
    assert desk.find("nguyen van hung")[0] == "Nguyễn Văn Hứng"


def test_exact_diacritics_are_found_below_hundreds_of_newer_folded_ones(desk: Desk) -> None:
    desk.take("Hứa Thị Lụa")
    for _ in range(search.CANDIDATES + 20):
        desk.take("Hừa Thị Lúa")
    assert desk.find("Hứa Thị Lụa")[0] == "Hứa Thị Lụa"
    assert desk.find("hua thi lua")[0] == "Hừa Thị Lúa"


def test_words_in_order_come_before_swapped_ones(desk: Desk) -> None:
    desk.take("Nguyễn Anh Tuấn")
    desk.take("Nguyễn Tuấn Anh")
    assert desk.find("anh tuan") == ["Nguyễn Anh Tuấn", "Nguyễn Tuấn Anh"]
    assert desk.find("tuan anh nguyen") == ["Nguyễn Tuấn Anh", "Nguyễn Anh Tuấn"]


def test_a_whole_word_comes_before_a_longer_one(desk: Desk) -> None:
    desk.take("Giàng A Páo")
    for _ in range(search.CANDIDATES + 20):
        desk.take("Giàng Anh Tú")
    assert desk.find("giang a")[0] == "Giàng A Páo"


def test_the_newest_comes_first_among_equals(desk: Desk) -> None:
    for _ in range(3):
        desk.take("Lê Thị Mai")
    assert [hit.n for hit in search.search(desk.connection, "le thi mai")] == [3, 2, 1]


def test_the_owner_comes_before_a_submitter_of_that_name(desk: Desk) -> None:
    desk.take("Phàn Tả Mẩy")
    submitter = Submission(person=Person(name="Phàn Tả Mẩy"), authority=Authority.AUTHORISED)
    desk.put(replace(desk.take("Lý Mẩy Chạn"), id="by proxy", submission=submitter))
    assert desk.find("phan ta may") == ["Phàn Tả Mẩy", "Lý Mẩy Chạn"]


def test_every_typed_word_must_fit(desk: Desk) -> None:
    desk.take("Trần Văn Hải", phone="0912345678")
    assert desk.find("tran hai 0912") == ["Trần Văn Hải"]
    assert desk.find("tran hai 0913") == []
    assert desk.find("tran hai long") == []


@pytest.mark.parametrize("typed", ["vang seo lu", "v s l", "Vàng", "lu", "vang lu"])
def test_beginnings_of_words_find_a_name(desk: Desk, typed: str) -> None:
    desk.take("Vàng Seo Lử")
    assert desk.find(typed) == ["Vàng Seo Lử"]


@pytest.mark.parametrize(
    "typed",
    [
        *("0975318402", "0975 318 402", "+84 975 318 402", "0975", "402", "8402", "318402", "3184"),
        *("010094006218", "010 094 006 218", "0100940", "6218", "06218", "006218", "0062"),
        *("1994", "14/03/1994", "14.3.1994", "19940314"),
    ],
)
def test_digits_of_a_phone_an_identity_number_or_a_birthday_find_the_dossier(
    desk: Desk, typed: str
) -> None:
    desk.take("Sùng A Sử", phone="0700000000", identity_number="001070000000")
    desk.take(
        "Giàng A Páo",
        phone="0975 318 402",
        identity_number="010094006218",
        birth_date=date(1994, 3, 14),
    )
    assert desk.find(typed) == ["Giàng A Páo"]


def test_an_organisation_is_found_by_name_and_tax_code(desk: Desk) -> None:
    company = Organisation(name="Hợp tác xã Nông sản Séo Trung Hồ", tax_code="5300712345")
    desk.put(replace(desk.take("Trần Văn Hải"), id="company", owner=company))
    for typed in ("hop tac xa seo trung", "5300712345", "5300 nong san"):
        assert desk.find(typed) == [company.name]


CODE = "H38.45.06-261116-0288"


@pytest.mark.parametrize("typed", [CODE, CODE.lower(), f" {CODE} ", machine_text(CODE)])
def test_a_whole_code_gives_its_dossier_and_no_other(desk: Desk, typed: str) -> None:
    for code in (CODE, "H38.45.06-261116-02881", "H38.45.05-261116-0288"):
        desk.take("Lý Mẩy Chạn", code=code)
    assert desk.codes(typed) == [CODE]


@pytest.mark.parametrize(
    "typed", ["H38.45.06-2611", "261116-0288", "2611160288", "0288", "288", "h38.45.06 0288"]
)
def test_part_of_a_code_finds_its_dossier(desk: Desk, typed: str) -> None:
    desk.take("Lý Mẩy Chạn", code=CODE)
    desk.take("Lý Mẩy Chạn", code="H38.45.02-250301-0019")
    assert desk.codes(typed) == [CODE]


def test_a_code_that_exists_twice_gives_both_dossiers(desk: Desk) -> None:
    desk.take("Lý Mẩy Chạn", code=CODE)
    desk.take("Tẩn Láo Tả", code=CODE)
    assert desk.find(CODE) == ["Tẩn Láo Tả", "Lý Mẩy Chạn"]


def test_a_code_with_wrong_check_characters_finds_nothing(desk: Desk) -> None:
    desk.take("Lý Mẩy Chạn", code=CODE)
    right = machine_text(CODE)
    wrong = right[:-1] + str((int(right[-1]) + 1) % 10)
    assert desk.codes(wrong) == []


def test_an_old_code_is_found_by_its_parts(desk: Desk) -> None:
    desk.take("Lý Mẩy Chạn", code="000.17.22.H56-210531-0001")
    desk.take("Tẩn Láo Tả", code="OLD/H44.181214.00108")
    assert desk.find("000.17.22.H56-210531-0001") == ["Lý Mẩy Chạn"]
    assert desk.find("181214.00108") == ["Tẩn Láo Tả"]


def test_a_changed_dossier_is_found_by_its_new_words_only(desk: Desk) -> None:
    before = desk.take("Lý Mẩy Chạn", phone="0975318402")
    after = replace(before, owner=Person(name="Tẩn Láo Tả", phone="0386214705"))
    search.index(desk.connection, 1, after)
    desk.rows[0] = after
    assert desk.find("ly may") == desk.find("0975318402") == []
    assert desk.find("tan lao") == desk.find("4705") == ["Tẩn Láo Tả"]


def test_no_word_finds_nothing(desk: Desk) -> None:
    desk.take("Lý Mẩy Chạn")
    for typed in ("", "  ", '"', "*", "()", "-", "\u0301"):
        assert desk.find(typed) == []


def test_words_of_the_query_language_are_words(desk: Desk) -> None:
    desk.take("Or And Not Near")
    desk.take("Lý Mẩy Chạn")
    assert desk.find("NEAR") == desk.find("not or and") == ["Or And Not Near"]
    for typed in ('ly" OR "or', "ly*", "words:ly", "ly NOT may", "^ly", "{ly}", "ly + may"):
        assert set(desk.find(typed)) <= {"Lý Mẩy Chạn"}


def test_no_more_than_the_limit_is_given(desk: Desk) -> None:
    for _ in range(30):
        desk.take("Lê Thị Mai", phone="0912345678")
    assert len(desk.find("mai")) == 20
    assert len(desk.find("le mai 0912", limit=7)) == 7


def test_names_of_any_length_and_script_are_indexed_and_found(desk: Desk) -> None:
    for name in ("x" * 10_000, "Ma " * 400, "李明", "Łukasz Ñandú", "𞤀𞤁"):
        desk.take(name)
        assert desk.find(name[:290])[:1] == [name]


@pytest.mark.campaign
@settings(max_examples=examples(300), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.one_of(
        st.text(st.characters()),
        st.text("\"*()^:+-{}.' \x00ORANDT"),
        st.from_regex(r"[A-Y]\d\d\.[0-9A-Z.-]{0,30}", fullmatch=True),
        st.lists(st.sampled_from(["ly", "1994", "0288", "H38", "-", "14/3/1994", "maayr"])).map(
            " ".join
        ),
    )
)
def test_no_text_makes_a_search_fail(desk: Desk, typed: str) -> None:
    if not desk.rows:
        desk.take("Lý Mẩy Chạn", code=CODE, birth_date=date(1994, 3, 14))
    assert desk.find(typed) in ([], ["Lý Mẩy Chạn"])


def test_ten_thousand_characters_are_searched_for_like_any_text(desk: Desk) -> None:
    desk.take("Lý Mẩy Chạn")
    assert desk.find("ly " * 3_000) == []
    assert desk.find("1 2 3 4 5 6 7 8 9 " * 600) == []


@pytest.mark.parametrize("criteria", [Criteria(), Criteria(statuses=(Status.RECEIVED,))])
def test_the_newest_are_read_in_the_order_of_rows_without_sorting(
    desk: Desk, criteria: Criteria
) -> None:
    """And where something else is asked for, that is seen in an index alone."""
    only = narrowing.narrowing(criteria, archive.OFFICE_TIME)
    asked = only.values | {"query": "ly", "most": 9}
    query = text(f"EXPLAIN QUERY PLAN {search._NEWEST.format(join=only.join)}")
    steps = [row[3] for row in desk.connection.execute(query, asked)]
    assert len(steps) == 2 + bool(only.where)
    assert any("COVERING INDEX ix_dossier_found" in step for step in steps) is bool(only.where)
    assert not any("TEMP B-TREE" in step for step in steps)


def test_the_migrated_database_has_the_tables_of_the_search(tmp_path: Path) -> None:
    migrate.bring_up(tmp_path / "desk.db", archive.KEY, tmp_path)
    connection = connect(tmp_path / "desk.db", archive.KEY)
    found = connection.execute(
        "SELECT sql FROM sqlite_master WHERE name IN ('dossier_words', 'dossier_entry')"
    ).fetchall()
    connection.close()
    assert sorted("".join(sql.split()) for (sql,) in found) == sorted(
        "".join(statement.split()) for statement in search_tables.DDL
    )


def test_the_day_of_reception_finds_a_dossier(desk: Desk) -> None:
    dossier = desk.take("Lý Mẩy Chạn")
    at = datetime(2024, 2, 29, 9, 0, tzinfo=archive.OFFICE_TIME)
    desk.put(replace(dossier, id="leap", code="H38.45.01-240229-0001", received_at=at))
    assert desk.codes("ly 29/2/2024") == desk.codes("ly 2024") == ["H38.45.01-240229-0001"]


HIGHLAND = (
    "H'Nguên Ƀuôn Yă",
    "Y Ƀlô Êñuôl",
    "K’Brŏ Čil Mup",
    "Ksor H'Ƀlĭn",
    "Rơ Čăm Phiơ̆ng",
    "A Dĕng Kơ̆ Tŭ",
    "Kpă H`Ñê",
    "Hʼčĭk Ƀkrông",
)
"""Names in the letters of Ê Đê, Gia Rai, Ba Na, Xơ Đăng and Cơ Ho."""


def _typed(name: str) -> Iterator[str]:
    """A name as it is typed: with its marks, without, in capitals, the apostrophe in any shape."""
    bare = "".join(
        char
        for char in unicodedata.normalize("NFD", name.replace("Ƀ", "b").replace("ƀ", "b"))
        if not unicodedata.combining(char)
    ).replace("Đ", "D")
    for spelt in (name, bare, name.upper(), bare.lower()):
        for apostrophe in ("'", "’", "ʼ", "´", "`", "", " "):
            yield re.sub("['’ʼ`]", apostrophe, spelt)


@pytest.mark.parametrize("name", HIGHLAND)
def test_a_name_is_found_whichever_way_its_letters_and_apostrophe_are_typed(
    desk: Desk, name: str
) -> None:
    for other in HIGHLAND:
        desk.take(other)
    for typed in _typed(name):
        assert desk.find(typed)[:1] == [name], typed
        for word in typed.split():
            assert name in desk.find(word), (typed, word)


@pytest.mark.parametrize("name", ["H'Nguên Êban", "H’Nguên Êban", "H Nguên Êban", "Hnguên Êban"])
def test_a_name_is_found_however_its_apostrophe_was_stored(desk: Desk, name: str) -> None:
    desk.take("Nguyễn Văn Hùng")
    desk.take(name)
    for typed in ("hnguen", "h'nguen", "h nguen eban", "H’Nguên", "eban hnguen"):
        assert desk.find(typed)[:1] == [name], typed
