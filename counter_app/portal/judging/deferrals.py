"""Events of whom no office of the dossier knows: told on the dossier, and let in or kept out when
somebody there has decided.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from msgspec.structs import replace
from sqlalchemy import func, select, update

from counter_app.contract.push import Verdict
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.notices import FOREIGN_EVENT, LET_IN, MORE, code_of, find, notice_id
from counter_app.domain.dossier.online import Notice
from counter_app.domain.events import encode, make
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.notice_settled import NoticeSettled
from counter_app.domain.kinds.noticed import Noticed
from counter_app.portal.journal.portal_journal import place_own
from counter_app.portal.journal.recording import PORTAL
from counter_app.portal.judging import held, senders
from counter_app.portal.judging.judgements import DEFERRED, EventJudgement, held_back, kept_out
from counter_app.portal.judging.judging_batch import JudgingBatch
from counter_app.portal.store import schema
from counter_app.portal.store.context import Connection, Context

MOST_NOTICES = 20
"""Open at once for one journal on one dossier; what comes then joins the last of them."""
_HAPPENED = (Verdict.APPLIED, Verdict.PARALLEL)


def follow(
    connection: Connection,
    context: Context,
    batch: JudgingBatch,
    happened: Sequence[EventJudgement],
) -> tuple[list[EventJudgement], list[EventJudgement]]:
    """The portal's own events that tell of what waits now, and judgements on what was decided."""
    waits = [one for one in happened if one.code in DEFERRED and one.verdict is Verdict.HELD]
    decisions = [each for each in happened if _decides(each)]
    decided = [
        event_judgement
        for decision in decisions
        for event_judgement in _decide(connection, batch, decision)
    ]
    waits += [one for one in decided if one.code in DEFERRED]
    answered = _answered(connection, batch, waits)
    known = {one.event.id for one in answered}
    reported = _tell(
        connection, context, batch, [one for one in waits if one.event.id not in known]
    )
    return reported, [*(one for one in decided if one.code not in DEFERRED), *answered]


def _answered(
    connection: Connection, batch: JudgingBatch, waits: Sequence[EventJudgement]
) -> list[EventJudgement]:
    """Judgements on what waits although somebody has decided about it: a portal that was rolled
    back is given both back in one run, the decision behind the event that it is about.
    """
    if not waits:
        return []
    batch.load(connection, [one.event for one in waits], PORTAL, "")
    ids = [one.event.id for one in waits if _is_decided(batch, one.event)]
    if not ids:
        return []
    arrivals = [
        one.arrival
        for one in held.waiting(connection, schema.event.c.id.in_(ids), codes=sorted(DEFERRED))
    ]
    for one in arrivals:
        batch.load(connection, [one.event], one.device, one.asker.office)
    ruled = [held.rule(batch, arrival) for arrival in arrivals]
    return [one for one in ruled if one.code not in DEFERRED]


def _is_decided(batch: JudgingBatch, event: Event) -> bool:
    slot = batch.dossiers.get(event.dossier or "")
    if slot is None or slot.state is None:
        return False
    notice = find(slot.state, notice_id(event.id, FOREIGN_EVENT))
    return notice is not None and notice.settled is not None


def _decides(event_judgement: EventJudgement) -> bool:
    body = event_judgement.event.body
    is_settling = isinstance(body, NoticeSettled) and code_of(body.notice) == FOREIGN_EVENT
    return is_settling and event_judgement.verdict in _HAPPENED


def _decide(
    connection: Connection, batch: JudgingBatch, decision: EventJudgement
) -> list[EventJudgement]:
    """Of the events that the notice tells of those that it told of to who settled it; the others
    wait on, for another notice.
    """
    body = decision.event.body
    assert isinstance(body, NoticeSettled)
    table = schema.held_event
    query = select(table.c.event, table.c.number).where(table.c.notice == body.notice)
    numbers = {row.event: row.number for row in connection.execute(query)}
    result = held.waiting(connection, table.c.notice == body.notice, codes=sorted(DEFERRED))
    ruled = []
    for item in result:
        arrival = replace(item.arrival, vouched_by=decision.event.officer)
        batch.load(connection, [arrival.event], arrival.device, arrival.asker.office)
        if numbers[arrival.event.id] > body.joined:
            ruled.append(held_back(item.arrival, item.code))
        elif body.choice == LET_IN:
            ruled.append(held.rule(batch, arrival))
        else:
            ruled.append(kept_out(arrival, decision.event.officer, body.text))
    connection.execute(
        update(table).where(table.c.notice == body.notice).values(notice="", number=0)
    )
    return ruled


