"""A sentence of a form's file with its parameters filled in, the ones that bind in bold."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from string import Formatter

from counter_app.forms.drawing.layout import Run
from counter_app.forms.drawing.writer import Writer
from counter_app.forms.parts.template import FormTemplate

STRONG = frozenset({"code", "count", "due_at", "promised_at", "stopped_at", "until"})
"""Parameters that a reader looks for."""


def filled(
    template: FormTemplate, name: str, write: Writer, strong: frozenset[str] = STRONG, **values: str
) -> list[Run]:
    """The runs of the sentence; the values named in `strong` are bold, with a mark that touches
    them.
    """
    words: list[tuple[str, bool]] = []
    is_open = False
    for text, is_strong in _segments(template.texts[name], values, strong):
        parts = text.split(" ")
        if is_open and parts[0]:
            before, was_strong = words.pop()
            words.append((before + parts[0], was_strong or is_strong))
            parts = parts[1:]
        words += [(part, is_strong) for part in parts if part]
        is_open = bool(words) and not text.endswith(" ")
    family = write.family
    return [
        Run(" ".join(word for word, _ in group), family.bold if is_strong else family.regular)
        for is_strong, group in groupby(words, key=lambda word: word[1])
    ]


def _segments(
    text: str, values: dict[str, str], strong: frozenset[str]
) -> Iterator[tuple[str, bool]]:
    for literal, name, _, _ in Formatter().parse(text):
        if literal:
            yield literal, False
        if name is not None and values[name]:
            yield values[name], name in strong
