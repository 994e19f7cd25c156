"""What a kind of event is: who may do it in which state, and what it makes of a dossier."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.event import Event
from counter_app.domain.office.actor import Actor
from counter_app.domain.office.office import Role

B = TypeVar("B", bound=Body)

PORTAL_ALONE: frozenset[Role] = frozenset()
"""The roles of a kind that no officer makes."""
EVERY_STATE = frozenset(Status)
OPEN_STATES = frozenset(status for status in Status if status.is_open)
IN_HAND = frozenset({Status.RECEIVED, Status.PROCESSING, Status.SUPPLEMENT, Status.OBLIGATION})
"""Received, and nothing has ended it."""
UNANSWERED = frozenset({Status.SUBMITTED, Status.SUPPLEMENT})
"""An online dossier waits for the office's answer, or for the citizen's."""
MOST_TEXT = 4000
"""Characters of a text that an officer writes."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """`code` is stable; `params` fill its sentence."""

    code: str
    params: tuple[tuple[str, object], ...] = ()


@dataclass(frozen=True, slots=True)
class Unchanged(Generic[B]):
    """What a kind makes of a dossier that it leaves as it is; `why` says for what reason."""

    why: str

    def __call__(self, dossier: Dossier, event: Event, body: B, /) -> Dossier:
        return dossier


def _nothing_wrong(*_: object) -> None:
    return None


def _no_doubt(*_: object) -> Iterable[str]:
    return ()


def _not_closed(_: object) -> Refusal | None:
    return None


def _at_once(_: object) -> bool:
    return False


def _closed(dossier: Dossier) -> Refusal:
    return Refusal("dossier_closed", (("code", dossier.code),))


def elsewhere(dossier: Dossier) -> Refusal:
    """The dossier stands where this cannot happen to it."""
    return Refusal("not_now", (("code", dossier.code), ("status", dossier.status.value)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind(Generic[B]):
    """What every kind says of itself.

    `basis` is the article of law that the action rests on, empty where it is the office's own
    record. `doubts` names values that are hard to believe, `largest` what an integer field of the
    body may come to, `codes` its fields that machines sort and index.
    """

    body: type[B]
    roles: frozenset[Role]
    basis: str
    doubts: Callable[[Event, B], Iterable[str]] = _no_doubt
    largest: Mapping[str, int] = field(default_factory=dict)
    codes: frozenset[str] = frozenset()

    @property
    def name(self) -> str:
        return self.body.kind


@dataclass(frozen=True, slots=True, kw_only=True)
class MakerKind(Kind[B]):
    """A kind that makes a dossier. `check` is asked with the dossier that stands already."""

    makes: Callable[[Event, B], Dossier]
    check: Callable[[Dossier | None, B, Actor], Refusal | None] = _nothing_wrong


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierKind(Kind[B]):
    """A kind that happens to a dossier, in these `states`; elsewhere it is `out_of_place`.

    `apply` is the state after the event, its count of events left to the caller; it never fails.
    `closed_by` is what else of the dossier closes it, whatever would be said. `right` is what the
    actor must hold beside the role for what is said, wherever the dossier stands.
    What `waits` changes nothing at the desk that asked for it before the portal has applied it.
    """

    states: frozenset[Status]
    apply: Callable[[Dossier, Event, B], Dossier]
    right: Callable[[B, Actor], Refusal | None] = _nothing_wrong
    check: Callable[[Dossier, B, Actor], Refusal | None] = _nothing_wrong
    out_of_place: Callable[[Dossier], Refusal] = _closed
    closed_by: Callable[[Dossier], Refusal | None] = _not_closed
    waits: Callable[[B], bool] = _at_once

    def may_happen_in(self, status: Status) -> bool:
        """Of a status that only a newer program knows: whatever may happen to an open dossier."""
        return status in self.states or (not status.is_known and self.states >= OPEN_STATES)


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskKind(Kind[B]):
    """A kind that concerns the desk or the day and no dossier."""


def text_fault(text: str, missing: str) -> Refusal | None:
    """What is wrong with a text that an officer has to write; `missing` where there is none."""
    if not text.strip():
        return Refusal(missing)
    return Refusal("note_too_long", (("most", MOST_TEXT),)) if len(text) > MOST_TEXT else None
