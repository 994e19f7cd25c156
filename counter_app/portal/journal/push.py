"""Taking a run of a device's journal: every entry recorded first, each judged by itself second."""

from __future__ import annotations

import json
from dataclasses import dataclass

from sqlalchemy import delete, select, update

from counter_app.contract import chain
from counter_app.contract.problems import TITLES, ProblemError
from counter_app.contract.push import (
    JournalMark,
    JournalMarks,
    Journals,
    Push,
    Pushed,
    Result,
    Verdict,
)
from counter_app.portal.deadlines.versions import lacking
from counter_app.portal.journal import journal_times
from counter_app.portal.journal.fork import must_continue
from counter_app.portal.journal.opened_run import SentEntry, open_run
from counter_app.portal.journal.recording import PlacedEvent, mark_serials, write_entries
from counter_app.portal.judging.concluding import conclude
from counter_app.portal.judging.held import rejudge, rule
from counter_app.portal.judging.judgements import Arrival, EventJudgement
from counter_app.portal.judging.judging_batch import JudgingBatch
from counter_app.portal.store import bulk, schema
from counter_app.portal.store.context import Asker, Connection, Context

MOST_ASKED = 200
_KNOWN = "SELECT id, sha256 FROM event WHERE id {keys}"
_VERDICTS = "SELECT id, verdict, rev, code, params FROM event WHERE id {keys}"
_KEPT = frozenset({Verdict.HELD, Verdict.REFUSED})


@dataclass(frozen=True, slots=True)
class DeviceJournal:
    """What is known of a device's journal; `head` hex."""

    known_seq: int
    head: str
    backed_up: int


def journals(
    connection: Connection, context: Context, asker: Asker, question: Journals
) -> JournalMarks:
    """What the portal has of each journal that this desk names."""
    rows = connection.execute(
        select(schema.device).where(
            schema.device.c.id.in_(question.devices[:1000]), schema.device.c.desk == asker.desk
        )
    )
    existing = {row.id: row for row in rows}
    marks = [
        JournalMark(
            device=key,
            known_seq=existing[key].known_seq,
            head=existing[key].head,
            backed_up=existing[key].backed_up,
        )
        if key in existing
        else JournalMark(device=key)
        for key in question.devices
    ]
    return JournalMarks(history=context.history, server_time=context.server_time(), journals=marks)


def push(connection: Connection, context: Context, asker: Asker, run: Push) -> Pushed:
    """Record the run and judge it. Raises ProblemError for a fork or a foreign device.

    A run that begins behind what is known records nothing: the answer says where to begin.
    """
    journal = _open_journal(connection, asker, run.device)
    _note_contact(connection, context, asker, run)
    if run.first_seq > journal.known_seq + 1 or not run.events:
        results = _asked(connection, run.ask)
        return _answer(context, journal, results, [])
    sent = open_run(run)
    must_continue(connection, run, journal.known_seq, sent)
    fresh = [item for item in sent if item.seq > journal.known_seq]
    results = _results_of_known(connection, run.device, sent, journal.known_seq)
    late = _quarantined_till_now(connection, run.device, sent, journal.known_seq)
    if late:
        results += _record(connection, context, asker, run.device, late)
    if fresh:
        results += _record(connection, context, asker, run.device, fresh)
        last = fresh[-1]
        journal = DeviceJournal(last.seq, last.hash, journal.backed_up)
        connection.execute(
            update(schema.device)
            .where(schema.device.c.id == run.device)
            .values(known_seq=last.seq, head=last.hash)
        )
    versions = lacking(connection, asker.office, journal.head)
    return _answer(context, journal, results + _asked(connection, run.ask), versions)


def _open_journal(connection: Connection, asker: Asker, device: str) -> DeviceJournal:
    """The journal's row, locked: pushes of one device come one after another."""
    query = select(schema.device).where(schema.device.c.id == device).with_for_update()
    row = connection.execute(query).first()
    if row is None:
        values = {
            "id": device,
            "desk": asker.desk,
            "known_seq": 0,
            "head": chain.START_HEX,
            "backed_up": 0,
        }
        connection.execute(schema.device.insert(), values)
        return DeviceJournal(0, chain.START_HEX, 0)
    if row.desk != asker.desk:
        raise ProblemError("forbidden", 403)
    return DeviceJournal(row.known_seq, row.head, row.backed_up)


def _note_contact(connection: Connection, context: Context, asker: Asker, run: Push) -> None:
    connection.execute(
        update(schema.desk)
        .where(schema.desk.c.id == asker.desk)
        .values(waiting=run.waiting, oldest=run.oldest, contact=context.seconds())
    )


