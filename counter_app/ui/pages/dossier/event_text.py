"""One sentence for each kind of event on the timeline."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from counter_app.domain.catalogue.receipt_form import FORM
from counter_app.domain.deadlines.deadline import Deadline
from counter_app.domain.dossier import events
from counter_app.domain.dossier.fee import PaymentMethod
from counter_app.services.dossier.timeline import TimelineRow
from counter_app.ui.attachments.file_rows import kind_text, size_text
from counter_app.ui.pages.dossier.online_text import online_sentence
from counter_app.ui.texts import formatting

translate = QCoreApplication.translate
COPIES = 2


def sentence_of(row: TimelineRow) -> str:
    """What happened, in one line."""
    match row.body:
        case events.Received(promised_at=None):
            return translate("timeline", "Tiếp nhận, chưa có ngày hẹn")
        case events.Received(promised_at=datetime() as moment) as body:
            owed = sum(paper.is_owed for paper in body.papers)
            said = translate("timeline", "Tiếp nhận, hẹn trả {moment}")
            if owed and body.deadline.awaits_papers:
                said = translate(
                    "timeline", "Tiếp nhận, còn nợ {owed} giấy, hẹn trả muộn nhất {moment}"
                )
            elif owed:
                said = translate("timeline", "Tiếp nhận, còn nợ {owed} giấy, hẹn trả {moment}")
            when = formatting.short_moment(moment) if owed else formatting.long_moment(moment)
            return said.format(moment=when, owed=owed)
        case events.FormIssued() as body:
            return _issued(body)
        case events.FeeTaken(amount=amount, method=method):
            return translate("timeline", "Thu lệ phí {money} {method}").format(
                money=formatting.money(amount), method=method_text(method)
            )
        case events.PaperAdded(paper=paper, deadline=Deadline(due_at=datetime() as due)):
            said = translate("timeline", "Đủ hồ sơ, hẹn trả {moment}. Đã nhận {name}")
            return said.format(name=paper.name, moment=formatting.short_moment(due))
        case events.PaperAdded(paper=paper):
            return translate("timeline", "Nhận giấy còn thiếu: {name}").format(name=paper.name)
        case events.AttachmentAdded(attachment=item):
            return translate("timeline", "Đính kèm 1 tệp {kind} {size}: {name}").format(
                kind=kind_text(item.mime), size=size_text(item.size), name=item.name
            )
        case events.NoteAdded(text=text):
            return translate("timeline", "Ghi chú: {text}").format(text=" ".join(text.split()))
        case events.SignedIn():
            return translate("timeline", "Đăng nhập")
        case body:
            newer = translate("timeline", "Việc do bản chương trình mới hơn ghi")
            return online_sentence(body) or newer


def _issued(body: events.FormIssued) -> str:
    saved = body.means == "pdf"
    if body.number != FORM:
        notices = {
            "02": translate("timeline", "Phát hành phiếu bổ sung (mẫu 02), bản thứ {copy}"),
            "03": translate("timeline", "Phát hành phiếu từ chối (mẫu 03), bản thứ {copy}"),
        }
        other = translate("timeline", "Phát hành mẫu {number}, bản thứ {copy}")
        return notices.get(body.number, other).format(copy=body.copy, number=body.number)
    if body.copy > 1:
        said = (
            translate("timeline", "Ghi lại thành PDF lần {time}: {reason}")
            if saved
            else translate("timeline", "In lại lần {time}: {reason}")
        )
        return said.format(time=body.copy, reason=body.reason)
    said = (
        translate("timeline", "Ghi giấy hẹn thành PDF, {copies} liên")
        if saved
        else translate("timeline", "In giấy hẹn, {copies} liên")
    )
    return said.format(copies=COPIES)


def method_text(method: PaymentMethod) -> str:
    """ "tiền mặt"."""
    return {
        PaymentMethod.CASH: translate("timeline", "tiền mặt"),
        PaymentMethod.TRANSFER: translate("timeline", "chuyển khoản"),
        PaymentMethod.ONLINE: translate("timeline", "trực tuyến"),
    }.get(method, formatting.newer())


def moment_text(moment: datetime, today: date) -> str:
    """ "Hôm nay 10:20", "17/11 08:05", with the year where it is another."""
    if moment.date() == today:
        return translate("timeline", "Hôm nay {time}").format(time=formatting.clock(moment))
    if moment.year == today.year:
        return formatting.day_and_clock(moment)
    return formatting.day(moment)
