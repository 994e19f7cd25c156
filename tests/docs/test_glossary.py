"""The glossary has every word of the domain that people meet, and the screens use its words."""

from __future__ import annotations

import ast
import re
import sys
from enum import Enum, StrEnum
from functools import cache
from pathlib import Path

import msgspec
import pytest

from counter_app.contract import push
from counter_app.domain.catalogue import procedure
from counter_app.domain.deadlines import calendar, deadline
from counter_app.domain.dossier import dossier, dossier_code, fee, intake, online, paper, references
from counter_app.domain.kinds import event
from counter_app.domain.kinds.event import Clock
from counter_app.domain.kinds.received import CodeSource
from counter_app.domain.kinds.registry import KINDS
from counter_app.domain.office import mandate, office, office_record, outage
from counter_app.domain.people import applicant, unit_table
from tests.architecture.sources import nodes, trees

GLOSSARY = Path("docs/glossary.md")
MODULES = (
    applicant,
    calendar,
    deadline,
    dossier,
    dossier_code,
    fee,
    intake,
    mandate,
    office,
    office_record,
    online,
    outage,
    paper,
    procedure,
    references,
    unit_table,
    event,
    *(sys.modules[kind.body.__module__] for kind in KINDS),
)
INSIDE = {
    "Body",
    "Unknown",
    "FormerProvince",
    "Span",
}  # of the wire, a table and the clock, met by nobody
WORD_BY_WORD: tuple[type[StrEnum], ...] = (
    dossier.Status,
    dossier.DeliveryKind,
    applicant.Authority,
    applicant.IdentityKind,
    applicant.Sex,
    paper.Source,
    procedure.Manner,
    procedure.Level,
    procedure.Channel,
    procedure.TimeUnit,
    fee.PaymentMethod,
    fee.FeeKind,
    calendar.DayKind,
    office.Role,
    CodeSource,
    Clock,
    push.Verdict,
)


def _rows() -> list[tuple[str, ...]]:
    lines = [line for line in GLOSSARY.read_text("utf-8").splitlines() if line.startswith("|")]
    cells = [tuple(cell.strip() for cell in line.strip("|").split("|")) for line in lines]
    return [row for row in cells if row[0] != "word" and not set(row[0]) <= set("-")]


ROWS = _rows()
WORDS = [row[0].strip("`") for row in ROWS]


def _of_the_domain() -> set[str]:
    found: set[str] = set()
    for module in MODULES:
        for name, kind in vars(module).items():
            if not isinstance(kind, type) or kind.__module__ != module.__name__:
                continue
            if issubclass(kind, msgspec.Struct | Enum) or name == "Missing":
                found.add(name)
    found |= {words.__name__ for words in WORD_BY_WORD}
    return {name for name in found if not name.startswith("_")} - INSIDE


@cache
def _shown() -> str:
    """Every text of the screens, sentences and forms, without what explains the code."""
    package = Path("counter_app")
    files = [package / "sentences" / "sentences.py"]
    for folder in ("ui", "forms", "cli", "contract/reasons"):
        files += sorted((package / folder).rglob("*.py"))
    texts: list[str] = []
    for file in files:
        tree = trees("counter_app")[file.as_posix()]
        warnings = {id(node.value) for node in nodes(tree, ast.Expr)}
        texts += [
            node.value
            for node in nodes(tree, ast.Constant)
            if isinstance(node.value, str) and id(node) not in warnings
        ]
    texts += [path.read_text("utf-8") for path in sorted(Path("resources/forms").glob("*.json"))]
    return "\n".join(texts).casefold()


@pytest.mark.parametrize("name", sorted(_of_the_domain()))
def test_each_structure_of_the_domain_is_in_the_glossary(name: str) -> None:
    assert name in WORDS


@pytest.mark.parametrize("words", WORD_BY_WORD, ids=lambda words: words.__name__)
def test_each_word_of_these_lists_is_in_the_glossary(words: type[StrEnum]) -> None:
    wanted = {f"{words.__name__}.{word.value}" for word in words if word.value}
    assert wanted == {word for word in WORDS if word.startswith(f"{words.__name__}.")}


def test_the_glossary_names_nothing_that_is_not_in_the_code() -> None:
    named = {row[0].strip("`").partition(".")[0] for row in ROWS if row[0].startswith("`")}
    assert named == _of_the_domain() & named
    assert len(WORDS) == len(set(WORDS))


@pytest.mark.parametrize("row", [row for row in ROWS if not row[1].startswith("(")], ids=str)
def test_the_vietnamese_word_is_shown_by_the_program(row: tuple[str, ...]) -> None:
    for term in row[1].split(", "):
        assert re.search(rf"\b{re.escape(term)}\b", _shown()), term


def test_every_row_has_its_four_cells_and_a_vietnamese_word() -> None:
    assert all(len(row) == 4 and row[1] for row in ROWS)
