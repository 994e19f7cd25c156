"""A person settles a notice."""

from __future__ import annotations

from typing import ClassVar

from counter_app.domain.bounds import Whole
from counter_app.domain.dossier import notices
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.online import Settled
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.kind import EVERY_STATE, DossierKind, Refusal
from counter_app.domain.office.actor import Actor
from counter_app.domain.office.office import Role


class NoticeSettled(Body, frozen=True, kw_only=True, omit_defaults=True):
    """A notice, or an event that the portal refused, was settled; `notice` is the id of either, or
    `file:` and the SHA-256 of a file that did not arrive and was given up. `joined` says how many
    events beside the one that it names the notice told of to who settled it.
    """

    kind: ClassVar[str] = "notice_settled"
    notice: str
    choice: str
    text: str = ""
    joined: Whole = 0

    @property
    def is_asked(self) -> bool:
        """To settle a supervisor's notice is a request."""
        return notices.code_of(self.notice) in notices.OF_SUPERVISOR


def _apply(dossier: Dossier, event: Event, body: NoticeSettled) -> Dossier:
    settled = Settled(
        choice=body.choice, officer=event.officer, at=event.occurred_at, text=body.text
    )
    return notices.with_settling(dossier, body.notice, settled, asked=body.is_asked)


def _check(dossier: Dossier, body: NoticeSettled, actor: Actor) -> Refusal | None:
    """A supervisor's notice: settled once, by nobody on his own. Where the office has no supervisor
    an administrator settles it, and nothing else.
    """
    if not body.is_asked:
        is_admin_alone = actor.roles <= {Role.ADMIN}
        return Refusal("role_missing", (("kind", body.kind),)) if is_admin_alone else None
    notice = notices.find(dossier, body.notice)
    if notice is None or notice.settled is not None:
        return Refusal("already_settled")
    if notice.officer == actor.id:
        return Refusal("own_fact")
    if not actor.supervises(notice.officer):
        return Refusal("role_missing", (("kind", body.kind),))
    is_waiting = notice.code == notices.FOREIGN_EVENT
    if is_waiting and body.choice not in {notices.LET_IN, notices.KEEP_OUT}:
        return Refusal("choice_gone")
    return None


NOTICE_SETTLED = DossierKind(
    body=NoticeSettled,
    roles=frozenset(Role),
    basis="",
    states=EVERY_STATE,
    apply=_apply,
    check=_check,
    waits=lambda body: body.is_asked,
)
