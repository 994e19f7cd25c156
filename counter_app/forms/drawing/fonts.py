"""The typeface of the forms: Liberation Serif (Times metrics), embedded in each PDF."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from counter_app import paths


@dataclass(frozen=True, slots=True, eq=False)
class Face:
    """A registered face; `widths` maps a character to its advance in thousandths of an em."""

    name: str
    widths: dict[str, float] = field(repr=False)

    def width(self, text: str, size: float) -> float:
        """Points that the text takes; every character must be one that `draws` holds."""
        widths = self.widths
        return sum([widths[character] for character in text]) * size / 1000


@dataclass(frozen=True, slots=True)
class Family:
    regular: Face
    bold: Face
    italic: Face

    def draws(self, character: str) -> bool:
        """Whether each of the faces has this character."""
        return all(character in face.widths for face in (self.regular, self.bold, self.italic))


@cache
def family() -> Family:
    """The family, read once a process; streams are then written as bytes, not as base 85 text."""
    rl_config.useA85 = 0
    return Family(regular=_face("Regular"), bold=_face("Bold"), italic=_face("Italic"))


def _face(style: str) -> Face:
    name = f"Form-{style}"
    font = TTFont(name, str(paths.resources() / "fonts" / f"LiberationSerif-{style}.ttf"))
    pdfmetrics.registerFont(font)
    widths = {chr(code): width for code, width in font.face.charWidths.items() if code <= 0xFFFF}
    return Face(name, widths)
