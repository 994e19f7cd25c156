"""Each thing to settle in words: what is, then what to do."""

from __future__ import annotations

from datetime import timedelta

import pytest

from counter_app.contract.reasons.choices import Choice
from counter_app.contract.reasons.registry import REASONS
from counter_app.services.attention import attention
from counter_app.services.attention.attention import OpenProblem, ProblemKind
from counter_app.services.attention.attention_choices import choices_of
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.ui.pages.attention import said
from counter_app.ui.pages.attention.choice_text import texts_of
from tests.support import portal_words as portal
from tests.support.taking_in import on, take


@pytest.mark.parametrize(
    ("code", "why", "says"),
    [
        ("file_not_sent", "gone", "không còn trên máy này"),
        ("file_not_sent", "never_heard_of", "sau nhiều lần gửi"),
        ("file_not_sent", "changed", "khác lúc đính kèm"),
        ("file_not_sent", "checksum", "khác với tệp trên máy"),
        ("file_not_sent", "refused", "không nhận tệp"),
        ("file_not_sent", "unreadable", "chưa đọc được"),
        ("file_not_fetched", "checksum", "khác với tệp đã nộp"),
        ("file_not_fetched", "size", "khác cỡ"),
        ("file_not_fetched", "refused", "chưa đưa được"),
        ("file_not_fetched", "unreadable", "chưa đọc được"),
        ("file_not_fetched", "never_heard_of", "chưa tải về"),
    ],
)
def test_a_file_that_does_not_arrive_says_why(code: str, why: str, says: str) -> None:
    params = {"name": "to-khai.pdf", "why": why}
    problem = OpenProblem(id="x", kind=ProblemKind.FILE, code=code, since=on(20), params=params)
    assert says in said.sentence_of(problem)
    assert "to-khai.pdf" in said.sentence_of(problem)


def test_a_moment_that_the_portal_counts_otherwise_is_said_with_both(desk: OpenDesk) -> None:
    dossier = take(desk, "Tẩn Láo Tả")
    told = dossier.promised_at
    assert told is not None
    params = {"due_at": f"{told - timedelta(minutes=90):%Y-%m-%dT%H:%M:%S%z}"}
    params["printed"] = told.isoformat()
    portal.warnings(desk, dossier, "deadline_differs", dossier.id, **params)
    (problem,) = attention.list_problems(desk)
    sentence = said.sentence_of(problem)
    here = said.value_text("due", told)
    there = said.value_text("due", told - timedelta(minutes=90))
    assert here != there
    assert sentence.startswith(f"Giấy hẹn in {here}; cổng tính ra {there}. ")
    (row,) = problem.both
    assert (row.desk, row.portal) == (told, told - timedelta(minutes=90))
    assert said.heads_of(problem) == ("Cổng tính ra", "Trên giấy hẹn (đang dùng)")


def test_where_the_law_gives_no_moment_the_printed_one_is_said_alone(desk: OpenDesk) -> None:
    dossier = take(desk, "Tẩn Láo Tả")
    told = dossier.promised_at
    assert told is not None
    params = {"due_at": "", "printed": told.isoformat(), "why": "open"}
    portal.warnings(desk, dossier, "deadline_differs", dossier.id, **params)
    (problem,) = attention.list_problems(desk)
    sentence = said.sentence_of(problem)
    assert sentence.startswith(f"Giấy hẹn in {said.value_text('due', told)}; theo thủ tục này ")
    assert "–" not in sentence
    assert problem.choices == (Choice.KEEP,)


@pytest.mark.parametrize("code", sorted(REASONS))
@pytest.mark.parametrize("kind", [ProblemKind.REFUSED, ProblemKind.HELD, ProblemKind.NOTICE])
def test_each_code_of_the_portal_makes_whole_sentences(kind: ProblemKind, code: str) -> None:
    problem = OpenProblem(
        id="x",
        kind=kind,
        code=code,
        since=on(20),
        title=REASONS[code].title,
        officer="Hoàng Thị Mai",
    )
    sentence = said.sentence_of(problem)
    assert sentence.endswith(".")
    assert "{" not in sentence
    assert said.title_of(problem)
    assert not {"!", "lỗi", "  "} & set(sentence.split(" "))
    for choice in choices_of(kind, code):
        words = texts_of(problem, choice)
        assert words.text
        assert words.why
        assert words.done
        assert len(words.text.split()) <= 5
