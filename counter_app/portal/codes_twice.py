"""A code that a second dossier carries: it keeps what is printed and gets a new official one."""

from __future__ import annotations

import logging
from datetime import date

from counter_app.contract.problems import ProblemError
from counter_app.domain.dossier import Dossier
from counter_app.domain.events import encode, make
from counter_app.domain.online_events import CodeReplaced
from counter_app.domain.plausible import FIRST_CODED, LAST_CODED
from counter_app.portal.context import Connection, Context
from counter_app.portal.docket import Docket, Ruling
from counter_app.portal.online_codes import next_code
from counter_app.portal.own import place_own
from counter_app.portal.recording import PORTAL

_log = logging.getLogger(__name__)


def replace_codes(connection: Connection, context: Context, docket: Docket) -> list[Ruling]:
    """Give each dossier of the run whose code was there before a new one, as an own event. Where
    no serial is left for one, it keeps the code, and the notice says so; the run goes on.
    """
    made = []
    for key in dict.fromkeys(docket.twice):
        state = docket.dossiers[key].state
        replaced = _replace(connection, context, docket, state) if state is not None else None
        if replaced is not None:
            made.append(replaced)
    return made


def _replace(
    connection: Connection, context: Context, docket: Docket, state: Dossier
) -> Ruling | None:
    now = context.now()
    try:
        code = next_code(connection, context, state.agency.code, _day(context, state))
    except ProblemError:
        _log.error("no code is left in the place of one that was given twice")
        return None
    event = make(
        CodeReplaced(code=code, was=state.code),
        id=context.ids(),
        dossier=state.id,
        at=now,
        officer=PORTAL,
        base_rev=docket.dossiers[state.id].rev,
    )
    return place_own(connection, context, docket, event, encode(event))


def _day(context: Context, state: Dossier) -> date:
    """The day of reception; today where a code cannot carry its year."""
    day = state.received_at.date()
    return day if FIRST_CODED <= day.year <= LAST_CODED else context.today()
