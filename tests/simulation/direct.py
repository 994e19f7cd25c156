"""Core's statements handed to the driver directly: the same SQL and the same values, without the
bookkeeping around each execution, which is most of what a simulated schedule would cost.

Whatever is out of the ordinary (lists in a statement, RETURNING, values made by the program) goes
Core's own way.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import Connection, Engine
from sqlalchemy.engine.result import IteratorResult, SimpleResultMetaData

Convert = Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a mark of a statement has its value from: by `key` or `name` out of what is given
    beside the statement, else the `number`th value inside of it, else always `fixed`.
    """

    key: str
    name: str
    number: int | None
    fixed: Any
    convert: Convert | None

    def of(self, given: Mapping[str, Any], inside: Sequence[Any]) -> Any:
        if self.key in given:
            value = given[self.key]
        elif self.name in given:
            value = given[self.name]
        elif self.number is not None:
            value = inside[self.number].value
        else:
            value = self.fixed
        return value if self.convert is None else self.convert(value)


@dataclass(frozen=True, slots=True)
class Plan:
    """A compiled statement; `rows` describes what it answers, None where it answers nothing."""

    sql: str
    places: tuple[Place, ...]
    rows: SimpleResultMetaData | None


class Done:
    """What a statement without rows answers."""

    def __init__(self, cursor: Any) -> None:
        self.rowcount = cursor.rowcount
        self.lastrowid = cursor.lastrowid


_plans: dict[Any, Plan | None] = {}


class DirectConnection(Connection):
    """A connection whose transactions begin as the program's do, and that runs plans."""

    def _begin_impl(self, transaction: Any) -> None:  # noqa: ARG002 - Core gives it
        self._drive("BEGIN IMMEDIATE" if self._execution_options.get("immediate") else "BEGIN", ())

    def exec_driver_sql(  # type: ignore[override]
        self, statement: str, parameters: Any = None, execution_options: Any = None
    ) -> Any:
        if isinstance(parameters, Mapping) or execution_options:
            return super().exec_driver_sql(statement, parameters, execution_options)
        many = isinstance(parameters, list)
        cursor = self._drive(statement, parameters or (), many=many)
        if cursor.description is None:
            return Done(cursor)
        return IteratorResult(
            _named(tuple(one[0] for one in cursor.description)), iter(cursor.fetchall())
        )

    def _execute_clauseelement(
        self, elem: Any, distilled_parameters: Any, execution_options: Any
    ) -> Any:
        found = elem._generate_cache_key()
        given = distilled_parameters or ()
        many = len(given) > 1
        if found is None or found[2] or execution_options:
            return super()._execute_clauseelement(elem, distilled_parameters, execution_options)
        inside = found[1]
        key = (found[0], tuple(sorted(given[0])) if given else (), many)
        try:
            plan = _plans[key]
        except KeyError:
            plan = _plans[key] = self._planned(elem, given, many)
        if plan is None:
            return super()._execute_clauseelement(elem, distilled_parameters, execution_options)
        places = plan.places
        if many:
            values: Any = [tuple([one.of(row, inside) for one in places]) for row in given]
        else:
            row = given[0] if given else {}
            values = tuple([one.of(row, inside) for one in places])
        cursor = self._drive(plan.sql, values, many=many)
        return (
            Done(cursor)
            if plan.rows is None
            else IteratorResult(plan.rows, iter(cursor.fetchall()))
        )

    def _drive(self, sql: str, values: Any, *, many: bool = False) -> Any:
        """The cursor behind the statement. Raises what Core would raise."""
        cursor = None
        try:
            cursor = self.connection.cursor()
            return cursor.executemany(sql, values) if many else cursor.execute(sql, values)
        except self.dialect.loaded_dbapi.Error as error:
            self._handle_dbapi_exception(error, sql, values, cursor, None)

    def _planned(self, elem: Any, given: Sequence[Mapping[str, Any]], many: bool) -> Plan | None:
        compiled, _, _, _ = elem._compile_w_cache(
            dialect=self.dialect,
            compiled_cache=self.engine._compiled_cache,
            column_keys=sorted(given[0]) if given else [],
            for_executemany=many,
        )
        is_plain = not (
            compiled.literal_execute_params
            or compiled.post_compile_params
            or compiled.insert_prefetch
            or compiled.update_prefetch
            or compiled.effective_returning
            or compiled.escaped_bind_names
            or any(bind.callable for bind in compiled.bind_names)
        )
        if not is_plain or not compiled.positional:
            return None
        match, _ = compiled._cache_key_bind_match
        numbers = {
            compiled.bind_names[bind]: number
            for number, one in enumerate(compiled.cache_key[1])
            for bind in match[one]
            if bind in compiled.bind_names
        }
        binds = {name: bind for bind, name in compiled.bind_names.items()}
        places = tuple(
            Place(
                key=binds[name].key,
                name=name,
                number=numbers.get(name),
                fixed=binds[name].value,
                convert=compiled._bind_processors.get(name),
            )
            for name in compiled.positiontup
        )
        return Plan(compiled.string, places, self._rows(compiled))

    def _rows(self, compiled: Any) -> SimpleResultMetaData | None:
        columns = compiled._result_columns
        if not columns:
            return None
        converts = [one.type._cached_result_processor(self.dialect, None) for one in columns]
        return SimpleResultMetaData(
            [one.keyname for one in columns],
            extra=[one.objects for one in columns],
            _processors=converts if any(converts) else None,
        )


@cache
def _named(names: tuple[str, ...]) -> SimpleResultMetaData:
    return SimpleResultMetaData(names)


def make_direct(engine: Engine) -> Engine:
    """From now on the engine's connections run plans, and nobody is told of their events."""
    engine._connection_cls = DirectConnection
    engine._has_events = False  # the listener's only work is done by `_begin_impl`
    dialect: Any = engine.dialect
    dialect.do_savepoint = lambda one, name: one.exec_driver_sql(f"SAVEPOINT {name}")
    dialect.do_rollback_to_savepoint = lambda one, name: one.exec_driver_sql(
        f"ROLLBACK TO SAVEPOINT {name}"
    )
    dialect.do_release_savepoint = lambda one, name: one.exec_driver_sql(
        f"RELEASE SAVEPOINT {name}"
    )
    return engine
