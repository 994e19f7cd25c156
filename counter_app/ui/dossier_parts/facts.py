"""The facts of a dossier, a label and a text each; the identity number is masked at first."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from counter_app.domain.catalogue.receipt_form import FORM, REGIME
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.paper import Paper, Source
from counter_app.domain.dossier.references import DossierRef
from counter_app.domain.people.applicant import Address, Authority, Organisation, Owner, Sex
from counter_app.ui.dossier_parts.standing import delivery_text, number_of
from counter_app.ui.texts import formatting, numbers

translate = QCoreApplication.translate
Fact = tuple[str, str]


def facts(dossier: Dossier, *, revealed: bool) -> list[Fact]:
    """Label and text, in the order of the card; what is not known is left out."""
    owner = dossier.owner
    number = number_of(owner)
    label = (
        translate("facts", "Mã số thuế")
        if isinstance(owner, Organisation)
        else translate("facts", "Số định danh")
    )
    rows: list[Fact] = [
        (label, numbers.identity(number) if revealed else numbers.masked_identity(number)),
        (translate("facts", "Sinh"), born_text(owner)),
        (translate("facts", "Điện thoại"), numbers.phone(owner.phone)),
        (translate("facts", "Địa chỉ"), address_text(owner.address)),
        (translate("facts", "Người nộp"), submitter_text(dossier)),
        (translate("facts", "Nội dung"), dossier.content),
        (translate("facts", "Thay cho hồ sơ"), _code(dossier.replaces)),
        (translate("facts", "Nhận lại với mã"), _code(dossier.replaced_by)),
        (translate("facts", "Còn nợ giấy"), _owed_text(dossier)),
        (translate("facts", "Lệ phí"), _fees_text(dossier)),
        (translate("facts", "Giấy tờ giữ"), papers_text(_held(dossier))),
        (translate("facts", "Tệp quét"), _files_text(dossier)),
        (translate("facts", "Kết quả"), delivery_text(dossier)),
        (translate("facts", "Giấy hẹn"), _forms_text(dossier)),
    ]
    return [(name, text) for name, text in rows if text]


def born_text(owner: Owner) -> str:
    """ "14/03/1994, nữ", as far as it is known; empty for an organisation."""
    if isinstance(owner, Organisation):
        return ""
    day = str(owner.birth or "")
    sex = {
        Sex.MALE: translate("facts", "nam"),
        Sex.FEMALE: translate("facts", "nữ"),
        Sex.UNKNOWN: "",
    }.get(owner.sex, formatting.newer())
    return ", ".join(part for part in (day, sex) if part)


def address_text(address: Address) -> str:
    parts = [part for part in (address.line, address.unit_name) if part]
    return ", ".join(parts) or address.printed


def submitter_text(dossier: Dossier) -> str:
    submission = dossier.submission
    if submission is None:
        return translate("facts", "Chính chủ")
    right = {
        Authority.AUTHORISED: translate("facts", "được ủy quyền"),
        Authority.RELATIVE: translate("facts", "người thân"),
        Authority.REPRESENTATIVE: translate("facts", "người đại diện"),
        Authority.POSTAL: translate("facts", "nhân viên bưu chính"),
    }.get(submission.authority, formatting.newer())
    return f"{submission.person.name}, {right}"


def papers_text(papers: list[Paper]) -> str:
    return "; ".join(paper.name for paper in papers)


def _code(other: DossierRef | None) -> str:
    return other.code if other is not None else ""


def _held(dossier: Dossier) -> list[Paper]:
    return [paper for paper in dossier.papers if paper.source is Source.HANDED_IN]


def _owed_text(dossier: Dossier) -> str:
    return "; ".join(owed_text(paper) for paper in dossier.owed_papers)


def owed_text(paper: Paper) -> str:
    """ "Giấy chứng sinh (hẹn 30/11/2026)": the day, else what was once typed for it."""
    when = formatting.day(paper.until) if paper.until else paper.reason
    owed = translate("facts", "{name} (hẹn {when})")
    return owed.format(name=paper.name, when=when) if when else paper.name


def _files_text(dossier: Dossier) -> str:
    count = len(dossier.attachments)
    return translate("facts", "{count} tệp").format(count=count) if count else ""


def _fees_text(dossier: Dossier) -> str:
    whole = sum(line.amount for line in dossier.fees)
    if not whole:
        return translate("facts", "Không thu")
    due = dossier.fees_due
    if not due:
        return translate("facts", "{money}, đã thu").format(money=formatting.money(whole))
    if due == whole:
        return translate("facts", "{money}, chưa thu").format(money=formatting.money(whole))
    return translate("facts", "{money}, còn {due} chưa thu").format(
        money=formatting.money(whole), due=formatting.money(due)
    )


def _forms_text(dossier: Dossier) -> str:
    count = dossier.copies_of(REGIME, FORM)
    if not count:
        return translate("facts", "Chưa in")
    return translate("facts", "Đã phát hành {count} lần").format(count=count)
