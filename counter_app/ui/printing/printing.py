"""The desk's printing: one form after the other, each with its outcome, no dialog waited for."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QObject, QSizeF, Signal
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget

from counter_app.services.printing.issue_notice import Slip
from counter_app.services.printing.issued_form import Printable
from counter_app.settings import Settings
from counter_app.ui.dialogs import open_dialog
from counter_app.ui.printing import pages, pdf_file
from counter_app.ui.printing.job import Job
from counter_app.ui.printing.outcome import Failed, Outcome, Saved
from counter_app.ui.printing.save_pdf import SavePdfDialog, usual_folder
from counter_app.ui.session import DeskSession
from counter_app.ui.texts.problems import problem_of

Done = Callable[[Outcome], object]
Form = Printable | Slip
TO_FILE = ("", "PDF")


def known_printer(name: str) -> bool:
    """Whether the system has it. May take seconds: never in the GUI thread."""
    return not QPrinterInfo.printerInfo(name).isNull()


def named_printer(name: str) -> QPrinter:
    """The printer at its own resolution; the one for the dialog where `name` is empty."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    if name:
        printer.setPrinterName(name)
    # Systems that print by way of PDF name no resolution of a device.
    printer.setResolution(min(printer.resolution(), pages.MOST_DPI))
    return printer


class Printing(QObject):
    """`progress` with (pages done, of) while a form is on its way, (0, 0) when none is."""

    progress = Signal(int, int)

    def __init__(
        self,
        place: DeskSession,
        window: QWidget | None = None,
        *,
        keep_settings: Callable[[Settings], object] | None = None,
        known: Callable[[str], bool] = known_printer,
        make: Callable[[str], QPrinter] = named_printer,
    ) -> None:
        """`keep_settings` saves the folder that PDF files go to, once it was chosen."""
        super().__init__(window)
        self._place = place
        self._window = window
        self._keep_settings = keep_settings
        self._known = known
        self._make = make
        self._waiting: deque[Callable[[], None]] = deque()
        self._busy = False
        self._job: Job | None = None
        self._dialog: QDialog | None = None

    def print_form(self, form: Form, done: Done) -> None:
        """To the desk's printer, or into the folder for PDF files where none is set."""
        name = self._place.settings.printer
        if name in TO_FILE:
            self._queue(lambda: self._to_folder(form, done))
        else:
            self._queue(lambda: self._to_printer(name, form, done))

    def print_elsewhere(self, form: Form, done: Done) -> None:
        """To a printer chosen in the system's dialog."""
        self._queue(lambda: self._ask_printer(form, done))

    def save_as(self, form: Form, done: Done) -> None:
        """Into a PDF file whose folder and name are asked for."""
        self._queue(lambda: self._ask_file(form, done))

    def cancel(self) -> None:
        """Stop the form that is on its way."""
        if self._job is not None:
            self._job.cancel()

    @property
    def is_busy(self) -> bool:
        return self._busy

    def dialog(self) -> QDialog | None:
        """The dialog that is open, if one is."""
        return self._dialog

    # One after the other

    def _queue(self, start: Callable[[], None]) -> None:
        self._waiting.append(start)
        self._next()

    def _next(self) -> None:
        if self._waiting and not self._busy:
            self._busy = True
            self._waiting.popleft()()

    def _end(self, done: Done, outcome: Outcome) -> None:
        self._job = None
        self._dialog = None
        self._busy = False
        self.progress.emit(0, 0)
        done(outcome)
        self._next()

    # Printers

    def _to_printer(self, name: str, form: Form, done: Done) -> None:
        def look() -> list[QSizeF] | None:
            return pages.measure(form.data) if self._known(name) else None

        def looked(sizes: list[QSizeF] | None) -> None:
            if sizes is None:
                self._end(done, Failed("printer_gone", name))
            else:
                self._start(self._make(name), form, sizes, done)

        self._place.operations.run_for_paper(
            look,
            done=looked,
            failed=lambda _: self._end(done, Failed("form_unreadable", name)),
        )

    def _ask_printer(self, form: Form, done: Done) -> None:
        printer = self._make("")
        dialog = QPrintDialog(printer, self._window)

        def chosen() -> None:
            self._dialog = None
            self._place.operations.run_for_paper(
                lambda: pages.measure(form.data),
                done=lambda sizes: self._start(printer, form, sizes, done),
                failed=lambda _: self._end(done, Failed("form_unreadable")),
            )

        self._open(dialog, chosen, done)

    def _start(self, printer: QPrinter, form: Form, sizes: list[QSizeF], done: Done) -> None:
        printer.setDocName(form.name)
        self._job = Job(
            self._place.operations,
            printer,
            form.data,
            sizes,
            form.parts,
            progress=self.progress.emit,
            ended=lambda outcome: self._end(done, outcome),
        )
        self._job.start()

    # Files

    def _to_folder(self, form: Form, done: Done) -> None:
        kept = self._place.settings.pdf_folder
        if kept and Path(kept).is_dir():
            self._write(lambda: pdf_file.write_new(Path(kept), form.stem, form.data), form, done)
            return
        hint = self.tr("Quầy chưa có máy in. Lần sau lưu luôn vào đây, đổi trong Thiết lập.")
        if kept:
            hint = self.tr("Không thấy thư mục {folder}. Chọn thư mục khác.").format(folder=kept)
        self._ask_path(form, done, hint=hint, keep=True)

    def _ask_file(self, form: Form, done: Done) -> None:
        self._ask_path(form, done, hint="", keep=False)

    def _ask_path(self, form: Form, done: Done, *, hint: str, keep: bool) -> None:
        folder = self._place.settings.pdf_folder
        dialog = SavePdfDialog(
            folder if folder and Path(folder).is_dir() else usual_folder(),
            form.stem,
            self._place.desk.store.profile.folder,
            self._place.operations,
            self._window,
            hint=hint,
        )

        def chosen() -> None:
            self._dialog = None
            path = dialog.path()

            def write() -> Path:
                path.parent.mkdir(parents=True, exist_ok=True)
                return pdf_file.write_new(path.parent, path.stem, form.data)

            def written() -> None:
                if keep:
                    self._keep_folder(path.parent)

            self._write(write, form, done, written)

        self._open(dialog, chosen, done)

    def _keep_folder(self, folder: Path) -> None:
        fresh = replace(self._place.settings, pdf_folder=str(folder))
        self._place.settings = fresh
        if self._keep_settings is not None:
            self._keep_settings(fresh)

    def _open(self, dialog: QDialog, chosen: Callable[[], None], done: Done) -> None:
        self._dialog = dialog
        open_dialog(
            dialog,
            self._place.operations,
            chosen,
            lambda: self._end(done, Failed("print_cancelled")),
        )

    def _write(
        self,
        write: Callable[[], Path],
        form: Form,
        done: Done,
        written: Callable[[], object] = lambda: None,
    ) -> None:
        def work() -> tuple[Path, int]:
            return write(), len(pages.measure(form.data))

        def made(result: tuple[Path, int]) -> None:
            written()
            self._end(done, Saved(*result, form.parts))

        self._place.operations.run_for_paper(
            work,
            done=made,
            failed=lambda error: self._end(
                done, Failed(problem_of(error).code, f"{form.stem}.pdf")
            ),
        )
