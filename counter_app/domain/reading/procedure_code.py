"""Procedures as people name them in lists: by code, by name, by both."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from counter_app.domain.catalogue.catalogue import Catalogue, CatalogueEntry
from counter_app.domain.catalogue.procedure import Procedure
from counter_app.domain.reading.reading import Doubt, Reading, Refused
from counter_app.domain.reading.typed import is_spreadsheet_error, plain
from counter_app.domain.text.clean_text import TextTooLongError
from counter_app.domain.text.folding import fold

_CODE = re.compile(r"(?<![\d.])(\d)[.,](\d{1,6})(?![\d.,]*\d)", re.ASCII)
_FIGURES = 6
"""Behind the point of a code of the national database."""


def read_procedure(text: str, catalogue: Catalogue, day: date) -> Reading[CatalogueEntry | None]:
    """The version in force on `day`. A code that lost zeros at its end, as a number does, is
    doubted, and one beside another procedure's name; `about` is then the name.
    """
    try:
        typed = plain(text)
    except TextTooLongError:
        return Reading(None, refused=Refused.TEXT_TOO_LONG)
    if is_spreadsheet_error(typed):
        return Reading(None, refused=Refused.NOT_TEXT)
    if not typed:
        return Reading(None)
    result = _CODE.search(typed)
    if result is None:
        return _named(typed, catalogue, day)
    code = f"{result[1]}.{result[2]}"
    whole = code + "0" * (_FIGURES - len(result[2]))
    entry = catalogue.find(whole, day)
    if entry is None:
        existing = catalogue.knows(whole)
        why = Refused.PROCEDURE_NOT_IN_FORCE if existing else Refused.PROCEDURE_UNKNOWN
        return Reading(None, refused=why, about=whole if existing else "")
    alongside = _name_key(typed[: result.start()] + " " + typed[result.end() :])
    doubts = [Doubt.PROCEDURE_ZEROS] if whole != code else []
    if alongside and alongside not in set(_names(entry.procedure)):
        doubts.append(Doubt.PROCEDURE_OTHER_NAME)
    return Reading(entry, tuple(doubts), about=entry.procedure.name)


def _named(typed: str, catalogue: Catalogue, day: date) -> Reading[CatalogueEntry | None]:
    key = _name_key(typed)
    result = [entry for entry in catalogue.on(day) if key and key in set(_names(entry.procedure))]
    if len(result) == 1:
        return Reading(result[0], about=result[0].procedure.name)
    if result:
        codes = ", ".join(entry.procedure.code for entry in result[:4])
        return Reading(None, refused=Refused.PROCEDURE_SEVERAL, about=codes)
    return Reading(None, refused=Refused.PROCEDURE_UNKNOWN)


def _names(procedure: Procedure) -> Iterator[str]:
    for name in (procedure.name, procedure.short_name, *procedure.aliases):
        yield _name_key(name)


def _name_key(name: str) -> str:
    folded = fold(name)
    for word in ("ma thu tuc", "ma tthc", "thu tuc", "tthc", "ma"):
        folded = folded.removeprefix(f"{word} ") if folded != word else ""
    return folded
