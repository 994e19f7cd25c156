"""The files of ratings: every fault at once, each with its field."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import NamedTuple

import msgspec

from counter_app import paths
from counter_app.domain.errors import DomainError
from counter_app.forms.ratings.rating_form import RatingForm
from counter_app.forms.templates.field_faults import Fault, date_faults, is_token, text_faults
from counter_app.forms.templates.form_file import MOST_NAME, MOST_SIZE

MOST_INDICATORS = 12
MOST_CHOICES = 11
"""Scores go from 0 to 10 (`domain/kinds/rated.py`)."""
_NEEDED = ("form", "title", "basis", "since", "confirmed", "indicators")
_INDICATOR = {"id", "text", "choices"}


class RatingFault(NamedTuple):
    """What is wrong in a rating's file; `code` is stable, `detail` the word that it is about."""

    file: str
    field: str
    code: str
    detail: str = ""


class OpenedRating(NamedTuple):
    """A rating's file; `form` is None where there are faults."""

    file: str
    form: RatingForm | None
    faults: tuple[RatingFault, ...] = ()


class FaultyRatingsError(DomainError):
    """Files of ratings that cannot be used; `faults` are all of them."""

    code = "faulty_ratings"

    def __init__(self, faults: tuple[RatingFault, ...]) -> None:
        first = faults[0]
        super().__init__(name=first.file, field=first.field)
        self.faults = faults


def open_rating(file: str, data: bytes) -> OpenedRating:
    """The rating in this file, or everything that is wrong with it."""
    if len(data) > MOST_SIZE:
        return OpenedRating(file, None, (RatingFault(file, "", "too_long"),))
    try:
        fields = msgspec.json.decode(data, type=dict[str, object])
    except (msgspec.DecodeError, msgspec.ValidationError, RecursionError):
        return OpenedRating(file, None, (RatingFault(file, "", "no_json"),))
    faults = [RatingFault(file, *fault) for fault in _faults(fields)]
    if faults:
        return OpenedRating(file, None, tuple(faults))
    return OpenedRating(file, msgspec.convert(fields, RatingForm))


def rating_of(opened: Iterable[OpenedRating], day: date) -> RatingForm:
    """The instrument of this day: the newest that had begun, else the first.

    Raises FaultyRatingsError with everything that is wrong.
    """
    files = list(opened)
    faults = [fault for file in files for fault in file.faults]
    forms = sorted((file.form for file in files if file.form), key=lambda form: form.since)
    names = [form.form for form in forms]
    faults += [
        RatingFault("", "form", "named_twice", name)
        for name in sorted(set(names))
        if names.count(name) > 1
    ]
    if not forms and not faults:
        faults.append(RatingFault("", "form", "no_form"))
    if faults:
        raise FaultyRatingsError(tuple(faults))
    begun = [form for form in forms if form.since <= day]
    return (begun or forms[:1])[-1]


def shipped(day: date) -> RatingForm:
    """The instrument that ships with the program, files read once a process."""
    return rating_of(_shipped(), day)


@cache
def _shipped() -> tuple[OpenedRating, ...]:
    return tuple(read_ratings(paths.resources() / "ratings"))


def read_ratings(folder: Path) -> list[OpenedRating]:
    """Every file of the folder, also those with faults, by name. Raises OSError."""
    return [open_rating(path.name, path.read_bytes()) for path in sorted(folder.glob("*.json"))]


def _faults(fields: dict[str, object]) -> Iterator[Fault]:
    for name in fields:
        if name not in _NEEDED and name != "note":
            yield name, "unknown_field"
    for name in _NEEDED:
        if name not in fields:
            yield name, "missing"
    if "form" in fields and not is_token(fields["form"]):
        yield "form", "no_token"
    for name in ("title", "basis", "note"):
        if name in fields:
            yield from text_faults(name, fields[name], MOST_NAME, empty=name == "note")
    yield from date_faults(fields)
    if not isinstance(fields.get("confirmed", True), bool):
        yield "confirmed", "wrong_type"
    elif not fields.get("confirmed", True) and not fields.get("note"):
        yield "note", "unconfirmed_without_note"
    if "indicators" in fields:
        yield from _indicator_faults(fields["indicators"])


def _indicator_faults(indicators: object) -> Iterator[Fault]:
    if not isinstance(indicators, list) or not 0 < len(indicators) <= MOST_INDICATORS:
        yield "indicators", "wrong_type"
        return
    ids = []
    for number, indicator in enumerate(indicators):
        field = f"indicators.{number}"
        if not isinstance(indicator, dict) or set(indicator) != _INDICATOR:
            yield field, "wrong_type"
            continue
        ids.append(str(indicator["id"]))
        if not is_token(indicator["id"]):
            yield f"{field}.id", "no_token"
        yield from text_faults(f"{field}.text", indicator["text"], MOST_NAME)
        choices = indicator["choices"]
        if not isinstance(choices, list) or not 1 < len(choices) <= MOST_CHOICES:
            yield f"{field}.choices", "wrong_type"
            continue
        for choice in choices:
            yield from text_faults(f"{field}.choices", choice, MOST_NAME)
    if len(set(ids)) < len(ids):
        yield "indicators", "twice"
