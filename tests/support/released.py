"""What earlier releases left behind, as fixtures: unpacked for a test, and read."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import msgspec

from counter_app.storage.engine import machine
from tests.fixtures.packing import decompress, unpack
from tests.support.desks import Place

FOLDER = Path(__file__).resolve().parents[1] / "fixtures" / "released"
VERSIONS = tuple(sorted(path.name for path in FOLDER.glob("*/")))
PROFILES = ("read_from_portal", "worked_alone", "left_undone")
MACHINE = b"the machine of the fixtures"
"""What the system says of the machine on which the profiles were made."""


class Line(msgspec.Struct, frozen=True):
    """One document: `name` says what it is, `data` are its bytes as they were."""

    name: str
    data: msgspec.Raw


@contextmanager
def on_their_machine() -> Iterator[None]:
    """The profiles are no copies here."""
    known = machine.identity
    machine.identity = lambda: MACHINE
    try:
        yield
    finally:
        machine.identity = known


def profile(version: str, name: str, to: Path) -> Place:
    """The folder with this profile and its keys; the backups beside the database too."""
    return Place(unpack(FOLDER / version / f"profile_{name}.tar.zst", to))


def portal(version: str, kind: str, to: Path) -> Path:
    """A folder with `portal`, and of PostgreSQL `dump.sql` beside it."""
    return unpack(FOLDER / version / f"portal_{kind}.tar.zst", to)


def expected(version: str, name: str) -> Any:
    """The summary that was written when the fixture was made."""
    return msgspec.json.decode((FOLDER / version / f"{name}.json").read_bytes())


def lines(version: str, name: str) -> list[Line]:
    """The documents of `name`, a file of JSON lines, as they were."""
    data = (FOLDER / version / name).read_bytes()
    if name.endswith(".zst"):
        data = decompress(data)
    return [msgspec.json.decode(one, type=Line) for one in data.splitlines()]
