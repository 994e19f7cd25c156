"""The program's log: a rotating file in which no citizen's data can stand.

An allow-list: of a record's arguments only numbers, ids, moments, types, enum members and `Word`
are written; every other argument, other libraries' messages and the texts of exceptions are not.
"""

from __future__ import annotations

import logging
import re
import traceback
from datetime import date
from enum import Enum
from logging.handlers import RotatingFileHandler
from pathlib import Path

FILE_NAME = "counter.log"
_MOST_BYTES = 1_000_000
_KEPT = 5
_QUARANTINED = "[…]"
_ID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")


class LogWord(str):
    """A text that the program itself made up: a code, a name of a step. Never data."""

    __slots__ = ()


class RedactingFormatter(logging.Formatter):
    """Time, level, logger and the message with withheld arguments."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s %(message)s")

    def format(self, record: logging.LogRecord) -> str:
        safe = logging.makeLogRecord(record.__dict__)
        safe.msg, safe.args = self._message(record), ()
        safe.exc_info, safe.exc_text, safe.stack_info = None, None, None
        text = super().format(safe)
        if record.exc_info and record.exc_info[1] is not None:
            text += "\n" + frames(record.exc_info[1])
        return text

    def _message(self, record: logging.LogRecord) -> str:
        if not record.name.startswith("counter_app"):
            return _QUARANTINED
        template = str(record.msg) if isinstance(record.msg, str) else _QUARANTINED
        arguments = record.args if isinstance(record.args, tuple) else (record.args,)
        if not record.args:
            return template
        try:
            return template % tuple(shown(argument) for argument in arguments)
        except (TypeError, ValueError):
            return template


def shown(argument: object) -> object:
    """The argument as it may be written."""
    if isinstance(argument, type):
        return argument.__name__
    if isinstance(argument, Enum):
        is_own = argument.name in type(argument).__members__
        return argument.name if is_own else _QUARANTINED
    if isinstance(argument, float | date | LogWord) or argument is None:
        return argument
    if isinstance(argument, int):
        return argument if abs(argument) < 100_000_000 else _QUARANTINED
    if isinstance(argument, str) and _ID.fullmatch(argument):
        return argument
    return _QUARANTINED


def frames(error: BaseException) -> str:
    """Where an exception came from: types and places, no texts and no values."""
    lines: list[str] = []
    link: BaseException | None = error
    while link is not None and len(lines) < 200:
        lines.append(f"  {type(link).__name__} code={getattr(link, 'code', '-')!s:.40}")
        lines += [
            f"    {Path(frame.filename).name}:{frame.lineno} {frame.name}"
            for frame in traceback.extract_tb(link.__traceback__)
        ]
        link = link.__cause__ or link.__context__
    return "\n".join(lines)


def configure(folder: Path) -> None:
    """Write the program's log into `folder`; without a place to write, go on without a file."""
    root = logging.getLogger()
    root.setLevel(logging.INFO)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            folder / FILE_NAME, maxBytes=_MOST_BYTES, backupCount=_KEPT, encoding="utf-8"
        )
    except OSError:
        root.addHandler(logging.NullHandler())
        return
    handler.setFormatter(RedactingFormatter())
    root.addHandler(handler)
