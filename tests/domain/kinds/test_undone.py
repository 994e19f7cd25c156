"""An officer takes back the last step: example, roles, shapes, judgement."""

from __future__ import annotations

import pytest
from hypothesis import strategies as st
from msgspec.structs import replace

from counter_app.domain.apply import apply
from counter_app.domain.check import check
from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.kinds.undone import Undone
from counter_app.domain.office.office import Role
from tests.docs.contract_events import EXAMPLES
from tests.domain.kinds.states import EVERY, brought_to, refusal_code, walk_in, walk_in_after, who
from tests.domain.kinds.subjects import WALK_IN
from tests.domain.pieces import texts

EXAMPLE = Undone(event="019ab0a1-9034-7c02-9a44-5d1e8f3b6a34", of="contact_made")
ABOUT = WALK_IN
MAY = {Role.OFFICER, Role.CASHIER, Role.RESOLVER, Role.SIGNER, Role.SUPERVISOR}
STATES = EVERY
SHAPES = st.builds(Undone, event=texts, of=texts)


def before(status: Status) -> Dossier:
    told = apply(walk_in(), replace(EXAMPLES["contact_made"], officer="x"))
    assert told is not None
    return brought_to(told, status)


@pytest.mark.parametrize(
    ("kinds", "undone", "code"),
    [
        (("handed_over",), "e1", ""),
        (("handed_over", "note_added"), "e1", "undo_followed"),
        (("handed_over", "taken_up"), "e2", "undo_never"),
        (("result_signed",), "e1", "undo_never"),
        (("note_added",), "e1", "undo_never"),
        (("handed_over",), "e9", "undo_never"),
    ],
)
def test_the_newest_step_is_taken_back_where_nothing_went_out(
    kinds: tuple[str, ...], undone: str, code: str
) -> None:
    refusal = check(
        walk_in_after(*kinds), Undone(event=undone, of=kinds[-1]), who(Role.OFFICER, id="lu")
    )
    assert (refusal.code if refusal else "") == code


def test_nobody_takes_back_what_somebody_else_did() -> None:
    given = walk_in_after("handed_over")
    assert refusal_code(given, Undone(event="e1", of="handed_over")) == "undo_not_own"


def test_a_dossier_that_another_office_has_stays_as_it_is() -> None:
    handed = replace(walk_in_after("handed_over"), offices=("H38.151.01", "H38.152.01"))
    refusal = check(handed, Undone(event="e1", of="handed_over"), who(Role.OFFICER, id="lu"))
    assert refusal is not None
    assert refusal.code == "undo_other_office"


def test_what_is_taken_back_is_as_if_it_had_not_been() -> None:
    dossier = walk_in_after("handed_over", Undone(event="e1", of="handed_over"))
    assert (dossier.life, dossier.status) == (walk_in_after().life, Status.RECEIVED)
    assert dossier.events == 3
