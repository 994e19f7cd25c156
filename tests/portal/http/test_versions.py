"""Each question names the version of the contract that it speaks; what is not served is told so."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from counter_app.contract import problems
from counter_app.contract.enrolment import Meta
from counter_app.contract.feed import PAGE_BYTES
from counter_app.contract.problems import API, SERVED, TITLES, ProblemError, Served
from counter_app.portal.http.callers import Caller
from counter_app.portal.http.connections import gate
from counter_app.portal.http.routes.operations import OPERATIONS
from counter_app.sync.link import http
from counter_app.sync.link.http_portal import HttpPortal
from counter_app.sync.link_status import state_of
from tests.portal.http.conftest import Served as ServedPortal
from tests.portal.http.raw import exchange
from tests.portal.http.test_who_may_ask import problem

TOO_NEW = str(SERVED[1] + 1)


@pytest.fixture
def where(tmp_path: Path) -> str:
    """None of this is about the database."""
    return str(tmp_path / "portal.db")


@pytest.fixture
def later_portal(monkeypatch: pytest.MonkeyPatch) -> tuple[int, int]:
    """One that no longer serves the version that this program speaks."""
    served = (API + 1, API + 3)
    monkeypatch.setattr(gate, "SERVED", served)
    return served


def test_a_newer_version_is_refused_everywhere_but_where_the_range_is_told(
    served: ServedPortal,
) -> None:
    for one in OPERATIONS:
        path = re.sub(r"\{\w+\}", "0", one.path)
        answer = exchange(served, one.method.upper(), path, b"{}", Api=TOO_NEW)
        if path == "/v1/meta":
            assert answer.startswith(b"HTTP/1.1 200 ")
            continue
        found = problem(answer)
        assert (found.status, found.code) == (426, "portal_version"), path
        assert found.title == TITLES["portal_version"]
    assert exchange(served, "GET", "/v1/openapi.json", Api=TOO_NEW).startswith(b"HTTP/1.1 200 ")


def test_the_answer_names_what_is_served(served: ServedPortal) -> None:
    answer = exchange(served, "GET", "/v1/packs", Api=TOO_NEW)
    head, _, body = answer.partition(b"\r\n\r\n")
    assert f"upgrade: counter-api/{API}".encode() in head
    assert msgspec.json.decode(body, type=Served).api == SERVED
    asked = HttpPortal(served.http("")).meta()
    assert asked == msgspec.structs.replace(asked, api=SERVED)
    assert SERVED[0] <= API <= SERVED[1]


def test_an_older_version_is_told_to_update(
    served: ServedPortal, later_portal: tuple[int, int]
) -> None:
    for named in (str(API), ""):
        answer = exchange(served, "GET", "/v1/sync/changes", Api=named)
        assert problem(answer).code == "version", "without a word it is version 1"
        assert (
            msgspec.json.decode(answer.partition(b"\r\n\r\n")[2], type=Served).api == later_portal
        )


@pytest.mark.parametrize("named", ["x", "-1", "1.0", "1, 1", "9" * 5_000])
def test_what_is_no_version_is_unreadable(served: ServedPortal, named: str) -> None:
    assert problem(exchange(served, "GET", "/v1/packs", Api=named)).code == "unreadable"


def test_who_names_no_version_is_served_the_first(served: ServedPortal) -> None:
    assert exchange(served, "GET", "/v1/packs").startswith(b"HTTP/1.1 200 ")


def test_the_desk_hears_that_its_program_is_too_old(
    served: ServedPortal, later_portal: tuple[int, int]
) -> None:
    portal = HttpPortal(served.http())
    with pytest.raises(ProblemError) as refused:
        portal.changes("", PAGE_BYTES)
    assert later_portal[0] > API
    assert (refused.value.code, state_of(refused.value)) == ("version", "old_program")
    assert isinstance(portal.meta(), Meta)


def test_the_desk_hears_that_the_portal_is_too_old(
    served: ServedPortal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(http, "API", SERVED[1] + 1)
    with pytest.raises(ProblemError) as refused:
        HttpPortal(served.http()).packs()
    assert (refused.value.code, state_of(refused.value)) == ("portal_version", "old_portal")


@pytest.mark.parametrize("ask", [lambda p: p.packs(), lambda p: p.changes("", PAGE_BYTES)])
def test_each_question_of_a_desk_names_its_version(
    served: ServedPortal, ask: Callable[[HttpPortal], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[list[bytes]] = []
    former = gate.RequestGate._refusal

    def listen(
        self: gate.RequestGate, scope: dict[str, list[tuple[bytes, bytes]]], who: Caller
    ) -> object:
        heard.append([value for name, value in scope["headers"] if name == b"api"])
        return former(self, scope, who)

    monkeypatch.setattr(gate.RequestGate, "_refusal", listen)
    ask(HttpPortal(served.http()))
    assert heard == [[str(problems.API).encode()]]
