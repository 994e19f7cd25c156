"""Cần xử lý: the list left, the current problem right, F9 does what was chosen."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from counter_app.domain.changes import Changes
from counter_app.domain.scanner.scan import Scan, ScanKind
from counter_app.services.attention import attention
from counter_app.services.attention.attention import Choice, OpenProblem
from counter_app.services.intake import drafts
from counter_app.services.intake.drafts import DraftKind
from counter_app.ui.drafting.throwing import Throwing
from counter_app.ui.drafting.writing import Writing
from counter_app.ui.frame import keys
from counter_app.ui.frame.page import Command, Page, Toast
from counter_app.ui.frame.places import OpenAttention, OpenDossier, OpenOnline, Place
from counter_app.ui.operations import Ticket
from counter_app.ui.pages.attention import said
from counter_app.ui.pages.attention.choice_text import texts_of
from counter_app.ui.pages.attention.detail import DetailCard
from counter_app.ui.pages.attention.reason_draft import ReasonDraft
from counter_app.ui.pages.attention.rows import problem_table
from counter_app.ui.session import DeskSession
from counter_app.ui.texts import problems
from counter_app.ui.theme import theme

GATHER_MS = 300


class AttentionPage(Page):
    """`shown` may name a dossier by its id: its problem becomes the current one."""

    def __init__(self, place: DeskSession, parent: QWidget | None = None) -> None:
        super().__init__(keys.ATTENTION, parent)
        self._place = place
        self._ticket = Ticket()
        self._wanted = ""
        self._writing = Writing(place, self)
        self._reasons: dict[str, bytes] = {}
        self._just_settled = False
        self.table = problem_table(place.desk.office_now)
        self.detail = DetailCard()
        self._draft = ReasonDraft(place, self.detail, self)
        empty, again = self._draft.empty, self._draft.reproject_dossier
        self._throwing = Throwing(self, self._draft, empty=empty, show=again)
        self.table.setFixedWidth(theme.px(480))
        across = QHBoxLayout(self)
        across.setContentsMargins(16, 0, 16, 8)
        across.setSpacing(12)
        across.addWidget(self.table)
        across.addWidget(self.detail, 1)
        self.table.current_changed.connect(self._show_current)
        self.table.opened.connect(lambda _: self._open())
        self.detail.chosen.connect(self.commands_changed)
        self._soon = QTimer(self, singleShot=True, interval=GATHER_MS)
        self._soon.timeout.connect(self.read)
        self.detail.show_problem(None, may_settle=True)

    def title(self) -> str:
        return self.tr("Cần xử lý")

    def subtitle(self) -> str:
        count = len(self.table.rows_model().rows())
        if not count:
            return ""
        text = self.tr("{count} việc của {desk}. Các hồ sơ khác vẫn gửi bình thường")
        return text.format(count=count, desk=self._place.desk.enrolment.desk.name)

    def commands(self) -> list[Command]:
        problem = self.table.current()
        has_dossier = problem is not None and problem.dossier is not None
        is_left = problem is not None and not problem.passed_on_by
        return [
            Command("open", self.tr("Mở hồ sơ"), self._open, enabled=has_dossier),
            Command("reassign", self.tr("Chuyển phụ trách"), self._pass_on, enabled=is_left),
            Command("reread", self.tr("Đọc lại"), self.read, in_bar=False),
            *self._throwing.commands(),
        ]

    def main_command(self) -> Command:
        problem, choice = self.table.current(), self.detail.choice()
        if problem is None:
            return Command("main", self.tr("Không có việc nào"), self.read, enabled=False)
        if problem.asked_choice:
            return Command("main", self.tr("Chờ cổng xác nhận"), self.read, enabled=False)
        if not self._may_settle(problem):
            return Command("main", self.tr("Chờ phụ trách xác nhận"), self.read, enabled=False)
        if not problem.choices:
            return Command("main", said.title_of(problem), self.read, enabled=False)
        if choice is None:
            return Command("main", self.tr("Chọn một cách trước"), self.read, enabled=False)
        if self.detail.lacks_text():
            return Command("main", self.tr("Ghi lý do trước"), self._to_reason)
        text = texts_of(problem, choice).text
        return Command("main", text, self._settle, enabled=not self._writing.is_busy)

    def shown(self, place: Place | None = None) -> None:
        self._wanted = place.dossier if isinstance(place, OpenAttention) else ""
        self.read()

    def left(self) -> None:
        self._draft.flush()

    def officer_changed(self) -> None:
        self._ticket.cancel()
        self._reasons = {}
        self._draft.leave()
        self.table.set_rows([])
        self._show_current(None)

    def changed(self, changes: Changes) -> None:
        if not self.isVisible() or self._soon.isActive():
            return
        if changes.sync or changes.dossiers:
            self._soon.start()

    def accept_scan(self, scan: Scan) -> bool:
        """The problem of a scanned dossier; else the window opens the dossier."""
        if scan.kind is not ScanKind.CODE:
            return False
        for at, problem in enumerate(self.table.rows_model().rows()):
            dossier = problem.dossier
            if dossier is not None and scan.code in (dossier.code, *dossier.former_codes):
                self.table.select(at)
                return True
        return False

    def panes(self) -> list[QWidget]:
        radio = self.detail.choose_focus()
        if radio is None:
            return [self.table]
        reason = [self.detail.reason] if self.detail.choice() is Choice.DROP else []
        return [self.table, radio, *reason]

    # Reading

    def read(self) -> None:
        """Old rows stay until the new ones come."""
        self._ticket.cancel()
        desk, officer = self._place.desk, self._place.officer

        def work() -> tuple[list[OpenProblem], dict[str, bytes]]:
            reasons = drafts.all_of(desk, officer, DraftKind.REASON)
            return attention.list_problems(desk), reasons

        self._ticket = self._place.operations.run(work, done=self._show, failed=self._say)

    def _show(self, read: tuple[list[OpenProblem], dict[str, bytes]]) -> None:
        results, self._reasons = read
        self.table.set_empty_text(self.tr("Không có việc nào cần xử lý"))
        self.table.set_rows(results)
        self._just_settled = False
        if self._wanted:
            at = [problem.dossier_id for problem in results]
            if self._wanted in at:
                self.table.select(at.index(self._wanted))
            self._wanted = ""
        self.header_changed.emit()

    def _show_current(self, problem: OpenProblem | None) -> None:
        allowed = problem is None or self._may_settle(problem)
        self._draft.show_problem(problem, self._reasons)
        self.detail.show_problem(problem, may_settle=allowed, is_ready=not self._just_settled)
        self.commands_changed.emit()

    def _may_settle(self, problem: OpenProblem) -> bool:
        desk = self._place.desk
        return problem.may_settle(desk.actor(self._place.officer, desk.office_now()))

    # What the officer does

    def _open(self) -> None:
        problem = self.table.current()
        if problem is None or problem.dossier is None:
            return
        ids = [row.dossier_id for row in self.table.rows_model().rows() if row.dossier]
        among = tuple(dict.fromkeys(ids))
        self.place_wanted.emit(OpenDossier(problem.dossier_id, among))

    def _settle(self) -> None:
        problem, choice = self.table.current(), self.detail.choice()
        if problem is None or choice is None:
            return
        if choice is Choice.ASK:
            self._ask(problem)
            return
        desk, officer, text = self._place.desk, self._place.officer, self.detail.text()
        self._writing.start(
            lambda: attention.settle(desk, officer, problem, choice, text),
            lambda changes: self._settled(problem, choice, changes),
            drafting=self._draft if choice is Choice.DROP else None,
            ended=lambda: self._put_away(choice),
            failed=lambda _: self.read(),
        )

    def _put_away(self, choice: Choice) -> None:
        self._just_settled = True  # a second F9 must not settle the next row
        if choice is Choice.DROP:
            self._draft.empty()

    def _to_reason(self) -> None:
        self.detail.reason.setFocus()

    def _settled(self, problem: OpenProblem, choice: Choice, changes: Changes) -> None:
        self.toast_wanted.emit(Toast(texts_of(problem, choice).done))
        self._place.feed.publish(changes)
        self.table.setFocus()
        self.read()
        if choice is Choice.AGAIN:
            self._place.link.send_now()
        dossier = problem.dossier
        if choice is Choice.REUSE and dossier is not None and dossier.submitted_at is not None:
            self.place_wanted.emit(OpenOnline(problem.dossier_id))

    def _ask(self, problem: OpenProblem) -> None:
        asked = self._place.link.send_now()
        later = self.tr("Chưa nối cổng. Quầy tự hỏi lại khi nối được.")
        self.toast_wanted.emit(Toast(texts_of(problem, Choice.ASK).done if asked else later))

    def _pass_on(self) -> None:
        problem = self.table.current()
        if problem is None or problem.passed_on_by:
            return
        note = self.tr("Chuyển phụ trách xem: {title}").format(title=said.title_of(problem))
        desk, officer = self._place.desk, self._place.officer
        self._writing.start(
            lambda: attention.pass_on(desk, officer, problem, note),
            self._passed_on,
            failed=lambda _: self.read(),
        )

    def _passed_on(self, changes: Changes) -> None:
        self.toast_wanted.emit(Toast(self.tr("Đã chuyển phụ trách; việc vẫn ở danh sách")))
        self._place.feed.publish(changes)
        self.read()

    def _say(self, error: Exception) -> None:
        self.commands_changed.emit()
        self.toast_wanted.emit(Toast(problems.report(error).sentence))
