"""The columns of a file and what each is: by its name, as last time, or as somebody says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from counter_app.domain.text.folding import fold
from counter_app.services.batch.rows.column_names import field_of
from counter_app.services.batch.rows.fields import NEEDED, ORDINAL, PARTS, UNUSED
from counter_app.services.batch.rows.header import SheetHeader, Title
from counter_app.services.batch.sheets.table import Cell

SAMPLES = 3
Words = Mapping[str, Mapping[str, str]]
"""By field: what a value of the file, folded, stands for."""


class Origin(StrEnum):
    """How a column came to its field."""

    NAME = "name"
    BEFORE = "before"
    OFFICER = "officer"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Column:
    """`samples` are its first filled cells, `filled` how many are not empty."""

    place: int
    title: str
    samples: tuple[str, ...]
    filled: int
    field: str = ""
    origin: Origin = Origin.NONE

    @property
    def letter(self) -> str:
        """As spreadsheets name it: A, B, …, AA."""
        letters, at = "", self.place + 1
        while at:
            at, rest = divmod(at - 1, 26)
            letters = chr(ord("A") + rest) + letters
        return letters

    @property
    def is_unread(self) -> bool:
        """Whether something stands in it that nobody reads and nobody said so."""
        return not self.field and self.filled > 0


@dataclass(frozen=True, slots=True)
class Remembered:
    """What an officer said of a file with such a header: fields by the column's place."""

    fields: Mapping[int, str]
    words: Words = field(default_factory=dict)
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Columns:
    columns: tuple[Column, ...]
    words: Words = field(default_factory=dict)

    @property
    def missing(self) -> tuple[str, ...]:
        """Fields without which no row can be read."""
        fields = {column.field for column in self.columns}
        return tuple(
            item for item, ways in NEEDED.items() if not any(way <= fields for way in ways)
        )

    @property
    def twice(self) -> tuple[tuple[Column, ...], ...]:
        """Columns of one field, where more than one is."""
        counts = Counter(column.field for column in self.columns if column.field)
        fields = [item for item, count in counts.items() if count > 1 and item not in _NOT_READ]
        return tuple(
            tuple(column for column in self.columns if column.field == each) for each in fields
        )

    @property
    def unread(self) -> tuple[Column, ...]:
        return tuple(column for column in self.columns if column.is_unread)

    @property
    def is_settled(self) -> bool:
        return not self.missing and not self.twice

    def place_of(self, field: str) -> int | None:
        """Of the only column of this field."""
        return next((column.place for column in self.columns if column.field == field), None)

    def assigned(self, place: int, field: str) -> Columns:
        """As an officer says it; "" leaves it open again."""
        origin = Origin.OFFICER if field else Origin.NONE
        columns = [
            replace(column, field=field, origin=origin) if column.place == place else column
            for column in self.columns
        ]
        return replace(self, columns=tuple(columns))

    def translated(self, field: str, value: str, meant: str) -> Columns:
        """`value`, folded, of this field stands for `meant`; "" takes that back."""
        words = {one: dict(given) for one, given in self.words.items()}
        words.setdefault(field, {})[value] = meant
        if not meant:
            del words[field][value]
        return replace(self, words=words)

    def remembered(self, day: date) -> Remembered:
        """What is to be kept for the next file with such a header."""
        fields = {
            column.place: column.field
            for column in self.columns
            if column.origin in {Origin.OFFICER, Origin.BEFORE}
        }
        return Remembered(fields, self.words, day)


_NOT_READ = frozenset({ORDINAL, UNUSED})


def columns_of(header: SheetHeader, before: Remembered | None = None) -> Columns:
    """The columns with what is known of them. A column in which nothing stands is none."""
    columns = [_column(title, header) for title in _titles(header)]
    named = _by_name(_titles(header), columns)
    earlier = before.fields if before else {}
    matches = []
    for column in columns:
        if column.place in earlier:
            matches.append(replace(column, field=earlier[column.place], origin=Origin.BEFORE))
        elif named.get(column.place):
            matches.append(replace(column, field=named[column.place], origin=Origin.NAME))
        elif column.filled or column.title:
            matches.append(column)
    return Columns(tuple(matches), before.words if before else {})


def _titles(header: SheetHeader) -> list[Title]:
    """Those of the names, and of columns that have none."""
    named = {title.place: title for title in header.titles}
    others = {place for row in header.rows for place in row.cells} - set(named)
    return sorted([*named.values(), *(Title(place, "") for place in others)], key=_place)


def _place(title: Title) -> int:
    return title.place


def _column(title: Title, header: SheetHeader) -> Column:
    cells = [row.cells[title.place] for row in header.rows if title.place in row.cells]
    samples = tuple(_shown(cell) for cell in cells[:SAMPLES])
    return Column(title.place, " ".join(title.text.split()), samples, len(cells))


def _shown(cell: Cell) -> str:
    return " ".join(cell.text.split())[:60]


def _by_name(titles: list[Title], columns: list[Column]) -> dict[int, str]:
    """The field of each column, by its title and by those beside it. Of several columns of one
    field those in which nothing stands are left out.
    """
    filled = {column.place for column in columns if column.filled}
    fields = {title.place: field_of(title.text) for title in titles}
    _divide_merged(titles, fields)
    present = set(fields.values())
    if "birth_month" in present:
        _rename(fields, titles, "ngay", "birth_date", "birth_day")
        _rename(fields, titles, "nam", "birth_date", "birth_year")
    else:
        fields = {at: item for at, item in fields.items() if item not in PARTS["birth_date"]}
    if "name_family" in present and "name" in present:
        fields = {at: "name_given" if one == "name" else one for at, one in fields.items()}
    elif not {"name_family", "name_given"} <= set(fields.values()):
        fields = {at: one for at, one in fields.items() if one not in PARTS["name"]}
    counts = Counter(fields.values())
    return {
        at: each
        for at, each in fields.items()
        if counts[each] == 1 or at in filled or not _is_filled(each, fields, filled)
    }


def _is_filled(field: str, fields: Mapping[int, str], filled: set[int]) -> bool:
    return any(item == field and at in filled for at, item in fields.items())


def _rename(fields: dict[int, str], titles: list[Title], word: str, field: str, part: str) -> None:
    for title in titles:
        if fields.get(title.place) == field and fold(title.text).split()[:1] == [word]:
            fields[title.place] = part


def _divide_merged(titles: list[Title], fields: dict[int, str]) -> None:
    """One title over two columns of a name, or over three of a date."""
    for whole, parts in PARTS.items():
        places = [
            title.place
            for title in titles
            if title.merged is not None and fields[title.place] == whole
        ]
        if len(places) == len(parts):
            fields.update(zip(places, parts, strict=True))
