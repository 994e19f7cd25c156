"""A citizen answers a request to supplement online."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import ClassVar

from msgspec.structs import replace

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.online import FormField
from counter_app.domain.dossier.paper import Attachment, Paper
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.kind import EVERY_STATE, PORTAL_ALONE, DossierKind
from counter_app.domain.kinds.supplement import with_answer

_FIRST = datetime.min.replace(tzinfo=UTC)


class SupplementSubmitted(Body, frozen=True, kw_only=True, omit_defaults=True):
    """The citizen answered a request to supplement online; fields take the place of their like."""

    kind: ClassVar[str] = "supplement_submitted"
    of_portal: ClassVar[bool] = True
    papers: tuple[Paper, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    form: tuple[FormField, ...] = ()
    text: str = ""
    question: str = ""


def _apply(dossier: Dossier, event: Event, body: SupplementSubmitted) -> Dossier:
    dossier = replace(
        dossier,
        attachments=(*dossier.attachments, *body.attachments),
        form=_with_fields(dossier.form, body.form, event.occurred_at),
    )
    return with_answer(dossier, body.papers, event, body.question)


def _with_fields(
    known: tuple[FormField, ...], given: tuple[FormField, ...], at: datetime
) -> tuple[FormField, ...]:
    """Fields that are filled again take the place of their like; what was filled last stands."""
    fields = {(field.group, field.label): field for field in known}
    for key, field in {(item.group, item.label): item for item in given}.items():
        new = replace(field, at=at)
        fields[key] = max(fields.get(key, new), new, key=_filled)
    return tuple(fields.values())


def _filled(field: FormField) -> tuple[datetime, str]:
    return field.at or _FIRST, field.value


SUPPLEMENT_SUBMITTED = DossierKind(
    body=SupplementSubmitted,
    roles=PORTAL_ALONE,
    basis="",
    states=EVERY_STATE,
    apply=_apply,
)
