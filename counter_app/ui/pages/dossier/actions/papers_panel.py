"""Which paper of a dossier's life is printed, asked on the page of the dossier."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from counter_app.domain.dossier.dossier import Dossier
from counter_app.forms.parts.template import FormKind
from counter_app.services.printing import issue_paper
from counter_app.ui.dossier_parts.panel import Panel
from counter_app.ui.widgets.label import Label
from counter_app.ui.widgets.radio import RadioList


class PapersPanel(Panel):
    """The papers that the dossier has something to say on; one that went out asks its reason."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._printed: frozenset[FormKind] = frozenset()
        self.set_title(self.tr("In giấy khác"))
        self.set_hint(self.tr("Chọn giấy, rồi F9"))
        self.papers = RadioList(self.tr("Giấy cần in"))
        self.reasons = RadioList(self.tr("Lý do in lại"), across=True)
        for reason in (
            self.tr("Giấy rách, mờ"),
            self.tr("Làm mất giấy"),
            self.tr("Thêm một bản"),
            self.tr("Có thay đổi mới"),
        ):
            self.reasons.add(reason, reason)
        self.papers.changed.connect(lambda _: self._ask())
        self.reasons.changed.connect(lambda _: self.changed.emit())
        self.setFocusProxy(self.papers)
        self.body.addWidget(self.papers)
        self.asked = Label(self.tr("Lý do in lại"), "hint")
        self.body.addWidget(self.asked)
        self.body.addWidget(self.reasons)

    def show_dossier(self, dossier: Dossier) -> None:
        offered = issue_paper.offered(dossier)
        self._printed = frozenset(
            one.kind for one in offered if dossier.copies_of(one.regime, one.number)
        )
        self.papers.set_choices([(one.kind, one.title) for one in offered])
        self.reasons.set_value(None)
        self._ask()

    def kind(self) -> FormKind | None:
        value = self.papers.value()
        return value if isinstance(value, FormKind) else None

    def reason(self) -> str:
        return str(self.reasons.value() or "") if self._is_again() else ""

    def main_text(self) -> str:
        return self.tr("In lại giấy này") if self._is_again() else self.tr("In giấy này")

    def is_ready(self) -> bool:
        return self.kind() is not None and (not self._is_again() or bool(self.reason()))

    def _is_again(self) -> bool:
        return self.kind() in self._printed

    def _ask(self) -> None:
        for part in (self.asked, self.reasons):
            part.setVisible(self._is_again())
        self.changed.emit()
