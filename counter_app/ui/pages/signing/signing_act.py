"""The act of signing: the paper in sight, or all that were seen and marked."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, Signal

from counter_app.services.lists.unsigned import Unsigned
from counter_app.services.processing.sign_papers import SignedPapers, ToSign, sign_papers
from counter_app.ui.drafting.writing import Writing
from counter_app.ui.frame.page import Command
from counter_app.ui.pages.signing.cards import AuthorityCard
from counter_app.ui.pages.signing.marks import Marks
from counter_app.ui.pages.signing.paper_pane import PaperPane
from counter_app.ui.session import DeskSession
from counter_app.ui.texts import problems

translate = QCoreApplication.translate


class SigningAct(QObject):
    """`signed` once what could be signed is signed."""

    signed = Signal(object)  # SignedPapers

    def __init__(
        self,
        place: DeskSession,
        writing: Writing,
        authority: AuthorityCard,
        paper: PaperPane,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._place = place
        self._writing = writing
        self._authority = authority
        self._paper = paper
        self.marks = Marks()

    def command(self, row: Unsigned | None, *, is_only: bool) -> Command:
        """What F9 does, or why it does not yet."""
        lacking = self._lacks_authority(row) if self.marks else self._lacks(row)
        if lacking:
            return Command("main", lacking, lambda: None, enabled=False)
        if self.marks:
            text = self.tr("Ghi đã ký {count} văn bản đã xem").format(count=len(self.marks))
        else:
            text = self.tr("Ghi đã ký") if is_only else self.tr("Ghi đã ký, sang văn bản kế")
        return Command("main", text, lambda: self._sign(row), enabled=not self._writing.is_busy)

    def unmarkable(self, row: Unsigned | None) -> str:
        """Why the paper in sight is not signed together with others: it was not seen to its end."""
        return "" if row is not None and row in self.marks else self._lacks(row)

    def mark(self, row: Unsigned) -> None:
        """Mark the paper in sight with the number typed for it, or take its mark away."""
        self.marks.toggle(row, self._authority.number.text())
        self._authority.number.clear()

    def _sign(self, row: Unsigned | None) -> None:
        papers, mandate = self.marks.papers(), self._authority.mandate()
        ended: Callable[[], object] = self.marks.clear
        if not papers and row is not None:
            papers, ended = (
                [ToSign(row, self._authority.number.text())],
                self._authority.number.clear,
            )
        if mandate is None or not papers:
            return
        desk, officer = self._place.desk, self._place.officer
        self._writing.start(
            lambda: sign_papers(desk, officer, papers, mandate), self.signed.emit, ended=ended
        )

    def _lacks_authority(self, row: Unsigned | None) -> str:
        if row is None:
            return self.tr("Không có văn bản chờ ký")
        return self.tr("Chưa có quyền ký") if self._authority.mandate() is None else ""

    def _lacks(self, row: Unsigned | None) -> str:
        if lacking := self._lacks_authority(row):
            return lacking
        if self._paper.was_seen():
            return ""
        pages = self._paper.view.pages
        text = self.tr("Xem đến trang {page}/{page}").format(page=pages)
        return text if pages else self.tr("Chờ tệp")


def said(result: SignedPapers) -> str:
    """What is signed now, and of the first paper that is not, why."""
    signed, refused = result.signed, result.refused
    parts = []
    if len(signed) == 1:
        name = signed[0].owner.name
        parts.append(translate("signing", "Đã ghi đã ký: {name}").format(name=name))
    elif signed:
        text = translate("signing", "Đã ghi đã ký {count} văn bản")
        parts.append(text.format(count=len(signed)))
    if refused:
        paper, error = refused[0]
        text = translate("signing", "{name} chưa ký: {why}")
        why = problems.report(error).sentence
        parts.append(text.format(name=paper.row.dossier.owner.name, why=why))
    if len(refused) > 1:
        text = translate("signing", "{count} văn bản khác cũng chưa ký")
        parts.append(text.format(count=len(refused) - 1))
    return ". ".join(parts)
