"""Every reason there is; nothing else lists them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from counter_app.contract.reasons.codes import CODES
from counter_app.contract.reasons.correcting import CORRECTING
from counter_app.contract.reasons.ending import ENDING
from counter_app.contract.reasons.facts import FACTS
from counter_app.contract.reasons.handing import HANDING
from counter_app.contract.reasons.people import PEOPLE
from counter_app.contract.reasons.questions import QUESTIONS
from counter_app.contract.reasons.reason import Reason
from counter_app.contract.reasons.requests import REQUESTS
from counter_app.contract.reasons.results import RESULTS
from counter_app.contract.reasons.waiting import WAITING

_ALL = (
    *QUESTIONS,
    *WAITING,
    *REQUESTS,
    *PEOPLE,
    *FACTS,
    *HANDING,
    *CORRECTING,
    *ENDING,
    *RESULTS,
    *CODES,
)
REASONS: Final[Mapping[str, Reason]] = MappingProxyType({reason.code: reason for reason in _ALL})
"""By their codes."""
