"""What is wrong with the code of a reception, and which dossiers lose a code that two carry."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from counter_app.domain.dossier.dossier_code import UnreadableCodeError, parse
from counter_app.domain.kinds.kind import Refusal
from counter_app.domain.kinds.received import Received
from counter_app.portal.journal.incidents import Incident, IncidentKind
from counter_app.portal.judging.dossier_slot import DossierSlot
from counter_app.portal.serials.code_claims import ClaimedCodes, CodeClaim
from counter_app.portal.store.context import Asker


@dataclass(frozen=True, slots=True)
class CodeCheck:
    """What a run knows of codes: whose they are, and which dossiers carry them; `reported` is for
    the operator.
    """

    codes: ClaimedCodes
    slots: Mapping[str, DossierSlot]
    reported: list[Incident]

    def warnings(self, dossier: str, body: Received, asker: Asker) -> Iterable[Refusal]:
        if dossier in self.losers(dossier, body.code):
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
        claim, holder = self.codes.claim(code, asker)
        if claim is CodeClaim.FOREIGN:
            kind = IncidentKind.FOREIGN_CODE
            self.reported.append(Incident(kind, asker.desk, holder, body.code))
            yield Refusal("foreign_code", (("code", body.code), ("desk", holder)))
        elif claim is CodeClaim.UNLEASED:
            yield Refusal("unleased_code", (("code", body.code),))

    def losers(self, dossier: str, code: str) -> list[str]:
        """Of the dossiers that carry the code when this one comes, those that lose it: whose it is
        not; where it is everybody's or nobody's, the one that comes.
        """
        rivals = [key for key in sorted(self.codes.carriers.get(code, ())) if key != dossier]
        rivals = [key for key in rivals if self._carries(key, code)]
        if not rivals:
            return []
        is_rightful = self.codes.is_rightful
        if is_rightful(code, dossier) and not any(is_rightful(code, key) for key in rivals):
            return rivals
        return [dossier]

    def _carries(self, dossier: str, code: str) -> bool:
        """Whether it is the dossier's code now; of one that cannot be read nobody knows."""
        slot = self.slots.get(dossier)
        return slot is not None and (slot.state is None or slot.state.code == code)
