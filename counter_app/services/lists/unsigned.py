"""What waits for a signature here: drafted results and proposed extensions, most urgent first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from counter_app.domain.deadlines.office_time import in_zone
from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.dossier.paper import Attachment
from counter_app.domain.life.facts import Proposal, ResultDraft
from counter_app.domain.life.unsigned import waiting_draft, waiting_proposal
from counter_app.domain.office.mandate import Mandate
from counter_app.domain.office.office import Officer
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.lists.due import Distance, Due, promised
from counter_app.storage.dossiers import dossiers
from counter_app.storage.files import files
from counter_app.storage.office import officers


@dataclass(frozen=True, slots=True)
class Unsigned:
    """`paper` is what waits, `author` the name of who wrote it, at the office time `written_at`.
    `file` is the drafted result, None where there is none; `is_here` whether its bytes are.
    """

    dossier: Dossier
    paper: ResultDraft | Proposal
    due: Due
    author: str
    written_at: datetime
    file: Attachment | None = None
    is_here: bool = False


@dataclass(frozen=True, slots=True)
class SigningQueue:
    """`in_own_name` and `mandates` say as whom the officer may sign now."""

    papers: tuple[Unsigned, ...] = ()
    in_own_name: bool = False
    mandates: tuple[Mandate, ...] = ()


def signing_queue(desk: OpenDesk, actor: Officer) -> SigningQueue:
    """Of the dossiers of the office that are here."""
    now = desk.office_now()
    with desk.store.database.read() as connection:
        processed = dossiers.of_status(connection, Status.PROCESSING)
        names = {item.id: item.name for item in officers.all_of(connection)}
    distance = Distance(desk.calendar, now.date())
    papers = tuple(
        _unsigned(desk, dossier, paper, promised(dossier, now, distance), names)
        for dossier in processed
        for paper in (waiting_proposal(dossier), waiting_draft(dossier))
        if paper is not None
    )
    who = desk.actor(actor, now)
    return SigningQueue(papers, who.is_signer, tuple(who.mandates.values()))


def may_sign(desk: OpenDesk, actor: Officer) -> bool:
    """Whether the officer may sign now, as whomever."""
    who = desk.actor(actor, desk.office_now())
    return who.is_signer or bool(who.mandates)


def _unsigned(
    desk: OpenDesk, dossier: Dossier, paper: ResultDraft | Proposal, due: Due, names: dict[str, str]
) -> Unsigned:
    key = paper.sha256 if isinstance(paper, ResultDraft) else ""
    file = next((item for item in dossier.attachments if item.sha256 == key), None)
    return Unsigned(
        dossier=dossier,
        paper=paper,
        due=due,
        author=names.get(paper.officer, paper.officer),
        written_at=in_zone(paper.at, desk.zone),
        file=file,
        is_here=file is not None and files.is_here(desk.store.profile.files, file.sha256),
    )
