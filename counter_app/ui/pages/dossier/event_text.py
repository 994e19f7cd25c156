"""One sentence for each kind of event on the timeline."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Any

from PySide6.QtCore import QCoreApplication

from counter_app.contract.reasons.registry import REASONS
from counter_app.domain.catalogue.receipt_form import FORM
from counter_app.domain.deadlines.deadline import Deadline
from counter_app.domain.dossier.fee import PaymentMethod
from counter_app.domain.dossier.notices import KEEP_OUT, LET_IN
from counter_app.domain.kinds.accepted import Accepted
from counter_app.domain.kinds.attachment_added import AttachmentAdded
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.claimed import Claimed
from counter_app.domain.kinds.code_replaced import CodeReplaced
from counter_app.domain.kinds.declined import Declined
from counter_app.domain.kinds.extended import Extended
from counter_app.domain.kinds.fee_taken import FeeTaken
from counter_app.domain.kinds.form_issued import FormIssued
from counter_app.domain.kinds.handed_over import HandedOver
from counter_app.domain.kinds.note_added import NoteAdded
from counter_app.domain.kinds.notice_settled import NoticeSettled
from counter_app.domain.kinds.noticed import Noticed
from counter_app.domain.kinds.obligation_met import ObligationMet
from counter_app.domain.kinds.obligation_set import ObligationSet
from counter_app.domain.kinds.online_paid import OnlinePaid
from counter_app.domain.kinds.online_submitted import OnlineSubmitted
from counter_app.domain.kinds.paper_added import PaperAdded
from counter_app.domain.kinds.received import Received
from counter_app.domain.kinds.registry import kind_of
from counter_app.domain.kinds.result_ready import ResultReady
from counter_app.domain.kinds.result_signed import ResultSigned
from counter_app.domain.kinds.signed_in import SignedIn
from counter_app.domain.kinds.supplement_received import SupplementReceived
from counter_app.domain.kinds.supplement_requested import SupplementRequested
from counter_app.domain.kinds.supplement_submitted import SupplementSubmitted
from counter_app.domain.kinds.taken_up import TakenUp
from counter_app.forms.parts.template import SUPPLEMENT
from counter_app.services.dossier.timeline import TimelineRow
from counter_app.ui.attachments.file_rows import kind_text, size_text
from counter_app.ui.pages.dossier.life_text import LIFE_SENTENCES, with_text
from counter_app.ui.texts import formatting

translate = QCoreApplication.translate
COPIES = 2


def sentence_of(row: TimelineRow) -> str:
    """What happened, in one line."""
    sentence = SENTENCES.get(type(row.body))
    if sentence is None:
        return translate("timeline", "Việc do bản chương trình mới hơn ghi")
    return sentence(row.body)


def whole_line(row: TimelineRow) -> str:
    """The whole sentence with who did it, and the law that the act rests on."""
    kind = kind_of(row.body)
    basis = kind.basis if kind is not None else ""
    who = row.officer or translate("timeline", "Cổng")
    return " · ".join(part for part in (sentence_of(row), who, basis) if part)


def news_text(before: Sequence[TimelineRow], rows: Sequence[TimelineRow], mine: str) -> str:
    """What somebody else than the officer with this name did since, newest; empty for nothing."""
    known = {row.id for row in before}
    row = next((row for row in rows if row.id not in known and row.officer != mine), None)
    if row is None:
        return ""
    text = translate("timeline", "{who}: {what}, {time}. Xem lại rồi bấm F9.")
    who = row.officer or translate("timeline", "Cổng")
    return text.format(who=who, what=sentence_of(row), time=formatting.clock(row.at))


def paper_of(row: TimelineRow) -> str:
    """The form or slip that goes with it, in few words; empty where none does."""
    match row.body:
        case FormIssued(number=number) if number.isalnum():
            return translate("timeline", "mẫu {number}").format(number=number)
        case SupplementRequested():
            return translate("timeline", "mẫu {number}").format(number=SUPPLEMENT)
        case HandedOver(slip=slip) | TakenUp(slip=slip):
            return "-".join(slip.split("-")[-2:])  # day and number; the sentence has it whole
        case ResultSigned(number=number) | ResultReady(number=number) | Extended(number=number):
            return number
        case ObligationSet(reference=number) | ObligationMet(reference=number):
            return number
        case _:
            return ""


def _received(body: Received) -> str:
    if body.promised_at is None:
        return translate("timeline", "Tiếp nhận, chưa có ngày hẹn")
    timestamp = body.promised_at
    owed = sum(paper.is_owed for paper in body.papers)
    text = translate("timeline", "Tiếp nhận, hẹn trả {moment}")
    if owed and body.deadline.awaits_papers:
        text = translate("timeline", "Tiếp nhận, còn nợ {owed} giấy, hẹn trả muộn nhất {moment}")
    elif owed:
        text = translate("timeline", "Tiếp nhận, còn nợ {owed} giấy, hẹn trả {moment}")
    when = formatting.short_timestamp(timestamp) if owed else formatting.long_timestamp(timestamp)
    return text.format(moment=when, owed=owed)


def _fee_taken(body: FeeTaken) -> str:
    text = translate("timeline", "Thu lệ phí {money} {method}")
    return text.format(money=formatting.money(body.amount), method=method_text(body.method))


def _paper_added(body: PaperAdded) -> str:
    match body.deadline:
        case Deadline(due_at=datetime() as due):
            text = translate("timeline", "Đủ hồ sơ, hẹn trả {moment}. Đã nhận {name}")
            return text.format(name=body.paper.name, moment=formatting.short_timestamp(due))
        case _:
            text = translate("timeline", "Nhận giấy còn thiếu: {name}")
            return text.format(name=body.paper.name)


def _attachment_added(body: AttachmentAdded) -> str:
    item = body.attachment
    text = translate("timeline", "Đính kèm 1 tệp {kind} {size}: {name}")
    return text.format(kind=kind_text(item.mime), size=size_text(item.size), name=item.name)


def _note_added(body: NoteAdded) -> str:
    sentence = translate("timeline", "Ghi chú: {text}")
    if body.sends_back:
        sentence = translate("timeline", "Trả lại người soạn: {text}")
    return sentence.format(text=" ".join(body.text.split()))


def _signed_in(_: SignedIn) -> str:
    return translate("timeline", "Đăng nhập")


def _form_issued(body: FormIssued) -> str:
    saved = body.means == "pdf"
    if body.number != FORM:
        notices = {
            "02": translate("timeline", "Phát hành phiếu bổ sung (mẫu 02), bản thứ {copy}"),
            "03": translate("timeline", "Phát hành phiếu từ chối (mẫu 03), bản thứ {copy}"),
            "04": translate("timeline", "Phát hành văn bản xin lỗi (mẫu 04), bản thứ {copy}"),
            "05": translate("timeline", "Phát hành thông báo dừng (mẫu 05), bản thứ {copy}"),
            "06": translate("timeline", "In phiếu kiểm soát (mẫu 06), bản thứ {copy}"),
            "qua-trinh": translate("timeline", "In quá trình xử lý, bản thứ {copy}"),
            "tra-ket-qua": translate("timeline", "In giấy biên nhận kết quả, bản thứ {copy}"),
        }
        other = translate("timeline", "Phát hành mẫu {number}, bản thứ {copy}")
        return notices.get(body.number, other).format(copy=body.copy, number=body.number)
    if body.copy > 1:
        text = (
            translate("timeline", "Ghi lại thành PDF lần {time}: {reason}")
            if saved
            else translate("timeline", "In lại lần {time}: {reason}")
        )
        return text.format(time=body.copy, reason=body.reason)
    text = (
        translate("timeline", "Ghi giấy hẹn thành PDF, {copies} liên")
        if saved
        else translate("timeline", "In giấy hẹn, {copies} liên")
    )
    return text.format(copies=COPIES)


def _online_submitted(_: OnlineSubmitted) -> str:
    return translate("timeline", "Công dân nộp trực tuyến")


def _online_paid(body: OnlinePaid) -> str:
    text = translate("timeline", "Công dân trả trực tuyến {money}")
    return text.format(money=formatting.money(body.amount))


def _supplement_submitted(body: SupplementSubmitted) -> str:
    return with_text(translate("timeline", "Công dân bổ sung trực tuyến"), body.text)


def _supplement_received(body: SupplementReceived) -> str:
    papers = "; ".join(paper.name for paper in body.papers)
    return with_text(translate("timeline", "Nhận giấy bổ sung tại quầy"), papers or body.text)


def _code_replaced(body: CodeReplaced) -> str:
    text = translate("timeline", "Mã {was} được thay bằng {code}")
    return text.format(was=body.was, code=body.code)


def _noticed(body: Noticed) -> str:
    reason = REASONS.get(body.code)
    marked = reason.on_timeline if reason is not None else ""
    text = (
        translate("timeline", marked) if marked else translate("timeline", "Cổng có điều cần xem")
    )
    return text.format_map(_Named(body.params))


class _Named(dict[str, str]):
    """A value that a sentence names and nobody told stays empty."""

    def __missing__(self, key: str) -> str:
        return ""


def _notice_settled(body: NoticeSettled) -> str:
    sentence = {
        "drop": translate("timeline", "Bỏ tệp không tới nơi"),
        LET_IN: translate("timeline", "Cho nhận việc gửi từ nơi khác"),
        KEEP_OUT: translate("timeline", "Không nhận việc gửi từ nơi khác"),
    }.get(body.choice, translate("timeline", "Giải quyết xong một việc cần xử lý"))
    return with_text(sentence, body.text)


def _claimed(_: Claimed) -> str:
    return translate("timeline", "Mở xem để kiểm tra")


def _accepted(body: Accepted) -> str:
    if body.promised_at is None:
        return translate("timeline", "Tiếp nhận hồ sơ trực tuyến, chưa có ngày hẹn")
    text = translate("timeline", "Tiếp nhận hồ sơ trực tuyến, hẹn trả {moment}")
    return text.format(moment=formatting.long_timestamp(body.promised_at))


def _declined(body: Declined) -> str:
    return with_text(translate("timeline", "Từ chối tiếp nhận"), body.reason)


def _supplement_requested(body: SupplementRequested) -> str:
    text = translate("timeline", "Yêu cầu bổ sung {count} giấy tờ")
    return with_text(text.format(count=len(body.items)), body.reason)


SENTENCES: dict[type[Body], Callable[[Any], str]] = LIFE_SENTENCES | {
    Accepted: _accepted,
    AttachmentAdded: _attachment_added,
    Claimed: _claimed,
    CodeReplaced: _code_replaced,
    Declined: _declined,
    FeeTaken: _fee_taken,
    FormIssued: _form_issued,
    NoteAdded: _note_added,
    NoticeSettled: _notice_settled,
    Noticed: _noticed,
    OnlinePaid: _online_paid,
    OnlineSubmitted: _online_submitted,
    PaperAdded: _paper_added,
    Received: _received,
    SignedIn: _signed_in,
    SupplementReceived: _supplement_received,
    SupplementRequested: _supplement_requested,
    SupplementSubmitted: _supplement_submitted,
}


def method_text(method: PaymentMethod) -> str:
    """ "tiền mặt"."""
    return {
        PaymentMethod.CASH: translate("timeline", "tiền mặt"),
        PaymentMethod.TRANSFER: translate("timeline", "chuyển khoản"),
        PaymentMethod.ONLINE: translate("timeline", "trực tuyến"),
    }.get(method, formatting.newer())


def timestamp_text(timestamp: datetime, today: date) -> str:
    """ "Hôm nay 10:20", "17/11 08:05", with the year where it is another."""
    if timestamp.date() == today:
        return translate("timeline", "Hôm nay {time}").format(time=formatting.clock(timestamp))
    if timestamp.year == today.year:
        return formatting.day_and_clock(timestamp)
    return formatting.day(timestamp)
