"""Form 03, Phiếu từ chối tiếp nhận giải quyết hồ sơ: that a dossier is not received, and why."""

from __future__ import annotations

from counter_app.forms.drawing.layout import Run, Strip, kept, space, stacked
from counter_app.forms.drawing.plain_text import shortened
from counter_app.forms.drawing.writer import Writer
from counter_app.forms.notices.notice import drawn
from counter_app.forms.notices.notice_paper import NoticePaper
from counter_app.forms.notices.notice_text import paragraphs, wanted
from counter_app.forms.parts import people
from counter_app.forms.parts.closing import Signer, signatures
from counter_app.forms.parts.sheet import FormPrint
from counter_app.forms.parts.template import FormTemplate


def decline_form(paper: NoticePaper, printing: FormPrint, template: FormTemplate) -> bytes:
    """The form as PDF, one copy on A4."""
    return drawn(paper, template, strips, printing)


def strips(paper: NoticePaper, template: FormTemplate, write: Writer) -> list[Strip]:
    """Everything below the head; who signs stays with the end of the reason."""
    regular = write.family.regular
    office = shortened(paper.office.name, people.NAME_MOST)
    result = write.line("Bộ phận tiếp nhận và trả kết quả:", office, strong=False)
    result += people.named("Tiếp nhận hồ sơ của:", paper.person, write)
    if paper.submission:
        result += people.submitter(paper.submission, write)
    if paper.submitted_at:
        result += people.identified(paper.person, write)
    result += people.reached(paper.person, write)
    result += wanted(paper, write)
    if paper.submitted_at:
        result += people.filed(paper.submitted_at, paper.reference, write)
    text = template.text("refused", office=office)
    result += kept(write.prose(Run(text, regular)))
    result += kept(paragraphs("", paper.reason, write))
    end = [
        *write.prose(Run(template.text("told", addressee=paper.addressee), regular)),
        space(10),
        signatures(_signers(paper, template), write),
    ]
    return [*result, stacked(end)]


def _signers(paper: NoticePaper, template: FormTemplate) -> list[Signer]:
    """Only the officer signs what was filed online."""
    results = [Signer(template.text("signer"), paper.officer_name)]
    if paper.submitted_at is None:
        results.insert(0, Signer(template.text("submitter"), paper.submitter_name))
    return results
