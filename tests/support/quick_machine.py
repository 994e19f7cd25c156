"""What makes a run of the tests quick: folders in memory, and pure work that is done once."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

import pytest

if TYPE_CHECKING:
    from counter_app.domain.catalogue.procedure import Procedure

_MEMORY = Path("/dev/shm")
_ENOUGH = 4 * 2**30


def put_folders_into_memory() -> None:
    """`tmp_path` lies where nothing waits for a disk, if there is such a place with enough room."""
    if sys.platform != "linux" or "PYTEST_DEBUG_TEMPROOT" in os.environ:
        return
    if os.access(_MEMORY, os.W_OK) and shutil.disk_usage(_MEMORY).free > _ENOUGH:
        os.environ["PYTEST_DEBUG_TEMPROOT"] = str(_MEMORY)


@contextmanager
def passwords_tried_once() -> Iterator[None]:
    """Argon2 takes a tenth of a second on purpose. What it said of a verifier and a password holds
    for the whole run, and verifiers that tests make are cheap ones.
    """
    from argon2 import _password_hasher as hasher  # noqa: PLC0415 - few runs ask for it
    from argon2.exceptions import VerificationError  # noqa: PLC0415

    hash_secret, verify_secret = hasher.hash_secret, hasher.verify_secret

    def cheap(**asked: Any) -> bytes:
        return hash_secret(**{**asked, "time_cost": 1, "memory_cost": 64, "parallelism": 1})

    @cache
    def outcome(verifier: bytes, password: bytes, kind: object) -> VerificationError | None:
        try:
            verify_secret(verifier, password, kind)
        except VerificationError as error:
            return error
        return None

    def once(verifier: bytes, password: bytes, kind: object) -> bool:
        error = outcome(verifier, password, kind)
        if error is not None:
            raise type(error)(*error.args)
        return True

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(hasher, "hash_secret", cheap)
        patch.setattr(hasher, "verify_secret", once)
        yield


@contextmanager
def procedures_read_once() -> Iterator[None]:
    """Every desk and portal of a run reads the same packs: what was read is not read again."""
    from counter_app.domain.catalogue import catalogue as packs  # noqa: PLC0415
    from counter_app.domain.catalogue import procedure_match  # noqa: PLC0415
    from counter_app.storage.office import catalogue  # noqa: PLC0415

    version = lru_cache(4096)(packs._version)

    index = procedure_match.index
    indexed: dict[int, tuple[Procedure, procedure_match.Index]] = {}

    def once(procedure: Procedure) -> procedure_match.Index:
        known = indexed.get(id(procedure))
        if known is None:
            known = indexed[id(procedure)] = procedure, index(procedure)
        return known[1]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(packs, "_version", lambda raw, place: version(bytes(raw), place))
        patch.setattr(catalogue, "procedure", lru_cache(4096)(catalogue.procedure))
        patch.setattr(procedure_match, "index", once)
        yield


@contextmanager
def statements_compiled_once() -> Iterator[None]:
    """An engine keeps the statements that it compiled, and each store of a test has an engine of
    its own. Those of one kind of SQLite write the same text of the same statement.
    """
    from sqlalchemy import Engine  # noqa: PLC0415 - few runs ask for it
    from sqlalchemy.dialects.sqlite.base import SQLiteDialect  # noqa: PLC0415
    from sqlalchemy.util import LRUCache  # noqa: PLC0415

    make = Engine.__init__
    compiled: LRUCache[Any, Any] = LRUCache(20_000)

    def kind(dialect: SQLiteDialect) -> tuple[object, ...]:
        return type(dialect), dialect.dbapi, dialect.paramstyle

    def alike(one: SQLiteDialect, other: object) -> bool:
        return isinstance(other, SQLiteDialect) and kind(one) == kind(other)

    def with_what_is_compiled(engine: Engine, *given: Any, **named: Any) -> None:
        make(engine, *given, **named)
        if isinstance(engine.dialect, SQLiteDialect):
            engine._compiled_cache = compiled

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(SQLiteDialect, "__eq__", alike)
        patch.setattr(SQLiteDialect, "__hash__", lambda dialect: hash(kind(dialect)))
        patch.setattr(Engine, "__init__", with_what_is_compiled)
        yield


@contextmanager
def routes_read_once() -> Iterator[None]:
    """Each portal that is served reads the signatures of the same functions."""
    if "litestar" not in sys.modules:
        yield
        return
    from litestar.utils.signature import ParsedSignature  # noqa: PLC0415 - few runs ask for it

    read = ParsedSignature.from_fn
    known: WeakKeyDictionary[Any, ParsedSignature] = WeakKeyDictionary()

    def once(function: Any, names: dict[str, Any]) -> ParsedSignature:
        existing = known.get(function)
        if existing is None:
            existing = known[function] = read(function, names)
        return existing

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ParsedSignature, "from_fn", once)
        yield
