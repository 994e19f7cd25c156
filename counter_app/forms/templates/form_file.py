"""A form's file, read and checked: every fault at once, each with its field."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from counter_app.forms.parts.template import Confirmed, FormKind, FormTemplate, PaperSize
from counter_app.forms.templates.field_faults import (
    Fault,
    date_faults,
    is_token,
    matches,
    text_faults,
)
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
_AT_BYTE = re.compile(r"\(byte (\d+)\)")
_PROCEDURE = re.compile(r"[0-9]\.[0-9]{6}(\.[0-9A-Z]{1,5})*")


class FormFault(NamedTuple):
    """What is wrong in a form's file; `code` is stable, `detail` the word that it is about, `line`
    where the field stands, from 1, and 0 where there is none.
    """

    file: str
    field: str
    code: str
    detail: str = ""
    line: int = 0


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
    except (msgspec.DecodeError, msgspec.ValidationError, RecursionError) as error:
        fault = FormFault(file, "", "no_json", line=_line_of_error(data, error))
        return OpenedForm(file, None, (fault,))
    faults = [
        FormFault(file, *fault)._replace(line=_line_of(data, fault[0])) for fault in _faults(fields)
    ]
    if faults:
        return OpenedForm(file, None, tuple(faults))
    return OpenedForm(file, msgspec.convert(fields, FormTemplate))


def _line_of(data: bytes, field: str) -> int:
    """Where this field is named first."""
    name = field.rpartition(".")[2].encode()
    found = re.search(rb'"' + re.escape(name) + rb'"\s*:', data)
    return data.count(b"\n", 0, found.start()) + 1 if found is not None else 0


def _line_of_error(data: bytes, error: Exception) -> int:
    """Where it stops to be JSON, as far as the decoder says it."""
    found = _AT_BYTE.search(str(error))
    return data.count(b"\n", 0, int(found[1])) + 1 if found is not None else 0


def _faults(fields: dict[str, object]) -> Iterator[Fault]:
    for name in fields:
        if name not in _NEEDED and name not in _OTHERS:
            yield name, "unknown_field"
    for name in _NEEDED:
        if name not in fields:
            yield name, "missing"
    for name in ("regime", "number"):
        if name in fields and not is_token(fields[name]):
            yield name, "no_token"
    for name in _SHORT:
        if name in fields:
            yield from text_faults(name, fields[name], MOST_NAME, empty=name not in _NEEDED)
    yield from _word_faults(fields)
    yield from _list_faults(fields)
    yield from date_faults(fields)
    if fields.get("confirmed") != [one.value for one in Confirmed] and not fields.get("note"):
        yield "note", "unconfirmed_without_note"
    if "texts" in fields:
        yield from _sentence_faults(fields)


def _word_faults(fields: dict[str, object]) -> Iterator[Fault]:
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


def _list_faults(fields: dict[str, object]) -> Iterator[Fault]:
    copies = fields.get("copies", [])
    if not isinstance(copies, list) or len(copies) > MOST_COPIES:
        yield "copies", "wrong_type"
    else:
        for copy in copies:
            yield from text_faults("copies", copy, MOST_NAME)
    procedures = fields.get("procedures", [])
    if not isinstance(procedures, list):
        yield "procedures", "wrong_type"
        return
    for code in procedures:
        if not matches(code, _PROCEDURE):
            yield "procedures", "no_procedure_code", str(code)


def _sentence_faults(fields: dict[str, object]) -> Iterator[Fault]:
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
        yield from text_faults(field, texts[name], MOST_TEXT)
        try:
            named = parameters(str(texts[name]))
        except ValueError:
            yield field, "broken_braces"
            continue
        for parameter in sorted(named - names):
            yield field, "unknown_parameter", parameter
        for parameter in sorted(names - named):
            yield field, "missing_parameter", parameter
