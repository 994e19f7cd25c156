"""The demo: a ready profile in the window, or one whole life played without a display."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from counter_app.cli import demo_clock, demo_portal
from counter_app.cli.demo_portal import DemoPlace
from counter_app.clock import MachineClock
from counter_app.domain.deadlines.office_time import in_zone
from counter_app.services.demo import demo_profile
from counter_app.services.demo.demo_day import DemoLaw

if TYPE_CHECKING:
    from counter_app.app import Program
    from counter_app.ui.demo.whole_life import PlayedStep

PASSWORD = "muonghum2026"  # noqa: S105 - of invented officers
NAME = "hoang thi mai"
GIVEN_NAMES = ("Páo", "Sử", "Chu", "Dế", "Lềnh", "Sình", "Tủa", "Vảng", "Dơ", "Hồ")
KEYS = ("k", "s", "Enter", *"0386214705", "Enter", "Space", "Space", "Space", "F9")


def cards() -> Iterator[str]:
    """Cards of invented citizens, none like another: each start of the demo takes the first whom
    the desk does not know.
    """
    for number in range(6218, 10**6):
        name = GIVEN_NAMES[(number - 6218) % len(GIVEN_NAMES)]
        yield (
            f"010094{number:06d}|060912345|Giàng A {name}|14031994|Nam|"
            "Thôn Trung Tâm, Mường Hum, Bát Xát, Lào Cai|15042022"
        )


def run(
    profile: Path, out: Path, machine: MachineClock, *, offscreen: bool, count_keys: bool = False
) -> int:
    """Make the demo where there is none: a portal, a desk with weeks of work, a second desk.

    Then both desks open, or without a display one plays a whole life and the other shows it.
    """
    first, second = DemoPlace(profile), DemoPlace(profile.with_name(f"{profile.name}-2"))
    folder = profile.with_name(f"{profile.name}-portal")
    profile.parent.mkdir(parents=True, exist_ok=True)
    clock = _clock(first, second, folder, machine)
    if not first.is_made:
        demo_profile.make(first.profile, first.keys, clock.now(), _tell)
        sys.stdout.write("\n")
    with demo_portal.portal(folder, clock) as address:
        sys.stdout.write(f"Cổng: {address}\n")
        sys.stdout.flush()
        for place, desk in zip((first, second), demo_portal.DESKS, strict=True):
            demo_portal.connect(place, desk, folder, address, clock)
        if offscreen:
            return _play(first, second, out, clock)
        return _open_both(first, second, folder, clock, count_keys=count_keys)


def _clock(
    first: DemoPlace, second: DemoPlace, folder: Path, machine: MachineClock
) -> MachineClock:
    """The clock of all parts of the demo; says which day it shows. A demo whose last day is behind
    what its law covers is made anew.
    """
    law = DemoLaw()
    alongside = first.profile.with_name(f"{first.profile.name}-clock.json")
    latest = demo_clock.require_demo(first.profile, first.keys) if first.is_made else None
    offset = law.offset(machine.now(), demo_clock.kept(alongside), latest)
    if offset is None:
        sys.stdout.write("Quầy mẫu cũ đã quá ngày cuối của danh mục, lịch hoặc dải mã: dựng lại\n")
        for created in (first.profile, first.keys, second.profile, second.keys, folder):
            shutil.rmtree(created, ignore_errors=True)
        offset = law.offset(machine.now(), timedelta(), None)
    if offset is None:
        raise LookupError("demo day")
    demo_clock.keep(alongside, offset)
    clock = MachineClock(machine.offset + offset)
    sys.stdout.write(f"{demo_clock.sentence(clock, in_zone(clock.now(), law.zone))}\n")
    sys.stdout.flush()
    return clock


def show_second(place: DemoPlace, out: Path, code: str, clock: MachineClock) -> int:
    """Open a desk without a display and wait until it has the dossier with this code."""
    from counter_app.ui.demo import demo_play  # noqa: PLC0415 - as below

    with _program(place, clock) as program:
        picture = demo_play.show(program, out / "quay-2.png", NAME, PASSWORD, code)
    sys.stdout.write(f"{picture}\n")
    return 0


def _open_both(
    first: DemoPlace, second: DemoPlace, folder: Path, clock: MachineClock, *, count_keys: bool
) -> int:
    from counter_app.app import run as run_window  # noqa: PLC0415 - making it needs no Qt

    sys.stdout.write(f"Cán bộ: Hoàng Thị Mai\nMật khẩu: {PASSWORD}\n")
    sys.stdout.flush()
    other = subprocess.Popen(
        demo_portal.command(clock, "--profile", str(second.profile), "--keys", str(second.keys))
    )
    try:
        with demo_portal.citizens(folder, clock):
            return run_window(first.profile, first.keys, clock=clock, count_keys=count_keys)
    finally:
        other.terminate()
        other.wait()


def _play(first: DemoPlace, second: DemoPlace, out: Path, clock: MachineClock) -> int:
    from counter_app.ui.demo import demo_play  # noqa: PLC0415 - as below
    from counter_app.ui.demo.whole_life import WholeLife  # noqa: PLC0415 - as below

    out.mkdir(parents=True, exist_ok=True)
    with _program(first, clock) as program:
        played = demo_play.play(
            program, out, name=NAME, password=PASSWORD, cards=cards(), keys=KEYS
        )
        sys.stdout.write(f"{played.report}\n")
        sys.stdout.write(f"mã hồ sơ: {played.code}\n")
        sys.stdout.write(f"giấy hẹn: {played.receipt}\n")
        sys.stdout.write(f"ảnh cửa sổ: {played.picture}\n")
        for step in WholeLife(program, out, played.code, played.card).steps():
            _tell_step(step)
        picture = demo_play.show(program, out / "quay-1.png", NAME, PASSWORD, played.code)
    sys.stdout.write(f"ảnh quầy 1, cổng đã có hồ sơ: {picture}\n")
    sys.stdout.flush()
    done = subprocess.run(
        demo_portal.command(
            clock,
            *("demo", "--profile", str(second.profile), "--out", str(out), "--show", played.code),
        ),
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        check=False,
    )
    sys.stdout.write(f"ảnh quầy 2, hồ sơ của quầy 1: {done.stdout.strip()}\n")
    return done.returncode


@contextmanager
def _program(place: DemoPlace, clock: MachineClock) -> Iterator[Program]:
    """The running program of a desk, without a display."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from counter_app import app  # noqa: PLC0415 - Qt asks for its platform at import

    program = app.Program(app.application(), place.profile, place.keys, clock=clock)
    program.start()
    try:
        yield program
    finally:
        program.close()


def _tell_step(step: PlayedStep) -> None:
    sys.stdout.write(f"{step.text}\n")
    for name, path in (("giấy", step.paper), ("ảnh", step.picture)):
        if path is not None:
            sys.stdout.write(f"  {name}: {path}\n")
    sys.stdout.flush()


def _tell(done: int, of: int) -> None:
    if sys.stdout.isatty():
        sys.stdout.write(f"\rDựng quầy mẫu: {done}/{of} hồ sơ")
        sys.stdout.flush()
    elif done == of:
        sys.stdout.write(f"Dựng quầy mẫu: {of} hồ sơ")
