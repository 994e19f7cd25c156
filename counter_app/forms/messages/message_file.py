"""A message's file, read and checked: every fault at once, each with its field."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from counter_app.forms.messages.message_parameters import ALLOWED, NEEDED, longest
from counter_app.forms.messages.message_template import (
    LONGEST,
    MOST_SHORT,
    MessageStep,
    MessageTemplate,
    Parameter,
    Variant,
)
from counter_app.forms.templates.field_faults import Fault, date_faults, is_token, text_faults
from counter_app.forms.templates.form_file import MOST_NAME, MOST_SIZE, MOST_TEXT
from counter_app.forms.templates.form_texts import parameters

_NEEDED = ("number", "version", "step", "title", "since", "confirmed", "texts")
_OTHERS = ("until", "basis", "note")


class MessageFault(NamedTuple):
    """What is wrong in a message's file; `code` is stable, `detail` the word that it is about."""

    file: str
    field: str
    code: str
    detail: str = ""


class OpenedMessage(NamedTuple):
    """A message's file; `template` is None where there are faults."""

    file: str
    template: MessageTemplate | None
    faults: tuple[MessageFault, ...] = ()


def open_message(file: str, data: bytes) -> OpenedMessage:
    """The message in this file, or everything that is wrong with it."""
    if len(data) > MOST_SIZE:
        return OpenedMessage(file, None, (MessageFault(file, "", "too_long"),))
    try:
        fields = msgspec.json.decode(data, type=dict[str, object])
    except (msgspec.DecodeError, msgspec.ValidationError, RecursionError):
        return OpenedMessage(file, None, (MessageFault(file, "", "no_json"),))
    faults = [MessageFault(file, *fault) for fault in _faults(fields)]
    if faults:
        return OpenedMessage(file, None, tuple(faults))
    return OpenedMessage(file, msgspec.convert(fields, MessageTemplate))


def _faults(fields: dict[str, object]) -> Iterator[Fault]:
    for name in fields:
        if name not in _NEEDED and name not in _OTHERS:
            yield name, "unknown_field"
    for name in _NEEDED:
        if name not in fields:
            yield name, "missing"
    yield from _name_faults(fields)
    yield from date_faults(fields)
    yield from _basis_faults(fields)
    step = fields.get("step")
    if step in [one.value for one in MessageStep]:
        yield from _sentence_faults(MessageStep(str(step)), fields.get("texts", {}))
    elif "step" in fields:
        yield "step", "unknown_word", str(step)


def _name_faults(fields: dict[str, object]) -> Iterator[Fault]:
    if "number" in fields and not is_token(fields["number"]):
        yield "number", "no_token"
    version = fields.get("version", 1)
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        yield "version", "wrong_type"
    for name in ("title", "basis", "note"):
        if name in fields:
            yield from text_faults(name, fields[name], MOST_NAME, empty=name != "title")


def _basis_faults(fields: dict[str, object]) -> Iterator[Fault]:
    if not isinstance(fields.get("confirmed", True), bool):
        yield "confirmed", "wrong_type"
    elif not fields.get("confirmed") and not fields.get("note"):
        yield "note", "unconfirmed_without_note"
    elif fields.get("confirmed") and not fields.get("basis"):
        yield "basis", "confirmed_without_basis"


def _sentence_faults(step: MessageStep, texts: object) -> Iterator[Fault]:
    if not isinstance(texts, dict):
        yield "texts", "wrong_type"
        return
    variants = [one.value for one in Variant]
    for name in texts:
        if name not in variants:
            yield f"texts.{name}", "unknown_field"
    for variant in Variant:
        field = f"texts.{variant}"
        if variant not in texts:
            yield field, "missing"
            continue
        wrong = list(text_faults(field, texts[variant], MOST_TEXT))
        yield from wrong
        if not wrong:
            yield from _parameter_faults(field, step, variant, str(texts[variant]))


def _parameter_faults(
    field: str, step: MessageStep, variant: Variant, text: str
) -> Iterator[Fault]:
    try:
        names = parameters(text)
    except ValueError:
        yield field, "broken_braces"
        return
    unknown = sorted(names - {one.value for one in ALLOWED[step]})
    for name in unknown:
        yield field, "unknown_parameter", name
    for name in sorted(NEEDED[step] - names):
        yield field, "missing_parameter", name
    if variant is not Variant.SHORT or unknown:
        return
    without_bound = sorted(name for name in names if Parameter(name) not in LONGEST)
    for name in without_bound:
        yield field, "boundless_parameter", name
    if not without_bound and longest(text) > MOST_SHORT:
        yield field, "too_long_to_send", str(longest(text))
