"""A worker for a desk that has a portal: its address and token, connection and thread."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta

from counter_app import settings
from counter_app.domain.changes import Changes
from counter_app.storage.engine.keys import KeyStore
from counter_app.storage.office import enrolment
from counter_app.storage.office.enrolment import PortalAddress
from counter_app.storage.profile.store import Store
from counter_app.sync.files.file_pace import Share
from counter_app.sync.files.files import FilesSide
from counter_app.sync.link.http import Http
from counter_app.sync.link.http_blobs import HttpBlobs
from counter_app.sync.link.http_portal import HttpPortal
from counter_app.sync.steps.desk_side import DeskSide
from counter_app.sync.steps.prefetch import beside
from counter_app.sync.worker import LinkStatus, Worker

_MEGABYTE = 1_000_000


def connection_to(address: PortalAddress, token: str) -> Http:
    return Http(address.url, token=token, verify=address.authorities or True)


def known_portal(store: Store, key_store: KeyStore) -> Callable[[], Http] | None:
    """Makes connections to this desk's portal; None where the desk has none."""
    with store.database.read() as connection:
        address = enrolment.portal(connection)
    if address is None:
        return None
    token = enrolment.token(key_store, store.profile.id)
    return lambda: connection_to(address, token)


def worker_for(
    store: Store,
    key_store: KeyStore,
    *,
    now: Callable[[], datetime],
    ids: Callable[[], str],
    today: Callable[[], date],
    say: Callable[[LinkStatus], object],
    changed: Callable[[Changes], None],
    clock_reported: Callable[[timedelta | None], None],
    is_open: Callable[[], bool],
) -> Worker | None:
    """The worker of this desk, not started; None where the desk has no portal. `is_open` says
    whether the office receives now. Raises UntrustedError.
    """
    connect = known_portal(store, key_store)
    with store.database.read() as connection:
        given = enrolment.current(connection)
    if connect is None or given is None:
        return None

    def share() -> Share:
        megabytes = settings.load(store.profile.folder).settings.files_megabytes
        return Share(megabytes * _MEGABYTE or None, in_hours=is_open())

    http = connect()
    side = DeskSide(
        store=store,
        portal=HttpPortal(http),
        desk=given.desk.id,
        now=now,
        ids=ids,
        changed=changed,
        clock_reported=clock_reported,
        ahead=beside,
    )
    return Worker(
        side,
        today=today,
        say=say,
        close=http.close,
        travelling=FilesSide(side, HttpBlobs(http), share=share),
    )
