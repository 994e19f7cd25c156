"""Form 04: that a result will be late, why, and on which day it is promised now.

Issued by the agency that resolves the dossier, not by the counter.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.life.facts import SignedExtension
from counter_app.domain.office.office import Office
from counter_app.domain.people.applicant import Owner
from counter_app.forms.drawing.layout import Run, Strip, kept
from counter_app.forms.drawing.plain_text import shortened
from counter_app.forms.drawing.writer import Writer
from counter_app.forms.letters.letter import PROCEDURE_MOST, LetterSigner, addressed, addressee, end
from counter_app.forms.notices.notice_text import paragraphs
from counter_app.forms.parts import people, sheet, wording
from counter_app.forms.parts.filled import filled
from counter_app.forms.parts.sheet import FormPrint, Issuer
from counter_app.forms.parts.template import FormTemplate

BY_AGENCY = "theo thông báo của cơ quan giải quyết"
"""Where the receipt named no day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtensionLetter:
    """`office` received the dossier, `agency` resolves it and is late; `promised_at` is the day
    that the citizen was told last, None where the receipt named none. `number` is that of the
    letter, left to be written by hand if empty.
    """

    office: Office
    agency: str
    at: datetime
    person: Owner
    procedure: str
    code: str
    received_at: datetime
    promised_at: datetime | None
    due_at: datetime
    reason: str
    signer: LetterSigner
    number: str = ""


def of_extension(
    dossier: Dossier, extension: SignedExtension, office: Office, signer: LetterSigner
) -> ExtensionLetter:
    """What form 04 says of this extension."""
    earlier = [one.due_at for one in dossier.life.extensions if one.at < extension.at]
    return ExtensionLetter(
        office=office,
        agency=dossier.agency.name or office.name,
        at=extension.at,
        person=dossier.owner,
        procedure=dossier.procedure.name,
        code=dossier.code,
        received_at=dossier.accepted_at or dossier.received_at,
        promised_at=earlier[-1] if earlier else dossier.promised_at,
        due_at=extension.due_at,
        reason=extension.reason,
        signer=signer,
        number=extension.number,
    )


def extension_letter(letter: ExtensionLetter, printing: FormPrint, template: FormTemplate) -> bytes:
    """The form as PDF, one copy on A4."""
    number = shortened(letter.number, people.FIELD_MOST) or f"{wording.BLANK}{template.serial}"
    issue = sheet.heading(
        template,
        printing,
        Issuer(letter.agency, "", letter.office.place),
        letter.at,
        code=letter.code,
        number=f"Số: {number}",
    )
    return sheet.drawn(
        issue, template, lambda write: _strips(letter, template, write), sample=printing.sample
    )


def _strips(letter: ExtensionLetter, template: FormTemplate, write: Writer) -> list[Strip]:
    to = addressee(letter.person)
    agency = shortened(letter.agency, people.NAME_MOST)
    promised = wording.timestamp(letter.promised_at) if letter.promised_at else BY_AGENCY
    result = addressed(letter.person, write)
    result += write.prose(
        *filled(
            template,
            "received",
            write,
            received_at=wording.capital(wording.day(letter.received_at)),
            office=shortened(letter.office.name, people.NAME_MOST),
            addressee=to,
            procedure=shortened(letter.procedure, PROCEDURE_MOST),
            code=shortened(letter.code, people.FIELD_MOST),
            promised_at=promised,
        )
    )
    result += write.prose(Run(template.text("late", agency=agency), write.family.regular))
    result += paragraphs("Lý do:", letter.reason, write)
    sorry = template.text("sorry", agency=agency, addressee=to)
    result += write.prose(Run(sorry, write.family.regular))
    due_at = wording.timestamp(letter.due_at)
    result += kept(write.prose(*filled(template, "again", write, due_at=due_at)))
    thanks = template.text("thanks", addressee=to)
    result += kept(write.prose(Run(thanks, write.family.regular)))
    return [*result, end(template, write, letter.signer)]
