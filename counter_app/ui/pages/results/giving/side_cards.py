"""Right column: the dossier, how its result goes, the receipt that comes back, what is missing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from counter_app.domain.deadlines.calendar import Calendar
from counter_app.domain.deadlines.office_time import in_zone
from counter_app.domain.life.facts import Way
from counter_app.services.results.return_file import ReturnFile
from counter_app.ui.dossier_parts.days import working_days_between
from counter_app.ui.pages.results.giving import said
from counter_app.ui.texts import formatting
from counter_app.ui.theme.glyphs import Glyph
from counter_app.ui.widgets.card import CardBox
from counter_app.ui.widgets.chip import Chip, ChipLabel, Tone
from counter_app.ui.widgets.label import Label
from counter_app.ui.widgets.mark_line import MarkLine
from counter_app.ui.widgets.radio import RadioList

MOST_LINES = 5


class ResultHead(CardBox):
    """Whose dossier it is, and since when its result is there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.owner = Label("", "title", wrap=True)
        self.line = Label("", "hint", wrap=True)
        self.chip = ChipLabel()
        self.lines = [MarkLine(Glyph.DONE, "") for _ in range(3)]
        for widget in (self.owner, self.line, self.chip, *self.lines):
            self.body.addWidget(widget)

    def show_file(self, read: ReturnFile, calendar: Calendar, now: datetime) -> None:
        dossier = read.dossier
        self.owner.setText(dossier.owner.name)
        procedure = dossier.procedure
        self.line.setText(f"{procedure.short_name or procedure.name} · {procedure.code}")
        self.chip.set_chip(_state(read, now))
        lines = _lines(read, calendar, now)
        for at, line in enumerate(self.lines):
            line.setVisible(at < len(lines))
            if at < len(lines):
                line.set_line(*lines[at])


def _state(read: ReturnFile, now: datetime) -> Chip:
    life = read.dossier.life
    if read.is_returned:
        return Chip(Glyph.DONE, said.translate("results", "Đã trả kết quả"), Tone.OK_SOFT)
    if life.ready:
        since = in_zone(life.ready[0].at, now.tzinfo)
        return Chip(Glyph.DONE, said.ready_since(since), Tone.OK_SOFT)
    if life.results:
        return Chip(Glyph.NEAR, said.translate("results", "Đã ký, chưa về quầy"), Tone.WARN_LINE)
    return Chip(Glyph.LATER, said.translate("results", "Chưa có kết quả"), Tone.QUIET)


def _lines(read: ReturnFile, calendar: Calendar, now: datetime) -> list[tuple[Glyph, str]]:
    dossier = read.dossier
    lines: list[tuple[Glyph, str]] = []
    if read.parts and read.parts[0].negative:
        refusal = said.translate("results", "Kết quả là văn bản từ chối, giải thích cho công dân")
        lines.append((Glyph.NEW, refusal))
    if dossier.life.results and dossier.promised_at is not None:
        signed = in_zone(dossier.life.results[0].at, now.tzinfo)
        lines.append(_punctual(signed, in_zone(dossier.promised_at, now.tzinfo), calendar))
    told = [contact for contact in dossier.life.contacts if contact.reached]
    if told:
        at = formatting.timestamp(in_zone(told[-1].at, now.tzinfo))
        text = said.translate("results", "Đã báo công dân {moment}").format(moment=at)
        lines.append((Glyph.DONE, text))
    return lines


def _punctual(signed: datetime, due: datetime, calendar: Calendar) -> tuple[Glyph, str]:
    promised = formatting.short_timestamp(due)
    if signed > due:
        days = working_days_between(calendar, due.date(), signed.date())
        text = said.translate("results", "Xong sau hẹn {days} ngày (hẹn {moment})")
        return Glyph.OVERDUE, text.format(days=days, moment=promised)
    days = working_days_between(calendar, signed.date(), due.date())
    if not days:
        text = said.translate("results", "Xong đúng ngày hẹn ({moment})")
        return Glyph.DONE, text.format(moment=promised)
    text = said.translate("results", "Xong trước hẹn {days} ngày (hẹn {moment})")
    return Glyph.DONE, text.format(days=days, moment=promised)


class ReturnWayCard(CardBox):
    """Cách trả."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.body.addWidget(Label(self.tr("Cách trả"), "section"))
        self.way = RadioList(self.tr("Cách trả"))
        self.way.add(Way.COUNTER, self.tr("Tại quầy"))
        self.way.add(Way.POST, self.tr("Gửi bưu chính"))
        self.way.set_value(Way.COUNTER)
        self.way.changed.connect(lambda _: self.changed.emit())
        self.body.addWidget(self.way)

    def chosen(self) -> Way:
        value = self.way.value()
        return value if isinstance(value, Way) else Way.COUNTER


class SignCard(CardBox):
    """Ký nhận: whether the receipt came back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.body.addWidget(Label(self.tr("Ký nhận"), "section"))
        self.receipt = RadioList(self.tr("Ký nhận"))
        self.receipt.add(False, self.tr("Ký trên phiếu, thu lại giấy hẹn"))
        self.receipt.add(True, self.tr("Mất giấy hẹn: ghi cam kết trên phiếu"))
        self.receipt.set_value(False)
        self.body.addWidget(self.receipt)

    @property
    def is_lost(self) -> bool:
        return self.receipt.value() is True


class StillMissingCard(CardBox):
    """Còn n việc: what is still missing before the result goes out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Label("", "section")
        self.body.addWidget(self.title)
        self._lines = [MarkLine(Glyph.LATER, "") for _ in range(MOST_LINES)]
        for line in self._lines:
            self.body.addWidget(line)

    def show_things(self, things: Sequence[str]) -> None:
        shown = list(things[:MOST_LINES])
        if len(things) > MOST_LINES:
            rest = len(things) - MOST_LINES + 1
            shown[-1] = self.tr("và {count} việc nữa").format(count=rest)
        self.setVisible(bool(shown))
        self.title.setText(self.tr("Còn {count} việc").format(count=len(things)))
        for at, line in enumerate(self._lines):
            line.setVisible(at < len(shown))
            if at < len(shown):
                line.set_line(Glyph.LATER, shown[at])
