"""A page made of the kit alone, for the tests of the frame."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QVBoxLayout, QWidget

from counter_app.domain.scanner.scan import Scan
from counter_app.ui.frame import keys
from counter_app.ui.frame.page import Command, Page
from counter_app.ui.frame.places import Place
from counter_app.ui.widgets import deadline_chip, portal_mark
from counter_app.ui.widgets.cells import ChipCell, CodeCell, TextCell
from counter_app.ui.widgets.chip import Chip
from counter_app.ui.widgets.label import ElidingLabel
from counter_app.ui.widgets.rows_model import RowsModel, TableColumn
from counter_app.ui.widgets.table import ListTable


@dataclass(frozen=True)
class DemoRow:
    id: str
    chip: Chip
    code: str
    owner: str
    procedure: str
    place: str
    mark: Chip


def demo_rows() -> list[DemoRow]:
    said = [
        (deadline_chip.overdue(2), "Tẩn Láo Tả", "Xác nhận tình trạng hôn nhân"),
        (deadline_chip.overdue(0), "Hoàng Văn Thức", "Cấp bản sao trích lục hộ tịch"),
        (deadline_chip.due_today("16:30"), "Vàng Thị Dở", "Chứng thực bản sao từ bản chính"),
        (deadline_chip.due_today("17:00"), "Nguyễn Thị Ngọc Ánh", "Đăng ký tạm trú"),
        (
            deadline_chip.take_in_before("16:00"),
            "Chảo Lở Mẩy",
            "Liên thông khai sinh, đăng ký thường trú, cấp thẻ bảo hiểm y tế cho trẻ dưới 6 tuổi",
        ),
        (deadline_chip.days_left(1), "Sùng A Chớ", "Tách hộ"),
        (deadline_chip.days_left(3), "Lý Mẩy Chạn", "Đăng ký thường trú"),
        (deadline_chip.days_left(9), "Ma Seo Sử", "Cấp giấy phép xây dựng nhà ở riêng lẻ"),
        (deadline_chip.paused(3), "Trần Quốc Khánh", "Đăng ký đất đai lần đầu"),
        (deadline_chip.result_ready(), "Bùi Thị Hường", "Công nhận hộ nghèo"),
        (deadline_chip.no_date(), "Lò Văn Quyết", "Thay đổi nội dung đăng ký hộ kinh doanh"),
    ]
    marks = [
        portal_mark.has_it(),
        portal_mark.attention(),
        portal_mark.waiting(),
        portal_mark.waiting_files(2, 5),
    ]
    return [
        DemoRow(
            f"row-{at}",
            chip,
            f"H38.45.06-2611{20 - at % 10:02}-{231 + at:04}",
            owner,
            procedure,
            "Tư pháp – hộ tịch",
            marks[at % 4],
        )
        for at, (chip, owner, procedure) in enumerate(said * 2)
    ]


class DemoPage(Page):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(keys.TODAY, parent)
        self.done: list[str] = []
        self.scans: list[Scan] = []
        columns: list[TableColumn[DemoRow]] = [
            TableColumn("Hạn trả", lambda row: ChipCell(row.chip), 178),
            TableColumn("Mã hồ sơ", lambda row: CodeCell(row.code), 178),
            TableColumn("Chủ hồ sơ", lambda row: TextCell(row.owner), 170),
            TableColumn("Thủ tục", lambda row: TextCell(row.procedure)),
            TableColumn("Đang ở", lambda row: TextCell(row.place, quiet=True), 164),
            TableColumn("Trên cổng", lambda row: ChipCell(row.mark, mark=True), 110),
        ]
        self.table: ListTable[DemoRow] = ListTable(
            RowsModel(columns, lambda row: row.id),
            "Việc của tôi",
            empty="Chưa có việc nào. Quét thẻ công dân hoặc bấm F2.",
        )
        self.line = ElidingLabel("", "hint")
        self.table.current_changed.connect(
            lambda row: self.line.setText(f"{row.procedure} · {row.owner}" if row else "")
        )
        self.table.set_rows(demo_rows())
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 0, 16, 8)
        column.addWidget(self.table, 1)
        column.addWidget(self.line)

    def title(self) -> str:
        return "Hôm nay"

    def subtitle(self) -> str:
        return "Thứ Sáu, 20/11/2026"

    def commands(self) -> list[Command]:
        return [
            Command("open", "Mở hồ sơ", lambda: self.done.append("open")),
            Command("supplement", "Yêu cầu bổ sung", lambda: self.done.append("supplement")),
            Command("print", "In lại giấy hẹn", lambda: self.done.append("print")),
            Command("receive_new", "Tiếp nhận mới", lambda: self.done.append("receive_new")),
            Command("note", "Ghi chú", lambda: self.done.append("note"), in_bar=False),
            Command("reread", "", lambda: self.done.append("reread"), in_bar=False),
        ]

    def main_command(self) -> Command:
        return Command("main", "Bước tiếp: Văn bản xin lỗi", lambda: self.done.append("main"))

    def panes(self) -> list[QWidget]:
        return [self.table]

    def accept_scan(self, scan: Scan) -> bool:
        self.scans.append(scan)
        return scan.text == "mine"


class PlainPage(Page):
    """A second page with nothing on it."""

    def __init__(self, id: str, title: str) -> None:
        super().__init__(id)
        self._title = title
        self.places: list[Place | None] = []

    def title(self) -> str:
        return self._title

    def shown(self, place: Place | None = None) -> None:
        self.places.append(place)
