"""Hồ sơ trực tuyến: what a citizen filed beside its files, and the office's answer by keyboard."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from counter_app.domain.changes import Changes
from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.scanner.scan import Scan
from counter_app.services.intake.drafts import Draft
from counter_app.services.online import claiming, review
from counter_app.services.online.claiming import Claiming
from counter_app.services.online.review import Answered, Review
from counter_app.ui.dossier_parts.opening import OpenDossier
from counter_app.ui.dossier_parts.panels import Panel
from counter_app.ui.dossier_parts.routes import Routes
from counter_app.ui.drafting.drafting import Drafting
from counter_app.ui.drafting.throwing import Throwing
from counter_app.ui.drafting.writing import Writing
from counter_app.ui.frame import keys
from counter_app.ui.frame.page import Command, Page, Toast
from counter_app.ui.operations import Ticket
from counter_app.ui.pages.online import deeds
from counter_app.ui.pages.online.answer_draft import AnswerDraft, BroughtDraft
from counter_app.ui.pages.online.answer_writes import may_send, of_editor
from counter_app.ui.pages.online.deeds import Deed
from counter_app.ui.pages.online.issue import AnswerForms
from counter_app.ui.pages.online.said import news_text
from counter_app.ui.pages.online.view import OnlineView
from counter_app.ui.printing import Issued, Issuing
from counter_app.ui.session import Workplace
from counter_app.ui.texts import problems


class OnlinePage(Page):
    """Opened with an id or an `OpenDossier`."""

    def __init__(self, place: Workplace, issuing: Issuing, parent: QWidget | None = None) -> None:
        super().__init__(keys.ONLINE, parent)
        self._place = place
        self._routes = Routes(self, place)
        self._forms = AnswerForms(place, issuing)
        self._argument = OpenDossier("")
        self._wanted = ""
        self._review: Review | None = None
        self._panel: Panel | None = None
        self._ticket = Ticket()
        self._writing = Writing(place, self)
        self._arrived = False
        self.view = OnlineView(place)
        self.files, self.left_pane = self.view.files, self.view.left
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 0, 16, 8)
        column.addWidget(self.view)
        self._thrown_from: Panel | None = None
        answer = self._answer = AnswerDraft(place, self.view, self)
        note = self._note = BroughtDraft(place, self.view.brought, self)
        self._throwing: dict[Drafting, Throwing] = {
            answer: Throwing(self, answer, empty=self._empty_answer, show=self._answer_back),
            note: Throwing(self, note, empty=note.empty, show=note.show_again),
        }
        for panel in self.view.panels():
            panel.changed.connect(self.commands_changed)

    # The page to the window

    def title(self) -> str:
        known = self._review
        return known.dossier.code if known else self.tr("Hồ sơ trực tuyến")

    def subtitle(self) -> str:
        among, known = self._argument.among, self._review
        if known is None or known.dossier.id not in among:
            return ""
        at = among.index(known.dossier.id) + 1
        return self.tr("{at}/{of} trong danh sách").format(at=at, of=len(among))

    def commands(self) -> list[Command]:
        known = self._review
        if known is None:
            return [Command("reread", "", self._reload, in_bar=False)]
        found: list[Command] = []
        if deeds.may_ask(known):
            text = self.tr("Yêu cầu bổ sung")
            found.append(Command("supplement", text, lambda: self._open(self.view.supplement)))
        if deeds.may_decline(known):
            text = self.tr("Từ chối")
            found.append(Command("decline", text, lambda: self._open(self.view.decline)))
        if deeds.printed(known):
            found.append(Command("print", self.tr("In lại"), self._ask_reprint))
        if len(known.dossier.attachments) > 1:
            found += [
                Command("next_file", self.tr("Tệp kế tiếp"), lambda: self.files.step(1)),
                Command("previous_file", "", lambda: self.files.step(-1), in_bar=False),
            ]
        found += [
            Command("open_dossier", self.tr("Diễn biến"), self._open_dossier),
            Command("saved", "", lambda: self._drafting().confirm(self._tell), in_bar=False),
            Command("reread", self.tr("Đọc lại"), self._reload, in_bar=False),
            *self._throwing[self._drafting()].commands(),
        ]
        if self._argument.among:
            found += [
                Command("next", self.tr("Hồ sơ kế tiếp"), lambda: self._step(1), in_bar=False),
                Command("previous", self.tr("Hồ sơ trước"), lambda: self._step(-1), in_bar=False),
            ]
        return found

    def main_command(self) -> Command | None:
        known = self._review
        if known is None:
            return None
        if self._panel is not None:
            ready = self._panel.is_ready() and not self._writing.is_busy
            ready = ready and may_send(self.view, self._panel, known)
            return Command("main", self._panel.main_text(), self._finish, enabled=ready)
        deed = deeds.next_deed(known)
        handler = {
            Deed.ACCEPT: self._accept,
            Deed.TAKE_PAPERS: lambda: self._open(self.view.brought),
            Deed.PRINT: lambda: self._issue(""),
            Deed.OPEN_DOSSIER: self._open_dossier,
            Deed.NOTHING: self._reload,
        }[deed]
        enabled = deed is not Deed.NOTHING and not self._writing.is_busy
        return Command("main", deeds.main_text(known, deed), handler, enabled=enabled)

    def shown(self, argument: object = None) -> None:
        if argument is None:
            self._reload()
            return
        wanted = argument if isinstance(argument, OpenDossier) else OpenDossier(str(argument))
        self._argument = wanted
        self._arrived = True
        self._read(wanted.dossier)

    def left(self) -> None:
        self._keep()

    def officer_changed(self) -> None:
        self._ticket.cancel()
        self._answer.leave()
        self._note.leave()
        if self._review is not None:
            self.view.load(review.without_typed(self._review))
        self._note.empty()
        self._review = self._panel = self._thrown_from = None
        self._wanted, self._argument = "", OpenDossier("")
        self._arrange()
        self.header_changed.emit()
        self.commands_changed.emit()

    def changed(self, changes: object) -> None:
        if isinstance(changes, Changes) and self._wanted in changes.dossiers:
            self._reload()

    def accept_scan(self, scan: object) -> bool:
        return isinstance(scan, Scan) and self._routes.take(scan)

    def escape(self) -> bool:
        if self._panel is None:
            return False
        self._close_panel()
        return True

    def panes(self) -> list[QWidget]:
        first: list[QWidget] = [self._panel] if self._panel is not None else []
        if self._panel is None or self._panel is self.view.reprint:
            first.append(self.left_pane)
        return [*first, self.files.table, self.files.view]

    # Reading

    def _read(self, dossier_id: str) -> None:
        if not dossier_id:
            return
        if self._wanted != dossier_id:
            self._keep()
        self._wanted = dossier_id  # a change that comes meanwhile never leads back
        self._ticket.cancel()
        self._ticket = Ticket()
        desk, officer = self._place.desk, self._place.officer
        self._place.operations.run(
            lambda: review.look(desk, officer, dossier_id),
            done=self._show,
            failed=lambda error: self._not_read(error, dossier_id),
            ticket=self._ticket,
        )

    def _not_read(self, error: Exception, dossier_id: str) -> None:
        """What cannot be read never leaves another dossier in its place."""
        if self._review is not None and self._review.dossier.id != dossier_id:
            self._review = self._panel = None
            self._arrange()
            self.header_changed.emit()
        self._say(error)

    def _reload(self) -> None:
        self._read(self._wanted)

    def _show(self, found: Review) -> None:
        before = self._review
        other = before is None or before.dossier.id != found.dossier.id
        self._review = found = self._answer.newest(found)
        if other:
            self._panel = None
        self.view.show_review(found, is_other=other)
        if other or not (self._answer.is_dirty or self._panel):
            self._answer.show_review(found)
        if other:
            self._note.show_review(found)
        self._arrange()
        if other and self.isVisible():
            self.left_pane.setFocus()
            self.left_pane.verticalScrollBar().setValue(0)
            self.toast_wanted.emit(None)  # what was said is about the dossier before
        if other or self._arrived:
            self._arrived = False
            self._claim()
        self.header_changed.emit()
        self.commands_changed.emit()
        if before is not None and not other and (text := news_text(before, found)):
            self._tell(text)
            if self._place.settings.print_confirmed and deeds.next_deed(found) is Deed.PRINT:
                self._issue("")

    def _claim(self) -> None:
        known = self._review
        if known is None or known.dossier.status is not Status.SUBMITTED:
            return
        place, dossier_id = self._place, known.dossier.id

        def claimed(found: Claiming) -> None:
            if found.changes.dossiers:
                place.feed.publish(found.changes)

        place.operations.run(
            lambda: claiming.claim(place.desk, place.officer, dossier_id),
            done=claimed,
            failed=problems.report,
        )

    # Editors

    def _open(self, panel: Panel) -> None:
        known = self._review
        if known is None:
            return
        if panel is self.view.brought:
            self.view.brought.show_dossier(known.dossier)
        self._panel = panel
        self._arrange()
        panel.setFocus()
        self._claim()
        self.commands_changed.emit()

    def _close_panel(self) -> None:
        self._keep()
        self._put_away()
        self.commands_changed.emit()

    def _put_away(self) -> None:
        self._panel = None
        self._arrange()
        self.left_pane.setFocus()

    def _arrange(self) -> None:
        self.view.arrange(known=self._review is not None, panel=self._panel)

    def _keep(self) -> None:
        self._answer.flush()
        self._note.flush()

    def _drafting(self) -> Drafting:
        """What is being written now."""
        return self._note if self._panel is self.view.brought else self._answer

    def _empty_answer(self) -> None:
        self._thrown_from = self._panel
        if self._review is not None:
            self.view.load(review.without_typed(self._review))
        if self._panel is not None:
            self._close_panel()

    def _answer_back(self, thrown: Draft) -> None:
        panel, self._thrown_from = self._thrown_from, None
        if self._answer.show_again(thrown, self._review) and panel is not None:
            self._open(panel)

    # Answers

    def _accept(self) -> None:
        """One key where nothing asks for the officer's eye, else the checks come first."""
        known = self._review
        if known is None:
            return
        if known.plan.is_clear and not self.view.accept.day.text().strip():
            self._send(None)
        else:
            self._open(self.view.accept)
            self.view.accept.ask()
            self.commands_changed.emit()

    def _finish(self) -> None:
        """F9 in an open editor."""
        known, view = self._review, self.view
        if known is None or self._panel is None:
            return
        if not self._panel.passes():
            return
        if self._panel is view.reprint:
            self._issue(view.reprint.reason())
        elif self._panel is view.brought:
            desk, officer, dossier_id = self._place.desk, self._place.officer, known.dossier.id
            papers, note = view.brought.papers(), view.brought.note.text()
            self._writing.start(
                lambda: review.receive_supplement(desk, officer, dossier_id, papers, note),
                self._brought,
                drafting=self._note,
                ended=self._note_recorded,
                failed=lambda _: self._reload(),
            )
        else:
            self._send(self._panel)

    def _send(self, panel: Panel | None) -> None:
        """The answer of this editor; the acceptance needs none."""
        about = self._review.dossier.id if self._review is not None else ""
        self._writing.start(
            of_editor(self._place, self.view, panel, about),
            self._answered,
            drafting=self._answer,
            ended=self._answer_recorded,
            failed=lambda _: self._reload(),
        )

    def _answer_recorded(self) -> None:
        if self._review is not None:
            self.view.load(review.without_typed(self._review))
        self._put_away()

    def _answered(self, answered: Answered) -> None:
        waits = self.tr("Đã ghi, chờ cổng xác nhận. Ctrl+PgDn hồ sơ kế tiếp.")
        has = self.tr("Cổng đã nhận. F9 in giấy cho công dân.")
        self._tell(has if answered.confirmed else waits)
        self._place.feed.publish(answered.changes)
        self._reload()

    def _note_recorded(self) -> None:
        self._note.empty()
        self._put_away()

    def _brought(self, result: tuple[Dossier, Changes]) -> None:
        self._tell(self.tr("Đã nhận giấy bổ sung. Kiểm tra rồi F9."))
        self._place.feed.publish(result[1])
        self._reload()

    # Paper and ways out

    def _ask_reprint(self) -> None:
        if self._review is not None:
            self.view.reprint.show_dossier(self._review.dossier)
            self._open(self.view.reprint)

    def _issue(self, reason: str) -> None:
        known = self._review
        if known is None or known.standing.counts is None or not known.standing.confirmed:
            return
        answer = known.standing.counts.answer
        self._forms.issue(known.dossier, answer, self._issued, reason=reason)

    def _issued(self, issued: Issued) -> None:
        """The panel with the reason closes once the form is out and recorded."""
        if issued.good and self._panel is self.view.reprint:
            self._put_away()
        self._tell(issued.sentence)
        self._reload()

    def _open_dossier(self) -> None:
        if self._review is not None:
            self.page_wanted.emit(keys.DOSSIER, OpenDossier(self._review.dossier.id))

    def _step(self, by: int) -> None:
        among, known = self._argument.among, self._review
        if known is None or known.dossier.id not in among:
            return
        at = among.index(known.dossier.id) + by
        if 0 <= at < len(among):
            self._argument = OpenDossier(among[at], among)
            self._read(among[at])
        else:
            last = self.tr("Đây là hồ sơ cuối danh sách")
            self._tell(last if by > 0 else self.tr("Đây là hồ sơ đầu danh sách"))

    def _tell(self, sentence: str) -> None:
        self.toast_wanted.emit(Toast(sentence))

    def _say(self, error: Exception) -> None:
        self._tell(problems.report(error).sentence)
        self.commands_changed.emit()
