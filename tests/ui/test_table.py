"""The table of all lists."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from counter_app.settings import Theme
from counter_app.ui.theme import theme
from counter_app.ui.widgets.cells import CodeCell, TextCell
from counter_app.ui.widgets.rows_model import RowsModel, TableColumn
from counter_app.ui.widgets.table import ListTable
from tests.support.screens import settle

Row = tuple[str, str]
Show = Callable[[QWidget], QWidget]


def rows(count: int) -> list[Row]:
    return [(f"id-{at}", f"Hồ sơ {at}") for at in range(count)]


def make(show: Show, count: int = 30, more: Callable[[], None] | None = None) -> ListTable[Row]:
    columns: list[TableColumn[Row]] = [
        TableColumn("Mã", lambda row: TextCell(row[0], quiet=True), 120),
        TableColumn("Tên", lambda row: TextCell(row[1])),
    ]
    table: ListTable[Row] = ListTable(
        RowsModel(columns, lambda row: row[0], more), "Hồ sơ", empty="Trống"
    )
    table.resize(500, 400)
    table.set_rows(rows(count), ended=more is None)
    show(table)
    table.setFocus()
    return table


@pytest.mark.parametrize("height", [207, 233, 259, 311, 400])
def test_no_half_row_is_seen(show: Show, height: int) -> None:
    table = make(show)
    table.resize(500, height)
    settle()
    row_height = table.rowHeight(0)
    assert 36 <= row_height <= 42
    image = table.viewport().grab().toImage()
    rest = table.viewport().height() % row_height
    surface = image.pixelColor(2, 2) if table.currentIndex().row() != 0 else None
    ground = {
        image.pixelColor(x, image.height() - 1 - y).name()
        for x in range(4, image.width(), 7)
        for y in range(rest - 1)
    }
    assert surface is None or ground <= {surface.name()}
    assert len(ground) <= 1


@pytest.mark.parametrize("percent", [100, 115])
def test_no_title_of_a_fixed_column_is_cut(show: Show, qapp: QApplication, percent: int) -> None:
    """A word is longer in another language than the column was made for."""
    theme.apply(qapp, Theme.LIGHT, percent)
    columns: list[TableColumn[Row]] = [
        TableColumn("Papers handed over", lambda row: TextCell(row[0]), 42),
        TableColumn("Tên", lambda row: TextCell(row[1])),
    ]
    table: ListTable[Row] = ListTable(RowsModel(columns, lambda row: row[0]), "Hồ sơ")
    table.resize(500, 200)
    table.set_rows(rows(2))
    show(table)
    header = table.horizontalHeader()
    assert header.sectionSize(0) >= header.fontMetrics().horizontalAdvance("Papers handed over")


def test_the_current_row_stays_current_by_its_key(show: Show) -> None:
    table = make(show)
    table.select(5)
    table.set_rows([("new", "Mới"), *rows(30)])
    assert table.current() == ("id-5", "Hồ sơ 5")
    table.set_rows([row for row in rows(30) if row[0] != "id-5"])
    assert table.currentIndex().row() == 6


def test_same_rows_again_repaint_only_what_changed(show: Show, qtbot) -> None:
    table = make(show, 5)
    model = table.rows_model()
    changed: list[int] = []
    resets: list[bool] = []
    model.dataChanged.connect(lambda first, _: changed.append(first.row()))
    model.modelReset.connect(lambda: resets.append(True))
    fresh = rows(5)
    fresh[3] = ("id-3", "Khác")
    table.set_rows(fresh)
    assert changed == [3]
    assert resets == []


def test_enter_opens_the_row_and_letters_go_on_to_the_page(show: Show) -> None:
    table = make(show)
    opened: list[Row] = []
    table.opened.connect(opened.append)
    table.select(2)
    QTest.keyClick(table, Qt.Key.Key_Return)
    QTest.keyClick(table, Qt.Key.Key_H)
    QTest.keyClick(table, Qt.Key.Key_1)
    QTest.keyClick(table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert opened == [("id-2", "Hồ sơ 2")]
    assert table.currentIndex().row() == 2


def test_tab_leaves_the_table(show: Show) -> None:
    assert not make(show).tabKeyNavigation()


def test_more_rows_are_asked_for_once_at_the_end(show: Show) -> None:
    asked: list[bool] = []
    table = make(show, 30, lambda: asked.append(True))
    settle()
    asked.clear()
    table.set_rows(rows(30), ended=False)
    table.scrollToBottom()
    settle()
    assert asked == [True]
    table.rows_model().append_rows([("last", "Cuối")], ended=True)
    assert table.rows_model().rowCount() == 31
    assert not table.rows_model().canFetchMore(table.rootIndex())


def test_an_empty_table_says_so_and_has_no_current_row(show: Show) -> None:
    heard: list[object] = []
    table = make(show, 3)
    table.current_changed.connect(heard.append)
    table.set_rows([])
    assert heard[-1] is None
    before = table.viewport().grab().toImage()
    table.set_empty_text("")
    assert before != table.viewport().grab().toImage()


def test_a_code_parts_after_the_agency() -> None:
    assert CodeCell("H38.145.01-261120-0317").parts == ("H38.145.01-", "261120-0317")
    assert CodeCell("viết tay").parts == ("", "viết tay")


def test_screen_readers_hear_every_painted_cell(show: Show) -> None:
    table = make(show, 2)
    model = table.rows_model()
    said = model.data(model.index(1, 1), Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Hồ sơ 1"


@pytest.mark.parametrize("width", [600, 1150, 1704, 2400])
def test_on_a_wide_screen_columns_of_names_grow_and_others_stay(show: Show, width: int) -> None:
    columns: list[TableColumn[Row]] = [
        TableColumn("Mã", lambda row: TextCell(row[0]), 178),
        TableColumn("Tên", lambda row: TextCell(row[1]), 170, grows=True),
        TableColumn("Thủ tục", lambda row: TextCell(row[1])),
        TableColumn("Đang ở", lambda row: TextCell(row[1]), 164, grows=True),
    ]
    table: ListTable[Row] = ListTable(RowsModel(columns, lambda row: row[0]), "Hồ sơ")
    table.set_rows(rows(5))
    show(table)
    table.resize(width, 300)
    settle()
    code, name, rest, place = (table.columnWidth(at) for at in range(4))
    assert code == 178
    assert code + name + rest + place == table.viewport().width()
    if width <= 600:
        assert (name, place) == (170, 164)
    else:
        assert rest >= 360
    if width >= 1704:
        assert place >= 300
        assert name <= 2 * 170
