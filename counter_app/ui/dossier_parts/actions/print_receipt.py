"""In giấy hẹn: form 01, first and again, on the desk's printer or on another one."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from counter_app.domain.catalogue.receipt_form import FORM, REGIME
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.superseded import awaits_reprint
from counter_app.domain.kinds.form_issued import FORM_ISSUED
from counter_app.ui.dossier_parts.action import Action, ActionPage, InSight
from counter_app.ui.dossier_parts.reprint_panel import ReprintPanel
from counter_app.ui.printing import Issued, Issuing
from counter_app.ui.printing.issuing import IssueWay

translate = QCoreApplication.translate


def is_printed(dossier: Dossier) -> bool:
    return bool(dossier.copies_of(REGIME, FORM))


class PrintReceipt(Action[InSight]):
    """The first printing at once, a further one with its reason."""

    id = "print"
    kind = FORM_ISSUED
    panel: ReprintPanel

    def __init__(self, issuing: Issuing) -> None:
        self._issuing = issuing
        self.panel = ReprintPanel()

    def text(self, read: InSight) -> str:
        if is_printed(read.dossier):
            return translate("dossier", "In lại giấy hẹn")
        return translate("dossier", "In giấy hẹn")

    def next_text(self, read: InSight) -> str:
        if not is_printed(read.dossier):
            return translate("dossier", "In giấy hẹn")
        if awaits_reprint(read.dossier):
            return translate("dossier", "Bước tiếp: In giấy hẹn bản sửa")
        if read.dossier.has_old_date_on(REGIME, FORM):
            return translate("dossier", "Bước tiếp: In giấy hẹn, ngày mới")
        return ""

    def prepare(self, read: InSight) -> None:
        self.panel.show_dossier(read.dossier)

    def start(self, read: InSight, page: ActionPage) -> None:
        if is_printed(read.dossier):
            super().start(read, page)
        else:
            self.issue(read, page, "")

    def finish(self, read: InSight, page: ActionPage) -> None:
        self.issue(read, page, self.panel.reason())

    def issue(
        self, read: InSight, page: ActionPage, reason: str, way: IssueWay = IssueWay.DESK
    ) -> None:
        """Nothing where it is on its way to the printer already."""

        def issued(outcome: Issued) -> None:
            """The panel with the reason closes once the form is out and recorded."""
            if outcome.good and page.is_open(self):
                page.close_panel()
            page.refresh_commands()
            page.say(outcome.sentence)

        if self._issuing.issue(read.dossier, issued, reason=reason, way=way):
            page.say(translate("dossier", "Đang chuẩn bị giấy hẹn…"))
            page.refresh_commands()


class PrintElsewhere(Action[InSight]):
    """The system's dialog asks on which printer."""

    id = "print_elsewhere"
    in_list = False
    kind = FORM_ISSUED

    def __init__(self, receipt: PrintReceipt) -> None:
        self._receipt = receipt

    def text(self, read: InSight) -> str:
        return translate("dossier", "Chọn máy in…")

    def start(self, read: InSight, page: ActionPage) -> None:
        reason = translate("dossier", "In trên máy in khác") if is_printed(read.dossier) else ""
        self._receipt.issue(read, page, reason, IssueWay.CHOSEN)
