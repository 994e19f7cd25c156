"""The portal's dossiers made anew of their events: the same where nothing changed, else told."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace
from sqlalchemy import Connection, select, text
from sqlalchemy import event as sqlalchemy_event

from counter_app.contract.push import Verdict
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.events import decode, encode, make
from counter_app.domain.kinds.note_added import NoteAdded
from counter_app.domain.kinds.notice_settled import NoticeSettled
from counter_app.portal.journal.push import push
from counter_app.portal.judging import folding
from counter_app.portal.store import schema
from counter_app.portal.store.database import PortalDatabase
from counter_app.portal.store.store import PortalStore
from counter_app.portal.upkeep import projected, reprojection
from counter_app.portal.upkeep.reprojection import FoldedPiece
from tests.portal.test_migrations import Old
from tests.released.test_documents import lost
from tests.support import derived, old_portal, portal_backends
from tests.support.portal_journal import Journal, reception
from tests.support.portal_offices import DESK_1, DESK_2


@pytest.fixture(params=portal_backends.NAMES)
def released(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[PortalStore]:
    """The portal that release 0.1 left, migrated."""
    with closing(Old(str(request.param), tmp_path).open()) as store:
        yield store


def notices(store: PortalStore) -> dict[str, tuple[Any, ...]]:
    rows = old_portal.dossiers(store)
    return {
        key: msgspec.json.decode(row["state"], type=Dossier).notices for key, row in rows.items()
    }


def test_of_a_released_portal_nothing_is_lost_and_what_is_new_is_told_at_the_same_revision(
    released: PortalStore,
) -> None:
    """What a later program keeps beside: offices, moments of fields, which event gave the code."""
    before, numbered = old_portal.dossiers(released), old_portal.numbers(released)
    done = reprojection.project_all(released)
    assert done.left == 0
    now = old_portal.dossiers(released)
    new = set()
    for key, row in before.items():
        was, is_now = (msgspec.json.decode(one["state"]) for one in (row, now[key]))
        assert lost(was, is_now) == [], key
        assert (now[key]["rev"], now[key]["code"]) == (row["rev"], row["code"])
        new |= {name for name in is_now if name not in was}
    assert new <= {"offices", "code_event", "settled_early", "accepted_at", "life", "latest"}
    now_numbered = old_portal.numbers(released)
    told = {key for (office, key), n in now_numbered.items() if n > numbered.get((office, key), 0)}
    assert len(told) == done.changed
    print(f"{done.looked_at} dossiers, {done.changed} with more in them, new: {sorted(new)}")


def test_where_nothing_changed_everything_stays_and_nothing_is_told(released: PortalStore) -> None:
    reprojection.project_all(released)
    before = (old_portal.dossiers(released), old_portal.numbers(released))
    assert old_portal.forget_fields(released, []) == []
    done = reprojection.project_all(released)
    assert (done.looked_at, done.changed, done.left) == (len(before[0]), 0, 0)
    assert (old_portal.dossiers(released), old_portal.numbers(released)) == before
    assert reprojection.project_all(released) == FoldedPiece()


def test_notices_that_stood_on_the_dossier_alone_are_taken_over_and_come_back(
    released: PortalStore,
) -> None:
    """Also those that were settled: settling stands in the journal."""
    before = notices(released)
    reprojection.project_all(released)
    changed = old_portal.forget_fields(released, ["notices"])
    assert not any(notices(released).values())
    assert reprojection.project_all(released).changed == len(changed)
    assert notices(released) == before
    told = [notice for key in before for notice in before[key]]
    assert len({notice.code for notice in told}) > 8
    assert any(notice.settled for notice in told)
    print(f"{len(told)} notices of {len({notice.code for notice in told})} codes on {len(changed)}")


@pytest.mark.campaign
@pytest.mark.parametrize("most", [3, 200])
def test_a_field_that_an_earlier_program_did_not_know_is_told_at_the_same_revision(
    released: PortalStore, most: int
) -> None:
    reprojection.project_all(released)
    before = old_portal.dossiers(released)
    counts = {}
    for name in derived.OPTIONAL:
        numbered = old_portal.numbers(released)
        forgotten = set(old_portal.forget_fields(released, [name]))
        changed = 0
        while not released.context.is_projected:
            changed += reprojection.project_anew(released, most).changed
        assert old_portal.dossiers(released) == before, name
        assert changed == len(forgotten), name
        now = old_portal.numbers(released)
        assert {key for _, key in now if any(_moved(numbered, now, key))} == forgotten, name
        counts[name] = changed
    assert sum(count > 0 for count in counts.values()) > 15
    print(f"states made whole: {sum(counts.values())}")


def _moved(before: dict[Any, int], now: dict[Any, int], key: str) -> list[bool]:
    return [n > before[place] for place, n in now.items() if place[1] == key]


class PulledPlugError(Exception):
    """The statement is never executed."""


def _stopping(database: PortalDatabase, number: int) -> Any:
    left = number

    def count(*_: object) -> None:
        nonlocal left
        left -= 1
        if left < 0:
            raise PulledPlugError

    sqlalchemy_event.listen(database.engine, "before_cursor_execute", count)
    return lambda: sqlalchemy_event.remove(database.engine, "before_cursor_execute", count)


@pytest.mark.campaign
def test_stopped_at_any_statement_no_dossier_is_told_twice_and_none_is_missed(
    released: PortalStore,
) -> None:
    reprojection.project_all(released)
    before = (old_portal.dossiers(released), sum(_feeds(released).values()))
    forgotten = old_portal.forget_fields(released, ["deadline", "notices", "owner", "papers"])
    stopped = 0
    while not released.context.is_projected:
        end = _stopping(released.database, stopped)
        try:
            reprojection.project_anew(released)
        except PulledPlugError:
            stopped += 1
        finally:
            end()
    assert old_portal.dossiers(released) == before[0]
    told = sum(_feeds(released).values()) - before[1]
    assert len(forgotten) <= told <= len(forgotten) + 2
    assert stopped > 10
    print(f"stopped before {stopped} statements, {told} numbers for {len(forgotten)} dossiers")


def _feeds(store: PortalStore) -> dict[str, int]:
    with store.read() as connection:
        return dict(connection.execute(text("SELECT code, feed FROM office")).all())


def test_what_cannot_be_made_anew_is_left_as_it_is(released: PortalStore) -> None:
    """An event lost, one unreadable, one of a kind of tomorrow: nothing that is shown goes."""
    reprojection.project_all(released)
    lost, cut, odd = sorted(old_portal.dossiers(released))[:3]

    def damage(connection: Connection) -> None:
        table = schema.event
        last = {
            key: connection.execute(
                select(table).where(table.c.dossier == key).order_by(table.c.rev.desc()).limit(1)
            ).one()
            for key in (lost, cut, odd)
        }
        connection.execute(table.delete().where(table.c.id == last[lost].id))
        later = msgspec.json.decode(bytes(last[odd].bytes)) | {"kind": "of_tomorrow"}
        for key, data in ((cut, b"{"), (odd, msgspec.json.encode(later))):
            connection.execute(table.update().where(table.c.id == last[key].id).values(bytes=data))

    released.run(damage)
    old_portal.forget_fields(released, ["case", "content"])
    before = old_portal.dossiers(released)
    done = reprojection.project_all(released)
    now = old_portal.dossiers(released)
    assert done.left == 3
    assert [key for key in (lost, cut, odd) if now[key] != before[key]] == []
    assert done.changed > 5


def test_an_event_is_judged_on_the_dossier_as_this_program_makes_it_before_its_turn(
    offices_store: PortalStore,
) -> None:
    store, journal = offices_store, Journal("a" * 32)
    run = journal.run(reception(1), reception(2))
    store.run(lambda c: push(c, store.context, DESK_1, run))
    whole = old_portal.dossiers(store)
    old_portal.forget_fields(store, ["papers", "delivery", "promised_at", "fees"])
    key = reception(1).id
    note = make(
        NoteAdded(text="Đã gọi"),
        id="n" * 32,
        dossier=key,
        at=reception(1).occurred_at,
        officer="mai",
    )
    store.run(lambda c: push(c, store.context, DESK_1, journal.run(note)))
    state = msgspec.json.decode(old_portal.dossiers(store)[key]["state"], type=Dossier)
    before = msgspec.json.decode(whole[key]["state"], type=Dossier)
    assert replace(state, notes=(), events=1, latest=before.latest) == before
    assert not store.context.is_projected
    assert reprojection.project_all(store).changed == 1
    assert store.context.is_projected


def test_what_is_found_at_judging_stands_with_the_event_and_settling_comes_after_it(
    offices_store: PortalStore,
) -> None:
    store, first, second = offices_store, Journal("a" * 32), Journal("b" * 32)
    received = reception(1)
    wrong = replace(received.body, code=f"{received.body.code[:8]}-261201-0602")
    received = replace(received, body=wrong)
    store.run(lambda c: push(c, store.context, DESK_1, first.run(received)))
    (found,) = notices(store)[received.id]
    settled = make(
        NoticeSettled(notice=found.id, choice="keep"),
        id="s" * 32,
        dossier=received.id,
        at=received.occurred_at,
        officer="mai",
    )
    store.run(lambda c: push(c, store.context, DESK_2, second.run(settled)))
    before = notices(store)
    assert before[received.id][0].settled is not None
    with store.read() as connection:
        kept = connection.execute(text("SELECT id, notices FROM event ORDER BY rev")).all()
    assert [bytes(row.notices) for row in kept] == [
        folding.encode_reasons([(found.code, found.params)]),
        b"[]",
    ]
    old_portal.forget_fields(store, ["notices"])
    assert reprojection.project_all(store).changed == 1
    assert notices(store) == before


def test_a_held_event_keeps_its_notices_when_it_is_judged_at_last(
    offices_store: PortalStore,
) -> None:
    store, first, second = offices_store, Journal("a" * 32), Journal("b" * 32)
    received = reception(1)
    note = make(
        NoteAdded(text=""),
        id="n" * 32,
        dossier=received.id,
        at=received.occurred_at,
        officer="mai",
    )
    held = store.run(lambda c: push(c, store.context, DESK_2, second.run(note)))
    assert [one.verdict for one in held.results] == [Verdict.HELD]
    store.run(lambda c: push(c, store.context, DESK_1, first.run(received)))
    before = notices(store)
    assert [one.code for one in before[received.id]] == ["unleased_code", "empty_note"]
    old_portal.forget_fields(store, ["notices"])
    reprojection.project_all(store)
    assert notices(store) == before


def test_a_new_portal_has_nothing_to_be_made_anew(portal_store: PortalStore) -> None:
    with portal_store.read() as connection:
        assert projected.progress(connection).done
    assert reprojection.project_anew(portal_store) == FoldedPiece()
    assert portal_store.context.is_projected


def test_nothing_of_an_event_is_written_anew_by_it(released: PortalStore) -> None:
    def events() -> dict[str, bytes]:
        with released.read() as connection:
            rows = connection.execute(text("SELECT id, bytes FROM event")).all()
        return {row.id: bytes(row.bytes) for row in rows}

    before = events()
    old_portal.forget_fields(released, derived.OPTIONAL)
    reprojection.project_all(released)
    assert events() == before
    assert all(encode(decode(data)) == data for data in before.values())


def test_dossiers_of_a_program_that_knew_fewer_kinds_are_looked_at_anew(
    released: PortalStore,
) -> None:
    every = reprojection.project_all(released).looked_at
    assert reprojection.project_all(released).looked_at == 0
    with released.read() as connection:
        reached = projected.progress(connection)
    fewer = replace(reached, kinds=projected.KINDS - 1)
    released.run(lambda connection: projected.put(connection, fewer))
    assert reprojection.project_all(released).looked_at == every > 0
