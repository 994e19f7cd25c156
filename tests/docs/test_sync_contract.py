"""What docs/contract says of routes, problems, reasons and numbers is what the code does."""

from __future__ import annotations

import hashlib
import re
import typing

import msgspec
import pytest

from counter_app.contract import push
from counter_app.contract.digest import BUCKETS, bucket_of, digest
from counter_app.contract.portal import Portal
from counter_app.contract.problems import TITLES, TYPE, ProblemError
from counter_app.contract.shown import shown
from counter_app.domain.apply import apply
from counter_app.domain.dossier import online
from counter_app.domain.dossier.dossier import Status
from tests.docs import contract_tables
from tests.docs.contract_events import EXAMPLES

TEXT = contract_tables.text_of_pages()
SECTIONS = contract_tables.sections(TEXT)
PROBLEMS = contract_tables.table(SECTIONS["Problems"])
ROUTES = contract_tables.table(SECTIONS["Routes"])


@pytest.mark.parametrize("row", PROBLEMS, ids=lambda row: row[0])
def test_a_problem_is_known_by_its_type_and_says_its_title(row: tuple[str, ...]) -> None:
    code, status, title, does = row
    problem = ProblemError(code, int(status)).problem()
    assert (problem.type, problem.title, problem.code) == (TYPE + code, title, code)
    assert f"`{TYPE}`" in SECTIONS["Problem"]
    assert does


def test_a_problem_of_tomorrow_has_a_title_too() -> None:
    assert ProblemError("brand_new", 418).problem().title == TITLES["fault"]


def test_each_question_of_a_desk_has_a_route_with_its_structures() -> None:
    named = {cell for row in ROUTES for cell in row[1:]}
    named = {part for cell in named for part in cell.split(";")}
    for name, method in vars(Portal).items():
        if name.startswith("_"):
            continue
        hints = typing.get_type_hints(method)
        structs = [
            one
            for hint in hints.values()
            for one in (hint, *typing.get_args(hint))
            if isinstance(one, type) and issubclass(one, msgspec.Struct)
        ]
        assert structs or bytes in hints.values(), name
        assert {one.__name__ for one in structs} <= named, name


def test_routes_are_named_once_each() -> None:
    assert len(ROUTES) == len({row[0] for row in ROUTES}) == 21


def test_the_numbers_of_the_text_are_those_of_the_code() -> None:
    pushes = SECTIONS["Journals and pushes"]
    assert f"{push.MOST_ENTRIES:,} entries and {push.MOST_BYTES:,} bytes" in pushes
    assert f"mod {BUCKETS};" in SECTIONS["Digest"]
    assert online.CLAIM_FOR.total_seconds() == 15 * 60
    assert "fifteen minutes" in SECTIONS["Claim"]


def test_the_digest_is_the_one_that_is_described() -> None:
    key = EXAMPLES["received"].id
    first = hashlib.sha256(key.encode()).digest()[0]
    value = hashlib.sha256(f"{key}:7".encode()).digest()[:8].hex()
    assert bucket_of(key) == first % 64
    assert digest([(key, 7)])[first % 64] == value


def test_the_statuses_are_numbered_as_described() -> None:
    rows = contract_tables.table(SECTIONS["Status"])
    assert [(word, int(text.split(",")[0])) for word, text in rows] == [
        (status.value, status.number) for status in Status
    ]


def test_the_fields_shown_to_other_systems_are_those_of_the_table() -> None:
    dossier = apply(None, EXAMPLES["online_submitted"])
    assert dossier is not None
    described = [row[0] for row in contract_tables.table(SECTIONS["Shown to other systems"])]
    assert described == list(shown(dossier))


@pytest.mark.parametrize("child", ["TaiLieuNop", "DanhSachLePhi", "DanhSachHoSoBoSung"])
def test_the_fields_of_a_list_are_named_beside_it(child: str) -> None:
    dossier = apply(None, EXAMPLES["online_submitted"])
    dossier = apply(dossier, EXAMPLES["supplement_requested"])
    assert dossier is not None
    rows = dict(contract_tables.table(SECTIONS["Shown to other systems"]))
    children = typing.cast(list[dict[str, object]], shown(dossier)[child])
    assert re.findall(r"`(\w+)", rows[child]) == list(children[0])
