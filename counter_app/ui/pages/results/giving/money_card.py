"""3. Tiền: what the dossier costs, what was paid, and what is taken with the result."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from counter_app.domain.dossier.dossier import Dossier
from counter_app.ui.texts import formatting
from counter_app.ui.theme.glyphs import Glyph
from counter_app.ui.widgets.card import SectionCard
from counter_app.ui.widgets.chip import Chip, Tone
from counter_app.ui.widgets.field import Field, FormGrid, TextField


class MoneyCard(SectionCard):
    """Read only: F9 takes what is due, in cash."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("3. Tiền"), parent)
        self.whole, self.paid, self.due = (self._field() for _ in range(3))
        self._whole = Field(self.tr("Phải thu"), self.whole)
        grid = FormGrid()
        grid.place(
            (self._whole, 4),
            (Field(self.tr("Đã thu"), self.paid), 4),
            (Field(self.tr("Còn thu"), self.due), 4),
        )
        self.body.addLayout(grid)

    def show_dossier(self, dossier: Dossier, *, is_cashier: bool) -> None:
        whole = sum(line.amount for line in dossier.fees)
        due = dossier.fees_due
        names = [line.name for line in dossier.fees if line.amount]
        self._whole.set_label(names[0] if len(names) == 1 else self.tr("Phải thu"))
        self.whole.setText(formatting.money(whole))
        self.paid.setText(formatting.money(whole - due))
        self.due.setText(formatting.money(due))
        self.set_error("" if is_cashier or not due else self.tr("Thu ngân thu trước khi trả"))
        if due:
            text = self.tr("còn thu {money}").format(money=formatting.money(due))
            self.set_state(Chip(Glyph.DUE, text, Tone.WARN_SOFT))
        elif whole:
            self.set_state(Chip(Glyph.DONE, self.tr("đã thu đủ"), Tone.OK))
        else:
            self.set_state(Chip(Glyph.DONE, self.tr("không thu"), Tone.QUIET))

    def _field(self) -> TextField:
        made = TextField("")
        made.setReadOnly(True)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return made
