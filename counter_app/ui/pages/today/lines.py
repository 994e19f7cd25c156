"""The lines of Hôm nay: a dossier or a draft as the table and the line below it show them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from counter_app.domain.catalogue.catalogue import Catalogue
from counter_app.domain.deadlines.office_time import in_zone
from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.office.office import Officer
from counter_app.services.intake.keep_draft import KeptDraft
from counter_app.services.lists.due import DueKind
from counter_app.services.lists.worklist import Pile, Work, WorkStep
from counter_app.services.portal_state.sync_state import Badge
from counter_app.ui.dossier_parts.due_chips import due_chip
from counter_app.ui.pages.today.tasks import task_text, told_text, warnings_text
from counter_app.ui.pages.today.whose import hand_detail, hand_text
from counter_app.ui.texts import formatting, numbers
from counter_app.ui.theme.glyphs import Glyph
from counter_app.ui.widgets import portal_mark
from counter_app.ui.widgets.chip import Chip

translate = QCoreApplication.translate
_LONGEST_NAME = 96


@dataclass(frozen=True, slots=True)
class DossierLine:
    """`task` is what is to be done, verb first, `hand` who has it and since when; `detail` stands
    below the table, `next_step` on the main button.
    """

    key: str
    chip: Chip
    task: str
    code: str
    owner: str
    procedure: str
    hand: str
    mark: Chip
    detail: str
    next_step: str
    work: Work | None = None
    draft: KeptDraft | None = None


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads the lines, at which moment of office time, in which pile; `place` is the name that
    the office's own units carry.
    """

    officer: Officer
    now: datetime
    place: str = ""
    pile: Pile = Pile.MINE


def of_work(work: Work, reader: Reader, badge: Badge | None = None) -> DossierLine:
    """`badge` is what the portal has of the dossier."""
    dossier = work.dossier
    task = task_text(work, reader.pile, reader.place)
    return DossierLine(
        key=dossier.id,
        chip=due_chip(work.due, of_day=reader.now.date()),
        task=task,
        code=dossier.code,
        owner=dossier.owner.name,
        procedure=dossier.procedure.short_name or dossier.procedure.name,
        hand=_viewed(work) or hand_text(work.hand, reader.officer, reader.now, signs=work.has_duty),
        mark=portal_mark.of_dossier(badge),
        detail=_detail(work, reader),
        next_step=_next_step(work, reader, task),
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
        task=translate("today", "Tiếp tục nháp"),
        code=translate("today", "chưa có mã"),
        owner=draft.intake.owner.name or translate("today", "Chưa có người nộp"),
        procedure=procedure.short_name if procedure else nothing,
        hand=translate("today", "Trên máy này"),
        mark=Chip(Glyph.LATER, translate("today", "Trên máy")),
        detail=" · ".join(part for part in (name, saved, _phone(draft.intake.owner.phone)) if part),
        next_step=translate("today", "Bước tiếp: Tiếp tục nháp"),
        draft=draft,
    )


def _detail(work: Work, reader: Reader) -> str:
    """Facts first: names of procedures have up to a thousand characters."""
    dossier, at = work.dossier, work.due.at
    parts: list[str] = [told_text(work)] if work.missed else []
    if dossier.submitted_at is not None:
        filed = formatting.long_timestamp(dossier.submitted_at)
        parts.append(translate("today", "nộp trực tuyến {moment}").format(moment=filed))
    if dossier.status is Status.SUBMITTED:
        parts.append(_viewed_since(work))
    elif at is not None and work.due.kind is not DueKind.PAPERS:
        timestamp = formatting.short_timestamp(at)
        text = translate("today", "hẹn {moment}")
        if dossier.awaits_papers:
            text = translate("today", "hẹn muộn nhất {moment}")
        parts.append(text.format(moment=timestamp))
    parts += [warnings_text(work.warned), hand_detail(work.hand, reader.now)]
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
    if work.viewer is None or work.dossier.status is not Status.SUBMITTED:
        return ""
    return translate("today", "{desk} đang xem").format(desk=work.viewer.desk)


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


def _next_step(work: Work, reader: Reader, task: str) -> str:
    """What waits for somebody else is only opened."""
    if work.row.is_mine or (work.has_duty and reader.pile is not Pile.WAITING):
        return translate("today", "Bước tiếp: {task}").format(task=task)
    return translate("today", "Mở hồ sơ")


def _phone(digits: str) -> str:
    return numbers.masked_phone(digits)


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST_NAME else f"{text[:_LONGEST_NAME].rstrip()}…"
