"""A portal in memory that does as it is told, and time that passes as a test wants it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from queue import Queue

from counter_app.contract import chain
from counter_app.contract.digest import DigestAnswer, DigestQuestion
from counter_app.contract.enrolment import Enrolled, EnrolQuestion, Meta, Packs
from counter_app.contract.feed import FeedPage
from counter_app.contract.lease import LeaseQuestion, Leases
from counter_app.contract.look_up import LookUp, MoreLooks
from counter_app.contract.office_desks import DeskState, OfficeDesks
from counter_app.contract.office_records import OfficeRecordQuestion, OfficeRecords
from counter_app.contract.push import JournalMark, JournalMarks, Journals, Push, Pushed
from tests.support.desks import MORNING

PATIENT = 30.0
"""Seconds after which what should have come will not."""


@dataclass
class FakePortal:
    """`contract.portal.Portal`. `before(name)` is called with each question's name and may
    raise; `pages` come one after another, then nothing is new. `ahead` is its clock's lead.
    """

    now: Callable[[], datetime]
    before: Callable[[str], None] = lambda _name: None
    asked: list[str] = field(default_factory=list)
    known: dict[str, list[bytes]] = field(default_factory=dict)
    pages: list[FeedPage] = field(default_factory=list)
    page_sizes: list[int] = field(default_factory=list)
    given_packs: Packs | None = None
    packs_version: str = ""
    lacking: list[str] = field(default_factory=list)
    given_versions: dict[str, bytes] = field(default_factory=dict)
    ahead: timedelta = timedelta()
    desks: list[DeskState] = field(default_factory=list)

    def meta(self) -> Meta:
        self._hear("meta")
        return Meta(name="cổng", api=(1, 1), server_time=self._time())

    def enrol(self, question: EnrolQuestion) -> Enrolled:  # noqa: ARG002
        self._hear("enrol")
        assert self.given_packs is not None
        return Enrolled(token="t", history="h", enrolment=self.given_packs.enrolment)

    def journals(self, question: Journals) -> JournalMarks:
        self._hear("journals")
        marks = [
            JournalMark(device=one, known_seq=len(self._heads(one)) - 1, head=self._heads(one)[-1])
            for one in question.devices
            if one in self.known
        ]
        return JournalMarks(history="h", server_time=self._time(), journals=marks)

    def push(self, run: Push) -> Pushed:
        self._hear("push")
        have = self.known.setdefault(run.device, [])
        assert run.first_seq == len(have) + 1
        assert run.before == self._heads(run.device)[-1]
        have += [bytes(raw) for raw in run.events]
        return Pushed(
            history="h",
            server_time=self._time(),
            known_seq=len(have),
            head=self._heads(run.device)[-1],
            lacking=self.lacking,
        )

    def changes(self, cursor: str, most_bytes: int, device: str) -> FeedPage | None:  # noqa: ARG002
        self._hear("changes")
        self.page_sizes.append(most_bytes)
        return self.pages.pop(0) if self.pages else None

    def bucket(self, number: int, after: str, most_bytes: int) -> FeedPage:  # noqa: ARG002
        self._hear("bucket")
        return FeedPage(history="h", server_time=self._time(), cursor="")

    def digest(self, question: DigestQuestion) -> DigestAnswer:  # noqa: ARG002
        self._hear("digest")
        return DigestAnswer()

    def leases(self, question: LeaseQuestion) -> Leases:  # noqa: ARG002
        self._hear("leases")
        return Leases(leases=())

    def packs(self) -> Packs:
        self._hear("packs")
        assert self.given_packs is not None
        return self.given_packs

    def give_version(self, id: str, content: bytes) -> None:
        self._hear("give_version")
        self.given_versions[id] = content

    def office_desks(self) -> OfficeDesks:
        self._hear("office_desks")
        return OfficeDesks(desks=self.desks, packs=self.packs_version)

    def put_office_record(self, question: OfficeRecordQuestion) -> OfficeRecords:  # noqa: ARG002
        self._hear("put_office_record")
        return OfficeRecords()

    def search(self, officer: str, *, code: str = "", identity: str = "") -> LookUp:  # noqa: ARG002
        self._hear("search")
        return LookUp()

    def more_looks(self, question: MoreLooks) -> None:  # noqa: ARG002
        self._hear("more_looks")

    def events(self) -> int:
        return sum(len(have) for have in self.known.values())

    def _hear(self, name: str) -> None:
        self.asked.append(name)
        self.before(name)

    def _time(self) -> str:
        return (self.now() + self.ahead).isoformat()

    def _heads(self, device: str) -> list[str]:
        heads = [chain.START]
        for data in self.known.get(device, []):
            heads.append(chain.entry_hash(heads[-1], data))
        return [one.hex() for one in heads]


class Hours:
    """A worker's `Timer`: seconds pass only while it waits. Up to `until` each wait is over at
    once; behind it the worker waits until somebody wakes it. `waits` are all it began.
    """

    def __init__(self, until: float = 0.0) -> None:
        self.passed = 0.0
        self.until = until
        self.waits: Queue[float] = Queue()

    def now(self) -> datetime:
        return MORNING + timedelta(seconds=self.passed)

    def seconds(self) -> float:
        return self.passed

    def wait(self, condition: threading.Condition, left: float) -> None:
        if self.passed < self.until:
            self.passed += left
            return
        self.waits.put(left)
        condition.wait(PATIENT)

    def waited(self) -> float:
        """How long the worker wants to wait now; returns when it does."""
        return self.waits.get(timeout=PATIENT)
