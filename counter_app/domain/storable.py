"""Whether databases can take what was decoded: text without NUL, whole numbers of 64 bits."""

from __future__ import annotations

from typing import Any

import msgspec

_MOST = 2**63 - 1


def unstorable(value: Any) -> str:
    """Why not: "nul" or "number"; empty where they can. What is `msgspec.Raw` is left alone.

    Depth first without recursion: a value may be as deep as JSON can be.
    """
    waiting = [value]
    while waiting:
        each = waiting.pop()
        if isinstance(each, str):
            if "\0" in each:
                return "nul"
        elif isinstance(each, int):
            if not -_MOST - 1 <= each <= _MOST:
                return "number"
        elif isinstance(each, msgspec.Struct):
            waiting.extend(getattr(each, name) for name in each.__struct_fields__)
        elif isinstance(each, dict):
            waiting.extend(each)
            waiting.extend(each.values())
        elif isinstance(each, list | tuple | set | frozenset):
            waiting.extend(each)
    return ""
