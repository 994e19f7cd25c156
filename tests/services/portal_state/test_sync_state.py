"""What the screen says the portal has: six words, and green for nothing less."""

from __future__ import annotations

import itertools
from datetime import timedelta

import pytest
from sqlalchemy import delete, event

from counter_app.domain.kinds.claimed import Claimed
from counter_app.domain.kinds.note_added import NoteAdded
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.dossier.timeline import timeline
from counter_app.services.portal_state import office_desks, sync_state
from counter_app.services.portal_state.link_state import LinkState
from counter_app.services.portal_state.office_desks import DeskRow
from counter_app.services.portal_state.sync_state import Badge, PortalState, PortalWord
from counter_app.storage.engine.schema import overlay, portal_copy
from counter_app.storage.sync import problems, sync_cursor, verdicts
from counter_app.ui.widgets import portal_mark
from counter_app.ui.widgets.chip import Tone
from tests.support import desks, online
from tests.support import portal_words as portal
from tests.support.taking_in import on, set_clock, take

GREEN = {Tone.OK, Tone.OK_SOFT}


@pytest.fixture
def dossier(desk: OpenDesk):
    return take(desk, "Tẩn Láo Tả", desks.BIRTH)


def badge(desk: OpenDesk, dossier_id: str, link: LinkState | None = None) -> Badge:
    return sync_state.badges(desk, [dossier_id], link)[dossier_id]


def test_without_a_portal_everything_waits(desk: OpenDesk, dossier) -> None:
    assert badge(desk, dossier.id).word is PortalWord.WAITING
    portal.acknowledges(desk)
    assert badge(desk, dossier.id).word is PortalWord.WAITING
    assert {row.portal for row in timeline(desk, dossier.id)} == {PortalState.WAITING}
    assert not sync_state.overview(desk).connected


def test_unsent_changes_are_counted_from_the_first_that_waits(desk: OpenDesk) -> None:
    set_clock(desk, on(20, 9, 12))
    dossier = take(desk, "Tẩn Láo Tả", desks.BIRTH)
    portal.has_all(desk, dossier)
    set_clock(desk, on(23, 8, 5))
    portal.made(desk, dossier, NoteAdded(text="Gọi lại"), dossier.officer)
    set_clock(desk, on(23, 9, 30))
    portal.made(desk, dossier, NoteAdded(text="Đã gọi"), dossier.officer)
    found = badge(desk, dossier.id)
    assert (found.word, found.n, found.sent) == (PortalWord.WAITING, 2, False)
    assert found.since is not None
    assert f"{found.since:%d/%m %H:%M}" == "23/11 08:05"


def test_sent_is_not_there_until_the_portals_copy_holds_it(desk: OpenDesk, dossier) -> None:
    portal.calls(desk)
    portal.acknowledges(desk)
    assert badge(desk, dossier.id) == Badge(
        PortalWord.WAITING, badge(desk, dossier.id).n, sent=True
    )
    assert {row.portal for row in timeline(desk, dossier.id)} == {PortalState.SENT}
    portal.sends(desk, dossier)
    assert badge(desk, dossier.id) == Badge(PortalWord.ARRIVED)
    assert {row.portal for row in timeline(desk, dossier.id)} == {PortalState.HAS_IT}


def test_kept_safely_asks_for_both_the_journal_and_the_copy_in_a_backup(
    desk: OpenDesk, dossier
) -> None:
    portal.has_all(desk, dossier)
    last = portal.acknowledges(desk, durable=10_000)
    assert badge(desk, dossier.id).word is PortalWord.ARRIVED
    portal.calls(desk, backed_up=portal.FEED)
    assert badge(desk, dossier.id).word is PortalWord.SAFE
    portal.acknowledges(desk, durable=last - 1)
    assert badge(desk, dossier.id).word is PortalWord.ARRIVED


def test_a_machine_that_the_portal_does_not_know_waits_for_sign_in(desk: OpenDesk, dossier) -> None:
    portal.calls(desk)
    found = badge(desk, dossier.id, LinkState(state="refused"))
    assert found.word is PortalWord.SIGN_IN
    assert badge(desk, dossier.id, LinkState(state="offline")).word is PortalWord.WAITING


def test_files_are_counted_once_all_else_is_there(desk: OpenDesk, dossier) -> None:
    portal.has_all(desk, dossier)
    for name, state in (("a", "done"), ("b", "waiting"), ("c", "sending")):
        portal.has_file(desk, dossier.id, name, state)
    portal.has_file(desk, dossier.id, "down", "waiting", is_up=False)
    assert badge(desk, dossier.id) == Badge(PortalWord.FILES, 1, 3)


