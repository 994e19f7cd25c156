"""Times of day as people write them: 9:40, 9h40, 9h, 0940."""

from __future__ import annotations

import re
from datetime import time

_TIME = re.compile(r"(\d{1,2})(?:[:hHgG.,](\d{2})?)?|(\d{2})(\d{2})", re.ASCII)


def read_clock(text: str) -> time | None:
    """The time, None for an empty text and for one that is none."""
    match = _TIME.fullmatch(text.strip())
    if match is None:
        return None
    hour, minute = match[1] or match[3], match[2] or match[4] or "0"
    try:
        return time(int(hour), int(minute))
    except ValueError:
        return None
