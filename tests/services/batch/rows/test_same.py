"""Nobody is received twice because a file was edited, and nobody is dropped because of it."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from unicodedata import normalize

import pytest

from counter_app.domain.people.applicant import Person
from counter_app.services.batch.rows import remembered
from counter_app.services.batch.rows.columns import Columns, Origin
from counter_app.services.batch.rows.open_batch import open_batch, settled, sheets_of
from counter_app.services.batch.rows.prepare import prepare
from counter_app.services.batch.rows.same import is_same_person, ref_of
from counter_app.services.batch.rows.take import Sum, sum_of, take_in
from counter_app.services.batch.sheets.open_file import read_tables
from counter_app.services.batch.sheets.table import UnreadableBatchError
from counter_app.services.desk.open_desk import OpenDesk
from tests.support import desks
from tests.support.desks import BIRTH, Clock, Place
from tests.support.office_sheets import FIELDS, HEADER, Book, Value, person
from tests.support.taking_in import take

Rows = list[list[Value]]
NAMES = ("Giàng A Páo", "Lý Mẩy Chạn", "Tẩn Láo Tả")
PEOPLE: Rows = [person(name, at) for at, name in enumerate(NAMES)]
WITHOUT_NUMBERS: Rows = [
    person(name, identity_number=None, birth_date=f"0{at + 1}/03/1994")
    for at, name in enumerate(NAMES)
]


def changed(field: str, change: Callable[[str], Value]) -> Callable[[Rows], Rows]:
    at = FIELDS.index(field)

    def edit(rows: Rows) -> Rows:
        return [[change(str(v or "")) if i == at else v for i, v in enumerate(row)] for row in rows]

    return edit


EDITS: dict[str, Callable[[Rows], Rows]] = {
    "nothing": list,
    "phones mended": changed("phone", lambda _: "0987654321"),
    "phones away": changed("phone", lambda _: None),
    "capitals": changed("name", str.upper),
    "small": changed("name", str.lower),
    "spaces": changed("name", lambda text: f"  {text.replace(' ', '   ')} "),
    "apart": changed("name", lambda text: normalize("NFD", text)),
    "other marks": changed("name", lambda text: text.replace("Giàng", "Giáng")),
    "address": changed("address", lambda _: "Thôn Ky Quan San"),
    "commune": changed("unit", lambda _: "Xã Bản Xèo, tỉnh Lào Cai"),
    "papers said otherwise": changed("papers", lambda _: "Đã đủ"),
    "sex away": changed("sex", lambda _: None),
    "date written otherwise": changed("birth_date", lambda text: text.replace("/", ".")),
    "procedure by name": changed("procedure", lambda _: "Đăng ký khai sinh"),
    "numbers grouped": changed(
        "identity_number",
        lambda text: " ".join(text[at : at + 3] for at in range(0, len(text), 3)),
    ),
    "turned round": lambda rows: rows[::-1],
}


def book(path: Path, rows: Rows, *more: str) -> Path:
    return Book({"Danh sách": [[*HEADER, *more], *rows]}).write(path)


def run(desk: OpenDesk, path: Path, *, accept_doubts: bool = False) -> tuple[Sum, list[list[str]]]:
    """The sum, and the codes of each row's doubts."""
    found = open_batch(desk, path)
    rows = prepare(desk, found.rows(settled(found)))
    outcomes = take_in(desk, desks.officer(desk), rows, lambda _: None, accept_doubts=accept_doubts)
    assert sum_of(outcomes).rows == len(rows)
    return sum_of(outcomes), [[doubt.code for doubt in row.doubts] for row in rows]


@pytest.mark.parametrize("people", [PEOPLE, WITHOUT_NUMBERS], ids=["numbers", "names"])
def test_a_file_edited_in_passing_receives_nobody_again(
    desk: OpenDesk, tmp_path: Path, people: Rows
) -> None:
    assert run(desk, book(tmp_path / "b.xlsx", people))[0] == Sum(received=3)
    for name, edit in EDITS.items():
        path = book(tmp_path / "b.xlsx", edit(people), "Số bộ")
        assert run(desk, path, accept_doubts=True)[0] == Sum(taken=3), name
    as_lines = [dict(zip(HEADER, row, strict=True)) for row in people]
    text = "\n".join(json.dumps(line, ensure_ascii=False) for line in as_lines)
    (tmp_path / "b.jsonl").write_text(text, "utf-8")
    assert run(desk, tmp_path / "b.jsonl")[0] == Sum(taken=3)


ASKED: dict[str, Callable[[Rows], Rows]] = {
    "numbers mended": changed("identity_number", lambda text: f"{text[:7]}9{text[8:]}"),
    "numbers away": changed("identity_number", lambda _: None),
    "names mended": changed("name", lambda text: f"{text} Súa"),
}


@pytest.mark.parametrize("edit", ASKED.values(), ids=ASKED)
@pytest.mark.parametrize("days", [0, 1, 40])
def test_what_may_be_somebody_received_before_is_asked_and_received_once_confirmed(
    place: Place, tmp_path: Path, edit: Callable[[Rows], Rows], days: int
) -> None:
    clock = Clock()
    desk = place.desk(clock)
    try:
        run(desk, book(tmp_path / "b.xlsx", PEOPLE))
        clock.timestamp += timedelta(days=days)
        path = book(tmp_path / "b.xlsx", edit(PEOPLE))
        whole, doubts = run(desk, path)
        assert whole == Sum(doubted=3)
        assert all("same_received" in codes for codes in doubts)
        assert run(desk, path, accept_doubts=True)[0] == Sum(received=3)
        assert run(desk, path, accept_doubts=True)[0] == Sum(taken=3)
    finally:
        desk.close()


