"""What invented officers write: reasons, subjects, numbers of papers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from msgspec.structs import replace

from counter_app.domain.catalogue.catalogue import Catalogue
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.online import SupplementItem
from counter_app.domain.kinds.corrected import Change, Corrected, OldReceipt
from counter_app.domain.life.correctable import OWNER, PHONE, field_of
from counter_app.domain.office.office import Officer, Role
from counter_app.domain.people.applicant import Owner, Person
from counter_app.services.demo.lives.steps import Ending, LifePlan

SUPPLEMENT = "Bản sao chưa rõ số, cần bản khác để đối chiếu"
ANSWERED = "Đã nộp bản rõ"
STOPPED = "Quá thời hạn bổ sung mà chưa nộp"
WITHDRAWN = "Gia đình muốn nộp lại sau khi đủ giấy tờ"
BODY = "Ủy ban nhân dân xã Bát Xát"
SUBJECT = "Xác minh nơi cư trú trước đây"
ANSWER = "Đúng như hồ sơ"
REASSIGNED = "Cán bộ đang giữ nghỉ phép"
SENT_BACK = "Ghi thêm nơi cư trú trước đây"
TAX_OFFICE = "Thuế tỉnh Lào Cai"
_OWED = 350_000  # đồng
_MISTYPED = 10_000
EXTENSION = "Cần thêm thời gian xác minh thực địa"
MISSING = SupplementItem(name="Bản sao giấy tờ tùy thân", copies=1)
SIGNED_BY = "Lãnh đạo cơ quan giải quyết"
CORRECTED = "Ghi sai số điện thoại"
READY, AGAIN = "result_ready", "result_uncollected"
"""Which template a citizen is told by."""


def title(catalogue: Catalogue, plan: LifePlan, dossier: Dossier) -> str:
    """Of the result."""
    if plan.ending is Ending.NEGATIVE:
        return f"Văn bản từ chối: {dossier.procedure.short_name}"
    return result_name(catalogue, dossier)


def result_name(catalogue: Catalogue, dossier: Dossier) -> str:
    """What its procedure gives, the procedure's own name where the catalogue says nothing."""
    entry = catalogue.by_id(dossier.procedure.version)
    names = entry.procedure.results if entry is not None else ()
    return names[0] if names else dossier.procedure.short_name


def successor(officers: Sequence[Officer], dossier: Dossier) -> str:
    """The id of the resolver behind the one who took it up."""
    able = [officer.id for officer in officers if Role.RESOLVER in officer.roles]
    return able[(able.index(dossier.life.taken[-1].officer) + 1) % len(able)]


def number(dossier: Dossier, at: datetime) -> str:
    """What stands on a signed paper."""
    return f"{dossier.code[-4:]}/{at:%Y}"


def notice(dossier: Dossier) -> str:
    """The number of the tax office's notice."""
    return f"TB-{dossier.code[-11:]}"


def parcel(dossier: Dossier) -> str:
    """The carrier's number."""
    return f"EA{dossier.code[-11:].replace('-', '')}VN"


def digits(dossier: Dossier) -> str:
    """The last four digits of the number that the citizen shows."""
    owner = dossier.owner
    return owner.identity_number[-4:] if isinstance(owner, Person) else ""


def proof(dossier: Dossier) -> str:
    """The number of the proof of payment."""
    return f"CT-{dossier.code[-11:]}"


def amount(plan: LifePlan) -> int:
    """What the notice asks for, đồng; some zeros too many where somebody mistyped it."""
    return _OWED * _MISTYPED if plan.mistake else _OWED


def as_typed(plan: LifePlan) -> Owner:
    """The person as the officer writes it down; mistyped with another last digit."""
    phone = plan.owner.phone
    return replace(plan.owner, phone=_mistyped(phone)) if plan.mistyped else plan.owner


def correction(plan: LifePlan) -> Corrected:
    """What puts it right; the citizen gives the wrong receipt back."""
    wrong, right = as_typed(plan).phone, plan.owner.phone
    change = Change(field=field_of(OWNER, PHONE), was=wrong, becomes=right)
    return Corrected(changes=(change,), reason=CORRECTED, receipt=OldReceipt.TAKEN_BACK)


def _mistyped(phone: str) -> str:
    return f"{phone[:-1]}{(int(phone[-1]) + 1) % 10}"
