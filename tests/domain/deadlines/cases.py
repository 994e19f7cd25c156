"""Deadlines worked by hand on the calendar of Lào Cai, each with the sentence of law it rests on.

`ours` marks a case in which the law leaves the point open and decision 0020 fills it.
Office hours are 07:30 to 11:30 and 13:30 to 17:00.
"""

from __future__ import annotations

from datetime import datetime, time
from typing import NamedTuple

from counter_app.domain.catalogue.procedure import Counting, TimeRule, TimeUnit

FROM_THE_HOUR = "BLDS 2015 Đ147.1: thời hạn bằng giờ chạy từ chính thời điểm đã xác định"
NOT_THE_FIRST = "BLDS 2015 Đ147.2: ngày đầu tiên không tính, tính từ ngày liền sau"
LAST_DAY = "BLDS 2015 Đ148.1: thời hạn bằng ngày hết khi hết ngày cuối cùng"
SAME_NUMBER = "BLDS 2015 Đ148.3: hết vào ngày cùng số của tháng cuối, không có thì ngày cuối tháng"
NOT_ON_REST = "BLDS 2015 Đ148.5: ngày cuối là ngày nghỉ thì hết vào ngày làm việc liền sau"
AS_PRINTED = "NĐ 118/2025 Đ17.3 (NĐ 309/2026): tính từ lúc nhận đủ hồ sơ, ghi trên giấy tiếp nhận"
AFTER_THREE = "Thủ tục 1.001193: trả trong ngày; nhận sau 15 giờ thì trả ngày làm việc tiếp theo"
LAST_HOUR = (
    "NĐ liên thông karaoke 17/11/2025: nhận trong giờ cuối buổi thì tính từ ngày làm việc sau"
)
HOLIDAY = "BLLĐ 2019 Đ112.1: nghỉ lễ, tết"
MADE_UP = "BLLĐ 2019 Đ111.3: lễ trùng ngày nghỉ tuần thì nghỉ bù ngày làm việc kế tiếp"
SWAP_2025 = "CV 8726/VPCP-KGVX: 02/5/2025 nghỉ, 26/4/2025 làm"
SWAP_NEW_YEAR = "CV 12729/VPCP-KGVX: 02/01/2026 nghỉ, 10/01/2026 làm"
SWAP_2026 = "TB 9441/TB-BNV: 31/8/2026 nghỉ, 22/8/2026 làm"
CULTURE_DAY = "NQ 28/2026/QH16 Đ2: 24/11 nghỉ hưởng nguyên lương"

_THREE = time(15)


def _day(**more: object) -> TimeRule:
    return TimeRule(unit=TimeUnit.SAME_DAY, **more)  # type: ignore[arg-type]


def _working(amount: int, **more: object) -> TimeRule:
    return TimeRule(unit=TimeUnit.WORKING_DAY, amount=amount, **more)  # type: ignore[arg-type]


def _days(amount: int, **more: object) -> TimeRule:
    return TimeRule(unit=TimeUnit.DAY, amount=amount, **more)  # type: ignore[arg-type]


def _hours(amount: int, **more: object) -> TimeRule:
    return TimeRule(unit=TimeUnit.HOUR, amount=amount, **more)  # type: ignore[arg-type]


def _months(amount: int) -> TimeRule:
    return TimeRule(unit=TimeUnit.MONTH, amount=amount)


_S15 = _day(cutoff=_THREE)
_S60 = _day(cutoff_minutes_before_close=60)
_EXACT = Counting.CLOCK_EXACT


class Case(NamedTuple):
    """Reception and due moment in office time, "YYYY-MM-DD HH:MM"."""

    received: str
    rule: TimeRule
    due: str
    law: str
    remark: str = ""
    ours: bool = False


def timestamp(text: str) -> datetime:
    """Naive office time."""
    return datetime.strptime(text, "%Y-%m-%d %H:%M")  # noqa: DTZ007  # office time


