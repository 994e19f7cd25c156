"""Bỏ bước vừa làm: the last step of one's own, as long as nothing was built on it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication

from counter_app.domain.dossier.dossier import Dossier
from counter_app.services.dossier.undo import undo
from counter_app.ui.dossier_parts.action import ActionPage, RecordingAction, Work
from counter_app.ui.pages.dossier.event_text import sentence_of
from counter_app.ui.pages.dossier.reading import OpenFile
from counter_app.ui.session import DeskSession
from counter_app.ui.texts import formatting

translate = QCoreApplication.translate


class UndoStep(RecordingAction[OpenFile, Dossier]):
    id = "undo_step"
    in_bar = False
    stands_first = True

    def __init__(self, place: DeskSession) -> None:
        self._place = place

    def text(self, read: OpenFile) -> str:
        step = read.undoable
        row = next((row for row in read.file.rows if step and row.id == step.event), None)
        if row is None:
            return translate("step", "Bỏ bước vừa làm")
        text = translate("step", "Bỏ bước vừa làm: {what} {time}")
        return text.format(what=sentence_of(row), time=formatting.clock(row.at))

    def fits(self, read: OpenFile) -> bool:
        return read.undoable is not None

    def start(self, read: OpenFile, page: ActionPage) -> None:
        page.write(self)

    def run(self, read: OpenFile) -> Work[Dossier]:
        event = read.undoable.event if read.undoable is not None else ""
        return partial(undo, self._place.desk, self._place.officer, read.dossier.id, event)

    def said(self, result: Dossier) -> str:
        return translate("step", "Đã bỏ bước vừa làm")
