"""The whole program of a demo desk, started once a module, with an officer at it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QTranslator
from PySide6.QtWidgets import QApplication, QDialog

from counter_app.app import Program
from counter_app.cli.demo import PASSWORD
from counter_app.services.demo import demo_profile
from counter_app.services.desk import sign_in
from counter_app.settings import Theme
from counter_app.ui.demo import demo_play, play
from counter_app.ui.demo.play import Player
from counter_app.ui.frame.places import OpenToday
from counter_app.ui.theme import theme
from tests.support import clocks
from tests.ui.windows_beside import MAI, Seat

__all__ = ["impatient", "profile", "program", "seat"]

DOSSIERS = 4


@pytest.fixture(scope="module")
def profile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("demo")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(demo_profile, "DOSSIERS", DOSSIERS)
        demo_profile.make(folder / "profile", folder / "keys", clocks.now())
    return folder


@pytest.fixture(scope="module")
def program(qapp: QApplication, profile: Path) -> Iterator[Program]:
    locale = QLocale()
    started = Program(qapp, profile / "profile", profile / "keys", clock=clocks.CLOCK)
    started.start()
    started.window.resize(*demo_play.SIZE)
    yield started
    started.close()
    started.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
    QLocale.setDefault(locale)
    theme.apply(qapp, Theme.LIGHT)


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(play, "PATIENCE", 60.0)
    monkeypatch.setattr(sign_in, "_fits", lambda _verifier, password: password == PASSWORD)


@pytest.fixture
def seat(program: Program) -> Iterator[Seat]:
    """An officer has signed in, and nothing is open."""
    made = Seat(program, Player(program.window, 0.0))
    made.player.until(lambda: program.scans is not None and program.gate.is_ready, "the gate")
    assert program.scans is not None
    QApplication.instance().removeEventFilter(program.scans)  # keys come quicker than a person's
    if program.window.is_shut:
        made.unlock(MAI)
    made.program.window.show_from_nav(OpenToday())
    yield made
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QDialog) and widget.isVisible():
            widget.reject()
    made.player.settle()
