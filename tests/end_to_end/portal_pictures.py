"""`python -m tests.end_to_end.portal_pictures`: the demo's desks and their portal, in pictures."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from counter_app.cli import demo, demo_portal
from counter_app.cli.demo_portal import DemoPlace
from counter_app.ui.demo import demo_play
from counter_app.ui.demo.play import Player
from counter_app.ui.frame.places import OpenAttention, OpenSync

FOLDER = Path("docs/screenshots")
SIZE = (1366, 768)


def main() -> int:
    with TemporaryDirectory() as name:
        place = DemoPlace(Path(name) / "profile")
        made = demo.run(place.profile, Path(name) / "out", offscreen=True)
        for number in (1, 2):
            picture = Path(name) / "out" / f"quay-{number}.png"
            (FOLDER / f"two_desks_{number}.png").write_bytes(picture.read_bytes())
        folder = place.profile.with_name("profile-portal")
        with demo_portal.portal(folder) as address:
            demo_portal.connect(place, demo_portal.DESKS[0], folder, address)
            _pages(place)
    return made


def _pages(place: DemoPlace) -> None:
    with demo._program(place) as program:
        window = program.window
        window.resize(*SIZE)
        player = Player(window)
        work = demo_play.sign_in(program, player, demo.NAME, demo.PASSWORD)
        player.until(lambda: work.link.state.state == "online", "the link")

        def picture(name: str, go: Callable[[], object]) -> None:
            go()
            for _ in range(30):
                player.settle()
            window.grab().save(str(FOLDER / f"{name}.png"))

        picture("online_list", lambda: player.press("Ctrl+4"))
        picture("online", lambda: player.press("Enter"))
        picture("sync", lambda: window.show_page(OpenSync()))
        picture("attention", lambda: window.show_page(OpenAttention()))


if __name__ == "__main__":
    sys.exit(main())
