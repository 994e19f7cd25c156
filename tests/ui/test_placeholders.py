"""An empty field never looks as if something stood in it."""

from __future__ import annotations

import ast

import pytest

from tests.architecture.sources import nodes, trees


def placeholders() -> list[tuple[str, str]]:
    """(file, text) of what stands grey in fields: the second argument, or what is set later."""
    found = []
    for path, tree in trees("counter_app").items():
        for node in nodes(tree, ast.Call):
            name = ast.unparse(node.func).rpartition(".")[2]
            if name in {"TextField", "Typeahead", "TextBox"}:
                given = node.args[1:3]
            elif name == "setPlaceholderText":
                given = node.args[:1]
            else:
                continue
            for argument in given:
                texts = [n.value for n in ast.walk(argument) if isinstance(n, ast.Constant)]
                found += [(path, text) for text in texts if isinstance(text, str)]
    return found


@pytest.mark.gate
def test_no_placeholder_looks_like_a_value() -> None:
    found = placeholders()
    assert len(found) > 15
    assert [(path, text) for path, text in found if any(map(str.isdigit, text))] == []
