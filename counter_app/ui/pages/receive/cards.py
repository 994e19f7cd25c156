"""A citizen card read at the form: who hands in, never over another person without asking."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from counter_app.domain.people import identity
from counter_app.domain.people.applicant import Person
from counter_app.domain.scanner.citizen_card import Card, to_person
from counter_app.services.intake import known_person
from counter_app.services.intake.known_person import By, SeenPerson
from counter_app.ui.frame.page import Banner, Toast
from counter_app.ui.pages.receive.form import ReceiveForm
from counter_app.ui.session import DeskSession


class Cards(QObject):
    """`filled` when the form has another person or knows more of them, `gone_on` when Enter
    would go on from there.
    """

    filled = Signal()
    gone_on = Signal()
    toast_wanted = Signal(object)
    banner_wanted = Signal(object)

    def __init__(
        self,
        place: DeskSession,
        form: ReceiveForm,
        form_id: Callable[[], str],
        parent: QObject | None = None,
    ) -> None:
        """`form_id` names the form in sight, empty once it is received."""
        super().__init__(parent)
        self._place = place
        self._form = form
        self._form_id = form_id
        form.applicant.wanted.connect(self._look_for)
        form.applicant.filled.connect(self._seen_filled)

    def take(self, card: Card) -> None:
        """Fill an empty form; another person is offered, not put in."""
        applicant = self._form.applicant
        number = identity.bare_number(applicant.number.text())
        if number and number == card.number:
            self.toast_wanted.emit(Toast(self.tr("Thẻ này đã đọc")))
            return
        if applicant.is_empty:
            self._fill(card)
            return
        text = self.tr("Thẻ của {name}, người nộp đang ghi là người khác").format(name=card.name)
        form = self._form_id()

        def change() -> None:
            if form == self._form_id():
                self._fill(card)

        self.banner_wanted.emit(Banner(text, self.tr("Đổi người nộp"), change))

    def recall(self, number: str) -> None:
        """What earlier dossiers say of this person, into fields that are still empty."""
        desk, form = self._place.desk, self._form_id()

        def known(found: Person | None) -> None:
            if form != self._form_id() or found is None:
                return
            phone = self._form.applicant.phone
            waits = self._form.focusWidget() is phone
            self._form.applicant.recall(found)
            self.filled.emit()
            if waits and not phone.isModified():
                self.gone_on.emit()

        self._place.operations.run(lambda: known_person.recall(desk, number), done=known)

    def recall_typed(self, number: str) -> None:
        """A number that was typed: who has it is filled in where nobody stands here yet, else
        what is still empty.
        """
        applicant = self._form.applicant
        if applicant.name.text().strip():
            self.recall(number)
            return
        desk, form = self._place.desk, self._form_id()

        def found(people: tuple[SeenPerson, ...]) -> None:
            same = [item for item in people if item.person.identity_number == number]
            is_same = identity.bare_number(applicant.number.text()) == number
            if same and form == self._form_id() and is_same and not applicant.name.text().strip():
                applicant.fill_from_seen(same[0])

        self._place.operations.run(
            lambda: known_person.seen_here(desk, By.NUMBER, number), done=found
        )

    def _look_for(self, part: str, by: By, text: str) -> None:
        """Who came before with a number, a phone or a name like this."""
        desk = self._place.desk
        self._place.operations.run(
            lambda: known_person.seen_here(desk, by, text),
            done=lambda found: self._form.applicant.offer(part, by, text, found),
        )

    def _seen_filled(self) -> None:
        form = self._form_id()

        def take_back() -> None:
            if form == self._form_id():
                self._form.applicant.take_back()

        sentence = self._form.applicant.message.text()
        self.toast_wanted.emit(Toast(sentence.removesuffix(self.tr(", Ctrl+Z bỏ")), undo=take_back))
        self.filled.emit()
        self.gone_on.emit()

    def _fill(self, card: Card) -> None:
        self.banner_wanted.emit(None)
        now = self._place.desk.office_now()
        self._form.applicant.fill_from_card(to_person(card), card.doubts, now)
        self._form.fill_card_paper()
        self.filled.emit()
        self.recall(card.number)
        self.gone_on.emit()
