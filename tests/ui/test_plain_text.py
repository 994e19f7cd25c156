"""Markup in a citizen's name is text wherever it is shown."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from counter_app.ui.theme.glyphs import Glyph
from counter_app.ui.widgets.card import SectionCard
from counter_app.ui.widgets.done_card import DoneCard
from counter_app.ui.widgets.field import CheckBox, Field, TextField
from counter_app.ui.widgets.key_button import KeyButton
from counter_app.ui.widgets.label import ElidingLabel, Label
from counter_app.ui.widgets.mark_line import MarkLine
from counter_app.ui.widgets.radio import RadioList
from tests.architecture.sources import nodes, trees
from tests.support.screens import settle

MARKUP = "<img src=x><b>Lý & Mẩy</b>"
ROLES = ("", "title", "figure", "section", "strong", "hint", "small", "error", "ok")


def of_screens() -> Iterator[tuple[Path, ast.Module]]:
    for path, tree in trees("counter_app").items():
        if path.startswith("counter_app/ui/"):
            yield Path(path), tree


@pytest.fixture
def everything(show: Callable[[QWidget], QWidget]) -> QWidget:
    whole = QWidget()
    column = QVBoxLayout(whole)
    card = SectionCard(MARKUP)
    card.set_error(MARKUP)
    done = DoneCard()
    done.show_done(MARKUP, MARKUP, [(Glyph.DONE, MARKUP)])
    radio = RadioList(MARKUP)
    radio.add(1, MARKUP, MARKUP)
    field = Field(MARKUP, TextField(MARKUP))
    field.set_wrong(MARKUP)
    widgets: list[QWidget] = [card, done, radio, field, CheckBox(MARKUP), KeyButton(MARKUP, "F9")]
    widgets += [Label(MARKUP, role) for role in ROLES]
    widgets += [ElidingLabel(MARKUP), MarkLine(Glyph.LATER, MARKUP)]
    for widget in widgets:
        column.addWidget(widget)
    show(whole)
    return whole


def test_no_label_reads_markup(everything: QWidget) -> None:
    settle()
    labels = everything.findChildren(QLabel)
    assert len(labels) > 10
    guessing = [label.text() for label in labels if label.textFormat() != Qt.TextFormat.PlainText]
    assert guessing == []


def test_an_ampersand_is_no_shortcut(everything: QWidget, qtbot) -> None:
    box = everything.findChildren(CheckBox)[0]
    assert "&&" in box.text()
    assert box.shortcut().isEmpty()
    assert box.accessibleName() == MARKUP


@pytest.mark.gate
def test_labels_come_from_the_kit_alone() -> None:
    """A bare QLabel guesses its format; only label.py may make one."""
    makers = set()
    for path, tree in of_screens():
        for node in nodes(tree, ast.Name):
            if node.id == "QLabel":
                makers.add(path.name)
    assert makers == {"label.py"}


@pytest.mark.gate
def test_no_style_sheet_on_a_widget_and_no_modal_box() -> None:
    """One sheet for the program; nothing that blocks."""
    wrong = []
    for path, tree in of_screens():
        names = [node.attr for node in nodes(tree, ast.Attribute)]
        for name in (*names, *(node.id for node in nodes(tree, ast.Name))):
            if name in {"QMessageBox", "QInputDialog", "QPrintPreviewDialog", "QCompleter"}:
                wrong.append(f"{path.name}: {name}")
            if name == "setStyleSheet" and path.name != "theme.py":
                wrong.append(f"{path.name}: {name}")
    assert wrong == []


@pytest.mark.gate
def test_no_text_is_formatted_before_it_is_translated() -> None:
    wrong = []
    for path, tree in of_screens():
        for node in nodes(tree, ast.Call):
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            if name in {"tr", "translate"} and any(
                isinstance(argument, ast.JoinedStr | ast.BinOp) for argument in node.args
            ):
                wrong.append(f"{path.name}:{node.lineno}")
    assert wrong == []
