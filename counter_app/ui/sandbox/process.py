"""One drawing process as the window sees it: a question in, a picture out, killed when told to.

Without threads: what comes by pipe is taken over as the event loop hears of it, at most some pipe
loads at a time, straight into the picture.
"""

from __future__ import annotations

import signal
import sys
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QTimer, Signal
from PySide6.QtGui import QImage

import counter_app
from counter_app.ui.sandbox.wire import (
    HEAD,
    MODULE,
    MOST_HEAD,
    BrokenError,
    DrawingLimits,
    DrawnAnswer,
    Question,
    answer_of,
    packed,
)

_TAKEN_AT_ONCE = 1024 * 1024
_SENT_AT_ONCE = 256 * 1024
_END_MS = 2000
_PROGRAM = Path(counter_app.__file__).parents[1]
_SIGXCPU = int(getattr(signal, "SIGXCPU", 0))


class DrawingProcess(QObject):
    """`answered` with an Answer and a QImage, null where nothing was drawn; `ready` once, before
    any question may be asked; `died` once, whatever it died of, and nothing after it.
    """

    ready = Signal()
    answered = Signal(object, QImage)
    died = Signal()

    def __init__(self, limits: DrawingLimits, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._head = b""
        self._length = 0
        self._answer: DrawnAnswer | None = None
        self._image = QImage()
        self._pixels: memoryview = memoryview(b"")
        self._filled = 0
        self._unsent = memoryview(b"")
        self.is_ready = False
        self.has_computed_too_long = False
        self._is_dead = False
        self._process = QProcess(self)
        self._process.setStandardErrorFile(QProcess.nullDevice())
        # Python looks for modules where it is started: not among somebody's downloads.
        self._process.setWorkingDirectory(str(_PROGRAM))
        if sys.platform != "win32":
            flag = QProcess.UnixProcessFlag.CloseFileDescriptors
            self._process.setUnixProcessParameters(flag)
        self._process.readyReadStandardOutput.connect(self._take)
        self._process.bytesWritten.connect(lambda _: self._send())
        self._process.finished.connect(self._finished)
        self._process.errorOccurred.connect(self._fail)
        self._process.start(sys.executable, ["-m", MODULE, *map(str, limits)])

    @property
    def pid(self) -> int:
        """0 where it does not run."""
        return int(self._process.processId())

    def ask(self, question: Question, data: bytes) -> None:
        """Only once it is ready, and after the answer to the question before."""
        self._process.write(packed(question))
        self._unsent = memoryview(data)

    def kill(self) -> None:
        """End it now, in whatever it is; `died` follows."""
        self._process.kill()

    def let_go(self) -> None:
        """Nothing more is heard of it: it is killed, and goes when it has ended."""
        self._is_dead = True
        if self._process.state() is QProcess.ProcessState.NotRunning:
            self.deleteLater()
            return
        self._process.finished.connect(lambda *_: self.deleteLater())
        self._process.kill()

    def end(self) -> None:
        """The same, and wait for its end: the program closes."""
        self._is_dead = True
        self._process.kill()
        self._process.waitForFinished(_END_MS)
        self.deleteLater()

    def _send(self) -> None:
        """A piece more, once the one before has gone: a large file is not copied in one go."""
        if self._unsent and not self._is_dead and not self._process.bytesToWrite():
            piece, self._unsent = self._unsent[:_SENT_AT_ONCE], self._unsent[_SENT_AT_ONCE:]
            self._process.write(bytes(piece))

    def _finished(self, code: int, status: QProcess.ExitStatus) -> None:
        # Qt gives the number of the signal that ended it.
        self.has_computed_too_long = (
            status is QProcess.ExitStatus.CrashExit and code == _SIGXCPU and _SIGXCPU > 0
        )
        self._die()

    def _fail(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._die()

    def _die(self) -> None:
        if not self._is_dead:
            self._is_dead = True
            self.died.emit()

    def _take(self) -> None:
        try:
            left = _TAKEN_AT_ONCE
            while left > 0 and not self._is_dead and self._process.bytesAvailable():
                left -= self._take_head() if self._answer is None else self._take_pixels()
        except BrokenError:
            self.kill()
            return
        if not self._is_dead and self._process.bytesAvailable():
            # The loop has its turn before the rest.
            QTimer.singleShot(0, self, self._take)

    def _take_head(self) -> int:
        requested = self._length or HEAD.size
        piece = self._process.read(requested - len(self._head)).data()
        self._head += piece
        if len(self._head) < requested:
            return len(piece)
        head, self._head = self._head, b""
        if not self._length:
            (self._length,) = HEAD.unpack(head)
            if not 0 < self._length <= MOST_HEAD:
                raise BrokenError
            return len(piece)
        self._length = 0
        self._begin(answer_of(head))
        return len(piece)

    def _begin(self, answer: DrawnAnswer) -> None:
        if not self.is_ready:
            self.is_ready = True
            self.ready.emit()
            return
        self._answer, self._filled = answer, 0
        if not answer.size:
            self._finish(QImage())
            return
        self._image = QImage(answer.width, answer.height, QImage.Format.Format_RGB32)
        if self._image.isNull():
            raise BrokenError  # no memory here for what the process could hold
        self._pixels = memoryview(self._image.bits())

    def _take_pixels(self) -> int:
        left = len(self._pixels) - self._filled
        piece = self._process.read(min(left, _TAKEN_AT_ONCE)).data()
        self._pixels[self._filled : self._filled + len(piece)] = piece
        self._filled += len(piece)
        if self._filled == len(self._pixels):
            image, self._image = self._image, QImage()
            self._pixels = memoryview(b"")
            self._finish(image)
        return len(piece)

    def _finish(self, image: QImage) -> None:
        answer, self._answer = self._answer, None
        self.answered.emit(answer, image)
