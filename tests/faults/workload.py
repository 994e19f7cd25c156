"""The process whose system calls are recorded: `python -m tests.faults.workload FOLDER …`."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from tests.faults.work import Worker, write_to
from tests.support import clocks
from tests.support.desks import Crowd, Place

CHECKPOINT_EVERY = 12


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
    worker = Worker(desk, out, write_to(acknowledged), Crowd(7))
    for number in range(1, options.receipts + 1):
        worker.step()
        if number % CHECKPOINT_EVERY == 0:
            desk.store.database.checkpoint()
    desk.close()


if __name__ == "__main__":
    main()
