"""The keys of whole lives, from data files: who presses what after what was scanned."""

from __future__ import annotations

from pathlib import Path

import msgspec

FOLDER = Path(__file__).parent / "life_runs"


class Step(msgspec.Struct, frozen=True, kw_only=True):
    """`officer` signs in first, whose keys are counted aside; `citizen` names what a citizen does
    at the portal before, of `life_portal`; then the desk has `wait` seconds to hear of it. `scan`
    is read before the `keys`; `{code}` in it is the code of the dossier received last. What the
    keys begin comes within `after` seconds. Steps that are not `counted` lie before what is
    measured.
    """

    name: str
    officer: str = ""
    scan: str = ""
    keys: str = ""
    citizen: str = ""
    wait: float = 0.0
    after: float = 0.0
    counted: bool = True

    def presses(self) -> list[str]:
        return self.keys.split()


class LifeRun(msgspec.Struct, frozen=True, kw_only=True):
    """On a `desk` of `life_desks`, joined to a `portal` or not: at most so many keys and seconds,
    and so many events of each kind more than before.
    """

    name: str
    desk: str
    most_keys: int
    steps: tuple[Step, ...]
    events: dict[str, int]
    most_seconds: float = 600.0
    portal: bool = False

    @property
    def count(self) -> int:
        return sum(len(step.presses()) for step in self.steps if step.counted)


def life_runs() -> dict[str, LifeRun]:
    """Every run by its file's name."""
    return {
        path.stem: msgspec.json.decode(path.read_bytes(), type=LifeRun)
        for path in sorted(FOLDER.glob("*.json"))
    }
