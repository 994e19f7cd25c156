"""The appointed moment of a dossier counted once more, from the law that the dossier names."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from counter_app.domain.appoint import VERSION, appoint
from counter_app.domain.calendar import Calendar
from counter_app.domain.dossier import Dossier
from counter_app.domain.errors import DomainError
from counter_app.domain.procedure import Counting, Procedure

RULES = frozenset(f"{counting.value}/{VERSION}" for counting in Counting)
"""The rules of counting that this program knows; a moment that an officer entered has none."""


@dataclass(frozen=True, slots=True)
class Difference:
    """`told` is the moment that the citizen has; `counted` the right one, None where the procedure
    version gives none.
    """

    told: datetime
    counted: datetime | None


def is_counted(dossier: Dossier) -> bool:
    """Whether a program, and not an officer, set the appointed moment."""
    deadline = dossier.deadline
    counting = deadline.rule.partition("/")[0]
    return deadline.due_at is not None and counting in {one.value for one in Counting}


def difference(dossier: Dossier, procedure: Procedure, calendar: Calendar) -> Difference | None:
    """What is wrong with the moment of a dossier for which `is_counted`, None where it is right.

    `procedure` and `calendar` are the versions that the dossier names, its rule one of `RULES`.
    """
    case = dossier.case
    if not case and len(procedure.cases) == 1:
        case = procedure.cases[0].id
    counted: datetime | None = None
    try:
        rule = procedure.time_rule(dossier.channel, case)
        counted = appoint(rule, dossier.received_at, calendar).due_at
    except DomainError:
        pass
    for told in (dossier.promised_at, dossier.deadline.due_at):
        if told is not None and told != counted:
            return Difference(told, counted)
    return None
