"""From errors to sentences."""

from __future__ import annotations

import re
import sys
import threading

import pytest

from counter_app.domain.errors import DomainError, RefusedError
from counter_app.sentences.sentences import SENTENCES, UNKNOWN
from counter_app.ui.texts import problems
from counter_app.ui.texts.problems import ErrorKind


class EnvironmentalError(Exception):
    code = "disk_full"
    params: dict[str, object] = {}  # noqa: RUF012 - as the store's errors carry it


def test_an_expected_error_has_its_sentence_with_its_values() -> None:
    problem = problems.problem_of(RefusedError("already_received", code="H38.145-261120-0317"))
    assert problem.kind is ErrorKind.EXPECTED
    assert problem.sentence == "Hồ sơ này đã tiếp nhận với mã H38.145-261120-0317."


def test_an_error_of_the_machine_is_told_apart() -> None:
    assert problems.problem_of(EnvironmentalError()).kind is ErrorKind.ENVIRONMENT
    missing = problems.problem_of(FileNotFoundError(2, "no such file", "C:\\Quét\\a.pdf"))
    assert (missing.kind, missing.code) == (ErrorKind.ENVIRONMENT, "file_missing")
    assert "a.pdf" in missing.sentence


@pytest.mark.expects_log("no sentence for a_code_of_tomorrow")
def test_an_unknown_code_still_says_something() -> None:
    problem = problems.report(RefusedError("a_code_of_tomorrow", name="x"))
    assert problem.sentence == UNKNOWN
    assert problem.kind is ErrorKind.EXPECTED


@pytest.mark.expects_log("bug")
def test_a_bug_is_logged_and_its_text_is_not_shown() -> None:
    problem = problems.report(KeyError("Lý Mẩy Chạn"))
    assert problem.kind is ErrorKind.BUG
    assert problem.sentence == UNKNOWN


@pytest.mark.expects_log("bug")
def test_what_nobody_caught_is_logged_and_shown_and_hooks_are_given_back() -> None:
    shown: list[str] = []
    before = (sys.excepthook, threading.excepthook)
    give_back = problems.catch_all(shown.append)
    try:
        error = ValueError("data")
        sys.excepthook(ValueError, error, None)
        thread = threading.Thread(target=lambda: 1 // 0)
        thread.start()
        thread.join()
    finally:
        give_back()
    assert shown == [UNKNOWN, UNKNOWN]
    assert (sys.excepthook, threading.excepthook) == before


def test_a_params_free_domain_error_is_no_bug() -> None:
    class PlainError(DomainError):
        code = "busy"

    assert problems.problem_of(PlainError()).sentence == SENTENCES["busy"]


@pytest.mark.parametrize("sentence", [*SENTENCES.values(), UNKNOWN])
def test_sentences_keep_the_rules_of_wording(sentence: str) -> None:
    bare = re.sub(r"\{.*?\}", "", sentence)
    assert not re.search(r"(?i)\blỗi\b|bạn phải|!|không hợp lệ|\berror\b|<", bare)
    assert bare[0] == bare[0].upper()
