"""Thu phí: the money that is still due is taken at the counter."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from counter_app.domain.changes import Changes
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.fee import PaymentMethod
from counter_app.domain.kinds.fee_taken import FEE_TAKEN
from counter_app.services.dossier import annotate
from counter_app.services.dossier.annotate import fees_open
from counter_app.ui.dossier_parts.action import InSight, RecordingAction, Work
from counter_app.ui.dossier_parts.panel import Panel
from counter_app.ui.session import DeskSession
from counter_app.ui.texts import formatting
from counter_app.ui.widgets.label import Label
from counter_app.ui.widgets.radio import RadioList

translate = QCoreApplication.translate


class FeePanel(Panel):
    """What is due and how it is paid; F9 says that the money is there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Thu phí, lệ phí"))
        self.set_hint(self.tr("Nhận đủ tiền rồi bấm F9; khoản đã thu không bỏ được ở đây"))
        self.lines = Label("", wrap=True)
        self.method = RadioList(self.tr("Hình thức thu"), across=True)
        self.method.add(PaymentMethod.CASH, self.tr("Tiền mặt"))
        self.method.add(PaymentMethod.TRANSFER, self.tr("Chuyển khoản"))
        self.method.set_value(PaymentMethod.CASH)
        self.setFocusProxy(self.method)
        self.body.addWidget(self.lines)
        self.body.addWidget(self.method)
        self._due = 0

    def show_dossier(self, dossier: Dossier) -> None:
        self._due = dossier.fees_due
        self.lines.setText(
            "\n".join(
                f"{line.name}: {formatting.money(line.amount)}" for line in fees_open(dossier)
            )
        )
        self.method.set_value(PaymentMethod.CASH)

    def chosen(self) -> PaymentMethod:
        value = self.method.value()
        return value if isinstance(value, PaymentMethod) else PaymentMethod.CASH

    def main_text(self) -> str:
        return self.tr("Đã thu {money}").format(money=formatting.money(self._due))


class TakeFee(RecordingAction[InSight, int]):
    """Its result is what was due."""

    id = "take_fee"
    kind = FEE_TAKEN
    panel: FeePanel

    def __init__(self, place: DeskSession) -> None:
        self._place = place
        self.panel = FeePanel()

    def text(self, read: InSight) -> str:
        return translate("dossier", "Thu phí")

    def fits(self, read: InSight) -> bool:
        return read.dossier.fees_due > 0

    def next_text(self, read: InSight) -> str:
        money = formatting.money(read.dossier.fees_due)
        return translate("dossier", "Bước tiếp: Thu {money}").format(money=money)

    def prepare(self, read: InSight) -> None:
        self.panel.show_dossier(read.dossier)

    def run(self, read: InSight) -> Work[int]:
        desk, officer, dossier = self._place.desk, self._place.officer, read.dossier
        method = self.panel.chosen()

        def work() -> tuple[int, Changes]:
            return dossier.fees_due, annotate.take_fees(desk, officer, dossier, method)[1]

        return work

    def said(self, result: int) -> str:
        return translate("dossier", "Đã thu {money}").format(money=formatting.money(result))
