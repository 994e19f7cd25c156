"""Receiving the rows of a file one after another, each once, and what became of all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from counter_app.domain.changes import Changes
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.errors import DomainError
from counter_app.domain.office.office import Officer
from counter_app.services.batch.rows.prepare import Prepared, Standing
from counter_app.services.batch.rows.row import Finding
from counter_app.services.batch.sheets.table import Watch
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.intake import receive


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a row: its dossier, or the fault that kept it out."""

    prepared: Prepared
    dossier: Dossier | None
    fault: Finding | None
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
    prepared: Sequence[Prepared],
    after_each: Callable[[Outcome], None],
    go_on: Watch = lambda _done, _of: True,
    *,
    accept_doubts: bool = False,
) -> list[Outcome]:
    """Receive the ready rows one after another, each in its own commit; those with doubts only
    where somebody has looked at them (`accept_doubts`).

    `after_each` is called when the row's dossier is on the disk. Stopped by `go_on`, what was
    taken stays taken; the same file again goes on behind it.
    """
    outcomes: list[Outcome] = []
    for number, item in enumerate(prepared):
        if not go_on(number, len(prepared)):
            break
        outcome = _take(desk, actor, item, accept_doubts=accept_doubts)
        outcomes.append(outcome)
        after_each(outcome)
    return outcomes


def sum_of(outcomes: Iterable[Outcome]) -> Sum:
    counts = dict.fromkeys(("received", "taken", "doubted", "refused"), 0)
    for outcome in outcomes:
        if outcome.dossier is not None:
            counts["received" if outcome.is_new else "taken"] += 1
        elif outcome.fault is None and outcome.prepared.standing is Standing.DOUBTED:
            counts["doubted"] += 1
        else:
            counts["refused"] += 1
    return Sum(**counts)


def _take(desk: OpenDesk, actor: Officer, item: Prepared, *, accept_doubts: bool) -> Outcome:
    match item.standing:
        case Standing.TAKEN:
            return Outcome(item, item.taken, None, Changes())
        case Standing.REFUSED:
            return Outcome(item, None, item.faults[0], Changes())
        case Standing.DOUBTED if not accept_doubts:
            return Outcome(item, None, None, Changes())
    try:
        received = receive.receive(desk, actor, item.intake)
    except DomainError as error:
        about = {name: str(value) for name, value in error.params.items()}
        fault = Finding(error.code, about=about.get("day", ""), name=about.get("agency", ""))
        return Outcome(item, None, fault, Changes())
    return Outcome(item, received.dossier, None, received.changes, is_new=True)
