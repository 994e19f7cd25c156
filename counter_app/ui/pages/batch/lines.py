"""The rows of a batch as the preview shows them: what would be received, or what is missing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from counter_app.domain.catalogue.receipt_form import FORM, REGIME
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.people.applicant import Person
from counter_app.services.batch.rows.prepare import PreparedRow, RowStanding
from counter_app.services.batch.rows.row import RowFinding
from counter_app.ui.texts import formatting, numbers, problems
from counter_app.ui.theme.glyphs import Glyph
from counter_app.ui.widgets.chip import Chip, Tone

translate = QCoreApplication.translate


class State(StrEnum):
    """`DOUBTED`: to be looked at and confirmed; `LEFT`: looked at and left alone. `SAVED`: has its
    code, its receipt is still to be printed.
    """

    READY = "ready"
    DOUBTED = "doubted"
    LEFT = "left"
    FAULTY = "faulty"
    TAKING = "taking"
    SAVED = "saved"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class BatchLine:
    """A row with what became of it; `said` are sentences: its faults, else its doubts."""

    prepared: PreparedRow
    state: State
    dossier: Dossier | None = None
    said: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        return str(self.prepared.row.number)

    @property
    def owner(self) -> str:
        return self.prepared.intake.owner.name or "–"

    @property
    def procedure(self) -> str:
        procedure = self.prepared.procedure
        return procedure.short_name or procedure.name if procedure else "–"

    @property
    def result(self) -> str:
        """The code, or why there is none, or what to look at."""
        if self.dossier is not None:
            return self.dossier.code
        return " · ".join(self.said)


def of_prepared(prepared: PreparedRow) -> BatchLine:
    match prepared.standing:
        case RowStanding.TAKEN if prepared.taken is not None:
            return of_dossier(prepared, prepared.taken)
        case RowStanding.REFUSED:
            return refused(prepared, prepared.faults)
        case RowStanding.DOUBTED:
            return BatchLine(prepared, State.DOUBTED, None, sentences(prepared.doubts))
        case _:
            return BatchLine(prepared, State.READY)


def of_dossier(prepared: PreparedRow, dossier: Dossier) -> BatchLine:
    printed = dossier.copies_of(REGIME, FORM) > 0
    text = sentences(prepared.doubts)
    return BatchLine(prepared, State.DONE if printed else State.SAVED, dossier, text)


def refused(prepared: PreparedRow, faults: Iterable[RowFinding]) -> BatchLine:
    return BatchLine(prepared, State.FAULTY, None, sentences(faults))


def sentences(findings: Iterable[RowFinding]) -> tuple[str, ...]:
    """Each sentence once: two rules may be of one name."""
    text = (problems.sentence_of(finding.code, **finding.params) for finding in findings)
    return tuple(dict.fromkeys(text))


def chip(line: BatchLine) -> Chip:
    count = len(line.said)
    match line.state:
        case State.READY:
            return Chip(Glyph.LATER, translate("batch", "Sẵn sàng"))
        case State.DOUBTED:
            text = translate("batch", "Xem {count} điều").format(count=count)
            return Chip(Glyph.DUE, text, Tone.WARN_SOFT)
        case State.LEFT:
            return Chip(Glyph.PAUSED, translate("batch", "Để lại"), Tone.PAUSE_SOFT)
        case State.FAULTY:
            text = translate("batch", "Còn {count} việc").format(count=count)
            return Chip(Glyph.OVERDUE, text, Tone.DANGER_TEXT)
        case State.TAKING if line.dossier is not None:
            return Chip(Glyph.NOW, translate("batch", "Đang in giấy hẹn…"), Tone.ONLINE)
        case State.TAKING:
            return Chip(Glyph.NOW, translate("batch", "Đang nhận…"), Tone.ONLINE)
        case State.SAVED:
            return Chip(Glyph.DUE, translate("batch", "Chưa in giấy hẹn"), Tone.WARN_SOFT)
        case State.DONE:
            return Chip(Glyph.DONE, translate("batch", "Đã tiếp nhận"), Tone.OK)


def detail(line: BatchLine) -> str:
    """What is to be said of it, then what would be received, or was."""
    prepared = line.prepared
    owner = prepared.intake.owner
    parts: list[str] = []
    if isinstance(owner, Person):
        parts += [numbers.identity(owner.identity_number)] if owner.identity_number else []
        parts += [str(owner.birth)] if owner.birth else []
    parts.append(numbers.phone(owner.phone))
    if papers := len(prepared.intake.papers):
        parts.append(translate("batch", "{count} giấy tờ").format(count=papers))
    if line.dossier is not None and line.dossier.promised_at is not None:
        timestamp = formatting.long_timestamp(line.dossier.promised_at)
        parts.append(translate("batch", "hẹn {moment}").format(moment=timestamp))
    if prepared.procedure is not None:
        parts.append(prepared.procedure.name)
    return " · ".join(part for part in (*line.said, *parts) if part)
