"""Tra cứu by keyboard: the header's field, the results, and what stands out in them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from counter_app.domain.changes import Changes
from counter_app.domain.dossier.dossier import Status
from counter_app.domain.dossier.dossier_code import machine_text
from counter_app.domain.people.applicant import Authority, Person, Submission
from counter_app.domain.scanner.scan import read_text
from counter_app.domain.search.status_words import STATUS_WORDS
from counter_app.domain.text.folding import fold
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.lists import find
from counter_app.ui.frame import keys
from counter_app.ui.frame.places import OpenDossier
from counter_app.ui.pages.search.matched import masked, name_pieces, typed_words
from counter_app.ui.pages.search.statuses import status_text
from tests.support.taking_in import take
from tests.ui.rooms_of_lists import Rooms, open_rooms

DO = Person(
    name="Vàng Thị Dở",
    phone="0975318402",
    birth_date=date(1985, 3, 2),
    identity_number="010185004218",
)


@pytest.fixture
def known(desk: OpenDesk) -> OpenDesk:
    """Vàng Thị Dở, two of the name Lý Mẩy Chạn, and one through a proxy."""
    take(desk, DO)
    for year in (1990, 2001):
        take(desk, Person(name="Lý Mẩy Chạn", birth_date=date(year, 5, 1), phone="0386214705"))
    proxy = Submission(person=Person(name="Sùng A Chớ"), authority=Authority.RELATIVE)
    take(desk, Person(name="Tẩn Láo Tả"), submission=proxy)
    return desk


@pytest.fixture
def enter(known: OpenDesk, operations, show, qtbot) -> Callable[[], Rooms]:
    def entered() -> Rooms:
        rooms = open_rooms(known, operations, show)
        qtbot.waitUntil(lambda: rooms.today.listing is not None)
        return rooms

    return entered


def names(rooms: Rooms) -> list[str]:
    return ["".join(p.text for p in row.name) for row in rooms.search.table.rows_model().rows()]


def wait_for(rooms: Rooms, qtbot, text: str) -> None:
    """Until the results are those of this text."""
    qtbot.waitUntil(
        lambda: rooms.search._finding is not None and rooms.search._finding.typed == text
    )


def test_typing_after_f3_shows_results_without_marks_from_any_page(
    enter: Callable[[], Rooms], qtbot
) -> None:
    rooms = enter()
    rooms.press(Qt.Key.Key_F3)
    rooms.type("vang thi do")
    assert rooms.at() == keys.SEARCH
    wait_for(rooms, qtbot, "vang thi do")
    assert names(rooms) == ["Vàng Thị Dở"]
    assert rooms.search.count.text() == "1 hồ sơ"
    assert rooms.window.header.search.hasFocus()
    assert rooms.window.header.search.text() == "vang thi do"


def test_the_last_keystroke_wins(enter: Callable[[], Rooms], qtbot) -> None:
    rooms = enter()
    rooms.press(Qt.Key.Key_F3)
    shown: list[str] = []
    rooms.search.table.rows_model().modelReset.connect(lambda: shown.append(rooms.search._typed))
    rooms.type("ly may chan")
    wait_for(rooms, qtbot, "ly may chan")
    assert names(rooms) == ["Lý Mẩy Chạn"] * 2
    assert set(shown) == {"ly may chan"}


def test_down_goes_into_the_results_and_up_comes_back(enter: Callable[[], Rooms], qtbot) -> None:
    rooms = enter()
    rooms.press(Qt.Key.Key_F3)
    rooms.type("ly may")
    wait_for(rooms, qtbot, "ly may")
    rooms.press(Qt.Key.Key_Down)
    assert rooms.search.table.hasFocus()
    rooms.press(Qt.Key.Key_Down)
    assert rooms.search.table.currentIndex().row() == 1
    rooms.press(Qt.Key.Key_Up)
    rooms.press(Qt.Key.Key_Up)
    assert rooms.window.header.search.hasFocus()


def test_enter_on_a_result_opens_it_as_one_of_the_results_and_esc_comes_back_to_them(
    enter: Callable[[], Rooms], qtbot
) -> None:
    rooms = enter()
    rooms.press(Qt.Key.Key_F3)
    rooms.type("ly may")
    wait_for(rooms, qtbot, "ly may")
    rooms.press(Qt.Key.Key_Return)
    assert rooms.search.table.hasFocus()
    rooms.press(Qt.Key.Key_Down)
    rooms.press(Qt.Key.Key_Return)
    ids = [row.key for row in rooms.search.table.rows_model().rows()]
    assert rooms.dossier.places == [OpenDossier(ids[1], tuple(ids))]
    rooms.press(Qt.Key.Key_Escape)
    assert rooms.at() == keys.SEARCH
    assert rooms.search.table.currentIndex().row() == 1


def test_enter_before_the_result_came_opens_the_only_one_when_it_comes(
    enter: Callable[[], Rooms], qtbot
) -> None:
    rooms = enter()
    rooms.press(Qt.Key.Key_F3)
    rooms.type("vang thi do")
    rooms.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: rooms.at() == keys.DOSSIER)
    assert len(rooms.dossier.places) == 1


def test_a_whole_code_opens_at_once_on_enter(
    enter: Callable[[], Rooms], known: OpenDesk, qtbot
) -> None:
    dossier = take(known, "Ma Seo Sử")
    rooms = enter()
    rooms.press(Qt.Key.Key_F3)
    rooms.type(machine_text(dossier.code))
    rooms.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: rooms.at() == keys.DOSSIER)
    assert rooms.dossier.places == [OpenDossier(dossier.id)]


def test_a_code_with_a_slip_is_told_and_opens_nothing(
    enter: Callable[[], Rooms], known: OpenDesk, qtbot
) -> None:
    code = machine_text(take(known, "Ma Seo Sử").code)
    slip = f"{code[:-1]}{(int(code[-1]) + 1) % 10}"
    rooms = enter()
    rooms.press(Qt.Key.Key_F3)
    rooms.type(slip)
    rooms.press(Qt.Key.Key_Return)
    wait_for(rooms, qtbot, slip)
    assert rooms.search.table._empty.startswith("Mã kiểm tra chưa khớp")
    assert rooms.at() == keys.SEARCH


def test_no_hit_is_said_in_the_middle_and_an_empty_field_shows_all_that_is_open(
    enter: Callable[[], Rooms], known: OpenDesk, qtbot
) -> None:
    rooms = enter()
    rooms.press(Qt.Key.Key_F3)
    rooms.type("khong ai ca")
    wait_for(rooms, qtbot, "khong ai ca")
    assert rooms.search.table._empty.startswith("Không thấy trên máy này.")
    assert not rooms.search.main_command().enabled
    rooms.press(Qt.Key.Key_Escape)
    assert rooms.window.header.search.text() == ""
    wait_for(rooms, qtbot, "")
    assert sorted(names(rooms)) == sorted(["Lý Mẩy Chạn"] * 2 + ["Tẩn Láo Tả", "Vàng Thị Dở"])
    assert rooms.search.count.text() == "4 hồ sơ đang mở, gấp trước"
    assert rooms.search.meaning.text().startswith("Gõ mã, họ tên")


def test_the_page_says_how_it_understood_what_was_typed(
    enter: Callable[[], Rooms], known: OpenDesk, qtbot
) -> None:
    take(known, "Mai Thị Kết Hôn", printed=False)
    take(known, "Lò Thị Mai", procedure="1.000894", printed=False)
    rooms = enter()
    rooms.press(Qt.Key.Key_F3)
    two = "Đăng ký kết hôn hoặc Đăng ký kết hôn có yếu tố nước ngoài"
    for typed, meaning, count in (
        ("23/11", "Hiểu là: nhận hoặc hẹn trả ngày 23/11/2026.", "6 hồ sơ"),
        (
            "da tiep nhan mai",
            "Hiểu là: trạng thái Đã tiếp nhận · cán bộ nhận Hoàng Thị Mai.",
            "6 hồ sơ",
        ),
        ("ly may 31/02", "Lịch không có ngày 31/02. Tìm theo mã, họ tên và số.", "2 hồ sơ"),
        (
            "ket hon",
            f"Họ tên và số có “ket hon”. Còn có thể là thủ tục {two}: gõ “thủ tục ket hon”.",
            "1 hồ sơ",
        ),
        ("lo khai tu", "Hiểu là: họ tên, số “lo” · thủ tục Đăng ký khai tử.", ""),
    ):
        rooms.window.focus_search()
        QTest.keyClick(rooms.window.header.search, Qt.Key.Key_Delete)
        rooms.type(typed)
        wait_for(rooms, qtbot, typed)
        assert (rooms.search.meaning.text(), rooms.search.count.text()) == (meaning, count)
    assert rooms.search.table._empty == "Máy này không có hồ sơ nào như vậy."


def test_what_an_input_method_is_composing_is_searched_for_and_not_put_into_the_field(
    enter: Callable[[], Rooms], qtbot
) -> None:
    rooms = enter()
    rooms.press(Qt.Key.Key_F3)
    rooms.type("ly ")
    field = rooms.window.header.search
    for preedit in ("m", "ma", "maa", "mẩy"):
        QApplication.sendEvent(field, QInputMethodEvent(preedit, []))
    wait_for(rooms, qtbot, "ly mẩy")
    assert names(rooms) == ["Lý Mẩy Chạn"] * 2
    assert field.text() == "ly "
    done = QInputMethodEvent("", [])
    done.setCommitString("mẩy")
    QApplication.sendEvent(field, done)
    assert field.text() == "ly mẩy"
    wait_for(rooms, qtbot, "ly mẩy")


def test_names_bring_twenty_rows_and_an_empty_field_all_that_is_open_page_by_page(
    enter: Callable[[], Rooms], known: OpenDesk, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The pages stay read when a dossier changes."""
    for _ in range(21):
        take(known, "Hoàng Văn Thức", printed=False)
    monkeypatch.setattr(find, "PAGE", 20)
    rooms = enter()
    rooms.press(Qt.Key.Key_F3)
    rooms.type("hoang van thuc")
    wait_for(rooms, qtbot, "hoang van thuc")
    assert len(names(rooms)) == find.MOST
    assert rooms.search.count.text() == "Ít nhất 20 hồ sơ, gõ thêm để thu hẹp"
    rooms.press(Qt.Key.Key_Escape)
    wait_for(rooms, qtbot, "")
    assert len(names(rooms)) == 20
    rooms.press(Qt.Key.Key_Down)
    rooms.press(Qt.Key.Key_End)
    qtbot.waitUntil(lambda: len({row.key for row in rooms.search.table.rows_model().rows()}) == 25)
    rooms.place.feed.publish(Changes(dossiers=frozenset({take(known, "Lý Mẩy Chạn").id})))
    qtbot.waitUntil(lambda: rooms.search.count.text() == "26 hồ sơ đang mở, gấp trước")
    assert len(names(rooms)) >= 25


