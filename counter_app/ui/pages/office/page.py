"""Cơ quan: who signs for whom, and when the office could not work. F9 writes what was typed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counter_app.domain.changes import Changes
from counter_app.domain.office.office import KEEPS_RECORDS, Enrolment
from counter_app.services.desk import office_records
from counter_app.services.desk.office_records import StandingRecords
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.ui.frame import keys
from counter_app.ui.frame.page import Command, Page, Toast
from counter_app.ui.frame.places import Place
from counter_app.ui.operations import Ticket
from counter_app.ui.pages.office.form import Mode, RecordForm
from counter_app.ui.pages.office.mandate_form import MandateForm
from counter_app.ui.pages.office.outage_form import OutageForm
from counter_app.ui.pages.office.record_drafts import RecordDrafts
from counter_app.ui.pages.office.tables import (
    RecordRow,
    mandate_row,
    mandates_table,
    outage_row,
    outages_table,
)
from counter_app.ui.session import DeskSession
from counter_app.ui.texts import problems
from counter_app.ui.texts.roles import role_names
from counter_app.ui.theme import theme
from counter_app.ui.widgets.label import Label
from counter_app.ui.widgets.table import ListTable
from counter_app.ui.widgets.tile_row import Tile, TileRow

MANDATES, OUTAGES = "mandates", "outages"
_FORM_WIDTH = 400
_OF_PASSWORDS = frozenset({"office_person", "wrong_password", "must_wait"})


@dataclass(frozen=True, slots=True)
class _RecordPart:
    """One of the two lists with the form beside it."""

    table: ListTable[RecordRow[Any]]
    form: RecordForm


class OfficePage(Page):
    """For who keeps the records of the office; the portal asks for the password each time."""

    roles = KEEPS_RECORDS

    def __init__(self, place: DeskSession, parent: QWidget | None = None) -> None:
        super().__init__(keys.OFFICE, parent)
        self._place = place
        self._reading = Ticket()
        self._writing: Ticket | None = None
        self.tiles = TileRow(self.tr("Dữ liệu của cơ quan"))
        self.parts = {
            MANDATES: _RecordPart(mandates_table(), MandateForm(self._desk)),
            OUTAGES: _RecordPart(outages_table(), OutageForm(self._desk)),
        }
        self._drafts = RecordDrafts(place, {key: it.form for key, it in self.parts.items()}, self)
        self.line = Label("", "hint", wrap=True)
        self.detail = Label("", "hint", wrap=True)
        self._show_tiles(StandingRecords((), (), frozenset(), has_portal=False))
        self._lay_out()
        self.tiles.chosen.connect(self._choose)
        for part in self.parts.values():
            part.table.current_changed.connect(lambda _: self._row_changed())
            part.table.opened.connect(lambda row: self._begin(Mode.END, row))
            part.form.entered.connect(self.write)
            part.form.mode_changed.connect(self.commands_changed)
        self._choose(MANDATES)
        self._soon = QTimer(self, singleShot=True, interval=300)
        self._soon.timeout.connect(self.read)
        place.link.changed.connect(lambda _: self._show_link())

    @property
    def part(self) -> _RecordPart:
        """What is in front."""
        return self.parts[self.tiles.current()]

    def title(self) -> str:
        return self.tr("Cơ quan")

    def subtitle(self) -> str:
        officer = self._place.officer
        return f"{officer.name}: {role_names(officer.roles)}"

    def commands(self) -> list[Command]:
        row, is_adding = self.part.table.current(), self.part.form.mode is Mode.ADD
        one = row is not None
        lacks = row is not None and row.is_lacking
        may_end = row is not None and row.may_end
        begin = self._begin
        return [
            Command("new", self.tr("Thêm mới"), lambda: begin(Mode.ADD), enabled=not is_adding),
            Command("correct", self.tr("Kết thúc"), lambda: begin(Mode.END), enabled=may_end),
            Command(
                "withdraw",
                self.tr("Bỏ bản ghi nhầm"),
                lambda: begin(Mode.WITHDRAW),
                enabled=one and not lacks,
            ),
            Command("send", self.tr("Gửi lên cổng"), lambda: begin(Mode.SEND), enabled=lacks),
            Command("reread", self.tr("Đọc lại"), self.read, in_bar=False),
            *(
                Command(
                    f"tile_{at}",
                    "",
                    lambda name=name: self.tiles.choose(name),  # type: ignore[misc]
                    in_bar=False,
                    about=self.tiles.text_of(name),
                )
                for at, name in enumerate(self.parts, start=1)
            ),
        ]

    def main_command(self) -> Command:
        is_mandate = self.tiles.current() == MANDATES
        texts = {
            Mode.ADD: self.tr("Ghi ủy quyền ký") if is_mandate else self.tr("Ghi sự cố"),
            Mode.END: self.tr("Ghi kết thúc"),
            Mode.WITHDRAW: self.tr("Bỏ bản ghi"),
            Mode.SEND: self.tr("Gửi lên cổng"),
        }
        return Command(
            "main", texts[self.part.form.mode], self.write, enabled=self._writing is None
        )

    def shown(self, place: Place | None = None) -> None:
        for part in self.parts.values():
            part.form.fill()
        self._drafts.follow()
        self._show_link()
        self.read()

    def left(self) -> None:
        self._drafts.flush()

    def officer_changed(self) -> None:
        self._drafts.leave()
        for part in self.parts.values():
            part.form.forget()
        if self.isVisible():
            self._drafts.follow()
        self.header_changed.emit()

    def changed(self, changes: Changes) -> None:
        if changes.settings and self.isVisible():
            self._soon.start()

    def escape(self) -> bool:
        if self.part.form.mode is Mode.ADD:
            return False
        self._begin(Mode.ADD)
        return True

    def panes(self) -> list[QWidget]:
        return [self.tiles, self.part.table, self.part.form.first()]

    def first_focus(self) -> QWidget:
        return self.part.form.first()

    # Reading

    def read(self) -> None:
        self._reading.cancel()
        desk = self._place.desk
        self._reading = self._place.operations.run(
            lambda: office_records.look(desk), done=self._show, failed=self._say
        )

    def _show(self, found: StandingRecords) -> None:
        desk, lacking = self._place.desk, found.lacking
        self.parts[MANDATES].table.set_rows(
            [mandate_row(desk, one, is_lacking=one.id in lacking) for one in found.mandates]
        )
        self.parts[OUTAGES].table.set_rows(
            [outage_row(desk, one, is_lacking=one.id in lacking) for one in found.outages]
        )
        self._show_tiles(found)
        self._show_link(has_portal=found.has_portal)
        self._row_changed()

    def _show_tiles(self, found: StandingRecords) -> None:
        self.tiles.set_tiles(
            [
                Tile(MANDATES, self.tr("Ủy quyền ký"), len(found.mandates), "tile_1"),
                Tile(OUTAGES, self.tr("Sự cố, gián đoạn"), len(found.outages), "tile_2"),
            ]
        )

    def _show_link(self, *, has_portal: bool | None = None) -> None:
        """What writing comes to now: at the portal, here alone, or once there is a link."""
        if has_portal is not None:
            self._has_portal = has_portal
        if not self._has_portal:
            text = self.tr("Quầy làm việc một mình: ghi ở máy này. Nối cổng rồi thì gửi lên.")
        elif self._place.link.state.state == "online":
            text = self.tr("Ghi tại cổng, các quầy của cơ quan nhận ở lần đồng bộ sau.")
        else:
            text = self.tr("Chưa có mạng. Gõ trước được, có mạng thì bấm F9 để ghi.")
        self.line.setText(text)

    _has_portal = False

    # What the officer does

    def _choose(self, name: str) -> None:
        focus = self.focusWidget()
        is_inside = focus is not None and not self.tiles.isAncestorOf(focus)
        for key, part in self.parts.items():
            part.table.setVisible(key == name)
            part.form.setVisible(key == name)
        if is_inside and self.isVisible():
            self.part.form.begin()
        self._row_changed()

    def _row_changed(self) -> None:
        row = self.part.table.current()
        self.detail.setText(f"{row.about}. {row.basis}" if row is not None else "")
        self.commands_changed.emit()

    def _begin(self, mode: Mode, row: RecordRow[Any] | None = None) -> None:
        form = self.part.form
        about = row or self.part.table.current()
        if mode is Mode.ADD or about is None:
            form.set_mode(Mode.ADD)
        elif mode is not Mode.END or about.may_end:
            form.set_mode(mode, about.record, about.about)
        form.begin()

    def write(self) -> None:
        """Write what stands in the form; what was typed stays until that succeeded."""
        place, form = self._place, self.part.form
        version = None if self._writing is not None else form.version()
        if version is None:
            return
        desk, officer, portal = place.desk, place.officer, place.link.records
        password, mode = form.password.text(), form.mode
        form.set_error("")

        def done(fresh: Enrolment) -> None:
            self._writing = None
            desk.enrolment = fresh
            form.done()
            self.part.table.setFocus()
            self.toast_wanted.emit(Toast(self._said(mode)))
            place.feed.publish(Changes(settings=True, outages=form is self.parts[OUTAGES].form))
            self.read()

        def failed(error: Exception) -> None:
            self._writing = None
            code = getattr(error, "code", "")
            form.failed(problems.report(error).sentence, is_password=code in _OF_PASSWORDS)
            self.commands_changed.emit()

        self._writing = place.operations.run_beside(
            lambda: office_records.write(desk, portal, officer, password, version()),
            done=done,
            failed=failed,
        )
        self.commands_changed.emit()

    def _said(self, mode: Mode) -> str:
        return {
            Mode.ADD: self.tr("Đã ghi"),
            Mode.END: self.tr("Đã ghi kết thúc"),
            Mode.WITHDRAW: self.tr("Đã bỏ bản ghi nhầm"),
            Mode.SEND: self.tr("Cổng đã nhận"),
        }[mode]

    def _say(self, error: Exception) -> None:
        self.toast_wanted.emit(Toast(problems.report(error).sentence))

    def _desk(self) -> OpenDesk:
        return self._place.desk

    def _lay_out(self) -> None:
        left, right = QVBoxLayout(), QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.tiles)
        left.addWidget(self.line)
        for part in self.parts.values():
            left.addWidget(part.table, 1)
            right.addWidget(part.form)
            part.form.setFixedWidth(theme.px(_FORM_WIDTH))
        left.addWidget(self.detail)
        across = QHBoxLayout(self)
        across.setContentsMargins(16, 0, 16, 8)
        across.setSpacing(12)
        across.addLayout(left, 1)
        across.addLayout(right)
