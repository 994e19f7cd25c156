"""The lines of Hôm nay: a dossier or a draft as the table and the line below it show them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from counter_app.domain.catalogue.catalogue import Catalogue
from counter_app.domain.deadlines.office_time import in_zone
from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.services.intake.keep_draft import KeptDraft
from counter_app.services.lists.worklist import Due, DueKind, Work, WorkStep
from counter_app.services.portal_state.sync_state import Badge
from counter_app.ui.texts import formatting, numbers
from counter_app.ui.theme.glyphs import Glyph
from counter_app.ui.widgets import deadline_chip, portal_mark
from counter_app.ui.widgets.chip import Chip, Tone

translate = QCoreApplication.translate
_LONGEST_NAME = 96


@dataclass(frozen=True, slots=True)
class DossierLine:
    """`detail` stands below the table, `next_step` on the main button."""

    key: str
    chip: Chip
    code: str
    owner: str
    procedure: str
    place: str
    mark: Chip
    detail: str
    next_step: str
    work: Work | None = None
    draft: KeptDraft | None = None


def of_work(work: Work, of_day: date | None = None, badge: Badge | None = None) -> DossierLine:
    """`of_day` is today, so that a moment of another day is named by its day; `badge` is what the
    portal has of the dossier.
    """
    dossier = work.dossier
    is_new = dossier.status is Status.SUBMITTED
    return DossierLine(
        key=dossier.id,
        chip=due_chip(work.due, of_day=of_day),
        code=dossier.code,
        owner=dossier.owner.name,
        procedure=dossier.procedure.short_name or dossier.procedure.name,
        place=_viewed(work) if is_new else short_agency(dossier.agency.name),
        mark=portal_mark.of_dossier(badge),
        detail=_detail(work),
        next_step=_next_step(work.step),
        work=work,
    )


def of_draft(draft: KeptDraft, catalogue: Catalogue, now: datetime) -> DossierLine:
    """`now` in office time."""
    entry = catalogue.by_id(draft.intake.version)
    procedure = entry.procedure if entry else None
    kept = in_zone(draft.updated_at, now.tzinfo)
    when = formatting.clock(kept) if kept.date() == now.date() else formatting.day_month(kept)
    nothing = translate("today", "Chưa chọn thủ tục")
    saved = translate("today", "lưu lúc {moment}").format(moment=formatting.long_timestamp(kept))
    name = _cut(procedure.name) if procedure else nothing
    return DossierLine(
        key=draft.id,
        chip=Chip(Glyph.LATER, translate("today", "Nháp {when}").format(when=when)),
        code=translate("today", "chưa có mã"),
        owner=draft.intake.owner.name or translate("today", "Chưa có người nộp"),
        procedure=procedure.short_name if procedure else nothing,
        place=translate("today", "Chưa tiếp nhận"),
        mark=Chip(Glyph.LATER, translate("today", "Trên máy")),
        detail=" · ".join(part for part in (name, saved, _phone(draft.intake.owner.phone)) if part),
        next_step=translate("today", "Bước tiếp: Tiếp tục nháp"),
        draft=draft,
    )


def due_chip(due: Due, *, of_day: date | None = None) -> Chip:
    match due.kind:
        case DueKind.ANSWER if due.at is not None:
            if of_day is None or due.at.date() == of_day:
                return deadline_chip.take_in_before(formatting.clock(due.at))
            before = translate("today", "Trước {day}")
            text = before.format(day=formatting.short_day(due.at.date()))
            return Chip(Glyph.NEW, text, Tone.ONLINE)
        case DueKind.ANSWER_LATE:
            return Chip(Glyph.DUE, translate("today", "Chờ quá 8 giờ"), Tone.WARN_SOFT)
        case DueKind.OVERDUE | DueKind.LATE_TODAY:
            return deadline_chip.overdue(due.days)
        case DueKind.TODAY if due.at is not None:
            return deadline_chip.due_today(formatting.clock(due.at))
        case DueKind.LEFT:
            return deadline_chip.days_left(due.days)
        case DueKind.OWED if due.day is not None:
            return deadline_chip.owed(formatting.day_month(due.day))
        case DueKind.OWED_LATE if due.day is not None:
            return deadline_chip.owed_late(formatting.day_month(due.day))
        case DueKind.UNREADABLE:
            return deadline_chip.unreadable()
        case DueKind.NEWER:
            return deadline_chip.newer()
        case _:
            return deadline_chip.no_date()


def short_agency(name: str) -> str:
    """As officers write it in lists: "UBND xã Mường Hum"."""
    return name.replace("Ủy ban nhân dân", "UBND").replace("Văn phòng", "VP")


def _detail(work: Work) -> str:
    """Facts first: names of procedures have up to a thousand characters."""
    dossier, at = work.dossier, work.due.at
    parts: list[str] = []
    if dossier.submitted_at is not None:
        filed = formatting.long_timestamp(dossier.submitted_at)
        parts.append(translate("today", "nộp trực tuyến {moment}").format(moment=filed))
    if dossier.status is Status.SUBMITTED:
        parts.append(_viewed_since(work))
    elif at is not None:
        timestamp = formatting.short_timestamp(at)
        text = translate("today", "hẹn {moment}")
        if dossier.awaits_papers:
            text = translate("today", "hẹn muộn nhất {moment}")
        parts.append(text.format(moment=timestamp))
    if work.step is WorkStep.PRINT:
        parts.append(translate("today", "chưa in giấy hẹn"))
    if dossier.owed_papers:
        names = ", ".join(paper.name for paper in dossier.owed_papers)
        owed = translate("today", "còn nợ {count} giấy: {names}")
        parts.append(owed.format(count=len(dossier.owed_papers), names=_cut(names)))
    parts += [_phone(dossier.owner.phone), _submitter(dossier), dossier.agency.name]
    parts.append(dossier.procedure.name)
    return " · ".join(part for part in parts if part)


def _viewed(work: Work) -> str:
    if work.viewer is not None:
        return translate("today", "{desk} đang xem").format(desk=work.viewer.desk)
    if work.dossier.supplements:
        return translate("today", "Đã bổ sung")
    return translate("today", "Chờ kiểm tra")


def _viewed_since(work: Work) -> str:
    if work.viewer is None:
        return ""
    return translate("today", "{desk} đang xem từ {time}").format(
        desk=work.viewer.desk, time=formatting.clock(work.viewer.since)
    )


def _submitter(dossier: Dossier) -> str:
    if dossier.submission is None:
        return ""
    return translate("today", "nộp thay: {name}").format(name=dossier.submission.person.name)


def _next_step(step: WorkStep) -> str:
    return {
        WorkStep.PRINT: translate("today", "Bước tiếp: In giấy hẹn"),
        WorkStep.REVIEW: translate("today", "Bước tiếp: Kiểm tra hồ sơ"),
        WorkStep.TAKE_PAPERS: translate("today", "Bước tiếp: Nhận giấy còn thiếu"),
        WorkStep.OPEN: translate("today", "Mở hồ sơ"),
    }[step]


def _phone(digits: str) -> str:
    return numbers.masked_phone(digits)


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST_NAME else f"{text[:_LONGEST_NAME].rstrip()}…"
