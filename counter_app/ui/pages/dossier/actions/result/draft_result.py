"""Trình ký: the result, or a letter of refusal, as the resolver drafted it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.kinds.resolved import RESOLVED
from counter_app.domain.life.unsigned import sent_back_note, waiting_draft
from counter_app.services.processing.draft_result import DraftedResult, draft_result, result_names
from counter_app.ui.dossier_parts.action import Work
from counter_app.ui.dossier_parts.panels.step_panel import StepPanel
from counter_app.ui.pages.dossier.actions.step import LifeStep
from counter_app.ui.pages.dossier.reading import OpenFile
from counter_app.ui.session import DeskSession

translate = QCoreApplication.translate
POSITIVE, NEGATIVE = "result", "refusal"


class DraftPanel(StepPanel):
    def __init__(self) -> None:
        super().__init__("")
        self.set_title(self.tr("Trình ký"))
        self._suggested = ""
        self._names: tuple[str, ...] = ()
        kind = self.add_radios(
            "kind",
            self.tr("Trình gì"),
            (POSITIVE, self.tr("Kết quả")),
            (NEGATIVE, self.tr("Văn bản từ chối giải quyết")),
        )
        self.name = self.add_line("title", self.tr("Tên văn bản"), 7)
        self.file = self.add_choice("file", self.tr("Tệp kết quả"), 5)
        self.add_text("text", self.tr("Người ký cần biết"), required=False)
        self.finish_layout()
        kind.changed.connect(lambda _: self._suggest())

    def show_dossier(self, dossier: Dossier, names: tuple[str, ...]) -> None:
        """`names` of what its procedure gives: the only one stands there already. Its files, the
        newest first: the result was most likely the last to be scanned.
        """
        self._names = names
        self._suggest()
        chosen = self.file.value()
        self.file.clear()
        for item in reversed(dossier.attachments):
            self.file.add(item.name, item.sha256)
        self.file.add(self.tr("Văn bản giấy, không có tệp"), PAPER)
        self.file.set_value(chosen)

    def _suggest(self) -> None:
        """The only result has one name; what was typed stays."""
        if self.text("title") not in {"", self._suggested}:
            return
        is_only = self.text("kind") == POSITIVE and len(self._names) == 1
        self._suggested = self._names[0] if is_only else ""
        self.name.setText(self._suggested)


PAPER = "paper"


class DraftResult(LifeStep):
    id = "draft_result"
    kind = RESOLVED
    panel: DraftPanel

    def __init__(self, place: DeskSession, parent: QObject) -> None:
        super().__init__(place, DraftPanel(), parent)

    def text(self, read: OpenFile) -> str:
        if read.dossier.life.drafts:
            return translate("step", "Trình ký bản khác")
        return translate("step", "Trình ký")

    def next_text(self, read: OpenFile) -> str:
        if not read.where.is_mine or waiting_draft(read.dossier) is not None:
            return ""
        if sent_back_note(read.dossier):
            return translate("step", "Bước tiếp: Sửa, trình ký lại")
        return translate("step", "Bước tiếp: Trình ký")

    def warning(self, read: OpenFile) -> str:
        note = sent_back_note(read.dossier)
        if note:
            return translate("step", "Người ký trả lại: {note}").format(note=note)
        names = result_names(self.place.desk, read.dossier)
        if len(names) < 2:
            return ""
        return translate("step", "Kết quả theo danh mục: {names}").format(names="; ".join(names))

    def fill(self, read: OpenFile) -> None:
        self.panel.show_dossier(read.dossier, result_names(self.place.desk, read.dossier))

    def run(self, read: OpenFile) -> Work[Dossier]:
        desk, officer, about = self.place.desk, self.place.officer, read.dossier.id
        panel, draft = self.panel, self.draft_of(read)
        file = panel.text("file")
        result = DraftedResult(
            title=panel.text("title"),
            negative=panel.text("kind") == NEGATIVE,
            sha256="" if file == PAPER else file,
            text=panel.text("text"),
        )
        return lambda: draft_result(desk, officer, about, result, draft=draft)

    def said(self, result: Dossier) -> str:
        return translate("step", "Đã trình ký")
