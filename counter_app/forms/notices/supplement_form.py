"""Form 02, Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ: what is still to be brought, all at once."""

from __future__ import annotations

from counter_app.domain.dossier.online import SupplementItem
from counter_app.forms.drawing.grid import Grid, GridRow, count
from counter_app.forms.drawing.layout import Run, Strip, kept, space, stacked
from counter_app.forms.drawing.plain_text import shortened
from counter_app.forms.drawing.writer import Writer
from counter_app.forms.notices.notice import drawn
from counter_app.forms.notices.notice_paper import NoticePaper
from counter_app.forms.notices.notice_text import paragraphs, wanted
from counter_app.forms.parts import people, wording
from counter_app.forms.parts.closing import Signer, signatures
from counter_app.forms.parts.filled import filled
from counter_app.forms.parts.sheet import FormPrint
from counter_app.forms.parts.template import FormTemplate

ITEM_MOST = 1_500
DETAIL_MOST = 600


def supplement_form(paper: NoticePaper, printing: FormPrint, template: FormTemplate) -> bytes:
    """The form as PDF, one copy on A4."""
    return drawn(paper, template, strips, printing)


def strips(paper: NoticePaper, template: FormTemplate, write: Writer) -> list[Strip]:
    """Everything below the head; who signs stays with the last sentence."""
    regular = write.family.regular
    result = people.named(f"Tiếp nhận hồ sơ/yêu cầu của {paper.addressee}:", paper.person, write)
    if paper.submission:
        result += people.submitter(paper.submission, write)
    result += wanted(paper, write)
    result += people.reached(paper.person, write)
    if paper.submitted_at:
        result += people.filed(paper.submitted_at, paper.reference, write)
    if paper.items:
        asked = template.text("asked", addressee=paper.addressee)
        result += kept(write.prose(Run(asked, write.family.bold)))
        result += [*kept([space(5)]), *_table(paper, write)]
    result += kept(paragraphs("Lý do:", paper.reason, write))
    if paper.until:
        result += kept(
            write.prose(*filled(template, "until", write, until=wording.date_words(paper.until)))
        )
    if paper.submitted_at:
        result += kept(write.prose(Run(_where(paper, template), regular)))
    end = [
        *write.prose(Run(_contact(paper, template), regular)),
        space(10),
        signatures([Signer(template.text("signer"), paper.officer_name)], write),
    ]
    return [*result, stacked(end)]


def _table(paper: NoticePaper, write: Writer) -> list[Strip]:
    page = write.page
    grid = Grid(
        edges=(
            page.left,
            page.left + 32,
            page.right - 152,
            page.right - 106,
            page.right - 46,
            page.right,
        ),
        titles=("STT", "Thành phần hồ sơ", "Bản chính", "Bản chứng thực", "Bản photo"),
        size=page.cell,
        small=page.small,
        leading=write.spacing.cell,
        family=write.family,
    )
    return grid.strips([_row(item, write) for item in paper.items])


def _row(item: SupplementItem, write: Writer) -> GridRow:
    runs = [Run(shortened(item.name, ITEM_MOST), write.family.regular)]
    if item.detail:
        runs.append(Run(f"({shortened(item.detail, DETAIL_MOST)})", write.family.italic))
    return GridRow(tuple(runs), (count(item.originals), count(item.certified), count(item.copies)))


def _where(paper: NoticePaper, template: FormTemplate) -> str:
    office = shortened(paper.office.name, people.NAME_MOST)
    address = shortened(paper.office.address, people.ADDRESS_MOST)
    place = f"{office} ({address})" if address else office
    return template.text("where", addressee=paper.addressee, place=place)


def _contact(paper: NoticePaper, template: FormTemplate) -> str:
    officer = shortened(paper.officer_name, people.NAME_MOST)
    if paper.officer_title:
        officer += f" ({shortened(paper.officer_title, people.FIELD_MOST)})"
    contact = _but_name(paper.contact, paper.officer_name) or paper.office.phone
    contact = shortened(contact, people.NAME_MOST) or wording.BLANK
    if not any(character.isalpha() for character in contact):
        contact = f"số điện thoại {contact}"
    return template.text("contact", addressee=paper.addressee, officer=officer, contact=contact)


def _but_name(contact: str, name: str) -> str:
    """The contact without the officer's own name, which stands before it already."""
    if name and name in contact:
        contact = contact.replace(name, "", 1)
    return contact.strip(" ,;·-–")
