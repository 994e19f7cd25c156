"""A message that is filled for one dossier."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from counter_app.forms.drawing.plain_text import shortened
from counter_app.forms.messages.message_parameters import named
from counter_app.forms.messages.message_template import (
    LONGEST,
    MessageStep,
    MessageTemplate,
    Parameter,
    Variant,
)

MOST_VALUE = 400
_WITH_MARKS = (70, 67)
_PLAIN = (160, 153)
"""Characters of a text that goes as one, and of each part of a longer one (3GPP TS 23.038)."""


@dataclass(frozen=True, slots=True)
class Message:
    """`parameters` are those that the template names, sorted; with `template` they say the same
    anywhere. `plain` is the text to send without diacritics.
    """

    step: MessageStep
    template: str
    title: str
    parameters: tuple[tuple[str, str], ...]
    phone: str
    text: str
    plain: str
    paper: str


def fill(template: MessageTemplate, values: Mapping[Parameter, str]) -> Message:
    """Raises KeyError where a parameter has no value."""
    names = sorted(named(template.texts.values()))
    filled = {name.value: shortened(values[name], LONGEST.get(name, MOST_VALUE)) for name in names}
    said = {variant: text.format_map(filled) for variant, text in template.texts.items()}
    return Message(
        step=template.step,
        template=template.id,
        title=template.title,
        parameters=tuple(filled.items()),
        phone=said[Variant.PHONE],
        text=said[Variant.SHORT],
        plain=without_marks(said[Variant.SHORT]),
        paper=said[Variant.PAPER],
    )


def without_marks(text: str) -> str:
    """The same letters without diacritics, as the mobile networks carry most of them."""
    parts = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(char for char in parts if not unicodedata.combining(char))


def parts_to_send(text: str) -> int:
    """As how many texts it is sent."""
    whole, part = _PLAIN if text.isascii() else _WITH_MARKS
    return 1 if len(text) <= whole else -(-len(text) // part)
