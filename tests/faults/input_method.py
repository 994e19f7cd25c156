"""The scanner matrix, modelled, then with a real input method: ibus-unikey in its own X server.

`python -m tests.faults.input_method` plays the keys of codes and cards, at a scanner's speed,
into a window of the program's own toolkit: once without the scan filter, to compare what arrives
with the model; then through the filter, where every scan must be read and nothing may reach a
field. Exit code 1 on any wrong reading or leaked key.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.faults.real_scans import HEAD, TEXTS, Row, Window, compare, say, scan_all
from tests.ui.scanning.x11_scanner import X11Scanner, run_before_others

TOOLS = {
    "Xvfb": "xvfb",
    "dbus-run-session": "dbus-daemon",
    "ibus-daemon": "ibus",
    "/usr/libexec/ibus-engine-unikey": "ibus-unikey",
    "gsettings": "libglib2.0-bin",
}
SCHEMA = "org.freedesktop.ibus.engine.unikey"


def missing() -> list[str]:
    """Packages that are not here, after an attempt to install them where that is allowed."""
    wanted = sorted({package for tool, package in TOOLS.items() if not shutil.which(tool)})
    if wanted and os.geteuid() == 0 and shutil.which("apt-get"):
        say(f"installing {' '.join(wanted)}")
        environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
        install = ["apt-get", "install", "-y", "-q", "--no-install-recommends", *wanted]
        subprocess.run(install, env=environment, check=False, stdout=subprocess.DEVNULL)
    return sorted({package for tool, package in TOOLS.items() if not shutil.which(tool)})


@contextmanager
def running(*command: str, **more: Any) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(command, text=True, **more)
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


@contextmanager
def display() -> Iterator[str]:
    """An X server on a free display; it stamps keys as they come, whatever else runs."""
    reads, writes = os.pipe()
    command = ("Xvfb", "-displayfd", str(writes), "-screen", "0", "1366x768x24", "-nolisten", "tcp")
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    with running(*command, pass_fds=(writes,), **quiet) as server:
        os.close(writes)
        run_before_others(server.pid)
        with os.fdopen(reads) as told:
            yield ":" + told.readline().strip()


def wait_for(answer: Callable[[], bool], seconds: float = 20.0) -> bool:
    deadline = time.monotonic() + seconds
    while not answer():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.2)
    return True


def engine_is_set() -> bool:
    command = ["ibus", "engine", "Unikey"]
    subprocess.run(command, check=False, capture_output=True)
    told = subprocess.run(command[:2], check=False, capture_output=True, text=True)
    return told.stdout.strip() == "Unikey"


def inside(method: str) -> int:
    """Within the bus of its own: one method, all cases. Returns the number of faults."""
    subprocess.run(["gsettings", "set", SCHEMA, "input-method", method], check=True)
    scanner = X11Scanner(os.environ["DISPLAY"], "".join(TEXTS))
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    daemon = ("ibus-daemon", "--panel", "disable", "--config", "disable")
    with running(*daemon, **quiet):
        if not wait_for(engine_is_set):
            say("  the input method did not start")
            return 1
        command = (sys.executable, "-m", "tests.ui.scanning.x11_window")
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
        with running(*command, **pipes) as process:
            if not run_before_others():
                say("  the player shares the machine with all else")
            window = Window(process, scanner)
            wait_for(engine_is_set)
            events, same = compare(window, method)
            say(f"  {method}: {same} of {events} events of {len(TEXTS)} texts as modelled")
            total = Row()
            say(f"  {'':<16}{HEAD}")
            for delay, row in scan_all(window, method):
                say(f"  {method:<8}{delay * 1000:>5g} ms{row}")
                total += row
            say(f"  {method:<8}{'all':<8}{total}")
            for line in total.wrong:
                say(f"  {line}")
    return total.cases - total.right + total.leaked + events - same


def modelled() -> int:
    """The modelled matrix in this process, offscreen. Returns the number of faults."""
    from PySide6.QtTest import QTest  # noqa: PLC0415 - the platform is chosen by the caller
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    from tests.ui.scanning import desk as desks  # noqa: PLC0415
    from tests.ui.scanning import matrix  # noqa: PLC0415

    application = QApplication(sys.argv[:1])
    window = desks.Window()
    window.show()
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    faults = 0
    say(f"  {'':<26}{HEAD[:40]}")
    with desks.scan_desk(window) as desk:
        for layout in matrix.LETTERS:
            for method, path in matrix.PATHS:
                total = matrix.Tally()
                scanners = matrix.scanners(layout, method, path)
                for cell in matrix.CELLS:
                    if cell[:3] == (layout, method, path):
                        total += matrix.run(desk, cell[3], scanners, matrix.TEXTS)
                say(f"  {layout:<11}{method:<6}{path:<9}{total}")
                faults += len(total.wrong)
    del application
    return faults


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--inside", choices=["telex", "vni", "modelled"], help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.inside:
        return min(1, modelled() if chosen.inside == "modelled" else inside(chosen.inside))
    command = [sys.executable, "-m", "tests.faults.input_method", "--inside"]
    say("modelled: layout, input method and its way; 4 speeds, 3 texts, 8 widgets (ibus: 4)")
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    faults = subprocess.run(
        [*command, "modelled"], env=environment, check=False, stderr=subprocess.DEVNULL
    ).returncode
    lacking = missing()
    if lacking:
        say(f"skipped: {', '.join(lacking)} not installed (Debian and Ubuntu: apt install)")
        return min(1, faults)
    with display() as screen, tempfile.TemporaryDirectory() as home:
        environment = os.environ | {
            "DISPLAY": screen, "HOME": home, "XDG_RUNTIME_DIR": home, "XDG_CONFIG_HOME": home,
            "XDG_CACHE_HOME": home, "GSETTINGS_BACKEND": "keyfile", "QT_IM_MODULE": "ibus",
            "QT_QPA_PLATFORM": "xcb", "IBUS_ENABLE_SYNC_MODE": "0", "NO_AT_BRIDGE": "1",
        }  # fmt: skip
        Path(home).chmod(0o700)
        for method in ("telex", "vni"):
            say(f"ibus-unikey, {method}: real keys, 8 widgets, {len(TEXTS)} texts a speed")
            done = subprocess.run(
                ["dbus-run-session", "--", *command, method], env=environment, check=False,
                stderr=subprocess.DEVNULL,
            )  # fmt: skip
            faults += done.returncode != 0
    say("all as it should be" if not faults else "NOT as it should be")
    return min(1, faults)


if __name__ == "__main__":
    sys.exit(main())
