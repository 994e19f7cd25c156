"""The demo and the tests on days, in zones and in places that nobody chose: by libfaketime.

`python -m tests.faults.any_day` plays the demo's matrix, `--suite` the whole suite on its days and
zones, `--gate` a part of both. The library is preloaded for the Python process alone: a `make`
under it loses its children. The monotonic clock stays as it is, or no wait for a lock would end;
`faked_clock` mends what then fails, and waits by that clock are told to be left alone, or threads
take the interpreter from each other at once, or never.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import sysconfig
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from counter_app.clock import MachineClock
from tests.faults.outcome import Outcome, Watch, say, scratch
from tests.support import pages

ROOT = Path(__file__).resolve().parents[2]
OFFICE = ZoneInfo("Asia/Ho_Chi_Minh")
NOBODY = 65534
_CODE = re.compile(r"mã hồ sơ: (\S+)")
_RECEIPT = re.compile(r"giấy hẹn: (.+)")
_DAY = re.compile(r"Quầy mẫu chạy theo ngày (\S+)")
_PASSED = re.compile(r"(\d+) passed")


@dataclass(frozen=True, slots=True)
class Place:
    """Where and when a process believes it is; `at` is office time, None the machine's own."""

    name: str
    at: str | None = None
    environment: dict[str, str] = field(default_factory=dict)
    folder: str = "demo"
    user: int | None = None
    umask: int = 0o022

    def moved(self) -> dict[str, str]:
        if self.at is None:
            return self.environment
        there = datetime.fromisoformat(self.at).replace(tzinfo=OFFICE) - MachineClock().now()
        return {
            "LD_PRELOAD": str(library()),
            "FAKETIME": f"{round(there.total_seconds()):+d}",
            "FAKETIME_DONT_FAKE_MONOTONIC": "1",
            "FAKETIME_FORCE_MONOTONIC_FIX": "0",
            "PYTHONPATH": str(Path(__file__).with_name("faked_clock")),
            **self.environment,
        }


def _zone(name: str, at: str) -> Place:
    return Place(f"{at[:10]} in {name}", at, {"TZ": name})


DAYS = (
    Place("29/02/2024", "2024-02-29 09:00:00"),
    Place("15/06/2025", "2025-06-15 10:00:00"),
    Place("31/12/2025 23:59:30", "2025-12-31 23:59:30"),
    Place("31/12/2026 23:59:30", "2026-12-31 23:59:30"),
    Place("Tết 17/02/2026", "2026-02-17 09:00:00"),
    Place("Sunday night 29/11/2026", "2026-11-29 22:40:00"),
    Place("01/03/2027, the new law", "2027-03-01 08:10:00"),
    Place("29/02/2028", "2028-02-29 09:00:00"),
    Place("01/01/2031", "2031-01-01 10:00:00"),
    Place("01/06/2040", "2040-06-01 10:00:00"),
    Place("01/01/1970", "1970-01-01 12:00:00"),
)
ZONES = (
    _zone("Asia/Ho_Chi_Minh", "2026-12-01 06:30:00"),
    _zone("America/New_York", "2026-12-01 06:30:00"),
    _zone("Pacific/Kiritimati", "2026-11-30 20:30:00"),
)
ELSEWHERE = (
    Place("LC_ALL=C", environment={"LC_ALL": "C"}),
    Place("LC_ALL=tr_TR.UTF-8", environment={"LC_ALL": "tr_TR.UTF-8"}),
    Place("a path with spaces and marks", folder="Hồ sơ một cửa/quầy mẫu"),
    Place("without root", user=NOBODY),
    Place("umask 077", umask=0o077),
)
SUITE = (
    _zone("Pacific/Kiritimati", "2025-11-15 09:00:00"),
    _zone("America/New_York", "2028-02-29 09:00:00"),
    _zone("Asia/Ho_Chi_Minh", "2040-06-01 10:00:00"),
)
GATE_DEMO = (DAYS[1], DAYS[7], _zone("America/New_York", "1970-01-01 12:00:00"))
GATE_TESTS = (
    "tests/services",
    "tests/cli",
    "tests/ui/pages/sign_in",
    "tests/portal/serials/test_leases.py",
)
GATE_SUITE = (
    Place("15/11/2025", "2025-11-15 09:00:00", {"TZ": "Pacific/Kiritimati"}),
    Place("01/06/2040", "2040-06-01 23:59:30", {"TZ": "America/New_York", "LC_ALL": "C"}),
)


def library() -> Path:
    """Raises FileNotFoundError where libfaketime is not installed."""
    found = sorted(Path("/usr/lib").glob("*/faketime/libfaketimeMT.so.1"))
    if not found:
        raise FileNotFoundError(2, "libfaketime (Debian: faketime)")
    return found[0]


def _run(place: Place, command: Sequence[str], **changes: str) -> subprocess.CompletedProcess[str]:
    environment = {k: v for k, v in os.environ.items() if k not in {"DISPLAY", "WAYLAND_DISPLAY"}}
    environment |= {"PYTHONDONTWRITEBYTECODE": "1", **place.moved(), **changes}
    interpreter = sys.executable
    if place.user is not None and not _is_open(interpreter, place.user):
        interpreter = f"/usr/bin/python{sys.version_info.major}.{sys.version_info.minor}"
        paths = [environment.get("PYTHONPATH", ""), str(ROOT), sysconfig.get_path("purelib")]
        environment["PYTHONPATH"] = os.pathsep.join(filter(None, paths))
    return subprocess.run(
        [interpreter, "-m", *command],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        user=place.user,
        group=place.user,
        extra_groups=() if place.user is not None else None,
        umask=place.umask,
    )


