"""A batch: each row once, whatever is run again, broken off or longer by a row."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable
from pathlib import Path

import msgspec
import openpyxl
import pytest

from counter_app.domain.catalogue.catalogue import Catalogue, open_version
from counter_app.domain.dossier.dossier import Dossier
from counter_app.services.batch.rows.open_batch import open_batch, settled
from counter_app.services.batch.rows.prepare import PreparedRow, prepare
from counter_app.services.batch.rows.take import RowOutcome, sum_of, take_in
from counter_app.services.batch.sheets.open_file import read_tables
from counter_app.services.batch.sheets.table import UnreadableBatchError
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.storage.dossiers import dossiers
from counter_app.storage.office import catalogue
from counter_app.storage.profile.verify import verify
from tests.support import desks
from tests.support.desks import BIRTH, Place

Open = Callable[[Place], OpenDesk]
Row = dict[str, object]


def row(name: str, number: str = "010203004567", **more: object) -> Row:
    return {"thu tuc": BIRTH, "ho ten": name, "so dinh danh": number, "giay to": "đủ"} | more


SCHOOL: list[Row] = [row(f"Giàng Thị {name}", f"0101{n:08d}") for n, name in enumerate("ABCDE")]


def lines(path: Path, rows: list[Row]) -> Path:
    path.write_text("\n".join(json.dumps(item, ensure_ascii=False) for item in rows), "utf-8")
    return path


def sheet(path: Path, rows: list[Row]) -> Path:
    book = openpyxl.Workbook()
    header = list(dict.fromkeys(key for item in rows for key in item))
    book.active.append(header)
    for item in rows:
        book.active.append([item.get(key) for key in header])
    book.save(path)
    return path


def prepared(desk: OpenDesk, path: Path) -> list[PreparedRow]:
    found = open_batch(desk, path)
    return prepare(desk, found.rows(settled(found)))


def take(
    desk: OpenDesk, path: Path, *, accept_doubts: bool = False
) -> tuple[list[Dossier], list[RowOutcome]]:
    """The dossiers that this run made, and every outcome."""
    rows = prepared(desk, path)
    actor = desks.officer(desk)
    outcomes = take_in(desk, actor, rows, lambda _: None, accept_doubts=accept_doubts)
    assert sum_of(outcomes).rows == len(rows)
    return [item.dossier for item in outcomes if item.is_new and item.dossier], outcomes


@pytest.mark.parametrize("write", [lines, sheet])
def test_a_second_run_takes_nothing_and_a_row_more_takes_one(
    desk: OpenDesk, tmp_path: Path, write: Callable[[Path, list[Row]], Path]
) -> None:
    path = tmp_path / ("batch.xlsx" if write is sheet else "batch.jsonl")
    made, _ = take(desk, write(path, SCHOOL))
    assert [item.owner.name for item in made] == [item["ho ten"] for item in SCHOOL]
    assert take(desk, path)[0] == []
    longer, outcomes = take(desk, write(path, [row("Sùng Seo F"), *SCHOOL]))
    assert [item.owner.name for item in longer] == ["Sùng Seo F"]
    assert [item.dossier for item in outcomes[1:]] == made
    assert verify(desk.store).faults == []
    assert verify(desk.store).dossiers == 6


def test_sheet_and_lines_say_the_same(desk: OpenDesk, tmp_path: Path) -> None:
    rows = [row("Lò Văn Páo", **{"so tham chieu": 7, "ngay sinh": "01/02/1990", "so bo": 2})]
    (as_line,) = prepared(desk, lines(tmp_path / "b.jsonl", rows))
    (as_row,) = prepared(desk, sheet(tmp_path / "b.xlsx", rows))
    assert (as_line.row.fields, as_line.intake) == (as_row.row.fields, as_row.intake)
    assert (as_line.row.number, as_row.row.number) == (1, 2)


def test_the_same_row_twice_in_a_file_is_asked_about_then_two_dossiers_and_stays_two(
    desk: OpenDesk, tmp_path: Path
) -> None:
    path = lines(tmp_path / "b.jsonl", [SCHOOL[0], SCHOOL[0]])
    made, outcomes = take(desk, path)
    assert len(made) == 1
    assert [doubt.code for doubt in outcomes[1].prepared.doubts] == ["same_in_file"]
    assert len(take(desk, path, accept_doubts=True)[0]) == 1
    assert take(desk, path, accept_doubts=True)[0] == []


def test_decomposed_letters_and_stray_spaces_are_the_same_row(
    desk: OpenDesk, tmp_path: Path
) -> None:
    take(desk, lines(tmp_path / "b.jsonl", SCHOOL[:1]))
    again = {
        key: f"  {unicodedata.normalize('NFD', str(value))} " for key, value in SCHOOL[0].items()
    }
    assert take(desk, lines(tmp_path / "b.jsonl", [again]))[0] == []


def test_a_row_is_known_by_its_reference_also_when_its_phone_was_corrected(
    desk: OpenDesk, tmp_path: Path
) -> None:
    take(desk, lines(tmp_path / "b.jsonl", [row("Lò Văn Páo", ref="THCS-1")]))
    corrected = row("Lò Văn Páo", ref="THCS-1", **{"dien thoai": "0912345678"})
    assert take(desk, lines(tmp_path / "b.jsonl", [corrected]))[0] == []


@pytest.mark.parametrize(
    "other", [row("Ma Thị Dợ", ref="THCS-1"), row("Lò Văn Páo", "010203009999", ref="THCS-1")]
)
def test_the_same_reference_for_somebody_else_is_refused(
    desk: OpenDesk, tmp_path: Path, other: Row
) -> None:
    take(desk, lines(tmp_path / "b.jsonl", [row("Lò Văn Páo", ref="THCS-1")]))
    made, outcomes = take(desk, lines(tmp_path / "b.jsonl", [other]))
    assert made == []
    assert [fault.code for fault in outcomes[0].prepared.faults] == ["ref_of_another"]


def test_a_reference_twice_in_one_file_keeps_the_second_row_out(
    desk: OpenDesk, tmp_path: Path
) -> None:
    rows = [row("Lò Văn Páo", ref="1"), row("Ma Thị Dợ", ref="01"), row("Vàng A Sử", ref="2")]
    for at, item in enumerate(rows):
        item["so dinh danh"] = f"01020300456{at}"
    made, outcomes = take(desk, lines(tmp_path / "b.jsonl", rows))
    assert [item.owner.name for item in made] == ["Lò Văn Páo", "Vàng A Sử"]
    assert outcomes[1].fault is not None
    assert (outcomes[1].fault.code, outcomes[1].fault.about) == ("ref_twice", "1")


def test_a_row_is_known_after_the_catalogue_was_renewed(desk: OpenDesk, tmp_path: Path) -> None:
    path = lines(tmp_path / "b.jsonl", SCHOOL)
    take(desk, path)
    entry = desk.catalogue.find(BIRTH, desk.office_now().date())
    assert entry is not None
    newer = msgspec.structs.replace(
        entry.procedure, legal_basis=(), effective_from=desk.office_now().date()
    )
    with desk.store.database.write() as connection:
        catalogue.put_versions(connection, [open_version(msgspec.json.encode(newer))])
        entries = catalogue.entries(connection)
    renewed = OpenDesk(
        desk.store,
        desk.enrolment,
        Catalogue(entries),
        desk.calendar,
        desk.now,
    )
    found = renewed.catalogue.find(BIRTH, desk.office_now().date())
    assert found is not None
    assert found.id != entry.id
    made, outcomes = take(renewed, path)
    assert made == []
    assert all(item.dossier for item in outcomes)


def test_a_batch_broken_off_goes_on_behind_what_was_taken(
    place: Place, opened: Open, tmp_path: Path
) -> None:
    path = lines(tmp_path / "b.jsonl", SCHOOL)
    desk = place.desk()
    seen: list[str] = []

    class PowerCutError(Exception):
        pass

    def cut(outcome: RowOutcome) -> None:
        assert outcome.dossier is not None
        seen.append(outcome.dossier.code)
        if len(seen) == 2:
            raise PowerCutError

    with pytest.raises(PowerCutError):
        take_in(desk, desks.officer(desk), prepared(desk, path), cut)
    desk.close()
    again = opened(place)
    made, outcomes = take(again, path)
    assert [item.owner.name for item in made] == [item["ho ten"] for item in SCHOOL[2:]]
    assert [item.dossier.code for item in outcomes if item.dossier][:2] == seen
    assert verify(again.store).codes == 5


def test_it_stops_between_rows_when_asked(desk: OpenDesk, tmp_path: Path) -> None:
    rows = prepared(desk, lines(tmp_path / "b.jsonl", SCHOOL))
    outcomes = take_in(desk, desks.officer(desk), rows, lambda _: None, lambda done, _: done < 3)
    assert len(outcomes) == 3
    assert verify(desk.store).dossiers == 3


def test_one_bad_row_keeps_no_other_out(desk: OpenDesk, tmp_path: Path) -> None:
    bad = [
        row("", "010203004567"),
        row("Không Thủ Tục") | {"thu tuc": "9.999999"},
        row("Ngày Lạ", **{"ngay sinh": "31/02/1990"}),
        row("Số Lạ", **{"so bo": "-1"}),
        row("Thiếu Giấy") | {"giay to": ""},
        row("Dài " * 3000),
    ]
    made, outcomes = take(desk, lines(tmp_path / "b.jsonl", [SCHOOL[0], *bad, SCHOOL[1]]))
    assert len(made) == 2
    codes = [{fault.code for fault in item.prepared.faults} for item in outcomes[1:-1]]
    wanted = [
        "owner_name",
        "procedure_unknown",
        "birth_unreadable",
        "count_unreadable",
        "paper",
        "cell_too_long",
    ]
    assert all(code in found for code, found in zip(wanted, codes, strict=True)), codes


@pytest.mark.parametrize(
    ("name", "content", "detail"),
    [
        ("b.jsonl", b"", "empty"),
        ("b.jsonl", b"\n\n", "empty"),
        ("b.jsonl", b"\xff\xfe\x00", "not_workbook"),
        ("b.jsonl", b'{"ho ten": "\xc0"}', "utf8"),
        ("b.jsonl", b'{"ho ten": "A"\n', "json"),
        ("b.jsonl", b"[1]\n", "json"),
        ("b.jsonl", b"[" * 100_000, "json"),
        ("b.jsonl", b'{"ho ten": "A"}\n' * 2001, "too_many_rows"),
        ("b.xlsx", b"PK\x03\x04 no book", "damaged"),
        ("b.xlsx", b"", "empty"),
    ],
)
def test_what_is_no_batch_is_named(tmp_path: Path, name: str, content: bytes, detail: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(UnreadableBatchError) as caught:
        read_tables(path)
    assert caught.value.params["detail"] == detail


def test_a_sheet_without_the_needed_columns_is_named(desk: OpenDesk, tmp_path: Path) -> None:
    with pytest.raises(UnreadableBatchError) as caught:
        prepared(desk, sheet(tmp_path / "b.xlsx", [{"ho ten": "Lò Văn Páo", "xa": "Mường Hum"}]))
    assert caught.value.params["detail"] == "columns_missing"
    assert "Mã thủ tục" in str(caught.value.params["fields"])


@pytest.mark.campaign
def test_a_commune_is_taken_over_with_its_code_and_what_is_none_as_it_was_written(
    desk: OpenDesk, tmp_path: Path
) -> None:
    """Every commune of the office's province whose name no other place has or begins with."""
    units = desk.units()
    (home,) = [one.code for one in units.provinces if one.name == desk.office.province]
    alone = [
        one
        for one in units.in_province(home)
        if [found.code for found in units.match(one.name)] == [one.code]
    ][:10]
    assert len(alone) == 10
    given = [f"{one.kind.value} {one.name}" for one in alone] + ["Nơi không ai biết", ""]
    rows = [
        row(f"Giàng A {chr(65 + number)}", f"0102{number:08d}", xa=text)
        for number, text in enumerate(given)
    ]
    made, outcomes = take(desk, lines(tmp_path / "b.jsonl", rows), accept_doubts=True)
    doubts = [[doubt.code for doubt in item.prepared.doubts] for item in outcomes]
    assert doubts == [*([] for _ in alone), ["unit_unknown"], []]
    assert [item.owner.address.unit for item in made] == [*(one.code for one in alone), "", ""]
    names = [item.owner.address.unit_name for item in made]
    assert names == [*(one.full_name for one in alone), "Nơi không ai biết", ""]
    with desk.store.database.read() as connection:
        stored = [dossiers.get(connection, item.id) for item in made]
    assert stored == made
