"""The running program, every place of it that opens a window of its own, and how each is opened."""

from __future__ import annotations

import ast
import threading
from collections.abc import Callable
from dataclasses import dataclass

from PySide6 import QtPrintSupport, QtWidgets
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QMenu, QPushButton, QWidget

from counter_app.app import Program
from counter_app.cli.demo import PASSWORD
from counter_app.domain.dossier.dossier import Dossier
from counter_app.services.lists import worklist
from counter_app.storage.journal import journal
from counter_app.ui.demo import demo_play
from counter_app.ui.demo.play import Player
from counter_app.ui.frame import keys
from counter_app.ui.frame.places import OpenBatch, OpenDossier
from counter_app.ui.pages.batch.page import BatchPage
from counter_app.ui.pages.dossier.page import DossierPage
from counter_app.ui.printing.issuing import IssueWay
from counter_app.ui.printing.save_pdf import SavePdfDialog
from tests.architecture.sources import trees

MAI, LU = "hoang thi mai", "giang a lu"


@dataclass
class Seat:
    program: Program
    player: Player

    @property
    def place(self):
        assert self.program.desk_session is not None
        return self.program.desk_session

    def page(self, id: str):
        return self.program.window.pages.page(id)

    def other(self) -> str:
        """The name of somebody else."""
        return LU if self.place.officer.login == "mai" else MAI

    def some_dossier(self) -> Dossier:
        work = worklist.look(self.place.desk, self.place.officer, worklist.Pile.ALL).work
        return work[0].dossier

    def entries(self) -> int:
        store = self.place.desk.store
        with store.database.read() as connection:
            return journal.head(connection, store.device)[0]

    def drained(self) -> int:
        """How many entries there are once everything that was asked for is done."""
        done = threading.Event()
        for _ in range(3):
            done.clear()
            self.place.operations.run(done.set)
            self.player.until(done.is_set, "the store")
            self.player.settle()
        return self.entries()

    def unlock(self, name: str = "") -> None:
        """By the officer who locked it, or by another one."""
        if name:
            self.program.gate.sign_in_other()
        demo_play.sign_in(self.program, self.player, name, PASSWORD)


# Every place that opens a window


def _opens_a_window(name: str) -> bool:
    """Whether it is a class of Qt whose objects stand beside the program's window."""
    found = getattr(QtWidgets, name, None) or getattr(QtPrintSupport, name, None)
    return isinstance(found, type) and issubclass(
        found, (QDialog, QMenu, QtWidgets.QSplashScreen, QtWidgets.QDockWidget, QtWidgets.QMdiArea)
    )


def places() -> set[tuple[str, str, str]]:
    """(file, function, class) of each window that the program opens, and of each class that it
    makes of one.
    """
    found = set()
    for path, tree in trees("counter_app").items():
        for outer in ast.walk(tree):
            if isinstance(outer, ast.ClassDef):
                bases = {ast.unparse(base).rpartition(".")[2] for base in outer.bases}
                found |= {(path, outer.name, base) for base in bases if _opens_a_window(base)}
            if not isinstance(outer, ast.FunctionDef | ast.AsyncFunctionDef):
                continue
            for node in ast.walk(outer):
                if isinstance(node, ast.Call):
                    name = ast.unparse(node.func).partition(".")[0]
                    if _opens_a_window(name) and ast.unparse(node.func) != "QDialog.open":
                        found.add((path, outer.name, name))
    return found


def _files(seat: Seat) -> None:
    seat.program.window.show_page(OpenDossier(seat.some_dossier().id))
    page = seat.page(keys.DOSSIER)
    assert isinstance(page, DossierPage)
    seat.player.until(lambda: page.read is not None, "the dossier")
    page.files.ask_files()


def _issue(way: IssueWay) -> Callable[[Seat], None]:
    def act(seat: Seat) -> None:
        page = seat.page(keys.DOSSIER)
        assert isinstance(page, DossierPage)
        page._issuing.issue(seat.some_dossier(), lambda _: None, reason="Mất giấy hẹn", way=way)

    return act


def _folder(seat: Seat) -> None:
    seat.place.settings = type(seat.place.settings)()
    _issue(IssueWay.DESK)(seat)


def _pdf_folder(seat: Seat) -> None:
    _issue(IssueWay.FILE)(seat)
    seat.player.until(lambda: seat.place is not None and bool(opened(seat)), "the dialog")
    (asking,) = opened(seat)
    assert isinstance(asking, SavePdfDialog)
    asking._choose_folder()


def _batch(method: str) -> Callable[[Seat], None]:
    def act(seat: Seat) -> None:
        seat.program.window.show_page(OpenBatch())
        page = seat.page(keys.BATCH)
        assert isinstance(page, BatchPage)
        getattr(page.dialogs, method)()

    return act


def _menu(seat: Seat) -> None:
    seat.program.window.bar.pop_up_menu()


UI = "counter_app/ui/"
OPENERS: dict[tuple[str, str, str], Callable[[Seat], None]] = {
    (UI + "attachments/card.py", "ask_files", "QFileDialog"): _files,
    (UI + "pages/batch/dialogs.py", "ask_file", "QFileDialog"): _batch("ask_file"),
    (UI + "pages/batch/dialogs.py", "ask_template", "QFileDialog"): _batch("ask_template"),
    (UI + "printing/printing.py", "_ask_printer", "QPrintDialog"): _issue(IssueWay.CHOSEN),
    (UI + "printing/save_pdf.py", "SavePdfDialog", "QDialog"): _folder,
    (UI + "dialogs.py", "choose_folder", "QFileDialog"): _pdf_folder,
    (UI + "widgets/command_bar.py", "menu", "QMenu"): _menu,
}


def opened(seat: Seat) -> list[QWidget]:
    """Visible windows beside the program's own."""
    return [
        one
        for one in QApplication.topLevelWidgets()
        if one.isVisible() and one is not seat.program.window and one.isWindow()
    ]


def await_open(seat: Seat) -> QWidget:
    seat.player.until(lambda: bool(opened(seat)), "the window")
    return opened(seat)[0]


KEYS = (
    Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_F9, Qt.Key.Key_F2,
    Qt.Key.Key_Escape, Qt.Key.Key_Down, Qt.Key.Key_Tab, Qt.Key.Key_S,
)  # fmt: skip


def press_all(target: QWidget) -> None:
    """Keys and clicks, straight to a window and all that is in it."""
    for widget in (target, *target.findChildren(QWidget)):
        if isinstance(widget, QPushButton | QLineEdit) or widget is target:
            for key in KEYS:
                QTest.keyClick(widget, key)
            QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
