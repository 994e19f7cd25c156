"""What the page says, counted and named."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from counter_app.domain.dossier.dossier import Dossier
from counter_app.services.passing.slips import PassingSlip
from counter_app.services.passing.take_up import TakenDossiers
from counter_app.services.passing.waiting import WaitingDossier
from counter_app.ui.dossier_parts.due_chips import short_agency
from counter_app.ui.pages.passing.reading import SlipChoice
from counter_app.ui.pages.passing.waiting_ticks import UnitCount
from counter_app.ui.texts import formatting, numbers

translate = QCoreApplication.translate


def goes_to(unit: str) -> str:
    return translate("passing", "Bàn giao cho {unit}").format(unit=unit)


def ticked_of(count: UnitCount) -> str:
    """ "19 trên 21 của Công an xã Mường Hum"."""
    return translate("passing", "{count} trên {all} của {unit}").format(
        count=count.ticked, all=count.waiting, unit=short_agency(count.unit.name)
    )


def left_out(count: int) -> str:
    return translate("passing", "Chưa quét: {count} hồ sơ").format(count=count)


def urgent_left_out(count: int) -> str:
    text = translate("passing", "{count} hồ sơ đến hạn hôm nay hoặc quá hạn nằm trong số này")
    return text.format(count=count)


def late(count: int) -> str:
    return translate("passing", "{count} hồ sơ lẽ ra đã bàn giao từ hôm trước").format(count=count)


def more_than_shown() -> str:
    return translate("passing", "Danh sách chỉ hiện các hồ sơ gấp nhất, bàn giao xong sẽ hiện tiếp")


def give(count: int, slips: int) -> str:
    """The main button: "Bàn giao 46, in 4 phiếu"."""
    if not count:
        return translate("passing", "Bàn giao")
    text = translate("passing", "Bàn giao {count}, in {slips} phiếu")
    return text.format(count=count, slips=slips)


def given(count: int, slips: tuple[PassingSlip, ...]) -> str:
    """After the act: how many, and the number of the slip where there is one."""
    if len(slips) == 1:
        text = translate("passing", "Đã bàn giao {count} hồ sơ, phiếu {number}")
        return text.format(count=count, number=slips[0].number)
    text = translate("passing", "Đã bàn giao {count} hồ sơ, {slips} phiếu")
    return text.format(count=count, slips=len(slips))


def first_thing(day: date) -> str:
    """After the last hour of the day."""
    text = translate("passing", "Bàn giao đầu giờ {day}")
    return text.format(day=formatting.short_day(day))


def ticked(dossier: Dossier, unit: str) -> str:
    """ "Đã đánh dấu 0023, Hảng A Sùng"; with its unit where another one is shown."""
    serial = dossier.code.rpartition("-")[2]
    text = translate("passing", "Đã đánh dấu {serial}, {name}")
    named = text.format(serial=serial, name=dossier.owner.name)
    return f"{named}, {short_agency(unit)}" if unit else named


def ticks_gone(count: int) -> str:
    text = translate("passing", "{count} hồ sơ đã đánh dấu vừa được quầy khác bàn giao")
    return text.format(count=count)


def open_slips(count: int) -> str:
    return translate("passing", "Phiếu chưa nhận đủ: {count}").format(count=count)


def more_slips(count: int) -> str:
    return translate("passing", "và {count} phiếu khác, Ctrl+2").format(count=count)


def slip_line(slip: PassingSlip, today: date) -> str:
    """ "Phiếu BG-1.K7Q3T-261127-2, 27/11: Công an xã nhận 16/17"."""
    when = formatting.clock(slip.at) if slip.at.date() == today else formatting.day_month(slip.at)
    text = translate("passing", "{number}, {when}: {unit} nhận {taken}/{all}")
    return text.format(
        number=slip.number,
        when=when,
        unit=short_agency(slip.unit.name),
        taken=slip.taken,
        all=len(slip.rows),
    )


def detail(dossier: Dossier) -> str:
    parts = (
        numbers.masked_phone(dossier.owner.phone),
        short_agency(dossier.agency.name),
        dossier.procedure.name,
    )
    return " · ".join(part for part in parts if part)


def way(item: WaitingDossier, local_due: datetime | None) -> str:
    """What stands below the table: whether others have it too and until when, then the dossier."""
    parts = []
    if item.beside:
        parts.append(translate("passing", "gửi cùng lúc với nơi khác"))
    if local_due is not None:
        text = translate("passing", "nơi này xong trước {moment}")
        parts.append(text.format(moment=formatting.short_timestamp(local_due)))
    return " · ".join((*parts, detail(item.dossier)))


def beyond() -> str:
    return translate("passing", "Nơi này không nhận trên máy: ghi chữ ký trên phiếu ở Ctrl+2")


def sent(item: WaitingDossier, unit: str) -> str:
    """After another unit was chosen for a dossier."""
    serial = item.dossier.code.rpartition("-")[2]
    text = translate("passing", "{serial} gửi tới {unit}")
    return text.format(serial=serial, unit=short_agency(unit))


def take(count: int, missing: int) -> str:
    """The main button of the unit: "Nhận 20, báo thiếu 1"."""
    if not count:
        return translate("passing", "Nhận")
    if not missing:
        return translate("passing", "Nhận {count}").format(count=count)
    text = translate("passing", "Nhận {count}, báo thiếu {missing}")
    return text.format(count=count, missing=missing)


def enter_paper(count: int) -> str:
    """The main button where a slip on paper is entered."""
    if not count:
        return translate("passing", "Ghi theo phiếu giấy")
    return translate("passing", "Ghi {count} theo phiếu giấy").format(count=count)


def taken(result: TakenDossiers, missing: int) -> str:
    """After the act of the unit."""
    text = translate("passing", "Đã nhận {count} hồ sơ theo phiếu {number}")
    parts = [text.format(count=result.taken, number=result.number)]
    if result.awaited:
        awaited = translate("passing", "{count} hồ sơ chưa về máy này, sẽ ghi khi về")
        parts.append(awaited.format(count=len(result.awaited)))
    elif missing:
        parts.append(translate("passing", "thiếu {count}").format(count=missing))
    return ", ".join(parts)


def no_rows(choice: SlipChoice | None) -> str:
    if choice is None:
        return translate("passing", "Quét phiếu bàn giao để hiện hồ sơ trên phiếu.")
    return translate(
        "passing",
        "Máy này chưa có hồ sơ nào của phiếu {number}. Quét mã từng hồ sơ đang có trong tay.",
    ).format(number=choice.number)


def slip_title(choice: SlipChoice | None) -> str:
    """The unit that the slip goes to."""
    if choice is None:
        return translate("passing", "Chưa chọn phiếu")
    if choice.slip is None:
        return translate("passing", "Chưa rõ nơi nhận")
    return short_agency(choice.slip.unit.name)


def slip_facts(choice: SlipChoice | None, today: date) -> list[str]:
    """The number; from where, when and by whom; of a slip on paper what is still to come."""
    if choice is None:
        return [translate("passing", "Chọn ở bảng trên, hoặc quét số phiếu")]
    lines = [translate("passing", "Phiếu {number}").format(number=choice.number)]
    if choice.awaited is not None:
        text = translate("passing", "Phiếu giấy ký {when}: {here} hồ sơ đã về, {missing} chưa về")
        lines.append(
            text.format(
                when=formatting.short_timestamp(choice.awaited.at),
                here=len(choice.awaited.here),
                missing=len(choice.awaited.missing),
            )
        )
    slip = choice.slip
    if slip is None:
        text = translate("passing", "Chưa có tin của nơi giao. Vẫn nhận được các hồ sơ đã quét")
        return lines if choice.awaited else [*lines, text]
    if slip.source.name:
        is_today = slip.at.date() == today
        when = formatting.clock(slip.at) if is_today else formatting.day_month(slip.at)
        text = translate("passing", "{unit} giao lúc {when}, {officer}")
        unit = short_agency(slip.source.name)
        lines.append(text.format(unit=unit, when=when, officer=slip.officer))
    if slip.overdue:
        overdue = translate("passing", "{count} hồ sơ liên thông đã quá hạn nhận")
        lines.append(overdue.format(count=slip.overdue))
    elif slip.is_late(today):
        late = translate("passing", "Thiếu {count} từ hôm trước")
        lines.append(late.format(count=len(slip.missing)))
    return lines


def ticked_of_slip(count: int, open_rows: int, rows: int) -> str:
    """ "Đánh dấu 20 trên 21"; once nothing is left to be taken, how much was."""
    if open_rows:
        text = translate("passing", "Đánh dấu {count} trên {all}")
        return text.format(count=count, all=open_rows)
    return translate("passing", "Đã nhận đủ {count}").format(count=rows) if rows else ""


def enter_awaited(count: int) -> str:
    """The main button where dossiers of a slip on paper have come."""
    return translate("passing", "Ghi {count} hồ sơ đã về").format(count=count)
