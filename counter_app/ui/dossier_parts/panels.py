"""What opens on the page for one command: a note, the reason of a reprint, owed papers, a fee.

No panel is a dialog: the page stays readable, Esc closes it, F9 does what it says.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from counter_app.domain.catalogue.receipt_form import FORM, REGIME
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.fee import PaymentMethod
from counter_app.domain.dossier.paper import Paper
from counter_app.services.dossier.annotate import fees_open
from counter_app.ui.dossier_parts.facts import owed_text
from counter_app.ui.texts import formatting
from counter_app.ui.widgets.card import SectionCard
from counter_app.ui.widgets.field import CheckBox
from counter_app.ui.widgets.label import Label
from counter_app.ui.widgets.radio import RadioList
from counter_app.ui.widgets.text_box import TextBox


class Panel(SectionCard):
    """`changed` when `main_text` or `is_ready` may have changed."""

    changed = Signal()

    def main_text(self) -> str:
        """What F9 does while the panel is open."""
        return ""

    def is_ready(self) -> bool:
        return True

    def passes(self) -> bool:
        """Whether F9 may act; else it has shown what is to be looked at first."""
        return True


class NotePanel(Panel):
    """A note; what is typed stays here while the panel is closed, and is kept as a draft."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Ghi chú"))
        self.set_hint(self.tr("F9 lưu, Esc để sau; nội dung đang gõ vẫn được giữ"))
        self.field = TextBox(self.tr("Ghi chú"), "", 64)
        self.setFocusProxy(self.field)
        self.body.addWidget(self.field)
        self.field.textChanged.connect(self._typed)

    def main_text(self) -> str:
        return self.tr("Lưu ghi chú")

    def is_ready(self) -> bool:
        return len(self.text().strip()) > 0 and not self.field.over()

    def text(self) -> str:
        return self.field.text()

    def set_text(self, text: str) -> None:
        self.field.setPlainText(text)

    def _typed(self) -> None:
        over = self.field.over()
        said = self.tr("Ghi chú dài quá {over} ký tự. Viết gọn lại.").format(over=over)
        self.set_error(said if over > 0 else "")
        self.changed.emit()


class ReprintPanel(Panel):
    """The reason of a reprint, one of a few."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("In lại giấy hẹn"))
        self.set_hint(self.tr("Chọn lý do, rồi F9"))
        self.reasons = RadioList(self.tr("Lý do in lại"), across=True)
        self.new_date = self.tr("Đủ giấy, ngày hẹn mới")
        for reason in (
            self.tr("Giấy rách, mờ"),
            self.tr("Làm mất giấy"),
            self.tr("In thiếu trang"),
            self.tr("Thêm một bản"),
            self.new_date,
        ):
            self.reasons.add(reason, reason)
        self.reasons.changed.connect(lambda _: self.changed.emit())
        self.setFocusProxy(self.reasons)
        self.body.addWidget(self.reasons)

    def show_dossier(self, dossier: Dossier) -> None:
        """Nothing chosen, but where the date on the paper is not the one that counts."""
        is_old = dossier.has_old_date_on(REGIME, FORM)
        self.reasons.set_value(self.new_date if is_old else None)

    def reason(self) -> str:
        return str(self.reasons.value() or "")

    def main_text(self) -> str:
        return self.tr("In lại giấy hẹn")

    def is_ready(self) -> bool:
        return bool(self.reason())


class OwedPanel(Panel):
    """Owed papers that came in: ↑ ↓ and Space."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Nhận giấy còn thiếu"))
        self.set_hint(self.tr("↑ ↓ chuyển, dấu cách đánh dấu giấy đã nộp, rồi F9"))
        self._boxes: list[tuple[CheckBox, Paper]] = []

    def show_papers(self, papers: Sequence[Paper]) -> None:
        for box, _ in self._boxes:
            self.body.removeWidget(box)
            box.deleteLater()
        self._boxes = []
        for paper in papers:
            box = CheckBox(owed_text(paper))
            box.toggled.connect(lambda _: self.changed.emit())
            self.body.addWidget(box)
            self._boxes.append((box, paper))
        if len(self._boxes) == 1:
            self._boxes[0][0].setChecked(True)
        if self._boxes:
            self.setFocusProxy(self._boxes[0][0])

    def chosen(self) -> list[Paper]:
        return [paper for box, paper in self._boxes if box.isChecked()]

    def main_text(self) -> str:
        return self.tr("Nhận {count} giấy").format(count=len(self.chosen()))

    def is_ready(self) -> bool:
        return bool(self.chosen())


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
