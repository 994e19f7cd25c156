"""Queries made by rule, on 200,000 dossiers: `python -m tests.storage.search_campaign`.

Prints for each rule how many queries found what was meant among the first three hits, and how
many hits did not fit a typed word. Exits with 1 below 95 % or with any hit that does not fit.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path

from counter_app.storage.dossiers.search import search
from counter_app.storage.engine.database import Database
from tests.storage.search_rules import Card, Verdict, judge, queries
from tests.support import archive

NEEDED = 0.95


def verdicts(path: Path, count: int, each: int, seed: int) -> list[Verdict]:
    """Every query of every rule, put to the archive at `path`."""
    cards = [Card(n, dossier) for n, dossier in enumerate(archive.dossiers(count), start=1)]
    database = Database(path, archive.KEY)
    try:
        with database.read() as connection:
            return [
                judge(query, [hit.n for hit in search(connection, query.typed)], cards)
                for query in queries(cards, each, seed)
            ]
    finally:
        database.close()


def share_found(judged: list[Verdict]) -> float:
    return sum(verdict.found for verdict in judged) / len(judged)


def report(judged: list[Verdict]) -> str:
    """Counts for each rule, every query that missed, and the sum."""
    asked = Counter(verdict.query.rule for verdict in judged)
    found = Counter(verdict.query.rule for verdict in judged if verdict.found)
    unfit = sum(len(verdict.unfit) for verdict in judged)
    lines = [f"{found[rule]:4d} of {asked[rule]:4d}  {rule}" for rule in asked]
    lines += [f"missed: {verdict}" for verdict in judged if not verdict.found or verdict.unfit]
    lines.append(
        f"{len(judged)} queries: {share_found(judged):.1%} in the top three,"
        f" {unfit} hits that do not fit a typed word\n"
    )
    return "\n".join(lines)


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--count", type=int, default=200_000)
    parser.add_argument("--each", type=int, default=24)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--cache", type=Path, default=Path("build/bench"))
    options = parser.parse_args()
    path = archive.cached(options.cache, options.count)
    judged = verdicts(path, options.count, options.each, options.seed)
    sys.stdout.write(report(judged))
    unfit = any(verdict.unfit for verdict in judged)
    return 0 if share_found(judged) >= NEEDED and not unfit else 1


if __name__ == "__main__":
    sys.exit(main())
