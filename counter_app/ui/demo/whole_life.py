"""The rest of a life after its intake, without a display: counter through the window, unit and
leader through the services of their pages, until the result is in the citizen's hand.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from counter_app.domain.deadlines.office_time import in_zone
from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.kinds.result_ready import ResultReady
from counter_app.domain.life.unsigned import waiting_draft
from counter_app.domain.office.office import Officer, Role
from counter_app.services.demo.lives import texts
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.dossier import look_up
from counter_app.services.passing import take_up
from counter_app.services.processing import draft_result, sign_result
from counter_app.services.processing.draft_result import DraftedResult
from counter_app.services.results import hand_out
from counter_app.ui.demo.demo_play import RunningProgram
from counter_app.ui.demo.play import Player
from counter_app.ui.frame.page import Page
from counter_app.ui.frame.places import OpenPassing, OpenResults
from counter_app.ui.texts import formatting


@dataclass(frozen=True, slots=True)
class PlayedStep:
    """What was done: `text` says it, `paper` and `picture` are files that it left, if any."""

    text: str
    paper: Path | None = None
    picture: Path | None = None


class WholeLife:
    """Goes on with the dossier of this code, whose citizen showed `card`, in a window in which an
    officer of the counter has signed in.
    """

    def __init__(self, program: RunningProgram, out: Path, code: str, card: str) -> None:
        session = program.desk_session
        if session is None:
            raise LookupError("session")
        self._program = program
        self._player = Player(program.window)
        self._desk: OpenDesk = session.desk
        self._officer = session.officer
        self._out = out
        self._code = code
        self._card = card

    def steps(self) -> Iterator[PlayedStep]:
        """Each step when it is done. Raises GaveUpError where one does not come about."""
        yield self._hand_over()
        slip = self._dossier().life.given[-1].slip
        resolver, signer = self._other(Role.RESOLVER), self._other(Role.SIGNER)
        dossier = self._dossier()
        take_up.take_up(self._desk, resolver, slip, [dossier.id])
        yield PlayedStep(f"{resolver.name} nhận hồ sơ theo phiếu {slip}")
        result = DraftedResult(texts.result_name(self._desk.catalogue, dossier))
        draft_result.draft_result(self._desk, resolver, dossier.id, result)
        yield PlayedStep(f"{resolver.name} trình dự thảo kết quả")
        drafted = waiting_draft(self._dossier())
        seen = drafted.event if drafted is not None else ""
        sign_result.sign_result(self._desk, signer, dossier.id, seen, number="128")
        yield PlayedStep(f"{signer.name} ký kết quả")
        hand_out.record_ready(self._desk, self._officer, dossier.id, ResultReady())
        yield PlayedStep(f"{self._officer.name} nhận kết quả về quầy")
        yield self._return()

    def _hand_over(self) -> PlayedStep:
        window, player = self._program.window, self._player
        window.show_page(OpenPassing())
        player.settle()
        player.scan(self._code)
        self._until_main("the dossier to be ticked")
        picture = self._picture("ban-giao.png")
        before = set(self._out.glob("*.pdf"))
        player.press("F9")
        player.until(lambda: bool(self._dossier().life.given), "the slip")
        paper = self._new_paper(before)
        slip = self._dossier().life.given[-1]
        return PlayedStep(f"bàn giao cho {slip.to.name}, phiếu {slip.slip}", paper, picture)

    def _return(self) -> PlayedStep:
        window, player = self._program.window, self._player
        window.show_page(OpenResults())
        player.settle()
        player.scan(self._code)
        player.until(lambda: self._code in self._page().subtitle(), "the hand-out")
        player.scan(self._card)
        player.press("Ctrl+D")
        before = set(self._out.glob("*.pdf"))
        player.press("F9")
        player.until(lambda: self._dossier().status is Status.RETURNED, "the return")
        self._until_main("the done card")
        paper = self._new_paper(before)
        picture = self._picture("tra-ket-qua.png")
        fact = self._dossier().life.returned[-1]
        at = in_zone(fact.at, self._desk.zone)
        return PlayedStep(
            f"trả kết quả cho {fact.collector} lúc {formatting.clock(at)}", paper, picture
        )

    def _until_main(self, what: str) -> None:
        self._player.until(self._main_is_enabled, what)

    def _main_is_enabled(self) -> bool:
        main = self._page().main_command()
        return main is not None and main.enabled

    def _page(self) -> Page:
        page = self._program.window.current_page()
        if page is None:
            raise LookupError("page")
        return page

    def _new_paper(self, before: set[Path]) -> Path | None:
        def fresh() -> set[Path]:
            return set(self._out.glob("*.pdf")) - before

        self._player.until(lambda: bool(fresh()), "the paper")
        return min(fresh())

    def _picture(self, name: str) -> Path:
        for _ in range(6):
            self._player.settle()
        path = self._out / name
        self._program.window.grab().save(str(path))
        return path

    def _dossier(self) -> Dossier:
        return look_up.find(self._desk, self._code)[0]

    def _other(self, role: Role) -> Officer:
        """Who has the role, somebody else than who sits here where there is one."""
        able = [one for one in self._desk.enrolment.officers if role in one.roles]
        return next((one for one in able if one.id != self._officer.id), able[0])
