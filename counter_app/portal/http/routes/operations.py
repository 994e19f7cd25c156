"""The questions that the portal answers, as its OpenAPI names them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import msgspec

from counter_app.contract.account import AccountQuestion, AccountToken
from counter_app.contract.digest import DigestAnswer, DigestQuestion
from counter_app.contract.enrolment import Enrolled, EnrolQuestion, Meta, Packs
from counter_app.contract.feed import FeedPage
from counter_app.contract.lease import LeaseQuestion, Leases
from counter_app.contract.look_up import LookUp, MoreLooks
from counter_app.contract.office_desks import OfficeDesks
from counter_app.contract.office_records import OfficeRecordQuestion, OfficeRecords
from counter_app.contract.push import JournalMarks, Journals, Push, Pushed
from counter_app.contract.submission import (
    OnlineDossier,
    OnlinePayment,
    OnlineState,
    OnlineSupplement,
)
from counter_app.domain.catalogue.procedure import Procedure


@dataclass(frozen=True, slots=True)
class Operation:
    """One question: `query` are its parameters by name, `codes` its problems beside the usual."""

    method: str
    path: str
    summary: str
    question: type[msgspec.Struct] | None = None
    answer: Any = None
    query: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    open: bool = False
    empty: bool = False


OPERATIONS = (
    Operation("get", "/v1/meta", "What this portal is", answer=Meta, open=True),
    Operation(
        "post",
        "/v1/enrol",
        "A machine becomes a desk",
        EnrolQuestion,
        Enrolled,
        codes=("enrolment_code", "other_desk", "forbidden", "serials_full"),
        open=True,
    ),
    Operation("post", "/v1/sync/journals", "What the portal has", Journals, JournalMarks),
    Operation(
        "post",
        "/v1/sync/push",
        "The next run of a journal",
        Push,
        Pushed,
        codes=("chain_fork", "forbidden", "too_large"),
    ),
    Operation(
        "get",
        "/v1/sync/changes",
        "The feed behind a cursor; 204 where nothing is new",
        answer=FeedPage,
        query=("cursor", "max_bytes", "device"),
        codes=("history_changed", "forbidden"),
        empty=True,
    ),
    Operation(
        "get",
        "/v1/sync/bucket/{number}",
        "Whole dossiers of one digest bucket",
        answer=FeedPage,
        query=("after", "max_bytes"),
        codes=("not_found", "forbidden"),
    ),
    Operation(
        "post",
        "/v1/sync/digest",
        "Which buckets differ",
        DigestQuestion,
        DigestAnswer,
        codes=("history_changed", "forbidden"),
    ),
    Operation(
        "post",
        "/v1/leases",
        "Serials for the days to come",
        LeaseQuestion,
        Leases,
        codes=("forbidden", "serials_full"),
    ),
    Operation(
        "get", "/v1/packs", "Procedures, calendar, office", answer=Packs, codes=("forbidden",)
    ),
    Operation(
        "put",
        "/v1/procedure-versions/{version}",
        "A procedure version that the portal asked for; 204 once it has it",
        Procedure,
        codes=("not_found", "forbidden"),
        empty=True,
    ),
    Operation(
        "get",
        "/v1/office",
        "How the desks of the office stand",
        answer=OfficeDesks,
        codes=("forbidden",),
    ),
    Operation(
        "post",
        "/v1/office/records",
        "A supervisor or administrator writes a mandate or an outage",
        OfficeRecordQuestion,
        OfficeRecords,
        codes=(
            "forbidden",
            "office_person",
            "office_changed",
            "record_dates",
            "record_basis",
            "mandate_people",
        ),
    ),
    Operation(
        "get",
        "/v1/search",
        "A dossier that the desk does not hold; written down",
        answer=LookUp,
        query=("code", "identity", "officer"),
        codes=("forbidden", "look_pace", "look_limit"),
    ),
    Operation(
        "post",
        "/v1/search/more",
        "A supervisor opens further look-ups of today",
        MoreLooks,
        codes=("forbidden", "supervisor"),
        empty=True,
    ),
    Operation(
        "post", "/v1/sign-in", "A token for an account", AccountQuestion, AccountToken, open=True
    ),
    Operation(
        "post",
        "/v1/submissions",
        "A citizen's dossier",
        OnlineDossier,
        OnlineState,
        codes=("submission_invalid", "id_reused", "forbidden", "serials_full"),
    ),
    Operation(
        "get",
        "/v1/submissions/{dossier}",
        "How a dossier stands",
        answer=OnlineState,
        codes=("not_found", "forbidden"),
    ),
    Operation(
        "post",
        "/v1/submissions/{dossier}/payments",
        "Fee lines were paid online",
        OnlinePayment,
        OnlineState,
        codes=("submission_invalid", "id_reused", "not_found", "forbidden"),
    ),
    Operation(
        "post",
        "/v1/submissions/{dossier}/supplements",
        "What the citizen adds after being asked",
        OnlineSupplement,
        OnlineState,
        codes=("submission_invalid", "id_reused", "not_found", "not_awaited", "forbidden"),
    ),
)
