"""Each reason has one row, with all that is to be known of it, and nothing else lists them."""

from __future__ import annotations

import ast
import functools
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

import pytest

from counter_app.contract.problems import TITLES
from counter_app.contract.reasons.codes import CODES
from counter_app.contract.reasons.correcting import CORRECTING
from counter_app.contract.reasons.ending import ENDING
from counter_app.contract.reasons.facts import FACTS
from counter_app.contract.reasons.handing import HANDING
from counter_app.contract.reasons.people import PEOPLE
from counter_app.contract.reasons.questions import QUESTIONS
from counter_app.contract.reasons.reason import Outcome, Reason, SettledBy
from counter_app.contract.reasons.registry import REASONS
from counter_app.contract.reasons.requests import REQUESTS
from counter_app.contract.reasons.results import RESULTS
from counter_app.contract.reasons.waiting import WAITING
from counter_app.domain.dossier import notices
from tests.architecture.sources import trees
from tests.support.given_reasons import REGISTRY, Given, Trees, given, program

pytestmark = pytest.mark.gate

NEVER_AT_DESK = {"portal_only"}
"""No desk makes what only the portal writes."""


@functools.cache
def given_now() -> frozenset[Given]:
    return frozenset(given(program()))


def lacks(reason: Reason) -> list[str]:
    """What a reason is still without."""
    outcomes = {*reason.becomes, *reason.formerly}
    is_said = bool(reason.status or outcomes & {Outcome.HELD, Outcome.REFUSED})
    parts = {
        "outcome": bool(reason.status or outcomes),
        "title": bool(reason.title.strip()) or not is_said,
        "heading": bool(reason.heading.strip()) or not reason.is_notice,
        "choices": bool(reason.choices) or not reason.is_notice,
        "timeline": bool(reason.on_timeline) or Outcome.TIMELINE not in outcomes,
        "does": bool(reason.does.strip()),
    }
    return [name for name, is_there in parts.items() if not is_there]


def wrong(found: Iterable[Given], reasons: Mapping[str, Reason]) -> list[str]:
    """What is given without a row or otherwise than its row says, and rows that nobody needs."""
    found = list(found)
    problems = [problem for one in found for problem in _unlike(one, reasons.get(one.code))]
    codes = {one.code for one in found}
    held = {one.code for one in found if Outcome.HELD in one.outcomes}
    for code, row in reasons.items():
        if code not in codes and not row.formerly:
            problems.append(f"{code}: unused")
        elif Outcome.HELD in row.becomes and code not in held:
            problems.append(f"{code}: never held")
    return sorted(set(problems))


def _unlike(one: Given, row: Reason | None) -> Iterator[str]:
    if row is None:
        yield f"{one.code}: no row"
        return
    if one.outcomes and not one.outcomes & {*row.becomes}:
        yield f"{one.code}: not {' or '.join(sorted(one.outcomes))}"
    if one.by == "ProblemError" and one.status not in {0, row.status}:
        yield f"{one.code}: answered with {one.status}"
    if one.is_asked_at_desk and not row.at_desk and one.code not in NEVER_AT_DESK:
        yield f"{one.code}: no sentence at the desk"


def other_lists(sources: Trees) -> list[str]:
    """Tables of the program, beside the registry, that are kept by the codes of two or more."""
    found = []
    for path, tree in sources.items():
        for node in ast.walk(tree):
            keys = node.keys if isinstance(node, ast.Dict) else ()
            named = {key.value for key in keys if isinstance(key, ast.Constant)}
            named &= REASONS.keys()
            if len(named) > 1 and not path.startswith(REGISTRY):
                found.append(f"{path}: {', '.join(sorted(map(str, named)))}")
    return found


@pytest.mark.parametrize("reason", REASONS.values(), ids=lambda one: one.code)
def test_every_reason_is_whole(reason: Reason) -> None:
    assert lacks(reason) == []


