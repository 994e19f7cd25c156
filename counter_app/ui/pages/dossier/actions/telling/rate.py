"""Ghi đánh giá của công dân: the answers on the paper that the citizen filled in."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QObject

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.kinds.rated import RATED, Rated
from counter_app.forms.ratings import rating_file
from counter_app.forms.ratings.rating_form import RatingForm
from counter_app.services.telling.rate import rate
from counter_app.ui.dossier_parts.action import Work
from counter_app.ui.dossier_parts.panels.step_panel import StepPanel
from counter_app.ui.pages.dossier.actions.step import LifeStep
from counter_app.ui.pages.dossier.reading import OpenFile
from counter_app.ui.session import DeskSession

translate = QCoreApplication.translate
BLANK = "blank"
"""What the citizen left open."""


class RatingPanel(StepPanel):
    """One choice an indicator of the form."""

    def __init__(self, form: RatingForm) -> None:
        super().__init__("")
        self.form = form
        self.set_title(self.tr("Ghi đánh giá của công dân"))
        for indicator in form.indicators:
            choice = self.add_choice(indicator.id, indicator.text, 6)
            choice.add(self.tr("Bỏ trống"), BLANK)
            for score in reversed(range(len(indicator.choices))):
                choice.add(indicator.choices[score], str(score))
        self.add_line("comment", self.tr("Ý kiến khác"), 12, required=False)
        self.finish_layout()

    def scores(self) -> tuple[tuple[str, int], ...]:
        """Of what the citizen answered."""
        answers = [(one.id, self.text(one.id)) for one in self.form.indicators]
        return tuple((name, int(answer)) for name, answer in answers if answer != BLANK)

    def main_text(self) -> str:
        return super().main_text() if self.scores() else self.tr("Chọn ít nhất một câu trả lời")

    def is_ready(self) -> bool:
        return bool(self.scores()) and super().is_ready()


class RateService(LifeStep):
    id = "rate"
    kind = RATED
    panel: RatingPanel

    def __init__(self, place: DeskSession, parent: QObject) -> None:
        form = rating_file.shipped(place.desk.office_now().date())
        super().__init__(place, RatingPanel(form), parent)

    def text(self, read: OpenFile) -> str:
        return translate("step", "Ghi đánh giá")

    def fits(self, read: OpenFile) -> bool:
        return not read.dossier.life.ratings

    def warning(self, read: OpenFile) -> str:
        form = self.panel.form
        text = translate("step", "{title}. Bộ câu hỏi chưa đối chiếu với văn bản.")
        return form.title if form.is_confirmed else text.format(title=form.title)

    def fill(self, read: OpenFile) -> None:
        if not self.panel.texts():
            self.panel.set_texts(
                dict.fromkeys((one.id for one in self.panel.form.indicators), BLANK)
            )

    def run(self, read: OpenFile) -> Work[Dossier]:
        panel = self.panel
        rated = Rated(form=panel.form.form, scores=panel.scores(), text=panel.text("comment"))
        draft = self.draft_of(read)
        return partial(
            rate, self.place.desk, self.place.officer, read.dossier.id, rated, draft=draft
        )

    def said(self, result: Dossier) -> str:
        return translate("step", "Đã ghi đánh giá")
