"""The dialogs that Qt draws itself speak Vietnamese: no word of them is left in English."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QAction
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QTabWidget,
    QWidget,
)

from counter_app.settings import Language
from counter_app.ui.texts import language

SAID_BY = ("text", "toolTip", "title", "placeholderText", "accessibleName", "statusTip")
ENGLISH = re.compile(r"[A-Za-z]{3,}")
NAMES = {"Trang", "PDF"}


@pytest.fixture
def vietnamese(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    loaded = language.load(qapp, Language.VIETNAMESE)
    yield
    for translator in loaded:
        qapp.removeTranslator(translator)
    QLocale.setDefault(before)


def texts(dialog: QDialog) -> Iterator[str]:
    """What stands on the dialog or is told of it."""
    for widget in (dialog, *dialog.findChildren(QWidget)):
        for name in SAID_BY:
            say = getattr(widget, name, None)
            if callable(say) and isinstance(said := say(), str):
                yield said
        if isinstance(widget, QComboBox):
            yield from (widget.itemText(at) for at in range(widget.count()))
        if isinstance(widget, QTabWidget):
            yield from (widget.tabText(at) for at in range(widget.count()))
        if isinstance(widget, QAbstractItemView) and (model := widget.model()) is not None:
            across = Qt.Orientation.Horizontal
            yield from (str(model.headerData(at, across)) for at in range(model.columnCount()))
    yield from (action.text() for action in dialog.findChildren(QAction))


def english_in(dialog: QDialog) -> set[str]:
    """Vietnamese of three letters and more has marks; what holds a slash is a path."""
    return {
        text
        for text in texts(dialog)
        if text.isascii() and "/" not in text and ENGLISH.search(text) and text not in NAMES
    }


@pytest.mark.parametrize("mode", list(QFileDialog.FileMode))
@pytest.mark.parametrize("way", list(QFileDialog.AcceptMode))
@pytest.mark.usefixtures("vietnamese")
def test_a_file_dialog_has_no_english_word(
    qtbot, mode: QFileDialog.FileMode, way: QFileDialog.AcceptMode
) -> None:
    dialog = QFileDialog()
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setFileMode(mode)
    dialog.setAcceptMode(way)
    qtbot.addWidget(dialog)
    dialog.show()
    assert english_in(dialog) == set()


@pytest.mark.usefixtures("vietnamese")
def test_the_print_dialog_has_no_english_word(qtbot) -> None:
    printer = QPrinter()
    dialog = QPrintDialog(printer)
    qtbot.addWidget(dialog)
    dialog.show()
    assert english_in(dialog) == set()
