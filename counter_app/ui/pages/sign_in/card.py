"""The widgets of the gate: day, officer, password, one line of what is and what to do."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from counter_app.ui.frame import keys
from counter_app.ui.theme import theme
from counter_app.ui.widgets.card import CardBox
from counter_app.ui.widgets.field import CheckBox, Field, TextField
from counter_app.ui.widgets.key_button import KeyButton
from counter_app.ui.widgets.label import Label
from counter_app.ui.widgets.typeahead import Match, Typeahead


class GateCard(CardBox):
    """`submitted` by Enter in the password, by F9 and by its button."""

    submitted = Signal()

    def __init__(self, match: Match, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(theme.px(460))
        self.body.setContentsMargins(32, 24, 32, 24)
        self.body.setSpacing(10)
        self.office = Label(self.tr("Quầy Một cửa"), "section", wrap=True)
        self.place = Label(" ", "hint")
        self.day = Label("", "figure")
        self.notice = Label("", "hint", wrap=True)
        self.doubt = Label("", "error", wrap=True)
        self.confirm = CheckBox(self.tr("Đúng, hôm nay là ngày này"))
        self.heading = Label(self.tr("Đăng nhập"), "section")
        self.officer = Typeahead(
            self.tr("Cán bộ"),
            match,
            self.tr("Gõ tên hoặc chữ đầu"),
            none_text=self.tr("Không thấy tên này ở quầy"),
        )
        self._officer_field = Field(self.tr("Cán bộ"), self.officer)
        self.password = TextField(self.tr("Mật khẩu"), most=200)
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self.line = Label("", "hint", wrap=True)
        self.line.setMinimumHeight(theme.px(40))
        self.line.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.main = KeyButton(self.tr("Đăng nhập"), keys.cap("main"), main=True)
        self.other = KeyButton(self.tr("Cán bộ khác đăng nhập"), "", low=True)
        parts: list[QWidget | None] = [
            self.office,
            self.place,
            None,
            self.day,
            self.notice,
            self.doubt,
            self.confirm,
            None,
            self.heading,
            self._officer_field,
            Field(self.tr("Mật khẩu"), self.password),
            self.line,
            self.main,
            self.other,
        ]
        for part in parts:
            if part is None:
                self.body.addSpacing(4)
            else:
                self.body.addWidget(part)
        self.notice.hide()
        self.doubt.hide()
        self.confirm.hide()
        self.other.hide()
        main = QShortcut(self)
        main.setKeys(keys.sequences("main"))
        main.setAutoRepeat(False)
        main.activated.connect(self.submitted)
        self.password.returnPressed.connect(self.submitted)
        self.main.clicked.connect(self.submitted)

    def set_office(self, office: str, place: str, desk: str) -> None:
        self.office.setText(office)
        self.place.setText(" · ".join(part for part in (place, desk) if part))

    def set_notice(self, text: str) -> None:
        """A sentence below the day, all the time."""
        self.notice.setText(text)
        self.notice.setVisible(bool(text))

    def show_day(self, day: str, doubt: str) -> None:
        self.day.setText(day)
        self.doubt.setText(doubt)
        self.doubt.setVisible(bool(doubt))
        self.confirm.setVisible(bool(doubt))

    def show_sign_in(self) -> None:
        self.heading.setText(self.tr("Đăng nhập"))
        self._officer_field.show()
        self.other.hide()
        self.set_main(self.tr("Đăng nhập"))

    def show_lock(self, name: str) -> None:
        self.heading.setText(self.tr("Đã khóa: {name}").format(name=name))
        self._officer_field.hide()
        self.other.show()
        self.set_main(self.tr("Mở khóa"))

    def set_main(self, text: str) -> None:
        self.main.set_text(text, keys.cap("main"))

    def set_waiting(self, *, waiting: bool) -> None:
        self.main.setEnabled(not waiting)

    def say(self, text: str, *, wrong: bool = False) -> None:
        self.line.set_role("error" if wrong else "hint")
        self.line.setText(text)
        self.line.setAccessibleName(text)


def lay_in_the_middle(card: GateCard, whole: QWidget) -> None:
    """Across in the middle, a little above it in height."""
    across = QHBoxLayout()
    across.addStretch(1)
    across.addWidget(card)
    across.addStretch(1)
    column = QVBoxLayout(whole)
    column.addStretch(2)
    column.addLayout(across)
    column.addStretch(3)
