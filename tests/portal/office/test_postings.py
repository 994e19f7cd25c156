"""Where officers work is dated, and they are judged by it as of the time of what they did."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import msgspec
import pytest
from msgspec.structs import replace
from sqlalchemy import delete, select

from counter_app.domain.kinds.claimed import Claimed
from counter_app.domain.office.office import Officer, Posting, Role
from counter_app.portal.office import offices, packs, postings
from counter_app.portal.store import schema
from counter_app.portal.store.store import PortalStore
from tests.portal.conftest import Clock
from tests.support.opened import enrolment_of
from tests.support.portal_journal import Journal, reception
from tests.support.portal_offices import (
    DESK_1,
    DUNG,
    MAI,
    OFFICE,
    OTHER,
    OTHER_DESK,
    SAO,
    furnish,
)
from tests.support.restore import without_events
from tests.support.two_offices import Letters, told

FIRST = reception(1)


@pytest.fixture
def letters(offices_store: PortalStore, clock: Clock) -> Letters:
    made = Letters(offices_store)
    clock.pass_by(days=7)
    made.send(FIRST)
    return made


def posted(store: PortalStore, officer: str) -> list[Posting]:
    with store.read() as connection:
        return list(postings.of_officers(connection, [officer])[officer] or ())


def locked(letters: Letters, officer: Officer = MAI) -> datetime:
    """The officer's account is closed now."""
    letters.put_officer(replace(officer, active=False))
    return letters.store.context.office_now()


def test_a_posting_is_written_once_and_ends_once(letters: Letters, clock: Clock) -> None:
    began = posted(letters.store, "mai")
    assert began == [Posting(office=OFFICE.code, roles=MAI.roles)]
    letters.put_officer(MAI)
    assert posted(letters.store, "mai") == began
    ended = clock()
    letters.put_officer(replace(MAI, active=False))
    clock.pass_by(days=1)
    letters.put_officer(replace(MAI, active=False))
    assert posted(letters.store, "mai") == [replace(began[0], until=ended)]
    letters.put_officer(MAI)
    assert posted(letters.store, "mai") == [
        replace(began[0], until=ended),
        Posting(office=OFFICE.code, roles=MAI.roles, since=clock()),
    ]


def test_other_roles_are_another_posting_and_another_office_one_beside(
    letters: Letters, clock: Clock
) -> None:
    changed = replace(MAI, roles=(Role.OFFICER,))
    letters.put_officer(changed)
    letters.put_officer(changed, OTHER)
    assert posted(letters.store, "mai") == [
        Posting(office=OFFICE.code, roles=MAI.roles, until=clock()),
        Posting(office=OFFICE.code, roles=(Role.OFFICER,), since=clock()),
        Posting(office=OTHER.code, roles=(Role.OFFICER,), since=clock()),
    ]
    assert told(letters.send(letters.note(FIRST))) == []
    at_other = reception(5, office=OTHER)
    assert told(letters.send(at_other, asker=OTHER_DESK)) == []


def test_postings_that_the_office_file_names_are_taken_once(letters: Letters) -> None:
    begins = letters.store.context.office_now() - timedelta(days=30)
    named = Posting(office=OFFICE.code, roles=(Role.CASHIER,), since=begins)
    new = Officer(id="lu", login="lu", name="Lù A Sử", postings=(named,))
    for _ in range(2):
        letters.put_officer(new)
    ended = replace(named, until=begins + timedelta(days=10))
    letters.put_officer(replace(new, postings=(ended,)))
    letters.put_officer(new)
    assert posted(letters.store, "lu") == [ended]


def test_what_was_done_before_the_account_was_closed_counts_whenever_it_arrives(
    letters: Letters, clock: Clock
) -> None:
    """An answer of 08:00, its officer locked at noon, sent at 17:00."""
    morning = letters.store.context.office_now()
    clock.pass_by(hours=4)
    locked(letters)
    clock.pass_by(hours=5)
    note = replace(letters.note(FIRST), occurred_at=morning + timedelta(hours=1))
    claim = replace(letters.made(Claimed(desk="x"), FIRST), occurred_at=note.occurred_at)
    assert told(letters.send(note, claim)) == [("refused", "already_answered")]
    assert letters.notices(FIRST, "officer_inactive") == []


def test_what_was_done_after_it_is_applied_with_a_notice_and_a_request_refused(
    letters: Letters, clock: Clock
) -> None:
    locked(letters)
    clock.pass_by(hours=1)
    note, claim = letters.note(FIRST), letters.made(Claimed(desk="x"), FIRST)
    assert told(letters.send(note, claim)) == [("refused", "officer_inactive")]
    assert [one.event for one in letters.notices(FIRST, "officer_inactive")] == [note.id]
    assert len(letters.state(FIRST).notes) == 1


def test_nobody_dates_back_behind_what_the_journal_had_shown(
    letters: Letters, clock: Clock
) -> None:
    before = letters.store.context.office_now()
    locked(letters)
    clock.pass_by(hours=2)
    shown = letters.note(FIRST, "dung")
    letters.send(shown)
    back = replace(letters.note(FIRST), occurred_at=before - timedelta(hours=1))
    letters.send(back)
    once_more = replace(letters.note(FIRST), occurred_at=before - timedelta(hours=1))
    letters.send(once_more)
    assert [one.event for one in letters.notices(FIRST, "officer_inactive")] == [
        back.id,
        once_more.id,
    ]


