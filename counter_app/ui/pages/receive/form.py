"""The form of Tiếp nhận: the cards side by side, and the intake that they make together."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from counter_app.domain.catalogue.catalogue import CatalogueEntry
from counter_app.domain.dossier.intake import Intake, case_of
from counter_app.domain.dossier.references import DossierRef
from counter_app.services.intake.intake_plan import Plan
from counter_app.services.intake.receive import may_take_cash
from counter_app.services.printing.unprinted import unprinted_letters
from counter_app.ui.attachments import AttachmentsCard
from counter_app.ui.pages.receive.applicant_card import ApplicantCard
from counter_app.ui.pages.receive.deadline_card import DeadlineCard
from counter_app.ui.pages.receive.fees_card import FeesCard
from counter_app.ui.pages.receive.form_gaps import FormGaps
from counter_app.ui.pages.receive.papers_card import PapersCard
from counter_app.ui.pages.receive.procedure_card import ProcedureCard
from counter_app.ui.pages.receive.side_cards import DeliveryCard, TodoCard
from counter_app.ui.pages.receive.written_row import WrittenRow
from counter_app.ui.session import DeskSession
from counter_app.ui.texts import formatting
from counter_app.ui.theme import theme
from counter_app.ui.theme.glyphs import Glyph
from counter_app.ui.widgets.done_card import DoneCard
from counter_app.ui.widgets.look_card import LookCard
from counter_app.ui.widgets.scroll_column import ScrollColumn

RIGHT_WIDTH = 372
MOST_LETTERS = 8


class ReceiveForm(QWidget):
    """`edited` at every change, `advanced` when Enter asks for the next thing still missing."""

    edited = Signal()
    advanced = Signal()
    identified = Signal(str)

    def __init__(
        self, place: DeskSession, recent: dict[str, int], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._place = place
        self._recent = recent
        self._loading = False
        self.replaces: DossierRef | None = None
        desk = place.desk
        self._seen_day = desk.office_now().date()
        self.procedure = ProcedureCard(self._match)
        self.written = WrittenRow(desk.calendar.zone, lambda: desk.office_now().date())
        self.procedure.body.addWidget(self.written)
        if not desk.catalogue.on(self._seen_day):
            self.procedure.tell_nothing_in_force(self._seen_day)
        self.procedure.watch(lambda: self.written.is_wrong)
        near = desk.office.unit or desk.office.province
        self.applicant = ApplicantCard(desk.units, near, lambda: self._seen_day)
        self.papers = PapersCard(desk.calendar, self._seen_day)
        self.files = AttachmentsCard(place)
        self.done_card = DoneCard()
        self.done_card.hide()
        self.look = LookCard()
        self.deadline = DeadlineCard(desk.calendar, self._seen_day)
        self.fees = FeesCard()
        self.delivery = DeliveryCard()
        self.delivery.ask_address(self.applicant.postal_address)
        self.todo = TodoCard()
        self.gaps = FormGaps(
            self.procedure, self.written, self.applicant, self.papers, self.fees, self.deadline
        )
        self._lay_out()
        self._connect()

    def intake(self) -> Intake:
        """What the form says now."""
        entry = self.procedure.entry()
        owner, submission = self.applicant.owner_and_submission()
        return Intake(
            version=entry.id if entry else "",
            case=self.procedure.case_id(),
            channel=self.procedure.channel_value(),
            assistance=self.procedure.assistance(),
            content=self.procedure.content.text().strip(),
            owner=owner,
            submission=submission,
            papers=self.papers.papers(),
            fees=self.fees.inputs(),
            pay_now=self.fees.pay_now(),
            delivery=self.delivery.delivery(),
            files=self.files.files(),
            promised_at=self.deadline.promised_at(),
            promise_reason=self.deadline.promise_reason(),
            written_code=self.written.written_code(),
            written_at=self.written.written_at(),
            office_day=self._seen_day,
            replaces=self.replaces,
        )

    def set_intake(self, intake: Intake) -> None:
        """Show a draft, or an empty form."""
        self._loading = True
        self.replaces = intake.replaces
        entry = self._place.desk.catalogue.by_id(intake.version)
        self.procedure.set_all(
            entry, intake.case, intake.content, intake.channel, intake.assistance
        )
        self.applicant.set_all(intake.owner, intake.submission)
        self.papers.show_case(None, by_proxy=False, by_card=False)
        self.deadline.set_all(intake.promised_at, intake.promise_reason)
        self.delivery.set_delivery(intake.delivery)
        self.written.set_all(intake.written_code, intake.written_at)
        self.files.show_pending(intake.files)
        self.show_files(shown=False)
        self.fees.set_cashier(may_take=may_take_cash(self._place.officer))
        self._show_procedure(intake)
        self.fees.set_pay_now(now=intake.pay_now or not intake.version)
        self._loading = False
        self._shown = (intake.version, intake.case, self._is_by_proxy())
        self.deadline.follow(intake.version)
        self.look.reset()
        self.set_enabled(editing=True)

    def typed(self) -> dict[str, QLineEdit]:
        """All that is typed but for fees and papers, by the names that drafts keep."""
        cards = (self.procedure, self.deadline, self.delivery, self.written)
        result = self.applicant.parts.typed()
        for card in cards:
            result |= card.typed()
        return result

    def fill_card_paper(self) -> None:
        """The card was read: the identity paper is met."""
        self.papers.tick_card()

    def show_plan(self, plan: Plan, now: datetime, warnings: list[str]) -> None:
        """What receiving would say now; its day is the day that the officer sees."""
        self._seen_day = now.date()
        written = self.written.written_at()
        self.papers.set_day(written.date() if written else self._seen_day)
        entry = self.procedure.entry()
        self.deadline.show_plan(plan if entry else None, now)
        decided = entry is not None and self.procedure.case_id()
        self.fees.show_lines(plan.fees if decided else None)
        warnings = [*self.papers.doubts(), *self._unprinted(), *warnings]
        self.todo.show_things([] if entry is None else self.gaps.missing(plan), warnings)

    def _unprinted(self) -> list[str]:
        letters = unprinted_letters(self.intake())
        if not letters:
            return []
        shown = letters if len(letters) <= MOST_LETTERS else f"{letters[:MOST_LETTERS]}…"
        return [self.tr("Giấy in ra không có chữ: {letters}").format(letters=" ".join(shown))]

    def show_todo(self) -> None:
        """Bring what is still to do into sight."""
        self._right.ensureWidgetVisible(self.todo)

    def set_enabled(self, *, editing: bool) -> None:
        """Read-only after reception; everything stays readable."""
        for card in (self.procedure, self.applicant, self.papers, self.fees, self.delivery):
            card.setEnabled(editing)
        self.deadline.set_editing(editing=editing)
        self.done_card.setVisible(not editing)
        if not editing:
            self.todo.hide()
            self.look.reset()

    def show_unprinted(self, at: datetime, code: str, why: str) -> None:
        """Received at `at` under this code, but nothing may be printed yet."""
        self.show_files(shown=False)
        self.set_enabled(editing=False)
        not_yet = self.tr("Chưa in. Sửa xong thì bấm Ctrl+P để in")
        self.show_done(at, code, [(Glyph.OVERDUE, why), (Glyph.OVERDUE, not_yet)])

    def show_done(self, at: datetime, code: str, lines: list[tuple[Glyph, str]]) -> None:
        """Received at `at` under this code; `lines` say what became of its paper."""
        saved = self.tr("Đã lưu lúc {time}").format(time=formatting.clock_with_seconds(at))
        self.done_card.show_done(saved, code, lines)

    @property
    def files_are_shown(self) -> bool:
        return self.sides.currentWidget() is self.files

    def files_words(self) -> str:
        """What F7 does now."""
        if self.files_are_shown:
            return self.tr("Về biểu mẫu")
        count = len(self.files.files())
        if not count:
            return self.tr("Quét giấy tờ")
        return self.tr("Quét giấy tờ ({count})").format(count=count)

    def show_files(self, *, shown: bool) -> None:
        """The scanned files in the place of the form's left side, or the form again."""
        self.sides.setCurrentIndex(1 if shown else 0)
        if shown:
            self.files.table.setFocus()

    def panes(self) -> list[QWidget]:
        return [self.procedure, self.applicant, self.papers.table, self.deadline, self.fees]

    def _match(self, text: str) -> list[CatalogueEntry]:
        day = self._place.desk.office_now().date()
        return self._place.desk.catalogue.match(text, day, self._recent)

    def _edited(self) -> None:
        if self._loading:
            return
        self.delivery.propose_address()
        self._follow_procedure()
        self.edited.emit()

    def _follow_procedure(self) -> None:
        """Another procedure, case or proxy changes checklist and fees."""
        entry = self.procedure.entry()
        by_proxy = self._is_by_proxy()
        self.deadline.follow(entry.id if entry else "")
        shown = (entry.id if entry else "", self.procedure.case_id(), by_proxy)
        intake = Intake(version=shown[0], case=shown[1], channel=self.procedure.channel_value())
        if shown != self._shown:
            self._shown = shown
            self._show_procedure(intake, by_proxy=by_proxy)
        elif entry is not None:
            self.fees.set_rules(entry.procedure.fee_rules(intake.channel, intake.case))
            self.fees.order_tabs_after(self.deadline.reason)

    _shown: tuple[str, str, bool] = ("", "", False)

    def _is_by_proxy(self) -> bool:
        return self.applicant.parts.other is not None

    def _show_procedure(self, intake: Intake, *, by_proxy: bool | None = None) -> None:
        entry = self._place.desk.catalogue.by_id(intake.version)
        case = case_of(intake, entry.procedure) if entry else None
        proxy = intake.submission is not None if by_proxy is None else by_proxy
        self.papers.show_case(
            case,
            by_proxy=proxy,
            by_card=self.applicant.has_card,
            papers=intake.papers,
            asks_case=entry is not None and case is None,
        )
        rules = entry.procedure.fee_rules(intake.channel, intake.case) if entry and case else ()
        self.fees.set_rules(rules, intake.fees)
        self.fees.order_tabs_after(self.deadline.reason)

    def _lay_out(self) -> None:
        form = QWidget()
        left = QVBoxLayout(form)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(8)
        left.addWidget(self.procedure)
        left.addWidget(self.applicant)
        left.addWidget(self.papers, 1)
        column = QWidget()
        right = QVBoxLayout(column)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(8)
        for card in (self.look, self.done_card, self.deadline, self.fees, self.delivery, self.todo):
            right.addWidget(card)
        right.addStretch(1)
        self._right = ScrollColumn(column)
        self._right.setFixedWidth(theme.px(RIGHT_WIDTH))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        self.sides = QStackedWidget()
        self.sides.addWidget(ScrollColumn(form))
        self.files.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.sides.addWidget(self.files)
        row.addWidget(self.sides, 1)
        row.addWidget(self._right)

    def _connect(self) -> None:
        for card in (
            self.procedure,
            self.written,
            self.applicant,
            self.papers,
            self.deadline,
            self.fees,
            self.delivery,
        ):
            card.changed.connect(self._edited)
            card.done.connect(self.advanced)
        self.files.changed.connect(self._edited)
        self.written.checked.connect(self.procedure.tell)
        self.applicant.identified.connect(self.identified)
