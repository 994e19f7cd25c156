"""Procedures by every way that lists name them, over the whole catalogue."""

from __future__ import annotations

from collections import Counter
from datetime import date
from itertools import pairwise

import pytest

from counter_app import paths
from counter_app.domain.catalogue.catalogue import Catalogue, open_pack
from counter_app.domain.reading.procedure_code import read_procedure
from counter_app.domain.reading.reading import Doubt, Refused
from counter_app.domain.text.folding import fold

DAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    folder = paths.resources() / "catalogue"
    return Catalogue.of([open_pack(file.read_bytes()) for file in sorted(folder.glob("*.json"))])


def test_a_code_is_read_however_it_is_written(catalogue: Catalogue) -> None:
    ways = (
        "{code}", " {code} ", "{comma}", "{code} - {name}", "{code}: {short}", "({code}) {name}",
        "{name} ({code})", "{short} – {code}", "'{code}", "Mã {code}", "Mã thủ tục: {code}",
        "{wide}", "{code}.", "\u00a0{code}\u00a0",
    )  # fmt: skip
    for entry in catalogue.on(DAY):
        code = entry.procedure.code
        wide = "".join(chr(ord(char) + 0xFEE0) for char in code)
        for way in ways:
            text = way.format(
                code=code,
                comma=code.replace(".", ","),
                name=entry.procedure.name,
                short=entry.procedure.short_name,
                wide=wide,
            )
            found = read_procedure(text, catalogue, DAY)
            assert (found.value, found.refused) == (entry, None), text
            assert found.doubts == (), text


def test_a_name_is_read_where_it_is_the_only_one_and_else_asked(catalogue: Catalogue) -> None:
    names = Counter(
        fold(name).removeprefix("thu tuc ")
        for entry in catalogue.on(DAY)
        for name in {entry.procedure.name, entry.procedure.short_name}
    )
    for entry in catalogue.on(DAY):
        for text in (entry.procedure.short_name, entry.procedure.short_name.upper()):
            found = read_procedure(text, catalogue, DAY)
            if names[fold(text).removeprefix("thu tuc ")] == 1:
                assert found.value == entry, text
            else:
                assert found.refused in {Refused.PROCEDURE_SEVERAL, None}


def test_a_code_without_its_last_zeros_is_asked_about_and_no_code_is_guessed(
    catalogue: Catalogue,
) -> None:
    codes = {entry.procedure.code for entry in catalogue.on(DAY)}
    for code in codes:
        for length in range(3, len(code)):
            cut = code[:length]
            found = read_procedure(cut, catalogue, DAY)
            whole = f"{cut}{'0' * (8 - length)}"
            if whole in codes:
                assert found.value is not None
                assert found.value.procedure.code == whole
                assert found.doubts == (Doubt.PROCEDURE_ZEROS,)
            else:
                assert (found.value, found.doubts) == (None, ())
                assert found.refused in {Refused.PROCEDURE_UNKNOWN, Refused.PROCEDURE_NOT_IN_FORCE}


def test_another_procedures_name_beside_a_code_is_asked_about(catalogue: Catalogue) -> None:
    entries = catalogue.on(DAY)
    for one, two in pairwise(entries):
        if one.procedure.short_name != two.procedure.short_name:
            text = f"{one.procedure.code} - {two.procedure.short_name}"
            assert read_procedure(text, catalogue, DAY).doubts == (Doubt.PROCEDURE_OTHER_NAME,)


@pytest.mark.parametrize(
    "text",
    [
        "9.999999",
        "khai sinh giúp em",
        "1001193",
        "1.0011930",
        "-",
        "1.001.193",
        "12/03/1994",
        "#N/A",
    ],
)
def test_what_names_no_procedure_is_refused(catalogue: Catalogue, text: str) -> None:
    found = read_procedure(text, catalogue, DAY)
    assert found.value is None
    assert found.refused is not None
    assert read_procedure("  ", catalogue, DAY).refused is None
