"""Answers of the portal as typed values: strict, for anybody in the link may have written them."""

from __future__ import annotations

import re
from collections.abc import Hashable
from functools import lru_cache
from itertools import pairwise
from typing import Any, TypeVar, cast

import msgspec

from counter_app.contract.feed import FeedPage
from counter_app.domain.storable import unstorable
from counter_app.sync.link.link_errors import UnreadableError

T = TypeVar("T")
MOST_ITEMS = 20_000
"""Of one page. A page has at most 4 MiB, and an item some 300 bytes."""
_MOST_TOKENS = 1_000_000
_TOKEN = re.compile(rb'"(?:[^"\\]|\\.)*+(?:"|\\?\Z)|[][{},:]', re.DOTALL)
"""A string without an end goes to the end, so that looking for it takes one walk, not many."""


@lru_cache(maxsize=64)
def _decoder(shape: Hashable) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder[Any](shape)


def read(data: bytes | msgspec.Raw, shape: type[T]) -> T:
    """Raises UnreadableError for all that is not JSON of this shape, for text with NUL, and for
    whole numbers that no database takes. What is `msgspec.Raw` in the shape is left alone.
    """
    try:
        value: T = _decoder(cast(Hashable, shape)).decode(data)
    except RecursionError as error:
        raise UnreadableError("nesting") from error
    except (msgspec.MsgspecError, ValueError, OverflowError) as error:
        raise UnreadableError("json") from error
    odd = unstorable(value)
    if odd:
        raise UnreadableError(odd)
    return value


def page(data: bytes) -> FeedPage:
    """A page of the feed. Items that are no JSON, or JSON too deep, do not spoil the others: the
    page is then cut up by its brackets, and who opens the items finds the bad one.
    """
    try:
        results = read(data, FeedPage)
    except UnreadableError as error:
        if error.reason not in {"json", "nesting"}:
            raise
        around, items = _cut_up(data)
        results = msgspec.structs.replace(read(around, FeedPage), items=items)
    if len(results.items) > MOST_ITEMS:
        raise UnreadableError("length")
    return results


def _cut_up(data: bytes) -> tuple[bytes, list[msgspec.Raw]]:
    """The page without its items, and the bytes of each item."""
    depth, key, start = 0, b"", 0
    cuts: list[int] = []
    for count, token in enumerate(_TOKEN.finditer(data)):
        if count > _MOST_TOKENS or len(cuts) > MOST_ITEMS:
            raise UnreadableError("length")
        mark = token.group()
        if mark in b"[{":
            depth += 1
            if mark == b"[" and depth == 2 and key == b'"items"' and not start:
                start = token.end()
                cuts.append(start)
        elif mark in b"]}":
            depth -= 1
            if start and depth == 1:
                cuts.append(token.end())
                around = data[: start - 1] + b"[]" + data[token.end() :]
                return around, [msgspec.Raw(item) for item in _between(data, cuts)]
        elif mark == b"," and start and depth == 2:
            cuts.append(token.end())
        elif depth == 1 and mark not in b",:":
            key = mark
    raise UnreadableError("json")


def _between(data: bytes, cuts: list[int]) -> list[bytes]:
    """Each cut stands behind the comma or bracket that ends an item."""
    items = [data[at : after - 1].strip() for at, after in pairwise(cuts)]
    return [] if items == [b""] else items
