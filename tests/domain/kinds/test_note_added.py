"""A note is written: example, roles, shapes, judgement."""

from __future__ import annotations

import pytest
from hypothesis import strategies as st

from counter_app.domain.kinds.kind import MOST_TEXT
from counter_app.domain.kinds.note_added import NoteAdded
from counter_app.domain.office.office import Role
from tests.domain.kinds.states import EVERY, refusal_code, walk_in
from tests.domain.kinds.subjects import WALK_IN
from tests.domain.pieces import texts

EXAMPLE = NoteAdded(text="Công dân hẹn nộp bản sao sáng 24/11")
ABOUT = WALK_IN
MAY = set(Role)
STATES = EVERY
SHAPES = st.builds(NoteAdded, text=texts)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đã gọi", ""),
        ("a" * MOST_TEXT, ""),
        ("a" * (MOST_TEXT + 1), "note_too_long"),
        ("", "empty_note"),
        (" \n\t", "empty_note"),
    ],
)
def test_a_note_says_something_and_no_more_than_it_may(text: str, expected: str) -> None:
    assert refusal_code(walk_in(), NoteAdded(text=text)) == expected
