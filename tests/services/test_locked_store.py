"""A store that was told that the screen is locked records nothing, whoever opens it anew."""

from __future__ import annotations

import pytest

from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.desk.reopen import reopen
from counter_app.services.dossier import annotate
from counter_app.storage.engine.errors import ScreenLockedError
from counter_app.storage.journal import journal
from tests.support import desks
from tests.support.desks import Place


def entries(desk: OpenDesk) -> int:
    with desk.store.database.read() as connection:
        return journal.head(connection, desk.store.device)[0]


def test_what_is_refused_before_the_database_is_opened_anew_is_refused_after_it(
    desk: OpenDesk, place: Place
) -> None:
    (dossier,) = desks.receive_some(desk, 1)
    is_open = [True]
    desk.store.may_record = lambda: is_open[0]
    annotate.add_note(desk, desks.officer(desk), dossier.id, "Trước khi khóa")
    before = entries(desk)
    is_open[0] = False
    for _ in range(2):
        with pytest.raises(ScreenLockedError):
            annotate.add_note(desk, desks.officer(desk), dossier.id, "Lúc khóa")
        assert entries(desk) == before
        reopen(desk, place.keys)
    is_open[0] = True
    annotate.add_note(desk, desks.officer(desk), dossier.id, "Lúc mở")
    assert entries(desk) == before + 1
