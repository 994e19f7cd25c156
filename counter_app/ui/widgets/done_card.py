"""The green card after saving: saved at, code, printer, portal, in the order it happened."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from counter_app.ui.theme.glyphs import Glyph
from counter_app.ui.widgets.card import CardBox
from counter_app.ui.widgets.label import Label
from counter_app.ui.widgets.mark_line import MarkLine


class DoneCard(CardBox):
    """`show_done("Đã lưu lúc 15:12:40", code, [(Glyph.DONE, "Đã gửi 2 liên tới máy in …")])`.

    A line with `Glyph.OVERDUE` is red: the printer or the like needs the officer.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, name="doneCard")
        self._saved = MarkLine(Glyph.DONE, "", strong=True)
        self._code = Label("", "figure")
        self._lines: list[MarkLine] = []
        self.body.addWidget(self._saved)
        self.body.addWidget(self._code)

    def show_done(self, saved: str, code: str, lines: Sequence[tuple[Glyph, str]]) -> None:
        self._saved.set_line(Glyph.DONE, saved)
        self._code.setText(code)
        while len(self._lines) < len(lines):
            self._lines.append(MarkLine(Glyph.DONE, ""))
            self.body.addWidget(self._lines[-1])
        for at, line in enumerate(self._lines):
            line.setVisible(at < len(lines))
            if at < len(lines):
                line.set_line(*lines[at])
        sentence = [saved, code, *(text for _, text in lines)]
        self.setAccessibleName(". ".join(sentence))
