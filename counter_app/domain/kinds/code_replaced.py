"""The portal gives a dossier a new code, for another carries the same."""

from __future__ import annotations

from typing import ClassVar

from msgspec.structs import replace

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.kind import EVERY_STATE, PORTAL_ALONE, DossierKind


class CodeReplaced(Body, frozen=True, kw_only=True, omit_defaults=True):
    """A code that two dossiers carried: this one has a new official code, and keeps the old."""

    kind: ClassVar[str] = "code_replaced"
    of_portal: ClassVar[bool] = True
    code: str
    was: str


def _apply(dossier: Dossier, event: Event, body: CodeReplaced) -> Dossier:
    """The code of the newest replacement stands; ids of the portal's events grow with time."""
    is_newest = event.id > dossier.code_event
    code = body.code if is_newest else dossier.code
    carried = dict.fromkeys((*dossier.former_codes, body.was, dossier.code, body.code))
    return replace(
        dossier,
        code=code,
        code_event=event.id if is_newest else dossier.code_event,
        former_codes=tuple(item for item in carried if item != code),
    )


CODE_REPLACED = DossierKind(
    body=CodeReplaced,
    roles=PORTAL_ALONE,
    basis="TT 03/2025/TT-VPCP, Điều 13",
    states=EVERY_STATE,
    apply=_apply,
    codes=frozenset({"code", "was"}),
)
