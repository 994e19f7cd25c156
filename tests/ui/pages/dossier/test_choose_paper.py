"""Other papers of a dossier are chosen on its page; a second printing asks its reason."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from counter_app.domain.kinds.withdrawn import Withdrawn
from counter_app.forms.parts.template import FormKind
from counter_app.services.dossier.record import happen
from counter_app.services.printing.issue_receipt import find_one
from counter_app.ui.frame.places import OpenDossier
from counter_app.ui.pages.dossier.actions.choose_paper import ChoosePaper
from tests.support import desks


@pytest.fixture
def dossier(desk):
    (received,) = desks.receive_some(desk, 1)
    body = Withdrawn(reason="Xin rút", paper=True)
    return happen(desk, desks.officer(desk), received.id, body)[0]


def command(page):
    return next(one for one in page.commands() if one.id == "choose_paper")


def test_only_papers_of_what_happened_are_offered_and_each_is_recorded(
    page, desk, dossier, window, qtbot
) -> None:
    def printed() -> list[tuple[str, int]]:
        return [(form.number, form.copy) for form in find_one(desk, dossier.code).forms]

    window.show_page(OpenDossier(dossier.id))
    qtbot.waitUntil(lambda: page.title() == dossier.code and page.main_command() is not None)
    command(page).handler()
    panel = next(one for one in page.life if isinstance(one, ChoosePaper)).panel
    assert panel.isVisible()
    assert panel.kind() is FormKind.STOP
    assert not panel.reasons.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: printed() == [("05", 1)] and not panel.isVisible())
    qtbot.waitUntil(lambda: len(page.read.dossier.forms) == 1)

    command(page).handler()
    assert panel.reasons.isVisible()
    assert not page.main_command().enabled
    panel.reasons.set_value("Làm mất giấy")
    qtbot.keyClick(window, Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: printed() == [("05", 1), ("05", 2)])
