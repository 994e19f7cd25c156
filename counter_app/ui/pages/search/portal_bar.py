"""The line below an empty search: asking the portal, waiting for it, and what came of it."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counter_app.services.portal_state import portal_search
from counter_app.services.portal_state.portal_search import SearchAnswer, SearchedDossier
from counter_app.ui.operations import Ticket
from counter_app.ui.pages.search.more_looks import MoreLooksCard
from counter_app.ui.session import DeskSession
from counter_app.ui.texts import problems
from counter_app.ui.widgets.key_button import KeyButton
from counter_app.ui.widgets.label import ElidingLabel


class Stand(Enum):
    """`OFFLINE` becomes `ASKING` by itself when there is a link, if somebody still looks."""

    HIDDEN = auto()
    OFFER = auto()
    OFFLINE = auto()
    ASKING = auto()
    DONE = auto()


class PortalBar(QWidget):
    """`answered` with what the portal said. Enter goes to `enter`, Esc to `stop`."""

    answered = Signal(object)  # Answer

    def __init__(self, place: DeskSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = place
        self._wanted: SearchedDossier | None = None
        self._ticket: Ticket | None = None
        self.stand = Stand.HIDDEN
        self.line = ElidingLabel("", "strong")
        self.button = KeyButton("", "", low=True)
        self.button.clicked.connect(self._clicked)
        self.more = MoreLooksCard(place)
        self.more.opened.connect(self._ask)
        self.more.said.connect(self.line.setText)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.line, 1)
        row.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self.more)
        place.link.changed.connect(lambda _state: self._link_changed())
        self.hide()

    @property
    def says(self) -> bool:
        """Whether it has something to say of what was typed last."""
        return self.stand is not Stand.HIDDEN

    def offer(self, typed: str) -> None:
        """Nothing is on this machine: the portal may have it, where this is enough to ask by."""
        needed = portal_search.wanted(typed)
        if needed is not None and needed == self._wanted and self.stand is not Stand.HIDDEN:
            return
        self.clear()
        search = self._place.link.search
        if needed is None or search is None or not search.can_search:
            return
        self._wanted = needed
        self._stand(Stand.OFFER if self._is_online() else Stand.OFFLINE)

    def clear(self) -> None:
        """There is nothing to ask for; a question under way ends."""
        self._end()
        self._wanted = None
        self._stand(Stand.HIDDEN)

    def enter(self) -> bool:
        """Ask, or look at once whether there is a link; False where there is nothing to ask."""
        if self.stand is Stand.OFFER:
            self._ask()
        elif self.stand is Stand.OFFLINE:
            self._place.link.send_now()
        return self.stand in {Stand.ASKING, Stand.OFFLINE}

    def stop(self) -> bool:
        """End what is under way; False where nothing is."""
        if self.stand is not Stand.ASKING:
            return False
        self._end()
        self._stand(Stand.OFFER)
        return True

    def _ask(self) -> None:
        place, search, requested = self._place, self._place.link.search, self._wanted
        if search is None or requested is None:
            return
        self._stand(Stand.ASKING)
        self._ticket = place.operations.run_beside(
            lambda: portal_search.ask(search, place.desk, place.officer, requested),
            done=self._answered,
            failed=self._failed,
        )

    def _end(self) -> None:
        if self._ticket is not None:
            self._ticket.cancel()
            self._ticket = None
            if self._place.link.search is not None:
                self._place.link.search.cancel_search()

    def _answered(self, answer: SearchAnswer) -> None:
        self._ticket = None
        self._stand(Stand.DONE)
        if answer.outlines and answer.wanted.code and answer.wanted.identity:
            text = self.tr("Số này không phải của người nộp. Cổng chỉ cho xem nơi nhận, hạn trả.")
        elif answer.outlines:
            text = self.tr("Cổng có {count} hồ sơ. Xem đủ: gõ số định danh của công dân sau mã.")
        elif answer.found:
            text = self.tr("Cổng có {count} hồ sơ, chỉ để xem. Việc làm ở nơi nhận.")
        elif answer.unreadable:
            text = self.tr("Cổng có hồ sơ này, bản chương trình này chưa đọc được. Hãy cập nhật.")
        else:
            text = self.tr("Cổng cũng không có hồ sơ này. Xem lại mã hoặc số.")
        self.line.setText(text.format(count=len(answer.found)))
        self.answered.emit(answer)

    def _failed(self, error: Exception) -> None:
        self._ticket = None
        self._stand(Stand.OFFER)
        self.line.setText(problems.report(error).sentence)
        if getattr(error, "code", "") == "look_limit":
            self.more.offer()

    def _clicked(self) -> None:
        if not self.stop():
            self.enter()

    def _link_changed(self) -> None:
        if self.stand is Stand.OFFLINE and self._is_online():
            if self.isVisible():
                self._ask()
            else:
                self._stand(Stand.OFFER)
        elif self.stand is Stand.OFFER and not self._is_online():
            self._stand(Stand.OFFLINE)

    def _is_online(self) -> bool:
        return self._place.link.state.state == "online"

    def _stand(self, stand: Stand) -> None:
        self.stand = stand
        self.more.withdraw()
        texts = {
            Stand.OFFER: self.tr("Không thấy trên máy này."),
            Stand.OFFLINE: self.tr("Không thấy trên máy này. Khi có mạng sẽ tìm trên cổng."),
            Stand.ASKING: self.tr("Đang hỏi cổng…"),
        }
        self.line.setText(texts.get(stand, ""))
        if stand is Stand.ASKING:
            self.button.set_text(self.tr("Dừng"), "Esc")
        else:
            self.button.set_text(self.tr("Tìm trên cổng"), "Enter")
        self.button.setVisible(stand in {Stand.OFFER, Stand.ASKING})
        self.setVisible(stand is not Stand.HIDDEN)
