"""Card to print by keyboard alone under Xvfb: `python -m tests.end_to_end.keys`.

Keys are pressed five a second; the program's own filter counts them. Pictures, receipts and the
profile stay in build/e2e/keys.
"""

from __future__ import annotations

import shutil
import sys
import time
from pathlib import Path

from counter_app import settings
from counter_app.services.demo import demo_profile
from counter_app.services.desk.check_profile import check_profile
from counter_app.settings import Settings
from tests.end_to_end.program import MOST_SECONDS, Program, WrongError, program
from tests.end_to_end.runs_of_keys import Run, runs
from tests.end_to_end.screen import Screen, screen
from tests.support import clocks, pages

WORK = Path("build/e2e/keys")
OFFICER = "mai.ht"


def main() -> int:
    """Play every run; 1 where one took more keys or seconds than allowed."""
    shutil.rmtree(WORK, ignore_errors=True)
    (WORK / "receipts").mkdir(parents=True)
    demo_profile.make(WORK / "profile", WORK / "profile-keys", clocks.now())
    chosen = Settings(pdf_folder=str((WORK / "receipts").resolve()), last_officer=OFFICER)
    settings.save(WORK / "profile", chosen)
    faults: list[str] = []
    with screen() as shown, program(shown, WORK) as started:
        started.sign_in()
        for name, run in runs().items():
            try:
                print(_play(shown, started, name, run), flush=True)
            except WrongError as error:
                faults.append(f"{name}: {error}")
    report = check_profile(WORK / "profile", WORK / "profile-keys")
    faults += [str(fault) for fault in report.faults]
    print(f"verify: {report.dossiers} dossiers, {len(report.faults)} faults")
    for fault in faults:
        print(f"WRONG {fault}")
    return 1 if faults else 0


def _play(shown: Screen, started: Program, name: str, run: Run) -> str:
    """One intake, from F2 to the receipt read back; what to say of it."""
    shown.press("F2", 0.6)
    before = set((WORK / "receipts").iterdir())
    began = time.monotonic()
    shown.scan(run.card)
    for key in run.presses():
        shown.press(key)
    line = started.line(MOST_SECONDS - (time.monotonic() - began))
    seconds = time.monotonic() - began
    time.sleep(0.5)
    shown.picture(WORK / f"{name}.png")
    procedure, _, rest = line.partition(": ")
    count = int(rest.split()[0])
    if procedure != run.procedure:
        raise WrongError(f"{procedure} was received, not {run.procedure}")
    if count > run.most:
        raise WrongError(f"{count} keys, at most {run.most} are allowed")
    if seconds > MOST_SECONDS:
        raise WrongError(f"{seconds:.1f} s")
    (receipt,) = set((WORK / "receipts").iterdir()) - before
    read = {sign.text for sign in pages.signs(pages.raster(receipt.read_bytes()))}
    if receipt.stem not in read:
        raise WrongError(f"the barcode reads {read}")
    return f"{line}\n  {name}: at most {run.most} keys, {seconds:.1f} s, barcode {receipt.stem}"


if __name__ == "__main__":
    sys.exit(main())
