"""What a citizen is told at a step, as data: a phone script, a text to send, a paper."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from types import MappingProxyType

import msgspec

MOST_SHORT = 160
"""Characters of a text to send: one message of the mobile networks without diacritics."""


class MessageStep(StrEnum):
    """What the citizen is told of; the word stands in `ContactMade.step`."""

    RECEIVED = "received"
    SUPPLEMENT = "supplement"
    SUPPLEMENT_RECEIVED = "supplement_received"
    OBLIGATION = "obligation"
    DUE_MOVED = "due_moved"
    EXTENDED = "extended"
    READY = "ready"
    READY_EARLY = "ready_early"
    POSTED = "posted"
    ELECTRONIC = "electronic"
    PARCEL_BACK = "parcel_back"
    UNCOLLECTED = "uncollected"
    NEGATIVE = "negative"
    RETURNED = "returned"
    DECLINED = "declined"
    STOPPED = "stopped"
    WITHDRAWN = "withdrawn"
    PAPERS_OWED = "papers_owed"


class Variant(StrEnum):
    """The forms of one message."""

    PHONE = "phone"
    SHORT = "text"
    PAPER = "paper"


class Parameter(StrEnum):
    """What stands in braces in a message."""

    NAME = "name"
    CODE = "code"
    PROCEDURE = "procedure"
    OFFICE = "office"
    ADDRESS = "address"
    PHONE = "phone"
    OFFICER = "officer"
    DUE = "due"
    DUE_BEFORE = "due_before"
    UNTIL = "until"
    COUNT = "count"
    ITEMS = "items"
    REASON = "reason"
    AMOUNT = "amount"
    REFERENCE = "reference"
    CARRIER = "carrier"
    PARCEL = "parcel"
    SITE = "site"


LONGEST = MappingProxyType(
    {
        Parameter.CODE: 32,
        Parameter.PHONE: 18,
        Parameter.DUE: 17,
        Parameter.DUE_BEFORE: 17,
        Parameter.UNTIL: 14,
        Parameter.COUNT: 3,
        Parameter.AMOUNT: 20,
        Parameter.PARCEL: 24,
    }
)
"""Characters that a parameter of a text to send takes at most; the others have no place there."""


class MessageTemplate(msgspec.Struct, frozen=True, kw_only=True):
    """The message of one step. `number` and `version` name it together, as an event keeps them: a
    changed sentence is a new version. It is used from `since` to `until`, both included.
    `is_confirmed` says that the law behind the step, its `basis`, was read; else `note` says why
    not.
    """

    number: str
    version: int
    step: MessageStep
    title: str
    since: date
    until: date | None = None
    basis: str = ""
    is_confirmed: bool = msgspec.field(name="confirmed")
    texts: dict[Variant, str]
    note: str = ""

    @property
    def id(self) -> str:
        """ "07.1"."""
        return f"{self.number}.{self.version}"
