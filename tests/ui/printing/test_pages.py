"""Pages as pictures, from several threads at once."""

from __future__ import annotations

import pytest

from counter_app.ui.printing import pages
from tests.support import scans


def test_many_documents_at_once_never_stop_each_other(operations, qtbot):
    drawn: list[int] = []
    for number in range(40):
        data = scans.pdf(1 + number % 3)
        operations.run_beside(
            lambda data=data: (pages.measure(data), pages.render(data, 0, 72)),
            done=lambda result: drawn.append(result[1].width()),
        )
    qtbot.waitUntil(lambda: len(drawn) == 40, timeout=20_000)
    assert set(drawn) == {420}


def test_what_is_no_pdf_is_told():
    with pytest.raises(pages.UnreadablePagesError):
        pages.measure(b"%PDF-1.7 nothing behind it")


@pytest.mark.parametrize(("resolution", "dpi"), [(96, 203), (203, 203), (300, 300), (1200, 600)])
def test_pages_are_drawn_as_fine_as_paper_can_show_and_no_finer(resolution, dpi):
    assert pages.printer_dpi(resolution) == dpi
