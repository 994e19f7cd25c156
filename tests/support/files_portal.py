"""A real portal on loopback with an enrolled desk, for files."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from counter_app.contract.enrolment import EnrolQuestion
from counter_app.portal.http.connections.limits import Rate
from counter_app.portal.http.connections.limits import RequestLimits as PortalLimits
from counter_app.portal.office import enrol
from counter_app.portal.store.store import PortalStore, open_portal
from counter_app.sync.link.http import CallLimits, Http
from counter_app.sync.link.http_blobs import HttpBlobs
from tests.support.portal_offices import DESK_1, furnish
from tests.support.portal_server import running

PATIENT = PortalLimits(address=Rate(10**6, 1e6), desk=Rate(10**6, 1e6))
"""A campaign asks more often than a desk may."""


@dataclass(frozen=True, slots=True)
class FilesPortal:
    store: PortalStore
    address: str
    token: str

    @property
    def port(self) -> int:
        return int(self.address.rpartition(":")[2])

    def blobs(self, address: str = "", limits: CallLimits | None = None) -> HttpBlobs:
        return HttpBlobs(Http(address or self.address, token=self.token, limits=limits))

    def blob(self, sha256: str) -> bytes | None:
        path = self.store.blobs / sha256[:2] / sha256
        return path.read_bytes() if path.exists() else None

    def part(self, upload: str) -> Path:
        """Where the portal keeps what is not whole."""
        return self.store.folder / "uploads" / upload


@contextmanager
def files_portal(folder: Path) -> Iterator[FilesPortal]:
    numbers = count(1)
    store = open_portal(
        str(folder / "portal.db"),
        folder / "portal",
        now=lambda: datetime(2026, 11, 23, 1, 0, tzinfo=UTC),
        ids=lambda: f"019ab0a1-7c40-7000-8000-{next(numbers):012x}",
    )
    try:
        furnish(store)
        code = store.run(lambda c: enrol.invite(c, store.context, DESK_1.desk))
        question = EnrolQuestion(code=code, device="d" * 32, request="files")
        token = store.run(lambda c: enrol.enrol(c, store.context, question)).token
        with running(store, PATIENT) as address:
            yield FilesPortal(store, address, token)
    finally:
        store.close()
