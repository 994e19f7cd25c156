"""The table that the code makes and the one typed by hand, cell by cell; where they differ the
decision about it says why.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from counter_app.domain.kinds.registry import KINDS
from tests.docs.action_cells import cells, written
from tests.docs.action_rules import COLUMNS, rules
from tests.docs.contract_tables import table

DECISION = Path("docs/decisions/0133-actions-table.md").read_text("utf-8")
HEAD = "| kind | cell | the list | the code | why |"
ABSENT = "| kind | what it needs first |"
RULES = rules()
CODE = {
    (kind, column): text for kind, made in cells().items() for column, text in written(made).items()
}
MADE = {kind.name for kind in KINDS}


def _of_decision(head: str) -> list[tuple[str, ...]]:
    section = DECISION[DECISION.index(head) :].partition("\n\n")[0]
    return table(section)


def test_every_cell_that_differs_is_explained_and_nothing_else_is() -> None:
    differ = {
        key: (text, CODE[key])
        for key, text in RULES.items()
        if key[0] in MADE and text != CODE[key]
    }
    explained = {(row[0], row[1]): (row[2], row[3]) for row in _of_decision(HEAD)}
    assert explained == differ
    assert all(row[4] for row in _of_decision(HEAD))
    compared = Counter(column for kind, column in RULES if kind in MADE)
    print(
        f"{compared.total()} cells of {len(MADE)} kinds compared, {len(differ)} differ: {compared}"
    )
    assert compared.keys() == set(COLUMNS)


def test_a_kind_is_in_both_tables_or_the_decision_says_what_it_waits_for() -> None:
    listed = {kind for kind, _ in RULES}
    assert listed >= MADE
    assert {row[0] for row in _of_decision(ABSENT) if row[1]} == listed - MADE
