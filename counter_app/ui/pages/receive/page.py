"""The page Tiếp nhận: draft, plan, reception, print, in that order."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counter_app.domain.dossier.intake import Intake
from counter_app.domain.scanner.scan import Scan, ScanKind
from counter_app.services.intake import intake_plan, second_look
from counter_app.services.intake.drafts import Draft
from counter_app.services.intake.receive import IncompleteError, NewDossier
from counter_app.services.intake.second_look import Unseen
from counter_app.ui.attachments.drops import FileDrops
from counter_app.ui.drafting.throwing import Throwing
from counter_app.ui.frame import keys
from counter_app.ui.frame.page import Command, Page, Toast
from counter_app.ui.pages.receive.cards import Cards
from counter_app.ui.pages.receive.form import ReceiveForm
from counter_app.ui.pages.receive.form_draft import FormDraft
from counter_app.ui.pages.receive.issue import Issue
from counter_app.ui.pages.receive.looking import Looking
from counter_app.ui.scanning.unread import why_unread
from counter_app.ui.session import Workplace
from counter_app.ui.texts import formatting, problems

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
        self._received: NewDossier | None = None
        self._busy = False
        self._uncopied = False
        self.form = ReceiveForm(place, recent)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 0, 16, 8)
        column.addWidget(self.form)
        self._draft = FormDraft(place, self.form, self)
        self._draft.shown.connect(self._form_shown)
        self._throwing = Throwing(self, self._draft, empty=self._begin_anew, show=self._take_back)
        self._clock = QTimer(self)
        self._clock.setInterval(CLOCK)
        self._clock.timeout.connect(self._replan)
        self.form.edited.connect(self._edited)
        self.form.advanced.connect(self.advance)
        self._cards = Cards(place, self.form, lambda: "" if self._is_done else self._draft.id, self)
        self._cards.filled.connect(self._edited)
        self._cards.gone_on.connect(self.advance)
        self._cards.toast_wanted.connect(self.toast_wanted)
        self._cards.banner_wanted.connect(self.banner_wanted)
        self.form.identified.connect(self._cards.recall_typed)
        self._looking = Looking(place, self.form, self)
        self._looking.known.connect(self._replan)
        self._looking.asked.connect(self.commands_changed)
        self._looking.toast_wanted.connect(self.toast_wanted)
        issue.told.connect(self._show_done)
        FileDrops(self).dropped.connect(self._take_files)
        self._show(Intake())

    @property
    def draft_id(self) -> str:
        """The id of the form's draft, and of the dossier that it becomes."""
        return self._draft.id

    @property
    def _is_done(self) -> bool:
        return self._received is not None or self._uncopied

    # What the window asks

    def title(self) -> str:
        return self.tr("Đã tiếp nhận") if self._is_done else self.tr("Tiếp nhận")

    def subtitle(self) -> str:
        if self._received:
            return self.tr("Đưa liên 2 cho công dân")
        return self.tr("Hồ sơ mới")

    def commands(self) -> list[Command]:
        if self._uncopied:
            return [Command("print", self.tr("In giấy hẹn"), self.receive)]
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
            Command("scan_papers", self.form.files_words(), self._toggle_files),
            Command("reschedule", self.tr("Hẹn ngày khác"), self.form.deadline.enter_own),
            Command("written_code", self.tr("Nhập mã ghi tay"), self.form.written.toggle),
            Command(
                "main_preview", self.tr("Lưu và xem trước"), lambda: self.receive(preview=True)
            ),
            Command("batch", self.tr("Nhận theo lô"), self._take_batch, in_bar=False),
            Command("receive_new", self.tr("Hồ sơ khác"), self._start_new, in_bar=False),
            Command("saved", "", lambda: self._draft.confirm(self._say), in_bar=False),
            *self._throwing.commands(),
        ]

    def _take_batch(self) -> None:
        self.page_wanted.emit(keys.BATCH, None)

    def _toggle_files(self) -> None:
        shown = not self.form.files_are_shown
        self.form.show_files(shown=shown)
        self.commands_changed.emit()
        if not shown:
            self.advance()

    def _take_files(self, paths: list[Path]) -> None:
        """Files dragged onto the page."""
        if self._received or self._busy:
            return
        if not self.form.files_are_shown:
            self._toggle_files()
        self.form.files.add_paths(paths)

    def escape(self) -> bool:
        if self.form.files_are_shown:
            self._toggle_files()
            return True
        return False

    def main_command(self) -> Command | None:
        if self._uncopied:
            return Command("main", self.tr("In giấy hẹn"), self.receive)
        if self._received:
            return Command("main", self.tr("Tiếp nhận mới"), self._next)
        if self._looking.is_asking:
            return Command("main", self.tr("Đúng, tiếp nhận và in giấy hẹn"), self.receive)
        return Command("main", self.tr("Tiếp nhận và in giấy hẹn"), self.receive)

    def undo(self) -> bool:
        return not self._is_done and self.form.applicant.take_back()

    def shown(self, argument: object = None) -> None:
        self._clock.start()
        self._replan()
        match argument:
            case "new" if self._is_done:
                self._start_new()
            case ("draft", str() as draft_id):
                self._load_draft(draft_id)
            case ("card", Scan() as scan):
                self.accept_scan(scan)
            case _:
                pass

    def left(self) -> None:
        self._clock.stop()
        self._draft.flush()

    def officer_changed(self) -> None:
        self._waiting = None
        self._begin_anew()

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
            if self.form.written.has_focus and not self._received:
                self.form.written.take(scan.code or "")
                return True
            if self._draft.is_dirty:
                self._say(self.tr("Nháp đang giữ, F2 quay lại"))
            return False
        if scan.kind is not ScanKind.CARD or scan.card is None:
            self._say(why_unread(scan))
            return True
        if self._is_done:
            self._start_new()
        self._cards.take(scan.card)
        return True

    # Editing

    def advance(self) -> None:
        """Go to the next thing still missing; to the papers when nothing is."""
        target = self.form.first_missing() or self.form.papers.table
        target.setFocus()

    def _edited(self) -> None:
        if self._received:
            return
        self._draft.touch()
        self._replan()
        self._looking.edited(self._draft.id)

    def _replan(self) -> None:
        if self._received:
            return
        plan = intake_plan.plan(self._place.desk, self.form.intake())
        self.form.show_plan(plan, self._place.desk.office_now(), self._looking.warnings())
        if self._refused and not self.form.missing(plan):
            self._refused = False
            self.toast_wanted.emit(None)

    _refused = False

    # Drafts

    def _load_draft(self, draft_id: str) -> None:
        if draft_id == self._draft.id or self._busy:
            return
        self._draft.load(draft_id, self.advance)

    def _take_back(self, thrown: Draft) -> None:
        if not self._busy:
            self._draft.show_document(thrown.id, thrown.document)

    def _start_new(self) -> None:
        """An empty form; what was begun stays as a draft."""
        if self._busy:
            return
        self._begin_anew()

    def _next(self) -> None:
        if not self.issue.is_fresh:
            self._start_new()

    def _same_person(self) -> None:
        """A further dossier of the same people."""
        intake = self.form.intake()
        self._show(Intake(owner=intake.owner, submission=intake.submission))
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
        self._received = None
        self._busy = False
        self._uncopied = False
        self._looking.forget()
        self.banner_wanted.emit(None)
        self._replan()
        self.header_changed.emit()
        self.commands_changed.emit()

    def _say(self, sentence: str) -> None:
        self.toast_wanted.emit(Toast(sentence))

    # Reception

    def receive(self, *, preview: bool = False) -> None:
        """F9: receive, then print. Refused with the first thing missing, nothing is lost."""
        if self._busy or self._received:
            return
        intake = self.form.intake()
        if self.form.applicant.name_needs_look:
            self._say(self.tr("So họ tên với thẻ rồi bấm Enter"))
            self.form.applicant.name.setFocus()
            return
        planned = intake_plan.plan(self._place.desk, intake)
        things = self.form.missing(planned)
        if things:
            self.form.refresh()
            self._refuse(IncompleteError(list(things)))
            return
        if not self._looking.passes():
            return
        self._busy = True
        desk, actor, draft = self._place.desk, self._place.officer, self._draft.send()
        self.form.show_plan(planned, planned.at, self._looking.warnings())
        seen = self._looking.seen
        self._place.operations.run(
            lambda: second_look.receive_looked_at(
                desk, actor, intake, draft.id, seen, planned=planned
            ),
            done=lambda result: self._answered(result, draft, preview=preview),
            failed=lambda error: self._failed(error, draft),
        )

    def _answered(self, result: NewDossier | Unseen, draft: Draft, *, preview: bool) -> None:
        if isinstance(result, NewDossier):
            self._close(draft)
            self._saved(result, preview=preview)
            return
        self._busy = False
        self._draft.not_sent(draft)
        self._looking.add(result.points)
        self._take_waiting()

    def _close(self, draft: Draft) -> None:
        """The draft is a dossier; what was typed after F9 is not in it, and is not shown."""
        if not self._draft.close(draft):
            self.form.set_intake(self._draft.recorded(draft))

    def _saved(self, received: NewDossier, *, preview: bool) -> None:
        self._busy = self._uncopied = False
        self._received = received
        self.form.show_files(shown=False)
        self.form.set_enabled(editing=False)
        self.banner_wanted.emit(None)
        self.toast_wanted.emit(None)
        self.header_changed.emit()
        self.commands_changed.emit()
        self._place.feed.publish(received.changes)
        self.issue.begin(received.dossier, self._place.desk.office_now())
        if preview:
            self.page_wanted.emit(keys.PREVIEW, received.dossier)
        else:
            self.issue.print_first()
        self._take_waiting()

    def _take_waiting(self) -> None:
        """A card or code that was scanned while the dossier was being saved."""
        scan, self._waiting = self._waiting, None
        if scan is not None and not self.accept_scan(scan):
            self.page_wanted.emit(keys.DOSSIER, scan.code)

    _waiting: Scan | None = None

    def _failed(self, error: Exception, draft: Draft) -> None:
        self._busy = False
        problem = problems.report(error)
        codes = getattr(error, "params", {}).get("codes", ())
        if problems.is_recorded(error) and codes:
            self._close(draft)
            self._only_saved(codes[0], problem.sentence)
        elif self._uncopied:
            self._draft.close(draft)
            self._say(problems.sentence_of("second_journal"))
        else:
            self._draft.not_sent(draft)
            self._refuse(error)
        self._take_waiting()

    def _only_saved(self, code: str, why: str) -> None:
        """The dossier stands, but not yet in the second journal: F9 or Ctrl+P tries that again
        and prints then.
        """
        self._uncopied = True
        self.form.show_unprinted(self._place.desk.office_now(), code, why)
        self.header_changed.emit()
        self.commands_changed.emit()

    def _refuse(self, error: Exception) -> None:
        self._say(problems.report(error).sentence)
        self._refused = isinstance(error, IncompleteError)
        if isinstance(error, IncompleteError):
            self.form.show_todo()
            target = self.form.place_of(error.things[0])
            if target is not None:
                target.setFocus()
        self._replan()
        code = getattr(error, "code", "")
        if code.startswith("written_") or code in {"unreadable_code", "wrong_check"}:
            self.form.procedure.set_error(problems.problem_of(error).sentence)
            self.form.written.code.setFocus()

    # After reception

    def _show_done(self, saved_at: datetime, code: str, lines: list[object]) -> None:
        saved = self.tr("Đã lưu lúc {time}").format(time=formatting.clock_with_seconds(saved_at))
        self.form.done_card.show_done(saved, code, lines)  # type: ignore[arg-type]

    def _reprint(self) -> None:
        if self._received is not None:
            self.issue.print_again(self.page_wanted.emit)

    def _open(self) -> None:
        if self._received is not None:
            self.page_wanted.emit(keys.DOSSIER, self._received.dossier.id)
