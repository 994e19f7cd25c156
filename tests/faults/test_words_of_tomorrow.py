"""Each word of tomorrow, alone, at a portal and a desk of today: nothing beside it fails."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication
from sqlalchemy import select

from counter_app.contract.push import Pushed, Result, Verdict
from counter_app.domain.catalogue.catalogue import open_pack
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.events import encode, make
from counter_app.domain.kinds.note_added import NoteAdded
from counter_app.domain.kinds.noticed import Noticed
from counter_app.domain.office.office import Officer, Role
from counter_app.portal.http.routes import sync_routes
from counter_app.portal.journal.high_water_mark import run_and_mark
from counter_app.portal.journal.portal_events import record_own
from counter_app.portal.office import offices, packs
from counter_app.portal.store import schema
from counter_app.services.attention import attention
from counter_app.services.attention.attention import ProblemKind
from counter_app.services.desk import renew_desk
from counter_app.services.dossier.look_up import DossierFile, open_file
from counter_app.services.portal_state import sync_state
from counter_app.services.portal_state.sync_state import PortalState
from counter_app.storage.dossiers import dossiers
from counter_app.storage.engine import meta
from counter_app.storage.office.catalogue import document
from counter_app.storage.sync import sync_cursor, verdicts
from counter_app.sync.steps.handshake import compare_journals
from counter_app.sync.steps.push import push_all
from counter_app.ui.dossier_parts.explanation import lines as explanation
from counter_app.ui.dossier_parts.standing import channel_text
from counter_app.ui.pages.attention.said import title_of
from counter_app.ui.pages.dossier.event_text import sentence_of
from counter_app.ui.texts import formatting
from counter_app.ui.theme import theme
from tests.docs.contract_events import EXAMPLES
from tests.faults import poison
from tests.support import desks
from tests.support.packs import encode_pack
from tests.support.poison_looks import Looks
from tests.support.poison_stage import Stage, stage
from tests.support.portal_promises import PACK

WORD = "of_tomorrow"
FIELD = {"mood": {"of": ["tomorrow"]}}

pytestmark = [
    pytest.mark.campaign,
    pytest.mark.qt_log_ignore("OpenType support missing", extend=True),
]


@pytest.fixture
def acted(qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    theme.apply(qapp, theme.Theme.LIGHT)
    with stage(tmp_path) as made:
        yield made


def all_is_well(acted: Stage) -> None:
    """What stands beside the word: every list, page, form, search and the desk's own check."""
    looks = Looks()
    assert poison.look(looks, acted, every=1) >= len(acted.good)
    assert looks.looked > 20
    assert looks.broken == []


def send(acted: Stage, name: str) -> str:
    """A reception with this word in it, between two ordinary ones; its dossier."""
    made, before = next(
        one for one in acted.poisons(lambda _, given: given == f"{name}: of tomorrow")
    )
    acted.good |= {made.dossier}
    ordinary = [ordinary_reception(acted) for _ in range(2)]
    answer = acted.portal.push(acted.journal.run(ordinary[0], *before, made.data, ordinary[1]))
    assert answer.results == []
    return made.dossier


def ordinary_reception(acted: Stage) -> bytes:
    key = acted.new_id()
    acted.good.add(key)
    return encode(acted.at_home(EXAMPLES["received"], key, key))


def at_portal(acted: Stage, key: str) -> bytes:
    with acted.store.read() as connection:
        query = select(schema.dossier.c.state).where(schema.dossier.c.id == key)
        found: bytes = connection.scalar(query)
    return found


def at_desk(acted: Stage, key: str) -> Dossier:
    with acted.desk.store.database.read() as connection:
        found = dossiers.get(connection, key)
    assert found is not None
    return found


def file_of(acted: Stage, key: str) -> DossierFile:
    return open_file(acted.desk, key)


def channel(acted: Stage, key: str) -> tuple[str, str]:
    return at_desk(acted, key).channel, channel_text(file_of(acted, key))


def source(acted: Stage, key: str) -> tuple[str, str]:
    return at_desk(acted, key).papers[0].source, formatting.newer()


