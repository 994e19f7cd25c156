"""The window while its database is opened anew behind damage: one line, and typed text stays."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from counter_app.ui.frame.main_window import MainWindow
from counter_app.ui.frame.page import Banner
from counter_app.ui.operations import Operations
from counter_app.ui.pages.sign_in.desk import GateDesk
from counter_app.ui.pages.sign_in.gate import SignInGate
from counter_app.ui.texts import problems

if TYPE_CHECKING:
    from counter_app.services.desk.open_desk import OpenDesk
    from counter_app.services.desk.reopen import Opening


class Recovering(QObject):
    """By itself once a program run; what shows after that is left to the next start.

    `began` before the store closes: whoever works with it in a thread of his own must have ended
    when the signal returns. Then `done`, or `failed` with the gate to be shut.
    """

    began = Signal()
    done = Signal()
    failed = Signal()

    def __init__(
        self, operations: Operations, window: MainWindow, gate: SignInGate, key_folder: Path | None
    ) -> None:
        super().__init__(window)
        self._operations = operations
        self._window = window
        self._gate = gate
        self._key_folder = key_folder
        self._desk: OpenDesk | None = None
        self._is_busy = False
        self._is_used = False
        self._is_told = False

    def watch(self, desk: OpenDesk) -> None:
        """Hear of damage of this desk's database, in whatever thread it shows."""
        from counter_app.services.desk import damage_watch  # noqa: PLC0415 - imports the store

        self._desk = desk
        damage_watch.tell(desk, lambda: self._operations.in_gui(self.begin))

    def begin(self) -> None:
        from counter_app.services.desk import damage_watch  # noqa: PLC0415 - as above
        from counter_app.ui.pages.sign_in import opening  # noqa: PLC0415 - as above

        desk = self._desk
        if desk is None or self._is_busy:
            return
        if self._is_used:
            damage_watch.leave_to_next_start(desk)
            self.tell(problems.sentence_of("damaged_again"))
            return
        self._is_busy = self._is_used = True
        self.began.emit()
        self.tell(
            self.tr("Dữ liệu có chỗ hỏng, đang phục hồi. Chờ một chút; nội dung đang gõ vẫn còn.")
        )
        self._operations.run(
            lambda: opening.reopen_gate_desk(desk, self._key_folder),
            done=lambda found: self._reopened(desk, found),
            failed=self._not_reopened,
        )

    def tell_opening(self, desk: OpenDesk) -> None:
        """What the start had to mend, once."""
        text = "" if self._is_told else self._said(desk.store.opening)
        self._is_told = True
        if text:
            self.tell(text)

    def tell(self, sentence: str) -> None:
        """In the gate while that is shut, and in the window until it is put away."""
        if self._window.is_shut:
            self._gate.card.say(sentence)
        take_down = lambda: self._window.show_banner(None)  # noqa: E731
        self._window.show_banner(Banner(sentence, self.tr("Đã biết"), take_down))

    def _reopened(self, desk: OpenDesk, found: GateDesk) -> None:
        self._is_busy = False
        self.watch(desk)
        self._gate.set_recovered(found)
        sentence = self._said(desk.store.opening) or self.tr(
            "Đã kiểm tra lại: dữ liệu lành lặn, làm tiếp được. Nên kiểm tra ổ đĩa."
        )
        self.tell(sentence)
        self.done.emit()

    def _not_reopened(self, error: Exception) -> None:
        self._is_busy = False
        self._window.show_banner(None)
        self.failed.emit()
        self._gate.set_failed(problems.report(error).sentence)

    def _said(self, opening: Opening) -> str:
        if opening.unreadable:
            text = self.tr(
                "Đã phục hồi dữ liệu, còn {count} bút toán không đọc được. So giấy hẹn, báo hỗ trợ."
            )
            return text.format(count=opening.unreadable)
        if opening.restored_from or opening.put_aside:
            return self.tr(
                "Dữ liệu có chỗ hỏng, đã phục hồi từ bản sao lưu và sổ thứ hai, đủ mọi giấy hẹn."
            )
        if opening.mended:
            return self.tr("Một tệp của quầy bị hỏng, đã lấy lại từ bản sao. Nên kiểm tra ổ đĩa.")
        return ""
