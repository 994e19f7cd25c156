"""Making a profile from an enrolment: office, desk, officers, leases, catalogue and calendar."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path

import msgspec

from counter_app import paths
from counter_app.domain.calendar import Calendar, decode_calendar
from counter_app.domain.catalogue import Pack, decode_pack
from counter_app.domain.errors import DomainError
from counter_app.domain.office import Enrolment
from counter_app.storage import backup, keys
from counter_app.storage.enrolment import take_over
from counter_app.storage.opening import create_store
from counter_app.storage.profile import put_in_place


class UnreadableEnrolmentError(DomainError):
    code = "unreadable_enrolment"


def decode_enrolment(data: bytes) -> Enrolment:
    """The enrolment in a file. Raises UnreadableEnrolmentError."""
    try:
        return msgspec.json.decode(data, type=Enrolment)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise UnreadableEnrolmentError(detail=str(error)) from error


def starter_packs() -> list[Pack]:
    """The catalogue that ships with the program."""
    folder = paths.resources() / "catalogue"
    return [decode_pack(path.read_bytes()) for path in sorted(folder.glob("*.json"))]


def starter_calendar() -> Calendar:
    """The calendar that ships with the program."""
    return decode_calendar((paths.resources() / "calendar" / "lao-cai.json").read_bytes())


def enrol(
    profile: Path,
    enrolment: Enrolment,
    *,
    packs: Iterable[Pack],
    calendar: Calendar,
    key_folder: Path | None = None,
) -> None:
    """Make the profile of a desk and its first verified backup, beside its place and then in it.

    Raises FileExistsError where the folder already holds a profile.
    """
    if (profile / "profile.json").exists():
        raise FileExistsError(profile)
    profile = profile.absolute()
    unfinished = profile.with_name(f"{profile.name}.new")
    shutil.rmtree(unfinished, ignore_errors=True)
    store = create_store(unfinished, keys.choose(key_folder or paths.default_keys()))
    try:
        with store.database.write() as connection:
            take_over(connection, enrolment, packs=packs, calendar=calendar)
        backup.make(
            store.profile.database, store.keys.database, store.profile.backups, label="enrolled"
        )
    finally:
        store.close()
    put_in_place(unfinished, profile)
