"""What a desk asks of its portal: over HTTP, in the simulation or of a test's double."""

from __future__ import annotations

from typing import Protocol

from counter_app.contract.digest import DigestAnswer, DigestQuestion
from counter_app.contract.enrolment import Enrolled, EnrolQuestion, Meta, Packs
from counter_app.contract.feed import FeedPage
from counter_app.contract.lease import LeaseQuestion, Leases
from counter_app.contract.look_up import LookUp, MoreLooks
from counter_app.contract.office_desks import OfficeDesks
from counter_app.contract.office_records import OfficeRecordQuestion, OfficeRecords
from counter_app.contract.push import JournalMarks, Journals, Push, Pushed


class Portal(Protocol):
    """Each call raises ProblemError for what the portal answers, or an error of the link; after
    either the desk knows nothing about what the portal did.
    """

    def meta(self) -> Meta:
        """What the portal is; it need not know the desk."""

    def enrol(self, question: EnrolQuestion) -> Enrolled:
        """A one-time code against a token, which every later question of this portal carries."""

    def journals(self, question: Journals) -> JournalMarks: ...

    def push(self, run: Push) -> Pushed: ...

    def changes(self, cursor: str, most_bytes: int, device: str) -> FeedPage | None:
        """The page behind the cursor ("" for the beginning), None where nothing is new. Events
        of the journal `device` come as their ids.
        """

    def bucket(self, number: int, after: str, most_bytes: int) -> FeedPage:
        """Whole items of one digest bucket, by id, behind the id `after`."""

    def digest(self, question: DigestQuestion) -> DigestAnswer: ...

    def leases(self, question: LeaseQuestion) -> Leases: ...

    def packs(self) -> Packs: ...

    def give_version(self, id: str, content: bytes) -> None:
        """A procedure version that the portal lacks, its JSON; `id` is the SHA-256 of it, hex."""

    def office_desks(self) -> OfficeDesks: ...

    def put_office_record(self, question: OfficeRecordQuestion) -> OfficeRecords:
        """A supervisor or administrator writes a mandate or an outage of the office."""

    def search(self, officer: str, *, code: str = "", identity: str = "") -> LookUp:
        """Dossiers that the desk need not hold: whole ones, and outlines of other offices'."""

    def more_looks(self, question: MoreLooks) -> None:
        """A supervisor opens further look-ups of today."""
