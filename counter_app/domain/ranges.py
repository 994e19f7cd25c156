"""What breaks machinery, whatever it says: asked before an event is written and when one arrives.

Not in the types: what was recorded once stays readable. Everything that a released program could
record lies within these bounds; a value that is merely hard to believe is not looked at here but in
`plausible`.
"""

from __future__ import annotations

import types
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Any, Union, get_args, get_origin, get_type_hints

import msgspec

from counter_app.domain.deadlines.office_time import FIRST_YEAR, LAST_YEAR
from counter_app.domain.dossier.paper import Attachment
from counter_app.domain.errors import DomainError
from counter_app.domain.kinds.body import Body, Unknown
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.registry import KINDS

MOST_INTEGER = 10**12
MOST_DEPTH = 64
"""Brackets within brackets; what kinds of today need is below ten."""
LONGEST_ID = 64
LONGEST_CODE = 200
"""Characters of what machines make, sort and index; a text that people write is only bound by the
event's bytes.
"""

Fault = str
"""depth, file_name, integer, moment or text; empty where nothing is wrong."""


class OutOfRangeError(DomainError):
    """An event that would break machinery; `code` is `range_` and the fault."""

    def __init__(self, fault: Fault) -> None:
        self.code = f"range_{fault}"
        super().__init__()


def malformed(event: Event, data: bytes) -> Fault:
    """The first thing that is wrong with an event whose bytes are `data`."""
    if _depth(data) > MOST_DEPTH:
        return "depth"
    names = (event.id, event.kind, event.id if event.dossier is None else event.dossier)
    if not all(names) or max(map(len, names)) > LONGEST_ID:
        return "text"
    if not FIRST_YEAR <= event.occurred_at.year <= LAST_YEAR:
        return "moment"
    if max(abs(event.base_rev), abs(event.version)) > MOST_INTEGER:
        return "integer"
    return _LOOKS[type(event.body)].fault(event.body)


def _depth(data: bytes) -> int:
    """How deep the brackets of a JSON text go; not counted where there are too few to matter."""
    if data.count(b"[") + data.count(b"{") <= MOST_DEPTH:
        return 0
    depth = deepest = 0
    in_text = escaped = False
    for byte in data:
        if in_text:
            in_text = escaped or byte != _QUOTE
            escaped = byte == _BACKSLASH and not escaped
        elif byte == _QUOTE:
            in_text = True
        elif byte in _OPENS:
            depth += 1
            deepest = max(deepest, depth)
        elif byte in _CLOSES:
            depth -= 1
    return deepest


_QUOTE, _BACKSLASH = b'"\\'
_OPENS, _CLOSES = frozenset(b"[{"), frozenset(b"]}")


@dataclass(frozen=True, slots=True)
class _Look:
    """Which fields of a structure can break anything; `parts` are the structures within, by field
    and whether the field is a list of them.
    """

    timestamps: tuple[str, ...]
    integers: tuple[tuple[str, int], ...]
    codes: tuple[str, ...]
    parts: tuple[tuple[str, bool, dict[type[msgspec.Struct], _Look]], ...]
    is_file: bool

    @property
    def is_idle(self) -> bool:
        return not (self.timestamps or self.integers or self.codes or self.parts or self.is_file)

    def fault(self, value: Any) -> Fault:
        for name in self.timestamps:
            at = getattr(value, name)
            if at is not None and not FIRST_YEAR <= at.year <= LAST_YEAR:
                return "moment"
        for name, most in self.integers:
            number = getattr(value, name)
            if number is not None and not -most <= number <= most:
                return "integer"
        for name in self.codes:
            if len(getattr(value, name)) > LONGEST_CODE:
                return "text"
        if self.is_file and _is_path(value.name):
            return "file_name"
        return self._within(value)

    def _within(self, value: Any) -> Fault:
        for name, many, looks in self.parts:
            result = getattr(value, name)
            for part in result if many else (result,):
                look = looks.get(type(part))
                if look is not None and (fault := look.fault(part)):
                    return fault
        return ""


def _look_of(
    struct: type[msgspec.Struct],
    largest: Mapping[str, int] = MappingProxyType({}),
    codes: Collection[str] = (),
) -> _Look:
    hints = get_type_hints(struct)
    return _Look(
        timestamps=tuple(name for name, hint in hints.items() if datetime in _united(hint)),
        integers=tuple(
            (name, largest.get(name, MOST_INTEGER))
            for name, hint in hints.items()
            if int in _united(hint)
        ),
        codes=tuple(codes),
        parts=tuple(
            (name, many, looks)
            for name, hint in hints.items()
            for many, kinds in [_structs(hint)]
            if (looks := {kind: look for kind in kinds if not (look := _look_of(kind)).is_idle})
        ),
        is_file=struct is Attachment,
    )


def _is_path(name: str) -> bool:
    """A name names a file in some folder, and no folder."""
    return "/" in name or "\\" in name or name in {".", ".."}


def _structs(hint: object) -> tuple[bool, set[type[msgspec.Struct]]]:
    """Whether a field holds a list, and the structures that it may hold."""
    lists = [item for item in _united(hint) if get_origin(item) is tuple]
    kinds = (get_args(lists[0])[0],) if lists else _united(hint)
    result = {kind for kind in kinds if isinstance(kind, type) and issubclass(kind, msgspec.Struct)}
    return bool(lists), result


def _united(hint: object) -> tuple[object, ...]:
    return get_args(hint) if get_origin(hint) in {types.UnionType, Union} else (hint,)


_LOOKS: dict[type[Body], _Look] = {
    Unknown: _look_of(Unknown),
    **{kind.body: _look_of(kind.body, kind.largest, sorted(kind.codes)) for kind in KINDS},
}
