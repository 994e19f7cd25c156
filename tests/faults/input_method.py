"""Scans through a real input method: ibus-unikey in an X server of its own.

`python -m tests.faults.input_method` plays the keys of codes and cards, at a scanner's speed,
into a window of the program's own toolkit, and compares what arrives with the model that the
scanner matrix uses; then once more through the scan filter, where nothing may reach a field.
"""

from __future__ import annotations

import argparse
import json
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

from counter_app.domain.burst import Kind
from counter_app.domain.dossier_code import machine_text
from tests.ui.scanning.keyboards import Press, Scanner
from tests.ui.scanning.x11_scanner import X11Scanner

TOOLS = {
    "Xvfb": "xvfb",
    "dbus-run-session": "dbus-daemon",
    "ibus-daemon": "ibus",
    "/usr/libexec/ibus-engine-unikey": "ibus-unikey",
    "gsettings": "libglib2.0-bin",
}
CARD = (
    "010194006218|063112345|Lý Mẩy Chạn|15021994|Nữ|Thôn Tả Phìn, Tả Phìn, Sa Pa, Lào Cai|25042021"
)
TEXTS = (
    CARD,
    "H38.145-261120-0317",
    machine_text("H38.DDA.A1-261120-0317"),
    machine_text("H38.AAS.E6-261120-0317"),
)
SPEEDS = (0.001, 0.005, 0.015, 0.025)
WIDGETS = ("line", "area", "spin", "combo", "list", "table", "button", "secret")
SCHEMA = "org.freedesktop.ibus.engine.unikey"


def say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


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
    """An X server on a free display."""
    reads, writes = os.pipe()
    command = ("Xvfb", "-displayfd", str(writes), "-screen", "0", "1366x768x24", "-nolisten", "tcp")
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    with running(*command, pass_fds=(writes,), **quiet):
        os.close(writes)
        with os.fdopen(reads) as told:
            yield ":" + told.readline().strip()


class Desk:
    """The window in its own process, and the keys that it is given."""

    def __init__(self, process: subprocess.Popen[str], scanner: X11Scanner) -> None:
        self._process, self._scanner, self._cases = process, scanner, 0
        ready = self._until("ready")[-1]
        scanner.focus(ready["window"])
        time.sleep(0.5)

    def case(self, text: str, delay: float, focus: str, *, filtered: bool) -> list[dict[str, Any]]:
        """Everything from the first key to the end of the case, the state before it first."""
        self._order(focus=focus, filter=filtered)
        begun = self._until("begun")[-1:]
        self._scanner.play(text + "\n", delay)
        self._cases += 1
        quiet = f"quiet {self._cases}"
        self._order(quiet=quiet)
        seen = self._until("scan", "refused", quiet) if filtered else []
        time.sleep(0.1 if filtered else 0.6)
        self._order(end=True)
        return [*begun, *seen, *self._until("end")]

    def _order(self, **order: object) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(order) + "\n")
        self._process.stdin.flush()

    def _until(self, *events: str) -> list[dict[str, Any]]:
        assert self._process.stdout is not None
        seen = []
        for line in self._process.stdout:
            seen.append(json.loads(line))
            if seen[-1]["event"] in events:
                return seen
        message = "the window ended early"
        raise RuntimeError(message)


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


def modelled(method: str, text: str) -> list[str]:
    scanner = Scanner(method=method, path="ibus", restores=True)
    return [line for line in map(_shown, scanner.presses(text)) if line]


def _shown(press: Press) -> str:
    if press.kind is Kind.COMPOSE:
        return f"{press.preedit}/{press.text}" if press.preedit or press.text else ""
    if press.kind is Kind.RELEASE:
        return ""
    return "key Enter" if press.kind is Kind.CLOSE else f"key {press.text}"


def received(events: list[dict[str, Any]]) -> list[str]:
    lines = []
    for event in events:
        if event["event"] == "compose":
            lines.append(f"{event['preedit']}/{event['commit']}")
        elif event["event"] == "key":
            lines.append("key Enter" if event["text"] == "\r" else f"key {event['text']}")
    return lines


def compare(desk: Desk, method: str) -> int:
    """Real events beside modelled ones; the number of texts where they differ."""
    different = 0
    for text in TEXTS:
        real = received(desk.case(text, 0.025, "line", filtered=False))
        model = modelled(method, text)
        same = sum(one == other for one, other in zip(real, model, strict=False))
        counts = f"{len(real)} events, {len(model)} modelled, {same} equal in place"
        say(f"  {method} {text[:40]}: {counts}")
        if real != model:
            different += 1
            at = next(
                (i for i, (a, b) in enumerate(zip(real, model, strict=False)) if a != b), same
            )
            say(f"    differs at {at}: received {real[at : at + 6]} modelled {model[at : at + 6]}")
    return different


def scan_all(desk: Desk, method: str) -> tuple[int, int]:
    """Right scans and all scans, with the filter; anything in a field makes one wrong."""
    right = total = 0
    for focus in WIDGETS:
        for delay in SPEEDS:
            for text in TEXTS:
                events = desk.case(text, delay, focus, filtered=True)
                scans = [event for event in events if event["event"] == "scan"]
                leaked = [line for line in received(events) if not line.endswith("/")]
                clean = events[0]["state"] == events[-1]["state"] and not leaked
                wanted = [] if focus == "secret" else [text]
                good = clean and [scan["text"] for scan in scans] == wanted
                right, total = right + good, total + 1
                if not good:
                    say(f"  WRONG {method} {focus} {delay * 1000:g} ms {text[:30]}: {events}")
    return right, total


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
        window = (sys.executable, "-m", "tests.ui.scanning.x11_window")
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
        with running(*window, **pipes) as process:
            desk = Desk(process, scanner)
            wait_for(engine_is_set)
            different = compare(desk, method)
            right, total = scan_all(desk, method)
    say(f"  {method}: {right} of {total} scans right and no key in a field")
    say(f"  {method}: {len(TEXTS) - different} of {len(TEXTS)} texts arrived exactly as modelled")
    return total - right + different


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--inside", choices=["telex", "vni"], help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.inside:
        return min(1, inside(chosen.inside))
    lacking = missing()
    if lacking:
        say(f"skipped: {', '.join(lacking)} not installed (Debian and Ubuntu: apt install)")
        return 0
    faults = 0
    with display() as screen, tempfile.TemporaryDirectory() as home:
        environment = os.environ | {
            "DISPLAY": screen, "HOME": home, "XDG_RUNTIME_DIR": home, "XDG_CONFIG_HOME": home,
            "XDG_CACHE_HOME": home, "GSETTINGS_BACKEND": "keyfile", "QT_IM_MODULE": "ibus",
            "QT_QPA_PLATFORM": "xcb", "IBUS_ENABLE_SYNC_MODE": "0",
        }  # fmt: skip
        Path(home).chmod(0o700)
        for method in ("telex", "vni"):
            say(f"ibus-unikey, {method}, display {screen}")
            command = ["dbus-run-session", "--", sys.executable, "-m", "tests.faults.input_method"]
            done = subprocess.run(
                [*command, "--inside", method], env=environment, check=False,
                stderr=subprocess.DEVNULL,
            )  # fmt: skip
            faults += done.returncode != 0
    say("all as it should be" if not faults else "NOT as it should be")
    return min(1, faults)


if __name__ == "__main__":
    sys.exit(main())
