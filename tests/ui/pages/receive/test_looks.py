"""Tiếp nhận fits the smallest screen, with every row that can be open."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from counter_app.domain.catalogue.procedure import PaperRequirement
from counter_app.settings import Theme
from counter_app.ui.theme import theme
from tests.support.matrices import rest_in_campaigns
from tests.support.screens import settle
from tests.ui.pages.receive.conftest import Counter


@pytest.fixture(params=rest_in_campaigns([100, 115]))
def full(request, counter: Counter, qapp: QApplication) -> Counter:
    """Proxy, own date, written code, and ninety-four papers."""
    if theme.percent() != request.param:
        theme.apply(qapp, Theme.LIGHT, request.param)
    counter.fill()
    form = counter.form
    whose = form.applicant.parts.whose
    whose.setCurrentIndex(1)
    whose.activated.emit(1)
    counter.control(Qt.Key.Key_H)
    counter.control(Qt.Key.Key_N)
    case = form.procedure.entry().procedure.cases[0]
    papers = tuple(
        PaperRequirement(id=f"p{at}", name=f"Giấy tờ {at} " + "rất dài " * (at % 40), originals=1)
        for at in range(94)
    )
    many = msgspec.structs.replace(case, papers=papers)
    form.papers.show_case(many, by_proxy=False, by_card=False)
    settle()
    return counter


def test_the_window_fits_the_smallest_screen(full: Counter) -> None:
    least = full.window.minimumSizeHint()
    assert (least.width() <= 1366, least.height() <= 690) == (True, True), least


def test_no_field_is_cut_and_none_lies_over_another(full: Counter) -> None:
    parts = full.form.applicant.parts
    fields = [
        *(field for field in parts.person.fields.values()),
        *(field for name, field in parts.owner.fields.items() if name != "phone"),
        *full.form.written._fields.values(),
    ]
    for field in fields:
        assert field.control.height() >= field.control.minimumHeight()
        assert field.label.geometry().bottom() <= field.control.geometry().top()
    boxes = [box_of(field, full.form) for field in fields]
    for at, box in enumerate(boxes):
        assert not any(box.intersects(other) for other in boxes[at + 1 :])


def box_of(widget: QWidget, inside: QWidget) -> QRect:
    return QRect(widget.mapTo(inside, QPoint()), widget.size())


def test_the_field_with_the_focus_is_in_sight(full: Counter) -> None:
    for widget in (
        full.form.papers.table,
        full.form.written.code,
        full.form.deadline.reason,
        full.form.delivery.kind,
    ):
        widget.setFocus()
        settle()
        focus = QApplication.focusWidget()
        assert not focus.visibleRegion().isEmpty()


def test_what_is_still_to_do_is_in_sight_after_a_refused_f9(full: Counter) -> None:
    full.f9()
    settle()
    assert not full.form.todo.title.visibleRegion().isEmpty()


def test_ninety_four_papers_are_ticked_by_one_key(full: Counter) -> None:
    full.control(Qt.Key.Key_D)
    assert len(full.form.papers.papers()) == 94


def test_what_stands_grey_in_an_empty_field_is_whole(counter: Counter) -> None:
    shown = [
        field
        for field in counter.form.findChildren(QLineEdit)
        if field.isVisible() and field.placeholderText()
    ]
    assert len(shown) >= 2
    for field in shown:
        text = field.fontMetrics().horizontalAdvance(field.placeholderText())
        assert text + 20 <= field.width(), field.placeholderText()
