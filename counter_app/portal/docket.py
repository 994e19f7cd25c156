"""What is judged in one transaction: states read at once, changed in memory, written at once."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

import msgspec

from counter_app.contract.push import Verdict
from counter_app.domain.apply import apply
from counter_app.domain.check import Refusal
from counter_app.domain.dossier import Dossier
from counter_app.domain.dossier_code import UnreadableCodeError, parse
from counter_app.domain.events import Event, Received
from counter_app.domain.judge import Reason, judge
from counter_app.domain.office import Officer
from counter_app.domain.online_events import CodeReplaced, OnlineSubmitted
from counter_app.domain.plausible import doubts
from counter_app.portal import bulk, lanes, projected, rows
from counter_app.portal.code_claims import Claim, Codes
from counter_app.portal.context import Asker, Connection, Context
from counter_app.portal.folding import fold_all
from counter_app.portal.incidents import Incident, IncidentKind

MAKERS = (Received, OnlineSubmitted)

_DOSSIERS = "SELECT id, rev, state, deleted FROM dossier WHERE id {keys} ORDER BY id{lock}"
_OTHERS = (
    "SELECT dossier, max(rev) FROM event WHERE dossier {keys} AND device <> {mark} GROUP BY dossier"
)
_OFFICERS = "SELECT id, document FROM officer WHERE id {keys}"

_NOBODY = Officer(id="", login="", name="")


@dataclass(slots=True)
class Held:
    """A dossier as it stands in the docket; `others` is the newest revision made elsewhere. Of one
    whose state this portal cannot read (`is_unread`) nothing is judged.
    """

    rev: int = 0
    state: Dossier | None = None
    deleted: str = ""
    others: int = 0
    is_unread: bool = False


class Ruling(msgspec.Struct, frozen=True, gc=False):
    """One event's verdict; `code` and `params` say why it is held or refused, `reasons` are the
    notices that were found at judging it.
    """

    event: Event
    data: bytes
    device: str
    verdict: Verdict
    rev: int = 0
    code: str = ""
    params: tuple[tuple[str, str], ...] = ()
    reasons: tuple[Reason, ...] = ()


@dataclass(slots=True)
class Docket:
    """Dossiers, officers and codes that a run of events needs, and what became of them.

    `moves` are the applied rulings in order, `made` the dossiers that were not there before,
    `twice` those that lose the code which another one carries too, with that code; `told` is for
    the operator.
    """

    context: Context
    dossiers: dict[str, Held] = field(default_factory=dict)
    officers: dict[str, Officer | None] = field(default_factory=dict)
    codes: Codes = field(default_factory=Codes)
    moves: list[Ruling] = field(default_factory=list)
    changed: dict[str, None] = field(default_factory=dict)
    made: list[str] = field(default_factory=list)
    twice: dict[str, str] = field(default_factory=dict)
    told: list[Incident] = field(default_factory=list)

    def load(self, connection: Connection, events: Iterable[Event], device: str) -> None:
        """Read what these events need and the docket does not have yet; dossiers are locked."""
        events = list(events)
        made = [event.body.code for event in events if isinstance(event.body, MAKERS)]
        carriers = self.codes.load(connection, made)
        self.codes.load_receivers(connection, carriers)
        wanted = {event.dossier for event in events if event.dossier} | carriers
        found = bulk.found(connection, _DOSSIERS, sorted(wanted - self.dossiers.keys()))
        anew = self._anew(connection, found)
        for row in found:
            state = anew.get(row.id) or rows.readable(row.state, Dossier)
            self.dossiers[row.id] = Held(row.rev, state, row.deleted, is_unread=state is None)
        self._load_others(connection, events, device)
        self._load_officers(connection, {event.officer for event in events})

    def _anew(self, connection: Connection, found: Sequence[Any]) -> dict[str, Dossier]:
        """While dossiers are projected anew, no event is judged on what an earlier program made
        of one.
        """
        if not self.context.is_projected:
            self.context.is_projected = projected.progress(connection).done
        if self.context.is_projected or not found:
            return {}
        documents = {row.id: bytes(row.state) for row in found}
        folded = fold_all(connection, documents, {row.id: row.rev for row in found})
        return {key: one.state for key, one in folded.items()}

    def _load_others(self, connection: Connection, events: list[Event], device: str) -> None:
        """The newest revision by another device, where an officer had seen an older one."""
        behind = {
            event.dossier
            for event in events
            if event.dossier in self.dossiers and event.base_rev < self.dossiers[event.dossier].rev
        }
        for key, rev in bulk.found(connection, _OTHERS, [key for key in behind if key], device):
            self.dossiers[key].others = max(self.dossiers[key].others, rev)

    def _load_officers(self, connection: Connection, ids: set[str]) -> None:
        for row in bulk.found(connection, _OFFICERS, sorted(ids - self.officers.keys())):
            self.officers[row.id] = rows.readable(row.document, Officer)

    def rule(self, event: Event, data: bytes, device: str, asker: Asker) -> Ruling:
        """Judge one event on what stands in the docket and move its dossier on."""
        context = self.context
        if not context.knows(event.body, event.kind, event.version):
            return Ruling(event, data, device, Verdict.HELD, code="unknown_kind")
        if asker.revoked:
            return Ruling(event, data, device, Verdict.HELD, code="device_revoked")
        held = self.dossiers.get(event.dossier or "") or Held()
        if held.is_unread or self.officers.get(event.officer, _NOBODY) is None:
            return Ruling(event, data, device, Verdict.HELD, code="judging_failed")
        is_about = event.dossier is not None and not isinstance(event.body, MAKERS)
        if is_about and held.state is None:
            return Ruling(event, data, device, Verdict.HELD, code="unknown_dossier")
        if isinstance(event.body, Received) and held.state is None:
            self.codes.receivers[event.dossier or event.id] = asker
        remarks = self._remarks(event, held, asker)
        judgement = judge(held.state, event, self.officers.get(event.officer), remarks)
        if judgement.refusal is not None:
            reason = judgement.refusal
            params = tuple((name, str(value)) for name, value in reason.params)
            return Ruling(event, data, device, Verdict.REFUSED, held.rev, reason.code, params)
        return self.move(event, data, device, judgement.dossier, judgement.reasons)

    def rule_own(self, event: Event, data: bytes) -> Ruling:
        """An event of the portal's own: it happens, as soon as its dossier is known."""
        held = self.dossiers.get(event.dossier or "") or Held()
        if held.is_unread:
            return Ruling(event, data, lanes.DESK, Verdict.HELD, code="judging_failed")
        after = apply(held.state, event)
        if event.dossier is not None and after is None:
            return Ruling(event, data, lanes.DESK, Verdict.HELD, code="unknown_dossier")
        if event.dossier is not None and held.state is None:
            self.codes.receivers[event.dossier] = Asker(lanes.DESK, "")
        return self.move(event, data, lanes.DESK, after)

    def move(
        self,
        event: Event,
        data: bytes,
        device: str,
        after: Dossier | None,
        reasons: tuple[Reason, ...] = (),
    ) -> Ruling:
        """The event applied: its dossier is `after` from now on, with notices for `reasons`."""
        if event.dossier is None or after is None:
            ruling = Ruling(event, data, device, Verdict.APPLIED)
            self.moves.append(ruling)
            return ruling
        held = self.dossiers.setdefault(event.dossier, Held())
        is_new = held.state is None
        if is_new:
            self.made.append(event.dossier)
        verdict = Verdict.APPLIED
        if held.others > event.base_rev and held.rev > event.base_rev:
            verdict = Verdict.PARALLEL
        held.rev += 1
        held.state = after
        if isinstance(event.body, (*MAKERS, CodeReplaced)):
            if is_new and isinstance(event.body, Received):
                self.twice |= dict.fromkeys(self._losers(event.dossier, after.code), after.code)
            self.codes.carriers.setdefault(after.code, set()).add(event.dossier)
        self.changed[event.dossier] = None
        ruling = Ruling(event, data, device, verdict, held.rev, reasons=reasons)
        self.moves.append(ruling)
        return ruling

    def _remarks(self, event: Event, held: Held, asker: Asker) -> tuple[Refusal, ...]:
        """What is wrong beside what `check` finds."""
        found: list[Refusal] = []
        body = event.body
        office = body.office.code if isinstance(body, Received) else ""
        if held.state is not None:
            office = held.state.office.code
        if office and office != asker.office:
            found.append(Refusal("other_office", (("office", office),)))
        if held.deleted:
            found.append(Refusal("dossier_deleted", (("reason", held.deleted),)))
        if isinstance(body, Received):
            found.extend(self._code_remarks(event.dossier or event.id, body, asker))
        if doubted := doubts(event):
            found.append(Refusal("implausible", (("what", " ".join(doubted)),)))
        return tuple(found)

    def _code_remarks(self, dossier: str, body: Received, asker: Asker) -> Iterable[Refusal]:
        if dossier in self._losers(dossier, body.code):
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
        if claim is Claim.FOREIGN:
            self.told.append(Incident(IncidentKind.FOREIGN_CODE, asker.desk, holder, body.code))
            yield Refusal("foreign_code", (("code", body.code), ("desk", holder)))
        elif claim is Claim.UNLEASED:
            yield Refusal("unleased_code", (("code", body.code),))

    def _losers(self, dossier: str, code: str) -> list[str]:
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
        slot = self.dossiers.get(dossier)
        return slot is not None and (slot.state is None or slot.state.code == code)


def digest_of(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
