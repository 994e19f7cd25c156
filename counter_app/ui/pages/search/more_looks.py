"""Where the day's look-ups at the portal are used up: a supervisor opens more, by password."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from counter_app.domain.office.office import Officer
from counter_app.services.portal_state import portal_search
from counter_app.ui.operations import Ticket
from counter_app.ui.session import DeskSession
from counter_app.ui.texts import problems
from counter_app.ui.widgets.field import ChoiceField, TextField
from counter_app.ui.widgets.key_button import KeyButton


class MoreLooksCard(QWidget):
    """`opened` once the portal agreed, `said` with what kept it from that."""

    opened = Signal()
    said = Signal(str)

    def __init__(self, place: DeskSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = place
        self._ticket: Ticket | None = None
        self.who = ChoiceField(self.tr("Lãnh đạo"))
        self.password = TextField(self.tr("Mật khẩu của lãnh đạo"), most=200)
        self.password.setPlaceholderText(self.tr("Mật khẩu của lãnh đạo"))
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self.button = KeyButton(self.tr("Mở thêm hôm nay"), "Enter", low=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.who)
        row.addWidget(self.password)
        row.addWidget(self.button)
        row.addStretch(1)
        self.who.entered.connect(self.password.setFocus)
        self.password.returnPressed.connect(self._submit)
        self.button.clicked.connect(self._submit)
        self.hide()

    def offer(self) -> None:
        """Ask for a supervisor of this desk; nothing is shown where it has none but the officer."""
        desk, officer = self._place.desk, self._place.officer
        self._place.operations.run(
            lambda: portal_search.supervisors(desk, officer), done=self._show
        )

    def withdraw(self) -> None:
        """What was typed goes with it."""
        if self._ticket is not None:
            self._ticket.cancel()
            self._ticket = None
        self.password.clear()
        self.hide()

    def _show(self, supervisors: list[Officer]) -> None:
        self.who.clear()
        for supervisor in supervisors:
            self.who.add(supervisor.name, supervisor.login)
        self.setVisible(bool(supervisors))
        if supervisors:
            self.password.setFocus()

    def _submit(self) -> None:
        search, login = self._place.link.search, self.who.value()
        password, officer = self.password.text(), self._place.officer.id
        if search is None or not isinstance(login, str) or not password or self._ticket:
            return
        self._ticket = self._place.operations.run_beside(
            lambda: search.open_more(officer, login, password),
            done=lambda _none: self._done(),
            failed=self._failed,
        )

    def _done(self) -> None:
        self.withdraw()
        self.opened.emit()

    def _failed(self, error: Exception) -> None:
        self._ticket = None
        self.password.clear()
        self.said.emit(problems.report(error).sentence)
