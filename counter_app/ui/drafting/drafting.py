"""What stands in one form or editor, kept a moment after the last key: under every form.

Dirty until the disk has it: whatever fails stays in the box and is tried again. The draft ends
only when the write that its text is for has succeeded.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from counter_app.services.intake.drafts import Draft
from counter_app.ui.session import DeskSession

KEEP_AFTER_MS = 400
KEEP_AT_LATEST_MS = 2_000
"""Behind the first key that is not kept, for somebody who types without a pause."""

Read = Callable[[], tuple[str, bytes]]
"""Title and document of a form as it stands; an empty document where nothing was typed."""


class Drafting(QObject):
    """`begun` when the form has something that can be thrown away, or no longer; `thrown` when
    its draft was thrown away elsewhere, `returned` when it was put back there.
    """

    begun = Signal()
    thrown = Signal()
    returned = Signal(object)  # Draft

    def __init__(self, place: DeskSession, read: Read, parent: QObject) -> None:
        super().__init__(parent)
        self._place = place
        self._box = place.drafts
        self._read = read
        self._id = self._officer = ""
        self._known = b""
        self._newest: Draft | None = None
        self._sent: Draft | None = None
        self._is_begun = self._is_closed = False
        self._later = QTimer(self, singleShot=True, interval=KEEP_AFTER_MS)
        self._later.timeout.connect(self.flush)
        self._at_latest = QTimer(self, singleShot=True, interval=KEEP_AT_LATEST_MS)
        self._at_latest.timeout.connect(self.flush)
        self._box.flushing.connect(self.flush)
        self._box.thrown.connect(self._thrown)
        self._box.returned.connect(self._returned)

    @property
    def id(self) -> str:
        return self._id

    @property
    def is_dirty(self) -> bool:
        """Whether the disk lacks something of this form."""
        return self._newest is not None or self._box.waiting(self._id) is not None

    @property
    def is_begun(self) -> bool:
        """Whether there is a draft of this form."""
        return self._is_begun

    def leave(self) -> None:
        """The form is about to show something else: what was typed is kept, and what is put in
        now belongs to no draft until `follow`.
        """
        self.flush()
        self._id = ""
        self._newest = self._sent = None
        self._set_begun(is_begun=False)

    def follow(self, draft_id: str, *, is_kept: bool = False) -> None:
        """From here on the form is this draft of the officer who sits here, as it stands now;
        `is_kept` where it was kept before. What was typed for the draft before is kept first.
        """
        self.leave()
        self._is_closed = False
        self._id, self._officer = draft_id, self._place.officer.id
        self._known = self._read()[1]
        self._set_begun(is_begun=is_kept)

    def touch(self) -> None:
        """Something was typed."""
        title, document = self._read()
        if not self._id or self._is_closed or (self._newest is None and document == self._known):
            return
        self._newest = Draft(self._id, self._officer, title, self._box.now(), document)
        self._set_begun(is_begun=bool(document))
        if self._sent is None:
            self._later.start()
            if not self._at_latest.isActive():
                self._at_latest.start()

    def flush(self) -> None:
        """Give what is not kept yet to the disk, unless the write that it is for is under way."""
        self._stop()
        if self._newest is None or self._sent is not None:
            return
        newest, self._newest = self._newest, None
        self._known = newest.document
        self._box.put(newest)

    def confirm(self, say: Callable[[str], object]) -> None:
        """Keep it now, and say whether it is kept once that is known."""
        self.flush()

        def known(_: None) -> None:
            trouble = self._box.trouble if self.is_dirty else ""
            say(trouble or self.tr("Đã lưu nháp"))

        self._place.operations.run(lambda: None, done=known)

    # The write that the text is for

    def send(self) -> Draft:
        """It begins: what it takes along, for `sent` and `not_sent`."""
        self._stop()
        title, document = self._read()
        self._sent = Draft(self._id, self._officer, title, self._box.now(), document)
        self._box.hold(self._id)
        return self._sent

    def sent(self, draft: Draft) -> bool:
        """It has succeeded, and the draft ended with it. False where the form is another by now,
        or something was typed meanwhile that must stay.
        """
        self._box.forget(draft.id)
        if self._sent is not draft:
            return False
        self._sent = self._newest = None
        self._known = b""
        if self._read()[1] == draft.document:
            self._set_begun(is_begun=False)
            return True
        self.touch()
        return False

    def close(self, draft: Draft) -> bool:
        """As `sent`, and the form takes nothing more. False where it says something else by now
        than what was written.
        """
        self._box.forget(draft.id)
        self._is_closed, self._sent, self._newest = True, None, None
        self._set_begun(is_begun=False)
        return self._read()[1] == draft.document

    def not_sent(self, draft: Draft) -> None:
        """It has failed: the text is a draft as before, and goes to the disk at once."""
        self._box.release(draft.id)
        if self._sent is not draft:
            self._box.put(draft)
            return
        self._sent = None
        if self._known != draft.document:
            self._newest = draft
        self.touch()
        self.flush()

    # Throwing away

    def throw_away(self) -> Draft:
        """End the draft; answers what it was, for `take_back`. The page empties its form."""
        title, document = self._read()
        draft = Draft(self._id, self._officer, title, self._box.now(), document)
        self._stop()
        self._newest, self._known = None, b""
        self._box.end(draft)
        self._set_begun(is_begun=False)
        return draft

    def take_back(self, draft: Draft) -> None:
        """Undo `throw_away`; the page shows it again where it still can."""
        self._box.put(draft)
        self._adopt(draft)

    def _thrown(self, ids: frozenset[str]) -> None:
        if self._id in ids:
            self._stop()
            self._newest, self._known = None, b""
            self._set_begun(is_begun=False)
            self.thrown.emit()

    def _returned(self, items: tuple[Draft, ...]) -> None:
        for item in items:
            if item.id == self._id and not self._is_begun:
                self.returned.emit(item)
                self._adopt(item)

    def _adopt(self, draft: Draft) -> None:
        """The form shows this draft, and the disk has it."""
        if draft.id == self._id:
            self._stop()
            self._newest, self._known = None, draft.document
            self._set_begun(is_begun=True)

    def _stop(self) -> None:
        self._later.stop()
        self._at_latest.stop()

    def _set_begun(self, *, is_begun: bool) -> None:
        if self._is_begun != is_begun:
            self._is_begun = is_begun
            self.begun.emit()
