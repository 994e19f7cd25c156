"""Attaching scanned files: judged by their bytes, encrypted at once, recorded with their dossier.

What was scanned before a dossier exists is put away the same way; the form keeps only its
`Attachment` (sum, size, kind, name), so nothing scanned ever lies in clear.
"""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PureWindowsPath

from counter_app.domain.changes import Changes
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.paper import Attachment
from counter_app.domain.errors import RefusedError
from counter_app.domain.files.file_judgement import MOST_PAGES, limit_of
from counter_app.domain.files.file_judgement import judge as judge_bytes
from counter_app.domain.files.file_kinds import EXTENSIONS, FileKind
from counter_app.domain.kinds.attachment_added import AttachmentAdded
from counter_app.domain.office.office import Officer
from counter_app.services.attachments.strip_metadata import without_metadata
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.dossier.record import happen
from counter_app.storage.dossiers import dossiers
from counter_app.storage.engine.errors import StorageError
from counter_app.storage.files import files, transfer_queue, transfers

MOST_FILES = 200
MOST_NAME = 120
UNDRAWABLE = frozenset({"file_broken", "file_slow", "file_memory", "file_crashed"})
_CONTROLS = frozenset(map(chr, (*range(0x20), 0x7F, *range(0x80, 0xA0))))
_DIRECTIONS = frozenset("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")


@dataclass(frozen=True, slots=True)
class PreparedFile:
    """A file that may be attached, without what a camera wrote beside its picture."""

    name: str
    kind: FileKind
    data: bytes
    paper: str = ""


def prepare(name: str, data: bytes, paper: str = "") -> PreparedFile:
    """Judge a file; asks nothing of the store, so it may run beside it.

    Raises RefusedError ("file_empty", "file_too_large", "file_kind", "file_broken",
    "file_pixels", "file_pages", "pdf_locked", "pdf_actions", "pdf_unclear").
    """
    kind = judge(name, data)
    return PreparedFile(clean_name(name, kind), kind, without_metadata(data, kind), paper)


def admit(prepared: PreparedFile, *, pages: int, code: str) -> None:
    """What came of drawing its first page apart: how many pages there are, and a code of
    `UNDRAWABLE` where nothing could be drawn. Raises RefusedError with that code, or "file_pages".
    """
    if code in UNDRAWABLE:
        raise RefusedError(code, name=prepared.name)
    if pages > MOST_PAGES:
        raise RefusedError("file_pages", name=prepared.name, most=MOST_PAGES)


def keep(desk: OpenDesk, prepared: PreparedFile) -> Attachment:
    """Keep the file encrypted; what the form or a draft remembers of it. Raises StorageError."""
    with desk.store.database.write() as connection:
        digest = files.put(connection, desk.store.profile.files, prepared.data, prepared.kind.value)
    return Attachment(
        sha256=digest,
        size=len(prepared.data),
        mime=prepared.kind.value,
        name=prepared.name,
        paper=prepared.paper,
    )


def put(desk: OpenDesk, name: str, data: bytes, paper: str = "") -> Attachment:
    """`prepare` and `keep`; their errors."""
    return keep(desk, prepare(name, data, paper))


def attach_all(
    desk: OpenDesk, actor: Officer, dossier_id: str, pending: Sequence[Attachment]
) -> tuple[Dossier, Changes]:
    """Record files that `put` keeps, in one transaction; one that the dossier has stays once.

    Raises RefusedError ("too_many_files" and those of the action table), StorageError.
    """
    with desk.store.database.read() as connection:
        dossier = dossiers.get(connection, dossier_id)
    if dossier is None:
        raise RefusedError("no_dossier")
    held = {item.sha256 for item in dossier.attachments}
    fresh: list[Attachment] = []
    for item in pending:
        if item.sha256 not in held:
            held.add(item.sha256)
            fresh.append(item)
    if len(dossier.attachments) + len(fresh) > MOST_FILES:
        raise RefusedError("too_many_files", most=MOST_FILES)
    if not fresh:
        return dossier, Changes()
    bodies = [AttachmentAdded(attachment=item) for item in fresh]
    return happen(desk, actor, dossier_id, *bodies)


def attach(
    desk: OpenDesk, actor: Officer, dossier_id: str, name: str, data: bytes, *, paper: str = ""
) -> tuple[Dossier, Changes]:
    """`put` and `attach_all` for one file; their errors."""
    return attach_all(desk, actor, dossier_id, [put(desk, name, data, paper)])


def want(desk: OpenDesk, dossier: Dossier) -> None:
    """Somebody looks at the dossier: what is not here of its files is fetched next."""
    folder = desk.store.profile.files
    if all(files.is_here(folder, item.sha256) for item in dossier.attachments):
        return
    at = int(desk.now().timestamp())
    # Who wants to read a dossier can, also while nothing can be written.
    with contextlib.suppress(StorageError), desk.store.database.write() as connection:
        transfers.ask(connection, folder, dossier, at)


def read(desk: OpenDesk, attachment: Attachment) -> bytes:
    """The clear bytes of a kept file. Raises RefusedError ("file_waits") where they have not come
    yet, DamagedError where they are not what was put in.
    """
    folder, key = desk.store.profile.files, attachment.sha256
    with desk.store.database.read() as connection:
        if not files.is_here(folder, key) and transfer_queue.is_to_come(connection, key):
            raise RefusedError("file_waits", name=attachment.name)
        return files.get(connection, folder, key)


def judge(name: str, data: bytes) -> FileKind:
    """What the file is, if it may be attached. Raises RefusedError as `prepare` does."""
    match = judge_bytes(data)
    if match.kind is None or match.code:
        raise RefusedError(match.code, name=name, most=limit_of(match.code))
    return match.kind


def clean_name(name: str, kind: FileKind) -> str:
    """The file's own name without its path, at most 120 characters, ending as its kind does."""
    bare = PureWindowsPath(name.replace("/", "\\")).name
    bare = "".join(char for char in bare if char not in _CONTROLS | _DIRECTIONS)
    stem, dot, ending = bare.rpartition(".")
    stem = (stem if dot and len(ending) <= 5 else bare).strip(" .")
    extension = EXTENSIONS[kind]
    return f"{stem[: MOST_NAME - len(extension)].strip(' .') or 'tep'}{extension}"
