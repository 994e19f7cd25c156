"""The portal notices something about a dossier: example, roles, shapes, judgement."""

from __future__ import annotations

from hypothesis import strategies as st
from msgspec.structs import replace

from counter_app.domain.kinds.noticed import LOOKED_AT, Noticed
from tests.domain.kinds.states import EVERY, PORTAL_ALONE, walk_in_after
from tests.domain.kinds.subjects import OFFICER, RECEIVED_AT, WALK_IN
from tests.domain.pieces import several, texts, timestamps

EXAMPLE = Noticed(
    event=WALK_IN,
    code="deadline_differs",
    at=RECEIVED_AT,
    officer=OFFICER,
    params=(
        ("due_at", "2026-11-26T17:00:00+07:00"),
        ("printed", "2026-11-25T17:00:00+07:00"),
    ),
)
ABOUT = WALK_IN
MAY = PORTAL_ALONE
STATES = EVERY
SHAPES = st.builds(
    Noticed,
    event=st.sampled_from(["e1", ""]),
    code=st.sampled_from(["sets", "deadline_differs", "foreign_event"]),
    at=timestamps,
    officer=texts,
    params=several(st.tuples(texts | st.just("more"), texts | st.sampled_from(["2", "10"]))),
)


def test_what_the_portal_found_wrong_stands_on_the_dossier_until_it_is_settled() -> None:
    (notice,) = walk_in_after("noticed").notices
    assert (notice.id, notice.code) == (f"{WALK_IN}:deadline_differs", "deadline_differs")
    assert (notice.at, notice.officer, notice.params) == (RECEIVED_AT, OFFICER, EXAMPLE.params)
    assert notice.settled is None


def test_a_look_of_another_office_leaves_nothing_to_settle() -> None:
    assert walk_in_after(replace(EXAMPLE, code=LOOKED_AT)).notices == ()
