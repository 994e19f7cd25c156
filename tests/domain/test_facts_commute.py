"""Facts that reach one place in either order make the same dossier, but for the order of lists."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import reduce
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from counter_app.domain.apply import apply
from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.registry import BODIES, KINDS
from tests.docs.contract_events import EXAMPLES
from tests.domain.happenings import SHAPES, happened, histories, online_submitted, received
from tests.domain.kinds.expected import ON_PAPER
from tests.domain.kinds.states import online, walk_in
from tests.support.searches import examples

MAKERS = {"received", "online_submitted"}
_IS_REQUEST = {kind: body.is_request for (kind, _), body in BODIES.items()}
FACTS = sorted(
    kind
    for (kind, _), body in BODIES.items()
    if body.about_dossier and kind not in MAKERS and (not body.is_request or kind in ON_PAPER)
)
"""Whatever is a fact by its kind, and requests whose paper is out."""
BODIES_OF_FACTS = {
    kind: SHAPES[kind].map(lambda body: replace(body, paper=True))
    if _IS_REQUEST[kind]
    else SHAPES[kind]
    for kind in FACTS
}
PAIRS = [(one, other) for place, one in enumerate(FACTS) for other in FACTS[place:]]


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
    """But for which event came last, which is the order itself."""
    there, back = (
        msgspec.to_builtins(replace(state, latest=""), builtin_types=(datetime,))
        for state in (one, other)
    )
    return bool(_plain(there) == _plain(back))


def unlike(state: Dossier, first: Event, second: Event) -> bool:
    there = apply(apply(state, first), second)
    back = apply(apply(state, second), first)
    assert there is not None
    assert back is not None
    return not same(there, back)


@st.composite
def states(draw: st.DrawFn) -> Dossier:
    """A dossier with some history, whatever its status came to be."""
    first = draw(happened(received | online_submitted))
    made = reduce(apply, draw(histories), apply(None, first))
    assert made is not None
    return made


@pytest.mark.campaign
@pytest.mark.parametrize("kind", FACTS)
def test_any_two_facts_commute(kind: str) -> None:
    """One kind with every other and with itself, on dossiers with some history."""
    tried = 0
    others = st.tuples(*(happened(BODIES_OF_FACTS[other]) for other in FACTS))

    @settings(max_examples=examples(40))
    @given(states(), happened(BODIES_OF_FACTS[kind]), others)
    def search(state: Dossier, first: Event, seconds: tuple[Event, ...]) -> None:
        nonlocal tried
        found = [second.kind for second in seconds if unlike(state, first, second)]
        assert found == []
        tried += len(seconds)

    search()
    print(f"{kind}: {tried} pairs with {len(FACTS)} kinds of facts, in both orders")


def test_the_examples_of_any_two_facts_commute() -> None:
    bodies = {kind: ON_PAPER.get(kind, EXAMPLES[kind].body) for kind in FACTS}
    told = {kind: replace(EXAMPLES[kind], body=body) for kind, body in bodies.items()}
    for state in (walk_in(Status.PROCESSING), online(Status.SUPPLEMENT)):
        assert [pair for pair in PAIRS if unlike(state, *(told[kind] for kind in pair))] == []


def test_every_kind_of_fact_is_tried() -> None:
    assert set(FACTS) <= SHAPES.keys()
    assert len(FACTS) >= 29
    on_paper = {kind.name for kind in KINDS if "paper" in kind.body.__struct_fields__}
    assert on_paper - {"paper_added"} == ON_PAPER.keys()
