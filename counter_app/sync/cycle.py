"""One cycle: give, take, and what else is due; whatever fails is tried again next time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from msgspec.structs import replace

from counter_app.contract.problems import ProblemError
from counter_app.storage.sync import sync_cursor
from counter_app.sync.steps import lease_renewal, packs
from counter_app.sync.steps.desk_side import DeskSide
from counter_app.sync.steps.handshake import compare_journals
from counter_app.sync.steps.pull import compare, pull_all
from counter_app.sync.steps.push import push_all
from counter_app.sync.steps.versions import give_versions

DIGEST_EVERY = 24 * 3600


@dataclass(frozen=True, slots=True)
class CycleOutcome:
    """What a whole cycle did."""

    pushed: int = 0
    pulled: int = 0
    differing: int = 0


def run(side: DeskSide, today: date) -> CycleOutcome:
    """Greet once, push, pull, then leases and digest where they are due.

    A failing push does not keep downloads away, unless the portal was restored: then what it
    lost is given back before anything is read. Raises the errors of the link, ProblemError,
    StoppedError.
    """
    pushed = 0
    failure: ProblemError | None = None
    if not side.compared:
        compare_journals(side)
    try:
        pushed = push_all(side)
    except ProblemError as error:
        if _is_reading_anew(side):
            raise
        failure = error
    give_versions(side)
    pulled = _pull(side)
    packs.renew(side)
    try:
        lease_renewal.renew(side, today)
    except ProblemError as error:
        failure = failure or error
    differing = len(compare(side)) if _is_digest_due(side) else 0
    if failure is not None:
        raise failure
    return CycleOutcome(pushed, pulled, differing)


def _pull(side: DeskSide) -> int:
    try:
        return pull_all(side)
    except ProblemError as error:
        if error.code != "history_changed":
            raise
    compare_journals(side)
    _read_anew(side)
    push_all(side)
    return pull_all(side)


def _read_anew(side: DeskSide) -> None:
    """The next page is the first one."""
    with side.store.database.write(background=True) as connection:
        sync_cursor.put_state(connection, replace(sync_cursor.state(connection), cursor=""))


def _is_reading_anew(side: DeskSide) -> bool:
    with side.store.database.read() as connection:
        return not sync_cursor.state(connection).cursor


def _is_digest_due(side: DeskSide) -> bool:
    """Once a day; at once where the last time lies in the future, since a clock was set back."""
    with side.store.database.read() as connection:
        state = sync_cursor.state(connection)
    return not 0 <= side.seconds() - state.digest_at < DIGEST_EVERY
