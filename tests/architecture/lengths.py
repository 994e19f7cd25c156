"""How long the files of the program are; `python -m tests.architecture.lengths` prints it."""

from __future__ import annotations

import statistics
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CEILING = 300
OF_TESTS = 400
STILL_LONGER = {
    "counter_app/services/attention/attention.py",
    "counter_app/ui/attachments/card.py",
    "counter_app/ui/pages/receive/papers_table.py",
    "counter_app/ui/pages/settings/page.py",
    "counter_app/ui/pages/sign_in/gate.py",
    "counter_app/ui/pages/today/page.py",
}
"""Files of the program over the ceiling, none over that of tests: the list only gets shorter."""
MEDIAN = 120


def lines_by_file(*tops: str) -> dict[Path, int]:
    """Lines of each Python file under `tops` (folders of the project) that is not empty."""
    counted = {
        path.relative_to(ROOT): len(path.read_text("utf-8").splitlines())
        for top in tops
        for path in sorted((ROOT / top).rglob("*.py"))
    }
    return {path: lines for path, lines in counted.items() if lines}


def too_long(lengths: dict[Path, int]) -> list[str]:
    """One sentence for each file over what it may have."""
    return [
        f"{path.as_posix()} has {lines} lines, {most(path)} are the most"
        for path, lines in lengths.items()
        if lines > most(path)
    ]


def most(path: Path) -> int:
    is_program = path.parts[0] == "counter_app" and path.as_posix() not in STILL_LONGER
    return CEILING if is_program else OF_TESTS


def short_enough(lengths: dict[Path, int]) -> list[str]:
    """One sentence for each exception that is none any more."""
    return [
        f"{path} has {lengths.get(Path(path), 0)} lines now: take it off the list"
        for path in sorted(STILL_LONGER)
        if lengths.get(Path(path), 0) <= CEILING
    ]


def main() -> int:
    program = lines_by_file("counter_app")
    longest = max(program, key=program.__getitem__)
    print(
        f"{len(program)} files, {sum(program.values())} lines, "
        f"median {statistics.median(program.values()):g}, "
        f"longest {longest.as_posix()} {program[longest]}"
    )
    every = lines_by_file("counter_app", "tests", "migrations")
    faults = [*too_long(every), *short_enough(every)]
    print(*faults, sep="\n", end="\n" if faults else "")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
