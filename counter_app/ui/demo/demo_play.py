"""One whole intake through the real window: sign in, scan, type, tick, print, look."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from msgspec.structs import replace

from counter_app.domain.errors import RefusedError
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.dossier import look_up
from counter_app.services.intake.known_person import recall
from counter_app.services.portal_state import sync_state
from counter_app.settings import Settings
from counter_app.ui.demo.counted_intakes import CountedIntakes
from counter_app.ui.demo.play import Player, wait
from counter_app.ui.frame import keys as key_names
from counter_app.ui.frame.main_window import MainWindow
from counter_app.ui.frame.places import OpenDossier
from counter_app.ui.pages.receive.page import ReceivePage
from counter_app.ui.pages.sign_in.gate import SignInGate
from counter_app.ui.printing import Issued, Saved
from counter_app.ui.scanning.filter import ScanFilter
from counter_app.ui.session import DeskSession
from counter_app.ui.texts.problems import sentence_of

SIZE = (1366, 768)


class RunningProgram(Protocol):
    """What playing needs of the program."""

    window: MainWindow
    gate: SignInGate
    desk_session: DeskSession | None

    @property
    def scans(self) -> ScanFilter | None: ...

    @property
    def settings(self) -> Settings: ...


@dataclass(frozen=True, slots=True)
class Played:
    """`report` lists the keys that were played from the scan to the print, `card` is what was
    scanned.
    """

    report: str
    code: str
    receipt: Path
    picture: Path
    card: str


def sign_in(program: RunningProgram, player: Player, name: str, password: str) -> DeskSession:
    """Through the gate by keyboard; confirms the day where it is asked for."""
    gate = program.gate
    player.until(lambda: gate.is_ready, "the store to be open")
    if gate.card.officer.isVisibleTo(gate.card):
        gate.card.officer.setFocus()
        gate.card.officer.selectAll()
        player.type(name)
        player.press("Enter")
    if gate.card.confirm.isVisibleTo(gate.card):
        gate.card.confirm.setChecked(True)
    gate.card.password.setFocus()
    player.type(password)
    player.press("Enter")
    player.until(lambda: not program.window.is_shut, "the sign-in")
    if program.desk_session is None:
        raise LookupError("session")
    return program.desk_session


def play(
    program: RunningProgram,
    out: Path,
    *,
    name: str,
    password: str,
    cards: Iterable[str],
    keys: Sequence[str],
) -> Played:
    """Sign in, open Tiếp nhận, scan the card, press the keys, wait for the receipt.

    The card is the first of a citizen whom the desk does not know: what it knows, it fills in.
    """
    program.window.resize(*SIZE)
    player = Player(program.window)
    desk = sign_in(program, player, name, password).desk
    card = next(item for item in cards if recall(desk, item.partition("|")[0]) is None)
    return take_in(program, player, out, card=card, keys=keys)


def show(program: RunningProgram, picture: Path, name: str, password: str, code: str) -> Path:
    """Wait until this desk shows the dossier and the portal has it, then picture its page."""
    program.window.resize(*SIZE)
    player = Player(program.window)
    place = program.desk_session
    if place is None or program.window.is_shut:
        place = sign_in(program, player, name, password)
    desk = place.desk
    player.until(lambda: _is_at_portal(desk, code), "the portal to have the dossier")
    program.window.show_page(OpenDossier(code))
    player.until(lambda: place.link.state.state == "online", "the link")
    for _ in range(12):
        player.settle()
    program.window.grab().save(str(picture))
    return picture


def _is_at_portal(desk: OpenDesk, code: str) -> bool:
    try:
        hits = look_up.find(desk, code)
    except RefusedError:
        return False
    words = sync_state.badges(desk, [item.id for item in hits])
    return all(badge.word.is_at_the_portal for badge in words.values())


def _is_new_day(program: RunningProgram) -> bool:
    """Whether midnight came between the form and its F9, which has to be pressed once more."""
    toast = program.window.header.toast_box.toast()
    return toast is not None and toast.text == sentence_of("day_changed")


def take_in(
    program: RunningProgram, player: Player, out: Path, *, card: str, keys: Sequence[str]
) -> Played:
    """One intake by an officer who is signed in; receipt and picture go to `out`."""
    if program.desk_session is None or program.scans is None:
        raise LookupError("session")
    place = program.desk_session
    place.settings = replace(place.settings, printer="", pdf_folder=str(out.resolve()))
    player.press("F2")
    page = program.window.current_page()
    if not isinstance(page, ReceivePage):
        raise TypeError(key_names.RECEIVE)
    ended: list[Issued] = []
    reports: list[str] = []
    page.issue.sent.connect(ended.append)
    counted = CountedIntakes(program.scans, page, reports.append)
    try:
        player.scan(card)
        player.until(lambda: page.form.applicant.has_card, "the card")
        for key in keys:
            player.press(key)
        player.until(lambda: bool(ended) or _is_new_day(program), "the receipt")
        if not ended:
            player.press("F9")
            player.until(lambda: bool(ended), "the receipt")
        wait(200)
    finally:
        page.issue.sent.disconnect(ended.append)
        counted.end()
        picture = out / "window.png"
        program.window.grab().save(str(picture))
    outcome = ended[0].outcome
    if not isinstance(outcome, Saved):
        raise TypeError("receipt")
    return Played(reports[0], ended[0].dossier.code, outcome.path, picture, card)
