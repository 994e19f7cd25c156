"""The last step is taken back at one desk while the other may have built on it."""

from __future__ import annotations

import pytest

from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.note_added import NoteAdded
from counter_app.domain.life.hops import hands_of, open_hops
from counter_app.services.attention.attention import list_problems, settle
from counter_app.services.dossier import undo
from counter_app.services.dossier.record import happen
from tests.docs.contract_events import EXAMPLES
from tests.support import desks
from tests.support.matrices import rest_in_campaigns
from tests.sync.test_hand_overs_meet import POLICE, give, take
from tests.sync.two_desks import TwoDesks, state, two

__all__ = ["two"]

TAKEN_BACK = (
    "contact_made",
    "verification_asked",
    "obligation_set",
    "extension_proposed",
    "resolved",
)


def act(two: TwoDesks, name: str, dossier: Dossier, body: Body, login: str = "mai") -> None:
    desk = two.desks[name]
    happen(desk, desks.officer(desk, login), dossier.id, body)


def take_back(two: TwoDesks, dossier: Dossier, login: str = "mai") -> None:
    """At the first desk, as the page there offers it."""
    desk, actor = two.first, desks.officer(two.first, login)
    step = undo.last_step(desk, actor, state(desk, dossier.id))
    assert step is not None
    undo.undo(desk, actor, dossier.id, step.event)


def test_what_the_other_desk_built_on_stays_though_it_was_not_heard_of(two: TwoDesks) -> None:
    """Interleaving 11: the later act is there first, and the undoing is refused and told."""
    dossier = two.receive()
    (number,) = give(two.first, dossier, POLICE)
    two.sync("first", "second")
    act(two, "second", dossier, NoteAdded(text="Đã báo công an"), "lu")
    take_back(two, dossier)
    assert open_hops(state(two.first, dossier.id)) == ()
    two.sync("second", "first")
    (told,) = [one for one in list_problems(two.first) if one.dossier_id == dossier.id]
    assert told.code == "undo_followed"
    settle(two.first, desks.officer(two.first), told, told.choices[0])
    met = two.meet(("first", "second"), dossier)
    assert [hop.slip for hop in open_hops(met)] == [number]
    assert [note.text for note in met.notes] == ["Đã báo công an"]
    assert met.notices == ()


def test_what_was_taken_back_first_stays_so_and_the_later_act_counts(two: TwoDesks) -> None:
    """Interleaving 11, the other order: the slip was signed, so its dossier was taken up."""
    dossier = two.receive()
    (number,) = give(two.first, dossier, POLICE)
    two.sync("first", "second")
    take(two.second, number, dossier)
    take_back(two, dossier)
    met = two.meet(("first", "second"), dossier)
    (hand,) = hands_of(met)
    assert (hand.unit, hand.is_on_the_way, met.status) == (POLICE, False, Status.PROCESSING)
    assert open_hops(met) == ()


@pytest.mark.parametrize("is_sent", [False, True], ids=["unsent", "at the portal"])
@pytest.mark.parametrize("kind", rest_in_campaigns(TAKEN_BACK))
def test_what_is_taken_back_leaves_the_dossier_as_it_was_at_both_desks(
    two: TwoDesks, kind: str, is_sent: bool
) -> None:
    """Interleaving 12: nothing but the journal and the timeline still know of it."""
    dossier = two.receive()
    (number,) = give(two.first, dossier, dossier.agency)
    take(two.first, number, dossier)
    before = two.meet(("first", "second"), dossier)
    act(two, "first", dossier, EXAMPLES[kind].body)
    assert state(two.first, dossier.id).life != before.life
    if is_sent:
        two.sync("first", "second")
        assert state(two.second, dossier.id).life != before.life
    take_back(two, dossier)
    met = two.meet(("second", "first"), dossier)
    assert (met.life, met.status, met.supplements) == (
        before.life,
        before.status,
        before.supplements,
    )
    assert met.events == before.events + 2
    assert met.notices == ()