CASES: tuple[Case, ...] = (
    # the same day
    Case("2026-11-18 09:00", _S15, "2026-11-18 17:00", AFTER_THREE, "thứ Tư"),
    Case("2026-11-20 15:12", _S15, "2026-11-23 17:00", AFTER_THREE, "thứ Sáu, sang thứ Hai"),
    Case("2026-11-20 15:00", _S15, "2026-11-20 17:00", AFTER_THREE, "15:00 chưa là sau 15", True),
    Case("2026-11-20 15:01", _S15, "2026-11-23 17:00", AFTER_THREE, "15:01 là sau 15 giờ"),
    Case("2026-11-23 15:30", _S15, "2026-11-25 17:00", CULTURE_DAY, "thứ Ba 24/11 nghỉ"),
    Case("2026-11-18 12:10", _S15, "2026-11-18 17:00", AFTER_THREE, "nhận giờ nghỉ trưa", True),
    Case("2026-11-18 06:45", _day(), "2026-11-18 17:00", AS_PRINTED, "trước giờ mở cửa", True),
    Case("2026-11-18 16:59", _day(), "2026-11-18 17:00", LAST_DAY, "phút làm việc cuối", True),
    Case("2026-11-18 17:00", _day(), "2026-11-19 17:00", AS_PRINTED, "đã hết giờ", True),
    Case("2026-11-21 09:00", _day(), "2026-11-23 17:00", AS_PRINTED, "thứ Bảy", True),
    Case("2025-04-26 10:00", _S15, "2025-04-26 17:00", SWAP_2025, "thứ Bảy làm thay"),
    Case("2025-04-26 15:05", _S15, "2025-04-28 17:00", SWAP_2025, "thứ Bảy, sang thứ Hai"),
    Case("2025-04-29 15:20", _S15, "2025-05-05 17:00", SWAP_2025, "nghỉ từ thứ Tư đến Chủ nhật"),
    Case("2025-01-24 15:40", _S15, "2025-02-03 17:00", HOLIDAY, "thứ Sáu trước Tết"),
    Case("2026-11-18 16:00", _S60, "2026-11-18 17:00", LAST_HOUR, "đúng 16:00 chưa muộn", True),
    Case("2026-11-18 16:01", _S60, "2026-11-19 17:00", LAST_HOUR),
    # working days
    Case("2026-11-16 08:00", _working(1), "2026-11-17 17:00", NOT_THE_FIRST, "thứ Hai"),
    Case("2026-11-20 10:00", _working(1), "2026-11-23 17:00", NOT_THE_FIRST, "thứ Sáu"),
    Case("2026-11-20 10:00", _working(3), "2026-11-26 17:00", CULTURE_DAY, "23, 25, 26"),
    Case("2026-11-16 09:14", _working(7), "2026-11-26 17:00", CULTURE_DAY, "17–20, 23, 25, 26"),
    Case(
        "2026-11-20 15:10",
        _working(3, cutoff=_THREE),
        "2026-11-27 17:00",
        AFTER_THREE,
        "như nhận 23: 25, 26, 27",
    ),
    Case("2026-11-18 15:10", _working(5), "2026-11-26 17:00", LAST_DAY, "19, 20, 23, 25, 26"),
    Case("2025-01-23 09:00", _working(5), "2025-02-06 17:00", HOLIDAY, "24, rồi 3–6/2"),
    Case("2025-04-25 09:00", _working(3), "2025-04-29 17:00", SWAP_2025, "thứ Bảy 26, 28, 29"),
    Case("2025-04-28 09:00", _working(3), "2025-05-06 17:00", SWAP_2025, "29, 5/5, 6/5"),
    Case("2026-08-21 09:00", _working(1), "2026-08-22 17:00", SWAP_2026, "hết vào thứ Bảy làm"),
    Case("2026-08-28 09:00", _working(2), "2026-09-04 17:00", SWAP_2026, "nghỉ 29/8–2/9; 3, 4"),
    Case("2025-12-31 14:00", _working(7), "2026-01-12 17:00", SWAP_NEW_YEAR, "5–9, thứ Bảy 10, 12"),
    Case("2026-02-13 16:00", _working(3), "2026-02-25 17:00", HOLIDAY, "23, 24, 25"),
    Case("2026-04-24 08:00", _working(5), "2026-05-06 17:00", MADE_UP, "28, 29, 4/5, 5/5, 6/5"),
    Case("2025-06-18 17:00", _working(1), "2025-06-20 17:00", AS_PRINTED, "như nhận thứ Năm", True),
    Case("2025-06-18 16:59", _working(1), "2025-06-19 17:00", NOT_THE_FIRST),
    Case("2025-06-21 10:00", _working(3), "2025-06-26 17:00", AS_PRINTED, "như nhận thứ Hai", True),
    Case("2025-06-20 18:30", _working(1), "2025-06-24 17:00", AS_PRINTED, "như nhận thứ Hai", True),
    Case(
        "2025-03-03 09:00", _working(22), "2025-04-02 17:00", LAST_DAY, "4/3 là ngày 1, 31/3 là 20"
    ),
    Case("2025-03-17 09:00", _working(17), "2025-04-10 17:00", HOLIDAY, "4/4 là 14; 7/4 nghỉ"),
    Case("2026-06-01 07:30", _working(20), "2026-06-29 17:00", LAST_DAY, "26/6 là ngày 19"),
    Case("2026-08-03 10:00", _working(27), "2026-09-11 17:00", SWAP_2026, "22/8 là 15, 4/9 là 22"),
    Case("2026-11-16 12:00", _working(1), "2026-11-17 17:00", NOT_THE_FIRST, "giờ trưa", True),
    # days
    Case("2026-06-01 09:00", _days(8), "2026-06-09 17:00", LAST_DAY, "thứ Ba"),
    Case("2026-06-03 09:00", _days(10), "2026-06-15 17:00", NOT_ON_REST, "13/6 là thứ Bảy"),
    Case("2025-01-20 09:00", _days(8), "2025-02-03 17:00", NOT_ON_REST, "28/01 là Tết"),
    Case(
        "2025-04-22 09:00", _days(10), "2025-05-05 17:00", NOT_ON_REST, "02/5 nghỉ hoán đổi", True
    ),
    Case(
        "2025-04-16 09:00", _days(10), "2025-04-26 17:00", SWAP_2025, "thứ Bảy làm: không dời", True
    ),
    Case("2025-08-12 09:00", _days(20), "2025-09-03 17:00", NOT_ON_REST, "01/9 và 02/9 nghỉ"),
    Case("2026-07-03 09:00", _days(40), "2026-08-12 17:00", LAST_DAY, "thứ Tư"),
    Case(
        "2026-10-25 10:00", _days(30), "2026-11-25 17:00", AS_PRINTED, "Chủ nhật: như 26/10", True
    ),
    Case("2026-11-09 09:00", _days(15), "2026-11-25 17:00", CULTURE_DAY, "24/11 nghỉ"),
    Case("2026-04-16 09:00", _days(10), "2026-04-28 17:00", MADE_UP, "Chủ nhật 26, bù thứ Hai 27"),
    Case(
        "2026-06-05 17:30", _days(8), "2026-06-16 17:00", AS_PRINTED, "như nhận thứ Hai 8/6", True
    ),
    # hours
    Case("2025-06-18 08:00", _hours(4), "2025-06-18 14:00", FROM_THE_HOUR, "3,5 giờ sáng", True),
    Case("2025-06-18 07:30", _hours(4), "2025-06-18 11:30", FROM_THE_HOUR, "vừa hết sáng", True),
    Case("2025-06-18 14:00", _hours(8), "2025-06-19 14:30", FROM_THE_HOUR, "3 + 4 + 1", True),
    Case("2025-06-20 16:00", _hours(4), "2025-06-23 10:30", FROM_THE_HOUR, "1 + 3 thứ Hai", True),
    Case("2025-06-18 12:00", _hours(4), "2025-06-19 08:00", FROM_THE_HOUR, "từ 13:30", True),
    Case("2026-11-23 15:00", _hours(8), "2026-11-25 15:30", CULTURE_DAY, "2 + 4 + 2", True),
    # months
    Case("2026-01-30 09:00", _months(1), "2026-03-02 17:00", SAME_NUMBER, "28/02 là thứ Bảy"),
    Case("2025-03-31 09:00", _months(1), "2025-05-05 17:00", SAME_NUMBER, "30/4 nghỉ đến hết 4/5"),
    Case("2025-07-31 09:00", _months(2), "2025-09-30 17:00", SAME_NUMBER, "tháng 9 không có 31"),
    Case("2026-06-10 09:00", _months(1), "2026-07-10 17:00", SAME_NUMBER, "thứ Sáu"),
    Case("2025-01-15 09:00", _months(2), "2025-03-17 17:00", NOT_ON_REST, "15/3 là thứ Bảy"),
    # by the clock: no law, the practice of a running system
    Case(
        "2025-06-18 10:15",
        _working(3, counting=_EXACT),
        "2025-06-23 10:15",
        FROM_THE_HOUR,
        "19, 20, 23",
        True,
    ),
    Case(
        "2025-06-20 15:00",
        _hours(20, counting=_EXACT),
        "2025-06-25 09:30",
        FROM_THE_HOUR,
        "2 ngày đến thứ Ba 15:00, 2 giờ, sáng thứ Tư 2 giờ",
        True,
    ),
    Case(
        "2025-06-18 17:10",
        _working(1, counting=_EXACT),
        "2025-06-20 07:30",
        AS_PRINTED,
        "từ 07:30 thứ Năm",
        True,
    ),
    Case(
        "2025-06-05 10:00",
        _days(10, counting=_EXACT),
        "2025-06-16 17:00",
        NOT_ON_REST,
        "15/6 là Chủ nhật: hết giờ thứ Hai",
        True,
    ),
)
