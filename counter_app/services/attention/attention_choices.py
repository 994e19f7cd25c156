"""What may be done about each thing that a person must settle."""

from __future__ import annotations

from enum import StrEnum

from counter_app.contract.reasons.choices import Choice
from counter_app.contract.reasons.reason import SettledBy
from counter_app.contract.reasons.registry import REASONS


class ProblemKind(StrEnum):
    """`refused` by the portal; `held` there for long; `given_up`: only its digest was sent;
    `notice` on a fact; `unread`: a newer program is needed; `file`: its bytes do not arrive.
    """

    REFUSED = "refused"
    HELD = "held"
    QUARANTINED = "given_up"
    NOTICE = "notice"
    UNREAD = "unread"
    FILE = "file"


_OF_KIND: dict[ProblemKind, tuple[Choice, ...]] = {
    ProblemKind.REFUSED: (Choice.PORTAL, Choice.REUSE),
    ProblemKind.HELD: (Choice.ASK,),
    ProblemKind.QUARANTINED: (Choice.AGAIN,),
    ProblemKind.UNREAD: (),
    ProblemKind.FILE: (Choice.AGAIN, Choice.DROP),
}
QUARANTINED_CODE = "withheld"
# Harmless where they are wrong: they may stand ready under F9.
_READY = frozenset({Choice.PORTAL, Choice.ASK, Choice.AGAIN, Choice.KNOWN})


def choices_of(kind: ProblemKind, code: str) -> tuple[Choice, ...]:
    """What may be chosen, the most usual first; nothing about a notice that only a newer program
    knows.
    """
    if kind is ProblemKind.NOTICE:
        return tuple(REASONS[code].choices) if is_known_notice(code) else ()
    if kind is ProblemKind.REFUSED and code == QUARANTINED_CODE:
        return (Choice.ASK,)
    return _OF_KIND[kind]


def ready_choice(kind: ProblemKind, code: str) -> Choice | None:
    """What stands chosen at first; None where money, a date or a person is at stake."""
    choices, reason = choices_of(kind, code), REASONS.get(code)
    if not choices or choices[0] not in _READY or (reason is not None and reason.considered):
        return None
    return choices[0]


def is_known_notice(code: str) -> bool:
    """Whether this program knows what the notice says."""
    reason = REASONS.get(code)
    return reason is not None and reason.is_notice


def is_for_supervisor(kind: ProblemKind, code: str) -> bool:
    is_notice = kind is ProblemKind.NOTICE and is_known_notice(code)
    return is_notice and REASONS[code].settled_by is SettledBy.SUPERVISOR
