"""The drawing process: `python -m counter_app.ui.sandbox.child`, questions in, pixels out.

It opens no file, writes none and knows no dossier. It ends when its questions end.
"""

from __future__ import annotations

import sys
from typing import BinaryIO

import msgspec
from PySide6.QtCore import QCoreApplication, QLoggingCategory
from PySide6.QtGui import QImage

from counter_app.domain.files.file_judgement import MOST_BYTES
from counter_app.ui.sandbox.limits import Watchdog, confine
from counter_app.ui.sandbox.painting import OutsideFile
from counter_app.ui.sandbox.wire import (
    HEAD,
    MOST_HEAD,
    MOST_ISSUERS,
    DrawingLimits,
    DrawnAnswer,
    Question,
    packed,
)

_SAMPLE = (
    b"%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]"
    b">>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj trailer<</Root 1 0 R>>"
)


def main(arguments: list[str]) -> int:
    """`arguments`: the numbers of `wire.Limits`, in its order."""
    limits = DrawingLimits(*map(int, arguments))
    application = QCoreApplication([])
    QLoggingCategory.setFilterRules("*=false")
    # What a library sets aside at its first page counts as what the process has.
    OutsideFile(_SAMPLE).draw(Question(file=0, size=0, page=0, width=9))
    confine(limits.megabytes)
    source, sink = sys.stdin.buffer, sys.stdout.buffer
    watchdog = Watchdog(limits.seconds, limits.patience)
    _say(sink, DrawnAnswer(), QImage())
    existing: tuple[int, OutsideFile | None] = (0, None)
    while (question := _next(source)) is not None:
        watchdog.begin()
        data = _exactly(source, question.size) if question.size else b""
        issuers = _exactly(source, question.issuers) if question.issuers > 0 else b""
        try:
            if question.issuers:
                _say(sink, _signatures(data, issuers), QImage())
                watchdog.end()
                continue
            if question.size or question.file != existing[0]:
                existing = (0, None)
                existing = (question.file, OutsideFile(data))
            answer, drawn = _answer(existing[1], question)
        except MemoryError:
            existing = (0, None)
            answer, drawn = DrawnAnswer(code="file_memory"), QImage()
        _say(sink, answer, drawn)
        watchdog.end()
    del application
    return 0


def _answer(file: OutsideFile | None, question: Question) -> tuple[DrawnAnswer, QImage]:
    if file is None:
        return DrawnAnswer(code="file_broken"), QImage()
    if not file.judgement.may_be_drawn or not file.pages:
        return DrawnAnswer(code=file.code, pages=file.pages), QImage()
    drawn = file.draw(question)
    if drawn.isNull():
        return DrawnAnswer(code="file_broken", pages=file.pages), drawn
    width, height = drawn.width(), drawn.height()
    return DrawnAnswer(code=file.code, pages=file.pages, width=width, height=height), drawn


def _signatures(data: bytes, issuers: bytes) -> DrawnAnswer:
    from counter_app.ui.sandbox.signatures import signatures_of  # noqa: PLC0415 - rarely asked for

    found = signatures_of(data, issuers)
    return DrawnAnswer(code="" if found is not None else "file_broken", signatures=found)


def _say(sink: BinaryIO, answer: DrawnAnswer, drawn: QImage) -> None:
    sink.write(packed(answer))
    if not drawn.isNull():
        sink.write(drawn.constBits())  # the view lives as long as the image
    sink.flush()


def _next(source: BinaryIO) -> Question | None:
    head = source.read(HEAD.size)
    if len(head) < HEAD.size:
        return None
    (length,) = HEAD.unpack(head)
    if length > MOST_HEAD:
        return None
    question = msgspec.json.decode(_exactly(source, length), type=Question)
    is_right = 0 <= question.size <= MOST_BYTES and question.issuers <= MOST_ISSUERS
    return question if is_right else None


def _exactly(source: BinaryIO, size: int) -> bytes:
    data = source.read(size)
    if len(data) < size:
        raise EOFError
    return data


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
