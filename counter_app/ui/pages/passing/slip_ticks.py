"""Slips to take up from, and what of them was scanned or ticked."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from counter_app.domain.dossier.dossier import Dossier
from counter_app.ui.pages.passing.reading import SlipChoice, TakingReading


@dataclass(frozen=True, slots=True)
class SlipItem:
    """A dossier beside a slip, None where only its code is known here; `taken_at` as in
    `SlipRow`. `is_awaited` says that it was entered from paper and is still to come.
    """

    code: str
    dossier: Dossier | None = None
    taken_at: datetime | None = None
    is_awaited: bool = False


@dataclass(slots=True)
class SlipTicks:
    """Ticks and codes that were scanned beside a slip stay while the list is read again."""

    found: TakingReading = field(default_factory=lambda: TakingReading((), {}))
    typed: list[str] = field(default_factory=list)
    _scanned: dict[str, dict[str, Dossier | None]] = field(default_factory=dict)
    _ticked: dict[str, dict[str, datetime]] = field(default_factory=dict)

    def show(self, found: TakingReading) -> None:
        self.found = found

    def open(self, number: str) -> None:
        """A slip that was typed or scanned stands first."""
        if number not in self.typed:
            self.typed.insert(0, number)

    def choice(self, number: str) -> SlipChoice:
        return next(
            (choice for choice in self.found.choices if choice.number == number),
            SlipChoice(number),
        )

    def items(self, choice: SlipChoice) -> list[SlipItem]:
        """What can be ticked first, then what was taken and what is waited for."""
        result = {
            row.dossier.code: SlipItem(row.dossier.code, row.dossier, row.taken_at)
            for row in (choice.slip.rows if choice.slip else ())
        }
        for code, dossier in self._scanned.get(choice.number, {}).items():
            result.setdefault(code, SlipItem(code, dossier))
        for code in choice.awaited.missing if choice.awaited else ():
            result[code] = SlipItem(code, None, is_awaited=True)
        ticked = self._ticked.get(choice.number, {})
        return sorted(
            result.values(),
            key=lambda it: (it.taken_at is not None or it.is_awaited, it.code in ticked),
        )

    def has(self, choice: SlipChoice, code: str) -> bool:
        return any(item.code == code for item in self.items(choice))

    def add(self, number: str, code: str, dossier: Dossier | None) -> None:
        """A code that was scanned beside the slip."""
        self._scanned.setdefault(number, {})[code] = dossier

    def ticked_at(self, number: str, code: str) -> datetime | None:
        return self._ticked.get(number, {}).get(code)

    def tick(self, choice: SlipChoice, code: str, at: datetime) -> None:
        if any(item.code == code for item in self._open(choice)):
            self._ticked.setdefault(choice.number, {}).setdefault(code, at)

    def toggle(self, choice: SlipChoice, code: str, at: datetime) -> None:
        ticked = self._ticked.setdefault(choice.number, {})
        if code in ticked:
            del ticked[code]
        else:
            self.tick(choice, code, at)

    def tick_all(self, choice: SlipChoice, at: datetime) -> None:
        for item in self._open(choice):
            self.tick(choice, item.code, at)

    def chosen(self, choice: SlipChoice) -> list[SlipItem]:
        """The ticked ones."""
        ticked = self._ticked.get(choice.number, {})
        return [item for item in self._open(choice) if item.code in ticked]

    def missing(self, choice: SlipChoice) -> int:
        """How many would stay untaken."""
        return len(self._open(choice)) - len(self.chosen(choice))

    def forget(self, number: str) -> None:
        """What was ticked beside the slip is recorded."""
        self._scanned.pop(number, None)
        self._ticked.pop(number, None)

    def clear(self) -> None:
        self.typed.clear()
        self._scanned.clear()
        self._ticked.clear()

    def _open(self, choice: SlipChoice) -> list[SlipItem]:
        return [
            item for item in self.items(choice) if item.taken_at is None and not item.is_awaited
        ]
