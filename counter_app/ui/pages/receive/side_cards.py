"""Right column of Tiếp nhận: how the result comes back, and what is still to do."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from counter_app.domain.dossier.dossier import Delivery, DeliveryKind
from counter_app.domain.dossier.intake import Missing
from counter_app.domain.reading.point import Point
from counter_app.sentences.reading_sentences import READING_SENTENCES
from counter_app.ui.texts.problems import point_sentence, sentence_of
from counter_app.ui.theme.glyphs import Glyph
from counter_app.ui.widgets.card import CardBox
from counter_app.ui.widgets.field import TextField
from counter_app.ui.widgets.label import Label
from counter_app.ui.widgets.mark_line import MarkLine
from counter_app.ui.widgets.radio import RadioList

MOST_LINES = 5


class DeliveryCard(CardBox):
    """Nhận kết quả."""

    changed = Signal()
    done = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.body.addWidget(Label(self.tr("Nhận kết quả"), "section"))
        self.kind = RadioList(self.tr("Nhận kết quả"))
        self.kind.add(DeliveryKind.COUNTER, self.tr("Tại Bộ phận Một cửa"))
        self.kind.add(DeliveryKind.POST, self.tr("Qua bưu chính"))
        self.kind.add(DeliveryKind.ELECTRONIC, self.tr("Bản điện tử, kho dữ liệu cá nhân"))
        self.kind.set_value(DeliveryKind.COUNTER)
        self.address = TextField(self.tr("Địa chỉ nhận"), self.tr("Địa chỉ nhận"), most=300)
        self.address.hide()
        self.body.addWidget(self.kind)
        self.body.addWidget(self.address)
        self._proposed = ""
        self._near: Callable[[], str] = str
        self.kind.changed.connect(self._chosen)
        self.address.textEdited.connect(lambda _: self.changed.emit())
        self.address.returnPressed.connect(self.done)

    def delivery(self) -> Delivery:
        kind = self._kind()
        posted = kind is DeliveryKind.POST
        return Delivery(kind=kind, address=self.address.text().strip() if posted else "")

    def _kind(self) -> DeliveryKind:
        kind = self.kind.value()
        return kind if isinstance(kind, DeliveryKind) else DeliveryKind.COUNTER

    def typed(self) -> dict[str, QLineEdit]:
        """All that is typed here, by the names that drafts keep."""
        return {"address": self.address}

    def set_delivery(self, delivery: Delivery) -> None:
        self._proposed = ""
        self.kind.set_value(delivery.kind)
        self.address.setText(delivery.address)
        self.address.setVisible(delivery.kind is DeliveryKind.POST)

    def ask_address(self, address: Callable[[], str]) -> None:
        """Where the citizen lives, as it stands on the form."""
        self._near = address

    def propose_address(self) -> None:
        """The citizen's address, where the post has none of its own: it follows the form until
        somebody types another one.
        """
        if self._kind() is not DeliveryKind.POST or self.address.text().strip() != self._proposed:
            return
        self._proposed = self._near()
        self.address.setText(self._proposed)
        self.address.setCursorPosition(0)

    def _chosen(self, kind: object) -> None:
        self.address.setVisible(kind is DeliveryKind.POST)
        self.propose_address()
        self.changed.emit()


class TodoCard(CardBox):
    """Còn n việc: what keeps F9 from receiving, warnings below it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Label("", "section")
        self.body.addWidget(self.title)
        self._lines = [MarkLine(Glyph.LATER, "") for _ in range(MOST_LINES + 2)]
        for line in self._lines:
            self.body.addWidget(line)

    def show_things(self, things: Sequence[Missing], warnings: Sequence[str] = ()) -> None:
        words = list(dict.fromkeys(map(thing_words, things)))  # two rules may be of one name
        shown = [(Glyph.LATER, text) for text in words[:MOST_LINES]]
        if len(words) > MOST_LINES:
            more = self.tr("và {count} việc nữa").format(count=len(words) - MOST_LINES)
            shown[-1] = (Glyph.LATER, more)
        shown += [(Glyph.NEAR, text) for text in warnings[:2]]
        self.setVisible(bool(shown))
        if things:
            self.title.setText(self.tr("Còn {count} việc").format(count=len(words)))
        else:
            self.title.setText(self.tr("Lưu ý"))
        for at, line in enumerate(self._lines):
            line.setVisible(at < len(shown))
            if at < len(shown):
                line.set_line(*shown[at])


def thing_words(thing: Missing) -> str:
    if thing.code in READING_SENTENCES:
        return point_sentence(Point(thing.code, about=thing.name, value=thing.value))
    return sentence_of(thing.code, name=thing.name)
