"""Dossiers of slips that were signed on paper and that this desk has not got yet."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection, delete, insert, select

from counter_app.storage.engine.schema import awaited_code


@dataclass(frozen=True, slots=True)
class AwaitedCode:
    """`unit` is the code of who took it, `at` when, in seconds since 1970, UTC."""

    slip: str
    code: str
    unit: str
    at: int


def remember(connection: Connection, items: Iterable[AwaitedCode]) -> None:
    """What is remembered already is remembered as it is said last."""
    rows = [
        {"slip": item.slip, "code": item.code, "unit": item.unit, "at": item.at} for item in items
    ]
    if rows:
        connection.execute(insert(awaited_code).prefix_with("OR REPLACE"), rows)


def forget(connection: Connection, slip: str, codes: Iterable[str]) -> None:
    connection.execute(
        delete(awaited_code).where(awaited_code.c.slip == slip, awaited_code.c.code.in_(codes))
    )


def all_of(connection: Connection) -> list[AwaitedCode]:
    """By slip and code."""
    rows = connection.execute(select(awaited_code).order_by(awaited_code.c.slip))
    return [AwaitedCode(*row) for row in rows]
