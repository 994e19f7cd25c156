"""The command line in a process of its own, by the time of the tests."""

from __future__ import annotations

import sys

from counter_app.cli.main import main
from tests.support.clocks import CLOCK

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], CLOCK))
