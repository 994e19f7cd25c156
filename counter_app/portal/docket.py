"""What is judged in one transaction: states read at once, changed in memory, written at once."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field

import msgspec

from counter_app.contract.push import Verdict
from counter_app.domain.check import Refusal
from counter_app.domain.dossier import Dossier
from counter_app.domain.dossier_code import UnreadableCodeError, parse
from counter_app.domain.events import Event, Received
from counter_app.domain.judge import judge
from counter_app.domain.office import Officer
from counter_app.domain.online_events import CodeReplaced, OnlineSubmitted
from counter_app.domain.plausible import doubts
from counter_app.portal import bulk, rows
from counter_app.portal.context import Asker, Connection, Context

MAKERS = (Received, OnlineSubmitted)

_DOSSIERS = "SELECT id, rev, state, deleted FROM dossier WHERE id {keys} ORDER BY id{lock}"
_OTHERS = (
    "SELECT dossier, max(rev) FROM event WHERE dossier {keys} AND device <> {mark} GROUP BY dossier"
)
_OFFICERS = "SELECT id, document FROM officer WHERE id {keys}"
_CODES = "SELECT code, dossier FROM code WHERE code {keys}"

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
    """One event's verdict; `code` and `params` say why it is held or refused."""

    event: Event
    data: bytes
    device: str
    verdict: Verdict
    rev: int = 0
    code: str = ""
    params: tuple[tuple[str, str], ...] = ()


@dataclass(slots=True)
class Docket:
    """Dossiers, officers and codes that a run of events needs, and what became of them.

    `moves` are the applied rulings in order, `made` the dossiers that were not there before,
    `twice` those whose code another dossier carries.
    """

    context: Context
    dossiers: dict[str, Held] = field(default_factory=dict)
    officers: dict[str, Officer | None] = field(default_factory=dict)
    codes: dict[str, set[str]] = field(default_factory=dict)
    moves: list[Ruling] = field(default_factory=list)
    changed: dict[str, None] = field(default_factory=dict)
    made: list[str] = field(default_factory=list)
    twice: list[str] = field(default_factory=list)

    def load(self, connection: Connection, events: Iterable[Event], device: str) -> None:
        """Read what these events need and the docket does not have yet; dossiers are locked."""
        events = list(events)
        wanted = {event.dossier for event in events if event.dossier} - self.dossiers.keys()
        for row in bulk.found(connection, _DOSSIERS, sorted(wanted)):
            state = rows.readable(row.state, Dossier)
            self.dossiers[row.id] = Held(row.rev, state, row.deleted, is_unread=state is None)
        self._load_others(connection, events, device)
        self._load_officers(connection, {event.officer for event in events})
        made = [event.body.code for event in events if isinstance(event.body, MAKERS)]
        self._load_codes(connection, made)

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

    def _load_codes(self, connection: Connection, codes: Iterable[str]) -> None:
        wanted = {text for text in codes if text not in self.codes}
        for text in wanted:
            self.codes[text] = set()
        for row in bulk.found(connection, _CODES, sorted(wanted)):
            self.codes[row.code].add(row.dossier)

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
        remarks = self._remarks(event, held, asker)
        judgement = judge(held.state, event, self.officers.get(event.officer), remarks)
        if judgement.refusal is not None:
            reason = judgement.refusal
            params = tuple((name, str(value)) for name, value in reason.params)
            return Ruling(event, data, device, Verdict.REFUSED, held.rev, reason.code, params)
        return self.move(event, data, device, judgement.dossier)

    def move(self, event: Event, data: bytes, device: str, after: Dossier | None) -> Ruling:
        """The event applied: its dossier is `after` from now on."""
        if event.dossier is None or after is None:
            ruling = Ruling(event, data, device, Verdict.APPLIED)
            self.moves.append(ruling)
            return ruling
        held = self.dossiers.setdefault(event.dossier, Held())
        if held.state is None:
            self.made.append(event.dossier)
        verdict = Verdict.APPLIED
        if held.others > event.base_rev and held.rev > event.base_rev:
            verdict = Verdict.PARALLEL
        held.rev += 1
        held.state = after
        if isinstance(event.body, (*MAKERS, CodeReplaced)):
            known = self.codes.setdefault(after.code, set())
            if known - {event.dossier} and isinstance(event.body, Received):
                self.twice.append(event.dossier)
            known.add(event.dossier)
        self.changed[event.dossier] = None
        ruling = Ruling(event, data, device, verdict, held.rev)
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
            found.extend(self._code_remarks(event.dossier or event.id, body))
        if doubted := doubts(event):
            found.append(Refusal("implausible", (("what", " ".join(doubted)),)))
        return tuple(found)

    def _code_remarks(self, dossier: str, body: Received) -> Iterable[Refusal]:
        if self.codes.get(body.code, set()) - {dossier}:
            yield Refusal("code_twice", (("code", body.code),))
        try:
            day = parse(body.code).day
        except UnreadableCodeError:
            yield Refusal("unreadable_code", (("code", body.code),))
            return
        if day != body.received_at.date():
            yield Refusal("wrong_day", (("code", body.code),))


def digest_of(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
