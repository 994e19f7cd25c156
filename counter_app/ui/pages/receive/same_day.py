"""What the desk knows of the people of a form: looked for while it is filled, shown before F9."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from counter_app.domain.dossier.intake import Intake
from counter_app.domain.people.applicant import Organisation, Owner
from counter_app.domain.reading.point import Point
from counter_app.services.intake import second_look
from counter_app.ui.session import DeskSession
from counter_app.ui.texts.problems import point_sentence

Key = tuple[object, ...]


class SameDay(QObject):
    """Looks while the form is filled; `changed` when there is something else to show."""

    changed = Signal()

    def __init__(self, place: DeskSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._place = place
        self._key: Key = ()
        self.points: tuple[Point, ...] = ()

    def warnings(self) -> list[str]:
        """A sentence for each thing."""
        return [point_sentence(point) for point in self.points]

    def forget(self) -> None:
        """Another form."""
        self._key, self.points = (), ()

    def add(self, points: tuple[Point, ...]) -> None:
        """Found as the dossier was about to be received."""
        self.points += tuple(point for point in points if point not in self.points)
        self.changed.emit()

    def look(self, intake: Intake, draft_id: str) -> None:
        """Look again where procedure or people are others."""
        key = _key(intake)
        if key == self._key:
            return
        self._key, had = key, self.points
        self.points = ()
        if had:
            self.changed.emit()
        if not any(key[1:]):
            return
        desk = self._place.desk
        self._place.operations.run(
            lambda: second_look.points(desk, intake, draft_id), done=self._found_for(key)
        )

    def _found_for(self, key: Key) -> Callable[[tuple[Point, ...]], None]:
        def found(points: tuple[Point, ...]) -> None:
            if key == self._key and points:
                self.add(points)

        return found


def _key(intake: Intake) -> Key:
    who = [intake.owner, *([intake.submission.person] if intake.submission else [])]
    return (intake.version, *(part for each in who for part in _of(each)))


def _of(who: Owner) -> tuple[object, ...]:
    if isinstance(who, Organisation):
        return who.tax_code, who.name
    return who.identity_number, who.name, who.birth