def test_a_restored_portal_takes_the_green_mark_back(desk: OpenDesk, dossier) -> None:
    portal.has_all(desk, dossier)
    assert badge(desk, dossier.id).word is PortalWord.ARRIVED
    portal.acknowledges(desk, 0)
    assert badge(desk, dossier.id).word is PortalWord.WAITING
    assert PortalState.HAS_IT not in {row.portal for row in timeline(desk, dossier.id)}


def test_held_is_not_green_and_needs_somebody_after_a_day(desk: OpenDesk, dossier) -> None:
    portal.has_all(desk, dossier)
    note = portal.made(desk, dossier, NoteAdded(text="Gọi lại"), dossier.officer)
    portal.acknowledges(desk)
    portal.rules(desk, note, verdicts.HELD, "unknown_kind")
    assert badge(desk, dossier.id) == Badge(PortalWord.WAITING, 1, sent=True)
    assert timeline(desk, dossier.id)[0].portal is PortalState.HELD
    set_clock(desk, desk.office_now() + timedelta(days=1, minutes=1))
    assert badge(desk, dossier.id).word is PortalWord.ATTENTION


@pytest.mark.parametrize("trouble", ["refused", "withheld", "notice", "unread", "file"])
def test_whatever_needs_a_person_is_the_worst_word(desk: OpenDesk, dossier, trouble: str) -> None:
    portal.has_all(desk, dossier)
    note = portal.made(desk, dossier, NoteAdded(text="Gọi lại"), dossier.officer)
    last = portal.acknowledges(desk)
    match trouble:
        case "refused":
            portal.rules(desk, note, verdicts.REFUSED, "id_reused")
        case "withheld":
            with desk.store.database.write() as connection:
                sync_cursor.withhold(connection, desk.store.device, last)
        case "notice":
            portal.warnings(desk, dossier, "wrong_day", dossier.id)
        case "unread":
            portal.cannot_be_read(desk, dossier.id)
        case "file":
            portal.has_file(desk, dossier.id, "a", "failed")
    assert badge(desk, dossier.id, LinkState(state="refused")).word is PortalWord.ATTENTION


def test_a_refused_claim_is_nobodys_problem(desk: OpenDesk) -> None:
    dossier = online.submit(desk)
    portal.has_all(desk, dossier)
    claim = portal.made(desk, dossier, Claimed(desk="x"), desks.officer(desk).id)
    portal.acknowledges(desk)
    portal.rules(desk, claim, verdicts.REFUSED, "already_answered")
    assert badge(desk, dossier.id).word is PortalWord.ARRIVED
    assert sync_state.overview(desk).problems == 0


@pytest.mark.parametrize(
    ("unsent", "unacknowledged", "verdict", "quarantined", "copied"),
    list(
        itertools.product(
            (False, True),
            (False, True),
            ("", verdicts.HELD, verdicts.REFUSED),
            (False, True),
            (False, True),
        )
    ),
)
def test_a_green_mark_means_that_the_portal_has_it(
    desk: OpenDesk,
    dossier,
    *,
    unsent: bool,
    unacknowledged: bool,
    verdict: str,
    quarantined: bool,
    copied: bool,
) -> None:
    portal.has_all(desk, dossier)
    note = portal.made(desk, dossier, NoteAdded(text="Gọi lại"), dossier.officer)
    last = portal.acknowledges(desk)
    with desk.store.database.write() as connection:
        if not unacknowledged:
            connection.execute(delete(overlay).where(overlay.c.event == note.id))
        if not copied:
            connection.execute(delete(portal_copy))
        if quarantined:
            sync_cursor.withhold(connection, desk.store.device, last)
    if unsent:
        portal.acknowledges(desk, last - 1)
    if verdict:
        portal.rules(desk, note, verdict, "unknown_kind")
    whole = copied and not (unsent or unacknowledged or verdict or quarantined)
    found = badge(desk, dossier.id)
    row = next(row for row in timeline(desk, dossier.id) if row.id == note.id)
    assert (portal_mark.of_dossier(found).tone in GREEN) is whole
    assert (portal_mark.in_words(found, on(23).date()).tone in GREEN) is whole
    assert (portal_mark.of_event(row.portal).tone in GREEN) is whole
    assert found.word.is_at_the_portal is whole


def test_what_others_did_is_at_the_portal(desk: OpenDesk, dossier) -> None:
    portal.has_all(desk, dossier)
    theirs = portal.made_elsewhere(desk, dossier, NoteAdded(text="Chờ ký"), "o-9")
    portal.sends(desk, dossier, others=(theirs,))
    assert timeline(desk, dossier.id)[0].portal is PortalState.HAS_IT


