"""Form 07, the register of dossiers: what its columns hold, for paper and for a workbook."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from counter_app.domain.dossier.dossier import DeliveryKind, Dossier
from counter_app.domain.life.facts import Way
from counter_app.domain.office.office import Office
from counter_app.forms.parts import wording


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterRow:
    """A dossier in the register. `giver` and `taker` are who handed the result out and who took
    it; `returned_at` is None as long as nobody has it.
    """

    number: int
    code: str
    procedure: str
    sets: int
    owner: str
    address: str
    phone: str
    agency: str
    received_at: datetime
    promised_at: datetime | None
    way: str
    returned_at: datetime | None = None
    giver: str = ""
    taker: str = ""
    note: str = ""

    @property
    def values(self) -> tuple[str, ...]:
        """The cells from left to right, as `TITLES`."""
        return (
            str(self.number),
            self.code,
            self.procedure,
            str(self.sets),
            self.owner,
            self.address,
            self.phone,
            self.agency,
            wording.short(self.received_at),
            wording.short(self.promised_at) if self.promised_at else "",
            self.way,
            wording.short(self.returned_at) if self.returned_at else "",
            self.giver,
            self.taker,
            self.note,
        )


TITLES = (
    "STT", "Mã hồ sơ", "Nội dung hồ sơ", "Số bộ", "Họ tên chủ hồ sơ", "Địa chỉ",
    "Số điện thoại", "Cơ quan chủ trì giải quyết", "Nhận hồ sơ", "Hẹn trả kết quả",
    "Phương thức nhận kết quả", "Ngày nhận kết quả", "Bên giao (ký)", "Bên nhận (ký)", "Ghi chú",
)  # fmt: skip
COUNTED = frozenset({0, 3})
"""Columns of numbers that are counted with; every other cell is text."""
SPANS = (("Ngày, tháng, năm", 8, 10), ("Trả kết quả", 10, 14))
"""Titles above several columns: the first of them, and the one after the last."""


Told = Callable[[int, int], object]
"""Asked before each step of a long drawing, with those done and how many there are; what it raises
ends the drawing.
"""


def untold(done: int, of: int) -> None:
    """Nobody waits for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """The dossiers received in a year, numbered from 1; `book` is the number of the volume. Where
    it goes on, the numbers do too.
    """

    office: Office
    year: int
    book: str
    rows: tuple[RegisterRow, ...]


_WAYS = {
    DeliveryKind.COUNTER: "tại quầy",
    DeliveryKind.POST: "bưu chính",
    DeliveryKind.ELECTRONIC: "bản điện tử",
}


def rows_of(
    dossiers: Iterable[Dossier], officer_name: Callable[[str], str], first: int = 1
) -> tuple[RegisterRow, ...]:
    """The rows of dossiers in their order of reception, numbered from `first`."""
    ordered = sorted(dossiers, key=lambda one: (one.received_at, one.code))
    return tuple(
        _row(dossier, number, officer_name) for number, dossier in enumerate(ordered, start=first)
    )


def _row(dossier: Dossier, number: int, officer_name: Callable[[str], str]) -> RegisterRow:
    returned = dossier.life.returned[0] if dossier.life.returned else None
    extended = dossier.life.extensions[-1].due_at if dossier.life.extensions else None
    return RegisterRow(
        number=number,
        code=dossier.code,
        procedure=dossier.procedure.short_name or dossier.procedure.name,
        sets=dossier.sets,
        owner=dossier.owner.name,
        address=wording.address(dossier.owner),
        phone=dossier.owner.phone,
        agency=dossier.agency.name,
        received_at=dossier.accepted_at or dossier.received_at,
        promised_at=dossier.promised_at,
        way=_WAYS.get(dossier.delivery.kind, wording.AS_RECORDED),
        returned_at=returned.at if returned else None,
        giver=officer_name(returned.officer) if returned and returned.way is Way.COUNTER else "",
        taker=returned.collector if returned else "",
        note="; ".join(_notes(dossier, extended)),
    )


def _notes(dossier: Dossier, extended: datetime | None) -> Sequence[str]:
    notes = []
    if extended is not None:
        notes.append(f"hẹn lại {wording.short(extended)}")
    if dossier.life.withdrawals:
        notes.append("rút hồ sơ")
    if dossier.life.stops:
        notes.append("dừng giải quyết")
    if dossier.decline is not None:
        notes.append("từ chối tiếp nhận")
    return notes
