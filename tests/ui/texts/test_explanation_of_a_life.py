"""What the officer reads of a dossier's life: each wait, the term anew, the new date, the end."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from counter_app.domain.deadlines.deadline import Deadline, Step, StepKind
from counter_app.ui.dossier_parts.explanation import lines

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")


def at(day: int, clock: str) -> datetime:
    return datetime.fromisoformat(f"2026-11-{day:02} {clock}").replace(tzinfo=ZONE)


def read(*steps: Step) -> list[str]:
    return [line.text for line in lines(Deadline(due_at=None, steps=steps))]


def test_each_wait_says_for_what_how_long_and_what_it_took() -> None:
    assert read(
        Step(kind=StepKind.AWAITED_SUPPLEMENT, at=at(4, "10:00"), until=at(6, "14:00"), amount=2),
        Step(kind=StepKind.AWAITED_SYSTEM, at=at(9, "09:00"), until=at(9, "15:00")),
        Step(kind=StepKind.AWAITED_OBLIGATION, at=at(10, "09:00"), until=at(11, "08:00")),
        Step(kind=StepKind.AWAITED_VERIFICATION, at=at(12, "09:00")),
    ) == [
        "Chờ công dân bổ sung từ 04/11 đến 06/11: không tính 2 ngày",
        "Hệ thống gặp sự cố từ 09:00 đến 15:00, 09/11",
        "Chờ nghĩa vụ tài chính từ 10/11 đến 11/11",
        "Chờ xác minh từ 12/11: thời hạn đang dừng",
    ]


def test_a_term_anew_a_new_date_and_the_end_are_told() -> None:
    assert read(
        Step(kind=StepKind.TAKEN_UP, at=at(2, "09:00")),
        Step(kind=StepKind.RESTARTED, at=at(6, "14:00")),
        Step(kind=StepKind.FIRST_DAY_NOT_COUNTED, day=date(2026, 11, 6)),
        Step(kind=StepKind.EXTENDED, at=at(12, "08:00"), until=at(20, "17:00")),
        Step(
            kind=StepKind.ENDED,
            at=at(18, "10:00"),
            name="result_signed",
            amount=8,
            unit="working_day",
        ),
    ) == [
        "Cơ quan giải quyết nhận 09:00, thứ Hai 02/11: tính từ lúc này",
        "Bổ sung đủ 14:00, thứ Sáu 06/11: tính lại từ đầu",
        "Không tính ngày nộp đủ 06/11",
        "Gia hạn 12/11: hẹn lại 17:00, thứ Sáu 20/11",
        "Ký kết quả 10:00, thứ Tư 18/11, đã dùng 8 ngày làm việc",
    ]


def test_what_was_used_of_hours_is_told_in_hours_and_minutes() -> None:
    ended = at(25, "15:40")
    assert read(
        Step(kind=StepKind.ENDED, at=ended, name="withdrawn", amount=490, unit="minute"),
        Step(kind=StepKind.ENDED, at=ended, name="a_word_of_tomorrow"),
    ) == [
        "Công dân rút hồ sơ 15:40, thứ Tư 25/11, đã dùng 8 giờ 10 phút làm việc",
        "Kết thúc 15:40, thứ Tư 25/11",
    ]
