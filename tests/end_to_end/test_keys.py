"""Whole intakes through the real program offscreen: keys counted, the receipt read back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from counter_app.app import Program
from counter_app.cli.demo import NAME, PASSWORD
from counter_app.services import demo_profile
from counter_app.services.check_profile import check_profile
from counter_app.settings import Theme
from counter_app.ui import demo_play, theme
from counter_app.ui.play import Player
from tests.end_to_end.runs_of_keys import Run, runs
from tests.support import pages

RUNS = runs()


@pytest.fixture
def program(qapp: QApplication, tmp_path: Path) -> Iterator[Program]:
    """The demo's desk; the people of the runs that say so were received there before."""
    demo_profile.make(tmp_path / "profile", tmp_path / "keys", datetime.now(UTC))
    started = Program(qapp, tmp_path / "profile", tmp_path / "keys")
    started.start()
    yield started
    started.close()
    theme.apply(qapp, Theme.LIGHT)


def test_every_intake_takes_no_more_keys_than_allowed(program: Program, tmp_path: Path) -> None:
    program.window.resize(*demo_play.SIZE)
    player = Player(program.window)
    demo_play.sign_in(program, player, NAME, PASSWORD)
    for name, run in RUNS.items():
        played = demo_play.take_in(program, player, tmp_path, card=run.card, keys=run.presses())
        assert _count(played.report, run) <= run.most, name
        data = played.receipt.read_bytes()
        signs = pages.signs(pages.raster(data))
        assert played.code in {sign.text for sign in signs}, name
    program.close()
    assert check_profile(tmp_path / "profile", tmp_path / "keys").is_clean


def _count(report: str, run: Run) -> int:
    procedure, _, rest = report.partition(": ")
    assert procedure == run.procedure
    assert len(run.presses()) == int(rest.split()[0]), "a key was lost or counted twice"
    return int(rest.split()[0])
