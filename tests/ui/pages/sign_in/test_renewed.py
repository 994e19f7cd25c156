"""The program's own gate hears of officers as soon as the sync worker has stored them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.support import desks

SCRIPT = """
import sys, time
import msgspec
from pathlib import Path
from PySide6.QtCore import QEventLoop
from counter_app import app
from tests.support.clocks import CLOCK
from counter_app.domain.changes import Changes
from counter_app.domain.office.office import Officer
application = app.application()
program = app.Program(application, Path(sys.argv[1]), Path(sys.argv[2]), clock=CLOCK)
program.start()

def until(true):
    end = time.monotonic() + 60
    while not true() and time.monotonic() < end:
        application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
    return true()

assert until(lambda: program.gate.is_ready)
before = len(program.gate._match("sao"))
from counter_app.domain.office.enrolment_rows import EnrolmentRow
from counter_app.storage.office import officers
officer = Officer(id="sao", login="sao", name="Lý Láo Sao")
with program.desk.store.database.write() as connection:
    officers.put(connection, EnrolmentRow(officer, msgspec.json.encode(officer)))
program.feed.publish(Changes(catalogue=True, settings=True, sync=True))
assert until(lambda: program.gate._match("sao"))
print(before, [one.key for one in program.gate._match("sao")])
program.close()
"""


def test_the_gate_of_a_running_program_shows_an_officer_who_came_by_sync(tmp_path: Path) -> None:
    place = desks.new(tmp_path)
    place.desk().close()
    answer = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(place.profile), str(place.keys)],
        check=True,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert answer.stdout.strip() == "0 ['sao']"
