"""The application's event filter that takes scans out of the keys, wherever the focus is."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final, cast

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QShortcutEvent,
    QWindow,
)
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from shiboken6 import isValid

from counter_app.domain.scanner.scan import Scan, ScanKind, is_scan, is_whole, read_strokes
from counter_app.domain.scanner.scan_detector import (
    STRAGGLERS,
    ScanDetector,
    ScanOutcome,
    Stroke,
    StrokeKind,
)
from counter_app.ui.scanning.strokes import (
    MODIFIERS,
    Place,
    alt_digit,
    composed_stroke,
    is_command,
    is_line_feed,
    key_stroke,
    place_of_platform,
)

_KEYS: Final = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease})
_INTERRUPTS: Final = frozenset(
    {QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.WindowDeactivate}
)


class _Origin:
    """A held event, where it was going and what had the focus then."""

    __slots__ = ("event", "focus", "receiver")

    def __init__(self, receiver: QObject, event: QKeyEvent | QInputMethodEvent) -> None:
        self.receiver, self.event = receiver, event
        self.focus = QApplication.focusWidget()


class ScanFilter(QObject):
    """Install it on the application once its first window stands.

    `scanned` carries a `Scan`. `refused` says that a scan was swallowed because `suspended` is
    set (lock screen, open preview) or a password field has the focus. `passed` names each key
    that a person pressed, as it is given to its field.
    """

    scanned = Signal(object)
    refused = Signal()
    passed = Signal(str)

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        clock: Callable[[], float] = time.monotonic,
        place: Place | None = None,
    ) -> None:
        """`clock` in seconds; `place` tells a key's place, by default as the platform does."""
        super().__init__(parent)
        self.suspended = False
        self._clock = clock
        self._place = place or place_of_platform()
        self._detector = ScanDetector(self._judge)
        self._read: Scan | None = None
        self._partial: tuple[Stroke, ...] = ()  # a scan of which an input method owes letters
        self._partial_until = 0.0
        self._given: list[QEvent] = []
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._quiet)
        self._asked = False

    def install(self, application: QCoreApplication) -> None:
        application.installEventFilter(self)

    def flush(self) -> None:
        """Give back now what is held, as before a dialog opens or the page changes."""
        self._settle(self._detector.interrupt())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if self._given and self._is_given(watched, event):
            return False
        if kind in _KEYS:
            return self._key(watched, cast(QKeyEvent, event))
        if kind == QEvent.Type.InputMethod:
            return self._compose(watched, cast(QInputMethodEvent, event))
        if kind == QEvent.Type.ShortcutOverride:
            return self._shortcut(cast(QKeyEvent, event))
        if kind == QEvent.Type.Shortcut:
            keys = cast(QShortcutEvent, event).key()
            self.passed.emit(keys.toString(QKeySequence.SequenceFormat.PortableText))
        elif kind in _INTERRUPTS and self._detector.deadline is not None:
            self.flush()
        return False

    def check(self) -> None:
        """Settle what the time that passed has decided; the timer calls it, tests may."""
        if self._partial and self._now() >= self._partial_until:
            self._tell_partial()
        self._settle(self._detector.idle(self._now()))

    def _key(self, watched: QObject, event: QKeyEvent) -> bool:
        if not isinstance(watched, QWindow | QWidget):
            return False
        held = _Origin(watched, _copy(event))
        stroke = key_stroke(event, self._now(), self._place, held)
        if (
            stroke.kind is StrokeKind.OTHER
            and is_line_feed(event)
            and self._detector.awaits_close(stroke.at)
        ):
            stroke = Stroke(StrokeKind.CLOSE, stroke.at, stamp=stroke.stamp, origin=held)
        return self._feed(stroke, event)

    def _compose(self, watched: QObject, event: QInputMethodEvent) -> bool:
        held = _Origin(watched, QInputMethodEvent(event))
        return self._feed(composed_stroke(event, self._now(), held), event)

    def _shortcut(self, event: QKeyEvent) -> bool:
        """Keep keys of a scan from firing shortcuts, and keypad digits from being Alt+1.

        A command that a person gives finds the keys typed before it in their field.
        """
        now = self._now()
        scanning = self._detector.is_certain or (
            is_line_feed(event) and self._detector.awaits_close(now)
        )
        if scanning or alt_digit(event):
            event.accept()
            return True
        if self._detector.deadline is not None and is_command(event, self._place):
            self.flush()
        return False

    def _feed(self, stroke: Stroke, event: QKeyEvent | QInputMethodEvent) -> bool:
        outcome = self._detector.feed(stroke)
        passes = bool(outcome.give) and outcome.give[-1] is stroke
        if passes:
            outcome = ScanOutcome(outcome.give[:-1], outcome.scan)
        self._settle(outcome)
        if passes:
            origin = cast(_Origin, stroke.origin)
            self._deliver(origin.receiver, event)
        return True

    def _settle(self, outcome: ScanOutcome) -> None:
        read, self._read = self._read, None
        self._asked = False
        self._start_timer()
        self._give(outcome.give)
        if self._partial and outcome.late:
            self._complete(outcome.late)
        if not outcome.scan:
            return
        self._tell_partial()
        self._clear_composed(outcome.scan)
        if self.suspended or _is_secret(QApplication.focusWidget()):
            self.refused.emit()
            return
        read = read or read_strokes(outcome.scan)
        if read.kind in {ScanKind.CODE, ScanKind.SLIP} or is_whole(outcome.scan):
            self.scanned.emit(read)
            return
        self._partial, self._partial_until = outcome.scan, self._now() + STRAGGLERS
        self._start_timer()

    def _start_timer(self) -> None:
        deadline = self._detector.deadline
        if self._partial:
            deadline = min(deadline or self._partial_until, self._partial_until)
        if deadline is None:
            self._timer.stop()
        else:
            self._timer.start(max(1, round(deadline - self._now()) + 1))

    def _complete(self, late: tuple[Stroke, ...]) -> None:
        """Add what an input method told after the Enter, before it."""
        self._partial = (*self._partial, *late)
        if is_whole(self._partial):
            self._tell_partial()

    def _tell_partial(self) -> None:
        strokes, self._partial = self._partial, ()
        if strokes:
            self.scanned.emit(read_strokes(strokes))

    def _clear_composed(self, scan: tuple[Stroke, ...]) -> None:
        """Take back what a slow input method composed in a field before the burst was certain."""
        composed = [stroke.origin for stroke in scan if stroke.kind is StrokeKind.COMPOSE]
        if composed:
            receiver = cast(_Origin, composed[0]).receiver
            if isValid(receiver):
                self._deliver(receiver, QInputMethodEvent())

    def _judge(self, strokes: tuple[Stroke, ...], closed: bool) -> bool:
        self._read = read_strokes(strokes)
        return is_scan(self._read, closed=closed)

    def _give(self, strokes: tuple[Stroke, ...]) -> None:
        """Deliver in order; to the field that had the focus, if it moved on in the meantime."""
        if not strokes:
            return
        focus = cast(_Origin, strokes[0].origin).focus
        left = focus if isValid(focus) and focus is not QApplication.focusWidget() else None
        for stroke in strokes:
            origin = cast(_Origin, stroke.origin)
            receiver: QObject | None = origin.receiver
            if isinstance(receiver, QWindow) and left is not None:
                receiver = left
            if not isValid(receiver):
                receiver = QGuiApplication.focusWindow()
            if receiver is not None:
                self._deliver(receiver, origin.event)

    def _deliver(self, receiver: QObject, event: QKeyEvent | QInputMethodEvent) -> None:
        name = key_name(event)
        if name:
            self.passed.emit(name)
        self._given.append(event)
        try:
            QCoreApplication.sendEvent(receiver, event)
        finally:
            self._given.pop()

    def _is_given(self, watched: QObject, event: QEvent) -> bool:
        """Whether the event is one of ours on its way, or a widget hands it on.

        A given Enter may open a dialog that runs its own event loop: keys that reach a window
        inside it are new ones.
        """
        if any(event is given for given in self._given):
            return True
        return event.type() in _KEYS and not isinstance(watched, QWindow)

    def _quiet(self) -> None:
        """Silence, it seems: let keys that wait behind a busy moment come in first."""
        if self._asked:
            self.check()
            if not self._timer.isActive():
                self._start_timer()
        else:
            self._asked = True
            self._timer.start(0)

    def _now(self) -> float:
        return self._clock() * 1000.0


def key_name(event: QKeyEvent | QInputMethodEvent) -> str:
    """A press as people name it ("k", "Space", "Ctrl+D"); "" for releases and modifiers alone."""
    if isinstance(event, QInputMethodEvent):
        text = event.preeditString() or event.commitString()
        return text[-1:].strip() or ("Space" if text else "")
    if event.type() != QEvent.Type.KeyPress or not event.key():
        return ""
    if event.text().isprintable() and event.text().strip():
        return event.text()
    name = QKeySequence(event.keyCombination()).toString(QKeySequence.SequenceFormat.PortableText)
    return "" if Qt.Key(event.key()) in MODIFIERS else name


def _copy(event: QKeyEvent) -> QKeyEvent:
    copy = QKeyEvent(
        event.type(),
        event.key(),
        event.modifiers(),
        event.nativeScanCode(),
        event.nativeVirtualKey(),
        event.nativeModifiers(),
        event.text(),
        event.isAutoRepeat(),
        event.count(),
    )
    copy.setTimestamp(event.timestamp())
    return copy


def _is_secret(widget: QWidget | None) -> bool:
    return isinstance(widget, QLineEdit) and widget.echoMode() != QLineEdit.EchoMode.Normal
