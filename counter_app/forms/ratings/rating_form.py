"""An instrument of rating: its indicators and what may be answered to each."""

from __future__ import annotations

from datetime import date

import msgspec


class Indicator(msgspec.Struct, frozen=True, kw_only=True):
    """The answer at place `n` of the choices scores `n`."""

    id: str
    text: str
    choices: tuple[str, ...]


class RatingForm(msgspec.Struct, frozen=True, kw_only=True):
    """`form` names it in `Rated.form`. `is_confirmed` says that its wording was read in the text
    that it is based on; else `note` says why not.
    """

    form: str
    title: str
    basis: str
    since: date
    is_confirmed: bool = msgspec.field(name="confirmed")
    indicators: tuple[Indicator, ...]
    note: str = ""
