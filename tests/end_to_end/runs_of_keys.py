"""The keys of whole intakes, from data files: card, keys, and the most keys allowed."""

from __future__ import annotations

from pathlib import Path

import msgspec

FOLDER = Path(__file__).parent / "runs"


class Run(msgspec.Struct, frozen=True, kw_only=True):
    """`known`: this desk received the person before. `keys` are parted by spaces."""

    name: str
    procedure: str
    known: bool
    card: str
    keys: str
    most: int

    def presses(self) -> list[str]:
        return self.keys.split()


def runs() -> dict[str, Run]:
    """Every run by its file's name."""
    return {
        path.stem: msgspec.json.decode(path.read_bytes(), type=Run)
        for path in sorted(FOLDER.glob("*.json"))
    }
