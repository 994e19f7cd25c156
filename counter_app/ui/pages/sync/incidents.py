"""What is said of an incident: something that should not happen, mended or told to support."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from counter_app.services.portal_state.sync_state import IncidentRow

_SENTENCES: dict[str, object] = {
    "": QT_TRANSLATE_NOOP(
        "incidents",
        "Có sự cố khi đồng bộ, đã ghi lại cho người hỗ trợ.",
    ),
    "restored": QT_TRANSLATE_NOOP(
        "incidents", "Dữ liệu có chỗ hỏng, đã phục hồi; lấy lại {entries} bút toán từ sổ thứ hai."
    ),
    "lost_entries": QT_TRANSLATE_NOOP(
        "incidents", "{count} bút toán hỏng ở mọi bản. So giấy hẹn đã in, báo hỗ trợ."
    ),
    "mended_file": QT_TRANSLATE_NOOP(
        "incidents", "Một tệp của quầy bị hỏng, đã lấy lại từ bản sao. Nên kiểm tra ổ đĩa."
    ),
    "second_journal": QT_TRANSLATE_NOOP(
        "incidents", "Sổ thứ hai có chỗ hỏng, đã ghi lại từ dữ liệu. Nên kiểm tra ổ đĩa."
    ),
    "digest": QT_TRANSLATE_NOOP(
        "incidents", "Đối chiếu với cổng: khác {buckets} phần, đã đọc lại."
    ),
    "unreadable_item": QT_TRANSLATE_NOOP(
        "incidents",
        "Cổng gửi một mục không đọc được; các mục khác vẫn nhận bình thường.",
    ),
}


def incident_text(one: IncidentRow) -> str:
    source = str(_SENTENCES.get(one.code, _SENTENCES[""]))
    text = QCoreApplication.translate("incidents", source)
    return text.format(**{"buckets": "", "entries": "", "count": "", **one.params})
