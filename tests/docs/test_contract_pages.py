"""The pages of docs/contract and the code say the same."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from counter_app.domain import events
from counter_app.domain.bounds import MOST_WHOLE
from counter_app.domain.events import decode, encode
from counter_app.domain.kinds.body import Body, Unknown
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.registry import BODIES, KINDS
from tests.docs import contract_pages, contract_tables
from tests.docs.contract_events import EXAMPLES, OF_TOMORROW

PAGES = sorted(contract_tables.FOLDER.glob("*.md"))
SECTIONS = contract_tables.sections(contract_tables.text_of_pages())
STRUCTS, WORDS = contract_tables.parts()
NAMED = sorted(
    {body.kind for body in BODIES.values()} | {one.__name__ for one in (*STRUCTS, *WORDS)}
)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_each_page_says_what_the_code_says(page: Path) -> None:
    """Where this fails, `make contract` writes the page anew."""
    text = page.read_text("utf-8")
    assert contract_pages.renewed(text) == text


@pytest.mark.parametrize("name", NAMED)
def test_each_kind_structure_and_word_is_described_and_every_cell_of_it_filled(name: str) -> None:
    rows = contract_tables.table(SECTIONS[name])
    assert [row for row in rows if not all(row)] == []


def test_the_contract_describes_no_kind_structure_or_word_that_is_not_there_and_none_twice() -> (
    None
):
    lines = contract_tables.text_of_pages().splitlines()
    headed = [line.strip("# `") for line in lines if line.startswith("### ")]
    assert sorted(headed) == NAMED


@pytest.mark.parametrize("body", BODIES.values(), ids=lambda body: body.kind)
def test_each_kind_names_its_class_its_version_and_what_it_is_about(body: type[Body]) -> None:
    assert contract_pages.class_line(body) in SECTIONS[body.kind]
    assert not (body.is_request and body.of_portal)


@pytest.mark.parametrize("struct", sorted(STRUCTS, key=lambda one: one.__name__))
def test_a_structure_that_is_told_by_its_tag_says_so(struct: type[msgspec.Struct]) -> None:
    tag = struct.__struct_config__.tag
    assert not tag or f'"type":"{tag}"' in SECTIONS[struct.__name__]


@pytest.mark.parametrize(
    ("name", "worn", "renewed"),
    [
        ("field", "| `paper` | Paper |", "| `paper` | Text |"),
        ("default", "| FeeUnit | `dossier` |", "| FeeUnit | `page` |"),
        ("example", '"amount": 8000,', '"amount": 1,'),
        ("hash", "| 1 | `received` | `b", "| 1 | `received` | `0"),
        ("class", "Request, version 1, about", "Fact, version 1, about"),
        ("action", "| `accepted` | request | `officer` | 1 |", "| `accepted` | request | | 1, 5 |"),
        ("word", "| `unchecked` |", "| `unsure` |"),
        ("problem", "| `quota` | 507 |", "| `quota` | 500 |"),
        ("reason", "| `sets` | notice | officer |", "| `sets` | refused | officer |"),
    ],
    ids=lambda one: one if one.isalpha() else "",
)
def test_a_page_that_says_something_else_is_written_anew(
    name: str, worn: str, renewed: str
) -> None:
    page = next(page for page in PAGES if worn in page.read_text("utf-8"))
    text = page.read_text("utf-8").replace(worn, renewed)
    assert contract_pages.renewed(text) != text
    assert worn in contract_pages.renewed(text)


def test_a_kind_that_no_page_has_gets_a_section_to_fill(monkeypatch: pytest.MonkeyPatch) -> None:
    text = contract_tables.text_of_pages()
    assert contract_pages.skeletons(text) == ""
    section = contract_pages.skeletons(text.replace("### `claimed`\n", ""))
    assert section.startswith("\n### `claimed`\n\n")
    filled = contract_pages.renewed(section)
    assert contract_tables.example(filled) == encode(EXAMPLES["claimed"])
    assert [row[0] for row in contract_tables.table(filled)] == ["desk"]


def test_the_action_table_names_every_kind_with_the_states_in_which_it_may_happen() -> None:
    rows = {row[0]: row[1:] for row in contract_tables.table(SECTIONS["Actions"])}
    assert list(rows) == [kind.name for kind in KINDS]
    assert rows["supplement_requested"] == (
        "request, fact on paper",
        "officer` in 1; `resolver` in 4",
        "1, 4",
        "1 → 5, 4 → 5",
        "officer`, `resolver",
        "02",
        "NĐ 118/2025/NĐ-CP, Điều 17",
    )
    assert rows["declined"][2] == "1"


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


def test_the_limits_of_bytes_and_integers_are_those_of_the_code() -> None:
    assert f"({events.MOST_BYTES:,} bytes)" in SECTIONS["Bytes"]
    assert f"±{MOST_WHOLE:,}" in SECTIONS["Bytes"]


def test_a_kind_that_is_not_described_keeps_its_body_as_it_came() -> None:
    event = decode(OF_TOMORROW)
    assert event.body == Unknown(raw=b'{"to":"H38.151","papers":2}')
    assert encode(event) == OF_TOMORROW
