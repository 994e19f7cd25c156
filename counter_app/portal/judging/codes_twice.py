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
from counter_app.portal.judging.judgements import Ruling
from counter_app.portal.judging.judging_batch import Docket
from counter_app.portal.serials.online_codes import next_code
from counter_app.portal.store.context import Asker, Connection, Context

CODE = "code_twice"
_log = logging.getLogger(__name__)


def replace_codes(connection: Connection, context: Context, docket: Docket) -> list[Ruling]:
    """Give each dossier of the run that loses its code a new one, as an own event, with a notice
    where there is none yet; tell the operator whatever was wrong with codes. Where no serial is
    left for one, it keeps the code, and the notice says so; the run goes on.
    """
    made: list[Ruling] = []
    for key, code in docket.twice.items():
        state = docket.dossiers[key].state
        if state is None:
            docket.told.append(_told(docket, key, code))
        elif state.code == code:
            docket.told.append(_told(docket, key, code))
            made += _replace(connection, context, docket, state)
    incidents.note(connection, context, docket.told)
    docket.twice.clear()
    docket.told.clear()
    return made


def _replace(
    connection: Connection, context: Context, docket: Docket, state: Dossier
) -> Iterator[Ruling]:
    params = (("code", state.code),)
    if not any(one.code == CODE and one.params == params for one in state.notices):
        noticed = Noticed(
            event=state.id, code=CODE, at=state.received_at, officer=state.officer, params=params
        )
        yield _place(connection, context, docket, state.id, noticed)
    agency, day = state.agency.code, _day(context, state)
    try:
        code = next_code(connection, context, agency, day, docket.codes.carriers)
    except ProblemError:
        _log.error("no code is left in the place of one that was given twice")
        return
    replaced = CodeReplaced(code=code, was=state.code)
    yield _place(connection, context, docket, state.id, replaced)


def _place(
    connection: Connection, context: Context, docket: Docket, dossier: str, body: Body
) -> Ruling:
    event = make(
        body,
        id=context.ids(),
        dossier=dossier,
        at=context.now(),
        officer=PORTAL,
        base_rev=docket.dossiers[dossier].rev,
    )
    return place_own(connection, context, docket, event, encode(event))


def _told(docket: Docket, loser: str, code: str) -> Incident:
    """The desks that are no more, or whose journals are not, are empty."""
    nobody = Asker("", "")
    others = docket.codes.carriers[code] - {loser}
    desks = [docket.codes.receivers.get(key, nobody).desk for key in sorted(others)]
    desk = docket.codes.receivers.get(loser, nobody).desk
    return Incident(IncidentKind.CODE_TWICE, desk, desks[0] if desks else "", code)


def _day(context: Context, state: Dossier) -> date:
    """The day of reception; today where a code cannot carry its year."""
    day = state.received_at.date()
    return day if FIRST_CODED <= day.year <= LAST_CODED else context.today()
