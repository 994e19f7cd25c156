"""Workbooks as other programs write them, made part by part: what no library would write."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STYLES = f'<styleSheet xmlns="{MAIN}"><cellXfs count="1"><xf numFmtId="0"/></cellXfs></styleSheet>'


@dataclass(frozen=True)
class Raw:
    """A cell as its part has it: `kind` its `t`, `inside` the XML between its tags."""

    kind: str
    inside: str
    style: int = 0


Value = str | int | float | Raw | None
Rows = Sequence[Sequence[Value]]


@dataclass
class Book:
    """What a workbook is made of; every field is something that programs get wrong."""

    sheets: Mapping[str, Rows]
    dimension: str | None = "A1"
    styles: str | None = STYLES
    namespace: str = MAIN
    is_1904: bool = False
    uses_shared: bool = False
    places_cells: bool = True
    hidden_rows: frozenset[int] = frozenset()
    hidden_sheets: frozenset[str] = frozenset()
    merged: Iterable[str] = ()
    row_numbers: Mapping[int, int] = field(default_factory=dict)
    slash: str = "/"
    cut: int = 0
    extra: str = ""

    def write(self, path: Path) -> Path:
        strings: list[str] = []
        parts = [self._sheet(rows, strings) for rows in self.sheets.values()]
        sheets = "".join(
            f'<sheet name={quoteattr(name)} sheetId="{at}" r:id="r{at}"'
            f"{' state=' + chr(34) + 'hidden' + chr(34) if name in self.hidden_sheets else ''}/>"
            for at, name in enumerate(self.sheets, start=1)
        )
        relations = "".join(
            f'<Relationship Id="r{at}" Type="{REL}/worksheet" Target="worksheets/s{at}.xml"/>'
            for at in range(1, len(parts) + 1)
        )
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
            put = lambda name, text: book.writestr(name.replace("/", self.slash), text)  # noqa: E731
            put(
                "xl/workbook.xml",
                f'<workbook xmlns="{self.namespace}" xmlns:r="{REL}">'
                f"<workbookPr{' date1904=' + chr(34) + '1' + chr(34) if self.is_1904 else ''}/>"
                f"<sheets>{sheets}</sheets></workbook>",
            )
            put(
                "xl/_rels/workbook.xml.rels",
                f"<Relationships>{relations}"
                f'<Relationship Id="s" Type="{REL}/sharedStrings" Target="/xl/sharedStrings.xml"/>'
                f'<Relationship Id="t" Type="{REL}/styles" Target="styles.xml"/></Relationships>',
            )
            if self.styles is not None:
                put("xl/styles.xml", self.styles)
            if self.uses_shared:
                texts = "".join(f"<si><t>{escape(text)}</t></si>" for text in strings)
                put("xl/sharedStrings.xml", f'<sst xmlns="{self.namespace}">{texts}</sst>')
            for at, part in enumerate(parts, start=1):
                put(f"xl/worksheets/s{at}.xml", part[: len(part) - self.cut])
        return path

    def _sheet(self, rows: Rows, strings: list[str]) -> str:
        lines = []
        for at, values in enumerate(rows, start=1):
            number = self.row_numbers.get(at, at)
            hidden = ' hidden="1"' if at in self.hidden_rows else ""
            place = f' r="{number}"' if self.places_cells else ""
            cells = "".join(
                self._cell(column, number, value, strings) for column, value in enumerate(values)
            )
            lines.append(f"<row{place}{hidden}>{cells}</row>")
        size = f'<dimension ref="{self.dimension}"/>' if self.dimension else ""
        merged = "".join(f'<mergeCell ref="{area}"/>' for area in self.merged)
        merged = f"<mergeCells>{merged}</mergeCells>" if merged else ""
        return (
            f'<worksheet xmlns="{self.namespace}">{size}<sheetData>{"".join(lines)}</sheetData>'
            f"{merged}{self.extra}</worksheet>"
        )

    def _cell(self, column: int, row: int, value: Value, strings: list[str]) -> str:
        if value is None and self.places_cells:
            return ""
        place = f' r="{letters(column)}{row}"' if self.places_cells else ""
        match value:
            case None:
                return "<c/>"
            case Raw(kind, inside, style):
                return f'<c{place} t="{kind}" s="{style}">{inside}</c>'
            case int() | float():
                return f"<c{place}><v>{value}</v></c>"
            case _ if self.uses_shared:
                strings.append(value)
                return f'<c{place} t="s"><v>{len(strings) - 1}</v></c>'
            case _:
                return f'<c{place} t="inlineStr"><is><t>{escape(value)}</t></is></c>'


def letters(place: int) -> str:
    """A, B, …, Z, AA for 0, 1, …, 25, 26."""
    text, at = "", place + 1
    while at:
        at, rest = divmod(at - 1, 26)
        text = chr(ord("A") + rest) + text
    return text


HEADER = (
    "Mã thủ tục", "Họ và tên", "Số định danh", "Ngày sinh", "Giới tính", "Điện thoại", "Thôn, tổ",
    "Xã, phường", "Giấy tờ",
)  # fmt: skip


def person(name: str, at: int = 0, **changed: Value) -> list[Value]:
    """A row under `HEADER` that can be received as it stands; `changed` by the field's place."""
    row: list[Value] = [
        "1.001193", name, f"0100940{at:05d}", "14/03/1994", "Nam", "0912345678", "Thôn Trung Tâm",
        "Xã Mường Hum, tỉnh Lào Cai", "đủ",
    ]  # fmt: skip
    for title, value in changed.items():
        row[FIELDS.index(title)] = value
    return row


FIELDS = (
    "procedure", "name", "identity_number", "birth_date", "sex", "phone", "address", "unit",
    "papers",
)  # fmt: skip
