"""Receiving the rows of a file one after another, each once, and what became of all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from counter_app.domain.changes import Changes
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.errors import DomainError
from counter_app.domain.office.office import Officer
from counter_app.services.batch.rows.prepare import PreparedRow, RowStanding
from counter_app.services.batch.rows.row import RowFinding
from counter_app.services.batch.sheets.table import Watch
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.intake import receive


@dataclass(frozen=True, slots=True)
class RowOutcome:
    """What became of a row: its dossier, or the fault that kept it out."""

    prepared: PreparedRow
    dossier: Dossier | None
    fault: RowFinding | None
    changes: Changes
    is_new: bool = False


@dataclass(frozen=True, slots=True)
class Sum:
    """Everybody in a file, each counted once."""

    received: int = 0
    taken: int = 0
    doubted: int = 0
    refused: int = 0

    @property
    def rows(self) -> int:
        return self.received + self.taken + self.doubted + self.refused


def take_in(
    desk: OpenDesk,
    actor: Officer,
    prepared: Sequence[PreparedRow],
    after_each: Callable[[RowOutcome], None],
    go_on: Watch = lambda _done, _of: True,
    *,
    accept_doubts: bool = False,
) -> list[RowOutcome]:
    """Receive the ready rows one after another, each in its own commit; those with doubts only
    where somebody has looked at them (`accept_doubts`).

    `after_each` is called when the row's dossier is on the disk. Stopped by `go_on`, what was
    taken stays taken; the same file again goes on behind it.
    """
    outcomes: list[RowOutcome] = []
    for number, item in enumerate(prepared):
        if not go_on(number, len(prepared)):
            break
        outcome = _take(desk, actor, item, accept_doubts=accept_doubts)
        outcomes.append(outcome)
        after_each(outcome)
    return outcomes


def sum_of(outcomes: Iterable[RowOutcome]) -> Sum:
    counts = dict.fromkeys(("received", "taken", "doubted", "refused"), 0)
    for outcome in outcomes:
        if outcome.dossier is not None:
            counts["received" if outcome.is_new else "taken"] += 1
        elif outcome.fault is None and outcome.prepared.standing is RowStanding.DOUBTED:
            counts["doubted"] += 1
        else:
            counts["refused"] += 1
    return Sum(**counts)


def _take(desk: OpenDesk, actor: Officer, item: PreparedRow, *, accept_doubts: bool) -> RowOutcome:
    match item.standing:
        case RowStanding.TAKEN:
            return RowOutcome(item, item.taken, None, Changes())
        case RowStanding.REFUSED:
            return RowOutcome(item, None, item.faults[0], Changes())
        case RowStanding.DOUBTED if not accept_doubts:
            return RowOutcome(item, None, None, Changes())
    try:
        received = receive.receive(desk, actor, item.intake)
    except DomainError as error:
        about = {name: str(value) for name, value in error.params.items()}
        fault = RowFinding(error.code, about=about.get("day", ""), name=about.get("agency", ""))
        return RowOutcome(item, None, fault, Changes())
    return RowOutcome(item, received.dossier, None, received.changes, is_new=True)
