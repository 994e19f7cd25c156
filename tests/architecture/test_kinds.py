"""A kind of event is whole: roles, what it makes, a sentence, an example, a row of judgement."""

from __future__ import annotations

from collections.abc import Callable, Container
from functools import cache
from typing import Any, ClassVar

import pytest
from msgspec.structs import replace

from counter_app.domain.apply import apply
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.kind import (
    EVERY_STATE,
    PORTAL_ALONE,
    DossierKind,
    MakerKind,
    Unchanged,
)
from counter_app.domain.kinds.registry import KINDS, AnyKind
from counter_app.domain.office.office import Role
from counter_app.services.dossier.timeline import TimelineRow
from counter_app.ui.pages.dossier.event_text import SENTENCES, sentence_of
from tests.docs.contract_events import EXAMPLES
from tests.domain.online_rules import MAY as MAY_ONLINE
from tests.domain.online_rules import OF_PORTAL
from tests.domain.test_check import MAY as MAY_WALK_IN

JUDGED = {*MAY_WALK_IN, *MAY_ONLINE, *OF_PORTAL}
"""Kinds of which a table in the tests says who may do them, and from whom they are refused."""


def lacks(
    kind: AnyKind, *, sentences: Container[object], examples: Container[str], judged: Container[str]
) -> list[str]:
    """What a kind is still without."""
    body = kind.body
    found = []
    if (kind.roles == PORTAL_ALONE) is not body.of_portal:
        found.append("roles")
    if isinstance(kind, DossierKind) and not _changes(kind):
        found.append("apply")
    if body not in sentences:
        found.append("sentence")
    if kind.name not in examples:
        found.append("example")
    if kind.name not in judged:
        found.append("judgement")
    return found


def _changes(kind: DossierKind[Any]) -> bool:
    """Whether its example changes some dossier, or the kind says why none is changed."""
    if isinstance(kind.apply, Unchanged):
        return bool(kind.apply.why.strip())
    event = EXAMPLES.get(kind.name)
    return event is None or any(kind.apply(one, event, event.body) != one for one in _states())


@cache
def _states() -> tuple[Dossier, ...]:
    """Every state that the examples make, one after the other."""
    found: dict[str, Dossier | None] = {}
    states = []
    for event in EXAMPLES.values():
        if event.dossier is not None and event.kind != "tried_out":
            found[event.dossier] = after = apply(found.get(event.dossier), event)
            states.append(after)
    return tuple(one for one in states if one is not None)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_kind_is_whole(kind: AnyKind) -> None:
    assert lacks(kind, sentences=SENTENCES, examples=EXAMPLES, judged=JUDGED) == []


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


class TriedOut(Body, frozen=True, kw_only=True, omit_defaults=True):
    kind: ClassVar[str] = "tried_out"


def _nothing(dossier: Dossier, event: Event, body: TriedOut) -> Dossier:
    return dossier


def _count(dossier: Dossier, event: Event, body: TriedOut) -> Dossier:
    return replace(dossier, sets=dossier.sets + 1)


def _tried_out(
    roles: frozenset[Role] = frozenset(Role),
    apply: Callable[[Dossier, Event, TriedOut], Dossier] = _count,
) -> DossierKind[TriedOut]:
    return DossierKind(body=TriedOut, roles=roles, basis="", states=EVERY_STATE, apply=apply)


WHOLE = {"sentences": {TriedOut}, "examples": {"tried_out"}, "judged": {"tried_out"}}


def test_a_whole_kind_lacks_nothing() -> None:
    assert lacks(_tried_out(), **WHOLE) == []
    assert lacks(_tried_out(apply=Unchanged("it is told to the office alone")), **WHOLE) == []


@pytest.mark.parametrize(
    ("kind", "without", "lacking"),
    [
        (_tried_out(roles=PORTAL_ALONE), {}, "roles"),
        (_tried_out(apply=Unchanged(" ")), {}, "apply"),
        (_tried_out(), {"sentences": set()}, "sentence"),
        (_tried_out(), {"examples": set()}, "example"),
        (_tried_out(), {"judged": set()}, "judgement"),
    ],
    ids=lambda one: one if isinstance(one, str) else "",
)
def test_a_kind_without_one_of_them_is_found(
    kind: AnyKind, without: dict[str, object], lacking: str
) -> None:
    assert lacks(kind, **{**WHOLE, **without}) == [lacking]


def test_a_kind_whose_example_changes_nothing_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(EXAMPLES, "tried_out", replace(EXAMPLES["note_added"], body=TriedOut()))
    assert lacks(_tried_out(apply=_nothing), **WHOLE) == ["apply"]
    assert lacks(_tried_out(apply=_count), **WHOLE) == []


def test_there_is_a_maker_for_both_ways_in() -> None:
    assert {kind.name for kind in KINDS if isinstance(kind, MakerKind)} == {
        "received",
        "online_submitted",
    }