def step(acted: Stage, key: str) -> tuple[str, str]:
    deadline = at_desk(acted, key).deadline
    return deadline.steps[0].kind, explanation(deadline)[0].text


IN_EVENTS: dict[str, Callable[[Stage, str], tuple[str, str]]] = {
    "body.channel": channel,
    "body.papers.0.source": source,
    "body.deadline.steps.0.kind": step,
}


@pytest.mark.parametrize("name", IN_EVENTS)
def test_a_word_in_an_event_of_a_known_kind(acted: Stage, name: str) -> None:
    key = send(acted, name)
    all_is_well(acted)
    kept, said = IN_EVENTS[name](acted, key)
    assert kept == WORD
    assert said == formatting.newer()
    assert f'"{WORD}"'.encode() in at_portal(acted, key)
    assert msgspec.json.encode(at_desk(acted, key)).count(WORD.encode()) == 1


@pytest.mark.parametrize("name", IN_EVENTS)
def test_with_closed_lists_the_same_event_is_lost(acted: Stage, name: str) -> None:
    """The control: what the test before says is not so by itself."""
    _, closed = poison.closed_lists()
    with closed(), pytest.raises(AssertionError):
        send(acted, name)


def test_a_kind(acted: Stage) -> None:
    key = send(acted, "body.channel")
    note = make(
        NoteAdded(text="x"),
        id=acted.new_id(),
        dossier=key,
        at=acted.clock(),
        officer=acted.officer,
    )
    newer = encode(note).replace(b'"note_added"', b'"shelved_tomorrow"')
    answer = acted.portal.push(acted.journal.run(newer, ordinary_reception(acted)))
    assert [(one.verdict, one.code) for one in answer.results] == [(Verdict.HELD, "unknown_kind")]
    all_is_well(acted)


def test_a_kind_that_a_newer_portal_applied(acted: Stage) -> None:
    """It stands in the dossier's course, and what came after it is there."""
    key = send(acted, "body.channel")
    event = msgspec.json.decode(encode(EXAMPLES["note_added"]))
    newer = msgspec.json.encode(
        {
            **event,
            "id": acted.new_id(),
            "dossier_id": key,
            "kind": "shelved_tomorrow",
            "body": FIELD,
        }
    )
    table = schema.event
    with acted.store.read() as connection:
        row = connection.execute(select(table).where(table.c.id == key)).mappings().one()
    applied = {**row, "id": "later", "kind": "shelved_tomorrow", "rev": 2, "bytes": newer}
    acted.store.run(lambda connection: connection.execute(table.insert(), applied))
    all_is_well(acted)
    rows = file_of(acted, key).rows
    assert [row.kind for row in rows] == ["shelved_tomorrow", "received"]
    assert sentence_of(rows[0]) == "Việc do bản chương trình mới hơn ghi"


def test_a_notice(acted: Stage) -> None:
    key = send(acted, "body.channel")
    notice = Noticed(
        event=key, code=WORD, at=acted.clock(), officer=acted.officer, params=(("a", "b"),)
    )
    event = make(notice, id=acted.new_id(), dossier=key, at=acted.clock(), officer="portal")
    run_and_mark(acted.store, lambda c: record_own(c, acted.store.context, event))
    all_is_well(acted)
    [problem] = [
        one
        for one in attention.list_problems(acted.desk)
        if one.kind is ProblemKind.NOTICE and one.code == WORD
    ]
    assert title_of(problem) == "Cần cập nhật chương trình"
    assert problem.choices == ()
    assert f'"{WORD}"'.encode() in at_portal(acted, key)


