"""The tables of problems and reasons in the portal contract, as the registry has them."""

from __future__ import annotations

from collections.abc import Iterable

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


def table(section: str) -> str:
    """Head and rows in Markdown."""
    head = HEADS[section]
    return "\n".join(map(_line, (head, ("---",) * len(head), *rows(section))))


def _line(cells: Iterable[str]) -> str:
    text = "|".join(f" {cell} " if cell else " " for cell in cells)
    return "|" + text.replace(" --- ", "---") + "|"


def with_reasons(text: str) -> str:
    """The contract with both tables as the registry makes them now."""
    for section in HEADS:
        head, found, rest = text.partition(f"\n## {section}\n")
        assert found, f"no section {section}"
        before, _, after = rest.partition("\n|")
        _, end, left = after.partition("|\n\n")
        assert end, f"no table under {section}"
        text = f"{head}{found}{before}\n{table(section)}\n\n{left}"
    return text
