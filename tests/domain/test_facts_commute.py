"""Facts that reach one place in either order make the same dossier, but for the order of lists."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import reduce
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counter_app.domain.apply import apply
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.registry import BODIES
from tests.domain.happenings import SHAPES, happened, histories, online_submitted, received
from tests.support.searches import examples

MAKERS = {"received", "online_submitted"}
FACTS = sorted(
    kind
    for (kind, _), body in BODIES.items()
    if not body.is_request and body.about_dossier and kind not in MAKERS
)


def _plain(value: Any) -> Any:
    """The state with its lists in one order, and its moments on one clock."""
    if isinstance(value, datetime):
        return value.astimezone(UTC)
    if isinstance(value, dict):
        return {name: _plain(part) for name, part in value.items()}
    if isinstance(value, list | tuple):
        return sorted((_plain(part) for part in value), key=repr)
    return value


def same(one: Dossier, other: Dossier) -> bool:
    there, back = (msgspec.to_builtins(state, builtin_types=(datetime,)) for state in (one, other))
    return bool(_plain(there) == _plain(back))


@st.composite
def states(draw: st.DrawFn) -> Dossier:
    """A dossier with some history, whatever its status came to be."""
    first = draw(happened(received | online_submitted))
    made = reduce(apply, draw(histories), apply(None, first))
    assert made is not None
    return made


facts = st.tuples(*(happened(SHAPES[kind]) for kind in FACTS))


@pytest.mark.campaign
@settings(max_examples=examples(60))
@given(states(), facts, facts)
def test_any_two_facts_commute(
    state: Dossier, some: tuple[Event, ...], others: tuple[Event, ...]
) -> None:
    for number, first in enumerate(some):
        for second in others[number:]:
            there = apply(apply(state, first), second)
            back = apply(apply(state, second), first)
            assert there is not None
            assert back is not None
            assert same(there, back), (first.kind, second.kind)


def test_every_kind_of_fact_is_tried() -> None:
    assert set(FACTS) <= SHAPES.keys()
    assert len(FACTS) >= 11
