"""Procedure versions that the portal lacks: asked of the office that names them, and taken."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
import pytest
from msgspec.structs import replace
from sqlalchemy import delete, select

from counter_app.contract.problems import ProblemError
from counter_app.contract.push import MOST_LACKING, Pushed
from counter_app.domain.catalogue.procedure import Procedure, version_id
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.received import Received
from counter_app.portal.deadlines import versions
from counter_app.portal.deadlines.promises import check_promises
from counter_app.portal.journal import push
from counter_app.portal.office import packs
from counter_app.portal.store import schema
from counter_app.portal.store.context import Asker
from counter_app.portal.store.store import PortalStore
from tests.portal.deadlines.test_promises import WRONG, count, notices, own_events, rows
from tests.support import portal_promises as law
from tests.support.portal_journal import Journal
from tests.support.portal_offices import DESK_1, DESK_2, OTHER_DESK, furnish
from tests.support.portal_promises import ID, NEWER, promised


def send(store: PortalStore, journal: Journal, *events: Event, asker: Asker = DESK_1) -> Pushed:
    run = journal.run(*events)
    return store.run(lambda c: push.push(c, store.context, asker, run))


def give(
    store: PortalStore, content: Procedure = NEWER, key: str = ID, asker: Asker = DESK_1
) -> None:
    data = msgspec.Raw(msgspec.json.encode(content))
    store.run(lambda c: versions.put_version(c, store.context, asker, key, data))


@pytest.fixture
def lacking(offices_store: PortalStore) -> PortalStore:
    """A portal with a wrong promise under a version that it does not have."""
    law.put_pack(offices_store)
    send(offices_store, Journal("a" * 32), promised(1, WRONG, procedure=NEWER))
    count(offices_store)
    return offices_store


def test_the_next_push_of_the_office_is_asked_for_it_and_no_other_office(
    lacking: PortalStore,
) -> None:
    assert send(lacking, Journal("b" * 32), promised(2), asker=DESK_2).lacking == [ID]
    assert send(lacking, Journal("c" * 32), promised(3), asker=OTHER_DESK).lacking == []


def test_what_is_given_counts_what_had_waited_and_is_asked_for_no_more(
    lacking: PortalStore,
) -> None:
    give(lacking)
    assert send(lacking, Journal("b" * 32), promised(2)).lacking == []
    count(lacking)
    assert len(notices(lacking, promised(1))) == 1
    assert rows(lacking, schema.recount) == 0


def test_given_twice_is_given_once(lacking: PortalStore) -> None:
    give(lacking)
    give(lacking)
    count(lacking)
    give(lacking)
    assert own_events(lacking) == 1


def test_it_reaches_no_desk_and_nothing_is_filed_under_it(lacking: PortalStore) -> None:
    with lacking.read() as connection:
        before = packs.version(connection, DESK_1)
    give(lacking)
    with lacking.read() as connection:
        assert packs.version(connection, DESK_1) == before
        given = packs.packs(connection, lacking.context, DESK_1)
        assert packs.catalogue(connection).by_id(ID) is None
    assert not any(b"B\xe1\xba\xa3n s\xe1\xbb\xada" in bytes(raw) for raw in given.catalogue)


def test_content_with_another_id_is_not_believed(lacking: PortalStore) -> None:
    with pytest.raises(ProblemError, match="unreadable"):
        give(lacking, replace(NEWER, notes="Bản khác"))
    assert send(lacking, Journal("b" * 32), promised(2)).lacking == [ID]


def test_what_nobody_asked_this_office_for_is_not_taken(lacking: PortalStore) -> None:
    other = replace(NEWER, notes="Chưa ai hỏi")
    for content, asker in ((other, DESK_1), (NEWER, OTHER_DESK)):
        with pytest.raises(ProblemError, match="not_found"):
            give(lacking, content, version_id(content), asker)


def test_a_version_that_could_stand_in_no_pack_is_not_taken(offices_store: PortalStore) -> None:
    odd = replace(NEWER, code="không phải mã")
    event = promised(1, procedure=odd)
    send(offices_store, Journal("a" * 32), event)
    count(offices_store)
    with pytest.raises(ProblemError, match="unreadable"):
        give(offices_store, odd, version_id(odd))


def test_after_the_database_was_put_back_the_ledger_has_it(
    lacking: PortalStore, open_again: Callable[[], PortalStore]
) -> None:
    give(lacking)
    with lacking.transaction() as connection:
        connection.execute(delete(schema.pack))
    lacking.close()
    again = open_again()
    count(again)
    assert len(notices(again, promised(1))) == 1
    again.close()


def test_a_pack_that_brings_it_ends_the_asking(lacking: PortalStore) -> None:
    law.put_pack(lacking, replace(law.PACK, name="sua-doi", procedures=(NEWER,)))
    count(lacking)
    assert send(lacking, Journal("b" * 32), promised(2)).lacking == []
    assert len(notices(lacking, promised(1))) == 1


def test_a_version_that_left_the_packs_is_asked_for_again(offices_store: PortalStore) -> None:
    law.put_pack(offices_store, replace(law.PACK, procedures=(NEWER,)))
    law.put_pack(offices_store)
    send(offices_store, Journal("a" * 32), promised(1, procedure=NEWER))
    count(offices_store)
    assert send(offices_store, Journal("b" * 32), promised(2)).lacking == [ID]


def invented(number: int) -> Event:
    event = promised(number, procedure=NEWER)
    body = event.body
    assert isinstance(body, Received)
    named = replace(body.procedure, version=f"{number * 2654435761 % 2**32:08x}" * 8)
    return replace(event, body=replace(body, procedure=named))


def test_ids_that_nobody_has_keep_no_version_from_being_asked_for(lacking: PortalStore) -> None:
    journal = Journal("b" * 32)
    send(lacking, journal, *(invented(number) for number in range(100, 200)))
    while check_promises(lacking):
        continue
    asked = []
    for number in range(300, 340):
        told = send(lacking, journal, promised(number)).lacking
        assert len(told) == len(set(told)) == MOST_LACKING
        asked += told
    assert ID in asked
    assert len(set(asked)) > 90


def test_the_pushes_of_a_portal_that_lacks_nothing_say_nothing_of_it(
    open_again: Callable[[], PortalStore],
) -> None:
    store = furnish(open_again())
    law.put_pack(store)
    answer = send(store, Journal("a" * 32), promised(1))
    count(store)
    assert b"lacking" not in msgspec.json.encode(answer)
    with store.read() as connection:
        assert connection.scalar(select(schema.recount.c.dossier)) is None
    store.close()
