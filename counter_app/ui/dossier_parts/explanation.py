"""Why this date: the steps of a deadline as sentences, weekends and holidays taken together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from counter_app.domain.deadlines.deadline import Deadline, Step, StepKind
from counter_app.ui.texts import formatting
from counter_app.ui.texts.formatting import newer, short_day, weekday
from counter_app.ui.theme.glyphs import Glyph

translate = QCoreApplication.translate
_REST = {StepKind.WEEKEND, StepKind.HOLIDAY, StepKind.SWAPPED_OFF}


@dataclass(frozen=True, slots=True)
class ExplanationLine:
    glyph: Glyph
    text: str


def lines(deadline: Deadline) -> list[ExplanationLine]:
    """One line a reason, in order; neighbouring rest days share a line. A rest day that an officer
    chose is not passed over: the office is shut on it.
    """
    is_entered = any(step.kind is StepKind.ENTERED for step in deadline.steps)
    created: list[ExplanationLine] = []
    rest: list[Step] = []
    for step in deadline.steps:
        if step.kind in _REST:
            if is_entered:
                created.append(ExplanationLine(Glyph.DUE, _shut(step)))
            else:
                rest.append(step)
            continue
        if step.kind is not StepKind.DUE:
            line = _of_papers(step, deadline) or _of_life(step) or _line(step)
            if line is not None and created[-1:] != [line]:
                created.append(line)
    if rest:
        place = next(
            (at for at, line in enumerate(created) if line.glyph is Glyph.NOW), len(created)
        )
        created.insert(place, ExplanationLine(Glyph.PAUSED, _rest(rest)))
    return created


def _of_papers(step: Step, deadline: Deadline) -> ExplanationLine | None:
    """What a step says where papers come later; None where it says what it always does."""
    day = formatting.day_month(step.day) if step.day else ""
    owes, came = deadline.papers_by is not None, deadline.papers_in is not None
    anew = any(other.kind is StepKind.RESTARTED for other in deadline.steps)
    match step.kind:
        case StepKind.RECEIVED if step.at and (owes or came):
            text = translate("explanation", "Nhận hồ sơ {time}, {day}, chưa đủ giấy")
            text = text.format(time=formatting.clock(step.at), day=_long(step.at.date()))
            return ExplanationLine(Glyph.PAUSED, text)
        case StepKind.PAPERS_BY if step.day and deadline.awaits_papers:
            text = translate("explanation", "Nộp đủ giấy chậm nhất {day}, đếm từ đó")
            return ExplanationLine(Glyph.PAUSED, text.format(day=_long(step.day)))
        case StepKind.PAPERS_BY if step.day:
            text = translate("explanation", "Giấy còn nợ nộp chậm nhất {day}")
            return ExplanationLine(Glyph.PAUSED, text.format(day=_long(step.day)))
        case StepKind.PAPERS_IN if step.at:
            text = translate("explanation", "Nộp đủ giấy {time}, {day}: đếm từ lúc này")
            text = text.format(time=formatting.clock(step.at), day=_long(step.at.date()))
            return ExplanationLine(Glyph.DONE, text)
        case StepKind.AFTER_CUTOFF if step.at and step.until and owes:
            text = translate("explanation", "Nộp sau {time} thì tính từ {day}")
            text = text.format(time=formatting.clock(step.at), day=_long(step.until.date()))
            return ExplanationLine(Glyph.NEAR, text)
        case StepKind.OUT_OF_HOURS if step.until and owes:
            text = translate("explanation", "Ngày nộp là ngày nghỉ: tính từ {day}")
            return ExplanationLine(Glyph.NEAR, text.format(day=_long(step.until.date())))
        case StepKind.FIRST_DAY_NOT_COUNTED if step.day and (owes or came or anew):
            text = translate("explanation", "Không tính ngày nộp đủ {day}").format(day=day)
            return ExplanationLine(Glyph.NEAR, text)
        case _:
            return None


def _of_life(step: Step) -> ExplanationLine | None:
    """What happened to a term since it began; None for a step that tells how it was counted."""
    time = formatting.clock(step.at) if step.at else ""
    day = _long(step.at.date()) if step.at else ""
    match step.kind:
        case (
            StepKind.AWAITED_SUPPLEMENT
            | StepKind.AWAITED_OBLIGATION
            | StepKind.AWAITED_VERIFICATION
            | StepKind.AWAITED_SYSTEM
        ):
            return ExplanationLine(Glyph.PAUSED, _awaited(step))
        case StepKind.TAKEN_UP:
            text = translate(
                "explanation", "Cơ quan giải quyết nhận {time}, {day}: tính từ lúc này"
            )
            return ExplanationLine(Glyph.DONE, text.format(time=time, day=day))
        case StepKind.RESTARTED:
            text = translate("explanation", "Bổ sung đủ {time}, {day}: tính lại từ đầu")
            return ExplanationLine(Glyph.DONE, text.format(time=time, day=day))
        case StepKind.EXTENDED if step.until:
            text = translate("explanation", "Gia hạn {day}: hẹn lại {time}, {moved}").format(
                day=formatting.day_month(step.at) if step.at else "",
                time=formatting.clock(step.until),
                moved=_long(step.until.date()),
            )
            return ExplanationLine(Glyph.NEAR, text)
        case StepKind.ENDED:
            text = translate("explanation", "{ending} {time}, {day}")
            text = text.format(ending=_ending(step), time=time, day=day)
            return ExplanationLine(Glyph.DONE, _with_used(text, step))
        case _:
            return None


def _awaited(step: Step) -> str:
    causes = {
        StepKind.AWAITED_SUPPLEMENT: translate("explanation", "Chờ công dân bổ sung"),
        StepKind.AWAITED_OBLIGATION: translate("explanation", "Chờ nghĩa vụ tài chính"),
        StepKind.AWAITED_VERIFICATION: translate("explanation", "Chờ xác minh"),
        StepKind.AWAITED_SYSTEM: translate("explanation", "Hệ thống gặp sự cố"),
    }
    at, until, cause = step.at, step.until, causes[step.kind]
    if at is None:
        return cause
    if until is None:
        text = translate("explanation", "{cause} từ {start}: thời hạn đang dừng")
        return text.format(cause=cause, start=formatting.day_month(at))
    if at.date() == until.date():
        text = translate("explanation", "{cause} từ {start} đến {end}, {day}").format(
            cause=cause,
            start=formatting.clock(at),
            end=formatting.clock(until),
            day=formatting.day_month(at),
        )
    else:
        text = translate("explanation", "{cause} từ {start} đến {end}").format(
            cause=cause, start=formatting.day_month(at), end=formatting.day_month(until)
        )
    if not step.amount:
        return text
    counted = translate("explanation", "{wait}: không tính {amount} ngày")
    return counted.format(wait=text, amount=step.amount)


def _ending(step: Step) -> str:
    endings = {
        "result_signed": translate("explanation", "Ký kết quả"),
        "result_returned": translate("explanation", "Trả kết quả"),
        "withdrawn": translate("explanation", "Công dân rút hồ sơ"),
        "stopped": translate("explanation", "Dừng giải quyết"),
    }
    return endings.get(step.name, translate("explanation", "Kết thúc"))


def _with_used(text: str, step: Step) -> str:
    units = {
        "working_day": translate("explanation", "{end}, đã dùng {amount} ngày làm việc"),
        "day": translate("explanation", "{end}, đã dùng {amount} ngày"),
        "minute": translate("explanation", "{end}, đã dùng {hours} giờ {minutes} phút làm việc"),
    }
    if step.amount is None or step.unit not in units:
        return text
    hours, minutes = divmod(step.amount, 60)
    return units[step.unit].format(end=text, amount=step.amount, hours=hours, minutes=minutes)


def _line(step: Step) -> ExplanationLine | None:
    if not step.kind.is_known:
        return ExplanationLine(Glyph.LATER, newer())
    day = formatting.day_month(step.day) if step.day else ""
    match step.kind:
        case StepKind.RECEIVED if step.at:
            text = translate("explanation", "Nhận đủ hồ sơ {time}, {day}").format(
                time=formatting.clock(step.at), day=_long(step.at.date())
            )
            return ExplanationLine(Glyph.DONE, text)
        case StepKind.AFTER_CUTOFF if step.at and step.until:
            text = translate("explanation", "Nhận sau {time}: tính từ {day}").format(
                time=formatting.clock(step.at), day=_long(step.until.date())
            )
            return ExplanationLine(Glyph.NEAR, text)
        case StepKind.OUT_OF_HOURS if step.until:
            text = translate(
                "explanation", "Nhận ngoài giờ làm việc: tính từ {time}, {day}"
            ).format(time=formatting.clock(step.until), day=_long(step.until.date()))
            return ExplanationLine(Glyph.NEAR, text)
        case StepKind.FIRST_DAY_NOT_COUNTED if step.day:
            text = translate("explanation", "Không tính ngày tiếp nhận {day}").format(day=day)
            return ExplanationLine(Glyph.NEAR, text)
        case StepKind.SWAPPED_ON if step.day:
            text = translate("explanation", "Làm bù {day}: {name}").format(
                day=_long(step.day), name=step.name
            )
            return ExplanationLine(Glyph.NOW, text)
        case StepKind.COUNTED:
            return ExplanationLine(Glyph.NOW, _counted(step))
        case StepKind.MOVED if step.day and step.until:
            text = translate(
                "explanation", "Hết hạn vào ngày nghỉ {day}: chuyển sang {moved}"
            ).format(day=day, moved=_long(step.until.date()))
            return ExplanationLine(Glyph.NEAR, text)
        case StepKind.PAUSED if step.at and step.until:
            text = translate("explanation", "Tạm dừng từ {start} đến {end}").format(
                start=formatting.day_month(step.at), end=formatting.day_month(step.until)
            )
            return ExplanationLine(Glyph.PAUSED, text)
        case StepKind.ENTERED:
            text = translate("explanation", "Cán bộ hẹn: {reason}").format(reason=step.name)
            return ExplanationLine(Glyph.NEAR, text)
        case StepKind.AT_RESOLVER:
            text = translate(
                "explanation", "Thời hạn tính từ khi cơ quan giải quyết nhận được hồ sơ"
            )
            return ExplanationLine(Glyph.NEAR, text)
    return None


def _counted(step: Step) -> str:
    units = {
        "working_day": translate("explanation", "{amount} ngày làm việc, đến {day}"),
        "day": translate("explanation", "{amount} ngày, đến {day}"),
        "hour": translate("explanation", "{amount} giờ làm việc, đến {day}"),
        "month": translate("explanation", "{amount} tháng, đến {day}"),
        "same_day": translate("explanation", "Giải quyết trong ngày {day}"),
    }
    template = units.get(step.unit, translate("explanation", "Đến {day}"))
    return template.format(amount=step.amount, day=_long(step.day) if step.day else "")


def _rest(steps: Sequence[Step]) -> str:
    """ "Bỏ qua thứ Bảy 21/11 và Chủ nhật 22/11", or a count where they are many."""
    holidays = [step for step in steps if step.kind is not StepKind.WEEKEND]
    weekends = len(steps) - len(holidays)
    if len(steps) <= 3:
        named = [_named(step) for step in steps]
        text = named[0]
        for other in named[1:]:
            text = translate("explanation", "{days}, {other}").format(days=text, other=other)
        return translate("explanation", "Bỏ qua {days}").format(days=text)
    text = translate("explanation", "Bỏ qua {count} ngày thứ Bảy, Chủ nhật").format(count=weekends)
    if holidays:
        days = ", ".join(formatting.day_month(step.day) for step in holidays if step.day)
        text = translate("explanation", "{weekends} và ngày nghỉ {days}").format(
            weekends=text, days=days
        )
    return text


def _shut(step: Step) -> str:
    return translate("explanation", "{day}, cơ quan nghỉ").format(day=_named(step))


def _named(step: Step) -> str:
    if step.day is None:
        return step.name
    if step.kind is StepKind.WEEKEND or not step.name:
        return _long(step.day)
    return f"{short_day(step.day)} ({step.name})"


def _long(day: date) -> str:
    """ "thứ Hai 23/11"."""
    return f"{weekday(day)} {formatting.day_month(day)}"
