"""A commune, ward or special zone: typed in any way, else chosen from the list."""

from __future__ import annotations

from collections.abc import Callable

from counter_app.domain.people.units import Units
from counter_app.ui.widgets.suggestions import Suggestion
from counter_app.ui.widgets.typeahead import Typeahead


class UnitField(Typeahead):
    """The full name of a unit that was chosen stands as text, and is read as any other text."""

    def __init__(self, name: str, units: Callable[[], Units], near: str) -> None:
        super().__init__(name, self._suggest, list_width=320)
        self._units = units
        self._near = near

    def units(self) -> Units | None:
        """The table, where there is something to look for in it: it is read on first use."""
        return self._units() if self.text().strip() else None

    def _suggest(self, text: str) -> list[Suggestion]:
        result = self._units().match(text, near=self._near)
        return [Suggestion(unit.code, unit.full_name) for unit in result]
