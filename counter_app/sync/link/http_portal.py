"""The portal over HTTP: which question goes to which address, docs/contract/sync.md."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TypeVar
from urllib.parse import quote

import msgspec
from msgspec.structs import replace

from counter_app.contract.digest import BUCKETS, DigestAnswer, DigestQuestion
from counter_app.contract.enrolment import Enrolled, EnrolQuestion, Meta, Packs
from counter_app.contract.feed import PAGE_BYTES, FeedPage
from counter_app.contract.lease import LeaseQuestion, Leases
from counter_app.contract.look_up import LookUp, MoreLooks
from counter_app.contract.office_desks import OfficeDesks
from counter_app.contract.office_records import OfficeRecordQuestion, OfficeRecords
from counter_app.contract.push import JournalMarks, Journals, Push, Pushed, Result, Verdict
from counter_app.sync.link import reading
from counter_app.sync.link.answers import content_type
from counter_app.sync.link.http import Http, HttpAnswer
from counter_app.sync.link.link_errors import NotThePortalError, UnreadableError

T = TypeVar("T")
MOST_CURSOR = 1024
MOST_DESKS = 1000
MOST_RECORDS = 10_000
MOST_PACKS = 16 * 1024 * 1024
_FEW = 2
"""Events of a push up to which its answer is too short to be worth packing."""
_TOKEN = re.compile(r"[A-Za-z0-9._~+/=-]{1,512}")


class _Named(msgspec.Struct, frozen=True, kw_only=True):
    id: str


class HttpPortal:
    """`contract.portal.Portal`."""

    def __init__(self, http: Http) -> None:
        self.http = http

    def meta(self) -> Meta:
        return _typed(self.http.call("GET", "/v1/meta"), Meta)

    def enrol(self, question: EnrolQuestion) -> Enrolled:
        """Raises UnreadableError for a token that could not stand in a head."""
        answer = self.http.call("POST", "/v1/enrol", body=msgspec.json.encode(question))
        enrolled = _typed(answer, Enrolled)
        if not _TOKEN.fullmatch(enrolled.token):
            raise UnreadableError("length")
        self.http.token = enrolled.token
        return enrolled

    def journals(self, question: Journals) -> JournalMarks:
        return self._ask("/v1/sync/journals", question, JournalMarks)

    def push(self, run: Push) -> Pushed:
        is_short = len(run.events) + len(run.ask) <= _FEW
        body = msgspec.json.encode(run)
        return _pushed(self.http.call("POST", "/v1/sync/push", body=body, short=is_short))

    def changes(self, cursor: str, most_bytes: int, device: str = "") -> FeedPage | None:
        query: dict[str, str | int] = {"cursor": cursor} if cursor else {}
        if most_bytes != PAGE_BYTES:
            query["max_bytes"] = most_bytes
        if device:
            query["device"] = device
        answer = self.http.call("GET", "/v1/sync/changes", query=query)
        return None if answer.status == 204 else _page(answer)

    def bucket(self, number: int, after: str, most_bytes: int) -> FeedPage:
        query: dict[str, str | int] = {"after": after} if after else {}
        if most_bytes != PAGE_BYTES:
            query["max_bytes"] = most_bytes
        return _page(self.http.call("GET", f"/v1/sync/bucket/{number:d}", query=query))

    def digest(self, question: DigestQuestion) -> DigestAnswer:
        results = self._ask("/v1/sync/digest", question, DigestAnswer)
        if not set(results.differ) <= set(range(BUCKETS)):
            raise UnreadableError("number")
        return results

    def leases(self, question: LeaseQuestion) -> Leases:
        return self._ask("/v1/leases", question, Leases)

    def packs(self) -> Packs:
        return _typed(self.http.call("GET", "/v1/packs", most_bytes=MOST_PACKS), Packs)

    def give_version(self, id: str, content: bytes) -> None:
        path = f"/v1/procedure-versions/{quote(id, safe='')}"
        answer = self.http.call("PUT", path, body=content)
        if answer.status != 204:
            raise NotThePortalError("status")

    def office_desks(self) -> OfficeDesks:
        match = _typed(self.http.call("GET", "/v1/office"), OfficeDesks)
        if len(match.desks) > MOST_DESKS:
            raise UnreadableError("length")
        return match

    def put_office_record(self, question: OfficeRecordQuestion) -> OfficeRecords:
        results = self._ask("/v1/office/records", question, OfficeRecords)
        if len(results.mandates) + len(results.outages) > MOST_RECORDS:
            raise UnreadableError("length")
        return results

    def search(self, officer: str, *, code: str = "", identity: str = "") -> LookUp:
        named = {"code": code, "identity": identity}
        query = {"officer": officer, **{name: text for name, text in named.items() if text}}
        results = _typed(self.http.call("GET", "/v1/search", query=query), LookUp)
        if len(results.items) + len(results.outlines) > reading.MOST_ITEMS:
            raise UnreadableError("length")
        return results

    def more_looks(self, question: MoreLooks) -> None:
        body = msgspec.json.encode(question)
        answer = self.http.call("POST", "/v1/search/more", body=body, once=True)
        if answer.status != 204:
            raise NotThePortalError("status")

    def _ask(
        self, path: str, question: msgspec.Struct, shape: type[T], *, short: bool = False
    ) -> T:
        body = msgspec.json.encode(question)
        return _typed(self.http.call("POST", path, body=body, short=short), shape)


def _pushed(answer: HttpAnswer) -> Pushed:
    """The answer with its verdicts, each opened by itself; of one that cannot be read the event
    is held: it is asked about again.
    """
    fields = _typed(answer, dict[str, msgspec.Raw])
    results = reading.read(fields.pop("results", msgspec.Raw(b"[]")), list[msgspec.Raw])
    opened = [item for raw in results if (item := _result(raw)) is not None]
    return replace(reading.read(msgspec.json.encode(fields), Pushed), results=opened)


def _result(raw: msgspec.Raw) -> Result | None:
    with suppress(UnreadableError):
        return reading.read(raw, Result)
    with suppress(UnreadableError):
        named = reading.read(raw, _Named)
        return Result(id=named.id, verdict=Verdict.HELD, code="judging_failed")
    return None


def _typed(answer: HttpAnswer, shape: type[T]) -> T:
    return reading.read(_json(answer), shape)


def _page(answer: HttpAnswer) -> FeedPage:
    page = reading.page(_json(answer))
    if len(page.cursor) > MOST_CURSOR:
        raise UnreadableError("length")
    return page


def _json(answer: HttpAnswer) -> bytes:
    if answer.status != 200 or content_type(answer.headers) != "application/json":
        raise NotThePortalError("content_type")
    return answer.body
