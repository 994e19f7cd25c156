"""Thiết lập: printer and paper, scan folder, appearance, and the facts of this desk."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec.structs import replace
from PySide6.QtWidgets import (
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from counter_app.settings import Language, PaperFormat, Settings, Theme
from counter_app.ui.dialogs import choose_folder
from counter_app.ui.frame import keys
from counter_app.ui.frame.page import Command, Page, Toast
from counter_app.ui.frame.places import OpenOffice, Place
from counter_app.ui.operations import Operations
from counter_app.ui.pages.settings.facts import DeskFacts
from counter_app.ui.pages.settings.facts_card import facts_card
from counter_app.ui.pages.settings.forms_card import forms_card
from counter_app.ui.pages.settings.number_choice import NumberChoice
from counter_app.ui.texts import problems
from counter_app.ui.theme import theme
from counter_app.ui.widgets.card import SectionCard
from counter_app.ui.widgets.field import CheckBox, ChoiceField, Field, FormGrid, TextField
from counter_app.ui.widgets.key_button import KeyButton
from counter_app.ui.widgets.label import Label
from counter_app.ui.widgets.radio import RadioList


class SettingsPage(Page):
    """`current` answers the settings in force, which others may change too; `save` writes them
    (file work, off the GUI thread); `saved` on success. Who sits here `keeps_records` of the
    office, or does not.
    """

    def __init__(
        self,
        current: Callable[[], Settings],
        facts: DeskFacts,
        *,
        printers: Callable[[], Sequence[str]],
        save: Callable[[Settings], None],
        saved: Callable[[Settings], object],
        operations: Operations,
        keeps_records: Callable[[], bool] = lambda: False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(keys.SETTINGS, parent)
        self._current = current
        self._shown = current()
        self._printers = printers
        self._save = save
        self._saved = saved
        self._operations = operations
        self._keeps_records = keeps_records
        self._built = False
        self._build(facts)
        self._show(self._shown)
        self._built = True

    def title(self) -> str:
        return self.tr("Thiết lập")

    def subtitle(self) -> str:
        if self._is_changed():
            return self.tr("Có thay đổi chưa lưu. F9 lưu.")
        return self.tr("Của máy này")

    def commands(self) -> list[Command]:
        reread = Command("reread", self.tr("Đọc lại máy in"), self._ask_printers)
        if not self._keeps_records():
            return [reread]
        office = self.tr("Cơ quan: ủy quyền, sự cố")
        go = lambda: self.place_wanted.emit(OpenOffice())  # noqa: E731
        return [reread, Command("tile_1", office, go, about=office)]

    def main_command(self) -> Command:
        return Command("main", self.tr("Lưu thiết lập"), self.save, enabled=self._is_changed())

    def shown(self, place: Place | None = None) -> None:
        if not self._is_changed():
            self._shown = self._current()
            self._show(self._shown)
        self._ask_printers()
        self.officer_changed()

    def officer_changed(self) -> None:
        self.forms_card.setVisible(self._keeps_records())

    def panes(self) -> list[QWidget]:
        return [self.printer, self.scan_folder, self.theme]

    def wanted(self) -> Settings:
        """The settings in force with what stands on the page."""
        return self._page_over(self._current())

    def _is_changed(self) -> bool:
        return self._page_over(self._shown) != self._shown

    def _page_over(self, settings: Settings) -> Settings:
        return replace(
            settings,
            printer=str(self.printer.value() or ""),
            paper=PaperFormat(str(self.paper.value())),
            copies=self.copies.number(),
            print_confirmed=self.print_confirmed.isChecked(),
            pdf_folder=self.pdf_folder.text().strip(),
            scan_folder=self.scan_folder.text().strip(),
            theme=Theme(str(self.theme.value())),
            size_percent=int(str(self.size_choice.value())),
            language=Language(str(self.language.value())),
            lock_minutes=self.lock_minutes.number(),
            files_megabytes=self.files_share.number(),
        )

    def save(self) -> None:
        requested = self.wanted()
        language_changed = requested.language is not self._shown.language

        def done(_: None) -> None:
            self._shown = requested
            self._saved(requested)
            text = self.tr("Đã lưu thiết lập")
            if language_changed:
                text = self.tr("Đã lưu. Ngôn ngữ đổi khi mở lại chương trình.")
            self.print_card.set_error("")
            self._touched()
            self.toast_wanted.emit(Toast(text))

        self._operations.run_beside(
            lambda: self._save(requested), done=done, failed=self._not_saved
        )

    def _not_saved(self, error: Exception) -> None:
        self.print_card.set_error(problems.report(error).sentence)

    # Widgets

    def _build(self, facts: DeskFacts) -> None:
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self._print_card())
        left.addWidget(self._scan_card())
        self.forms_card = forms_card()
        left.addWidget(self.forms_card)
        left.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self._look_card())
        right.addWidget(self._link_card())
        right.addWidget(facts_card(facts))
        right.addStretch(1)
        across = QHBoxLayout(self)
        across.setContentsMargins(16, 0, 16, 8)
        across.setSpacing(12)
        across.addLayout(left, 1)
        across.addLayout(right, 1)

    def _print_card(self) -> SectionCard:
        self.print_card = SectionCard(self.tr("In giấy hẹn"))
        self.print_card.set_hint(self.tr("Không có máy in thì lưu thành PDF"))
        self.printer = ChoiceField(self.tr("Máy in"))
        self.copies = NumberChoice(self.tr("Số liên"), range(1, 6))
        self.paper = RadioList(self.tr("Khổ giấy"))
        self.paper.add(
            PaperFormat.A5.value, self.tr("A5, mỗi liên một tờ"), self.tr("Khay giấy để khổ A5")
        )
        self.paper.add(
            PaperFormat.A4_TWO_UP.value,
            self.tr("A4, hai liên một tờ"),
            self.tr("Cắt đôi theo đường kẻ, đưa liên 2 cho công dân"),
        )
        grid = FormGrid()
        grid.place(
            (Field(self.tr("Máy in"), self.printer), 9), (Field(self.tr("Số liên"), self.copies), 3)
        )
        self.print_card.body.addLayout(grid)
        self.print_card.body.addWidget(Label(self.tr("Khổ giấy"), "hint"))
        self.print_card.body.addWidget(self.paper)
        self.print_confirmed = CheckBox(
            self.tr("Hồ sơ trực tuyến đang mở: in ngay khi cổng xác nhận")
        )
        self.print_card.body.addWidget(self.print_confirmed)
        self.pdf_folder = TextField(self.tr("Thư mục PDF"), self.tr("Hỏi khi lưu lần đầu"))
        self.print_card.body.addWidget(Label(self.tr("Thư mục lưu PDF"), "hint"))
        self.print_card.body.addLayout(
            self._folder_row(self.pdf_folder, self.tr("Chọn thư mục lưu PDF"))
        )
        self.print_confirmed.toggled.connect(self._touched)
        self.printer.currentIndexChanged.connect(self._touched)
        self.copies.currentIndexChanged.connect(self._touched)
        self.paper.changed.connect(self._touched)
        return self.print_card

    def _scan_card(self) -> SectionCard:
        card = SectionCard(self.tr("Quét giấy tờ"))
        card.set_hint(self.tr("Thư mục mà phần mềm máy quét ghi tệp vào"))
        self.scan_folder = TextField(self.tr("Thư mục quét"), self.tr("Chưa chọn thư mục"))
        card.body.addLayout(self._folder_row(self.scan_folder, self.tr("Chọn thư mục quét")))
        return card

    def _folder_row(self, field: TextField, title: str) -> QHBoxLayout:
        """A folder to type, or to choose in the system's dialog."""
        field.textChanged.connect(self._touched)
        choose = KeyButton(self.tr("Chọn thư mục"), "", low=True)
        choose.setAccessibleName(title)
        choose.clicked.connect(lambda: self._choose_folder(field, title))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(field, 1)
        row.addWidget(choose)
        return row

    def _look_card(self) -> SectionCard:
        card = SectionCard(self.tr("Màn hình"))
        self.theme = ChoiceField(self.tr("Nền"))
        self.theme.add(self.tr("Theo máy"), Theme.SYSTEM.value)
        self.theme.add(self.tr("Sáng"), Theme.LIGHT.value)
        self.theme.add(self.tr("Tối"), Theme.DARK.value)
        self.size_choice = ChoiceField(self.tr("Cỡ chữ"))
        for size in theme.sizes_for(self.screen().size().width()):
            self.size_choice.add(self.tr("{percent} %").format(percent=size), size)
        self.language = ChoiceField(self.tr("Ngôn ngữ"))
        self.language.add("Tiếng Việt", Language.VIETNAMESE.value)
        self.language.add("English", Language.ENGLISH.value)
        self.lock_minutes = NumberChoice(self.tr("Khóa sau (phút)"), (2, 3, 5, 10, 15, 30))
        grid = FormGrid()
        grid.place(
            (Field(self.tr("Nền"), self.theme), 3),
            (Field(self.tr("Cỡ chữ"), self.size_choice), 3),
            (Field(self.tr("Ngôn ngữ"), self.language), 3),
            (Field(self.tr("Khóa sau (phút)"), self.lock_minutes), 3),
        )
        card.body.addLayout(grid)
        for choice in (self.theme, self.size_choice, self.language):
            choice.currentIndexChanged.connect(self._touched)
        self.lock_minutes.currentIndexChanged.connect(self._touched)
        return card

    def _link_card(self) -> SectionCard:
        card = SectionCard(self.tr("Khi mạng chậm"))
        card.set_hint(self.tr("Trong giờ làm việc chỉ dùng một nửa; thay đổi vẫn gửi trước"))
        self.files_share = NumberChoice(self.tr("Tệp gửi mỗi ngày (MB)"), (2, 5, 10, 20, 50))
        self.files_share.add(self.tr("Không giới hạn"), 0)
        grid = FormGrid()
        grid.place((Field(self.tr("Tệp gửi mỗi ngày (MB)"), self.files_share), 6))
        card.body.addLayout(grid)
        self.files_share.currentIndexChanged.connect(self._touched)
        return card

    # What happens

    def _show(self, settings: Settings) -> None:
        self.printer.clear()
        self._fill_printers([])
        self.copies.set_number(settings.copies)
        self.paper.set_value(settings.paper.value)
        self.print_confirmed.setChecked(settings.print_confirmed)
        self.pdf_folder.setText(settings.pdf_folder)
        self.scan_folder.setText(settings.scan_folder)
        self.theme.set_value(settings.theme.value)
        self.size_choice.set_value(settings.size_percent)
        self.language.set_value(settings.language.value)
        self.lock_minutes.set_number(settings.lock_minutes)
        self.files_share.set_number(settings.files_megabytes)

    def _ask_printers(self) -> None:
        self._operations.run_beside(
            lambda: list(self._printers()), done=self._fill_printers, failed=self._no_printers
        )

    def _no_printers(self, error: Exception) -> None:
        problems.report(error)
        self._fill_printers([])

    def _fill_printers(self, names: Sequence[str]) -> None:
        chosen = self.printer.value() if self.printer.count() else self._shown.printer
        self.printer.blockSignals(True)
        self.printer.clear()
        self.printer.add(self.tr("Lưu thành PDF"), "")
        for name in names:
            self.printer.add(name, name)
        if chosen and chosen not in names:
            self.printer.add(self.tr("{name} (chưa thấy)").format(name=chosen), chosen)
        self.printer.set_value(chosen)
        self.printer.blockSignals(False)
        self._touched()

    def _choose_folder(self, field: TextField, title: str) -> None:
        choose_folder(self, title, field.text(), self._operations, field.setText)

    def _touched(self) -> None:
        if self._built:
            self.commands_changed.emit()
            self.header_changed.emit()
