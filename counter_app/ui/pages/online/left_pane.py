"""The left of the page: what to look at before an answer, then the e-form in its groups."""

from __future__ import annotations

from itertools import groupby

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPen
from PySide6.QtWidgets import QGridLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.online import FormField
from counter_app.services.online.review import Review
from counter_app.ui.dossier_parts import explanation, facts
from counter_app.ui.pages.online import said
from counter_app.ui.texts import numbers
from counter_app.ui.theme import theme
from counter_app.ui.theme.glyphs import Glyph
from counter_app.ui.widgets.card import CardBox, SectionCard
from counter_app.ui.widgets.label import Label
from counter_app.ui.widgets.mark_line import MarkLine

translate = QCoreApplication.translate
_LABEL = 168  # px


class ChecksCard(SectionCard):
    """When the result would be due, and everything that asks for the officer's eye."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Trước khi trả lời"))
        self._lines: list[MarkLine] = []

    def texts(self) -> list[str]:
        return [line.text() for line in self._lines]

    def show_review(self, review: Review) -> None:
        for line in self._lines:
            self.body.removeWidget(line)
            line.deleteLater()
        self._lines = []
        plan, counts = review.plan, review.standing.counts
        waits = counts is None
        self.set_title(self.tr("Trước khi trả lời") if waits else self.tr("Kiểm tra"))
        if counts is not None and counts.text:
            self._add(Glyph.NOW, self.tr("Lý do đã ghi: {text}").format(text=counts.text))
        if waits:
            self._add(Glyph.NOW, said.deadline_text(plan), strong=True)
            if plan.deadline is not None and plan.deadline.due_at is not None:
                reasons = [line.text for line in explanation.lines(plan.deadline)[1:]]
                if reasons:
                    self._add(Glyph.LATER, " · ".join(reasons))
        for check in plan.checks:
            self._add(said.check_glyph(check), said.check_text(check))
        if not plan.checks:
            self._add(Glyph.DONE, self.tr("Đủ giấy tờ theo danh mục, không có gì phải lưu ý"))
        if review.dossier.supplements:
            asked = review.dossier.supplements[-1]
            names = "; ".join(item.name for item in asked.items)
            text = self.tr("Đã yêu cầu bổ sung: {names}. {reason}")
            self._add(Glyph.PAUSED, text.format(names=names, reason=asked.reason))
        if review.citizen_wrote:
            text = self.tr("Công dân viết: {text}").format(text=review.citizen_wrote)
            self._add(Glyph.NEW, text)

    def _add(self, glyph: Glyph, text: str, *, strong: bool = False) -> None:
        line = MarkLine(glyph, text, strong=strong)
        self.body.addWidget(line)
        self._lines.append(line)


class FormCard(CardBox):
    """Labels and values as the citizen filled them in, under their headings."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inside: QWidget | None = None
        self._shown: object = None

    def show_dossier(self, dossier: Dossier) -> None:
        groups = _groups(dossier)
        if groups == self._shown:
            return
        self._shown = groups
        if self._inside is not None:
            self.body.removeWidget(self._inside)
            self._inside.deleteLater()
        self._inside = inside = QWidget()
        inside.setObjectName("cardInside")
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(3)
        grid.setColumnMinimumWidth(0, theme.px(_LABEL))
        grid.setColumnStretch(1, 1)
        row = 0
        for title, fields in groups:
            heading = Label(title, "section", wrap=True)
            heading.setContentsMargins(0, 0 if row == 0 else theme.px(6), 0, 0)
            grid.addWidget(heading, row, 0, 1, 2)
            row += 1
            for name, value in fields:
                label, text = Label(name, "hint", wrap=True), Label(value, "", wrap=True)
                label.setMaximumWidth(theme.px(_LABEL))
                text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
                text.setAccessibleName(f"{name}: {value}")
                grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
                grid.addWidget(text, row, 1, Qt.AlignmentFlag.AlignTop)
                row += 1
        self.body.addWidget(inside)

    def groups(self) -> list[str]:
        return [title for title, _ in self._shown] if isinstance(self._shown, list) else []


class LeftPane(QScrollArea):
    """Both cards in one column that scrolls by ↑ ↓ PgUp PgDn."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Tờ khai điện tử"))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.checks, self.form = ChecksCard(), FormCard()
        inside = QWidget()
        inside.setObjectName("body")
        column = QVBoxLayout(inside)
        column.setContentsMargins(1, 1, 4, 1)
        column.setSpacing(8)
        column.addWidget(self.checks)
        column.addWidget(self.form)
        column.addStretch(1)
        self.setWidget(inside)
        inside.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self.setViewportMargins(2, 2, 2, 2)

    def show_review(self, review: Review) -> None:
        self.checks.show_review(review)
        self.form.show_dossier(review.dossier)

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() is QEvent.Type.Paint and self.hasFocus():
            painter = QPainter(self)
            painter.setPen(QPen(QColor(theme.tokens().focus), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        return done

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._mark()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._mark()

    def _mark(self) -> None:
        """The card that scrolls says that it has the keys."""
        hint = self.tr("↑ ↓ cuộn tờ khai, F6 sang tệp") if self.hasFocus() else ""
        self.checks.set_hint(hint)
        self.update()


def _groups(dossier: Dossier) -> list[tuple[str, list[tuple[str, str]]]]:
    """The owner as the portal knows them, then the e-form."""
    number = getattr(dossier.owner, "identity_number", "") or getattr(dossier.owner, "tax_code", "")
    owner = [
        (translate("online", "Chủ hồ sơ"), dossier.owner.name),
        (translate("online", "Số định danh"), numbers.identity(number)),
        (translate("online", "Điện thoại"), numbers.phone(dossier.owner.phone)),
        (translate("online", "Thư điện tử"), dossier.owner.email),
        (translate("online", "Địa chỉ"), facts.address_text(dossier.owner.address)),
        (translate("online", "Người nộp"), facts.submitter_text(dossier)),
        (translate("online", "Nội dung"), dossier.content),
    ]
    hits = [(translate("online", "Người nộp hồ sơ trên cổng"), [pair for pair in owner if pair[1]])]
    for title, fields in groupby(dossier.form, key=lambda field: field.group):
        hits.append((title or translate("online", "Tờ khai điện tử"), _pairs(list(fields))))
    return hits


def _pairs(fields: list[FormField]) -> list[tuple[str, str]]:
    return [(field.label, field.value or "–") for field in fields]
