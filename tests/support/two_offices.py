"""Two offices at one portal that write to each other's dossiers: what is sent and what becomes of
it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta

import msgspec
from msgspec.structs import replace
from sqlalchemy import select

from counter_app.contract.feed import Item
from counter_app.contract.push import Push, Pushed
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.notices import FOREIGN_EVENT, notice_id
from counter_app.domain.dossier.online import Notice
from counter_app.domain.events import make
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.note_added import NoteAdded
from counter_app.domain.kinds.notice_settled import NoticeSettled
from counter_app.domain.office.office import Office, Officer, Role
from counter_app.portal.journal import feed, push
from counter_app.portal.office import offices
from counter_app.portal.store import schema
from counter_app.portal.store.context import Asker
from counter_app.portal.store.store import PortalStore
from tests.support.portal_journal import Journal
from tests.support.portal_offices import DESK_1, OFFICE

LOAN = Officer(id="loan", login="loan", name="Phàn Thị Loan", roles=(Role.SUPERVISOR,))
"""Supervises the other office."""
TAM = Officer(id="tam", login="tam", name="Nông Văn Tám", roles=(Role.ADMIN,))


@dataclass(slots=True)
class Letters:
    """Everything that goes to one portal, each desk by its own journal."""

    store: PortalStore
    journals: dict[str, Journal] = field(default_factory=dict)
    count: int = 0

    def send(self, *events: Event, asker: Asker = DESK_1) -> Pushed:
        journal = self.journals.setdefault(asker.desk, Journal(f"{len(self.journals) + 1:032x}"))
        return self.push(journal.run(*events), asker)

    def push(self, run: Push, asker: Asker = DESK_1) -> Pushed:
        return self.store.run(lambda c: push.push(c, self.store.context, asker, run))

    def made(
        self, body: Body, about: Event | None, officer: str = "mai", at: datetime | None = None
    ) -> Event:
        self.count += 1
        key = about.dossier if about is not None else None
        timestamp = at or self.store.context.office_now() + timedelta(seconds=self.count)
        name = f"019ab0a1-7c40-7d21-af5e-{self.count:012x}"
        return make(body, id=name, dossier=key, at=timestamp, officer=officer)

    def note(self, about: Event, officer: str = "mai", text: str = "Đã gọi") -> Event:
        return self.made(NoteAdded(text=text), about, officer)

    def settling(self, event: Event, choice: str, officer: str = "dung", joined: int = 0) -> Event:
        notice = notice_id(event.id, FOREIGN_EVENT)
        return self.made(NoticeSettled(notice=notice, choice=choice, joined=joined), event, officer)

    def state(self, about: Event) -> Dossier:
        with self.store.read() as connection:
            table = schema.dossier
            data = connection.scalar(select(table.c.state).where(table.c.id == about.dossier))
        return msgspec.json.decode(data, type=Dossier)

    def verdict(self, event: Event) -> tuple[str, str]:
        table = schema.event
        query = select(table.c.verdict, table.c.code).where(table.c.id == event.id)
        with self.store.read() as connection:
            row = connection.execute(query).one()
        return row.verdict, row.code

    def notices(self, about: Event, code: str = FOREIGN_EVENT) -> list[Notice]:
        return [one for one in self.state(about).notices if one.code == code]

    def items(self, asker: Asker, cursor: str = "") -> tuple[list[Item], str]:
        with self.store.read() as connection:
            page = feed.changes(connection, self.store.context, asker, cursor, most_bytes=10**6)
        if page is None:
            return [], cursor
        return [msgspec.json.decode(raw, type=Item) for raw in page.items], page.cursor

    def put_officer(self, officer: Officer, office: Office = OFFICE) -> None:
        self.store.run(lambda c: offices.put_officer(c, self.store.context, officer, office.code))

    def put_office(self, office: Office, **changes: object) -> None:
        changed = replace(office, **changes)  # type: ignore[arg-type]
        self.store.run(lambda c: offices.put_office(c, self.store.context, changed))


def told(answer: Pushed) -> list[tuple[str, str]]:
    return [(one.verdict.value, one.code) for one in answer.results]
