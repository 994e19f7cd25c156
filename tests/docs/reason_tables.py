"""The tables of problems and reasons in docs/contract, as the registry has them."""

from __future__ import annotations

from counter_app.contract.reasons.reason import Outcome, Reason
from counter_app.contract.reasons.registry import REASONS

HEADS = {
    "Problems": ("code", "HTTP", "title", "what the desk does"),
    "Reasons": ("code", "becomes", "settled by", "choices", "title", "what the desk does"),
}


def rows(section: str) -> list[tuple[str, ...]]:
    if section == "Problems":
        return [
            (f"`{one.code}`", str(one.status), one.title, one.does)
            for one in REASONS.values()
            if one.status
        ]
    return [
        (
            f"`{one.code}`",
            _becomes(one),
            "" if Outcome.TIMELINE in one.becomes else one.settled_by.value,
            ", ".join(f"`{choice}`" for choice in one.choices),
            one.title,
            one.does,
        )
        for one in REASONS.values()
        if one.becomes or one.formerly
    ]


def _becomes(reason: Reason) -> str:
    now, before = ", ".join(reason.becomes), ", ".join(reason.formerly)
    return "; ".join(part for part in (now, before and f"formerly {before}") if part)
