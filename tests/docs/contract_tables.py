"""Reading docs/contract: sections, tables, examples, and what the code says of them."""

from __future__ import annotations

import importlib
import pkgutil
import re
import types
from collections.abc import Iterable
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Union, get_args, get_origin, get_type_hints

import msgspec

from counter_app import contract
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.events import encode
from counter_app.domain.kinds.event import Clock, Event
from counter_app.domain.kinds.registry import BODIES
from counter_app.domain.office.office import Enrolment

FOLDER = Path("docs/contract")
MUST = "must be there"
Row = tuple[str, ...]
_PLAIN = {
    str: "text",
    int: "integer",
    bool: "true or false",
    datetime: "moment",
    date: "day",
    types.NoneType: "null",
    msgspec.Raw: "JSON",
}
EXAMPLE = re.compile(r"```json\n(.*?)\n```", re.DOTALL)


def text_of_pages() -> str:
    """All pages of the contract, one behind the other."""
    return "\n".join(path.read_text("utf-8") for path in sorted(FOLDER.glob("*.md")))


def sections(text: str) -> dict[str, str]:
    """Heading → what stands under it, up to the next heading."""
    parts = re.split(r"^#{1,3} (.+)$", text, flags=re.MULTILINE)
    return {name.strip(" `"): body for name, body in zip(parts[1::2], parts[2::2], strict=True)}


def table(section: str, *, marks: bool = False) -> list[Row]:
    """The rows of the section's tables without the first head; marks of code taken off, unless
    they are wanted.
    """
    lines = [line.strip() for line in section.splitlines()]
    rows = [line for line in lines if line.startswith("|")]
    return [
        tuple(
            cell.strip() if marks else cell.strip().strip("`") for cell in row.strip("|").split("|")
        )
        for row in rows[2:]
    ]


def example(section: str) -> bytes:
    """The JSON of the section's example as one line, as it travels."""
    found = EXAMPLE.search(section)
    assert found is not None, "no example"
    return msgspec.json.format(found.group(1).encode(), indent=-1)


def fields(struct: type[msgspec.Struct]) -> list[Row]:
    """(name, type, what holds when it is left out) of each field, in the order of the wire."""
    hints = get_type_hints(struct)
    return [
        (field.encode_name, spelled(hints[field.name]), _left_out(field))
        for field in msgspec.structs.fields(struct)
    ]


def spelled(kind: object) -> str:
    """The name that the contract gives to a type."""
    if kind in _PLAIN:
        return _PLAIN[kind]  # type: ignore[index]
    arguments = get_args(kind)
    if get_origin(kind) is tuple and Ellipsis not in arguments:
        return f"[{', '.join(spelled(one) for one in arguments)}]"
    if get_origin(kind) in {tuple, list}:
        return f"list of {spelled(arguments[0])}"
    if get_origin(kind) in {types.UnionType, Union}:
        return " or ".join(spelled(one) for one in arguments)
    assert isinstance(kind, type)
    return kind.__name__


def parts() -> tuple[set[type[msgspec.Struct]], set[type[StrEnum]]]:
    """Every structure and every list of words that the pages describe."""
    structs, words = parts_of_bodies()
    more, others = parts_of_contract()
    return structs | more, words | others


def parts_of_bodies() -> tuple[set[type[msgspec.Struct]], set[type[StrEnum]]]:
    """Every structure and every list of words that a body of a known kind can hold."""
    structs, words = _parts(hint for body in BODIES.values() for hint in _hints(body))
    return structs, words | {Clock}


def parts_of_contract() -> tuple[set[type[msgspec.Struct]], set[type[StrEnum]]]:
    """What travels beside events: the structures of `counter_app.contract`, the dossier that an
    item holds, the enrolment that comes with the packs, and their parts.
    """
    travel: set[object] = {Dossier, Enrolment}
    for module in pkgutil.iter_modules(contract.__path__):
        named = vars(importlib.import_module(f"{contract.__name__}.{module.name}"))
        travel |= {one for one in named.values() if _is_of_contract(one)}
    return _parts(travel)


def _is_of_contract(one: object) -> bool:
    if not isinstance(one, type) or not one.__module__.startswith(contract.__name__):
        return False
    return issubclass(one, msgspec.Struct | StrEnum) and not one.__name__.startswith("_")


def _parts(
    beginning: Iterable[object],
) -> tuple[set[type[msgspec.Struct]], set[type[StrEnum]]]:
    structs: set[type[msgspec.Struct]] = set()
    words: set[type[StrEnum]] = set()
    waiting = list(beginning)
    while waiting:
        kind = waiting.pop()
        waiting.extend(get_args(kind))
        if isinstance(kind, type) and issubclass(kind, StrEnum):
            words.add(kind)
        elif isinstance(kind, type) and issubclass(kind, msgspec.Struct) and kind not in structs:
            structs.add(kind)
            waiting.extend(_hints(kind))
    return structs, words


def shown(event: Event) -> str:
    """The event as an example: the bytes that travel, broken into lines for the eye."""
    return f"```json\n{msgspec.json.format(encode(event), indent=2).decode()}\n```"


def _hints(struct: type[msgspec.Struct]) -> list[object]:
    hints = get_type_hints(struct)
    return [hints[field.name] for field in msgspec.structs.fields(struct)]


def _left_out(field: msgspec.structs.FieldInfo) -> str:
    default = field.default
    if default is msgspec.NODEFAULT and field.default_factory is msgspec.NODEFAULT:
        return MUST
    if isinstance(default, str):
        return str(default) or "empty"
    if isinstance(default, tuple):
        return ", ".join(map(str, default)) or "empty"
    if isinstance(default, msgspec.Raw):
        return bytes(default).decode()
    if isinstance(default, bool) or default is None:
        return {None: "null", False: "false", True: "true"}[default]
    if isinstance(default, int):
        return str(default)
    return "empty"
