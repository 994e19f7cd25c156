"""A form's file, read and checked: every fault at once, each with its field."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

import msgspec

from counter_app.forms.drawing.plain_text import unprinted
from counter_app.forms.parts.template import Confirmed, FormKind, FormTemplate, PaperSize
from counter_app.forms.templates.form_texts import TEXTS, parameters

MOST_SIZE = 100_000
MOST_TEXT = 2_000
MOST_NAME = 300
MOST_COPIES = 4

_NEEDED = (
    "kind", "regime", "number", "title", "called", "basis", "sizes", "since", "texts", "confirmed",
)  # fmt: skip
_OTHERS = ("subtitle", "copies", "serial", "until", "procedures", "note")
_SHORT = ("title", "subtitle", "called", "basis", "serial", "note")
_TOKEN = re.compile(r"[0-9A-Za-z_.-]{1,30}")
_PROCEDURE = re.compile(r"[0-9]\.[0-9]{6}(\.[0-9A-Z]{1,5})*")


class FormFault(NamedTuple):
    """What is wrong in a form's file; `code` is stable, `detail` the word that it is about."""

    file: str
    field: str
    code: str
    detail: str = ""


class OpenedForm(NamedTuple):
    """A form's file; `template` is None where there are faults."""

    file: str
    template: FormTemplate | None
    faults: tuple[FormFault, ...] = ()


def open_form(file: str, data: bytes) -> OpenedForm:
    """The form in this file, or everything that is wrong with it."""
    if len(data) > MOST_SIZE:
        return OpenedForm(file, None, (FormFault(file, "", "too_long"),))
    try:
        fields = msgspec.json.decode(data, type=dict[str, object])
    except (msgspec.DecodeError, msgspec.ValidationError, RecursionError):
        return OpenedForm(file, None, (FormFault(file, "", "no_json"),))
    faults = [FormFault(file, *fault) for fault in _faults(fields)]
    if faults:
        return OpenedForm(file, None, tuple(faults))
    return OpenedForm(file, msgspec.convert(fields, FormTemplate))


_Fault = tuple[str, str] | tuple[str, str, str]


def _faults(fields: dict[str, object]) -> Iterator[_Fault]:
    for name in fields:
        if name not in _NEEDED and name not in _OTHERS:
            yield name, "unknown_field"
    for name in _NEEDED:
        if name not in fields:
            yield name, "missing"
    for name in ("regime", "number"):
        if name in fields and not _matches(fields[name], _TOKEN):
            yield name, "no_token"
    for name in _SHORT:
        if name in fields:
            yield from _text_faults(name, fields[name], MOST_NAME, empty=name not in _NEEDED)
    yield from _word_faults(fields)
    yield from _list_faults(fields)
    yield from _date_faults(fields)
    if fields.get("confirmed") != [one.value for one in Confirmed] and not fields.get("note"):
        yield "note", "unconfirmed_without_note"
    if "texts" in fields:
        yield from _sentence_faults(fields)


def _word_faults(fields: dict[str, object]) -> Iterator[_Fault]:
    if "kind" in fields and fields["kind"] not in [kind.value for kind in FormKind]:
        yield "kind", "unknown_word", str(fields["kind"])
    for name, words in (("sizes", PaperSize), ("confirmed", Confirmed)):
        values = fields.get(name, [])
        if not isinstance(values, list):
            yield name, "wrong_type"
            continue
        known = [word.value for word in words]
        for value in values:
            if value not in known:
                yield name, "unknown_word", str(value)
        if len(set(map(str, values))) < len(values):
            yield name, "twice"
    if fields.get("sizes") == []:
        yield "sizes", "empty"


def _list_faults(fields: dict[str, object]) -> Iterator[_Fault]:
    copies = fields.get("copies", [])
    if not isinstance(copies, list) or len(copies) > MOST_COPIES:
        yield "copies", "wrong_type"
    else:
        for copy in copies:
            yield from _text_faults("copies", copy, MOST_NAME)
    procedures = fields.get("procedures", [])
    if not isinstance(procedures, list):
        yield "procedures", "wrong_type"
        return
    for code in procedures:
        if not _matches(code, _PROCEDURE):
            yield "procedures", "no_procedure_code", str(code)


def _date_faults(fields: dict[str, object]) -> Iterator[_Fault]:
    days = {}
    for name in ("since", "until"):
        value = fields.get(name)
        if value is None and (name == "until" or name not in fields):
            continue
        try:
            days[name] = date.fromisoformat(str(value))
        except ValueError:
            yield name, "no_date", str(value)
    if len(days) == 2 and days["until"] < days["since"]:
        yield "until", "until_before_since"


def _sentence_faults(fields: dict[str, object]) -> Iterator[_Fault]:
    texts = fields["texts"]
    if not isinstance(texts, dict):
        yield "texts", "wrong_type"
        return
    kind = fields.get("kind")
    if kind not in [one.value for one in FormKind]:
        return
    wanted = TEXTS[FormKind(str(kind))]
    for name in texts.keys() - wanted.keys():
        yield f"texts.{name}", "unknown_field"
    for name, names in wanted.items():
        field = f"texts.{name}"
        if name not in texts:
            yield field, "missing"
            continue
        yield from _text_faults(field, texts[name], MOST_TEXT)
        try:
            named = parameters(str(texts[name]))
        except ValueError:
            yield field, "broken_braces"
            continue
        for parameter in sorted(named - names):
            yield field, "unknown_parameter", parameter
        for parameter in sorted(names - named):
            yield field, "missing_parameter", parameter


def _text_faults(field: str, value: object, most: int, *, empty: bool = False) -> Iterator[_Fault]:
    if not isinstance(value, str):
        yield field, "wrong_type"
    elif not value.strip():
        if not empty:
            yield field, "empty"
    elif len(value) > most:
        yield field, "too_long"
    elif not unicodedata.is_normalized("NFC", value):
        yield field, "not_composed"
    elif lost := unprinted(value):
        yield field, "unprintable", lost


def _matches(value: object, shape: re.Pattern[str]) -> bool:
    return isinstance(value, str) and shape.fullmatch(value) is not None
