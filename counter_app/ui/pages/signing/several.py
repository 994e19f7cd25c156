"""Several papers signed in one act: those that are ticked, and the summary of what became of it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from counter_app.services.lists.unsigned import Unsigned
from counter_app.services.processing.sign_papers import SignedPapers, sign_papers
from counter_app.ui.drafting.writing import Writing
from counter_app.ui.frame.page import Command, Page, Toast
from counter_app.ui.pages.signing.cards import AuthorityCard
from counter_app.ui.pages.signing.summary import SummaryCard
from counter_app.ui.pages.signing.ticks import SigningTicks
from counter_app.ui.session import DeskSession
from counter_app.ui.texts import problems
from counter_app.ui.widgets.tick_table import TickTable


class Several(QObject):
    """`changed` when other papers are ticked, or the summary was opened or closed; `read` reads
    the queue again.
    """

    changed = Signal()

    def __init__(
        self,
        page: Page,
        place: DeskSession,
        table: TickTable[Unsigned],
        ticks: SigningTicks,
        *,
        authority: AuthorityCard,
        read: Callable[[], object],
    ) -> None:
        super().__init__(page)
        self._page = page
        self._place = place
        self._table = table
        self._ticks = ticks
        self._authority = authority
        self._read = read
        self.summary = SummaryCard()
        self.summary.hide()
        table.tick_wanted.connect(self._toggle)
        table.clicked.connect(lambda _: self.close())

    def rows(self) -> list[Unsigned]:
        """Those that are ticked, in the order of the queue."""
        return [row for row in self._table.rows_model().rows() if self._ticks.is_ticked(row)]

    @property
    def is_summing_up(self) -> bool:
        return self.summary.isVisibleTo(self._page)

    def tick_all(self) -> None:
        unseen = self._ticks.tick_all(self._table.rows_model().rows())
        if unseen:
            text = self.tr("Còn {count} văn bản chưa xem hết, chưa đánh dấu")
            self._say(text.format(count=unseen))
        self._show()

    def close(self) -> bool:
        """Close the summary; False where it is closed."""
        was_open = self.is_summing_up
        self.summary.hide()
        if was_open:
            self.changed.emit()
        return was_open

    def forget(self) -> None:
        """Somebody else sits here."""
        self._ticks.clear()
        self.close()

    def command(self, writing: Writing) -> Command | None:
        """What F9 does; None where nothing is ticked and no summary is open."""
        count = len(self.rows())
        if count:
            text = self.tr("Ghi đã ký {count} văn bản").format(count=count)
            return Command("main", text, lambda: self._sign(writing), enabled=not writing.is_busy)
        if self.is_summing_up:
            return Command("main", self.tr("Xem văn bản còn lại"), self.close)
        return None

    def _toggle(self, key: str) -> None:
        row = self._table.rows_model().row(self._table.rows_model().find(key))
        if row is not None and not self._ticks.toggle(row):
            self._say(self.tr("Xem hết văn bản này rồi mới đánh dấu"))
        self._show()

    def _show(self) -> None:
        self._table.viewport().update()
        self.summary.hide()
        self.changed.emit()

    def _sign(self, writing: Writing) -> None:
        desk, officer, mandate = self._place.desk, self._place.officer, self._authority.mandate()
        papers, signer = self.rows(), self._authority.signer()
        if mandate is None:
            return
        writing.start(
            lambda: sign_papers(desk, officer, papers, mandate=mandate),
            lambda result: self._signed(result, signer),
        )

    def _signed(self, result: SignedPapers, signer: str) -> None:
        for outcome in result.outcomes:
            if outcome.error is not None:
                problems.report(outcome.error)
        self._ticks.keep([])
        self.summary.show_result(result, signer, self._place.desk.office_now())
        self.summary.show()
        self.changed.emit()
        self._place.feed.publish(result.changes)
        self._read()

    def _say(self, sentence: str) -> None:
        self._page.toast_wanted.emit(Toast(sentence))
