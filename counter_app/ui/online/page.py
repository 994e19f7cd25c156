"""Hồ sơ trực tuyến: what a citizen filed beside its files, and the office's answer by keyboard."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from counter_app.domain.changes import Changes
from counter_app.domain.dossier import Dossier, Status
from counter_app.domain.scan import Scan
from counter_app.services import review
from counter_app.services.review import Answered, Claiming, Review
from counter_app.ui import keys, problems
from counter_app.ui.dossier.opening import OpenDossier
from counter_app.ui.dossier.panels import Panel
from counter_app.ui.online import deeds
from counter_app.ui.online.deeds import Deed
from counter_app.ui.online.drafting import Drafting
from counter_app.ui.online.issue import AnswerForms
from counter_app.ui.online.said import news_text
from counter_app.ui.online.view import OnlineView
from counter_app.ui.operations import Ticket
from counter_app.ui.page import Command, Page, Toast
from counter_app.ui.printing import Issued, Issuing
from counter_app.ui.search.routes import Routes
from counter_app.ui.workplace import Workplace


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
        self._busy = False
        self._arrived = False
        self.view = OnlineView(place)
        self.files, self.left_pane = self.view.files, self.view.left
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 0, 16, 8)
        column.addWidget(self.view)
        self._drafting = Drafting(place, self.view.typed, self._say, self)
        for panel in self.view.panels():
            panel.changed.connect(self._typed)

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
            Command("saved", "", self._say_saved, in_bar=False),
            Command("reread", self.tr("Đọc lại"), self._reload, in_bar=False),
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
            ready = self._panel.is_ready() and not self._busy and self._may_send(known)
            return Command("main", self._panel.main_text(), self._finish, enabled=ready)
        deed = deeds.next_deed(known)
        handler = {
            Deed.ACCEPT: self._accept,
            Deed.TAKE_PAPERS: lambda: self._open(self.view.brought),
            Deed.PRINT: lambda: self._issue(""),
            Deed.OPEN_DOSSIER: self._open_dossier,
            Deed.NOTHING: self._reload,
        }[deed]
        enabled = deed is not Deed.NOTHING and not self._busy
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
        self._drafting.keep_now()

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
            self._drafting.keep_now()
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
        self._review = found
        untouched = self._drafting.is_kept()
        if other:
            self._panel = None
        load = other or (untouched and self._panel is None)
        self.view.show_review(found, load=other)
        if load and not other:
            self.view.load(found)
        if load:
            self._drafting.follow(found.dossier.id)
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
            self.toast_wanted.emit(Toast(text))
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
            lambda: review.claim(place.desk, place.officer, dossier_id),
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
        self._drafting.keep_now()
        self._panel = None
        self._arrange()
        self.left_pane.setFocus()
        self.commands_changed.emit()

    def _arrange(self) -> None:
        self.view.arrange(known=self._review is not None, panel=self._panel)

    def _typed(self) -> None:
        if self._panel in {self.view.supplement, self.view.decline, self.view.accept}:
            self._drafting.touched()
        self.commands_changed.emit()

    def _say_saved(self) -> None:
        self._drafting.keep_now()
        self.toast_wanted.emit(Toast(self.tr("Đã lưu nháp")))

    def _may_send(self, known: Review) -> bool:
        """An answer that was not first is only shown; papers and reprints go on."""
        if self._panel in {self.view.brought, self.view.reprint}:
            return True
        asks = self._panel is self.view.supplement
        return deeds.may_answer(known) and not (asks and bool(known.dossier.supplements))

    # Answers

    def _accept(self) -> None:
        """One key where nothing asks for the officer's eye, else the checks come first."""
        known = self._review
        if known is None:
            return
        view = self.view
        if known.plan.is_clear and not view.accept.day.text().strip():
            self._send_acceptance(known)
        else:
            self._open(view.accept)

    def _finish(self) -> None:
        """F9 in an open editor."""
        known, view = self._review, self.view
        if known is None or self._panel is None:
            return
        place, dossier_id = self._place, known.dossier.id
        desk, officer = place.desk, place.officer
        if self._panel is view.accept:
            self._send_acceptance(known)
        elif self._panel is view.decline:
            text = view.decline.text()
            self._send(lambda: review.decline(desk, officer, dossier_id, text))
        elif self._panel is view.supplement:
            items, reason = view.supplement.items(), view.supplement.reason.text()
            until, contact = view.supplement.until_day(), view.supplement.contact.text()
            self._send(
                lambda: review.request_supplement(
                    desk, officer, dossier_id, items, reason=reason, until=until, contact=contact
                )
            )
        elif self._panel is view.brought:
            papers, note = view.brought.papers(), view.brought.note.text()
            self._do(
                lambda: review.receive_supplement(desk, officer, dossier_id, papers, note),
                self._brought,
            )
        elif self._panel is view.reprint:
            reason = view.reprint.reason()
            self._close_panel()
            self._issue(reason)

    def _send_acceptance(self, known: Review) -> None:
        desk, officer, dossier_id = self._place.desk, self._place.officer, known.dossier.id
        due, reason = self.view.accept.due_at(), self.view.accept.due_reason()
        self._send(lambda: review.accept(desk, officer, dossier_id, due, reason))

    def _send(self, work: Callable[[], Answered]) -> None:
        self._drafting.keep_now()  # the draft ends only when the answer is recorded
        self._do(work, self._answered)

    def _answered(self, answered: Answered) -> None:
        known = self._review
        if known is not None and known.dossier.id == answered.dossier.id:
            self.view.load(review.without_typed(known))
            self._drafting.follow(known.dossier.id)
            self._panel = None
            self._arrange()
            self.left_pane.setFocus()
        text = self.tr("Đã ghi, chờ cổng xác nhận. Ctrl+PgDn hồ sơ kế tiếp.")
        if answered.confirmed:
            text = self.tr("Cổng đã nhận. F9 in giấy cho công dân.")
        self.toast_wanted.emit(Toast(text))
        self._place.feed.publish(answered.changes)
        self._reload()

    def _brought(self, result: tuple[Dossier, Changes]) -> None:
        self._panel = None
        self._arrange()
        self.left_pane.setFocus()
        self.toast_wanted.emit(Toast(self.tr("Đã nhận giấy bổ sung. Kiểm tra rồi F9.")))
        self._place.feed.publish(result[1])
        self._reload()

    def _do(self, work: Callable[[], object], done: Callable[..., object]) -> None:
        if self._busy:
            return
        self._busy = True
        self.commands_changed.emit()

        def ended(result: object) -> None:
            self._busy = False
            done(result)

        def failed(error: Exception) -> None:
            self._busy = False
            self._say(error)
            self._reload()

        self._place.operations.run(work, done=ended, failed=failed)

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
        self.toast_wanted.emit(Toast(issued.sentence))
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
            first = self.tr("Đây là hồ sơ đầu danh sách")
            self.toast_wanted.emit(Toast(last if by > 0 else first))

    def _say(self, error: Exception) -> None:
        self.toast_wanted.emit(Toast(problems.report(error).sentence))
        self.commands_changed.emit()
