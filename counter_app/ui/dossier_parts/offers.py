"""What an officer may do to the dossier in sight now: in the bar, under F9, in the list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from counter_app.domain.office.actor import Actor
from counter_app.ui.dossier_parts.action import Action
from counter_app.ui.frame.page import Command

Start = Callable[[Action[Any]], object]


@dataclass(frozen=True, slots=True)
class Offer:
    """A row of the list: `id` is the command's, `refusal` why it cannot be done now."""

    id: str
    text: str
    refusal: str = ""


class Offers:
    """The actions that a page lists, for one dossier and actor; `start` begins one."""

    def __init__(
        self, actions: Sequence[Action[Any]], read: Any, actor: Actor, start: Start
    ) -> None:
        self._actions = actions
        self._read = read
        self._actor = actor
        self._start = start

    def commands(self) -> list[Command]:
        return [
            Command(
                action.id,
                action.text(self._read),
                partial(self._start, action),
                in_bar=action.in_bar,
            )
            for action in self._actions
            if action.id and action.is_offered(self._read, self._actor)
        ]

    def main(self, *, is_free: bool) -> Command | None:
        """F9 while no panel is open: the first that comes next; None where nothing does."""
        for action in self._actions:
            text = action.next_text(self._read)
            if text and action.is_offered(self._read, self._actor):
                return Command("main", text, partial(self._start, action), enabled=is_free)
        return None

    def rows(self) -> list[Offer]:
        """What comes next, all else that can be done now, then what cannot, with the reason."""
        first: list[Offer] = []
        can: list[Offer] = []
        cannot: list[Offer] = []
        for action in self._actions:
            if not action.in_list or not action.id:
                continue
            text = action.text(self._read)
            if action.is_offered(self._read, self._actor):
                comes_next = bool(action.next_text(self._read)) or action.stands_first
                if text:
                    (first if comes_next else can).append(Offer(action.id, text))
            elif refusal := action.refusal(self._read, self._actor):
                cannot.append(Offer(action.id, text, refusal))
        return [*first, *can, *cannot]
