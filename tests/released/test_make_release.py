"""The maker of fixtures goes with the program, until the next release is to be made with it."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from counter_app.domain.dossier.dossier import Status
from counter_app.domain.events import decode
from counter_app.domain.kinds.registry import BODIES
from tests.fixtures.make_release import make
from tests.fixtures.packing import decompress
from tests.support.document_types import TYPES
from tests.support.released import FOLDER, VERSIONS, Line


@pytest.mark.campaign
def test_what_a_release_leaves_is_made_of_every_kind_and_sort(tmp_path: Path) -> None:
    to = tmp_path / "made"
    make(to, tmp_path / "scratch")
    before = {path.name for path in (FOLDER / VERSIONS[-1]).iterdir()}
    made = {path.name for path in to.iterdir()}
    assert {name for name in before if "postgresql" not in name} <= made
    kinds = {(event.kind, event.version) for event in map(decode, _data(to / "events.jsonl"))}
    assert BODIES.keys() <= kinds
    assert {line.name for line in _lines(to / "documents.jsonl.zst")} == TYPES.keys()
    portal = msgspec.json.decode((to / "portal_sqlite.json").read_bytes())
    assert {kind for kind, _ in BODIES} <= {key.partition(" ")[0] for key in portal["events"]}
    assert {one["status"] for one in portal["dossiers"]} == {status.value for status in Status}
    printed = {number for one in portal["dossiers"] for number, _ in one["forms"]}
    assert {"01", "04", "05", "06"} <= printed


def _lines(path: Path) -> list[Line]:
    data = path.read_bytes()
    clear = decompress(data) if path.suffix == ".zst" else data
    return [msgspec.json.decode(one, type=Line) for one in clear.splitlines()]


def _data(path: Path) -> list[bytes]:
    return [bytes(line.data) for line in _lines(path)]
