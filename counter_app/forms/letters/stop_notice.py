"""Form 05: that a dossier is not worked on any more, because the citizen takes it back or did not
bring what was asked for (NĐ 118/2025/NĐ-CP, Điều 21; TT 03/2025/TT-VPCP, Điều 7).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.paper import Source
from counter_app.domain.life.facts import Stopping, Withdrawal
from counter_app.domain.office.office import Office
from counter_app.domain.people.applicant import Owner
from counter_app.forms.drawing.grid import Grid, GridRow, count
from counter_app.forms.drawing.layout import Run, Strip, kept, space
from counter_app.forms.drawing.plain_text import shortened
from counter_app.forms.drawing.writer import Writer
from counter_app.forms.letters.letter import PROCEDURE_MOST, LetterSigner, addressed, addressee, end
from counter_app.forms.notices.notice_text import paragraphs
from counter_app.forms.parts import people, sheet, wording
from counter_app.forms.parts.filled import filled
from counter_app.forms.parts.sheet import FormPrint
from counter_app.forms.parts.template import FormTemplate

PAPER_MOST = 1_500


@dataclass(frozen=True, slots=True, kw_only=True)
class StopNotice:
    """`asked_at` is when the citizen asked for the dossier back, or when papers were asked for
    that should have come by `until`. `papers` are the originals that go back, with their count.
    """

    office: Office
    at: datetime
    person: Owner
    procedure: str
    code: str
    received_at: datetime
    is_withdrawn: bool
    asked_at: datetime
    until: date | None = None
    reason: str = ""
    papers: tuple[tuple[str, int], ...] = ()
    officer_name: str
    officer_title: str = ""


def of_end(
    dossier: Dossier,
    ended: Stopping | Withdrawal,
    office: Office,
    *,
    officer_name: str,
    officer_title: str = "",
) -> StopNotice:
    """What form 05 says of a dossier that was withdrawn or stopped."""
    asked = [one.at for one in dossier.supplements if isinstance(ended, Stopping)]
    return StopNotice(
        office=office,
        at=ended.at,
        person=dossier.owner,
        procedure=dossier.procedure.name,
        code=dossier.code,
        received_at=dossier.accepted_at or dossier.received_at,
        is_withdrawn=isinstance(ended, Withdrawal),
        asked_at=_asked_at(dossier, ended) or (asked[-1] if asked else ended.at),
        until=ended.until if isinstance(ended, Stopping) else None,
        reason=ended.reason,
        papers=tuple(
            (paper.name, paper.originals)
            for paper in dossier.papers
            if paper.originals and paper.source is Source.HANDED_IN
        ),
        officer_name=officer_name,
        officer_title=officer_title,
    )


def _asked_at(dossier: Dossier, ended: Stopping | Withdrawal) -> datetime | None:
    if isinstance(ended, Withdrawal):
        return ended.at
    return next((one.at for one in dossier.supplements if one.event == ended.question), None)


def stop_notice(notice: StopNotice, printing: FormPrint, template: FormTemplate) -> bytes:
    """The form as PDF, one copy on A4."""
    issue = sheet.heading(
        template,
        printing,
        sheet.issuer_of(notice.office),
        notice.at,
        code=notice.code,
        number=f"Số: {wording.BLANK}{template.serial}",
    )
    return sheet.drawn(
        issue, template, lambda write: _strips(notice, template, write), sample=printing.sample
    )


def _strips(notice: StopNotice, template: FormTemplate, write: Writer) -> list[Strip]:
    to = addressee(notice.person)
    office = shortened(notice.office.name, people.NAME_MOST)
    regular = write.family.regular
    result = addressed(notice.person, write)
    result += write.prose(
        *filled(
            template,
            "received",
            write,
            received_at=wording.capital(wording.day(notice.received_at)),
            office=office,
            addressee=to,
            procedure=shortened(notice.procedure, PROCEDURE_MOST),
            code=shortened(notice.code, people.FIELD_MOST),
        )
    )
    asked_at = wording.capital(wording.day(notice.asked_at))
    if notice.is_withdrawn:
        result += write.prose(
            Run(template.text("withdrawn", addressee=to, asked_at=asked_at), regular)
        )
    else:
        until = wording.date_words(notice.until) if notice.until else wording.BLANK
        text = template.text(
            "unanswered", office=office, asked_at=asked_at, until=until, addressee=to
        )
        result += write.prose(Run(text, regular))
    if notice.reason:
        result += paragraphs("Lý do:", notice.reason, write)
    stopped_at = wording.timestamp(notice.at)
    result += write.prose(*filled(template, "stopped", write, office=office, stopped_at=stopped_at))
    result += _papers(notice, template, to, write)
    if not notice.is_withdrawn:
        result += kept(write.prose(Run(template.text("anew", addressee=to), regular)))
    result += kept(write.prose(Run(template.text("told", addressee=to), regular)))
    signer = LetterSigner(notice.officer_name, notice.officer_title)
    return [*result, end(template, write, signer)]


def _papers(notice: StopNotice, template: FormTemplate, to: str, write: Writer) -> list[Strip]:
    if not notice.papers:
        return write.prose(Run(template.text("no_papers"), write.family.regular))
    page = write.page
    grid = Grid(
        edges=(page.left, page.left + 32, page.right - 70, page.right),
        titles=("STT", "Tên giấy tờ", "Bản chính"),
        size=page.cell,
        small=page.small,
        leading=write.spacing.cell,
        family=write.family,
    )
    rows = [
        GridRow((Run(shortened(name, PAPER_MOST), write.family.regular),), (count(number),))
        for name, number in notice.papers
    ]
    intro = write.prose(Run(template.text("papers", addressee=to), write.family.regular))
    return [*kept([*intro, space(5)]), *grid.strips(rows), space(3)]
