"""A kind of event is whole: roles, what it makes, a sentence, an example, a row of judgement."""

from __future__ import annotations

from collections.abc import Callable, Container
from dataclasses import replace as replace_kind
from functools import cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any, ClassVar

import pytest
from hypothesis import strategies as st
from msgspec.structs import replace

from counter_app.domain.apply import apply
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.kind import (
    EVERY_STATE,
    OPEN_STATES,
    PORTAL_ALONE,
    DossierKind,
    MakerKind,
    Unchanged,
)
from counter_app.domain.kinds.registry import KINDS, AnyKind
from counter_app.domain.office.office import Role
from counter_app.services.dossier.timeline import TimelineRow
from counter_app.ui.pages.dossier.event_text import SENTENCES, sentence_of
from tests.docs.contract_events import EXAMPLES, event_of
from tests.domain.kinds import said
from tests.domain.kinds.subjects import WALK_IN

SENTENCE = "SENTENCES in counter_app/ui/pages/dossier/event_text.py"


def lacks(kind: AnyKind, *, sentences: Container[object], module: Any) -> list[str]:
    """What a kind is still without, one sentence each; `module` is the one of its tests."""
    body = kind.body
    found = said.unsaid(kind, module)
    if (kind.roles == PORTAL_ALONE) is not body.of_portal:
        found.append(f"{kind.name} lacks roles: of the portal alone, or of some at the desk")
    if isinstance(kind, DossierKind) and not _changes(kind, module):
        found.append(f"{kind.name} lacks an apply that changes its example's dossier or says why")
    if body not in sentences:
        found.append(f"{kind.name} lacks a sentence on the timeline: {SENTENCE}")
    return found


def _changes(kind: DossierKind[Any], module: Any) -> bool:
    """Whether its example changes some dossier, or the kind says why none is changed."""
    if isinstance(kind.apply, Unchanged):
        return bool(kind.apply.why.strip())
    if not hasattr(module, "EXAMPLE"):
        return True
    event = event_of(module.EXAMPLE, WALK_IN, place=99)
    return any(kind.apply(one, event, event.body) != one for one in _states())


@cache
def _states() -> tuple[Dossier, ...]:
    """Every state that the examples make, one after the other."""
    found: dict[str, Dossier | None] = {}
    states = []
    for event in EXAMPLES.values():
        if event.dossier is not None:
            found[event.dossier] = after = apply(found.get(event.dossier), event)
            states.append(after)
    return tuple(one for one in states if one is not None)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_kind_is_whole(kind: AnyKind) -> None:
    assert lacks(kind, sentences=SENTENCES, module=said.module_of(kind.name)) == []


def test_every_kind_is_told_apart_on_the_timeline() -> None:
    said = {
        sentence_of(
            TimelineRow(
                id="e", at=event.occurred_at, kind=event.kind, body=event.body, officer="Mai"
            )
        )
        for event in EXAMPLES.values()
    }
    assert len(said) == len(KINDS)


def test_each_name_stands_for_one_kind_and_each_body_says_it() -> None:
    assert len({kind.name for kind in KINDS}) == len({kind.body for kind in KINDS}) == len(KINDS)
    assert all("kind" in vars(kind.body) for kind in KINDS)


class Planted(Body, frozen=True, kw_only=True, omit_defaults=True):
    kind: ClassVar[str] = "planted"


def _nothing(dossier: Dossier, event: Event, body: Planted) -> Dossier:
    return dossier


def _count(dossier: Dossier, event: Event, body: Planted) -> Dossier:
    return replace(dossier, sets=dossier.sets + 1)


def _planted(
    roles: frozenset[Role] = frozenset(Role),
    apply: Callable[[Dossier, Event, Planted], Dossier] = _count,
) -> DossierKind[Planted]:
    return DossierKind(body=Planted, roles=roles, basis="", states=EVERY_STATE, apply=apply)


WHOLE = {
    "EXAMPLE": Planted(),
    "ABOUT": WALK_IN,
    "MAY": set(Role),
    "STATES": EVERY_STATE,
    "SHAPES": st.builds(Planted),
    "test_of_its_own": id,
}
"""What the test module of a whole kind says."""


def found(
    kind: AnyKind, sentences: Container[object] = (Planted,), without: str = "", **more: object
) -> list[str]:
    said_of_it = {name: value for name, value in WHOLE.items() if name != without}
    return lacks(kind, sentences=sentences, module=SimpleNamespace(**said_of_it, **more))


def test_a_whole_kind_lacks_nothing() -> None:
    assert found(_planted()) == []
    assert found(_planted(apply=Unchanged("it is told to the office alone"))) == []


@pytest.mark.parametrize(
    ("kind", "sentences", "lacking"),
    [
        (_planted(roles=PORTAL_ALONE), {Planted}, "lacks roles"),
        (_planted(apply=Unchanged(" ")), {Planted}, "lacks an apply"),
        (_planted(apply=_nothing), {Planted}, "lacks an apply"),
        (_planted(), (), "lacks a sentence on the timeline"),
    ],
    ids=lambda one: one if isinstance(one, str) else "",
)
def test_a_kind_without_one_of_them_is_found(
    kind: AnyKind, sentences: Container[object], lacking: str
) -> None:
    (sentence,) = found(kind, sentences)
    assert sentence.startswith(f"planted {lacking}")


@pytest.mark.parametrize("name", WHOLE)
def test_a_kind_of_which_the_tests_do_not_say_something_is_found(name: str) -> None:
    (sentence,) = found(_planted(), without=name)
    assert sentence.startswith("planted lacks ")
    assert sentence.endswith("tests/domain/kinds/test_planted.py")
    assert name in sentence or "a judgement" in sentence


def test_a_kind_that_may_not_always_happen_says_how_it_is_refused() -> None:
    kind = replace_kind(_planted(), states=OPEN_STATES)
    (sentence,) = found(kind)
    assert "ELSEWHERE" in sentence
    assert found(kind, ELSEWHERE={"dossier_closed"}) == []


def test_a_kind_without_a_module_of_its_tests_is_found() -> None:
    assert said.module_of("planted") is None
    assert lacks(_planted(), sentences={Planted}, module=None) == [
        "planted has no tests/domain/kinds/test_planted.py"
    ]


def test_each_module_of_tests_is_of_a_kind_and_its_example_too() -> None:
    modules = {
        path.stem.removeprefix("test_") for path in Path("tests/domain/kinds").glob("test_*")
    }
    assert modules == {kind.name for kind in KINDS}
    assert all(body.kind == kind for kind, body in said.every("EXAMPLE").items())


def test_there_is_a_maker_for_both_ways_in() -> None:
    assert {kind.name for kind in KINDS if isinstance(kind, MakerKind)} == {
        "received",
        "online_submitted",
    }
