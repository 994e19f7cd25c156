"""No use case makes or journals an event beside `services/dossier/record.py`."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest

from tests.architecture.sources import trees

DOOR = "counter_app/services/dossier/record.py"
OF_THE_DESK = ("services", "ui", "cli", "sync", "sentences", "app.py", "link.py")
JOURNAL = "counter_app.storage.journal.journal"


def beside_the_door(path: str, tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Calls that make an event or journal one, and imports of what does."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            names = {f"{node.module}.{one.name}" for one in node.names}
            if f"{JOURNAL}.append" in names or "counter_app.domain.events.make" in names:
                yield node.lineno, ast.unparse(node)
        if not isinstance(node, ast.Attribute):
            continue
        is_store = node.attr == "record" and ast.unparse(node.value).endswith("store")
        is_journal = node.attr == "append" and ast.unparse(node.value) == "journal"
        is_event = node.attr == "make" and ast.unparse(node.value) == "events"
        if is_store or is_journal or is_event:
            yield node.lineno, f"{ast.unparse(node)} outside {DOOR}"


def test_every_use_case_records_through_the_one_door() -> None:
    places = tuple(f"counter_app/{one}" for one in OF_THE_DESK)
    found = [
        f"{path}:{line} {what}"
        for path, tree in trees("counter_app").items()
        if path.startswith(places) and path != DOOR
        for line, what in beside_the_door(path, tree)
    ]
    assert found == []


def test_the_door_itself_would_be_found_elsewhere() -> None:
    assert len(list(beside_the_door(DOOR, trees("counter_app")[DOOR]))) == 2


@pytest.mark.parametrize(
    "code",
    [
        "desk.store.record(build)",
        "keep = self._desk.store.record",
        "store.record(lambda connection: [event])",
        "events.make(body, id=desk.ids(), dossier=None, at=at, officer=actor.id)",
        "from counter_app.domain.events import make",
        "journal.append(connection, device, event)",
        "from counter_app.storage.journal.journal import append, head",
    ],
)
def test_an_event_made_or_journaled_beside_it_is_found(code: str) -> None:
    assert list(beside_the_door("counter_app/services/x.py", ast.parse(code)))
