"""Phones and identity numbers as they stand on every screen: in groups, open or masked."""

from __future__ import annotations

from itertools import pairwise

HIDDEN = "•"
PHONE = (4, 3, 3)
IDENTITY = (3, 3, 3, 3)
_PHONE_SHOWN = 3
_SHORTEST_IDENTITY = 8


def phone(number: str) -> str:
    """ "0975 318 402"; what is no plain number stays as it is."""
    return _grouped(number, PHONE) if number.isdecimal() and len(number) > 7 else number


def identity(number: str) -> str:
    """ "010 094 006 218"; a passport stays as it is."""
    return _grouped(number, IDENTITY) if number.isdecimal() else number


def masked_phone(number: str) -> str:
    """ "•••• ••• 402": enough to tell two phones apart, not to be read off."""
    hidden = max(len(number) - _PHONE_SHOWN, 0)
    return _grouped(HIDDEN * hidden + number[hidden:], PHONE)


def masked_identity(number: str) -> str:
    """ "010 ••• ••0 218": enough to compare with a card in the hand."""
    if len(number) < _SHORTEST_IDENTITY:
        return HIDDEN * len(number)
    return _grouped(f"{number[:3]}{HIDDEN * (len(number) - 7)}{number[-4:]}", IDENTITY)


def group_starts(length: int, groups: tuple[int, ...]) -> list[int]:
    """Where a group begins after the first; none is a last character alone."""
    starts: list[int] = []
    at = 0
    for size in (*groups, *(3 for _ in range(length))):
        at += size
        if at >= length - 1:
            return starts
        starts.append(at)
    return starts


def _grouped(number: str, groups: tuple[int, ...]) -> str:
    edges = (0, *group_starts(len(number), groups), len(number))
    return " ".join(number[start:end] for start, end in pairwise(edges))
