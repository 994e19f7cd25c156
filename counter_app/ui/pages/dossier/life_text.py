"""One sentence for each event of a dossier's life after reception."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication

from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.contact_made import ContactMade
from counter_app.domain.kinds.corrected import Change, Corrected
from counter_app.domain.kinds.extended import Extended
from counter_app.domain.kinds.extension_proposed import ExtensionProposed
from counter_app.domain.kinds.guided import GuidanceOutcome, Guided
from counter_app.domain.kinds.handed_over import HandedOver
from counter_app.domain.kinds.obligation_met import ObligationMet
from counter_app.domain.kinds.obligation_set import ObligationSet
from counter_app.domain.kinds.paper_returned import PaperReturned
from counter_app.domain.kinds.parcel_moved import ParcelMoved
from counter_app.domain.kinds.rated import Rated
from counter_app.domain.kinds.reassigned import Reassigned
from counter_app.domain.kinds.resolved import Resolved
from counter_app.domain.kinds.result_posted import ResultPosted
from counter_app.domain.kinds.result_ready import ResultReady
from counter_app.domain.kinds.result_returned import ResultReturned
from counter_app.domain.kinds.result_signed import ResultSigned
from counter_app.domain.kinds.stopped import Stopped
from counter_app.domain.kinds.taken_up import TakenUp
from counter_app.domain.kinds.undone import Undone
from counter_app.domain.kinds.verification_answered import VerificationAnswered
from counter_app.domain.kinds.verification_asked import VerificationAsked
from counter_app.domain.kinds.withdrawn import Withdrawn
from counter_app.domain.life.correctable import UNIT
from counter_app.domain.life.facts import ParcelState
from counter_app.forms.messages.message_set import shipped
from counter_app.ui.texts import corrections, formatting

translate = QCoreApplication.translate


def _handed_over(body: HandedOver) -> str:
    text = translate("timeline", "Bàn giao cho {unit}, phiếu {slip}")
    return text.format(unit=body.to.name, slip=body.slip)


def _taken_up(body: TakenUp) -> str:
    text = (
        translate("timeline", "{unit} đã nhận theo phiếu giấy {slip}")
        if body.paper
        else translate("timeline", "{unit} nhận hồ sơ, phiếu {slip}")
    )
    return text.format(unit=body.unit.name, slip=body.slip)


def _reassigned(body: Reassigned) -> str:
    return with_text(translate("timeline", "Giao lại cho cán bộ khác"), body.reason)


def _verification_asked(body: VerificationAsked) -> str:
    text = translate("timeline", "Hỏi xác minh {of}")
    return with_text(text.format(of=body.of), body.subject)


def _verification_answered(body: VerificationAnswered) -> str:
    return with_text(translate("timeline", "Có trả lời xác minh"), body.text)


def _obligation_set(body: ObligationSet) -> str:
    text = translate("timeline", "Thông báo nghĩa vụ tài chính số {number}")
    money = formatting.money(body.amount) if body.amount is not None else ""
    return with_text(text.format(number=body.reference), money)


def _obligation_met(body: ObligationMet) -> str:
    text = translate("timeline", "Đã nộp theo thông báo số {number}")
    return with_text(text.format(number=body.reference), body.proof)


def _extension_proposed(body: ExtensionProposed) -> str:
    text = translate("timeline", "Đề nghị gia hạn đến {moment}")
    return with_text(text.format(moment=formatting.short_timestamp(body.due_at)), body.reason)


def _extended(body: Extended) -> str:
    text = translate("timeline", "Xin lỗi, hẹn lại {moment}")
    return with_text(text.format(moment=formatting.short_timestamp(body.due_at)), body.reason)


def _stopped(body: Stopped) -> str:
    return with_text(translate("timeline", "Dừng giải quyết"), body.reason)


def _withdrawn(body: Withdrawn) -> str:
    if body.replaced_by is not None:
        text = translate("timeline", "Rút hồ sơ, nhận lại với mã {code}")
        return text.format(code=body.replaced_by.code)
    return with_text(translate("timeline", "Công dân rút hồ sơ"), body.reason)


def _resolved(body: Resolved) -> str:
    text = (
        translate("timeline", "Trình ký văn bản từ chối")
        if body.negative
        else translate("timeline", "Trình ký kết quả")
    )
    return with_text(text, body.title)


def _result_signed(body: ResultSigned) -> str:
    text = (
        translate("timeline", "Đã ký văn bản từ chối")
        if body.negative
        else translate("timeline", "Đã ký kết quả")
    )
    return with_text(text, body.number or body.title)


def _result_ready(body: ResultReady) -> str:
    return with_text(translate("timeline", "Có kết quả tại quầy"), body.number or body.text)


def _result_posted(body: ResultPosted) -> str:
    text = translate("timeline", "Gửi bưu chính, bưu gửi {parcel}")
    return text.format(parcel=body.parcel)


def _parcel_moved(body: ParcelMoved) -> str:
    state = {
        ParcelState.ON_THE_WAY: translate("timeline", "đang chuyển"),
        ParcelState.FAILED: translate("timeline", "phát chưa được"),
        ParcelState.DELIVERED: translate("timeline", "đã phát"),
        ParcelState.BACK: translate("timeline", "chuyển hoàn"),
    }.get(body.state, formatting.newer())
    text = translate("timeline", "Bưu gửi {parcel}: {state}")
    return text.format(parcel=body.parcel, state=state)


def _result_returned(body: ResultReturned) -> str:
    text = (
        translate("timeline", "Trả một phần kết quả cho {name}")
        if body.partial
        else translate("timeline", "Trả kết quả cho {name}")
    )
    return text.format(name=body.collector)


def _paper_returned(body: PaperReturned) -> str:
    names = "; ".join(paper.name for paper in body.papers)
    return with_text(translate("timeline", "Trả lại giấy gốc"), names)


def way_of_telling(way: str) -> str:
    """How the citizen was told; a way that only a newer program knows reads as it came."""
    ways = {
        "phone": translate("timeline", "Gọi điện"),
        "text": translate("timeline", "Nhắn tin"),
        "paper": translate("timeline", "Gửi giấy"),
        "in_person": translate("timeline", "Trực tiếp"),
    }
    return ways.get(way, way)


def _contact_made(body: ContactMade) -> str:
    text = (
        translate("timeline", "Đã báo công dân, {way}")
        if body.reached
        else translate("timeline", "Chưa báo được công dân, {way}")
    )
    told = (shipped().title(body.template), body.person, body.text)
    about = " · ".join(part for part in told if part)
    return with_text(text.format(way=way_of_telling(body.way).lower()), about)


def _corrected(body: Corrected) -> str:
    if not body.changes:
        return with_text(translate("timeline", "Báo mất giấy hẹn"), body.reason)
    changes = [
        f"{corrections.label(change.field)} {_change(change)}"
        for change in body.changes
        if not change.field.endswith(f".{UNIT}")
    ]
    text = translate("timeline", "Sửa {changes}").format(changes="; ".join(changes))
    return with_text(text, body.reason)


def _change(change: Change) -> str:
    was, becomes = (
        corrections.value(change.field, text) or translate("timeline", "(trống)")
        for text in (change.was, change.becomes)
    )
    return f"“{was}” → “{becomes}”"


def _rated(body: Rated) -> str:
    return with_text(translate("timeline", "Công dân đánh giá"), body.text)


def _undone(_: Undone) -> str:
    return translate("timeline", "Bỏ việc vừa làm")


def _guided(body: Guided) -> str:
    text = (
        translate("timeline", "Hướng dẫn tại quầy")
        if body.outcome is GuidanceOutcome.GUIDED
        else translate("timeline", "Không tiếp nhận tại quầy")
    )
    return with_text(text, body.procedure.name)


LIFE_SENTENCES: dict[type[Body], Callable[[Any], str]] = {
    ContactMade: _contact_made,
    Corrected: _corrected,
    Extended: _extended,
    ExtensionProposed: _extension_proposed,
    Guided: _guided,
    HandedOver: _handed_over,
    ObligationMet: _obligation_met,
    ObligationSet: _obligation_set,
    PaperReturned: _paper_returned,
    ParcelMoved: _parcel_moved,
    Rated: _rated,
    Reassigned: _reassigned,
    Resolved: _resolved,
    ResultPosted: _result_posted,
    ResultReady: _result_ready,
    ResultReturned: _result_returned,
    ResultSigned: _result_signed,
    Stopped: _stopped,
    TakenUp: _taken_up,
    Undone: _undone,
    VerificationAnswered: _verification_answered,
    VerificationAsked: _verification_asked,
    Withdrawn: _withdrawn,
}


def with_text(said: str, text: str) -> str:
    """What happened, with what was written about it."""
    line = " ".join(text.split())
    return f"{said}: {line}" if line else said
