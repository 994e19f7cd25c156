"""Where a dossier stands, in chips and stages: facts of this desk alone."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from counter_app.domain.deadlines.calendar import Calendar
from counter_app.domain.deadlines.office_time import in_zone, is_readable
from counter_app.domain.dossier.assistance import AssistedAt
from counter_app.domain.dossier.dossier import DeliveryKind, Dossier, Status
from counter_app.domain.life.clock import ClockState
from counter_app.domain.people.applicant import Organisation, Owner
from counter_app.services.dossier.life_clock import LifeClock
from counter_app.services.dossier.look_up import DossierFile
from counter_app.services.dossier.whereabouts import Whereabouts
from counter_app.ui.dossier_parts.days import working_days_between
from counter_app.ui.dossier_parts.life_stages import LifeStages
from counter_app.ui.texts import formatting
from counter_app.ui.theme.glyphs import Glyph
from counter_app.ui.widgets import deadline_chip
from counter_app.ui.widgets.chip import Chip, Tone
from counter_app.ui.widgets.stage_bar import Stage, StageState

translate = QCoreApplication.translate


_ENDED = {
    Status.DECLINED: deadline_chip.declined,
    Status.STOPPED: deadline_chip.stopped,
    Status.WITHDRAWN: deadline_chip.withdrawn,
}
"""What ended without a result is late no more."""


def deadline(
    dossier: Dossier, calendar: Calendar, now: datetime, life: LifeClock | None = None
) -> tuple[str, Chip]:
    """The due date in words, and the chip of how far it is; by the clock of the whole `life` where
    something moved it.
    """
    due = dossier.deadline.due_at
    if ended := _ENDED.get(dossier.status):
        return "", ended()
    if life is not None and life.is_eventful and dossier.status is not Status.RETURNED:
        return _of_life(life, dossier, calendar, now)
    if due is None:
        return "", deadline_chip.no_date()
    if not is_readable(due):
        return "", deadline_chip.unreadable()
    template = translate("standing", "Hẹn {time}, {day}")
    if dossier.awaits_papers:
        template = translate("standing", "Hẹn muộn nhất {time}, {day}")
    text = template.format(time=formatting.clock(due), day=formatting.short_day(due.date()))
    if dossier.status is Status.RETURNED:
        return text, deadline_chip.returned()
    if not dossier.status.is_known:
        return text, deadline_chip.newer()
    if dossier.awaits_papers and dossier.owed_until is not None:
        day = formatting.day_month(dossier.owed_until)
        is_late = dossier.owed_until < now.date()
        return text, deadline_chip.owed_late(day) if is_late else deadline_chip.owed(day)
    return text, _how_far(due, calendar, now)


def _of_life(
    life: LifeClock, dossier: Dossier, calendar: Calendar, now: datetime
) -> tuple[str, Chip]:
    promised, clock = life.course.promised_at, life.clock
    if dossier.status is Status.RESOLVED:
        return "", deadline_chip.result_ready()
    if clock.state is ClockState.STOPPED:
        since = in_zone(min(stop.begin for stop in clock.standing), now.tzinfo).date()
        stood = max(1, working_days_between(calendar, since, now.date()))
        return _first_date(promised, now), deadline_chip.paused(stood)
    if clock.due_at is None:
        return _first_date(promised, now), deadline_chip.no_date()
    due = in_zone(clock.due_at, now.tzinfo)
    text = translate("standing", "Hẹn {time}, {day}")
    text = text.format(time=formatting.clock(due), day=formatting.short_day(due.date()))
    if life.has_moved and promised is not None:
        first = translate("standing", "{due} (hẹn đầu {day})")
        day = formatting.short_day(in_zone(promised, now.tzinfo).date())
        text = first.format(due=text, day=day)
    return text, _how_far(due, calendar, now)


def _first_date(promised: datetime | None, now: datetime) -> str:
    if promised is None:
        return ""
    text = translate("standing", "Hẹn đầu {day}")
    return text.format(day=formatting.short_day(in_zone(promised, now.tzinfo).date()))


def _how_far(due: datetime, calendar: Calendar, now: datetime) -> Chip:
    if now > due:
        return deadline_chip.overdue(working_days_between(calendar, due.date(), now.date()))
    if due.date() == now.date():
        return deadline_chip.due_today(formatting.clock(due))
    return deadline_chip.days_left(working_days_between(calendar, now.date(), due.date()))


def stages(
    shown: DossierFile, where: Whereabouts, calendar: Calendar, now: datetime
) -> list[Stage]:
    """Where it has been, where it is, what is still to come."""
    dossier = shown.dossier
    if not dossier.desk:
        return _not_received(dossier)
    if dossier.status.is_known:
        return LifeStages(shown, where, calendar, now).stages()
    received = Stage(
        translate("standing", "Tiếp nhận"),
        StageState.DONE,
        f"{shown.officer}, {shown.desk}",
        formatting.timestamp(dossier.received_at),
    )
    resolving = Stage(
        translate("standing", "Giải quyết"),
        StageState.NOW,
        dossier.agency.name,
        formatting.newer(),
    )
    due = dossier.deadline.due_at
    back = Stage(
        translate("standing", "Trả kết quả"),
        StageState.LATER,
        delivery_text(dossier),
        translate("standing", "hẹn {moment}").format(moment=_clock_and_day(due))
        if due is not None
        else translate("standing", "chưa có ngày hẹn"),
    )
    return [received, resolving, back]


def _clock_and_day(at: datetime) -> str:
    if not is_readable(at):
        return formatting.unreadable()
    return f"{formatting.clock(at)}, {formatting.day(at)}"


def _not_received(dossier: Dossier) -> list[Stage]:
    """Filed online, and answered by no acceptance."""
    filed = dossier.submitted_at or dossier.received_at
    declined = dossier.status is Status.DECLINED
    waits = translate("standing", "chờ kiểm tra")
    checking = {
        Status.SUPPLEMENT: translate("standing", "chờ công dân bổ sung"),
        Status.DECLINED: translate("standing", "đã từ chối tiếp nhận"),
    }.get(dossier.status, waits if dossier.status.is_known else formatting.newer())
    return [
        Stage(
            translate("standing", "Nộp trực tuyến"),
            StageState.DONE,
            dossier.submitter_name,
            formatting.timestamp(in_zone(filed, dossier.received_at.tzinfo)),
        ),
        Stage(
            translate("standing", "Kiểm tra"),
            StageState.ENDED if declined else StageState.NOW,
            dossier.office.name,
            checking,
        ),
        Stage(
            translate("standing", "Tiếp nhận"),
            StageState.LATER,
            "",
            translate("standing", "không tiếp nhận") if declined else "",
        ),
    ]


def delivery_text(dossier: Dossier) -> str:
    """How the result reaches the citizen."""
    return {
        DeliveryKind.COUNTER: translate("standing", "Nhận tại Bộ phận Một cửa"),
        DeliveryKind.POST: translate("standing", "Nhận qua bưu chính"),
        DeliveryKind.ELECTRONIC: translate("standing", "Nhận bản điện tử"),
    }.get(dossier.delivery.kind, formatting.newer())


def channel_text(shown: DossierFile) -> str:
    """ "nộp trực tiếp tại Quầy 2"."""
    text = {
        "in_person": translate("standing", "nộp trực tiếp tại {desk}"),
        "online": translate("standing", "nộp trực tuyến, nhận tại {desk}")
        if shown.dossier.desk
        else translate("standing", "nộp trực tuyến"),
        "online_assisted": translate("standing", "nộp trực tuyến có hỗ trợ tại thôn, bản")
        if _is_in_village(shown.dossier)
        else translate("standing", "nộp trực tuyến có hỗ trợ tại {desk}"),
        "post": translate("standing", "nộp qua bưu chính, nhận tại {desk}"),
    }
    return text.get(shown.dossier.channel.value, formatting.newer()).format(desk=shown.desk)


def _is_in_village(dossier: Dossier) -> bool:
    return dossier.assistance is not None and dossier.assistance.where is AssistedAt.VILLAGE


def number_of(owner: Owner) -> str:
    """Identity number or tax code."""
    return owner.tax_code if isinstance(owner, Organisation) else owner.identity_number


def whose_card(dossier: Dossier, *numbers: str) -> Chip:
    """Whether a card with these numbers (today's, the old card's) belongs to this dossier."""
    read = {number for number in numbers if number}
    submission = dossier.submission
    if number_of(dossier.owner) in read:
        return Chip(Glyph.DONE, translate("standing", "Đúng chủ hồ sơ"), Tone.OK_SOFT)
    if submission is not None and submission.person.identity_number in read:
        return Chip(Glyph.DONE, translate("standing", "Đúng người nộp thay"), Tone.OK_SOFT)
    return Chip(Glyph.OVERDUE, translate("standing", "Thẻ của người khác"), Tone.DANGER)
