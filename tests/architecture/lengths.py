"""How long the files of the program are; `python -m tests.architecture.lengths` prints it."""

from __future__ import annotations

import statistics
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CEILING = 300
OF_TESTS = 400
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
    return CEILING if path.parts[0] == "counter_app" else OF_TESTS


def main() -> int:
    program = lines_by_file("counter_app")
    longest = max(program, key=program.__getitem__)
    print(
        f"{len(program)} files, {sum(program.values())} lines, "
        f"median {statistics.median(program.values()):g}, "
        f"longest {longest.as_posix()} {program[longest]}"
    )
    faults = too_long(lines_by_file("counter_app", "tests", "migrations"))
    print(*faults, sep="\n", end="\n" if faults else "")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
