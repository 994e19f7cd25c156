"""The day at the gate in words, and why an officer must look at it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from counter_app.ui.pages.sign_in.desk import SeenDay
from counter_app.ui.texts import formatting

translate = QCoreApplication.translate


def day_text(day: date) -> str:
    """ "Thứ Hai, 23/11/2026"."""
    name = formatting.weekday(day)
    return f"{name[:1].upper()}{name[1:]}, {formatting.day(day)}"


def doubt_sentence(seen: SeenDay | None) -> str:
    """Empty where the day follows from the last one."""
    if seen is None or not seen.doubt:
        return ""
    last = formatting.long_timestamp(seen.last) if seen.last is not None else ""
    back = translate("SignInGate", "Đồng hồ máy đang lùi so với lần làm việc gần nhất: {last}.")
    sentences = {
        "back": back,
        "jump": translate("SignInGate", "Lần làm việc gần nhất đã lâu: {last}."),
        "rest_day": translate("SignInGate", "Hôm nay là ngày nghỉ theo lịch của cơ quan."),
    }
    unknown = translate("SignInGate", "Ngày này không nối tiếp lần làm việc gần nhất.")
    return sentences.get(seen.doubt, unknown).format(last=last)
