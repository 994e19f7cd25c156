"""Lists of words that grow: a word that only a newer program knows is kept as it came.

What protocol buffers call an open enum. A reader of today neither loses the word nor fails on what
stands beside it; where people see it, it reads "cần cập nhật".
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache
from typing import Any, Self, TypeVar, cast

import msgspec

LONGEST_WORD = 64
"""Characters. A longer text is no word of any list, and what holds it cannot be read."""
_REMEMBERED = 512

Member = TypeVar("Member", bound="OpenEnum")


class OpenEnum(StrEnum):
    """A list of words to which later programs add some.

    `Channel("kiosk")` is a value beside the members: it equals only the same word, travels and is
    stored as it came, and is not among `list(Channel)`. Every use has an answer for it: a table
    is asked with `get`, a `match` has a last case.
    """

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        """msgspec and a call of the class ask here for a word that is no member."""
        if not isinstance(value, str) or len(value) > LONGEST_WORD:
            return None
        return cast(Self, _unknown(cls, value))

    @property
    def is_known(self) -> bool:
        """Whether this program knows what the word means."""
        return self._value_ in type(self)._value2member_map_


@lru_cache(maxsize=_REMEMBERED)
def _unknown(words: type[Member], value: str) -> Member:
    """Remembered, since a page of dossiers repeats its words; never more than so many, since what
    comes from outside may be all different.
    """
    word = str.__new__(words, value)
    word._name_ = value
    word._value_ = value
    return word


def unknown_words(value: Any) -> Iterator[str]:
    """The words in a structure that this program does not know, in the order of its fields."""
    if isinstance(value, OpenEnum):
        if not value.is_known:
            yield value.value
    elif isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            yield from unknown_words(getattr(value, name))
    elif isinstance(value, tuple | list):
        for item in value:
            yield from unknown_words(item)
