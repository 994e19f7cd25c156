"""The system's dialogs of the page Nhận theo lô: which file, and where the template goes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from counter_app.services.batch import batch_template
from counter_app.ui.dialogs import documents, open_dialog
from counter_app.ui.session import DeskSession
from counter_app.ui.texts import problems


class BatchDialogs(QObject):
    """`chosen` with the file of a list, `said` when the template was written or was not."""

    chosen = Signal(object)  # Path
    said = Signal(str)

    def __init__(self, place: DeskSession, page: QWidget) -> None:
        super().__init__(page)
        self._place, self._page = place, page
        self.open: QFileDialog | None = None

    def ask_file(self) -> None:
        """Open the dialog and go on; the file comes when it is chosen. What a file is shows when it
        is read: any may be chosen.
        """
        dialog = QFileDialog(self._page.window(), self.tr("Chọn tệp danh sách"), documents())
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        endings = "*.xlsx *.XLSX *.xlsm *.XLSM *.jsonl *.JSONL"
        listed = self.tr("Danh sách hồ sơ ({endings})").format(endings=endings)
        dialog.setNameFilters([listed, self.tr("Mọi tệp (*)")])
        self._open(dialog, self.chosen.emit)

    def ask_template(self) -> None:
        dialog = QFileDialog(self._page.window(), self.tr("Lưu tệp mẫu"), documents())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Bảng tính (*.xlsx)"))
        dialog.setDefaultSuffix("xlsx")
        dialog.selectFile("mau-nhan-theo-lo.xlsx")
        self._open(dialog, self.write_template)

    def write_template(self, path: Path) -> None:
        desk = self._place.desk
        text = self.tr("Đã lưu tệp mẫu {name}").format(name=path.name)
        self._place.operations.run_beside(
            lambda: batch_template.write_template(desk, path),
            done=lambda _: self.said.emit(text),
            failed=lambda error: self.said.emit(problems.report(error).sentence),
        )

    def _open(self, dialog: QFileDialog, take: Callable[[Path], object]) -> None:
        def chosen() -> None:
            for path in dialog.selectedFiles()[:1]:
                take(Path(path))

        self.open = dialog
        open_dialog(dialog, self._place.operations, chosen)
