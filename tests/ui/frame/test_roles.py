"""Pages know roles: who sits at the window decides which of them are there."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from counter_app.domain.office.office import Role
from counter_app.ui.frame.main_window import MainWindow
from counter_app.ui.frame.nav import NavEntry
from counter_app.ui.frame.page import EVERY_ROLE
from counter_app.ui.frame.places import OpenAttention, OpenDossier, OpenSync
from tests.support.screens import settle
from tests.ui.demo_page import PlainPage

ALT = Qt.KeyboardModifier.AltModifier
OFFICER, SUPERVISOR = frozenset({Role.OFFICER}), frozenset({Role.SUPERVISOR})


class SupervisorsPage(PlainPage):
    roles = SUPERVISOR


def with_supervisors_page(window: MainWindow) -> SupervisorsPage:
    page = SupervisorsPage("sync", "Đồng bộ")
    window.add_page(page, NavEntry(OpenSync(), "Đồng bộ", "sync", 7))
    window.add_page(SupervisorsPage("attention", "Cần xử lý"))
    return page


def numbers(window: MainWindow) -> list[int]:
    return [entry.number for entry in window.nav.entries()]


def current(window: MainWindow) -> str:
    page = window.current_page()
    return page.id if page else ""


def test_a_page_that_says_nothing_is_seen_by_every_role(window: MainWindow) -> None:
    assert PlainPage.roles == EVERY_ROLE
    for role in Role:
        window.set_roles(frozenset({role}))
        assert numbers(window) == [1, 2, 8]


def test_a_page_of_another_role_is_neither_in_sight_nor_a_place_and_its_key_says_so(
    window: MainWindow,
) -> None:
    with_supervisors_page(window)
    window.set_roles(OFFICER)
    assert numbers(window) == [1, 2, 8]
    QTest.keyClick(window, Qt.Key.Key_7, ALT)
    toast = window.header.toast_box.toast()
    assert toast is not None
    assert toast.text == "Tài khoản này không có trang Đồng bộ"
    window.show_page(OpenSync())
    window.show_page(OpenAttention())
    assert current(window) == "today"
    window.show_keys()
    assert "Đồng bộ" not in dict(window.sheet.lines()).values()


def test_the_next_officer_at_the_same_window_finds_the_pages_of_his_roles(
    window: MainWindow,
) -> None:
    page = with_supervisors_page(window)
    window.set_roles(OFFICER)
    window.set_roles(SUPERVISOR | OFFICER)
    window.officer_changed()
    settle()
    assert numbers(window) == [1, 2, 7, 8]
    QTest.keyClick(window, Qt.Key.Key_7, ALT)
    assert window.current_page() is page


def test_a_page_that_is_no_longer_for_him_is_left_and_not_come_back_to(
    window: MainWindow,
) -> None:
    with_supervisors_page(window)
    window.set_roles(SUPERVISOR)
    window.show_page(OpenSync())
    window.show_page(OpenDossier("some-id"))
    window.set_roles(OFFICER)
    assert current(window) == "dossier"
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert current(window) == "today"
    window.set_roles(SUPERVISOR)
    window.show_from_nav(OpenSync())
    window.set_roles(OFFICER)
    assert current(window) == "today"