def test_alt_3_puts_the_focus_into_the_empty_field(enter: Callable[[], Rooms]) -> None:
    rooms = enter()
    rooms.press(Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    assert rooms.at() == keys.SEARCH
    assert rooms.window.header.search.hasFocus()


def test_a_dossier_received_meanwhile_comes_into_the_results(
    enter: Callable[[], Rooms], known: OpenDesk, qtbot
) -> None:
    rooms = enter()
    rooms.press(Qt.Key.Key_F3)
    rooms.type("ly may")
    wait_for(rooms, qtbot, "ly may")
    came = take(known, "Lý Mẩy Chạn")
    rooms.place.feed.publish(Changes(dossiers=frozenset({came.id})))
    qtbot.waitUntil(lambda: len(names(rooms)) == 3)


def test_a_code_that_two_dossiers_carry_shows_both(
    enter: Callable[[], Rooms], known: OpenDesk, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    dossiers = [take(known, "Ma Seo Sử"), take(known, "Bùi Thị Hường")]
    rooms = enter()
    monkeypatch.setattr(find, "by_code", lambda _desk, _code: dossiers)
    rooms.window.route_scan(read_text(dossiers[0].code))
    qtbot.waitUntil(lambda: rooms.at() == keys.SEARCH)
    wait_for(rooms, qtbot, dossiers[0].code)
    assert rooms.dossier.places == []


def test_the_phone_is_hidden_but_for_the_digits_typed(enter: Callable[[], Rooms], qtbot) -> None:
    rooms = enter()
    rooms.press(Qt.Key.Key_F3)
    for typed, shown in (
        ("402", "•••• ••• 402"),
        ("vang thi do", "•••• ••• 402"),
        ("0975 318", "0975 318 •••"),
        ("004218", "••• ••• 004 218"),
    ):
        rooms.window.focus_search()
        QTest.keyClick(rooms.window.header.search, Qt.Key.Key_Delete)
        rooms.type(typed)
        wait_for(rooms, qtbot, typed)
        rows = rooms.search.table.rows_model().rows()
        assert ["".join(piece.text for piece in row.number) for row in rows] == [shown]


def test_a_submitter_whose_name_was_typed_stands_beside_the_owner(
    enter: Callable[[], Rooms], qtbot
) -> None:
    rooms = enter()
    rooms.press(Qt.Key.Key_F3)
    rooms.type("sung a cho")
    wait_for(rooms, qtbot, "sung a cho")
    assert names(rooms) == ["Tẩn Láo Tả · nộp thay: Sùng A Chớ"]


@pytest.mark.parametrize(
    ("name", "typed", "hits"),
    [
        ("Lý Mẩy Chạn", "ly cha", ["Lý", "Chạn"]),
        ("Nguyễn Thị Ngọc Ánh", "nguyeenx anh", ["Nguyễn", "Ánh"]),
        ("Đặng Văn Đức", "duc 1990", ["Đức"]),
        ("<b>Hoa</b>", "zzz", []),
    ],
)
def test_the_words_that_were_typed_stand_out_in_a_name(
    name: str, typed: str, hits: list[str]
) -> None:
    pieces = name_pieces(name, typed_words(typed))
    assert "".join(piece.text for piece in pieces) == name
    assert [piece.text for piece in pieces if piece.hit] == hits


@pytest.mark.parametrize(
    ("number", "typed", "shown"),
    [
        ("0975318402", ("402",), "•••• ••• 402"),
        ("0975318402", ("4",), "•••• ••• 402"),
        ("0975318402", (), "•••• ••• 402"),
        ("0975975975", ("975",), "•••• ••• 975"),
        ("", ("402",), ""),
        ("00849753184", ("0084975",), "0084 975 ••••"),
    ],
)
def test_a_mask_lets_through_what_was_typed_or_what_every_list_shows(
    number: str, typed: tuple[str, ...], shown: str
) -> None:
    assert "".join(piece.text for piece in masked(number, typed, (4, 3, 3))) == shown


def test_every_status_is_understood_by_the_name_it_has_on_the_screen() -> None:
    assert {STATUS_WORDS.get(fold(status_text(status))) for status in Status} == set(Status)
