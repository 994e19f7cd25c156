"""Which sentences each kind of form has in its file, and the parameters that each names."""

from __future__ import annotations

from collections.abc import Iterator
from string import Formatter

from counter_app.forms.parts.template import FormKind

_FIELDS: dict[FormKind, dict[str, str]] = {
    FormKind.RECEIPT: {
        "submitter": "",
        "receiver": "",
        "copies": "",
        "electronic": "",
        "collect": "",
        "status": "ways",
        "rating": "site",
        "corrected": "corrected_at printed_at",
    },
    FormKind.SUPPLEMENT: {
        "asked": "addressee",
        "until": "until",
        "where": "addressee place",
        "contact": "addressee officer contact",
        "signer": "",
    },
    FormKind.DECLINE: {
        "refused": "office",
        "told": "addressee",
        "submitter": "",
        "signer": "",
    },
    FormKind.EXTENSION: {
        "received": "received_at office addressee procedure code promised_at",
        "late": "agency",
        "sorry": "agency addressee",
        "again": "due_at",
        "thanks": "addressee",
        "signer": "",
        "recipients": "",
    },
    FormKind.STOP: {
        "received": "received_at office addressee procedure code",
        "withdrawn": "addressee asked_at",
        "unanswered": "office asked_at until addressee",
        "stopped": "office stopped_at",
        "papers": "addressee",
        "no_papers": "",
        "anew": "addressee",
        "told": "addressee",
        "signer": "",
        "recipients": "",
    },
    FormKind.CONTROL: {"note": ""},
    FormKind.REGISTER: {"closed": ""},
    FormKind.RECEPTION: {
        "handed": "giver taker handed_at count",
        "copies": "",
        "giver": "",
        "taker": "",
    },
    FormKind.HAND_OVER: {"handed": "giver taker handed_at count", "copies": ""},
    FormKind.RESULT_SLIP: {"handed": "giver taker handed_at count", "copies": ""},
    FormKind.RETURN: {
        "received": "collector office",
        "declared": "",
        "lost": "",
        "copies": "",
        "giver": "",
        "collector": "",
    },
    FormKind.POST: {
        "handed": "giver taker handed_at count",
        "copies": "",
        "giver": "",
        "carrier": "",
    },
    FormKind.PROCESS: {"printed": "printed_at source"},
    FormKind.MESSAGE: {
        "contact": "addressee officer contact",
        "signer": "",
        "recipients": "",
    },
}

TEXTS: dict[FormKind, dict[str, frozenset[str]]] = {
    kind: {name: frozenset(parameters.split()) for name, parameters in fields.items()}
    for kind, fields in _FIELDS.items()
}


def parameters(text: str) -> frozenset[str]:
    """The names in braces. Raises ValueError for braces that do not close or hold more than a
    name.
    """
    return frozenset(_named(text))


def _named(text: str) -> Iterator[str]:
    for _, name, layout, conversion in Formatter().parse(text):
        if name is None:
            continue
        if layout or conversion or not name.isidentifier():
            raise ValueError(text)
        yield name
