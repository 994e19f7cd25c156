"""The rows of a batch as the preview shows them: what would be received, or what is missing."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from counter_app.domain.applicant import Person
from counter_app.domain.dossier import Dossier
from counter_app.domain.intake import Missing
from counter_app.domain.receipt_form import FORM, REGIME
from counter_app.services.batch import Prepared
from counter_app.ui import numbers, problems, spoken
from counter_app.ui.glyphs import Glyph
from counter_app.ui.receive import doubts
from counter_app.ui.widgets.chip import Chip, Tone

translate = QCoreApplication.translate


class State(StrEnum):
    """`SAVED`: has its code, its receipt is still to be printed."""

    READY = "ready"
    FAULTY = "faulty"
    TAKING = "taking"
    SAVED = "saved"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Line:
    """A row with what became of it; `faults` are sentences."""

    prepared: Prepared
    state: State
    dossier: Dossier | None = None
    faults: tuple[str, ...] = ()

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
    def waits(self) -> bool:
        """Whether a run has something to do for it."""
        return self.state in {State.READY, State.SAVED}

    @property
    def result(self) -> str:
        """The code, or why there is none."""
        if self.dossier is not None:
            return self.dossier.code
        if self.faults:
            return " · ".join(self.faults)
        return " · ".join(warnings(self.prepared))


def of_prepared(prepared: Prepared) -> Line:
    if prepared.taken is not None:
        return of_dossier(prepared, prepared.taken)
    if prepared.faults:
        return Line(prepared, State.FAULTY, None, sentences(prepared.faults))
    return Line(prepared, State.READY)


def of_dossier(prepared: Prepared, dossier: Dossier) -> Line:
    printed = dossier.copies_of(REGIME, FORM) > 0
    return Line(prepared, State.DONE if printed else State.SAVED, dossier)


def sentences(faults: tuple[Missing, ...]) -> tuple[str, ...]:
    """Each sentence once: two rules may be of one name."""
    said = (problems.sentence_of(fault.code, name=fault.name) for fault in faults)
    return tuple(dict.fromkeys(said))


def warnings(prepared: Prepared) -> tuple[str, ...]:
    return tuple(doubts.sentence(code) for code in prepared.warnings)


def chip(line: Line) -> Chip:
    match line.state:
        case State.READY if line.prepared.warnings:
            return Chip(Glyph.NEAR, translate("batch", "Sẵn sàng, xem lại"), Tone.WARN_LINE)
        case State.READY:
            return Chip(Glyph.LATER, translate("batch", "Sẵn sàng"))
        case State.FAULTY:
            count = len(line.faults)
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


def detail(line: Line) -> str:
    """What would be received, or was; then everything that is missing."""
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
        moment = spoken.long_moment(line.dossier.promised_at)
        parts.append(translate("batch", "hẹn {moment}").format(moment=moment))
    if prepared.procedure is not None:
        parts.append(prepared.procedure.name)
    return " · ".join(part for part in (*line.faults, *parts) if part)
