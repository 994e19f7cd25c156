"""What F9 says where there is nothing to do here."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from counter_app.domain.life.unsigned import waiting_draft, waiting_proposal
from counter_app.domain.life.waiting import open_verification
from counter_app.ui.pages.dossier.reading import OpenFile

translate = QCoreApplication.translate


def idle_text(read: OpenFile) -> str:
    """That it is over, or whom it waits for."""
    asked = open_verification(read.dossier)
    if asked is not None:
        return translate("dossier", "Đang chờ {of} trả lời").format(of=asked.of)
    if not read.dossier.status.is_open:
        return translate("dossier", "Hồ sơ đã kết thúc")
    if waiting_draft(read.dossier) is not None or waiting_proposal(read.dossier) is not None:
        return translate("dossier", "Đang chờ người ký")
    return translate("dossier", "Tài khoản này không có bước tiếp")
