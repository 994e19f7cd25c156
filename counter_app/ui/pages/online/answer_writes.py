"""What F9 asks the portal in each editor of an answer, with what stands in it now."""

from __future__ import annotations

from collections.abc import Callable

from counter_app.services.online import review
from counter_app.services.online.review import Answered, Review
from counter_app.ui.dossier_parts.panels import Panel
from counter_app.ui.pages.online import deeds
from counter_app.ui.pages.online.view import OnlineView
from counter_app.ui.session import Workplace


def of_editor(
    place: Workplace, view: OnlineView, panel: Panel | None, dossier_id: str
) -> Callable[[], Answered]:
    """The refusal, the request to complete, else the acceptance."""
    desk, officer = place.desk, place.officer
    if panel is view.decline:
        text = view.decline.text()
        return lambda: review.decline(desk, officer, dossier_id, text)
    if panel is view.supplement:
        items, reason = view.supplement.items(), view.supplement.reason.text()
        until, contact = view.supplement.until_day(), view.supplement.contact.text()
        return lambda: review.request_supplement(
            desk, officer, dossier_id, items, reason=reason, until=until, contact=contact
        )
    due, why = view.accept.due_at(), view.accept.due_reason()
    return lambda: review.accept(desk, officer, dossier_id, due, why)


def may_send(view: OnlineView, panel: Panel | None, known: Review) -> bool:
    """An answer that was not first is only shown; papers and reprints go on."""
    if panel in {view.brought, view.reprint}:
        return True
    asks = panel is view.supplement
    return deeds.may_answer(known) and not (asks and bool(known.dossier.supplements))
