"""Every run of keys in the real program, offscreen and in a process of its own.

`python -m tests.end_to_end.played FOLDER` prints a JSON line for each: name, report, receipt.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from counter_app import app
from counter_app.cli.demo import NAME, PASSWORD
from counter_app.services.demo import demo_profile
from counter_app.ui.demo import demo_play
from counter_app.ui.demo.play import Player
from tests.end_to_end.runs_of_keys import runs
from tests.support import clocks


def main(folder: Path) -> int:
    """The people of the runs that say so were received on the demo's desk before."""
    demo_profile.make(folder / "profile", folder / "keys", clocks.now())
    program = app.Program(
        app.application(), folder / "profile", folder / "keys", clock=clocks.CLOCK
    )
    program.start()
    program.window.resize(*demo_play.SIZE)
    player = Player(program.window)
    demo_play.sign_in(program, player, NAME, PASSWORD)
    for name, run in runs().items():
        played = demo_play.take_in(program, player, folder, card=run.card, keys=run.presses())
        print(json.dumps([name, played.report, str(played.receipt)], ensure_ascii=False))
    program.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
