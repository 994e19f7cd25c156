"""Every place of the program leads to a page that is there."""

from __future__ import annotations

from typing import get_args

from counter_app.ui.frame import places
from counter_app.ui.frame.main_window import MainWindow
from counter_app.ui.page_registry import add_pages
from tests.support.desk_fixtures import desk, enrolled, opened, place
from tests.support.places import PLACES
from tests.ui.workplaces import desk_session

__all__ = ["desk", "enrolled", "opened", "place"]


def test_every_place_is_a_page_of_the_window_and_every_page_a_place(
    desk, operations, qtbot, tmp_path
) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    add_pages(window, desk_session(desk, operations), tmp_path, lambda _: None)
    named = {kind.page for kind in get_args(places.Place)}
    assert named == {page.id for page in window.pages.all()}
    assert set(PLACES) == named - {places.OpenPreview.page}
    for at in PLACES.values():
        window.show_page(at)
        page = window.current_page()
        assert page is not None
        assert page.id == at.page
