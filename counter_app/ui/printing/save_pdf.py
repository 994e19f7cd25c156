"""Saving a form as PDF: folder and name in the program's own words, F9 saves."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from counter_app.ui.dialogs import choose_folder, documents
from counter_app.ui.operations import Operations
from counter_app.ui.printing import pdf_file
from counter_app.ui.texts import problems
from counter_app.ui.theme import theme
from counter_app.ui.widgets.field import Field, TextField
from counter_app.ui.widgets.key_button import KeyButton
from counter_app.ui.widgets.label import Label

_WIDTH = 620
_NO_NAME = frozenset('\\/:*?"<>|')


def usual_folder() -> str:
    """Where forms go until another folder is chosen: beside the documents of this user."""
    return str(Path(documents()) / "Giấy hẹn")


class SavePdfDialog(QDialog):
    """`path()` once it was accepted; a folder that is not there yet is made by whoever writes.

    `own` is the program's folder, where no form may lie.
    """

    def __init__(
        self,
        folder: str,
        stem: str,
        own: Path,
        operations: Operations,
        parent: QWidget | None = None,
        *,
        hint: str = "",
    ) -> None:
        super().__init__(parent)
        self._own = own
        self._operations = operations
        self.setWindowTitle(self.tr("Lưu giấy tờ in thành PDF"))
        self.folder = TextField(self.tr("Thư mục"), self.tr("Chưa chọn thư mục"))
        self.folder.setText(folder)
        self.name = TextField(self.tr("Tên tệp"), "", most=150)
        self.name.setText(stem)
        self.line = Label("", "error", wrap=True)
        self.choose = KeyButton(self.tr("Chọn thư mục"), "", low=True)
        self.choose.clicked.connect(self._choose_folder)
        self.cancel = KeyButton(self.tr("Không lưu"), "Esc")
        self.cancel.clicked.connect(self.reject)
        self.main = KeyButton(self.tr("Lưu PDF"), "F9", main=True)
        self.main.clicked.connect(self.save)
        for field in (self.folder, self.name):
            field.returnPressed.connect(self.save)
        self._lay_out(hint)
        self.name.setFocus()

    def path(self) -> Path:
        stem = self.name.text().strip()
        return Path(self.folder.text().strip()) / f"{stem.removesuffix('.pdf')}.pdf"

    def save(self) -> None:
        """Accepted, unless folder or name cannot be; then it is said here and nothing is lost."""
        fault, field = self._fault()
        self.line.setText(fault)
        if field is not None:
            field.setFocus()
        else:
            self.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() != Qt.Key.Key_F9 and not (enter and control):
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.save()

    def _fault(self) -> tuple[str, TextField | None]:
        folder, name = Path(self.folder.text().strip()), self.name.text().strip()
        if not folder.is_absolute():
            return self.tr("Chọn thư mục để lưu"), self.folder
        if pdf_file.is_inside(folder, self._own):
            return problems.sentence_of("folder_of_program"), self.folder
        if not name.removesuffix(".pdf") or _NO_NAME.intersection(name):
            text = self.tr("Tên tệp chưa có, hoặc có ký tự không dùng được: {characters}")
            return text.format(characters=" ".join(sorted(_NO_NAME))), self.name
        return "", None

    def _choose_folder(self) -> None:
        title = self.tr("Chọn thư mục lưu PDF")
        choose_folder(self, title, self.folder.text(), self._operations, self.folder.setText)

    def _lay_out(self, hint: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        column.addWidget(Label(self.windowTitle(), "section"))
        if hint:
            column.addWidget(Label(hint, "hint", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(Field(self.tr("Thư mục"), self.folder), 1)
        alongside = QVBoxLayout()
        alongside.addStretch(1)
        alongside.addWidget(self.choose)
        row.addLayout(alongside)
        column.addLayout(row)
        column.addWidget(Field(self.tr("Tên tệp"), self.name))
        column.addWidget(self.line)
        buttons = QHBoxLayout()
        buttons.addWidget(self.cancel)
        buttons.addStretch(1)
        buttons.addWidget(self.main)
        column.addLayout(buttons)
        self.setMinimumWidth(theme.px(_WIDTH))
