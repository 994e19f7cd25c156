"""Card to print by keyboard alone under Xvfb: `python -m tests.end_to_end.keys`.

Keys are pressed five a second; the program's own filter counts them. Pictures, receipts and the
profile stay in build/e2e/keys.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Empty, Queue

from counter_app import settings
from counter_app.cli import demo_clock
from counter_app.cli.demo import PASSWORD
from counter_app.services.demo import demo_profile
from counter_app.services.desk.check_profile import check_profile
from counter_app.settings import Settings
from tests.end_to_end.runs_of_keys import Run, runs
from tests.end_to_end.screen import Screen, screen
from tests.support import clocks, pages

WORK = Path("build/e2e/keys")
MOST_SECONDS = 60.0
TITLE = "Quầy Một cửa"
OFFICER = "mai.ht"


class WrongError(AssertionError):
    """A run did not end as it must."""


class Program:
    """The program in its own process; `lines` are what it prints."""

    def __init__(self, on: Screen) -> None:
        self._screen = on
        self._process = subprocess.Popen(
            [sys.executable, "-m", "counter_app", "--profile", WORK / "profile",
             "--keys", WORK / "keys", "--count-keys", *demo_clock.arguments(clocks.CLOCK)],
            env=on.environment,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )  # fmt: skip
        self._lines: Queue[str] = Queue()
        threading.Thread(target=self._read, daemon=True).start()

    def line(self, seconds: float) -> str:
        """The next line printed. Raises WrongError where none comes."""
        try:
            return self._lines.get(timeout=seconds)
        except Empty:
            self._screen.picture(WORK / "gave_up.png")
            raise WrongError("no receipt in time") from None

    def sign_in(self) -> None:
        """By keyboard; the day is confirmed where the gate asks for it."""
        self._screen.window(TITLE)
        _until((WORK / "profile" / "logs").exists, "the store to be open")
        self._screen.type(PASSWORD)
        self._screen.press("Enter", 2.0)
        if not self._signed_in():
            self._screen.press("Space")
            self._screen.press("F9")
        try:
            _until(self._signed_in, "the sign-in")
        except WrongError:
            self._screen.picture(WORK / "gave_up.png")
            raise

    def _signed_in(self) -> bool:
        """The navigation is in sight: dark, where the gate is light."""
        return sum(self._screen.colour(60, 600)) < 3 * 100

    def close(self) -> None:
        if self._process.poll() is None:
            self._screen.press("Alt+F4", 0)
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.terminate()
            self._process.wait(10)

    def _read(self) -> None:
        for line in self._process.stdout or ():
            self._lines.put(line.strip())


def main() -> int:
    """Play every run; 1 where one took more keys or seconds than allowed."""
    shutil.rmtree(WORK, ignore_errors=True)
    (WORK / "receipts").mkdir(parents=True)
    demo_profile.make(WORK / "profile", WORK / "keys", clocks.now())
    chosen = Settings(pdf_folder=str((WORK / "receipts").resolve()), last_officer=OFFICER)
    settings.save(WORK / "profile", chosen)
    faults: list[str] = []
    with screen() as shown, _program(shown) as program:
        program.sign_in()
        for name, run in runs().items():
            try:
                print(_play(shown, program, name, run), flush=True)
            except WrongError as error:
                faults.append(f"{name}: {error}")
    report = check_profile(WORK / "profile", WORK / "keys")
    faults += [str(fault) for fault in report.faults]
    print(f"verify: {report.dossiers} dossiers, {len(report.faults)} faults")
    for fault in faults:
        print(f"WRONG {fault}")
    return 1 if faults else 0


def _play(shown: Screen, program: Program, name: str, run: Run) -> str:
    """One intake, from F2 to the receipt read back; what to say of it."""
    shown.press("F2", 0.6)
    before = set((WORK / "receipts").iterdir())
    began = time.monotonic()
    shown.scan(run.card)
    for key in run.presses():
        shown.press(key)
    line = program.line(MOST_SECONDS - (time.monotonic() - began))
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


@contextmanager
def _program(shown: Screen) -> Iterator[Program]:
    program = Program(shown)
    try:
        yield program
    finally:
        program.close()


def _until(holds: Callable[[], bool], what: str) -> None:
    until = time.monotonic() + MOST_SECONDS
    while not holds():
        if time.monotonic() > until:
            raise WrongError(f"gave up waiting for {what}")
        time.sleep(0.05)


if __name__ == "__main__":
    sys.exit(main())
