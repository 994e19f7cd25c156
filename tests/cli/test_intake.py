"""`counter-app intake`: every doubt, column and refusal with its row, and the sum of everybody."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from counter_app.cli.demo import PASSWORD
from counter_app.cli.main import main
from tests.support import clocks
from tests.support.desk_fixtures import enrolled, place
from tests.support.desks import Place
from tests.support.office_sheets import HEADER, Book, Value, person

__all__ = ["enrolled", "place"]
Texts = tuple[int, list[str], list[str]]
SUM = re.compile(
    r"tổng (\d+): nhận (\d+), đã nhận trước (\d+), cần xem lại (\d+), chưa nhận được (\d+)"
)


@pytest.fixture
def intake(place: Place, capsys: pytest.CaptureFixture[str]):
    """Runs the command; its exit code, the lines of stdout and those of stderr."""

    def run(*arguments: str) -> Texts:
        reading, writing = os.pipe()
        os.write(writing, f"{PASSWORD}\n".encode())
        os.close(writing)
        given = ["--officer", "lu", "--password-fd", str(reading), "--day", "23/11/2026"]
        folders = ["--profile", str(place.profile), "--keys", str(place.keys)]
        try:
            code = main(["intake", *arguments, *given, *folders], clocks.CLOCK)
        finally:
            os.close(reading)
        said = capsys.readouterr()
        return code, said.out.splitlines(), said.err.splitlines()

    return run


def sums(out: list[str]) -> tuple[int, ...]:
    found = SUM.fullmatch(out[-1])
    assert found is not None, out
    return tuple(map(int, found.groups()))


@pytest.fixture
def mixed(tmp_path: Path) -> Path:
    """Two ready, two to be looked at, two refused, and a column that nobody reads."""
    rows: list[list[Value]] = [
        [*HEADER, "Lớp"],
        [*person("Giàng A Páo", 1), "1A"],
        [*person("Lý Mẩy Chạn", 2), "1A"],
        [*person("Tẩn Láo Tả", 3, identity_number="12345"), "1A"],
        [*person("Giàng A Páo", 1), "1B"],
        [*person("Sùng A Chớ", 4, birth_date="31/02/1994"), "1B"],
        [*person("Vàng Thị Dở", 5, papers=None), "1B"],
    ]
    return Book({"Danh sách": rows}).write(tmp_path / "lop.xlsx")


def test_everything_is_said_with_its_row_and_everybody_counts_once(intake, mixed: Path) -> None:
    code, out, err = intake(str(mixed))
    assert code == 1
    assert sums(out) == (6, 2, 0, 2, 2)
    assert len(out) == 3
    assert err[0] == "cột J “Lớp”: không đọc, 6 ô"
    told = {int(line[5:].split(":")[0]) for line in err if line.startswith("dòng ")}
    assert told == {4, 5, 6, 7}
    assert any(line.startswith("dòng 4: xem lại: Số định danh") for line in err)
    assert "dòng 5: xem lại: Cùng người, cùng thủ tục với dòng 2" in err
    assert any(line.startswith("dòng 6: chưa nhận: Ngày sinh “31/02/1994”") for line in err)
    assert err[-1].endswith("--accept-doubts.")


def test_doubts_are_received_only_when_accepted_and_nobody_twice(intake, mixed: Path) -> None:
    intake(str(mixed))
    code, out, err = intake(str(mixed), "--accept-doubts")
    assert (code, sums(out)) == (1, (6, 2, 2, 0, 2))
    assert any(line.startswith("dòng 4: xem lại") for line in err)
    code, out, _ = intake(str(mixed), "--accept-doubts")
    assert (code, sums(out)) == (1, (6, 0, 4, 0, 2))


def test_a_file_in_which_everybody_is_received_ends_with_0(intake, tmp_path: Path) -> None:
    path = Book({"S": [list(HEADER), person("Giàng A Páo")]}).write(tmp_path / "b.xlsx")
    for wanted in ((1, 1, 0, 0, 0), (1, 0, 1, 0, 0)):
        code, out, err = intake(str(path))
        assert (code, sums(out)) == (0, wanted)
        assert not any("xem lại" in line or "chưa nhận" in line for line in err)


@pytest.mark.parametrize(
    ("titles", "told"),
    [
        ((*HEADER, "Địa chỉ"), "G “Thôn, tổ”, J “Địa chỉ”"),
        (("Việc", *HEADER[1:], "x"), "“Mã thủ tục”"),
    ],
)
def test_columns_that_are_not_settled_are_named_and_nobody_is_received(
    intake, tmp_path: Path, titles: tuple[str, ...], told: str
) -> None:
    path = Book({"S": [list(titles), [*person("Giàng A Páo"), "y"]]}).write(tmp_path / "b.xlsx")
    code, out, err = intake(str(path))
    assert (code, out) == (2, [])
    assert told in err[-1]


def test_of_several_lists_one_is_named_by_the_option(intake, tmp_path: Path) -> None:
    lists = {name: [list(HEADER), person(name, at)] for at, name in enumerate(("Páo", "Chạn"))}
    path = Book(lists).write(tmp_path / "b.xlsx")
    code, out, err = intake(str(path))
    assert (code, out) == (2, [])
    assert "“Páo”, “Chạn”" in err[-1]
    code, out, _ = intake(str(path), "--sheet", "Chạn")
    assert (code, sums(out)) == (0, (1, 1, 0, 0, 0))
