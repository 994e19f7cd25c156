"""The page Tiếp nhận: draft, plan, reception, print, in that order."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counter_app.domain.dossier.intake import Intake
from counter_app.domain.scanner.scan import Scan, ScanKind
from counter_app.services.intake import intake_plan
from counter_app.services.intake.anew import intake_anew
from counter_app.services.intake.drafts import Draft
from counter_app.ui.attachments.drops import FileDrops
from counter_app.ui.drafting.throwing import Throwing
from counter_app.ui.frame import keys
from counter_app.ui.frame.page import RECEIVING, Command, Page, Toast
from counter_app.ui.frame.places import OpenBatch, OpenDossier, OpenReceive, Place
from counter_app.ui.pages.receive.cards import Cards
from counter_app.ui.pages.receive.form import ReceiveForm
from counter_app.ui.pages.receive.form_draft import FormDraft
from counter_app.ui.pages.receive.guiding import Guiding
from counter_app.ui.pages.receive.issue import ReceiptIssue
from counter_app.ui.pages.receive.looking import Looking
from counter_app.ui.pages.receive.reception import Reception
from counter_app.ui.scanning.unread import why_unread
from counter_app.ui.session import DeskSession

CLOCK = 30_000  # ms: the cut-off hour may pass while the form is open


class ReceivePage(Page):
    """One intake at a time; by `draft_id`, the dossier's id too, nothing is received twice."""

    roles = RECEIVING

    def __init__(
        self,
        place: DeskSession,
        issue: ReceiptIssue,
        recent: dict[str, int],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(keys.RECEIVE, parent)
        self._place = place
        self.issue = issue
        self.form = ReceiveForm(place, recent)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 0, 16, 8)
        column.addWidget(self.form)
        self._draft = FormDraft(place, self.form, self)
        self._draft.shown.connect(self._form_shown)
        self._throwing = Throwing(self, self._draft, empty=self._begin_anew, show=self._take_back)
        self._looking = Looking(place, self.form, self)
        self.reception = Reception(place, self.form, self._draft, self._looking, issue)
        self._guiding = Guiding(self, place, self.form, issue.printing)
        self._clock = QTimer(self, interval=CLOCK)
        self._clock.timeout.connect(self._replan)
        self.form.edited.connect(self._edited)
        self.form.advanced.connect(self.advance)
        self._cards = Cards(
            place, self.form, lambda: "" if self.reception.is_done else self._draft.id, self
        )
        self._cards.filled.connect(self._edited)
        self._cards.gone_on.connect(self.advance)
        self._cards.toast_wanted.connect(self.toast_wanted)
        self._cards.banner_wanted.connect(self.banner_wanted)
        self.form.identified.connect(self._cards.recall_typed)
        self._looking.known.connect(self._replan)
        self._looking.asked.connect(self.commands_changed)
        self._looking.toast_wanted.connect(self.toast_wanted)
        self.reception.changed.connect(self._stage_changed)
        self.reception.refused.connect(self._replan)
        self.reception.waited.connect(self._take_waited)
        self.reception.toast_wanted.connect(self.toast_wanted)
        self.reception.place_wanted.connect(self.place_wanted)
        issue.told.connect(self.form.show_done)
        FileDrops(self).dropped.connect(self._take_files)
        self._show(Intake())

    @property
    def draft_id(self) -> str:
        """The id of the form's draft, and of the dossier that it becomes."""
        return self._draft.id

    # What the window asks

    def title(self) -> str:
        return self.tr("Đã tiếp nhận") if self.reception.is_done else self.tr("Tiếp nhận")

    def subtitle(self) -> str:
        if self.reception.received:
            return self.tr("Đưa liên 2 cho công dân")
        return self._draft.words()

    def commands(self) -> list[Command]:
        if self.reception.is_uncopied:
            return [Command("print", self.tr("In giấy hẹn"), self.receive)]
        if self.reception.received:
            return [
                Command("print", self.tr("In lại"), self._reprint),
                Command(
                    "receive_same_person", self.tr("Thêm hồ sơ cho người này"), self._same_person
                ),
                Command("open_dossier", self.tr("Mở hồ sơ"), self._open),
            ]
        if self._guiding.is_open:
            return self._guiding.commands()
        return [
            Command("papers_complete", self.tr("Đủ giấy tờ"), self.form.papers.table.complete_all),
            Command("scan_papers", self.form.files_words(), self._toggle_files),
            Command("reschedule", self.tr("Hẹn ngày khác"), self.form.deadline.enter_own),
            Command("written_code", self.tr("Nhập mã ghi tay"), self.form.written.toggle),
            Command(
                "main_preview", self.tr("Lưu và xem trước"), lambda: self.receive(preview=True)
            ),
            *self._guiding.commands(),
            Command(
                "batch",
                self.tr("Nhận theo lô"),
                lambda: self.place_wanted.emit(OpenBatch()),
                in_bar=False,
            ),
            Command("receive_new", self.tr("Hồ sơ khác"), self._start_new, in_bar=False),
            Command("saved", "", lambda: self._draft.confirm(self._say), in_bar=False),
            *self._throwing.commands(),
        ]

    def _toggle_files(self) -> None:
        shown = not self.form.files_are_shown
        self.form.show_files(shown=shown)
        self.commands_changed.emit()
        if not shown:
            self.advance()

    def _take_files(self, paths: list[Path]) -> None:
        """Files dragged onto the page."""
        if self.reception.received or self.reception.is_busy:
            return
        if not self.form.files_are_shown:
            self._toggle_files()
        self.form.files.add_paths(paths)

    def escape(self) -> bool:
        if self.form.files_are_shown:
            self._toggle_files()
            return True
        return self._guiding.close()

    def main_command(self) -> Command | None:
        if self.reception.is_uncopied:
            return Command("main", self.tr("In giấy hẹn"), self.receive)
        if self.reception.received:
            return Command("main", self.tr("Tiếp nhận mới"), self._next)
        if self._guiding.is_open:
            return self._guiding.main_command()
        if self._looking.is_asking:
            return Command("main", self.tr("Đúng, tiếp nhận và in giấy hẹn"), self.receive)
        return Command("main", self._draft.verb(), self.receive)

    def undo(self) -> bool:
        return not self.reception.is_done and self.form.applicant.take_back()

    def shown(self, place: Place | None = None) -> None:
        self._clock.start()
        self._replan()
        if not isinstance(place, OpenReceive):
            return
        if place.is_new and self.reception.is_done:
            self._start_new()
        elif place.draft:
            self._load_draft(place.draft)
        elif place.card is not None:
            self.accept_scan(place.card)
        elif place.replaced is not None and not self.reception.is_busy:
            self._fill(intake_anew(place.replaced))

    def left(self) -> None:
        self._clock.stop()
        self._draft.flush()

    def officer_changed(self) -> None:
        self.reception.forget_scan()
        self._begin_anew()

    def panes(self) -> list[QWidget]:
        return self.form.panes()

    def first_focus(self) -> QWidget | None:
        return self.form.gaps.first_missing() or self.form.papers.table

    def accept_scan(self, scan: Scan) -> bool:
        if self.reception.keep_scan(scan):
            return True
        if scan.kind is ScanKind.CODE:
            if self.form.written.has_focus and not self.reception.received:
                self.form.written.take(scan.code or "")
                return True
            if self._draft.is_dirty:
                self._say(self.tr("Nháp đang giữ, F2 quay lại"))
            return False
        if scan.kind is not ScanKind.CARD or scan.card is None:
            self._say(why_unread(scan))
            return True
        if self.reception.is_done:
            self._start_new()
        self._cards.take(scan.card)
        return True

    def advance(self) -> None:
        """Go to the next thing still missing; to the papers when nothing is."""
        target = self.form.gaps.first_missing() or self.form.papers.table
        target.setFocus()

    def _edited(self) -> None:
        if self.reception.received:
            return
        self._draft.touch()
        self._replan()
        self._looking.edited(self._draft.id)

    def _replan(self) -> None:
        if self.reception.received:
            return
        plan = intake_plan.plan(self._place.desk, self.form.intake())
        self.form.show_plan(plan, self._place.desk.office_now(), self._looking.warnings())
        self.reception.planned(plan)

    # Drafts

    def _load_draft(self, draft_id: str) -> None:
        if draft_id == self._draft.id or self.reception.is_busy:
            return
        self._draft.load(draft_id, self.advance)

    def _take_back(self, thrown: Draft) -> None:
        if not self.reception.is_busy:
            self._draft.show_document(thrown.id, thrown.document)

    def _start_new(self) -> None:
        """An empty form; what was begun stays as a draft."""
        if self.reception.is_busy:
            return
        self._begin_anew()

    def _next(self) -> None:
        if not self.issue.is_fresh:
            self._start_new()

    def _same_person(self) -> None:
        """A further dossier of the same people."""
        intake = self.form.intake()
        self._fill(Intake(owner=intake.owner, submission=intake.submission))

    def _fill(self, intake: Intake) -> None:
        self._show(intake)
        self._edited()
        self.advance()

    def _begin_anew(self) -> None:
        self._show(Intake())
        if self.isVisible():
            self.advance()

    def _show(self, intake: Intake) -> None:
        self._draft.show_form(intake, "", b"")

    def _form_shown(self) -> None:
        """Another form than before stands here."""
        self.reception.forget()
        self._looking.forget()
        self._guiding.forget()
        self._replan()
        self._stage_changed()

    def _say(self, sentence: str) -> None:
        self.toast_wanted.emit(Toast(sentence))

    def receive(self, *, preview: bool = False) -> None:
        self.reception.receive(preview=preview)

    def _stage_changed(self) -> None:
        self.banner_wanted.emit(None)
        self.header_changed.emit()
        self.commands_changed.emit()

    def _take_waited(self, scan: Scan) -> None:
        """A card or code that was scanned while the dossier was being saved."""
        if not self.accept_scan(scan):
            self.place_wanted.emit(OpenDossier(scan.code or ""))

    def _reprint(self) -> None:
        if self.reception.received is not None:
            self.issue.print_again(self.place_wanted.emit)

    def _open(self) -> None:
        if self.reception.received is not None:
            self.place_wanted.emit(OpenDossier(self.reception.received.dossier.id))
