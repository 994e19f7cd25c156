"""Signing in and unlocking: typed keys wait for the store, wrong ones wait longer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from counter_app.domain.errors import DomainError
from counter_app.domain.office.office import Officer, Role
from counter_app.ui.operations import Operations
from counter_app.ui.pages.sign_in.desk import GateDesk, SeenDay
from counter_app.ui.pages.sign_in.gate import SignInGate
from tests.support.screens import settle, suggestions

MAI = Officer(id="o1", login="mai", name="Hoàng Thị Mai", title="Công chức")
LU = Officer(id="o2", login="lu", name="Giàng A Lử")
MAN = Officer(id="o3", login="man", name="Hoàng Thị Mận")
FRIDAY = datetime(2026, 11, 20, 7, 30, tzinfo=UTC)
Key = Qt.Key


class WrongPassword(DomainError):  # noqa: N818
    code = "wrong_password"


class DeskDouble:
    """A desk of three officers; the password of each is his login."""

    def __init__(self, day: SeenDay | None = None) -> None:
        self.day = day or SeenDay(FRIDAY.date())
        self.admitted: list[tuple[str, bool]] = []
        self.unlocked: list[str] = []
        self.wait = 0

    def admit(self, officer: Officer, password: str, day_confirmed: bool) -> None:
        self._check(officer, password)
        self.admitted.append((officer.id, day_confirmed))

    def unlock(self, officer: Officer, password: str) -> None:
        self._check(officer, password)
        self.unlocked.append(officer.id)

    def _check(self, officer: Officer, password: str) -> None:
        if password != officer.login:
            raise WrongPassword(wait=self.wait)

    def facts(self, last: str = "") -> GateDesk:
        return GateDesk(
            office="Bộ phận Một cửa xã Mường Hum",
            place="Mường Hum, Lào Cai",
            desk="Quầy 2",
            officers=(LU, MAI, MAN),
            last_officer=last,
            zone=ZoneInfo("Asia/Ho_Chi_Minh"),
            today=lambda: self.day,
            admit=self.admit,
            unlock=self.unlock,
        )


def with_officers(desk: DeskDouble, officers: tuple[Officer, ...]) -> GateDesk:
    return replace(desk.facts(), officers=officers)


class Clock:
    def __init__(self) -> None:
        self.now = FRIDAY

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def gate(show: Callable[[QWidget], QWidget], operations: Operations, clock: Clock) -> SignInGate:
    made = SignInGate(operations, now=clock)
    made.resize(1024, 690)
    show(made)
    made.card.officer.setFocus()
    return made


@pytest.fixture
def admitted(gate: SignInGate) -> list[Officer]:
    found: list[Officer] = []
    gate.admitted.connect(found.append)
    return found


def enter(gate: SignInGate, password: str) -> None:
    gate.card.password.setFocus()
    gate.card.password.clear()
    QTest.keyClicks(gate.card.password, password)
    QTest.keyClick(gate.card.password, Key.Key_Return)


def ready(gate: SignInGate, desk: DeskDouble, qtbot: Any, last: str = "") -> None:
    gate.set_ready(desk.facts(last))
    qtbot.waitUntil(lambda: gate._day is not None)


def test_an_officer_signs_in_by_a_few_letters_and_the_password(
    gate: SignInGate, admitted: list[Officer], qtbot
) -> None:
    desk = DeskDouble()
    ready(gate, desk, qtbot)
    QTest.keyClicks(gate.card.officer, "gal")
    QTest.keyClick(gate.card.officer, Key.Key_Return)
    assert gate.card.password.hasFocus()
    enter(gate, "lu")
    qtbot.waitUntil(lambda: bool(admitted))
    assert admitted == [LU]
    assert desk.admitted == [("o2", False)]
    assert gate.card.password.text() == ""


def test_names_are_found_without_marks_by_words_initials_and_login(gate: SignInGate, qtbot) -> None:
    ready(gate, DeskDouble(), qtbot)
    found = {text: [row.key for row in gate._match(text)] for text in ("mai", "htm", "lu", "hoang")}
    assert found == {"mai": ["o1"], "htm": ["o1", "o3"], "lu": ["o2"], "hoang": ["o1", "o3"]}


def test_what_was_typed_before_the_store_was_open_is_not_lost(
    gate: SignInGate, admitted: list[Officer], qtbot
) -> None:
    QTest.keyClicks(gate.card.officer, "mai")
    QTest.keyClick(gate.card.officer, Key.Key_Return)
    enter(gate, "mai")
    assert "Đang mở dữ liệu" in gate.card.line.text()
    desk = DeskDouble()
    ready(gate, desk, qtbot)
    qtbot.waitUntil(lambda: bool(admitted))
    assert admitted == [MAI]


def test_the_last_officer_needs_the_password_alone(
    gate: SignInGate, admitted: list[Officer], qtbot
) -> None:
    gate.expect_officer()
    QTest.keyClicks(QApplication.focusWidget(), "mai")
    ready(gate, DeskDouble(), qtbot, last="o1")
    QTest.keyClick(QApplication.focusWidget(), Key.Key_F9)
    qtbot.waitUntil(lambda: bool(admitted))
    assert admitted == [MAI]


def test_a_wrong_password_says_so_and_leaves_the_officer(gate: SignInGate, qtbot) -> None:
    ready(gate, DeskDouble(), qtbot, last="o1")
    enter(gate, "sai")
    qtbot.waitUntil(lambda: gate._checking is None)
    assert gate.card.line.text() == "Mật khẩu chưa đúng. Gõ lại."
    assert gate.card.password.text() == ""
    assert gate.card.password.hasFocus()
    assert gate.card.officer.text() == MAI.name


def test_the_growing_delay_is_a_sentence_that_counts_down(
    gate: SignInGate, admitted: list[Officer], qtbot
) -> None:
    desk = DeskDouble()
    desk.wait = 3
    ready(gate, desk, qtbot, last="o1")
    enter(gate, "sai")
    qtbot.waitUntil(lambda: gate._countdown.is_running)
    gate._countdown._timer.stop()
    assert gate.card.line.text() == "Mật khẩu chưa đúng. Thử lại sau 3 giây."
    assert not gate.card.main.isEnabled()
    gate._countdown._tick()
    assert gate.card.line.text() == "Mật khẩu chưa đúng. Thử lại sau 2 giây."
    enter(gate, "mai")
    assert desk.admitted == []
    gate._countdown._tick()
    gate._countdown._tick()
    assert gate.card.main.isEnabled()
    enter(gate, "mai")
    qtbot.waitUntil(lambda: bool(admitted))


@pytest.mark.parametrize(
    ("doubt", "sentence"),
    [
        ("back", "Đồng hồ máy đang lùi so với lần làm việc gần nhất: 15:40, thứ Ba 10/11/2026."),
        ("jump", "Lần làm việc gần nhất đã lâu: 15:40, thứ Ba 10/11/2026."),
        ("rest_day", "Hôm nay là ngày nghỉ theo lịch của cơ quan."),
        ("a_doubt_of_tomorrow", "Ngày này không nối tiếp lần làm việc gần nhất."),
    ],
)
def test_a_day_that_does_not_follow_must_be_confirmed(
    gate: SignInGate, admitted: list[Officer], qtbot, doubt: str, sentence: str
) -> None:
    desk = DeskDouble(
        SeenDay(date(2026, 11, 20), doubt, datetime(2026, 11, 10, 15, 40, tzinfo=UTC))
    )
    ready(gate, desk, qtbot, last="o1")
    assert gate.card.day.text() == "Thứ Sáu, 20/11/2026"
    assert gate.card.doubt.text() == sentence
    enter(gate, "mai")
    assert gate.card.confirm.hasFocus()
    assert desk.admitted == []
    QTest.keyClick(gate.card.confirm, Key.Key_Space)
    QTest.keyClick(gate.card.confirm, Key.Key_F9)
    qtbot.waitUntil(lambda: bool(admitted))
    assert desk.admitted == [("o1", True)]


def sign_in(gate: SignInGate, desk: DeskDouble, qtbot: Any) -> None:
    ready(gate, desk, qtbot, last="o1")
    with qtbot.waitSignal(gate.admitted):
        enter(gate, "mai")


def test_unlocking_asks_for_the_same_officers_password_and_signs_nobody_in_again(
    gate: SignInGate, qtbot
) -> None:
    desk = DeskDouble()
    sign_in(gate, desk, qtbot)
    gate.lock(MAI)
    assert not gate.card.officer.isVisible()
    assert gate.card.heading.text() == "Đã khóa: Hoàng Thị Mai"
    with qtbot.waitSignal(gate.admitted):
        enter(gate, "mai")
    assert desk.unlocked == ["o1"]
    assert desk.admitted == [("o1", False)]


def test_unlocking_on_another_day_is_a_new_sign_in(gate: SignInGate, qtbot) -> None:
    desk = DeskDouble()
    sign_in(gate, desk, qtbot)
    desk.day = SeenDay(date(2026, 11, 21), "rest_day", FRIDAY)
    gate.lock(MAI)
    qtbot.waitUntil(gate.card.confirm.isVisible)
    gate.card.confirm.setChecked(True)
    with qtbot.waitSignal(gate.admitted):
        enter(gate, "mai")
    assert desk.admitted[-1] == ("o1", True)
    assert desk.unlocked == []


def test_another_officer_may_take_the_desk(gate: SignInGate, qtbot) -> None:
    desk = DeskDouble()
    sign_in(gate, desk, qtbot)
    gate.lock(MAI)
    QTest.keyClick(gate.card.other, Qt.Key.Key_Return)
    QTest.keyClicks(gate.card.officer, "lu")
    QTest.keyClick(gate.card.officer, Key.Key_Return)
    with qtbot.waitSignal(gate.admitted) as caught:
        enter(gate, "lu")
    assert caught.args == [LU]
    assert desk.admitted[-1] == ("o2", False)


def test_a_new_day_is_seen_while_the_gate_waits(gate: SignInGate, clock: Clock, qtbot) -> None:
    desk = DeskDouble()
    ready(gate, desk, qtbot, last="o1")
    clock.now = datetime(2026, 11, 21, 0, 1, tzinfo=UTC)
    desk.day = SeenDay(clock.now.date(), "rest_day")
    gate._look_at_clock()
    qtbot.waitUntil(lambda: gate.card.day.text() == "Thứ Bảy, 21/11/2026")
    assert gate.card.confirm.isVisible()


def test_a_store_that_does_not_open_says_why_and_f9_tries_again(gate: SignInGate, qtbot) -> None:
    gate.set_failed("Ổ đĩa đọc ghi chưa được.")
    assert gate.card.line.text() == "Ổ đĩa đọc ghi chưa được."
    with qtbot.waitSignal(gate.retry_wanted):
        QTest.keyClick(gate.card.officer, Key.Key_F9)


def test_a_scan_before_the_gate_is_swallowed_with_one_line(gate: SignInGate, qtbot) -> None:
    gate.accept_scan(None)
    assert gate.card.line.text() == "Đăng nhập rồi quét"
    gate.lock(MAI)
    gate.accept_scan(None)
    assert gate.card.line.text() == "Mở khóa rồi quét lại"


def test_every_control_of_the_gate_has_a_name(gate: SignInGate) -> None:
    gate.lock(MAI)
    settle()
    unnamed = [
        type(widget).__name__
        for widget in gate.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not widget.accessibleName()
    ]
    assert unnamed == []


SAO = Officer(id="o4", login="sao", name="Lý Láo Sao")


def test_an_officer_who_is_new_at_the_portal_comes_in_without_a_new_start(
    gate: SignInGate, admitted: list[Officer], qtbot
) -> None:
    desk = DeskDouble()
    ready(gate, desk, qtbot)
    QTest.keyClicks(gate.card.officer, "sao")
    assert gate._match("sao") == []
    gate.renew(with_officers(desk, (LU, MAI, MAN, SAO)))
    assert gate.card.officer.text() == "sao", "what was typed stays"
    QTest.keyClick(gate.card.officer, Key.Key_Return)
    enter(gate, "sao")
    qtbot.waitUntil(lambda: bool(admitted))
    assert admitted == [SAO]


def test_whoever_locked_the_window_unlocks_it_with_the_roles_of_now(
    gate: SignInGate, admitted: list[Officer], qtbot
) -> None:
    desk = DeskDouble()
    ready(gate, desk, qtbot)
    gate.lock(MAI)
    supervisor = Officer(id="o1", login="mai", name=MAI.name, roles=(Role.SUPERVISOR,))
    gate.renew(with_officers(desk, (LU, supervisor)))
    enter(gate, "mai")
    qtbot.waitUntil(lambda: bool(admitted))
    assert admitted == [supervisor]


def test_an_officer_whose_account_was_closed_cannot_unlock(
    gate: SignInGate, admitted: list[Officer], qtbot
) -> None:
    desk = DeskDouble()
    ready(gate, desk, qtbot)
    gate.lock(MAI)
    gate.renew(with_officers(desk, (LU, MAN)))
    enter(gate, "mai")
    assert "Chưa chọn cán bộ" in gate.card.line.text()
    assert not admitted
    assert not desk.unlocked


WHERE = ["officer", "password"]


@pytest.mark.parametrize("last", ["", "o1", "gone"])
@pytest.mark.parametrize("typed", ["", "hoang thi man"])
@pytest.mark.parametrize("where", WHERE)
def test_whoever_types_while_the_data_opens_goes_on_where_they_are(
    gate: SignInGate, last: str, typed: str, where: str
) -> None:
    """Neither is a name lost nor does a password go on in the field of names."""
    if last:
        gate.expect_officer()
    field = getattr(gate.card, where)
    field.setFocus()
    QTest.keyClicks(field, typed[:5])
    assert not gate.card.officer.is_open()
    gate.set_ready(DeskDouble().facts(last))
    settle()
    assert field.hasFocus()
    QTest.keyClicks(QApplication.focusWidget(), typed[5:])
    if typed:
        assert field.text() == typed
    other = gate.card.password if where == "officer" else gate.card.officer
    assert other.text() in {"", MAI.name}


def test_a_name_that_is_being_composed_while_the_data_opens_stays(gate: SignInGate) -> None:
    gate.card.officer.setFocus()
    QApplication.sendEvent(gate.card.officer, QInputMethodEvent("Mậ", []))
    gate.set_ready(DeskDouble().facts("o1"))
    settle()
    assert gate.card.officer.hasFocus()
    commit = QInputMethodEvent("", [])
    commit.setCommitString("Mận")
    QApplication.sendEvent(gate.card.officer, commit)
    assert gate.card.officer.text() == "Mận"
    assert [row.text for row in suggestions(gate.card.officer)] == [MAN.name]


def test_the_names_that_fit_are_shown_once_they_are_known(gate: SignInGate) -> None:
    gate.card.officer.setFocus()
    QTest.keyClicks(gate.card.officer, "man")
    gate.set_ready(DeskDouble().facts())
    assert [row.text for row in suggestions(gate.card.officer)] == [MAN.name]
