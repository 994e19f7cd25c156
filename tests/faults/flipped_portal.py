"""One flipped byte in the database of a small portal or in what lies beside it.

SQLite proves no page, so that damage of a value may be seen by nobody but `verify`; what counts is
that the portal opens or says what to do, and that no machine that was locked out comes in again.
"""

from __future__ import annotations

import shutil
from collections import Counter
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from counter_app.cli.portal_sentences import SENTENCES, sentence
from counter_app.clock import new_id
from counter_app.contract.enrolment import EnrolQuestion
from counter_app.contract.problems import ProblemError
from counter_app.portal.office import enrol
from counter_app.portal.serials import leases
from counter_app.portal.store import schema
from counter_app.portal.store.context import Asker
from counter_app.portal.store.damage import DamagedPortalError
from counter_app.portal.store.database import DatabaseError
from counter_app.portal.store.store import PortalStore, open_portal
from counter_app.portal.upkeep import backups
from counter_app.portal.upkeep.migrate import MigrationError
from counter_app.portal.upkeep.verify import verify
from tests.faults.outcome import Outcome, Watch, scratch
from tests.support.page_damage import flip
from tests.support.portal_offices import DESK_1, DESK_2, furnish

EVERY = 64
FILES = ("portal.db", "ledger.jsonl", "history", "height", "secret")
MOMENT = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)


def campaign(offsets: int = 0, seed: int = 1) -> Outcome:
    """At so many drawn offsets of each file, or with 0 at every 64th byte of all."""
    watch, random = Watch(), Random(seed)
    ends: Counter[str] = Counter()
    broken: list[str] = []
    tried = 0
    with scratch() as folder:
        out, kept_in = _make(folder / "made")
        for name in FILES:
            size = (folder / "made" / name).stat().st_size
            wheres = (
                [random.randrange(size) for _ in range(max(4, offsets // len(FILES)))]
                if offsets
                else range(0, size, EVERY)
            )
            for where in wheres:
                tried += 1
                place = _copy(folder)
                flip(place / name, where, 1 << random.randrange(8))
                end, found = _lived_through(place, out, kept_in, folder / "older.db")
                ends[f"{name.partition('.')[0]} {end}"] += 1
                broken += [f"{name} at {where}: {what}" for what in found]
    counted = f"{tried} flipped bytes: " + ", ".join(
        f"{what} {number}" for what, number in sorted(ends.items())
    )
    return Outcome("flipped bytes: portal", counted, tuple(broken), watch.seconds)


def _make(folder: Path) -> tuple[str, str]:
    """A portal with a token that is locked out and one that is not; a backup of before that."""
    with closing(_open(folder)) as store:
        furnish(store)
        out = _enrolled(store, DESK_1, "one")
        kept_in = _enrolled(store, DESK_2, "two")
        backups.backup(store, folder.parent / "older.db")
        store.run(lambda c: enrol.revoke(c, store.context, DESK_1.desk))
        store.context.ledger.reach(3)
    return out, kept_in


def _enrolled(store: PortalStore, asker: Asker, request: str) -> str:
    code = store.run(lambda c: enrol.invite(c, store.context, asker.desk))
    question = EnrolQuestion(code=code, device=f"device-{request}", request=request)
    return store.run(lambda c: enrol.enrol(c, store.context, question)).token


def _open(folder: Path) -> PortalStore:
    return open_portal(folder / "portal.db", folder, now=lambda: MOMENT, ids=new_id)


def _copy(folder: Path) -> Path:
    place = folder / "tried"
    shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(folder / "made", place)
    return place


def _lived_through(place: Path, out: str, kept_in: str, older: Path) -> tuple[str, list[str]]:
    """How it opened; then, put back to the older database, what must not be."""
    is_said = bool(list(verify(place / "portal.db", place)))
    try:
        with closing(_open(place)) as store:
            end = "mended" if store.findings.mended else "opened"
            broken = _asked(store, out, is_said=is_said)
    except (DamagedPortalError, DatabaseError, MigrationError) as error:
        end, broken = "told", [] if sentence(error) in SENTENCES.values() else ["no sentence"]
    except Exception as error:  # noqa: BLE001 - what nobody expected is what is looked for
        end, broken = "failed", [f"{type(error).__name__}: {error}"[:200]]
    backups.restore(place, older, place / "portal.db")
    with closing(_open(place)) as store:
        if _comes_in(store, out):
            broken.append("after a restore the machine that was locked out comes in")
        if not _comes_in(store, kept_in):
            end += ", all locked out"
    return end, broken


def _asked(store: PortalStore, out: str, *, is_said: bool) -> list[str]:
    """What the portal answers; what it cannot read must at least be named by `verify`."""
    broken = ["the machine that was locked out comes in"] if _comes_in(store, out) else []
    try:
        with store.read() as connection:
            leases.current(connection, store.context, DESK_2.desk)
            for table in schema.metadata.tables.values():
                connection.execute(table.select()).all()
    except Exception as error:  # noqa: BLE001 - as above
        if not is_said:
            broken.append(f"nobody told of it: {type(error).__name__}")
    return broken


def _comes_in(store: PortalStore, token: str) -> bool:
    with store.read() as connection:
        try:
            return not enrol.asker(connection, token).revoked
        except ProblemError:
            return False
