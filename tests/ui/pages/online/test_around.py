"""What the rest of the program says of an online dossier: the foot, its own page, a setting."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.errors import RefusedError
from counter_app.services.desk import desk_status
from counter_app.services.dossier import look_up
from counter_app.services.dossier.whereabouts import whereabouts
from counter_app.services.online import review
from counter_app.services.printing import issue_receipt
from counter_app.ui.dossier_parts import standing
from counter_app.ui.frame.desk_watch import DeskWatch
from counter_app.ui.frame.places import OpenDossier, OpenOnline, Place
from counter_app.ui.pages.dossier.page import DossierPage
from counter_app.ui.pages.online.page import OnlinePage
from counter_app.ui.printing import Issuing, Printing
from tests.support import desks, online
from tests.ui.pages.online.conftest import Room, state_of, tell

Open = Callable[..., Room]


def test_the_foot_says_how_many_wait_and_takes_no_focus(
    room: Room, whole: Dossier, lacking: Dossier, qtbot
) -> None:
    before = room.window.focusWidget()
    watch = DeskWatch(room.window, room.place)
    watch.read()
    bar = room.window.status_bar
    qtbot.waitUntil(lambda: bar.status().new_online == 2)
    assert "2 hồ sơ trực tuyến chờ kiểm tra" in bar.accessibleName()
    assert room.window.focusWidget() is before
    assert room.window.banner_box.banner() is None
    review.decline(room.desk, room.place.officer, lacking.id, "Không đúng thẩm quyền")
    assert desk_status.look(room.desk).new_online == 1


def test_the_setting_prints_as_soon_as_the_portal_has_confirmed(
    room: Room, whole: Dossier, open_page: Open, qtbot
) -> None:
    room.place.settings = replace(room.place.settings, print_confirmed=True)
    open_page(whole)
    room.press(Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: room.main() == "Chờ cổng xác nhận")
    assert not state_of(room).dossier.forms
    online.portal_takes(room.desk, state_of(room).dossier)
    tell(room, whole)
    qtbot.waitUntil(lambda: bool(state_of(room).dossier.forms))


def test_a_receipt_is_refused_before_the_portal_has_the_acceptance(
    room: Room, whole: Dossier
) -> None:
    with pytest.raises(RefusedError, match="not_received"):
        issue_receipt.draw(room.desk, whole)
    done = review.accept(room.desk, room.place.officer, whole.id)
    with pytest.raises(RefusedError, match="awaits_portal"):
        issue_receipt.draw(room.desk, done.dossier)
    online.portal_takes(room.desk, done.dossier)
    assert issue_receipt.draw(room.desk, done.dossier).copy == 1


def test_the_dossier_s_own_page_leads_to_the_review(
    room: Room, whole: Dossier, operations, show, qtbot
) -> None:
    page = DossierPage(room.place, Issuing(room.place, Printing(room.place, room.window)))
    qtbot.addWidget(page)
    led: list[Place] = []
    page.place_wanted.connect(led.append)
    page.shown(OpenDossier(whole.id))
    qtbot.waitUntil(lambda: page.main_command() is not None)
    assert page.main_command().text == "Trang hồ sơ trực tuyến"
    page.main_command().handler()
    assert led == [OpenOnline(whole.id)]
    assert isinstance(room.window.current_page(), OnlinePage) is False


def test_the_stages_of_one_that_nobody_received_do_not_say_received(
    room: Room, whole: Dossier
) -> None:
    where = whereabouts(room.desk, desks.officer(room.desk), whole)
    file = look_up.open_file(room.desk, whole.id)
    stages = standing.stages(file, where, room.desk.calendar, room.desk.office_now())
    names = [stage.name for stage in stages]
    assert names == ["Nộp trực tuyến", "Kiểm tra", "Tiếp nhận"]
