"""The portal contract and the code say the same."""

from __future__ import annotations

from enum import StrEnum

import msgspec
import pytest

from counter_app.contract import chain
from counter_app.domain import events
from counter_app.domain.bounds import MOST_WHOLE
from counter_app.domain.events import decode, encode
from counter_app.domain.kinds.body import Body, Unknown
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.registry import BODIES
from tests.docs import contract_tables
from tests.docs.contract_events import EXAMPLES, OF_TOMORROW

SECTIONS = contract_tables.sections(contract_tables.PATH.read_text("utf-8"))
OF_BODIES, WORDS_OF_BODIES = contract_tables.parts_of_bodies()
OF_CONTRACT, WORDS_OF_CONTRACT = contract_tables.parts_of_contract()
STRUCTS = OF_BODIES | OF_CONTRACT
WORDS = WORDS_OF_BODIES | WORDS_OF_CONTRACT
EACH_BODY = [pytest.param(body, id=body.kind) for body in BODIES.values()]


@pytest.mark.parametrize("body", EACH_BODY)
def test_each_kind_is_described_with_its_fields_types_and_defaults(body: type[Body]) -> None:
    described = [row[:3] for row in contract_tables.table(SECTIONS[body.kind])]
    assert described == contract_tables.fields(body)


@pytest.mark.parametrize("body", EACH_BODY)
def test_each_kind_names_its_class_its_version_and_what_it_is_about(body: type[Body]) -> None:
    about = "a dossier" if body.about_dossier else "the desk"
    said = f"{_class_of(body).capitalize()}, version {body.version}, about {about}."
    assert said in SECTIONS[body.kind]


def _class_of(body: type[Body]) -> str:
    if body.is_request:
        return "request"
    return "fact of the portal" if body.of_portal else "fact"


def test_each_kind_stands_in_its_class() -> None:
    rows = contract_tables.table(SECTIONS["Fact and request"])
    described = {kind.strip(" `"): name for name, kinds in rows for kind in kinds.split(",")}
    assert described == {body.kind: _class_of(body) for body in BODIES.values()}
    assert not any(body.is_request and body.of_portal for body in BODIES.values())


@pytest.mark.parametrize("struct", sorted(STRUCTS, key=lambda one: one.__name__))
def test_each_structure_is_described_with_its_fields_types_and_defaults(
    struct: type[msgspec.Struct],
) -> None:
    described = [row[:3] for row in contract_tables.table(SECTIONS[struct.__name__])]
    assert described == contract_tables.fields(struct)
    tag = struct.__struct_config__.tag
    assert not tag or f'"type":"{tag}"' in SECTIONS[struct.__name__]


@pytest.mark.parametrize("words", sorted(WORDS, key=lambda one: one.__name__))
def test_each_word_that_a_field_may_hold_is_explained(words: type[StrEnum]) -> None:
    described = [row[0] for row in contract_tables.table(SECTIONS[words.__name__])]
    assert described == [word.value or "empty" for word in words]


def test_the_contract_describes_no_kind_structure_or_word_that_is_not_there() -> None:
    text = contract_tables.PATH.read_text("utf-8")
    headed = {line.strip("# `") for line in text.splitlines() if line.startswith("### ")}
    known = {body.kind for body in BODIES.values()}
    known |= {one.__name__ for one in STRUCTS} | {one.__name__ for one in WORDS}
    assert headed == known


def test_the_envelope_is_described_with_its_fields_in_their_order() -> None:
    described = [row[:2] for row in contract_tables.table(SECTIONS["Event"])]
    written = list(msgspec.json.decode(encode(EXAMPLES["received"])))
    assert [name for name, _ in described] == written
    own = {"dossier": "dossier_id"}
    in_code = {
        own.get(name, name): "structure" if name == "body" else kind
        for name, kind, _ in contract_tables.fields(Event)
    }
    assert dict(described) == in_code


@pytest.mark.parametrize("kind", EXAMPLES)
def test_each_example_is_what_the_code_writes_and_reads(kind: str) -> None:
    data = contract_tables.example(SECTIONS[kind])
    assert data == encode(EXAMPLES[kind])
    assert decode(data) == EXAMPLES[kind]
    assert decode(data).kind == kind


def test_every_kind_has_an_example() -> None:
    assert set(EXAMPLES) == {body.kind for body in BODIES.values()}


def test_the_hashes_of_the_example_journal_are_those_of_the_code() -> None:
    before, rows = chain.START, []
    for seq, (kind, event) in enumerate(EXAMPLES.items(), start=1):
        before = chain.entry_hash(before, encode(event))
        rows.append((str(seq), kind, before.hex()))
    section = SECTIONS["Entry"]
    assert contract_tables.table(section[section.index("| seq | kind |") :]) == rows


def test_the_limits_of_bytes_and_integers_are_those_of_the_code() -> None:
    assert f"({events.MOST_BYTES:,} bytes)" in SECTIONS["Bytes"]
    assert f"±{MOST_WHOLE:,}" in SECTIONS["Bytes"]


def test_a_kind_that_is_not_described_keeps_its_body_as_it_came() -> None:
    event = decode(OF_TOMORROW)
    assert event.body == Unknown(raw=b'{"to":"H38.151","papers":2}')
    assert encode(event) == OF_TOMORROW


def test_a_renewed_contract_is_the_contract() -> None:
    text = contract_tables.PATH.read_text("utf-8")
    assert contract_tables.with_examples(text) == text
    worn = text.replace('"amount": 8000,', '"amount": 1,')
    assert worn != text
    assert contract_tables.with_examples(worn) == text
