"""One sentence for each event of an online dossier on the timeline."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from counter_app.domain import online_events as online
from counter_app.domain.dossier.body import Body
from counter_app.domain.dossier.notices import FOREIGN_EVENT, KEEP_OUT, LET_IN
from counter_app.ui.texts import formatting

translate = QCoreApplication.translate


def online_sentence(body: Body) -> str:
    """Empty for an event of another kind."""
    match body:
        case online.OnlineSubmitted():
            return translate("timeline", "Công dân nộp trực tuyến")
        case online.OnlinePaid(amount=amount):
            said = translate("timeline", "Công dân trả trực tuyến {money}")
            return said.format(money=formatting.money(amount))
        case online.SupplementSubmitted(text=text):
            return _with(translate("timeline", "Công dân bổ sung trực tuyến"), text)
        case online.SupplementReceived(papers=papers, text=text):
            said = translate("timeline", "Nhận giấy bổ sung tại quầy")
            return _with(said, "; ".join(paper.name for paper in papers) or text)
        case online.CodeReplaced(was=was, code=code):
            said = translate("timeline", "Mã {was} được thay bằng {code}")
            return said.format(was=was, code=code)
        case online.Noticed(code=code, params=params):
            return _noticed(code).format_map(_Named(params))
        case online.NoticeSettled(choice=choice, text=text):
            return _with(_settled(choice), text)
        case online.Claimed():
            return translate("timeline", "Mở xem để kiểm tra")
        case _:
            return _answer(body)


def _noticed(code: str) -> str:
    return {
        "deadline_differs": translate("timeline", "Cổng tính ngày hẹn khác ngày đã in"),
        online.LOOKED_AT: translate("timeline", "{officer}, {office}, đã xem trên cổng"),
        FOREIGN_EVENT: translate("timeline", "Cổng giữ lại việc gửi từ nơi khác, chờ phụ trách"),
    }.get(code, translate("timeline", "Cổng có điều cần xem"))


class _Named(dict[str, str]):
    """A value that a sentence names and nobody told stays empty."""

    def __missing__(self, key: str) -> str:
        return ""


def _settled(choice: str) -> str:
    return {
        "drop": translate("timeline", "Bỏ tệp không tới nơi"),
        LET_IN: translate("timeline", "Cho nhận việc gửi từ nơi khác"),
        KEEP_OUT: translate("timeline", "Không nhận việc gửi từ nơi khác"),
    }.get(choice, translate("timeline", "Giải quyết xong một việc cần xử lý"))


def _answer(body: Body) -> str:
    match body:
        case online.Accepted(promised_at=datetime() as moment):
            said = translate("timeline", "Tiếp nhận hồ sơ trực tuyến, hẹn trả {moment}")
            return said.format(moment=formatting.long_moment(moment))
        case online.Accepted():
            return translate("timeline", "Tiếp nhận hồ sơ trực tuyến, chưa có ngày hẹn")
        case online.Declined(reason=reason):
            return _with(translate("timeline", "Từ chối tiếp nhận"), reason)
        case online.SupplementRequested(items=items, reason=reason):
            said = translate("timeline", "Yêu cầu bổ sung {count} giấy tờ")
            return _with(said.format(count=len(items)), reason)
        case _:
            return ""


def _with(said: str, text: str) -> str:
    line = " ".join(text.split())
    return f"{said}: {line}" if line else said
