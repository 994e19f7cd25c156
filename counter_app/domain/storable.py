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
        one = waiting.pop()
        if isinstance(one, str):
            if "\0" in one:
                return "nul"
        elif isinstance(one, int):
            if not -_MOST - 1 <= one <= _MOST:
                return "number"
        elif isinstance(one, msgspec.Struct):
            waiting.extend(getattr(one, name) for name in one.__struct_fields__)
        elif isinstance(one, dict):
            waiting.extend(one)
            waiting.extend(one.values())
        elif isinstance(one, list | tuple | set | frozenset):
            waiting.extend(one)
    return ""
