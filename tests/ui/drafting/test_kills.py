"""A program that is killed while somebody types loses at most what the debounce holds."""

from __future__ import annotations

import json
import subprocess
import sys
from itertools import pairwise

import pytest

from counter_app.services.dossier import annotate
from counter_app.services.intake import drafts
from counter_app.ui.drafting.drafting import KEEP_AT_LATEST_MS
from tests.support import desks
from tests.support.desks import Place

pytestmark = pytest.mark.campaign

PAUSE_MS = 60
TYPING = """
import json, os, signal, sys
from pathlib import Path
from PySide6.QtCore import QElapsedTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from counter_app.services.intake import drafts
from counter_app.ui.frame import keys
from counter_app.ui.operations import Operations
from counter_app.ui.frame.places import OpenDossier
from tests.support import desks
from tests.support.desks import Place
from tests.ui.drafting.seats import open_seat
from tests.ui.workplaces import desk_session
folder, dossier, turn, pause = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
application = QApplication([])
desk = Place(Path(folder)).desk()
place = desk_session(desk, Operations(print))
wait = lambda asked: [QTest.qWait(5) for _ in range(2000) if not asked()]
seat = open_seat(place, lambda window: window.show(), wait)
seat.window.show_page(OpenDossier(dossier))
page = seat.page(keys.DOSSIER)
seat.until(lambda: page.read is not None)
page.start(page.note)
keep, calls, clock = drafts.keep, 0, QElapsedTimer()
clock.start()
told = open(Path(folder) / "told.jsonl", "w")
def kill_at(desk, item):
    global calls
    calls += 1
    if calls == turn:
        os.kill(os.getpid(), signal.SIGKILL)
    keep(desk, item)
drafts.keep = kill_at
for at in range(400):
    seat.type(page.note.panel.field, chr(97 + at % 26))
    told.write(json.dumps([clock.elapsed(), page.note.panel.text()]) + "\\n")
    told.flush()
    QTest.qWait(pause)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
@pytest.mark.parametrize("turn", [2, 5])
def test_somebody_who_types_without_a_pause_loses_two_seconds_at_most(
    place: Place, turn: int
) -> None:
    desk = place.desk()
    dossier = desks.receive_some(desk, 1)[0]
    officer = desks.officer(desk)
    desk.close()
    arguments = [str(place.folder), dossier.id, str(turn), str(PAUSE_MS)]
    killed = subprocess.run([sys.executable, "-c", TYPING, *arguments], check=False, timeout=110)
    assert killed.returncode == -9
    lines = (place.folder / "told.jsonl").read_text("utf-8").splitlines()
    told = [(at, text) for at, text in map(json.loads, lines)]
    desk = place.desk()
    try:
        kept = drafts.text_of(drafts.kept(desk, officer, annotate.note_draft(officer, dossier.id)))
    finally:
        desk.close()
    assert told[-1][1].startswith(kept)
    lost = [at for at, text in told if len(text) > len(kept)]
    held = max(lost) - min(lost)
    slowest = max(later[0] - earlier[0] for earlier, later in pairwise(told))
    assert kept, "what was kept before is there"
    assert held <= KEEP_AT_LATEST_MS + 3 * slowest
