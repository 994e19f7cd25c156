"""The right of the page: the files of the dossier, the current one in place."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counter_app.domain.dossier.paper import Attachment
from counter_app.services.attachments import attach
from counter_app.services.online.review import Review
from counter_app.ui.attachments.file_rows import kind_text, size_text
from counter_app.ui.attachments.file_view import FileView
from counter_app.ui.attachments.view_bar import ViewBar
from counter_app.ui.operations import Ticket
from counter_app.ui.session import DeskSession
from counter_app.ui.texts import problems
from counter_app.ui.theme import theme
from counter_app.ui.theme.glyphs import Glyph
from counter_app.ui.widgets.cells import Cell, ChipCell, TextCell
from counter_app.ui.widgets.chip import Chip, Tone
from counter_app.ui.widgets.rows_model import RowsModel, TableColumn
from counter_app.ui.widgets.table import ListTable

translate = QCoreApplication.translate
_ROW = 30
_MOST_ROWS = 4
_ROWS_OF_A_SENTENCE = 1.5


@dataclass(frozen=True, slots=True)
class FileLine:
    """`paper` is the name of the paper that the file belongs to, `remark` the code of what is wrong
    with the file.
    """

    at: int
    item: Attachment
    paper: str
    is_here: bool
    remark: str = ""


class FilesPane(QWidget):
    """Files above, the current one below: + − zoom, Ctrl+→ turns, PgDn the next page."""

    def __init__(self, place: DeskSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = place
        self._shown = ""
        self._ticket = Ticket()
        columns: list[TableColumn[FileLine]] = [
            TableColumn(self.tr("Tệp"), _name),
            TableColumn(self.tr("Loại, cỡ"), _kind, 112),
            TableColumn(self.tr("Ở quầy"), _state, 104),
        ]
        self.table = ListTable(
            RowsModel(columns, key=lambda line: f"{line.at}:{line.item.sha256}"),
            self.tr("Tệp công dân nộp"),
            empty=self.tr("Công dân không kèm tệp nào."),
            row_height=_ROW,
        )
        self.view = FileView(place.drawer)
        self.bar = ViewBar(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.table)
        column.addWidget(self.view, 1)
        column.addWidget(self.bar)
        self.table.current_changed.connect(self._look_at)
        self.table.opened.connect(lambda _: self.view.setFocus())
        self._fit(0)

    def show_review(self, review: Review) -> None:
        names = {item.requirement: item.name for item in review.known_papers if item.requirement}
        names |= {
            paper.requirement: paper.name for paper in review.dossier.papers if paper.requirement
        }
        rows = [
            FileLine(
                at,
                item,
                names.get(item.paper, ""),
                item.sha256 in review.files_here,
                review.file_warnings.get(item.sha256, ""),
            )
            for at, item in enumerate(review.dossier.attachments)
        ]
        self._fit(len(rows))
        self.table.set_rows(rows)
        self.setAccessibleName(self.tr("{count} tệp").format(count=len(rows)))

    def forget(self) -> None:
        """Another dossier comes: its first file will be current."""
        self._shown = ""
        self.table.set_rows([])

    def step(self, by: int) -> None:
        """The next file (1) or the one before (-1); at the ends it stays."""
        at = self.table.currentIndex().row() + by
        if 0 <= at < self.table.rows_model().rowCount():
            self.table.select(at)

    def _fit(self, count: int) -> None:
        rows = min(count, _MOST_ROWS) or _ROWS_OF_A_SENTENCE
        self.table.setFixedHeight(theme.px(round(30 + _ROW * rows)) + 4)

    def _look_at(self, line: FileLine | None) -> None:
        if line is None:
            self._shown = ""
            self._ticket.cancel()
            self.view.show_note("")
            return
        key = f"{line.item.sha256}:{line.is_here}"
        if key == self._shown:
            return
        self._shown = key
        self._ticket.cancel()
        if not line.is_here:
            text = self.tr(
                "Chờ tệp: {name} chưa về đến quầy này.\nCó mạng thì máy tải tiếp và hiện ở đây."
            )
            self.view.show_note(text.format(name=line.item.name))
            return
        self._ticket = Ticket()
        self._place.operations.run(
            partial(attach.read, self._place.desk, line.item),
            done=partial(self.view.show_file, line.item.sha256, line.item.name),
            failed=self._not_loaded,
            ticket=self._ticket,
        )

    def _not_loaded(self, error: Exception) -> None:
        problems.report(error)
        self.view.show_note(
            self.tr("Tệp này không mở được. Xem trên cổng, hoặc yêu cầu công dân nộp lại.")
        )


def _name(line: FileLine) -> Cell:
    text = f"{line.at + 1}. {line.paper or line.item.name}"
    return TextCell(f"{text} · {line.item.name}" if line.paper else text)


def _kind(line: FileLine) -> Cell:
    return TextCell(f"{kind_text(line.item.mime)} {size_text(line.item.size)}", quiet=True)


def _state(line: FileLine) -> Cell:
    if not line.is_here:
        return ChipCell(Chip(Glyph.LATER, translate("online", "Chờ tệp")), mark=True)
    if line.remark:
        return ChipCell(Chip(Glyph.ATTENTION, translate("online", "Xem kỹ"), Tone.WARN_SOFT))
    return ChipCell(Chip(Glyph.DONE, translate("online", "Đã tải"), Tone.OK), mark=True)
