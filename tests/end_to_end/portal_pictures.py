"""`python -m tests.end_to_end.portal_pictures`: the demo's desks and their portal, in pictures."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image

from counter_app.cli import demo, demo_portal
from counter_app.cli.demo_portal import DemoPlace
from counter_app.ui.demo import demo_play
from counter_app.ui.demo.play import Player
from counter_app.ui.frame.places import OpenAttention, OpenSync
from tests.end_to_end import pictures
from tests.support import clocks

FOLDER = Path("docs/screenshots")
SIZE = (1366, 768)


def main() -> int:
    with TemporaryDirectory() as name:
        place = DemoPlace(Path(name) / "profile")
        made = demo.run(place.profile, Path(name) / "out", clocks.CLOCK, offscreen=True)
        for number in (1, 2):
            picture = Path(name) / "out" / f"quay-{number}.png"
            pictures.save(Image.open(picture), FOLDER / f"two_desks_{number}.png")
        folder = place.profile.with_name("profile-portal")
        with demo_portal.portal(folder, clocks.CLOCK) as address:
            demo_portal.connect(place, demo_portal.DESKS[0], folder, address, clocks.CLOCK)
            _pages(place)
    return made


def _pages(place: DemoPlace) -> None:
    with demo._program(place, clocks.CLOCK) as program:
        window = program.window
        window.resize(*SIZE)
        player = Player(window)
        work = demo_play.sign_in(program, player, demo.NAME, demo.PASSWORD)
        player.until(lambda: work.link.state.state == "online", "the link")

        def picture(name: str, go: Callable[[], object]) -> None:
            go()
            for _ in range(30):
                player.settle()
            pictures.of_window(window, FOLDER / f"{name}.png")

        picture("online_list", lambda: player.press("Ctrl+2"))
        picture("online", lambda: player.press("Enter"))
        picture("sync", lambda: window.show_page(OpenSync()))
        picture("attention", lambda: window.show_page(OpenAttention()))


if __name__ == "__main__":
    sys.exit(main())
