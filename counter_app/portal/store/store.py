"""The portal opened: its database, the folder beside it, and what its functions need."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Connection

from counter_app import durable, paths
from counter_app.domain.deadlines.calendar import Calendar, decode_calendar
from counter_app.portal.files import file_rights
from counter_app.portal.journal.portal_events import replay_own
from counter_app.portal.ledger.ledger import FileLedger, Ledger
from counter_app.portal.ledger.ledger_damage import LedgerFindings
from counter_app.portal.serials import lost_leases
from counter_app.portal.store import meta, opening
from counter_app.portal.store.context import Context
from counter_app.portal.store.damage import DamagedPortalError, suspects
from counter_app.portal.store.database import PortalDatabase
from counter_app.portal.store.opening import Replay
from counter_app.portal.upkeep.migrate import bring_up

Answer = TypeVar("Answer")

_SIGNING_KEY = "secret"
HISTORY = "history"
BACKUPS = "backups"


class PortalStore:
    """`folder` holds what outlives the database: ledger, secret, history and `blobs`; in `backups`
    what was copied before a migration. `findings` is what was damaged in the ledger when it was
    opened.
    """

    def __init__(
        self,
        database: PortalDatabase,
        folder: Path,
        context: Context,
        findings: LedgerFindings = LedgerFindings(),  # noqa: B008 - frozen
    ) -> None:
        self.findings = findings
        self.database = database
        self.folder = folder
        self.blobs = folder / "blobs"
        self.context = context
        self.read = database.read
        self.transaction = database.transaction

    def run(self, function: Callable[[Connection], Answer]) -> Answer:
        """As `PortalDatabase.run`."""
        return self.database.run(function)

    def renew_calendar(self) -> None:
        """Take over the calendar that was put since the portal was opened."""
        with self.read() as connection:
            result = _calendar(connection)
        if result != self.context.calendar:
            self.context.calendar = result

    def close(self) -> None:
        self.database.close()


def open_portal(
    where: str | Path,
    folder: Path,
    *,
    now: Callable[[], datetime],
    ids: Callable[[], str],
    ledger: Ledger | None = None,
    replay: Replay = replay_own,
    random: Callable[[int], bytes] = secrets.token_bytes,
    backed_up: bool = False,
) -> PortalStore:
    """Open the portal, making what is not there yet. `where` is a file, `:memory:` or a
    PostgreSQL URL. A database of an earlier version is migrated, `backed_up` as in `bring_up`.

    Where the database was rolled back to an older state it gets a new history, and takes from the
    ledger what it lost; `replay` records the portal's own events among that. Raises
    DamagedPortalError and what `migrate.bring_up` raises.
    """
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    (folder / "blobs").mkdir(exist_ok=True, mode=0o700)
    secret = _kept(folder / _SIGNING_KEY, lambda: random(32))
    ledger = ledger or FileLedger(folder)
    database = PortalDatabase(where, folder / "write.lock")

    seen: list[LedgerFindings] = []

    def begin(connection: Connection) -> Context:
        durable.drop_unfinished(folder)
        file_rights.begin(connection)
        lost_leases.make_key(connection, random)
        outside = _read(folder / HISTORY).decode("ascii", "replace")
        history, findings = opening.adopt(connection, ledger, outside, random=random)
        seen.append(findings)
        context = Context(
            history=history,
            secret=secret,
            ledger=ledger,
            calendar=_calendar(connection),
            now=now,
            ids=ids,
        )
        opening.replay_own_events(connection, context, replay)
        return context

    try:
        bring_up(database, folder / BACKUPS, backed_up=backed_up)
        context = database.run(begin, alone=True)
    except BaseException as error:
        database.close()
        if isinstance(error, Exception) and suspects(error):
            raise DamagedPortalError from error
        raise
    _write(folder / HISTORY, context.history.encode())
    return PortalStore(database, folder, context, seen[-1])


def _calendar(connection: Connection) -> Calendar:
    document = meta.pack(connection, "calendar")
    if document is None:
        document = (paths.resources() / "calendar" / "lao-cai.json").read_bytes()
    return decode_calendar(document)


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return b""


def _kept(path: Path, make: Callable[[], bytes]) -> bytes:
    """The bytes in the file; made on first use."""
    result = _read(path)
    if result:
        return result
    _write(path, make())
    return _read(path)


def _write(path: Path, data: bytes) -> None:
    if _read(path) != data:
        durable.write(path, data)
