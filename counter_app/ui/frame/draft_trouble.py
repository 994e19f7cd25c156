"""The banner that says that what is typed is not on the disk yet, on whatever page."""

from __future__ import annotations

from PySide6.QtCore import QObject

from counter_app.ui.drafting.draft_box import DraftBox
from counter_app.ui.frame.main_window import MainWindow
from counter_app.ui.frame.page import Banner


class DraftTrouble(QObject):
    """It goes by itself once everything is written; Ctrl+J tries at once."""

    def __init__(self, box: DraftBox, window: MainWindow) -> None:
        super().__init__(window)
        self._box = box
        self._window = window
        box.changed.connect(self._tell)

    def _tell(self) -> None:
        if not self._box.trouble:
            self._window.show_first_banner(None)
            return
        text = self.tr("Chữ đã gõ chưa vào đĩa, chương trình đang giữ. {why}")
        sentence = text.format(why=self._box.trouble)
        self._window.show_first_banner(Banner(sentence, self.tr("Thử lưu lại"), self._box.retry))
