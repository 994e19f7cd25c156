"""Which parameters each message must name, and which it may name besides."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from counter_app.forms.messages.message_template import LONGEST, MOST_SHORT, MessageStep, Parameter
from counter_app.forms.templates.form_texts import parameters

COMMON = frozenset(
    {
        Parameter.NAME,
        Parameter.CODE,
        Parameter.PROCEDURE,
        Parameter.OFFICE,
        Parameter.ADDRESS,
        Parameter.PHONE,
        Parameter.OFFICER,
        Parameter.SITE,
    }
)
"""Known of every dossier."""

_NEEDED: dict[MessageStep, str] = {
    MessageStep.RECEIVED: "code due",
    MessageStep.SUPPLEMENT: "code until",
    MessageStep.SUPPLEMENT_RECEIVED: "code due",
    MessageStep.OBLIGATION: "code amount until",
    MessageStep.DUE_MOVED: "code due",
    MessageStep.EXTENDED: "code due",
    MessageStep.READY: "code",
    MessageStep.READY_EARLY: "code due_before",
    MessageStep.POSTED: "code parcel",
    MessageStep.ELECTRONIC: "code",
    MessageStep.PARCEL_BACK: "code parcel",
    MessageStep.UNCOLLECTED: "code",
    MessageStep.NEGATIVE: "code",
    MessageStep.RETURNED: "code",
    MessageStep.DECLINED: "code",
    MessageStep.STOPPED: "code",
    MessageStep.WITHDRAWN: "code",
    MessageStep.PAPERS_OWED: "code until",
}
_MORE: dict[MessageStep, str] = {
    MessageStep.SUPPLEMENT: "count items reason",
    MessageStep.OBLIGATION: "reference",
    MessageStep.DUE_MOVED: "due_before",
    MessageStep.EXTENDED: "due_before reason",
    MessageStep.READY: "amount",
    MessageStep.READY_EARLY: "amount",
    MessageStep.POSTED: "carrier amount",
    MessageStep.PARCEL_BACK: "carrier",
    MessageStep.UNCOLLECTED: "amount",
    MessageStep.NEGATIVE: "reason",
    MessageStep.DECLINED: "reason",
    MessageStep.STOPPED: "reason",
    MessageStep.WITHDRAWN: "reason",
    MessageStep.PAPERS_OWED: "count items",
}
NEEDED: Mapping[MessageStep, frozenset[Parameter]] = MappingProxyType(
    {step: frozenset(map(Parameter, names.split())) for step, names in _NEEDED.items()}
)
ALLOWED: Mapping[MessageStep, frozenset[Parameter]] = MappingProxyType(
    {
        step: COMMON | NEEDED[step] | frozenset(map(Parameter, _MORE.get(step, "").split()))
        for step in MessageStep
    }
)


def longest(text: str) -> int:
    """Characters of a text to send once its parameters are filled, at most. Raises ValueError."""
    names = [Parameter(name) for name in parameters(text)]
    bare = text
    for name in names:
        bare = bare.replace(f"{{{name}}}", "x" * LONGEST.get(name, MOST_SHORT))
    return len(bare)


def named(texts: Iterable[str]) -> frozenset[Parameter]:
    """The parameters of these texts together. Raises ValueError."""
    return frozenset(Parameter(name) for text in texts for name in parameters(text))
