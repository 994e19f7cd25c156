"""A profile: the folder of one desk, its lock and where its files lie."""

from __future__ import annotations

import hashlib
import os
import re
import uuid
from dataclasses import dataclass
from pathlib import Path

import filelock
import msgspec

from counter_app import durable
from counter_app.storage.engine.errors import (
    NoProfileError,
    ProfileDamagedError,
    ProfileInUseError,
    ReadOnlyError,
    from_driver,
)

CARD = "profile.json"
_ID = re.compile(r"[0-9a-zA-Z-]{1,64}")


class _Card(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What the profile says of itself in clear: nothing personal, nothing secret. `check` is the
    beginning of the id's SHA-256, hex; cards of the first program have none.
    """

    profile: str
    check: str = ""


@dataclass(frozen=True, slots=True)
class Profile:
    """`id` names the profile's keys in the key store."""

    folder: Path
    id: str

    @property
    def database(self) -> Path:
        return self.folder / "counter.db"

    @property
    def card(self) -> Path:
        return self.folder / CARD

    @property
    def card_copy(self) -> Path:
        return self.second_journals / CARD

    @property
    def second_journals(self) -> Path:
        return self.folder / "journal"

    @property
    def files(self) -> Path:
        return self.folder / "files"

    @property
    def backups(self) -> Path:
        return self.folder / "backups"

    @property
    def attempts(self) -> Path:
        """Failed sign-ins, sealed."""
        return self.folder / "attempts"

    @property
    def doubt(self) -> Path:
        """Stands here when the database is to be looked through before it is opened again."""
        return self.folder / "check-at-start"

    @property
    def temporary(self) -> Path:
        return self.folder / "tmp"


def create(folder: Path) -> Profile:
    """Make the folder of a new profile. Raises FileExistsError where one is, StorageError else."""
    profile = Profile(folder, uuid.uuid4().hex)
    if profile.card.exists():
        raise FileExistsError(profile.card)
    try:
        for path in (
            folder,
            profile.second_journals,
            profile.files,
            profile.backups,
            profile.temporary,
        ):
            path.mkdir(mode=0o700, parents=True, exist_ok=True)
        durable.write(profile.card, _card_of(profile))
    except OSError as error:
        raise from_driver(error) or error from error
    return profile


def find(folder: Path) -> Profile:
    """The profile in this folder, by its card or the card's copy.

    Raises NoProfileError, or ProfileDamagedError where there is a card and none can be read.
    """
    places = (folder / CARD, folder / "journal" / CARD)
    for place in places:
        card = _read_card(place)
        if card is not None:
            return Profile(folder, card.profile)
    if any(place.exists() for place in places):
        raise ProfileDamagedError(folder=str(folder), name=CARD)
    raise NoProfileError(folder=str(folder))


def mend_card(profile: Profile) -> bool:
    """Bring the card and its copy to what the profile is; whether one of them was damaged.

    Only once the profile was opened under this id. Raises OSError.
    """
    bad = card_faults(profile)
    fresh = _card_of(profile)
    for place in (profile.card, profile.card_copy):
        if not place.exists() or place.read_bytes() != fresh:
            durable.write(place, fresh)
    return bool(bad)


def card_faults(profile: Profile) -> list[str]:
    """The card and its copy, by name, where they are damaged; a copy may not be there yet."""
    card, copy = profile.card, profile.card_copy
    bad = [card.name] if _read_card(card) is None else []
    if copy.exists() and _read_card(copy) is None:
        bad.append(f"{copy.parent.name}/{copy.name}")
    return bad


def _read_card(place: Path) -> _Card | None:
    try:
        data = place.read_bytes()
        card, named = msgspec.json.decode(data, type=_Card), msgspec.json.decode(data, type=dict)
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
        return None
    is_old = named.keys() == {"profile"}
    is_right = is_old or card.check == _check_of(card.profile)
    return card if is_right and _ID.fullmatch(card.profile) else None


def _card_of(profile: Profile) -> bytes:
    return msgspec.json.encode(_Card(profile=profile.id, check=_check_of(profile.id)))


def _check_of(id: str) -> str:
    return hashlib.sha256(id.encode()).hexdigest()[:16]


class Lock:
    """One program a profile; the lock goes with the process, also when it is killed."""

    def __init__(self, profile: Profile) -> None:
        self._lock = filelock.FileLock(profile.folder / "lock", mode=0o600, thread_local=False)

    def take(self) -> None:
        """Raises ProfileInUseError, or ReadOnlyError where no lock can be made."""
        try:
            self._lock.acquire(timeout=0)
        except filelock.Timeout as error:
            raise ProfileInUseError from error
        except OSError as error:
            raise from_driver(error) or error from error

    def give_back(self) -> None:
        self._lock.release()


def sweep(profile: Profile) -> None:
    """Remove what a crash left: temporary files, and files that were never finished."""
    left = [*profile.temporary.iterdir()] if profile.temporary.is_dir() else []
    for folder in (profile.folder, profile.second_journals, profile.files, profile.backups):
        left += [*folder.glob("*.partial"), *folder.glob("*.partial-*")]
    for path in left:
        if path.is_file() and os.access(path, os.W_OK):
            path.unlink(missing_ok=True)


def must_be_writable(profile: Profile) -> None:
    """Raises ReadOnlyError where the folder or a file that every reception writes is not."""
    for path in (
        profile.folder,
        profile.second_journals,
        profile.database,
        *profile.second_journals.glob("*.journal"),
    ):
        if path.exists() and not os.access(path, os.W_OK):
            raise ReadOnlyError(detail=path.name)


def put_in_place(finished: Path, folder: Path) -> None:
    """Give a finished profile its name, in one step. Raises FileExistsError, StorageError."""
    if folder.exists() and any(folder.iterdir()):
        raise FileExistsError(folder)
    try:
        if folder.exists():
            folder.rmdir()
        durable.replace(finished, folder)
        durable.sync_folder(folder.parent)
    except OSError as error:
        raise from_driver(error) or error from error
