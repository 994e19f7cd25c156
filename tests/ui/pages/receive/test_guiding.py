"""Tiếp nhận without a dossier: told what is missing, or refused, on paper without a code."""

from __future__ import annotations

from PySide6.QtCore import Qt

from counter_app.domain.kinds.guided import GuidanceOutcome, Guided
from counter_app.storage.journal import journal
from counter_app.storage.journal.stored import events_of
from tests.support import desks
from tests.support.pages import texts
from tests.ui.pages.receive.conftest import Counter


def guided(counter: Counter) -> list[Guided]:
    with counter.place.desk.store.database.read() as connection:
        ((device, _),) = journal.devices(connection)
        made = events_of(entry.data for entry in journal.entries(connection, device))
    return [event.body for event in made if isinstance(event.body, Guided)]


def papers(counter: Counter) -> list[str]:
    return ["".join(texts(path.read_bytes())) for path in sorted(counter.folder.glob("mau-*.pdf"))]


def test_what_the_checklist_lacks_is_printed_without_a_code_and_the_draft_stays(
    counter: Counter,
) -> None:
    page = counter.page
    counter.control(Qt.Key.Key_B)
    assert not page._guiding.is_open
    form = desks.intake(counter.place.desk, desks.Crowd(3).next())
    page._show(form)
    counter.form.papers.table.papers()[0].ticked = False
    counter.control(Qt.Key.Key_B)
    assert page.main_command().text == "In phiếu hướng dẫn, 1 giấy tờ"
    assert page.escape()
    assert not page._guiding.is_open
    counter.control(Qt.Key.Key_B)
    page._guiding.panel.reason.setPlainText("Tờ khai chưa ký")
    counter.f9()
    counter.rest()
    (body,) = guided(counter)
    assert (body.outcome, body.reason) == (GuidanceOutcome.GUIDED, "Tờ khai chưa ký")
    assert [item.requirement for item in body.items] == [form.papers[0].requirement]
    counter.qtbot.waitUntil(lambda: bool(papers(counter)))
    assert "Tờ khai chưa ký" in papers(counter)[0]
    assert not page._guiding.is_open
    assert counter.form.intake().owner.name == form.owner.name
    assert not counter.sent


def test_a_refusal_at_the_counter_needs_its_reason(counter: Counter) -> None:
    page = counter.page
    page._show(desks.intake(counter.place.desk, desks.Crowd(3).next()))
    counter.control(Qt.Key.Key_T)
    assert (page.main_command().text, page.main_command().enabled) == ("Ghi lý do từ chối", False)
    panel = page._guiding.panel
    panel.phrases.opened.emit(panel.phrases.current())
    counter.f9()
    counter.rest()
    (body,) = guided(counter)
    assert (body.outcome, body.items) == (GuidanceOutcome.REFUSED, ())
    assert body.reason.startswith("Hồ sơ không thuộc thẩm quyền")
    counter.qtbot.waitUntil(lambda: bool(papers(counter)))
    assert "không tiếp nhận" in papers(counter)[0]
