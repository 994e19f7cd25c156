"""The quiet work behind the window: pages looked through, log tidied, a backup a day."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from counter_app.services.desk import upkeep
from counter_app.ui.frame.page import Banner
from counter_app.ui.session import DeskSession
from counter_app.ui.texts import problems

FIRST = 5_000  # ms after the first sign-in
EVERY = 60_000
_TOLD_ELSEWHERE = frozenset({"busy", "damaged"})


class Upkeep(QObject):
    """`banner_wanted` only where the officer must act."""

    banner_wanted = Signal(object)  # Banner

    def __init__(self, place: DeskSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._place = place
        self._busy = False
        self._looking = False
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self.tidy)
        self._timer.start()
        QTimer.singleShot(FIRST, self, self.look_through)

    def look_through(self) -> None:
        """Every page of the database once a start, and a piece of the second journals, beside the
        officer's work. What is damaged in the pages is heard of by whoever recovers them.
        """
        desk, go_on = self._place.desk, self._place.operations.go_on
        self._looking = True

        def work() -> int:
            is_sound = upkeep.look_through(desk, go_on)
            return upkeep.read_second_journals(desk, go_on) if is_sound else 0

        self._place.operations.run_beside(work, done=self._looked, failed=self._unread)

    def tidy(self) -> None:
        """A long log goes into the database; a backup is made where the last is a day old."""
        if self._busy:
            return
        self._busy = True
        desk, go_on = self._place.desk, self._place.operations.go_on
        may_read = not self._looking

        def work() -> int:
            upkeep.tidy_log(desk)
            if upkeep.backup_is_due(desk):
                upkeep.back_up(desk, go_on)
            is_due = may_read and upkeep.reading_is_due(desk)
            return upkeep.read_second_journals(desk, go_on) if is_due else 0

        self._place.operations.run_beside(work, done=self._tidied, failed=self._failed)

    def _looked(self, healed: int) -> None:
        self._looking = False
        self._tell_healed(healed)

    def _tidied(self, healed: int) -> None:
        self._busy = False
        self._tell_healed(healed)

    def _tell_healed(self, healed: int) -> None:
        if healed:
            text = self.tr("Sổ thứ hai có chỗ hỏng, đã ghi lại từ dữ liệu. Nên kiểm tra ổ đĩa.")
            self.banner_wanted.emit(Banner(text))

    def _unread(self, error: Exception) -> None:
        """Tried again tomorrow or by the next start: nobody waits for it."""
        self._looking = False
        if not isinstance(error, upkeep.WorkCancelledError):
            problems.report(error)

    def _failed(self, error: Exception) -> None:
        self._busy = False
        if isinstance(error, upkeep.WorkCancelledError):
            return
        problem = problems.report(error)
        if problem.code in _TOLD_ELSEWHERE:
            return
        text = self.tr("Chưa sao lưu được. {why}").format(why=problem.sentence)
        self.banner_wanted.emit(Banner(text))
