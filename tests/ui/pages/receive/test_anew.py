"""Rút, nhận lại: from the old dossier's page over the form to the new one and back."""

from __future__ import annotations

from PySide6.QtCore import Qt

from counter_app.domain.dossier.dossier import Status
from counter_app.domain.scanner.scan import read_text
from counter_app.services.dossier import look_up
from counter_app.services.intake import keep_draft
from counter_app.ui.dossier_parts.facts import facts
from counter_app.ui.dossier_parts.old_receipts import OldReceipts
from counter_app.ui.frame.places import OpenReceive
from tests.ui.pages.receive.conftest import Counter


def test_the_form_in_the_place_of_a_dossier_ends_it_and_its_receipt(counter: Counter, qtbot):
    counter.fill()
    counter.f9()
    old, desk = counter.receipt(), counter.place.desk
    counter.window.show_page(OpenReceive(replaced=old))
    assert counter.page.subtitle() == f"Nhận lại, rút hồ sơ {old.code} khi bấm F9"
    assert counter.page.main_command().text == "Rút hồ sơ cũ, nhận mới và in"
    assert counter.form.intake().owner == old.owner
    assert counter.form.procedure.entry() is None
    counter.choose()
    counter.page.left()
    qtbot.waitUntil(lambda: bool(keep_draft.kept(desk, counter.place.officer)))
    (draft,) = keep_draft.kept(desk, counter.place.officer)
    assert draft.intake.replaces.id == old.id
    counter.control(Qt.Key.Key_D)
    counter.f9()
    new = counter.receipt()
    after = look_up.find_file(desk, old.id).dossier
    assert after.status is Status.WITHDRAWN
    assert ("Nhận lại với mã", new.code) in facts(after, revealed=False)
    assert ("Thay cho hồ sơ", old.code) in facts(new, revealed=False)
    OldReceipts(counter.window, counter.place)
    counter.window.scan_routed.emit(read_text(old.code))
    said = f"Giấy hẹn hết hiệu lực: hồ sơ đã rút, nhận lại với mã {new.code}"
    qtbot.waitUntil(lambda: _banner(counter) == said)


def _banner(counter: Counter) -> str:
    banner = counter.window.banner_box.banner()
    return banner.text if banner is not None else ""
