"""What each document of a fixture is: the structure that a program reads it as."""

from __future__ import annotations

from typing import Any

from counter_app.contract.account import AccountQuestion, AccountToken
from counter_app.contract.digest import DigestAnswer, DigestQuestion
from counter_app.contract.enrolment import Enrolled, EnrolQuestion, Meta, Packs
from counter_app.contract.feed import FeedPage, Item
from counter_app.contract.lease import LeaseQuestion, Leases
from counter_app.contract.office_desks import OfficeDesks
from counter_app.contract.problems import Problem
from counter_app.contract.push import Fork, JournalMarks, Journals, Push, Pushed, Withheld
from counter_app.contract.submission import (
    OnlineDossier,
    OnlinePayment,
    OnlineState,
    OnlineSupplement,
)
from counter_app.domain.catalogue.procedure import Procedure
from counter_app.domain.deadlines.calendar import Calendar
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.intake import Intake
from counter_app.domain.office.office import Enrolment, Lease, Office, Officer
from counter_app.portal.ledger.ledger import LedgerLine
from counter_app.portal.ledger.ledger_records import (
    EnrolmentRecord,
    FeedMark,
    LeaseRecord,
    OfficeRecordLine,
    OfficerRecord,
    OwnEvent,
    PackRecord,
    PostingRecord,
    ServingRecord,
    SubmissionRecord,
)
from counter_app.portal.serials.lease_rules import LeaseRules
from counter_app.services.online.keep_answer import Typed
from counter_app.storage.files.files_day import FilesDay
from counter_app.storage.office.enrolment import PortalAddress
from counter_app.storage.sync.sync_cursor import SyncCursor

SENT: dict[str, Any] = {
    "push question": Push,
    "push answer": Pushed,
    "withheld entry": Withheld,
    "journals question": Journals,
    "journals answer": JournalMarks,
    "chain_fork": Fork,
    "changes answer": FeedPage,
    "bucket answer": FeedPage,
    "item": Item,
    "digest question": DigestQuestion,
    "digest answer": DigestAnswer,
    "leases question": LeaseQuestion,
    "leases answer": Leases,
    "packs answer": Packs,
    "office answer": OfficeDesks,
    "enrol question": EnrolQuestion,
    "enrol answer": Enrolled,
    "meta answer": Meta,
    "problem": Problem,
    "submission": OnlineDossier,
    "payment": OnlinePayment,
    "supplement": OnlineSupplement,
    "online state": OnlineState,
    "sign-in question": AccountQuestion,
    "sign-in answer": AccountToken,
}
"""Questions and answers between desk or citizen and portal."""

AT_A_DESK: dict[str, Any] = {
    "desk enrolment": Enrolment,
    "desk exchange": SyncCursor,
    "desk portal": PortalAddress,
    "desk files_day": FilesDay,
    "desk lease": Lease,
    "desk officer": Officer,
    "desk procedure_version": Procedure,
    "desk calendar": Calendar,
    "desk draft": Intake,
    "desk note draft": tuple[str, str],
    "desk answer draft": tuple[str, Typed],
    "state": Dossier,
}
"""Documents in a profile's database."""

AT_THE_PORTAL: dict[str, Any] = {
    "portal lease_rules": dict[str, LeaseRules],
    "ledger line": LedgerLine,
    "ledger lease": LeaseRecord,
    "ledger enrolment": EnrolmentRecord,
    "ledger office": Office,
    "ledger officer": OfficerRecord,
    "ledger posting": PostingRecord,
    "ledger office_record": OfficeRecordLine,
    "ledger serving": ServingRecord,
    "ledger pack": PackRecord,
    "ledger event": OwnEvent,
    "ledger submission": SubmissionRecord,
    "ledger feed": FeedMark,
}
"""Documents in the portal's database and ledger."""

TYPES = SENT | AT_A_DESK | AT_THE_PORTAL
