"""The link between a simulated desk and the portal's functions: real wire bytes, drawn faults."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random
from typing import Any, TypeVar

import msgspec
from sqlalchemy import Connection, func, select

from counter_app.contract.digest import DigestAnswer, DigestQuestion
from counter_app.contract.enrolment import Enrolled, EnrolQuestion, Meta, Packs
from counter_app.contract.feed import FeedPage
from counter_app.contract.lease import LeaseQuestion, Leases
from counter_app.contract.look_up import LookUp, MoreLooks
from counter_app.contract.office_desks import OfficeDesks
from counter_app.contract.office_records import OfficeRecordQuestion, OfficeRecords
from counter_app.contract.problems import ProblemError
from counter_app.contract.push import JournalMarks, Journals, Push, Pushed
from counter_app.portal.deadlines import versions
from counter_app.portal.journal import feed, push
from counter_app.portal.look_up import looks
from counter_app.portal.look_up.look_up import look_up
from counter_app.portal.office import enrol, office_desks, office_records, packs, portal_meta
from counter_app.portal.serials import leases
from counter_app.portal.store import schema
from counter_app.portal.store.context import Asker, Context
from counter_app.portal.store.store import PortalStore
from counter_app.sync.link.link_errors import StalledError, UnreachableError

Answer = TypeVar("Answer")
KILLER = "việc làm cổng ngừng"
"""A note with this text makes the whole push fail, as a fault before the judging would."""


class Crash(BaseException):
    """The desk's process ends here."""


class PortalCrash(Exception):  # noqa: N818 - no error of the portal but its end
    """The portal's process ends here; what was not committed is undone."""


@dataclass(slots=True)
class Weather:
    """How often each fault strikes a call, and how often each did. Still weather has none."""

    random: Random
    rates: dict[str, float]
    struck: Counter[str] = field(default_factory=Counter)
    still: bool = False

    def strikes(self, name: str) -> bool:
        if self.still or self.random.random() >= self.rates.get(name, 0.0):
            return False
        self.struck[name] += 1
        return True


@dataclass(slots=True)
class Sky:
    """The portal that all desks talk to; it may be put back and opened anew at any time."""

    store: PortalStore
    weather: Weather
    late: list[Callable[[], None]] = field(default_factory=list)
    requests: int = 0
    cured: bool = False

    def run(self, function: Callable[[Connection, Context], Answer]) -> Answer:
        """In one transaction, with the height remembered behind it."""
        store = self.store
        try:
            answer = store.run(lambda connection: self._finish(function(connection, store.context)))
        except PortalCrash:
            raise UnreachableError("cut") from None
        with store.read() as connection:
            height = connection.scalar(select(func.coalesce(func.sum(schema.office.c.feed), 0)))
        store.context.ledger.reach(int(height or 0))
        return answer

    def _finish(self, answer: Answer) -> Answer:
        """The last moment before the commit."""
        if self.weather.strikes("portal crashed at its commit"):
            raise PortalCrash
        return answer

    def read(self, function: Callable[[Connection, Context], Answer]) -> Answer:
        with self.store.read() as connection:
            return function(connection, self.store.context)


