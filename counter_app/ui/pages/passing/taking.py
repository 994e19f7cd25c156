"""Taking up: a slip is scanned, what lies there is ticked, and one act says who has it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.life import slip_number
from counter_app.services.passing import awaited, take_up
from counter_app.services.passing.hand_over import PassingStoppedError
from counter_app.services.passing.take_up import TakenDossiers
from counter_app.ui.frame.page import Command, Page, Toast
from counter_app.ui.frame.places import OpenDossier
from counter_app.ui.operations import Ticket
from counter_app.ui.pages.passing import reading, sentences
from counter_app.ui.pages.passing.reading import SlipChoice, TakingReading
from counter_app.ui.pages.passing.slip_issue import SlipIssue
from counter_app.ui.pages.passing.slip_ticks import SlipTicks
from counter_app.ui.pages.passing.taking_view import TakingView
from counter_app.ui.session import DeskSession
from counter_app.ui.texts import problems


class Taking(QObject):
    """The second side of the page; `give` shows the first one."""

    def __init__(
        self, page: Page, place: DeskSession, issue: SlipIssue, give: Callable[[], object]
    ) -> None:
        super().__init__(page)
        self._page = page
        self._place = place
        self._issue = issue
        self._give = give
        self._ticket = Ticket()
        self._is_busy = False
        self._wanted = ""
        self.ticks = SlipTicks()
        self.view = TakingView(place.desk.office_now)
        self.view.slips.current_changed.connect(lambda _: self._show_rows())
        self.view.slips.opened.connect(lambda _: self.view.table.setFocus())
        self.view.number.returnPressed.connect(self._number_entered)
        self.view.number.textEdited.connect(lambda _: self.view.number_field.set_wrong(""))
        self.view.table.tick_wanted.connect(self._toggle)
        self.view.table.current_changed.connect(lambda _: self._show_current())
        self.view.table.opened.connect(lambda row: self._open(row.dossier))
        self.view.paper.changed.connect(page.commands_changed)
        self.view.paper.done.connect(self.view.table.setFocus)
        self.view.paper.set_for(may_take_up=take_up.may_take_up(place.officer))

    def commands(self) -> list[Command]:
        choice = self._choice()
        slip = choice.slip if choice is not None else None
        row = self.view.table.current()
        return [
            Command(
                "papers_complete", self.tr("Chọn hết"), self._tick_all, enabled=row is not None
            ),
            Command("tile_1", self.tr("Bàn giao"), self._give),
            Command("print", self.tr("In lại phiếu"), self._print, enabled=slip is not None),
            Command(
                "open_dossier",
                self.tr("Mở hồ sơ"),
                lambda: self._open(row.dossier if row else ""),
                enabled=row is not None,
            ),
        ]

    def main_command(self) -> Command:
        choice = self._choice()
        if choice is None:
            return Command("main", sentences.take(0, 0), self._take, enabled=False)
        chosen = len(self.ticks.chosen(choice))
        here = len(choice.awaited.here) if choice.awaited else 0
        if here and not chosen:
            text = sentences.enter_awaited(here)
        elif self.view.paper.is_on:
            text = sentences.enter_paper(chosen)
        else:
            text = sentences.take(chosen, self.ticks.missing(choice))
        return Command("main", text, self._take, enabled=bool(chosen or here) and not self._is_busy)

    def panes(self) -> list[QWidget]:
        return [self.view.table, self.view.number, self.view.slips]

    def forget(self) -> None:
        """Somebody else sits here."""
        self.ticks.clear()
        self.view.number.clear()
        self.view.paper.clear()
        self.view.paper.set_for(may_take_up=take_up.may_take_up(self._place.officer))
        self._show_rows()

    # Reading

    def read(self) -> None:
        self._ticket.cancel()
        desk, typed = self._place.desk, tuple(self.ticks.typed)
        self._ticket = self._place.operations.run(
            lambda: reading.read_taking(desk, typed), done=self._show, failed=self._failed
        )

    def open_slip(self, number: str) -> None:
        """Go to the slip of this number, known here or not."""
        self.ticks.open(number)
        self._wanted = number
        self.view.number.clear()
        self.view.number_field.set_wrong("")
        self.read()

    def _show(self, found: TakingReading) -> None:
        self.ticks.show(found)
        self.view.show_choices(list(found.choices))
        if self._wanted:
            self.view.choose(self._wanted)
            self._wanted = ""
            self.view.table.setFocus()
        self._show_rows()

    def _show_rows(self) -> None:
        self.view.show_rows(self._choice(), self.ticks)
        self._page.commands_changed.emit()

    def _show_current(self) -> None:
        row = self.view.table.current()
        self.view.line.setText(row.detail if row else "")
        self._page.commands_changed.emit()

    def _choice(self) -> SlipChoice | None:
        number = self.view.chosen()
        return self.ticks.choice(number) if number else None

    def _number_entered(self) -> None:
        typed = self.view.number.text()
        number = slip_number.read(typed)
        if number is None:
            wrong = self.tr("cần dạng BG-1.K7Q3T-261130-4") if typed.strip() else ""
            self.view.number_field.set_wrong(wrong)
            return
        self.open_slip(str(number))

    # Ticks

    def _toggle(self, code: str) -> None:
        choice = self._choice()
        if choice is not None:
            self.ticks.toggle(choice, code, self._place.desk.office_now())
            self._show_in_place()

    def _tick_all(self) -> None:
        choice = self._choice()
        if choice is not None:
            self.ticks.tick_all(choice, self._place.desk.office_now())
            self._show_in_place()

    def _show_in_place(self) -> None:
        """With the rows where they are: a tick moves none from under the eye."""
        order = [row.key for row in self.view.table.rows_model().rows()]
        self._show_rows()
        rows = {row.key: row for row in self.view.table.rows_model().rows()}
        self.view.table.set_rows([rows[key] for key in order if key in rows])

    def take_code(self, code: str) -> None:
        """A scanned code ticks its dossier beside the slip that is open."""
        choice = self._choice()
        if choice is None:
            self._say(self.tr("Quét phiếu bàn giao trước, rồi quét hồ sơ."))
        elif self.ticks.has(choice, code):
            self._ticked(choice, code)
        else:
            self._find(choice, code)

    def _find(self, choice: SlipChoice, code: str) -> None:
        desk, number = self._place.desk, choice.number
        self._place.operations.run(
            lambda: take_up.find(desk, code, number),
            done=lambda dossier: self._found(choice, code, dossier),
            failed=self._failed,
        )

    def _found(self, choice: SlipChoice, code: str, dossier: Dossier | None) -> None:
        if dossier is None and not self.view.paper.is_on:
            text = self.tr(
                "Hồ sơ {code} chưa về máy này. Đánh dấu “Phiếu đã ký trên giấy” để ghi sau."
            )
            self._say(text.format(code=code))
            return
        self.ticks.add(choice.number, code, dossier)
        self._ticked(choice, code)

    def _ticked(self, choice: SlipChoice, code: str) -> None:
        self.ticks.tick(choice, code, self._place.desk.office_now())
        self._show_rows()
        item = next((it for it in self.ticks.items(choice) if it.code == code), None)
        if item is not None and item.dossier is not None:
            self._say(sentences.ticked(item.dossier, ""))

    # The act

    def _take(self) -> None:
        choice = self._choice()
        if choice is None or self._is_busy:
            return
        chosen = self.ticks.chosen(choice)
        work = self._work(choice, [(it.code, it.dossier) for it in chosen])
        if work is None:
            return
        missing = self.ticks.missing(choice)
        self._is_busy = True
        self._page.commands_changed.emit()
        self._place.operations.run(
            work, done=lambda result: self._taken(result, missing), failed=self._not_taken
        )

    def _work(
        self, choice: SlipChoice, chosen: list[tuple[str, Dossier | None]]
    ) -> Callable[[], TakenDossiers] | None:
        """What F9 would do; None where something has to be typed first."""
        desk, officer, number = self._place.desk, self._place.officer, choice.number
        waits = choice.awaited
        if not chosen:
            return (lambda: awaited.enter(desk, officer, waits)) if waits else None
        if not self.view.paper.is_on:
            ids = [dossier.id for _, dossier in chosen if dossier is not None]
            return lambda: take_up.take_up(desk, officer, number, ids)
        missing, at = self.view.paper.first_missing(), self.view.paper.at()
        if missing is not None or at is None:
            self.view.paper.mark()
            (missing or self.view.paper.time).setFocus()
            return None
        codes = [code for code, _ in chosen]
        return lambda: take_up.enter_paper(desk, officer, number, codes, at=at)

    def _taken(self, result: TakenDossiers, missing: int) -> None:
        self._is_busy = False
        self.ticks.forget(result.number)
        if not missing:
            self._wanted = self._next_open(result.number)
        self._say(sentences.taken(result, missing))
        self._place.feed.publish(result.changes)
        self.read()

    def _next_open(self, number: str) -> str:
        """The slip to go on with once this one is taken whole, empty where there is none."""
        others = (it for it in self.ticks.found.choices if it.number != number)
        return next((it.number for it in others if it.slip is not None and it.slip.missing), "")

    def _not_taken(self, error: Exception) -> None:
        self._is_busy = False
        self._failed(error)
        self.read()

    def _print(self) -> None:
        choice = self._choice()
        if choice is not None and choice.slip is not None:
            self._issue.issue([choice.slip], self._say)

    def _failed(self, error: Exception) -> None:
        sentence = problems.report(error).sentence
        if isinstance(error, PassingStoppedError):
            text = self.tr("{code}: {why} Chưa ghi gì.")
            sentence = text.format(code=error.dossier, why=sentence)
        self._say(sentence)

    def _say(self, sentence: str) -> None:
        self._page.toast_wanted.emit(Toast(sentence))

    def _open(self, dossier_id: str) -> None:
        rows = self.view.table.rows_model().rows()
        ids = tuple(row.dossier for row in rows if row.dossier)
        if dossier_id:
            self._page.place_wanted.emit(OpenDossier(dossier_id, ids))
