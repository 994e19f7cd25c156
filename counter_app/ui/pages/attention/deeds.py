"""What somebody of another office did, in a few words: for what waits before a dossier."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from counter_app.domain.dossier.notices import MORE
from counter_app.ui.texts import formatting

translate = QCoreApplication.translate


def deed_text(params: dict[str, str]) -> str:
    """ "Thu 8.000 đồng", "Ghi chú “…”", with how many more came after it."""
    kind, text = params.get("kind", ""), params.get("text", "")
    sentence = _kind_text(kind)
    if kind == "fee_taken":
        sentence = (
            f"{sentence} {formatting.money(int(text))}" if text.lstrip("-").isdigit() else sentence
        )
    elif text:
        sentence = f"{sentence} “{text.rstrip(' .')}”"
    more = params.get(MORE, "")
    return (
        sentence + translate("attention", " và {count} việc nữa").format(count=more)
        if more
        else sentence
    )


def _kind_text(kind: str) -> str:
    return {
        "received": translate("attention", "Tiếp nhận"),
        "paper_added": translate("attention", "Nhận giấy"),
        "attachment_added": translate("attention", "Đính kèm tệp"),
        "fee_taken": translate("attention", "Thu"),
        "form_issued": translate("attention", "In mẫu"),
        "note_added": translate("attention", "Ghi chú"),
        "notice_settled": translate("attention", "Xử lý một việc"),
        "claimed": translate("attention", "Mở xem để kiểm tra"),
        "accepted": translate("attention", "Tiếp nhận hồ sơ trực tuyến"),
        "declined": translate("attention", "Từ chối tiếp nhận"),
        "supplement_requested": translate("attention", "Yêu cầu bổ sung"),
        "supplement_received": translate("attention", "Nhận giấy bổ sung"),
    }.get(kind, formatting.newer().capitalize())
