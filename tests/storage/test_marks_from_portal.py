"""Which receptions in the feed move the marks of this desk: its own, with a code of its lease."""

from __future__ import annotations

import msgspec
import pytest
from msgspec.structs import replace

from counter_app.domain.apply import apply
from counter_app.domain.dossier.online import Notice
from counter_app.domain.events import encode
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.received import Received
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.storage.dossiers import portal_copies
from counter_app.storage.dossiers.portal_copies import Copy
from counter_app.storage.journal import journal
from counter_app.storage.office import leases
from tests.support import desks
from tests.support.desks import COMMUNE, MORNING

DAY = MORNING.date()


@pytest.fixture
def model(desk: OpenDesk) -> Event:
    """A reception of this desk."""
    (dossier,) = desks.receive_some(desk, 1)
    with desk.store.database.read() as connection:
        return journal.of_dossier(connection, dossier.id)[0]


def came(desk: OpenDesk, model: Event, serial: int, *, by: str = "", noticed: bool = False) -> int:
    """The mark after such a reception came in the feed."""
    body, key = model.body, desk.ids()
    assert isinstance(body, Received)
    code = f"{COMMUNE}-{DAY:%y%m%d}-{serial:04}"
    body = replace(body, code=code, desk=by or desk.enrolment.desk.id, ref="")
    happened = replace(model, id=key, dossier=key, body=body)
    state = apply(None, happened)
    assert state is not None
    if noticed:
        said = Notice(id=f"{key}:foreign_code", code="foreign_code", event=key, at=MORNING)
        state = replace(state, notices=(said,))
    copy = Copy(
        id=key,
        rev=1,
        state=state,
        data=msgspec.json.encode(state),
        events=((happened, encode(happened)),),
        is_whole=True,
    )
    with desk.store.database.write() as connection:
        portal_copies.place(connection, desk.enrolment.desk.id, [copy], feed=1)
        return leases.marked(connection, COMMUNE, DAY)


def test_a_reception_of_a_journal_that_was_lost_moves_the_mark(
    desk: OpenDesk, model: Event
) -> None:
    assert came(desk, model, 57) == 57
    assert came(desk, model, 30_007) == 30_007


@pytest.mark.parametrize(
    ("serial", "by", "noticed"),
    [(57, "quay-khac", False), (57, "", True), (4_001, "", False), (380, "", False)],
    ids=["of another desk", "foreign", "of another lease", "written by hand"],
)
def test_what_others_gave_under_whatever_name_moves_none(
    desk: OpenDesk, model: Event, serial: int, by: str, noticed: bool
) -> None:
    assert came(desk, model, serial, by=by, noticed=noticed) == 1
    assert desks.receive_some(desk, 1, seed=2)[0].code.endswith("-0002")