def _is_open(interpreter: str, user: int) -> bool:
    try:
        done = subprocess.run([interpreter, "-c", ""], user=user, group=user, check=False)
    except OSError:
        return False
    return done.returncode == 0


def demo(place: Place, folder: Path, again: Place | None = None) -> Outcome:
    """The demo without a display; `again` starts it once more on the same profile."""
    watch = Watch()
    if place.user is not None and not _may_run(place):
        return Outcome(f"demo, {place.name}", "not tried: the interpreter is closed to that user")
    home = folder / place.folder
    home.mkdir(parents=True)
    if place.user is not None:
        for each in (home, *home.parents):
            if each != folder.parent:
                os.chown(each, place.user, place.user)
            if each == folder:
                break
    counted, broken = [], []
    for turn in (place, *((again,) if again else ())):
        profile, out = str(home / "profile"), home / "out"
        done = _run(turn, ["counter_app", "demo", "--profile", profile, "--offscreen",
                           "--out", str(out)], HOME=str(home))  # fmt: skip
        said = done.stdout + done.stderr
        day, receipt, code = (pattern.search(said) for pattern in (_DAY, _RECEIPT, _CODE))
        if done.returncode or not (day and receipt and code):
            broken.append(f"{turn.name}: exit {done.returncode}: {said[-400:]}")
            continue
        read = {sign.text for sign in pages.signs(pages.raster(Path(receipt[1]).read_bytes()))}
        if not any(code[1] in text for text in read):
            broken.append(f"{turn.name}: the receipt reads {sorted(read)}")
        counted.append(f"runs on {day[1]}, receipt {code[1]} read back")
    return Outcome(f"demo, {place.name}", "; ".join(counted), tuple(broken), watch.seconds)


def _may_run(place: Place) -> bool:
    """Whether the interpreter and the tree are open to this user."""
    if os.name != "posix" or os.geteuid() != 0:
        return False
    try:
        return _run(place, ["counter_app", "--version"], HOME="/nonexistent").returncode == 0
    except OSError:
        return False


def closed_home() -> Outcome:
    """A profile's place that cannot be written: one sentence, exit 2."""
    watch = Watch()
    stranger = Place("", user=NOBODY if os.geteuid() == 0 else None)
    with scratch() as folder:
        blocked = folder / "blocked"
        blocked.mkdir(mode=0o500)
        folder.chmod(0o755)
        command = ["counter_app", "demo", "--offscreen", "--profile", str(blocked / "profile")]
        done = _run(stranger, command, HOME=str(blocked))
        lines = (done.stdout + done.stderr).strip().splitlines()
    broken = []
    if done.returncode != 2 or "Traceback" in "\n".join(lines) or len(lines) > 2:
        broken.append(f"exit {done.returncode}: {lines[-3:]}")
    return Outcome("demo, a home that cannot be written", lines[-1] if lines else "", tuple(broken),
                   watch.seconds)  # fmt: skip


def suite(place: Place, parts: Sequence[str] = ()) -> Outcome:
    watch = Watch()
    done = _run(place, ["pytest", "-q", "--durations=0", "--durations-min=1000", *parts])
    passed = _PASSED.search(done.stdout)
    last = done.stdout.strip().splitlines()[-1:] or ["said nothing"]
    failed = [line for line in done.stdout.splitlines() if line.startswith(("FAILED", "ERROR"))]
    broken = () if done.returncode == 0 and passed else (*failed[:20], f"exit {done.returncode}")
    return Outcome(f"tests, {place.name}", last[0].strip("= "), broken, watch.seconds)


def demos(places: Sequence[Place]) -> Iterator[Outcome]:
    for place in places:
        with scratch() as folder:
            yield demo(place, folder)


def campaign(*, gate: bool = False) -> Iterator[Outcome]:
    """What `make faults` runs; `gate` is the part that continuous integration runs."""
    if gate:
        yield from demos(GATE_DEMO)
        yield from (suite(place, GATE_TESTS) for place in GATE_SUITE)
        return
    yield from demos((*DAYS, *ZONES, *ELSEWHERE))
    with scratch() as folder:
        first = Place("a clock set back by a year between two starts", "2026-11-30 09:00:00")
        yield demo(first, folder, again=Place("a year earlier", "2025-11-30 09:00:00"))
    with scratch() as folder:
        yield demo(Place("twice on one day"), folder, again=Place("the second time"))
    yield closed_home()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gate", action="store_true", help="the part for continuous integration")
    parser.add_argument("--suite", action="store_true", help="the whole suite on days and in zones")
    options = parser.parse_args()
    kept = broken = 0
    played = map(suite, SUITE) if options.suite else campaign(gate=options.gate)
    for outcome in played:
        kept, broken = kept + outcome.is_kept, broken + (not outcome.is_kept)
        mark = "kept" if outcome.is_kept else "BROKEN"
        say(f"{mark:<7}{outcome.seconds:6.1f} s  {outcome.name}: {outcome.counted}")
        for what in outcome.broken:
            say(f"{'':17}! {what}")
    say(f"days, zones and places: {kept} kept, {broken} broken")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