def test_somebody_received_at_the_counter_today_is_asked_about(
    desk: OpenDesk, tmp_path: Path
) -> None:
    dossier = take(desk, NAMES[0], BIRTH, printed=False)
    owner = dossier.owner
    assert isinstance(owner, Person)
    given = {"identity_number": owner.identity_number or None, "birth_date": str(owner.birth or "")}
    whole, doubts = run(desk, book(tmp_path / "b.xlsx", [person(NAMES[0], **given), PEOPLE[1]]))
    assert "same_received" in doubts[0]
    assert doubts[1] == []
    assert whole == Sum(received=1, doubted=1)


def test_twice_in_one_file_is_asked_for_the_second_only(desk: OpenDesk, tmp_path: Path) -> None:
    for at, edit in enumerate(EDITS.values()):
        first = [person(f"Sùng A {chr(65 + at)}", at + 50)]
        rows = [*first, *edit(first)]
        whole, doubts = run(desk, book(tmp_path / "b.xlsx", rows))
        assert whole == Sum(received=1, doubted=1)
        assert doubts[1] == ["same_in_file"]


def test_references_are_one_in_every_writing_of_their_number() -> None:
    for number in (1, 2, 10, 305, 4000):
        for text in (
            f"{number}",
            f"0{number}",
            f"000{number}",
            f"{number}.0",
            f"{number},00",
            f" {number} ",
        ):
            assert ref_of(text) == f"ref:{number}", text
    assert len({ref_of(text) for text in ("A1", "A01", "1A", "1/2026", "1.5", "0", "-1")}) == 7


def test_a_reference_used_again_for_another_is_a_fault(desk: OpenDesk, tmp_path: Path) -> None:
    def of(*refs: str) -> Path:
        rows: Rows = [[*person(NAMES[at], at), ref] for at, ref in enumerate(refs)]
        return book(tmp_path / "b.xlsx", rows, "Số tham chiếu")

    assert run(desk, of("1", "02", "THCS-3"))[0] == Sum(received=3)
    assert run(desk, of("01", "2.0", " THCS-3 "))[0] == Sum(taken=3)
    assert run(desk, of("2", "1", "THCS-3"), accept_doubts=True)[0] == Sum(taken=1, refused=2)
    assert run(desk, of("7", "7", "07"), accept_doubts=True)[0].refused == 2


def test_two_people_are_one_by_number_else_by_name_and_birth() -> None:
    base = Person(name="Giàng A Páo", identity_number="010094006218", birth_part="1994")
    assert is_same_person(base, replace_name(base, "GIANG A PAO"))
    nameless = Person(name="Lò", identity_number="010 094 006 218")
    assert is_same_person(base, nameless)
    assert is_same_person(base, Person(name="giàng a páo", birth_part="1994"))
    assert not is_same_person(base, Person(name="giàng a páo", birth_part="1995"))
    other = Person(name="Giàng A Páo", identity_number="010094006219")
    assert not is_same_person(other, Person(name="Giàng A Páo", identity_number="010094006218"))


def replace_name(owner: Person, name: str) -> Person:
    return Person(name=name, identity_number=owner.identity_number, birth_part=owner.birth_part)


def test_what_an_officer_said_of_columns_holds_for_the_next_file_with_such_a_header(
    desk: OpenDesk, tmp_path: Path
) -> None:
    titles = ["Việc", "Họ và tên", "Số ở sổ", "Ghi chú", "Giấy tờ"]

    def opened(*more: str) -> tuple[Columns, object]:
        rows: Rows = [[*titles, *more], [BIRTH, "Giàng A Páo", "010094006218", "x", "ok", "y"]]
        path = Book({"S": rows}).write(tmp_path / "b.xlsx")
        (found,) = sheets_of(desk, read_tables(path))
        return found.columns, found.header

    columns, header = opened()
    assert columns.missing == ("procedure",)
    said = columns.assigned(0, "procedure").assigned(2, "identity_number").assigned(3, "unused")
    remembered.keep(desk, header, said.translated("papers", "ok", "Đủ"))  # type: ignore[arg-type]
    again, _ = opened()
    assert [(one.field, one.origin) for one in again.columns] == [
        ("procedure", Origin.BEFORE), ("name", Origin.NAME), ("identity_number", Origin.BEFORE),
        ("unused", Origin.BEFORE), ("papers", Origin.NAME), ("", Origin.NONE),
    ]  # fmt: skip
    assert again.words == {"papers": {"ok": "Đủ"}}
    assert again.is_settled
    other, _ = opened("Lớp")
    assert other.missing == ("procedure",)
    assert other.words == {}


def test_of_several_lists_one_must_be_named(desk: OpenDesk, tmp_path: Path) -> None:
    first: Rows = [list(HEADER), PEOPLE[0]]
    second: Rows = [list(HEADER), PEOPLE[1]]
    guide: Rows = [["Hướng dẫn"], ["Mã thủ tục", "Tên thủ tục", "Trường hợp"], ["1", "2", "3"]]
    path = tmp_path / "b.xlsx"
    Book({"Hướng dẫn": guide, "1A": first, "1B": second, "ẩn": second},
         hidden_sheets=frozenset({"ẩn"})).write(path)  # fmt: skip
    with pytest.raises(UnreadableBatchError) as caught:
        open_batch(desk, path)
    assert caught.value.params["names"] == "“1A”, “1B”"
    assert open_batch(desk, path, "1B").header.rows[0].cells[1].text == NAMES[1]
    with pytest.raises(UnreadableBatchError):
        open_batch(desk, path, "ẩn")
