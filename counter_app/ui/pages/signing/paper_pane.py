"""The paper itself: the drafted file, or what the letter of an extension will say."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counter_app.domain.life.facts import Proposal
from counter_app.services.attachments import attach
from counter_app.services.lists.unsigned import Unsigned
from counter_app.ui.attachments.file_rows import kind_text, size_text
from counter_app.ui.attachments.file_view import FileView
from counter_app.ui.attachments.view_bar import ViewBar
from counter_app.ui.operations import Ticket
from counter_app.ui.session import DeskSession
from counter_app.ui.texts import formatting, problems
from counter_app.ui.widgets.label import ElidingLabel


class PaperPane(QWidget):
    """`seen_changed` when more of the paper has been in sight."""

    seen_changed = Signal()

    def __init__(self, place: DeskSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = place
        self._ticket = Ticket()
        self._shown = ""
        self._is_file = False
        self._seen: set[int] = set()
        self.name = ElidingLabel("", "hint")
        self.view = FileView(place.drawer)
        self.bar = ViewBar(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.name)
        column.addWidget(self.view, 1)
        column.addWidget(self.bar)
        self.view.state_changed.connect(self._look)

    def was_seen(self) -> bool:
        """Whether every page was in sight; a paper without a file has none."""
        return not self._is_file or (0 < self.view.pages <= len(self._seen))

    def show_paper(self, row: Unsigned | None) -> None:
        key = "" if row is None else f"{row.paper.event}:{row.is_here}"
        if key == self._shown:
            return
        self._shown = key
        self._ticket.cancel()
        self._seen.clear()
        self._is_file = row is not None and row.file is not None
        self.name.setText("" if row is None else self._caption(row))
        if row is None:
            self.view.show_note("")
        elif row.file is None:
            self.view.show_note(self._said(row))
        elif not row.is_here:
            text = self.tr("Chờ tệp: {name} chưa về đến máy này.\nCó mạng thì máy tải tiếp.")
            self.view.show_note(text.format(name=row.file.name))
        else:
            self._ticket = Ticket()
            self._place.operations.run(
                partial(attach.read, self._place.desk, row.file),
                done=partial(self.view.show_file, row.file.sha256, row.file.name),
                failed=self._not_loaded,
                ticket=self._ticket,
            )
        self.seen_changed.emit()

    def _caption(self, row: Unsigned) -> str:
        if isinstance(row.paper, Proposal):
            return self.tr("Đề nghị gia hạn · {code}").format(code=row.dossier.code)
        if row.file is None:
            return row.paper.title
        kind = f"{kind_text(row.file.mime)} {size_text(row.file.size)}"
        return f"{row.paper.title} · {row.file.name} · {kind}"

    def _said(self, row: Unsigned) -> str:
        paper = row.paper
        if not isinstance(paper, Proposal):
            text = self.tr("{title}\n\nBản giấy: người soạn không kèm tệp. Xem trên giấy rồi ký.")
            return text.format(title=paper.title)
        text = self.tr(
            "Xin lỗi và hẹn lại ngày trả kết quả\n\n{name}\n{procedure}\n\n"
            "Đã hẹn: {before}\nXin hẹn lại: {after}\n\nLý do: {reason}"
        )
        promised = row.dossier.promised_at
        return text.format(
            name=row.dossier.owner.name,
            procedure=row.dossier.procedure.short_name or row.dossier.procedure.name,
            before=formatting.long_timestamp(promised) if promised else "–",
            after=formatting.long_timestamp(paper.due_at),
            reason=paper.reason,
        )

    def _look(self) -> None:
        if self._is_file and self.view.pages and self.view.page not in self._seen:
            self._seen.add(self.view.page)
            self.seen_changed.emit()

    def _not_loaded(self, error: Exception) -> None:
        problems.report(error)
        self.view.show_note(self.tr("Tệp này không mở được. Trả lại người soạn để kèm lại."))
