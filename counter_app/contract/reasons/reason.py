"""What is to be known of a reason: one value, read by portal, desk, window and documents."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from counter_app.contract.reasons.choices import Choice, ChoiceText


class Outcome(StrEnum):
    """What an event becomes for a reason: refused, held until it can be judged, or a fact that
    counts and has a notice. `timeline` is shown there and leaves nothing to settle.
    """

    HELD = "held"
    REFUSED = "refused"
    NOTICE = "notice"
    TIMELINE = "timeline"


class SettledBy(StrEnum):
    """`officer` is anybody of the office, `operator` whoever runs the portal."""

    OFFICER = "officer"
    SUPERVISOR = "supervisor"
    OPERATOR = "operator"


class Compared(StrEnum):
    """What a notice shows side by side, of the portal and of the desk."""

    CODE = "code"
    DAY = "day"
    OFFICE = "office"
    DUE = "due"
    PAYMENT = "payment"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """One row. `code` is stable, `title` is what the portal says of it, in Vietnamese.

    `status` is the HTTP status of the question that is answered with it, 0 for no question.
    `becomes` says what becomes of an event for it, `formerly` what earlier portals made of one:
    desks still hold those. `does` tells other developers what a desk does about it.

    What an officer reads is marked for translation. `heading` and `sentence` stand in Cần xử lý;
    `if_refused`, `if_held` and `by_why` (by the parameter `why`) replace the sentence where it
    would be wrong. A general one is shown where there is none, and where it `names_other` (the
    answer that came first) but none is known. `at_desk` is shown when the desk itself refuses,
    before anything is written; `on_timeline` where the portal noticed it later by itself.

    `choices` are those of its notice, the most usual first; with `considered` none of them may
    stand ready under F9. `settled_by` says who settles the notice, or lets in what is held.
    """

    code: str
    does: str
    title: str = ""
    status: int = 0
    becomes: tuple[Outcome, ...] = ()
    formerly: tuple[Outcome, ...] = ()
    settled_by: SettledBy = SettledBy.OFFICER
    heading: str = ""
    sentence: str = ""
    if_refused: str = ""
    if_held: str = ""
    by_why: Mapping[str, str] = field(default_factory=dict)
    names_other: bool = False
    at_desk: str = ""
    on_timeline: str = ""
    choices: Mapping[Choice, ChoiceText] = field(default_factory=dict)
    considered: bool = False
    urgent: bool = False
    compares: Compared | None = None

    @property
    def is_notice(self) -> bool:
        """Whether a notice with this code is understood here."""
        return Outcome.NOTICE in (*self.becomes, *self.formerly)

    def sentence_as(self, outcome: Outcome | None) -> str:
        """What stands in Cần xử lý, empty where the general sentence does."""
        particular = {Outcome.REFUSED: self.if_refused, Outcome.HELD: self.if_held}
        return (particular.get(outcome, "") if outcome else "") or self.sentence
