"""What is asked of the index of words for what was typed, the nearest reading first."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from counter_app.domain.search.search_terms import (
    SearchWord,
    Slot,
    whole_name,
)

WHOLE_NAME = '"·'


STEPS = 3  # of one way of spelling: whole name, whole words, last word begun


_Spell = Callable[[SearchWord], tuple[str, ...]]


def queries(slots: Sequence[Slot]) -> list[str]:
    """Full-text queries from the narrowest to the widest, each once: as it was typed, the whole
    name, then all words, then the last one begun; without marks and with readings, the same; at
    last all words begun.
    """
    queries = [*spelt(slots, as_typed), *spelt(slots, _freely), _query(slots, _freely, 0)]
    return [query for query in dict.fromkeys(queries) if query]


def without_marks(slots: Sequence[Slot]) -> tuple[str, ...]:
    """The queries of words without marks: all whole, the last one begun."""
    return (_query(slots, _freely, len(slots)), _query(slots, _freely, len(slots) - 1))


def spelt(slots: Sequence[Slot], spell: _Spell) -> list[str]:
    """The whole name, all words, all words with the last one begun."""
    none, last = len(slots), len(slots) - 1
    steps = (_whole_name(slots, spell), _query(slots, spell, none), _query(slots, spell, last))
    return [query for query in steps if query]


def as_typed(word: SearchWord) -> tuple[str, ...]:
    return (word.marked,)


def _freely(word: SearchWord) -> tuple[str, ...]:
    return word.forms


def _whole_name(slots: Sequence[Slot], spell: _Spell) -> str:
    """Empty where fewer than two words of a name were typed."""
    typed = [slot.ways[0][0] for slot in slots]
    name = [spell(word)[-1] for word in typed if not word.is_number]
    if len(name) < 2:
        return ""
    numbers = [slot for slot, word in zip(slots, typed, strict=True) if word.is_number]
    rest = f" AND {_query(numbers, spell, 0)}" if numbers else ""
    return f'{WHOLE_NAME}{whole_name(name)[1:]}"{rest}'


def _query(slots: Sequence[Slot], spell: _Spell, begun: int) -> str:
    """Every word from the slot `begun` on may be a beginning, and every number.

    Words hold letters and digits only, and stand in quotes: nothing typed is syntax.
    """
    parts = [
        " OR ".join(_way(way, spell, place >= begun) for way in slot.ways)
        for place, slot in enumerate(slots)
    ]
    return " AND ".join(f"({part})" for part in parts)


def _way(way: Sequence[SearchWord], spell: _Spell, begun: bool) -> str:
    return f"({' AND '.join(_term(spell(word), begun or word.is_number) for word in way)})"


def _term(spellings: Sequence[str], begun: bool) -> str:
    if begun:
        spellings = [
            s for s in spellings if not any(s[:size] in spellings for size in range(len(s)))
        ]
    quoted = [f'"{spelling}"{"*" if begun else ""}' for spelling in spellings]
    return f"({' OR '.join(quoted)})"
