"""Guidance without a dossier in Tiếp nhận: its panel, its keys, its paper."""

from __future__ import annotations

from PySide6.QtCore import QObject

from counter_app.domain.kinds.guided import GuidanceOutcome
from counter_app.services.printing.issue_notice import Slip
from counter_app.services.telling.guide import guide, missing_papers
from counter_app.ui.frame.page import Command, Page, Toast
from counter_app.ui.pages.receive.form import ReceiveForm
from counter_app.ui.pages.receive.guidance_panel import GuidancePanel
from counter_app.ui.printing import Outcome, Printing, sentence_of
from counter_app.ui.session import DeskSession
from counter_app.ui.texts import problems


class Guiding(QObject):
    """Over the form of its page, which stays as it is below."""

    def __init__(
        self, page: Page, place: DeskSession, form: ReceiveForm, printing: Printing
    ) -> None:
        super().__init__(page)
        self._page = page
        self._place = place
        self._form = form
        self._printing = printing
        self._is_busy = False
        self.panel = GuidancePanel()
        form.sides.addWidget(self.panel)
        self.panel.changed.connect(page.commands_changed)

    @property
    def is_open(self) -> bool:
        return self._form.sides.currentWidget() is self.panel

    def commands(self) -> list[Command]:
        return [
            Command(
                "supplement",
                self.tr("Hướng dẫn, chưa nhận"),
                lambda: self._open(GuidanceOutcome.GUIDED),
                in_bar=False,
            ),
            Command(
                "decline",
                self.tr("Từ chối nhận tại quầy"),
                lambda: self._open(GuidanceOutcome.REFUSED),
                in_bar=False,
            ),
        ]

    def main_command(self) -> Command:
        is_ready = self.panel.is_ready() and not self._is_busy
        return Command("main", self.panel.main_text(), self._record, enabled=is_ready)

    def close(self) -> bool:
        """Back to the form; False where it stands there already. What was typed stays."""
        if not self.is_open:
            return False
        self._form.sides.setCurrentIndex(0)
        self._page.commands_changed.emit()
        return True

    def forget(self) -> None:
        """Another citizen stands here."""
        self.close()
        self.panel.clear()

    def _say(self, sentence: str) -> None:
        self._page.toast_wanted.emit(Toast(sentence))

    def _open(self, outcome: GuidanceOutcome) -> None:
        entry = self._form.procedure.entry()
        if entry is None:
            self._say(self.tr("Chọn thủ tục trước, rồi hướng dẫn hoặc từ chối"))
            self._form.procedure.procedure.setFocus()
            return
        self.panel.begin(outcome, missing_papers(self._form.intake(), entry))
        self._form.sides.setCurrentWidget(self.panel)
        self.panel.setFocus()
        self._page.commands_changed.emit()

    def _record(self) -> None:
        panel, desk, officer = self.panel, self._place.desk, self._place.officer
        intake, outcome = self._form.intake(), panel.outcome
        items, reason = panel.items(), panel.text()
        self._is_busy = True
        self._page.commands_changed.emit()
        self._place.operations.run(
            lambda: guide(desk, officer, intake, outcome, items=items, reason=reason),
            done=self._recorded,
            failed=self._failed,
        )

    def _recorded(self, slip: Slip) -> None:
        self._is_busy = False
        self.forget()

        def sent(outcome: Outcome) -> None:
            self._say(self.tr("Đã ghi. {printed}").format(printed=sentence_of(outcome)))

        self._printing.print_form(slip, sent)

    def _failed(self, error: Exception) -> None:
        self._is_busy = False
        self._page.commands_changed.emit()
        self._say(problems.report(error).sentence)
