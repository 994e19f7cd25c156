"""A code that a second dossier carries: it keeps what is printed and gets a new official one."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from datetime import date

from counter_app.contract.problems import ProblemError
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.events import encode, make
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.code_replaced import CodeReplaced
from counter_app.domain.kinds.noticed import Noticed
from counter_app.domain.kinds.plausibility import FIRST_CODED, LAST_CODED
from counter_app.portal.journal import incidents
from counter_app.portal.journal.incidents import Incident, IncidentKind
from counter_app.portal.journal.portal_journal import place_own
from counter_app.portal.journal.recording import PORTAL
from counter_app.portal.judging.judgements import EventJudgement
from counter_app.portal.judging.judging_batch import JudgingBatch
from counter_app.portal.serials.online_codes import next_code
from counter_app.portal.store.context import Asker, Connection, Context

CODE = "code_twice"
_log = logging.getLogger(__name__)


def replace_codes(
    connection: Connection, context: Context, batch: JudgingBatch
) -> list[EventJudgement]:
    """Give each dossier of the run that loses its code a new one, as an own event, with a notice
    where there is none yet; tell the operator whatever was wrong with codes. Where no serial is
    left for one, it keeps the code, and the notice says so; the run goes on.
    """
    created: list[EventJudgement] = []
    for key, code in batch.twice.items():
        state = batch.dossiers[key].state
        if state is None:
            batch.told.append(_told(batch, key, code))
        elif state.code == code:
            batch.told.append(_told(batch, key, code))
            created += _replace(connection, context, batch, state)
    incidents.note(connection, context, batch.told)
    batch.twice.clear()
    batch.told.clear()
    return created


def _replace(
    connection: Connection, context: Context, batch: JudgingBatch, state: Dossier
) -> Iterator[EventJudgement]:
    params = (("code", state.code),)
    if not any(notice.code == CODE and notice.params == params for notice in state.notices):
        noticed = Noticed(
            event=state.id, code=CODE, at=state.received_at, officer=state.officer, params=params
        )
        yield _place(connection, context, batch, state.id, noticed)
    agency, day = state.agency.code, _day(context, state)
    try:
        code = next_code(connection, context, agency, day, batch.codes.carriers)
    except ProblemError:
        _log.error("no code is left in the place of one that was given twice")
        return
    replaced = CodeReplaced(code=code, was=state.code)
    yield _place(connection, context, batch, state.id, replaced)


def _place(
    connection: Connection, context: Context, batch: JudgingBatch, dossier: str, body: Body
) -> EventJudgement:
    event = make(
        body,
        id=context.ids(),
        dossier=dossier,
        at=context.now(),
        officer=PORTAL,
        base_rev=batch.dossiers[dossier].rev,
    )
    return place_own(connection, context, batch, event, encode(event))


def _told(batch: JudgingBatch, loser: str, code: str) -> Incident:
    """The desks that are no more, or whose journals are not, are empty."""
    nobody = Asker("", "")
    others = batch.codes.carriers[code] - {loser}
    desks = [batch.codes.receivers.get(key, nobody).desk for key in sorted(others)]
    desk = batch.codes.receivers.get(loser, nobody).desk
    return Incident(IncidentKind.CODE_TWICE, desk, desks[0] if desks else "", code)


def _day(context: Context, state: Dossier) -> date:
    """The day of reception; today where a code cannot carry its year."""
    day = state.received_at.date()
    return day if FIRST_CODED <= day.year <= LAST_CODED else context.today()
