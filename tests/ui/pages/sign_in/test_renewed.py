"""The program's own gate hears of officers as soon as the sync worker has stored them."""

from __future__ import annotations

import msgspec

from counter_app.app import Program
from counter_app.domain.changes import Changes
from counter_app.domain.office.enrolment_rows import EnrolmentRow
from counter_app.domain.office.office import Officer
from counter_app.storage.office import officers
from counter_app.ui.demo.play import Player
from tests.ui.running import impatient, profile, program

__all__ = ["impatient", "profile", "program"]


def test_the_gate_of_a_running_program_shows_an_officer_who_came_by_sync(program: Program) -> None:
    gate, player = program.gate, Player(program.window, 0.0)
    player.until(lambda: gate.is_ready, "the gate")
    assert gate._match("sao") == []
    officer = Officer(id="sao", login="sao", name="Lý Láo Sao")
    assert program.desk is not None
    with program.desk.store.database.write() as connection:
        officers.put(connection, EnrolmentRow(officer, msgspec.json.encode(officer)))
    program.feed.publish(Changes(catalogue=True, settings=True, sync=True))
    player.until(lambda: bool(gate._match("sao")), "the new officer")
    assert [one.key for one in gate._match("sao")] == ["sao"]
