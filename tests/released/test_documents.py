"""Every event and document that a released program stored or sent is read, and written the same."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from counter_app.domain.apply import apply
from counter_app.domain.events import decode, encode
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.online_submitted import OnlineSubmitted
from counter_app.domain.kinds.registry import BODIES
from counter_app.domain.ranges import malformed
from tests.docs.contract_events import EXAMPLES
from tests.support.document_types import TYPES
from tests.support.released import VERSIONS, expected, lines

EVENTS = {version: lines(version, "events.jsonl") for version in VERSIONS}
DOCUMENTS = {version: lines(version, "documents.jsonl.zst") for version in VERSIONS}
SAID_IN_FULL = {"active": True}
"""What a portal writes out of an officer although readers take it for granted."""
each_version = pytest.mark.parametrize("version", VERSIONS)


@each_version
def test_every_event_is_read_and_written_as_the_same_bytes(version: str) -> None:
    for line in EVENTS[version]:
        assert encode(decode(bytes(line.data))) == bytes(line.data), line.name


@each_version
def test_nothing_that_its_services_recorded_is_malformed(version: str) -> None:
    """Past them the maker of the fixtures wrote a promise for the year 9999 into a journal."""
    found = {
        line.name: malformed(decode(bytes(line.data)), bytes(line.data))
        for line in EVENTS[version]
        if b'"promised_at":"9999-' not in bytes(line.data)
    }
    assert set(found.values()) == {""}
    assert len(found) > 50


@each_version
def test_there_are_events_of_every_kind_that_the_release_knew(version: str) -> None:
    found = {f"{one.kind}/{one.version}" for one in _events(version)}
    known = set(expected(version, "words")["kinds"])
    assert known <= found
    assert known <= {f"{kind}/{number}" for kind, number in BODIES}


@each_version
def test_what_an_event_did_to_a_dossier_it_still_does(version: str) -> None:
    """On nothing, on a walk-in and on an online dossier: it never fails, and is counted."""
    received = apply(None, EXAMPLES["received"])
    filed = apply(None, EXAMPLES[OnlineSubmitted.kind])
    assert received is not None
    assert filed is not None
    for event in _events(version):
        apply(None, event)
        for before in (received, filed):
            after = apply(before, event)
            assert after is not None
            assert after.events == before.events + 1


@each_version
def test_every_document_is_read_and_nothing_in_it_is_lost(version: str) -> None:
    for line in DOCUMENTS[version]:
        kind = TYPES[line.name]
        again = msgspec.json.encode(msgspec.json.decode(line.data, type=kind))
        gone = lost(msgspec.json.decode(line.data), msgspec.json.decode(again))
        assert gone == [], line.name


@each_version
def test_every_sort_of_document_is_known(version: str) -> None:
    """That a release leaves one of each sort is asked when it is made."""
    found = {line.name for line in DOCUMENTS[version]}
    assert found <= TYPES.keys()
    assert found >= {line.name for line in DOCUMENTS[VERSIONS[0]]}


def _events(version: str) -> list[Event]:
    return [decode(bytes(line.data)) for line in EVENTS[version]]


def lost(before: Any, after: Any, place: str = "") -> list[str]:
    """Where something of the first document is not in the second; what is new is no loss."""
    if isinstance(before, dict) and isinstance(after, dict):
        return [
            part
            for key, value in before.items()
            for part in (
                lost(value, after[key], f"{place}.{key}")
                if key in after
                else _gone(value, place, key)
            )
        ]
    if isinstance(before, list) and isinstance(after, list) and len(before) == len(after):
        pairs = enumerate(zip(before, after, strict=True))
        return [
            part for number, (old, new) in pairs for part in lost(old, new, f"{place}[{number}]")
        ]
    return [] if before == after else [place]


def _gone(value: Any, place: str, key: str) -> list[str]:
    """A field that holds what a reader takes for granted may be left out."""
    is_empty = value in ("", 0, False, None, [], {}) or SAID_IN_FULL.get(key) == value
    return [] if is_empty else [f"{place}.{key}"]


def test_a_field_that_gets_lost_is_found_wherever_it_stands() -> None:
    before = {"a": 1, "b": [{"c": "x"}, {"d": {"e": 2}}]}
    assert lost(before, {"a": 1, "b": [{"c": "x", "new": 1}, {"d": {"e": 2}}]}) == []
    assert lost(before, {"b": [{"c": "x"}, {"d": {"e": 2}}]}) == [".a"]
    assert lost(before, {"a": 1, "b": [{"c": "y"}, {"d": {}}]}) == [".b[0].c", ".b[1].d.e"]
    assert lost(before, {"a": 1, "b": [{"c": "x"}]}) == [".b"]
