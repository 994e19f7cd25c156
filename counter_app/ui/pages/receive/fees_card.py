"""Phí, lệ phí: what is owed, how it is counted, and whether it is taken now."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counter_app.domain.catalogue.procedure import FeeRule, FeeUnit
from counter_app.domain.dossier.fee import FeeLine, total
from counter_app.domain.dossier.intake import FeeInput
from counter_app.ui.pages.receive.fee_row import FeeRow
from counter_app.ui.texts.formatting import money
from counter_app.ui.widgets.card import CardBox
from counter_app.ui.widgets.field import ChoiceField
from counter_app.ui.widgets.label import Label

translate = QCoreApplication.translate


class FeesCard(CardBox):
    """`changed` at every edit, `done` when Enter goes on."""

    changed = Signal()
    done = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[FeeRow] = []
        self._rules: tuple[FeeRule, ...] = ()
        head = QHBoxLayout()
        head.addWidget(Label(self.tr("Phí, lệ phí"), "section"))
        head.addStretch(1)
        self.sum = Label("", "figure")
        head.addWidget(self.sum)
        self.body.addLayout(head)
        self.note = Label("", "hint", wrap=True)
        self.body.addWidget(self.note)
        self._box = QVBoxLayout()
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(4)
        self.body.addLayout(self._box)
        self.way = ChoiceField(self.tr("Hình thức thu"))
        self.body.addWidget(self.way)
        self.way.activated.connect(lambda _: self.changed.emit())
        self.way.entered.connect(self.done)
        self.way.hide()
        self._may_take = False
        self.show_lines(None)

    def set_rules(self, rules: Sequence[FeeRule], given: Sequence[FeeInput] = ()) -> None:
        """The fee rules of the chosen procedure, channel and case."""
        if tuple(rules) == self._rules and not given:
            return
        self._rules = tuple(rules)
        existing = {item.rule: item for item in given}
        for row in self._rows:
            self._box.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = []
        for rule in rules:
            if not FeeRow.asks(rule):
                continue
            row = FeeRow(rule, existing.get(rule.id))
            row.changed.connect(self.changed)
            row.done.connect(self.done)
            self._rows.append(row)
            self._box.addWidget(row)

    def set_cashier(self, *, may_take: bool) -> None:
        """An officer who is no cashier cannot take cash here: the fees are due later."""
        chosen = self.way.value()
        self._may_take = may_take
        self.way.clear()
        if may_take:
            self.way.add(self.tr("Thu tiền mặt ngay"), True)
        self.way.add(self.tr("Thu sau"), False)
        if chosen is not None:
            self.way.set_value(chosen)

    def rows(self) -> list[FeeRow]:
        """One for each rule that asks for something."""
        return list(self._rows)

    def inputs(self) -> tuple[FeeInput, ...]:
        """What the officer said of each rule that asks for something."""
        return tuple(item for row in self._rows if (item := row.value()) is not None)

    def pay_now(self) -> bool:
        return self._may_take and self.way.value() is True

    def set_pay_now(self, *, now: bool) -> None:
        self.way.set_value(now and self._may_take)

    def order_tabs_after(self, widget: QWidget) -> None:
        """Rows that come and go are stepped through where they stand, behind `widget`."""
        fields = [field for row in self._rows for field in row.fields()]
        for before, after in pairwise((widget, *fields, self.way)):
            self.setTabOrder(before, after)

    def first_missing(self) -> QWidget | None:
        return next((field for row in self._rows if (field := row.first_missing())), None)

    def widget(self, field: str) -> QWidget | None:
        """Where what is said of a fee is mended: "fee.<rule>", or "fee" for the sum."""
        rule = field.partition(".")[2]
        row = next((item for item in self._rows if item.rule_id == rule), None)
        row = row or (self._rows[0] if self._rows else None)
        if row is None:
            return None
        return row.first_missing() or row.last_typed()

    def show_lines(self, lines: Sequence[FeeLine | None] | None) -> None:
        """The sum, or why it is not known; None before the case that decides it was chosen."""
        existing = [line for line in lines or () if line is not None]
        amount = total(existing)
        if lines is None:
            self.sum.setText("–")
        elif not lines or len(existing) < len(lines):
            self.sum.setText(self.tr("chưa rõ"))
        elif not amount and any(line.open for line in existing):
            self.sum.setText(self.tr("theo thông báo"))
        else:
            self.sum.setText(money(amount))
        self.way.setVisible(amount > 0)
        self.note.setText(self._about(existing))
        self.note.setVisible(bool(self.note.text()))

    def _about(self, lines: Sequence[FeeLine]) -> str:
        if not self._rules:
            return ""
        free = all(line.amount == 0 and not line.open for line in lines)
        if free and len(lines) == len(self._rules):
            return self._rules[0].note or self._rules[0].name
        return "; ".join(_named(rule) for rule in self._rules)


def _named(rule: FeeRule) -> str:
    """ "Phí chứng thực 2.000 đồng một trang", or the name alone."""
    units = {
        FeeUnit.PAGE: translate("fees", "{name}: {amount} một trang"),
        FeeUnit.COPY: translate("fees", "{name}: {amount} một bản"),
        FeeUnit.SIGNATURE: translate("fees", "{name}: {amount} một trường hợp"),
        FeeUnit.TRANSACTION: translate("fees", "{name}: {amount} một giao dịch"),
    }
    amount = (
        rule.amount if rule.amount is not None else (rule.tiers[0].amount if rule.tiers else None)
    )
    if amount is None or rule.unit not in units:
        return rule.name if amount is None else f"{rule.name}: {money(amount)}"
    return units[rule.unit].format(name=rule.name, amount=money(amount))
