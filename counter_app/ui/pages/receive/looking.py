"""The second look of Tiếp nhận: what is doubtful in the form, and what the desk knows of people."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from counter_app.domain.reading.point import Point
from counter_app.services.intake import intake_plan
from counter_app.ui.frame.page import Toast
from counter_app.ui.pages.receive.form import ReceiveForm
from counter_app.ui.pages.receive.same_day import SameDay
from counter_app.ui.session import DeskSession
from counter_app.ui.texts import problems


class Looking(QObject):
    """`asked` when F9 says something else than before, `known` when the desk knows something new
    of the people of the form.
    """

    asked = Signal()
    known = Signal()
    toast_wanted = Signal(object)

    def __init__(
        self, place: DeskSession, form: ReceiveForm, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._place = place
        self._form = form
        self._was_asking = False
        self._same = SameDay(place, self)
        self._same.changed.connect(self.known)
        form.look.entered.connect(self._to_first)

    @property
    def seen(self) -> tuple[Point, ...]:
        """What the officer has been shown and confirms with the next F9."""
        return self._form.look.seen

    @property
    def is_asking(self) -> bool:
        return self._form.look.is_asking

    def warnings(self) -> list[str]:
        """What the desk knows, a sentence each."""
        return self._same.warnings()

    def forget(self) -> None:
        """Another form."""
        self._same.forget()
        self._form.look.reset()
        self._was_asking = False

    def edited(self, draft_id: str) -> None:
        """The form says something else: what was confirmed is confirmed no longer."""
        self._form.look.reset()
        self._same.look(self._form.intake(), draft_id)
        self._tell()

    def add(self, points: tuple[Point, ...]) -> None:
        """Found as the dossier was about to be received: shown, and asked about."""
        self._same.add(points)
        self.passes()

    def passes(self) -> bool:
        """Whether F9 may go on: the first shows what is doubtful, the second confirms it."""
        form = self._form
        plan = intake_plan.plan(self._place.desk, form.intake())
        points = form.gaps.points(plan, self._same.points)
        if form.look.passes(points):
            return True
        form.gaps.refresh()
        form.look.show_points(points, [problems.point_sentence(point) for point in points])
        sentence = self.tr("Xem {count} điều trước khi tiếp nhận").format(count=len(points))
        self.toast_wanted.emit(Toast(sentence))
        self._tell()
        return False

    def _tell(self) -> None:
        if self._was_asking != self.is_asking:
            self._was_asking = self.is_asking
            self.asked.emit()

    def _to_first(self) -> None:
        """Enter on the card."""
        target = self._form.gaps.place_of_point(self.seen[0]) if self.seen else None
        if target is not None:
            target.setFocus()
