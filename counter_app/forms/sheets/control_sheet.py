"""Form 06: the way of a dossier through units, who gave and who took it at each hop, and when."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.life.hops import Hop, hops_of
from counter_app.domain.office.office import Office
from counter_app.forms.drawing.layout import Run, Strip, space
from counter_app.forms.drawing.plain_text import shortened
from counter_app.forms.drawing.table import Table, TableCell, TitleSpan
from counter_app.forms.drawing.writer import Writer
from counter_app.forms.parts import cells, people, sheet, wording
from counter_app.forms.parts.sheet import FormPrint
from counter_app.forms.parts.template import FormTemplate

LEAST_HOPS = 4
"""So many rows the sheet has at least: those to come are filled in by hand."""

WIDTHS = (114, 100, 100, 70, 84)
_BLANK_TIME = "….. giờ ….. phút, ngày …../…../………"


@dataclass(frozen=True, slots=True, kw_only=True)
class ControlHop:
    """Moments and people as far as known. `result` says whether the unit was in time."""

    giver_unit: str
    taker_unit: str
    given_at: datetime | None = None
    taken_at: datetime | None = None
    giver: str = ""
    taker: str = ""
    result: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ControlSheet:
    """`promised_at` is None where the receipt names no day."""

    office: Office
    code: str
    owner: str
    procedure: str
    received_at: datetime
    promised_at: datetime | None
    agency: str
    with_agencies: tuple[str, ...] = ()
    hops: tuple[ControlHop, ...] = ()


def of_dossier(
    dossier: Dossier, office: Office, officer_name: Callable[[str], str]
) -> ControlSheet:
    """The sheet as its dossier knows it; `officer_name` names an officer by the id."""
    hops = hops_of(dossier)
    others = {hop.to.name for hop in hops if hop.to.name}
    others -= {dossier.agency.name, office.name, dossier.office.name}
    return ControlSheet(
        office=office,
        code=dossier.code,
        owner=dossier.owner.name,
        procedure=dossier.procedure.name,
        received_at=dossier.accepted_at or dossier.received_at,
        promised_at=dossier.promised_at,
        agency=dossier.agency.name,
        with_agencies=tuple(sorted(others)),
        hops=tuple(_hop(hop, hops, officer_name) for hop in hops),
    )


def _hop(hop: Hop, hops: Sequence[Hop], officer_name: Callable[[str], str]) -> ControlHop:
    given, taken = hop.given, hop.taken
    return ControlHop(
        giver_unit=given.source.name if given else "",
        taker_unit=hop.to.name,
        given_at=given.at if given else None,
        taken_at=taken.at if taken else None,
        giver=officer_name(given.officer) if given else "",
        taker=officer_name(taken.officer) if taken else "",
        result=_in_time(hop, hops),
        note=f"Phiếu {hop.slip}" if hop.slip else "",
    )


def _in_time(hop: Hop, hops: Sequence[Hop]) -> str:
    """Whether the unit handed it on by the day that was set for it; by dates, as reports count."""
    due = hop.given.local_due if hop.given else None
    handed_on = [
        later.given.at
        for later in hops
        if later.given and later.given.source == hop.to and later.begun_at > hop.begun_at
    ]
    if due is None or not handed_on:
        return ""
    ended = min(handed_on)
    if ended.date() == due.date():
        return "Đúng hạn"
    return "Trước hạn" if ended < due else "Quá hạn"


def control_sheet(control: ControlSheet, printing: FormPrint, template: FormTemplate) -> bytes:
    """The form as PDF, one copy on A4."""
    issue = sheet.heading(
        template,
        printing,
        sheet.issuer_of(control.office),
        control.received_at,
        code=control.code,
    )
    return sheet.drawn(
        issue, template, lambda write: _strips(control, template, write), sample=printing.sample
    )


def _strips(control: ControlSheet, template: FormTemplate, write: Writer) -> list[Strip]:
    family = write.family
    result = write.runs(
        Run(
            f"Quyển số: {wording.BLANK} Số thứ tự: {wording.BLANK}",
            family.regular,
        )
    )
    result += write.line("Kèm theo hồ sơ của:", shortened(control.owner, people.NAME_MOST))
    result += write.line("Nội dung:", shortened(control.procedure, 1_500), strong=False)
    result += write.line("Ngày, giờ nhận:", wording.timestamp(control.received_at))
    promised = wording.timestamp(control.promised_at) if control.promised_at else ""
    result += write.line("Ngày, giờ hẹn trả kết quả:", promised)
    agency = shortened(control.agency, people.NAME_MOST)
    result += write.line("Cơ quan giải quyết hồ sơ:", agency, strong=False)
    others = "; ".join(shortened(one, people.NAME_MOST) for one in control.with_agencies)
    result += write.line("Cơ quan phối hợp giải quyết hồ sơ:", others, strong=False)
    return [*result, space(6), *_table(control, write), space(4), *_note(template, write)]


def _note(template: FormTemplate, write: Writer) -> list[Strip]:
    return write.runs(Run(template.text("note"), write.family.italic))


def _table(control: ControlSheet, write: Writer) -> list[Strip]:
    table = Table(
        edges=cells.edges(write.page, *WIDTHS),
        titles=(
            "TÊN CƠ QUAN",
            "Người giao (ký)",
            "Người nhận (ký)",
            "KẾT QUẢ (trước, đúng, quá hạn)",
            "GHI CHÚ",
        ),
        spans=(TitleSpan("THỜI GIAN GIAO, NHẬN HỒ SƠ", 1, 3),),
        size=11,
        leading=13.5,
        family=write.family,
        least=58,
    )
    hops = [*control.hops]
    hops += [ControlHop(giver_unit="", taker_unit="")] * (LEAST_HOPS - len(hops))
    return table.strips([_row(hop, write) for hop in hops])


def _row(hop: ControlHop, write: Writer) -> tuple[TableCell, ...]:
    return (
        cells.text(
            write,
            f"1. Giao: {hop.giver_unit or '………………'}",
            f"2. Nhận: {hop.taker_unit or '………………'}",
        ),
        cells.text(write, _time(hop.given_at), hop.giver),
        cells.text(write, _time(hop.taken_at), hop.taker),
        cells.text(write, hop.result, centred=True),
        cells.text(write, hop.note),
    )


def _time(at: datetime | None) -> str:
    return wording.timestamp(at) if at else _BLANK_TIME
