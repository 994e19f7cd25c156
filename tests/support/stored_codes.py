"""Stable codes of refusals, notices and faults: where the program gives them, and explains them."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

from counter_app.contract.problems import TITLES
from counter_app.contract.reasons.registry import REASONS
from counter_app.sentences.sentence_of_code import ALL_SENTENCES
from tests.architecture.sources import trees

_LISTS = ("counter_app/ui/", "counter_app/contract/reasons/")
_GIVERS = {"Refusal", "RefusedError", "ProblemError", "Fault", "Missing"}


def given() -> set[str]:
    """Codes that refusals, problems, faults and notices are made with."""
    return {
        code
        for call in _calls()
        if getattr(call.func, "id", "") in _GIVERS
        for code in _texts([*call.args[:1], *(one.value for one in call.keywords)])
        if code.replace("_", "").isalpha()
    }


def explained() -> set[str]:
    """Codes that a desk has a sentence for, its own or the portal's."""
    return {*TITLES, *ALL_SENTENCES}


def made_with() -> set[str]:
    """Every text of the program below the screen that is not only asked for: names in tables (as of
    sentences by codes), cases and comparisons are left out, but for the reasons of earlier portals.
    Whatever gives a code one day, the code is among them as long as it is given.
    """
    found = {one.code for one in REASONS.values() if one.formerly}
    for tree in _trees():
        asked = {id(one) for node in ast.walk(tree) for one in _asked_for(node)}
        found.update(_texts(node for node in ast.walk(tree) if id(node) not in asked))
    return found


def _asked_for(node: ast.AST) -> Iterable[ast.AST | None]:
    match node:
        case ast.Dict(keys=keys):
            return keys
        case ast.MatchValue(value=value):
            return [value]
        case ast.Compare(left=left, comparators=others):
            return [left, *others]
        case _:
            return ()


def _trees() -> Iterator[ast.Module]:
    for path, tree in trees("counter_app").items():
        if not path.startswith(_LISTS):
            yield tree


def _calls() -> Iterator[ast.Call]:
    for tree in _trees():
        yield from (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def _texts(nodes: Iterable[ast.AST]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value
