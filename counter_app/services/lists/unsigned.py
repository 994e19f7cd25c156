"""What waits for a signature here: drafted results and proposed extensions, most urgent first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from counter_app.domain.deadlines.office_time import in_zone
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.paper import Attachment
from counter_app.domain.life.facts import Proposal, ResultDraft
from counter_app.domain.life.unsigned import waiting_draft, waiting_proposal
from counter_app.domain.office.mandate import Mandate
from counter_app.domain.office.office import Officer
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.lists.due import Distance, Due, promised
from counter_app.services.lists.seats import seat_of
from counter_app.storage.dossiers import worklist
from counter_app.storage.dossiers.worklist import Pile, WorklistRow
from counter_app.storage.engine.database import Connection
from counter_app.storage.files import files
from counter_app.storage.office import officers

PAGE = 100
"""Dossiers of one page."""


@dataclass(frozen=True, slots=True)
class Unsigned:
    """`paper` is what waits, `author` the name of who wrote it, at the office time `written_at`.
    `file` is the drafted result, None where there is none; `is_here` whether its bytes are.
    `row` is the place of the dossier for the next page.
    """

    dossier: Dossier
    row: WorklistRow
    paper: ResultDraft | Proposal
    due: Due
    author: str
    written_at: datetime
    file: Attachment | None = None
    is_here: bool = False


@dataclass(frozen=True, slots=True)
class SigningQueue:
    """The first papers, `ended` where these are all, of how many `dossiers` all are; `in_own_name`
    and `mandates` say as whom the officer may sign now.
    """

    papers: tuple[Unsigned, ...] = ()
    ended: bool = True
    dossiers: int = 0
    in_own_name: bool = False
    mandates: tuple[Mandate, ...] = ()


def signing_queue(
    desk: OpenDesk, actor: Officer, most: int = PAGE, dossier: str = ""
) -> SigningQueue:
    """What waits in the units that work here, the same as the list of Hôm nay: of the first `most`
    dossiers, and of those before and up to `dossier` where that waits too.
    """
    now = desk.office_now()
    seat = seat_of(desk, actor, now)
    with desk.store.database.read() as connection:
        count = worklist.count(connection, Pile.SIGN, seat)
        rows = worklist.page(connection, Pile.SIGN, seat, most=most + 1)
        while dossier and len(rows) > most and dossier not in _ids(rows[:most]):
            most += PAGE
            rows += worklist.page(connection, Pile.SIGN, seat, rows[-1], PAGE)
        papers = _papers(desk, connection, rows[:most], now)
    who = desk.actor(actor, now)
    return SigningQueue(
        papers, len(rows) <= most, count, who.is_signer, tuple(who.mandates.values())
    )


def go_on(desk: OpenDesk, actor: Officer, after: Unsigned) -> tuple[tuple[Unsigned, ...], bool]:
    """The next papers behind `after`, and whether they are the last."""
    now = desk.office_now()
    with desk.store.database.read() as connection:
        rows = worklist.page(connection, Pile.SIGN, seat_of(desk, actor, now), after.row, PAGE + 1)
        return _papers(desk, connection, rows[:PAGE], now), len(rows) <= PAGE


def _ids(rows: Sequence[WorklistRow]) -> set[str]:
    return {row.dossier.id for row in rows}


def _papers(
    desk: OpenDesk, connection: Connection, rows: Sequence[WorklistRow], now: datetime
) -> tuple[Unsigned, ...]:
    names = {item.id: item.name for item in officers.all_of(connection)}
    distance = Distance(desk.calendar, now.date())
    return tuple(
        _unsigned(desk, row, paper, promised(row.dossier, now, distance), names)
        for row in rows
        for paper in (waiting_proposal(row.dossier), waiting_draft(row.dossier))
        if paper is not None
    )


def may_sign(desk: OpenDesk, actor: Officer) -> bool:
    """Whether the officer may sign now, as whomever."""
    who = desk.actor(actor, desk.office_now())
    return who.is_signer or bool(who.mandates)


def _unsigned(
    desk: OpenDesk, row: WorklistRow, paper: ResultDraft | Proposal, due: Due, names: dict[str, str]
) -> Unsigned:
    dossier = row.dossier
    key = paper.sha256 if isinstance(paper, ResultDraft) else ""
    file = next((item for item in dossier.attachments if item.sha256 == key), None)
    return Unsigned(
        dossier=dossier,
        row=row,
        paper=paper,
        due=due,
        author=names.get(paper.officer, paper.officer),
        written_at=in_zone(paper.at, desk.zone),
        file=file,
        is_here=file is not None and files.is_here(desk.store.profile.files, file.sha256),
    )
