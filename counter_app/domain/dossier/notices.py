"""Notices on a dossier: how one comes to stand there, and how it is settled.

A notice and its settling may arrive in either order (after the portal was restored the desks give
back what it lost), and both orders make the same dossier.
"""

from __future__ import annotations

from msgspec.structs import replace

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.online import EarlySettling, Notice, Settled

FOREIGN_EVENT = "foreign_event"
"""An event waits, for its office or its officer is none of the dossier's."""
LET_IN, KEEP_OUT = "let_in", "keep_out"
"""The answers to it."""
MORE = "more"
"""The parameter that counts how many events a notice tells of beside the one that it names."""
OF_SUPERVISOR = frozenset(
    {
        FOREIGN_EVENT,
        "extension_not_later",
        "extension_twice",
        "mandate_over",
        "officer_inactive",
        "officer_unknown",
        "role_missing",
        "signed_twice",
        "stop_too_early",
        "stopped_but_answered",
        "supplement_once",
        "taken_twice",
        "withdrawn_after_decision",
    }
)
"""Codes that a supervisor settles: nobody confirms of himself that he might act."""
_OF_FILE = "file"


def notice_id(event: str, code: str) -> str:
    """The id of the notice with this code on the fact that this event told."""
    return f"{event}:{code}"


def code_of(notice: str) -> str:
    """The code in a notice's id; empty for the id of an event, or of a file."""
    event, _, code = notice.rpartition(":")
    return "" if event == _OF_FILE else code if event else ""


def find(dossier: Dossier, notice: str) -> Notice | None:
    """The notice with this id on the dossier."""
    return next((item for item in dossier.notices if item.id == notice), None)


def joined(notice: Notice) -> int:
    """How many events beside the one that it names the notice tells of."""
    text = dict(notice.params).get(MORE, "")
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 9 else 0


def with_notice(dossier: Dossier, notice: Notice) -> Dossier:
    """One notice for a fact and a code, however often it is found; told again it says the more of
    the two. Settled where its settling came before it.
    """
    existing = find(dossier, notice.id)
    if existing is not None:
        fuller = max(existing, notice, key=_says)
        merged = replace(fuller, settled=existing.settled)
        others = tuple(merged if item.id == notice.id else item for item in dossier.notices)
        return replace(dossier, notices=others)
    early = [each.settled for each in dossier.settled_early if each.notice == notice.id]
    left = tuple(one for one in dossier.settled_early if one.notice != notice.id)
    appended = replace(notice, settled=early[0] if early else None)
    return replace(dossier, notices=(*dossier.notices, appended), settled_early=left)


def with_settling(dossier: Dossier, notice: str, settled: Settled, *, asked: bool) -> Dossier:
    """The notice settled. A settling that was `asked` for, as a supervisor's is, stands where it
    was applied first; of others the one that was made first.
    """
    existing = find(dossier, notice)
    if existing is None:
        return dossier if asked or not code_of(notice) else _early(dossier, notice, settled)
    if asked:
        stands = existing.settled or settled
    else:
        stands = settled if existing.settled is None else min(existing.settled, settled, key=_made)
    appended = replace(existing, settled=stands)
    notices = tuple(appended if item.id == notice else item for item in dossier.notices)
    return replace(dossier, notices=notices)


def _early(dossier: Dossier, notice: str, settled: Settled) -> Dossier:
    same = [each.settled for each in dossier.settled_early if each.notice == notice]
    first = min((*same, settled), key=_made)
    others = tuple(item for item in dossier.settled_early if item.notice != notice)
    return replace(dossier, settled_early=(*others, EarlySettling(notice=notice, settled=first)))


def _says(notice: Notice) -> tuple[object, ...]:
    return joined(notice), notice.at, notice.officer, notice.params


def _made(settled: Settled) -> tuple[object, ...]:
    return settled.at, settled.officer, settled.choice, settled.text