def _record(
    connection: Connection, context: Context, asker: Asker, device: str, fresh: list[SentEntry]
) -> list[Result]:
    """Judge what is new here, write it all, and look again at what had waited for it."""
    existing = _known_events(connection, [one.event.id for one in fresh if one.event])
    batch = JudgingBatch(context)
    new = [item.event for item in fresh if item.event and item.event.id not in existing]
    batch.load(connection, new, device, asker.office)
    before, now = journal_times.shown(connection, device), context.now()
    event_judgements: list[EventJudgement] = []
    results: list[Result] = []
    appended: list[PlacedEvent] = []
    seen = dict(existing)
    for each in fresh:
        event = each.event
        if event is None or (event.id in seen and seen[event.id] != each.sha256):
            reason = "unreadable_event" if event is None else "id_reused"
            results.append(_set_aside(connection, device, each, reason))
            appended.append(PlacedEvent(each.seq, each.hash, ""))
            continue
        appended.append(PlacedEvent(each.seq, each.hash, event.id))
        if event.id in seen:
            results.append(Result(id=event.id, verdict=Verdict.DUPLICATE))
            continue
        seen[event.id] = each.sha256
        at = journal_times.judged_at(event, before, now)
        event_judgements.append(rule(batch, Arrival(event, each.data, device, each.seq, asker, at)))
    event_judgements, waited = rejudge(connection, batch, event_judgements, asker)
    write_entries(connection, device, appended)
    later = conclude(connection, context, batch, event_judgements, waited)
    journal_times.note(connection, device, new, now)
    mark_serials(connection, asker, event_judgements, batch.codes)
    last = {one.event.id: one for one in later}
    final = [
        last.get(event_judgement.event.id, event_judgement) for event_judgement in event_judgements
    ]
    results += [_result(one) for one in final if _is_told(one, device)]
    return results


def _known_events(connection: Connection, ids: list[str]) -> dict[str, str]:
    return {row.id: row.sha256 for row in bulk.found(connection, _KNOWN, ids)}


def _set_aside(connection: Connection, device: str, one: SentEntry, code: str) -> Result:
    """Keep what can never be an event beside the journal, which goes on."""
    if one.withheld:
        code = "withheld"
    connection.execute(
        schema.oddity.insert(),
        {"device": device, "seq": one.seq, "code": code, "bytes": one.data},
    )
    return _aside(device, one, code)


def _aside(device: str, one: SentEntry, code: str) -> Result:
    name = one.event.id if one.event else f"{device}:{one.seq}"
    return Result(id=name, verdict=Verdict.REFUSED, code=code, title=TITLES[code])


def _results_of_known(
    connection: Connection, device: str, sent: list[SentEntry], known_seq: int
) -> list[Result]:
    """The verdicts of entries that came before: their answer may have been lost."""
    existing = [one for one in sent if one.seq <= known_seq]
    if not existing:
        return []
    aside = {
        row.seq: row.code
        for row in connection.execute(
            select(schema.oddity.c.seq, schema.oddity.c.code).where(
                schema.oddity.c.device == device,
                schema.oddity.c.seq.between(existing[0].seq, existing[-1].seq),
            )
        )
    }
    reported = [
        _aside(device, one, aside[one.seq])
        for one in existing
        if one.seq in aside and (one.withheld or aside[one.seq] != "withheld")
    ]
    again = [each.event.id for each in existing if each.event and each.seq not in aside]
    return reported + [one for one in _verdicts(connection, again) if one.verdict in _KEPT]


def _quarantined_till_now(
    connection: Connection, device: str, sent: list[SentEntry], known_seq: int
) -> list[SentEntry]:
    """Entries that came as their digests, and now with their bytes: they fit, for the hashes do.
    Their places are made free to be taken again.
    """
    existing = {item.seq: item for item in sent if item.seq <= known_seq and not item.withheld}
    if not existing:
        return []
    place = (schema.oddity.c.device == device) & schema.oddity.c.seq.in_(existing)
    seqs = connection.scalars(
        select(schema.oddity.c.seq).where(place, schema.oddity.c.code == "withheld")
    ).all()
    for seq in seqs:
        for table in (schema.oddity, schema.entry):
            connection.execute(delete(table).where(table.c.device == device, table.c.seq == seq))
    return [existing[seq] for seq in sorted(seqs)]


def _asked(connection: Connection, ids: list[str]) -> list[Result]:
    """What became of events that were held."""
    return [
        item for item in _verdicts(connection, ids[:MOST_ASKED]) if item.verdict is not Verdict.HELD
    ]


def _verdicts(connection: Connection, ids: list[str]) -> list[Result]:
    return [
        Result(
            id=row.id,
            verdict=Verdict(row.verdict),
            rev=row.rev,
            code=row.code,
            title=TITLES.get(row.code, ""),
            params=tuple((name, value) for name, value in json.loads(row.params)),
        )
        for row in bulk.found(connection, _VERDICTS, ids)
    ]


def _is_told(one: EventJudgement, device: str) -> bool:
    return one.device == device and one.verdict is not Verdict.APPLIED


def _result(one: EventJudgement) -> Result:
    return Result(
        id=one.event.id,
        verdict=one.verdict,
        rev=one.rev,
        code=one.code,
        title=TITLES.get(one.code, ""),
        params=one.params,
    )


def _answer(
    context: Context, journal: DeviceJournal, results: list[Result], versions: list[str]
) -> Pushed:
    return Pushed(
        history=context.history,
        server_time=context.server_time(),
        known_seq=journal.known_seq,
        head=journal.head,
        backed_up=journal.backed_up,
        results=results,
        lacking=versions,
    )
