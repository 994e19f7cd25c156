"""From an error to what the officer reads, and the three kinds of errors.

Expected: a sentence where the work is. Environment: a sentence with something to do about the
machine. Bug: logged without data, the sentence asks for a support package.
"""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from types import TracebackType

from PySide6.QtCore import QCoreApplication

from counter_app.domain.reading.point import Point
from counter_app.logs import LogWord
from counter_app.sentences.sentence_of_code import ALL_SENTENCES
from counter_app.sentences.sentences import UNKNOWN, fill

log = logging.getLogger(__name__)

_ENVIRONMENT = frozenset(
    {
        "busy",
        "damaged",
        "damaged_again",
        "disk_error",
        "disk_full",
        "file_damaged",
        "file_exists",
        "file_missing",
        "file_unreadable",
        "journal_behind",
        "key_damaged",
        "key_missing",
        "newer_database",
        "no_profile",
        "nothing_opens",
        "printer",
        "profile_damaged",
        "profile_in_use",
        "read_only",
        "second_journal",
        "storage",
        "wrong_key",
    }
)


class ErrorKind(StrEnum):
    EXPECTED = "expected"
    ENVIRONMENT = "environment"
    BUG = "bug"


@dataclass(frozen=True, slots=True)
class ShownError:
    kind: ErrorKind
    code: str
    sentence: str


def sentence_of(code: str, /, **params: object) -> str:
    """The sentence of a stable code in the officer's language; an unknown code has one too."""
    return fill(QCoreApplication.translate("sentences", ALL_SENTENCES.get(code, UNKNOWN)), params)


def point_sentence(point: Point) -> str:
    """What is said of a text that was read with a doubt or not at all."""
    return sentence_of(point.code, about=point.about, value=point.value)


def problem_of(error: BaseException) -> ShownError:
    """What to say about an error. A bug is not logged here: see `report`."""
    if isinstance(error, FileNotFoundError):
        return ShownError(
            ErrorKind.ENVIRONMENT,
            "file_missing",
            sentence_of("file_missing", name=error.filename or ""),
        )
    if isinstance(error, FileExistsError):
        return ShownError(ErrorKind.ENVIRONMENT, "file_exists", sentence_of("file_exists"))
    if isinstance(error, OSError):
        text = sentence_of("file_unreadable", name=error.filename or "")
        return ShownError(ErrorKind.ENVIRONMENT, "file_unreadable", text)
    code = getattr(error, "code", None)
    params = getattr(error, "params", None)
    if isinstance(code, str) and isinstance(params, dict):
        kind = ErrorKind.ENVIRONMENT if code in _ENVIRONMENT else ErrorKind.EXPECTED
        return ShownError(kind, code, sentence_of(code, **params))
    return ShownError(ErrorKind.BUG, type(error).__name__, sentence_of(""))


def is_recorded(error: BaseException) -> bool:
    """Whether what failed stands all the same: the database has it, the second journal not yet."""
    return getattr(error, "code", "") == "second_journal"


def report(error: BaseException) -> ShownError:
    """The problem to show; a bug and a code without a sentence are logged, without any data."""
    problem = problem_of(error)
    if problem.kind is ErrorKind.BUG:
        log.error("bug %s", type(error), exc_info=(type(error), error, error.__traceback__))
    elif problem.code not in ALL_SENTENCES:
        log.error("no sentence for %s", LogWord(problem.code))
    return problem


def catch_all(show: Callable[[str], object]) -> Callable[[], None]:
    """Take over what nobody caught: log it, and `show` the sentence. Answers how to give back.

    `show` is called in the thread of the error; let it post to the GUI thread.
    """
    before, before_in_threads = sys.excepthook, threading.excepthook

    def in_main(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            before(kind, error, trace)
            return
        show(report(error).sentence)

    def in_thread(arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None and not issubclass(arguments.exc_type, SystemExit):
            show(report(arguments.exc_value).sentence)

    sys.excepthook, threading.excepthook = in_main, in_thread

    def give_back() -> None:
        sys.excepthook, threading.excepthook = before, before_in_threads

    return give_back
