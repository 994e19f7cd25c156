"""What the law fixes about a form, as data: the next circular is one more file."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

import msgspec


class PaperSize(StrEnum):
    """A5 portrait, a page a copy; two A5 copies beside each other on A4 landscape, to be cut; A4
    portrait; A4 landscape for wide tables.
    """

    A5 = "a5"
    A4_TWO_UP = "a4_two_up"
    A4 = "a4"
    A4_LANDSCAPE = "a4_landscape"


class FormKind(StrEnum):
    """Which paper a form is. Its number is no name: numbers moved between 2018 and 2025."""

    RECEIPT = "receipt"
    SUPPLEMENT = "supplement"
    DECLINE = "decline"
    EXTENSION = "extension"
    STOP = "stop"
    CONTROL = "control"
    REGISTER = "register"
    RECEPTION = "reception"
    HAND_OVER = "hand_over"
    RESULT_SLIP = "result_slip"
    RETURN = "return"
    POST = "post"
    PROCESS = "process"
    MESSAGE = "message"


class Confirmed(StrEnum):
    """What of a form was read in a published text or print; the rest is said to be unconfirmed."""

    NAME = "name"
    LAYOUT = "layout"
    DATES = "dates"


SUPPLEMENT = "02"
DECLINE = "03"
"""The numbers that the general forms have since 2025."""


class FormTemplate(msgspec.Struct, frozen=True, kw_only=True):
    """A form of a regime: `regime` and `number` name it together, as `FormIssued` keeps them.

    `called` is what the foot calls it ("Phiếu có 2 trang"). `copies` are the labels of the copies
    (liên) in the order of printing; `sizes` the papers it may be printed on, the first as default.
    `serial` ends the number that is written by hand. It is of dossiers received from `since` to
    `until`, both included; with `procedures` of those alone. `texts` are its sentences by name,
    with parameters in braces.
    """

    kind: FormKind
    regime: str
    number: str
    title: str
    subtitle: str = ""
    called: str
    basis: str
    copies: tuple[str, ...] = ()
    sizes: tuple[PaperSize, ...]
    serial: str = ""
    since: date
    until: date | None = None
    procedures: tuple[str, ...] = ()
    texts: dict[str, str]
    confirmed: tuple[Confirmed, ...] = ()
    note: str = ""

    @property
    def parts(self) -> int:
        """How many copies one document of it holds."""
        return len(self.copies) or 1

    @property
    def unconfirmed(self) -> tuple[Confirmed, ...]:
        return tuple(one for one in Confirmed if one not in self.confirmed)

    @property
    def is_in_use(self) -> bool:
        """A form for some procedures takes the place of the general one once its name is known to
        be right; until then the general one is printed.
        """
        return not self.procedures or Confirmed.NAME in self.confirmed

    def covers(self, day: date) -> bool:
        return self.since <= day and (self.until is None or day <= self.until)

    def text(self, name: str, **values: str) -> str:
        """The sentence of this name, its parameters filled in."""
        return self.texts[name].format_map(values)
