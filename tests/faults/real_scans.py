"""Scans by real key events into a window of its own: played, timed, judged, counted."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from counter_app.domain.dossier.dossier_code import machine_text
from counter_app.domain.scanner.scan_detector import StrokeKind
from tests.ui.scanning.keyboards import Press, Scanner
from tests.ui.scanning.matrix import CARD, COMPOSING, WIDGETS
from tests.ui.scanning.x11_scanner import X11Scanner

TEXTS = (
    CARD,
    "H38.145-261120-0317",
    machine_text("H38.DDA.A1-261120-0317"),
    machine_text("H38.AAS.E6-261120-0317"),
)
SPEEDS = (0.001, 0.005, 0.015, 0.025)  # s
STALL = 0.035  # s; a longer pause inside a burst is the player's, no scanner makes it
ATTEMPTS = 5


def say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


@dataclass(frozen=True)
class Played:
    """One scan: `pause` is the longest between two characters in seconds, by the player's clock;
    `recorded` are (press, release or compose; text; stamp; arrival) of each event in ms.
    """

    events: list[dict[str, Any]]
    pause: float

    @property
    def recorded(self) -> list[tuple[str, str, int, float]]:
        return [tuple(one) for one in self.events[-1]["recorded"]]

    @property
    def lines(self) -> list[str]:
        """Presses and compositions as `modelled` writes them."""
        texts = {"\r": "Enter"}
        return [
            text if kind == "compose" else f"key {texts.get(text, text)}"
            for kind, text, _, _ in self.recorded
            if (kind == "compose" and text != "/") or (kind == "press" and text)
        ]

    @property
    def scans(self) -> list[dict[str, Any]]:
        return [event for event in self.events if event["event"] == "scan"]

    @property
    def leaked(self) -> bool:
        """Whether anything reached a widget: its state changed, or a key or letters went in."""
        keys = any(
            event["event"] == "key" or (event["event"] == "compose" and event["commit"])
            for event in self.events
        )
        return keys or self.events[0]["state"] != self.events[-1]["state"]

    def times(self) -> str:
        """The longest pauses as the server stamped them and as they arrived."""
        stamps = sorted(stamp for _, _, stamp, _ in self.recorded if stamp)
        arrivals = [arrival for *_, arrival in self.recorded]
        late = [arrival - stamp for _, _, stamp, arrival in self.recorded if stamp]
        return (
            f"longest pause: player {self.pause * 1000:.0f} ms, stamps {_longest(stamps):.0f} ms, "
            f"arrivals {_longest(arrivals):.0f} ms; latest arrival {max(late, default=0):.0f} ms"
        )


def _longest(times: list[int] | list[float]) -> float:
    return max((later - earlier for earlier, later in pairwise(times)), default=0.0)


class Window:
    """The window in its own process, and the keys that it is given."""

    def __init__(self, process: subprocess.Popen[str], scanner: X11Scanner) -> None:
        self._process, self._scanner, self._cases = process, scanner, 0
        scanner.focus(self._until("ready")[-1]["window"])
        time.sleep(0.5)

    def play(self, text: str, delay: float, focus: str, *, filtered: bool = True) -> Played:
        """Everything from the first key to the end of the case, the state before it first."""
        self._order(focus=focus, filter=filtered)
        begun = self._until("begun")[-1:]
        pause = self._scanner.play(text + "\n", delay)
        self._cases += 1
        quiet = f"quiet {self._cases}"
        self._order(quiet=quiet)
        seen = self._until(quiet)
        self._order(end=True)
        return Played([*begun, *seen, *self._until("end")], pause)

    def _order(self, **order: object) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(order) + "\n")
        self._process.stdin.flush()

    def _until(self, event: str) -> list[dict[str, Any]]:
        assert self._process.stdout is not None
        seen = []
        for line in self._process.stdout:
            seen.append(json.loads(line))
            if seen[-1]["event"] == event:
                return seen
        message = "the window ended early"
        raise RuntimeError(message)


@dataclass
class Row:
    """Counts of scans. `replays` are scans played again because the player itself had paused."""

    cases: int = 0
    right: int = 0
    leaked: int = 0
    flagged: int = 0
    equal: int = 0
    replays: int = 0
    wrong: list[str] = field(default_factory=list)

    def __add__(self, other: Row) -> Row:
        return Row(
            self.cases + other.cases,
            self.right + other.right,
            self.leaked + other.leaked,
            self.flagged + other.flagged,
            self.equal + other.equal,
            self.replays + other.replays,
            self.wrong + other.wrong,
        )

    def __str__(self) -> str:
        counts = (self.cases, self.right, self.cases - self.right, self.leaked, self.flagged)
        return "".join(f"{count:>8}" for count in (*counts, self.equal, self.replays))


HEAD = "".join(
    f"{name:>8}" for name in ("cases", "right", "wrong", "leaked", "flagged", "=model", "replays")
)


def scan_all(window: Window, method: str) -> Iterator[tuple[float, Row]]:
    """Every text into every widget, the counts of one speed after another."""
    for delay in SPEEDS:
        row = Row()
        for focus in WIDGETS:
            for text in TEXTS:
                row += _scan(window, method, delay, focus, text)
        yield delay, row


def _scan(window: Window, method: str, delay: float, focus: str, text: str) -> Row:
    row = Row(cases=1)
    played = window.play(text, delay, focus)
    while played.pause > STALL and row.replays < ATTEMPTS:
        row.replays += 1
        played = window.play(text, delay, focus)
    wanted = [] if focus == "secret" else [text]
    read = [scan["text"] for scan in played.scans] == wanted
    refused = any(event["event"] == "refused" for event in played.events)
    row.leaked = int(played.leaked)
    row.right = int(read and refused == (focus == "secret") and not played.leaked)
    row.flagged = int(any(scan["damaged"] for scan in played.scans))
    row.equal = int(played.lines == modelled(method if focus in COMPOSING else "none", text))
    if not row.right:
        said = [scan["text"] for scan in played.scans]
        row.wrong.append(
            f"WRONG {method} {focus} {delay * 1000:g} ms {text[:30]}: read {said}, "
            f"{'leaked' if played.leaked else 'nothing leaked'}; {played.times()}\n"
            f"    {played.recorded}"
        )
    return row


def compare(window: Window, method: str) -> tuple[int, int]:
    """Events of each text at 25 ms without the filter, and how many stand as in the model."""
    events = same = 0
    for text in TEXTS:
        played = window.play(text, 0.025, "line", filtered=False)
        while played.pause > STALL:
            played = window.play(text, 0.025, "line", filtered=False)
        real, model = played.lines, modelled(method, text)
        events += max(len(real), len(model))
        same += sum(one == other for one, other in zip(real, model, strict=False))
        if real != model:
            at = next((i for i, (a, b) in enumerate(zip(real, model, strict=False)) if a != b), 0)
            say(f"    differs at {at}: received {real[at : at + 6]} modelled {model[at : at + 6]}")
    return events, same


def modelled(method: str, text: str) -> list[str]:
    """The events that the model of the scanner matrix makes of a text."""
    scanner = Scanner(method=method, path="ibus", restores=True)
    return [line for line in map(_shown, scanner.presses(text)) if line]


def _shown(press: Press) -> str:
    if press.kind is StrokeKind.COMPOSE:
        return f"{press.preedit}/{press.text}" if press.preedit or press.text else ""
    if press.kind is StrokeKind.RELEASE:
        return ""
    return "key Enter" if press.kind is StrokeKind.CLOSE else f"key {press.text}"
