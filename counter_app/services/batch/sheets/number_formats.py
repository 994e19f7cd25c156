"""Numbers of a workbook as its own program shows them: as days, or as plain digits."""

from __future__ import annotations

import re
from datetime import datetime

from openpyxl.styles.numbers import BUILTIN_FORMATS, STRIP_RE, is_date_format
from openpyxl.utils.datetime import MAC_EPOCH, WINDOWS_EPOCH, from_excel

from counter_app.services.batch.sheets.table import Cell, CellFault
from counter_app.services.batch.sheets.xml_part import Elements

_ASIAN_DATES = {*range(27, 37), *range(50, 59)}
_WHOLE = re.compile(r"-?\d{1,15}", re.ASCII)
_DAY, _MONTH, _YEAR = "%d/%m/%Y", "%m/%Y", "%Y"


class Styles(Elements):
    """Reads the styles that a cell can have; `days` are the formats of those that show a day, by
    the style's number. All else in the part may be as damaged as it likes.
    """

    def __init__(self) -> None:
        super().__init__("numFmt", "xf", "cellXfs", "cellStyleXfs", most=200_000)

    def days(self) -> dict[int, str]:
        codes = dict(BUILTIN_FORMATS)
        styles: list[int] = []
        is_of_cells = False
        for tag, given in self.found:
            if tag == "numFmt":
                codes[_number(given.get("numFmtId"))] = given.get("formatCode", "")
            elif tag == "xf" and is_of_cells:
                styles.append(_number(given.get("numFmtId")))
            else:
                is_of_cells = tag == "cellXfs"
        return {
            at: _shown_as(codes.get(code, ""))
            for at, code in enumerate(styles)
            if code in _ASIAN_DATES or is_date_format(codes.get(code, ""))
        }


def shown(raw: str, day_format: str | None, *, is_1904: bool) -> Cell:
    """A number as written in the part, `day_format` that of its style where it shows a day."""
    try:
        value = float(raw)
    except ValueError:
        return Cell(raw, CellFault.ERROR)
    if day_format is None:
        return Cell(_digits(raw, value))
    try:
        timestamp = from_excel(value, MAC_EPOCH if is_1904 else WINDOWS_EPOCH)
    except (OverflowError, ValueError):
        return Cell(raw, CellFault.ERROR)
    if not isinstance(timestamp, datetime):
        return Cell(str(timestamp))
    text = timestamp.strftime(day_format)
    at = timestamp.strftime("%H:%M")
    return Cell(text if at == "00:00" or day_format != _DAY else f"{text} {at}")


def _digits(raw: str, value: float) -> str:
    if _WHOLE.fullmatch(raw):
        return raw
    if value.is_integer() and abs(value) < 10**15:
        return str(int(value))
    return f"{value:.15g}"


def _shown_as(code: str) -> str:
    """As much of the day as the format shows."""
    letters = STRIP_RE.sub("", code.split(";", maxsplit=1)[0]).lower()
    if not letters or "d" in letters or "y" not in letters:
        return _DAY
    return _MONTH if "m" in letters else _YEAR


def _number(text: str | None) -> int:
    return int(text) if text is not None and text.isascii() and text.isdecimal() else -1
