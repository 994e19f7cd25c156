"""F9 of Tiếp nhận: the form becomes a dossier, and its receipt goes to the printer."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QObject, Signal

from counter_app.domain.scanner.scan import Scan
from counter_app.services.intake import intake_plan, second_look
from counter_app.services.intake.drafts import Draft
from counter_app.services.intake.intake_plan import Plan
from counter_app.services.intake.receive import IncompleteError, NewDossier
from counter_app.services.intake.second_look import Unseen
from counter_app.ui.frame.page import Toast
from counter_app.ui.frame.places import OpenPreview, Place
from counter_app.ui.pages.receive.form import ReceiveForm
from counter_app.ui.pages.receive.form_draft import FormDraft
from counter_app.ui.pages.receive.issue import ReceiptIssue
from counter_app.ui.pages.receive.looking import Looking
from counter_app.ui.session import DeskSession
from counter_app.ui.texts import problems
from counter_app.ui.typed_signal import SignalOf


class Reception(QObject):
    """Of the one intake in the form. `changed` when it is another stage of it: `received`, or
    `is_uncopied` where it stands but not yet in the second journal. `refused` once the sentence
    was said; `waited` with a scan that came while the dossier was being saved.
    """

    changed = Signal()
    refused = Signal()
    waited = cast("SignalOf[Scan]", Signal(object))
    toast_wanted = cast("SignalOf[Toast | None]", Signal(object))
    place_wanted = cast("SignalOf[Place]", Signal(object))

    def __init__(
        self,
        place: DeskSession,
        form: ReceiveForm,
        draft: FormDraft,
        looking: Looking,
        issue: ReceiptIssue,
    ) -> None:
        super().__init__(form)
        self._place = place
        self._form = form
        self._draft = draft
        self._looking = looking
        self._issue = issue
        self._waiting: Scan | None = None
        self._is_refused = False
        self.received: NewDossier | None = None
        self.is_busy = False
        self.is_uncopied = False

    @property
    def is_done(self) -> bool:
        return self.received is not None or self.is_uncopied

    def forget(self) -> None:
        """Another form than before."""
        self.received = None
        self.is_busy = self.is_uncopied = False

    def forget_scan(self) -> None:
        """What was scanned was for the officer before."""
        self._waiting = None

    def keep_scan(self, scan: Scan) -> bool:
        """Whether it waits until the dossier is saved."""
        if self.is_busy:
            self._waiting = scan
        return self.is_busy

    def planned(self, plan: Plan) -> None:
        """What receiving would say now: the sentence of a refusal goes once nothing is missing."""
        if self._is_refused and not self._form.gaps.missing(plan):
            self._is_refused = False
            self.toast_wanted.emit(None)

    def receive(self, *, preview: bool = False) -> None:
        """Receive, then print. Refused with the first thing missing, nothing is lost."""
        if self.is_busy or self.received:
            return
        form, desk = self._form, self._place.desk
        intake = form.intake()
        if form.applicant.name_needs_look:
            self._say(self.tr("So họ tên với thẻ rồi bấm Enter"))
            form.applicant.name.setFocus()
            return
        planned = intake_plan.plan(desk, intake)
        things = form.gaps.missing(planned)
        if things:
            form.gaps.refresh()
            self._refuse(IncompleteError(list(things)))
            return
        if not self._looking.passes():
            return
        self.is_busy = True
        actor, draft, seen = self._place.officer, self._draft.send(), self._looking.seen
        form.show_plan(planned, planned.at, self._looking.warnings())
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
        self.is_busy = False
        self._draft.not_sent(draft)
        self._looking.add(result.points)
        self._take_waiting()

    def _close(self, draft: Draft) -> None:
        """The draft is a dossier; what was typed after F9 is not in it, and is not shown."""
        if not self._draft.close(draft):
            self._form.set_intake(self._draft.recorded(draft))

    def _saved(self, received: NewDossier, *, preview: bool) -> None:
        self.is_busy = self.is_uncopied = False
        self.received = received
        self._form.show_files(shown=False)
        self._form.set_enabled(editing=False)
        self.toast_wanted.emit(None)
        self.changed.emit()
        self._place.feed.publish(received.changes)
        self._issue.begin(received.dossier, self._place.desk.office_now())
        if preview:
            self.place_wanted.emit(OpenPreview(received.dossier))
        else:
            self._issue.print_first()
        self._take_waiting()

    def _failed(self, error: Exception, draft: Draft) -> None:
        self.is_busy = False
        problem = problems.report(error)
        codes = getattr(error, "params", {}).get("codes", ())
        if problems.is_recorded(error) and codes:
            self._close(draft)
            self._only_saved(codes[0], problem.sentence)
        elif self.is_uncopied:
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
        self.is_uncopied = True
        self._form.show_unprinted(self._place.desk.office_now(), code, why)
        self.changed.emit()

    def _refuse(self, error: Exception) -> None:
        form = self._form
        self._say(problems.report(error).sentence)
        self._is_refused = isinstance(error, IncompleteError)
        if isinstance(error, IncompleteError):
            form.show_todo()
            target = form.gaps.place_of(error.things[0])
            if target is not None:
                target.setFocus()
        self.refused.emit()
        code = getattr(error, "code", "")
        if code.startswith("written_") or code in {"unreadable_code", "wrong_check"}:
            form.procedure.set_error(problems.problem_of(error).sentence)
            form.written.code.setFocus()

    def _take_waiting(self) -> None:
        scan, self._waiting = self._waiting, None
        if scan is not None:
            self.waited.emit(scan)

    def _say(self, sentence: str) -> None:
        self.toast_wanted.emit(Toast(sentence))
