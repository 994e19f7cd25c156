"""A file that does not arrive: trying it again, or giving it up with a reason on its dossier."""

from __future__ import annotations

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.errors import RefusedError
from counter_app.domain.kinds.notice_settled import NoticeSettled
from counter_app.domain.office.office import Officer
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.dossier.record import Recording, record
from counter_app.storage.dossiers import drafts
from counter_app.storage.files import partial_files, transfers
from counter_app.storage.sync import problems

QUARANTINED = "drop"
"""The choice in `notice_settled`; its notice is `file:` and the sum of the file."""


def name_of(dossier: Dossier | None, sha256: str) -> str:
    """What the file is called on its dossier, "" where it is not there."""
    files = dossier.attachments if dossier is not None else ()
    return next((file.name for file in files if file.sha256 == sha256), "")


def try_again(desk: OpenDesk, sha256: str) -> None:
    with desk.store.database.write() as connection:
        problems.try_file_again(connection, sha256)


def give_up(
    desk: OpenDesk, actor: Officer, dossier_id: str, sha256: str, reason: str, *, draft: str = ""
) -> None:
    """The file travels no more until somebody attaches it anew; the dossier says who decided so,
    and why. The draft of this id ends with it. Raises RefusedError ("drop_reason",
    "already_settled", "no_dossier"), StorageError.
    """
    if not reason.strip():
        raise RefusedError("drop_reason")

    def write(recording: Recording) -> None:
        dossier = recording.dossier(dossier_id)
        named = ": ".join(part for part in (name_of(dossier, sha256), reason.strip()) if part)
        body = NoticeSettled(notice=f"file:{sha256}", choice=QUARANTINED, text=named)
        recording.add(body, dossier_id)
        if not transfers.give_up(recording.connection, sha256):
            raise RefusedError("already_settled")
        drafts.drop(recording.connection, draft)

    record(desk, actor, write)
    partial_files.drop(desk.store.profile.files, sha256)
