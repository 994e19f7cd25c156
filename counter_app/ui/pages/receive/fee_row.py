"""One fee rule that asks the officer for something: counts, or an amount with a reason."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from counter_app.domain.catalogue.procedure import FeeRule, FeeUnit
from counter_app.domain.dossier.intake import FeeInput
from counter_app.domain.reading.point import Point, refusal_of
from counter_app.domain.reading.quantity import MANY_COPIES, read_count, read_money
from counter_app.domain.reading.reading import Reading
from counter_app.ui.texts.problems import point_sentence
from counter_app.ui.widgets.field import ChoiceField, Field, TextField
from counter_app.ui.widgets.label import Label

translate = QCoreApplication.translate


class FeeWay(StrEnum):
    """How an open amount is settled."""

    OPEN = ""
    LATER = "later"
    EXEMPT = "exempt"
    AMOUNT = "amount"


class FeeRow(QWidget):
    """Counted units need a number each; an open amount needs a way, and maybe a sum."""

    changed = Signal()
    done = Signal()

    def __init__(
        self, rule: FeeRule, given: FeeInput | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._rule = rule
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(2)
        self.quantity = TextField(quantity_words(rule), most=20)
        self.copies = TextField(translate("fees", "Số bản"), most=20)
        self.way = ChoiceField(translate("fees", "Cách thu {name}").format(name=rule.name))
        self.amount = TextField(translate("fees", "Số tiền (đồng)"), most=30)
        self.reason = TextField(translate("fees", "Căn cứ"), most=300)
        self._said = Label("", "error", wrap=True)
        self._said.hide()
        self._fields: dict[str, Field] = {}
        if _is_open(rule):
            self._lay_out_open()
        else:
            self._lay_out_counts()
        for field in (self.quantity, self.copies, self.amount, self.reason):
            field.textEdited.connect(lambda _: self.changed.emit())
            field.returnPressed.connect(self._entered)
            field.focus_left.connect(self.refresh)
        self.way.activated.connect(self._way_chosen)
        self.way.entered.connect(self.done)
        if given is not None:
            self._fill(given)

    @staticmethod
    def asks(rule: FeeRule) -> bool:
        """Whether the catalogue alone does not settle this fee."""
        return _is_open(rule) or rule.unit is not FeeUnit.DOSSIER

    def value(self) -> FeeInput | None:
        """What was said; None while it says nothing yet."""
        if not _is_open(self._rule):
            quantity, copies = self._quantity().value, self._copies().value
            if quantity is None or (copies is None and self._counts_copies()):
                return None
            return FeeInput(rule=self._rule.id, quantity=quantity, copies=copies or 1)
        way = self.way.value()
        if way == FeeWay.LATER:
            reason = translate("fees", "Theo thông báo của cơ quan giải quyết")
            return FeeInput(rule=self._rule.id, later=True, reason=reason)
        if way == FeeWay.EXEMPT:
            reason = self.reason.text().strip()
            return FeeInput(rule=self._rule.id, amount=0, reason=reason) if reason else None
        if way == FeeWay.AMOUNT:
            amount = read_money(self.amount.text()).value
            if amount is None:
                return None
            return FeeInput(rule=self._rule.id, amount=amount, reason=self.reason.text().strip())
        return None

    def fields(self) -> tuple[QWidget, ...]:
        """What can be filled in, in the order of reading."""
        if _is_open(self._rule):
            return self.way, self.amount, self.reason
        return (self.quantity, self.copies) if self._counts_copies() else (self.quantity,)

    def first_missing(self) -> QWidget | None:
        if not _is_open(self._rule):
            if self._quantity().value is None:
                return self.quantity
            missing = self._counts_copies() and self._copies().value is None
            return self.copies if missing else None
        way = self.way.value()
        if not way:
            return self.way
        if way == FeeWay.AMOUNT and read_money(self.amount.text()).value is None:
            return self.amount
        needs_reason = way in {FeeWay.AMOUNT, FeeWay.EXEMPT}
        return self.reason if needs_reason and not self.reason.text().strip() else None

    @property
    def rule_id(self) -> str:
        return self._rule.id

    def last_typed(self) -> QWidget:
        """The field whose number decides, where all of them are filled."""
        if _is_open(self._rule):
            return self.amount if self.way.value() == FeeWay.AMOUNT else self.way
        return self.copies if self._counts_copies() else self.quantity

    def typed(self) -> dict[str, QLineEdit]:
        """All that is typed here, by the names that drafts keep."""
        return {
            "quantity": self.quantity,
            "copies": self.copies,
            "amount": self.amount,
            "reason": self.reason,
        }

    def show_way(self, way: FeeWay) -> None:
        """The way that was chosen, although it says nothing yet; emits nothing."""
        if _is_open(self._rule):
            self.way.set_value(way)
            self._show_fields()

    def refresh(self) -> None:
        """Mark what is no number or amount, and what is looked at twice."""
        points = self._points()
        wrong = {point.field for point in points}
        for name, field in self._fields.items():
            field.set_wrong(translate("fees", "xem lại") if name in wrong else "")
        self._said.setText(point_sentence(points[0]) if points else "")
        self._said.setVisible(bool(points))

    def _points(self) -> list[Point]:
        """What is refused of the fields that count, by their names."""
        if _is_open(self._rule):
            is_asked = self.way.value() == FeeWay.AMOUNT
            money = read_money(self.amount.text()) if is_asked else None
            return [*refusal_of(money, "amount", self.amount.text())] if money else []
        result = [*refusal_of(self._quantity(), "quantity", self.quantity.text())]
        if self._counts_copies():
            result += refusal_of(self._copies(), "copies", self.copies.text())
        return result

    def _quantity(self) -> Reading[int | None]:
        return read_count(self.quantity.text())

    def _copies(self) -> Reading[int | None]:
        return read_count(self.copies.text(), many=MANY_COPIES)

    def _entered(self) -> None:
        self.refresh()
        following = self.first_missing()
        if following is None or following.hasFocus():
            self.done.emit()
        else:
            following.setFocus()

    def _lay_out_counts(self) -> None:
        self._fields["quantity"] = Field(quantity_words(self._rule), self.quantity)
        self._grid.addWidget(self._fields["quantity"], 0, 0)
        if self._counts_copies():
            self._fields["copies"] = Field(translate("fees", "Số bản"), self.copies)
            self._grid.addWidget(self._fields["copies"], 0, 1)
        self._grid.addWidget(self._said, 3, 0, 1, 2)

    def _lay_out_open(self) -> None:
        self.way.add(translate("fees", "Thu thế nào? ↓ để chọn"), FeeWay.OPEN)
        self.way.add(translate("fees", "Thu sau, theo thông báo"), FeeWay.LATER)
        self.way.add(translate("fees", "Ghi số tiền và căn cứ"), FeeWay.AMOUNT)
        self.way.add(translate("fees", "Được miễn, ghi căn cứ"), FeeWay.EXEMPT)
        self._grid.addWidget(self.way, 1, 0, 1, 2)
        self._amount_field = Field(translate("fees", "Số tiền (đồng)"), self.amount)
        self._fields["amount"] = self._amount_field
        self._grid.addWidget(self._said, 3, 0, 1, 2)
        self._reason_field = Field(translate("fees", "Căn cứ"), self.reason)
        self._grid.addWidget(self._amount_field, 2, 0)
        self._grid.addWidget(self._reason_field, 2, 1)
        self._show_fields()

    def _counts_copies(self) -> bool:
        return self._rule.unit is FeeUnit.PAGE

    def _way_chosen(self, _at: int) -> None:
        self._show_fields()
        self.changed.emit()

    def _show_fields(self) -> None:
        way = self.way.value()
        self._amount_field.setVisible(way == FeeWay.AMOUNT)
        self._reason_field.setVisible(way in {FeeWay.AMOUNT, FeeWay.EXEMPT})
        self.refresh()

    def _fill(self, given: FeeInput) -> None:
        if not _is_open(self._rule):
            self.quantity.setText(str(given.quantity))
            self.copies.setText(str(given.copies))
            return
        if given.later:
            self.way.set_value(FeeWay.LATER)
        elif given.amount == 0:
            self.way.set_value(FeeWay.EXEMPT)
        elif given.amount is not None:
            self.way.set_value(FeeWay.AMOUNT)
            self.amount.setText(str(given.amount))
        self.reason.setText("" if given.later else given.reason)
        self._show_fields()


def quantity_words(rule: FeeRule) -> str:
    names = {
        FeeUnit.PAGE: translate("fees", "Số trang một bản"),
        FeeUnit.COPY: translate("fees", "Số bản"),
        FeeUnit.SIGNATURE: translate("fees", "Số trường hợp"),
        FeeUnit.TRANSACTION: translate("fees", "Số giao dịch"),
    }
    return names.get(rule.unit, translate("fees", "Số lượng"))


def _is_open(rule: FeeRule) -> bool:
    if not rule.confirmed or not rule.unit.is_known:
        return True
    return rule.amount is None and not rule.tiers
