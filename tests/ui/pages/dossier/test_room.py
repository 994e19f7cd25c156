"""What opens on the dossier page has its room on the old screen, in both sizes of type."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget

from counter_app.settings import Theme
from counter_app.ui.frame.places import OpenDossier
from counter_app.ui.pages.dossier.page import DossierPage
from counter_app.ui.theme import theme
from tests.support.lives import in_hand, with_roles
from tests.support.screens import settle


@pytest.fixture(params=[100, 115])
def percent(request, qapp) -> int:
    theme.apply(qapp, Theme.LIGHT, request.param)
    return request.param


@pytest.fixture
def on_old_screen(percent: int, at, page: DossierPage, window, qtbot) -> DossierPage:
    window.resize(1366, 690)
    at.officer = with_roles(at.desk)
    dossier = in_hand(at.desk)
    window.show_page(OpenDossier(dossier.id))
    qtbot.waitUntil(lambda: page.title() == dossier.code)
    return page


def squeezed(part: QWidget) -> Iterator[str]:
    for each in (part, *part.findChildren(QWidget)):
        if each.isVisible() and each.layout() and each.height() < each.minimumSizeHint().height():
            yield each.accessibleName() or type(each).__name__


def test_days_then_stages_give_way_to_what_is_open(on_old_screen: DossierPage) -> None:
    page, seen = on_old_screen, set()
    assert page.read is not None
    for offer in page.offers(page.read).rows():
        page._do(offer.id)
        settle()
        if page.panel is not None:
            seen.add(type(page.panel).__name__)
            assert list(squeezed(page.panel)) == [], type(page.panel).__name__
            page.close_panel()
        page.window().show_page(OpenDossier(page.read.dossier.id))  # some lead to other pages
    assert len(seen) > 8
    settle()
    assert page.days.isVisible()
    assert page.head.stages.isVisible()
