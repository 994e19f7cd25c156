"""Sổ theo dõi: form 07 of some days as PDF or as a workbook."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from counter_app.domain.office.office import Role
from counter_app.forms.parts.template import FormKind
from counter_app.forms.templates.form_set import shipped
from counter_app.ui.dossier_parts.to_register import KEEPERS
from counter_app.ui.frame import keys
from counter_app.ui.frame.page import Command, Page
from counter_app.ui.frame.places import Place
from counter_app.ui.pages.register.export import RegisterExport, WrittenRegister
from counter_app.ui.pages.register.form import RegisterForm
from counter_app.ui.session import DeskSession
from counter_app.ui.texts import problems
from counter_app.ui.theme import theme
from counter_app.ui.widgets.card import SectionCard
from counter_app.ui.widgets.label import Label

_WIDTH = 620


class RegisterPage(Page):
    """A long one goes on behind other pages, until it is stopped or somebody else sits here."""

    roles: ClassVar[frozenset[Role]] = KEEPERS

    def __init__(self, place: DeskSession, parent: QWidget | None = None) -> None:
        super().__init__(keys.REGISTER, parent)
        self._place = place
        self.form = RegisterForm(place)
        self.export = RegisterExport(place, self)
        self.outcome = SectionCard(self.tr("Tệp"))
        self.line = Label("", wrap=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Đã ghi được bao nhiêu"))
        self.bar.hide()
        about = self.tr(
            "Hồ sơ cơ quan đã tiếp nhận trong những ngày ấy, số thứ tự theo cả năm. "
            "Tệp có thông tin cá nhân: chỉ ghi vào nơi người khác không mở được."
        )
        for widget in (self.line, self.bar, Label(about, "hint", wrap=True)):
            self.outcome.body.addWidget(widget)
        column = QVBoxLayout()
        column.setSpacing(12)
        for card in (self.form, self.outcome):
            card.setMaximumWidth(theme.px(_WIDTH))
            column.addWidget(card)
        column.addStretch(1)
        across = QHBoxLayout(self)
        across.setContentsMargins(16, 0, 16, 8)
        across.addLayout(column, 1)
        across.addStretch(1)
        self.form.entered.connect(self.write)
        self.export.progressed.connect(self._progressed)
        self.export.written.connect(self._written)
        self.export.failed.connect(self._failed)

    def title(self) -> str:
        return self.tr("Sổ theo dõi")

    def subtitle(self) -> str:
        today = self._place.desk.office_now().date()
        return shipped().of(FormKind.REGISTER, today).basis

    def commands(self) -> list[Command]:
        if not self.export.is_running:
            return []
        return [Command("stop", self.tr("Dừng ghi"), self.stop)]

    def main_command(self) -> Command:
        if self.export.is_running:
            return Command("main", self.tr("Đang ghi sổ"), self.stop, enabled=False)
        return Command("main", self.tr("Ghi sổ"), self.write)

    def shown(self, place: Place | None = None) -> None:
        self.form.begin()

    def officer_changed(self) -> None:
        self.export.stop()
        self._say("")

    def escape(self) -> bool:
        if not self.export.is_running:
            return False
        self.stop()
        return True

    def panes(self) -> list[QWidget]:
        return [self.form.since, self.form.kind]

    def write(self) -> None:
        job = None if self.export.is_running else self.form.job()
        if job is not None:
            self.export.start(job)
            self._say(self.tr("Đang đọc hồ sơ. Bấm Esc để dừng."))

    def stop(self) -> None:
        self.export.stop()
        self._say(self.tr("Đã dừng, chưa ghi tệp nào."))

    def _progressed(self, done: int, of: int) -> None:
        self.bar.setRange(0, of)
        self.bar.setValue(done)

    def _written(self, result: WrittenRegister) -> None:
        if result.path is None:
            self._say(self.tr("Không có hồ sơ nào được tiếp nhận trong những ngày ấy."))
            return
        text = self.tr("Đã ghi {count} hồ sơ, số {first} đến {last}: {path}")
        said = text.format(
            count=result.rows, first=result.first, last=result.last, path=result.path
        )
        self._say(said)

    def _failed(self, error: Exception) -> None:
        self._say(problems.report(error).sentence)

    def _say(self, text: str) -> None:
        self.line.setText(text)
        self.bar.setVisible(self.export.is_running)
        self.commands_changed.emit()
