"""Letters of an intake that its paper cannot show."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from counter_app.domain.dossier.intake import Intake
from counter_app.forms.drawing.plain_text import unprinted


def unprinted_letters(intake: Intake) -> str:
    """What of names, addresses and other words would print as □, each character once."""
    printed = (
        intake.owner,
        intake.submission,
        intake.content,
        intake.papers,
        intake.promise_reason,
        intake.delivery,
    )
    return unprinted("".join(text for part in printed for text in _texts(part)))


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, msgspec.Struct):
        for part in msgspec.structs.astuple(value):
            yield from _texts(part)
    elif isinstance(value, tuple):
        for part in value:
            yield from _texts(part)
