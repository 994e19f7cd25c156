"""Text in lines of whole words, for what paints its own."""

from __future__ import annotations

from PySide6.QtGui import QFontMetricsF


def wrapped(text: str, metrics: QFontMetricsF, room: float) -> list[str]:
    """Lines of at most `room` px, where a word alone is not longer."""
    lines: list[str] = []
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and metrics.horizontalAdvance(longer) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines
