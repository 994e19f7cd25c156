"""The arguments of `counter-app portal`."""

from __future__ import annotations

import argparse
import ipaddress
import os
from pathlib import Path
from typing import TYPE_CHECKING

from counter_app import paths
from counter_app.cli import demo_clock

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001 - its type

PORT = 8645
DATABASE_URL = "COUNTER_APP_DATABASE_URL"


def add(commands: Commands) -> None:
    portal = commands.add_parser("portal", help="cổng mẫu: lập, chạy, cấp mã đăng ký, sao lưu")
    actions = portal.add_subparsers(dest="action", required=True)

    init = actions.add_parser("init", help="lập cổng với danh mục thủ tục và lịch làm việc")
    init.add_argument("--demo", action="store_true", help="thêm bộ phận mẫu với người hư cấu")
    init.add_argument("--office", type=Path, action="append", default=[], help="tệp bộ phận (JSON)")
    init.add_argument("--name", default="", help="tên cổng mà cán bộ nhìn thấy")

    serve = actions.add_parser("serve", help="chạy cổng")
    serve.add_argument("--host", default="127.0.0.1")
    serve.add_argument("--port", type=int, default=PORT)
    serve.add_argument("--certificate", type=Path, help="chứng thư TLS (PEM)")
    serve.add_argument("--key", type=Path, help="khóa của chứng thư (PEM)")
    serve.add_argument(
        "--trusted-proxy",
        type=_network,
        action="append",
        default=[],
        metavar="ĐỊA_CHỈ",
        help="máy chuyển tiếp (hoặc mạng, như 10.0.0.0/24) mà X-Forwarded-For được tin",
    )

    enrol = actions.add_parser("enrol", help="cấp mã đăng ký dùng một lần cho một quầy")
    enrol.add_argument("desk")

    revoke = actions.add_parser("revoke", help="thu hồi máy đang đăng ký ở một quầy")
    revoke.add_argument("desk")

    let_in = actions.add_parser("let-in", help="nhận những gì máy đã thu hồi của quầy gửi lên")
    let_in.add_argument("desk")

    actions.add_parser("incidents", help="xem sự cố cổng đã ghi, mới nhất trước")

    actions.add_parser("deferred", help="liệt kê thay đổi đang chờ bộ phận của hồ sơ cho nhận")

    settle = actions.add_parser("settle", help="quyết định thay cho bộ phận không có phụ trách")
    settle.add_argument("event", help="mã thay đổi, như lệnh deferred liệt kê")
    settle.add_argument("choice", choices=("let-in", "keep-out"), help="cho nhận hoặc không nhận")
    settle.add_argument("--reason", required=True, help="lý do, được ghi lại")

    account = actions.add_parser("account", help="lập tài khoản, mật khẩu đọc từ bàn phím")
    account.add_argument("login")
    account.add_argument("--role", choices=("online", "operator"), default="online")
    account.add_argument("--office", default="", help="chỉ cho một bộ phận")

    seed = actions.add_parser("seed-online", help="nộp hồ sơ trực tuyến mẫu")
    seed.add_argument("count", type=int)
    seed.add_argument("--every", type=float, default=0, help="số giây giữa hai hồ sơ")
    seed.add_argument("--seed", type=int, default=None, help="số để nộp lại đúng như trước")

    backup = actions.add_parser("backup", help="sao lưu cơ sở dữ liệu và kiểm tra bản sao")
    backup.add_argument("path", type=Path)

    restore = actions.add_parser("restore", help="khôi phục cơ sở dữ liệu, cổng phải đang tắt")
    restore.add_argument("path", type=Path)

    actions.add_parser("verify", help="kiểm tra cơ sở dữ liệu và sổ ngoài cơ sở dữ liệu")

    migrate = actions.add_parser("migrate", help="đưa cơ sở dữ liệu cũ lên phiên bản này")
    migrate.add_argument(
        "--backed-up",
        action="store_true",
        help="cơ sở dữ liệu PostgreSQL đã được sao lưu và bản sao đã thử khôi phục",
    )

    for action in actions.choices.values():
        demo_clock.add_option(action)
        action.add_argument("--folder", type=Path, default=paths.default_portal())
        action.add_argument(
            "--database-url",
            default=os.environ.get(DATABASE_URL, ""),
            help=f"PostgreSQL; không có thì dùng tệp SQLite trong thư mục (biến {DATABASE_URL})",
        )


def _network(text: str) -> ipaddress.IPv4Network | ipaddress.IPv6Network:
    return ipaddress.ip_network(text, strict=False)
