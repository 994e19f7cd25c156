"""Handing over: one act for many dossiers and units, a slip for each unit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from counter_app.domain.changes import Changes
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.references import AgencyRef
from counter_app.domain.errors import DomainError, RefusedError
from counter_app.domain.kinds.handed_over import HandedOver
from counter_app.domain.life import slip_number
from counter_app.domain.life.hops import hands_of
from counter_app.domain.office.office import Officer
from counter_app.services.desk import office_day
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.dossier.record import Recording, record
from counter_app.services.passing import slips
from counter_app.services.passing.slips import PassingSlip
from counter_app.storage.dossiers import serial_marks


@dataclass(frozen=True, slots=True)
class Handing:
    """A dossier, by its id, that goes to a unit; `beside` others that have it at once. `local_due`
    is when that unit has to have done its part, where that is not the day of the dossier.
    """

    dossier: str
    unit: AgencyRef
    beside: bool = False
    local_due: datetime | None = None


@dataclass(frozen=True, slots=True)
class HandedDossiers:
    """The slips of one act, in the order of their numbers."""

    slips: tuple[PassingSlip, ...]
    changes: Changes


class PassingStoppedError(DomainError):
    """One dossier of a slip cannot go on, so nothing was recorded: `code` and `params` say why,
    `dossier` is its code.
    """

    def __init__(self, cause: RefusedError, dossier: str) -> None:
        self.code = cause.code
        self.dossier = dossier
        super().__init__(**cause.params)


def hand_over(desk: OpenDesk, actor: Officer, items: Sequence[Handing]) -> HandedDossiers:
    """Record that these dossiers leave, in one transaction; each unit gets one slip, whose number
    is made here and never again. When this returns, the slips may be printed.

    Raises PassingStoppedError, RefusedError ("lease_closed" on a copied machine), DayBackError,
    StorageError; then no slip was made and no number is used.
    """
    if desk.store.is_copy:
        raise RefusedError("lease_closed")
    numbers: dict[tuple[str, str], str] = {}

    def write(recording: Recording) -> None:
        office_day.must_not_be_back(desk, recording.connection)
        numbers.clear()
        for item in items:
            dossier = _existing(recording, item.dossier)
            source = _source(dossier)
            way = source.code, item.unit.code
            number = numbers.get(way) or _number(desk, recording, len(numbers))
            numbers[way] = number
            body = HandedOver(
                slip=number,
                source=source,
                to=item.unit,
                office=desk.office.serving.get(item.unit.code, ""),
                beside=item.beside,
                local_due=item.local_due,
            )
            try:
                recording.add(body, item.dossier)
            except RefusedError as error:
                raise PassingStoppedError(error, dossier.code) from error

    recorded = record(desk, actor, write)
    given = (slips.find(desk, number) for number in numbers.values())
    return HandedDossiers(
        tuple(slip for slip in given if slip is not None),
        Changes(dossiers=frozenset(recorded.dossiers)),
    )


def _existing(recording: Recording, dossier_id: str) -> Dossier:
    dossier = recording.dossier(dossier_id)
    if dossier is None:
        raise RefusedError("no_dossier")
    return dossier


def _number(desk: OpenDesk, recording: Recording, before: int) -> str:
    """The number of a further slip of this act, `before` of which have theirs."""
    book = slip_number.book_of(desk.enrolment.desk.id, desk.store.device)
    day = recording.at.date()
    first = serial_marks.next_slip(recording.connection, book, day)
    return str(slip_number.SlipNumber(book, day, first.n + before))


def _source(dossier: Dossier) -> AgencyRef:
    """The unit that has it in its hand, else the counter that received it."""
    held = [hand.unit for hand in hands_of(dossier) if not hand.is_on_the_way]
    return held[0] if held else dossier.office
