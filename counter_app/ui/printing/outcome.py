"""How a printing ended, as a value, and what is said about it: only what is known."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from counter_app.ui.texts import problems

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class SentForm:
    """The system took the pages for this printer. Whether paper came out nobody knows."""

    printer: str
    pages: int
    copies: int


@dataclass(frozen=True, slots=True)
class Saved:
    """The form stands in a PDF file."""

    path: Path
    pages: int
    copies: int


@dataclass(frozen=True, slots=True)
class Failed:
    """`code` names a sentence: printer_gone, printer_refused, print_cancelled, form_unreadable,
    folder_of_program, or a fault of the disk. `name` is the printer's or the file's.
    """

    code: str
    name: str = ""


Outcome = SentForm | Saved | Failed


def sentence_of(outcome: Outcome) -> str:
    """One sentence for the officer."""
    match outcome:
        case SentForm(printer=printer, copies=copies):
            return translate("printing", "Đã gửi {copies} liên tới máy in {printer}").format(
                copies=copies, printer=printer
            )
        case Saved(path=path):
            return translate("printing", "Đã lưu PDF, chưa in: {name}, thư mục {folder}").format(
                name=path.name, folder=path.parent.name
            )
        case Failed(code=code, name=name):
            return problems.sentence_of(code, printer=name, name=name)


def means_of(outcome: SentForm | Saved) -> str:
    """What the `form_issued` event says of it."""
    return "printer" if isinstance(outcome, SentForm) else "pdf"
