"""Events with one absurd value each, made by rule: every kind, every field, every kind of value.

The fields are those that msgspec knows of a body, so that a kind of tomorrow is tried without
anybody thinking of it.
"""

from __future__ import annotations

import copy
import json
import types
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import partial
from itertools import pairwise
from typing import Any, Union, get_args, get_origin, get_type_hints

import msgspec
from msgspec.structs import replace

from counter_app.domain.events import encode
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.received import Received
from counter_app.domain.kinds.registry import BODIES
from counter_app.domain.people.applicant import Organisation
from tests.docs.contract_events import EXAMPLES
from tests.support.poison_values import (
    DAYS,
    FIELDS,
    GONE,
    INTEGERS,
    LISTS,
    MOMENTS,
    OBJECTS,
    TEXTS,
    TRUTHS,
    WORDS,
)

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Poison:
    """`data` is an event's bytes; `name` says what is wrong with it."""

    name: str
    kind: str
    data: bytes
    event: str
    dossier: str


def subjects() -> list[Event]:
    """An event of each kind, and the same with an organisation where there is a person."""
    found = list(EXAMPLES.values())
    for event in EXAMPLES.values():
        if isinstance(event.body, Received):
            owner = Organisation(name="Công ty Bảo Thắng", tax_code="5300123456", phone="02143862")
            found.append(replace(event, body=replace(event.body, owner=owner)))
    return found


def changes(event: Event) -> Iterator[tuple[str, Callable[[], Any]]]:
    """What is wrong, and what makes the event's JSON with that one thing wrong."""
    plain = msgspec.json.decode(encode(event))
    for path, hint in _envelope(event):
        for name, value in _values(hint, _at(plain, path)).items():
            yield f"{'.'.join(map(str, path))}: {name}", partial(_changed, plain, path, value)
    for path in _objects(plain, ()):
        for name, more in FIELDS.items():
            yield (
                f"{'.'.join(map(str, path)) or 'event'}: {name}",
                partial(_more, plain, path, more),
            )


def written(plain: Any) -> bytes:
    """JSON as an event is written; as no encoder of ours would write it."""
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode()


def _envelope(event: Event) -> Iterator[tuple[Path, object]]:
    yield from (
        (("id",), str),
        (("dossier_id",), str | None),
        (("base_rev",), int),
        (("kind",), str),
        (("version",), int),
        (("occurred_at",), datetime),
        (("clock",), StrEnum),
        (("officer",), str),
        (("body",), Body),
    )
    yield from _fields(type(event.body), event.body, ("body",))


def _fields(
    struct: type[msgspec.Struct], value: msgspec.Struct, at: Path
) -> Iterator[tuple[Path, object]]:
    hints = get_type_hints(struct)
    for field in msgspec.structs.fields(struct):
        path, part = (*at, field.encode_name), getattr(value, field.name)
        yield path, hints[field.name]
        if isinstance(part, msgspec.Struct):
            yield from _fields(type(part), part, path)
        elif isinstance(part, tuple) and part:
            yield (*path, 0), type(part[0])
            if isinstance(part[0], msgspec.Struct):
                yield from _fields(type(part[0]), part[0], (*path, 0))


def _values(hint: object, present: Any) -> dict[str, Any]:
    kinds = set(get_args(hint)) if get_origin(hint) in {types.UnionType, Union} else {hint}
    kinds.discard(types.NoneType)
    kind = next(iter(kinds)) if len(kinds) == 1 else msgspec.Struct
    if get_origin(kind) is tuple:
        long = {"a long list": [present[0]] * 4_000} if present else {}
        return {**LISTS, **long}
    if not isinstance(kind, type):
        return OBJECTS
    if issubclass(kind, StrEnum):
        return WORDS
    tables = ((bool, TRUTHS), (datetime, MOMENTS), (date, DAYS), (int, INTEGERS), (str, TEXTS))
    return next((values for one, values in tables if issubclass(kind, one)), OBJECTS)


def _at(plain: Any, path: Path) -> Any:
    for step in path:
        if isinstance(plain, dict):
            plain = plain.get(step)
        elif isinstance(plain, list):
            plain = plain[int(step)] if len(plain) > int(step) else None
        else:
            return None
    return plain


def _more(plain: Any, path: Path, more: dict[str, Any]) -> Any:
    changed = copy.deepcopy(plain)
    _at(changed, path).update(more)
    return changed


def _changed(plain: Any, path: Path, value: Any) -> Any:
    changed = copy.deepcopy(plain)
    within, last = changed, path[-1]
    for step, following in pairwise(path):
        if isinstance(within, dict):
            within = within.setdefault(step, [] if isinstance(following, int) else {})
        else:
            within = within[int(step)]
    if value is GONE:
        if isinstance(within, dict):
            within.pop(last, None)
        else:
            within.clear()
    elif isinstance(within, dict):
        within[last] = value
    else:
        within[int(last)] = value
    return changed


def _objects(plain: Any, at: Path) -> Iterator[Path]:
    """Every object of an event and its parts, of a list the first."""
    if isinstance(plain, dict):
        yield at
        for name, part in plain.items():
            yield from _objects(part, (*at, name))
    elif isinstance(plain, list) and plain:
        yield from _objects(plain[0], (*at, 0))


def untried() -> set[str]:
    """Kinds of which there is no event to be poisoned."""
    return {kind for kind, _ in BODIES} - {event.kind for event in subjects()}


def count() -> int:
    """How many changes there are."""
    return sum(1 for event in subjects() for _ in changes(event))
