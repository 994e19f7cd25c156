"""The card of scanned files: on the dossier page they are recorded at once, on Tiếp nhận kept."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QLayout, QSizePolicy, QWidget

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.paper import Attachment
from counter_app.domain.errors import RefusedError
from counter_app.services.attachments import attach
from counter_app.services.batch.read_source import read_source
from counter_app.ui.attachments.card_layout import in_a_row, side_by_side
from counter_app.ui.attachments.file_rows import FileRow, KeptFile, kept_row, new_row
from counter_app.ui.attachments.file_table import FileTable
from counter_app.ui.attachments.file_view import FileView
from counter_app.ui.attachments.intake_of_files import Taken, take_in
from counter_app.ui.attachments.scan_folder import ScanFolder, ScannedFile, delete_unchanged
from counter_app.ui.attachments.thumbnails import Thumbnails
from counter_app.ui.attachments.view_bar import ViewBar
from counter_app.ui.dialogs import documents, open_dialog
from counter_app.ui.operations import Ticket
from counter_app.ui.session import DeskSession
from counter_app.ui.theme import theme
from counter_app.ui.widgets.card import SectionCard
from counter_app.ui.widgets.key_button import KeyButton


class AttachmentsCard(SectionCard):
    """`changed` when `files()` or what is ticked changed; `recorded` with the dossier after it.

    `show_dossier` for a page whose dossier exists, `show_pending` for a form. It watches the
    scanner's folder while it is on the screen.
    """

    changed = Signal()
    recorded = Signal(object)  # Dossier

    def __init__(self, place: DeskSession, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._place = place
        self._dossier: Dossier | None = None
        self._files: tuple[Attachment, ...] = ()
        self._ticked: set[str] = set()
        self._sources: list[ScannedFile] = []
        self._shown = ""
        self._is_missing = False
        self._ticket = Ticket()
        self._taking = False
        self._to_newest = False
        self._dialog: QFileDialog | None = None
        self.folder = ScanFolder(place.operations, self)
        self.folder.changed.connect(self._fill)
        self.folder.lost.connect(self._folder_lost)
        self._thumbs = Thumbnails(place.operations, place.drawer, self)
        self._thumbs.made.connect(self._fill)
        self._build()

    def _build(self) -> None:
        self.set_title(self.tr("Giấy tờ quét"))
        self.table = FileTable(self.tr("Tệp quét"))
        self.view = FileView(self._place.drawer)
        self.view_bar = ViewBar(self.view)
        self.add_button = KeyButton(self.tr("Thêm tệp…"), low=True)
        self.attach_button = KeyButton(self.tr("Đính kèm"), "Enter", low=True)
        self.out_button = KeyButton(self.tr("Bỏ tệp"), "Delete", low=True)
        self.clear_button = KeyButton("", low=True)
        self.clear_button.hide()
        self.add_button.clicked.connect(self.ask_files)
        self.attach_button.clicked.connect(self.attach_ticked)
        self.out_button.clicked.connect(lambda: self._take_out(self.table.current()))
        self.clear_button.clicked.connect(self.clear_sources)
        self.table.ticked.connect(self._tick)
        self.table.taken_out.connect(self._take_out)
        self.table.opened.connect(lambda _: self.attach_ticked())
        self.table.current_changed.connect(self._look_at)
        buttons = (self.attach_button, self.add_button, self.out_button)
        left: list[QWidget | QLayout] = [self.table, in_a_row(buttons), self.clear_button]
        self.body.addLayout(side_by_side(left, [self.view, self.view_bar]), 1)
        self.table.setMinimumWidth(theme.px(300))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._fill()

    # What is shown

    def show_dossier(self, dossier: Dossier) -> None:
        """The files of a dossier; what is added is recorded at once. The same one again: a file
        that was not here may have come.
        """
        if self._dossier is None or self._dossier.id != dossier.id:
            self._ticked.clear()
        self._dossier = dossier
        self._files = dossier.attachments
        self._thumbs.forget_failed()
        self._fill()
        if self._is_missing:
            self._shown = ""
            self._look_at(self.table.current())

    def show_pending(self, files: tuple[Attachment, ...] = ()) -> None:
        """The files of a form that is no dossier yet; what is added is kept encrypted."""
        self._dossier = None
        self._files = files
        self._fill()

    def files(self) -> tuple[Attachment, ...]:
        """What is kept, in the order of adding: for the draft, and for `attach.attach_all`."""
        return self._files

    def ticked_files(self) -> int:
        return sum(1 for row in self._new_rows() if row.ticked)

    # What is done

    def add_paths(self, paths: list[Path]) -> None:
        """Take files in, from wherever they come."""
        if self._taking or not paths:
            return
        self._taking = True
        self.set_error("")
        self.set_hint(self.tr("Đang nhận {count} tệp…").format(count=len(paths)))
        take_in(self._place, paths, self._dossier, self._taken)

    def attach_ticked(self) -> None:
        """Attach the ticked new files, else the current one."""
        rows = [row for row in self._new_rows() if row.ticked]
        current = self.table.current()
        if not rows and current is not None and current.kept is KeptFile.NEW:
            rows = [current]
        self.add_paths([row.found.path for row in rows if row.found is not None])

    def ask_files(self) -> None:
        """Choose files in the system's dialog."""
        dialog = QFileDialog(self.window(), self.tr("Chọn tệp giấy tờ"), documents())
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilter(self.tr("Giấy tờ quét (*.pdf *.jpg *.jpeg *.png *.tif *.tiff *.webp)"))
        self._dialog = dialog
        open_dialog(
            dialog,
            self._place.operations,
            lambda: self.add_paths([Path(name) for name in dialog.selectedFiles()]),
        )

    def clear_sources(self) -> None:
        """Delete the attached files from the scanner's folder; one that changed since stays."""
        sources, self._sources = self._sources, []
        self._fill()

        def work() -> int:
            return sum(1 for item in sources if delete_unchanged(item))

        def done(count: int) -> None:
            self.set_hint(self.tr("Đã xóa {count} tệp gốc.").format(count=count))
            self.folder.look()

        self._place.operations.run_beside(work, done=done)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._to_newest = True
        self.folder.watch(self._place.settings.scan_folder)
        self._tell_keys()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.folder.stop()

    # Inside

    def _taken(self, taken: Taken) -> None:
        self._taking = False
        offered = {item.path: item for item in self.folder.files()}
        came = [offered[path] for path in taken.sources if path in offered]
        self._sources += came
        if taken.dossier is not None:
            self._dossier = taken.dossier
            self._files = taken.dossier.attachments
        else:
            earlier = {item.sha256 for item in self._files}
            fresh = {item.sha256: item for item in taken.files if item.sha256 not in earlier}
            self._files = (*self._files, *fresh.values())
        self._ticked.clear()
        self.folder.pass_over(came)
        self._fill()
        self._tell_keys()
        if taken.faults:
            self.set_error(" ".join(taken.faults))
        elif taken.files:
            self.set_source(self.tr("Đã nhận {count} tệp").format(count=len(taken.files)))
        self.changed.emit()
        if self._dossier is not None and taken.files:
            self.recorded.emit(self._dossier)

    def _new_rows(self) -> list[FileRow]:
        rows = []
        for results in self.folder.files():
            row = new_row(results, self._place.desk.zone, ticked=False, thumb=None)
            rows.append(
                replace(row, ticked=row.key in self._ticked, thumb=self._thumbs.of(row.key))
            )
        return rows

    def _fill(self) -> None:
        kept = KeptFile.PENDING if self._dossier is None else KeptFile.RECORDED
        rows = self._new_rows()
        rows += [kept_row(item, kept, self._thumbs.of(item.sha256)) for item in self._files]
        self.table.set_rows(rows)
        if self._to_newest and rows and rows[0].kept is KeptFile.NEW:
            self._to_newest = False
            self.table.select(0)
        self._thumbs.want_rows(self._place.desk, rows)
        count = self.ticked_files()
        self.attach_button.set_text(
            self.tr("Đính kèm {count} tệp").format(count=count) if count else self.tr("Đính kèm"),
            "Enter",
        )
        self.attach_button.setEnabled(any(row.kept is KeptFile.NEW for row in rows))
        self.clear_button.setVisible(bool(self._sources))
        text = self.tr("Xóa {count} tệp gốc trong thư mục quét")
        self.clear_button.set_text(text.format(count=len(self._sources)), "")
        self.table.set_empty_text(self._empty())

    def _empty(self) -> str:
        if self._place.settings.scan_folder:
            return self.tr("Chưa có tệp. Quét giấy bằng máy quét, tệp hiện ở đây sau vài giây.")
        return self.tr(
            "Chưa chọn thư mục của máy quét (trang Thiết lập). Thêm tệp, hoặc kéo tệp thả vào đây."
        )

    def _tell_keys(self) -> None:
        self.set_hint(self.tr("Dấu cách: chọn   Enter: đính kèm   Tab: sang tờ đang xem"))

    def _folder_lost(self) -> None:
        self.set_error(
            self.tr("Thư mục quét không mở được. Xem lại máy quét hoặc trang Thiết lập.")
        )

    def _tick(self, row: FileRow) -> None:
        if row.kept is not KeptFile.NEW:
            return
        self._ticked ^= {row.key}
        at = self.table.currentIndex().row()
        self._fill()
        if at + 1 < len(self._new_rows()):
            self.table.select(at + 1)
        self.changed.emit()

    def _take_out(self, row: FileRow | None) -> None:
        if row is None or row.attachment is None:
            return
        if row.kept is KeptFile.RECORDED:
            self.set_error(self.tr("Tệp đã ghi vào hồ sơ, không bỏ được nữa."))
            return
        self._files = tuple(item for item in self._files if item.sha256 != row.attachment.sha256)
        self._fill()
        self.changed.emit()

    def _look_at(self, row: FileRow | None) -> None:
        self.out_button.setEnabled(row is not None and row.kept is KeptFile.PENDING)
        if row is None:
            self._shown = ""
            self._ticket.cancel()
            self.view.show_note(self.tr("Chọn một tệp để xem"))
            return
        if row.key == self._shown:
            return
        self._shown = row.key
        self._is_missing = False
        self._ticket.cancel()
        self._ticket = Ticket()
        operations, desk, item = self._place.operations, self._place.desk, row.attachment
        show = partial(self.view.show_file, row.key, row.name)
        if item is not None:
            operations.run(
                partial(attach.read, desk, item),
                done=show,
                failed=self._not_loaded,
                ticket=self._ticket,
            )
        elif row.found is not None:
            operations.run_beside(
                partial(read_source, row.found.path),
                done=show,
                failed=self._not_loaded,
                ticket=self._ticket,
            )

    def _not_loaded(self, error: Exception) -> None:
        self._is_missing = True
        if isinstance(error, RefusedError) and error.code == "file_waits":
            text = QCoreApplication.translate("online", "Chờ tệp {name}")
            self.view.show_note(text.format(name=error.params["name"]))
            return
        self.view.show_note(self.tr("Tệp này không mở được. Quét lại giấy."))
