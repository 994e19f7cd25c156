"""The arguments of the commands for printed papers."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

KINDS = ("extension", "stop", "control", "process", "return")


def add(commands: Any, signing: Callable[[argparse.ArgumentParser], None]) -> None:
    """Declare `forms`, `messages`, `paper`, `slip` and `register`; the last three sign in."""
    forms = commands.add_parser("forms", help="liệt kê các mẫu giấy in, và điều chưa xác nhận")
    forms.add_argument("--folder", type=Path, help="kiểm tra các tệp mẫu ở thư mục này")
    messages = commands.add_parser("messages", help="liệt kê lời báo công dân, câu hỏi đánh giá")
    messages.add_argument("--folder", type=Path, help="kiểm tra các tệp lời báo ở thư mục này")

    paper = commands.add_parser("paper", help="ghi một giấy của hồ sơ ra tệp PDF")
    paper.add_argument("code")
    paper.add_argument(
        "form",
        choices=KINDS,
        help="xin lỗi gia hạn (04), dừng (05), kiểm soát (06), quá trình, biên nhận kết quả",
    )
    paper.add_argument("--out", type=Path, required=True)
    paper.add_argument("--reason", default="", help="lý do in lại")
    signing(paper)

    slip = commands.add_parser("slip", help="ghi phiếu bàn giao ra tệp PDF")
    slip.add_argument(
        "names", nargs="+", metavar="SỐ", help="số phiếu; với hai mục dưới là mã hồ sơ"
    )
    of_codes = slip.add_mutually_exclusive_group()
    of_codes.add_argument("--post", action="store_true", help="phiếu cho bưu tá của các hồ sơ này")
    of_codes.add_argument(
        "--received", action="store_true", help="biên bản giao nhận các hồ sơ này"
    )
    slip.add_argument("--out", type=Path, required=True)
    signing(slip)

    register = commands.add_parser("register", help="ghi sổ theo dõi (mẫu 07) ra PDF hoặc .xlsx")
    register.add_argument("--year", type=int, help="năm; không ghi thì là năm nay")
    register.add_argument("--since", type=date.fromisoformat, metavar="NĂM-THÁNG-NGÀY")
    register.add_argument("--until", type=date.fromisoformat, metavar="NĂM-THÁNG-NGÀY")
    register.add_argument("--book", default="", help="số quyển")
    register.add_argument("--out", type=Path, required=True)
    signing(register)
