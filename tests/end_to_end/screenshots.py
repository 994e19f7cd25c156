"""Pictures of every page at 1366×768, light and dark: `python -m tests.end_to_end.screenshots`."""

import os
import shutil
import subprocess
import sys
import traceback
from itertools import islice
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


from counter_app import app, settings
from counter_app.cli.demo import NAME, PASSWORD, cards
from counter_app.services.demo import demo_profile
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.settings import Settings, Theme
from counter_app.ui.demo.demo_play import SIZE, sign_in
from counter_app.ui.demo.play import Player
from counter_app.ui.frame import keys
from counter_app.ui.frame.places import OpenBatch, OpenPreview, OpenSettings, OpenToday
from tests.end_to_end import life_shots, pictures
from tests.support import clocks

FOLDER = Path("docs/screenshots")
WORK = Path("build/screenshots")
PAPERS = Path("/var/tmp/giay-hen")
"""Shown on screen, and so not a folder of whoever takes the pictures."""


def main(arguments: list[str]) -> int:
    if arguments:
        return _shown(Theme(arguments[0]))
    shutil.rmtree(WORK, ignore_errors=True)
    PAPERS.mkdir(exist_ok=True)
    FOLDER.mkdir(parents=True, exist_ok=True)
    demo_profile.make(WORK / "profile", WORK / "keys", clocks.now())
    module = "tests.end_to_end.screenshots"
    answers = [
        subprocess.run([sys.executable, "-m", module, theme.value], check=False).returncode
        for theme in (Theme.LIGHT, Theme.DARK)
    ]
    shutil.rmtree(PAPERS)
    return max(answers)


def _shown(theme: Theme) -> int:
    fresh = Settings(theme=theme, pdf_folder=str(PAPERS))
    settings.save(WORK / "profile", fresh)
    try:
        _pictures(theme)
    except Exception:  # noqa: BLE001 - the program takes over what nobody caught
        traceback.print_exc()
        return 1
    return 0


def _pictures(theme: Theme) -> None:
    program = app.Program(app.application(), WORK / "profile", WORK / "keys", clock=clocks.CLOCK)
    program.start()
    window, player = program.window, Player(program.window)
    window.resize(*SIZE)

    def picture(name: str) -> None:
        player.settle()
        player.settle()
        ending = "" if theme is Theme.LIGHT else "_dark"
        pictures.of_window(window, FOLDER / f"{name}{ending}.png")

    player.until(lambda: program.gate.is_ready, "the store")
    picture("sign_in")
    sign_in(program, player, NAME, PASSWORD)
    player.until(lambda: _has_rows(window.current_page()), "the worklist")
    picture("today")
    player.press("F1")
    picture("keys")
    player.press("Esc")
    player.press("Enter")
    player.until(lambda: window.current_page().id == keys.DOSSIER, "the dossier")
    for _ in range(12):
        player.settle()
    picture("dossier")
    window.show_from_nav(OpenToday())
    player.press("F2")
    player.scan(next(islice(cards(), int(theme is Theme.DARK), None)))  # nobody comes twice
    for key in ("k", "s"):
        player.press(key)
    picture("receive_find")
    player.press("Enter")
    page = window.current_page()
    if page.form.applicant.phone.text() == "":
        player.type("0386214705")
        player.press("Enter")
    player.press("Space")
    player.press("F9")
    picture("receive_missing")
    player.press("Ctrl+D")
    picture("receive")
    ended = []
    page.issue.sent.connect(ended.append)
    player.press("F9")
    player.until(lambda: bool(ended), "the receipt")
    picture("receive_done")
    window.show_page(OpenPreview(ended[0].dossier))
    for _ in range(25):
        player.settle()
    picture("preview")
    player.press("F3")
    player.type("giang a")
    for _ in range(6):
        player.settle()
    picture("search")
    window.show_page(OpenBatch())
    picture("batch")
    window.show_from_nav(OpenSettings())
    for _ in range(6):
        player.settle()
    picture("settings")
    player.press("Ctrl+L")
    picture("lock")
    for name, shots in life_shots.SHOTS.items():
        desk = _sit_down(program, player, name)
        for shot in shots:
            life_shots.take(window, player, desk, shot)
            picture(shot.name)
            player.press("Esc")
        player.press("Ctrl+L")
    program.close()


def _sit_down(program: app.Program, player: Player, name: str) -> OpenDesk:
    """Another officer takes the locked desk."""
    player.until(lambda: program.window.is_shut, "the lock")
    program.gate.card.other.click()
    return sign_in(program, player, name, PASSWORD).desk


def _has_rows(page: object) -> bool:
    table = getattr(page, "table", None)
    return table is not None and bool(table.rows_model().rowCount())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
