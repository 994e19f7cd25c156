"""Who sent an event, and what it says in a few words: for a notice that tells of it."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select

from counter_app.domain.kinds.attachment_added import AttachmentAdded
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.declined import Declined
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.fee_taken import FeeTaken
from counter_app.domain.kinds.form_issued import FormIssued
from counter_app.domain.kinds.note_added import NoteAdded
from counter_app.domain.kinds.paper_added import PaperAdded
from counter_app.domain.kinds.received import Received
from counter_app.domain.kinds.supplement_received import SupplementReceived
from counter_app.domain.kinds.supplement_requested import SupplementRequested
from counter_app.domain.office.office import Office, Officer
from counter_app.portal.store import rows, schema
from counter_app.portal.store.context import Connection

LONGEST = 200
"""Characters of a name or a text that comes from outside."""
_MORE = "…"


@dataclass(frozen=True, slots=True)
class Sender:
    """A desk and its office; `office_name` is the code where the office is not known."""

    desk: str
    desk_name: str
    office: str
    office_name: str

    def params(self, connection: Connection, event: Event) -> tuple[tuple[str, str], ...]:
        """What fills the sentence of the notice: who, where, which kind, and what it says."""
        return (
            ("office", self.office),
            ("office_name", _short(self.office_name)),
            ("desk_name", _short(self.desk_name)),
            ("officer_name", _officer(connection, event.officer)),
            ("kind", event.kind),
            ("text", gist(event.body)),
        )


def of_device(connection: Connection, device: str) -> Sender:
    """The desk whose journal this is."""
    desk, journal = schema.desk, schema.device
    row = connection.execute(
        select(desk.c.id, desk.c.name, desk.c.office)
        .join(journal, journal.c.desk == desk.c.id)
        .where(journal.c.id == device)
    ).first()
    if row is None:
        return Sender("", "", "", "")
    table = schema.office
    document = connection.scalar(select(table.c.document).where(table.c.code == row.office))
    existing = rows.readable(document, Office) if document is not None else None
    return Sender(row.id, row.name, row.office, existing.name if existing else row.office)


def gist(body: Body) -> str:
    """What an event says beside its kind: words, a name, or đồng as digits."""
    match body:
        case NoteAdded(text=text):
            sentence = text
        case FeeTaken(amount=amount):
            sentence = str(amount)
        case PaperAdded(paper=paper):
            sentence = paper.name
        case AttachmentAdded(attachment=attachment):
            sentence = attachment.name
        case FormIssued(number=number):
            sentence = number
        case Received(code=code):
            sentence = code
        case Declined(reason=reason) | SupplementRequested(reason=reason):
            sentence = reason
        case SupplementReceived(papers=papers, text=text):
            sentence = "; ".join(paper.name for paper in papers) or text
        case _:
            sentence = ""
    return _short(sentence)


def _officer(connection: Connection, id: str) -> str:
    table = schema.officer
    document = connection.scalar(select(table.c.document).where(table.c.id == id))
    existing = rows.readable(document, Officer) if document is not None else None
    return _short(existing.name if existing is not None else id)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else line[: LONGEST - 1] + _MORE
