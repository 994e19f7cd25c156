"""The words of printed forms: moments, money, terms and kinds, in Vietnamese."""

from __future__ import annotations

from datetime import date, datetime

from counter_app.domain.catalogue.procedure import TimeUnit
from counter_app.domain.deadlines.deadline import Deadline
from counter_app.domain.deadlines.office_time import OFFICE_TIME, in_zone, is_readable
from counter_app.domain.dossier.paper import Source
from counter_app.domain.people.applicant import Authority, IdentityKind, Organisation, Owner
from counter_app.domain.text.amount_words import is_amount, money_words

BLANK = "." * 24
"""Left to be filled in by hand."""

AS_RECORDED = "theo ghi nhận trên hệ thống"
"""What a form says for a word that only a newer program knows."""

UNREADABLE = "không đọc được"
"""What a form says for a moment or an amount that nobody can have meant."""

_UNITS: dict[str, str] = {
    TimeUnit.HOUR: "giờ làm việc",
    TimeUnit.WORKING_DAY: "ngày làm việc",
    TimeUnit.DAY: "ngày",
    TimeUnit.MONTH: "tháng",
}

_SOURCES = {
    Source.HANDED_IN: "",
    Source.SHOWN: "xuất trình",
    Source.CARD: "đã đọc từ thẻ căn cước",
    Source.DATABASE: "đã khai thác từ cơ sở dữ liệu",
    Source.REUSED: "dùng lại bản số hóa đã có",
    Source.OWED: "nộp sau",
}

_AUTHORITIES = {
    Authority.AUTHORISED: "người được ủy quyền",
    Authority.RELATIVE: "người thân thích",
    Authority.REPRESENTATIVE: "người đại diện",
    Authority.POSTAL: "nhân viên bưu chính",
}

_IDENTITIES = {
    IdentityKind.CITIZEN: "Số CCCD/Căn cước",
    IdentityKind.OLD_CARD: "Số CMND",
    IdentityKind.PASSPORT: "Số hộ chiếu",
    IdentityKind.OTHER: "Số giấy tờ tùy thân",
    IdentityKind.NONE: "Số CCCD/Căn cước/Hộ chiếu",
}


def day(timestamp: datetime) -> str:
    """The office day of a moment, as `date_words`; UNREADABLE for what is none."""
    return date_words(_office(timestamp).date()) if is_readable(timestamp) else UNREADABLE


def capital(text: str) -> str:
    """The text as it begins a sentence."""
    return text[:1].upper() + text[1:]


def date_words(at: date) -> str:
    """A day, zeros before days under 10 and months 1 and 2 (NĐ 30/2020/NĐ-CP, Phụ lục I)."""
    month = f"{at.month:02d}" if at.month <= 2 else str(at.month)
    return f"ngày {at.day:02d} tháng {month} năm {at.year}"


def timestamp(at: datetime) -> str:
    """Office hour, minute and day: "17 giờ 00 phút, ngày 23 tháng 11 năm 2026"; UNREADABLE for
    what is no moment.
    """
    return f"{_office(at):%H giờ %M phút}, {day(at)}" if is_readable(at) else UNREADABLE


def short(at: datetime) -> str:
    """As `timestamp` where a column is narrow: "17:00 23/11/2026"."""
    return f"{_office(at):%H:%M %d/%m/%Y}" if is_readable(at) else UNREADABLE


def _office(at: datetime) -> datetime:
    return in_zone(at, OFFICE_TIME) if at.tzinfo else at


def dong(amount: int) -> str:
    """Đồng in digits, thousands set off by dots; UNREADABLE for what is no amount."""
    return f"{amount:,} đồng".replace(",", ".") if is_amount(amount) else UNREADABLE


def dong_in_words(amount: int) -> str:
    """As `dong`, in words and with a capital."""
    return money_words(amount) if is_amount(amount) else UNREADABLE


def term(deadline: Deadline) -> str:
    """How long the result may take by the rule: "3 ngày làm việc"; empty where no rule says."""
    for step in deadline.steps:
        if step.unit == TimeUnit.SAME_DAY:
            return "trong ngày làm việc"
        if step.unit in _UNITS and step.amount is not None:
            return f"{step.amount} {_UNITS[step.unit]}"
    return ""


def identity(owner: Owner) -> tuple[str, str]:
    """Label and number of what identifies an owner."""
    if isinstance(owner, Organisation):
        return "Mã số thuế", owner.tax_code
    return _IDENTITIES.get(owner.identity_kind, "Số giấy tờ"), owner.identity_number


def source(kind: Source) -> str:
    """How a paper was met, empty for one that was handed in."""
    return _SOURCES.get(kind, AS_RECORDED)


def authority(kind: Authority) -> str:
    """By what right somebody hands in for the owner."""
    return _AUTHORITIES.get(kind, AS_RECORDED)


def address(owner: Owner) -> str:
    """Address of today, or as it stands on the card where no unit of today is known."""
    result = owner.address
    parts = [part for part in (result.line, result.unit_name) if part]
    return ", ".join(parts) if result.unit_name or not result.printed else result.printed
