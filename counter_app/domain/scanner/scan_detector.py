"""A scanner is a fast keyboard: telling its bursts from a person's typing by their rhythm.

The machine owns what it holds back. Whatever is fed comes out again exactly once and in order,
as given back to the field it was typed for, or as part of a scan.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

# Times in milliseconds. Scanners send a character every 1 to 25 ms; quick typists stay above 60.
HOLD: Final = 50.0  # silence after which held characters go back to the person who typed them
PAUSE: Final = 300.0  # silence that ends a burst whose rhythm is certain and no Enter closed
MEAN: Final = 35.0  # slowest mean gap of a scanner
FEWEST: Final = 6  # strokes below this are never a scan
MOST: Final = 6_000  # strokes kept of one burst; what follows is swallowed
AFTER_CLOSED: Final = 60.0  # a second Enter or line feed of the same scan
STRAGGLERS: Final = 200.0  # what an input method still tells of a scan that its Enter overtook
STAMPED_LATE: Final = 1_000.0  # the same, where its stamp proves it
AFTER_SILENCE: Final = 600.0  # an Enter that came late


class StrokeKind(Enum):
    CHAR = auto()  # `text`; `us` = what a US keyboard has at the place of the key, "" if unknown
    BACKSPACE = auto()
    COMPOSE = auto()  # an input method committed `text` and composes `preedit`
    ALT_DIGIT = auto()  # `text` on the keypad with Alt held
    ALT_UP = auto()
    CLOSE = auto()  # Enter, Tab or line feed
    RELEASE = auto()  # of the key of `text`, which an input method may have kept for itself
    SHIFT = auto()  # pressed
    PASSIVE = auto()  # other releases and modifiers: keep their place, mean nothing
    OTHER = auto()  # any other key or a click: a person


@dataclass(frozen=True, slots=True)
class Stroke:
    """One key event. `at` is the clock when it arrived, `stamp` the event's own time if it has
    one (truer: a stalled program gets its events late and all at once); both in milliseconds.

    `cut` counts characters before the cursor that an input method takes out as it commits.
    `origin` is the caller's own and never looked at.
    """

    kind: StrokeKind
    at: float
    text: str = ""
    us: str = ""
    preedit: str = ""
    cut: int = 0
    stamp: float | None = None
    repeat: bool = False
    origin: object = None


@dataclass(frozen=True, slots=True)
class ScanOutcome:
    """What became of strokes: `give` them back in this order, `scan` is a whole burst, `late` is
    of the scan before: an input method told it after the Enter.
    """

    give: tuple[Stroke, ...] = ()
    scan: tuple[Stroke, ...] = ()
    late: tuple[Stroke, ...] = ()


Judge = Callable[[tuple[Stroke, ...], bool], bool]
_COUNTED = frozenset({StrokeKind.CHAR, StrokeKind.COMPOSE, StrokeKind.ALT_DIGIT})
_STAMPED = frozenset({StrokeKind.CHAR, StrokeKind.BACKSPACE, StrokeKind.RELEASE, StrokeKind.SHIFT})
_TIMED = _COUNTED | {StrokeKind.BACKSPACE, StrokeKind.CLOSE, StrokeKind.ALT_UP}


class ScanDetector:
    """Feed it every key event in order, and `idle` when `deadline` has passed.

    `judge(strokes, closed)` says whether a fast run reads as something a scanner sends, `closed`
    whether an Enter or Tab ended it.
    """

    def __init__(self, judge: Judge) -> None:
        self._judge = judge
        self._held: list[Stroke] = []
        self._last: Stroke | None = None
        self._count = 0
        self._elapsed = 0.0
        self._cut_short = False
        self._mute_until = float("-inf")
        self._drain_until = float("-inf")
        self._ended_stamp = float("-inf")
        self._releases: list[Stroke] = []

    @property
    def deadline(self) -> float | None:
        """When `idle` must be called, by the clock of `at`; None while nothing is held."""
        return None if self._last is None else self._last.at + self._patience

    @property
    def is_certain(self) -> bool:
        """Whether what is held has the rhythm of a scanner."""
        if self._count >= FEWEST and self._elapsed <= MEAN * (self._count - 1):
            return True
        count = len(self._releases)
        return count >= FEWEST and _span(self._releases) <= MEAN * (count - 1)

    def awaits_close(self, at: float) -> bool:
        """Whether an Enter at this moment would belong to a scan."""
        return self.is_certain if self._held else at <= self._mute_until

    def feed(self, stroke: Stroke) -> ScanOutcome:
        if self._is_late(stroke):
            return ScanOutcome(late=(stroke,))
        before = ScanOutcome()
        last = self._last if stroke.kind in _TIMED else None
        if last is not None and _gap(last, stroke) > self._patience:
            before = self._end(closed=False)
        after = self._take(stroke)
        return ScanOutcome(before.give + after.give, before.scan or after.scan)

    def idle(self, now: float) -> ScanOutcome:
        """Nothing came until `now`."""
        deadline = self.deadline
        return ScanOutcome() if deadline is None or now < deadline else self._end(closed=False)

    def interrupt(self) -> ScanOutcome:
        """Something else happened (a click, the focus moved): what is held ends here."""
        return self._end(closed=False)

    @property
    def _patience(self) -> float:
        return PAUSE if self.is_certain else HOLD

    def _take(self, stroke: Stroke) -> ScanOutcome:
        if stroke.kind is StrokeKind.CLOSE:
            return self._close(stroke)
        if stroke.kind is StrokeKind.OTHER or stroke.repeat:
            ended = self._end(closed=False)
            return ScanOutcome((*ended.give, stroke), ended.scan)
        if not self._held and not self._may_begin(stroke):
            return ScanOutcome((stroke,))
        self._hold(stroke)
        return ScanOutcome()

    def _is_late(self, stroke: Stroke) -> bool:
        """Whether a stroke belongs to the scan before, by its stamp or for want of one."""
        if stroke.stamp is not None:
            recent = stroke.at <= self._drain_until - STRAGGLERS + STAMPED_LATE
            return recent and stroke.kind in _STAMPED and stroke.stamp <= self._ended_stamp
        reported = stroke.kind is StrokeKind.COMPOSE and self._may_begin(stroke)
        return reported and not self._held and stroke.at <= self._drain_until

    def _close(self, stroke: Stroke) -> ScanOutcome:
        if self._held and self.is_certain:
            self._hold(stroke)
            return self._end(closed=True)
        if not self._held and stroke.at <= self._mute_until:
            return ScanOutcome()
        ended = self._end(closed=False)
        return ScanOutcome((*ended.give, stroke), ended.scan)

    @staticmethod
    def _may_begin(stroke: Stroke) -> bool:
        if stroke.kind is StrokeKind.COMPOSE:
            return bool(stroke.text.strip() or stroke.preedit)
        return stroke.kind is StrokeKind.ALT_DIGIT or (
            stroke.kind is StrokeKind.CHAR and bool(stroke.text.strip())
        )

    def _hold(self, stroke: Stroke) -> None:
        if stroke.kind in _TIMED:
            if self._last is not None and stroke.kind is not StrokeKind.CLOSE:
                self._elapsed += _gap(self._last, stroke)
            self._last = stroke
        if len(self._held) >= MOST:
            self._cut_short = True
            return
        self._held.append(stroke)
        if stroke.kind is StrokeKind.RELEASE:
            self._releases.append(stroke)
        self._count += stroke.kind in _COUNTED

    def _end(self, *, closed: bool) -> ScanOutcome:
        held, certain, last = tuple(self._held), self.is_certain, self._last
        cut_short = self._cut_short
        self._held, self._last, self._releases = [], None, []
        self._count, self._elapsed, self._cut_short = 0, 0.0, False
        if last is None or not certain or not (cut_short or self._judge(held, closed)):
            return ScanOutcome(give=held)
        self._mute_until = last.at + (AFTER_CLOSED if closed else AFTER_SILENCE)
        if any(stroke.kind is StrokeKind.COMPOSE for stroke in held):
            self._drain_until = last.at + STRAGGLERS
            stamps = [stroke.stamp for stroke in held if stroke.stamp is not None]
            self._ended_stamp = max(stamps, default=self._ended_stamp)
        return ScanOutcome(scan=held)


def _span(strokes: list[Stroke]) -> float:
    stamps = [stroke.at if stroke.stamp is None else stroke.stamp for stroke in strokes]
    return max(stamps) - min(stamps)


def _gap(earlier: Stroke, later: Stroke) -> float:
    if earlier.stamp is not None and later.stamp is not None:
        return max(0.0, later.stamp - earlier.stamp)
    return max(0.0, later.at - earlier.at)
