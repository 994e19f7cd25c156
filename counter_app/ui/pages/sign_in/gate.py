"""The gate before the frame: a card in the middle, for signing in and for unlocking."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counter_app.clock import Now
from counter_app.domain.deadlines.calendar import VIETNAM
from counter_app.domain.deadlines.office_time import in_zone
from counter_app.domain.office.office import Officer
from counter_app.domain.text.folding import fold
from counter_app.ui.frame import keys
from counter_app.ui.frame.layers import GateWidget
from counter_app.ui.operations import Operations, Ticket
from counter_app.ui.pages.sign_in.card import GateCard
from counter_app.ui.pages.sign_in.desk import GateDesk, SeenDay
from counter_app.ui.texts import formatting, problems
from counter_app.ui.theme import theme
from counter_app.ui.widgets.suggestions import Suggestion

if TYPE_CHECKING:  # the gate is there before what it imports
    from counter_app.domain.scanner.scan import Scan


class SignInGate(GateWidget):
    """Takes keys before the store is open: what was typed waits for it.

    `admitted(officer)` after the password was right and the sign-in recorded.
    """

    admitted = Signal(object)
    retry_wanted = Signal()

    def __init__(
        self,
        operations: Operations,
        *,
        now: Now,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("gate")
        self._operations = operations
        self._now = now
        self._desk: GateDesk | None = None
        self._day: SeenDay | None = None
        self._locked: Officer | None = None
        self._accepted: date | None = None
        self._pending = False
        self._failed = False
        self._checking: Ticket | None = None
        self._wait = 0
        self.card = GateCard(self._match)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(self.card)
        across.addStretch(1)
        column = QVBoxLayout(self)
        column.addStretch(2)
        column.addLayout(across)
        column.addStretch(3)
        self._countdown = QTimer(self)
        self._countdown.setInterval(1_000)
        self._countdown.timeout.connect(self._tick)
        self._midnight = QTimer(self)
        self._midnight.setInterval(20_000)
        self._midnight.timeout.connect(self._look_at_clock)
        self._midnight.start()
        self.card.officer.chosen.connect(lambda _: self.card.password.setFocus())
        self.card.officer.entered.connect(self._officer_entered)
        self.card.officer.altered.connect(lambda _: self.card.say(""))
        self.card.password.textEdited.connect(self._password_edited)
        self.card.password.returnPressed.connect(self.submit)
        self.card.main.clicked.connect(self.submit)
        self.card.other.clicked.connect(self.sign_in_other)
        main = QShortcut(self)
        main.setKeys(keys.sequences("main"))
        main.setAutoRepeat(False)
        main.activated.connect(self.submit)
        self.card.officer.set_none_text("")  # until it is known who works here
        self._show_day()

    # From the program

    def expect_officer(self) -> None:
        """An officer signed in here before: the name will come, so the password is first."""
        self.card.officer.setPlaceholderText(self.tr("Đang mở dữ liệu của quầy…"))
        self.card.password.setFocus()

    def set_ready(self, desk: GateDesk) -> None:
        """The store is open. Whoever is typing goes on where they are: no focus moves, and a name
        that was typed or is being composed stays.
        """
        self._desk = desk
        self._failed = False
        self.card.officer.setPlaceholderText(self.tr("Gõ tên hoặc chữ đầu"))
        self.card.set_office(desk.office, desk.place, desk.desk)
        self.card.officer.set_none_text(self.tr("Không thấy tên này ở quầy"))
        last = next((item for item in desk.officers if item.id == desk.last_officer), None)
        if self.card.officer.is_blank() and last is not None:
            self.card.officer.set_choice(_suggestion(last))
            if self.card.officer.hasFocus():
                self.card.officer.selectAll()  # typing replaces it
        self.card.officer.match_again()
        self._ask_day()

    def renew(self, desk: GateDesk) -> None:
        """The portal changed office or officers; what was typed stays."""
        self._desk = desk
        self.card.set_office(desk.office, desk.place, desk.desk)
        if self._locked is not None:
            there = next(
                (officer for officer in desk.officers if officer.id == self._locked.id), None
            )
            if there is None and self._checking is None:
                self.sign_in_other()
            else:
                self._locked = there or self._locked

    def set_recovered(self, desk: GateDesk) -> None:
        """The store was opened anew behind damage; who is here and what was typed stays."""
        self.renew(desk)
        if self._failed:
            self._failed = False
            self.card.set_main(self.tr("Mở khóa") if self._locked else self.tr("Đăng nhập"))
        self._ask_day()

    @property
    def has_failed(self) -> bool:
        """Whether it says why the store is not open."""
        return self._failed

    @property
    def is_ready(self) -> bool:
        """Whether a password can be checked: the store is open and the day is known."""
        return self._desk is not None and self._day is not None

    def set_failed(self, sentence: str) -> None:
        """The store could not be opened; F9 tries again."""
        self._failed = True
        self._pending = False
        self.card.say(sentence, wrong=True)
        self.card.set_main(self.tr("Mở lại dữ liệu"))

    def lock(self, officer: Officer) -> None:
        """Ask for this officer's password; another one may sign in instead."""
        self._locked = officer
        self._reset()
        self.card.officer.set_choice(_suggestion(officer))
        self.card.show_lock(officer.name)
        self.card.password.setFocus()
        if self._desk is not None:
            self._ask_day()

    def sign_in_other(self) -> None:
        self._locked = None
        self._reset()
        self.card.officer.set_choice(None)
        self.card.show_sign_in()
        self.card.officer.setFocus()

    def accept_scan(self, scan: Scan | None) -> None:
        """Swallow it; a card read here would tell who stands at the desk."""
        text = self.tr("Mở khóa rồi quét lại") if self._locked else self.tr("Đăng nhập rồi quét")
        self.card.say(text)

    # From the officer

    def submit(self) -> None:
        if self._failed:
            self._failed = False
            self.card.set_main(self.tr("Đăng nhập"))
            self.card.say(self.tr("Đang mở dữ liệu của quầy…"))
            self.retry_wanted.emit()
            return
        if self._checking is not None or self._wait > 0:
            return
        if self._desk is None or self._day is None:
            self._pending = True
            self.card.say(self.tr("Đang mở dữ liệu của quầy…"))
            return
        officer = self._officer()
        if officer is None:
            self.card.say(self.tr("Chưa chọn cán bộ. Gõ tên rồi bấm Enter."), wrong=True)
            self.card.officer.setFocus()
            return
        if not self.card.password.text():
            self.card.password.setFocus()
            self.card.say(self.tr("Gõ mật khẩu rồi bấm Enter."))
            return
        if self._day.doubt and not self.card.confirm.isChecked():
            self.card.say(self.tr("Xem lại ngày, đánh dấu xác nhận rồi bấm F9."), wrong=True)
            self.card.confirm.setFocus()
            return
        self._check(self._desk, officer)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.submit()
            return
        super().keyPressEvent(event)

    def showEvent(self, event: QEvent) -> None:
        super().showEvent(event)  # type: ignore[arg-type]
        self.card.setFixedWidth(theme.px(460))
        self._show_day()

    # Inside

    def _check(self, desk: GateDesk, officer: Officer) -> None:
        password, confirmed = self.card.password.text(), self.card.confirm.isChecked()
        day = self._day.day if self._day is not None else None
        known = self._locked is not None and day == self._accepted
        self.card.say(self.tr("Đang kiểm tra…"))

        def done(_: None) -> None:
            self._checking = None
            self._locked = None
            self._accepted = day
            self._reset()
            self.admitted.emit(officer)

        def work() -> None:
            if known:
                desk.unlock(officer, password)
            else:
                desk.admit(officer, password, confirmed)

        self._checking = self._operations.run(work, done=done, failed=self._refused, by_gate=True)

    def _refused(self, error: Exception) -> None:
        self._checking = None
        problem = problems.report(error)
        self.card.say(problem.sentence, wrong=True)
        self.card.password.clear()
        self.card.password.setFocus()
        wait = getattr(error, "params", {}).get("wait", 0)
        if isinstance(wait, int) and wait > 0:
            self._wait = wait
            self._show_wait()
            self._countdown.start()

    def _tick(self) -> None:
        self._wait -= 1
        if self._wait <= 0:
            self._countdown.stop()
            self.card.set_waiting(waiting=False)
            self.card.say(self.tr("Gõ lại mật khẩu rồi bấm Enter."))
            return
        self._show_wait()

    def _show_wait(self) -> None:
        self.card.set_waiting(waiting=True)
        text = self.tr("Mật khẩu chưa đúng. Thử lại sau {seconds} giây.")
        self.card.say(text.format(seconds=self._wait), wrong=True)

    def _password_edited(self) -> None:
        if self._wait <= 0 and not self._failed:
            self.card.say("")

    def _officer_entered(self) -> None:
        rows = self._match(self.card.officer.text()) if self.card.officer.text().strip() else []
        if self.card.officer.choice() is None and len(rows) == 1:
            self.card.officer.set_choice(rows[0])
        self.card.password.setFocus()

    def _officer(self) -> Officer | None:
        if self._locked is not None:
            return self._locked
        choice = self.card.officer.choice()
        if choice is None and self.card.officer.text().strip():
            rows = self._match(self.card.officer.text())
            choice = rows[0] if len(rows) == 1 else None
        if choice is None or self._desk is None:
            return None
        return next((item for item in self._desk.officers if item.id == choice.key), None)

    def _match(self, text: str) -> list[Suggestion]:
        if self._desk is None:
            return []
        words = fold(text).split()
        return [
            _suggestion(officer)
            for officer in self._desk.officers
            if all(_fits(word, officer) for word in words)
        ]

    def _ask_day(self) -> None:
        if self._desk is not None:
            self._operations.run(self._desk.today, done=self._day_known, failed=self._day_unknown)

    def _day_known(self, day: SeenDay) -> None:
        seen_before = day.day == self._accepted and day.doubt != "back"
        self._day = SeenDay(day.day, "", day.last) if seen_before else day
        self._show_day()
        if self._pending:
            self._pending = False
            self.submit()

    def _day_unknown(self, error: Exception) -> None:
        if not self._failed:
            self.set_failed(problems.report(error).sentence)

    def _today(self) -> date:
        """The office's day; in Vietnam's time until the office is known, whatever the machine's."""
        zone = self._desk.zone if self._desk is not None else ZoneInfo(VIETNAM)
        return in_zone(self._now(), zone).date()

    def _look_at_clock(self) -> None:
        if self._day is not None and self._today() != self._day.day:
            self.card.confirm.setChecked(False)
            self._ask_day()
        elif self._day is None:
            self._show_day()

    def _show_day(self) -> None:
        day = self._day.day if self._day is not None else self._today()
        name = formatting.weekday(day)
        self.card.show_day(f"{name[:1].upper()}{name[1:]}, {formatting.day(day)}", self._doubt())

    def _doubt(self) -> str:
        """Why the officer must look at the day, in one sentence; empty where it follows."""
        if self._day is None or not self._day.doubt:
            return ""
        last = formatting.long_timestamp(self._day.last) if self._day.last is not None else ""
        sentences = {
            "back": self.tr("Đồng hồ máy đang lùi so với lần làm việc gần nhất: {last}."),
            "jump": self.tr("Lần làm việc gần nhất đã lâu: {last}."),
            "rest_day": self.tr("Hôm nay là ngày nghỉ theo lịch của cơ quan."),
        }
        unknown = self.tr("Ngày này không nối tiếp lần làm việc gần nhất.")
        return sentences.get(self._day.doubt, unknown).format(last=last)

    def _reset(self) -> None:
        self._pending = False
        self.card.password.clear()
        self.card.confirm.setChecked(False)
        self.card.say("")


def _suggestion(officer: Officer) -> Suggestion:
    return Suggestion(officer.id, officer.name, (officer.title,))


def _fits(word: str, officer: Officer) -> bool:
    parts = fold(officer.name).split()
    initials = "".join(part[0] for part in parts)
    return (
        any(part.startswith(word) for part in parts)
        or initials.startswith(word)
        or fold(officer.login).startswith(word)
    )
