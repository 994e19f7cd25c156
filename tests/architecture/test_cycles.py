"""No module needs itself, not through any other and not for its types alone."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter

import pytest

from tests.architecture.sources import trees


def imports(sources: Mapping[str, ast.Module]) -> dict[str, set[str]]:
    """The modules that each module imports, of those in `sources` (trees by path)."""
    modules = {_module(path): tree for path, tree in sources.items()}
    return {name: set(_imported(tree, modules)) - {name} for name, tree in modules.items()}


def _module(path: str) -> str:
    return path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def _imported(tree: ast.Module, modules: Mapping[str, object]) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                inside = f"{node.module}.{alias.name}"
                yield from [name for name in (inside, node.module) if name in modules][:1]
        elif isinstance(node, ast.Import):
            yield from [alias.name for alias in node.names if alias.name in modules]


def test_no_module_needs_itself() -> None:
    assert len(list(TopologicalSorter(imports(trees("counter_app"))).static_order())) > 700


def test_a_cycle_for_types_alone_is_found() -> None:
    sources = {
        "counter_app/one.py": ast.parse("from counter_app import other"),
        "counter_app/other.py": ast.parse("if TYPE_CHECKING:\n    from counter_app.one import One"),
        "counter_app/__init__.py": ast.parse(""),
    }
    with pytest.raises(CycleError):
        list(TopologicalSorter(imports(sources)).static_order())
