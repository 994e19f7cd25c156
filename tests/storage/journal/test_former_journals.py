"""A journal of before that a backup brought back, and of which the portal has another version."""

from __future__ import annotations

import pytest

from counter_app.services.desk.open_desk import OpenDesk
from counter_app.storage.journal import journal
from counter_app.storage.profile.verify import verify
from counter_app.storage.sync import sync_cursor
from tests.support import desks

FORMER, NOW = "a" * 32, "b" * 32


def ids(desk: OpenDesk, device: str) -> list[str]:
    with desk.store.database.read() as connection:
        return [journal.decode(one.data).id for one in journal.proven(connection, device)]


def second(desk: OpenDesk) -> list[str]:
    return [journal.decode(one.data).id for one in desk.store.second_journals[0].each()]


@pytest.fixture
def former(desk: OpenDesk) -> list[str]:
    """What was written into the former journal; the desk goes on in another."""
    desk.store.go_on_in_new_journal(desk.store.device, 0, FORMER)
    desks.receive_some(desk, 4)
    return ids(desk, FORMER)


def go_on(desk: OpenDesk, agreed: int) -> None:
    desk.store.go_on_in_new_journal(FORMER, agreed, NOW)


def bring_back(desk: OpenDesk, device: str, behind: int) -> None:
    """Entries of the journal that went into the present one stand in the former one as well."""
    with desk.store.database.write() as connection:
        seq, before = journal.head(connection, device)
        for one in list(journal.proven(connection, NOW))[:behind]:
            seq, before = seq + 1, journal.chain.entry_hash(before, one.data)
            journal.restore(connection, journal.JournalEntry(device, seq, before, one.data))


def test_what_stands_in_the_present_journal_is_not_carried_over_again(
    desk: OpenDesk, former: list[str]
) -> None:
    go_on(desk, 2)
    here = ids(desk, NOW)
    bring_back(desk, FORMER, len(here))
    assert ids(desk, FORMER) == former
    desk.store.close_journal(FORMER, 2)
    assert (ids(desk, FORMER), ids(desk, NOW)) == (former[:2], here)
    assert verify(desk.store).faults == []


def test_what_stands_nowhere_else_goes_to_the_end_of_the_present_journal(
    desk: OpenDesk, former: list[str]
) -> None:
    go_on(desk, len(former))
    desks.receive_some(desk, 1, seed=5)
    here = ids(desk, NOW)
    with desk.store.database.write() as connection:
        sync_cursor.withhold(connection, FORMER, len(former))
    desk.store.close_journal(FORMER, len(former) - 3)
    assert ids(desk, NOW) == [*here, *former[-3:]]
    assert second(desk)[-3:] == former[-3:]
    with desk.store.database.read() as connection:
        assert sync_cursor.quarantined_seqs(connection, NOW) == {len(here) + 3}
        (mark,) = [one for one in sync_cursor.journals(connection) if one.device == FORMER]
    assert (mark.closed, mark.waiting) == (True, 0)
    assert verify(desk.store).faults == []


def test_the_desk_goes_on_writing_behind_what_was_carried_over(
    desk: OpenDesk, former: list[str]
) -> None:
    go_on(desk, len(former))
    desk.store.close_journal(FORMER, 0)
    desks.receive_some(desk, 1, seed=6)
    assert ids(desk, NOW)[: len(former)] == former
    assert second(desk) == ids(desk, NOW)
    assert verify(desk.store).faults == []
