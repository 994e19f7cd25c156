"""A profile of the first release holds absurd values: today's desk and portal live with it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from sqlalchemy import select

from counter_app.services.desk.open_desk import OpenDesk
from counter_app.settings import Theme
from counter_app.storage.engine.schema import dossier
from counter_app.storage.journal import journal
from counter_app.ui.theme import theme
from tests.faults import poison
from tests.support.desks import Clock
from tests.support.poison_looks import Looks
from tests.support.poison_stage import stage
from tests.support.released import on_their_machine, profile

FORGED = 5
"""Written past the services: promises and receptions of the years 9999 and 1, a code of 500
letters, payments of 2^53 đồng.
"""

pytestmark = pytest.mark.qt_log_ignore("OpenType support missing", extend=True)


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[OpenDesk]:
    theme.apply(qapp, Theme.LIGHT)
    with on_their_machine():
        place = profile("0.1", "worked_alone", tmp_path / "released")
        with closing(place.desk(now=Clock(datetime(2026, 11, 27, 1, 30, tzinfo=UTC)))) as opened:
            yield opened


@pytest.mark.campaign
def test_the_desk_shows_all_that_it_holds(desk: OpenDesk) -> None:
    with desk.store.database.read() as connection:
        ids = list(connection.scalars(select(dossier.c.id)))
    looks = Looks()
    poison.shown(looks, desk, ids, every=4)
    assert len(ids) > 20
    assert looks.broken == []


@pytest.mark.campaign
def test_a_portal_takes_what_the_services_recorded_and_another_desk_lives_with_it(
    desk: OpenDesk, tmp_path: Path
) -> None:
    with desk.store.database.read() as connection:
        devices = journal.devices(connection)
        recorded = [
            placed.data for device, _ in devices for placed in journal.entries(connection, device)
        ]
    with stage(tmp_path / "stage") as acted:
        answer = acted.portal.push(acted.journal.run(*recorded))
        refused = [one.code for one in answer.results if one.verdict == "refused"]
        assert refused == ["unreadable_event"] * FORGED
        assert answer.known_seq == len(recorded)
        looks = Looks()
        assert poison.look(looks, acted, every=10) > 20
        assert looks.broken == []
