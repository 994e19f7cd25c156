"""Joining a desk to a portal by its one-time code, whether it has a profile yet or not."""

from __future__ import annotations

import uuid
from pathlib import Path

import msgspec

from counter_app import paths
from counter_app.domain.office import Enrolment
from counter_app.services import enrol
from counter_app.storage import enrolment, keys
from counter_app.storage.enrolment import PortalAddress
from counter_app.storage.keys import KeyStore
from counter_app.storage.opening import open_store
from counter_app.sync import joining


class _Asked(msgspec.Struct, frozen=True, kw_only=True):
    """A question that may have been answered already; asked again it gets the same answer."""

    code: str
    device: str
    request: str


def join(profile: Path, key_folder: Path | None, address: PortalAddress, code: str) -> Enrolment:
    """Make `profile` a desk of this portal. An answer that was lost is asked for again by the
    next call with the same code.

    Raises DomainError, StorageError, LinkError, ProblemError; then the profile is as it was.
    """
    key_store = keys.choose(key_folder or paths.default_keys())
    pending = profile.with_name(f"{profile.name}.enrolling")
    pending.parent.mkdir(parents=True, exist_ok=True)
    asked = _asked(pending, code)
    welcome = joining.ask(address, code, asked.device, asked.request)
    given = welcome.enrolled.enrolment
    if not (profile / "profile.json").exists():
        enrol.enrol(
            profile, given, packs=welcome.packs, calendar=welcome.calendar, key_folder=key_folder
        )
    store = open_store(profile, key_store)
    try:
        joining.take(store, key_store, address, welcome, asked.device)
    finally:
        store.close()
    pending.unlink(missing_ok=True)
    return given


def point_to(profile: Path, key_store: KeyStore, address: PortalAddress) -> bool:
    """Tell a joined desk where its portal is now; False for a desk that has joined none."""
    store = open_store(profile, key_store)
    try:
        with store.database.write() as connection:
            if enrolment.portal(connection) is None:
                return False
            enrolment.put_portal(connection, address)
            return True
    finally:
        store.close()


def _asked(pending: Path, code: str) -> _Asked:
    try:
        known = msgspec.json.decode(pending.read_bytes(), type=_Asked)
        if known.code == code:
            return known
    except (OSError, msgspec.MsgspecError):
        pass
    fresh = _Asked(code=code, device=uuid.uuid4().hex, request=str(uuid.uuid4()))
    pending.write_bytes(msgspec.json.encode(fresh))
    return fresh
