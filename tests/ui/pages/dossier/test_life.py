"""The dossier's life on its page: what comes next, what is refused and why, what happened."""

from __future__ import annotations

from datetime import timedelta

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from counter_app.domain.catalogue.procedure import Passage
from counter_app.domain.office.office import Role
from counter_app.services.dossier import annotate, look_up
from counter_app.services.intake.anew import intake_anew
from counter_app.services.intake.receive import receive
from counter_app.services.passing import hand_over, take_up, waiting
from counter_app.services.passing.hand_over import Handing
from counter_app.services.processing.ask_supplement import ask_supplement
from counter_app.services.processing.draft_result import DraftedResult, draft_result, result_names
from counter_app.ui.frame.places import OpenDossier, OpenResults, OpenSigning
from counter_app.ui.pages.dossier import timeline_tabs
from counter_app.ui.widgets.stage_bar import StageState
from tests.support import desks, lives, returning, signed_pdfs
from tests.support import portal_words as portal

F9 = Qt.Key.Key_F9
CONTROL = Qt.KeyboardModifier.ControlModifier


def show(page, at, window, qtbot, dossier, *roles: Role) -> None:
    at.officer = lives.with_roles(at.desk, *roles)
    window.officer_changed()
    window.show_page(OpenDossier(dossier.id))
    qtbot.waitUntil(lambda: page.read is not None and page.title() == dossier.code)


def main(page) -> str:
    return page.main_command().text


def rows(page) -> dict[str, str]:
    """What the list of actions says: each with why it cannot be done."""
    return {row.id: row.refusal for row in page.view.possible.table.rows_model().rows()}


def current(desk, dossier):
    return look_up.open_file(desk, dossier.id).dossier


def test_a_draft_is_made_with_four_keys_and_leads_to_signing_and_back(
    page, at, desk, window, qtbot
):
    dossier = lives.in_hand(desk)
    show(page, at, window, qtbot, dossier)
    assert main(page) == "Bước tiếp: Trình ký"
    QTest.keyClick(page.timeline, F9)
    name = page.panel._entries["title"].control
    assert (name.text(), main(page)) == (*result_names(desk, dossier), "Trình ký")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    assert (main(page), page.main_command().enabled) == ("Còn thiếu: tên văn bản", False)
    QTest.keyClicks(name, "Giay xac nhan")
    page.close_panel()
    page._do("draft_result")
    assert page.panel.text("title") == "Giay xac nhan"
    QTest.keyClick(page.panel, F9)
    qtbot.waitUntil(lambda: main(page) == "Bước tiếp: Xem và ký")
    assert page.panel is None
    places = []
    page.place_wanted.connect(places.append)
    page.main_command().handler()
    assert places == [OpenSigning(dossier.id)]
    assert page.view.possible.table.current().id == next(iter(rows(page))), "the list moved away"
    assert rows(page)["undo_step"] == ""
    page._do("undo_step")
    qtbot.waitUntil(lambda: main(page) == "Bước tiếp: Trình ký")
    assert current(desk, dossier).life.drafts == ()


def test_the_list_says_what_can_be_done_first_and_why_the_rest_cannot(
    page, at, desk, window, qtbot
):
    dossier = lives.in_hand(desk)
    ask_supplement(desk, lives.with_roles(desk), dossier.id, lives.missing(desk))
    show(page, at, window, qtbot, dossier)
    listed = rows(page)
    refused = {key: why for key, why in listed.items() if why}
    assert refused == {
        "supplement": "đang chờ công dân bổ sung",
        "reschedule": "đang chờ công dân bổ sung",
        "stop": "công dân còn bổ sung đến hết 01/12",
    }
    assert list(listed)[-len(refused) :] == list(refused)
    assert "withdraw" in listed
    show(page, at, window, qtbot, dossier, Role.SIGNER)
    assert set(rows(page)) == {"note"}


def test_a_signed_file_comes_to_no_counter_and_goes_out_with_the_other_files(
    page, at, desk, window, qtbot
):
    dossier = returning.signed_as_file(desk, signed_pdfs.signed())
    show(page, at, window, qtbot, dossier)
    assert main(page) == "Bước tiếp: Trả bản điện tử"
    places = []
    page.place_wanted.connect(places.append)
    QTest.keyClick(page.timeline, F9)
    assert places == [OpenResults(dossier.id, as_file=True)]


def test_what_cannot_be_corrected_is_received_anew_and_each_page_leads_to_the_other(
    page, at, desk, window, qtbot
):
    old = lives.in_hand(desk)
    show(page, at, window, qtbot, old)
    places = []
    page.place_wanted.connect(places.append)
    page._do("receive_anew")
    assert [place.replaced.id for place in places] == [old.id]
    intake = desks.intake(desk, desks.Crowd(9).next())
    anew = replace(intake, replaces=intake_anew(old).replaces)
    made = receive(desk, lives.with_roles(desk), anew).dossier
    show(page, at, window, qtbot, current(desk, old))
    assert list(rows(page))[:2] == ["print_paper", "open_anew"]
    page._do("open_anew")
    show(page, at, window, qtbot, made)
    page._do("open_replaced")
    assert places[1:] == [OpenDossier(made.id), OpenDossier(old.id)]


