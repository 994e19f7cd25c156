"""An hour of the day as people write it: 9:40, 9h40, 0940, 9."""

from __future__ import annotations

import re
from datetime import time

_HOUR = re.compile(r"(\d{1,2})(?:[:hHgG.,](\d{2})?)?|(\d{2})(\d{2})", re.ASCII)


def read_hour(text: str) -> time | None:
    """None for what is none."""
    match = _HOUR.fullmatch(text.strip())
    if match is None:
        return None
    try:
        return time(int(match[1] or match[3]), int(match[2] or match[4] or "0"))
    except ValueError:
        return None
