"""Form 07: numbered by reception, A4 across, its heading on every page."""

from __future__ import annotations

from msgspec.structs import replace

from counter_app.forms.drawing.page import A4_LANDSCAPE
from counter_app.forms.parts import cells
from counter_app.forms.parts.template import FormKind
from counter_app.forms.sheets.register import TITLES, Register, rows_of
from counter_app.forms.sheets.register_pages import WIDTHS, register_pages
from tests.forms.life_samples import EXTENSION, LIFE, PRINTING, dossiers, name_of, template
from tests.forms.samples import OFFICE
from tests.support.pages import characters, column, sizes, texts

MM = 72 / 25.4


def pages_of(count: int) -> bytes:
    many = [
        replace(one, code=f"H38.151-261123-{n:04d}") for n, one in enumerate(dossiers() * count)
    ]
    register = Register(office=OFFICE, year=2026, book="2", rows=rows_of(many, name_of))
    return register_pages(register, PRINTING, template(FormKind.REGISTER))


def test_rows_are_numbered_in_the_order_of_reception() -> None:
    rows = rows_of(reversed(dossiers()), name_of, first=41)
    assert [row.number for row in rows] == [41, 42, 43, 44, 45]
    assert [row.code for row in rows] == [one.code for one in dossiers()]
    assert len(rows[0].values) == len(TITLES)
    assert rows[0].values[8:14] == (
        "08:12 23/11/2026",
        "17:00 30/11/2026",
        "bưu chính",
        "08:20 30/11/2026",
        "Trần Văn Minh",
        "Hoàng Văn Được",
    )


def test_a_dossier_that_nobody_fetched_is_signed_by_nobody_and_a_moved_day_is_noted() -> None:
    open_life = replace(LIFE, returned=(), extensions=(EXTENSION,))
    (row,) = rows_of([replace(dossiers()[0], life=open_life)], name_of)
    assert (row.returned_at, row.giver, row.taker) == (None, "", "")
    assert row.note == "hẹn lại 17:00 04/12/2026"


def test_every_page_has_the_headings_and_nothing_leaves_the_sheet() -> None:
    pdf = pages_of(5)
    pages = texts(pdf)
    assert len(pages) > 2
    for number, page in enumerate(pages):
        assert "Nội dung hồ sơ" in page
        assert f"Trang {number + 1}/{len(pages)}" in page
        found = characters(pdf, number)
        assert min(box.left for box in found) > 17 * MM
        assert max(box.right for box in found) < 286 * MM
    assert {(round(width), round(height)) for width, height in sizes(pdf)} == {(297, 210)}
    edges = cells.edges(A4_LANDSCAPE, *WIDTHS)
    procedures, codes = column(pdf, *edges[2:4]), column(pdf, *edges[1:3])
    for one in dossiers():
        assert procedures.count(one.procedure.name.replace(" ", "")) == 5
    for n in range(25):
        assert f"H38.151-261123-{n:04d}" in codes
    assert "Năm 2026 · Quyển số 2" in pages[0]
    assert "02143850999" in pages[0], "a number of eleven digits stands on one line"
    assert "NGƯỜI LẬP SỔ" in pages[-1]
    assert "H38.151-261123" in pages[-1]


def test_an_empty_register_says_so() -> None:
    empty = Register(office=OFFICE, year=2026, book="", rows=())
    (page,) = texts(register_pages(empty, PRINTING, template(FormKind.REGISTER)))
    assert "Không có hồ sơ." in page
