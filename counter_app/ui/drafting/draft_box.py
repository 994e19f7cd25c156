"""Drafts on their way to the disk: one for the window, so that nothing hangs on a page.

What could not be written stays here, newest text first, and is tried again until it could.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from counter_app.domain.office.office import Officer
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.intake import drafts
from counter_app.services.intake.drafts import Draft
from counter_app.ui.operations import Operations
from counter_app.ui.texts import problems

RETRY_MS = 5_000


class DraftBox(QObject):
    """`changed` when `trouble` is another; `thrown` with the ids of drafts that were thrown away,
    so that no form goes on showing them, `returned` with those that were put back; `flushing`
    asks every form for what it still holds.
    """

    changed = Signal()
    thrown = Signal(object)  # frozenset of ids
    returned = Signal(object)  # tuple of drafts
    flushing = Signal()

    def __init__(self, desk: OpenDesk, operations: Operations) -> None:
        super().__init__()
        self._desk = desk
        self._operations = operations
        self._waiting: dict[str, Draft] = {}
        self._failing: dict[str, str] = {}
        self._held: set[str] = set()
        self._again = QTimer(self, singleShot=True, interval=RETRY_MS)
        self._again.timeout.connect(self.retry)

    @property
    def trouble(self) -> str:
        """Why text that was typed is not on the disk, empty while nothing keeps it from there."""
        return next(reversed(self._failing.values()), "")

    def now(self) -> int:
        """Seconds since 1970, as drafts are dated."""
        return int(self._desk.now().timestamp())

    def put(self, draft: Draft) -> None:
        """Write this newest text of a draft; an empty document ends it."""
        self._waiting[draft.id] = draft
        self._write(draft)

    def waiting(self, draft_id: str) -> Draft | None:
        """The newest text that is not on the disk yet."""
        return self._waiting.get(draft_id)

    def newest(self, draft_id: str, on_disk: bytes) -> bytes:
        """The document of a draft that was read from the disk."""
        waiting = self._waiting.get(draft_id)
        return waiting.document if waiting is not None else on_disk

    def read(self, actor: Officer, draft_id: str, done: Callable[[bytes], object]) -> None:
        """Fetch the document of a draft of this officer; empty where there is none."""
        desk = self._desk

        def read(found: bytes) -> None:
            waiting = self._waiting.get(draft_id)
            is_his = waiting is None or waiting.officer == actor.id
            done(self.newest(draft_id, found) if is_his else b"")

        def not_read(error: Exception) -> None:
            problems.report(error)
            read(b"")

        self._operations.run(lambda: drafts.kept(desk, actor, draft_id), done=read, failed=not_read)

    def hold(self, draft_id: str) -> None:
        """The write that this text is for is under way: the draft may end with it."""
        self._held.add(draft_id)

    def release(self, draft_id: str) -> None:
        self._held.discard(draft_id)

    def forget(self, draft_id: str) -> None:
        """That write has succeeded, and the draft ended with it."""
        self._held.discard(draft_id)
        self._waiting.pop(draft_id, None)
        self._mend(draft_id)

    def retry(self) -> None:
        """Try again what could not be written."""
        for draft_id in list(self._failing):
            if draft_id not in self._held and draft_id in self._waiting:
                self._write(self._waiting[draft_id])
        if self._failing:
            self._again.start()

    def flush(self) -> None:
        """Every form gives what it holds, whatever its last key was: the program closes, or
        somebody else may sign in.
        """
        self.flushing.emit()

    def throw_away(
        self,
        actor: Officer,
        ids: Collection[str],
        done: Callable[[tuple[Draft, ...]], object],
        failed: Callable[[Exception], object],
    ) -> None:
        """End these drafts; `done` with what they were, for `put_back`."""
        self.flush()
        newer = {draft_id: self._waiting[draft_id] for draft_id in ids if draft_id in self._waiting}
        desk, requested = self._desk, frozenset(ids)
        self._held |= requested

        def not_ended(error: Exception) -> None:
            self._held -= requested
            failed(error)

        def ended(found: tuple[Draft, ...]) -> None:
            for draft_id in requested:
                self.forget(draft_id)
            existing = {item.id: item for item in found} | newer
            self.thrown.emit(requested)
            done(tuple(item for item in existing.values() if item.document))

        self._operations.run(
            lambda: drafts.throw_away(desk, actor, requested), done=ended, failed=not_ended
        )

    def restore(
        self,
        items: tuple[Draft, ...],
        done: Callable[[], object],
        failed: Callable[[Exception], object],
    ) -> None:
        """Undo `throw_away`."""
        desk = self._desk

        def put(_: None) -> None:
            self.returned.emit(items)
            done()

        self._operations.run(lambda: drafts.restore(desk, items), done=put, failed=failed)

    def end(self, draft: Draft) -> None:
        """End one draft whose text stays in the hands of the caller."""
        self.put(replace(draft, document=b""))

    def _write(self, draft: Draft) -> None:
        desk = self._desk
        self._operations.run(
            lambda: drafts.keep(desk, draft),
            done=lambda _: self._written(draft),
            failed=lambda error: self._not_written(error, draft),
        )

    def _written(self, draft: Draft) -> None:
        if self._waiting.get(draft.id) is draft:
            del self._waiting[draft.id]
            self._mend(draft.id)

    def _not_written(self, error: Exception, draft: Draft) -> None:
        sentence = problems.report(error).sentence
        if self._waiting.get(draft.id) is not draft:
            return
        before = self.trouble
        self._failing[draft.id] = sentence
        self._again.start()
        if self.trouble != before:
            self.changed.emit()

    def _mend(self, draft_id: str) -> None:
        if self._failing.pop(draft_id, None) is not None and not self._failing:
            self._again.stop()
            self.changed.emit()
