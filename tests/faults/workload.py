"""The process whose system calls are recorded: `python -m tests.faults.workload FOLDER …`."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from tests.faults.work import BATCH, Worker, write_to
from tests.support import clocks
from tests.support.desks import Crowd, Place

CHECKPOINT_EVERY = 12


def batch_of(receipts: int) -> int:
    """How many dossiers of a day with so many receipts go to their unit in one act."""
    return min(BATCH, receipts // 2)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--receipts", type=int, default=120)
    parser.add_argument("--synchronous", default="FULL")
    parser.add_argument("--unsynced-second", action="store_true")
    options = parser.parse_args()
    place = Place(options.folder)
    fsync = (lambda _descriptor: None) if options.unsynced_second else os.fsync
    acknowledged = os.open(place.folder / "acknowledged", os.O_WRONLY | os.O_CREAT, 0o600)
    desk = place.desk(now=clocks.now, synchronous=options.synchronous, fsync=fsync)
    out = place.folder / "receipts"
    out.mkdir(exist_ok=True)
    worker = Worker(desk, out, write_to(acknowledged), Crowd(7), batch=batch_of(options.receipts))
    for number in range(1, options.receipts + 1):
        worker.step()
        if number % CHECKPOINT_EVERY == 0:
            desk.store.database.checkpoint()
    worker.hand_over()
    desk.close()


if __name__ == "__main__":
    main()
