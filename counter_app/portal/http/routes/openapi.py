"""The OpenAPI document: every route, every kind of event that a push may hold, every problem."""

from __future__ import annotations

from functools import cache
from typing import Any

import msgspec

from counter_app import __version__
from counter_app.contract.look_up import Outline
from counter_app.contract.problems import TITLES, TYPE, Problem, Served
from counter_app.contract.push import MOST_ENTRIES, Fork, Withheld
from counter_app.contract.reasons.registry import REASONS
from counter_app.contract.submission import Faults
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.event import Clock
from counter_app.domain.kinds.registry import BODIES
from counter_app.domain.office.office import Enrolment
from counter_app.portal.http.routes.operations import OPERATIONS, Operation

Json = dict[str, Any]
_REF = "#/components/schemas/{name}"
_DEVICE = "^[0-9a-f]{32}$"
_HASH = "^[0-9a-f]{64}$"
_JSON = "application/json"
_BINARY = {"type": "string", "format": "binary"}
_USUAL = ("unauthorised", "busy", "unreadable", "fault")


@cache
def document() -> bytes:
    """The document as JSON."""
    return msgspec.json.encode(describe())


def describe() -> Json:
    structs = {item.question for item in OPERATIONS} | {one.answer for one in OPERATIONS}
    shapes = [struct for struct in structs if struct is not None]
    shapes += [Problem, Served, Fork, Faults, Dossier, Enrolment, Outline]
    _, schemas = msgspec.json.schema_components([*shapes, Withheld], ref_template=_REF)
    _put_events(schemas)
    _put_rows(schemas)
    schemas["Code"] = {"enum": sorted(TYPE + code for code in TITLES)}
    schemas["Problem"]["properties"]["type"] = {"$ref": _REF.format(name="Code")}
    paths: Json = {}
    for each in OPERATIONS:
        paths.setdefault(each.path, {})[each.method] = _operation(each)
    paths.update(_blobs())
    return {
        "openapi": "3.1.0",
        "info": {"title": "counter-app portal", "version": __version__},
        "paths": paths,
        "components": {
            "schemas": schemas,
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
        },
        "security": [{"token": []}],
    }


def _put_events(schemas: Json) -> None:
    """The raw values of the wire by what they hold: an event of each kind, a digest instead."""
    bodies: list[type[Body]] = list(BODIES.values())
    refs, parts = msgspec.json.schema_components(bodies, ref_template=_REF)
    schemas.update({name: part for name, part in parts.items() if name not in schemas})
    events = []
    for (kind, version), ref in zip(BODIES, refs, strict=True):
        name = f"Event_{kind}_{version}"
        schemas[name] = _event(kind, version, ref)
        events.append({"$ref": _REF.format(name=name)})
    schemas["Event"] = {"oneOf": events}
    push = schemas["Push"]["properties"]
    push["events"]["items"] = {"oneOf": [*events, {"$ref": _REF.format(name="Withheld")}]}
    push["events"]["maxItems"] = MOST_ENTRIES
    push["device"]["pattern"] = _DEVICE
    push["before"]["pattern"] = _HASH
    push["first_seq"]["minimum"] = 1
    push["waiting"] |= {"minimum": 0, "maximum": 2**31 - 1}
    schemas["Withheld"]["properties"]["withheld"]["pattern"] = _HASH
    schemas["EnrolQuestion"]["properties"]["device"]["pattern"] = _DEVICE
    schemas["Journals"]["properties"]["devices"]["items"] = {"type": "string", "pattern": _DEVICE}
    schemas["FeedPage"]["properties"]["items"]["items"] = {"$ref": _REF.format(name="Item")}
    schemas["Item"] = _item()
    results = schemas["LookUp"]["properties"]
    results["items"]["items"] = {"$ref": _REF.format(name="Item")}
    results["outlines"]["items"] = {"$ref": _REF.format(name="Outline")}


def _put_rows(schemas: Json) -> None:
    """Raw values beside events: what each of them is."""
    for name in ("Packs", "Enrolled"):
        schemas[name]["properties"]["enrolment"] = {"$ref": _REF.format(name="Enrolment")}
    schemas["Leases"]["properties"]["leases"]["items"] = {"$ref": _REF.format(name="Lease")}


def _item() -> Json:
    state = {"anyOf": [{"$ref": _REF.format(name="Dossier")}, {"type": "null"}]}
    return {
        "title": "Item",
        "type": "object",
        "properties": {
            "id": {"type": "string"},
            "rev": {"type": "integer"},
            "state": state,
            "events": {"type": "array", "items": {"$ref": _REF.format(name="Event")}},
            "own": {"type": "array", "items": {"type": "string"}},
            "whole": {"type": "boolean", "default": False},
            "deleted": {"type": "string", "default": ""},
        },
        "required": ["id", "rev"],
    }


