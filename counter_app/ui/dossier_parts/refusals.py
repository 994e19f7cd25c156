"""Why something cannot be done to a dossier now, in the few words of a list."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from counter_app.domain.deadlines.office_time import in_zone
from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.kinds.kind import Refusal
from counter_app.ui.texts import formatting

translate = QCoreApplication.translate
_NOT_HIS = frozenset({"role_missing", "officer_inactive", "foreign_office", "portal_only"})
"""Of what is another's to do the list says nothing."""


def why_not(fault: Refusal, dossier: Dossier) -> str:
    """ "đã có kết quả 11:20"; empty where it is not to be said."""
    if fault.code in _NOT_HIS:
        return ""
    if fault.code == "supplement_once" and dossier.status is not Status.SUPPLEMENT:
        return translate("refusals", "đã yêu cầu một lần")
    if fault.code == "extension_twice":
        return translate("refusals", "đã gia hạn một lần")
    return {
        Status.SUBMITTED: translate("refusals", "chưa tiếp nhận"),
        Status.RECEIVED: translate("refusals", "chưa bàn giao"),
        Status.SUPPLEMENT: translate("refusals", "đang chờ công dân bổ sung"),
        Status.OBLIGATION: translate("refusals", "đang chờ công dân nộp tiền"),
        Status.PROCESSING: translate("refusals", "đang giải quyết"),
        Status.DECLINED: translate("refusals", "đã từ chối tiếp nhận"),
        Status.WITHDRAWN: translate("refusals", "công dân đã rút hồ sơ"),
        Status.STOPPED: translate("refusals", "đã dừng giải quyết"),
        Status.RESOLVED: _resolved(dossier),
        Status.RETURNED: translate("refusals", "đã trả kết quả"),
    }.get(dossier.status, formatting.newer())


def _resolved(dossier: Dossier) -> str:
    if not dossier.life.results:
        return translate("refusals", "đã có kết quả")
    text = translate("refusals", "đã có kết quả {moment}")
    signed_at = in_zone(dossier.life.results[0].at, dossier.received_at.tzinfo)
    return text.format(moment=formatting.day_and_clock(signed_at))
