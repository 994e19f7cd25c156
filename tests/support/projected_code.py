"""A digest of what is projected: the state of a dossier, what events make of it, and its row.

From each root the definitions that it names are followed through the program's modules; their
syntax trees are digested without docstrings, comments, places and the annotations of functions.
Where a definition stands plays no part, so that a module may be moved. Kinds that no release knew
play none either: what they make is nowhere stored, and with a new kind all is projected anew.
"""

from __future__ import annotations

import ast
import hashlib
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache

from tests.architecture.lengths import ROOT
from tests.support.released import FOLDER

Source = Callable[[str], str]
"""From the name of a module to its text."""
STATE = (
    "counter_app.domain.dossier.dossier.Dossier",
    "counter_app.domain.apply.apply",
)
DESK = (
    *STATE,
    "counter_app.storage.dossiers.projection.columns",
    "counter_app.storage.dossiers.projection.project_bodies",
    "counter_app.storage.dossiers.serial_marks.mark",
    "counter_app.storage.dossiers.serial_marks.mark_within_lease",
    "counter_app.storage.dossiers.projection.write_notices",
    "counter_app.storage.dossiers.projection.write_former_codes",
    "counter_app.storage.passing.hops.write",
)
INDEX = ("counter_app.storage.dossiers.search.words_and_entry",)
PORTAL = (
    *STATE,
    "counter_app.domain.judge.with_notices",
    "counter_app.portal.journal.recording.columns",
    "counter_app.domain.dossier.offices.with_offices",
)
REGISTRY = "counter_app.domain.kinds.registry"
_PASSED_OVER = {"ctx", "kind", "type_comment", "type_params", "returns", "annotation"}
"""Of expressions, functions and arguments; a field of a class keeps its annotation."""


@dataclass(slots=True)
class _Module:
    """What a module defines by name, and what its imports call which module or definition."""

    name: str
    defined: dict[str, ast.stmt] = field(default_factory=dict)
    imported: dict[str, str] = field(default_factory=dict)


def source(module: str) -> str:
    path = ROOT.joinpath(*module.split("."))
    file = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
    return file.read_text("utf-8")


def digest(roots: tuple[str, ...], read: Source = source) -> str:
    """SHA-256, hex, of all that these definitions consist of."""
    found = reached(roots, read)
    lines = sorted(f"{name.rpartition('.')[2]} {_dump(node)}" for name, node in found.items())
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def reached(roots: tuple[str, ...], read: Source = source) -> dict[str, ast.stmt]:
    """Every definition of the program that these name, one behind the other, by its full name.

    Raises KeyError for a root that is not there.
    """
    module = cache(lambda name: _module(name, read(name)))
    found: dict[str, ast.stmt] = {}
    waiting = [_resolved(root, module) for root in roots]
    if None in waiting:
        raise KeyError(roots[waiting.index(None)])
    while waiting:
        name = waiting.pop()
        if name is None or name in found:
            continue
        inside, _, short = name.rpartition(".")
        found[name] = module(inside).defined[short]
        waiting += [_resolved(one, module) for one in _named(found[name], module(inside))]
    return found


@cache
def _module(name: str, text: str) -> _Module:
    made = _Module(name)
    for node in ast.parse(text).body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            made.defined[node.name] = node
        elif isinstance(node, ast.Assign):
            for target in node.targets:
                if isinstance(target, ast.Name):
                    made.defined[target.id] = node
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            made.defined[node.target.id] = node
            if name == REGISTRY and isinstance(node.value, ast.Tuple):
                node.value.elts = [one for one in node.value.elts if _is_released(one)]
        elif isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                made.imported[alias.asname or alias.name] = f"{node.module}.{alias.name}"
    return made


def _is_released(kind: ast.expr) -> bool:
    """Whether the kind of this constant of the registry was in some release."""
    return isinstance(kind, ast.Name) and kind.id.lower() in _released_kinds()


@cache
def _released_kinds() -> set[str]:
    words = [json.loads(path.read_text("utf-8")) for path in FOLDER.glob("*/words.json")]
    return {kind.partition("/")[0] for one in words for kind in one["kinds"]}


def _resolved(name: str, module: Callable[[str], _Module]) -> str | None:
    """The full name of the definition, None where it is none of the program's."""
    inside, _, short = name.rpartition(".")
    if not name.startswith("counter_app.") or not _is_module(inside):
        return None
    known = module(inside)
    if short in known.defined:
        return name
    return _resolved(known.imported[short], module) if short in known.imported else None


def _is_module(name: str) -> bool:
    path = ROOT.joinpath(*name.split("."))
    return path.is_dir() or path.with_suffix(".py").is_file()


def _named(node: ast.stmt, module: _Module) -> Iterator[str]:
    """What the definition names, by full names; a module's part where it names a module."""
    for one in _parts(node):
        if isinstance(one, ast.Name):
            yield module.imported.get(one.id, f"{module.name}.{one.id}")
        elif isinstance(one, ast.Attribute) and isinstance(one.value, ast.Name):
            whole = module.imported.get(one.value.id)
            if whole is not None:
                yield f"{whole}.{one.attr}"


def _parts(node: ast.AST) -> Iterator[ast.AST]:
    yield node
    for _, value in _fields(node):
        for one in value if isinstance(value, list) else [value]:
            if isinstance(one, ast.AST):
                yield from _parts(one)


def _fields(node: ast.AST) -> Iterator[tuple[str, object]]:
    """Those that say something, in their order; texts that stand alone say nothing."""
    for name, value in ast.iter_fields(node):
        if name in _PASSED_OVER and not isinstance(node, ast.AnnAssign):
            continue
        kept = [one for one in value if not _is_text(one)] if isinstance(value, list) else value
        if kept is not None and kept != []:
            yield name, kept


def _is_text(node: object) -> bool:
    is_alone = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    return is_alone and isinstance(node.value.value, str)  # type: ignore[attr-defined]


def _dump(value: object) -> str:
    if isinstance(value, ast.AST):
        inner = ", ".join(f"{name}={_dump(one)}" for name, one in _fields(value))
        return f"{type(value).__name__}({inner})"
    if isinstance(value, list):
        return f"[{', '.join(map(_dump, value))}]"
    return repr(value)