def test_a_clock_gone_wrong_into_the_future_ends_nobodys_posting(
    letters: Letters, clock: Clock
) -> None:
    until = clock() + timedelta(days=30)
    named = Posting(office=OFFICE.code, until=until)
    letters.put_officer(Officer(id="lu", login="lu", name="Lù A Sử", postings=(named,)))
    ahead = replace(letters.note(FIRST, "lu"), occurred_at=until + timedelta(days=1000))
    assert told(letters.send(ahead)) == []
    assert told(letters.send(letters.note(FIRST, "lu"))) == []
    assert letters.notices(FIRST, "officer_inactive") == []


def test_what_waits_is_judged_as_of_its_own_time_when_it_can_be(
    letters: Letters, clock: Clock
) -> None:
    late = reception(2)
    note = letters.note(late)
    assert told(letters.send(note)) == [("held", "unknown_dossier")]
    clock.pass_by(hours=1)
    locked(letters)
    clock.pass_by(days=3)
    letters.send(replace(late, occurred_at=note.occurred_at), asker=DESK_1)
    assert letters.verdict(note)[0] in {"applied", "parallel"}
    assert letters.notices(late, "officer_inactive") == []


def test_one_who_works_elsewhere_only_writes_nothing_here(letters: Letters) -> None:
    assert told(letters.send(letters.note(FIRST, "sao"))) == [("held", "officer_unknown")]


def test_a_desk_gets_who_works_or_worked_there_with_the_roles_of_now(
    letters: Letters, clock: Clock
) -> None:
    letters.put_officer(replace(SAO, roles=(Role.CASHIER,)), OFFICE)
    letters.put_officer(replace(DUNG, active=False))
    with letters.store.read() as connection:
        given = packs.packs(connection, letters.store.context, DESK_1)
    officers = {one.id: one for one in enrolment_of(given.enrolment).officers}
    assert {key: (one.active, one.roles) for key, one in officers.items()} == {
        "mai": (True, MAI.roles),
        "sao": (True, (Role.CASHIER,)),
        "dung": (False, ()),
    }
    assert officers["dung"].postings == (
        Posting(office=OFFICE.code, roles=DUNG.roles, until=clock()),
    )


def test_a_portal_that_wrote_no_postings_judges_by_what_it_had(letters: Letters) -> None:
    gone = Officer(id="cu", login="cu", name="Vàng Thị Cú", active=False)
    letters.put_officer(gone)
    letters.store.run(lambda c: c.execute(delete(schema.posting)))
    assert told(letters.send(letters.note(FIRST), letters.note(FIRST, "nobody"))) == [
        ("held", "officer_unknown")
    ]
    letters.send(letters.note(FIRST, "cu"))
    assert [one.officer for one in letters.notices(FIRST, "officer_inactive")] == ["cu"]
    letters.put_officer(replace(MAI, active=False))
    assert [one.until for one in posted(letters.store, "mai")] == [letters.store.context.now()]


def test_a_restored_portal_has_the_postings_and_who_serves_whom_from_its_ledger(
    open_again: Callable[[], PortalStore], clock: Clock
) -> None:
    store = furnish(open_again())
    letters = Letters(store)
    clock.pass_by(days=7)
    served = replace(OFFICE.agencies[0], office=OTHER.code)
    letters.put_office(OFFICE, agencies=(served,))
    began = clock()
    locked(letters)
    with store.transaction() as connection:
        connection.execute(delete(schema.posting))
        connection.execute(delete(schema.serving))
    store.close()
    again = open_again()
    assert posted(again, "mai") == [Posting(office=OFFICE.code, roles=MAI.roles, until=began)]
    with again.read() as connection:
        table = schema.serving
        served_by = connection.scalar(
            select(table.c.office).where(table.c.code == OFFICE.agencies[0].code)
        )
    assert served_by == OTHER.code
    again.close()


def test_a_word_of_tomorrow_in_a_posting_is_kept(letters: Letters) -> None:
    new = Officer(id="lu", login="lu", name="Lù A Sử", roles=(Role("resolver"),))
    letters.put_officer(new)
    letters.put_officer(replace(new, active=False))
    (found,) = posted(letters.store, "lu")
    assert found.roles == (Role("resolver"),)


def test_one_posting_that_cannot_be_read_is_that_officers_fault_alone(
    letters: Letters, caplog: pytest.LogCaptureFixture
) -> None:
    table = schema.posting
    letters.store.run(
        lambda c: c.execute(
            table.update().where(table.c.officer == "mai").values(document=b'{"office": 7}')
        )
    )
    assert told(letters.send(letters.note(FIRST), letters.note(FIRST, "dung"))) == [
        ("held", "judging_failed")
    ]
    with letters.store.read() as connection:
        assert offices.given_officers(connection, letters.store.context, OFFICE.code)
    assert {record.getMessage() for record in caplog.records} == {"a row cannot be read: Posting"}
    caplog.clear()


def test_the_journals_own_time_is_gone_with_a_restored_database_and_nothing_fails(
    letters: Letters,
) -> None:
    without_events(letters.store)
    assert told(letters.push(Journal("f" * 32).run(FIRST, letters.note(FIRST)))) == []


def test_a_posting_reads_back_as_it_was_written() -> None:
    made = Posting(office=OFFICE.code, roles=(Role.ADMIN,))
    assert msgspec.json.decode(msgspec.json.encode(made), type=Posting) == made
