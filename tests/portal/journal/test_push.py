"""Taking a journal: each entry recorded first, then judged by itself."""

from __future__ import annotations

import hashlib
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace
from sqlalchemy import delete, select

from counter_app.contract.problems import ProblemError
from counter_app.contract.push import Fork, Journals, Push, Pushed, Verdict, Withheld
from counter_app.domain.events import encode, make
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.fee_taken import FeeTaken
from counter_app.domain.kinds.note_added import NoteAdded
from counter_app.domain.kinds.online_paid import OnlinePaid
from counter_app.domain.kinds.received import Received
from counter_app.portal.journal import feed, push
from counter_app.portal.judging.judgements import Arrival
from counter_app.portal.judging.judging_batch import JudgingBatch
from counter_app.portal.judging.rejudging import rejudge_held
from counter_app.portal.store import schema
from counter_app.portal.store.store import PortalStore
from tests.support.portal_journal import Journal, reception
from tests.support.portal_offices import DESK_1, DESK_2, lease


def send(store: PortalStore, run: Push, asker: Any = DESK_1) -> Pushed:
    return store.run(lambda connection: push.push(connection, store.context, asker, run))


def note(about: Event, text: str, number: int) -> Event:
    return make(
        NoteAdded(text=text),
        id=f"019ab0a1-7c40-7d21-9f5e-{number:012x}",
        dossier=about.dossier,
        at=about.occurred_at,
        officer="mai",
    )


def verdicts(answer: Pushed) -> list[tuple[str, str]]:
    return [(result.verdict.value, result.code) for result in answer.results]


def test_what_is_applied_needs_no_word(offices_store: PortalStore) -> None:
    answer = send(offices_store, Journal("a" * 32).run(reception(1), reception(2)))
    assert (answer.known_seq, answer.results) == (2, [])


def test_the_same_run_twice_changes_nothing(offices_store: PortalStore) -> None:
    run = Journal("a" * 32).run(reception(1), note(reception(1), "Đã gọi", 1))
    send(offices_store, run)
    before = _dossiers(offices_store)
    assert send(offices_store, run).known_seq == 2
    assert _dossiers(offices_store) == before


def test_a_run_behind_a_gap_records_nothing_and_says_where_to_begin(
    offices_store: PortalStore,
) -> None:
    journal = Journal("a" * 32)
    journal.run(reception(1))
    assert send(offices_store, journal.run(reception(2))).known_seq == 0
    assert _dossiers(offices_store) == {}


def test_an_event_that_came_in_another_journal_is_a_duplicate(offices_store: PortalStore) -> None:
    send(offices_store, Journal("a" * 32).run(reception(1)))
    answer = send(offices_store, Journal("b" * 32).run(reception(1), reception(2)))
    assert verdicts(answer) == [("duplicate", "")]
    assert len(_dossiers(offices_store)) == 2


def test_another_event_under_a_known_id_is_set_aside_and_said_again(
    offices_store: PortalStore,
) -> None:
    send(offices_store, Journal("a" * 32).run(reception(1)))
    run = Journal("b" * 32).run(replace(reception(1), base_rev=1), reception(2))
    for _ in range(2):
        assert ("refused", "id_reused") in verdicts(send(offices_store, run))


