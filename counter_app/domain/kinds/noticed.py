"""The portal finds something wrong with a fact."""

from __future__ import annotations

from typing import ClassVar

from counter_app.domain.bounds import Timestamp
from counter_app.domain.dossier import notices
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.online import Notice
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.kind import EVERY_STATE, PORTAL_ALONE, DossierKind

LOOKED_AT = "looked_at"
"""Code of `Noticed`: an officer of another office looked; `event` is then its own id."""


class Noticed(Body, frozen=True, kw_only=True, omit_defaults=True):
    """The portal looked at a fact once more and found something wrong; `event` is the fact's id,
    `at` and `officer` say when it happened and by whom, `params` fill the notice's sentence.
    """

    kind: ClassVar[str] = "noticed"
    of_portal: ClassVar[bool] = True
    event: str
    code: str
    at: Timestamp
    officer: str = ""
    params: tuple[tuple[str, str], ...] = ()


def _apply(dossier: Dossier, event: Event, body: Noticed) -> Dossier:
    if body.code == LOOKED_AT:
        return dossier  # it stands on the timeline; nothing is to be settled
    notice = Notice(
        id=notices.notice_id(body.event, body.code),
        code=body.code,
        event=body.event,
        at=body.at,
        officer=body.officer,
        params=body.params,
    )
    return notices.with_notice(dossier, notice)


NOTICED = DossierKind(body=Noticed, roles=PORTAL_ALONE, basis="", states=EVERY_STATE, apply=_apply)
