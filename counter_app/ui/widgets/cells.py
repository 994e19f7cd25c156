"""What a table cell can show; each knows the text that a screen reader says."""

from __future__ import annotations

from dataclasses import dataclass

from counter_app.ui.widgets.chip import Chip


@dataclass(frozen=True, slots=True)
class TextCell:
    """Plain text; `quiet` in 13 and grey, `strong` in 600, `right` aligned for numbers,
    `struck` through where something else is to stand there."""

    text: str
    quiet: bool = False
    strong: bool = False
    right: bool = False
    struck: bool = False


@dataclass(frozen=True, slots=True)
class CodeCell:
    """An official code: the agency's prefix grey, what people read aloud strong."""

    text: str

    @property
    def parts(self) -> tuple[str, str]:
        head, dash, tail = self.text.partition("-")
        return (head + dash, tail) if tail else ("", self.text)


@dataclass(frozen=True, slots=True)
class ChipCell:
    """A chip; `mark` for portal marks, which have no box and no padding."""

    chip: Chip
    mark: bool = False

    @property
    def text(self) -> str:
        return self.chip.text


Cell = TextCell | CodeCell | ChipCell
