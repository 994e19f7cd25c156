"""Chips, tiles, radio lists, fields, and the two strips of the dossier page."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations

import pytest
from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from counter_app.settings import Theme
from counter_app.ui.frame.page import Toast
from counter_app.ui.theme import theme
from counter_app.ui.theme.glyphs import Glyph, paint_glyph
from counter_app.ui.widgets import deadline_chip, portal_mark
from counter_app.ui.widgets.card import SectionCard
from counter_app.ui.widgets.chip import Chip, ChipLabel, Tone, ink_of
from counter_app.ui.widgets.day_strip import DayStrip, StripDay
from counter_app.ui.widgets.field import ChoiceField, Field, FormGrid, TextField
from counter_app.ui.widgets.key_button import KeyButton
from counter_app.ui.widgets.label import ElidingLabel
from counter_app.ui.widgets.mark_line import MarkLine
from counter_app.ui.widgets.radio import RadioList
from counter_app.ui.widgets.stage_bar import Stage, StageBar, StageState
from counter_app.ui.widgets.tile_row import Tile, TileRow
from counter_app.ui.widgets.toast_box import ToastBox
from tests.support.screens import settle

Show = Callable[[QWidget], QWidget]
Key = Qt.Key


def drawn(glyph: Glyph) -> bytes:
    image = QImage(16, 16, QImage.Format.Format_Grayscale8)
    image.fill(QColor("#FFFFFF"))
    painter = QPainter(image)
    paint_glyph(painter, QRectF(2, 2, 12, 12), glyph, "#000000")
    painter.end()
    return bytes(image.constBits())


def test_every_shape_is_told_apart_without_colour(qapp: QApplication) -> None:
    pictures = {drawn(glyph) for glyph in Glyph}
    assert len(pictures) == len(Glyph)


@pytest.mark.parametrize(
    ("chip", "glyph", "text", "tone"),
    [
        (deadline_chip.overdue(2), Glyph.OVERDUE, "Quá 2 ngày", Tone.DANGER),
        (deadline_chip.overdue(0), Glyph.OVERDUE, "Quá giờ hẹn", Tone.DANGER),
        (deadline_chip.due_today("17:00"), Glyph.DUE, "Hôm nay 17:00", Tone.WARN_SOFT),
        (deadline_chip.days_left(2), Glyph.NEAR, "Còn 2 ngày", Tone.WARN_LINE),
        (deadline_chip.days_left(3), Glyph.LATER, "Còn 3 ngày", Tone.QUIET),
        (deadline_chip.paused(3), Glyph.PAUSED, "Tạm dừng 3 ngày", Tone.PAUSE_SOFT),
        (deadline_chip.result_ready(), Glyph.DONE, "Có kết quả", Tone.OK),
        (deadline_chip.take_in_before("16:00"), Glyph.NEW, "Nhận trước 16:00", Tone.ONLINE),
        (portal_mark.waiting_files(2, 5), Glyph.UP, "Chờ tệp 2/5", Tone.QUIET),
        (portal_mark.attention(), Glyph.ATTENTION, "Cần xử lý", Tone.DANGER_TEXT),
    ],
)
def test_a_state_is_a_shape_and_words(chip: Chip, glyph: Glyph, text: str, tone: Tone) -> None:
    assert chip == Chip(glyph, text, tone)


def test_only_overdue_is_a_solid_red_chip(looks: None) -> None:
    chips = [
        deadline_chip.overdue(1),
        deadline_chip.due_today("17:00"),
        deadline_chip.days_left(1),
        deadline_chip.days_left(9),
        deadline_chip.paused(1),
        deadline_chip.result_ready(),
        deadline_chip.take_in_before("16:00"),
        portal_mark.attention(),
    ]
    assert [chip.tone for chip in chips].count(Tone.DANGER) == 1


@pytest.mark.parametrize("chosen", [Theme.LIGHT, Theme.DARK])
@pytest.mark.parametrize("tone", list(Tone))
def test_the_ink_of_a_tile_follows_the_theme(
    looks: None, qapp: QApplication, tone: Tone, chosen: Theme
) -> None:
    theme.apply(qapp, chosen)
    assert QColor(ink_of(tone)).isValid()


def test_a_chip_label_paints_its_chip(show: Show) -> None:
    label = ChipLabel(deadline_chip.overdue(2))
    show(label)
    image = label.grab().toImage()
    colours = {image.pixelColor(x, 12).name() for x in range(image.width())}
    assert theme.tokens().danger.lower() in colours
    assert label.accessibleName() == "Quá 2 ngày"


TILES = [
    Tile("all", "Tất cả", 36, "tile_1"),
    Tile("late", "Quá hạn", 2, "tile_2", Glyph.OVERDUE, Tone.DANGER),
    Tile("today", "Hôm nay", 9, "tile_3", Glyph.DUE, Tone.WARN_SOFT),
]


@pytest.fixture
def tiles(show: Show) -> TileRow:
    whole = QWidget()
    column = QVBoxLayout(whole)
    row = TileRow("Việc")
    row.set_tiles(TILES)
    column.addWidget(QLineEdit())
    column.addWidget(row)
    column.addWidget(QLineEdit())
    show(whole)
    return row


def test_tiles_are_one_tab_stop_with_arrows_inside(tiles: TileRow) -> None:
    before, after = tiles.window().findChildren(QLineEdit)
    chosen: list[str] = []
    tiles.chosen.connect(chosen.append)
    before.setFocus()
    QTest.keyClick(before, Key.Key_Tab)
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Right)
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Right)
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Right)
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Left)
    assert chosen == ["late", "today", "all", "today"]
    assert tiles.current() == "today"
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Tab)
    assert after.hasFocus()


def test_fresh_counts_keep_the_chosen_tile(tiles: TileRow) -> None:
    tiles.choose("late")
    tiles.set_tiles([Tile(tile.id, tile.text, 0, tile.key) for tile in TILES])
    assert tiles.current() == "late"
    tiles.set_tiles(TILES[:1])
    assert tiles.current() == "all"


def test_choosing_by_a_program_is_silent(tiles: TileRow) -> None:
    chosen: list[str] = []
    tiles.chosen.connect(chosen.append)
    tiles.select("today")
    assert (tiles.current(), chosen) == ("today", [])
    tiles.select("no such tile")
    assert (tiles.current(), chosen) == ("", [])


def test_a_radio_list_begins_without_a_choice_and_reports_the_officers(show: Show) -> None:
    radio = RadioList("Nhận kết quả")
    radio.add("counter", "Tại Bộ phận Một cửa")
    radio.add("post", "Qua bưu chính", "Có phí bưu chính")
    changed: list[object] = []
    radio.changed.connect(changed.append)
    show(radio)
    assert radio.value() is None
    radio.set_value("post")
    assert (radio.value(), changed) == ("post", [])
    radio.setFocus()
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Up)
    assert (radio.value(), changed) == ("counter", ["counter"])
    radio.set_value("nothing like it")
    assert radio.value() is None


def test_a_choice_longer_than_its_column_goes_on_in_the_next_line(show: Show) -> None:
    radio = RadioList("Ký với tư cách")
    text = "Trần Văn Dũng, ký thay Chủ tịch Ủy ban nhân dân xã Vũ Đức Thắng"
    radio.add("", text)
    radio.add("own", "Trần Văn Dũng")
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.addWidget(radio)
    column.addStretch(1)
    whole.setFixedSize(260, 300)
    show(whole)
    long, short = radio.findChildren(QRadioButton)
    lines = long.text().split("\n")
    metrics = long.fontMetrics()
    assert " ".join(lines) == text
    assert all(metrics.horizontalAdvance(line) < radio.width() - 20 for line in lines)
    assert long.height() >= metrics.height() * len(lines)
    assert short.height() < long.height()
    radio.set_text("", "Trần Văn Dũng")
    assert long.text() == "Trần Văn Dũng"


def test_a_toast_longer_than_its_line_goes_on_in_a_second_one(show: Show) -> None:
    box = ToastBox()
    box.setFixedSize(340, 40)
    text = "Đã lưu PDF, chưa in: H38.145-261123-0401.pdf, thư mục receipts"
    box.show_toast(Toast(text))
    show(box)
    first, second = box.lines()
    assert f"{first} {second}" == text
    metrics = QFontMetricsF(theme.font(13))
    assert max(map(metrics.horizontalAdvance, (first, second))) <= 340 - 26
    box.show_toast(Toast("Đã trả 1 bản điện tử"))
    assert box.lines() == ["Đã trả 1 bản điện tử"]


@pytest.mark.parametrize("width", [900, 420, 230])
def test_choices_that_no_line_holds_go_on_in_the_next(show: Show, width: int) -> None:
    radio = RadioList("Lý do in lại", across=True)
    for text in ("Giấy rách, mờ", "Làm mất giấy", "Đủ giấy, ngày hẹn mới", "Đã sửa hồ sơ"):
        radio.add(text, text)
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.addWidget(radio)
    column.addStretch(1)
    whole.resize(width, 300)
    show(whole)
    buttons = radio.findChildren(QRadioButton)
    places = [button.geometry() for button in buttons]
    assert all(button.width() >= button.sizeHint().width() for button in buttons)
    assert all(radio.rect().contains(place) for place in places)
    assert not any(a.intersects(b) for a, b in combinations(places, 2))


def test_a_tile_has_room_for_its_words_when_it_is_chosen(show: Show) -> None:
    row = TileRow("Việc")
    names = ["Việc của tôi", "Kiểm tra trực tuyến", "Bàn giao", "Giải quyết", "Ký", "Trả kết quả"]
    row.set_tiles([Tile(name, name, 4) for name in (*names, "Báo công dân", "Cần xử lý")])
    row.resize(1150, 60)
    show(row)
    bold = QFontMetricsF(theme.font(13, theme.SEMIBOLD))
    for button in row.findChildren(QAbstractButton):
        assert bold.horizontalAdvance(button.text()) <= button.width() - theme.px(18)


def test_a_wrong_field_changes_its_look_and_not_its_size(show: Show) -> None:
    whole = QWidget()
    column = QVBoxLayout(whole)
    card = SectionCard("2. Người nộp")
    field = Field("Điện thoại", TextField("Điện thoại"))
    card.set_hint("Quét thẻ hoặc gõ tay")
    grid = FormGrid()
    grid.place((field, 12))
    card.body.addLayout(grid)
    column.addWidget(card)
    column.addStretch(1)
    whole.resize(500, 300)
    show(whole)
    places = (card.geometry(), field.control.geometry(), field.label.height())
    field.set_wrong("chưa đúng")
    card.set_error("Số điện thoại có 9 chữ số, cần 10")
    field.control.setFocus()
    settle()
    assert (card.geometry(), field.control.geometry(), field.label.height()) == places
    assert field.label.text() == "Điện thoại: chưa đúng"
    assert card.message.text() == "Số điện thoại có 9 chữ số, cần 10"
    field.set_wrong("")
    card.set_error("")
    assert field.label.text() == "Điện thoại"
    assert card.message.text() == "Quét thẻ hoặc gõ tay"


def test_focus_draws_a_ring_of_two_pixels(show: Show) -> None:
    whole = QWidget()
    column = QVBoxLayout(whole)
    widgets: list[QWidget] = [
        TextField("Tên"),
        ChoiceField("Giới tính"),
        KeyButton("In lại", "Ctrl+P"),
    ]
    for widget in widgets:
        column.addWidget(widget)
    other = QLineEdit()
    column.addWidget(other)
    show(whole)
    focus = QColor(theme.tokens().focus).name()
    for widget in widgets:
        other.setFocus()
        settle()
        before = widget.grab().toImage()
        widget.setFocus()
        settle()
        image = widget.grab().toImage()
        middle = image.height() // 2
        assert [image.pixelColor(x, middle).name() for x in (0, 1)] == [focus, focus]
        assert before.pixelColor(0, middle).name() != focus
        assert before.size() == image.size()


def test_a_form_row_has_twelve_columns_and_no_more(looks: None, qtbot) -> None:
    whole = QWidget()
    qtbot.addWidget(whole)
    grid = FormGrid()
    whole.setLayout(grid)
    grid.place((TextField("a"), 5), (TextField("b"), 7))
    with pytest.raises(ValueError, match="twelve"):
        grid.place((TextField("c"), 8), (TextField("d"), 5))


def test_a_long_message_gives_way_and_is_still_said_whole(show: Show) -> None:
    label = ElidingLabel("Số điện thoại có 9 chữ số, cần 10. " * 20, "error")
    show(label)
    assert label.minimumSizeHint().width() < 50
    assert label.accessibleName() == label.text()


def test_a_mark_line_grows_for_a_long_text(show: Show) -> None:
    line = MarkLine(Glyph.DONE, "Nhận đủ hồ sơ 15:12, thứ Sáu 20/11 " * 6)
    show(line)
    assert line.heightForWidth(200) > 3 * line.heightForWidth(2000)


def test_the_strips_say_what_they_paint(show: Show) -> None:
    stages = StageBar()
    stages.set_stages(
        [
            Stage("Tiếp nhận", StageState.DONE, "Hoàng Thị Mai", "16/11 09:14"),
            Stage("Thẩm tra", StageState.NOW, "Trần Văn Dũng", "đã 3 / 5 ngày"),
        ]
    )
    assert stages.accessibleName() == (
        "Tiếp nhận, xong, Hoàng Thị Mai, 16/11 09:14; "
        "Thẩm tra, đang làm, Trần Văn Dũng, đã 3 / 5 ngày"
    )
    days = DayStrip()
    days.set_days(
        [StripDay("1", today=True), StripDay(off=True), StripDay("2", due=True)], "Còn 1 ngày"
    )
    days.resize(300, 62)
    show(days)
    image = days.grab().toImage()
    row = [image.pixelColor(x, 31).name() for x in range(image.width())]
    assert QColor(theme.tokens().accent_soft).name() in row
    assert days.accessibleName() == "Còn 1 ngày"


def test_a_theme_switch_reaches_painted_widgets(show: Show, qapp: QApplication) -> None:
    label = ChipLabel(deadline_chip.overdue(2))
    show(label)
    theme.apply(qapp, Theme.DARK)
    settle()
    image = label.grab().toImage()
    colours = {image.pixelColor(x, 12).name() for x in range(image.width())}
    assert theme.tokens().dark
    assert theme.tokens().danger.lower() in colours


def test_larger_type_makes_room_in_buttons(show: Show, qapp: QApplication) -> None:
    button = KeyButton("Yêu cầu bổ sung", "Ctrl+B")
    show(button)
    before = button.sizeHint()
    theme.apply(qapp, Theme.LIGHT, 115)
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    assert button.sizeHint().width() > before.width() * 1.1
    assert button.sizeHint().height() > before.height()


def test_enter_in_a_list_of_choices_goes_on_where_no_form_says_where(show: Show) -> None:
    over = QWidget()
    column = QVBoxLayout(over)
    first, second, last = ChoiceField("Nền"), ChoiceField("Cỡ chữ"), QLineEdit()
    for choice in (first, second):
        choice.add("Sáng", 1)
        choice.add("Tối", 2)
        column.addWidget(choice)
    column.addWidget(last)
    show(over)
    first.setFocus()
    for expected in (second, last):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
        assert expected.hasFocus()
    asked: list[int] = []
    first.entered.connect(lambda: asked.append(1))
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Enter)
    assert asked == [1]
    assert first.hasFocus()
