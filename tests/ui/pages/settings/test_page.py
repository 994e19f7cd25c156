"""Thiết lập: shows what holds, saves by F9, never blocks on printers."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from counter_app.settings import Language, PaperFormat, Settings, Theme
from counter_app.ui.frame.page import Toast
from counter_app.ui.operations import Operations
from counter_app.ui.pages.settings.facts import DeskFacts
from counter_app.ui.pages.settings.page import SettingsPage
from tests.support.screens import settle

FACTS = DeskFacts(
    office="Bộ phận Một cửa xã Mường Hum",
    office_code="H38.145.01",
    authority="Ủy ban nhân dân xã Mường Hum",
    desk="Quầy 2",
    device="02b3390-79aa",
    profile="C:\\counter-app",
    keys_kept="Kho khóa của máy",
    codes_until="20/02/2027",
    program="0.2.0",
)


class Bench:
    """The page with doubles that remember."""

    def __init__(self, operations: Operations, settings: Settings) -> None:
        self.written: list[Settings] = []
        self.in_force: list[Settings] = []
        self.toasts: list[Toast] = []
        self.asked_in: list[int] = []
        self.fails = False
        self.keeps_records = False
        self.current = settings
        self.page = SettingsPage(
            lambda: self.current,
            FACTS,
            printers=self.printers,
            save=self.save,
            saved=self.take,
            operations=operations,
            keeps_records=lambda: self.keeps_records,
        )
        self.page.toast_wanted.connect(self.toasts.append)

    def printers(self) -> list[str]:
        self.asked_in.append(threading.get_ident())
        return ["Brother HL-L2321D", "Canon LBP2900"]

    def take(self, settings: Settings) -> None:
        self.in_force.append(settings)
        self.current = settings

    def save(self, settings: Settings) -> None:
        if self.fails:
            raise PermissionError(13, "denied", "settings.json")
        self.written.append(settings)


@pytest.fixture
def bench(show: Callable[[QWidget], QWidget], operations: Operations) -> Bench:
    made = Bench(operations, Settings(printer="Canon LBP2900", copies=3, lock_minutes=7))
    made.page.resize(1150, 560)
    show(made.page)
    return made


def shown_printers(bench: Bench) -> list[object]:
    return [bench.page.printer.itemData(at) for at in range(bench.page.printer.count())]


def test_the_page_shows_what_holds_and_has_nothing_to_save(bench: Bench) -> None:
    assert bench.page.wanted() == Settings(printer="Canon LBP2900", copies=3, lock_minutes=7)
    assert not bench.page.main_command().enabled
    assert bench.page.copies.currentText() == "3"
    assert bench.page.lock_minutes.currentText() == "7"


def test_printers_are_asked_for_off_the_gui_thread_and_the_choice_stays(
    bench: Bench, qtbot
) -> None:
    bench.page.shown()
    qtbot.waitUntil(lambda: len(shown_printers(bench)) == 3)
    assert shown_printers(bench) == ["", "Brother HL-L2321D", "Canon LBP2900"]
    assert bench.page.printer.value() == "Canon LBP2900"
    assert threading.get_ident() not in bench.asked_in


def test_saving_as_pdf_is_always_there_and_a_printer_away_is_kept(bench: Bench) -> None:
    assert shown_printers(bench) == ["", "Canon LBP2900"]
    assert bench.page.printer.itemText(0) == "Lưu thành PDF"
    assert bench.page.printer.itemText(1) == "Canon LBP2900 (chưa thấy)"


def test_what_was_changed_is_saved_and_put_into_force(bench: Bench, qtbot) -> None:
    page = bench.page
    page.paper.set_value(PaperFormat.A4_TWO_UP.value)
    page.copies.set_number(1)
    page.scan_folder.setText(" D:\\Quét ")
    page.theme.set_value(Theme.DARK.value)
    page.lock_minutes.set_number(10)
    page.files_share.set_number(0)
    page.printer.set_value("")
    assert page.main_command().enabled
    assert page.subtitle() == "Có thay đổi chưa lưu. F9 lưu."
    page.main_command().handler()
    qtbot.waitUntil(lambda: bool(bench.toasts))
    expected = replace(
        Settings(),
        paper=PaperFormat.A4_TWO_UP,
        copies=1,
        scan_folder="D:\\Quét",
        theme=Theme.DARK,
        lock_minutes=10,
        files_megabytes=0,
    )
    assert bench.written == bench.in_force == [expected]
    assert not page.main_command().enabled


def test_what_others_changed_meanwhile_is_not_overwritten(bench: Bench, qtbot) -> None:
    bench.current = replace(bench.current, last_officer="o2", scan_folder="E:\\Quét")
    bench.page.copies.set_number(1)
    bench.page.shown()
    assert bench.page.copies.number() == 1
    bench.page.scan_folder.setText("E:\\Quét")
    bench.page.save()
    qtbot.waitUntil(lambda: bool(bench.written))
    assert bench.written[0] == replace(bench.current, copies=1)
    assert bench.written[0].last_officer == "o2"


def test_an_untouched_page_shows_what_holds_now(bench: Bench, qtbot) -> None:
    bench.current = replace(bench.current, copies=5)
    bench.page.shown()
    assert bench.page.copies.number() == 5
    assert not bench.page.main_command().enabled


def test_another_language_says_when_it_holds(bench: Bench, qtbot) -> None:
    bench.page.language.set_value(Language.ENGLISH.value)
    bench.page.save()
    qtbot.waitUntil(lambda: bool(bench.toasts))
    assert "mở lại chương trình" in bench.toasts[0].text


def test_a_profile_that_cannot_be_written_is_a_sentence_and_loses_nothing(
    bench: Bench, qtbot
) -> None:
    bench.fails = True
    bench.page.copies.set_number(1)
    bench.page.save()
    message = bench.page.print_card.message
    qtbot.waitUntil(lambda: "settings.json" in message.text())
    assert bench.page.copies.number() == 1
    assert bench.in_force == []
    assert bench.page.main_command().enabled


def test_the_facts_of_the_desk_can_be_read(bench: Bench) -> None:
    names = {widget.accessibleName() for widget in bench.page.findChildren(QWidget)}
    assert "Nơi giữ khóa: Kho khóa của máy" in names
    assert "Có mã đến ngày: 20/02/2027" in names


def test_every_control_has_a_name_and_the_page_fits(bench: Bench) -> None:
    settle()
    unnamed = [
        type(widget).__name__
        for widget in bench.page.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not widget.accessibleName()
        and not widget.parentWidget().accessibleName()
    ]
    assert unnamed == []
    assert bench.page.minimumSizeHint().width() <= 1182
    assert bench.page.minimumSizeHint().height() <= 552


def test_who_keeps_the_records_reads_what_of_the_forms_is_not_confirmed(operations, show) -> None:
    bench = Bench(operations, Settings())
    show(bench.page)
    bench.page.shown()
    assert not bench.page.forms_card.isVisible()
    bench.keeps_records = True
    bench.page.officer_changed()
    assert bench.page.forms_card.isVisible()
    said = [label.text() for label in bench.page.forms_card.findChildren(QLabel)]
    assert "mẫu 01, 02, 03, 04, 05, 06, 07; chưa dùng: CT04, CT06" in " ".join(said)
    assert "Hồ sơ nhận trước 01/07/2025: chưa có mẫu cũ" in " ".join(said)
