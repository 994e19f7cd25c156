"""Whole lives by keyboard alone under Xvfb: `python -m tests.end_to_end.life_keys [NAME …]`.

Keys are pressed five a second and counted; a picture of each step, the papers and the profile stay
in build/e2e/life_keys. Sign-ins are counted aside.
"""

from __future__ import annotations

import shutil
import sys
import time
from collections import Counter
from contextlib import ExitStack, closing
from datetime import date
from pathlib import Path

from counter_app.services.desk.check_profile import check_profile
from counter_app.services.desk.open_desk import open_desk
from counter_app.storage.dossiers import dossiers
from counter_app.storage.journal import journal
from tests.end_to_end import life_desks
from tests.end_to_end.life_portal import Citizen, portal
from tests.end_to_end.program import Program, WrongError, program
from tests.end_to_end.runs_of_lives import LifeRun, Step, life_runs
from tests.end_to_end.screen import Screen, screen
from tests.support import clocks

WORK = Path("build/e2e/life_keys")
OFFICER = "hoang"


def main(names: list[str]) -> int:
    """Play these runs, all where none is named; 1 where one is wrong."""
    faults = 0
    for name, run in life_runs().items():
        if names and name not in names:
            continue
        place = WORK / name
        shutil.rmtree(place, ignore_errors=True)
        life_desks.make(run.desk, place)
        before = _events(place)
        try:
            with ExitStack() as stack:
                citizen = stack.enter_context(portal(place)) if run.portal else None
                shown = stack.enter_context(screen())
                started = stack.enter_context(program(shown, place))
                print(_play(shown, started, citizen, place, run), flush=True)
            _must_have_happened(place, run, _events(place) - before)
        except WrongError as error:
            faults += 1
            print(f"WRONG {name}: {error}", flush=True)
    return 1 if faults else 0


def _play(
    shown: Screen, started: Program, citizen: Citizen | None, place: Path, run: LifeRun
) -> str:
    """Every step, a picture after each; what to say of it. Raises WrongError."""
    started.sign_in(OFFICER)
    seconds, aside = 0.0, 0
    for number, step in enumerate(run.steps, start=1):
        if step.officer:
            aside += started.change_officer(step.officer)
            shown.settle()
        if step.citizen and citizen is not None:
            citizen.act(step.citizen)
        time.sleep(step.wait)
        took = _take(shown, place, step)
        seconds += took if step.counted else 0.0
        shown.picture(place / f"{number:02}-{step.name}.png")
    said = f"{place.name}: {run.count} keys, {aside} more to sign in, {seconds:.1f} s"
    if run.count > run.most_keys or seconds > run.most_seconds:
        raise WrongError(f"{said}; at most {run.most_keys} keys, {run.most_seconds:.0f} s")
    return said


def _take(shown: Screen, place: Path, step: Step) -> float:
    """Seconds until all of it is on the screen."""
    began = time.monotonic()
    if step.scan:
        shown.scan(step.scan.replace("{code}", _code(place)))
    for key in step.presses():
        shown.press(key)
    time.sleep(step.after)
    shown.settle()
    return time.monotonic() - began


def _code(place: Path) -> str:
    """As on the receipt that was printed last."""
    receipts = sorted((place / "receipts").glob("H*.pdf"), key=lambda path: path.stat().st_mtime)
    return "-".join(receipts[-1].stem.split("-")[:3]) if receipts else ""


def _events(place: Path) -> Counter[str]:
    """How many events of each kind the dossiers of this desk have."""
    with (
        closing(open_desk(place / "profile", place / "profile-keys", now=clocks.now)) as desk,
        desk.store.database.read() as connection,
    ):
        all_of_them = dossiers.received_between(connection, date.min, date.max)
        ids = [dossier.id for dossier in all_of_them]
        return Counter(it.body.kind for one in ids for it in journal.of_dossier(connection, one))


def _must_have_happened(place: Path, run: LifeRun, happened: Counter[str]) -> None:
    wanting = {kind: (count, happened[kind]) for kind, count in run.events.items()}
    wrong = [f"{happened} {kind}, not {count}" for kind, (count, happened) in wanting.items()
             if happened != count]  # fmt: skip
    wrong += [
        str(fault) for fault in check_profile(place / "profile", place / "profile-keys").faults
    ]
    if wrong:
        raise WrongError("; ".join(wrong))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
