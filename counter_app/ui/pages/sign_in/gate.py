"""The gate before the frame: a card in the middle, for signing in and for unlocking."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from counter_app.clock import Now
from counter_app.domain.deadlines.calendar import VIETNAM
from counter_app.domain.deadlines.office_time import in_zone
from counter_app.domain.office.office import Officer
from counter_app.ui.frame.layers import GateWidget
from counter_app.ui.operations import Operations, Ticket
from counter_app.ui.pages.sign_in.card import GateCard, lay_in_the_middle
from counter_app.ui.pages.sign_in.countdown import Countdown
from counter_app.ui.pages.sign_in.day_text import day_text, doubt_sentence
from counter_app.ui.pages.sign_in.desk import GateDesk, SeenDay
from counter_app.ui.pages.sign_in.officer_match import matching, suggestion
from counter_app.ui.texts import problems
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
        self._pending = self._failed = False
        self._checking: Ticket | None = None
        self.card = GateCard(self._match)
        lay_in_the_middle(self.card, self)
        self._countdown = Countdown(self)
        self._countdown.left.connect(self._waited)
        self._midnight = QTimer(self, interval=20_000)
        self._midnight.timeout.connect(self._look_at_clock)
        self._midnight.start()
        self.card.officer.chosen.connect(lambda _: self.card.password.setFocus())
        self.card.officer.entered.connect(self._officer_entered)
        self.card.officer.altered.connect(lambda _: self.card.say(""))
        self.card.password.textEdited.connect(self._password_edited)
        self.card.submitted.connect(self.submit)
        self.card.other.clicked.connect(self.sign_in_other)
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
            self.card.officer.set_choice(suggestion(last))
            if self.card.officer.hasFocus():
                self.card.officer.selectAll()  # typing replaces it
        self.card.officer.match_again()
        self._ask_day()

    def renew(self, desk: GateDesk) -> None:
        """The portal changed office or officers; what was typed stays."""
        self._desk = desk
        self.card.set_office(desk.office, desk.place, desk.desk)
        if self._locked is not None:
            there = next((item for item in desk.officers if item.id == self._locked.id), None)
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
        self._failed, self._pending = True, False
        self.card.say(sentence, wrong=True)
        self.card.set_main(self.tr("Mở lại dữ liệu"))

    def lock(self, officer: Officer) -> None:
        """Ask for this officer's password; another one may sign in instead."""
        self._locked = officer
        self._reset()
        self.card.officer.set_choice(suggestion(officer))
        self.card.show_lock(officer.name)
        self.card.password.setFocus()
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
        if self._checking is not None or self._countdown.is_running:
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
        earlier = self._locked is not None and day == self._accepted
        self.card.say(self.tr("Đang kiểm tra…"))

        def done(_: None) -> None:
            self._checking = None
            self._locked = None
            self._accepted = day
            self._reset()
            self.admitted.emit(officer)

        def work() -> None:
            if earlier:
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
            self._countdown.begin(wait)

    def _waited(self, seconds: int) -> None:
        if seconds <= 0:
            self.card.set_waiting(waiting=False)
            self.card.say(self.tr("Gõ lại mật khẩu rồi bấm Enter."))
            return
        self.card.set_waiting(waiting=True)
        text = self.tr("Mật khẩu chưa đúng. Thử lại sau {seconds} giây.")
        self.card.say(text.format(seconds=seconds), wrong=True)

    def _password_edited(self) -> None:
        if not self._countdown.is_running and not self._failed:
            self.card.say("")

    def _officer_entered(self) -> None:
        if self.card.officer.choice() is None and (only := self._only_match()) is not None:
            self.card.officer.set_choice(only)
        self.card.password.setFocus()

    def _officer(self) -> Officer | None:
        if self._locked is not None:
            return self._locked
        choice = self.card.officer.choice() or self._only_match()
        if choice is None or self._desk is None:
            return None
        return next((item for item in self._desk.officers if item.id == choice.key), None)

    def _only_match(self) -> Suggestion | None:
        typed = self.card.officer.text()
        rows = self._match(typed) if typed.strip() else []
        return rows[0] if len(rows) == 1 else None

    def _match(self, text: str) -> list[Suggestion]:
        if self._desk is None:
            return []
        return matching(self._desk.officers, text)

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
        self.card.show_day(day_text(day), doubt_sentence(self._day))

    def _reset(self) -> None:
        self._pending = False
        self.card.password.clear()
        self.card.confirm.setChecked(False)
        self.card.say("")