def test_each_code_has_one_row_that_is_in_the_registry() -> None:
    rows = [*QUESTIONS, *WAITING, *REQUESTS, *PEOPLE, *FACTS, *HANDING, *ENDING, *RESULTS]
    rows += [*CORRECTING, *CODES]
    assert len(rows) == len(REASONS)
    assert all(REASONS[row.code] is row for row in rows)
    assert {row.code: row.title for row in rows if row.title} == TITLES


def test_what_is_given_has_a_row_and_what_has_a_row_is_given() -> None:
    assert len({one.code for one in given_now()}) > 60
    assert wrong(given_now(), REASONS) == []


def test_nothing_else_is_kept_by_the_codes_of_reasons() -> None:
    assert other_lists(trees("counter_app")) == []


def test_the_domain_asks_a_supervisor_for_the_same_notices() -> None:
    supervised = {
        code
        for code, row in REASONS.items()
        if row.is_notice and row.settled_by is SettledBy.SUPERVISOR
    }
    assert supervised == notices.OF_SUPERVISOR
    assert [*REASONS[notices.FOREIGN_EVENT].choices] == [notices.LET_IN, notices.KEEP_OUT]


@pytest.mark.parametrize(
    ("code", "without", "lacking"),
    [
        ("already_answered", {"title": " "}, ["title"]),
        ("chain_fork", {"title": ""}, ["title"]),
        ("unknown_kind", {"title": ""}, ["title"]),
        ("other_office", {"title": ""}, ["title"]),
        ("fee_paid", {"heading": ""}, ["heading"]),
        ("fee_paid", {"choices": {}}, ["choices"]),
        ("officer_unknown", {"heading": "", "choices": {}}, ["heading", "choices"]),
        ("looked_at", {"on_timeline": ""}, ["timeline"]),
        ("fee_paid", {"does": ""}, ["does"]),
        ("kept_out", {"becomes": ()}, ["outcome"]),
    ],
)
def test_a_reason_without_one_of_its_parts_is_found(
    code: str, without: dict[str, Any], lacking: list[str]
) -> None:
    assert lacks(replace(REASONS[code], **without)) == lacking


@pytest.mark.parametrize(
    ("path", "code", "says"),
    [
        ("domain/kinds/planted.py", 'Refusal("tried_out")', "tried_out: no row"),
        ("domain/kinds/planted.py", 'text_fault(body.text, "tried_out")', "tried_out: no row"),
        ("portal/planted.py", 'raise ProblemError("tried_out", 409)', "tried_out: no row"),
        ("portal/planted.py", 'CODE = "tried_out"\nNoticed(code=CODE)', "tried_out: no row"),
        ("portal/planted.py", 'held_back(one, "kept_out")', "kept_out: not held"),
        ("portal/planted.py", 'Refusal("busy")', "busy: not notice or refused"),
        ("portal/planted.py", 'ProblemError("busy", 500)', "busy: answered with 500"),
        ("domain/planted.py", 'Refusal("kept_out")', "kept_out: no sentence at the desk"),
    ],
)
def test_what_is_planted_otherwise_than_the_registry_says_is_found(
    path: str, code: str, says: str
) -> None:
    planted = {f"counter_app/{path}": ast.parse(code)}
    assert wrong([*given_now(), *given(planted)], REASONS) == [says]


def test_a_row_that_nobody_needs_is_found() -> None:
    row = replace(REASONS["kept_out"], code="tried_out")
    assert wrong(given_now(), {**REASONS, "tried_out": row}) == ["tried_out: unused"]
    held = replace(REASONS["kept_out"], becomes=(Outcome.REFUSED, Outcome.HELD))
    assert wrong(given_now(), {**REASONS, "kept_out": held}) == ["kept_out: never held"]


def test_a_second_list_is_found() -> None:
    planted = {"counter_app/ui/planted.py": ast.parse('HEADINGS = {"fee_paid": 1, "sets": 2}')}
    assert other_lists(planted) == ["counter_app/ui/planted.py: fee_paid, sets"]
