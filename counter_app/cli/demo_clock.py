"""The demo's clock: chosen at its start, kept beside it, told to each of its processes."""

from __future__ import annotations

import argparse
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec

from counter_app.clock import MachineClock
from counter_app.domain.deadlines.office_time import in_zone
from counter_app.domain.errors import DomainError

OPTION = "--demo-offset"


class NotADemoError(DomainError):
    """This is no demo: its clock is the machine's."""

    code = "not_a_demo"


class _Kept(msgspec.Struct, frozen=True):
    """`offset` in seconds."""

    offset: int = 0


def add_option(parser: argparse.ArgumentParser) -> None:
    """For the demo's own processes; `require_demo` refuses it to any other profile."""
    parser.add_argument(OPTION, type=int, default=0, help=argparse.SUPPRESS)


def clock_of(options: argparse.Namespace, machine: MachineClock) -> MachineClock:
    return MachineClock(machine.offset + timedelta(seconds=options.demo_offset))


def arguments(clock: MachineClock) -> tuple[str, ...]:
    """What a process of the demo is started with."""
    return (OPTION, str(int(clock.offset.total_seconds()))) if clock.is_shifted else ()


def require_demo(profile: Path, key_folder: Path | None) -> datetime | None:
    """The last timestamp in the journal of a demo's profile. Raises NotADemoError, StorageError."""
    from counter_app import paths  # noqa: PLC0415 - the window imports the store later
    from counter_app.storage.engine import keys  # noqa: PLC0415 - as above
    from counter_app.storage.journal import sign_ins  # noqa: PLC0415 - as above
    from counter_app.storage.office import enrolment  # noqa: PLC0415 - as above
    from counter_app.storage.profile.opening import open_store  # noqa: PLC0415 - as above

    key_store = keys.choose(key_folder or paths.default_keys())
    with closing(open_store(profile, key_store)) as store, store.database.read() as connection:
        existing = enrolment.current(connection)
        if existing is None or not existing.demo:
            raise NotADemoError
        return sign_ins.last_timestamp(connection)


def kept(path: Path) -> timedelta:
    """The offset of the last start; none where the file is missing or unreadable."""
    try:
        return timedelta(seconds=msgspec.json.decode(path.read_bytes(), type=_Kept).offset)
    except (OSError, msgspec.MsgspecError, OverflowError):
        return timedelta()


def keep(path: Path, offset: timedelta) -> None:
    path.write_bytes(msgspec.json.encode(_Kept(int(offset.total_seconds()))))


def sentence(clock: MachineClock, day: datetime) -> str:
    """Which day the demo runs on; `day` in the office's zone."""
    text = f"Quầy mẫu chạy theo ngày {day:%d/%m/%Y}"
    real = in_zone(in_zone(day, UTC) - clock.offset, day.tzinfo)
    return f"{text} (ngày của máy: {real:%d/%m/%Y})" if clock.is_shifted else text
