"""The words that are stored or sent, as a program has them: of enums, structures and tables."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterable
from enum import Enum
from typing import Any

import msgspec
from sqlalchemy import Connection, inspect

import counter_app
from counter_app.contract.push import Verdict
from counter_app.contract.reasons.choices import Choice
from counter_app.domain.files.file_kinds import FileKind
from counter_app.domain.kinds.registry import BODIES
from counter_app.portal.office.accounts import AccountRole
from tests.support import stored_codes
from tests.support.document_types import TYPES

Words = dict[str, list[str]]
_NO_WORDS = ("counter_app.ui", "counter_app.app", "counter_app.__main__", "counter_app.portal.http")
RENAMED = {"dossier.due_at": "promised_at"}
"""Columns that a migration renamed, with what they hold."""
_STORED_ENUMS = (Verdict, AccountRole, Choice, FileKind)
"""Beside those of the structures: words that stand in fields of text."""


def pinned() -> dict[str, Words | list[str]]:
    """What must not vanish after a release: all that its documents and events consist of."""
    structures, enums = _reached([*TYPES.values(), *BODIES.values()])
    return {
        "structures": {_name(one): names_of(one) for one in structures},
        "enums": {_name(one): words_of(one) for one in (*enums, *_STORED_ENUMS)},
        "kinds": kinds(),
        "given": sorted(stored_codes.given()),
        "explained": sorted(stored_codes.explained()),
    }


def present() -> tuple[Words, Words]:
    """Structures and enums of texts of the whole program, by module and class."""
    structures: Words = {}
    enums: Words = {}
    for found in pkgutil.walk_packages(counter_app.__path__, "counter_app."):
        if found.name.startswith(_NO_WORDS):
            continue
        module = importlib.import_module(found.name)
        for thing in vars(module).values():
            if not isinstance(thing, type) or thing.__module__ != module.__name__:
                continue
            if issubclass(thing, msgspec.Struct):
                structures[_name(thing)] = names_of(thing)
            elif issubclass(thing, str) and issubclass(thing, Enum):
                enums[_name(thing)] = words_of(thing)
    return structures, enums


def names_of(structure: type[msgspec.Struct]) -> list[str]:
    """The JSON names of its fields, behind its tag where it has one."""
    config = structure.__struct_config__
    tag = [f"{config.tag_field}={config.tag}"] if config.tag_field else []
    return tag + [one.encode_name for one in msgspec.structs.fields(structure)]


def words_of(words: type[Enum]) -> list[str]:
    return [str(one.value) for one in words]


def kinds() -> list[str]:
    return sorted(f"{kind}/{version}" for kind, version in BODIES)


def tables(connection: Connection) -> Words:
    """The columns of each table, without those that a search index makes for itself."""
    found = inspect(connection)
    return {
        name: sorted(column["name"] for column in found.get_columns(name))
        for name in sorted(found.get_table_names())
        if not name.startswith("dossier_words")
    }


def lost(before: Words, now: Words) -> list[str]:
    """Names in `before` whose words the program does not hold any more: where a class of that name
    still stands, it; where it was moved or called otherwise, any set with all of its words.
    """
    everything = [set(words) for words in now.values()]
    return [
        name
        for name, words in before.items()
        if not any(set(words) <= one for one in ([set(now[name])] if name in now else everything))
    ]


def lost_columns(before: Words, now: Words) -> list[str]:
    """Columns that are gone, also under the name that a migration gave them, unless they bore that
    name before.
    """
    return [
        f"{table}.{column}"
        for table, columns in before.items()
        for column in columns
        if not ({column, RENAMED.get(f"{table}.{column}", column)} - (set(columns) - {column}))
        & set(now.get(table, ()))
    ]


def _reached(roots: Iterable[Any]) -> tuple[list[type[msgspec.Struct]], list[type[Enum]]]:
    """Structures and enums that these types consist of."""
    structures: dict[type[msgspec.Struct], None] = {}
    enums: dict[type[Enum], None] = {}

    def walk(one: Any) -> None:
        match one:
            case msgspec.inspect.StructType(cls=cls, fields=fields):
                if cls not in structures:
                    structures[cls] = None
                    for field in fields:
                        walk(field.type)
            case msgspec.inspect.EnumType(cls=cls):
                enums[cls] = None
            case msgspec.inspect.UnionType(types=types):
                for part in types:
                    walk(part)
            case msgspec.inspect.DictType(key_type=key, value_type=value):
                walk(key)
                walk(value)
            case msgspec.inspect.TupleType(item_types=items):
                for part in items:
                    walk(part)
            case (
                msgspec.inspect.VarTupleType(item_type=item)
                | msgspec.inspect.ListType(item_type=item)
            ):
                walk(item)
            case _:
                pass

    for root in roots:
        walk(msgspec.inspect.type_info(root))
    return list(structures), list(enums)


def _name(thing: type) -> str:
    return f"{thing.__module__.removeprefix('counter_app.')}.{thing.__name__}"
