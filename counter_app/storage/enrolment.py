"""What a desk was given at its enrolment: office, officers, leases, law, the portal's address."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec
from sqlalchemy import Connection

from counter_app.domain.calendar import Calendar
from counter_app.domain.catalogue import Pack
from counter_app.domain.office import Enrolment
from counter_app.storage import catalogue, leases, meta, officers
from counter_app.storage.errors import KeyDamagedError
from counter_app.storage.keys import KeyStore

_ENROLMENT = "enrolment"
_PORTAL = "portal"


class PortalAddress(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Where the portal answers; `authorities` is the CA bundle's path, "" for the usual ones."""

    url: str
    authorities: str = ""


def take_over(
    connection: Connection, given: Enrolment, *, packs: Iterable[Pack], calendar: Calendar
) -> None:
    """A newer enrolment: new leases, officers and law come in, marks stay."""
    meta.put(connection, _ENROLMENT, msgspec.json.encode(given))
    for lease in given.leases:
        leases.put(connection, lease)
    for officer in given.officers:
        officers.put(connection, officer)
    for pack in packs:
        catalogue.put_procedures(connection, pack.procedures)
    catalogue.put_calendar(connection, calendar)


def current(connection: Connection) -> Enrolment | None:
    document = meta.get(connection, _ENROLMENT)
    return msgspec.json.decode(document, type=Enrolment) if document else None


def put_portal(connection: Connection, address: PortalAddress) -> None:
    meta.put(connection, _PORTAL, msgspec.json.encode(address))


def portal(connection: Connection) -> PortalAddress | None:
    """Where this desk's portal is, None for a desk that has none."""
    document = meta.get(connection, _PORTAL)
    return msgspec.json.decode(document, type=PortalAddress) if document else None


def put_token(store: KeyStore, profile: str, token: str) -> None:
    """Keep the desk's token beside the profile's key, in the place of an older one."""
    store.forget(name_of_token(profile))
    store.save(name_of_token(profile), token.encode())


def token(store: KeyStore, profile: str) -> str:
    """The desk's token, "" where there is none that can be read."""
    try:
        return (store.load(name_of_token(profile)) or b"").decode()
    except (KeyDamagedError, UnicodeDecodeError):
        return ""


def name_of_token(profile: str) -> str:
    """Under which name the token lies in the key store."""
    return f"{profile}-portal"
