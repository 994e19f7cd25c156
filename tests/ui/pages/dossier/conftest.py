"""The desk, the window and the dossier page that is tested in it."""

from __future__ import annotations

import pytest

from counter_app.ui.frame.main_window import MainWindow
from counter_app.ui.pages.dossier.page import DossierPage
from counter_app.ui.pages.preview.page import PreviewPage
from counter_app.ui.printing import Issuing, Printing
from tests.support.desk_fixtures import desk, enrolled, opened, place
from tests.ui.workplaces import desk_session

__all__ = ["desk", "enrolled", "opened", "place"]


@pytest.fixture
def at(desk, operations, tmp_path):
    (tmp_path / "pdf").mkdir()
    return desk_session(desk, operations, pdf_folder=str(tmp_path / "pdf"))


@pytest.fixture
def page(at, window) -> DossierPage:
    """In a window without the page that stands for it elsewhere."""
    issuing = Issuing(at, Printing(at, window))
    made = DossierPage(at, issuing)
    window.add_page(made)
    window.add_page(PreviewPage(at, issuing))
    at.feed.changed.connect(window.changed)
    return made


@pytest.fixture
def frame(window) -> MainWindow:
    return window
