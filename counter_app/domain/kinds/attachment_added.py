"""A file is scanned or attached (số hóa)."""

from __future__ import annotations

from typing import ClassVar

from msgspec.structs import replace

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.paper import Attachment
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.kind import OPEN_STATES, DossierKind
from counter_app.domain.office.office import Role


class AttachmentAdded(Body, frozen=True, kw_only=True, omit_defaults=True):
    """A file was scanned or attached; its bytes travel apart from the event."""

    kind: ClassVar[str] = "attachment_added"
    attachment: Attachment


def _apply(dossier: Dossier, event: Event, body: AttachmentAdded) -> Dossier:
    return replace(dossier, attachments=(*dossier.attachments, body.attachment))


ATTACHMENT_ADDED = DossierKind(
    body=AttachmentAdded,
    roles=frozenset({Role.OFFICER, Role.RESOLVER}),
    basis="NĐ 118/2025/NĐ-CP, Điều 17",
    states=OPEN_STATES,
    apply=_apply,
)
