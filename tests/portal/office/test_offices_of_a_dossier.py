"""In whose feeds a dossier is, and what an office gets that it had not before."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from counter_app.domain.catalogue.procedure import Level
from counter_app.domain.office.mandate import Mandate
from counter_app.portal.journal import feed
from counter_app.portal.office import offices, packs
from counter_app.portal.office.offices import AgencyNode
from counter_app.portal.store.store import PortalStore
from tests.support.office_records import mandate, outage, put
from tests.support.opened import enrolment_of
from tests.support.portal_journal import reception
from tests.support.portal_offices import COMMUNE, DESK_1, OFFICE, OTHER, OTHER_DESK
from tests.support.two_offices import LOAN, Letters

FIRST = reception(1)


@pytest.fixture
def letters(offices_store: PortalStore) -> Letters:
    return Letters(offices_store)


def serve(letters: Letters) -> None:
    """From now on the other office serves the agency that resolves the dossiers of this one."""
    letters.put_office(OFFICE, agencies=(replace(COMMUNE, office=OTHER.code), *OFFICE.agencies[1:]))


def test_the_office_that_serves_the_resolving_agency_is_one_of_the_dossiers(
    letters: Letters,
) -> None:
    serve(letters)
    letters.send(FIRST)
    assert letters.state(FIRST).offices == (OFFICE.code, OTHER.code)
    for asker in (DESK_1, OTHER_DESK):
        (item,) = letters.items(asker)[0]
        assert item.id == FIRST.dossier
    note = letters.note(FIRST, "sao")
    letters.send(note, asker=OTHER_DESK)
    assert letters.verdict(note)[0] in {"applied", "parallel"}


def test_where_nobody_serves_the_agency_there_is_no_other_office(letters: Letters) -> None:
    letters.send(FIRST)
    assert letters.state(FIRST).offices == (OFFICE.code,)
    assert letters.items(OTHER_DESK)[0] == []


def test_the_tree_of_agencies_says_who_serves_too(letters: Letters) -> None:
    node = AgencyNode(
        code=COMMUNE.code,
        level=Level.COMMUNE,
        name=COMMUNE.name,
        first_day=date(2025, 7, 1),
        office=OTHER.code,
    )
    letters.store.run(lambda c: offices.put_agencies(c, letters.store.context, [node]))
    letters.send(FIRST)
    assert letters.state(FIRST).offices == (OFFICE.code, OTHER.code)
    with letters.store.read() as connection:
        assert offices.agencies(connection) == [node]


def test_a_dossier_that_is_new_in_an_offices_feed_comes_whole(letters: Letters) -> None:
    letters.send(FIRST, letters.note(FIRST))
    elsewhere = reception(9, office=OTHER)
    letters.send(replace(elsewhere, officer="sao"), asker=OTHER_DESK)
    seen, cursor = letters.items(OTHER_DESK)
    assert [one.id for one in seen] == [elsewhere.dossier]
    serve(letters)
    letters.send(letters.note(FIRST))
    (item,), cursor = letters.items(OTHER_DESK, cursor)
    assert (item.whole, len(item.events)) == (True, 3)
    letters.send(letters.note(FIRST))
    (item,), cursor = letters.items(OTHER_DESK, cursor)
    assert (item.whole, len(item.events)) == (False, 1)


def told(letters: Letters) -> tuple[list[str], list[Mandate], str]:
    """The outages that the other office has, its mandates, and the version of both."""
    given = letters.store.run(lambda c: packs.packs(c, letters.store.context, OTHER_DESK))
    enrolment = enrolment_of(given.enrolment)
    return [one.id for one in enrolment.outages], [*enrolment.mandates], given.version


def test_who_has_a_dossier_is_told_the_outages_of_the_office_that_received_it(
    letters: Letters,
) -> None:
    """And none of its mandates, nor anything of an office that received nothing for it."""
    store = letters.store
    serve(letters)
    before = told(letters)
    stood = outage(store)
    put(store, stood)
    put(store, mandate(store))
    assert told(letters) == before == ([], [], before[2])
    letters.send(FIRST)
    shown = told(letters)
    assert shown[:2] == ([stood.id], [])
    with store.read() as connection:
        page = feed.changes(connection, store.context, OTHER_DESK, "", most_bytes=10**6)
    assert page is not None
    assert page.packs == shown[2] != before[2]
    put(store, replace(stood, version=2, withdrawn=True))
    assert told(letters)[2] not in {before[2], shown[2]}
    own = outage(store, id="o2", office=OTHER.code)
    answer = put(store, own, asker=OTHER_DESK, by=LOAN)
    assert len(answer.outages) == 2
    assert told(letters)[0] == [stood.id, own.id]


def test_offices_only_grow(letters: Letters) -> None:
    serve(letters)
    letters.send(FIRST)
    letters.put_office(OFFICE, agencies=(replace(COMMUNE, office=OFFICE.code),))
    letters.send(letters.note(FIRST))
    assert letters.state(FIRST).offices == (OFFICE.code, OTHER.code)
