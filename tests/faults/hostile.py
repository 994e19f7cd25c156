"""A portal that attacks the desk: `python -m tests.faults.hostile`.

The desk runs in a process of its own, so that its peak memory is its own; the portals run in
this one. Each attack is met at short limits, the slow ones again at those of a real desk, and
answers and requests are cut and reset at every byte.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass

import zstandard

from counter_app.sync.link.sockets import CallLimits
from tests.faults.outcome import Outcome, Watch, say
from tests.support.hostile import Script, Talk, answer, hostile, says
from tests.support.hostile_answers import GOOD, Attack, attacks, gzip_bomb, zstd_bomb
from tests.support.hostile_desk import SLOW

MOST_OVERRUN = 1.0
MOST_MEGABYTES = 256
"""Of the whole desk process in this campaign; an unpacked bomb alone would be 800."""
REQUEST = 2000
"""Bytes of the body of a request that is cut at every byte."""


@dataclass(frozen=True)
class Told:
    """What the desk process said of one attack."""

    outcome: str
    overrun: float
    megabytes: float


class Desk:
    """The process that makes the calls, one line of JSON each way."""

    def __init__(self) -> None:
        command = [sys.executable, "-m", "tests.support.hostile_desk"]
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def ask(self, base: str, upload: int = 0, limits: str = "roomy") -> Told:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        question = {"base": base, "upload": upload, "limits": limits}
        try:
            self._process.stdin.write(json.dumps(question) + "\n")
            self._process.stdin.flush()
            line = self._process.stdout.readline()
        except BrokenPipeError:
            line = ""
        if not line:
            return Told(f"crash: the desk ended with {self._process.wait()}", 0.0, 0.0)
        return Told(**json.loads(line))

    def end(self) -> None:
        if self._process.stdin is not None:
            self._process.stdin.close()
        self._process.wait(30)
        if self._process.stdout is not None:
            self._process.stdout.close()


def cuts(whole: bytes, *, step: int) -> Iterator[tuple[str, Script]]:
    """The answer, ended and reset behind each of its bytes."""
    for place in range(0, len(whole), step):

        def ends(talk: Talk, sent: bytes = whole[:place]) -> None:
            talk.send(sent)
            talk.end()

        def resets(talk: Talk, sent: bytes = whole[:place]) -> None:
            talk.send(sent)
            talk.reset()

        yield f"answer ended at byte {place}", ends
        yield f"answer reset at byte {place}", resets


def request_cuts(step: int) -> Iterator[tuple[str, Script]]:
    """The portal resets once it has the head and so many bytes of the body."""
    for place in range(0, REQUEST, step):

        def resets(talk: Talk, most: int = place) -> None:
            read = len(talk.rest)
            while read < most and (piece := talk.link.recv(most - read)):
                read += len(piece)
            talk.reset()

        yield f"request reset at byte {place}", resets


def campaign(*, short: bool = False, tell: bool = False) -> list[Outcome]:
    """Attacks, then cuts; the long form also has the slow attacks at a real desk's limits."""
    outcomes = [_control(), _attacks(tell=tell), _cut(step=23 if short else 1)]
    return outcomes if short else [*outcomes, _real(tell=tell)]


def _control() -> Outcome:
    """An unguarded client, so that it is seen that bombs go off and drips drip."""
    watch = Watch()
    desk = Desk()
    gzip_bomb()
    with hostile(says(lambda: answer(gzip_bomb(), Content_Encoding="gzip"))) as server:
        bomb = desk.ask(server.base, limits="none")
    (drip,) = (attack for attack in attacks() if attack.name == "body dripped")
    with hostile(drip.script) as server:
        threading.Timer(2.5, server.stop).start()
        dripped = desk.ask(server.base, limits="none")
    desk.end()
    broken = [] if bomb.megabytes > 3 * MOST_MEGABYTES else ["the bomb did not go off"]
    broken += [] if dripped.overrun > MOST_OVERRUN else ["the drip held nobody"]
    counted = (
        f"requests as it comes: {bomb.megabytes:.0f} MB for the gzip bomb, {dripped.overrun:.1f} s "
        "beyond the deadline on a drip, as long as the drip went on"
    )
    return Outcome("hostile: control", counted, tuple(broken), watch.seconds)


