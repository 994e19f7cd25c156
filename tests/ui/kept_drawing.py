"""Pages that show files from outside are tried with one drawing process, not with one each."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from counter_app.ui.sandbox import drawer
from counter_app.ui.sandbox.process import DrawingProcess
from counter_app.ui.sandbox.wire import DrawingLimits, Question

__all__ = ["kept_drawing", "kept_processes"]


class KeptProcess(DrawingProcess):
    """When a window closes, its process is the next window's, once it has answered what it was
    asked last.
    """

    def __init__(self, kept: list[KeptProcess], limits: DrawingLimits, parent: QObject) -> None:
        super().__init__(limits, parent)
        self._kept, self.limits = kept, limits
        self._is_asked = self._is_stale = False

    def ask(self, question: Question, data: bytes) -> None:
        self._is_asked = True
        super().ask(question, data)

    def end(self) -> None:
        if self._is_dead:
            super().end()
            return
        for signal in (self.ready, self.answered, self.died):
            signal.disconnect()
        self.setParent(None)
        self._is_stale = self._is_asked
        self._kept.append(self)

    def serve(self, parent: QObject) -> KeptProcess:
        self.setParent(parent)
        if self.is_ready and not self._is_stale:
            QTimer.singleShot(0, self, self.ready.emit)
        return self

    def is_fit(self, limits: DrawingLimits) -> bool:
        return self.limits == limits and not self._is_dead

    def _finish(self, image: QImage) -> None:
        self._is_asked = False
        if not self._is_stale:
            super()._finish(image)
            return
        self._answer, self._is_stale = None, False
        self.ready.emit()


@pytest.fixture(scope="module")
def kept_processes(qapp: QApplication) -> Iterator[list[KeptProcess]]:
    kept: list[KeptProcess] = []
    yield kept
    for process in kept:
        DrawingProcess.end(process)


@pytest.fixture(autouse=True)
def kept_drawing(kept_processes: list[KeptProcess], monkeypatch: pytest.MonkeyPatch) -> None:
    python = sys.executable

    def start(limits: DrawingLimits, parent: QObject) -> DrawingProcess:
        for process in kept_processes:
            if process.is_fit(limits) and sys.executable == python:
                kept_processes.remove(process)
                return process.serve(parent)
        return KeptProcess(kept_processes, limits, parent)

    monkeypatch.setattr(drawer, "DrawingProcess", start)
