"""The form beside a list: adds a record, ends one, takes one back, or sends one to the portal."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Mapping
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from counter_app.domain.office.mandate import Mandate
from counter_app.domain.office.office import Officer
from counter_app.domain.office.outage import Outage
from counter_app.services.desk import office_records
from counter_app.services.desk.office_records import RecordVersion
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.ui.pages.office.moment_fields import MomentFields
from counter_app.ui.widgets.card import SectionCard
from counter_app.ui.widgets.field import ChoiceField, Field, FormGrid, TextField
from counter_app.ui.widgets.label import Label

translate = QCoreApplication.translate


class Mode(Enum):
    ADD = auto()
    END = auto()
    WITHDRAW = auto()
    SEND = auto()


class RecordForm(SectionCard):
    """`entered` when Enter is pressed in the last field; `changed` at every key in a new record,
    `mode_changed` when it is about something else. What is typed stays until `done`.
    """

    changed = Signal()
    entered = Signal()
    mode_changed = Signal()

    def __init__(self, desk: Callable[[], OpenDesk], new_title: str, end_label: str) -> None:
        super().__init__(new_title)
        self._desk = desk
        self._new_title = new_title
        self.mode = Mode.ADD
        self.record: Mandate | Outage | None = None
        self._fresh_id = ""
        self.about = Label("", wrap=True)
        self.fields = QWidget()
        self.grid = FormGrid()
        self.fields.setLayout(self.grid)
        self.ending = QWidget()
        self.at = MomentFields(desk, end_label, translate("office", "Lúc"))
        ending = FormGrid()
        ending.place(*self.at.cells)
        self.ending.setLayout(ending)
        self.password = TextField(translate("office", "Mật khẩu của bạn"), most=200)
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self._password_field = Field(translate("office", "Mật khẩu của bạn"), self.password)
        self.body.addWidget(self.about)
        self.body.addWidget(self.fields)
        self.body.addWidget(self.ending)
        self.body.addWidget(self._password_field)
        self.body.addStretch(1)
        self.at.entered.connect(self.password.setFocus)
        self.password.returnPressed.connect(self.entered)
        self.set_mode(Mode.ADD)

    @abstractmethod
    def fill(self) -> None:
        """What is offered to choose from, as the office is now; what is typed stays."""

    @abstractmethod
    def empty(self) -> None:
        """Nothing is typed."""

    @abstractmethod
    def lines(self) -> dict[str, TextField]:
        """All that is typed of a new record, by its name in the draft."""

    @abstractmethod
    def choices(self) -> dict[str, ChoiceField]:
        """All that is chosen, as `lines`."""

    def texts(self) -> dict[str, str]:
        """What stands in a new record; a choice of one is nobody's doing."""
        typed = {name: line.text() for name, line in self.lines().items()}
        chosen = {
            name: _key_of(choice.value())
            for name, choice in self.choices().items()
            if choice.count() > 1
        }
        return {name: text for name, text in {**typed, **chosen}.items() if text.strip()}

    def set_texts(self, texts: Mapping[str, str]) -> None:
        """As `texts` gave them; who is no longer offered is not chosen."""
        self.empty()
        for name, line in self.lines().items():
            line.setText(texts.get(name, ""))
        for name, choice in self.choices().items():
            keys = [_key_of(choice.itemData(at)) for at in range(choice.count())]
            if texts.get(name) in keys:
                choice.setCurrentIndex(keys.index(texts[name]))

    @abstractmethod
    def fresh(self, id: str) -> Mandate | Outage | None:
        """The record that the fields say; None where something is missing, which is marked."""

    @abstractmethod
    def first(self) -> QWidget:
        """Where typing begins."""

    def set_mode(self, mode: Mode, record: Mandate | Outage | None = None, about: str = "") -> None:
        self.mode, self.record = mode, record
        self.set_title(
            {
                Mode.END: translate("office", "Kết thúc"),
                Mode.WITHDRAW: translate("office", "Bỏ bản ghi nhầm"),
                Mode.SEND: translate("office", "Gửi lên cổng"),
            }.get(mode, self._new_title)
        )
        self.about.setText(about)
        self.about.setVisible(bool(about))
        self.fields.setVisible(mode is Mode.ADD)
        self.ending.setVisible(mode is Mode.END)
        if mode is Mode.END:
            self.at.set_moment(self._desk().office_now())
        self.set_error("")
        self._password_field.set_wrong("")
        self.mode_changed.emit()

    def begin(self) -> None:
        """The focus goes to what is typed first."""
        places = {Mode.ADD: self.first(), Mode.END: self.at.day}
        places.get(self.mode, self.password).setFocus()

    def version(self) -> Callable[[], RecordVersion] | None:
        """What F9 writes, made off the GUI thread; None where something is missing, which is marked
        and has the focus.
        """
        result = self._version()
        has_password = bool(self.password.text())
        self._password_field.set_wrong("" if has_password else translate("office", "chưa có"))
        if result is not None and not has_password:
            self.password.setFocus()
            return None
        return result

    def _version(self) -> Callable[[], RecordVersion] | None:
        desk, record = self._desk(), self.record
        if self.mode is Mode.ADD:
            self._fresh_id = self._fresh_id or desk.ids()
            record = self.fresh(self._fresh_id)
        if record is None:
            return None
        if self.mode is Mode.WITHDRAW:
            return lambda: office_records.withdrawn(desk, record)
        if self.mode is not Mode.END:
            return lambda: office_records.first(record)
        self.at.mark()
        at = self.at.moment()
        if at is None:
            (self.at.first_wrong() or self.at.day).setFocus()
            return None
        return lambda: office_records.ended(desk, record, at)

    def edited(self) -> None:
        """Another record than the one that the portal may have taken already."""
        self._fresh_id = ""
        self.set_error("")
        self.changed.emit()

    def failed(self, sentence: str, *, is_password: bool) -> None:
        """It was not written: what was typed stays, but a password that was wrong."""
        self.set_error(sentence)
        if is_password:
            self.password.clear()
            self.password.setFocus()

    def done(self) -> None:
        """It was written: the form is free for the next one."""
        if self.mode is Mode.ADD:
            self.empty()
            self.changed.emit()
        self._fresh_id = ""
        self.password.clear()
        self.set_mode(Mode.ADD)

    def forget(self) -> None:
        """Somebody else sits here."""
        self.empty()
        self.done()


def _key_of(value: object) -> str:
    """An officer goes by the id, an agency by its code."""
    return value.id if isinstance(value, Officer) else str(value or "")
