"""The campaigns that stand beside the code they try: each run as its own command."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

from tests.faults.outcome import Outcome, Watch

ROOT = Path(__file__).resolve().parents[2]
COMMANDS: dict[str, tuple[str, ...]] = {
    "deadlines": ("tests.domain.deadlines.campaign",),
    "search": ("tests.storage.search_campaign",),
    "api": ("tests.faults.api_fuzz",),
    "reconnect": ("tests.faults.reconnect",),
    "both databases": ("tests.faults.both_databases",),
    "input method": ("tests.faults.input_method",),
    "any day": ("tests.faults.any_day",),
    "files": ("tests.faults.file_cuts",),
}


def campaign(name: str, command: Sequence[str]) -> Outcome:
    """Its last line, kept where it exits with 0."""
    watch = Watch()
    if find_spec(command[0]) is None:
        return Outcome(name, "not there", (f"{command[0]} is missing",))
    done = subprocess.run(
        [sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True, check=False
    )
    lines = [line for line in (done.stdout or done.stderr).splitlines() if line.strip()]
    broken = tuple(lines[-20:]) if done.returncode else ()
    return Outcome(name, lines[-1].strip() if lines else "said nothing", broken, watch.seconds)
