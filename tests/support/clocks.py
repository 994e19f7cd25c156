"""The time of the tests: a Monday morning, whatever day the machine believes it is.

The one place of the tests that reads the machine's clock. Processes that a test starts inherit the
offset, so that desks, portals and simulators of one run agree.
"""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta

from counter_app.clock import MachineClock

MORNING = datetime(2026, 11, 23, 1, 30, tzinfo=UTC)
"""Monday, half past eight in the office."""
_INHERITED = "COUNTER_APP_TESTS_OFFSET"


def _offset() -> timedelta:
    known = os.environ.get(_INHERITED)
    if known is None:
        known = str(round((MORNING - MachineClock().now()).total_seconds()))
        os.environ[_INHERITED] = known
    return timedelta(seconds=int(known))


CLOCK = MachineClock(_offset())
"""Goes on from `MORNING`, for what takes real time: threads, processes, links."""


def now() -> datetime:
    return CLOCK.now()
