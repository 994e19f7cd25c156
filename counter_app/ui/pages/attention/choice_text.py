"""The choices of a problem: what stands beside the radio, below it, on F9 and in the toast."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from counter_app.services.attention.attention import Choice, Problem, ProblemKind

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Said:
    """`text` a verb first, `why` what it does, `done` after it was done."""

    text: str
    why: str
    done: str


def said_of(problem: Problem, choice: Choice) -> Said:
    if problem.kind is ProblemKind.NOTICE:
        return _of_notice(problem.code, choice)
    if choice is Choice.REUSE:
        return Said(
            translate("attention", "Dùng lại nội dung"),
            translate("attention", "Theo cổng; nội dung đã viết được giữ để dùng tiếp"),
            translate("attention", "Đã theo cổng. Nội dung còn để dùng lại."),
        )
    if choice is Choice.PORTAL:
        return Said(
            translate("attention", "Theo cổng"),
            translate("attention", "Việc của quầy rời hồ sơ; diễn biến vẫn ghi"),
            translate("attention", "Đã theo cổng"),
        )
    if choice is Choice.ASK:
        return Said(
            translate("attention", "Hỏi lại cổng"),
            translate("attention", "Quầy cũng tự hỏi lại mỗi lần nối được"),
            translate("attention", "Đang hỏi lại cổng"),
        )
    if choice is Choice.DROP:
        return Said(
            translate("attention", "Bỏ tệp này"),
            translate("attention", "Tệp thôi gửi, thôi tải; lý do ghi vào diễn biến hồ sơ"),
            translate("attention", "Đã bỏ tệp, lý do đã ghi"),
        )
    if problem.code == "file_not_fetched":
        return Said(
            translate("attention", "Tải lại tệp"),
            translate("attention", "Tải khi nối được cổng"),
            translate("attention", "Tệp sẽ được tải lại"),
        )
    return Said(
        translate("attention", "Gửi lại"),
        translate("attention", "Gửi khi nối được cổng; các việc khác không phải chờ"),
        translate("attention", "Sẽ gửi lại khi nối được cổng"),
    )


def _of_notice(code: str, choice: Choice) -> Said:
    known = {
        ("fee", Choice.KEEP): Said(
            translate("attention", "Giữ khoản đã thu"),
            translate("attention", "Sổ thu giữ nguyên, không hoàn"),
            translate("attention", "Đã giữ khoản thu"),
        ),
        ("fee", Choice.REFUND): Said(
            translate("attention", "Đề nghị hoàn"),
            translate("attention", "Ghi đề nghị hoàn tiền cho công dân; sổ thu chưa đổi"),
            translate("attention", "Đã ghi đề nghị hoàn"),
        ),
        ("fee_paid", Choice.KEEP): Said(
            translate("attention", "Giữ cả hai"),
            translate("attention", "Hai khoản khác nhau, không hoàn"),
            translate("attention", "Đã giữ cả hai khoản"),
        ),
        ("code_twice", Choice.TOLD): Said(
            translate("attention", "Đã đổi giấy hẹn"),
            translate("attention", "Đã in giấy hẹn mã mới và báo công dân. Mã cũ vẫn tra được"),
            translate("attention", "Đã ghi: công dân có giấy hẹn mã mới"),
        ),
        ("deadline_differs", Choice.KEEP): Said(
            translate("attention", "Giữ ngày đã in"),
            translate("attention", "Hẹn theo giấy công dân đang cầm"),
            translate("attention", "Đã giữ ngày trên giấy hẹn"),
        ),
        ("deadline_differs", Choice.TOLD): Said(
            translate("attention", "Theo ngày của cổng"),
            translate("attention", "Đã báo công dân ngày mới"),
            translate("attention", "Đã ghi: công dân biết ngày mới"),
        ),
        ("other_office", Choice.HANDED): Said(
            translate("attention", "Đã báo bộ phận kia"),
            translate("attention", "Giấy tờ, tiền đã chuyển hoặc đã hẹn chuyển"),
            translate("attention", "Đã ghi: bộ phận kia đã biết"),
        ),
        ("dossier_deleted", Choice.PORTAL): Said(
            translate("attention", "Theo cổng"),
            translate("attention", "Hồ sơ thôi giải quyết; việc đã làm vẫn ghi"),
            translate("attention", "Đã theo cổng"),
        ),
        ("dossier_deleted", Choice.HANDED): Said(
            translate("attention", "Đã báo nơi gỡ"),
            translate("attention", "Việc ở quầy còn tính, nơi ấy xem lại"),
            translate("attention", "Đã ghi: nơi gỡ hồ sơ đã biết"),
        ),
        ("foreign_event", Choice.LET_IN): Said(
            translate("attention", "Cho nhận"),
            translate("attention", "Tính vào hồ sơ như việc mới đến; ghi tên người cho nhận"),
            translate("attention", "Đã cho nhận, chờ cổng xác nhận"),
        ),
        ("foreign_event", Choice.KEEP_OUT): Said(
            translate("attention", "Không nhận"),
            translate("attention", "Không bao giờ tính vào hồ sơ; nơi gửi được báo lại"),
            translate("attention", "Đã quyết định không nhận, chờ cổng xác nhận"),
        ),
        ("wrong_day", Choice.KEEP): Said(
            translate("attention", "Giữ mã đã in"),
            translate("attention", "Mã trên giấy không đổi"),
            translate("attention", "Đã giữ mã"),
        ),
        ("officer", Choice.KEEP): Said(
            translate("attention", "Xác nhận việc đã làm"),
            translate("attention", "Việc vẫn tính; tên người xác nhận được ghi"),
            translate("attention", "Đã xác nhận, chờ cổng ghi nhận"),
        ),
    }
    found = known.get((code, choice)) or known.get((_group(code), choice))
    return found or Said(
        translate("attention", "Đã xem"),
        translate("attention", "Không cần làm gì thêm"),
        translate("attention", "Đã ghi là đã xem"),
    )


def _group(code: str) -> str:
    if code in {"officer_inactive", "officer_unknown", "role_missing"}:
        return "officer"
    if code in {"unreadable_code", "foreign_code", "unleased_code", "code_agency"}:
        return "wrong_day"
    return code.partition("_")[0]