def _event(kind: str, version: int, body: Json) -> Json:
    return {
        "title": kind,
        "type": "object",
        "properties": {
            "id": {"type": "string", "format": "uuid"},
            "dossier_id": {"type": ["string", "null"], "format": "uuid"},
            "base_rev": {"type": "integer", "minimum": 0, "maximum": 2**31 - 1},
            "kind": {"const": kind},
            "version": {"const": version},
            "occurred_at": {"type": "string", "format": "date-time"},
            "clock": {"enum": [item.value for item in Clock]},
            "officer": {"type": "string"},
            "body": body,
        },
        "required": [
            "id",
            "dossier_id",
            "base_rev",
            "kind",
            "version",
            "occurred_at",
            "clock",
            "officer",
            "body",
        ],
    }


def _operation(one: Operation) -> Json:
    name = one.path.removeprefix("/v1/").replace("/", "_").replace("-", "_")
    results: Json = {
        "operationId": f"{one.method}_{name.replace('{', '').replace('}', '')}",
        "summary": one.summary,
        "responses": _responses(one),
    }
    if one.open:
        results["security"] = []
    if one.question is not None:
        schema = {"$ref": _REF.format(name=one.question.__name__)}
        results["requestBody"] = {"required": True, "content": {_JSON: {"schema": schema}}}
    parameters = [_parameter(name, "query") for name in one.query]
    parts = [part for part in one.path.split("/") if part.startswith("{")]
    parameters += [_parameter(part.strip("{}"), "path") for part in parts]
    if parameters:
        results["parameters"] = parameters
    return results


def _parameter(name: str, place: str) -> Json:
    whole = {"max_bytes": {"type": "integer", "minimum": 1, "maximum": 2**31}}
    bucket = {"number": {"type": "integer", "minimum": 0, "maximum": 63}}
    device = {"device": {"type": "string", "pattern": _DEVICE}}
    schema = {**whole, **bucket, **device}.get(name, {"type": "string", "maxLength": 64})
    return {"name": name, "in": place, "required": place == "path", "schema": schema}


def _responses(one: Operation) -> Json:
    answer: Json = {"description": "Answered"}
    if one.answer is not None:
        (schema,), _ = msgspec.json.schema_components([one.answer], ref_template=_REF)
        answer["content"] = {_JSON: {"schema": schema}}
    results: Json = {} if one.empty and one.answer is None else {"200": answer}
    if one.empty:
        results["204"] = {"description": "Nothing is new" if one.answer else "Done"}
    for code in (*_USUAL, *one.codes):
        status = str(REASONS[code].status)
        existing = results.get(status, {}).get("description", "")
        results[status] = _problem(f"{existing}; {code}" if existing else code)
    results["413"] = _problem("too_large")
    results["426"] = _problem("version; portal_version")
    paced = "; look_pace" if "look_pace" in one.codes else ""
    results["429"] = _problem(f"busy: too often{paced}")
    return results


def _problem(text: str) -> Json:
    schema = {"$ref": _REF.format(name="Problem")}
    return {"description": text, "content": {"application/problem+json": {"schema": schema}}}


def _blobs() -> Json:
    """The addresses of tus, whose own document says more: https://tus.io/protocols/resumable-upload"""
    text = {"type": "string"}
    number = {"type": "integer", "minimum": 0}
    tus = {"name": "Tus-Resumable", "in": "header", "required": True, "schema": {"const": "1.0.0"}}

    def head(name: str, schema: Json) -> Json:
        return {"name": name, "in": "header", "required": True, "schema": schema}

    def operation(name: str, status: str, *heads: Json, tus_too: bool = True) -> Json:
        problems = {"4XX": _problem("a problem"), "5XX": _problem("a problem")}
        return {
            "operationId": name,
            "parameters": [*([tus] if tus_too else []), *heads],
            "responses": {status: {"description": "Done"}, **problems},
        }

    at = {"name": "name", "in": "path", "required": True, "schema": text}
    piece = operation("append_blob", "204", at, head("Upload-Offset", number))
    piece["requestBody"] = {"content": {"application/offset+octet-stream": {"schema": _BINARY}}}
    create = operation(
        "create_blob", "201", head("Upload-Length", number), head("Upload-Metadata", text)
    )
    fetch = operation("fetch_blob", "200", at, tus_too=False)
    fetch["responses"]["206"] = {"description": "A range"}
    return {
        "/v1/blobs/": {"post": create},
        "/v1/blobs/{name}": {
            "get": fetch,
            "head": operation("look_blob", "200", at),
            "patch": piece,
            "delete": operation("terminate_blob", "204", at),
        },
    }
