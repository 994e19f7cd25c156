"""Báo công dân: the words for it, how it was told, and whether somebody was reached."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QObject

from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.kinds.contact_made import CONTACT_MADE, ContactMade
from counter_app.domain.life.facts import Contact
from counter_app.forms.messages.message import Message
from counter_app.services.printing.issue_notice import Slip
from counter_app.services.processing.tell_citizen import tell_citizen
from counter_app.services.telling.message_paper import draw_message
from counter_app.services.telling.messages import messages
from counter_app.ui.dossier_parts.action import Work
from counter_app.ui.dossier_parts.panels.step_panel import StepPanel
from counter_app.ui.pages.dossier.actions.step import LifeStep
from counter_app.ui.pages.dossier.actions.telling.message_view import MessageView
from counter_app.ui.pages.dossier.life_text import way_of_telling
from counter_app.ui.pages.dossier.reading import OpenFile
from counter_app.ui.printing import Printing, sentence_of
from counter_app.ui.session import DeskSession
from counter_app.ui.texts import formatting, numbers, problems

translate = QCoreApplication.translate
OTHER = "other"
"""Something for which no message is prepared."""


class TellPanel(StepPanel):
    def __init__(self) -> None:
        super().__init__("")
        self._messages: tuple[Message, ...] = ()
        self.set_title(self.tr("Báo công dân"))
        self.way = self.add_radios(
            "way",
            self.tr("Báo bằng cách nào"),
            *((way, way_of_telling(way)) for way in ("phone", "text", "paper", "in_person")),
        )
        self.step = self.add_choice("step", self.tr("Báo việc gì"), 5)
        self.reached = self.add_choice("reached", self.tr("Có báo được không"), 3)
        self.reached.add(self.tr("Đã báo được"), "yes")
        self.reached.add(self.tr("Chưa liên lạc được"), "no")
        self.add_line("person", self.tr("Người nghe"), 4, required=False)
        self.words = MessageView()
        self.add_view(self.words)
        self.add_line("text", self.tr("Ghi thêm"), 12, required=False)
        self.finish_layout()
        self.changed.connect(self._show_words)

    def chosen(self) -> Message | None:
        """The one that is chosen, None for something else."""
        step = self.text("step")
        return next((one for one in self._messages if one.step == step), None)

    def offer(self, prepared: tuple[Message, ...]) -> None:
        """What may be told now; what was begun stays where it still is among them."""
        is_begun, chosen = bool(self.texts()), self.text("step")
        self._messages = prepared
        self.step.blockSignals(True)
        self.step.clear()
        for one in prepared:
            self.step.add(one.title, one.step.value)
        self.step.add(self.tr("Việc khác"), OTHER)
        steps = [*(one.step.value for one in prepared), OTHER]
        self.step.set_value(chosen if is_begun and chosen in steps else steps[0])
        if not is_begun:
            self.reached.set_value("yes")
        self.step.blockSignals(False)
        self._show_words()

    def _show_words(self) -> None:
        """The words, or where nothing is to be read out what was told, or why nobody heard it."""
        is_heard = self.text("reached") == "yes"
        message = self.chosen() if is_heard else None
        self.words.show_message(message, self.text("way"))
        self.set_shown("person", shown=is_heard)
        self.set_shown("text", shown=message is None)


class TellCitizen(LifeStep):
    id = "tell_citizen"
    kind = CONTACT_MADE
    panel: TellPanel

    def __init__(self, place: DeskSession, printing: Printing, parent: QObject) -> None:
        super().__init__(place, TellPanel(), parent)
        self._printing = printing
        self._read: OpenFile | None = None
        self.panel.words.print_wanted.connect(self._print)

    def text(self, read: OpenFile) -> str:
        return translate("step", "Báo công dân")

    def next_text(self, read: OpenFile) -> str:
        waits = read.dossier.status in {Status.SUPPLEMENT, Status.OBLIGATION}
        return translate("step", "Nhắc công dân") if waits else ""

    def verb(self, read: OpenFile) -> str:
        return translate("step", "Ghi đã liên lạc")

    def warning(self, read: OpenFile) -> str:
        """Whom to call, and how it went the last time."""
        owner, contacts = read.dossier.owner, read.dossier.life.contacts
        whom = ", ".join(part for part in (owner.name, numbers.phone(owner.phone)) if part)
        return f"{whom} · {_line(contacts[-1])}" if contacts else whom

    def fill(self, read: OpenFile) -> None:
        self._read = read
        due = read.clock.clock.due_at if read.clock is not None else None
        self.panel.offer(messages(self.place.desk, self.place.officer, read.dossier, due))

    def run(self, read: OpenFile) -> Work[Dossier]:
        panel, message = self.panel, self.panel.chosen()
        is_heard = panel.text("reached") == "yes"
        contact = ContactMade(
            step=panel.text("step"),
            template=message.template if message is not None else "",
            way=panel.text("way"),
            parameters=message.parameters if message is not None else (),
            person=panel.text("person") if is_heard else "",
            reached=is_heard,
            text=panel.text("text"),
        )
        return partial(
            tell_citizen,
            self.place.desk,
            self.place.officer,
            read.dossier.id,
            contact,
            draft=self.draft_of(read),
        )

    def _print(self) -> None:
        """The chosen message as a letter; what becomes of it stands beside the button."""
        read, message, say = self._read, self.panel.chosen(), self.panel.words.size_line.setText
        if read is None or message is None:
            return
        desk, officer, dossier = self.place.desk, self.place.officer, read.dossier

        def drawn(letter: Slip) -> None:
            self._printing.print_form(letter, lambda outcome: say(sentence_of(outcome)))

        self.place.operations.run(
            lambda: draw_message(desk, officer, dossier, message),
            done=drawn,
            failed=lambda error: say(problems.report(error).sentence),
        )

    def said(self, result: Dossier) -> str:
        return translate("step", "Đã ghi liên lạc")


def _line(contact: Contact) -> str:
    """ "lần trước 23/11 16:20 gọi điện: đã báo Vàng A Páo"."""
    if not contact.reached:
        text = translate("step", "lần trước {at} {way}: chưa liên lạc được")
    elif contact.person:
        text = translate("step", "lần trước {at} {way}: đã báo {person}")
    else:
        text = translate("step", "lần trước {at} {way}: đã báo")
    return text.format(
        at=formatting.day_and_clock(contact.at),
        way=way_of_telling(contact.way).lower(),
        person=contact.person,
    )
