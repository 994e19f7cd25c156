"""Who may sign: what the kinds that carry a signature have in common."""

from __future__ import annotations

from typing import ClassVar, Protocol

from counter_app.domain.kinds.kind import Refusal
from counter_app.domain.office.actor import Actor
from counter_app.domain.office.office import Role


class Signed(Protocol):
    """A body with a signature: `mandate` names the authority of a deputy (ủy quyền ký), `paper`
    that the paper came here signed by somebody whom it names as `signed_by`.
    """

    kind: ClassVar[str]

    @property
    def signed_by(self) -> str: ...
    @property
    def mandate(self) -> str: ...
    @property
    def paper(self) -> bool: ...


SIGNERS = frozenset({Role.SIGNER, Role.RESOLVER, Role.OFFICER, Role.SUPERVISOR})
"""Leaders, their deputies under a mandate, and who records what came signed on paper."""


def signature_fault(body: Signed, actor: Actor) -> Refusal | None:
    """Why the signature does not count: judged by what the actor held when it was made. A mandate
    is named by the deputy who signs under it, and by nobody who records another's paper.
    """
    if body.mandate and body.mandate not in actor.mandates:
        return Refusal("mandate_over")
    if body.paper:
        return None if body.signed_by.strip() else Refusal("signer_missing")
    if actor.may_sign(body.mandate):
        return None
    return Refusal("role_missing", (("kind", body.kind),))
