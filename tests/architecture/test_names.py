"""One name, one thing: a class name stands for one class, replaced words stay away."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

import pytest

from tests.architecture.sources import trees

SHARED_BY_PRIVATE_CLASSES = frozenset({"_Count", "_Found", "_Kept", "_Look", "_Named"})
"""Names that two modules give to a class of their own; the list may only get shorter."""
REPLACED = {
    "docket": "judging batch",
    "ruling": "judgement",
    "rulings": "judgements",
    "greet": "handshake",
    "regreet": "resync",
    "workplace": "session",
    "evenness": "GUI responsiveness",
    "unkey": "undo_input_method",
    "regreeted": "resynced",
    "unheard": "unacknowledged",
    "spoken": "formatting",
    "put_back": "restored",
    "give_way": "yield",
    "show_again": "re-project",
    "take_over": "apply",
    "on_top": "pending events",
}
"""Words of names that say nothing to who comes anew, and what stands for them now."""


def class_names() -> Iterator[tuple[str, str]]:
    for path, tree in trees("counter_app").items():
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef):
                yield node.name, path


def names_in(tree: ast.Module) -> Iterator[str]:
    """What the module calls its classes, functions, parameters, attributes and variables."""
    for node in ast.walk(tree):
        match node:
            case ast.ClassDef(name=name) | ast.FunctionDef(name=name) | ast.arg(arg=name):
                yield name
            case ast.Name(id=name, ctx=ast.Store()) | ast.Attribute(attr=name, ctx=ast.Store()):
                yield name


def replaced_in(name: str) -> set[str]:
    """The replaced words in a name, whether it is written_so or WrittenSo."""
    plain = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower().strip("_")
    return {word for word in REPLACED if re.search(rf"(?:^|_){word}(?:$|_)", plain)}


def test_a_class_name_stands_for_one_class() -> None:
    found: dict[str, list[str]] = {}
    for name, path in class_names():
        found.setdefault(name, []).append(path)
    twice = {name: paths for name, paths in found.items() if len(paths) > 1}
    assert twice.keys() == SHARED_BY_PRIVATE_CLASSES, twice


def test_no_name_holds_a_word_that_was_replaced() -> None:
    held = {
        f"{path} {name}": REPLACED[word]
        for path, tree in trees("counter_app").items()
        for name in (*names_in(tree), path.rpartition("/")[2].removesuffix(".py"))
        for word in replaced_in(name)
    }
    assert held == {}


@pytest.mark.parametrize(
    ("name", "word"),
    [("_docket", "docket"), ("RulingOf", "ruling"), ("was_put_back", "put_back")],
)
def test_a_replaced_word_is_found_in_any_writing(name: str, word: str) -> None:
    assert replaced_in(name) == {word}
    assert replaced_in("undocketed") == set()
