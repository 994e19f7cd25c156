"""Planted faults in what follows reception."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any

from msgspec.structs import replace

from counter_app.domain import check
from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.kinds.corrected import CORRECTED
from counter_app.domain.kinds.extended import EXTENDED
from counter_app.domain.kinds.handed_over import HANDED_OVER
from counter_app.domain.kinds.kind import DossierKind
from counter_app.domain.kinds.result_returned import RESULT_RETURNED
from counter_app.domain.kinds.result_signed import RESULT_SIGNED
from counter_app.domain.kinds.undone import UNDONE
from counter_app.domain.life import status
from counter_app.domain.life.facts import Life
from counter_app.domain.life.undoing import undo
from counter_app.portal.deadlines import due
from counter_app.portal.office import receivers
from tests.simulation.patching import of_kind, patches


def hand_over_counted_twice() -> AbstractContextManager[None]:
    """A dossier that was handed over has two hops of one slip."""
    return _twice(HANDED_OVER)


def return_applied_twice() -> AbstractContextManager[None]:
    """A result that was returned once stands there twice."""
    return _twice(RESULT_RETURNED)


def _twice(kind: DossierKind[Any]) -> AbstractContextManager[None]:
    def apply(dossier: Dossier, event: Any, body: Any) -> Dossier:
        return kind.apply(kind.apply(dossier, event, body), event, body)

    return of_kind(kind, apply=apply)


def correction_loses_what_stood() -> AbstractContextManager[None]:
    """Of a correction only what is right is kept."""

    def apply(dossier: Dossier, event: Any, body: Any) -> Dossier:
        changes = tuple(replace(change, was="") for change in body.changes)
        return CORRECTED.apply(dossier, event, replace(body, changes=changes))

    return of_kind(CORRECTED, apply=apply)


def undo_takes_another_step() -> AbstractContextManager[None]:
    """With the step that is taken back the newest of the others goes too."""

    def apply(dossier: Dossier, event: Any, body: Any) -> Dossier:
        left = UNDONE.apply(dossier, event, body)
        facts = [fact for name in Life.__struct_fields__ for fact in getattr(left.life, name)]
        newest = max(facts, key=lambda fact: (fact.at, fact.event), default=None)
        return left if newest is None else undo(left, newest.event)

    return of_kind(UNDONE, apply=apply)


def roles_not_asked() -> AbstractContextManager[None]:
    """Whoever works there may do everything."""

    def lenient(_kind: object, _name: str, actor: Any) -> Any:
        return None if actor.roles else check.Refusal("officer_inactive")

    return patches((check, "_role_fault", lenient))


@contextmanager
def signature_not_asked() -> Iterator[None]:
    """A result or more time counts as signed whoever signs it."""
    with of_kind(EXTENDED, right=anybody), of_kind(RESULT_SIGNED, right=anybody):
        yield


def anybody(*_: object) -> None:
    """Nothing is asked."""


def withdrawal_outranks_a_signature() -> AbstractContextManager[None]:
    """A dossier that was withdrawn is so, though its result was signed."""
    ranked = status.status_of

    def status_of(dossier: Dossier) -> Status:
        return Status.WITHDRAWN if dossier.life.withdrawals else ranked(dossier)

    return patches((status, "status_of", status_of))


@contextmanager
def pause_not_counted_at_the_portal() -> Iterator[None]:
    """The portal's date goes on while the citizen is waited for."""
    course_of = due.course_of

    def without(dossier: Dossier, *law: Any) -> Any:
        life = replace(dossier.life, verifications=(), verified=(), obligations=(), met=())
        return course_of(replace(dossier, supplements=(), life=life), *law)

    with patches((due, "course_of", without)):
        yield


def outages_of_the_receiver_not_told() -> AbstractContextManager[None]:
    """A desk hears when its own office could not work, and of no other."""
    return patches((receivers, "of", lambda *_: []))


PLANTED: dict[str, Callable[[], AbstractContextManager[None]]] = {
    "hand-over counted twice": hand_over_counted_twice,
    "return applied twice": return_applied_twice,
    "correction loses what stood": correction_loses_what_stood,
    "undo takes another step": undo_takes_another_step,
    "roles not asked": roles_not_asked,
    "signature not asked": signature_not_asked,
    "withdrawal outranks a signature": withdrawal_outranks_a_signature,
    "pause not counted at the portal": pause_not_counted_at_the_portal,
    "outages of the receiver not told": outages_of_the_receiver_not_told,
}
