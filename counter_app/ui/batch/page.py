"""Nhận theo lô: a file's rows previewed, then taken in one after another with their receipts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from counter_app.domain.changes import Changes
from counter_app.domain.scan import Scan
from counter_app.services import batch, batch_template
from counter_app.services.batch import Prepared
from counter_app.services.batch_file import BatchRow, read_batch
from counter_app.ui import keys, problems
from counter_app.ui.batch import lines, preview
from counter_app.ui.batch.column_help import ColumnHelpView
from counter_app.ui.batch.drops import BatchDrops
from counter_app.ui.batch.lines import Line, State
from counter_app.ui.batch.preview import ALL, TILES
from counter_app.ui.batch.run import BatchRun
from counter_app.ui.dialogs import documents, open_dialog
from counter_app.ui.page import Command, Page, Toast
from counter_app.ui.printing import Issuing
from counter_app.ui.search.routes import Routes
from counter_app.ui.widgets.label import ElidingLabel, Label
from counter_app.ui.workplace import Workplace


class BatchPage(Page):
    """`shown` with a path opens that file. A run goes on while other pages are in front."""

    def __init__(self, place: Workplace, issuing: Issuing, parent: QWidget | None = None) -> None:
        super().__init__(keys.BATCH, parent)
        self._place = place
        self._issuing = issuing
        self._routes = Routes(self, place)
        self._path: Path | None = None
        self._rows: list[BatchRow] = []
        self._lines: list[Line] = []
        self._tile = ALL
        self._reading = False
        self._turn = 0
        self.run: BatchRun | None = None
        self.dialog: QFileDialog | None = None
        self.help = ColumnHelpView()
        self.tiles = preview.tile_row()
        self.table = preview.table()
        self.line = ElidingLabel("", "hint")
        self.count = Label("", "hint")
        self._lay_out()
        self.tiles.chosen.connect(self._choose_tile)
        self.table.current_changed.connect(lambda _: self._show_current())
        self.table.opened.connect(self._open)
        self._drops = BatchDrops(self, self.load)

    def title(self) -> str:
        return self.tr("Nhận theo lô")

    def subtitle(self) -> str:
        if self._path is None:
            return self.tr("Nhiều hồ sơ từ một tệp .xlsx hoặc .jsonl")
        return self._path.name

    def commands(self) -> list[Command]:
        line = self.table.current() if self._lines else None
        template = Command("export", self.tr("Tải tệp mẫu"), self.ask_template)
        if self.run is not None:
            stop = self.tr("Dừng sau hồ sơ này")
            return [Command("back", stop, self._stop, enabled=not self.run.is_stopping)]
        if not self._lines:
            return [template]
        has_dossier = line is not None and line.dossier is not None
        return [
            Command("open", self.tr("Mở hồ sơ"), self._open_current, enabled=has_dossier),
            Command("choose_file", self.tr("Chọn tệp khác"), self.ask_file),
            Command("reread", self.tr("Đọc lại tệp"), self._read_again),
            template,
            *(self._tile_command(at, tile) for at, tile in enumerate(TILES, start=1)),
        ]

    def main_command(self) -> Command:
        if self.run is not None:
            text = self.tr("Đang nhận {done}/{all}…")
            shown = min(self.run.done + 1, self.run.size)
            text = text.format(done=shown, all=self.run.size)
            return Command("main", text, self._nothing, enabled=False)
        if not self._lines:
            return Command("main", self.tr("Chọn tệp"), self.ask_file, enabled=not self._reading)
        ready, saved = (self._size(State.READY), self._size(State.SAVED))
        if ready:
            to_paper = bool(self._place.settings.printer)
            text = (
                self.tr("Tiếp nhận {count} hồ sơ và in")
                if to_paper
                else self.tr("Tiếp nhận {count} hồ sơ, lưu giấy hẹn")
            )
            return Command("main", text.format(count=ready), self.start)
        if saved:
            text = self.tr("In {count} giấy hẹn còn lại").format(count=saved)
            return Command("main", text, self.start)
        return Command("main", self.tr("Chọn tệp khác"), self.ask_file)

    def shown(self, argument: object = None) -> None:
        if isinstance(argument, Path):
            self.load(argument)

    def changed(self, changes: object) -> None:
        """A receipt printed elsewhere is no longer due here."""
        if self.run is None and isinstance(changes, Changes):
            mine = {line.dossier.id for line in self._lines if line.dossier is not None}
            if mine & changes.dossiers:
                self._prepare()

    def accept_scan(self, scan: object) -> bool:
        return isinstance(scan, Scan) and self._routes.take(scan)

    def panes(self) -> list[QWidget]:
        return [self.table, self.tiles] if self._lines else [self.help.table]

    # The file

    def ask_file(self) -> None:
        """Open the system's dialog and go on; the file comes when it is chosen."""
        dialog = QFileDialog(self.window(), self.tr("Chọn tệp danh sách"), documents())
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Danh sách hồ sơ (*.xlsx *.jsonl)"))
        self._open_dialog(dialog, self.load)

    def ask_template(self) -> None:
        dialog = QFileDialog(self.window(), self.tr("Lưu tệp mẫu"), documents())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Bảng tính (*.xlsx)"))
        dialog.setDefaultSuffix("xlsx")
        dialog.selectFile("mau-nhan-theo-lo.xlsx")
        self._open_dialog(dialog, self.write_template)

    def write_template(self, path: Path) -> None:
        desk = self._place.desk
        said = self.tr("Đã lưu tệp mẫu {name}").format(name=path.name)
        self._place.operations.run_beside(
            lambda: batch_template.write_template(desk, path),
            done=lambda _: self._say(said),
            failed=lambda error: self._say(problems.report(error).sentence),
        )

    def load(self, path: Path) -> None:
        """Read a file and preview it; nothing is written. A run is not disturbed."""
        if self.run is not None:
            self._say(self.tr("Đang nhận lô trước. Chờ xong rồi mở tệp khác."))
            return
        self._reading = True
        self._turn += 1
        self._tile = ALL
        self.line.setText(self.tr("Đang đọc…"))
        self.help.say(self.tr("Đang đọc…"))
        self.commands_changed.emit()
        self._place.operations.run_beside(
            lambda: read_batch(path),
            done=self._in_turn(lambda rows: self._loaded(path, rows)),
            failed=self._in_turn(self._not_loaded),
        )

    def _in_turn(self, take: Callable[[Any], None]) -> Callable[[Any], None]:
        """`take`, unless another file was asked for meanwhile."""
        turn = self._turn
        return lambda answer: take(answer) if turn == self._turn else None

    def _loaded(self, path: Path, rows: list[BatchRow]) -> None:
        self._path, self._rows = path, rows
        self.header_changed.emit()
        self._prepare()

    def _prepare(self) -> None:
        desk, rows = self._place.desk, self._rows
        self._place.operations.run(
            lambda: batch.prepare(desk, rows),
            done=self._in_turn(self._show),
            failed=self._in_turn(self._not_loaded),
        )

    def _not_loaded(self, error: Exception) -> None:
        self._reading = False
        self._path, self._rows, self._lines = None, [], []
        self.stack.setCurrentIndex(0)
        self.help.say(problems.report(error).sentence, wrong=True)
        self.header_changed.emit()
        self.commands_changed.emit()

    def _read_again(self) -> None:
        if self._path is not None:
            self.load(self._path)

    def _show(self, prepared: Sequence[Prepared]) -> None:
        self._reading = False
        self._lines = [lines.of_prepared(item) for item in prepared]
        self.help.say("")
        self.stack.setCurrentIndex(1)
        self._put()
        if self.isVisible():
            self.table.setFocus()

    # The preview

    def _put(self) -> None:
        self.tiles.set_tiles(preview.tiles(self._lines))
        self.tiles.select(self._tile)
        self.table.set_empty_text(preview.empty_text(self._tile))
        self.table.set_rows([row for row in self._lines if preview.belongs(row, self._tile)])
        self._show_current()

    def _choose_tile(self, tile: str) -> None:
        self._tile = tile
        self._put()
        self.table.setFocus()

    def _tile_command(self, at: int, tile: str) -> Command:
        return Command(
            f"tile_{at}",
            "",
            lambda: self.tiles.choose(tile),
            in_bar=False,
            about=self.tiles.text_of(tile),
        )

    def _show_current(self) -> None:
        line = self.table.current()
        self.line.setText(lines.detail(line) if line else "")
        self.count.setText(preview.count_text(self._lines))
        self.commands_changed.emit()

    def _open_current(self) -> None:
        if line := self.table.current():
            self._open(line)

    def _open(self, line: Line) -> None:
        if line.dossier is not None:
            ids = [row.dossier.id for row in self._lines if row.dossier is not None]
            self._routes.open(line.dossier.id, ids)

    # The run

    def start(self) -> None:
        """F9: every row that waits, in the order of the file."""
        if self.run is not None or not any(line.waits for line in self._lines):
            return
        self._tile = ALL
        self.run = BatchRun(self._place, self._issuing, self._lines, self)
        self.run.row_changed.connect(self._row_changed)
        self.run.ended.connect(self._run_ended)
        self._put()
        self.run.start()

    def escape(self) -> bool:
        if self.run is None:
            return False
        self._stop()
        return True

    def _stop(self) -> None:
        if self.run is not None:
            self.run.stop()
            self.commands_changed.emit()

    def _row_changed(self, fresh: Line) -> None:
        at = next(i for i, line in enumerate(self._lines) if line.key == fresh.key)
        self._lines[at] = fresh
        self._put()
        self.table.select(at)

    def _run_ended(self, sentence: str) -> None:
        run, self.run = self.run, None
        if run is not None:
            run.deleteLater()
        taken = self._size(State.DONE)
        done = self.tr("Đã tiếp nhận {count} hồ sơ của tệp này").format(count=taken)
        self._say(sentence or done)
        if sentence:
            self._prepare()
        self._put()

    def _size(self, state: State) -> int:
        return sum(1 for line in self._lines if line.state is state)

    def _nothing(self) -> None:
        """The main button while a run goes on."""

    def _say(self, sentence: str) -> None:
        self.toast_wanted.emit(Toast(sentence))

    def _open_dialog(self, dialog: QFileDialog, take: Callable[[Path], object]) -> None:
        def chosen() -> None:
            for path in dialog.selectedFiles()[:1]:
                take(Path(path))

        self.dialog = dialog
        open_dialog(dialog, self._place.operations, chosen)

    def _lay_out(self) -> None:
        shown = QWidget()
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self.line, 1)
        foot.addWidget(self.count)
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.tiles)
        column.addWidget(self.table, 1)
        column.addLayout(foot)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.help)
        self.stack.addWidget(shown)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 0, 16, 8)
        whole.addWidget(self.stack)
