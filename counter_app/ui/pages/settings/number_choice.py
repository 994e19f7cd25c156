"""A few numbers to choose from."""

from __future__ import annotations

from collections.abc import Sequence

from counter_app.ui.widgets.field import ChoiceField


class NumberChoice(ChoiceField):
    """A few numbers to choose from; one that is not among them joins when it is set."""

    def __init__(self, name: str, numbers: Sequence[int]) -> None:
        super().__init__(name)
        for number in numbers:
            self.add(str(number), number)

    def number(self) -> int:
        return int(str(self.value()))

    def set_number(self, number: int) -> None:
        if self.findData(number) < 0:
            self.add(str(number), number)
        self.set_value(number)