def _attacks(*, tell: bool) -> Outcome:
    watch = Watch()
    desk = Desk()
    broken: list[str] = []
    crashes, longest, rest, peak, count = 0, 0.0, 0.0, 0.0, 0
    gzip_bomb()
    zstd_bomb()
    for attack in attacks():
        with hostile(attack.script) as server:
            limits = "short" if attack.expected in SLOW else "roomy"
            told = desk.ask(server.base, attack.upload, limits)
        count += 1
        rest = rest or told.megabytes
        crashes += told.outcome.startswith("crash")
        longest, peak = max(longest, told.overrun), max(peak, told.megabytes)
        if tell:
            say(f"{attack.name:<36}{told.outcome:<34}{told.megabytes:6.0f} MB")
        if told.outcome != attack.expected:
            broken.append(f"{attack.name}: {told.outcome}, not {attack.expected}")
        if told.outcome.startswith("crash"):
            desk = Desk()
    desk.end()
    if longest >= MOST_OVERRUN:
        broken.append(f"a deadline was overrun by {longest:.2f} s")
    if peak > MOST_MEGABYTES:
        broken.append(f"{peak:.0f} MB of memory")
    counted = (
        f"{count} attacks, crashes {crashes}, peak RSS {peak:.0f} MB (a good page {rest:.0f}), "
        f"longest overrun of a deadline {longest:.3f} s"
    )
    return Outcome("hostile: attacks", counted, tuple(broken), watch.seconds)


def _cut(step: int) -> Outcome:
    watch = Watch()
    desk = Desk()
    broken: list[str] = []
    packed = answer(zstandard.compress(GOOD), Content_Encoding="zstd")
    tried = [(name, script, 0) for name, script in cuts(answer(GOOD), step=step)]
    tried += [(f"packed {name}", script, 0) for name, script in cuts(packed, step=step)]
    tried += [(name, script, REQUEST) for name, script in request_cuts(step)]
    for name, script, upload in tried:
        with hostile(script) as server:
            told = desk.ask(server.base, upload)
        if not told.outcome.startswith("unreachable"):
            broken.append(f"{name}: {told.outcome}")
    desk.end()
    counted = f"{len(tried)} cuts and resets at every {step}. byte, taken for whole {len(broken)}"
    return Outcome("hostile: cuts", counted, tuple(broken), watch.seconds)


def _real(*, tell: bool) -> Outcome:
    """All at once, for the limits are most of a minute; each desk is a process of its own."""
    watch = Watch()
    slow = [attack for attack in attacks() if attack.expected in SLOW and not attack.upload]
    found: dict[str, Told] = {}

    def meet(attack: Attack, base: str) -> None:
        desk = Desk()
        found[attack.name] = desk.ask(base, attack.upload, "real")
        desk.end()

    with ExitStack() as stack:
        threads = []
        for attack in slow:
            server = stack.enter_context(hostile(attack.script))
            threads.append(threading.Thread(target=meet, args=(attack, server.base)))
            threads[-1].start()
        for thread in threads:
            thread.join()
    broken = [
        f"{attack.name}: {found[attack.name].outcome}"
        for attack in slow
        if found[attack.name].outcome.startswith(("page", "crash"))
    ]
    if tell:
        for name, told in found.items():
            say(f"{name:<36}{told.outcome:<34}{told.overrun:6.3f} s beyond its deadline")
    longest = max(told.overrun for told in found.values())
    if longest >= MOST_OVERRUN:
        broken.append(f"a deadline was overrun by {longest:.2f} s")
    limits = CallLimits()
    counted = (
        f"{len(slow)} slow attacks at {limits.total:g} s + bytes / {limits.rate:g} and "
        f"{limits.stall:g} s of silence, longest overrun {longest:.3f} s"
    )
    return Outcome("hostile: a desk's own limits", counted, tuple(broken), watch.seconds)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--short", action="store_true", help="the form that the tests run")
    options = parser.parse_args()
    began = time.monotonic()
    outcomes = campaign(short=options.short, tell=True)
    for outcome in outcomes:
        say(f"{outcome.name}: {outcome.counted}, {outcome.seconds:.0f} s")
        for line in outcome.broken:
            say(f"  ! {line}")
    kept = all(outcome.is_kept for outcome in outcomes)
    counted = "; ".join(outcome.counted for outcome in outcomes)
    say(f"{counted}; {'kept' if kept else 'BROKEN'} in {time.monotonic() - began:.0f} s")
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
