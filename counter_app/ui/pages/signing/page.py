"""Ký: what waits for a signature, each paper in sight before it is signed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from counter_app.domain.changes import Changes
from counter_app.domain.dossier.dossier import Dossier
from counter_app.services.intake import drafts
from counter_app.services.intake.drafts import DraftKind
from counter_app.services.lists.unsigned import PAGE, SigningQueue, Unsigned, go_on, signing_queue
from counter_app.services.processing.send_back import send_back
from counter_app.services.processing.sign_papers import sign_paper
from counter_app.ui.dossier_parts.panels.step_draft import StepDraft
from counter_app.ui.drafting.writing import Writing
from counter_app.ui.frame import keys
from counter_app.ui.frame.page import Command, Page, Toast
from counter_app.ui.frame.places import OpenDossier, OpenSigning, Place
from counter_app.ui.operations import Ticket
from counter_app.ui.pages.signing.back_panel import BackPanel
from counter_app.ui.pages.signing.cards import AuthorCard, AuthorityCard
from counter_app.ui.pages.signing.layout import lay_out
from counter_app.ui.pages.signing.paper_pane import PaperPane
from counter_app.ui.pages.signing.queue_table import queue_table, said
from counter_app.ui.pages.signing.several import Several
from counter_app.ui.pages.signing.ticks import SigningTicks
from counter_app.ui.session import DeskSession
from counter_app.ui.texts import problems

_PAGES = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
_ROWS = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End}


class SigningPage(Page):
    """Left the queue and as whom one signs, right the paper. F9 signs what was seen to its end:
    the current paper, or all that are ticked.
    """

    def __init__(self, place: DeskSession, parent: QWidget | None = None) -> None:
        super().__init__(keys.SIGNING, parent)
        self._place = place
        self._ticket, self._more_ticket = Ticket(), Ticket()
        self._queue = SigningQueue()
        self._first = ""
        self._is_sending_back = False
        self._writing = Writing(place, self)
        self._ticks = SigningTicks()
        self.table = queue_table(self._read_more, self._ticks.is_ticked)
        self.author, self.authority = AuthorCard(), AuthorityCard()
        self.back = BackPanel()
        self._draft = StepDraft(place, "send_back", self.back, self)
        self._kept: Mapping[str, bytes] = {}
        self._drafted = ""
        self.paper = PaperPane(place)
        self.several = Several(
            self, place, self.table, self._ticks, authority=self.authority, read=self.read
        )
        cards = (self.author, self.authority, self.back)
        lay_out(self, self.table, cards, (self.paper, self.several.summary))
        self._arrange()
        self.table.installEventFilter(self)
        self.table.current_changed.connect(self._show_paper)
        self.table.opened.connect(lambda _: self._open_dossier())
        self.paper.seen_changed.connect(self._look)
        self.several.changed.connect(self._arrange)
        for changed in (self.authority.changed, self.back.changed):
            changed.connect(self.commands_changed)

    # The page to the window

    def title(self) -> str:
        return self.tr("Ký")

    def subtitle(self) -> str:
        return said(self._queue.dossiers, len(self.several.rows()))

    def commands(self) -> list[Command]:
        row = self.table.current()
        is_there = row is not None
        return [
            Command(
                "papers_complete", self.tr("Chọn hết"), self.several.tick_all, enabled=is_there
            ),
            Command(
                "decline", self.tr("Trả lại người soạn"), self._begin_sending_back, enabled=is_there
            ),
            Command("open_dossier", self.tr("Mở hồ sơ"), self._open_dossier, enabled=is_there),
            Command("reread", self.tr("Đọc lại"), self.read, in_bar=False),
        ]

    def main_command(self) -> Command:
        row = self.table.current()
        is_free = row is not None and not self._writing.is_busy
        if self._is_sending_back:
            text = (
                self.tr("Trả lại người soạn") if self.back.text() else self.tr("Ghi lý do trả lại")
            )
            return Command(
                "main", text, self._send_back, enabled=is_free and bool(self.back.text())
            )
        if row is None:
            return Command("main", self.tr("Không có văn bản chờ ký"), self.read, enabled=False)
        if self.authority.mandate() is None:
            return Command("main", self.tr("Chưa có quyền ký"), self.read, enabled=False)
        several = self.several.command(self._writing)
        if several is not None:
            return several
        if not self._ticks.was_seen(row):
            pages = self.paper.view.pages
            text = self.tr("Xem đến trang {page}/{page}").format(page=pages) if pages else ""
            return Command("main", text or self.tr("Chờ tệp"), self.read, enabled=False)
        is_last = self.table.rows_model().rowCount() == 1
        text = self.tr("Ghi đã ký") if is_last else self.tr("Ghi đã ký, sang văn bản kế")
        return Command("main", text, self._sign, enabled=is_free)

    def shown(self, place: Place | None = None) -> None:
        if isinstance(place, OpenSigning):
            self._first = place.dossier
        self.read()

    def left(self) -> None:
        self._draft.flush()

    def changed(self, changes: Changes) -> None:
        if self.isVisible() and changes.dossiers:
            self.read()

    def officer_changed(self) -> None:
        self._end_sending_back()
        self.several.forget()
        self._follow(None)
        self.authority.number.clear()
        self._show(SigningQueue(), {})

    def escape(self) -> bool:
        if not self._is_sending_back:
            return self.several.close()
        self._end_sending_back()
        return True

    def panes(self) -> list[QWidget]:
        side: list[QWidget] = [self.back] if self._is_sending_back else [self.authority.choice]
        return [self.table, *side, self.paper.view]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """PgDn and PgUp turn the paper also from the queue, which is short."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = _PAGES.get(Qt.Key(event.key())) if not event.modifiers() else None
            if step is not None or event.key() in _ROWS:
                self.several.close()
            if step is not None:
                self.paper.view.turn_page(step)
                return True
        return super().eventFilter(watched, event)

    # Reading

    def read(self) -> None:
        """Read the queue again, as many rows as are in sight, and up to the dossier asked for."""
        self._ticket.cancel()
        self._more_ticket.cancel()
        desk, officer, first = self._place.desk, self._place.officer, self._first
        most = max(PAGE, self.table.rows_model().rowCount())

        def look() -> tuple[SigningQueue, Mapping[str, bytes]]:
            kept = drafts.all_of(desk, officer, DraftKind.STEP)
            return signing_queue(desk, officer, most, first), kept

        self._ticket = self._place.operations.run(
            look, done=lambda found: self._show(*found), failed=self._say_error
        )

    def _read_more(self) -> None:
        desk, officer, last = self._place.desk, self._place.officer, self._rows()[-1]
        self._more_ticket = self._place.operations.run(
            lambda: go_on(desk, officer, last),
            done=lambda found: self._show_more(*found),
            failed=self._say_error,
        )

    def _show_more(self, papers: Sequence[Unsigned], ended: bool) -> None:
        existing = {row.paper.event for row in self._rows()}
        fresh = [row for row in papers if row.paper.event not in existing]
        self.table.rows_model().append_rows(fresh, ended=ended)
        self.commands_changed.emit()

    def _rows(self) -> list[Unsigned]:
        return self.table.rows_model().rows()

    def _show(self, queue: SigningQueue, kept: Mapping[str, bytes]) -> None:
        self._queue, self._kept = queue, kept
        self._ticks.keep(queue.papers)
        self.table.set_rows(queue.papers, ended=queue.ended)
        wanted = next(
            (at for at, row in enumerate(queue.papers) if row.dossier.id == self._first), None
        )
        if wanted is not None:
            self.table.select(wanted)
        elif self.table.current() is None and queue.papers:
            self.table.select(0)
        self._first = ""
        self.authority.show_queue(queue, self._place.officer.name, self._place.desk.zone)
        self._show_paper(self.table.current())
        self.header_changed.emit()

    def _show_paper(self, row: Unsigned | None) -> None:
        self._follow(row)
        self.author.show_paper(row)
        self.paper.show_paper(row)
        self.commands_changed.emit()

    def _look(self) -> None:
        row = self.table.current()
        if row is not None and self.paper.was_seen():
            self._ticks.see(row)
        self.commands_changed.emit()

    def _follow(self, row: Unsigned | None) -> None:
        """What was typed to give it back is kept with its dossier."""
        about = row.dossier.id if row is not None else ""
        if about == self._drafted:
            return
        self._drafted = about
        if row is not None:
            self._draft.show_dossier(about, self._kept)
        else:
            self._draft.leave()
            self._draft.clear()

    # What the officer does

    def _sign(self) -> None:
        row, mandate = self.table.current(), self.authority.mandate()
        if row is None or mandate is None:
            return
        desk, officer = self._place.desk, self._place.officer
        number = self.authority.number.text()
        sentence = self.tr("Đã ghi đã ký: {name}").format(name=row.dossier.owner.name)
        self._writing.start(
            lambda: sign_paper(desk, officer, row, mandate=mandate, number=number),
            lambda done: self._done(done, sentence),
            ended=self.authority.number.clear,
        )

    def _begin_sending_back(self) -> None:
        self._is_sending_back = True
        self.several.close()
        self._arrange()
        self.back.setFocus()

    def _end_sending_back(self) -> None:
        self._is_sending_back = False
        self._arrange()
        self.table.setFocus()

    def _send_back(self) -> None:
        row, text = self.table.current(), self.back.text()
        if row is None:
            return
        desk, officer, about = self._place.desk, self._place.officer, row.dossier.id
        event = row.paper.event
        sentence = self.tr("Đã trả lại {name}").format(name=row.author)
        draft = self._draft.id_of(about)

        def ended() -> None:
            self._draft.clear()
            self._end_sending_back()

        self._writing.start(
            lambda: send_back(desk, officer, about, event, text, draft=draft),
            lambda done: self._done(done, sentence),
            drafting=self._draft,
            ended=ended,
        )

    def _done(self, done: tuple[Dossier, Changes], sentence: str) -> None:
        self.toast_wanted.emit(Toast(sentence))
        self._place.feed.publish(done[1])
        self.read()

    def _open_dossier(self) -> None:
        row = self.table.current()
        if row is not None:
            among = tuple(dict.fromkeys(item.dossier.id for item in self._rows()))
            self.place_wanted.emit(OpenDossier(row.dossier.id, among))

    def _say_error(self, error: Exception) -> None:
        self.toast_wanted.emit(Toast(problems.report(error).sentence))

    def _arrange(self) -> None:
        self.paper.setVisible(not self.several.is_summing_up)
        self.authority.set_several(are_several=bool(self.several.rows()))
        self.header_changed.emit()
        self.back.setVisible(self._is_sending_back)
        self.authority.setVisible(not self._is_sending_back)
        self.commands_changed.emit()
