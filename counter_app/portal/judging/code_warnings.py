"""What is wrong with the code of a reception, and which dossiers lose a code that two carry."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from counter_app.domain.dossier.dossier_code import UnreadableCodeError, parse
from counter_app.domain.kinds.kind import Refusal
from counter_app.domain.kinds.received import Received
from counter_app.portal.journal.incidents import Incident, IncidentKind
from counter_app.portal.serials.code_claims import CodeClaim
from counter_app.portal.store.context import Asker

if TYPE_CHECKING:
    from counter_app.portal.judging.judging_batch import JudgingBatch


def code_warnings(
    batch: JudgingBatch, dossier: str, body: Received, asker: Asker
) -> Iterable[Refusal]:
    if dossier in losers(batch, dossier, body.code):
        yield Refusal("code_twice", (("code", body.code),))
    try:
        code = parse(body.code)
    except UnreadableCodeError:
        yield Refusal("unreadable_code", (("code", body.code),))
        return
    if code.day != body.received_at.date():
        yield Refusal("wrong_day", (("code", body.code),))
    if code.agency != body.agency.code:
        params = (("code", body.code), ("agency", body.agency.code))
        yield Refusal("code_agency", params)
    claim, holder = batch.codes.claim(code, asker)
    if claim is CodeClaim.FOREIGN:
        batch.told.append(Incident(IncidentKind.FOREIGN_CODE, asker.desk, holder, body.code))
        yield Refusal("foreign_code", (("code", body.code), ("desk", holder)))
    elif claim is CodeClaim.UNLEASED:
        yield Refusal("unleased_code", (("code", body.code),))


def losers(batch: JudgingBatch, dossier: str, code: str) -> list[str]:
    """Of the dossiers that carry the code when this one comes, those that lose it: whose it is
    not; where it is everybody's or nobody's, the one that comes.
    """
    rivals = [key for key in sorted(batch.codes.carriers.get(code, ())) if key != dossier]
    rivals = [key for key in rivals if _carries(batch, key, code)]
    if not rivals:
        return []
    is_rightful = batch.codes.is_rightful
    if is_rightful(code, dossier) and not any(is_rightful(code, key) for key in rivals):
        return rivals
    return [dossier]


def _carries(batch: JudgingBatch, dossier: str, code: str) -> bool:
    """Whether it is the dossier's code now; of one that cannot be read nobody knows."""
    slot = batch.dossiers.get(dossier)
    return slot is not None and (slot.state is None or slot.state.code == code)
