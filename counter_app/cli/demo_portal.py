"""The demo's portal: a process of its own, two desks joined to it, citizens who file meanwhile."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from counter_app.cli import demo_clock
from counter_app.cli.joining import join, point_to
from counter_app.clock import MachineClock
from counter_app.storage.engine import keys
from counter_app.storage.office.enrolment import PortalAddress

DESKS = ("H38.145.01/1", "H38.145.01/2")
PORT = 8645
FILED_BEFORE = 4
FILED_EVERY = 25


@dataclass(frozen=True, slots=True)
class DemoPlace:
    """The folders of one desk of the demo."""

    profile: Path

    @property
    def keys(self) -> Path:
        return self.profile.parent / f"{self.profile.name}-keys"

    @property
    def is_made(self) -> bool:
        return (self.profile / "profile.json").exists()


def command(clock: MachineClock, *arguments: str) -> list[str]:
    """This program with other arguments, on the demo's clock."""
    return [sys.executable, "-m", "counter_app", *arguments, *demo_clock.arguments(clock)]


@contextmanager
def portal(folder: Path, clock: MachineClock) -> Iterator[str]:
    """The demo's portal, made where there is none, serving until the block ends; its address."""
    is_new = not (folder / "secret").exists()
    if is_new:
        _run(clock, "portal", "init", "--demo", "--folder", str(folder))
        _run(clock, "portal", "seed-online", str(FILED_BEFORE), "--folder", str(folder))
    with ExitStack() as stack:
        process = _serve(folder, PORT, clock) or _serve(folder, 0, clock)
        if process is None:
            raise OSError("portal")
        stack.callback(_end, process[0])
        yield process[1]


@contextmanager
def citizens(folder: Path, clock: MachineClock) -> Iterator[None]:
    """Online dossiers that come in, one after another, until the block ends."""
    process = subprocess.Popen(
        command(
            clock,
            *("portal", "seed-online", "500"),
            *("--every", str(FILED_EVERY), "--folder", str(folder)),
        ),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield
    finally:
        _end(process)


def connect(place: DemoPlace, desk: str, folder: Path, address: str, clock: MachineClock) -> None:
    """Join the desk's profile to the portal, or tell it where the portal is today."""
    where = PortalAddress(url=address)
    if place.is_made and point_to(place.profile, keys.choose(place.keys), where):
        return
    text = _run(clock, "portal", "enrol", desk, "--folder", str(folder))
    join(place.profile, place.keys, where, _code_in(text), now=clock.now)


def _code_in(said: str) -> str:
    for word in said.split():
        if len(word) == 11 and word[5] == "-":
            return word
    raise LookupError("enrolment code")


def _serve(
    folder: Path, port: int, clock: MachineClock
) -> tuple[subprocess.Popen[str], str] | None:
    """The process and its address, None where it does not come up (the port is taken)."""
    process = subprocess.Popen(
        command(clock, "portal", "serve", "--port", str(port), "--folder", str(folder)),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        encoding="utf-8",
    )
    line = process.stdout.readline() if process.stdout is not None else ""
    address = next((word.rstrip(",.") for word in line.split() if word.startswith("http")), "")
    if address:
        return process, address
    _end(process)
    return None


def _end(process: subprocess.Popen[str] | subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _run(clock: MachineClock, *arguments: str) -> str:
    return subprocess.run(
        command(clock, *arguments), capture_output=True, text=True, encoding="utf-8", check=True
    ).stdout
