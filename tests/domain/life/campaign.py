"""Twenty thousand lives, the clock against the oracle.

Run it with `python -m tests.domain.life.campaign`, or with another number: exit 1 on a difference.
"""

from __future__ import annotations

import os
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from typing import NamedTuple

from tests.domain.life.life_comparison import Differs, differences
from tests.domain.life.life_generator import generated, looks

LIVES = 20_000
_PIECE = 500


class Compared(NamedTuple):
    facts: int
    looks: int
    found: list[tuple[int, Differs]]


def compare(first: int) -> Compared:
    """The lives with these numbers, and the first difference in each that has one."""
    facts = looked = 0
    found = []
    for number in range(first, first + _PIECE):
        life = generated(number)
        facts += len(life["facts"])
        looked += sum(1 for _ in looks(number, life))
        differs = next(differences(number, life), None)
        if differs is not None:
            found.append((number, differs))
    return Compared(facts, looked, found)


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def main(lives: int) -> int:
    began = time.monotonic()
    firsts = range(0, lives, _PIECE)
    facts = looked = wrong = 0
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        for first, compared in zip(firsts, pool.map(compare, firsts), strict=True):
            facts, looked = facts + compared.facts, looked + compared.looks
            wrong += len(compared.found)
            for number, differs in compared.found[:10]:
                _say(f"life {number}: {differs}")
            _say(f"{first + _PIECE:>8} lives, {wrong} differ")
    seconds = time.monotonic() - began
    _say(f"{facts} facts, {looked} looks, {wrong} lives differ, {seconds:.0f} s")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else LIVES))
