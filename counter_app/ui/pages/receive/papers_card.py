"""Section 3 of Tiếp nhận: the checklist, the text of the current row, what is owed."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from counter_app.domain.catalogue.procedure import Case
from counter_app.domain.deadlines.calendar import Calendar, sessions_on
from counter_app.domain.dossier.intake import LONGEST_OWED
from counter_app.domain.dossier.paper import Paper, Source
from counter_app.domain.reading.reading import Doubt, Refused
from counter_app.ui.pages.receive.paper_rows import PaperRow, next_missing, rows_of
from counter_app.ui.pages.receive.papers_table import LOWEST, PapersTable
from counter_app.ui.texts import formatting
from counter_app.ui.theme import theme
from counter_app.ui.theme.glyphs import Glyph
from counter_app.ui.widgets.card import SectionCard
from counter_app.ui.widgets.chip import Chip, Tone
from counter_app.ui.widgets.field import TextField
from counter_app.ui.widgets.label import Label


class PapersCard(SectionCard):
    """`changed` at every edit, `done` when there is nothing more to do here."""

    changed = Signal()
    done = Signal()

    def __init__(self, calendar: Calendar, today: date, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._calendar = calendar
        self._today = today
        self.set_title(self.tr("3. Giấy tờ"))
        self.table = PapersTable()
        self.table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.table.setMinimumHeight(theme.px(LOWEST))
        self.text = Label("", "hint", wrap=True)
        self.text.setFixedHeight(theme.px(38))
        self.reason = TextField(self.tr("Khi nào nộp, hoặc vì sao"), self.tr("Khi nào nộp?"))
        self.reason.hide()
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.reason)
        self.body.addWidget(self.text)
        self.table.edited.connect(self._edited)
        self.table.finished.connect(self.done)
        self.table.owed.connect(self.reason.setFocus)
        self.table.current_changed.connect(lambda _: self._show_row())
        self.reason.textEdited.connect(self._typed)
        self.reason.returnPressed.connect(self._typed_out)
        self.reason.focus_left.connect(self._echo)
        self.set_hint(
            self.tr("Dấu cách: đánh dấu   Phím số: số bản   ← →: chính, sao   Alt+↓: nguồn")
        )
        self._tell()

    def set_day(self, today: date) -> None:
        """The day of reception: no paper is brought before it."""
        if today != self._today:
            self._today = today
            self._tell()

    def show_case(
        self,
        case: Case | None,
        *,
        by_proxy: bool,
        by_card: bool,
        papers: tuple[Paper, ...] = (),
        asks_case: bool = False,
    ) -> None:
        """The checklist of a case; what was ticked before stays for the same papers."""
        existing = {paper.requirement: paper for paper in (*self.papers(), *papers)}
        rows = rows_of(case, by_proxy=by_proxy, papers=existing.values())
        self.table.set_empty_text(
            self.tr("Chọn trường hợp để hiện danh sách giấy tờ")
            if asks_case
            else self.tr("Chọn thủ tục để hiện danh sách giấy tờ")
        )
        self.table.show_papers(rows)
        if by_card:
            self.table.sheet.tick_by_card()
            self.table.select_missing()
        self._tell()

    def papers(self) -> tuple[Paper, ...]:
        """The papers that are met or owed."""
        return tuple(row.paper(self._today) for row in self.table.papers() if row.ticked)

    def tick_card(self) -> None:
        """The citizen card was read: the identity paper is met."""
        self.table.sheet.tick_by_card()
        self._edited()

    def show_requirement(self, requirement: str) -> None:
        """Make the row of this paper the current one."""
        rows = self.table.papers()
        at = next((n for n, row in enumerate(rows) if row.requirement.id == requirement), -1)
        if at >= 0:
            self.table.select(at)

    def missing(self) -> int:
        return sum(1 for row in self.table.papers() if row.is_missing)

    def first_missing(self) -> QWidget | None:
        """The row of a paper that is missing, or the field of an owed one without its day."""
        rows = self.table.papers()
        for at, row in enumerate(rows):
            if row.is_missing or row.lacks_day(self._today):
                return self._place(at)
        return None

    def place_of(self, requirement: str) -> QWidget | None:
        """Where this paper is put right."""
        rows = self.table.papers()
        at = next((at for at, row in enumerate(rows) if row.requirement.id == requirement), -1)
        return self._place(at) if at >= 0 else self.table

    def doubts(self) -> list[str]:
        """What somebody should look at again in the days of owed papers, as sentences."""
        result: list[str] = []
        for row in self.table.papers():
            day = row.day(self._today) if row.is_owed else None
            if day is None or day.value is None:
                continue
            if not sessions_on(self._calendar, day.value):
                text = self.tr("{name}: {day} cơ quan nghỉ")
                result.append(text.format(name=row.requirement.name, day=_named(day.value)))
            if Doubt.DAY_FAR in day.doubts:
                text = self.tr("{name}: {day} còn hơn 60 ngày nữa")
                result.append(text.format(name=row.requirement.name, day=formatting.day(day.value)))
        return result

    def _place(self, at: int) -> QWidget:
        self.table.select(at)
        return self.reason if self.table.papers()[at].is_owed else self.table

    def _edited(self) -> None:
        self._tell()
        self._show_row()
        self.changed.emit()

    def _typed(self, text: str) -> None:
        row, at = self.table.current(), self.table.currentIndex().row()
        if row is not None:
            self.table.sheet.write(at, text)
            self.table.viewport().update()
            self._tell()
            self.changed.emit()

    def _typed_out(self) -> None:
        """Enter after the day: on to the next paper, none goes back to the same one."""
        row, at = self.table.current(), self.table.currentIndex().row()
        if row is None or row.lacks_day(self._today):
            self._tell(asked=True)
            return
        rows = self.table.papers()
        following = next_missing(rows, at)
        if following < 0 and at + 1 < len(rows):
            following = at + 1
        if following < 0:
            self.done.emit()
            return
        self.table.select(following)
        self.table.setFocus()

    def _echo(self) -> None:
        """The day in full, so that its year is seen."""
        for at, row in enumerate(self.table.papers()):
            day = row.day(self._today).value if row.is_owed else None
            if day is not None and row.when != formatting.day(day):
                self.table.sheet.write(at, formatting.day(day))
                if row is self.table.current():
                    self.reason.setText(row.when)
        self.table.viewport().update()

    def _show_row(self) -> None:
        row = self.table.current()
        self.text.setText(self._about(row))
        asks = row is not None and row.ticked and row.source in {Source.OWED, Source.DATABASE}
        self.reason.setVisible(asks)
        if asks and row is not None:
            self.reason.setPlaceholderText(
                self.tr("Khi nào nộp? ngày/tháng")
                if row.is_owed
                else self.tr("Ghi chú khi khai thác")
            )
            typed = row.when if row.is_owed else row.reason
            if self.reason.text() != typed:
                self.reason.setText(typed)
        self._tell()

    def _about(self, row: PaperRow | None) -> str:
        if row is None:
            return ""
        return row.requirement.legal_text or row.requirement.name

    def _tell(self, *, asked: bool = False) -> None:
        row = self.table.current()
        self.set_error(self._wrong(row, asked=asked) if row is not None and row.is_owed else "")
        rows = self.table.papers()
        owed = sum(row.is_owed for row in rows)
        if not rows:
            self.set_state(None)
        elif count := self.missing():
            self.set_state(Chip(Glyph.LATER, self.tr("còn {count} giấy").format(count=count)))
        elif owed:
            text = self.tr("còn nợ {count} giấy").format(count=owed)
            self.set_state(Chip(Glyph.PAUSED, text, Tone.PAUSE_SOFT))
        else:
            self.set_state(Chip(Glyph.DONE, self.tr("đủ"), Tone.OK))

    def _wrong(self, row: PaperRow, *, asked: bool) -> str:
        """Why the day of an owed paper is none; an empty one only when it is asked for."""
        day = row.day(self._today)
        if day.value is not None:
            far = day.value - self._today > LONGEST_OWED
            return self.tr("Ngày nộp xa hơn một năm. Xem lại năm") if far else ""
        if day.refused is None:
            return self.tr("Ghi ngày nộp giấy này, như 30/11") if asked else ""
        text = {
            Refused.DAY_PASSED: self.tr("{day} đã qua"),
            Refused.DAY_TOO_FAR: self.tr("{day} quá xa. Xem lại năm"),
        }
        return text.get(day.refused, self.tr("Ngày nộp cần dạng 30/11")).format(day=day.about)


def _named(day: date) -> str:
    """ "Chủ nhật 06/12"."""
    name = formatting.weekday(day)
    return f"{name[:1].upper()}{name[1:]} {formatting.day_month(day)}"
