"""`python -m tests.faults.both_databases`: the portal's tests on SQLite and on PostgreSQL."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from tests.faults.outcome import Outcome, Watch, say
from tests.support.portal_backends import POSTGRES
from tests.support.postgres import NOT_HERE, find

ROOT = Path(__file__).resolve().parents[2]
TESTS = ("tests/portal", "tests/released/test_portals.py")


def campaign() -> list[Outcome]:
    """The same tests on both databases; a test that fails on one alone is a difference."""
    watch = Watch()
    if find() is None:
        return [Outcome("both databases", NOT_HERE, (NOT_HERE,))]
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-rA", "-p", "no:randomly", *TESTS],
        cwd=ROOT,
        env={**os.environ, POSTGRES: "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    results = _of(done.stdout)
    pairs = [
        (name, results[name], results[name.replace("sqlite", "postgresql")])
        for name in results
        if "sqlite" in name and name.replace("sqlite", "postgresql") in results
    ]
    differ = tuple(f"{name}: {one} and {other}" for name, one, other in pairs if one != other)
    failed = tuple(name for name, result in results.items() if result != "PASSED")
    counted = f"{len(pairs)} tests on each, {len(differ)} differ, {len(failed)} failed"
    if not pairs:
        failed = (*failed, "no test ran on both")
    return [Outcome("both databases", counted, differ + failed, watch.seconds)]


def _of(text: str) -> dict[str, str]:
    found = re.findall(r"^(PASSED|FAILED|ERROR) (\S+)", text, re.MULTILINE)
    return {name: result for result, name in found}


def main() -> int:
    outcome = campaign()[0]
    say(f"{outcome.name}: {outcome.counted}")
    for line in outcome.broken[:20]:
        say(f"  ! {line}")
    return 0 if outcome.is_kept else 1


if __name__ == "__main__":
    sys.exit(main())
