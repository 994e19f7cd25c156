"""What the house rules are asked of: the tracked files, and the program as syntax trees."""

from __future__ import annotations

import ast
import functools
import gc
import subprocess
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar, cast

from tests.architecture.lengths import ROOT

TEXT = {"", ".csv", ".ini", ".json", ".jsonl", ".lock", ".mako", ".md", ".py", ".qss", ".svg"}
TEXT |= {".toml", ".ts", ".tsv", ".txt"}


@functools.cache
def tracked() -> tuple[Path, ...]:
    """Files of the project, relative to its root: what git tracks and what it would take in."""
    listed = subprocess.run(
        ["git", "-c", f"safe.directory={ROOT}", "ls-files", "-co", "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    ).stdout.decode()
    return tuple(Path(name) for name in listed.split("\0") if name and (ROOT / name).is_file())


@functools.cache
def texts() -> dict[str, str]:
    """Every tracked text by its path."""
    return {
        path.as_posix(): (ROOT / path).read_text("utf-8")
        for path in tracked()
        if path.suffix in TEXT
    }


@functools.cache
def trees(top: str) -> dict[str, ast.Module]:
    """The syntax trees of the Python files under `top`, by path.

    They stay to the end and hold a million nodes, so garbage is not looked for among them.
    """
    found = {
        path: ast.parse(text, path)
        for path, text in texts().items()
        if path.endswith(".py") and path.startswith(f"{top}/")
    }
    gc.freeze()
    return found


Node = TypeVar("Node", bound=ast.AST)


def nodes(tree: ast.AST, *kinds: type[Node]) -> Sequence[Node]:
    """The nodes of these kinds in the tree, which is walked once however often it is asked."""
    sorted_out = _nodes(tree)
    found = [node for kind in kinds for node in sorted_out.get(kind, ())]
    return cast("Sequence[Node]", found)


@functools.cache
def _nodes(tree: ast.AST) -> dict[type[ast.AST], list[ast.AST]]:
    found: dict[type[ast.AST], list[ast.AST]] = defaultdict(list)
    for node in ast.walk(tree):
        found[type(node)].append(node)
    return found
