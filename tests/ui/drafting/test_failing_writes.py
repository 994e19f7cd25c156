"""Every form, every way in which its write fails: text, panel and focus stay as they were."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from random import Random

import msgspec
import pytest
from PySide6.QtCore import Qt

from counter_app.sentences.sentences import SENTENCES
from counter_app.services.dossier import annotate
from counter_app.storage.engine.errors import SecondJournalError
from counter_app.storage.profile.verify import verify
from counter_app.ui.frame import keys
from counter_app.ui.frame.places import OpenToday
from tests.support import desks, full_disk
from tests.support.full_disk import Disk
from tests.support.matrices import rest_in_campaigns
from tests.ui.drafting import typing
from tests.ui.drafting.forms import FORMS, Form, Reception
from tests.ui.drafting.seats import Seat, plain

RECORDED = "Đã ghi, nhưng sổ thứ hai chưa ghi được. Xem lại ổ đĩa."


@contextmanager
def no_longer_allowed(seat: Seat, disk: Disk) -> Iterator[None]:
    """The domain refuses: the officer has lost every role meanwhile."""
    before = seat.place.officer
    seat.place.officer = msgspec.structs.replace(before, roles=())
    yield
    seat.place.officer = before


@contextmanager
def screen_locked(seat: Seat, disk: Disk) -> Iterator[None]:
    store, before = seat.desk.store, seat.desk.store.may_record
    store.may_record = lambda: False
    yield
    store.may_record = before


@contextmanager
def journal_behind(seat: Seat, disk: Disk) -> Iterator[None]:
    """The second journal lacks what was recorded before, and still takes nothing."""
    other = desks.receive_some(seat.desk, 1, seed=17)[0]
    disk.is_full = True
    with pytest.raises(SecondJournalError):
        annotate.add_note(seat.desk, seat.place.officer, other.id, "ghi trước")
    yield
    disk.is_full = False


TROUBLES = {
    "disk_full disk_error": lambda seat, _: full_disk.full(seat.desk),
    "busy": lambda seat, _: seat.transactions.locked(),
    "read_only": lambda seat, _: seat.transactions.read_only(),
    "screen_locked": screen_locked,
    "officer_inactive": no_longer_allowed,
    "journal_behind": journal_behind,
}


@pytest.mark.parametrize("kind", rest_in_campaigns(FORMS), ids=lambda kind: kind.__name__)
def test_whatever_fails_the_text_stays_until_it_is_written_once(
    seat: Seat, disk: Disk, kind: type[Form]
) -> None:
    random = Random(kind.__name__)
    form = kind(seat)
    form.open()
    typing.type_everywhere(form, random)
    for code, trouble in TROUBLES.items():
        made: AbstractContextManager[None] = trouble(seat, disk)
        with made:
            focus, seat.said[:] = seat.window.focusWidget(), []
            true = {SENTENCES[one] for one in code.split()}
            seat.press(Qt.Key.Key_F9)
            seat.type(focus, f" thêm {code}")  # while it is being written
            expected = form.texts()
            seat.until(lambda true=true: bool(true & set(seat.said)))
            seat.rest()
            assert form.texts() == expected, code
            assert form.panel().isVisible(), code
            assert seat.window.focusWidget() is focus, code
            assert form.written() == [], code
            assert seat.window.current_page().main_command().enabled, code
    seat.rest()
    expected = form.texts()
    seat.press(Qt.Key.Key_F9)
    seat.until(lambda: bool(form.written()))
    seat.rest()
    (written,) = form.written()
    if kind is not Reception:
        assert all(plain(text.strip()) in written for text in _sent(form, expected))
        assert set(form.texts().values()) <= {"", seat.page(keys.ONLINE).view.contact()}
    assert [item.id for item in seat.kept()] == [], "the draft went with the write"
    assert verify(seat.desk.store).faults == []


def _sent(form: Form, texts: dict[str, str]) -> list[str]:
    """All but the name of a paper that was never added to the list."""
    return [text for name, text in texts.items() if name != "free"]


@pytest.mark.campaign
@pytest.mark.parametrize("kind", rest_in_campaigns(FORMS), ids=lambda kind: kind.__name__)
def test_what_only_the_second_journal_lacks_is_written_and_not_asked_for_again(
    seat: Seat, disk: Disk, kind: type[Form]
) -> None:
    form = kind(seat)
    form.open()
    typing.type_everywhere(form, Random(5))
    disk.is_full = True
    said = SENTENCES["second_journal"] if kind is Reception else RECORDED
    seat.press(Qt.Key.Key_F9)
    seat.until(lambda: bool(form.written()))
    if kind is not Reception:
        seat.until(lambda: said in seat.said)
        assert set(form.texts().values()) <= {"", seat.page(keys.ONLINE).view.contact()}
    seat.rest()
    disk.is_full = False
    assert [item.id for item in seat.kept()] == []
    seat.press(Qt.Key.Key_F9)
    seat.rest()
    assert len(form.written()) == 1


@pytest.mark.campaign
@pytest.mark.parametrize("kind", rest_in_campaigns(FORMS), ids=lambda kind: kind.__name__)
def test_while_no_draft_can_be_written_nothing_empties_what_is_typed(
    seat: Seat, kind: type[Form]
) -> None:
    form = kind(seat)
    form.open()
    random = Random(kind.__name__)
    with full_disk.full(seat.desk):
        for _ in range(3):
            typing.type_everywhere(form, random)
            expected = form.texts()
            seat.until(lambda: bool(seat.place.drafts.trouble))
            assert seat.place.drafts.trouble in {SENTENCES["disk_full"], SENTENCES["disk_error"]}
            assert seat.place.drafts.trouble in seat.banner().text
            seat.sync_and_read(form.about)
            assert form.texts() == expected, "sync and F5"
            seat.press(Qt.Key.Key_Escape)
            seat.sync_and_read(form.about)
            seat.window.show_from_nav(OpenToday())
            seat.sync_and_read(form.about)
            assert seat.place.drafts.trouble in seat.banner().text, "on whatever page"
            form.open()
            assert form.texts() == expected, "Esc, F5, another page"
    seat.control(Qt.Key.Key_J)
    for text in expected.values():
        seat.put_on_disk(text)
    seat.until(lambda: seat.banner() is None)


@pytest.mark.parametrize("kind", rest_in_campaigns(FORMS), ids=lambda kind: kind.__name__)
def test_another_dossier_between_failed_saves_and_back_shows_the_text(
    seat: Seat, kind: type[Form]
) -> None:
    form, other = kind(seat), kind(seat)
    form.open()
    with full_disk.full(seat.desk):
        typing.type_everywhere(form, Random(3))
        expected = form.texts()
        page = seat.window.current_page()
        if kind is Reception:
            seat.press(Qt.Key.Key_F2)
        else:
            page.officer_changed()
        seat.rest()
        assert not set(other.texts().values()) & set(expected.values())
        seat.window.show_from_nav(OpenToday())
        form.open()
        seat.rest()
        assert form.texts() == expected
