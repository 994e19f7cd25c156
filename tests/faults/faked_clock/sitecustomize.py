"""Read at the start of every Python whose clock libfaketime moves: sleeping without that library.

It moves the clock of the wall alone, for waiting on a lock asks the monotonic one, which it does
not know there. But its `clock_nanosleep`, by which Python sleeps, fails where that clock is left
as it is: sleeping is waiting for no file instead.
"""

import select
import time


def sleep(seconds: float, /) -> None:
    """As `time.sleep`."""
    if seconds < 0:
        raise ValueError("sleep length must be non-negative")
    select.select([], [], [], seconds)


time.sleep = sleep
