"""Where the program gives a reason, collected from its syntax trees."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from counter_app.contract.reasons.reason import Outcome
from tests.architecture.sources import trees

Trees = Mapping[str, ast.Module]

GIVING = (
    "counter_app/domain/",
    "counter_app/contract/",
    "counter_app/portal/",
    "counter_app/sync/",
)
REGISTRY = "counter_app/contract/reasons/"
_PLACES = {"Refusal": 0, "ProblemError": 0, "text_fault": 1, "held_back": 1, "_set_aside": 3}
"""Which argument of a call is the code."""
_BY_NAME = {"EventJudgement", "Noticed", "Result"}
_ASKED_AT_DESK = {"Refusal", "text_fault"}


class Given(NamedTuple):
    """`status` is the HTTP status of a problem, 0 where it is none or not written as a number."""

    code: str
    by: str
    path: str
    status: int = 0

    @property
    def outcomes(self) -> frozenset[Outcome]:
        """What it may become there; nothing where the call does not tell."""
        if self.by in {"held_back", "EventJudgement"}:
            return frozenset({Outcome.HELD})
        if self.by in _ASKED_AT_DESK:
            return frozenset({Outcome.REFUSED, Outcome.NOTICE})
        if self.by == "_set_aside":
            return frozenset({Outcome.REFUSED})
        return frozenset({Outcome.NOTICE, Outcome.TIMELINE} if self.by == "Noticed" else ())

    @property
    def is_asked_at_desk(self) -> bool:
        """Whether a desk may hear it before it writes."""
        return self.by in _ASKED_AT_DESK and self.path.startswith("counter_app/domain/")


def program() -> Trees:
    """What gives reasons; the registry itself gives none."""
    return {
        path: tree
        for path, tree in trees("counter_app").items()
        if path.startswith(GIVING) and not path.startswith(REGISTRY)
    }


def given(sources: Trees) -> Iterator[Given]:
    for path, tree in sources.items():
        for node in ast.walk(tree):
            match node:
                case ast.Call():
                    by = ast.unparse(node.func).rpartition(".")[2]
                    for argument in _codes(node, by):
                        for code in _texts(argument, path, sources):
                            yield Given(
                                code, by, path, _status(node) if by == "ProblemError" else 0
                            )
                case ast.ClassDef(name=name, bases=[ast.Name(id="DomainError")]) if (
                    path == "counter_app/domain/errors.py"
                ):
                    for code in _assigned(node.body, "code", path, sources):
                        yield Given(code, name, path)


def _codes(call: ast.Call, by: str) -> Iterator[ast.expr]:
    if by in _PLACES:
        yield from call.args[_PLACES[by] :][:1]
    if by in _BY_NAME:
        yield from (one.value for one in call.keywords if one.arg == "code")


def _status(call: ast.Call) -> int:
    match call.args[1:2]:
        case [ast.Constant(value=int(status))]:
            return status
        case _:
            return 0


def _texts(node: ast.expr, path: str, sources: Trees) -> Iterator[str]:
    """The texts that an argument may be: itself, or what its name is given in the program."""
    match node:
        case ast.Constant(value=str(text)):
            yield text
        case ast.IfExp(body=one, orelse=other):
            yield from _texts(one, path, sources)
            yield from _texts(other, path, sources)
        case ast.Name(id=name):
            own = [*_assigned(ast.walk(sources[path]), name, path, sources)]
            yield from own or _constants(name, sources)
        case ast.Attribute(attr=name):
            yield from _constants(name, sources)


def _constants(name: str, sources: Trees) -> Iterator[str]:
    for path, tree in sources.items():
        yield from _assigned(tree.body, name, path, sources)


def _assigned(
    nodes: Iterator[ast.AST] | list[ast.stmt], name: str, path: str, sources: Trees
) -> Iterator[str]:
    for node in nodes:
        match node:
            case ast.Assign(targets=[ast.Name(id=target)], value=value) if target == name:
                if not isinstance(value, ast.Name):
                    yield from _texts(value, path, sources)
