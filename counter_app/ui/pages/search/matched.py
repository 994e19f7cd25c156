"""What of a found dossier fits what was typed: marked words of names, digits behind a mask."""

from __future__ import annotations

from dataclasses import dataclass

from counter_app.domain.search.search_terms import SearchWord, Slot, apart, understand, words
from counter_app.ui.texts import numbers

_FEWEST_DIGITS = 2
_MOST_DIGITS = 32


@dataclass(frozen=True, slots=True)
class MatchedPiece:
    """Part of a text; `hit` says that it was typed."""

    text: str
    hit: bool = False


def typed_words(typed: str) -> tuple[SearchWord, ...]:
    """The words that are no numbers."""
    slots: tuple[Slot, ...] = understand(typed)
    firsts = (slot.ways[0][0] for slot in slots)
    return tuple(word for word in firsts if not word.is_number)


def name_pieces(name: str, typed: tuple[SearchWord, ...]) -> tuple[MatchedPiece, ...]:
    """The name word by word, spaces kept, those that begin with a typed word marked."""
    pieces: list[MatchedPiece] = []
    for at, part in enumerate(name.split(" ")):
        if at:
            pieces.append(MatchedPiece(" "))
        pieces.append(MatchedPiece(part, _fits(part, typed)))
    return tuple(pieces)


def fits_any(name: str, typed: tuple[SearchWord, ...]) -> bool:
    return any(piece.hit for piece in name_pieces(name, typed))


def masked(
    number: str, typed: tuple[str, ...], groups: tuple[int, ...]
) -> tuple[MatchedPiece, ...]:
    """The number in groups, every digit hidden but those typed, the longest run of them; where
    none was typed, as lists show it.

    Of what is far too long for a number, what somebody else wrote down, the first part.
    """
    whole, number = number, number[:_MOST_DIGITS]
    run = next((t for t in typed if len(t) >= _FEWEST_DIGITS and t in number), "")
    if not run and groups == numbers.PHONE:
        return (
            MatchedPiece(numbers.masked_phone(number)),
            *([MatchedPiece("…")] if whole != number else []),
        )
    start = _place(number, run) if run else len(number)
    shown = range(start, start + len(run))
    starts = set(numbers.group_starts(len(number), groups))
    pieces: list[MatchedPiece] = []
    for at, char in enumerate(number):
        if at in starts:
            pieces.append(MatchedPiece(" "))
        hit = at in shown
        pieces.append(MatchedPiece(char if hit else numbers.HIDDEN, hit))
    if whole != number:
        pieces.append(MatchedPiece("…"))
    return tuple(pieces)


def _place(number: str, run: str) -> int:
    """Where people read a number first: at its end, else at its beginning."""
    return len(number) - len(run) if number.endswith(run) else number.find(run)


def _fits(part: str, typed: tuple[SearchWord, ...]) -> bool:
    return any(
        word.plain.startswith(form)
        for word in (*words(part), *words(apart(part)))
        for item in typed
        for form in item.forms
    )
