"""An event of whom no office of the dossier knows changes nothing until somebody there says so."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from counter_app.domain.dossier.notices import joined
from counter_app.domain.kinds.claimed import Claimed
from counter_app.domain.kinds.corrected import Change, Corrected
from counter_app.domain.kinds.fee_taken import FeeTaken
from counter_app.domain.kinds.received import Received
from counter_app.portal.journal import incidents, operator
from counter_app.portal.journal.incidents import Incident, IncidentKind
from counter_app.portal.judging.deferrals import MOST_NOTICES
from counter_app.portal.store.store import PortalStore
from tests.support.portal_journal import Journal, reception
from tests.support.portal_offices import (
    DESK_1,
    DESK_2,
    DUNG,
    MAI,
    OFFICE,
    OTHER,
    OTHER_DESK,
    furnish,
)
from tests.support.restore import without_events
from tests.support.two_offices import LOAN, TAM, Letters, told

FIRST = reception(1)


@pytest.fixture
def letters(offices_store: PortalStore) -> Letters:
    made = Letters(offices_store)
    made.put_officer(LOAN, OTHER)
    made.send(FIRST)
    return made


def test_an_event_of_another_office_changes_nothing_and_is_told(letters: Letters) -> None:
    before = letters.state(FIRST)
    paid = letters.made(FeeTaken(lines=("f1",), amount=8_000), FIRST, "sao")
    assert told(letters.send(paid, asker=OTHER_DESK)) == [("held", "foreign_office")]
    after = letters.state(FIRST)
    (notice,) = letters.notices(FIRST)
    as_before = replace(after, notices=before.notices, events=1, latest=before.latest)
    assert as_before == before
    assert (notice.event, notice.officer, notice.settled) == (paid.id, "sao", None)
    assert dict(notice.params) == {
        "office": OTHER.code,
        "office_name": OTHER.name,
        "desk_name": "Quầy 1",
        "officer_name": "Lý Láo Sao",
        "kind": "fee_taken",
        "text": "8000",
    }


def test_the_notice_reaches_the_offices_of_the_dossier_and_no_other(letters: Letters) -> None:
    letters.send(letters.note(FIRST, "sao"), asker=OTHER_DESK)
    (item,) = letters.items(DESK_2)[0]
    assert item.id == FIRST.dossier
    assert [one.decode()[:4] for one in map(bytes, item.events)]
    assert letters.items(OTHER_DESK)[0] == []


def test_what_a_supervisor_lets_in_counts_and_says_who_let_it_in(letters: Letters) -> None:
    foreign = letters.note(FIRST, "sao")
    letters.send(foreign, asker=OTHER_DESK)
    letters.send(letters.settling(foreign, "let_in"))
    assert letters.verdict(foreign)[0] in {"applied", "parallel"}
    assert [one.officer for one in letters.state(FIRST).notes] == ["sao"]
    (let_in,) = letters.notices(FIRST, "let_in")
    assert dict(let_in.params) == {"by": "dung", "office": OTHER.code}


def test_what_is_kept_out_is_refused_and_stays_recorded(letters: Letters) -> None:
    foreign = letters.note(FIRST, "sao")
    letters.send(foreign, asker=OTHER_DESK)
    letters.send(letters.settling(foreign, "keep_out"))
    assert letters.verdict(foreign) == ("refused", "kept_out")
    assert letters.state(FIRST).notes == ()


@pytest.mark.parametrize(
    ("officer", "asker", "code"),
    [
        ("mai", DESK_1, "role_missing"),
        ("loan", OTHER_DESK, "foreign_office"),
        ("sao", OTHER_DESK, "foreign_office"),
    ],
)
def test_nobody_else_settles_it(letters: Letters, officer: str, asker: object, code: str) -> None:
    foreign = letters.note(FIRST, "sao")
    letters.send(foreign, asker=OTHER_DESK)
    settling = letters.settling(foreign, "let_in", officer)
    assert told(letters.send(settling, asker=asker)) == [("refused", code)]  # type: ignore[arg-type]
    assert letters.verdict(foreign) == ("held", "foreign_office")


def test_a_supervisor_who_is_not_known_there_decides_nothing(letters: Letters) -> None:
    foreign = letters.note(FIRST, "sao")
    letters.send(foreign, asker=OTHER_DESK)
    settling = letters.settling(foreign, "let_in", "loan")
    assert told(letters.send(settling)) == [("held", "officer_unknown")]
    assert letters.verdict(foreign) == ("held", "foreign_office")


def test_nobody_lets_in_what_bears_his_own_name(letters: Letters) -> None:
    forged = letters.note(FIRST, "dung")
    letters.send(forged, asker=OTHER_DESK)
    own = letters.settling(forged, "let_in", "dung")
    assert told(letters.send(own)) == [("refused", "own_fact")]
    letters.put_officer(TAM)
    letters.send(letters.settling(forged, "let_in", "tam"))
    assert letters.verdict(forged)[0] in {"applied", "parallel"}


def test_an_administrator_decides_only_where_there_is_no_supervisor(letters: Letters) -> None:
    letters.put_officer(TAM)
    foreign = letters.note(FIRST, "sao")
    letters.send(foreign, asker=OTHER_DESK)
    assert told(letters.send(letters.settling(foreign, "let_in", "tam"))) == [
        ("refused", "role_missing")
    ]
    letters.store.context.now.pass_by(days=1)  # type: ignore[attr-defined]
    letters.put_officer(replace(DUNG, active=False))
    letters.send(letters.settling(foreign, "let_in", "tam"))
    assert letters.verdict(foreign)[0] in {"applied", "parallel"}


def test_an_administrator_corrects_anothers_dossier_only_where_there_is_no_supervisor(
    letters: Letters,
) -> None:
    letters.put_officer(TAM)
    change = Change(field="content", was=letters.state(FIRST).content, becomes="để kết hôn")
    told_it = letters.made(Corrected(changes=(change,), reason="Ghi nhầm"), FIRST, "tam")
    letters.send(told_it)
    (notice,) = letters.notices(FIRST, "correction_not_own")
    assert (notice.event, letters.state(FIRST).content) == (told_it.id, "để kết hôn")
    letters.store.context.now.pass_by(days=1)  # type: ignore[attr-defined]
    letters.put_officer(replace(DUNG, active=False))
    back = replace(change, was=change.becomes, becomes="để vay vốn")
    letters.send(letters.made(Corrected(changes=(back,), reason="Ghi nhầm"), FIRST, "tam"))
    assert len(letters.notices(FIRST, "correction_not_own")) == 1


def test_the_operator_decides_where_there_is_neither(letters: Letters) -> None:
    foreign = letters.note(FIRST, "sao")
    letters.send(foreign, asker=OTHER_DESK)

    def decide(reason: str = "Bộ phận không còn phụ trách") -> None:
        letters.store.run(
            lambda c: operator.settle(c, letters.store.context, foreign.id, "let_in", reason)
        )

    with pytest.raises(operator.ReasonMissingError):
        decide(" ")
    with pytest.raises(operator.OfficeDecidesError):
        decide()
    letters.store.context.now.pass_by(days=1)  # type: ignore[attr-defined]
    letters.put_officer(replace(DUNG, active=False))
    decide()
    assert letters.verdict(foreign)[0] in {"applied", "parallel"}
    with pytest.raises(operator.UnknownEventError):
        decide()


def test_what_was_decided_once_is_not_decided_again(letters: Letters) -> None:
    foreign = letters.note(FIRST, "sao")
    letters.send(foreign, asker=OTHER_DESK)
    letters.send(letters.settling(foreign, "keep_out"))
    again = letters.settling(foreign, "let_in")
    assert told(letters.send(again)) == [("refused", "already_settled")]
    assert letters.verdict(foreign) == ("refused", "kept_out")


def test_another_answer_than_the_two_is_none(letters: Letters) -> None:
    foreign = letters.note(FIRST, "sao")
    letters.send(foreign, asker=OTHER_DESK)
    assert told(letters.send(letters.settling(foreign, "keep"))) == [("refused", "choice_gone")]


def test_many_events_make_twenty_notices_and_the_rest_joins_the_last(letters: Letters) -> None:
    made = [letters.note(FIRST, "sao", f"Ghi chú {number}") for number in range(30)]
    letters.send(*made[:25], asker=OTHER_DESK)
    letters.send(*made[25:], asker=OTHER_DESK)
    notices = letters.notices(FIRST)
    assert [one.event for one in notices] == [one.id for one in made[:MOST_NOTICES]]
    assert [joined(one) for one in notices] == [0] * (MOST_NOTICES - 1) + [10]


def test_only_what_the_notice_had_told_of_is_let_in_with_it(letters: Letters) -> None:
    made = [letters.note(FIRST, "sao", f"Ghi chú {number}") for number in range(30)]
    letters.send(*made[:25], asker=OTHER_DESK)
    last = made[MOST_NOTICES - 1]
    seen = letters.settling(last, "let_in", joined=5)
    letters.send(*made[25:], asker=OTHER_DESK)
    letters.send(seen)
    applied = {one.id for one in made if letters.verdict(one)[0] in {"applied", "parallel"}}
    assert applied == {one.id for one in made[MOST_NOTICES - 1 : 25]}
    waiting = [one for one in letters.notices(FIRST) if one.settled is None]
    assert [one.event for one in waiting][-1] == made[25].id
    assert joined(waiting[-1]) == 4


def test_a_request_that_is_let_in_is_judged_like_any_other(letters: Letters) -> None:
    claim = letters.made(Claimed(desk="x"), FIRST, "sao")
    letters.send(claim, asker=OTHER_DESK)
    letters.send(letters.settling(claim, "let_in"))
    assert letters.verdict(claim) == ("refused", "already_answered")


def test_a_reception_counts_only_from_a_desk_of_the_office_that_it_names(
    letters: Letters,
) -> None:
    forged = reception(2, serial=900)
    note = letters.note(forged)
    answer = letters.send(forged, note, asker=OTHER_DESK)
    assert told(answer) == [("held", "foreign_office"), ("held", "unknown_dossier")]
    with letters.store.read() as connection:
        assert [one.event for one in operator.deferred(connection)] == [forged.id]
        (incident,) = incidents.noted(connection, letters.store.context)
    said = Incident(IncidentKind.FOREIGN_RECEPTION, OTHER_DESK.desk, "", "H38.151-261123-0900")
    assert incident.incident == said
    letters.store.run(
        lambda c: operator.settle(c, letters.store.context, forged.id, "let_in", "Quầy chuyển nơi")
    )
    assert letters.state(forged).code == forged.body.code  # type: ignore[attr-defined]
    assert [dict(one.params)["by"] for one in letters.notices(forged, "let_in")] == [
        "portal: Quầy chuyển nơi"
    ]
    assert letters.verdict(note) == ("held", "foreign_office")
    assert len(letters.notices(forged)) == 1


def test_a_dossier_is_made_only_by_the_event_whose_name_it_bears(letters: Letters) -> None:
    stolen = reception(7)
    other = replace(reception(8, office=OTHER), dossier=stolen.dossier, officer="sao")
    assert told(letters.send(other, asker=OTHER_DESK)) == [("held", "unknown_dossier")]
    assert told(letters.send(stolen)) == []
    assert letters.state(stolen).office.code == OFFICE.code
    assert letters.verdict(other) == ("held", "foreign_office")


def test_what_is_forged_before_the_dossier_is_there_waits_too(letters: Letters) -> None:
    late = reception(3)
    forged = letters.note(late, "sao")
    assert told(letters.send(forged, asker=OTHER_DESK)) == [("held", "unknown_dossier")]
    letters.send(late)
    assert letters.verdict(forged) == ("held", "foreign_office")
    assert letters.state(late).notes == ()
    assert len(letters.notices(late)) == 1


def test_a_request_waits_behind_what_its_journal_said_before(letters: Letters) -> None:
    nobody = letters.note(FIRST, "nobody")
    claim = letters.made(Claimed(desk="x"), FIRST)
    fact = letters.note(FIRST, text="Ghi tại quầy")
    answer = letters.send(nobody, claim, fact)
    assert told(answer) == [("held", "officer_unknown"), ("held", "behind_held")]
    assert [one.text for one in letters.state(FIRST).notes] == ["Ghi tại quầy"]
    letters.send(letters.settling(nobody, "keep_out"))
    assert letters.verdict(claim) == ("refused", "already_answered")


def test_a_request_of_another_journal_does_not_wait(letters: Letters) -> None:
    letters.send(letters.note(FIRST, "nobody"))
    claim = letters.made(Claimed(desk="x"), FIRST)
    assert told(letters.send(claim, asker=DESK_2)) == [("refused", "already_answered")]


def test_a_merged_office_goes_on_with_the_dossiers_of_the_former_one(letters: Letters) -> None:
    letters.put_office(OTHER, former_codes=(OFFICE.code,))
    letters.put_officer(replace(MAI, id="mai2", login="mai2"), OTHER)
    note = letters.note(FIRST, "mai2")
    assert told(letters.send(note, asker=OTHER_DESK)) == [("parallel", "")]
    assert set(letters.state(FIRST).offices) == {OFFICE.code, OTHER.code}
    late = reception(5)
    assert told(letters.send(replace(late, officer="mai2"), asker=OTHER_DESK)) == []


def test_a_decision_holds_when_the_portal_was_restored(
    open_again: Callable[[], PortalStore],
) -> None:
    store = furnish(open_again())
    letters = Letters(store)
    letters.put_officer(LOAN, OTHER)
    foreign, kept_out = letters.note(FIRST, "sao"), letters.note(FIRST, "sao")
    letters.send(FIRST)
    letters.send(foreign, kept_out, asker=OTHER_DESK)
    decisions = [letters.settling(foreign, "let_in"), letters.settling(kept_out, "keep_out")]
    letters.send(*decisions)
    without_events(store)
    store.close()
    letters = Letters(open_again())
    letters.push(Journal("f" * 32).run(FIRST, *decisions))
    letters.push(Journal("e" * 32).run(foreign, kept_out), OTHER_DESK)
    assert letters.verdict(foreign)[0] in {"applied", "parallel"}
    assert letters.verdict(kept_out) == ("refused", "kept_out")
    letters.store.close()


def test_the_first_code_of_a_forged_reception_is_no_reason_to_rename_the_true_one(
    letters: Letters,
) -> None:
    true, forged = reception(4), reception(9)
    body = true.body
    assert isinstance(body, Received)
    forged = replace(forged, body=replace(body, ref="x"))
    letters.send(forged, asker=OTHER_DESK)
    letters.send(true)
    assert letters.state(true).code == body.code
    assert letters.notices(true, "code_twice") == []
