"""Taking files in one by one: read, judged, drawn once apart, kept encrypted; with a dossier,
recorded too.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from counter_app.domain.changes import Changes
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.paper import Attachment
from counter_app.domain.errors import RefusedError
from counter_app.services.attachments import attach
from counter_app.services.attachments.attach import PreparedFile
from counter_app.services.batch.read_source import read_source
from counter_app.ui.sandbox.pages import Drawn, RequestedPage, Urgency
from counter_app.ui.session import DeskSession
from counter_app.ui.texts import problems

_WIDTH = 160


@dataclass(frozen=True, slots=True)
class Taken:
    """`files` are kept, from `sources` in the same order; `faults` say why others are not.

    `dossier` is the dossier after it, None where there is none yet.
    """

    files: tuple[Attachment, ...]
    sources: tuple[Path, ...]
    faults: tuple[str, ...]
    dossier: Dossier | None = None


class _Batch:
    def __init__(
        self,
        place: DeskSession,
        paths: Sequence[Path],
        dossier: Dossier | None,
        done: Callable[[Taken], object],
    ) -> None:
        self._place = place
        self._left = list(paths)
        self._dossier = dossier
        self._done = done
        self._kept: list[tuple[Attachment, Path]] = []
        self._faults: list[str] = []

    def go_on(self) -> None:
        if not self._left:
            self._record()
            return
        path = self._left.pop(0)

        def work() -> tuple[str, PreparedFile]:
            prepared = attach.prepare(path.name, read_source(path))
            return hashlib.sha256(prepared.data).hexdigest(), prepared

        self._place.operations.run_beside(
            work, done=lambda judged: self._try(*judged, path), failed=self._fault
        )

    def _try(self, key: str, prepared: PreparedFile, path: Path) -> None:
        """What makes the drawing process fail would make others' programs fail too."""

        def drawn(result: Drawn) -> None:
            try:
                attach.admit(prepared, pages=result.pages, code=result.code)
            except RefusedError as error:
                self._fault(error)
            else:
                self._keep(prepared, path)

        self._place.drawer.draw(
            RequestedPage(key, prepared.data, 0, _WIDTH), drawn, Urgency.ARRIVED
        )

    def _keep(self, prepared: PreparedFile, path: Path) -> None:
        desk = self._place.desk

        def kept(attachment: Attachment) -> None:
            self._kept.append((attachment, path))
            self.go_on()

        self._place.operations.run(
            lambda: attach.keep(desk, prepared), done=kept, failed=self._fault
        )

    def _fault(self, error: Exception) -> None:
        self._faults.append(problems.report(error).sentence)
        self.go_on()

    def _record(self) -> None:
        dossier = self._dossier
        files = tuple(item for item, _ in self._kept)
        if dossier is None or not files:
            self._end(files, dossier)
            return
        desk, officer = self._place.desk, self._place.officer

        def recorded(result: tuple[Dossier, Changes]) -> None:
            after, changes = result
            self._end(files, after)
            self._place.feed.publish(changes)

        def refused(error: Exception) -> None:
            self._faults.append(problems.report(error).sentence)
            self._kept.clear()
            self._end((), dossier)

        self._place.operations.run(
            lambda: attach.attach_all(desk, officer, dossier.id, files),
            done=recorded,
            failed=refused,
        )

    def _end(self, files: tuple[Attachment, ...], dossier: Dossier | None) -> None:
        sources = tuple(path for _, path in self._kept)
        self._done(Taken(files, sources, tuple(self._faults), dossier))


def take_in(
    place: DeskSession,
    paths: Sequence[Path],
    dossier: Dossier | None,
    done: Callable[[Taken], object],
) -> None:
    """Take these files in; `done` is called once, in the GUI thread."""
    _Batch(place, paths, dossier, done).go_on()
