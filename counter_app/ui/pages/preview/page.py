"""Xem trước: the receipt as it will come out; Esc back, Ctrl+P prints, F12 saves it as PDF."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from counter_app.domain.catalogue.receipt_form import FORM, REGIME
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.scanner.scan import Scan
from counter_app.forms.parts.template import FormKind, PaperSize
from counter_app.services.printing import issue_receipt
from counter_app.services.printing.issued_form import template_of
from counter_app.ui.attachments.file_view import FileView
from counter_app.ui.frame import keys
from counter_app.ui.frame.page import Command, Page, Toast
from counter_app.ui.frame.places import OpenDossier, OpenPreview, Place
from counter_app.ui.operations import Ticket
from counter_app.ui.printing import Issued, Issuing
from counter_app.ui.printing.issuing import IssueWay
from counter_app.ui.printing.own_pages import OwnPages
from counter_app.ui.session import DeskSession
from counter_app.ui.texts import problems
from counter_app.ui.theme import theme

# The sheet's width at 96 dpi: what paper of 100 % is on a screen.
_PIXELS = {PaperSize.A5: 559, PaperSize.A4_TWO_UP: 1123}


class PreviewPage(Page):
    """The PDF stays in memory: no temporary file is written."""

    def __init__(self, place: DeskSession, issuing: Issuing, parent: QWidget | None = None) -> None:
        super().__init__(keys.PREVIEW, parent)
        self._place = place
        self._issuing = issuing
        self._dossier: Dossier | None = None
        self._ticket = Ticket()
        self.view = FileView(OwnPages(place.operations))
        self.view.state_changed.connect(self.header_changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 0, 16, 8)
        column.addWidget(self.view)

    def title(self) -> str:
        return self.tr("Xem trước giấy hẹn")

    def subtitle(self) -> str:
        if self._dossier is None or not self.view.pages:
            return ""
        paper = self._place.settings.paper.value
        size = self.tr("trên một tờ A4") if paper == PaperSize.A4_TWO_UP else self.tr("A5")
        text = self.tr("{copies} liên {size} · trang {page}/{pages} · {percent} %")
        return text.format(
            copies=template_of(FormKind.RECEIPT, self._dossier).parts,
            size=size,
            page=self.view.page + 1,
            pages=self.view.pages,
            percent=self.view.percent,
        )

    def commands(self) -> list[Command]:
        return [
            Command("print", self._print_text(), self._print),
            Command("export", self.tr("Lưu PDF"), self._save),
            Command("next", self.tr("Trang sau"), lambda: self.view.turn_page(1)),
            Command("previous", self.tr("Trang trước"), lambda: self.view.turn_page(-1)),
            Command("larger", self.tr("Phóng to"), lambda: self.view.zoom(1), in_bar=False),
            Command("smaller", self.tr("Thu nhỏ"), lambda: self.view.zoom(-1), in_bar=False),
            Command("fit", self.tr("Vừa chiều ngang"), lambda: self.view.zoom(0), in_bar=False),
        ]

    def main_command(self) -> Command | None:
        return Command("main", self._print_text(), self._print)

    def shown(self, place: Place | None = None) -> None:
        if isinstance(place, OpenPreview):
            self._dossier = place.dossier
            self._read()
            self.commands_changed.emit()

    def accept_scan(self, scan: Scan) -> bool:
        self.toast_wanted.emit(Toast(self.tr("Đóng bản xem trước (Esc) rồi quét lại")))
        return True

    def panes(self) -> list[QWidget]:
        return [self.view]

    def _read(self) -> None:
        dossier, desk = self._dossier, self._place.desk
        if dossier is None:
            return
        paper = PaperSize(self._place.settings.paper.value)
        self._ticket.cancel()
        self._ticket = Ticket()
        self._place.operations.run(
            lambda: issue_receipt.preview(desk, dossier, paper=paper),
            done=lambda data: self.view.show_file(
                dossier.id, self.title(), data, width_at_100=theme.px(_PIXELS[paper])
            ),
            failed=lambda error: self.view.show_note(problems.report(error).sentence),
            ticket=self._ticket,
        )

    def _printed(self) -> bool:
        return self._dossier is not None and bool(self._dossier.copies_of(REGIME, FORM))

    def _print_text(self) -> str:
        return self.tr("In lại giấy hẹn") if self._printed() else self.tr("In giấy hẹn")

    def _print(self) -> None:
        """A reprint asks its reason, which the dossier page does."""
        if self._dossier is None:
            return
        if self._printed():
            self.place_wanted.emit(OpenDossier(self._dossier.id, ask_reprint=True))
        else:
            self._issuing.issue(self._dossier, self._issued)

    def _save(self) -> None:
        if self._dossier is not None:
            reason = self.tr("Lưu thành tệp PDF") if self._printed() else ""
            self._issuing.issue(self._dossier, self._issued, reason=reason, way=IssueWay.FILE)

    def _issued(self, issued: Issued) -> None:
        if self._dossier is not None and issued.dossier.id == self._dossier.id:
            self._dossier = issued.dossier
        self.toast_wanted.emit(Toast(issued.sentence))
        self.commands_changed.emit()
