"""What the collector of a result signs (giấy biên nhận trả kết quả)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.life.facts import Relation, Returned, SignedResult
from counter_app.domain.office.office import Office
from counter_app.forms.drawing import copies, document, fonts, paging
from counter_app.forms.drawing.drawing import DrawnWord
from counter_app.forms.drawing.grid import Grid, GridRow, count
from counter_app.forms.drawing.layout import Run, Strip, kept, space, stacked
from counter_app.forms.drawing.page import A5, ROOMY, TIGHT
from counter_app.forms.drawing.plain_text import shortened
from counter_app.forms.drawing.writer import Writer
from counter_app.forms.parts import people, sheet, wording
from counter_app.forms.parts.closing import Signer, signatures
from counter_app.forms.parts.sheet import FormPrint
from counter_app.forms.parts.template import FormTemplate, PaperSize

RESULT_MOST = 600

_RELATIONS = {
    Relation.OWNER: "chủ hồ sơ",
    Relation.PROXY: "người được ủy quyền",
    Relation.FAMILY: "người nhà",
}


@dataclass(frozen=True, slots=True)
class ReturnedResult:
    """`number` and `day` are those on it, None where no day is known."""

    title: str
    number: str
    day: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnReceipt:
    """`relation` and `authority` say by what right `collector` takes it, `identity` are the last
    four digits of the number that was seen; `papers` the originals that go back.
    """

    office: Office
    at: datetime
    code: str
    owner: str
    procedure: str
    collector: str
    relation: str
    phone: str = ""
    identity: str = ""
    authority: str = ""
    results: tuple[ReturnedResult, ...]
    papers: tuple[tuple[str, int], ...] = ()
    receipt_lost: bool = False
    officer_name: str


def of_return(
    dossier: Dossier, returned: Returned, office: Office, officer_name: str
) -> ReturnReceipt:
    """What the collector signs for; of a partial return only what was handed out."""
    signed = dossier.life.results
    results = [
        _result(one) for one in signed if not returned.results or one.title in returned.results
    ]
    named = {result.title for result in results}
    results += [ReturnedResult(one, "", None) for one in returned.results if one not in named]
    return ReturnReceipt(
        office=office,
        at=returned.at,
        code=dossier.code,
        owner=dossier.owner.name,
        procedure=dossier.procedure.name,
        collector=returned.collector,
        relation=_RELATIONS.get(returned.relation, wording.AS_RECORDED),
        phone=dossier.owner.phone if returned.relation is Relation.OWNER else "",
        identity=returned.identity,
        authority=returned.authority,
        results=tuple(results),
        papers=tuple((one.name, one.originals) for one in dossier.life.papers_returned),
        receipt_lost=returned.receipt_lost,
        officer_name=officer_name,
    )


def _result(signed: SignedResult) -> ReturnedResult:
    return ReturnedResult(signed.title, signed.number, signed.day)


def return_receipt(
    receipt: ReturnReceipt,
    printing: FormPrint,
    template: FormTemplate,
    paper: PaperSize = PaperSize.A5,
) -> bytes:
    """The receipt as PDF, its copies as those of form 01."""
    family = fonts.family()
    issue = sheet.heading(
        template, printing, sheet.issuer_of(receipt.office), receipt.at, code=receipt.code
    )

    def marks(number: int, pages: int) -> list[DrawnWord]:
        return paging.foot(template.basis, f"Trang {number}/{pages}", family, A5)

    writers = [Writer(family, spacing) for spacing in (ROOMY, TIGHT)]
    pages, label = paging.laid_out(
        issue, lambda write: _strips(receipt, template, write), writers, marks
    )
    return copies.pdf(
        pages,
        copies.Labels(template.copies, label, family.italic),
        paper,
        title=f"{template.title} – {issue.code}",
        across=document.SAMPLE if printing.sample else "",
    )


def _strips(receipt: ReturnReceipt, template: FormTemplate, write: Writer) -> list[Strip]:
    regular = write.family.regular
    office = shortened(receipt.office.name, people.NAME_MOST)
    result = write.line("Chủ hồ sơ:", shortened(receipt.owner, people.NAME_MOST))
    result += write.line("Thủ tục hành chính:", shortened(receipt.procedure, 1_500), strong=False)
    result += write.line(
        "Người nhận:",
        f"{shortened(receipt.collector, people.NAME_MOST)} ({_right(receipt)})",
    )
    result += write.pair(
        ("Số điện thoại:", shortened(receipt.phone, people.FIELD_MOST)),
        ("Giấy tờ tùy thân, 4 số cuối:", shortened(receipt.identity, people.FIELD_MOST)),
    )
    result += write.line("Thời gian trả:", wording.timestamp(receipt.at))
    received = template.text(
        "received", collector=shortened(receipt.collector, people.NAME_MOST), office=office
    )
    result += kept([*write.runs(Run(received, regular)), space(3)])
    result += _results(receipt, write)
    if receipt.papers:
        result += [space(4), *kept(write.line("Giấy tờ bản chính trả lại:")), space(3)]
        result += _papers(receipt, write)
    end = [space(4)]
    if receipt.receipt_lost:
        end += write.runs(Run(template.text("lost"), write.family.bold))
    end += write.runs(Run(f"{template.text('declared')} {template.text('copies')}", regular))
    signers = [
        Signer(template.text("collector"), receipt.collector),
        Signer(template.text("giver"), receipt.officer_name),
    ]
    return [*result, stacked([*end, space(6), signatures(signers, write)])]


def _right(receipt: ReturnReceipt) -> str:
    if receipt.authority:
        return f"{receipt.relation}, {shortened(receipt.authority, people.NAME_MOST)}"
    return receipt.relation


def _results(receipt: ReturnReceipt, write: Writer) -> list[Strip]:
    page = write.page
    grid = Grid(
        edges=(page.left, page.left + 24, page.right - 150, page.right - 64, page.right),
        titles=("STT", "Kết quả", "Số", "Ngày ký"),
        size=page.cell,
        small=page.cell,
        leading=write.spacing.cell,
        family=write.family,
    )
    rows = [
        GridRow(
            (Run(shortened(one.title, RESULT_MOST) or wording.BLANK, write.family.regular),),
            (shortened(one.number, 20), f"{one.day:%d/%m/%Y}" if one.day else ""),
        )
        for one in receipt.results or (ReturnedResult("", "", None),)
    ]
    return grid.strips(rows)


def _papers(receipt: ReturnReceipt, write: Writer) -> list[Strip]:
    page = write.page
    grid = Grid(
        edges=(page.left, page.left + 24, page.right - 60, page.right),
        titles=("STT", "Tên giấy tờ", "Bản chính"),
        size=page.cell,
        small=page.cell,
        leading=write.spacing.cell,
        family=write.family,
    )
    return grid.strips(
        [
            GridRow((Run(shortened(name, RESULT_MOST), write.family.regular),), (count(number),))
            for name, number in receipt.papers
        ]
    )
