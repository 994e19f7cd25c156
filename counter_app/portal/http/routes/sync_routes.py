"""The questions of a desk, docs/contract/sync.md: each runs its function in a transaction."""

from __future__ import annotations

import re

import msgspec
from litestar import Response, get, post, put

from counter_app.contract.digest import BUCKETS, DigestQuestion
from counter_app.contract.feed import PAGE_BYTES
from counter_app.contract.lease import LeaseQuestion
from counter_app.contract.problems import ProblemError
from counter_app.contract.push import MOST_ENTRIES, Journals, Push
from counter_app.portal.deadlines import versions
from counter_app.portal.http import asking
from counter_app.portal.http.asking import Ask, desk, reader
from counter_app.portal.http.bodies import must_be_device
from counter_app.portal.journal import feed
from counter_app.portal.journal.push import journals, push
from counter_app.portal.look_up.look_up import look_up
from counter_app.portal.office import packs
from counter_app.portal.serials import leases
from counter_app.portal.store.context import Asker, Connection, Context

_HASH = re.compile(r"[0-9a-f]{64}")
_MOST_SEQ = 2**53
_MOST_WAITING = 2**31 - 1
_MOST_TEXT = 64
_MOST_MARKS = 1000


@post("/v1/sync/journals", status_code=200)
async def put_journals(request: Ask) -> Response[bytes]:
    return await asking.ask(request, desk, Journals, _journals)


@post("/v1/sync/push", status_code=200)
async def put_push(request: Ask) -> Response[bytes]:
    return await asking.ask(request, desk, Push, _push, raw=True)


@get("/v1/sync/changes")
async def get_changes(request: Ask) -> Response[bytes]:
    cursor, device = _text(request, "cursor", 1024), _text(request, "device", _MOST_TEXT)
    most = _number(request, "max_bytes", PAGE_BYTES)
    return await asking.read(
        request,
        reader,
        lambda c, x, who: feed.changes(c, x, who, cursor, most_bytes=most, device=device),
    )


@get("/v1/sync/bucket/{number:str}")
async def get_bucket(request: Ask) -> Response[bytes]:
    number = str(request.path_params["number"])
    if not re.fullmatch(r"[0-9]{1,2}", number) or int(number) >= BUCKETS:
        raise ProblemError("not_found", 404)
    after, most = _text(request, "after", _MOST_TEXT), _number(request, "max_bytes", PAGE_BYTES)
    return await asking.read(
        request,
        reader,
        lambda c, x, who: feed.bucket(c, x, who, int(number), after=after, most_bytes=most),
    )


@post("/v1/sync/digest", status_code=200)
async def put_digest(request: Ask) -> Response[bytes]:
    return await asking.ask(request, reader, DigestQuestion, feed.compare, writes=False)


@post("/v1/leases", status_code=200)
async def put_leases(request: Ask) -> Response[bytes]:
    return await asking.ask(request, desk, LeaseQuestion, _leases)


@get("/v1/packs")
async def get_packs(request: Ask) -> Response[bytes]:
    return await asking.read(request, desk, packs.packs)


@put("/v1/procedure-versions/{version:str}", status_code=200)
async def put_procedure_version(request: Ask) -> Response[bytes]:
    """A version that the answer to a push had asked for; the desk gives it from its catalogue."""
    version = str(request.path_params["version"])
    return await asking.ask(
        request,
        reader,
        msgspec.Raw,
        lambda c, x, who, content: versions.put_version(c, x, who, version, content),
        most=versions.MOST_BYTES,
    )


@get("/v1/search")
async def get_search(request: Ask) -> Response[bytes]:
    code, identity = _text(request, "code", _MOST_TEXT), _text(request, "identity", _MOST_TEXT)
    officer = _text(request, "officer", _MOST_TEXT)
    return await asking.write(
        request,
        desk,
        lambda c, x, who: look_up(c, x, who, officer=officer, code=code, identity=identity),
    )


def _journals(connection: Connection, context: Context, asker: Asker, question: Journals) -> object:
    for device in question.devices[:_MOST_MARKS]:
        must_be_device(device)
    return journals(connection, context, asker, Journals(devices=question.devices[:_MOST_MARKS]))


def _push(connection: Connection, context: Context, asker: Asker, run: Push) -> object:
    must_be_device(run.device)
    fits = (
        _HASH.fullmatch(run.before)
        and 1 <= run.first_seq <= _MOST_SEQ
        and 0 <= run.waiting <= _MOST_WAITING
    )
    texts = (run.oldest, *run.ask)
    if not fits or any(len(text) > _MOST_TEXT or "\0" in text for text in texts):
        raise ProblemError("unreadable", 400)
    if len(run.events) > MOST_ENTRIES:
        raise ProblemError("too_large", 413)
    return push(connection, context, asker, run)


def _leases(
    connection: Connection, context: Context, asker: Asker, question: LeaseQuestion
) -> object:
    if not 1 <= len(question.request) <= 100:
        raise ProblemError("unreadable", 400)
    return leases.grant(connection, context, asker, question)


def _text(request: Ask, name: str, most: int) -> str:
    """A parameter that is given at most once; empty where it is not."""
    results = request.query_params.getall(name, [])
    if len(results) > 1 or any(len(item) > most or "\0" in item for item in results):
        raise ProblemError("unreadable", 400)
    return results[0] if results else ""


def _number(request: Ask, name: str, usual: int) -> int:
    text = _text(request, name, 18)
    if text and not re.fullmatch(r"[0-9]+", text):
        raise ProblemError("unreadable", 400)
    return int(text) if text else usual


ROUTES = [
    put_journals,
    put_push,
    get_changes,
    get_bucket,
    put_digest,
    put_leases,
    get_packs,
    put_procedure_version,
    get_search,
]
