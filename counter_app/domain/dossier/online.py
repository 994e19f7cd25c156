"""What an online dossier holds beside a walk-in one, and what the portal remarks on a dossier."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import msgspec

from counter_app.domain.bounds import Timestamp, Whole

CLAIM_FOR = timedelta(minutes=15)


class FormField(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """One filled field of the citizen's e-form; `group` is the heading that it stands under. In a
    dossier `at` is when it was filled anew, None where it still is as it was filed.
    """

    label: str
    value: str
    group: str = ""
    at: datetime | None = None


class SupplementItem(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """One thing that the citizen has to add or mend: a row of form 02.

    `requirement` is the paper's id in the procedure version, empty where it is none of them.
    """

    name: str
    requirement: str = ""
    originals: Whole = 0
    certified: Whole = 0
    copies: Whole = 0
    detail: str = ""


class Supplement(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """A request to complete the dossier (TT 03/2025/TT-VPCP, form 02), made once.

    `answered_at` is when the citizen's papers came, None while they are awaited; `paper` that form
    02 was in the citizen's hand when it was recorded.
    """

    items: tuple[SupplementItem, ...]
    reason: str
    at: Timestamp
    officer: str
    event: str
    until: date | None = None
    contact: str = ""
    answered_at: Timestamp | None = None
    paper: bool = False


class Decline(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """A refusal to receive, with its reasons (TT 03/2025/TT-VPCP, form 03)."""

    reason: str
    at: Timestamp
    officer: str
    event: str


class Claim(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """An officer is looking at the dossier: a courtesy to the other desks, never a lock."""

    officer: str
    desk: str
    at: Timestamp

    def holds(self, now: datetime) -> bool:
        """Whether it still says something: it is gone fifteen minutes after it was made."""
        return self.at <= now + CLAIM_FOR and now - self.at < CLAIM_FOR


class Settled(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """How a notice was settled; `choice` is one of those that the notice offers."""

    choice: str
    officer: str
    at: Timestamp
    text: str = ""


class Notice(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """What is wrong with a fact that was recorded all the same.

    `id` is that of the event and the code, `code` stable, `params` fill its sentence.
    """

    id: str
    code: str
    event: str
    at: Timestamp
    officer: str = ""
    params: tuple[tuple[str, str], ...] = ()
    settled: Settled | None = None


class EarlySettling(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """A settling that arrived before the notice with the id `notice` did."""

    notice: str
    settled: Settled
