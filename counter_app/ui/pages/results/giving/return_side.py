"""One hand-out: what is missing of it, what F9 does, and what stands in sight after it."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from counter_app.domain.changes import Changes
from counter_app.domain.deadlines.office_time import in_zone
from counter_app.domain.dossier.dossier import DeliveryKind, Dossier
from counter_app.domain.life.facts import Way
from counter_app.domain.office.office import Role
from counter_app.domain.scanner.citizen_card import Card
from counter_app.services.results import hand_out, parcels, return_file
from counter_app.services.results.hand_out import HandOut
from counter_app.services.results.return_file import ReturnFile
from counter_app.ui.drafting.writing import Writing
from counter_app.ui.frame.page import Command, Page, Toast
from counter_app.ui.frame.places import OpenDossier
from counter_app.ui.operations import Ticket
from counter_app.ui.pages.results.giving import hand_out_form, said
from counter_app.ui.pages.results.giving.return_view import ReturnView
from counter_app.ui.pages.results.papers import ReturnPapers
from counter_app.ui.session import DeskSession
from counter_app.ui.texts import formatting, problems
from counter_app.ui.theme.glyphs import Glyph

REST_MS = 1_000
"""A second F9 right after the first does nothing: the done card is to be seen."""


class ReturnSide(QObject):
    """`read` is the dossier in sight, None while there is none; `left` when the page goes back to
    its lists, `refreshed` when title and commands are others.
    """

    refreshed = Signal()
    left = Signal()

    def __init__(self, place: DeskSession, page: Page, papers: ReturnPapers) -> None:
        super().__init__(page)
        self._place, self._page, self._papers = place, page, papers
        self._given: Dossier | None = None
        self._lines: list[tuple[Glyph, str]] = []
        self._said = ""
        self._ticket = Ticket()
        self.read: ReturnFile | None = None
        self.is_done = False
        self.writing = Writing(place, page)
        self._resting = QTimer(self, singleShot=True, interval=REST_MS)
        self._resting.timeout.connect(self.refreshed)
        view = self.view = ReturnView(place)
        for card in (view.receiver, view.parcel, view.way, view.not_ready):
            card.changed.connect(self._edited)
        view.given.edited.connect(self._edited)
        view.given.current_changed.connect(lambda _: self._show_line())
        view.receiver.entered.connect(self.go_on)
        view.look.entered.connect(self.go_on)

    # Reading

    def open(self, dossier_id: str, card: Card | None = None) -> None:
        """Show this dossier; a `card` that was read with it fills the receiver."""
        desk = self._place.desk
        self._ticket.cancel()
        self._ticket = self._place.operations.run(
            lambda: return_file.open_return(desk, dossier_id),
            done=lambda read: self._show(read, card),
            failed=self._failed,
        )

    def put_away(self) -> None:
        self._ticket.cancel()
        self.read, self.is_done = None, False
        self.view.given.forget()

    def changed(self, changes: Changes) -> None:
        if self.read is not None and not self.is_done and self.read.dossier.id in changes.dossiers:
            self.open(self.read.dossier.id)

    def take_card(self, card: Card) -> bool:
        """A card was read while this dossier is in sight."""
        if self.read is None or self.is_done or not self.read.parts:
            return False
        self.view.receiver.take_card(card, self._now())
        self.go_on()
        return True

    def _show(self, read: ReturnFile, card: Card | None) -> None:
        is_other = self.read is None or self.read.dossier.id != read.dossier.id
        self.read, self.is_done = read, False
        dossier, view = read.dossier, self.view
        if is_other:
            view.given.forget()
            view.receiver.show_dossier(dossier)
            view.parcel.show_dossier(dossier)
            view.sign.receipt.set_value(False)
            by_post = dossier.delivery.kind is DeliveryKind.POST
            view.way.way.set_value(Way.POST if by_post else Way.COUNTER)
        view.head.show_file(read, self._place.desk.calendar, self._now())
        view.signatures.show_dossier(dossier)
        view.given.show_file(read)
        view.money.show_dossier(dossier, is_cashier=self._is_cashier())
        view.not_ready.show_file(read, self._now().date(), is_other=is_other)
        if card is not None:
            view.receiver.take_card(card, self._now())
        self._edited()
        if is_other:
            self.first_focus().setFocus()

    def _failed(self, error: Exception) -> None:
        self._page.toast_wanted.emit(Toast(problems.report(error).sentence))

    # What is missing

    def first_focus(self) -> QWidget:
        """Where the officer begins: who comes, or what stands on a paper that came."""
        view = self.view
        if self.read is not None and not self.read.parts:
            return view.not_ready.title_of
        if self.view.is_posting:
            return view.parcel.parcel
        return view.receiver.relation if view.receiver.lack() else view.given

    def go_on(self) -> None:
        """To what is missing next."""
        view = self.view
        lack = view.receiver.lack()
        if self.view.is_posting:
            view.parcel.parcel.setFocus()
        elif lack is not None:
            view.receiver.field_of(lack).setFocus()
        else:
            view.given.select_missing()
            view.given.setFocus()

    def _edited(self) -> None:
        read, view = self.read, self.view
        if read is None:
            return
        view.look.reset()
        view.todo.show_things(
            hand_out_form.things(view, read.dossier, is_cashier=self._is_cashier())
        )
        view.arrange(ready=bool(read.parts), done=self.is_done)
        if self.is_done:
            view.todo.hide()
        self._show_line()
        self.refreshed.emit()

    def _show_line(self) -> None:
        row = self.view.given.current()
        text = ""
        if row is not None:
            kept = self.tr("{name}: bản chính giữ để đối chiếu, trả lại khi trả kết quả.")
            text = (kept if row.original else "{name}").format(name=row.name)
        self.view.line.setText(text)

    def _is_cashier(self) -> bool:
        actor = self._place.desk.actor(self._place.officer, self._now())
        return Role.CASHIER in actor.roles

    def _now(self) -> datetime:
        return self._place.desk.office_now()

    # What F9 does

    def commands(self) -> list[Command]:
        read, view = self.read, self.view
        if read is None or self.is_done or not read.parts:
            again = Command("print", self.tr("In lại phiếu"), self._print)
            is_given = self.is_done and self._given is not None
            opening = Command("open_dossier", self.tr("Mở hồ sơ"), self._open_dossier)
            return [again, opening] if is_given else [opening]
        return [
            Command("papers_complete", self.tr("Đưa hết"), view.given.give_all),
            Command("open_dossier", self.tr("Mở hồ sơ"), self._open_dossier),
            Command(
                "return_part",
                self.tr("Trả một phần"),
                self._return_part,
                in_bar=len(read.parts) > 1,
            ),
        ]

    def main_command(self) -> Command:
        read, view = self.read, self.view
        is_free = not self.writing.is_busy and not self._resting.isActive()
        if self.is_done:
            return Command("main", self.tr("Trả kết quả khác"), self.left.emit, enabled=is_free)
        if read is None or read.is_returned:
            return Command("main", self.tr("Về danh sách"), self.left.emit)
        if not read.parts:
            is_ready = view.not_ready.is_complete() and is_free
            return Command("main", self.tr("Ghi kết quả đã về"), self._record, enabled=is_ready)
        if self.view.is_posting:
            is_ready = view.parcel.is_complete() and is_free
            return Command("main", self.tr("Giao bưu tá"), self._post, enabled=is_ready)
        text = hand_out_form.main_text(view, read.dossier, is_cashier=self._is_cashier())
        return Command("main", text, self._return, enabled=is_free)

    def _return(self) -> None:
        view, read = self.view, self.read
        if read is None:
            return
        if view.receiver.lack() is not None:
            view.receiver.set_error(view.receiver.lack_text())
            self._page.toast_wanted.emit(Toast(view.receiver.lack_text()))
            self.go_on()
            return
        points = hand_out_form.doubts(view, read.dossier)
        if not view.look.passes(points):
            view.todo.hide()
            view.look.show_points(points, [said.doubt_text(point) for point in points])
            self.refreshed.emit()
            return
        out = hand_out_form.filled(view, read.dossier, is_cashier=self._is_cashier())
        self._write(read.dossier, out)

    def _write(self, dossier: Dossier, out: HandOut) -> None:
        desk, officer = self._place.desk, self._place.officer

        def done(result: hand_out.Done) -> None:
            after, changes = result
            self._finished(after, self.tr("Đã trả {time}"), said.given(out), changes)
            self._given = after
            self._print()

        self.writing.start(
            lambda: hand_out.return_result(desk, officer, dossier.id, out),
            done,
            failed=lambda _: self.open(dossier.id),
        )

    def _record(self) -> None:
        read, ready = self.read, self.view.not_ready.ready()
        if read is None:
            return
        desk, officer, dossier_id = self._place.desk, self._place.officer, read.dossier.id

        def done(result: hand_out.Done) -> None:
            self._place.feed.publish(result[1])
            self._page.toast_wanted.emit(Toast(self.tr("Đã ghi kết quả về quầy")))
            self.view.receiver.relation.setFocus()

        self.writing.start(lambda: hand_out.record_ready(desk, officer, dossier_id, ready), done)

    def _post(self) -> None:
        read, card = self.read, self.view.parcel
        if read is None:
            return
        desk, officer, dossier = self._place.desk, self._place.officer, read.dossier
        bags = {dossier.id: card.parcel.text().strip()}
        address = card.address.text().strip()

        def done(result: tuple[int, Changes]) -> None:
            lines = [(Glyph.UP, self.tr("Túi {parcel}").format(parcel=bags[dossier.id]))]
            self._finished(dossier, self.tr("Đã giao bưu tá {time}"), lines, result[1])
            self._papers.post_sheet(list(bags), self._printed)

        self.writing.start(lambda: parcels.post_result(desk, officer, bags, address), done)

    def _finished(
        self, dossier: Dossier, sentence: str, lines: list[tuple[Glyph, str]], changes: Changes
    ) -> None:
        self.is_done, self._given, self._lines = True, None, lines
        self._said = sentence.format(
            time=formatting.clock(in_zone(self._now(), self._place.desk.zone))
        )
        self.view.head.show_file(
            ReturnFile(dossier, (), (), ()), self._place.desk.calendar, self._now()
        )
        self.view.done.show_done(self._said, dossier.code, lines)
        self._resting.start()
        self._place.feed.publish(changes)
        self._edited()
        self.view.done.setFocus()

    def _print(self) -> None:
        """What the collector signs; again where it did not come out."""
        if self._given is not None:
            self._papers.receipt(self._given, self._printed)

    def _printed(self, sentence: str, is_out: bool) -> None:
        if self.is_done and self.read is not None:
            line = (Glyph.DONE if is_out else Glyph.OVERDUE, sentence)
            self.view.done.show_done(self._said, self.read.dossier.code, [*self._lines, line])

    def _return_part(self) -> None:
        self.view.given.keep_results()
        self.view.given.setFocus()

    def _open_dossier(self) -> None:
        if self.read is not None:
            self._page.place_wanted.emit(OpenDossier(self.read.dossier.id))
