"""The ten statuses of a dossier in words, as other systems number them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from counter_app.domain.dossier.dossier import Status
from counter_app.ui.texts import formatting

translate = QCoreApplication.translate


def status_text(status: Status) -> str:
    return {
        Status.SUBMITTED: translate("statuses", "Mới đăng ký"),
        Status.RECEIVED: translate("statuses", "Đã tiếp nhận"),
        Status.DECLINED: translate("statuses", "Không được tiếp nhận"),
        Status.PROCESSING: translate("statuses", "Đang xử lý"),
        Status.SUPPLEMENT: translate("statuses", "Chờ bổ sung giấy tờ"),
        Status.OBLIGATION: translate("statuses", "Chờ nghĩa vụ tài chính"),
        Status.WITHDRAWN: translate("statuses", "Công dân đã rút"),
        Status.STOPPED: translate("statuses", "Dừng xử lý"),
        Status.RESOLVED: translate("statuses", "Đã xử lý xong"),
        Status.RETURNED: translate("statuses", "Đã trả kết quả"),
    }.get(status, formatting.newer())
