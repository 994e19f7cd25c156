"""Who signed a result: what the officer said, and apart from it what a signature in its file
proves.
"""

from __future__ import annotations

from datetime import tzinfo

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from counter_app.domain.deadlines.office_time import in_zone
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.paper import Attachment
from counter_app.domain.files.file_signature import FileSignature, SignatureWord
from counter_app.domain.life.result_file import result_file
from counter_app.services.attachments import attach
from counter_app.services.attachments.trusted_issuers import trusted_issuers
from counter_app.ui.operations import Ticket
from counter_app.ui.sandbox.pages import Cancellable, Drawn, RequestedPage, Urgency
from counter_app.ui.session import DeskSession
from counter_app.ui.texts import formatting, problems
from counter_app.ui.theme.glyphs import Glyph
from counter_app.ui.widgets.card import CardBox
from counter_app.ui.widgets.label import Label
from counter_app.ui.widgets.mark_line import MarkLine

translate = QCoreApplication.translate
MOST_LINES = 3
Line = tuple[Glyph, str]


class SignatureCard(CardBox):
    """In sight where the result has a file; the file is verified in the drawing process."""

    def __init__(self, place: DeskSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = place
        self._ticket = Ticket()
        self._request: Cancellable | None = None
        self._shown = ""
        self.body.addWidget(Label(self.tr("Người ký"), "section"))
        self.said = MarkLine(Glyph.LATER, "")
        self.body.addWidget(self.said)
        self.lines = [MarkLine(Glyph.LATER, "") for _ in range(MOST_LINES)]
        for line in self.lines:
            self.body.addWidget(line)
        self.hide()

    def show_dossier(self, dossier: Dossier) -> None:
        """Nothing is shown of a result without a file; the same file is verified once."""
        file = result_file(dossier)
        self.setVisible(file is not None)
        if file is None:
            self._forget()
            return
        by = dossier.life.results[0].signed_by or self.tr("không ghi")
        self.said.set_line(Glyph.LATER, self.tr("Cán bộ ghi: {name}").format(name=by))
        if file.sha256 != self._shown:
            self._forget()
            self._shown = file.sha256
            self._put([(Glyph.LATER, self.tr("Đang xem chữ ký trong tệp…"))])
            self._read(file)

    def _forget(self) -> None:
        self._shown = ""
        self._ticket.cancel()
        if self._request is not None:
            self._request.cancel()

    def _read(self, file: Attachment) -> None:
        desk = self._place.desk
        self._ticket = self._place.operations.run(
            lambda: (attach.read(desk, file), trusted_issuers(desk)),
            done=lambda read: self._verify(file, *read),
            failed=lambda error: self._put([(Glyph.LATER, problems.report(error).sentence)]),
        )

    def _verify(self, file: Attachment, data: bytes, issuers: bytes) -> None:
        wanted = RequestedPage(file.sha256, data, 0, 0, issuers=issuers)
        self._request = self._place.drawer.draw(wanted, self._verified, Urgency.LOOKED_AT)

    def _verified(self, drawn: Drawn) -> None:
        zone = self._place.desk.zone
        found = drawn.signatures
        if found is None:
            self._put([(Glyph.OVERDUE, self.tr("Chữ ký trong tệp: không đọc được tệp"))])
        elif not found:
            self._put([(Glyph.LATER, self.tr("Chữ ký trong tệp: không có"))])
        else:
            self._put([_line(one, _when(one, zone)) for one in found])

    def _put(self, lines: list[Line]) -> None:
        shown = lines[:MOST_LINES]
        for at, line in enumerate(self.lines):
            line.setVisible(at < len(shown))
            if at < len(shown):
                line.set_line(*shown[at])


def _when(one: FileSignature, zone: tzinfo) -> str:
    return formatting.timestamp(in_zone(one.at, zone)) if one.at is not None else ""


def _line(one: FileSignature, when: str) -> Line:
    """ "Chữ ký trong tệp: ✓ Vàng Seo Lìn, 27/11 10:12"."""
    glyph, text = {
        SignatureWord.TRUSTED: (Glyph.DONE, translate("signatures", "Chữ ký trong tệp: {who}")),
        SignatureWord.UNKNOWN_ISSUER: (
            Glyph.NEAR,
            translate("signatures", "Chữ ký trong tệp: {who}, chưa biết nơi cấp chứng thư"),
        ),
        SignatureWord.EXPIRED: (
            Glyph.DUE,
            translate("signatures", "Chữ ký trong tệp: {who}, chứng thư ngoài thời hạn"),
        ),
        SignatureWord.REVOKED: (
            Glyph.OVERDUE,
            translate("signatures", "Chữ ký trong tệp: {who}, chứng thư đã bị thu hồi"),
        ),
        SignatureWord.ADDED: (
            Glyph.OVERDUE,
            translate("signatures", "Tệp bị thêm nội dung sau chữ ký của {who}"),
        ),
        SignatureWord.CHANGED: (
            Glyph.OVERDUE,
            translate("signatures", "Tệp đã bị sửa sau chữ ký của {who}"),
        ),
    }.get(one.word, (Glyph.LATER, formatting.newer()))
    who = ", ".join(part for part in (one.name, when) if part)
    return glyph, text.format(who=who)
