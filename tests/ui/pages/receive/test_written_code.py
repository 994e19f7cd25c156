"""A dossier that is already on paper, entered with the code written there by hand."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from counter_app.domain.dossier.dossier_code import machine_text
from counter_app.domain.scanner.scan import Scan, ScanKind
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.storage.office import leases
from tests.ui.pages.receive.conftest import Counter

FRIDAY = "261120"


@pytest.fixture
def code(desk: OpenDesk) -> str:
    """The first number of the paper lane, on the Friday before."""
    lease = next(item for item in desk.enrolment.leases if item.agency == "H38.145")
    return f"H38.145-{FRIDAY}-{lease.high - lease.paper_lane + 1:04d}"


def write(counter: Counter, code: str, day: str, time: str) -> None:
    counter.control(Qt.Key.Key_N)
    row = counter.form.written
    for field, text in ((row.code, code), (row.day, day), (row.time, time)):
        field.setFocus()
        field.selectAll()
        counter.type(text)


def error(counter: Counter) -> str:
    return counter.form.procedure.message.text()


def test_the_written_code_and_moment_are_those_of_the_dossier(counter: Counter, code: str) -> None:
    counter.fill()
    write(counter, code, "20/11", "9h40")
    counter.f9()
    made = counter.receipt()
    assert made.code == code
    assert f"{made.received_at:%d/%m/%Y %H:%M}" == "20/11/2026 09:40"
    assert "20/11" in "".join(step.text() for step in counter.form.deadline._lines)


def test_the_code_may_be_scanned_into_the_row_and_tells_its_day(
    counter: Counter, code: str
) -> None:
    counter.fill()
    counter.control(Qt.Key.Key_N)
    counter.window.route_scan(Scan(machine_text(code), ScanKind.CODE, code=code))
    row = counter.form.written
    assert row.code.text() == code
    assert row.day.text() == "20/11/2026"
    assert QApplication.focusWidget() is row.time
    counter.type("0940")
    counter.enter()
    counter.f9()
    assert counter.receipt().code == code


def test_a_typed_code_may_carry_its_check_characters(counter: Counter, code: str) -> None:
    counter.fill()
    write(counter, machine_text(code).lower(), "20/11", "09:40")
    counter.f9()
    assert counter.receipt().code == code


def test_a_wrong_digit_is_told_by_the_check_characters(counter: Counter, code: str) -> None:
    counter.fill()
    wrong = machine_text(code)
    wrong = wrong[:-1] + str((int(wrong[-1]) + 1) % 10)
    write(counter, wrong, "20/11", "09:40")
    counter.f9()
    counter.rest()
    assert "Mã kiểm tra chưa khớp" in error(counter)
    assert QApplication.focusWidget() is counter.form.written.code


@pytest.mark.parametrize(
    ("text", "day", "said"),
    [
        ("H38.145-261120-9998", "20/11", "không nằm trong dãy mã"),
        ("H38.145.03-261120-0340", "20/11", "thuộc cơ quan khác"),
        ("{code}", "19/11", "Ngày trong mã chưa khớp"),
        ("0351 hom thu sau", "20/11", "chưa phải mã hồ sơ"),
        ("{code}", "20/07/2026", "quá 90 ngày"),
    ],
)
def test_a_code_that_does_not_fit_is_refused_where_it_stands(
    counter: Counter, code: str, text: str, day: str, said: str
) -> None:
    counter.fill()
    write(counter, text.format(code=code), day, "09:40")
    before = counter.form.intake()
    counter.f9()
    counter.qtbot.waitUntil(lambda: said in error(counter))
    assert counter.form.intake() == before
    assert not counter.sent


def test_a_code_used_before_is_refused(counter: Counter, code: str, desk: OpenDesk) -> None:
    for again in (False, True):
        counter.fill()
        write(counter, code, "20/11", "09:40")
        counter.f9()
        if again:
            counter.qtbot.waitUntil(lambda: "đã có hồ sơ" in error(counter))
        else:
            counter.receipt()
            counter.press(Qt.Key.Key_F2)
    with desk.store.database.read() as connection:
        assert leases.is_used(connection, code)


def test_a_code_without_its_time_waits_for_it(counter: Counter, code: str) -> None:
    counter.fill()
    write(counter, code, "20/11", "24:80")
    counter.f9()
    assert "Ngày giờ nhận trên giấy: chưa có hoặc chưa đúng" in counter.todo()
    assert QApplication.focusWidget() is counter.form.written.time


def test_an_empty_row_closes_again_and_a_code_of_the_lease_is_taken(counter: Counter) -> None:
    counter.fill()
    counter.control(Qt.Key.Key_N)
    assert counter.form.written.isVisible()
    counter.control(Qt.Key.Key_N)
    assert not counter.form.written.isVisible()
    counter.f9()
    assert counter.receipt().code == "H38.145-261123-0001"


def test_a_draft_keeps_the_written_code(counter: Counter, code: str) -> None:
    counter.fill()
    write(counter, code, "20/11", "09:40")
    kept = counter.form.intake()
    counter.press(Qt.Key.Key_F2)
    assert not counter.form.written.isVisible()
    counter.form.set_intake(kept)
    assert counter.form.intake() == kept
    assert counter.form.written.isVisible()
