"""Which officers are meant by what was typed at the gate: by name, initials or login."""

from __future__ import annotations

from collections.abc import Iterable

from counter_app.domain.office.office import Officer
from counter_app.domain.text.folding import fold
from counter_app.ui.widgets.suggestions import Suggestion


def matching(officers: Iterable[Officer], text: str) -> list[Suggestion]:
    """Those whom every word of the text fits."""
    words = fold(text).split()
    return [suggestion(one) for one in officers if all(_fits(word, one) for word in words)]


def suggestion(officer: Officer) -> Suggestion:
    return Suggestion(officer.id, officer.name, (officer.title,))


def _fits(word: str, officer: Officer) -> bool:
    parts = fold(officer.name).split()
    initials = "".join(part[0] for part in parts)
    return (
        any(part.startswith(word) for part in parts)
        or initials.startswith(word)
        or fold(officer.login).startswith(word)
    )
