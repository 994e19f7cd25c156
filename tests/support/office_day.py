"""One Monday morning in an office: a dossier for each thing that can be waited for."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.online import SupplementItem
from counter_app.domain.kinds.contact_made import ContactMade
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.passing import hand_over, take_up
from counter_app.services.passing.hand_over import Handing
from counter_app.services.processing import ask_supplement, tell_citizen, verification
from counter_app.services.processing.ask_supplement import LackingPapers
from counter_app.services.processing.draft_result import DraftedResult, draft_result
from tests.support import desks, online, returning
from tests.support.taking_in import on, set_clock, take

NOW = on(30, 10, 24)
"""When it is looked at; 24/11 was a day off."""


@dataclass
class OfficeDay:
    """`ids` by the owner's name; `slip` is on its way to the commune with one dossier."""

    desk: OpenDesk
    ids: dict[str, str] = field(default_factory=dict)
    slip: str = ""

    def take(self, name: str, procedure: str = desks.BIRTH, **changes: object) -> Dossier:
        dossier = take(self.desk, name, procedure, **changes)  # type: ignore[arg-type]
        self.ids[name] = dossier.id
        return dossier

    def give(self, *dossiers: Dossier) -> str:
        """Hand them to the unit that resolves them, with one slip; its number."""
        items = [Handing(one.id, one.agency) for one in dossiers]
        given = hand_over.hand_over(self.desk, desks.officer(self.desk), items)
        return given.slips[0].number

    def take_up(self, login: str, *dossiers: Dossier) -> None:
        number = self.give(*dossiers)
        ids = [one.id for one in dossiers]
        take_up.take_up(self.desk, desks.officer(self.desk, login), number, ids)


def office_day(desk: OpenDesk) -> OfficeDay:
    """mai gives, resolves and returns; pham resolves, thang signs. Filed online: one."""
    day, mai, pham = OfficeDay(desk), desks.officer(desk), desks.officer(desk, "pham")
    set_clock(desk, on(23, 8))
    signed = day.take("Phàn Tả Mẩy", due=on(30, 17, 0))
    hers = day.take("Lò Văn Thanh", due=on(3, 17, 0, month=12))
    day.take_up("pham", signed, hers)
    drafted = DraftedResult(title="Trích lục khai sinh", text="Đủ điều kiện")
    mine = day.take("Vù A Sính", due=on(1, 17, 0, month=12))
    asked = day.take("Lồ A Tủa", due=on(4, 17, 0, month=12))
    checked = day.take("Hảng A Sùng", due=on(4, 17, 0, month=12))
    day.take_up("mai", mine, asked, checked)
    set_clock(desk, on(25, 9, 0))
    draft_result(desk, pham, signed.id, drafted)
    item = SupplementItem(name="Giấy chứng sinh", detail="bản chụp mờ")
    missing = LackingPapers(items=(item,), reason="Thiếu giấy", until=date(2026, 12, 1))
    ask_supplement.ask_supplement(desk, mai, asked.id, missing)
    verification.ask_body(desk, mai, checked.id, "UBND xã Bản Xèo", "Nơi đăng ký cũ")
    uncollected = day.take("Giàng Thị Mỷ", due=on(27, 17, 0))
    returning.make_ready(desk, uncollected, day=date(2026, 11, 25))
    told = ContactMade(step="ready", way="text")
    tell_citizen.tell_citizen(desk, mai, uncollected.id, told)
    late = day.take("Ma A Lử", due=on(26, 17, 0))
    day.slip = day.give(late)
    _of_today(day)
    set_clock(desk, NOW)
    return day


def _of_today(day: OfficeDay) -> None:
    set_clock(day.desk, _morning(8, 5))
    returning.make_ready(day.desk, day.take("Chảo Láo Mẩy", due=on(2, 17, 0, month=12)))
    day.take("Trần Thị Khánh", owed=True, owed_until=date(2026, 12, 1))
    day.take("Sùng A Pàng", "1.004194")
    day.take("Thào Thị Dở", printed=False)
    day.ids["online"] = online.submit(day.desk).id


def _morning(hour: int, minute: int) -> datetime:
    return on(30, hour, minute)
