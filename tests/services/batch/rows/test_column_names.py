"""Titles of columns as people write them: each way of writing a field's name, and nobody else's."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random
from unicodedata import normalize

import pytest

from counter_app.services.batch.rows.column_names import BETWEEN, field_of
from counter_app.services.batch.rows.columns import columns_of
from counter_app.services.batch.rows.fields import ORDINAL
from counter_app.services.batch.rows.header import header_of
from counter_app.services.batch.sheets.table import Cell, Merged, SheetTable, TableRow

OWNERS = ("", " chủ hồ sơ", " người dân", " công dân", " học sinh", " của người yêu cầu")
NAMES: dict[str, tuple[str, ...]] = {
    "procedure": ("Mã thủ tục", "Thủ tục", "Mã TTHC", "Thủ tục hành chính", "Nội dung đề nghị"),
    "name": tuple(
        f"{name}{owner}"
        for name in ("Họ và tên", "Họ tên", "Họ, chữ đệm và tên", "Họ, chữ đệm, tên", "Tên")
        for owner in OWNERS
    ),
    "identity_number": (
        "Số định danh", "CCCD", "Số CCCD", "Số CCCD/ĐDCN", "CCCD/CMND", "Số căn cước",
        "Số CMND hoặc CCCD", "Căn cước công dân", "Số định danh cá nhân", "Mã định danh",
        "Số căn cước công dân", "Hộ chiếu", "Số thẻ căn cước", "Giấy tờ tùy thân",
    ),
    "birth_date": tuple(
        f"{name}{owner}"
        for name in ("Ngày sinh", "Năm sinh", "Ngày, tháng, năm sinh", "Ngày tháng năm sinh")
        for owner in OWNERS
    ),
    "sex": ("Giới tính", "Giới tính (Nam/Nữ)", "Phái", "Giới", "Nam/Nữ"),
    "phone": (
        "Điện thoại", "Số điện thoại", "SĐT", "Số ĐT", "ĐTDĐ", "Điện thoại liên hệ", "Di động",
    ),
    "address": (
        "Thôn, tổ", "Thôn", "Thôn/bản", "Địa chỉ", "Địa chỉ thường trú", "Nơi thường trú", "Bản",
        "Nơi ở hiện nay", "Chỗ ở hiện nay", "Tổ dân phố", "Thôn, bản, tổ dân phố", "Nơi cư trú",
    ),
    "unit": (
        "Xã, phường", "Xã", "Xã/phường", "Phường", "Xã/Phường/Đặc khu", "Xã, phường, thị trấn",
    ),
    "district": ("Huyện", "Quận/Huyện"),
    "province": ("Tỉnh", "Tỉnh/Thành phố", "Tỉnh, TP"),
    "case": ("Trường hợp", "Trường hợp hồ sơ"),
    "content": ("Nội dung", "Trích yếu"),
    "papers": ("Giấy tờ", "Giấy tờ kèm theo", "Thành phần hồ sơ", "Hồ sơ kèm theo"),
    "sets": ("Số bộ", "Số bộ hồ sơ"),
    "pages": ("Số trang", "Số trang một bản"),
    "copies": ("Số bản", "Số bản sao", "Số lượng bản"),
    "delivery": ("Nhận kết quả", "Hình thức nhận kết quả", "Cách nhận kết quả", "Nơi nhận kết quả"),
    "submitter": ("Người nộp", "Người nộp hồ sơ", "Họ tên người nộp", "Người nộp thay"),
    "relation": ("Quan hệ", "Quan hệ với chủ hồ sơ", "Tư cách người nộp", "Tư cách"),
    "ref": ("Số tham chiếu", "Mã tham chiếu", "ref"),
    ORDINAL: ("STT", "TT", "Số thứ tự", "Số TT"),
}  # fmt: skip
NOBODYS = (
    "Họ tên cha", "Họ tên mẹ", "Họ và tên chủ hộ", "Ngày cấp", "Ngày cấp CCCD", "Nơi cấp",
    "Ghi chú",
    "Đối tượng", "Lớp", "Trường", "Dân tộc", "Tôn giáo", "Quan hệ với chủ hộ", "SĐT phụ huynh",
    "Ngày hết hạn", "Ngày nộp", "Ngày hẹn", "Số quyết định", "Nam", "Nữ", "Quốc tịch",
    "Nghề nghiệp",
    "Nơi sinh", "Quê quán", "Số tờ", "Số tiền", "Chữ ký", "Mã học sinh", "Ngày sinh của mẹ",
    "Mẹ / Họ và tên", "Cha / Năm sinh", "Người giám hộ / Số CCCD", "Năm sinh / Nam", "",
)  # fmt: skip
WRITTEN: dict[str, Callable[[str], str]] = {
    "as it is": str,
    "capitals": str.upper,
    "small": str.lower,
    "apart": lambda text: normalize("NFD", text),
    "starred": lambda text: f"{text} *",
    "bracketed": lambda text: f"{text} (*)",
    "needed": lambda text: f"{text} (bắt buộc)",
    "said": lambda text: f"  {text} bắt buộc:",
    "broken": lambda text: text.replace(" ", "\n"),
    "hard spaces": lambda text: text.replace(" ", "\u00a0"),
    "underlined": lambda text: text.replace(" ", "_"),
    "explained": lambda text: f"{text} (ghi như trên giấy tờ)",
    "numbered": lambda text: f"{text} [3]",
}


def written() -> Iterator[tuple[str, str, str]]:
    for field, names in NAMES.items():
        for name in names:
            for way, write in WRITTEN.items():
                yield field, way, write(name)


def test_a_title_is_its_field_however_it_is_written() -> None:
    cases = list(written())
    wrong = [
        (way, title, field_of(title)) for field, way, title in cases if field_of(title) != field
    ]
    assert wrong == []
    assert len(cases) > 1500


@pytest.mark.parametrize("way", WRITTEN)
def test_a_title_that_names_something_else_is_no_field(way: str) -> None:
    assert {title: field_of(WRITTEN[way](title)) for title in NOBODYS} == dict.fromkeys(NOBODYS, "")


def test_two_titles_one_above_the_other_are_the_lower_ones_field_of_the_upper_one() -> None:
    wanted = {
        ("Ngày, tháng, năm sinh", "Ngày"): "birth_day",
        ("Ngày sinh", "Tháng"): "birth_month",
        ("Ngày sinh", "Năm"): "birth_year",
        ("Học sinh", "Họ và tên"): "name",
        ("Thông tin chủ hồ sơ", "Số CCCD"): "identity_number",
        ("Nơi thường trú", "Thôn"): "address",
        ("Nơi thường trú", "Xã"): "unit",
        ("Người nộp", "Họ và tên"): "submitter",
        ("Người nộp", "Quan hệ"): "relation",
        ("Người nộp", "Số CCCD"): "",
        ("Bố", "Họ và tên"): "",
    }
    for (above, under), field in wanted.items():
        for write in WRITTEN.values():
            title = f"{write(above)}{BETWEEN}{write(under)}"
            assert field_of(title) == field, title


def table(rows: list[list[str]], merged: tuple[Merged, ...] = ()) -> SheetTable:
    lines = [
        TableRow(number, {place: Cell(text) for place, text in enumerate(row) if text})
        for number, row in enumerate(rows, start=1)
    ]
    return SheetTable("Sheet", tuple(line for line in lines if line.cells), merged)


def test_the_names_are_found_below_titles_and_above_people_whatever_stands_there() -> None:
    random = Random(10)
    fields = [field for field in NAMES if field not in {ORDINAL, "name", "procedure"}]
    for _ in range(1200):
        chosen = ["procedure", "name", *random.sample(fields, random.randint(0, 8))]
        random.shuffle(chosen)
        write = random.choice(list(WRITTEN.values()))
        titles = [write(random.choice(NAMES[field])) for field in chosen]
        above = [
            [random.choice(("UBND XÃ MƯỜNG HUM", "DANH SÁCH", "Năm học 2026-2027", ""))]
            for _ in range(random.randint(0, 4))
        ]
        numbers = [[f"({at})" for at in range(1, len(titles) + 1)]] if random.random() < 0.3 else []
        people = [[f"dòng {at} cột {letter}" for letter in chosen] for at in range(3)]
        header = header_of(table([*above, titles, *numbers, *people]))
        assert header is not None
        columns = columns_of(header)
        assert [column.field for column in columns.columns] == chosen, titles
        assert columns.is_settled
        assert len(header.rows) == (3 if len(titles) > 2 or not numbers else 4)


@pytest.mark.parametrize("is_merged", [False, True])
def test_names_in_two_rows_are_read_with_and_without_their_merged_cells(is_merged: bool) -> None:
    rows = [
        ["DANH SÁCH"],
        ["TT", "Mã thủ tục", "Họ và tên", "Ngày, tháng, năm sinh", "", "", "Thôn"],
        ["", "", "", "Ngày", "Tháng", "Năm", ""],
        ["1", "1.001193", "Giàng A Páo", "14", "3", "1994", "Séo Pờ Hồ"],
    ]
    merged = (
        *(Merged(2, 3, at, at) for at in (0, 1, 2, 6)),
        Merged(2, 2, 3, 5),
    )
    header = header_of(table(rows, merged if is_merged else ()))
    assert header is not None
    assert [column.field for column in columns_of(header).columns] == [
        ORDINAL, "procedure", "name", "birth_day", "birth_month", "birth_year", "address"
    ]  # fmt: skip
    assert len(header.rows) == 1


def test_a_name_in_two_columns_is_one_whichever_way_it_is_headed() -> None:
    for titles, merged in (
        (["Thủ tục", "Họ và tên đệm", "Tên"], ()),
        (["Thủ tục", "Họ đệm", "Tên"], ()),
        (["Thủ tục", "Họ và tên", ""], (Merged(1, 1, 1, 2),)),
    ):
        header = header_of(table([titles, ["1.001193", "Giàng A", "Páo"]], merged))
        assert header is not None
        columns = columns_of(header)
        assert [column.field for column in columns.columns][1:] == ["name_family", "name_given"]
        assert columns.is_settled


def test_a_second_column_of_a_field_is_asked_about_unless_nothing_stands_in_it() -> None:
    titles = ["Thủ tục", "Họ và tên", "Thôn", "Địa chỉ"]
    for last, asked in ((["Páo", ""], False), (["", "Páo"], False), (["Páo", "Hồ"], True)):
        cells = ["1.001193", "An", *last]
        header = header_of(table([titles, cells]))
        assert header is not None
        columns = columns_of(header)
        assert bool(columns.twice) is asked
        assert columns.is_settled is not asked
        assert columns.unread == ()


def test_a_column_that_nobody_reads_is_named_also_without_a_title() -> None:
    header = header_of(table([["Thủ tục", "Họ và tên", "Ghi chú"], ["1.001193", "An", "x", "y"]]))
    assert header is not None
    unread = columns_of(header).unread
    assert [(column.letter, column.title) for column in unread] == [("C", "Ghi chú"), ("D", "")]
