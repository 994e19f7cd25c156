"""The choices of a problem: what stands beside the radio, below it, on F9 and in the toast."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from counter_app.contract.reasons.choices import WAS_SEEN, Choice, ChoiceText
from counter_app.contract.reasons.registry import REASONS
from counter_app.services.attention.attention import OpenProblem, ProblemKind

translate = QCoreApplication.translate


def texts_of(problem: OpenProblem, choice: Choice) -> ChoiceText:
    if problem.kind is ProblemKind.NOTICE:
        return _of_notice(problem.code, choice)
    if choice is Choice.REUSE:
        return ChoiceText(
            translate("attention", "Dùng lại nội dung"),
            translate("attention", "Theo cổng; nội dung đã viết được giữ để dùng tiếp"),
            translate("attention", "Đã theo cổng. Nội dung còn để dùng lại."),
        )
    if choice is Choice.PORTAL:
        return ChoiceText(
            translate("attention", "Theo cổng"),
            translate("attention", "Việc của quầy rời hồ sơ; diễn biến vẫn ghi"),
            translate("attention", "Đã theo cổng"),
        )
    if choice is Choice.ASK:
        return ChoiceText(
            translate("attention", "Hỏi lại cổng"),
            translate("attention", "Quầy cũng tự hỏi lại mỗi lần nối được"),
            translate("attention", "Đang hỏi lại cổng"),
        )
    if choice is Choice.DROP:
        return ChoiceText(
            translate("attention", "Bỏ tệp này"),
            translate("attention", "Tệp thôi gửi, thôi tải; lý do ghi vào diễn biến hồ sơ"),
            translate("attention", "Đã bỏ tệp, lý do đã ghi"),
        )
    if problem.code == "file_not_fetched":
        return ChoiceText(
            translate("attention", "Tải lại tệp"),
            translate("attention", "Tải khi nối được cổng"),
            translate("attention", "Tệp sẽ được tải lại"),
        )
    return ChoiceText(
        translate("attention", "Gửi lại"),
        translate("attention", "Gửi khi nối được cổng; các việc khác không phải chờ"),
        translate("attention", "Sẽ gửi lại khi nối được cổng"),
    )


def _of_notice(code: str, choice: Choice) -> ChoiceText:
    reason = REASONS.get(code)
    marked = reason.choices.get(choice, WAS_SEEN) if reason is not None else WAS_SEEN
    return ChoiceText(*(translate("attention", text) for text in marked))
