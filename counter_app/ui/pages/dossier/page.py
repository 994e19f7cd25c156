"""Hồ sơ: where one dossier stands, what happened to it, and the next step at this desk."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from counter_app.domain.catalogue.receipt_form import FORM, REGIME
from counter_app.domain.changes import Changes
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.office.office import Role
from counter_app.domain.scanner.scan import Scan, ScanKind
from counter_app.services.dossier import look_up
from counter_app.services.dossier.look_up import DossierFile
from counter_app.services.intake.drafts import Draft
from counter_app.ui.attachments import FileDrops
from counter_app.ui.dossier_parts import standing
from counter_app.ui.dossier_parts.opening import OpenDossier, care_of, is_reviewed_online
from counter_app.ui.dossier_parts.panels import Panel
from counter_app.ui.drafting.throwing import Throwing
from counter_app.ui.drafting.writing import Writing
from counter_app.ui.frame import keys
from counter_app.ui.frame.page import Command, Page, Toast
from counter_app.ui.operations import Ticket
from counter_app.ui.pages.dossier.note_draft import Look, NoteDraft
from counter_app.ui.pages.dossier.panel_writes import of_panel
from counter_app.ui.pages.dossier.view import DossierView
from counter_app.ui.printing import Issued, Issuing
from counter_app.ui.printing.issuing import Way
from counter_app.ui.session import Workplace
from counter_app.ui.texts import formatting, problems


class DossierPage(Page):
    """Opened with an id, a code, or an `OpenDossier`."""

    def __init__(self, place: Workplace, issuing: Issuing, parent: QWidget | None = None) -> None:
        super().__init__(keys.DOSSIER, parent)
        self._place = place
        self._issuing = issuing
        self._shown: DossierFile | None = None
        self._argument = OpenDossier("")
        self._twins: list[Dossier] = []
        self._revealed = False
        self._panel: Panel | None = None
        self._ticket = Ticket()
        self._build()

    def _build(self) -> None:
        view = self.view = DossierView(self._place)
        self.head, self.days, self.facts = view.head, view.days, view.facts
        self.timeline, self.choice, self.files = view.timeline, view.choice, view.files
        self.note, self.reprint, self.owed, self.fee = view.note, view.reprint, view.owed, view.fee
        self.choice.opened.connect(lambda dossier: self._open(dossier.id))
        for panel in view.panels():
            panel.changed.connect(self.commands_changed)
        self.files.changed.connect(self.commands_changed)
        self.files.recorded.connect(lambda _: self._reload())
        FileDrops(self).dropped.connect(self._dropped)
        self._note_draft = NoteDraft(self._place, self.note, self)
        draft = self._note_draft
        self._throwing = Throwing(self, draft, empty=self._no_note, show=self._note_back)
        self._writing = Writing(self._place, self)
        self.facts.reveal_wanted.connect(self._reveal)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 0, 16, 8)
        column.addWidget(view)
        self._arrange()

    def title(self) -> str:
        if self._shown is None:
            return self._argument.dossier or self.tr("Hồ sơ")
        return self._shown.dossier.code

    def subtitle(self) -> str:
        among = self._argument.among
        if self._shown is None or self._shown.dossier.id not in among:
            return ""
        at = among.index(self._shown.dossier.id) + 1
        return self.tr("{at}/{of} trong danh sách").format(at=at, of=len(among))

    def commands(self) -> list[Command]:
        shown = self._shown
        if shown is None:
            return []
        dossier, care = shown.dossier, care_of(shown, self._place.desk.enrolment.desk.id)
        printed = bool(dossier.copies_of(REGIME, FORM))
        again = self.tr("In lại giấy hẹn")
        found = [
            Command("note", self.tr("Ghi chú"), lambda: self._open_panel(self.note)),
            Command("print", again if printed else self.tr("In giấy hẹn"), self._print),
            Command("scan_papers", self.tr("Quét giấy tờ"), self._toggle_files),
        ]
        if dossier.owed_papers:
            found.append(Command("papers_complete", self.tr("Nhận giấy thiếu"), self._take_owed))
        if self._may_take_fee():
            found.append(Command("take_fee", self.tr("Thu phí"), self._take_fee))
        found += [
            Command("preview", self.tr("Xem trước giấy hẹn"), self._preview),
            Command("print_elsewhere", self.tr("Chọn máy in…"), self._print_elsewhere),
        ]
        if len(self._twins) > 1:
            found.append(Command("twins", self.tr("Hồ sơ cùng mã"), self._choose_again))
        found += [
            Command("reveal", self.facts.reveal.accessibleName(), self._reveal, in_bar=False),
            Command("attention", care.text, care.go(self.page_wanted.emit), in_bar=False),
            Command("reread", self.tr("Đọc lại"), self._reload, in_bar=False),
        ]
        found += self._throwing.commands()
        if self._argument.among:
            found += [
                Command("next", self.tr("Hồ sơ kế tiếp"), lambda: self._step(1), in_bar=False),
                Command("previous", self.tr("Hồ sơ trước"), lambda: self._step(-1), in_bar=False),
            ]
        return found

    def main_command(self) -> Command | None:
        shown = self._shown
        if shown is None:
            return None
        dossier = shown.dossier
        if self.files.isVisibleTo(self):
            count = self.files.ticked_files()
            text = self.tr("Đính kèm {count} tệp").format(count=count)
            text = text if count else self.tr("Chọn tệp để đính kèm")
            return Command("main", text, self.files.attach_ticked, enabled=bool(count))
        if self._panel is not None:
            panel, busy = self._panel, self._writing.is_busy or self._issuing.is_running(dossier)
            ready = panel.is_ready() and not busy
            return Command("main", panel.main_text(), self._finish, enabled=ready)
        if is_reviewed_online(dossier, self._place.desk.enrolment.desk.id):
            online = self.tr("Trang hồ sơ trực tuyến")
            return Command("main", online, lambda: self.page_wanted.emit(keys.ONLINE, dossier.id))
        if not dossier.copies_of(REGIME, FORM):
            return Command("main", self.tr("In giấy hẹn"), self._print)
        if dossier.has_old_date_on(REGIME, FORM):
            return Command("main", self.tr("Bước tiếp: In giấy hẹn, ngày mới"), self._print)
        if dossier.owed_papers:
            text = self.tr("Bước tiếp: Nhận giấy còn thiếu")
            return Command("main", text, self._take_owed)
        if self._may_take_fee():
            text = self.tr("Bước tiếp: Thu {money}").format(
                money=formatting.money(dossier.fees_due)
            )
            return Command("main", text, self._take_fee)
        return Command("main", self.tr("Chưa có bước tiếp ở quầy này"), self._reload, enabled=False)

    def shown(self, argument: object = None) -> None:
        if argument is None:
            self._reload()
            return
        wanted = argument if isinstance(argument, OpenDossier) else OpenDossier(str(argument))
        if wanted.dossier != self._argument.dossier:
            self._close_panel(refocus=False)
        self._argument = wanted
        self._find(wanted.dossier)

    def left(self) -> None:
        self._note_draft.flush()

    def officer_changed(self) -> None:
        self._ticket.cancel()
        self._note_draft.forget()
        self._shown, self._twins, self._argument = None, [], OpenDossier("")
        self._close_panel(refocus=False)
        self.header_changed.emit()

    def changed(self, changes: object) -> None:
        shown = self._shown
        if shown and isinstance(changes, Changes) and shown.is_touched(changes, self.isVisible()):
            self._reload()

    def accept_scan(self, scan: object) -> bool:
        if not isinstance(scan, Scan):
            return False
        if scan.kind is ScanKind.CODE and scan.code:
            self.shown(scan.code)
            return True
        if scan.kind is ScanKind.CARD and scan.card is not None and self._shown is not None:
            self._compare(scan.card.number, scan.card.old_number)
            return True
        return False

    def escape(self) -> bool:
        if self._panel is not None or self.files.isVisibleTo(self):
            self._close_panel()
            return True
        return False

    def panes(self) -> list[QWidget]:
        if self.files.isVisibleTo(self):
            return [self.files.table, self.files.view]
        if self.choice.isVisibleTo(self):
            return [self.choice]
        panel: list[QWidget] = [self._panel] if self._panel is not None else []
        return [*panel, self.timeline, self.facts.area]

    def first_focus(self) -> QWidget | None:
        return self.panes()[0]

    def _find(self, text: str) -> None:
        self._read(lambda desk: look_up.find_file(desk, text), self._found)

    def _found(self, found: DossierFile | list[Dossier], note: bytes) -> None:
        if isinstance(found, DossierFile):
            self._twins = [found.dossier]
            self._show(found, note)
        else:
            self._twins = found
            self._choose_again()

    def _choose_again(self) -> None:
        self._note_draft.forget()
        self._shown = self._panel = None
        self.choice.set_rows(self._twins)
        self._arrange()
        self.choice.setFocus()
        self.header_changed.emit()
        self.commands_changed.emit()
        self.toast_wanted.emit(Toast(self.tr("Hai hồ sơ mang mã này. Chọn đúng người rồi Enter.")))

    def _open(self, dossier_id: str) -> None:
        self._read(lambda desk: look_up.open_file(desk, dossier_id), self._show)

    def _reload(self) -> None:
        if self._shown is not None:
            self._open(self._shown.dossier.id)

    def _read(self, look: Look, show: Callable[..., object]) -> None:
        self._ticket.cancel()
        self._ticket = self._note_draft.read(look, show, self._say)

    def _show(self, shown: DossierFile, note: bytes) -> None:
        other = self._shown is None or self._shown.dossier.id != shown.dossier.id
        self._shown = shown
        dossier, desk = shown.dossier, self._place.desk
        now = desk.office_now()
        if other:
            self._revealed = False
            self._close_panel(refocus=False)
            self._note_draft.show_dossier(shown.dossier.id, note)
            self.head.show_identity(None)
        self.head.show_file(shown, desk.calendar, now)
        self.days.show_dossier(dossier, desk.calendar, now)
        self.facts.show_dossier(dossier, revealed=self._revealed)
        self.files.show_dossier(dossier)
        self.timeline.set_rows(shown.rows)
        if other:
            self.timeline.select(0)
        self._arrange()
        if other and self.isVisible():
            self.timeline.setFocus()
        self.header_changed.emit()
        self.commands_changed.emit()
        if self._argument.ask_reprint:
            self._argument = OpenDossier(dossier.id, self._argument.among)
            self._print()

    def _step(self, by: int) -> None:
        among = self._argument.among
        if self._shown is None or self._shown.dossier.id not in among:
            return
        at = among.index(self._shown.dossier.id) + by
        if 0 <= at < len(among):
            self._argument = OpenDossier(among[at], among)
            self._find(among[at])
        else:
            last = self.tr("Đây là hồ sơ cuối danh sách")
            text = last if by > 0 else self.tr("Đây là hồ sơ đầu danh sách")
            self.toast_wanted.emit(Toast(text))

    def _arrange(self, *, files: bool = False) -> None:
        known = self._shown is not None
        choosing = not known and len(self._twins) > 1
        self.view.arrange(known=known, choosing=choosing, files=files, panel=self._panel)

    def _open_panel(self, panel: Panel) -> None:
        self._panel = panel
        self._arrange()
        panel.setFocus()
        self.commands_changed.emit()

    def _close_panel(self, *, refocus: bool = True) -> None:
        self._note_draft.flush()
        self._panel = None
        self._arrange()
        if refocus:
            self.timeline.setFocus()
        self.commands_changed.emit()

    def _finish(self) -> None:
        """F9 in an open panel."""
        if self._shown is None or self._panel is None:
            return
        panel, dossier = self._panel, self._shown.dossier
        write = of_panel(self._place, panel, dossier)
        if write is None:
            self._issue(self.reprint.reason())
            return

        def ended() -> None:
            """The panel closes once the write stands."""
            if panel is self.note:
                self.note.set_text("")
            if self._panel is panel and self._shown and self._shown.dossier.id == dossier.id:
                self._close_panel()

        def done(result: tuple[Dossier, Changes]) -> None:
            self.toast_wanted.emit(Toast(write.said))
            self._place.feed.publish(result[1])
            self._reload()

        drafting = self._note_draft if panel is self.note else None
        self._writing.start(write.work, done, drafting=drafting, ended=ended)

    def _no_note(self) -> None:
        self.note.set_text("")
        if self._panel is self.note:
            self._close_panel()

    def _note_back(self, thrown: Draft) -> None:
        if self._note_draft.show_again(thrown):
            self._open_panel(self.note)

    def _take_owed(self) -> None:
        if self._shown is not None:
            self.owed.show_papers(self._shown.dossier.owed_papers)
            self._open_panel(self.owed)

    def _may_take_fee(self) -> bool:
        due = self._shown is not None and self._shown.dossier.fees_due > 0
        return due and Role.CASHIER in self._place.officer.roles

    def _take_fee(self) -> None:
        if self._shown is not None:
            self.fee.show_dossier(self._shown.dossier)
            self._open_panel(self.fee)

    def _toggle_files(self) -> None:
        if self.files.isVisibleTo(self):
            self._close_panel()
            return
        self._panel = None
        self._arrange(files=True)
        self.files.table.setFocus()
        self.commands_changed.emit()

    def _dropped(self, paths: list[Path]) -> None:
        if self._shown is not None:
            self._arrange(files=True)
            self.files.add_paths(paths)
            self.commands_changed.emit()

    def _print(self) -> None:
        if self._shown is None:
            return
        if self._shown.dossier.copies_of(REGIME, FORM):
            self.reprint.show_dossier(self._shown.dossier)
            self._open_panel(self.reprint)
        else:
            self._issue("")

    def _print_elsewhere(self) -> None:
        if self._shown is not None:
            reprint = self._shown.dossier.copies_of(REGIME, FORM)
            self._issue(self.tr("In trên máy in khác") if reprint else "", Way.CHOSEN)

    def _issue(self, reason: str, way: Way = Way.DESK) -> None:
        if self._shown is not None and self._issuing.issue(
            self._shown.dossier, self._issued, reason=reason, way=way
        ):
            self.toast_wanted.emit(Toast(self.tr("Đang chuẩn bị giấy hẹn…")))
            self.commands_changed.emit()

    def _issued(self, issued: Issued) -> None:
        """The panel with the reason closes once the form is out and recorded."""
        if issued.good and self._panel is self.reprint:
            self._close_panel()
        self.commands_changed.emit()
        self.toast_wanted.emit(Toast(issued.sentence))

    def _preview(self) -> None:
        if self._shown is not None:
            self.page_wanted.emit(keys.PREVIEW, self._shown.dossier)

    def _reveal(self) -> None:
        if self._shown is not None:
            self._revealed = not self._revealed
            self.facts.show_dossier(self._shown.dossier, revealed=self._revealed)
            self.commands_changed.emit()

    def _compare(self, *numbers: str) -> None:
        if self._shown is not None:
            self.head.show_identity(chip := standing.whose_card(self._shown.dossier, *numbers))
            self.toast_wanted.emit(Toast(chip.text))

    def _say(self, error: Exception) -> None:
        self.toast_wanted.emit(Toast(problems.report(error).sentence))
