"""Cơ quan: a supervisor writes mandates and outages by keyboard; what could not be sent stays."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from counter_app.cli.demo import PASSWORD
from counter_app.contract.office_records import OfficeRecords, RecordKind
from counter_app.domain.office.office import Role
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.intake import drafts
from counter_app.services.intake.drafts import DraftKind
from counter_app.services.portal_state.link_state import LinkState
from counter_app.services.portal_state.portal_search import PortalSearchError
from counter_app.storage.office import enrolment
from counter_app.storage.office.enrolment import PortalAddress
from counter_app.ui.operations import Operations
from counter_app.ui.pages.office.page import MANDATES, OUTAGES, OfficePage
from counter_app.ui.session import DeskSession
from tests.support import desks
from tests.ui.workplaces import desk_session

ENTER = Qt.Key.Key_Return
BASIS = "Văn bản số 12/UQ-UBND"


@dataclass
class Portal:
    """Takes everything, or refuses all with this code."""

    code: str = ""
    can_search: bool = True
    written: list[msgspec.Raw] = field(default_factory=list)

    def put_office_record(
        self, officer: str, password: str, kind: RecordKind, document: bytes
    ) -> OfficeRecords:
        assert (officer, password, kind) == ("dung.tv", PASSWORD, RecordKind.MANDATE)
        if self.code:
            raise PortalSearchError(self.code)
        self.written.append(msgspec.Raw(document))
        return OfficeRecords(mandates=self.written[-1:])


@dataclass
class Room:
    place: DeskSession
    page: OfficePage

    @property
    def rows(self) -> list[str]:
        return [row.about for row in self.page.part.table.rows_model().rows()]

    def types(self, text: str) -> None:
        """Into what has the focus, then Enter."""
        widget = QApplication.focusWidget()
        assert widget is not None
        for character in text:
            QTest.keyClick(widget, character)
        QTest.keyClick(QApplication.focusWidget(), ENTER)

    def command(self, id: str) -> None:
        command = next(one for one in self.page.commands() if one.id == id)
        assert command.enabled
        command.handler()


@pytest.fixture
def room(desk: OpenDesk, operations: Operations, show: Callable[[QWidget], QWidget], qtbot) -> Room:
    place = desk_session(desk, operations, "dung")
    page = OfficePage(place)
    page.resize(1150, 622)
    show(page)
    page.shown()
    page.first_focus().setFocus()
    return Room(place, page)


def fill_mandate(room: Room) -> None:
    form = room.page.parts[MANDATES].form
    names = [form.holder.itemText(at) for at in range(form.holder.count())]
    form.holder.setFocus()
    form.holder.setCurrentIndex(next(at for at, name in enumerate(names) if "Dũng" in name))
    room.types("")
    room.types("")
    room.types("1/11")
    room.types("31/12/2026")


def test_a_mandate_is_written_ended_and_taken_back_with_the_keys_alone(room: Room, qtbot) -> None:
    fill_mandate(room)
    basis = QApplication.focusWidget()
    assert basis is not None
    basis.insert(BASIS)  # type: ignore[attr-defined]
    QTest.keyClick(basis, ENTER)
    room.types(PASSWORD)
    qtbot.waitUntil(lambda: bool(room.rows))
    assert room.rows == ["Trần Văn Dũng ký thay Vũ Đức Thắng từ 01/11/2026 đến hết 31/12/2026"]
    assert BASIS in room.page.detail.text()
    assert QApplication.focusWidget() is room.page.part.table
    room.command("correct")
    assert room.page.main_command().text == "Ghi kết thúc"
    for typed in ("", "", PASSWORD):
        room.types(typed)
    qtbot.waitUntil(lambda: "đến hết 23/11/2026" in room.rows[0])
    room.command("withdraw")
    room.types(PASSWORD)
    qtbot.waitUntil(lambda: not room.rows)
    assert room.page.parts[MANDATES].form.holder.value() is None


def test_what_was_typed_is_there_when_the_page_is_opened_again(
    desk: OpenDesk, operations: Operations, room: Room, qtbot
) -> None:
    fill_mandate(room)
    left = room.page.parts[MANDATES].form.texts()
    assert list(left) == ["since", "until", "holder"]
    officer = room.place.officer
    qtbot.waitUntil(lambda: bool(drafts.all_of(desk, officer, DraftKind.STEP)))
    again = OfficePage(desk_session(desk, operations, "dung"))
    qtbot.addWidget(again)
    again.shown()
    qtbot.waitUntil(lambda: again.parts[MANDATES].form.texts() == left)
    of_another = OfficePage(desk_session(desk, operations, "mai"))
    qtbot.addWidget(of_another)
    of_another.shown()
    qtbot.waitUntil(lambda: all(it.id for it in of_another._drafts._drafts.values()))
    assert not of_another.parts[MANDATES].form.texts()


def test_what_is_written_leaves_no_draft(desk: OpenDesk, room: Room, qtbot) -> None:
    fill_mandate(room)
    basis = QApplication.focusWidget()
    assert basis is not None
    basis.insert(BASIS)  # type: ignore[attr-defined]
    room.types("")
    room.types(PASSWORD)
    qtbot.waitUntil(lambda: bool(room.rows))
    room.page.left()
    kept = drafts.all_of
    qtbot.waitUntil(lambda: not kept(desk, room.place.officer, DraftKind.STEP))


def test_what_is_missing_is_marked_and_has_the_focus(room: Room) -> None:
    form = room.page.parts[MANDATES].form
    room.page.write()
    assert form.since.day_field.is_wrong
    assert QApplication.focusWidget() is form.holder
    fill_mandate(room)
    form.since.day.setText("31/2")
    room.page.write()
    assert form.since.day_field.label.text() == "Từ ngày: chưa đúng"
    assert QApplication.focusWidget() is form.since.day


@pytest.mark.parametrize("code", ["unreachable", "office_person"])
def test_what_the_portal_did_not_take_stays_and_goes_the_next_time(
    room: Room, desk: OpenDesk, qtbot, code: str
) -> None:
    with desk.store.database.write() as connection:
        enrolment.put_portal(connection, PortalAddress(url="https://cong.example:8645"))
    portal = Portal(code)
    room.place.link.records = portal
    room.page.read()
    qtbot.waitUntil(lambda: "Chưa có mạng" in room.page.line.text())
    form = room.page.parts[MANDATES].form
    fill_mandate(room)
    form.basis.setText(BASIS)
    form.password.setText(PASSWORD)
    room.page.write()
    qtbot.waitUntil(lambda: bool(form.message.text()))
    said = {"unreachable": "Chưa gửi được tới cổng", "office_person": "Mật khẩu chưa đúng"}
    assert form.message.text().startswith(said[code])
    assert (form.basis.text(), form.until.day.text()) == (BASIS, "31/12/2026")
    portal.code = ""
    room.place.link.take(LinkState(state="online"))
    assert room.page.line.text().startswith("Ghi tại cổng")
    form.password.setText(PASSWORD)
    room.page.write()
    qtbot.waitUntil(lambda: bool(room.rows))
    assert form.basis.text() == ""


def test_an_outage_is_written_while_it_lasts_and_its_end_moves_dates(room: Room, qtbot) -> None:
    heard: list[bool] = []
    room.place.feed.changed.connect(lambda changes: heard.append(changes.outages))
    room.page.tiles.choose(OUTAGES)
    form = room.page.part.form
    form.scope.set_value("H38.145.03")
    form.first().setFocus()
    for typed in ("20/11", "8h", "", ""):
        room.types(typed)
    form.reason.setText("Mất điện")
    form.password.setText(PASSWORD)
    room.page.write()
    qtbot.waitUntil(lambda: bool(room.rows))
    assert room.rows == ["Mất điện. Công an xã Mường Hum, từ 20/11/2026 08:00, chưa hết"]
    room.command("correct")
    for typed in ("", "", PASSWORD):
        room.types(typed)
    qtbot.waitUntil(lambda: "đến 23/11/2026" in room.rows[0])
    assert heard == [True, True]
    (outage,) = room.place.desk.enrolment.outages
    assert outage.end is not None


def test_only_supervisors_and_administrators_have_the_page_and_nobody_sees_anothers_text(
    room: Room,
) -> None:
    assert OfficePage.roles == {Role.SUPERVISOR, Role.ADMIN}
    assert room.page.subtitle() == "Trần Văn Dũng: Cán bộ một cửa, Giám sát"
    form = room.page.parts[MANDATES].form
    form.basis.setText(BASIS)
    form.password.setText(PASSWORD)
    room.place.officer = msgspec.structs.replace(
        desks.officer(room.place.desk, "thang"),
        roles=(Role.ADMIN, Role("of_tomorrow"), Role.SIGNER, Role.RESOLVER),
    )
    room.page.officer_changed()
    named = "Vũ Đức Thắng: Chuyên viên, Người ký, Quản trị viên, cần cập nhật"
    assert room.page.subtitle() == named
    assert (form.basis.text(), form.password.text()) == ("", "")
