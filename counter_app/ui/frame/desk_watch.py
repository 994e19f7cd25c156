"""Keeps the foot of the window true, and warns before the desk runs out of codes or time."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QObject, Qt, QTimer

from counter_app.domain.deadlines.office_time import in_zone
from counter_app.services.desk import desk_status
from counter_app.services.desk.desk_status import DeskStatus
from counter_app.services.portal_state.link_state import LinkState
from counter_app.ui.frame.main_window import MainWindow
from counter_app.ui.frame.page import Banner
from counter_app.ui.frame.status_bar import FootStatus, Link
from counter_app.ui.operations import Ticket
from counter_app.ui.session import DeskSession
from counter_app.ui.texts import formatting

READ_AGAIN_MS = 60_000
GATHER_MS = 150  # a batch publishes many changes one after another


class DeskWatch(QObject):
    """Reads off the screen's thread at every change and each minute. A warning never covers a
    page's own banner; Ctrl+J puts it away until the next day or the next sign-in.
    """

    def __init__(self, window: MainWindow, place: DeskSession) -> None:
        super().__init__(window)
        self._window = window
        self._place = place
        self._ticket = Ticket()
        self._warning: Banner | None = None
        self._put_away = ""
        self.status: DeskStatus | None = None
        self._soon = QTimer(self, singleShot=True, interval=GATHER_MS)
        self._soon.timeout.connect(self.read)
        self._minute = QTimer(self, interval=READ_AGAIN_MS)
        self._minute.timeout.connect(self.read)
        self._minute.start()
        place.feed.changed.connect(lambda _: self._gather())
        place.link.changed.connect(lambda _: self._put_status())
        window.pages.currentChanged.connect(self._page_changed, Qt.ConnectionType.QueuedConnection)

    def _gather(self) -> None:
        """Read soon; changes that go on coming do not put it off."""
        if not self._soon.isActive():
            self._soon.start()

    def read(self) -> None:
        self._ticket.cancel()
        desk = self._place.desk
        self._ticket = self._place.operations.run(lambda: desk_status.look(desk), done=self._show)

    def _show(self, found: DeskStatus) -> None:
        self.status = found
        self._put_status()
        self._warn(found)

    def _put_status(self) -> None:
        """What was read last, with the link as it is now."""
        results, link = self.status, self._place.link.state
        if results is None:
            return
        self._window.set_status(
            FootStatus(
                officer=self._place.officer.name,
                desk=self._place.desk.enrolment.desk.name,
                link=_link(results, link),
                link_since=_clock(results, link.since),
                next_try=_clock(results, link.next_try),
                sending=link.sending,
                last_sync=_clock(results, link.last_contact or results.contact),
                problems=results.problems,
                waiting=results.waiting,
                oldest=_clock(results, results.oldest),
                codes_left=results.codes_left,
                new_online=results.new_online,
            )
        )

    def _warn(self, found: DeskStatus) -> None:
        text = self._warning_text(found)
        about = f"{found.at.date()} {self._place.officer.id} {text}"
        if not text or about == self._put_away:
            self._take_down()
            return
        self._take_down(unless=text)
        self._warning = Banner(text, self.tr("Đã biết"), lambda: self._dismiss(about))
        self._put_up()

    def _warning_text(self, found: DeskStatus) -> str:
        """The worst one only."""
        if found.clock_behind is not None:
            text = self.tr("Đồng hồ của máy chậm hơn việc gần nhất, {moment}. Chỉnh lại giờ máy.")
            at = found.clock_behind
            return text.format(moment=f"{formatting.clock(at)} {formatting.day(at)}")
        if found.few_codes:
            text = self.tr(
                "Chỉ còn {count} mã cho hôm nay. Nối mạng để nhận thêm, hoặc báo quản lý."
            )
            return text.format(count=found.codes_left)
        if found.leases_end is not None and found.leases_end_soon:
            text = self.tr("Quầy chỉ có mã đến hết {day}. Nối mạng để nhận thêm, hoặc báo quản lý.")
            return text.format(day=formatting.day(found.leases_end))
        return ""

    def _page_changed(self, _at: int) -> None:
        self._put_up()

    def _put_up(self) -> None:
        shown = self._window.banner_box.banner()
        if self._warning is not None and (shown is None or shown.text == self._warning.text):
            self._window.show_banner(self._warning)

    def _take_down(self, unless: str = "") -> None:
        shown = self._window.banner_box.banner()
        if self._warning is None or self._warning.text == unless:
            return
        if shown is self._warning:
            self._window.show_banner(None)
        self._warning = None

    def _dismiss(self, about: str) -> None:
        self._put_away = about
        self._take_down()


def _link(found: DeskStatus, link: LinkState) -> Link:
    earlier = {
        "online": Link.UP,
        "offline": Link.DOWN,
        "busy": Link.BUSY,
        "refused": Link.SIGN_IN,
        "untrusted": Link.UNTRUSTED,
        "old_program": Link.OLD_PROGRAM,
        "old_portal": Link.OLD_PORTAL,
    }
    return earlier.get(link.state, Link.RESTING if found.connected else Link.LOCAL)


def _clock(found: DeskStatus, timestamp: datetime | None) -> str:
    """The hour of today, else the day: "13:12", "20/11"."""
    if timestamp is None:
        return ""
    at = in_zone(timestamp, found.at.tzinfo)
    return formatting.clock(at) if at.date() == found.at.date() else formatting.day_month(at)
