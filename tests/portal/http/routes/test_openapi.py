"""The OpenAPI document says what is served: routes, kinds, problems; schemathesis takes it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from counter_app.contract.problems import TITLES, TYPE
from counter_app.domain.kinds.registry import BODIES
from counter_app.portal.http import app
from counter_app.portal.http.routes import openapi
from tests.faults import api_fuzz, reconnect

DOCUMENT: dict[str, Any] = json.loads(openapi.document())
SCHEMAS = DOCUMENT["components"]["schemas"]


def test_every_route_that_is_served_is_described_and_no_other() -> None:
    served = {
        (method, path.replace(":str}", "}").rstrip("/"))
        for route in app.ROUTES
        for path in route.paths
        for method in route.http_methods
    }
    described = {
        (method.upper(), path.rstrip("/"))
        for path, methods in DOCUMENT["paths"].items()
        for method in methods
    }
    assert served - described == {("OPTIONS", "/v1/blobs"), ("GET", "/v1/openapi.json")}
    assert described <= served


def test_a_push_names_the_schema_of_every_kind() -> None:
    named = SCHEMAS["Push"]["properties"]["events"]["items"]["oneOf"]
    names = {one["$ref"].rpartition("/")[2] for one in named}
    assert names == {f"Event_{kind}_{version}" for kind, version in BODIES} | {"Withheld"}
    for kind, version in BODIES:
        event = SCHEMAS[f"Event_{kind}_{version}"]["properties"]
        assert event["kind"] == {"const": kind}
        body = SCHEMAS[event["body"]["$ref"].rpartition("/")[2]]
        assert body["title"] == BODIES[kind, version].__name__


def test_every_problem_and_every_reference_is_there() -> None:
    assert set(SCHEMAS["Code"]["enum"]) == {TYPE + code for code in TITLES}
    for text in _references(DOCUMENT):
        assert text.rpartition("/")[2] in SCHEMAS, text
    needed = {"Problem", "Fork", "Faults", "Item", "FeedPage", "Pushed", "OnlineState"}
    assert needed <= SCHEMAS.keys()


def _references(value: object) -> list[str]:
    if isinstance(value, dict):
        own = [value["$ref"]] if isinstance(value.get("$ref"), str) else []
        return own + [one for part in value.values() for one in _references(part)]
    return [one for part in value for one in _references(part)] if isinstance(value, list) else []


@pytest.mark.campaign
@pytest.mark.expects_log("^(sign-in|enrolment|more look-ups|office records) refused from ")
def test_nothing_that_fits_the_document_or_does_not_makes_the_portal_fail() -> None:
    (outcome,) = api_fuzz.campaign(examples=2, backends=("sqlite",))
    print(outcome.counted)
    assert outcome.broken == ()
    assert outcome.counted.startswith("0 server errors")


@pytest.mark.campaign
def test_desks_that_reconnect_at_once_are_all_served() -> None:
    (outcome,) = reconnect.campaign(desks=24, backends=("sqlite",))
    print(outcome.counted)
    assert outcome.broken == ()
