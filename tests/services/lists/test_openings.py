"""What stands in for timing at 100,000 dossiers: no page walks through what only grows, and none
reads more dossiers than it shows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import Engine, event

from counter_app.services.desk.open_desk import OpenDesk
from counter_app.storage.engine.schema import metadata
from tests.support import openings
from tests.support.desks import Place
from tests.support.office_day import OfficeDay, office_day

GROWING = {"dossier", "d", "event", "entry", "hop", "portal_copy", "overlay", "fee_entry"}
"""Tables with a row for each dossier or event, and what search calls the first of them."""
PARTIAL = {
    index.name
    for table in metadata.tables.values()
    for index in table.indexes
    if index.dialect_options["sqlite"]["where"] is not None
}
"""They hold what waits alone."""
WALKED_TO_A_LIMIT = {"ix_dossier_found"}
"""From the newest row on (docs/decisions/0060-search.md)."""
BY_KEY = re.compile(
    r"SEARCH dossier USING (INTEGER PRIMARY KEY|INDEX sqlite_autoindex_dossier_1|INDEX"
    r" ix_dossier_code)"
)
NAMES = tuple(openings.openings(openings.Sample(("",), ("",), ("",), ("",), ("",))))


@pytest.fixture(scope="module")
def day(enrolled: Place, tmp_path_factory: pytest.TempPathFactory) -> Iterator[OfficeDay]:
    desk = enrolled.copy(tmp_path_factory.mktemp("openings") / "place").desk()
    yield office_day(desk)
    desk.close()


@pytest.mark.parametrize("name", NAMES)
def test_no_opening_reads_what_only_grows(day: OfficeDay, name: str) -> None:
    asked = openings.sample(day.desk, 2)
    opening = openings.openings(asked)[name]
    with _noted() as statements:
        opening(day.desk, 0, 100)
    assert statements
    for statement, given in statements:
        plan = _plan(day.desk, statement, given)
        if "WHERE" in statement:  # else of all the newest
            assert [step for step in plan if _walks(step)] == [], statement
        if "dossier.state" in statement.partition("FROM")[0]:
            by_key = any(BY_KEY.match(step) for step in plan)
            assert "LIMIT" in statement or by_key, (statement, plan)


def _walks(step: str) -> bool:
    match = re.match(r"SCAN (\w+)(?: USING (?:COVERING )?INDEX (\w+))?", step)
    if match is None or match[1] not in GROWING:
        return False
    return match[2] not in PARTIAL | WALKED_TO_A_LIMIT


@contextmanager
def _noted() -> Iterator[list[tuple[str, object]]]:
    """Every statement that is executed meanwhile."""
    made: list[tuple[str, object]] = []

    def note(_c: object, _cursor: object, statement: str, given: object, *_: object) -> None:
        made.append((statement, given))

    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield made
    finally:
        event.remove(Engine, "before_cursor_execute", note)


def _plan(desk: OpenDesk, statement: str, given: object) -> list[str]:
    if not statement.lstrip().upper().startswith(("SELECT", "WITH")):
        return []
    with desk.store.database.read() as connection:
        rows = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", given)  # type: ignore[arg-type]
        return [row[3] for row in rows]
