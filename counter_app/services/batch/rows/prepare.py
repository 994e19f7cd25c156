"""The rows of a file as they would be received now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import msgspec

from counter_app.domain.catalogue.procedure import Procedure
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.intake import Intake
from counter_app.domain.text.folding import fold
from counter_app.services.batch.rows.columns import Words
from counter_app.services.batch.rows.read_row import Read, read_row
from counter_app.services.batch.rows.row import BatchRow, RowFinding, finding_of
from counter_app.services.batch.rows.same import Earlier, is_same_person
from counter_app.services.batch.sheets.table import UnreadableBatchError, Watch
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.intake.second_look import other_name


class RowStanding(StrEnum):
    """What a row can count as; every row of a file is one of these."""

    READY = "ready"
    DOUBTED = "doubted"
    REFUSED = "refused"
    TAKEN = "taken"


@dataclass(frozen=True, slots=True)
class PreparedRow:
    """A row with its intake: `faults` keep it out, `doubts` until somebody confirms them.

    `taken` is the dossier that an earlier run made of this row; `doubts` then say what the row
    says otherwise.
    """

    row: BatchRow
    intake: Intake
    procedure: Procedure | None
    faults: tuple[RowFinding, ...]
    doubts: tuple[RowFinding, ...]
    taken: Dossier | None

    @property
    def standing(self) -> RowStanding:
        if self.taken is not None:
            return RowStanding.TAKEN
        if self.faults:
            return RowStanding.REFUSED
        return RowStanding.DOUBTED if self.doubts else RowStanding.READY


def prepare(
    desk: OpenDesk,
    rows: Sequence[BatchRow],
    words: Words | None = None,
    watch: Watch = lambda _done, _of: True,
) -> list[PreparedRow]:
    """Each row as it would be taken in now; writes nothing. `watch` is asked at each row and may
    end it with UnreadableBatchError "cancelled".
    """
    today = desk.office_now().date()
    prepared: list[PreparedRow] = []
    with desk.store.database.read() as connection:
        earlier = Earlier.read(connection, today)
        for done, row in enumerate(rows):
            if not watch(done, len(rows)):
                raise UnreadableBatchError("cancelled")
            prepared.append(_judged(earlier, row, read_row(desk, row, words or {})))
    return prepared


def _judged(earlier: Earlier, row: BatchRow, read: Read) -> PreparedRow:
    """With what was received before."""
    if read.procedure is None or not read.intake.owner.name:
        return PreparedRow(row, read.intake, read.procedure, read.faults, read.doubts, None)
    code, owner = read.procedure.code, read.intake.owner
    named = row.fields.get("ref", "")
    ref = earlier.ref(named, code, read.intake)
    intake = msgspec.structs.replace(read.intake, ref=ref)
    taken = earlier.taken(ref, named)
    above = earlier.ref_above(row.number, ref)
    alongside = earlier.in_file(row.number, code, owner)
    if taken is not None and _is_other(taken, code, intake):
        faults = (*read.faults, RowFinding("ref_of_another", "ref", named.strip()[:120]))
        return PreparedRow(row, intake, read.procedure, faults, read.doubts, None)
    if taken is not None:
        renamed = taken.owner.name.casefold() != owner.name.casefold()
        reported = (
            (RowFinding("taken_other_name", "name", about=taken.owner.name),) if renamed else ()
        )
        return PreparedRow(row, intake, read.procedure, read.faults, reported, taken)
    faults = read.faults
    if above:
        faults = (*faults, RowFinding("ref_twice", "ref", named.strip()[:120], str(above)))
    before = other_name(earlier.connection, owner, "name")
    reported = (finding_of(before),) if before else ()
    doubts = (*read.doubts, *reported, *alongside, *earlier.received(code, owner))
    return PreparedRow(row, intake, read.procedure, faults, doubts, None)


def _is_other(taken: Dossier, procedure: str, intake: Intake) -> bool:
    """Whether a row with a reference used before speaks of another dossier."""
    is_named_alike = fold(taken.owner.name) == fold(intake.owner.name)
    is_same = is_named_alike and is_same_person(taken.owner, intake.owner)
    return taken.procedure.code != procedure or not is_same
