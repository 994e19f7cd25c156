"""What the portal contract says of routes, problems, reasons and numbers is what the code does."""

from __future__ import annotations

import ast
import hashlib
import re
import typing
from collections.abc import Iterator
from pathlib import Path

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

TEXT = contract_tables.PATH.read_text("utf-8")
SECTIONS = contract_tables.sections(TEXT)
PROBLEMS = contract_tables.table(SECTIONS["Problems"])
REASONS = contract_tables.table(SECTIONS["Reasons"])
ROUTES = contract_tables.table(SECTIONS["Routes"])
BECOMES = {"held", "held, refused", "refused", "refused, notice", "notice"}


def _calls(folders: tuple[str, ...], name: str) -> Iterator[tuple[str, ast.Call]]:
    """(code, call) of each call of this name whose first argument is a plain text."""
    for folder in folders:
        for path in sorted(Path(folder).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if (
                    not isinstance(node, ast.Call)
                    or ast.unparse(node.func) != name
                    or not node.args
                ):
                    continue
                first = node.args[0]
                if isinstance(first, ast.Constant) and isinstance(first.value, str):
                    yield first.value, node


def _status(call: ast.Call) -> int | None:
    second = call.args[1] if len(call.args) > 1 else None
    return second.value if isinstance(second, ast.Constant) else None  # type: ignore[return-value]


def _codes_of_texts() -> set[str]:
    """Codes that `check` gives for a text that is blank: the second argument of `_text`."""
    tree = ast.parse(Path("counter_app/domain/check.py").read_text("utf-8"))
    return {
        node.args[1].value
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and ast.unparse(node.func) == "_text"
        and isinstance(node.args[1], ast.Constant)
        and isinstance(node.args[1].value, str)
    }


def test_each_title_is_described_where_it_belongs_and_as_people_read_it() -> None:
    described = {code: title for code, _, title, _ in (*PROBLEMS, *REASONS) if title}
    assert described == TITLES
    for rows in (PROBLEMS, REASONS):
        assert len(rows) == len({row[0] for row in rows})


def test_each_problem_is_answered_with_the_status_that_is_described() -> None:
    described = {code: int(status) for code, status, _, _ in PROBLEMS}
    raised = [
        (code, _status(call)) for code, call in _calls(("counter_app/portal",), "ProblemError")
    ]
    assert {"chain_fork", "history_changed", "forbidden"} <= {code for code, _ in raised}
    assert [(code, described.get(code)) for code, _ in raised] == raised


@pytest.mark.parametrize("row", PROBLEMS, ids=lambda row: row[0])
def test_a_problem_is_known_by_its_type_and_says_its_title(row: tuple[str, ...]) -> None:
    code, status, title, does = row
    problem = ProblemError(code, int(status)).problem()
    assert (problem.type, problem.title, problem.code) == (TYPE + code, title, code)
    assert f"`{TYPE}`" in SECTIONS["Problem"]
    assert does


def test_a_problem_of_tomorrow_has_a_title_too() -> None:
    assert ProblemError("brand_new", 418).problem().title == TITLES["fault"]


def test_each_reason_to_refuse_remark_or_hold_is_described() -> None:
    described = {code: becomes for code, becomes, _, _ in REASONS}
    assert set(described.values()) == BECOMES
    places = ("counter_app/domain", "counter_app/portal")
    refusals = {code for code, _ in _calls(places, "Refusal")} | _codes_of_texts()
    assert len(refusals) > 20
    assert refusals <= {code for code, becomes in described.items() if becomes != "held"}
    held = set(re.findall(r'(?:HELD, code=|held_back\(\w+, )"(\w+)"', _portal_text()))
    assert held == {code for code, becomes in described.items() if becomes.startswith("held")}


def _portal_text() -> str:
    files = sorted(Path("counter_app/portal").rglob("*.py"))
    return "\n".join(file.read_text("utf-8") for file in files)


def test_what_can_be_refused_has_a_title_for_people() -> None:
    assert {code for code, becomes, _, _ in REASONS if becomes != "notice"} <= TITLES.keys()


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
    assert len(ROUTES) == len({row[0] for row in ROUTES}) == 20


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
