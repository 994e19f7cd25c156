"""A row that cannot be read spoils no list, and is told."""

from __future__ import annotations

import msgspec
import pytest
from msgspec.structs import replace
from sqlalchemy import select, update

from counter_app.domain import events
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.events import encode
from counter_app.domain.kinds.body import Unknown
from counter_app.domain.kinds.received import Received
from counter_app.domain.ranges import OutOfRangeError
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.dossier import timeline
from counter_app.services.lists import find, worklist
from counter_app.services.lists.due import DueKind
from counter_app.services.lists.worklist import Pile
from counter_app.storage.dossiers import dossiers
from counter_app.storage.engine.schema import dossier, event, open_notice
from counter_app.storage.journal import journal, sign_ins, stored
from counter_app.storage.sync import problems, sync_status
from tests.docs.contract_events import EXAMPLES
from tests.support import desks
from tests.support.unprinted import unprinted

TOLD = pytest.mark.expects_log("cannot be read")
ODD = [b"", b"{}", b"[", b"null", b'{"id":7}', b"[" * 5_000, b"\xff", b'{"id":"x\\u0000"}']


@pytest.fixture
def written(desk: OpenDesk) -> list[Dossier]:
    return desks.receive_some(desk, 4)


def spoil(desk: OpenDesk, one: Dossier, document: bytes) -> None:
    with desk.store.database.write() as connection:
        connection.execute(update(dossier).where(dossier.c.id == one.id).values(state=document))


@TOLD
@pytest.mark.parametrize("document", ODD, ids=range(len(ODD)))
def test_every_list_shows_the_rest_and_what_the_columns_say(
    desk: OpenDesk, written: list[Dossier], document: bytes
) -> None:
    one = written[1]
    spoil(desk, one, document)
    work = worklist.look(desk, desks.officer(desk), Pile.ALL).work
    assert {item.dossier.id for item in work} == {item.id for item in written}
    shown = next(item for item in work if item.dossier.id == one.id)
    assert shown.due.kind is DueKind.UNREADABLE
    assert (shown.dossier.code, shown.dossier.owner.name) == (one.code, one.owner.name)
    assert shown.dossier.received_at == one.received_at
    rest = {item.dossier.id: item.dossier for item in work if item is not shown}
    assert rest == {item.id: item for item in written if item.id != one.id}
    assert {item.id for item in unprinted(desk)} == {item.id for item in written}
    assert [item.dossier.id for item in find.find(desk, one.code).found] == [one.id]


@TOLD
def test_pages_of_a_list_go_on_behind_it(desk: OpenDesk) -> None:
    written = desks.receive_some(desk, 5)
    spoil(desk, written[2], b"{}")
    officer = desks.officer(desk)
    whole = [item.dossier.id for item in worklist.look(desk, officer, Pile.ALL).work]
    listing = worklist.look(desk, officer, Pile.ALL, most=1)
    work, ended = list(listing.work), listing.ended
    while not ended:
        more, ended = worklist.go_on(desk, Pile.ALL, work[-1], most=1)
        work += more
    assert [item.dossier.id for item in work] == whole
    assert len(whole) == 5


@TOLD
def test_nothing_is_done_to_a_dossier_that_cannot_be_read(
    desk: OpenDesk, written: list[Dossier]
) -> None:
    spoil(desk, written[1], b"{}")
    with desk.store.database.read() as connection:
        assert dossiers.get(connection, written[1].id) is None
        assert dossiers.get(connection, written[2].id) == written[2]


@TOLD
def test_its_notices_stand_among_the_others(desk: OpenDesk, written: list[Dossier]) -> None:
    with desk.store.database.write() as connection:
        for one in written[:2]:
            connection.execute(
                open_notice.insert(), {"id": one.id, "dossier": one.id, "at": 1_795_392_341}
            )
    spoil(desk, written[1], b"{}")
    with desk.store.database.read() as connection:
        found = problems.notices(connection)
    assert {one.dossier.id for one in found} == {one.id for one in written[:2]}


@TOLD
def test_an_event_of_which_the_body_cannot_be_read_stands_like_one_of_tomorrow(
    desk: OpenDesk, written: list[Dossier]
) -> None:
    one = written[0]
    happened = EXAMPLES["note_added"]
    plain = msgspec.json.decode(encode(replace(happened, id=desk.ids(), dossier=one.id)))
    data = msgspec.json.encode({**plain, "body": {"text": 7}})
    with desk.store.database.write() as connection:
        for number, odd in enumerate((data, b"{}", b"\xff")):
            connection.execute(
                event.insert(),
                {"id": f"odd {number}", "dossier": one.id, "kind": "note_added", "bytes": odd},
            )
    rows = timeline.timeline(desk, one.id)
    assert [row.kind for row in rows] == ["note_added", "received"]
    assert isinstance(rows[0].body, Unknown)
    with desk.store.database.read() as connection:
        assert sign_ins.last_timestamp(connection) is None
        assert sync_status.first_unsent(connection, [(desk.store.device, 0)]) is not None


def test_what_can_be_read_is_read_as_it_is(desk: OpenDesk, written: list[Dossier]) -> None:
    with desk.store.database.read() as connection:
        rows = connection.execute(select(dossier.c.n, dossier.c.state)).all()
        assert stored.states_of(connection, ((row.n, row.state) for row in rows)) == written
        data = connection.scalars(select(event.c.bytes)).all()
    assert [encode(one) for one in stored.events_of(data)] == list(data)


@pytest.mark.parametrize(
    ("copies", "code"),
    [(10**12, ""), (10**12 + 1, "range_integer"), (-(10**12) - 1, "range_integer")],
)
def test_what_no_portal_takes_is_not_written(desk: OpenDesk, copies: int, code: str) -> None:
    body = EXAMPLES["received"].body
    assert isinstance(body, Received)
    key = desk.ids()
    papers = (replace(body.papers[0], copies=copies),)
    body = replace(body, code="H38.151-261123-0999", papers=papers, ref="", lease="")
    happened = events.make(body, id=key, dossier=key, at=body.received_at, officer="mai")
    with desk.store.database.read() as connection:
        before = journal.head(connection, desk.store.device)
    if not code:
        desk.store.record(lambda _: [happened])
        return
    with pytest.raises(OutOfRangeError) as caught:
        desk.store.record(lambda _: [happened])
    assert caught.value.code == code
    with desk.store.database.read() as connection:
        assert journal.head(connection, desk.store.device) == before
        assert dossiers.get(connection, key) is None
