"""What F9 records in each panel of the dossier page that is a write of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from counter_app.domain.changes import Changes
from counter_app.domain.dossier.dossier import Dossier
from counter_app.services.dossier import annotate
from counter_app.ui.dossier_parts.panels import FeePanel, NotePanel, OwedPanel, Panel
from counter_app.ui.session import Workplace
from counter_app.ui.texts import formatting

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class PanelWrite:
    """`said` once `work` has succeeded."""

    work: Callable[[], tuple[Dossier, Changes]]
    said: str


def of_panel(place: Workplace, panel: Panel, dossier: Dossier) -> PanelWrite | None:
    """With what stands in the panel now; None for a panel that only prints."""
    desk, officer = place.desk, place.officer
    match panel:
        case NotePanel():
            text = panel.text()
            return PanelWrite(
                lambda: annotate.add_note(desk, officer, dossier.id, text),
                translate("dossier", "Đã lưu ghi chú"),
            )
        case OwedPanel():
            papers = panel.chosen()
            return PanelWrite(
                lambda: annotate.take_papers(desk, officer, dossier.id, papers),
                translate("dossier", "Đã nhận giấy còn thiếu"),
            )
        case FeePanel():
            method = panel.chosen()
            said = translate("dossier", "Đã thu {money}")
            return PanelWrite(
                lambda: annotate.take_fees(desk, officer, dossier, method),
                said.format(money=formatting.money(dossier.fees_due)),
            )
        case _:
            return None
