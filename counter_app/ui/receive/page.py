"""The page Tiếp nhận: draft, plan, reception, print, in that order."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counter_app.domain.citizen_card import to_person
from counter_app.domain.errors import DomainError
from counter_app.domain.intake import Intake
from counter_app.domain.scan import Scan, ScanKind
from counter_app.services import keep_draft, known_person, receive
from counter_app.services.keep_draft import KeptDraft
from counter_app.services.known_person import Known
from counter_app.services.receive import IncompleteError, Received
from counter_app.ui import keys, problems
from counter_app.ui.page import Banner, Command, Page, Toast
from counter_app.ui.receive.form import ReceiveForm
from counter_app.ui.receive.issue import Issue
from counter_app.ui.workplace import Workplace

DRAFT_DELAY = 400  # ms after the last key
CLOCK = 30_000  # ms: the cut-off hour may pass while the form is open


class ReceivePage(Page):
    """One intake at a time. `draft_id` is also the id of the dossier that it becomes, so that a
    second F9, or the same draft after a crash, cannot make a second dossier.
    """

    def __init__(
        self, place: Workplace, issue: Issue, recent: dict[str, int], parent: QWidget | None = None
    ) -> None:
        super().__init__(keys.RECEIVE, parent)
        self._place = place
        self.issue = issue
        self._draft_id = place.desk.ids()
        self._received: Received | None = None
        self._busy = False
        self._dirty = False
        self._warned: tuple[str, ...] = ()
        self._warnings: list[str] = []
        self.form = ReceiveForm(place, recent)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 0, 16, 8)
        column.addWidget(self.form)
        self._saver = QTimer(self)
        self._saver.setSingleShot(True)
        self._saver.setInterval(DRAFT_DELAY)
        self._saver.timeout.connect(self._save_draft)
        self._clock = QTimer(self)
        self._clock.setInterval(CLOCK)
        self._clock.timeout.connect(self._replan)
        self.form.edited.connect(self._edited)
        self.form.advanced.connect(self.advance)
        self.form.identified.connect(self._recall)
        issue.told.connect(self._show_done)
        self._show(Intake())

    @property
    def draft_id(self) -> str:
        """The id of the form's draft, and of the dossier that it becomes."""
        return self._draft_id

    # What the window asks

    def title(self) -> str:
        return self.tr("Đã tiếp nhận") if self._received else self.tr("Tiếp nhận")

    def subtitle(self) -> str:
        if self._received:
            return self.tr("Đưa liên 2 cho công dân")
        return self.tr("Hồ sơ mới")

    def commands(self) -> list[Command]:
        if self._received:
            return [
                Command("print", self.tr("In lại"), self._reprint),
                Command(
                    "receive_same_person", self.tr("Thêm hồ sơ cho người này"), self._same_person
                ),
                Command("open_dossier", self.tr("Mở hồ sơ"), self._open),
            ]
        return [
            Command("papers_complete", self.tr("Đủ giấy tờ"), self.form.papers.table.complete_all),
            Command("reschedule", self.tr("Hẹn ngày khác"), self.form.deadline.enter_own),
            Command("main_preview", self.tr("Lưu và xem trước"), self._receive_and_preview),
            Command("batch", self.tr("Nhận theo lô"), self._take_batch),
            Command("receive_new", self.tr("Hồ sơ khác"), self._start_new, in_bar=False),
            Command("saved", "", self._say_saved, in_bar=False),
        ]

    def _take_batch(self) -> None:
        self.page_wanted.emit(keys.BATCH, None)

    def main_command(self) -> Command | None:
        if self._received:
            return Command("receive_new", self.tr("Hồ sơ tiếp theo"), self._start_new)
        return Command("main", self.tr("Tiếp nhận và in giấy hẹn"), self.receive)

    def shown(self, argument: object = None) -> None:
        self._clock.start()
        self._replan()
        match argument:
            case "new" if self._received:
                self._start_new()
            case ("draft", str() as draft_id):
                self._load_draft(draft_id)
            case ("card", Scan() as scan):
                if self._received:
                    self._start_new()
                self.accept_scan(scan)
            case _:
                pass

    def left(self) -> None:
        self._clock.stop()
        self._save_draft()

    def panes(self) -> list[QWidget]:
        return self.form.panes()

    def first_focus(self) -> QWidget | None:
        return self.form.first_missing() or self.form.papers.table

    def accept_scan(self, scan: object) -> bool:
        if not isinstance(scan, Scan):
            return False
        if self._busy:
            self._waiting = scan
            return True
        if scan.kind is ScanKind.CODE:
            if self._dirty:
                self.toast_wanted.emit(Toast(self.tr("Nháp đang giữ, F2 quay lại")))
            return False
        if scan.kind is not ScanKind.CARD or scan.card is None:
            self.toast_wanted.emit(Toast(problems.sentence_of("unreadable_card")))
            return True
        self._take_card(scan)
        return True

    # Editing

    def advance(self) -> None:
        """Go to the next thing still missing; to the papers when nothing is."""
        target = self.form.first_missing() or self.form.papers.table
        target.setFocus()

    def _take_card(self, scan: Scan) -> None:
        card = scan.card
        if card is None:
            return
        if self._received:
            self._start_new()
        number = self.form.applicant.number.text().replace(" ", "")
        if number == card.number:
            self.toast_wanted.emit(Toast(self.tr("Thẻ này đã đọc")))
            return
        if number or self.form.applicant.name.text().strip():
            text = self.tr("Thẻ của {name}, người nộp đang ghi là người khác").format(
                name=card.name
            )
            change = self.tr("Đổi người nộp")
            self.banner_wanted.emit(Banner(text, change, lambda: self._fill(scan)))
            return
        self._fill(scan)

    def _fill(self, scan: Scan) -> None:
        card = scan.card
        if card is None:
            return
        self.banner_wanted.emit(None)
        now = self._place.desk.office_now()
        self.form.applicant.fill_from_card(to_person(card), card.doubts, now)
        self.form.fill_card_paper()
        self._edited()
        self._recall(card.number)
        self.advance()

    def _recall(self, number: str) -> None:
        desk, draft = self._place.desk, self._draft_id

        def known(found: Known) -> None:
            if draft != self._draft_id or self._received:
                return
            waits = self.form.focusWidget() is self.form.applicant.phone
            if found.person is not None:
                self.form.applicant.recall(found.person)
                self._edited()
                if waits and not self.form.applicant.phone.isModified():
                    self.advance()

        self._place.operations.run(lambda: known_person.recall(desk, number), done=known)

    def _edited(self) -> None:
        if self._received:
            return
        self._dirty = True
        self._saver.start()
        self._replan()
        self._look_for_same()

    def _replan(self) -> None:
        if self._received:
            return
        try:
            plan = receive.plan(self._place.desk, self.form.intake())
        except DomainError as error:
            self.form.applicant.set_error(problems.problem_of(error).sentence)
            return
        self.form.show_plan(plan, self._place.desk.office_now(), self._warnings)

    def _look_for_same(self) -> None:
        """Dossiers of the same person, procedure and day, shown before a code is taken."""
        desk, draft = self._place.desk, self._draft_id
        try:
            intake = self.form.intake()
        except DomainError:
            return
        key = (intake.version, getattr(intake.owner, "identity_number", ""))
        if key == self._looked or not all(key):
            return
        self._looked = key

        def found(same: list[str]) -> None:
            if draft == self._draft_id:
                self._warned = tuple(same)
                self._warnings = [
                    self.tr("Hôm nay người này đã nộp thủ tục này: {code}").format(code=code)
                    for code in same
                ]
                self._replan()

        self._place.operations.run(
            lambda: [item.code for item in receive.warnings(desk, intake)], done=found
        )

    _looked: tuple[str, str] = ("", "")

    # Drafts

    def _save_draft(self) -> None:
        self._saver.stop()
        if not self._dirty or self._received or self._busy:
            return
        try:
            intake = self.form.intake()
        except DomainError:
            return
        self._dirty = False
        desk, actor, draft = self._place.desk, self._place.officer, self._draft_id
        entry = self.form.procedure.entry()
        title = entry.procedure.short_name if entry else ""
        self._place.operations.run(
            lambda: keep_draft.keep(desk, actor, draft, title, intake), failed=self._draft_failed
        )

    def _draft_failed(self, error: Exception) -> None:
        self._dirty = True
        self.toast_wanted.emit(Toast(problems.report(error).sentence))

    def _say_saved(self) -> None:
        self._save_draft()
        self.toast_wanted.emit(Toast(self.tr("Đã lưu nháp")))

    def _load_draft(self, draft_id: str) -> None:
        if draft_id == self._draft_id or self._busy:
            return
        self._save_draft()
        desk, actor = self._place.desk, self._place.officer

        def loaded(drafts: list[KeptDraft]) -> None:
            for draft in drafts:
                if draft.id == draft_id:
                    self._draft_id = draft.id
                    self._show(draft.intake)
                    self.advance()

        self._place.operations.run(lambda: keep_draft.kept(desk, actor), done=loaded)

    def _start_new(self) -> None:
        """An empty form; what was begun stays as a draft."""
        if self._busy:
            return
        self._save_draft()
        self._draft_id = self._place.desk.ids()
        self._show(Intake())
        self.advance()

    def _same_person(self) -> None:
        """A further dossier of the same people."""
        intake = self.form.intake()
        self._draft_id = self._place.desk.ids()
        self._show(Intake(owner=intake.owner, submission=intake.submission))
        self._edited()
        self.advance()

    def _show(self, intake: Intake) -> None:
        self._received = None
        self._busy = self._dirty = False
        self._warned, self._warnings, self._looked = (), [], ("", "")
        self.form.set_intake(intake)
        self.banner_wanted.emit(None)
        self._replan()
        self.header_changed.emit()
        self.commands_changed.emit()

    # Reception

    def receive(self, *, preview: bool = False) -> None:
        """F9: receive, then print. Refused with the first thing missing, nothing is lost."""
        if self._busy or self._received:
            return
        try:
            intake = self.form.intake()
        except DomainError as error:
            self._refuse(error)
            return
        if self.form.applicant.name_needs_look:
            self.toast_wanted.emit(Toast(self.tr("So họ tên với thẻ rồi bấm Enter")))
            self.form.applicant.name.setFocus()
            return
        things = receive.plan(self._place.desk, intake).missing
        if things:
            self._refuse(IncompleteError(list(things)))
            return
        self._busy = True
        self._saver.stop()
        desk, actor, draft = self._place.desk, self._place.officer, self._draft_id
        self._place.operations.run(
            lambda: receive.receive(desk, actor, intake, draft=draft, dossier_id=draft),
            done=lambda received: self._saved(received, preview=preview),
            failed=self._failed,
        )

    def _receive_and_preview(self) -> None:
        self.receive(preview=True)

    def _saved(self, received: Received, *, preview: bool) -> None:
        self._busy = self._dirty = False
        self._received = received
        self.form.set_enabled(editing=False)
        self.banner_wanted.emit(None)
        self.header_changed.emit()
        self.commands_changed.emit()
        self._place.feed.publish(received.changes)
        self.issue.begin(received.dossier, self._place.desk.office_now())
        if preview:
            self.page_wanted.emit(keys.PREVIEW, received.dossier.id)
        else:
            self.issue.print_first()
        self._take_waiting()

    def _take_waiting(self) -> None:
        """A card or code that was scanned while the dossier was being saved."""
        scan, self._waiting = self._waiting, None
        if scan is not None and not self.accept_scan(scan):
            self.page_wanted.emit(keys.DOSSIER, scan.code)

    _waiting: Scan | None = None

    def _failed(self, error: Exception) -> None:
        self._busy = False
        self._dirty = True
        self._refuse(error)

    def _refuse(self, error: Exception) -> None:
        self.toast_wanted.emit(Toast(problems.report(error).sentence))
        if isinstance(error, IncompleteError):
            target = self.form.place_of(error.things[0])
            if target is not None:
                target.setFocus()
        self._replan()

    # After reception

    def _show_done(self, saved_at: datetime, code: str, lines: list[object]) -> None:
        saved = self.tr("Đã lưu lúc {time}").format(time=f"{saved_at:%H:%M:%S}")
        self.form.done_card.show_done(saved, code, lines)  # type: ignore[arg-type]

    def _reprint(self) -> None:
        if self._received is not None:
            self.issue.print_again(self.page_wanted.emit)

    def _open(self) -> None:
        if self._received is not None:
            self.page_wanted.emit(keys.DOSSIER, self._received.dossier.id)
