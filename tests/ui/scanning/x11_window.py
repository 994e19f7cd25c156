"""A window under a real input method that tells each event it receives, one JSON line each.

It takes orders on its standard input: `{"focus": widget, "filter": bool}` empties the window and
begins a case, `{"quiet": name}` tells that name a second later, `{"end": true}` what the widgets
hold.
"""

from __future__ import annotations

import json
import sys

from PySide6.QtCore import QEvent, QObject, QSocketNotifier, QTimer
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication

from counter_app.domain.scan import Scan
from counter_app.ui.scanning.filter import ScanFilter
from tests.ui.scanning.conftest import Window


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


class Orders(QObject):
    def __init__(self, window: Window, application: QApplication) -> None:
        super().__init__()
        self.window, self.application = window, application
        self.scans = ScanFilter(self)
        self.scans.scanned.connect(self.scanned)
        self.scans.refused.connect(lambda: tell(event="refused"))
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
            QTimer.singleShot(1_000, lambda: tell(event=order["quiet"]))
            return
        if "end" in order:
            state = self.window.state()
            self.application.removeEventFilter(self.scans)
            tell(event="end", line=self.window.line.text(), state=[str(part) for part in state])
            return
        for edit in (self.window.line, self.window.area):
            edit.clear()
        self.window.widgets()[order["focus"]].setFocus()
        if order["filter"]:
            self.scans.install(self.application)
        QTimer.singleShot(
            150, lambda: tell(event="begun", state=[str(part) for part in self.window.state()])
        )


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
