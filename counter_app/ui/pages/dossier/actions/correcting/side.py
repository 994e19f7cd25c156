"""Beside the fields: why, the old receipt, who signs, and what F9 does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from counter_app.domain.kinds.corrected import OldReceipt
from counter_app.domain.office.office import Officer
from counter_app.services.dossier.correct import SupervisorSignature
from counter_app.ui.theme.glyphs import Glyph
from counter_app.ui.widgets.field import ChoiceField, Field, TextField
from counter_app.ui.widgets.label import Label
from counter_app.ui.widgets.mark_line import MarkLine
from counter_app.ui.widgets.radio import RadioList

REASON, NOTE, RECEIPT = "reason", "note", "receipt"
_OTHER = "other"
SIDE_WIDTH = 372
_MOST_LINES = 4


class CorrectSide(QWidget):
    """`changed` when anything was chosen or typed here."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_printed = self._prints = False
        self._lost = self.tr("Công dân làm mất giấy hẹn")
        self.reasons = RadioList(self.tr("Vì sao sửa"))
        for reason in (
            self.tr("Nhập sai tại quầy"),
            self.tr("Công dân báo sai"),
            self.tr("Thẻ đọc sai dấu"),
            self._lost,
        ):
            self.reasons.add(reason, reason)
        self.reasons.add(_OTHER, self.tr("Lý do khác (ghi ở dưới)"))
        self.note = TextField(self.tr("Lý do khác"), most=300)
        self.receipts = RadioList(self.tr("Giấy hẹn cũ"))
        self.receipts.add(OldReceipt.TAKEN_BACK, self.tr("Đã thu lại"))
        self.receipts.add(OldReceipt.LEFT, self.tr("Chưa thu lại, đã báo công dân"))
        self.receipt_title = Label(self.tr("Giấy hẹn cũ"), "section")
        self.supervisor = ChoiceField(self.tr("Giám sát"))
        self.password = TextField(self.tr("Mật khẩu của giám sát"), most=200)
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self.signing_title = Label(self.tr("Giám sát ký tại đây"), "section")
        self._signing = [
            self.signing_title,
            Field(self.tr("Giám sát"), self.supervisor),
            Field(self.tr("Mật khẩu"), self.password),
        ]
        self._lines = [MarkLine(Glyph.LATER, "") for _ in range(_MOST_LINES)]
        self._officers: dict[str, Officer] = {}
        self._must_be_signed = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(4)
        for widget in (
            Label(self.tr("Vì sao sửa"), "section"),
            self.reasons,
            self.note,
            self.receipt_title,
            self.receipts,
            *self._signing,
            Label(self.tr("Sẽ xảy ra khi bấm F9"), "section"),
            *self._lines,
        ):
            column.addWidget(widget)
        column.addStretch(1)
        self.reasons.changed.connect(lambda _: self._chosen())
        self.receipts.changed.connect(lambda _: self.changed.emit())
        for field in (self.note, self.password):
            field.textChanged.connect(self.changed)
        self.reset()

    def reset(self) -> None:
        """As the panel opens on a dossier on which nothing was typed."""
        self.reasons.set_value(None)
        self.receipts.set_value(None)
        self.note.clear()
        self.password.clear()
        self._arrange()

    def begin(self, *, is_printed: bool, supervisors: Sequence[Officer] | None) -> None:
        """`supervisors` may sign, None where nobody has to."""
        self._is_printed, self._must_be_signed = is_printed, supervisors is not None
        signers = supervisors or ()
        if [one.id for one in signers] != list(self._officers):
            self._officers = {one.id: one for one in signers}
            self.supervisor.clear()
            for one in signers:
                self.supervisor.add(one.name, one.id)
        for widget in self._signing:
            widget.setVisible(self._must_be_signed)
        self._arrange()

    def reason(self) -> str:
        value = str(self.reasons.value() or "")
        return self.note.text().strip() if value == _OTHER else value

    def receipt(self) -> OldReceipt:
        if self.reasons.value() == self._lost:
            return OldReceipt.LOST
        return self._old_receipt() if self._prints else OldReceipt.NONE

    def signature(self) -> SupervisorSignature | None:
        """Who signs, None where nobody has to."""
        signer = self._officers.get(str(self.supervisor.value() or ""))
        return SupervisorSignature(signer, self.password.text()) if signer is not None else None

    def missing(self) -> str:
        """What is still to be said, empty where nothing is."""
        if not self.reason():
            return self.tr("lý do sửa")
        if self._asks_for_receipt() and self.receipts.value() is None:
            return self.tr("giấy hẹn cũ thu lại chưa")
        if self._must_be_signed:
            if not self._officers:
                return self.tr("giám sát ký, quầy chưa có giám sát")
            if not self.password.text():
                return self.tr("giám sát ký")
        return ""

    def go_to_missing(self) -> None:
        """The focus where it is to be said."""
        if not self.reason():
            is_other = self.reasons.value() == _OTHER
            (self.note if is_other else self.reasons).setFocus()
        elif self._asks_for_receipt() and self.receipts.value() is None:
            self.receipts.setFocus()
        else:
            self.password.setFocus()

    def texts(self) -> dict[str, str]:
        """Without the password, which is kept nowhere."""
        return {
            REASON: str(self.reasons.value() or ""),
            NOTE: self.note.text(),
            RECEIPT: self._old_receipt().value,
        }

    def set_texts(self, texts: Mapping[str, str]) -> dict[str, str]:
        """What is of other places in these texts."""
        self.reset()
        if texts.get(REASON):
            self.reasons.set_value(texts[REASON])
        if texts.get(RECEIPT):
            self.receipts.set_value(OldReceipt(texts[RECEIPT]))
        self.note.setText(texts.get(NOTE, ""))
        self._arrange()
        return {key: text for key, text in texts.items() if key not in {REASON, NOTE, RECEIPT}}

    def say(self, changed: Sequence[str], printed: str) -> None:
        """What F9 does: these differences, and the receipt that went out at `printed`, empty where
        it goes on saying what is right.
        """
        self._prints = bool(printed)
        self.receipts.setEnabled(self._prints)
        lines: list[tuple[Glyph, str]] = []
        if changed:
            text = self.tr("Diễn biến ghi: {changed}, người sửa, lý do")
            lines.append((Glyph.NOW, text.format(changed=", ".join(changed))))
        if printed:
            text = self.tr("Giấy hẹn in {printed} hết hiệu lực. In bản sửa, cùng mã")
            lines.append((Glyph.DUE, text.format(printed=printed)))
            if self.receipt() is OldReceipt.TAKEN_BACK:
                text = self.tr("Xin lại bản cũ. Không có thì chọn “Chưa thu lại”")
                lines.append((Glyph.DUE, text))
        lines.append((Glyph.LATER, self.tr("Mã, hẹn trả và lệ phí không đổi")))
        for at, line in enumerate(self._lines):
            line.setVisible(at < len(lines))
            if at < len(lines):
                line.set_line(*lines[at])

    def _old_receipt(self) -> OldReceipt:
        value = self.receipts.value()
        return value if isinstance(value, OldReceipt) else OldReceipt.NONE

    def _asks_for_receipt(self) -> bool:
        return self._prints and self.reasons.value() != self._lost

    def _chosen(self) -> None:
        self._arrange()
        self.changed.emit()

    def _arrange(self) -> None:
        self.note.setVisible(self.reasons.value() == _OTHER)
        is_asked = self._is_printed and self.reasons.value() != self._lost
        self.receipt_title.setVisible(is_asked)
        self.receipts.setVisible(is_asked)
