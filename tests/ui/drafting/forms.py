"""Every form and editor in which somebody types what is to be written."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.online import SupplementItem
from counter_app.domain.kinds.accepted import Accepted
from counter_app.domain.kinds.declined import Declined
from counter_app.domain.kinds.note_added import NoteAdded
from counter_app.domain.kinds.notice_settled import NoticeSettled
from counter_app.domain.kinds.supplement_received import SupplementReceived
from counter_app.domain.kinds.supplement_requested import SupplementRequested
from counter_app.services.attention.attention import Choice
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.intake import keep_draft
from counter_app.services.online import review
from counter_app.storage.dossiers import dossiers
from counter_app.storage.journal import journal
from counter_app.ui.frame import keys
from counter_app.ui.frame.places import OpenAttention, OpenDossier, OpenOnline, OpenReceive
from tests.support import desks, online
from tests.support import portal_words as portal
from tests.ui.drafting.seats import Seat

DRAFT = "01936a10-0000-7000-8000-00000000d001"


@dataclass
class Form(ABC):
    """`open` brings the form to the front, ready to type; what it is about is made once."""

    seat: Seat
    about: str = ""

    @abstractmethod
    def open(self) -> None: ...

    @abstractmethod
    def fields(self) -> dict[str, QWidget]:
        """Where it is typed."""

    @abstractmethod
    def panel(self) -> QWidget:
        """What must stay open while nothing is written."""

    @abstractmethod
    def written(self) -> list[str]:
        """What was recorded of it, in the order of writing."""

    def texts(self) -> dict[str, str]:
        return {name: text_of(field) for name, field in self.fields().items()}


class Reception(Form):
    """Tiếp nhận, filled so that only F9 is missing."""

    page = keys.RECEIVE

    def open(self) -> None:
        known = {draft.id for draft in self.seat.kept()}
        if not self.about:
            self.about = DRAFT
            made = desks.intake(self.seat.desk, desks.Crowd(7).next())
            keep_draft.keep(self.seat.desk, self.seat.place.officer, DRAFT, "Khai sinh", made)
            known.add(DRAFT)
        if DRAFT in known:
            self.seat.window.show_page(OpenReceive(draft=DRAFT))
        else:
            self.seat.window.show_page(OpenReceive())
        self.seat.rest()

    def fields(self) -> dict[str, QWidget]:
        form = self.seat.page(keys.RECEIVE).form
        return {"line": form.applicant.line, "content": form.procedure.content}

    def panel(self) -> QWidget:
        return self.seat.page(keys.RECEIVE).form

    def written(self) -> list[str]:
        with self.seat.desk.store.database.read() as connection:
            made = dossiers.get(connection, DRAFT)
        return [made.content] if made is not None else []


class Note(Form):
    """The note of a walk-in dossier."""

    page = keys.DOSSIER

    def open(self) -> None:
        if not self.about:
            self.about = desks.receive_some(self.seat.desk, 1, seed=3)[0].id
        self.seat.window.show_page(OpenDossier(self.about))
        page = self.seat.page(keys.DOSSIER)
        self.seat.until(lambda: page.read is not None and page.read.dossier.id == self.about)
        self.seat.control(Qt.Key.Key_G)

    def fields(self) -> dict[str, QWidget]:
        return {"note": self.seat.page(keys.DOSSIER).note.panel.field}

    def panel(self) -> QWidget:
        return self.seat.page(keys.DOSSIER).note.panel

    def written(self) -> list[str]:
        return bodies(self.seat.desk, NoteAdded, self.about)


class Answer(Form):
    """One of the editors of an online dossier."""

    page = keys.ONLINE
    key = Qt.Key.Key_T

    def open(self) -> None:
        if not self.about:
            self.about = self.file().id
        self.seat.window.show_page(OpenOnline(self.about))
        page = self.seat.page(keys.ONLINE)
        self.seat.until(lambda: page.read is not None and page.read.dossier.id == self.about)
        self.seat.rest()
        self.begin()

    def file(self) -> Dossier:
        return online.submit(self.seat.desk, complete=False)

    def begin(self) -> None:
        if self.seat.page(keys.ONLINE).panel is None:
            self.seat.control(self.key)


class Refusal(Answer):
    def fields(self) -> dict[str, QWidget]:
        return {"reason": self.panel().reason}

    def panel(self) -> QWidget:
        return self.seat.page(keys.ONLINE).view.decline

    def written(self) -> list[str]:
        return bodies(self.seat.desk, Declined, self.about)


class Request(Answer):
    key = Qt.Key.Key_B

    def begin(self) -> None:
        super().begin()
        table = self.panel().table
        if not self.panel().items():
            table.setFocus()
            self.seat.press(Qt.Key.Key_Space)

    def fields(self) -> dict[str, QWidget]:
        panel = self.panel()
        return {
            "detail": panel.detail,
            "free": panel.free,
            "reason": panel.reason,
            "contact": panel.contact,
        }

    def panel(self) -> QWidget:
        return self.seat.page(keys.ONLINE).view.supplement

    def written(self) -> list[str]:
        return bodies(self.seat.desk, SupplementRequested, self.about)


class Acceptance(Answer):
    def begin(self) -> None:
        page = self.seat.page(keys.ONLINE)
        if page.panel is None:
            page.open_panel(page.accept)
        if not page.view.accept.day.text():
            self.seat.type(page.view.accept.day, "4/12")
        page.view.accept.ask()

    def fields(self) -> dict[str, QWidget]:
        return {"reason": self.panel().reason}

    def panel(self) -> QWidget:
        return self.seat.page(keys.ONLINE).view.accept

    def written(self) -> list[str]:
        return bodies(self.seat.desk, Accepted, self.about)


class Brought(Answer):
    """What the citizen brought of what was asked for."""

    def file(self) -> Dossier:
        desk, officer = self.seat.desk, self.seat.place.officer
        item = SupplementItem(name="Giấy chứng sinh", originals=1)
        filed = super().file()
        asked = review.request_supplement(desk, officer, filed.id, [item], reason="Thiếu giấy")
        online.portal_takes(desk, asked.dossier)
        return filed

    def begin(self) -> None:
        page = self.seat.page(keys.ONLINE)
        if page.panel is None:
            page.start(page.brought)

    def fields(self) -> dict[str, QWidget]:
        return {"note": self.panel().note}

    def panel(self) -> QWidget:
        return self.seat.page(keys.ONLINE).view.brought

    def written(self) -> list[str]:
        return bodies(self.seat.desk, SupplementReceived, self.about)


class Reason(Form):
    """Why a file is given up, on Cần xử lý."""

    page = keys.ATTENTION

    def open(self) -> None:
        desk = self.seat.desk
        if not self.about:
            dossier = desks.receive_some(desk, 1, seed=5)[0]
            portal.has_all(desk, dossier)
            portal.has_file(desk, dossier.id, "f" * 64, "failed:gone")
            self.about = dossier.id
        self.seat.window.show_page(OpenAttention(self.about))
        page = self.seat.page(keys.ATTENTION)
        self.seat.until(lambda: page.table.current() is not None)
        self.seat.rest()
        if page.detail.choice() is not Choice.DROP:
            page.detail.radio.setFocus()
            self.seat.press(Qt.Key.Key_Down)

    def fields(self) -> dict[str, QWidget]:
        return {"reason": self.seat.page(keys.ATTENTION).detail.reason}

    def panel(self) -> QWidget:
        return self.seat.page(keys.ATTENTION).detail.reason_field

    def written(self) -> list[str]:
        return bodies(self.seat.desk, NoticeSettled, self.about)


FORMS: tuple[type[Form], ...] = (
    Reception,
    Note,
    Refusal,
    Request,
    Acceptance,
    Brought,
    Reason,
)


def text_of(field: QWidget) -> str:
    return field.toPlainText() if isinstance(field, QPlainTextEdit) else line_of(field)


def line_of(field: QWidget) -> str:
    assert isinstance(field, QLineEdit)
    return field.text()


def bodies(desk: OpenDesk, kind: type, dossier_id: str) -> list[str]:
    """The events of this kind in the dossier's journal, as text."""
    with desk.store.database.read() as connection:
        found = journal.of_dossier(connection, dossier_id)
    return [
        msgspec.json.encode(event.body).decode()
        for event in found
        if isinstance(event.body, kind) and event.officer != online.PORTAL
    ]
