"""The foot of the window: who, which desk, link, what waits, last sync, codes left, clock."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from counter_app.ui.texts import formatting
from counter_app.ui.theme import theme
from counter_app.ui.theme.glyphs import Glyph, paint_glyph
from counter_app.ui.widgets.cell_delegate import paint_text


class Link(StrEnum):
    """`local`: the desk never spoke with a portal; `resting`: it did, and is not trying now."""

    LOCAL = "local"
    RESTING = "resting"
    UP = "up"
    DOWN = "down"
    BUSY = "busy"
    SIGN_IN = "sign_in"
    UNTRUSTED = "untrusted"
    OLD_PROGRAM = "old_program"
    OLD_PORTAL = "old_portal"


_GLYPHS = {
    Link.LOCAL: Glyph.LATER,
    Link.RESTING: Glyph.LATER,
    Link.UP: Glyph.NOW,
    Link.DOWN: Glyph.OFFLINE,
    Link.BUSY: Glyph.NOW,
    Link.SIGN_IN: Glyph.ATTENTION,
    Link.UNTRUSTED: Glyph.ATTENTION,
    Link.OLD_PROGRAM: Glyph.ATTENTION,
    Link.OLD_PORTAL: Glyph.ATTENTION,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class FootStatus:
    """Moments as shown ("13:05"); `codes_left` None where it is not known yet. `sending` is
    (done, all) while changes go up, `problems` what stands under Cần xử lý.
    """

    officer: str = ""
    desk: str = ""
    link: Link = Link.LOCAL
    link_since: str = ""
    waiting: int = 0
    oldest: str = ""
    last_sync: str = ""
    codes_left: int | None = None
    new_online: int = 0
    next_try: str = ""
    sending: tuple[int, int] | None = None
    problems: int = 0


@dataclass(frozen=True, slots=True)
class _Part:
    text: str
    glyph: Glyph | None = None
    quiet: bool = False


class StatusBar(QWidget):
    """28 high, one painted line; what does not fit is left out from the quiet end."""

    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._status = FootStatus()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme.keep_height(self, 28)
        self._notice = ""
        self._now: Callable[[], datetime] | None = None
        self._clock = QTimer(self)
        self._clock.setInterval(5_000)
        self._clock.timeout.connect(self.update)
        self._clock.start()
        self.set_status(self._status)

    def set_clock(self, now: Callable[[], datetime]) -> None:
        """Show the office's time; before this there is none to show."""
        self._now = now
        self.update()

    def set_notice(self, text: str) -> None:
        """What must be seen all the time, such as the day of a demo; beside the desk's name."""
        self._notice = text
        self.set_status(self._status)

    def set_status(self, status: FootStatus) -> None:
        self._status = status
        self.setAccessibleName(", ".join(part.text for part in self._left() + self._right()))
        self.update()

    def status(self) -> FootStatus:
        return self._status

    def sentence(self) -> str:
        """The link's state in one calm sentence."""
        status = self._status
        if status.link is Link.UP and status.last_sync and not status.waiting:
            text = self.tr("Đã nối cổng · gửi hết lúc {time}")
            return text.format(time=status.last_sync)
        if status.link is Link.DOWN and status.link_since and status.next_try:
            text = self.tr("Mất mạng từ {time}, thử lại lúc {next}")
            return text.format(time=status.link_since, next=status.next_try)
        if status.link is Link.DOWN and status.link_since:
            text = self.tr("Mất mạng từ {time}, vẫn làm việc bình thường")
            return text.format(time=status.link_since)
        if status.link is Link.BUSY and status.next_try:
            return self.tr("Cổng đang bận, gửi lại lúc {next}").format(next=status.next_try)
        return {
            Link.LOCAL: self.tr("Chưa kết nối cổng"),
            Link.RESTING: self.tr("Chờ nối cổng"),
            Link.UP: self.tr("Đã nối cổng"),
            Link.DOWN: self.tr("Mất mạng, vẫn làm việc bình thường"),
            Link.BUSY: self.tr("Cổng đang bận, quầy sẽ gửi lại"),
            Link.SIGN_IN: self.tr("Cổng chưa nhận máy này, cần đăng ký lại"),
            Link.UNTRUSTED: self.tr("Chưa tin được cổng, xem giờ máy"),
            Link.OLD_PROGRAM: self.tr("Cần cập nhật chương trình để gửi tiếp"),
            Link.OLD_PORTAL: self.tr("Cổng cần cập nhật để nhận tiếp"),
        }[status.link]

    def minimumSizeHint(self) -> QSize:
        return QSize(200, theme.px(28))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.tokens()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(colours.sunken))
        painter.fillRect(0, 0, self.width(), 1, QColor(colours.border))
        left = 16.0
        for part in self._left():
            left = self._paint_part(painter, part, left) + 24
        clock = _Part(formatting.clock(self._now()) if self._now is not None else "")
        right = self.width() - 18 - self._width(clock)
        self._paint_part(painter, clock, right)
        parts = self._right()
        while parts and sum(self._width(part) + 24 for part in parts) > right - left:
            parts.pop()
        for part in reversed(parts):
            right -= self._width(part) + 24
            self._paint_part(painter, part, right)
        if self.hasFocus():
            painter.setPen(QPen(QColor(colours.focus), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def _left(self) -> list[_Part]:
        parts = [_Part(text) for text in (self._status.officer, self._status.desk) if text]
        if self._notice:
            parts.append(_Part(self._notice, Glyph.ATTENTION))
        return parts

    def _right(self) -> list[_Part]:
        """From the most important to the least."""
        status = self._status
        parts = [_Part(self.sentence(), _GLYPHS[status.link])]
        if status.problems:
            text = self.tr("{count} việc cần xử lý")
            parts.append(_Part(text.format(count=status.problems), Glyph.ATTENTION))
        if status.sending:
            text = self.tr("đang gửi {done}/{all}")
            done, all_of = (f"{number:,}".replace(",", ".") for number in status.sending)
            parts.append(_Part(text.format(done=done, all=all_of), Glyph.UP))
        elif status.waiting and status.oldest:
            text = self.tr("{count} thay đổi chờ gửi từ {time}")
            parts.append(_Part(text.format(count=status.waiting, time=status.oldest), Glyph.UP))
        elif status.waiting:
            text = self.tr("{count} thay đổi chờ gửi")
            parts.append(_Part(text.format(count=status.waiting), Glyph.UP))
        if status.new_online:
            text = self.tr("{count} hồ sơ trực tuyến chờ kiểm tra")
            parts.insert(1, _Part(text.format(count=status.new_online), Glyph.NEW))
        if status.last_sync and status.link not in {Link.LOCAL, Link.UP}:
            text = self.tr("Đồng bộ lần cuối {time}").format(time=status.last_sync)
            parts.append(_Part(text, quiet=True))
        if status.codes_left is not None:
            text = self.tr("Còn {count} mã hôm nay").format(count=status.codes_left)
            parts.append(_Part(text, quiet=True))
        return parts

    def _width(self, part: _Part) -> float:
        text = QFontMetricsF(theme.font(13)).horizontalAdvance(part.text) + 2
        return text + (theme.px(18) if part.glyph else 0)

    def _paint_part(self, painter: QPainter, part: _Part, left: float) -> float:
        colours = theme.tokens()
        ink = colours.text2 if part.quiet else colours.text
        start = left
        if part.glyph is not None:
            side = theme.px(12)
            shape = QRectF(left, round((self.height() - side) / 2), side, side)
            paint_glyph(painter, shape, part.glyph, ink, colours.sunken)
            start += theme.px(18)
        width = self._width(part)
        box = QRectF(start, 0, left + width - start, self.height())
        paint_text(painter, box, part.text, theme.font(13), ink)
        return left + width
