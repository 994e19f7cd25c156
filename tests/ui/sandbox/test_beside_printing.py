"""Own forms are printed and looked at while a file from outside is being drawn for ever."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter

from counter_app.services.printing import issue_receipt
from counter_app.ui.operations import Operations
from counter_app.ui.printing import Issuing, Printing, SentForm
from counter_app.ui.printing.own_pages import OwnPages
from counter_app.ui.sandbox.drawer import Drawer
from counter_app.ui.sandbox.pages import RequestedPage, Urgency
from tests.support import desks, hostile_files
from tests.support.pages import rasters, signs
from tests.ui.sandbox.conftest import ENDLESS, Waiter
from tests.ui.workplaces import desk_session


def printers(folder: Path):
    def make(_name: str) -> QPrinter:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(folder / "paper.pdf"))
        printer.setResolution(203)
        return printer

    return make


@pytest.fixture
def at(desk, operations: Operations, qtbot) -> Waiter:
    """Somebody who looks at a bomb: the process draws and draws."""
    waiter = Waiter(Drawer(operations, ENDLESS), qtbot)
    waiter.ask("bomb", hostile_files.pages_in_a_ring())
    waiter.begun()
    return waiter


def test_a_receipt_is_printed_meanwhile(at, desk, operations, qtbot, tmp_path):
    (dossier,) = desks.receive_some(desk, 1)
    place = desk_session(desk, operations, printer="HP LaserJet 1020")
    printing = Printing(place, known=lambda _: True, make=printers(tmp_path))
    outcomes: list[object] = []
    Issuing(place, printing).issue(dossier, outcomes.append)
    qtbot.waitUntil(lambda: bool(outcomes), timeout=60_000)
    assert isinstance(outcomes[0].outcome, SentForm)
    assert len(rasters((tmp_path / "paper.pdf").read_bytes())) == 2
    assert signs(rasters((tmp_path / "paper.pdf").read_bytes(), dpi=203)[0])[0].text == dossier.code
    assert at.drawer._running is not None
    assert at.came == {}


def test_a_receipt_is_looked_at_meanwhile(at, desk, operations, qtbot):
    (dossier,) = desks.receive_some(desk, 1)
    data = issue_receipt.preview(desk, dossier)
    drawn: list[object] = []
    OwnPages(operations).draw(RequestedPage("a", data, 1, 300), drawn.append, Urgency.LOOKED_AT)
    qtbot.waitUntil(lambda: bool(drawn), timeout=60_000)
    assert (drawn[0].pages, drawn[0].image.width(), drawn[0].code) == (2, 300, "")
    assert at.drawer._running is not None


def test_a_receipt_is_printed_while_every_other_thread_is_taken(desk, operations, qtbot, tmp_path):
    """A scanner's folder on a machine that is gone may hold up whoever looks into it."""
    import threading  # noqa: PLC0415 - what stands for a dead share

    gone = threading.Event()
    for _ in range(4):
        operations.run_beside(gone.wait)
    (dossier,) = desks.receive_some(desk, 1)
    place = desk_session(desk, operations, printer="HP LaserJet 1020")
    outcomes: list[object] = []
    printing = Printing(place, known=lambda _: True, make=printers(tmp_path))
    Issuing(place, printing).issue(dossier, outcomes.append)
    try:
        qtbot.waitUntil(lambda: bool(outcomes), timeout=60_000)
    finally:
        gone.set()
    assert isinstance(outcomes[0].outcome, SentForm)
