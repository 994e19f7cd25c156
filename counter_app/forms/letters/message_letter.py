"""A message on paper (giấy báo), for a citizen whom no telephone reaches."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from msgspec.structs import replace

from counter_app.domain.office.office import Office
from counter_app.domain.people.applicant import Owner
from counter_app.forms.drawing.layout import Run, Strip, kept
from counter_app.forms.drawing.plain_text import shortened
from counter_app.forms.drawing.writer import Writer
from counter_app.forms.letters.letter import LetterSigner, addressed, addressee, end
from counter_app.forms.notices.notice_text import paragraphs
from counter_app.forms.parts import people, sheet, wording
from counter_app.forms.parts.sheet import FormPrint
from counter_app.forms.parts.template import FormTemplate


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageLetter:
    """`about` is what the message is about, `text` its words."""

    office: Office
    at: datetime
    person: Owner
    code: str
    about: str
    text: str
    officer_name: str
    officer_title: str = ""


def message_letter(letter: MessageLetter, printing: FormPrint, template: FormTemplate) -> bytes:
    """The letter as PDF, one copy on A4."""
    template = replace(template, subtitle=letter.about)
    issue = sheet.heading(
        template,
        printing,
        sheet.issuer_of(letter.office),
        letter.at,
        code=letter.code,
        number=f"Số: {wording.BLANK}{template.serial}",
    )
    return sheet.drawn(
        issue, template, lambda write: _strips(letter, template, write), sample=printing.sample
    )


def _strips(letter: MessageLetter, template: FormTemplate, write: Writer) -> list[Strip]:
    contact = template.text(
        "contact",
        addressee=addressee(letter.person),
        officer=shortened(letter.officer_name, people.NAME_MOST),
        contact=shortened(letter.office.phone, people.FIELD_MOST) or wording.BLANK,
    )
    return [
        *addressed(letter.person, write),
        *paragraphs("", letter.text, write),
        *kept(write.prose(Run(contact, write.family.regular))),
        end(template, write, LetterSigner(letter.officer_name, letter.officer_title)),
    ]
