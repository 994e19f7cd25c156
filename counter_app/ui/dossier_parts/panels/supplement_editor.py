"""The request to complete a dossier: made once, so it names everything (form 02)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from counter_app.domain.deadlines.calendar import Calendar
from counter_app.domain.dossier.online import SupplementItem
from counter_app.domain.reading.day import Day, read_office_day
from counter_app.domain.reading.point import doubts_of, refusal_of
from counter_app.services.online.keep_answer import Typed
from counter_app.ui.dossier_parts.panel import Panel
from counter_app.ui.dossier_parts.panels.items_table import ItemRow, ItemsTable
from counter_app.ui.texts.formatting import day as day_words
from counter_app.ui.texts.problems import point_sentence
from counter_app.ui.theme import theme
from counter_app.ui.theme.glyphs import Glyph
from counter_app.ui.widgets.field import Field, TextField
from counter_app.ui.widgets.label import Label
from counter_app.ui.widgets.look_card import LookCard
from counter_app.ui.widgets.mark_line import MarkLine
from counter_app.ui.widgets.text_box import TextBox

_CUT = 44  # characters


class SupplementEditor(Panel):
    """Rows of the checklist and free ones, the reason, until when, and whom to ask."""

    takes_timeline = True

    def __init__(self, calendar: Calendar, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._calendar = calendar
        self.look = LookCard()
        self.set_title(self.tr("Yêu cầu bổ sung"))
        self.set_hint(self.tr("Dấu cách: chọn   Phím số: số bản   ← →: cột"))
        self._today = date.max
        self._loading = False
        self.once = MarkLine(
            Glyph.DUE,
            self.tr("Chỉ được yêu cầu một lần: ghi đủ, rõ và đúng mọi thứ còn thiếu."),
        )
        self.table = ItemsTable()
        self.table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.table.setMinimumHeight(theme.px(30 + 2 * 32 + 4))
        self.detail = TextField(
            self.tr("Cần sửa gì ở giấy đang chọn"),
            self.tr("Cần sửa gì ở giấy đang chọn"),
            most=300,
        )
        self.free = TextField(
            self.tr("Giấy tờ khác"), self.tr("Giấy tờ khác, Enter để thêm"), most=300
        )
        self.reason = TextBox(
            self.tr("Lý do, hướng dẫn"), self.tr("Lý do và hướng dẫn cho công dân"), 60
        )
        self.until = TextField(self.tr("Hạn bổ sung"), self.tr("ngày/tháng/năm"), most=40)
        self.contact = TextField(
            self.tr("Liên hệ"), self.tr("Tên, điện thoại để công dân hỏi"), most=200
        )
        self._until_field = Field(self.tr("Hạn bổ sung (nếu có)"), self.until)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._until_field, 2)
        row.addWidget(Field(self.tr("Liên hệ"), self.contact), 5)
        self.body.addWidget(self.look)
        self.body.addWidget(self.once)
        self.text = Label("", "hint", wrap=True)
        self.text.setMaximumHeight(theme.px(38))
        self.text.hide()
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.text)
        more = QHBoxLayout()
        more.setSpacing(8)
        more.addWidget(self.detail, 1)
        more.addWidget(self.free, 1)
        self.body.addLayout(more)
        self.body.addWidget(self.reason)
        self.body.addLayout(row)
        self.setFocusProxy(self.table)
        self.table.edited.connect(self._edited)
        self.table.finished.connect(self._to_detail)
        self.table.current_changed.connect(self._show_detail)
        self.detail.textEdited.connect(self._detail_typed)
        self.detail.returnPressed.connect(self.table.setFocus)
        self.free.returnPressed.connect(self._add_free)
        self.free.textChanged.connect(lambda _: self._edited())
        self.until.editingFinished.connect(self._echo)
        self.look.entered.connect(self.until.setFocus)
        for field in (self.until, self.contact):
            field.textChanged.connect(lambda _: self._edited())
            field.returnPressed.connect(self.focusNextChild)
        self.reason.textChanged.connect(self._edited)

    def load(
        self, known: Sequence[SupplementItem], typed: Typed, contact: str, today: date
    ) -> None:
        """Show the checklist with what was typed so far; emits nothing."""
        self._loading = True
        self._today = today
        asked = {item.requirement: item for item in typed.items if item.requirement}
        rows = [
            ItemRow.of(asked.get(item.requirement, item), picked=item.requirement in asked)
            for item in known
        ]
        names = {item.requirement for item in known}
        rows += [
            ItemRow.of(item, picked=True) for item in typed.items if item.requirement not in names
        ]
        for row in rows:
            if not row.picked:
                row.originals = row.certified = row.copies = 0
        self.table.set_rows(rows)
        if rows:
            self.table.select(0)
        self.free.setText(typed.free)
        self.reason.setPlainText(typed.reason)
        self.until.setText(typed.until)
        self.contact.setText(typed.contact or contact)
        self._loading = False
        self._tell()

    def typed_into(self, typed: Typed, contact: str) -> Typed:
        """`typed` with what stands here; an untouched contact is not worth keeping."""
        given = self.contact.text().strip()
        return Typed(
            items=self.table.items(),
            free=self.free.text(),
            reason=self.reason.text(),
            until=self.until.text(),
            contact="" if given == contact else given,
            decline=typed.decline,
            promised_day=typed.promised_day,
            promise_reason=typed.promise_reason,
        )

    def items(self) -> tuple[SupplementItem, ...]:
        return self.table.items()

    def until_day(self) -> date | None:
        return self._read_until().value

    def passes(self) -> bool:
        """Whether F9 may send it, or shows what is doubtful about the day."""
        points = [*doubts_of(self._read_until(), "until")]
        if self.look.passes(points):
            return True
        self.look.show_points(points, [point_sentence(point) for point in points])
        self.changed.emit()
        return False

    def main_text(self) -> str:
        count = len(self.items())
        if not count:
            return self.tr("Chọn giấy tờ cần bổ sung")
        if not self.reason.text().strip():
            return self.tr("Ghi lý do, hướng dẫn")
        asks = self.tr("Gửi yêu cầu, {count} giấy tờ")
        sentence = self.tr("Đúng, gửi yêu cầu, {count} giấy tờ") if self.look.is_asking else asks
        return sentence.format(count=count)

    def is_ready(self) -> bool:
        has_reason = bool(self.reason.text().strip()) and not self.reason.over()
        return bool(self.items()) and has_reason and not self._wrong_until()

    def _wrong_until(self) -> str:
        if not self.until.text().strip():
            return ""
        refused = [*refusal_of(self._read_until(), "until", self.until.text())]
        if not refused:
            return ""
        is_passed = refused[0].code == "day_passed"
        return self.tr("đã qua") if is_passed else self.tr("chưa đúng")

    def _read_until(self) -> Day:
        return read_office_day(self.until.text(), self._today, self._calendar)

    def _echo(self) -> None:
        """The whole day as it was understood, with its year."""
        day = self.until_day()
        if day is not None and self.until.text() != day_words(day):
            self._loading = True
            self.until.setText(day_words(day))
            self._loading = False

    def _edited(self) -> None:
        if not self._loading:
            self.look.reset()
            self._tell()
            self.changed.emit()

    def _tell(self) -> None:
        self._until_field.set_wrong(self._wrong_until())
        over = self.reason.over()
        sentence = self.tr("Lý do dài quá {over} ký tự. Viết gọn lại.").format(over=over)
        refused = [*refusal_of(self._read_until(), "until", self.until.text())]
        day = point_sentence(refused[0]) if refused else ""
        self.set_error(sentence if over else day)

    def _to_detail(self) -> None:
        row = self.table.current()
        if row is not None and not row.picked:
            row.pick(on=True)
            self._edited()
        self.detail.setFocus()

    def _show_detail(self, row: ItemRow | None) -> None:
        self.detail.setEnabled(row is not None)
        self.detail.setText(row.detail if row is not None else "")
        self._show_whole(row)

    def _show_whole(self, row: ItemRow | None) -> None:
        """The whole name below the table where its column may cut it."""
        text = row.name if row is not None else ""
        self.text.setText(text)
        self.text.setVisible(len(text) > _CUT)

    def _detail_typed(self, text: str) -> None:
        row = self.table.current()
        if row is None:
            return
        row.detail = text
        if text.strip() and not row.picked:
            row.pick(on=True)
        self.table.viewport().update()
        self._edited()

    def _add_free(self) -> None:
        name = " ".join(self.free.text().split())
        if not name:
            self.reason.setFocus()
            return
        row = ItemRow(name)
        row.pick(on=True)
        rows = [*self.table.rows_model().rows(), row]
        self.table.set_rows(rows)
        self.table.select(len(rows) - 1)
        self.free.clear()
        self._edited()
