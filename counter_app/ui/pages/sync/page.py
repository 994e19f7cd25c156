"""Đồng bộ: what waits and since when, the link, files, codes, desks of the office. F9 sends now."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counter_app.domain.changes import Changes
from counter_app.domain.office.office import Role
from counter_app.services.portal_state import sync_state
from counter_app.services.portal_state.sync_state import Overview
from counter_app.ui.frame import keys
from counter_app.ui.frame.page import Command, Page, Toast
from counter_app.ui.frame.places import OpenAttention, Place
from counter_app.ui.operations import Ticket
from counter_app.ui.pages.sync import said
from counter_app.ui.pages.sync.cards import LinkCard, WaitingCard
from counter_app.ui.pages.sync.tables import (
    codes_table,
    desks_table,
    incidents_table,
    journals_table,
)
from counter_app.ui.session import DeskSession
from counter_app.ui.texts import problems
from counter_app.ui.theme import theme
from counter_app.ui.widgets.label import Label

GATHER_MS = 300
READ_AGAIN_MS = 60_000


class SyncPage(Page):
    """The supervisor sees all desks of the office, everybody this machine."""

    def __init__(self, place: DeskSession, parent: QWidget | None = None) -> None:
        super().__init__(keys.SYNC, parent)
        self._place = place
        self._ticket = Ticket()
        self._overview: Overview | None = None
        now = place.desk.office_now
        self.waiting, self.link = WaitingCard(), LinkCard()
        self.codes = codes_table()
        self.desks, self.journals = desks_table(now), journals_table()
        self.incidents = incidents_table(now)
        self.desks_title = Label(self.tr("Thay đổi chưa lên cổng, theo quầy"), "section")
        self._lay_out()
        self._soon = QTimer(self, singleShot=True, interval=GATHER_MS)
        self._soon.timeout.connect(self.read)
        self._again = QTimer(self, interval=READ_AGAIN_MS)
        self._again.timeout.connect(self.read)
        place.link.changed.connect(lambda _: self._show_link())

    def title(self) -> str:
        return self.tr("Đồng bộ")

    def subtitle(self) -> str:
        result = self._overview
        if result is None:
            return ""
        timestamp = said.timestamp_text(result.at, result.at.date())
        return self.tr("Số liệu trên máy này lúc {moment}").format(moment=timestamp)

    def commands(self) -> list[Command]:
        hits = self._overview
        troubles = hits is not None and hits.problems > 0
        go = self.tr("Mở Cần xử lý")
        return [
            Command("attention", go, self._open_attention, enabled=troubles),
            Command("reread", self.tr("Đọc lại"), self.read, in_bar=False),
        ]

    def main_command(self) -> Command:
        can_send = self._place.link.control is not None
        text = self.tr("Gửi ngay") if can_send else self.tr("Chưa nối cổng")
        return Command("main", text, self._send_now, enabled=can_send)

    def shown(self, place: Place | None = None) -> None:
        self._again.start()
        self.read()

    def left(self) -> None:
        self._again.stop()

    def changed(self, changes: Changes) -> None:
        if self.isVisible() and not self._soon.isActive():
            self._soon.start()

    def panes(self) -> list[QWidget]:
        tables = (self.desks, self.journals, self.incidents, self.codes)
        return [table for table in tables if table.isVisibleTo(self)]

    # Reading

    def read(self) -> None:
        self._ticket.cancel()
        desk = self._place.desk
        self._ticket = self._place.operations.run(
            lambda: sync_state.overview(desk), done=self._show, failed=self._say
        )

    def _show(self, found: Overview) -> None:
        self._overview = found
        supervises = Role.SUPERVISOR in self._place.officer.roles
        self.desks.setVisible(supervises)
        self.desks_title.setVisible(supervises)
        self.desks.set_rows(found.desks)
        self.journals.set_rows(found.journals)
        self.codes.set_rows(found.codes)
        self.incidents.set_rows(found.incidents)
        self._show_link()
        self.header_changed.emit()

    def _show_link(self) -> None:
        if self._overview is not None:
            link = self._place.link.state
            self.waiting.show_overview(self._overview, link)
            self.link.show_overview(self._overview, link)
        self.commands_changed.emit()

    # What the officer does

    def _send_now(self) -> None:
        if self._place.link.send_now():
            self.toast_wanted.emit(Toast(self.tr("Đang gửi. Cứ làm việc bình thường.")))

    def _open_attention(self) -> None:
        self.place_wanted.emit(OpenAttention())

    def _say(self, error: Exception) -> None:
        self.toast_wanted.emit(Toast(problems.report(error).sentence))

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.waiting)
        left.addWidget(self.link)
        left.addWidget(Label(self.tr("Mã hồ sơ của quầy"), "section"))
        left.addWidget(self.codes, 1)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self.desks_title)
        right.addWidget(self.desks, 3)
        right.addWidget(Label(self.tr("Sổ ghi của máy này"), "section"))
        right.addWidget(self.journals)
        right.addWidget(Label(self.tr("Sự cố đã ghi"), "section"))
        right.addWidget(self.incidents, 2)
        across = QHBoxLayout(self)
        across.setContentsMargins(16, 0, 16, 8)
        across.setSpacing(12)
        across.addLayout(left, 1)
        across.addLayout(right, 1)
        for table in (self.desks, self.journals, self.incidents, self.codes):
            table.setMinimumHeight(theme.px(98))
        self.journals.setMaximumHeight(theme.px(132))
