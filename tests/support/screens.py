"""Pictures of windows, for eyes and for the documentation."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QWidget

from counter_app.ui.widgets.suggestions import Suggestion
from counter_app.ui.widgets.typeahead import Typeahead


def settle(rounds: int = 4) -> None:
    """Let layouts, style changes and queued results come through."""
    for _ in range(rounds):
        QApplication.sendPostedEvents()
        QApplication.processEvents()


def picture(widget: QWidget, path: Path, size: QSize | None = None) -> Path:
    """Save what `widget` looks like as a PNG, by default at its own size."""
    if size is not None:
        widget.resize(size)
    settle()
    path.parent.mkdir(parents=True, exist_ok=True)
    if not widget.grab().save(str(path), "PNG"):
        raise OSError(f"no picture could be written to {path}")
    return path


def suggestions(field: Typeahead) -> list[Suggestion]:
    """The rows in sight below the field."""
    listed = field._list
    return listed.table.rows_model().rows() if listed is not None and field.is_open() else []
