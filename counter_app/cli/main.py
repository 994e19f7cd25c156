"""The command line: arguments in, exit code out; the work is done by the services."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from counter_app import __version__, paths
from counter_app.cli import demo_clock, paper_arguments, portal_arguments
from counter_app.clock import MachineClock


def main(arguments: Sequence[str] | None = None, machine: MachineClock | None = None) -> int:
    """Run one command, by the machine's clock where none is given.

    0 done, 1 something is wrong with the data, 2 nothing could be done.
    """
    os.umask(0o077)
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")
    options = _parser().parse_args(arguments)
    options.clock = demo_clock.clock_of(options, machine or MachineClock())
    if options.command is None:
        from counter_app.app import run  # noqa: PLC0415 - commands need no Qt

        if options.demo_offset:
            demo_clock.require_demo(options.profile, options.keys)
        return run(
            options.profile, options.keys, clock=options.clock, count_keys=options.count_keys
        )
    if options.command == "portal":
        from counter_app.cli import portal  # noqa: PLC0415 - a desk does without

        return portal.run(options)
    from counter_app.cli import desk  # noqa: PLC0415 - the window loads the store later

    return desk.run(options)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="counter-app", description="Quầy Một cửa")
    parser.add_argument("--version", action="version", version=__version__)
    _common(parser)
    _counting(parser)
    commands = parser.add_subparsers(dest="command")

    intake = commands.add_parser("intake", help="tiếp nhận nhiều hồ sơ từ tệp .xlsx hoặc .jsonl")
    intake.add_argument("file", type=Path)
    intake.add_argument("--receipts", type=Path, help="thư mục ghi giấy hẹn (PDF)")
    intake.add_argument("--sheet", metavar="TỜ", help="tờ của bảng tính, khi có nhiều danh sách")
    intake.add_argument(
        "--accept-doubts",
        action="store_true",
        help="nhận cả những dòng cần xem lại: mọi điều in ra đã được xem và đúng",
    )
    _signing(intake)

    receipt = commands.add_parser("receipt", help="ghi giấy hẹn của một hồ sơ ra tệp PDF")
    receipt.add_argument("code")
    receipt.add_argument("--out", type=Path, required=True)
    receipt.add_argument("--reason", default="", help="lý do in lại")
    _signing(receipt)

    commands.add_parser("verify", help="kiểm tra toàn bộ dữ liệu của quầy")

    enrol = commands.add_parser("enrol", help="lập quầy từ tệp đăng ký, hoặc nối quầy với cổng")
    enrol.add_argument("file", type=Path, nargs="?")
    enrol.add_argument("--portal", help="địa chỉ của cổng, như https://cong.example:8645")
    enrol.add_argument("--code", help="mã đăng ký dùng một lần do cổng cấp")
    enrol.add_argument("--authorities", type=Path, help="tệp chứng thư gốc để tin cổng (PEM)")

    catalogue = commands.add_parser("catalogue", help="nạp gói danh mục thủ tục hoặc lịch làm việc")
    catalogue.add_argument("files", type=Path, nargs="+")

    paper_arguments.add(commands, _signing)

    demo = commands.add_parser("demo", help="mở quầy mẫu với dữ liệu dựng sẵn")
    demo.add_argument("--offscreen", action="store_true", help="không cần màn hình")
    demo.add_argument("--out", type=Path, default=Path("build/demo"))
    demo.add_argument("--show", metavar="MÃ", help="chờ quầy này có hồ sơ rồi chụp cửa sổ")
    _counting(demo)
    for command in commands.choices.values():
        _common(command)
    portal_arguments.add(commands)
    return parser


def _common(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--profile", type=Path, default=paths.default_profile())
    parser.add_argument(
        "--keys", type=Path, default=None, help="thư mục khóa khi không có kho khóa"
    )
    demo_clock.add_option(parser)


def _signing(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--officer", help="tên đăng nhập của cán bộ; không ghi thì là người trước")
    parser.add_argument(
        "--password-fd",
        type=int,
        metavar="N",
        help="đọc mật khẩu ở dòng đầu của luồng số N thay vì hỏi ở cửa sổ dòng lệnh",
    )
    parser.add_argument(
        "--day",
        metavar="NGÀY",
        help="ngày hôm nay, như 23/11/2026; cần khi ngày của máy không nối tiếp lần làm việc trước",
    )


def _counting(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--count-keys",
        action="store_true",
        help="in số phím của mỗi lần tiếp nhận, từ lúc quét thẻ đến lúc in",
    )
