"""Fields of events with the bounds that every reader keeps: portal, desk and their databases."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

import msgspec

MOST_WHOLE = 2**53 - 1
"""The largest integer that every reader of JSON reads as it was written (RFC 8259, 6)."""

Timestamp = Annotated[datetime, msgspec.Meta(tz=True)]
"""A moment with its offset; without one nobody can tell when it was."""

Whole = Annotated[int, msgspec.Meta(ge=-MOST_WHOLE, le=MOST_WHOLE)]
