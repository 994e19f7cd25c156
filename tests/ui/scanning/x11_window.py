"""A window under a real input method that tells each event it receives, one JSON line each.

It takes orders on its standard input: `{"focus": widget, "filter": bool}` empties the window and
begins a case, `{"quiet": name}` tells that name once nothing came for a while, `{"end": true}`
what the widgets hold and when each event was stamped and arrived.
"""

from __future__ import annotations

import json
import sys
import time

from PySide6.QtCore import QEvent, QObject, QSocketNotifier, QTimer
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication

from counter_app.domain.scanner.scan import Scan
from counter_app.ui.scanning.filter import ScanFilter
from tests.ui.scanning.desk import Window

QUIET = 700  # ms


def tell(**what: object) -> None:
    sys.stdout.write(json.dumps(what, ensure_ascii=False) + "\n")
    sys.stdout.flush()


class Listener(QObject):
    """Tells what comes in; the scanner's filter, installed later, runs before it."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if isinstance(event, QInputMethodEvent):
            if event.preeditString() or event.commitString():
                tell(event="compose", preedit=event.preeditString(), commit=event.commitString())
        elif (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and watched.isWindowType()
            and event.text()
        ):
            tell(event="key", text=event.text(), code=event.nativeScanCode())
        return False


class Recorder(QObject):
    """Notes every key as it comes from the system: kind, text, its stamp and when it arrived."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.seen: list[tuple[str, str, int, float]] = []
        self.silence = QTimer(self, singleShot=True, interval=QUIET)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if isinstance(event, QInputMethodEvent):
            text = f"{event.preeditString()}/{event.commitString()}"
            self._note("compose", text, 0)
        elif isinstance(event, QKeyEvent) and watched.isWindowType():
            kind = {QEvent.Type.KeyPress: "press", QEvent.Type.KeyRelease: "release"}
            if event.type() in kind:
                self._note(kind[event.type()], event.text(), event.timestamp())
        return False

    def _note(self, kind: str, text: str, stamp: int) -> None:
        self.seen.append((kind, text, stamp, round(time.monotonic() * 1000, 1)))
        if self.silence.isActive():
            self.silence.start()


class Orders(QObject):
    def __init__(self, window: Window, application: QApplication) -> None:
        super().__init__()
        self.window, self.application = window, application
        self.scans = ScanFilter(self)
        self.recorder = Recorder(self)
        self.quiet = ""
        self.scans.scanned.connect(self.scanned)
        self.scans.refused.connect(lambda: tell(event="refused"))
        self.recorder.silence.timeout.connect(lambda: tell(event=self.quiet))
        self.notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, self)
        self.notifier.activated.connect(self.read)

    def scanned(self, scan: Scan) -> None:
        tell(event="scan", kind=scan.kind, text=scan.text, damaged=scan.damaged)

    def read(self) -> None:
        line = sys.stdin.readline()
        if not line:
            self.application.quit()
            return
        order = json.loads(line)
        if "quiet" in order:
            self.quiet = order["quiet"]
            self.recorder.silence.start()
        elif "end" in order:
            self.end()
        else:
            self.begin(order["focus"], filtered=order["filter"])

    def begin(self, focus: str, *, filtered: bool) -> None:
        self.window.empty()
        self.window.widgets()[focus].setFocus()
        if filtered:
            self.scans.install(self.application)
        self.application.installEventFilter(self.recorder)
        self.recorder.seen.clear()
        QTimer.singleShot(100, lambda: tell(event="begun", state=self.state()))

    def end(self) -> None:
        self.application.removeEventFilter(self.scans)
        self.application.removeEventFilter(self.recorder)
        text = self.window.line.text()
        tell(event="end", line=text, state=self.state(), recorded=self.recorder.seen)

    def state(self) -> list[str]:
        return [str(part) for part in self.window.state()]


def main() -> None:
    application = QApplication(sys.argv)
    window = Window()
    listener = Listener()
    application.installEventFilter(listener)
    window.show()
    orders = Orders(window, application)
    QTimer.singleShot(500, lambda: tell(event="ready", window=int(window.winId())))
    application.exec()
    del orders


if __name__ == "__main__":
    main()
