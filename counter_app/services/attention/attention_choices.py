"""What may be done about each thing that a person must settle."""

from __future__ import annotations

from enum import StrEnum

from counter_app.domain.dossier import notices


class ProblemKind(StrEnum):
    """`refused` by the portal; `held` there for long; `given_up`: only its digest was sent;
    `notice` on a fact; `unread`: a newer program is needed; `file`: its bytes do not arrive.
    """

    REFUSED = "refused"
    HELD = "held"
    GIVEN_UP = "given_up"
    NOTICE = "notice"
    UNREAD = "unread"
    FILE = "file"


class Choice(StrEnum):
    """`portal`: what the portal has holds; `reuse`: that too, and the own text stays at hand;
    `again`: send it once more; `ask`: ask the portal now; `keep`: what was done stays;
    `refund`: the citizen gets it back; `told`: the citizen has been told; `handed`: it went to
    whom it belongs; `known`: seen, nothing else to do; `drop`: the file travels no more, for a
    reason that the officer writes; `let_in`: what waits before the dossier counts; `keep_out`: it
    never will.
    """

    PORTAL = "portal"
    REUSE = "reuse"
    AGAIN = "again"
    ASK = "ask"
    KEEP = "keep"
    REFUND = "refund"
    TOLD = "told"
    HANDED = "handed"
    KNOWN = "known"
    DROP = "drop"
    LET_IN = notices.LET_IN
    KEEP_OUT = notices.KEEP_OUT


_OF_KIND: dict[ProblemKind, tuple[Choice, ...]] = {
    ProblemKind.REFUSED: (Choice.PORTAL, Choice.REUSE),
    ProblemKind.HELD: (Choice.ASK,),
    ProblemKind.GIVEN_UP: (Choice.AGAIN,),
    ProblemKind.NOTICE: (),
    ProblemKind.UNREAD: (),
    ProblemKind.FILE: (Choice.AGAIN, Choice.DROP),
}
_OF_NOTICE: dict[str, tuple[Choice, ...]] = {
    "code_twice": (Choice.TOLD,),
    "fee_paid": (Choice.KEEP, Choice.REFUND),
    "fee_unknown": (Choice.KEEP, Choice.REFUND),
    "fee_amount": (Choice.KEEP, Choice.REFUND),
    "other_office": (Choice.HANDED, Choice.KNOWN),
    "wrong_day": (Choice.KEEP,),
    "unreadable_code": (Choice.KEEP,),
    "foreign_code": (Choice.KEEP,),
    "unleased_code": (Choice.KEEP,),
    "code_agency": (Choice.KEEP,),
    "deadline_differs": (Choice.KEEP, Choice.TOLD),
    "officer_inactive": (Choice.KEEP,),
    "officer_unknown": (Choice.KEEP,),
    "role_missing": (Choice.KEEP,),
    "dossier_deleted": (Choice.PORTAL, Choice.HANDED),
    "implausible": (Choice.KEEP,),
    notices.FOREIGN_EVENT: (Choice.LET_IN, Choice.KEEP_OUT),
    "let_in": (Choice.KNOWN,),
    **dict.fromkeys(
        (
            "already_received",
            "dossier_closed",
            "empty_note",
            "no_dossier",
            "note_too_long",
            "paper_name",
            "reprint_reason",
            "sets",
        ),
        (Choice.KNOWN,),
    ),
}
WITHHELD = "withheld"
# Harmless where they are wrong: they may stand ready under F9.
_READY = frozenset({Choice.PORTAL, Choice.ASK, Choice.AGAIN, Choice.KNOWN})
_CONSIDERED = frozenset({"other_office", "dossier_deleted"})


def choices_of(kind: ProblemKind, code: str) -> tuple[Choice, ...]:
    """What may be chosen, the most usual first; nothing about a notice that only a newer program
    knows.
    """
    if kind is ProblemKind.NOTICE:
        return _OF_NOTICE.get(code, _OF_KIND[kind])
    if kind is ProblemKind.REFUSED and code == WITHHELD:
        return (Choice.ASK,)
    return _OF_KIND[kind]


def ready_choice(kind: ProblemKind, code: str) -> Choice | None:
    """What stands chosen at first; None where money, a date or a person is at stake."""
    choices = choices_of(kind, code)
    if not choices or choices[0] not in _READY or code in _CONSIDERED:
        return None
    return choices[0]


def is_known_notice(code: str) -> bool:
    """Whether this program knows what the notice says."""
    return code in _OF_NOTICE


def is_for_supervisor(kind: ProblemKind, code: str) -> bool:
    return kind is ProblemKind.NOTICE and code in notices.OF_SUPERVISOR