def _tell(
    connection: Connection, context: Context, batch: JudgingBatch, waits: Sequence[EventJudgement]
) -> list[EventJudgement]:
    """Notices on the dossiers that are there; what belongs to none is the operator's to look at."""
    batch.load(connection, [item.event for item in waits], PORTAL, "")
    groups: dict[tuple[str, str], list[EventJudgement]] = {}
    for wait in waits:
        existing = batch.dossiers.get(wait.event.dossier or "")
        if existing is not None and existing.state is not None:
            groups.setdefault((wait.device, existing.state.id), []).append(wait)
    reported = []
    for (device, dossier), group in groups.items():
        group.sort(key=lambda one: one.seq)
        reported += _Teller(connection, context, batch, device, dossier).tell(group)
    return reported


class _Teller:
    """What is told of one journal on one dossier: `open` has its open notices, from the oldest,
    with how many events joined each.
    """

    def __init__(
        self,
        connection: Connection,
        context: Context,
        batch: JudgingBatch,
        device: str,
        dossier: str,
    ) -> None:
        self._connection = connection
        self._context = context
        self._batch = batch
        self._dossier = dossier
        self._sender = senders.of_device(connection, device)
        table = schema.held_event
        rows = connection.execute(
            select(table.c.notice, func.max(table.c.number).label("joined"))
            .where(table.c.device == device, table.c.dossier == dossier, table.c.notice != "")
            .group_by(table.c.notice)
            .order_by(func.max(table.c.number), func.min(table.c.seq))
        )
        self._open: dict[str, int] = {row.notice: row.joined for row in rows}

    def tell(self, group: Iterable[EventJudgement]) -> list[EventJudgement]:
        reported = []
        grown: set[str] = set()
        for item in group:
            notice = notice_id(item.event.id, FOREIGN_EVENT)
            if find(self._state, notice) is None and len(self._open) >= MOST_NOTICES:
                notice = next(reversed(self._open))
                self._open[notice] += 1
                grown.add(notice)
            else:
                reported += self._place_new(item.event, notice)
                self._open[notice] = 0
            self._link(item.event.id, notice)
        reported += [self._place_grown(notice) for notice in sorted(grown)]
        return reported

    @property
    def _state(self) -> Dossier:
        state = self._batch.dossiers[self._dossier].state
        assert state is not None
        return state

    def _place_new(self, event: Event, notice: str) -> list[EventJudgement]:
        if find(self._state, notice) is not None:
            return []
        params = self._sender.params(self._connection, event)
        body = Noticed(
            event=event.id,
            code=FOREIGN_EVENT,
            at=event.occurred_at,
            officer=event.officer[: senders.LONGEST],
            params=params,
        )
        return [self._place(body)]

    def _place_grown(self, notice: str) -> EventJudgement:
        """The notice once more, with how many it tells of by now."""
        existing: Notice | None = find(self._state, notice)
        assert existing is not None
        params = tuple(pair for pair in existing.params if pair[0] != MORE)
        body = Noticed(
            event=existing.event,
            code=FOREIGN_EVENT,
            at=existing.at,
            officer=existing.officer,
            params=(*params, (MORE, str(self._open[notice]))),
        )
        return self._place(body)

    def _place(self, body: Noticed) -> EventJudgement:
        context = self._context
        event = make(
            body,
            id=context.ids(),
            dossier=self._dossier,
            at=context.now(),
            officer=PORTAL,
            base_rev=self._batch.dossiers[self._dossier].rev,
        )
        return place_own(self._connection, context, self._batch, event, encode(event))

    def _link(self, event: str, notice: str) -> None:
        table = schema.held_event
        values: dict[str, Any] = {"notice": notice, "number": self._open[notice]}
        self._connection.execute(update(table).where(table.c.event == event).values(values))
