"""What Trả kết quả says of receivers, hands and money."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from counter_app.domain.reading.point import Point
from counter_app.services.results.hand_out import HandOut
from counter_app.services.results.parts import ResultPart
from counter_app.services.results.receiver import ReceiverLack
from counter_app.services.results.return_file import HandShown, ReturnFile
from counter_app.ui.texts import formatting
from counter_app.ui.theme.glyphs import Glyph

translate = QCoreApplication.translate
PARCEL_OUT = "parcel_out"
ORIGINAL_KEPT = "original_kept"


def lack_text(lack: ReceiverLack, card_name: str = "") -> str:
    """What keeps the result here; `card_name` stands on a card that was read."""
    if lack is ReceiverLack.OTHER_CARD:
        text = translate("results", "Thẻ của {name}, không phải chủ hồ sơ. Chọn người nhận thay")
        return text.format(name=card_name)
    return {
        ReceiverLack.NAME: translate("results", "Chưa có họ tên người nhận"),
        ReceiverLack.DIGITS: translate("results", "Quét thẻ, hoặc gõ 4 số cuối của số định danh"),
        ReceiverLack.OTHER_DIGITS: translate("results", "4 số cuối không khớp với chủ hồ sơ"),
        ReceiverLack.ORGANISATION: translate(
            "results", "Hồ sơ của tổ chức: chọn người được ủy quyền"
        ),
        ReceiverLack.AUTHORITY: translate("results", "Chưa ghi giấy ủy quyền đã xem"),
    }[lack]


def doubt_text(point: Point) -> str:
    """What is looked at before F9 acts."""
    texts = {
        PARCEL_OUT: translate("results", "Túi {name} còn ở bưu điện: giấy có ở đây không?"),
        ORIGINAL_KEPT: translate("results", "{name}: chưa đưa lại, còn giữ ở quầy"),
    }
    return texts[point.code].format(name=point.about)


def number_and_day(part: ResultPart) -> str:
    """ "214/2026, ký 27/11, Vàng Seo Lìn", as far as it is known."""
    signed = ""
    if part.day is not None:
        signed = translate("results", "ký {day}").format(day=formatting.day_month(part.day))
    return ", ".join(text for text in (part.number, signed, part.signed_by) if text)


def hand_text(hand: HandShown) -> str:
    since = formatting.day_month(hand.since)
    if hand.is_on_the_way:
        text = translate("results", "Trên đường tới {who} từ {day}")
    else:
        text = translate("results", "Ở tay {who} từ {day}")
    return text.format(who=hand.who, day=since)


def not_ready_text(read: ReturnFile) -> str:
    """In whose hand it is since when, and what was promised."""
    promised = read.dossier.promised_at
    parts = [hand_text(hand) for hand in read.hands]
    if promised is not None:
        due = translate("results", "hẹn {moment}")
        parts.append(due.format(moment=formatting.short_timestamp(promised)))
    return ", ".join(parts)


def given(out: HandOut) -> list[tuple[Glyph, str]]:
    """The lines of the done card."""
    texts = [translate("results", "{name} đã nhận").format(name=out.receiver.name)]
    if out.amount:
        money = formatting.money(out.amount)
        texts.append(translate("results", "Đã thu {money}").format(money=money))
    back = translate("results", "Đã trả lại {name}")
    texts += [back.format(name=paper.name) for paper in out.papers]
    return [(Glyph.DONE, text) for text in texts]


def ready_since(since: date) -> str:
    return translate("results", "Có kết quả từ {day}").format(day=formatting.day_month(since))
