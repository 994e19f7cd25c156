"""The quiet work behind the window: pages looked through, log tidied, a backup a day."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from counter_app.services import upkeep
from counter_app.ui import problems
from counter_app.ui.page import Banner
from counter_app.ui.workplace import Workplace

FIRST = 5_000  # ms after the first sign-in
EVERY = 60_000


class Upkeep(QObject):
    """`banner_wanted` only where the officer must act."""

    banner_wanted = Signal(object)  # Banner

    def __init__(self, place: Workplace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._place = place
        self._busy = False
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self.tidy)
        self._timer.start()
        QTimer.singleShot(FIRST, self, self.look_through)

    def look_through(self) -> None:
        """Every page of the database once a start, beside the officer's work."""
        desk, go_on = self._place.desk, self._place.operations.go_on
        self._place.operations.run_beside(
            lambda: upkeep.look_through(desk, go_on), done=self._looked, failed=self._failed
        )

    def tidy(self) -> None:
        """A long log goes into the database; a backup is made where the last is a day old."""
        if self._busy:
            return
        self._busy = True
        desk, go_on = self._place.desk, self._place.operations.go_on

        def work() -> None:
            upkeep.tidy_log(desk)
            if upkeep.backup_is_due(desk):
                upkeep.back_up(desk, go_on)

        self._place.operations.run_beside(work, done=lambda _: self._idle(), failed=self._failed)

    def _looked(self, is_sound: bool) -> None:
        if not is_sound:
            text = self.tr("Dữ liệu có trang hỏng. Đóng rồi mở lại chương trình để phục hồi.")
            self.banner_wanted.emit(Banner(text))

    def _idle(self) -> None:
        self._busy = False

    def _failed(self, error: Exception) -> None:
        self._busy = False
        problem = problems.report(error)
        text = self.tr("Chưa sao lưu được. {why}").format(why=problem.sentence)
        self.banner_wanted.emit(Banner(text))
