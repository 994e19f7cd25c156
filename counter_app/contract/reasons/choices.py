"""What may be done about a notice, and what the officer reads of each way."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from counter_app.domain.text.marking import QT_TRANSLATE_NOOP


class Choice(StrEnum):
    """`portal`: what the portal has holds; `reuse`: that too, and the own text stays at hand;
    `again`: send it once more; `ask`: ask the portal now; `keep`: what was done stays;
    `refund`: the citizen gets it back; `told`: the citizen has been told; `handed`: it went to
    whom it belongs; `known`: seen, nothing else to do; `drop`: the file travels no more, for a
    reason that the officer writes; `let_in`: what waits before the dossier counts; `keep_out`: it
    never will.
    """

    PORTAL = "portal"
    REUSE = "reuse"
    AGAIN = "again"
    ASK = "ask"
    KEEP = "keep"
    REFUND = "refund"
    TOLD = "told"
    HANDED = "handed"
    KNOWN = "known"
    DROP = "drop"
    LET_IN = "let_in"
    KEEP_OUT = "keep_out"


class ChoiceText(NamedTuple):
    """`text` a verb first, `why` what it does, `done` after it was done; marked for translation."""

    text: str
    why: str
    done: str


Choices = Mapping[Choice, ChoiceText]
SOMETHING_TO_SEE = QT_TRANSLATE_NOOP("attention", "Cổng có điều cần xem")
"""The heading of a notice of which nothing shorter can be said."""
WAS_SEEN = ChoiceText(
    QT_TRANSLATE_NOOP("attention", "Đã xem"),
    QT_TRANSLATE_NOOP("attention", "Không cần làm gì thêm"),
    QT_TRANSLATE_NOOP("attention", "Đã ghi là đã xem"),
)
_REFUND = ChoiceText(
    QT_TRANSLATE_NOOP("attention", "Đề nghị hoàn"),
    QT_TRANSLATE_NOOP("attention", "Ghi đề nghị hoàn tiền cho công dân; sổ thu chưa đổi"),
    QT_TRANSLATE_NOOP("attention", "Đã ghi đề nghị hoàn"),
)

SEEN: Choices = {Choice.KNOWN: WAS_SEEN}
KEPT_AS_SEEN: Choices = {Choice.KEEP: WAS_SEEN}
KEEP_OR_REFUND: Choices = {
    Choice.KEEP: ChoiceText(
        QT_TRANSLATE_NOOP("attention", "Giữ khoản đã thu"),
        QT_TRANSLATE_NOOP("attention", "Sổ thu giữ nguyên, không hoàn"),
        QT_TRANSLATE_NOOP("attention", "Đã giữ khoản thu"),
    ),
    Choice.REFUND: _REFUND,
}
KEEP_BOTH_OR_REFUND: Choices = {
    Choice.KEEP: ChoiceText(
        QT_TRANSLATE_NOOP("attention", "Giữ cả hai"),
        QT_TRANSLATE_NOOP("attention", "Hai khoản khác nhau, không hoàn"),
        QT_TRANSLATE_NOOP("attention", "Đã giữ cả hai khoản"),
    ),
    Choice.REFUND: _REFUND,
}
RECEIPT_EXCHANGED: Choices = {
    Choice.TOLD: ChoiceText(
        QT_TRANSLATE_NOOP("attention", "Đã đổi giấy hẹn"),
        QT_TRANSLATE_NOOP("attention", "Đã in giấy hẹn mã mới và báo công dân. Mã cũ vẫn tra được"),
        QT_TRANSLATE_NOOP("attention", "Đã ghi: công dân có giấy hẹn mã mới"),
    )
}
KEEP_CODE: Choices = {
    Choice.KEEP: ChoiceText(
        QT_TRANSLATE_NOOP("attention", "Giữ mã đã in"),
        QT_TRANSLATE_NOOP("attention", "Mã trên giấy không đổi"),
        QT_TRANSLATE_NOOP("attention", "Đã giữ mã"),
    )
}
WHICH_DATE: Choices = {
    Choice.KEEP: ChoiceText(
        QT_TRANSLATE_NOOP("attention", "Giữ ngày đã in"),
        QT_TRANSLATE_NOOP("attention", "Hẹn theo giấy công dân đang cầm"),
        QT_TRANSLATE_NOOP("attention", "Đã giữ ngày trên giấy hẹn"),
    ),
    Choice.TOLD: ChoiceText(
        QT_TRANSLATE_NOOP("attention", "Theo ngày của cổng"),
        QT_TRANSLATE_NOOP("attention", "Đã báo công dân ngày mới"),
        QT_TRANSLATE_NOOP("attention", "Đã ghi: công dân biết ngày mới"),
    ),
}
HANDED_OVER: Choices = {
    Choice.HANDED: ChoiceText(
        QT_TRANSLATE_NOOP("attention", "Đã báo bộ phận kia"),
        QT_TRANSLATE_NOOP("attention", "Giấy tờ, tiền đã chuyển hoặc đã hẹn chuyển"),
        QT_TRANSLATE_NOOP("attention", "Đã ghi: bộ phận kia đã biết"),
    ),
    Choice.KNOWN: WAS_SEEN,
}
AFTER_REMOVAL: Choices = {
    Choice.PORTAL: ChoiceText(
        QT_TRANSLATE_NOOP("attention", "Theo cổng"),
        QT_TRANSLATE_NOOP("attention", "Hồ sơ thôi giải quyết; việc đã làm vẫn ghi"),
        QT_TRANSLATE_NOOP("attention", "Đã theo cổng"),
    ),
    Choice.HANDED: ChoiceText(
        QT_TRANSLATE_NOOP("attention", "Đã báo nơi gỡ"),
        QT_TRANSLATE_NOOP("attention", "Việc ở quầy còn tính, nơi ấy xem lại"),
        QT_TRANSLATE_NOOP("attention", "Đã ghi: nơi gỡ hồ sơ đã biết"),
    ),
}
LET_IN_OR_NOT: Choices = {
    Choice.LET_IN: ChoiceText(
        QT_TRANSLATE_NOOP("attention", "Cho nhận"),
        QT_TRANSLATE_NOOP("attention", "Tính vào hồ sơ như việc mới đến; ghi tên người cho nhận"),
        QT_TRANSLATE_NOOP("attention", "Đã cho nhận, chờ cổng xác nhận"),
    ),
    Choice.KEEP_OUT: ChoiceText(
        QT_TRANSLATE_NOOP("attention", "Không nhận"),
        QT_TRANSLATE_NOOP("attention", "Không bao giờ tính vào hồ sơ; nơi gửi được báo lại"),
        QT_TRANSLATE_NOOP("attention", "Đã quyết định không nhận, chờ cổng xác nhận"),
    ),
}
CONFIRM: Choices = {
    Choice.KEEP: ChoiceText(
        QT_TRANSLATE_NOOP("attention", "Xác nhận việc đã làm"),
        QT_TRANSLATE_NOOP("attention", "Việc vẫn tính; tên người xác nhận được ghi"),
        QT_TRANSLATE_NOOP("attention", "Đã xác nhận, chờ cổng ghi nhận"),
    )
}
