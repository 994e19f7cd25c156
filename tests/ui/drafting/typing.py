"""Texts made by rule: what somebody may type into any field."""

from __future__ import annotations

from random import Random

from PySide6.QtWidgets import QPlainTextEdit

from tests.ui.drafting.forms import Form

WORDS = (
    "Công dân", "gọi lại", "trước", "thiếu", "trang 2", "mờ", "“bản sao”", "<b>", "&", "H'Nguên",
    "Ƀuôn", "49.995.000", "29/11", "Ễ", "\\n", "{name}", "%s", "ngõ 5/7", "—", "hẹn",
)  # fmt: skip


def text(random: Random, *, lines: bool = False) -> str:
    """A few words; several lines where a box takes them."""
    words = [random.choice(WORDS) for _ in range(random.randint(2, 6))]
    joined = " ".join(words)
    return f"{joined}\n{random.choice(WORDS)} {random.randrange(1000)}" if lines else joined


def type_everywhere(form: Form, random: Random) -> None:
    """Something into each field of the form, the last one keeps the focus."""
    for field in form.fields().values():
        form.seat.type(field, text(random, lines=isinstance(field, QPlainTextEdit)))
