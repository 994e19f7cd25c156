"""Showing a dialog of the system and going on: nothing waits inside a dialog."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from counter_app.ui.operations import Operations


def documents() -> str:
    """Where a dialog for files begins: never in the folder that the program was started in."""
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)


def choose_folder(
    parent: QWidget, title: str, start: str, operations: Operations, chosen: Callable[[str], object]
) -> None:
    """The system's dialog for a folder; `start` where that is one."""
    dialog = QFileDialog(parent, title, start if Path(start).is_dir() else documents())
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)

    def accepted() -> None:
        for path in dialog.selectedFiles()[:1]:
            chosen(path)

    open_dialog(dialog, operations, accepted)


def open_dialog(
    dialog: QDialog,
    operations: Operations,
    accepted: Callable[[], object],
    rejected: Callable[[], object] = lambda: None,
) -> None:
    """`accepted` once the officer agreed, `rejected` for anything else.

    What is agreed to while the screen is locked is not agreed to: a dialog that the system itself
    draws cannot be hidden everywhere.
    """

    def finished(result: int) -> None:
        dialog.deleteLater()
        if result == QDialog.DialogCode.Accepted and operations.is_open:
            accepted()
        else:
            rejected()

    dialog.finished.connect(finished)
    QDialog.open(dialog)
