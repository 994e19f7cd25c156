"""One thing that a form says and somebody must look at: which field, why, and what about it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

from counter_app.domain.reading.reading import Reading, Refused
from counter_app.domain.text.clean_text import TextTooLongError, clean_text

Value = TypeVar("Value")
MOST_SHOWN = 60
"""Characters of a text that its sentence repeats."""


@dataclass(frozen=True, slots=True)
class Point:
    """`code` is one of `Doubt`, `Refused` or `domain.identity`; `field` where it is mended, by the
    name that forms and drafts use. In its sentence stand `value`, the text as it was given, and
    `about`, what its reader names.
    """

    code: str
    field: str = ""
    about: str = ""
    value: str = ""

    def within(self, form: str) -> Point:
        """The same, of a field of a part of the form: "owner.name"."""
        return replace(self, field=f"{form}.{self.field}")


def doubts_of(reading: Reading[Value], field: str, text: str = "") -> Iterator[Point]:
    """What is to be confirmed of what `text` was read as."""
    for code in reading.doubts:
        yield Point(str(code), field, reading.about, _shown(text))


def refusal_of(reading: Reading[Value], field: str, text: str) -> Iterator[Point]:
    """Why `text` was not read, where it was not."""
    if reading.refused is None:
        return
    about = reading.about
    if reading.refused is Refused.TEXT_TOO_LONG:
        try:
            clean_text(text)
        except TextTooLongError as error:
            about = str(error.params["length"])
    yield Point(str(reading.refused), field, about, _shown(text))


def _shown(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= MOST_SHOWN else f"{line[:MOST_SHOWN]}…"
