"""A message on paper: drawn when it is wanted; that it was given is told by `contact_made`."""

from __future__ import annotations

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.office.office import Officer
from counter_app.forms.letters.message_letter import MessageLetter, message_letter
from counter_app.forms.messages.message import Message
from counter_app.forms.parts.sheet import FormPrint
from counter_app.forms.parts.template import FormKind
from counter_app.forms.templates.form_set import shipped
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.printing.issue_notice import Slip
from counter_app.services.printing.issued_form import file_name


def draw_message(desk: OpenDesk, officer: Officer, dossier: Dossier, message: Message) -> Slip:
    now = desk.office_now()
    letter = MessageLetter(
        office=desk.office,
        at=now,
        person=dossier.owner,
        code=dossier.code,
        about=message.title,
        text=message.paper,
        officer_name=officer.name,
        officer_title=officer.title,
    )
    template = shipped().of(FormKind.MESSAGE, now.date())
    data = message_letter(letter, FormPrint(at=now, sample=desk.enrolment.demo), template)
    return Slip(data, f"{file_name(dossier.code)}-giay-bao-{now:%y%m%d-%H%M%S}", template.parts)
