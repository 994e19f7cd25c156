"""F9 on Tiếp nhận: once, printed after it stands, refused without losing anything."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from counter_app.domain.scanner.scan import Scan, ScanKind
from counter_app.services.intake import keep_draft
from counter_app.services.printing import issue_receipt
from counter_app.storage.engine.errors import DiskFullError
from counter_app.ui.frame.places import OpenReceive, OpenToday
from tests.support import desks, pages
from tests.ui.pages.receive.conftest import CHAN, Counter


def state(counter: Counter):
    return counter.form.intake()


def count(counter: Counter) -> int:
    store = counter.place.desk.store
    with store.database.read() as connection:
        return connection.exec_driver_sql("select count(*) from dossier").scalar()


def test_a_card_and_a_few_keys_become_a_printed_receipt(counter: Counter) -> None:
    counter.fill()
    counter.f9()
    made = counter.receipt()
    printed = (counter.folder / f"{made.code}.pdf").read_bytes()
    assert made.code in {sign.text for sign in pages.signs(pages.raster(printed))}
    assert counter.page.title() == "Đã tiếp nhận"


def test_f9_pressed_again_and_again_makes_one_dossier(counter: Counter) -> None:
    counter.fill()
    for _ in range(3):
        counter.f9()
    counter.receipt()
    counter.f9()
    counter.rest()
    assert count(counter) == 1
    assert len(list(counter.folder.iterdir())) == 1


def test_a_held_f9_receives_once(counter: Counter) -> None:
    counter.fill()
    target = counter.window.windowHandle()
    for repeat in (False, True, True, True):
        event = QKeyEvent(
            QEvent.Type.KeyPress, Qt.Key.Key_F9, Qt.KeyboardModifier.NoModifier, "", repeat
        )
        QApplication.sendEvent(target, event)
    counter.receipt()
    counter.rest()
    assert count(counter) == 1


def test_what_is_missing_is_said_and_gets_the_focus(counter: Counter) -> None:
    counter.scan()
    counter.choose()
    counter.rest()
    counter.f9()
    assert counter.toast() == "Chưa tiếp nhận được, còn 3 việc"
    assert QApplication.focusWidget() is counter.form.papers.table
    assert count(counter) == 0
    counter.form.papers.table.complete_all()
    assert counter.window.header.toast_box.isHidden()


def test_without_a_code_left_the_form_stays_as_it_was(opened, open_at, tmp_path) -> None:
    bare = opened(desks.new(tmp_path / "bare", ()))
    counter = open_at(bare)
    counter.fill()
    before = state(counter)
    counter.f9()
    counter.qtbot.waitUntil(
        lambda: counter.toast().startswith("Quầy không có dải mã cho ngày 23/11/2026")
    )
    assert state(counter) == before
    assert counter.page.title() == "Tiếp nhận"


def test_a_full_disk_leaves_the_form_and_f9_works_once_there_is_room(
    counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    counter.fill()
    before = state(counter)
    store_kind = type(counter.place.desk.store)

    def full(*_arguments, **_named):
        raise DiskFullError

    with monkeypatch.context() as patch:
        patch.setattr(store_kind, "record", full)
        counter.f9()
        counter.qtbot.waitUntil(lambda: "đầy" in counter.toast().lower())
        assert state(counter) == before
    counter.rest()
    counter.f9()
    assert counter.receipt().owner.name == "Giàng A Páo"


@pytest.mark.parametrize("key", [Qt.Key.Key_F9, Qt.Key.Key_P])
def test_nothing_is_printed_before_the_second_journal_has_it(
    counter: Counter, monkeypatch: pytest.MonkeyPatch, key: Qt.Key
) -> None:
    """The code stands on the done card; F9 or Ctrl+P prints once the journal is written."""
    counter.fill()
    second = type(counter.place.desk.store.second_journals[0])
    press = counter.f9 if key == Qt.Key.Key_F9 else lambda: counter.control(key)

    def broken(*_arguments, **_named):
        raise OSError(28, "no space left")

    with monkeypatch.context() as patch:
        patch.setattr(second, "append", broken)
        patch.setattr("counter_app.storage.journal.journal_recovery.complete_second", broken)
        counter.f9()
        counter.qtbot.waitUntil(counter.form.done_card.isVisible)
        (made,) = received(counter)
        assert made.code in counter.form.done_card.accessibleName()
        counter.rest()
        press()
        counter.rest()
        assert not list(counter.folder.iterdir())
    press()
    assert counter.receipt().code == made.code
    assert count(counter) == 1


def received(counter: Counter):
    desk = counter.place.desk
    with desk.store.database.read() as connection:
        codes = connection.exec_driver_sql("select code from dossier").scalars().all()
    return [issue_receipt.find_one(desk, code) for code in codes]


def test_after_midnight_the_first_f9_shows_the_new_day_and_the_second_receives(
    opened, place, open_at
) -> None:
    clock = desks.Clock()
    counter = open_at(opened(place, now=clock))
    counter.fill()
    clock.timestamp += timedelta(days=1)
    counter.f9()
    counter.qtbot.waitUntil(lambda: counter.toast().startswith("Đã sang ngày mới"))
    counter.rest()
    assert count(counter) == 0
    counter.f9()
    assert "-261124-" in counter.receipt().code


def test_a_card_scanned_while_saving_waits_for_the_next_form(counter: Counter) -> None:
    counter.fill()
    counter.f9()
    counter.scan(CHAN)
    assert counter.receipt().owner.name == "Giàng A Páo"
    counter.rest()
    assert counter.form.applicant.name.text() == "Lý Mẩy Chạn"
    assert counter.page.title() == "Tiếp nhận"


def test_the_same_person_again_today_is_shown_before_f9(counter: Counter) -> None:
    counter.fill()
    counter.f9()
    first = counter.receipt()
    counter.press(Qt.Key.Key_F2)
    counter.fill()
    counter.rest()
    assert any(first.code in line for line in counter.todo())
    counter.f9()
    counter.rest()
    assert count(counter) == 1
    (line,) = counter.form.look.texts()
    assert first.code in line
    counter.f9()
    assert counter.receipt().code != first.code


def test_f9_before_the_look_up_has_ended_warns_and_the_second_f9_receives(
    counter: Counter,
) -> None:
    counter.fill()
    counter.f9()
    first = counter.receipt()
    counter.press(Qt.Key.Key_F2)
    counter.fill()
    counter.page._looking._same.points = ()
    counter.f9()
    counter.qtbot.waitUntil(lambda: counter.toast() == "Xem 1 điều trước khi tiếp nhận")
    assert count(counter) == 1
    assert any(first.code in line for line in counter.form.look.texts())
    counter.f9()
    assert counter.receipt().code != first.code


def test_a_warning_goes_with_its_person(counter: Counter) -> None:
    counter.fill()
    counter.f9()
    counter.receipt()
    counter.press(Qt.Key.Key_F2)
    counter.fill()
    counter.rest()
    assert counter.todo()
    counter.form.applicant.number.setFocus()
    counter.form.applicant.number.selectAll()
    counter.type("010195003214")
    counter.rest()
    assert not counter.todo()


def test_another_persons_card_changes_nothing_until_it_is_asked_for(counter: Counter) -> None:
    counter.fill()
    counter.scan(CHAN)
    assert counter.form.applicant.name.text() == "Giàng A Páo"
    counter.control(Qt.Key.Key_J)
    assert counter.form.applicant.name.text() == "Lý Mẩy Chạn"


def test_the_offer_of_another_person_is_void_once_the_dossier_stands(counter: Counter) -> None:
    counter.fill()
    counter.scan(CHAN)
    offer = counter.window.banner_box.banner()
    counter.f9()
    made = counter.receipt()
    offer.action()
    assert counter.form.applicant.name.text() == made.owner.name == "Giàng A Páo"


def test_a_code_scanned_at_a_begun_form_leaves_it_as_it_is(counter: Counter) -> None:
    counter.scan()
    before = state(counter)
    taken = counter.page.accept_scan(
        Scan("H38.145-261120-0001", ScanKind.CODE, code="H38.145-261120-0001")
    )
    assert not taken
    assert state(counter) == before


def test_esc_and_other_pages_keep_everything(counter: Counter) -> None:
    counter.fill()
    before = state(counter)
    counter.press(Qt.Key.Key_Escape)
    counter.window.show_page(OpenToday())
    counter.press(Qt.Key.Key_Escape)
    counter.window.show_page(OpenReceive())
    assert state(counter) == before


def test_a_draft_is_kept_within_a_second_and_comes_back(counter: Counter) -> None:
    counter.fill()
    counter.qtbot.waitUntil(lambda: [one.intake for one in kept(counter)] == [state(counter)])
    (draft,) = kept(counter)
    counter.press(Qt.Key.Key_F2)
    assert counter.form.applicant.name.text() == ""
    counter.window.show_page(OpenReceive(draft=draft.id))
    counter.rest()
    assert counter.form.applicant.name.text() == "Giàng A Páo"
    counter.f9()
    assert counter.receipt().id == draft.id
    assert not kept(counter)


def kept(counter: Counter):
    return keep_draft.kept(counter.place.desk, counter.place.officer)


def test_an_own_date_needs_a_reason(counter: Counter) -> None:
    counter.fill()
    counter.control(Qt.Key.Key_H)
    counter.type("25/11/2026")
    counter.f9()
    assert QApplication.focusWidget() is counter.form.deadline.reason
    counter.type("cong dan hen")
    counter.f9()
    made = counter.receipt()
    assert f"{made.promised_at:%d/%m/%Y}" == "25/11/2026"
    assert "cong dan hen" in {step.name for step in made.deadline.steps}


def test_an_officer_who_is_no_cashier_leaves_fees_for_later(desk, open_at) -> None:
    counter = open_at(desk, "lu")
    counter.scan()
    counter.choose("sybc")
    counter.rest()
    counter.form.applicant.phone.setText("0386214705")
    counter.control(Qt.Key.Key_D)
    counter.rest()
    counter.type("2")
    counter.enter()
    counter.type("1")
    counter.enter()
    offered = [counter.form.fees.way.itemText(at) for at in range(counter.form.fees.way.count())]
    assert offered == ["Thu sau"]
    counter.f9()
    made = counter.receipt()
    assert [line.amount for line in made.fees] == [4000]
    assert not made.payments


def test_enter_in_a_count_goes_on_in_its_row_whatever_else_is_missing(counter: Counter) -> None:
    counter.choose("syb")
    counter.rest()
    (row,) = counter.form.fees.rows()
    row.quantity.setFocus()
    counter.type("3")
    counter.enter()
    assert QApplication.focusWidget() is row.copies
