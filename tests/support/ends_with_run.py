"""`counter-app …` that ends with whoever started it, killed or not: then its input ends."""

from __future__ import annotations

import os
import runpy
import signal
import sys
import threading


def _end_with_input() -> None:
    while os.read(0, 4096):
        continue
    os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    threading.Thread(target=_end_with_input, name="watch", daemon=True).start()
    sys.argv[0] = "counter-app"
    runpy.run_module("counter_app", run_name="__main__")
