"""What is said of an incident: something that should not happen, mended or told to support."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from counter_app.services.sync_state import Incident

_SENTENCES: dict[str, object] = {
    "": QT_TRANSLATE_NOOP(
        "incidents",
        "Có sự cố khi đồng bộ, đã ghi lại cho người hỗ trợ.",
    ),
    "digest": QT_TRANSLATE_NOOP(
        "incidents", "Đối chiếu với cổng: khác {buckets} phần, đã đọc lại."
    ),
    "unreadable_item": QT_TRANSLATE_NOOP(
        "incidents",
        "Cổng gửi một mục không đọc được; các mục khác vẫn nhận bình thường.",
    ),
}


def incident_text(one: Incident) -> str:
    source = str(_SENTENCES.get(one.code, _SENTENCES[""]))
    said = QCoreApplication.translate("incidents", source)
    return said.format(**{"buckets": "", **one.params})