def test_a_verdict(acted: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """The desk waits, as it does for one that is held, and takes in the other verdicts."""
    desk = acted.desk
    written = desks.receive_some(desk, 3)
    real = sync_routes.push

    def newer(*arguments: Any, **named: Any) -> Pushed:
        answer = real(*arguments, **named)
        told = Result(id=written[1].id, verdict=Verdict(WORD), code=WORD, title="Ngày mai")
        other = Result(id=written[2].id, verdict=Verdict.HELD, code="unknown_kind")
        return msgspec.structs.replace(answer, results=[told, other])

    monkeypatch.setattr(sync_routes, "push", newer)
    compare_journals(acted.side)
    assert push_all(acted.side) == 3
    with desk.store.database.read() as connection:
        marks = sync_cursor.journals(connection)
        kept = {one.event.id: one.verdict for one in verdicts.of_dossier(connection, written[1].id)}
        states = [sync_state.event_states(connection, one.id)[one.id] for one in written[1:]]
    assert states == [PortalState.NEWER, PortalState.HELD]
    assert [mark.waiting for mark in marks] == [0]
    assert kept == {written[1].id: WORD}
    monkeypatch.undo()
    all_is_well(acted)
    with desk.store.database.read() as connection:
        states = [sync_state.event_states(connection, one.id)[one.id] for one in written[1:]]
    assert states == [PortalState.HAS_IT] * 2


def test_a_role(acted: Stage) -> None:
    with acted.store.read() as connection:
        [first, *_] = offices.officers(connection, acted.office)
    newer = {
        **msgspec.json.decode(msgspec.json.encode(first)),
        "id": "newer",
        "login": "newer",
        "roles": ["officer", WORD],
        **FIELD,
    }
    source = msgspec.json.encode(newer)
    value = msgspec.json.decode(source, type=Officer)
    acted.store.run(
        lambda c: offices.put_officer(c, acted.store.context, value, acted.office, source)
    )
    noted = make(
        NoteAdded(text="x"),
        id=acted.new_id(),
        dossier=send(acted, "body.channel"),
        at=acted.clock(),
        officer="newer",
    )
    assert acted.portal.push(acted.journal.run(encode(noted))).results == []
    all_is_well(acted)
    renew_desk.read(acted.desk).take(acted.desk)
    found = next(one for one in acted.desk.enrolment.officers if one.id == "newer")
    assert found.roles == (Role.OFFICER, Role(WORD))
    stored = _documents(acted)
    assert any(WORD in one and '"mood"' in one for one in stored)


def _documents(acted: Stage) -> list[str]:
    """Officers and the office as the desk's database holds them."""
    with acted.desk.store.database.read() as connection:
        rows = connection.exec_driver_sql("SELECT document FROM officer").scalars().all()
        found = [bytes(one).decode() for one in rows]
        whole = meta.get(connection, "enrolment")
    assert whole is not None
    return [*found, whole.decode()]


def test_a_field_of_the_office(acted: Stage) -> None:
    with acted.store.read() as connection:
        office = offices.office(connection, acted.office)
        before = offices.office_document(connection, acted.office)
    source = msgspec.json.encode({**msgspec.json.decode(before), **FIELD})
    acted.store.run(lambda c: offices.put_office(c, acted.store.context, office, source))
    send(acted, "body.channel")
    all_is_well(acted)
    with acted.store.read() as connection:
        assert b'"mood"' in offices.office_document(connection, acted.office)
    renew_desk.read(acted.desk).take(acted.desk)
    assert acted.desk.enrolment.office == office
    assert any('"mood"' in one for one in _documents(acted))


def test_a_field_of_a_pack(acted: Stage) -> None:
    whole = msgspec.json.decode(encode_pack(replace(PACK, name="ngày mai")))
    whole["procedures"][0] |= FIELD
    data = msgspec.json.encode(whole)
    acted.store.run(lambda c: packs.put_pack(c, acted.store.context, data))
    send(acted, "body.channel")
    all_is_well(acted)
    version = open_pack(data).versions[0]
    assert b'"mood"' in version.document
    with acted.store.read() as connection:
        assert version.id in {one.id for one in packs.catalogue(connection).versions}
    with acted.desk.store.database.read() as connection:
        assert document(connection, version.id) == version.document
    renew_desk.read(acted.desk).take(acted.desk)
    assert acted.desk.catalogue.by_id(version.id) is not None