def test_one_poison_costs_one_entry(
    offices_store: PortalStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    rule = JudgingBatch.rule

    def poisoned(self: JudgingBatch, arrival: Arrival) -> Any:
        body = arrival.event.body
        if isinstance(body, NoteAdded) and body.text == "hỏng":
            raise ZeroDivisionError
        return rule(self, arrival)

    monkeypatch.setattr(JudgingBatch, "rule", poisoned)
    first = reception(1)
    run = Journal("a" * 32).run(first, note(first, "hỏng", 1), note(first, "lành", 2), reception(2))
    assert verdicts(send(offices_store, run)) == [("held", "judging_failed")]
    monkeypatch.undo()
    assert offices_store.run(lambda c: rejudge_held(c, offices_store.context)).settled == 1
    assert _dossiers(offices_store)[first.id] == 3


def test_an_event_waits_for_its_dossier_and_is_judged_when_that_comes(
    offices_store: PortalStore,
) -> None:
    first = reception(1)
    early = send(offices_store, Journal("a" * 32).run(note(first, "Sớm", 1)))
    assert verdicts(early) == [("held", "unknown_dossier")]
    send(offices_store, Journal("b" * 32).run(first), DESK_2)
    assert _dossiers(offices_store) == {first.id: 2}
    later = send(
        offices_store,
        Push(device="a" * 32, first_seq=2, before="0" * 64, ask=[note(first, "", 1).id]),
    )
    assert verdicts(later) == [("applied", "")]


def test_an_unknown_kind_is_held_until_the_portal_knows_it(offices_store: PortalStore) -> None:
    first = reception(1)
    newer = encode(note(first, "Mới", 1)).replace(b'"kind":"note_added"', b'"kind":"shelved"')
    answer = send(offices_store, Journal("a" * 32).run(first, newer))
    assert verdicts(answer) == [("held", "unknown_kind")]


def test_an_event_that_waited_for_its_kind_waits_no_longer_when_its_dossier_comes(
    offices_store: PortalStore,
) -> None:
    """Held for one reason, then for another: it is looked at whichever was written down."""
    first, known = reception(1), offices_store.context.kinds
    offices_store.context.kinds = known - {("note_added", 1)}
    send(offices_store, Journal("a" * 32).run(note(first, "Sớm", 1)))
    offices_store.context.kinds = known
    offices_store.run(lambda c: rejudge_held(c, offices_store.context))
    send(offices_store, Journal("b" * 32).run(first), DESK_2)
    assert _dossiers(offices_store) == {first.id: 2}


def test_what_a_newer_desk_received_marks_its_serials_and_changes_codes_once_it_is_known(
    offices_store: PortalStore,
) -> None:
    lease(offices_store, DESK_1, DESK_2)
    first, second, known = reception(1), reception(2), offices_store.context.kinds
    body = second.body
    assert isinstance(body, Received)
    same_code = replace(first.body, received_at=body.received_at)
    twice = replace(second, body=same_code)
    send(offices_store, Journal("b" * 32).run(twice), DESK_2)
    offices_store.context.kinds = known - {("received", 1)}
    send(offices_store, Journal("a" * 32).run(first))
    offices_store.run(
        lambda c: c.execute(delete(schema.serial).where(schema.serial.c.desk == DESK_1.desk))
    )
    offices_store.context.kinds = known
    assert offices_store.run(lambda c: rejudge_held(c, offices_store.context)).settled == 1
    with offices_store.read() as connection:
        marked = select(schema.serial.c.desk).where(schema.serial.c.desk == DESK_1.desk)
        assert connection.scalars(marked).all() == [DESK_1.desk]
        codes = connection.scalars(select(schema.dossier.c.code)).all()
    assert len(set(codes)) == 2


def test_a_fact_that_was_not_allowed_is_applied_with_a_notice(offices_store: PortalStore) -> None:
    lease(offices_store, DESK_1)
    first = reception(1)
    paid = [
        make(
            FeeTaken(lines=("f1",), amount=8000),
            id=f"019ab0a1-7c40-7d21-9f5e-{number:012x}",
            dossier=first.id,
            at=first.occurred_at,
            officer="mai",
        )
        for number in (1, 2)
    ]
    assert send(offices_store, Journal("a" * 32).run(first, *paid)).results == []
    with offices_store.read() as connection:
        (item,) = feed.whole_items(connection, DESK_1, [first.id])
    state = msgspec.json.decode(item.state)
    assert [one["code"] for one in state["notices"]] == ["fee_paid"]
    assert len(state["payments"]) == 2


def test_a_desk_cannot_write_what_only_the_portal_writes(offices_store: PortalStore) -> None:
    first = reception(1)
    forged = make(
        OnlinePaid(lines=("f1",), amount=8000),
        id="019ab0a1-7c40-7d21-9f5e-000000000001",
        dossier=first.id,
        at=first.occurred_at,
        officer="mai",
    )
    answer = send(offices_store, Journal("a" * 32).run(first, forged))
    assert verdicts(answer) == [("refused", "portal_only")]


def test_a_copied_journal_is_told_and_shown_where_both_agree(offices_store: PortalStore) -> None:
    one, other = Journal("a" * 32), Journal("a" * 32)
    for journal in (one, other):
        journal.run(reception(1))
    begun = Journal("a" * 32).run(reception(1))
    send(offices_store, begun)
    send(offices_store, one.run(reception(2)))
    with pytest.raises(ProblemError) as caught:
        send(offices_store, other.run(reception(3)))
    assert caught.value.code == "chain_fork"
    told = caught.value.extension
    assert isinstance(told, Fork)
    assert (1, hashlib.sha256(bytes(32) + _digest(reception(1))).hexdigest()) in told.hashes


def test_an_entry_that_came_as_its_digest_is_taken_when_its_bytes_come(
    offices_store: PortalStore,
) -> None:
    first = reception(1)
    journal = Journal("a" * 32)
    whole = journal.run(first, reception(2))
    digest = msgspec.json.encode(Withheld(withheld=_digest(first).hex()))
    poor = replace(whole, events=[msgspec.Raw(digest), whole.events[1]])
    assert verdicts(send(offices_store, poor)) == [("refused", "withheld")]
    assert verdicts(send(offices_store, poor)) == [("refused", "withheld")]
    assert first.id not in _dossiers(offices_store)
    again = replace(whole, events=[whole.events[0]])
    assert send(offices_store, again).results == []
    assert _dossiers(offices_store)[first.id] == 1
    assert send(offices_store, whole).known_seq == 2


def test_bytes_that_are_others_than_the_digest_are_a_fork(offices_store: PortalStore) -> None:
    whole = Journal("a" * 32).run(reception(1))
    digest = msgspec.json.encode(Withheld(withheld=_digest(reception(1)).hex()))
    send(offices_store, replace(whole, events=[msgspec.Raw(digest)]))
    with pytest.raises(ProblemError, match="chain_fork"):
        send(offices_store, Journal("a" * 32).run(reception(2)))


def test_what_a_revoked_machine_sends_is_held(offices_store: PortalStore) -> None:
    from counter_app.portal.store.context import Asker  # noqa: PLC0415

    revoked = Asker(DESK_1.desk, DESK_1.office, revoked=True)
    answer = send(offices_store, Journal("a" * 32).run(reception(1)), revoked)
    assert verdicts(answer) == [("held", "device_revoked")]


def test_a_desk_hears_of_its_own_journals_only(offices_store: PortalStore) -> None:
    send(offices_store, Journal("a" * 32).run(reception(1)))
    question = Journals(devices=["a" * 32, "b" * 32])
    with offices_store.read() as connection:
        own = push.journals(connection, offices_store.context, DESK_1, question)
        others = push.journals(connection, offices_store.context, DESK_2, question)
    assert [mark.known_seq for mark in own.journals] == [1, 0]
    assert [mark.known_seq for mark in others.journals] == [0, 0]
    with pytest.raises(ProblemError, match="forbidden"):
        send(offices_store, Journal("a" * 32).run(reception(2)), DESK_2)


def test_the_second_of_two_codes_gets_another_one(offices_store: PortalStore) -> None:
    one, other = reception(1, serial=700), reception(2, serial=700)
    send(offices_store, Journal("a" * 32).run(one))
    send(offices_store, Journal("b" * 32).run(other), DESK_2)
    with offices_store.read() as connection:
        items = feed.whole_items(connection, DESK_1, [one.id, other.id])
    states = [msgspec.json.decode(item.state) for item in items]
    assert states[0]["code"].endswith("-0700")
    assert states[1]["former_codes"] == [states[0]["code"]]
    assert states[1]["code"] != states[0]["code"]
    assert "code_twice" in [notice["code"] for notice in states[1]["notices"]]


def test_verdicts_are_words_that_the_contract_has() -> None:
    assert {verdict.value for verdict in Verdict} == {
        "applied",
        "parallel",
        "duplicate",
        "held",
        "refused",
    }


def _dossiers(store: PortalStore) -> dict[str, int]:
    with store.read() as connection:
        rows = connection.execute(select(schema.dossier.c.id, schema.dossier.c.rev)).all()
    return {row.id: row.rev for row in rows}


def _digest(event: Event) -> bytes:
    return hashlib.sha256(encode(event)).digest()


def test_what_can_never_be_judged_keeps_nothing_behind_it_waiting(
    offices_store: PortalStore,
) -> None:
    lost = [note(reception(90 + number), "lạc", 100 + number) for number in range(7)]
    late = reception(50)
    store, known = offices_store, offices_store.context.kinds
    send(store, Journal("a" * 32).run(*lost))
    store.context.kinds = known - {("received", 1)}
    send(store, Journal("b" * 32).run(late), DESK_2)
    store.context.kinds = known
    looks = []
    while not looks or looks[-1].more:
        looks.append(store.run(lambda c: rejudge_held(c, store.context, most=3)))
    assert [look.settled for look in looks] == [0, 0, 1]
    assert late.id in _dossiers(store)
    assert store.run(lambda c: rejudge_held(c, store.context, most=100)).settled == 0
