"""Why a form is printed again, asked on the page of its dossier."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from counter_app.domain.catalogue.receipt_form import FORM, REGIME
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.superseded import awaits_reprint
from counter_app.ui.dossier_parts.panel import Panel
from counter_app.ui.widgets.radio import RadioList


class ReprintPanel(Panel):
    """The reason of a reprint, one of a few."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("In lại giấy hẹn"))
        self.set_hint(self.tr("Chọn lý do, rồi F9"))
        self.reasons = RadioList(self.tr("Lý do in lại"), across=True)
        self.new_date = self.tr("Đủ giấy, ngày hẹn mới")
        self.corrected = self.tr("Đã sửa hồ sơ")
        for reason in (
            self.tr("Giấy rách, mờ"),
            self.tr("Làm mất giấy"),
            self.tr("In thiếu trang"),
            self.tr("Thêm một bản"),
            self.new_date,
            self.corrected,
        ):
            self.reasons.add(reason, reason)
        self.reasons.changed.connect(lambda _: self.changed.emit())
        self.setFocusProxy(self.reasons)
        self.body.addWidget(self.reasons)

    def show_dossier(self, dossier: Dossier) -> None:
        """Nothing chosen, but where what the paper says is not what counts."""
        is_old = dossier.has_old_date_on(REGIME, FORM)
        usual = self.corrected if awaits_reprint(dossier) else self.new_date if is_old else None
        self.reasons.set_value(usual)

    def reason(self) -> str:
        return str(self.reasons.value() or "")

    def main_text(self) -> str:
        return self.tr("In lại giấy hẹn")

    def is_ready(self) -> bool:
        return bool(self.reason())
