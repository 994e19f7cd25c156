"""Reviewing what citizens filed online: look, claim, accept, decline, ask for what is missing.

The three answers are requests: the portal decides, and of two the first that arrives counts.
Until it has applied one, nothing goes to the citizen.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from counter_app.domain.changes import Changes
from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.dossier.online import SupplementItem
from counter_app.domain.dossier.paper import Paper
from counter_app.domain.errors import RefusedError
from counter_app.domain.kinds.accepted import Accepted
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.declined import Declined
from counter_app.domain.kinds.supplement_received import SupplementReceived
from counter_app.domain.kinds.supplement_requested import SupplementRequested
from counter_app.domain.kinds.supplement_submitted import SupplementSubmitted
from counter_app.domain.office.office import Officer
from counter_app.services.attachments import attach
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.dossier.record import happen
from counter_app.services.intake import drafts
from counter_app.services.intake.drafts import DraftKind
from counter_app.services.online import keep_answer, standing_answer
from counter_app.services.online.acceptance import (
    AcceptancePlan,
    Check,
    CheckKind,
    answer_by,
    case_of,
    deadline_from,
    is_here,
    plan_acceptance,
)
from counter_app.services.online.claiming import Viewer, viewer_of
from counter_app.services.online.keep_answer import Typed
from counter_app.services.online.standing_answer import Answer, Given, OwnState, StandingAnswer
from counter_app.storage.dossiers import dossiers
from counter_app.storage.dossiers import drafts as stored
from counter_app.storage.engine.database import Connection
from counter_app.storage.files import files
from counter_app.storage.journal import journal
from counter_app.storage.office import officers

__all__ = [
    "AcceptancePlan",
    "Answer",
    "Check",
    "CheckKind",
    "Given",
    "OwnState",
    "StandingAnswer",
    "case_of",
    "is_here",
    "plan_acceptance",
]


@dataclass(frozen=True, slots=True)
class Review:
    """All that the page shows of one dossier, read at `at`, office time; `files_here` are sums,
    `file_remarks` say by sum what is wrong with a file, as a code of `domain/file_judgement.py`.
    `typed` is what this officer left unfinished (`has_draft`), else what was answered here;
    `brought` the document of his note on papers that were brought; `citizen_wrote` is what the
    citizen said with what was asked for.
    """

    dossier: Dossier
    plan: AcceptancePlan
    standing: StandingAnswer
    viewer: Viewer | None
    answer_by: datetime | None
    files_here: frozenset[str]
    file_warnings: dict[str, str]
    typed: Typed
    known_papers: tuple[SupplementItem, ...]
    at: datetime
    has_draft: bool = False
    brought: bytes = b""
    citizen_wrote: str = ""

    @property
    def is_late(self) -> bool:
        """Whether the citizen should have heard from the office by now."""
        return self.answer_by is not None and self.at > self.answer_by


@dataclass(frozen=True, slots=True)
class Answered:
    """`confirmed` says that the portal has applied the answer: only then may forms be printed."""

    dossier: Dossier
    changes: Changes
    confirmed: bool


def look(desk: OpenDesk, actor: Officer, dossier_id: str) -> Review:
    """One dossier for its page. Raises RefusedError: "no_dossier"."""
    with desk.store.database.read() as connection:
        dossier = dossiers.get(connection, dossier_id)
        if dossier is None:
            raise RefusedError("no_dossier")
        stands = standing_answer.read(connection, desk, dossier)
        names = {item.id: item.name for item in officers.all_of(connection)}
        typed = keep_answer.read(connection, actor, dossier_id)
        warnings = files.warnings(connection, [item.sha256 for item in dossier.attachments])
        brought = stored.get(connection, brought_draft(actor, dossier_id))
        wrote = _citizen_wrote(connection, dossier)
    attach.want(desk, dossier)
    return Review(
        dossier=dossier,
        plan=plan_acceptance(desk, dossier),
        standing=stands,
        viewer=viewer_of(desk, dossier, names),
        answer_by=answer_by(desk, dossier),
        files_here=frozenset(item.sha256 for item in dossier.attachments if is_here(desk, item)),
        file_warnings=warnings,
        typed=typed if typed != Typed() else _of_mine(stands),
        known_papers=known_papers(desk, dossier),
        at=desk.office_now(),
        has_draft=typed != Typed(),
        brought=brought.document if brought is not None else b"",
        citizen_wrote=wrote,
    )


def _citizen_wrote(connection: Connection, dossier: Dossier) -> str:
    """The newest words; they stand in the event alone."""
    if not dossier.supplements or dossier.supplements[-1].answered_at is None:
        return ""
    bodies = (event.body for event in reversed(journal.of_dossier(connection, dossier.id)))
    return next((body.text for body in bodies if isinstance(body, SupplementSubmitted)), "")


def without_typed(known: Review) -> Review:
    """The same with empty editors: what was written has been sent."""
    return replace(known, typed=Typed(), has_draft=False)


def known_papers(desk: OpenDesk, dossier: Dossier) -> tuple[SupplementItem, ...]:
    """The rows of the checklist, with the copies that the procedure asks for."""
    case = case_of(desk, dossier)
    return tuple(
        SupplementItem(
            name=item.name,
            requirement=item.id,
            originals=item.originals,
            copies=item.copies,
        )
        for item in (case.papers if case else ())
    )


def accept(
    desk: OpenDesk,
    actor: Officer,
    dossier_id: str,
    promised_at: datetime | None = None,
    reason: str = "",
) -> Answered:
    """Ask the portal to receive it as of now. `promised_at` with its reason is the officer's own
    date.

    Raises RefusedError, DeadlineError where no date can be computed, StorageError.
    """
    with desk.store.database.read() as connection:
        dossier = dossiers.get(connection, dossier_id)
    if dossier is None:
        raise RefusedError("no_dossier")
    at = desk.office_now().replace(microsecond=0)
    deadline = deadline_from(desk, dossier, at, promised_at, reason)
    body = Accepted(
        desk=desk.enrolment.desk.id,
        received_at=at,
        deadline=deadline,
        promised_at=deadline.due_at,
        promise_reason=reason.strip(),
    )
    return _answer(desk, actor, dossier_id, body)


def decline(desk: OpenDesk, actor: Officer, dossier_id: str, reason: str) -> Answered:
    """Ask the portal to refuse it, with the reasons of form 03. Raises RefusedError."""
    body = Declined(desk=desk.enrolment.desk.id, reason=reason.strip())
    return _answer(desk, actor, dossier_id, body)


def request_supplement(
    desk: OpenDesk,
    actor: Officer,
    dossier_id: str,
    items: Sequence[SupplementItem],
    *,
    reason: str,
    until: date | None = None,
    contact: str = "",
) -> Answered:
    """Ask the citizen, once, for all that is missing: form 02. Raises RefusedError ("until_past"
    and those of the action table).
    """
    if until is not None and until < desk.office_now().date():
        raise RefusedError("until_past", day=until)
    body = SupplementRequested(
        desk=desk.enrolment.desk.id,
        items=tuple(items),
        reason=reason.strip(),
        until=until,
        contact=contact.strip(),
    )
    return _answer(desk, actor, dossier_id, body)


def receive_supplement(
    desk: OpenDesk, actor: Officer, dossier_id: str, papers: Sequence[Paper], text: str = ""
) -> tuple[Dossier, Changes]:
    """Record that the citizen brought what was asked for: a fact. Raises RefusedError
    ("awaits_no_supplement", "supplement_items" where nothing was brought).
    """
    with desk.store.database.read() as connection:
        dossier = dossiers.get(connection, dossier_id)
    if dossier is None:
        raise RefusedError("no_dossier")
    if dossier.status is not Status.SUPPLEMENT:
        raise RefusedError("awaits_no_supplement", code=dossier.code)
    if not papers and not text.strip():
        raise RefusedError("supplement_items")
    body = SupplementReceived(papers=tuple(papers), text=text.strip())
    return happen(desk, actor, dossier_id, body, draft=brought_draft(actor, dossier_id))


def brought_draft(actor: Officer, dossier_id: str) -> str:
    """The id under which a note on what was brought is kept while it is being written."""
    return drafts.id_of(DraftKind.BROUGHT, actor, dossier_id)


def _answer(desk: OpenDesk, actor: Officer, dossier_id: str, body: Body) -> Answered:
    draft = keep_answer.draft_id(actor, dossier_id)
    dossier, changes = happen(desk, actor, dossier_id, body, draft=draft)
    return Answered(dossier, changes, standing_answer.standing(desk, dossier).confirmed)


def _of_mine(stands: StandingAnswer) -> Typed:
    """What was written here and did not count, to be used again or copied."""
    match stands.mine:
        case Declined(reason=reason):
            return Typed(decline=reason)
        case SupplementRequested() as asked:
            return Typed(
                items=asked.items,
                reason=asked.reason,
                until=f"{asked.until:%d/%m/%Y}" if asked.until else "",
                contact=asked.contact,
            )
        case Accepted(promise_reason=reason, promised_at=datetime() as promised_at) if reason:
            return Typed(promised_day=f"{promised_at:%d/%m/%Y}", promise_reason=reason)
        case _:
            return Typed()
