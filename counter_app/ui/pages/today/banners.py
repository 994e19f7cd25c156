"""Which banner stands on Hôm nay: at an officer's first look what a break left, then slips."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from counter_app.ui.frame.page import Banner
from counter_app.ui.pages.today import offers
from counter_app.ui.pages.today.reading import TodayReading


@dataclass(frozen=True, slots=True)
class BannerActions:
    continue_draft: Callable[[], object]
    show_unprinted: Callable[[], object]
    throw_idle: Callable[[], object]
    take_up: Callable[[str], object]


class TodayBanners:
    """`show` puts a banner up, None takes it down. What a break left stands one at a time, the next
    when the page is shown again; what is done or put away is not offered again.
    """

    def __init__(self, actions: BannerActions, show: Callable[[Banner | None], None]) -> None:
        self._actions = actions
        self._show = show
        self._offered_to = ""
        self._left: list[Banner] = []
        self._is_due = False
        self._is_offered = False
        self._slip = ""

    def page_shown(self) -> None:
        self._is_due, self._is_offered = True, False
        self._slip = ""

    def page_left(self) -> None:
        self._is_offered = False

    def put_away(self) -> None:
        """Take down what a break left."""
        if self._is_offered:
            self._is_offered = False
            self._show(None)

    def read(self, officer: str, found: TodayReading) -> None:
        """What was read while the page is in sight."""
        actions, listing = self._actions, found.listing
        if self._offered_to != officer:
            self._offered_to = officer
            self._left = offers.after_a_break(
                listing, actions.continue_draft, actions.show_unprinted, actions.throw_idle
            )
        if self._is_due and self._left:
            self._is_offered = True
            self._show(self._left.pop(0))
        self._is_due = False
        if not self._is_offered:
            self._show_slip(found)

    def _show_slip(self, found: TodayReading) -> None:
        arrived = found.arrived
        told = f"{arrived.number} {len(arrived.missing)}" if arrived is not None else ""
        if told == self._slip:
            return
        self._slip = told
        if arrived is None:
            self._show(None)
        else:
            number = arrived.number
            self._show(
                offers.of_slip(arrived, found.arrived_from, lambda: self._actions.take_up(number))
            )
