"""Bàn giao by keyboard and scanner on a real desk."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from counter_app.domain.changes import Changes
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.scanner.scan import read_text
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.passing import hand_over, slips, waiting
from counter_app.services.passing.hand_over import Handing
from counter_app.services.passing.slips import PassingSlip
from counter_app.ui.frame.main_window import MainWindow
from counter_app.ui.frame.nav import NavEntry
from counter_app.ui.frame.places import OpenPassing, OpenToday
from counter_app.ui.pages.passing.page import PassingPage
from counter_app.ui.pages.passing.rows import PassingRow
from counter_app.ui.printing import Failed, Printing, Saved
from counter_app.ui.session import DeskSession
from tests.support import desks
from tests.support.screens import settle
from tests.support.taking_in import RESIDENCE, on, set_clock, take
from tests.ui.demo_page import PlainPage
from tests.ui.workplaces import desk_session

CONTROL = Qt.KeyboardModifier.ControlModifier
NAMES = ("Thào Thị Dở", "Vù A Dế", "Giàng A Páo", "Lý Tả Sử")


@dataclass
class Room:
    """The page in its window, and the dossiers that wait there: two go to the police."""

    window: MainWindow
    page: PassingPage
    place: DeskSession
    dossiers: list[Dossier]
    papers: Path
    qtbot: object

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier | None = None) -> None:
        target = self.window.focusWidget() or self.window
        QTest.keyClick(target, key, modifiers or Qt.KeyboardModifier.NoModifier)
        settle()

    def scan(self, text: str) -> None:
        self.window.route_scan(read_text(text))
        settle()

    def main(self) -> str:
        return self.page.main_command().text

    def said(self) -> str:
        toast = self.window.header.toast_box.toast()
        return toast.text if toast is not None else ""

    def wait(self, is_so) -> None:
        self.qtbot.waitUntil(is_so)  # type: ignore[attr-defined]
        settle()

    def rows(self) -> list[PassingRow]:
        side = self.page._side
        return side.view.table.rows_model().rows()

    def ticked(self) -> list[str]:
        return [row.code for row in self.rows() if row.ticked_at is not None]


@pytest.fixture
def room(desk: OpenDesk, operations, show, qtbot, tmp_path: Path) -> Room:
    set_clock(desk, on(23, 9, 0))
    made = [take(desk, name, RESIDENCE if at < 2 else desks.BIRTH) for at, name in enumerate(NAMES)]
    papers = tmp_path / "papers"
    papers.mkdir()
    place = desk_session(desk, operations, pdf_folder=str(papers))
    window = MainWindow()
    today = PlainPage("today", "Hôm nay")
    window.add_page(today, NavEntry(OpenToday(), "Hôm nay", "today", 1))
    page = PassingPage(place, Printing(place, window))
    window.add_page(page)
    place.feed.changed.connect(window.changed)
    window.resize(1366, 690)
    window.show_from_nav(OpenToday())
    show(window)
    window.show_page(OpenPassing())
    room = Room(window, page, place, made, papers, qtbot)
    room.wait(lambda: bool(page.giving.ticks.items()))
    return room


def commune_slip(desk: OpenDesk) -> PassingSlip:
    return next(slip for slip in slips.open_slips(desk) if slip.unit.code == desks.COMMUNE)


def test_who_comes_from_a_dossier_finds_it_current_and_nothing_ticked(
    room: Room, desk: OpenDesk
) -> None:
    view = room.page.giving.view
    for item in waiting.look(desk).items:
        wanted = (item.unit.code, item.dossier.id)
        room.window.show_page(OpenPassing(dossier=item.dossier.id))
        room.wait(lambda wanted=wanted: (view.unit(), view.table.current().dossier) == wanted)
        assert room.ticked() == []


def test_a_day_is_handed_over_with_two_keys_and_taken_up_with_a_scan_and_two(
    room: Room, desk: OpenDesk
) -> None:
    assert (room.ticked(), room.main()) == ([], "Bàn giao")
    room.press(Qt.Key.Key_D, CONTROL)
    assert room.main() == "Bàn giao 4, in 2 phiếu"
    room.press(Qt.Key.Key_F9)
    room.wait(lambda: slips.count_open(desk) == 2)
    room.wait(lambda: len(list(room.papers.glob("phieu-BG-*.pdf"))) == 2)
    assert waiting.look(desk).items == ()

    slip = commune_slip(desk)
    room.scan(slip.number)
    room.wait(lambda: len(room.rows()) == 2)
    assert (room.ticked(), room.page.title()) == ([], "Nhận bàn giao")
    room.press(Qt.Key.Key_D, CONTROL)
    room.press(Qt.Key.Key_Space)
    assert room.main() == "Nhận 1, báo thiếu 1"
    room.press(Qt.Key.Key_F9)
    room.wait(lambda: commune_slip(desk).taken == 1)
    room.wait(lambda: "thiếu 1" in room.said())


@pytest.mark.parametrize("out", [0, 1])
def test_a_printer_that_fails_between_two_slips_leaves_none_unnamed(
    room: Room, desk: OpenDesk, monkeypatch, out: int
) -> None:
    """`out` slips came out before."""
    sent: list[str] = []

    def print_form(form, done) -> None:
        sent.append(form.name)
        done(
            Saved(room.papers / form.name, 1, 2)
            if len(sent) <= out
            else Failed("printer_gone", "HP")
        )

    monkeypatch.setattr(room.page.giving._issue._printing, "print_form", print_form)
    room.press(Qt.Key.Key_D, CONTROL)
    room.press(Qt.Key.Key_F9)
    room.wait(lambda: "chưa in" in room.said())
    assert slips.count_open(desk) == 2
    unprinted = [name.removeprefix("phieu-") for name in sent[out:]]
    numbers = {slip.number for slip in slips.open_slips(desk)}
    assert {number for number in numbers if number in room.said()} == set(unprinted)


def test_a_scan_ticks_in_whichever_unit_and_says_where(room: Room, desk: OpenDesk) -> None:
    police, commune = room.dossiers[0], room.dossiers[2]
    shown = room.rows()[0].code
    here, there = (police, commune) if shown.startswith("H38.145.03") else (commune, police)
    room.scan(here.code)
    assert (room.said(), room.ticked()) == (f"Đã đánh dấu 0001, {here.owner.name}", [here.code])
    room.scan(there.code)
    assert room.said().startswith(f"Đã đánh dấu 0001, {there.owner.name}, ")
    assert room.main() == "Bàn giao 2, in 2 phiếu"
    room.press(Qt.Key.Key_2, CONTROL)
    room.press(Qt.Key.Key_1, CONTROL)
    assert room.main() == "Bàn giao 2, in 2 phiếu"

    hand_over.hand_over(desk, desks.officer(desk, "lu"), [Handing(there.id, there.agency)])
    room.page.changed(Changes(dossiers=frozenset({there.id})))
    room.wait(lambda: room.main() == "Bàn giao 1, in 1 phiếu")
    assert "vừa được quầy khác bàn giao" in room.said()
    room.scan(there.code)
    room.wait(lambda: "đã bàn giao cho" in room.said())


def test_what_one_officer_ticked_is_not_handed_over_by_another(room: Room, desk: OpenDesk) -> None:
    room.press(Qt.Key.Key_D, CONTROL)
    room.page.taking.view.paper.time.setText("0915")
    room.place.officer = desks.officer(desk, "dung")
    room.window.officer_changed()
    assert (room.main(), room.ticked()) == ("Bàn giao", [])
    paper = room.page.taking.view.paper
    assert (paper.time.text(), paper.is_on) == ("", True)


def test_one_goes_elsewhere_and_to_another_agency_at_once(room: Room, desk: OpenDesk) -> None:
    giving = room.page.giving
    room.press(Qt.Key.Key_Space)
    dossier = room.rows()[0].dossier
    giving.view.table.select(0)
    room.press(Qt.Key.Key_K, CONTROL)
    card = giving.view.way
    card.unit.set_value("H38.031")
    card.too.setChecked(True)
    card.day.setText("45/11")
    room.press(Qt.Key.Key_Return)
    assert card.isVisible()
    card.day.setText("27/11")
    room.press(Qt.Key.Key_Return)
    assert not card.isVisible()
    assert room.main() == "Bàn giao 1, in 2 phiếu"
    room.press(Qt.Key.Key_F9)
    room.wait(lambda: slips.count_open(desk) == 2)
    given = [row.dossier for slip in slips.open_slips(desk) for row in slip.rows]
    assert [one.id for one in given] == [dossier, dossier]
    dues = [fact.local_due for fact in given[0].life.given]
    assert [due.day if due else None for due in dues] == [None, 27]


def test_a_slip_signed_on_paper_asks_for_its_time_and_keeps_what_was_typed(
    room: Room, desk: OpenDesk
) -> None:
    taking, number = room.page.taking, "BG-2.K7Q3T-261123-1"
    here, nobodys = room.dossiers[2], "H38.145-261123-0399"
    room.press(Qt.Key.Key_2, CONTROL)
    QTest.keyClicks(taking.view.number, "BG-2")
    QTest.keyClick(taking.view.number, Qt.Key.Key_Return)
    assert taking.view.number_field.is_wrong
    taking.view.number.setText(number.lower())
    QTest.keyClick(taking.view.number, Qt.Key.Key_Return)
    room.wait(lambda: taking.view.chosen() == number)
    room.scan(nobodys)
    room.wait(lambda: "chưa về máy này" in room.said())
    taking.view.paper.is_paper.setChecked(True)
    for code in (here.code, nobodys):
        room.scan(code)
        room.wait(lambda code=code: code in room.ticked())
    assert room.main() == "Ghi 2 theo phiếu giấy"
    room.press(Qt.Key.Key_F9)
    assert room.window.focusWidget() is taking.view.paper.time
    assert len(room.ticked()) == 2
    signed = desk.office_now() - timedelta(minutes=5)
    QTest.keyClicks(taking.view.paper.time, f"{signed:%H%M}")
    room.press(Qt.Key.Key_F9)
    room.wait(lambda: "1 hồ sơ chưa về máy này" in room.said())
    (fact,) = waiting_dossier(desk, here).life.taken
    assert (fact.slip, fact.paper, f"{fact.at:%H:%M}") == (number, True, f"{signed:%H:%M}")


def waiting_dossier(desk: OpenDesk, dossier: Dossier) -> Dossier:
    found = slips.find(desk, "BG-2.K7Q3T-261123-1")
    assert found is not None
    return next(row.dossier for row in found.rows if row.dossier.id == dossier.id)
