"""Opening a dossier: by its id, or by its code as printed or as scanned."""

from __future__ import annotations

from dataclasses import dataclass

from counter_app.domain.catalogue.procedure import TimeRule
from counter_app.domain.changes import Changes
from counter_app.domain.dossier import dossier_code
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.dossier_code import UnreadableCodeError
from counter_app.domain.errors import RefusedError
from counter_app.services.attachments import attach
from counter_app.services.desk.names import desk_name, officer_name
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.dossier.timeline import TimelineRow, timeline
from counter_app.services.portal_state import sync_state
from counter_app.services.portal_state.sync_state import Badge, PortalWord
from counter_app.storage.dossiers import dossiers


@dataclass(frozen=True, slots=True)
class DossierFile:
    """A dossier with what its page shows beside it.

    `officer` and `desk` are names of who received it and where; `rule` is the time rule that it
    was received under, None where its procedure version is no longer known here;
    `badge` what the portal has of it.
    """

    dossier: Dossier
    rows: tuple[TimelineRow, ...]
    officer: str
    desk: str
    rule: TimeRule | None
    badge: Badge

    def is_touched(self, changes: Changes, is_seen: bool) -> bool:
        """Whether it must be read again; what the portal has only where somebody looks at it."""
        moves = changes.sync and is_seen and self.badge.word is not PortalWord.SAFE
        return moves or self.dossier.id in changes.dossiers


def find(desk: OpenDesk, id_or_code: str) -> list[Dossier]:
    """The dossier with this id, else each that carries this code: usually one, rarely two.

    Raises RefusedError: "unknown_code".
    """
    text = id_or_code.strip()
    with desk.store.database.read() as connection:
        earlier = dossiers.get(connection, text)
        if earlier is not None:
            return [earlier]
        matches = dossiers.by_code(connection, _as_printed(text))
    if not matches:
        raise RefusedError("unknown_code", code_text=text)
    return matches


def find_file(desk: OpenDesk, id_or_code: str) -> DossierFile | list[Dossier]:
    """The dossier of this id or code as its page shows it, or the two that carry the code.

    Raises RefusedError as `find` and `open_file` do.
    """
    result = find(desk, id_or_code)
    return open_file(desk, result[0].id) if len(result) == 1 else result


def open_file(desk: OpenDesk, dossier_id: str) -> DossierFile:
    """All that the page shows of one dossier. Raises RefusedError: "no_dossier"."""
    with desk.store.database.read() as connection:
        dossier = dossiers.get(connection, dossier_id)
    if dossier is None:
        raise RefusedError("no_dossier")
    attach.want(desk, dossier)
    entry = desk.catalogue.by_id(dossier.procedure.version)
    rule = entry.procedure.time_rule(dossier.channel, dossier.case) if entry else None
    return DossierFile(
        dossier=dossier,
        rows=tuple(timeline(desk, dossier_id)),
        officer=officer_name(desk, dossier.officer),
        desk=desk_name(desk, dossier),
        rule=rule,
        badge=sync_state.badges(desk, [dossier_id])[dossier_id],
    )


def _as_printed(text: str) -> str:
    """The code without the check characters of its QR; a text of another shape as it is."""
    try:
        return dossier_code.strip_check(text)
    except UnreadableCodeError:
        return text
