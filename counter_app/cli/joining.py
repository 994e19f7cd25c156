"""Joining a desk to a portal by its one-time code, whether it has a profile yet or not."""

from __future__ import annotations

import uuid
from contextlib import closing, suppress
from pathlib import Path

import msgspec
from msgspec.structs import replace

from counter_app import durable, paths
from counter_app.clock import Now
from counter_app.contract.enrolment import EnrolQuestion
from counter_app.domain.office.office import Desk, Enrolment
from counter_app.services.desk import enrol
from counter_app.storage.engine import keys
from counter_app.storage.engine.errors import StorageError
from counter_app.storage.engine.keys import KeyStore
from counter_app.storage.office import enrolment
from counter_app.storage.office.enrolment import PortalAddress
from counter_app.storage.profile import backup
from counter_app.storage.profile.opening import open_store
from counter_app.storage.profile.store import Store
from counter_app.sync import joining

AUTHORITIES = "authorities.pem"


class _Asked(msgspec.Struct, frozen=True, kw_only=True):
    """A question that may have been answered already; asked again it gets the same answer."""

    code: str
    device: str
    request: str


def join(
    profile: Path,
    key_folder: Path | None,
    address: PortalAddress,
    code: str,
    *,
    now: Now,
) -> Enrolment:
    """Make `profile` a desk of this portal. An answer that was lost is asked for again by the
    next call with the same code.

    Raises DomainError, StorageError, LinkError, ProblemError; then the profile is as it was.
    """
    key_store = keys.choose(key_folder or paths.default_keys())
    code = "".join(char for char in code.upper() if char.isalnum())
    pending = profile.with_name(f"{profile.name}.enrolling")
    pending.parent.mkdir(parents=True, exist_ok=True)
    asked = _asked(pending, code)
    question = EnrolQuestion(code=code, device=asked.device, request=asked.request)
    if (profile / "profile.json").exists():
        with closing(open_store(profile, key_store)) as store:
            desk = _desk_of(store)
            name = desk.name if desk is not None else ""
            question = replace(question, desk=desk.id if desk is not None else "")
            welcome = joining.ask(address, question, name)
    else:
        welcome = joining.ask(address, question)
        enrol.enrol(
            profile,
            welcome.given,
            packs=welcome.packs,
            calendar=welcome.calendar.calendar,
            key_folder=key_folder,
        )
    with closing(open_store(profile, key_store)) as store:
        address, at = _kept(store, address), int(now().timestamp())
        joining.take(store, key_store, address, welcome, new_device=asked.device, at=at)
        _back_up(store)
    pending.unlink(missing_ok=True)
    return welcome.given.enrolment


def _back_up(store: Store) -> None:
    """What the portal gave stands in no journal: a desk damaged on its first day has it from here.
    A disk that takes none is told by the daily one.
    """
    result = store.profile
    with suppress(StorageError):
        backup.make(result.database, store.keys.database, result.backups, "joined")


def point_to(profile: Path, key_store: KeyStore, address: PortalAddress) -> bool:
    """Tell a joined desk where its portal is now; False for a desk that has joined none."""
    with closing(open_store(profile, key_store)) as store, store.database.write() as connection:
        if enrolment.portal(connection) is None:
            return False
        enrolment.put_portal(connection, address)
        return True


def _kept(store: Store, address: PortalAddress) -> PortalAddress:
    """The authorities are kept with the profile: the file that was given may be on a stick."""
    if not address.authorities:
        return address
    given, kept = Path(address.authorities).absolute(), store.profile.folder / AUTHORITIES
    if given != kept.absolute():
        durable.write(kept, given.read_bytes())
    return replace(address, authorities=str(kept.absolute()))


def _desk_of(store: Store) -> Desk | None:
    with store.database.read() as connection:
        existing = enrolment.current(connection)
    return existing.desk if existing is not None else None


def _asked(pending: Path, code: str) -> _Asked:
    try:
        existing = msgspec.json.decode(pending.read_bytes(), type=_Asked)
        if existing.code == code:
            return existing
    except (OSError, msgspec.MsgspecError):
        pass
    fresh = _Asked(code=code, device=uuid.uuid4().hex, request=str(uuid.uuid4()))
    durable.write(pending, msgspec.json.encode(fresh))
    return fresh
