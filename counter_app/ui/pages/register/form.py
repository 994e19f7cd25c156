"""Which days go into the book, as what, and where the file goes."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from counter_app.domain.reading.day import read_any_day
from counter_app.ui.dialogs import choose_folder
from counter_app.ui.pages.register.export import PDF, WORKBOOK, RegisterJob
from counter_app.ui.printing import pdf_file
from counter_app.ui.printing.save_pdf import usual_folder
from counter_app.ui.session import DeskSession
from counter_app.ui.texts import formatting, problems
from counter_app.ui.widgets.card import SectionCard
from counter_app.ui.widgets.field import Field, FormGrid, TextField
from counter_app.ui.widgets.key_button import KeyButton
from counter_app.ui.widgets.label import Label
from counter_app.ui.widgets.radio import RadioList


class RegisterForm(SectionCard):
    """`entered` when Enter is pressed in the last field."""

    entered = Signal()

    def __init__(self, place: DeskSession, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Sổ theo dõi hồ sơ (mẫu 07)"))
        self._place = place
        form = self.tr("ngày/tháng/năm")
        self.since = TextField(self.tr("Từ ngày"), form, most=20)
        self.until = TextField(self.tr("Đến hết ngày"), form, most=20)
        self.book = TextField(self.tr("Quyển số"), self.tr("không bắt buộc"), most=20)
        self.kind = RadioList(self.tr("Ghi thành"), across=True)
        self.kind.add(PDF, self.tr("PDF, khổ A4 ngang để in"))
        self.kind.add(WORKBOOK, self.tr("Bảng tính .xlsx"))
        self.kind.set_value(PDF)
        self.folder = TextField(self.tr("Thư mục"))
        choose = KeyButton(self.tr("Chọn thư mục"), "", low=True)
        choose.clicked.connect(self._choose)
        self._cells = {
            field: Field(field.accessibleName(), field)
            for field in (self.since, self.until, self.book, self.folder)
        }
        grid = FormGrid()
        grid.place(
            (self._cells[self.since], 4), (self._cells[self.until], 4), (self._cells[self.book], 4)
        )
        self.body.addLayout(grid)
        self.body.addWidget(Label(self.tr("Ghi thành"), "label"))
        self.body.addWidget(self.kind)
        self.body.addWidget(self._cells[self.folder])
        row = QHBoxLayout()
        row.addWidget(choose)
        row.addStretch(1)
        self.body.addLayout(row)
        for field, following in (
            (self.since, self.until),
            (self.until, self.book),
            (self.book, self.folder),
        ):
            field.returnPressed.connect(following.setFocus)
        self.folder.returnPressed.connect(self.entered)
        for field in (self.since, self.until):
            field.editingFinished.connect(self._echo)

    def begin(self) -> None:
        """This month up to today, unless something is typed already."""
        today = self._today()
        if not self.since.text() and not self.until.text():
            self.since.setText(formatting.day(today.replace(day=1)))
            self.until.setText(formatting.day(today))
            self.since.selectAll()
        if not self.folder.text():
            kept = self._place.settings.pdf_folder
            self.folder.setText(kept if kept and Path(kept).is_dir() else usual_folder())

    def job(self) -> RegisterJob | None:
        """What is to be written; None where something is wrong: it is marked and has the focus."""
        since, until = self._day(self.since), self._day(self.until)
        folder = Path(self.folder.text().strip())
        faults = {
            self.since: "" if since else self.tr("chưa đúng"),
            self.until: "" if until else self.tr("chưa đúng"),
            self.folder: self._folder_fault(folder),
        }
        if since and until and until < since:
            faults[self.until] = self.tr("trước ngày đầu")
        elif since and until and until.year != since.year:
            faults[self.until] = self.tr("sổ theo từng năm")
        for field, text in faults.items():
            self._cells[field].set_wrong(text)
        wrong = next((field for field, text in faults.items() if text), None)
        if wrong is not None or since is None or until is None:
            (wrong or self.since).setFocus()
            return None
        suffix = str(self.kind.value() or PDF)
        return RegisterJob(since, until, self.book.text().strip(), folder, suffix)

    def _folder_fault(self, folder: Path) -> str:
        if not folder.is_absolute():
            return self.tr("chưa có")
        is_own = pdf_file.is_inside(folder, self._place.desk.store.profile.folder)
        return problems.sentence_of("folder_of_program") if is_own else ""

    def _day(self, field: TextField) -> date | None:
        return read_any_day(field.text(), self._today()).value

    def _today(self) -> date:
        return self._place.desk.office_now().date()

    def _echo(self) -> None:
        for field in (self.since, self.until):
            day = self._day(field)
            if day is not None:
                field.setText(formatting.day(day))

    def _choose(self) -> None:
        title = self.tr("Chọn thư mục ghi sổ")
        operations = self._place.operations
        choose_folder(self, title, self.folder.text(), operations, self.folder.setText)