@dataclass(slots=True)
class SimPortal:
    """`contract.portal.Portal` for one desk: what is asked and answered passes as JSON."""

    sky: Sky
    asker: Asker

    def meta(self) -> Meta:
        return self._call(lambda: self.sky.read(portal_meta.describe), Meta)

    def enrol(self, question: EnrolQuestion) -> Enrolled:
        asked = _wire(question)

        def deliver() -> Enrolled:
            made = self.sky.run(lambda c, x: enrol.enrol(c, x, asked))
            with self.sky.store.read() as connection:
                self.asker = enrol.asker(connection, made.token)
            return made

        return self._call(deliver, Enrolled)

    def journals(self, question: Journals) -> JournalMarks:
        asked = _wire(question)
        return self._call(
            lambda: self.sky.run(lambda c, x: push.journals(c, x, self.asker, asked)), JournalMarks
        )

    def push(self, run: Push) -> Pushed:
        asked = _wire(run)

        def deliver() -> Pushed:
            if not self.sky.cured and any(KILLER.encode() in bytes(raw) for raw in asked.events):
                self.sky.weather.struck["push killed"] += 1
                raise ProblemError("fault", 500)
            return self.sky.run(lambda c, x: push.push(c, x, self.asker, asked))

        def again() -> None:
            try:
                deliver()
            except ProblemError:
                return

        if self.sky.weather.strikes("delivered again late"):
            self.sky.late.append(again)
        return self._call(deliver, Pushed)

    def changes(self, cursor: str, most_bytes: int, device: str) -> FeedPage | None:
        return self._call(
            lambda: self.sky.read(
                lambda c, x: feed.changes(
                    c, x, self.asker, cursor, most_bytes=most_bytes, device=device
                )
            ),
            FeedPage,
            may_be_none=True,
        )

    def bucket(self, number: int, after: str, most_bytes: int) -> FeedPage:
        return self._call(
            lambda: self.sky.read(
                lambda c, x: feed.bucket(
                    c, x, self.asker, number, after=after, most_bytes=most_bytes
                )
            ),
            FeedPage,
        )

    def digest(self, question: DigestQuestion) -> DigestAnswer:
        asked = _wire(question)
        return self._call(
            lambda: self.sky.read(lambda c, x: feed.compare(c, x, self.asker, asked)), DigestAnswer
        )

    def leases(self, question: LeaseQuestion) -> Leases:
        asked = _wire(question)
        return self._call(
            lambda: self.sky.run(lambda c, x: leases.grant(c, x, self.asker, asked)), Leases
        )

    def packs(self) -> Packs:
        return self._call(lambda: self.sky.run(lambda c, x: packs.packs(c, x, self.asker)), Packs)

    def give_version(self, id: str, content: bytes) -> None:
        given = msgspec.Raw(content)
        self._call(
            lambda: self.sky.run(lambda c, x: versions.put_version(c, x, self.asker, id, given)),
            type(None),
            may_be_none=True,
        )

    def office_desks(self) -> OfficeDesks:
        return self._call(
            lambda: self.sky.run(lambda c, x: office_desks.desks_of_office(c, x, self.asker)),
            OfficeDesks,
        )

    def put_office_record(self, question: OfficeRecordQuestion) -> OfficeRecords:
        asked = _wire(question)

        def deliver(connection: Connection, context: Context) -> OfficeRecords:
            by = office_records.author(
                connection, context, self.asker, asked.officer, asked.password
            )
            return office_records.put(connection, context, self.asker, by, asked)

        return self._call(lambda: self.sky.run(deliver), OfficeRecords)

    def search(self, officer: str, *, code: str = "", identity: str = "") -> LookUp:
        return self._call(
            lambda: self.sky.run(
                lambda c, x: look_up(
                    c, x, self.asker, officer=officer, code=code, identity=identity
                )
            ),
            LookUp,
        )

    def more_looks(self, question: MoreLooks) -> None:
        asked = _wire(question)

        def deliver(connection: Connection, context: Context) -> None:
            by = looks.supervisor(connection, context, self.asker, asked.login, asked.password)
            looks.open_more(connection, context, self.asker, asked.officer, by)

        self._call(lambda: self.sky.run(deliver), type(None), may_be_none=True)

    def _call(self, deliver: Callable[[], Any], kind: Any, *, may_be_none: bool = False) -> Any:
        weather = self.sky.weather
        self.sky.requests += 1
        for late in [
            one for one in self.sky.late if weather.still or weather.random.random() < 0.3
        ]:
            self.sky.late.remove(late)
            late()
        if weather.strikes("crash before a request"):
            raise Crash
        if weather.strikes("request lost"):
            raise UnreachableError("reset")
        if weather.strikes("portal busy"):
            raise ProblemError("busy", 503, retry_after=1)
        answer = deliver()
        if weather.strikes("answer lost"):
            raise StalledError
        if weather.strikes("crash behind an answer"):
            raise Crash
        if answer is None and may_be_none:
            return None
        return msgspec.json.decode(msgspec.json.encode(answer), type=kind)


def _wire(question: Any) -> Any:
    return msgspec.json.decode(msgspec.json.encode(question), type=type(question))
