"""Making a profile from an enrolment: office, desk, officers, leases, catalogue and calendar."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path

import msgspec

from counter_app import paths
from counter_app.domain.catalogue.catalogue import OpenedPack, open_pack
from counter_app.domain.catalogue.given_law import GivenLaw, of_calendar
from counter_app.domain.deadlines.calendar import Calendar, decode_calendar
from counter_app.domain.errors import DomainError
from counter_app.domain.office.enrolment_rows import OpenedEnrolment, of_enrolment, open_enrolment
from counter_app.domain.office.office import Enrolment
from counter_app.storage.engine import keys
from counter_app.storage.office.enrolment import apply_enrolment, apply_law
from counter_app.storage.profile import backup
from counter_app.storage.profile.opening import create_store
from counter_app.storage.profile.profile import put_in_place


class UnreadableEnrolmentError(DomainError):
    code = "unreadable_enrolment"


def decode_enrolment(data: bytes) -> Enrolment:
    """The enrolment in a file. Raises UnreadableEnrolmentError."""
    return open_file(data).enrolment


def open_file(data: bytes) -> OpenedEnrolment:
    """As `decode_enrolment`, with all that the file holds. Raises UnreadableEnrolmentError where
    a single row of it cannot be read.
    """
    try:
        opened = open_enrolment(data)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise UnreadableEnrolmentError(detail=str(error)) from error
    if opened.unreadable:
        raise UnreadableEnrolmentError(detail=f"{opened.unreadable} rows")
    return opened


def starter_packs() -> list[OpenedPack]:
    """The catalogue that ships with the program."""
    folder = paths.resources() / "catalogue"
    return [open_pack(path.read_bytes()).whole() for path in sorted(folder.glob("*.json"))]


def starter_calendar() -> Calendar:
    """The calendar that ships with the program."""
    return decode_calendar((paths.resources() / "calendar" / "lao-cai.json").read_bytes())


def enrol(
    profile: Path,
    enrolment: Enrolment | OpenedEnrolment,
    *,
    packs: Iterable[OpenedPack],
    calendar: Calendar,
    key_folder: Path | None = None,
) -> None:
    """Make the profile of a desk and its first verified backup, beside its place and then in it.

    Raises FileExistsError where the folder already holds a profile.
    """
    if (profile / "profile.json").exists():
        raise FileExistsError(profile)
    opened = of_enrolment(enrolment) if isinstance(enrolment, Enrolment) else enrolment
    profile = profile.absolute()
    unfinished = profile.with_name(f"{profile.name}.new")
    shutil.rmtree(unfinished, ignore_errors=True)
    store = create_store(unfinished, keys.choose(key_folder or paths.default_keys()))
    try:
        with store.database.write() as connection:
            apply_enrolment(connection, opened)
            apply_law(connection, GivenLaw(tuple(packs), of_calendar(calendar)))
        backup.make(
            store.profile.database, store.keys.database, store.profile.backups, label="enrolled"
        )
    finally:
        store.close()
    put_in_place(unfinished, profile)
