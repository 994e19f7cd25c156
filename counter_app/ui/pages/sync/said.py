"""Đồng bộ in words: what waits, how the link stands, files, journals, codes. Offline is normal."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication

from counter_app.services.portal_state.link_state import LinkState
from counter_app.services.portal_state.office_desks import DeskRow
from counter_app.services.portal_state.sync_state import (
    FilesHeld,
    FileStatus,
    JournalStatus,
    Overview,
)
from counter_app.ui.texts import formatting
from counter_app.ui.theme.glyphs import Glyph
from counter_app.ui.widgets.chip import Chip, Tone

translate = QCoreApplication.translate
_MEGABYTE = 1_000_000
CLOCK_SLACK = timedelta(minutes=2)
QUIET_FOR = timedelta(days=1)


def timestamp_text(timestamp: datetime | None, today: date) -> str:
    """ "15:10", "15:10, T5 26/11"; "chưa lần nào"."""
    if timestamp is None:
        return translate("sync", "chưa lần nào")
    if timestamp.date() == today:
        return formatting.clock(timestamp)
    return formatting.short_timestamp(timestamp)


def number(count: int) -> str:
    return f"{count:,}".replace(",", ".")


def waiting_figure(found: Overview) -> str:
    """The first thing to see."""
    if found.waiting:
        return translate("sync", "{count} thay đổi chờ gửi").format(count=number(found.waiting))
    if not found.connected:
        return translate("sync", "Chưa có thay đổi nào")
    return translate("sync", "Cổng đã nhận hết")


def waiting_line(found: Overview, link: LinkState) -> str:
    today = found.at.date()
    if link.sending is not None and found.waiting:
        done, every = link.sending
        text = translate("sync", "Đang gửi, đã xong {done} trong {all}")
        return text.format(done=number(done), all=number(every))
    if found.waiting and found.oldest is not None:
        text = translate("sync", "Cũ nhất từ {moment}. Đã lưu chắc trên máy này, có mạng là gửi.")
        return text.format(moment=timestamp_text(found.oldest, today))
    if not found.connected:
        return translate("sync", "Quầy chưa nối cổng lần nào. Việc tại quầy làm bình thường.")
    text = translate("sync", "Đến {moment}")
    return text.format(moment=timestamp_text(link.last_contact or found.contact, today))


def link_sentence(found: Overview, link: LinkState) -> str:
    """How the link stands, calmly, and what to do only where something is to be done."""
    since = timestamp_text(link.since, found.at.date()) if link.since else ""
    if link.state == "offline" and since:
        text = translate("sync", "Mất mạng từ {moment}. Quầy vẫn làm việc bình thường.")
        return text.format(moment=since)
    return {
        "online": translate("sync", "Đã nối cổng."),
        "offline": translate("sync", "Mất mạng. Quầy vẫn làm việc bình thường."),
        "busy": translate("sync", "Cổng đang bận. Quầy tự gửi lại sau."),
        "refused": translate(
            "sync", "Cổng chưa nhận máy này. Báo quản trị viên đăng ký lại quầy; việc vẫn lưu đủ."
        ),
        "untrusted": translate(
            "sync", "Chưa tin được máy trả lời. Xem ngày giờ của máy, rồi báo quản trị viên."
        ),
        "old_program": translate(
            "sync", "Cổng cần bản chương trình mới hơn. Cập nhật rồi mở lại; việc vẫn lưu đủ."
        ),
        "old_portal": translate(
            "sync",
            "Chương trình này mới hơn cổng. Báo quản trị viên cập nhật cổng; việc vẫn lưu đủ.",
        ),
    }.get(
        link.state,
        translate("sync", "Đang chờ nối cổng.")
        if found.connected
        else translate("sync", "Chưa kết nối cổng."),
    )


def link_facts(found: Overview, link: LinkState) -> list[tuple[str, str]]:
    """(name, value)."""
    today = found.at.date()
    contact = link.last_contact or found.contact
    rows = [(translate("sync", "Liên lạc gần nhất"), timestamp_text(contact, today))]
    if link.next_try is not None and link.state != "online":
        rows.append((translate("sync", "Thử lại lúc"), timestamp_text(link.next_try, today)))
    rows.append((translate("sync", "Tệp gửi lên"), files_text(found.files_up)))
    rows.append((translate("sync", "Tệp tải về"), files_text(found.files_down)))
    if found.connected:
        rows.append((translate("sync", "Đồng hồ của máy"), clock_text(found.offset)))
    return rows


def files_text(files: FileStatus) -> str:
    if not files.count:
        return translate("sync", "không có tệp chờ")
    text = translate("sync", "{count} tệp chờ, còn {size} MB")
    size = f"{max(files.left, 100_000) / _MEGABYTE:.1f}".replace(".", ",")
    return text.format(count=number(files.count), size=size)


def held_text(held: FilesHeld, today: date) -> str:
    text = (
        translate(
            "sync",
            "Mạng chậm, trong giờ chỉ gửi {size} MB tệp. Tệp chờ từ {moment}, hết giờ gửi tiếp.",
        )
        if held.in_hours
        else translate(
            "sync",
            "Mạng chậm, hôm nay đã gửi đủ {size} MB tệp. Tệp chờ từ {moment}, ngày mai gửi tiếp.",
        )
    )
    size = f"{held.at / _MEGABYTE:.1f}".removesuffix(".0").replace(".", ",")
    return text.format(size=size, moment=timestamp_text(held.since, today))


def clock_text(offset: timedelta) -> str:
    if abs(offset) < CLOCK_SLACK:
        return translate("sync", "khớp với cổng")
    minutes = int(abs(offset).total_seconds() // 60)
    text = (
        translate("sync", "chậm {minutes} phút so với cổng, chỉnh lại giờ máy")
        if offset > timedelta()
        else translate("sync", "nhanh {minutes} phút so với cổng, chỉnh lại giờ máy")
    )
    return text.format(minutes=number(minutes))


def care_lines(found: Overview) -> list[tuple[Glyph, str]]:
    """What needs somebody; empty on a good day."""
    lines: list[tuple[Glyph, str]] = []
    if found.problems:
        text = translate("sync", "{count} việc cần xử lý, F8 mở danh sách")
        lines.append((Glyph.ATTENTION, text.format(count=found.problems)))
    if found.files_held is not None:
        lines.append((Glyph.LATER, held_text(found.files_held, found.at.date())))
    if found.unread:
        text = translate("sync", "{count} hồ sơ cần cập nhật chương trình để đọc")
        lines.append((Glyph.NEAR, text.format(count=found.unread)))
    closed = sum(journal.waiting for journal in found.journals if journal.closed)
    if closed:
        text = translate("sync", "{count} thay đổi của sổ trước đang gửi bù")
        lines.append((Glyph.UP, text.format(count=number(closed))))
    return lines


def journal_name(one: JournalStatus) -> str:
    """ "Sổ 3f2a91c0"; a closed one says so."""
    name = translate("sync", "Sổ {id}").format(id=one.device[:8])
    return translate("sync", "{name}, đã đóng").format(name=name) if one.closed else name


def desk_age(row: DeskRow, now: datetime) -> Chip:
    """How a desk stood at its last contact: green only where it had sent all, and lately."""
    if row.contact is None:
        return Chip(Glyph.LATER, translate("sync", "Chưa liên lạc"))
    if row.waiting and row.oldest is not None:
        age = formatting.age_text(row.oldest, now)
        if formatting.is_old(row.oldest, now):
            text = translate("sync", "{age}, gọi quầy").format(age=age)
            return Chip(Glyph.OVERDUE, text, Tone.DANGER_TEXT)
        return Chip(Glyph.UP, age)
    if now - row.contact > QUIET_FOR:
        text = translate("sync", "Vắng {age}").format(age=formatting.age_text(row.contact, now))
        return Chip(Glyph.LATER, text)
    if row.waiting:
        return Chip(Glyph.UP, translate("sync", "Chờ gửi"))
    return Chip(Glyph.DONE, translate("sync", "Đã gửi hết"), Tone.OK)
