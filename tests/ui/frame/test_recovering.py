"""Damage that shows under an open window: the store is opened anew, the officer types on."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from counter_app.app import Program
from counter_app.cli.demo import PASSWORD
from counter_app.domain.changes import Changes
from counter_app.sentences.sentences import SENTENCES
from counter_app.services.demo import demo_profile
from counter_app.services.desk import upkeep
from counter_app.services.lists import worklist
from counter_app.settings import Theme
from counter_app.storage.profile.verify import verify
from counter_app.ui.demo.play import Player
from counter_app.ui.frame import keys
from counter_app.ui.frame.places import OpenReceive, OpenSync
from counter_app.ui.pages.receive.page import ReceivePage
from counter_app.ui.theme import theme
from tests.support import clocks, desks
from tests.support.page_damage import flip_table

DOSSIERS = 4
RESTORED = "đã phục hồi từ bản sao lưu và sổ thứ hai"
TYPED = "Lý Mẩy Chạn"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("demo")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(demo_profile, "DOSSIERS", DOSSIERS)
        demo_profile.make(folder / "profile", folder / "keys", clocks.now())
    return folder


@pytest.fixture
def folder(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made, tmp_path / "desk"))


class Seat:
    """A running program and who sits at it."""

    def __init__(self, program: Program, folder: Path) -> None:
        self.program = program
        self.folder = folder
        self.player = Player(program.window, 0.0)

    def sign_in(self) -> None:
        gate = self.program.gate
        self.player.until(lambda: gate.is_ready, "the gate")
        gate.card.officer.setText("htm")
        gate.card.confirm.setChecked(True)
        gate.card.password.setText(PASSWORD)
        gate.submit()
        self.player.until(lambda: not self.program.window.is_shut, "the first page")

    def damage(self, table: str) -> None:
        """All pages into the file, then one of them hit; what is in memory goes."""
        database = self.desk.store.database
        database.checkpoint()
        database._engine.dispose()
        flip_table(self.folder / "profile", self.folder / "keys", table)

    def read(self) -> None:
        """Everything on the screen is read again."""
        self.program.feed.publish(Changes(drafts=True, catalogue=True, sync=True))

    def told(self) -> str:
        """The window's own banner; a page's may lie before it."""
        banner = self.program.window.banners.of_window
        return banner.text if banner else ""

    def until_told(self, part: str) -> None:
        self.player.until(lambda: part in self.told(), f"{part!r} in place of {self.told()!r}")

    @property
    def desk(self) -> demo_profile.OpenDesk:
        assert self.program.desk is not None
        return self.program.desk

    def receive_page(self) -> ReceivePage:
        page = self.program.window.pages.page(keys.RECEIVE)
        assert isinstance(page, ReceivePage)
        return page

    def count(self) -> int:
        place = self.program.desk_session
        assert place is not None
        return len(worklist.look(place.desk, place.officer, worklist.Pile.ALL).work)


@pytest.fixture
def start(qapp: QApplication) -> Iterator[Callable[[Path], Seat]]:
    locale, started = QLocale(), []

    def begin(folder: Path) -> Seat:
        program = Program(qapp, folder / "profile", folder / "keys", clock=clocks.CLOCK)
        started.append(program)
        program.start()
        return Seat(program, folder)

    yield begin
    for program in started:
        program.close()
        program.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
    QLocale.setDefault(locale)
    theme.apply(qapp, Theme.LIGHT)


@pytest.mark.campaign
@pytest.mark.parametrize("table", ["sqlite_autoindex_meta_1", "officer"])
def test_damage_that_the_gate_meets_is_dealt_with_before_the_sign_in(
    folder: Path, start: Callable[[Path], Seat], table: str
) -> None:
    flip_table(folder / "profile", folder / "keys", table)
    seat = start(folder)
    seat.sign_in()
    seat.until_told(RESTORED)
    assert verify(seat.desk.store).faults == []
    seat.program.lock()
    seat.program.window.show_banner(None)
    seat.sign_in()
    assert seat.told() == "", "it is told once"


@pytest.mark.parametrize("table", ["draft", "incident"])
def test_damage_that_a_page_meets_is_dealt_with_under_the_open_window(
    folder: Path, start: Callable[[Path], Seat], table: str
) -> None:
    seat = start(folder)
    seat.sign_in()
    before = seat.count()
    seat.program.window.show_from_nav(OpenReceive())
    seat.player.press("F2")
    name = seat.receive_page().form.applicant.name
    name.setText(TYPED)
    seat.damage(table)
    seat.program.window.show_from_nav(OpenSync())
    seat.read()
    upkeep.look_through(seat.desk)
    seat.until_told(RESTORED)
    assert not seat.program.window.is_shut
    assert name.text() == TYPED
    assert seat.count() == before
    assert verify(seat.desk.store).faults == []
    made = desks.receive.receive(
        seat.desk, desks.officer(seat.desk), desks.intake(seat.desk, desks.Crowd(3).next())
    )
    assert made.dossier.code
    assert verify(seat.desk.store).faults == []


@pytest.mark.campaign
def test_without_any_backup_the_gate_says_so_and_f9_goes_on_once_there_is_one(
    folder: Path, start: Callable[[Path], Seat]
) -> None:
    seat = start(folder)
    seat.sign_in()
    seat.program.window.show_from_nav(OpenReceive())
    name = seat.receive_page().form.applicant.name
    name.setText(TYPED)
    backups = folder / "profile" / "backups"
    backups.rename(folder / "away")
    seat.damage("dossier")
    upkeep.look_through(seat.desk)
    line = seat.program.gate.card.line
    seat.player.until(lambda: line.text() == SENTENCES["nothing_opens"], "the sentence")
    assert seat.program.window.is_shut
    seat.read()
    seat.player.settle()
    assert line.text() == SENTENCES["nothing_opens"]
    shutil.rmtree(backups, ignore_errors=True)
    (folder / "away").rename(backups)
    gate = seat.program.gate
    damaged = gate._desk
    gate.submit()
    seat.player.until(lambda: gate._desk is not damaged and gate.is_ready, "the desk opened anew")
    assert seat.desk.store.opening.restored_from != ""
    gate.card.password.setText(PASSWORD)
    gate.submit()
    seat.player.until(lambda: not seat.program.window.is_shut, "the pages")
    assert name.text() == TYPED
    assert seat.count() > 0
    assert verify(seat.desk.store).faults == []


@pytest.mark.campaign
def test_damage_that_shows_again_is_left_to_the_next_start_and_no_restart_goes_on_for_ever(
    folder: Path, start: Callable[[Path], Seat]
) -> None:
    seat = start(folder)
    seat.sign_in()
    seat.damage("dossier")
    upkeep.look_through(seat.desk)
    seat.until_told(RESTORED)
    aside = len(list((folder / "profile").glob("counter.db.damaged-*")))
    seat.damage("dossier")
    for _ in range(3):
        upkeep.look_through(seat.desk)
        seat.until_told(SENTENCES["damaged_again"])
        seat.program.window.show_banner(None)
    assert len(list((folder / "profile").glob("counter.db.damaged-*"))) == aside
    seat.program.close()
    again = start(folder)
    again.sign_in()
    again.until_told(RESTORED)
    assert verify(again.desk.store).faults == []
