"""What is judged in one transaction: states read at once, changed in memory, written at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from msgspec.structs import replace

from counter_app.contract.push import Verdict
from counter_app.domain.apply import apply
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.notices import KEEP_OUT
from counter_app.domain.dossier.offices import codes_of
from counter_app.domain.judge import FoundReason, judge
from counter_app.domain.kinds.code_replaced import CodeReplaced
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.in_time import untimely
from counter_app.domain.kinds.kind import Refusal
from counter_app.domain.kinds.online_submitted import OnlineSubmitted
from counter_app.domain.kinds.received import Received
from counter_app.domain.plausible import doubts
from counter_app.portal.deadlines.due import DueDates
from counter_app.portal.journal.incidents import Incident, IncidentKind
from counter_app.portal.judging import admission
from counter_app.portal.judging.actors import Actors
from counter_app.portal.judging.code_warnings import CodeCheck
from counter_app.portal.judging.dossier_slot import DossierSlot
from counter_app.portal.judging.folding import fold_all
from counter_app.portal.judging.judgements import (
    Arrival,
    EventJudgement,
    held_back,
    kept_out,
    refused,
)
from counter_app.portal.serials import reserved_ranges
from counter_app.portal.serials.code_claims import ClaimedCodes
from counter_app.portal.store import bulk, rows
from counter_app.portal.store.context import Asker, Connection, Context
from counter_app.portal.upkeep import projected

MAKERS = (Received, OnlineSubmitted)

_DOSSIERS = "SELECT id, rev, state, deleted FROM dossier WHERE id {keys} ORDER BY id{lock}"
_OTHERS = (
    "SELECT dossier, max(rev) FROM event WHERE dossier {keys} AND device <> {mark} GROUP BY dossier"
)
_HELD = (
    "SELECT e.dossier, e.device, e.id, n.seq FROM event AS e JOIN entry AS n"
    " ON n.event = e.id AND n.device = e.device WHERE e.dossier {keys} AND e.verdict = 'held'"
)


@dataclass(slots=True)
class JudgingBatch:
    """Dossiers, officers and codes that a run of events needs, and what became of them.

    `moves` are the applied judgements in order, `made` the dossiers that were not there before,
    `twice` those that lose the code which another one carries too, with that code; `told` is for
    the operator. `done` has the ids of events that were judged and do not wait, `held` the places
    of held events by journal and dossier.
    """

    context: Context
    dossiers: dict[str, DossierSlot] = field(default_factory=dict)
    actors: Actors = field(default_factory=Actors)
    done: set[str] = field(default_factory=set)
    held: dict[tuple[str, str], dict[str, int]] = field(default_factory=dict)
    _held_of: set[str] = field(default_factory=set)
    codes: ClaimedCodes = field(default_factory=ClaimedCodes)
    moves: list[EventJudgement] = field(default_factory=list)
    changed: dict[str, None] = field(default_factory=dict)
    made: list[str] = field(default_factory=list)
    twice: dict[str, str] = field(default_factory=dict)
    told: list[Incident] = field(default_factory=list)
    due_dates: DueDates | None = None

    @property
    def code_check(self) -> CodeCheck:
        return CodeCheck(self.codes, self.dossiers, self.told)

    def load(
        self, connection: Connection, events: Iterable[Event], device: str, office: str
    ) -> None:
        """Read what these events from a desk of this office need and the batch does not have yet;
        dossiers are locked.
        """
        events = list(events)
        self.due_dates = DueDates(connection, self.context)
        created = [event.body.code for event in events if isinstance(event.body, MAKERS)]
        carriers = self.codes.load(connection, created)
        self.codes.load_receivers(connection, carriers)
        requested = {event.dossier for event in events if event.dossier} | carriers
        requested -= self.dossiers.keys()
        result = bulk.found(connection, _DOSSIERS, sorted(requested))
        anew = self._anew(connection, result)
        for row in result:
            state = anew.get(row.id) or rows.readable(row.state, Dossier)
            self.dossiers[row.id] = DossierSlot(
                row.rev, state, row.deleted, is_unread=state is None
            )
        self._load_offices(connection, events, requested)
        self._load_others(connection, events, device)
        self.actors.load(connection, events, office)
        self._load_held(connection, {item.dossier for item in events if item.body.is_request})

    def _load_offices(
        self, connection: Connection, events: list[Event], dossiers: Iterable[str]
    ) -> None:
        held = [self.dossiers[key] for key in dossiers if key in self.dossiers]
        states = [one.state for one in held if one.state is not None]
        created = [event.body for event in events if isinstance(event.body, MAKERS)]
        codes = {code for item in created for code in (item.agency.code, item.office.code)}
        self.actors.load_serving(connection, codes | codes_of(states))
        for each in held:
            if each.state is not None:
                each.state = self.actors.with_offices(each.state)

    def _load_held(self, connection: Connection, dossiers: Iterable[str | None]) -> None:
        """What of these dossiers is held: requests wait behind it."""
        requested = {key for key in dossiers if key} - self._held_of
        self._held_of |= requested
        for row in bulk.found(connection, _HELD, sorted(requested)):
            self.held.setdefault((row.device, row.dossier), {})[row.id] = row.seq

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
        return {key: item.state for key, item in folded.items()}

    def _load_others(self, connection: Connection, events: list[Event], device: str) -> None:
        """The newest revision by another device, where an officer had seen an older one."""
        behind = {
            event.dossier
            for event in events
            if event.dossier in self.dossiers and event.base_rev < self.dossiers[event.dossier].rev
        }
        for key, rev in bulk.found(connection, _OTHERS, [key for key in behind if key], device):
            self.dossiers[key].others = max(self.dossiers[key].others, rev)

    def rule(self, arrival: Arrival) -> EventJudgement:
        """Judge one event on what stands in the batch and move its dossier on."""
        event = arrival.event
        place = self.held.get((arrival.device, event.dossier or ""))
        if place is not None:
            place.pop(event.id, None)
        event_judgement = self._ruled(arrival)
        if event_judgement.verdict is not Verdict.HELD:
            self.done.add(event.id)
        elif event.dossier:
            key = (arrival.device, event.dossier)
            self.held.setdefault(key, {})[event.id] = arrival.seq
        return event_judgement

    def _ruled(self, arrival: Arrival) -> EventJudgement:
        event, asker = arrival.event, arrival.asker
        if not self.context.knows(event.body, event.kind, event.version):
            return held_back(arrival, "unknown_kind")
        if asker.revoked:
            return held_back(arrival, "device_revoked")
        held = self.dossiers.get(event.dossier or "") or DossierSlot()
        if held.is_unread or not self.actors.is_readable(event.officer):
            return held_back(arrival, "judging_failed")
        if event.dossier is not None and held.state is None and not self._makes(event):
            return held_back(arrival, "unknown_dossier")
        if event.body.of_portal:
            return refused(arrival, Refusal("portal_only", (("kind", event.kind),)), held.rev)
        answer = None if arrival.vouched_by else admission.answer_to(event, held.state)
        if answer is None:
            return self._judged(arrival, held)
        if answer.choice == KEEP_OUT:
            return kept_out(arrival, answer.officer)
        return self._judged(replace(arrival, vouched_by=answer.officer), held)

    def _judged(self, arrival: Arrival, held: DossierSlot) -> EventJudgement:
        """As `_ruled`, of an event of which it is known whether somebody let it in."""
        event, asker, state = arrival.event, arrival.asker, held.state
        actor = self.actors.of(event.officer, asker.office, arrival.at)
        if arrival.vouched_by:
            actor = admission.vouched(event, state)
        elif not admission.is_of_office(event, state, self.actors.codes[asker.office]):
            if admission.is_supervisors(event):
                return refused(arrival, Refusal("foreign_office"), held.rev)
            if isinstance(event.body, Received):
                kind = IncidentKind.FOREIGN_RECEPTION
                self.told.append(Incident(kind, asker.desk, "", event.body.code))
            return held_back(arrival, "foreign_office")
        if actor is None:
            return held_back(arrival, "officer_unknown")
        waits = event.body.is_request and event.body.is_asked
        if waits and self._waits_behind(arrival):
            return held_back(arrival, "behind_held")
        if not arrival.vouched_by and admission.lacks_notice(event, state):
            return held_back(arrival, "unknown_notice")
        if isinstance(event.body, Received) and state is None:
            self.codes.receivers[event.dossier or event.id] = asker
        warnings = self._warnings(arrival, held)
        judgement = judge(state, event, actor, warnings)
        if judgement.refusal is not None:
            return refused(arrival, judgement.refusal, held.rev)
        return self.move(event, arrival.data, arrival.device, judgement.dossier, judgement.reasons)

    def _makes(self, event: Event) -> bool:
        """Whether the event may make its dossier, whose id is the event's own."""
        return isinstance(event.body, MAKERS) and event.dossier == event.id

    def _waits_behind(self, arrival: Arrival) -> bool:
        """Whether something of the same journal and dossier, written before, is still held. Who
        settles such a thing does not wait for it.
        """
        places = self.held.get((arrival.device, arrival.event.dossier or ""), {})
        return any(seq < arrival.seq for seq in places.values())

    def rule_own(self, event: Event, data: bytes) -> EventJudgement:
        """An event of the portal's own: it happens, as soon as its dossier is known."""
        held = self.dossiers.get(event.dossier or "") or DossierSlot()
        if held.is_unread:
            return EventJudgement(
                event, data, reserved_ranges.DESK, Verdict.HELD, code="judging_failed"
            )
        after = apply(held.state, event)
        if event.dossier is not None and after is None:
            return EventJudgement(
                event, data, reserved_ranges.DESK, Verdict.HELD, code="unknown_dossier"
            )
        if event.dossier is not None and held.state is None:
            self.codes.receivers[event.dossier] = Asker(reserved_ranges.DESK, "")
        self.done.add(event.id)
        return self.move(event, data, reserved_ranges.DESK, after)

    def move(
        self,
        event: Event,
        data: bytes,
        device: str,
        after: Dossier | None,
        reasons: tuple[FoundReason, ...] = (),
    ) -> EventJudgement:
        """The event applied: its dossier is `after` from now on, with notices for `reasons`."""
        if event.dossier is None or after is None:
            event_judgement = EventJudgement(event, data, device, Verdict.APPLIED)
            self.moves.append(event_judgement)
            return event_judgement
        held = self.dossiers.setdefault(event.dossier, DossierSlot())
        is_new = held.state is None
        if is_new:
            self.made.append(event.dossier)
        verdict = Verdict.APPLIED
        if held.others > event.base_rev and held.rev > event.base_rev:
            verdict = Verdict.PARALLEL
        held.rev += 1
        held.state = self.actors.with_offices(after)
        if isinstance(event.body, (*MAKERS, CodeReplaced)):
            if is_new and isinstance(event.body, Received):
                self.twice |= dict.fromkeys(
                    self.code_check.losers(event.dossier, after.code), after.code
                )
            self.codes.carriers.setdefault(after.code, set()).add(event.dossier)
        self.changed[event.dossier] = None
        event_judgement = EventJudgement(event, data, device, verdict, held.rev, reasons=reasons)
        self.moves.append(event_judgement)
        return event_judgement

    def _warnings(self, arrival: Arrival, held: DossierSlot) -> tuple[Refusal, ...]:
        """What is wrong beside what `check` finds."""
        results: list[Refusal] = []
        event, body = arrival.event, arrival.event.body
        if arrival.vouched_by and not body.is_asked:
            by = (("by", arrival.vouched_by), ("office", arrival.asker.office))
            results.append(Refusal("let_in", by))
        if held.state is not None and self.due_dates is not None:
            refusal = untimely(body, held.state, event.occurred_at, self.due_dates.due_at)
            results += [refusal] if refusal is not None else []
        if held.deleted:
            results.append(Refusal("dossier_deleted", (("reason", held.deleted),)))
        if isinstance(body, Received):
            results.extend(self.code_check.warnings(event.dossier or event.id, body, arrival.asker))
        if doubted := doubts(event):
            results.append(Refusal("implausible", (("what", " ".join(doubted)),)))
        return tuple(results)