def test_what_waits_for_the_portal_says_so_before(page, at, desk, window, qtbot):
    portal.calls(desk)
    elsewhere = lives.in_hand(desk, unit=lives.POLICE)
    show(page, at, window, qtbot, elsewhere)
    page._do("withdraw")
    assert page.panel.note.text().startswith("Hồ sơ còn ở nơi khác")
    page.panel.set_texts({"reason": "Tự giải quyết"})
    assert main(page) == "Ghi rút, giấy in khi cổng nhận"
    page._do("supplement")
    page.panel.table.rows_model().rows()[0].pick(on=True)
    page.panel.reason.setPlainText("Thiếu dấu")
    assert main(page) == "Yêu cầu bổ sung, giấy in khi cổng nhận"


def test_what_another_did_meanwhile_asks_for_a_second_look(page, at, desk, window, qtbot):
    dossier = lives.in_hand(desk)
    show(page, at, window, qtbot, dossier)
    page._do("draft_result")
    page.panel.set_texts({"title": "Giấy xác nhận"})
    _, changes = annotate.add_note(desk, lives.with_roles(desk, login="lu"), dossier.id, "Khoan")
    at.feed.publish(changes)
    qtbot.waitUntil(lambda: page.panel.is_warning)
    assert page.panel.message.text().startswith("Giàng A Lử: Ghi chú: Khoan")
    assert main(page) == "Đã xem lại"
    page.main_command().handler()
    assert main(page) == "Trình ký"
    assert current(desk, dossier).life.drafts == ()
    page.main_command().handler()
    qtbot.waitUntil(lambda: main(page) == "Bước tiếp: Xem và ký")


def test_who_may_not_sign_is_told_that_it_waits_for_the_signer(page, at, desk, window, qtbot):
    dossier = lives.in_hand(desk)
    resolver = lives.with_roles(desk, Role.RESOLVER)
    draft_result(desk, resolver, dossier.id, DraftedResult(title="Giấy phép"))
    show(page, at, window, qtbot, dossier, Role.RESOLVER)
    assert (main(page), page.main_command().enabled) == ("Đang chờ người ký", False)


def test_a_new_day_that_is_no_later_is_looked_at_twice(page, at, desk, window, qtbot):
    dossier = lives.in_hand(desk)
    show(page, at, window, qtbot, dossier, Role.OFFICER)
    page._do("reschedule")
    due = dossier.promised_at.date()
    page.panel.set_texts(
        {"day": f"{due:%d/%m/%Y}", "signed_by": "Vũ Đức Thắng", "reason": "Chờ đo lại"}
    )
    QTest.keyClick(page.panel._entries["reason"].control, F9)
    assert page.panel.look.is_asking
    later = due + timedelta(days=7)
    page.panel._entries["day"].control.setText(f"{later:%d/%m/%Y}")
    assert not page.panel.look.is_asking


def test_events_stand_under_tabs_and_stages_say_who_has_it(page, at, desk, window, qtbot):
    who = lives.with_roles(desk)
    dossier = lives.in_hand(desk, who)
    for n in range(38):
        annotate.add_note(desk, who, dossier.id, f"Lần {n}")
    ask_supplement(desk, who, dossier.id, lives.missing(desk))
    show(page, at, window, qtbot, dossier)
    counts = {tab.id: tab.count for tab in timeline_tabs.tabs(page.read.file.rows)}
    assert counts == {"main": 4, "papers": 5, "money": 0, "contact": 38, "all": 43}
    assert page.timeline.rows_model().rowCount() == 4
    QTest.keyClick(page.timeline, Qt.Key.Key_5, CONTROL)
    assert page.timeline.rows_model().rowCount() == 43
    stages = page.head.stages._stages
    assert [stage.state for stage in stages[:4]] == [
        StageState.DONE,
        StageState.DONE,
        StageState.NOW,
        StageState.LATER,
    ]
    assert stages[2].who == f"Ở tay {who.name}"
    assert stages[2].pause == "dừng từ 23/11, chờ bổ sung"
    assert page.head.deadline.chip().text == "Tạm dừng 1 ngày"
    assert "dừng từ T2 23/11 vì chờ bổ sung" in page.days.sentence.text()
    QTest.keyClick(page.timeline, Qt.Key.Key_M, CONTROL)
    assert page.panel.table.rows_model().rowCount() == 1


def test_a_unit_that_has_not_acknowledged_in_time_stands_in_the_stage(
    page, at, desk, window, qtbot
):
    (dossier,) = desks.receive_some(desk, 1)
    passage = Passage(roles=("commune_committee",), acknowledge_hours=2)
    lives.interlink(desk, dossier, passage)
    unit = waiting.find(desk, dossier.code).unit
    due = desk.office_now() + timedelta(days=2)
    handed = [Handing(dossier.id, unit, local_due=due)]
    (slip,) = hand_over.hand_over(desk, desks.officer(desk), handed).slips
    lives.later(desk, hours=3)
    show(page, at, window, qtbot, dossier)
    way = page.head.stages._stages[1]
    assert (way.state, way.time) == (StageState.NOW, "quá hạn nhận 23/11 10:30")
    take_up.take_up(desk, lives.with_roles(desk), slip.number, [dossier.id])
    window.show_page(OpenDossier(dossier.id))
    qtbot.waitUntil(lambda: page.head.stages._stages[1].state is StageState.DONE)
    assert [stage.time for stage in page.head.stages._stages[1:3]] == [
        "23/11 11:30, muộn",
        "đã 0 ngày làm việc, hạn 25/11",
    ]
