"""Files over links that end in the middle: `python -m tests.faults.file_cuts`.

Each piece is cut, first at a portal in memory at chosen bytes, then at the real portal with every
connection ended at a drawn byte, up and down. What travelled is counted against what had to.
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass
from random import Random

from counter_app.contract.blobs import Blobs
from counter_app.domain.dossier.dossier import Dossier
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.sync.files.file_pace import SMALLEST, Share
from counter_app.sync.link.link_errors import LinkError
from counter_app.sync.link.sockets import CallLimits
from tests.faults.outcome import Outcome, Watch, say, scratch
from tests.support import desks
from tests.support.fake_blobs import FakeBlobs
from tests.support.fault_proxy import FaultProxy
from tests.support.files_portal import FilesPortal, files_portal
from tests.support.toxics import Cut
from tests.support.travelling import (
    attach,
    bytes_of,
    item_of,
    run,
    run_until_quiet,
    scan,
    sent_by_portal,
    side_of,
    state_of,
)

SIZE = 300_000
FAR = 60_000
"""Bytes: the furthest place in a connection at which it ends."""
MOST_RUNS = 400
UNLIMITED = Share(None)
LIMITS = CallLimits(connect=5, stall=5, total=10, rate=5000)


@dataclass(frozen=True, slots=True)
class Count:
    broken: int
    moved: int


def campaign(*, short: bool = False, seed: int = 1) -> list[Outcome]:
    links = 4 if short else 40
    with scratch() as folder:
        place = desks.new(folder / "desk")
        desk = place.desk()
        try:
            dossier = desks.receive_some(desk, 1)[0]
            with files_portal(folder) as portal:
                return [
                    _in_memory(desk, dossier, short=short),
                    _real_up(desk, dossier, portal, Random(seed), links),
                    _real_down(desk, dossier, portal, Random(seed + 1), links),
                ]
        finally:
            desk.close()


def _in_memory(desk: OpenDesk, dossier: Dossier, *, short: bool) -> Outcome:
    """Every piece of a file is cut once, each time after the same number of bytes."""
    watch, broken = Watch(), []
    places = range(0, SMALLEST + 1, SMALLEST // (4 if short else 64))
    sent = cuts = 0
    for number, came in enumerate(places):
        data = scan(1000 + number, SIZE)
        portal = FakeBlobs()
        portal.cut_after.extend([came] * (SIZE // SMALLEST))
        key = attach(desk, dossier, data)
        cuts += run_until_quiet(side_of(desk, portal, share=lambda: UNLIMITED))
        sent += portal.bytes_up
        if portal.blobs != {key: data} or state_of(desk, key) != "done":
            broken.append(f"cut after {came} bytes of each piece: not whole")
    whole = len(places) * SIZE
    counted = (
        f"{len(places)} files of {SIZE:,} bytes, {cuts} pieces cut, "
        f"bytes sent again / size {(sent - whole) / whole:.2f}"
    )
    return Outcome("files: every piece cut", counted, tuple(broken), watch.seconds)


def _real_up(
    desk: OpenDesk, dossier: Dossier, portal: FilesPortal, random: Random, links: int
) -> Outcome:
    watch, broken = Watch(), []
    total = Count(0, 0)
    for number in range(links):
        data = scan(5000 + number, SIZE)
        key = attach(desk, dossier, data)
        with FaultProxy(("127.0.0.1", portal.port), seed=random.getrandbits(30)) as proxy:
            blobs = portal.blobs(f"http://127.0.0.1:{proxy.port}", LIMITS)
            proxy.put(Cut(at=random.randrange(500), upto=FAR, way="up"))
            cuts = _until_done(desk, blobs, key)
            counts = proxy.counts()
        total = Count(total.broken + counts.struck["cut"], total.moved + counts.up)
        if cuts is None or portal.blob(key) != data:
            broken.append(f"link {number}: not whole at the portal")
    corrupt = sum(
        item_of(path.read_bytes()).sha256 != path.name
        for path in portal.store.blobs.rglob("*")
        if path.is_file()
    )
    if corrupt:
        broken.append(f"{corrupt} blobs are not what their name says")
    return Outcome(
        "files: links cut, up", _said(total, links, corrupt), tuple(broken), watch.seconds
    )


def _real_down(
    desk: OpenDesk, dossier: Dossier, portal: FilesPortal, random: Random, links: int
) -> Outcome:
    watch, broken = Watch(), []
    total = Count(0, 0)
    for number in range(links):
        data = scan(9000 + number, SIZE)
        direct = portal.blobs()
        key = item_of(data).sha256
        direct.append(direct.begin(key, SIZE, "application/pdf").upload, 0, data)
        sent_by_portal(desk, dossier, item_of(data))
        with FaultProxy(("127.0.0.1", portal.port), seed=random.getrandbits(30)) as proxy:
            blobs = portal.blobs(f"http://127.0.0.1:{proxy.port}", LIMITS)
            proxy.put(Cut(at=random.randrange(500), upto=FAR, way="down"))
            cuts = _until_done(desk, blobs, key)
            counts = proxy.counts()
        total = Count(total.broken + counts.struck["cut"], total.moved + counts.down)
        if cuts is None or bytes_of(desk, key) != data:
            broken.append(f"link {number}: not whole at the desk")
    left = list(desk.store.profile.files.glob("*.part*"))
    if left:
        broken.append(f"{len(left)} pieces of files are left over")
    return Outcome("files: links cut, down", _said(total, links, 0), tuple(broken), watch.seconds)


def _said(total: Count, links: int, corrupt: int) -> str:
    whole = links * SIZE
    return (
        f"{links} files of {SIZE:,} bytes, {total.broken} connections cut, bytes again and heads "
        f"/ size {(total.moved - whole) / whole:.2f}, corrupt {corrupt}"
    )


def _until_done(desk: OpenDesk, blobs: Blobs, key: str) -> int | None:
    """How many runs broke until the file was whole, None where it never was."""
    travelling = side_of(desk, blobs, share=lambda: UNLIMITED)
    for broken in range(MOST_RUNS):
        try:
            run(travelling)
        except LinkError:
            continue
        if state_of(desk, key) == "done":
            return broken
    return None


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--short", action="store_true", help="the form that the tests run")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    watch = Watch()
    outcomes = campaign(short=options.short, seed=options.seed)
    for outcome in outcomes:
        say(f"{outcome.name}: {outcome.counted}, {outcome.seconds:.0f} s")
        for line in outcome.broken:
            say(f"  ! {line}")
    kept = all(outcome.is_kept for outcome in outcomes)
    counted = "; ".join(outcome.counted for outcome in outcomes)
    say(f"{counted}; {'kept' if kept else 'BROKEN'} in {watch.seconds:.0f} s, seed {options.seed}")
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
