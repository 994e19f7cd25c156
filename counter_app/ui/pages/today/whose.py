"""In whose hand a dossier of Hôm nay is and since when, in a cell and in a whole sentence."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from counter_app.domain.office.office import Officer
from counter_app.services.lists.holding import HandKind, InHand
from counter_app.ui.dossier_parts.due_chips import short_agency
from counter_app.ui.texts import formatting

translate = QCoreApplication.translate
_LONGEST = 12
"""Letters of a name, so that since when stays in sight."""


def hand_text(hand: InHand, officer: Officer, now: datetime, *, signs: bool = False) -> str:
    """ "Quầy 2, từ 27/11"; of today the hour. An officer goes by the last two names; `signs`: what
    waits for a signature waits for this officer's. Of a unit that is late with its part since when.
    """
    who = _who(hand, officer)
    if signs and hand.kind is HandKind.SIGNER:
        who = translate("today", "Tôi")
    who = who if len(who) <= _LONGEST else f"{who[:_LONGEST].rstrip()}…"
    if hand.late_since is not None:
        late = translate("today", "{who}, quá hạn {when}")
        return late.format(who=who, when=_when(hand.late_since, now))
    return translate("today", "{who}, từ {when}").format(who=who, when=_when(hand.since, now))


def hand_detail(hand: InHand, now: datetime) -> str:
    """What the cell has no room for."""
    parts = [_held(hand, now)]
    if hand.late_since is not None:
        text = translate("today", "chặng này quá hạn từ {moment}")
        parts.append(text.format(moment=formatting.short_timestamp(hand.late_since)))
    return ", ".join(part for part in parts if part)


def _held(hand: InHand, now: datetime) -> str:
    match hand.kind:
        case HandKind.NOBODY:
            text = translate("today", "{source} bàn giao {when}, phiếu {slip}")
            when = _when(hand.since, now)
            return text.format(source=short_agency(hand.name), when=when, slip=hand.slip)
        case HandKind.OFFICER | HandKind.UNIT | HandKind.BODY:
            text = translate("today", "ở tay {name} từ {when}")
            return text.format(name=short_agency(hand.name), when=_when(hand.since, now))
    return ""


def _who(hand: InHand, officer: Officer) -> str:
    is_mine = hand.officer == officer.id
    match hand.kind:
        case HandKind.OFFICER if is_mine:
            return translate("today", "Tôi")
        case HandKind.OFFICER:
            return " ".join(hand.name.split()[-2:])
        case HandKind.COUNTER | HandKind.BODY | HandKind.UNIT:
            return short_agency(hand.name)
    return {
        HandKind.PORTAL: translate("today", "Cổng"),
        HandKind.CITIZEN: translate("today", "Công dân"),
        HandKind.NOBODY: translate("today", "Chưa ai"),
        HandKind.SIGNER: translate("today", "Người ký"),
    }[hand.kind]


def _when(at: datetime, now: datetime) -> str:
    return formatting.clock(at) if at.date() == now.date() else formatting.day_month(at)
