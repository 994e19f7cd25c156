"""What is said of a scan that is neither a citizen card nor a dossier's code."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from counter_app.domain.scanner.other_codes import OtherCode
from counter_app.domain.scanner.scan import Scan
from counter_app.ui.texts import problems

translate = QCoreApplication.translate


def why_unread(scan: Scan) -> str:
    match scan.other:
        case OtherCode.HEALTH_INSURANCE:
            return translate(
                "scan", "Đây là mã của thẻ bảo hiểm y tế. Quét mã trên thẻ căn cước, hoặc gõ tay."
            )
        case OtherCode.PAYMENT:
            return translate("scan", "Đây là mã chuyển tiền. Quét thẻ căn cước hoặc giấy hẹn.")
        case OtherCode.LINK:
            return translate(
                "scan", "Đây là mã của một trang mạng. Quét thẻ căn cước hoặc giấy hẹn."
            )
        case None:
            return problems.sentence_of("unreadable_card")
