"""The due date of a dossier computed once more, from the law that the dossier names."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

from counter_app.domain.catalogue.procedure import Counting, Procedure, TimeRule, TimeUnit
from counter_app.domain.deadlines.appoint import VERSION, appoint
from counter_app.domain.deadlines.calendar import Calendar
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.errors import DomainError

_UNIT = "unit/"
RULES = frozenset(
    {
        *(f"{counting.value}/{VERSION}" for counting in Counting),
        *(f"{_UNIT}{unit.value}" for unit in TimeUnit),
    }
)
"""What this program counts by: the rules of counting, of which a moment that an officer entered
has none, and the units of terms.
"""


@dataclass(frozen=True, slots=True)
class Difference:
    """`told` is the moment that the citizen has; `counted` the right one, None where the procedure
    version gives none.
    """

    told: datetime
    counted: datetime | None


def is_counted(dossier: Dossier) -> bool:
    """Whether a program, and not an officer, set the due date."""
    deadline = dossier.deadline
    counting = deadline.rule.partition("/")[0]
    return deadline.due_at is not None and counting in {item.value for item in Counting}


def not_understood(dossier: Dossier, procedure: Procedure) -> str:
    """What the term of a dossier counts by and this program does not know: a rule, or
    "unit/" and a unit; empty where it knows both.
    """
    rule = rule_of(dossier, procedure)
    if rule.is_understood:
        return ""
    name = f"{rule.counting.value}/{VERSION}"
    return name if name not in RULES else f"{_UNIT}{rule.unit}"


def difference(dossier: Dossier, procedure: Procedure, calendar: Calendar) -> Difference | None:
    """What is wrong with the moment of a dossier for which `is_counted`, None where it is right.

    `procedure` and `calendar` are the versions that the dossier names, its rule one of `RULES`,
    and nothing of its term is `not_understood`.
    """
    counted: datetime | None = None
    with suppress(DomainError):
        papers = dossier.deadline.papers_in or dossier.deadline.papers_by
        rule = rule_of(dossier, procedure)
        counted = appoint(rule, dossier.received_at, calendar, papers=papers).due_at
    for reported in (dossier.promised_at, dossier.deadline.due_at):
        if reported is not None and reported != counted:
            return Difference(reported, counted)
    return None


def rule_of(dossier: Dossier, procedure: Procedure) -> TimeRule:
    """The rule of the dossier's channel and case."""
    case = dossier.case
    if not case and len(procedure.cases) == 1:
        case = procedure.cases[0].id
    return procedure.time_rule(dossier.channel, case)
