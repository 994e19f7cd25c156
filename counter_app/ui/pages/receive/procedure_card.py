"""Section 1 of Tiếp nhận: which procedure, which case, by which way it came."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from counter_app.domain.catalogue.catalogue import CatalogueEntry
from counter_app.domain.catalogue.procedure import Channel, FeeRule, Procedure, TimeRule, TimeUnit
from counter_app.domain.dossier.assistance import Assistance
from counter_app.ui.pages.receive.assisted_row import AssistedRow
from counter_app.ui.texts import formatting
from counter_app.ui.texts.formatting import money
from counter_app.ui.theme.glyphs import Glyph
from counter_app.ui.widgets.card import SectionCard
from counter_app.ui.widgets.chip import Chip, Tone
from counter_app.ui.widgets.field import ChoiceField, FormGrid, TextField
from counter_app.ui.widgets.suggestions import Suggestion
from counter_app.ui.widgets.typeahead import Typeahead

translate = QCoreApplication.translate
_ALWAYS = (Channel.IN_PERSON, Channel.POST)
Match = Callable[[str], Sequence[CatalogueEntry]]


class ProcedureCard(SectionCard):
    """`changed` when version, case, channel or content is another; `done` when Enter goes on."""

    changed = Signal()
    done = Signal()

    def __init__(self, match: Match, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._match = match
        self._entry: CatalogueEntry | None = None
        self._is_listed = True
        self._is_wrong_below: Callable[[], bool] = bool
        self.set_title(self.tr("1. Thủ tục"))
        self.procedure = Typeahead(
            self.tr("Thủ tục"),
            self._suggest,
            self.tr("Tên, chữ đầu hoặc mã thủ tục"),
            aside_widths=(84, 120),
            list_width=560,
            none_text=self.tr(
                "Không thấy thủ tục nào. Thử từ khác, hoặc bấm ↓ xem thủ tục hay dùng"
            ),
        )
        self.case = ChoiceField(self.tr("Trường hợp"))
        self.content = TextField(self.tr("Nội dung thêm"), self.tr("Nội dung thêm (nếu có)"))
        self.channel = ChoiceField(self.tr("Cách nộp"))
        self.assisted = AssistedRow()
        self._offer_channels(_ALWAYS)
        self._grid = FormGrid()
        self._grid.place((self.procedure, 6), (self.content, 3), (self.channel, 3))
        self._grid.place((self.case, 12))
        self.case.hide()
        self.body.addLayout(self._grid)
        self.body.addWidget(self.assisted)
        self.assisted.changed.connect(self.changed)
        self.assisted.done.connect(self.done)
        self.procedure.chosen.connect(self._chosen)
        self.procedure.altered.connect(self._altered)
        self.procedure.entered.connect(self.done)
        self.case.activated.connect(self._case_chosen)
        self.case.entered.connect(self.done)
        self.channel.entered.connect(self.done)
        self.content.textEdited.connect(lambda _: self.changed.emit())
        self.content.returnPressed.connect(self.done)
        self.channel.activated.connect(lambda _: self._channel_chosen())
        self._tell()

    def tell_nothing_in_force(self, day: date) -> None:
        """Said in place of the list: the catalogue has no procedure for this day."""
        text = self.tr(
            "Danh mục không có thủ tục nào có hiệu lực ngày {day}. "
            "Xem lại ngày của máy, hoặc nạp danh mục mới."
        )
        self.procedure.set_none_text(text.format(day=formatting.day(day)))

    def entry(self) -> CatalogueEntry | None:
        return self._entry

    def case_id(self) -> str:
        """The chosen case; empty while one of several is still to be chosen."""
        if self._entry is None:
            return ""
        cases = self._entry.procedure.cases
        return cases[0].id if len(cases) == 1 else str(self.case.value() or "")

    def channel_value(self) -> Channel:
        value = self.channel.value()
        return value if isinstance(value, Channel) else Channel.IN_PERSON

    def assistance(self) -> Assistance | None:
        """None while the channel is another."""
        is_assisted = self.channel_value() is Channel.ASSISTED
        return self.assisted.assistance() if is_assisted else None

    def set_all(
        self,
        entry: CatalogueEntry | None,
        case: str,
        content: str,
        channel: Channel,
        assistance: Assistance | None = None,
    ) -> None:
        """Show a draft, or an empty form; emits nothing."""
        self._show_entry(entry)
        if case:
            self.case.set_value(case)
        self.content.setText(content)
        self.assisted.set_assistance(assistance)
        self._offer_channels(entry.procedure.desk_channels if entry else _ALWAYS, channel)
        self._tell()

    def _suggest(self, text: str) -> list[Suggestion]:
        return [
            Suggestion(item.id, result.short_name, (result.code, result.field))
            for item in self._match(text)
            for result in (item.procedure,)
        ]

    def _chosen(self, suggestion: Suggestion) -> None:
        entry = next(
            (item for item in self._match(suggestion.text) if item.id == suggestion.key), None
        ) or next((item for item in self._match("") if item.id == suggestion.key), None)
        self._show_entry(entry)
        self._tell()
        self.changed.emit()
        self.done.emit()

    def _altered(self, _text: str) -> None:
        if self._entry is not None:
            self._entry = None
            self.case.hide()
            self._tell()
            self.changed.emit()

    def _case_chosen(self, _at: int) -> None:
        self._tell()
        self.changed.emit()

    def _channel_chosen(self) -> None:
        self._is_listed = self._entry is None or (
            self.channel_value() in self._entry.procedure.desk_channels
        )
        self._show_assisted()
        self._tell()
        self.changed.emit()

    def _show_entry(self, entry: CatalogueEntry | None) -> None:
        self._entry = entry
        self.procedure.set_choice(
            Suggestion(entry.id, entry.procedure.short_name) if entry else None
        )
        self.case.clear()
        cases = entry.procedure.cases if entry else ()
        if len(cases) > 1:
            self.case.add(self.tr("Trường hợp nào? ↓ để chọn"), "")
            for case in cases:
                self.case.add(case.name, case.id)
        self.case.setVisible(len(cases) > 1)
        chosen = self.channel_value()
        self._offer_channels(entry.procedure.desk_channels if entry else _ALWAYS, chosen)

    def _offer_channels(self, listed: Sequence[Channel], chosen: Channel | None = None) -> None:
        """The ways that the procedure lists, and one chosen before, which then bars F9."""
        names = {
            Channel.IN_PERSON: self.tr("Trực tiếp"),
            Channel.POST: self.tr("Bưu chính"),
            Channel.ASSISTED: self.tr("Trực tuyến có hỗ trợ"),
        }
        offered = [*listed, *([chosen] if chosen in names and chosen not in listed else [])]
        self.channel.clear()
        for channel in offered:
            self.channel.add(names[channel], channel)
        self._is_listed = chosen is None or chosen in listed
        self.channel.set_value(chosen or listed[0])
        self._show_assisted()

    def _show_assisted(self) -> None:
        self.assisted.setVisible(self.channel_value() is Channel.ASSISTED)

    def typed(self) -> dict[str, QLineEdit]:
        """All that is typed here, by the names that drafts keep."""
        return {"content": self.content} | self.assisted.typed()

    def watch(self, is_wrong: Callable[[], bool]) -> None:
        """What else stands in this section, and may be red."""
        self._is_wrong_below = is_wrong

    def tell(self, error: str) -> None:
        """What is wrong with it, empty for nothing."""
        self._tell()
        self.set_error(error)

    def _mark_channel(self) -> None:
        if self.channel.property("wrong") != (not self._is_listed):
            self.channel.setProperty("wrong", not self._is_listed)
            self.channel.style().unpolish(self.channel)
            self.channel.style().polish(self.channel)

    def _tell(self) -> None:
        if self._entry is None:
            self.set_hint(self.tr("Gõ vài chữ, không cần dấu. ↓ xem thủ tục hay dùng ở quầy"))
            self.set_state(Chip(Glyph.LATER, self.tr("chưa chọn")))
            return
        self.set_hint(facts(self._entry.procedure, self.channel_value(), self.case_id()))
        self._mark_channel()
        if not self._is_listed or self._is_wrong_below():
            self.set_state(Chip(Glyph.OVERDUE, self.tr("xem lại"), Tone.DANGER_TEXT))
            return
        chosen = bool(self.case_id()) or not self._entry.procedure.cases
        self.set_state(
            Chip(Glyph.DONE, self.tr("đã chọn"), Tone.OK)
            if chosen
            else Chip(Glyph.LATER, self.tr("chọn trường hợp"))
        )


def facts(procedure: Procedure, channel: Channel, case: str) -> str:
    """ "1.001193 · Hộ tịch · Trong ngày, sau 15:00 thì ngày làm việc kế tiếp · Miễn phí"."""
    parts = [
        procedure.code,
        procedure.field,
        time_words(procedure.time_rule(channel, case)),
        fee_words(procedure.fee_rules(channel, case)),
    ]
    return "  ·  ".join(part for part in parts if part)


def time_words(rule: TimeRule) -> str:
    """The term in words; one that the catalogue leaves open says so."""
    if not rule.is_computable:
        return translate("procedure_facts", "Thời hạn chưa rõ")
    names = {
        TimeUnit.SAME_DAY: translate("procedure_facts", "Trong ngày"),
        TimeUnit.HOUR: translate("procedure_facts", "{amount} giờ làm việc"),
        TimeUnit.WORKING_DAY: translate("procedure_facts", "{amount} ngày làm việc"),
        TimeUnit.DAY: translate("procedure_facts", "{amount} ngày"),
        TimeUnit.MONTH: translate("procedure_facts", "{amount} tháng"),
    }
    text = names[rule.unit or TimeUnit.SAME_DAY].format(amount=rule.amount)
    if rule.cutoff is not None:
        text += translate("procedure_facts", ", sau {time} thì ngày làm việc kế tiếp").format(
            time=formatting.clock(rule.cutoff)
        )
    return text


def fee_words(rules: Sequence[FeeRule]) -> str:
    if rules and all(rule.confirmed and rule.amount == 0 and not rule.tiers for rule in rules):
        return translate("procedure_facts", "Miễn phí")
    if not rules or any(
        not rule.confirmed or (rule.amount is None and not rule.tiers) for rule in rules
    ):
        return translate("procedure_facts", "Phí chưa rõ")
    if len(rules) == 1 and rules[0].amount is not None and not rules[0].tiers:
        return money(rules[0].amount)
    return translate("procedure_facts", "Có phí")
