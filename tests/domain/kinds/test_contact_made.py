"""The citizen was told something: example, roles, shapes, judgement."""

from __future__ import annotations

from hypothesis import strategies as st
from msgspec.structs import replace

from counter_app.domain.kinds.contact_made import ContactMade
from counter_app.domain.office.office import Role
from tests.domain.kinds.states import EVERY, refusal_code, walk_in, walk_in_after
from tests.domain.kinds.subjects import WALK_IN
from tests.domain.pieces import several, texts

EXAMPLE = ContactMade(
    step="ready",
    template="07.1",
    way="phone",
    parameters=(("code", "H38.151-261123-0017"),),
    person="Giàng A Páo",
    reached=False,
    text="Thuê bao không liên lạc được",
)
ABOUT = WALK_IN
MAY = {Role.OFFICER, Role.CASHIER, Role.RESOLVER, Role.SUPERVISOR}
STATES = EVERY
SHAPES = st.builds(
    ContactMade,
    step=texts,
    template=texts,
    way=texts,
    parameters=several(st.tuples(texts, texts)),
    person=texts,
    reached=st.booleans(),
    text=texts,
)


def test_it_says_what_was_told_and_how() -> None:
    for body in (replace(EXAMPLE, step=" "), replace(EXAMPLE, way="")):
        assert refusal_code(walk_in(), body, Role.OFFICER) == "contact_step"


def test_every_attempt_is_kept_and_changes_no_status() -> None:
    dossier = walk_in_after("contact_made", "contact_made")
    assert [fact.reached for fact in dossier.life.contacts] == [False, False]
    assert dossier.status is walk_in().status
