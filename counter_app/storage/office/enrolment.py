"""What a desk was given at its enrolment: office, officers, leases, law, the portal's address."""

from __future__ import annotations

import msgspec
from sqlalchemy import Connection

from counter_app.domain.catalogue.given_law import GivenLaw
from counter_app.domain.office.enrolment_rows import OpenedEnrolment, open_enrolment
from counter_app.domain.office.office import Enrolment
from counter_app.storage.engine import meta
from counter_app.storage.engine.errors import KeyDamagedError
from counter_app.storage.engine.keys import KeyStore
from counter_app.storage.office import catalogue, leases, officers

_ENROLMENT = "enrolment"
_PORTAL = "portal"


class PortalAddress(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Where the portal answers; `authorities` is the CA bundle's path, "" for the usual ones."""

    url: str
    authorities: str = ""


def apply_enrolment(connection: Connection, given: OpenedEnrolment) -> None:
    """A newer enrolment as it came: new leases and officers come in, marks stay."""
    meta.put(connection, _ENROLMENT, given.document)
    for lease in given.leases:
        leases.put(connection, lease)
    for officer in given.officers:
        officers.put(connection, officer)


def apply_law(connection: Connection, law: GivenLaw) -> None:
    """Newer packs and a newer calendar; what is there already stays."""
    for pack in law.packs:
        catalogue.put_versions(connection, pack.versions)
    if law.calendar is not None:
        catalogue.put_calendar(connection, law.calendar)


def current(connection: Connection) -> Enrolment | None:
    document = meta.get(connection, _ENROLMENT)
    return open_enrolment(document).enrolment if document else None


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