def test_every_journal_counts_closed_ones_too(desk: OpenDesk, dossier) -> None:
    portal.has_all(desk, dossier)
    old = desk.store.device
    agreed = portal.acknowledges(desk)
    portal.made(desk, dossier, NoteAdded(text="Gọi lại"), dossier.officer)
    desk.store.go_on_in_new_journal(old, agreed, "f" * 32)
    found = sync_state.overview(desk)
    assert [journal.closed for journal in found.journals] == [True, False]
    assert found.waiting == 1
    with desk.store.database.write() as connection:
        sync_cursor.set_acked(connection, old, agreed - 1, 0)
    again = sync_state.overview(desk)
    assert again.waiting == 2
    assert again.oldest is not None
    assert found.oldest is not None
    assert again.oldest < found.oldest


def test_what_was_withheld_stays_so_in_the_journal_that_goes_on(desk: OpenDesk, dossier) -> None:
    old, agreed = desk.store.device, portal.acknowledges(desk)
    for text in ("Gọi lại", "Hỏng"):
        portal.made(desk, dossier, NoteAdded(text=text), dossier.officer)
    with desk.store.database.write() as connection:
        sync_cursor.withhold(connection, old, agreed + 2)
    desk.store.go_on_in_new_journal(old, agreed, "f" * 32)
    with desk.store.database.read() as connection:
        assert sync_cursor.quarantined_seqs(connection, old) == set()
        assert sync_cursor.quarantined_seqs(connection, "f" * 32) == {2}


def test_the_overview_says_what_waits_and_what_is_left(desk: OpenDesk, dossier) -> None:
    portal.calls(desk, offset_ms=90_000)
    portal.has_file(desk, dossier.id, "a", "waiting")
    portal.has_file(desk, dossier.id, "b", "waiting", is_up=False)
    portal.cannot_be_read(desk, "another")
    with desk.store.database.write() as connection:
        sync_cursor.note_incident(connection, portal.seconds(desk), "digest", {"buckets": 2})
    found = sync_state.overview(desk)
    assert found.connected
    assert found.offset == timedelta(seconds=90)
    assert found.contact is not None
    assert found.contact.utcoffset() == found.at.utcoffset()
    assert (found.files_up.count, found.files_up.left, found.files_down.count) == (1, 1000, 1)
    assert found.unread == 1
    assert [(one.code, one.params) for one in found.incidents] == [("digest", {"buckets": 2})]
    assert {codes.agency for codes in found.codes} >= {desk.office.agencies[0].name}
    assert found.waiting == sum(journal.waiting for journal in found.journals) > 0


def test_desks_of_the_office_stand_with_the_longest_wait_first(desk: OpenDesk) -> None:
    assert sync_state.overview(desk).desks == ()
    told = [
        DeskRow(name="Quầy 1", contact=on(23)),
        DeskRow(name="Quầy 2", waiting=7, oldest=on(23, 8), contact=on(23, 9)),
        DeskRow(name="Quầy 3", waiting=64, oldest=on(19), contact=on(20)),
    ]
    office_desks.keep(desk, told)
    assert [row.name for row in sync_state.overview(desk).desks] == ["Quầy 3", "Quầy 2", "Quầy 1"]


def test_asking_costs_the_same_number_of_questions_whatever_the_archive_holds(
    desk: OpenDesk,
) -> None:
    few = [one.id for one in desks.receive_some(desk, 2)]
    portal.calls(desk)
    before = questions(desk, few)
    more = [one.id for one in desks.receive_some(desk, 30, seed=2)]
    assert questions(desk, few) == before
    assert questions(desk, more) == before


def test_no_question_walks_through_a_table_that_grows(desk: OpenDesk, dossier) -> None:
    portal.has_all(desk, dossier)
    walked = [line for line in plans(desk, dossier.id) if line.startswith("SCAN")]
    allowed = {"withheld", "journal_mark", "open_notice", "lease", "incident", "file_transfer"}
    allowed |= {"unread", "verdict", "anon_1"}
    assert [line for line in walked if line.split()[1] not in allowed] == []


def questions(desk: OpenDesk, ids: list[str]) -> int:
    asked: list[str] = []
    with desk.store.database.read() as connection:
        event.listen(connection, "before_cursor_execute", lambda *a: asked.append(a[2]))
        sync_state.read_badges(connection, desk, ids)
    return len(asked)


def plans(desk: OpenDesk, dossier_id: str) -> list[str]:
    asked: list[tuple[str, object]] = []
    with desk.store.database.read() as connection:
        event.listen(connection, "before_cursor_execute", lambda *a: asked.append((a[2], a[3])))
        sync_state.read_badges(connection, desk, [dossier_id])
        sync_state.event_states(connection, dossier_id)
        sync_state.waiting(connection, desk)
        problems.count(connection, 0)
        problems.quarantined(connection)
        problems.notices(connection)
        problems.unread_items(connection)
        problems.failed_files(connection)
        problems.incidents(connection)
        verdicts.to_settle(connection, 0)
    lines: list[str] = []
    with desk.store.database.read() as connection:
        for statement, parameters in asked:
            rows = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
            lines += [row[3] for row in rows]
    assert lines
    return lines
