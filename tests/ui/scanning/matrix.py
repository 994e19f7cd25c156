"""The scanner matrix: layout × input method × speed × focused widget, and what became of each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from counter_app.domain.dossier.dossier_code import machine_text, strip_check
from counter_app.domain.scanner.citizen_card import read_card
from tests.ui.scanning.desk import Desk
from tests.ui.scanning.keyboards import Scanner

CARD = (
    "010194006218|063112345|Lý Mẩy Chạn|15021994|Nữ|Thôn Tả Phìn, Tả Phìn, Sa Pa, Lào Cai|25042021"
)
CODE = "H38.145-261120-0317"
TRICKY = machine_text("H38.DA1.AAS-261120-0317")
TEXTS = (CARD, CODE, TRICKY)
SPEEDS = ((1.0, 0.0), (5.0, 2.0), (15.0, 6.0), (25.0, 9.0))  # ms a character, give or take
LETTERS = {"us": "dada", "french": "adad", "vietnamese": "ddaa"}
PATHS = (("none", ""), ("telex", "unikey"), ("vni", "unikey"), ("telex", "ibus"), ("vni", "ibus"))
COMPOSING = frozenset({"line", "combo", "area", "spin"})
WIDGETS = ("line", "combo", "list", "table", "button", "secret", "area", "spin")
CELLS = tuple(
    (layout, method, path, widget)
    for layout in LETTERS
    for method, path in PATHS
    for widget in WIDGETS
    # An input method inside the program's toolkit sees only the keys of text fields.
    if path != "ibus" or widget in COMPOSING
)


@dataclass
class Tally:
    """Counts of scans: `right` were read whole and left nothing behind."""

    cases: int = 0
    right: int = 0
    leaked: int = 0
    flagged: int = 0
    wrong: list[str] = field(default_factory=list)

    def add(self, *, read: bool, leaked: bool, flagged: bool, case: str) -> None:
        self.cases += 1
        self.leaked += leaked
        self.flagged += flagged
        self.right += read and not leaked
        if not read or leaked:
            self.wrong.append(case)

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.cases + other.cases,
            self.right + other.right,
            self.leaked + other.leaked,
            self.flagged + other.flagged,
            self.wrong + other.wrong,
        )

    def __str__(self) -> str:
        counts = (self.cases, self.right, self.cases - self.right, self.leaked, self.flagged)
        return "".join(f"{count:>8}" for count in counts)


def scanners(layout: str, method: str, path: str) -> list[Scanner]:
    """A scanner of each speed; letters that no US key has come as Alt codes at every second."""
    return [
        Scanner(
            layout=layout, method=method, path=path, delay=delay, jitter=jitter,
            letters={"a": "alt", "d": "direct"}[letters], windows=letters == "a" and path != "ibus",
            restores=delay in {5.0, 15.0},
        )
        for (delay, jitter), letters in zip(SPEEDS, LETTERS[layout], strict=True)
    ]  # fmt: skip


def run(desk: Desk, widget: str, scanners: Iterable[Scanner], texts: Iterable[str]) -> Tally:
    """Scan every text with every scanner into a widget."""
    tally = Tally()
    texts = tuple(texts)
    desk.focus(widget)
    for scanner in scanners:
        for text in texts:
            before = desk.window.state()
            desk.seen.clear()
            desk.passed.clear()
            desk.refused = 0
            desk.scan(scanner, text)
            tally.add(
                read=_is_read(desk, widget, text),
                leaked=desk.window.state() != before or bool(desk.passed),
                flagged=any(scan.damaged for scan in desk.seen),
                case=f"{scanner} {widget} {text}: {desk.seen} {desk.passed}",
            )
    return tally


def _is_read(desk: Desk, widget: str, text: str) -> bool:
    if widget == "secret":
        return (desk.refused, desk.seen) == (1, [])
    if desk.refused or len(desk.seen) != 1 or desk.seen[0].text != text:
        return False
    scan = desk.seen[0]
    return scan.card == read_card(CARD) if text == CARD else scan.code == strip_check(text)
