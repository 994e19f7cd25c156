"""A desk's whole conversation with the portal, through its own client and the real server."""

from __future__ import annotations

import msgspec
import pytest
from msgspec.structs import replace

from counter_app.contract.digest import DigestQuestion, digest
from counter_app.contract.enrolment import EnrolQuestion
from counter_app.contract.feed import PAGE_BYTES, FeedPage, Item
from counter_app.contract.lease import LeaseQuestion
from counter_app.contract.problems import ProblemError
from counter_app.contract.push import Fork, Journals, Verdict
from counter_app.domain.events import encode
from counter_app.portal.journal.high_water_mark import height
from counter_app.portal.office import enrol as enrolling
from counter_app.sync.link.http_portal import HttpPortal
from tests.portal.http.conftest import DEVICE, Served, enrolled
from tests.support.opened import enrolment_of, leases_of
from tests.support.portal_journal import Journal, reception
from tests.support.portal_offices import DESK_1, DESK_2, OFFICE


def items(page: FeedPage | None) -> list[Item]:
    assert page is not None
    return [msgspec.json.decode(raw, type=Item) for raw in page.items]


def test_a_machine_is_enrolled_over_the_link_and_known_from_then_on(served: Served) -> None:
    store = served.store
    code = store.run(lambda c: enrolling.invite(c, store.context, DESK_1.desk))
    portal = HttpPortal(served.http(""))
    assert portal.meta().api == (1, 1)
    given = portal.enrol(EnrolQuestion(code=code, device="e" * 32, request="r"))
    assert enrolment_of(given.enrolment).office == OFFICE
    assert enrolment_of(portal.packs().enrolment).desk.id == DESK_1.desk


def test_what_one_desk_sends_another_desk_of_its_office_reads(served: Served) -> None:
    here = HttpPortal(served.http())
    there = HttpPortal(served.http(enrolled(served.store, DESK_2.desk, "2" * 32).token))
    journal = Journal(DEVICE)
    first, second = reception(1), reception(2)
    pushed = here.push(journal.run(first, second))
    assert (pushed.known_seq, pushed.head, pushed.results) == (2, journal.head, [])
    page = there.changes("", PAGE_BYTES, "2" * 32)
    assert page is not None
    assert [bytes(raw) for one in items(page) for raw in one.events] == [
        encode(first),
        encode(second),
    ]
    assert there.changes(page.cursor, PAGE_BYTES, "2" * 32) is None
    own = items(here.changes("", PAGE_BYTES, DEVICE))
    assert [(one.own, one.events) for one in own] == [([first.id], []), ([second.id], [])]


def test_desk_and_portal_agree_by_digest_and_buckets(served: Served) -> None:
    portal = HttpPortal(served.http())
    portal.push(Journal(DEVICE).run(reception(1), reception(2)))
    page = portal.changes("", PAGE_BYTES)
    assert page is not None
    revisions = [(one.id, one.rev) for one in items(page)]
    same = DigestQuestion(cursor=page.cursor, buckets=digest(revisions))
    assert portal.digest(same).differ == []
    differ = portal.digest(replace(same, buckets=digest(revisions[:1]))).differ
    assert len(differ) == 1
    assert [one.id for one in items(portal.bucket(differ[0], "", PAGE_BYTES))] == [revisions[1][0]]
    assert portal.digest(DigestQuestion(cursor="", buckets=[])).behind


def test_leases_and_marks_come_with_the_first_question_and_with_its_repetition(
    served: Served,
) -> None:
    portal = HttpPortal(served.http())
    question = LeaseQuestion(request="more", desk=DESK_1.desk)
    portal.push(Journal(DEVICE).run(reception(1, serial=611)))
    given = portal.leases(question)
    assert {one.agency for one in leases_of(given)} == {one.code for one in OFFICE.agencies}
    assert [(one.agency, one.serial) for one in given.marks] == [("H38.151", 611)]
    assert portal.leases(question) == given


def test_a_dossier_is_found_by_code_and_by_number_and_each_search_is_written_down(
    served: Served,
) -> None:
    portal = HttpPortal(served.http())
    event = reception(1)
    portal.push(Journal(DEVICE).run(event))
    by_code = portal.search("mai", code="H38.151-261123-0602")
    by_number = portal.search("mai", identity="010094006218")
    assert [msgspec.json.decode(one, type=Item).id for one in by_code.items] == [event.id]
    assert by_code.outlines == []
    assert by_number == by_code
    with served.store.read() as connection:
        asked = connection.exec_driver_sql("SELECT desk, officer, found FROM look_up").all()
    assert [tuple(row) for row in asked] == [(DESK_1.desk, "mai", 1)] * 2
    with pytest.raises(ProblemError, match="forbidden"):
        portal.search("sao", code="H38.151-261123-0602")


def test_the_portal_says_what_it_has_of_journals_and_where_two_of_them_part(
    served: Served,
) -> None:
    portal = HttpPortal(served.http())
    journal = Journal(DEVICE)
    portal.push(journal.run(reception(1)))
    marks = portal.journals(Journals(devices=[DEVICE, "e" * 32])).journals
    assert [(one.device, one.known_seq, one.head) for one in marks] == [
        (DEVICE, 1, journal.head),
        ("e" * 32, 0, ""),
    ]
    with pytest.raises(ProblemError) as caught:
        portal.push(Journal(DEVICE).run(reception(2)))
    assert caught.value.code == "chain_fork"
    assert caught.value.extension == Fork(known_seq=1, hashes=[(1, journal.head)])


def test_one_event_that_nobody_can_read_delays_no_other(served: Served) -> None:
    portal = HttpPortal(served.http())
    poison = b'{"id":1,"text":"\\u0000"}'
    pushed = portal.push(Journal(DEVICE).run(reception(1), poison, reception(2)))
    assert pushed.known_seq == 3
    assert [(one.verdict, one.code) for one in pushed.results] == [
        (Verdict.REFUSED, "unreadable_event")
    ]
    assert len(items(portal.changes("", PAGE_BYTES))) == 2


def test_the_ledger_knows_how_far_the_feeds_went_after_each_push(served: Served) -> None:
    HttpPortal(served.http()).push(Journal(DEVICE).run(reception(1), reception(2)))
    with served.store.read() as connection:
        assert served.store.context.ledger.height() == height(connection) > 0


def test_a_desk_hears_over_the_link_how_the_desks_of_its_office_stand(served: Served) -> None:
    here = HttpPortal(served.http())
    there = HttpPortal(served.http(enrolled(served.store, DESK_2.desk, "2" * 32).token))
    there.push(replace(Journal("2" * 32).run(reception(1)), waiting=4))
    first, second = here.office_desks().desks
    assert (first.name, first.waiting, first.contact) == (
        "Quầy 1",
        0,
        served.store.context.office_now(),
    )
    assert (second.name, second.waiting, second.contact) == ("Quầy 2", 4, first.contact)
