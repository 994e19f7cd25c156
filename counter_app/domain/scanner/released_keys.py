"""The keys as they were let go, which tell their order where an input method mixes the presses."""

from __future__ import annotations

from itertools import pairwise

from counter_app.domain.scanner.keyboard_layout import shifted, unshifted
from counter_app.domain.scanner.scan_detector import Stroke, StrokeKind


def keys_let_go(strokes: list[Stroke]) -> list[tuple[str, str]]:
    """The keys in the order in which they were let go: what was meant, and what the layout gives.

    Shift counts from its own press on, which comes before a key let go in the same millisecond.
    """
    timed = [stroke for stroke in strokes if stroke.kind in {StrokeKind.RELEASE, StrokeKind.SHIFT}]
    timed.sort(
        key=lambda stroke: (
            stroke.at if stroke.stamp is None else stroke.stamp,
            stroke.kind is StrokeKind.RELEASE,
        )
    )
    keys, shift = [], False
    for stroke in timed:
        if stroke.kind is StrokeKind.SHIFT:
            shift = True
        else:
            char = stroke.us or stroke.text
            keys.append((shifted(char) if shift and stroke.us else char, stroke.text))
            shift = False
    return keys


def with_head(let_go: list[tuple[str, str]], keys: str) -> list[tuple[str, str]]:
    """`let_go` with the first of `keys` if it lacks just them, else nothing.

    A first key can be let go before the input method tells of it, when nothing is a burst yet.
    """
    lacking = sum(map(str.isascii, keys)) - sum(text.isascii() for _, text in let_go)
    if not 0 < lacking <= _MOST_LACKING or not keys[:lacking].isascii():
        return []
    whole = [*((char, char) for char in keys[:lacking]), *let_go]
    return whole if same_keys(whole, keys) else []


def same_keys(let_go: list[tuple[str, str]], keys: str) -> bool:
    """Whether the plain keys that were let go are those of `keys`, whatever Shift did."""
    given = [unshifted(text) for _, text in let_go if text.isascii()]
    return given == [unshifted(char) for char in keys if char.isascii()]


def as_typed(released: str, keys: str) -> str:
    """`released` with plain characters as in `keys`, whose Shift is sure; "" if they differ.

    Plain characters never overtake each other, only marked letters do.
    """
    plain = [char for char in keys if char.isascii()]
    let_go = [char for char in released if char.isascii()]
    if len(plain) != len(let_go) or any(
        unshifted(item) != unshifted(other) and (item.isalnum() or other.isalnum())
        for item, other in zip(plain, let_go, strict=True)
    ):
        return ""
    rest = iter(plain)
    return "".join(next(rest) if char.isascii() else char for char in released)


def in_order(strokes: list[Stroke]) -> bool:
    """Whether no two keys were let go in the same millisecond, one of them a marked letter."""
    timed = [stroke for stroke in strokes if stroke.kind is StrokeKind.RELEASE]
    return not any(
        item.stamp == other.stamp and not (item.text.isascii() and other.text.isascii())
        for item, other in pairwise(timed)
    )


_MOST_LACKING = 3
