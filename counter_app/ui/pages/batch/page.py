"""Nhận theo lô: the columns of a file settled, its rows looked through, then taken in."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from counter_app.domain.changes import Changes
from counter_app.domain.scanner.scan import Scan
from counter_app.ui.dossier_parts.routes import Routes
from counter_app.ui.frame import keys
from counter_app.ui.frame.page import Command, Page, Toast
from counter_app.ui.frame.places import OpenBatch, Place
from counter_app.ui.pages.batch import lines, preview
from counter_app.ui.pages.batch.batch_file import BatchFile
from counter_app.ui.pages.batch.column_help import ColumnHelpView
from counter_app.ui.pages.batch.columns_step import ColumnsStep
from counter_app.ui.pages.batch.columns_view import ColumnsView
from counter_app.ui.pages.batch.dialogs import BatchDialogs
from counter_app.ui.pages.batch.drops import BatchDrops
from counter_app.ui.pages.batch.lines import BatchLine, State
from counter_app.ui.pages.batch.lines_view import LinesView
from counter_app.ui.pages.batch.preview import ALL, DOUBTED, TILES
from counter_app.ui.pages.batch.run import BatchRun
from counter_app.ui.printing import Issuing
from counter_app.ui.session import DeskSession
from counter_app.ui.texts import problems


class BatchPage(Page):
    """`shown` with a path opens that file. A run goes on while other pages are in front."""

    def __init__(self, place: DeskSession, issuing: Issuing, parent: QWidget | None = None) -> None:
        super().__init__(keys.BATCH, parent)
        self._place = place
        self._issuing = issuing
        self._routes = Routes(self, place)
        self._is_looked_at = False
        self._is_fresh = True
        self._was_run = False
        self.run: BatchRun | None = None
        self.dialogs = BatchDialogs(place, self)
        self.file = BatchFile(place, self)
        self.help = ColumnHelpView()
        self.columns = ColumnsView()
        self.lines = LinesView()
        self.step = ColumnsStep(place, self.file, self.columns, self)
        self.stack = QStackedWidget()
        for view in (self.help, self.columns, self.lines):
            self.stack.addWidget(view)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 0, 16, 8)
        whole.addWidget(self.stack)
        self.lines.current_changed.connect(self.commands_changed)
        self.lines.opened.connect(self._open)
        self.dialogs.chosen.connect(self.load)
        self.dialogs.said.connect(self._say)
        self.step.said.connect(self._say_undoable)
        self.file.judged.connect(self._judged)
        self.file.failed.connect(self._not_read)
        self.file.progressed.connect(self._show_progress)
        BatchDrops(self, self.load)

    def title(self) -> str:
        return self.tr("Nhận theo lô")

    def subtitle(self) -> str:
        if self.file.path is None:
            return self.tr("Nhiều hồ sơ từ một tệp .xlsx hoặc .jsonl")
        if self.run is not None:
            step = self.tr("Bước 3 trong 3: tiếp nhận")
        elif self._at_columns():
            step = self.tr("Bước 1 trong 3: cột nào là mục nào")
        else:
            step = self.tr("Bước 2 trong 3: xem từng dòng")
        return f"{step} · {self.file.path.name}"

    def commands(self) -> list[Command]:
        template = Command("export", self.tr("Tải tệp mẫu"), self.dialogs.ask_template)
        if self.run is not None:
            stop = self.tr("Dừng sau hồ sơ này")
            return [Command("back", stop, self._stop, enabled=not self.run.is_stopping)]
        if self.file.is_reading and self.file.path is None:
            return [Command("back", self.tr("Dừng đọc"), self._cancel)]
        if self.file.path is None:
            return [template]
        path = self.file.path
        again = Command("reread", self.tr("Đọc lại tệp"), lambda: self.load(path))
        other = Command("choose_file", self.tr("Tệp khác"), self.dialogs.ask_file)
        if self._at_columns():
            sheet = Command("next_sheet", self.tr("Tờ khác"), self.file.next_sheet)
            return [
                other,
                Command("next", self.tr("Cột kế cần xem"), self.columns.next_open),
                *([sheet] if len(self.file.sheets) > 1 else []),
                template,
                again,
            ]
        return [
            self._row_command(),
            Command("previous", self.tr("Xem lại cột"), lambda: self._show(self.columns)),
            other,
            again,
            template,
            *(self._tile_command(at, tile) for at, tile in enumerate(TILES, start=1)),
        ]

    def main_command(self) -> Command:
        if self.run is not None:
            text = self.tr("Đang nhận {done}/{all}…")
            shown = min(self.run.done + 1, self.run.size)
            text = text.format(done=shown, all=self.run.size)
            return Command("main", text, self._nothing, enabled=False)
        if self.file.path is None:
            enabled = not self.file.is_reading
            return Command("main", self.tr("Chọn tệp"), self.dialogs.ask_file, enabled=enabled)
        if self._at_columns():
            return self._columns_command()
        to_paper = bool(self._place.settings.printer)
        text = preview.next_act(self.lines.rows, to_paper=to_paper, is_seen=self._is_looked_at)
        if not text:
            return Command("main", self.tr("Chọn tệp khác"), self.dialogs.ask_file)
        return Command("main", text, self.start if self._may_start() else self._look)

    def shown(self, place: Place | None = None) -> None:
        if isinstance(place, OpenBatch) and place.file is not None:
            self.load(place.file)

    def changed(self, changes: Changes) -> None:
        """A receipt printed elsewhere is no longer due here."""
        if self.run is None:
            mine = {line.dossier.id for line in self.lines.rows if line.dossier is not None}
            if mine & changes.dossiers:
                self.file.judge()

    def accept_scan(self, scan: Scan) -> bool:
        return self._routes.take(scan)

    def panes(self) -> list[QWidget]:
        if self.file.path is None:
            return [self.help.table]
        if self._at_columns():
            return self.columns.panes()
        return [self.lines.table, self.lines.tiles]

    # The file

    def load(self, path: Path) -> None:
        """Read a file and show its columns or its rows; writes nothing, disturbs no run."""
        if self.run is not None:
            self._say(self.tr("Đang nhận lô trước. Chờ xong rồi mở tệp khác."))
            return
        self.file.close()
        self.lines.rows = []
        self._is_fresh, self._is_looked_at = True, False
        self.lines.tile = ALL
        self.help.say(self.tr("Đang đọc…"))
        self.stack.setCurrentWidget(self.help)
        self.file.read(path)
        self._renew()

    def _cancel(self) -> None:
        self.file.cancel()
        self.help.say(self.tr("Đã dừng đọc tệp."))
        self.commands_changed.emit()

    def _show_progress(self, done: int, of: int) -> None:
        if self.file.is_reading and self.file.path is None:
            self.help.say(self.tr("Đang đọc {percent} %…").format(percent=100 * done // max(of, 1)))

    def _not_read(self, error: Exception) -> None:
        self.stack.setCurrentWidget(self.help)
        self.help.say(problems.report(error).sentence, wrong=True)
        self._renew()

    def _judged(self) -> None:
        """The first time the step that the file needs; then the one that is shown stays. What is
        to be looked at and was not there before must be seen first, but behind a run: a row of the
        same person is then received.
        """
        self.help.say("")
        self.step.show()
        seen, was_run = self.lines.doubts, self._was_run
        self.lines.show_rows([lines.of_prepared(item) for item in self.file.prepared])
        self._was_run = False
        if not self.lines.doubts <= seen and not was_run:
            self._is_looked_at = False
        if self._is_fresh:
            self._is_fresh = False
            self._show(self.lines if self.file.is_plain else self.columns)
        self.commands_changed.emit()

    def _at_columns(self) -> bool:
        return self.stack.currentWidget() is self.columns

    def _columns_command(self) -> Command:
        if count := self.step.open_count:
            text = self.tr("Còn {count} cột cần gán").format(count=count)
            return Command("main", text, self._nothing, enabled=False)
        text = self.tr("Xem {count} dòng").format(count=len(self.file.prepared))
        return Command("main", text, self._leave_columns, enabled=not self.file.is_reading)

    def _leave_columns(self) -> None:
        self.file.keep()
        self._show(self.lines)

    def _say_undoable(self, sentence: str) -> None:
        self.toast_wanted.emit(Toast(sentence, self.file.undo))
        self._is_looked_at = False

    def _show(self, view: QWidget) -> None:
        self.stack.setCurrentWidget(view)
        if self.isVisible():
            self.panes()[0].setFocus()
        self._renew()

    def _row_command(self) -> Command:
        line = self.lines.current()
        text, enabled = preview.row_act(line)
        return Command("open", text, lambda: self._open(line), enabled=enabled)

    def _tile_command(self, at: int, tile: str) -> Command:
        choose, about = self.lines.tiles.choose, self.lines.tiles.text_of(tile)
        return Command(f"tile_{at}", "", lambda: choose(tile), in_bar=False, about=about)

    def _open(self, line: BatchLine | None) -> None:
        if line is None:
            return
        if line.state in {State.DOUBTED, State.LEFT} and self.run is None:
            self.lines.toggle_left(line)
        elif line.dossier is not None:
            ids = [row.dossier.id for row in self.lines.rows if row.dossier is not None]
            self._routes.open(line.dossier.id, ids)

    def _look(self) -> None:
        """The rows to look at, in sight: the next F9 confirms them."""
        self._is_looked_at = True
        self.lines.show_tile(DOUBTED)
        self.lines.table.setFocus()
        self.commands_changed.emit()

    # The run

    def start(self) -> None:
        """F9: every row that waits, in the order of the file; once only those with doubts are left
        and were in sight, those.
        """
        if self.run is not None or not self._may_start():
            return
        accepts = not preview.waiting(self.lines.rows)
        self.lines.show_tile(ALL)
        rows = self.lines.rows
        self.run = BatchRun(self._place, self._issuing, rows, accept_doubts=accepts, parent=self)
        self.run.row_changed.connect(self.lines.change)
        self.run.ended.connect(self._run_ended)
        self._renew()
        self.run.start()

    def _may_start(self) -> bool:
        is_seen = self._is_looked_at and self.lines.number_of(State.DOUBTED) > 0
        return preview.waiting(self.lines.rows) > 0 or is_seen

    def escape(self) -> bool:
        if self.run is not None:
            self._stop()
            return True
        if self.file.is_reading and self.file.path is None:
            self._cancel()
            return True
        return self._at_columns() and self.columns.escape()

    def _stop(self) -> None:
        if self.run is not None:
            self.run.stop()
            self.commands_changed.emit()

    def _run_ended(self, sentence: str) -> None:
        run, self.run = self.run, None
        if run is not None:
            run.deleteLater()
        done = self.tr("Đã tiếp nhận {count} hồ sơ của tệp này")
        self._say(sentence or done.format(count=self.lines.number_of(State.DONE)))
        self._was_run = True
        self.file.judge()
        doubted, ready = map(self.lines.number_of, (State.DOUBTED, State.READY))
        if doubted and not ready and not sentence:
            self._look()
        self._renew()

    def _renew(self) -> None:
        """The header and the commands."""
        self.header_changed.emit()
        self.commands_changed.emit()

    def _nothing(self) -> None:
        """The main button while it can do nothing."""

    def _say(self, sentence: str) -> None:
        self.toast_wanted.emit(Toast(sentence))
