"""In giấy hẹn, ngày mới: the clock stood, so the receipt names another day than the first one."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from counter_app.domain.catalogue.receipt_form import FORM
from counter_app.domain.dossier.dossier import Status
from counter_app.domain.kinds.form_issued import FORM_ISSUED
from counter_app.services.dossier.life_clock import moved_at
from counter_app.ui.dossier_parts.action import Action, ActionPage
from counter_app.ui.pages.dossier.reading import OpenFile
from counter_app.ui.printing import Issued, Issuing

translate = QCoreApplication.translate
_UNDER_WAY = frozenset({Status.RECEIVED, Status.PROCESSING})


class PrintNewDate(Action[OpenFile]):
    id = "print_new_date"
    kind = FORM_ISSUED
    in_bar = False

    def __init__(self, issuing: Issuing) -> None:
        self._issuing = issuing

    def text(self, read: OpenFile) -> str:
        return translate("step", "In giấy hẹn, ngày mới")

    def fits(self, read: OpenFile) -> bool:
        dossier = read.dossier
        since = moved_at(dossier)
        if since is None or read.clock is None or not read.clock.has_moved:
            return False
        issued = [form.at for form in dossier.forms if form.number == FORM]
        is_old = bool(issued) and max(issued) < since
        return is_old and not dossier.life.extensions and dossier.status in _UNDER_WAY

    def next_text(self, read: OpenFile) -> str:
        return translate("step", "Bước tiếp: In giấy hẹn, ngày mới")

    def start(self, read: OpenFile, page: ActionPage) -> None:
        def issued(outcome: Issued) -> None:
            page.say(outcome.sentence)
            page.reload()

        reason = translate("step", "Ngày hẹn mới sau thời gian tạm dừng")
        self._issuing.issue(read.dossier, issued, reason=reason)
