"""What the resolving unit does itself, and whoever has its signed paper records."""

from __future__ import annotations

from typing import ClassVar, Protocol

from counter_app.domain.kinds.kind import Refusal
from counter_app.domain.office.actor import Actor
from counter_app.domain.office.office import Role


class OfUnit(Protocol):
    """A body that says whether its `paper` is out."""

    kind: ClassVar[str]

    @property
    def paper(self) -> bool: ...


def unit_fault(body: OfUnit, actor: Actor) -> Refusal | None:
    """Why it does not count without paper of one who is not of a unit."""
    is_unit = Role.RESOLVER in actor.roles or body.paper
    return None if is_unit else Refusal("role_missing", (("kind", body.kind),))
