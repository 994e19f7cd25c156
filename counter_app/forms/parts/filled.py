"""A sentence of a form's file with its parameters filled in, these in bold."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from string import Formatter

from counter_app.forms.drawing.layout import Run
from counter_app.forms.drawing.writer import Writer
from counter_app.forms.parts.template import FormTemplate


def filled(template: FormTemplate, name: str, write: Writer, **values: str) -> list[Run]:
    """The runs of the sentence; a mark that touches a value is set like it."""
    words: list[tuple[str, bool]] = []
    is_open = False
    for text, strong in _segments(template.texts[name], values):
        parts = text.split(" ")
        if is_open and parts[0]:
            before, was_strong = words.pop()
            words.append((before + parts[0], was_strong or strong))
            parts = parts[1:]
        words += [(part, strong) for part in parts if part]
        is_open = bool(words) and not text.endswith(" ")
    family = write.family
    return [
        Run(" ".join(word for word, _ in group), family.bold if strong else family.regular)
        for strong, group in groupby(words, key=lambda word: word[1])
    ]


def _segments(text: str, values: dict[str, str]) -> Iterator[tuple[str, bool]]:
    for literal, name, _, _ in Formatter().parse(text):
        if literal:
            yield literal, False
        if name is not None and values[name]:
            yield values[name], True
