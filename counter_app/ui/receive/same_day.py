"""Dossiers of the same person, procedure and day: shown before another code is taken."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from counter_app.domain.intake import Intake
from counter_app.domain.office import Officer
from counter_app.services import receive
from counter_app.services.open_desk import OpenDesk
from counter_app.services.receive import Received
from counter_app.ui.workplace import Workplace

Key = tuple[str, str]
NOBODY: Key = ("", "")


@dataclass(frozen=True, slots=True)
class Same:
    """Codes that the officer has not seen yet; nothing was received."""

    codes: tuple[str, ...]


def receive_unless_same(
    desk: OpenDesk, actor: Officer, intake: Intake, draft_id: str, seen: Collection[str]
) -> Received | Same:
    """Receive, but for dossiers of today that the officer has not seen. Raises as `receive`.

    A draft whose dossier exists already is answered with that dossier.
    """
    today = [item for item in receive.warnings(desk, intake) if item.id != draft_id]
    codes = tuple(item.code for item in today if item.code not in seen)
    if codes:
        return Same(codes)
    return receive.receive(desk, actor, intake, draft=draft_id, dossier_id=draft_id)


class SameDay(QObject):
    """Looks while the form is filled; `changed` when there is another warning to show."""

    changed = Signal()

    def __init__(self, place: Workplace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._place = place
        self._key = NOBODY
        self.codes: tuple[str, ...] = ()

    def warnings(self) -> list[str]:
        """A sentence for each code."""
        text = self.tr("Hôm nay người này đã nộp thủ tục này: {code}")
        return [text.format(code=code) for code in self.codes]

    def forget(self) -> None:
        """Another form."""
        self._key, self.codes = NOBODY, ()

    def add(self, codes: tuple[str, ...]) -> None:
        """Found as the dossier was about to be received."""
        self.codes += tuple(code for code in codes if code not in self.codes)
        self.changed.emit()

    def look(self, intake: Intake) -> None:
        """Look again where person or procedure is another."""
        key = _key(intake)
        if key == self._key:
            return
        self._key, had = key, self.codes
        self.codes = ()
        if had:
            self.changed.emit()
        if not all(key):
            return
        desk = self._place.desk
        self._place.operations.run(
            lambda: tuple(item.code for item in receive.warnings(desk, intake)),
            done=self._found_for(key),
        )

    def _found_for(self, key: Key) -> Callable[[tuple[str, ...]], None]:
        def found(codes: tuple[str, ...]) -> None:
            if key == self._key and codes:
                self.add(codes)

        return found


def _key(intake: Intake) -> Key:
    owner = intake.owner
    number = getattr(owner, "identity_number", "") or getattr(owner, "tax_code", "")
    return intake.version, number
