"""A code that a second dossier carries: it keeps what is printed and gets a new official one."""

from __future__ import annotations

from counter_app.domain.dossier import Dossier
from counter_app.domain.events import encode, make
from counter_app.domain.online_events import CodeReplaced
from counter_app.portal.context import Connection, Context
from counter_app.portal.docket import Docket, Ruling
from counter_app.portal.online_codes import next_code
from counter_app.portal.own import place_own
from counter_app.portal.recording import PORTAL


def replace_codes(connection: Connection, context: Context, docket: Docket) -> list[Ruling]:
    """Give each dossier of the run whose code was there before a new one, as an own event."""
    made = []
    for key in dict.fromkeys(docket.twice):
        state = docket.dossiers[key].state
        if state is not None:
            made.append(_replace(connection, context, docket, state))
    return made


def _replace(connection: Connection, context: Context, docket: Docket, state: Dossier) -> Ruling:
    now = context.now()
    code = next_code(connection, context, state.agency.code, state.received_at.date())
    event = make(
        CodeReplaced(code=code, was=state.code),
        id=context.ids(),
        dossier=state.id,
        at=now,
        officer=PORTAL,
        base_rev=docket.dossiers[state.id].rev,
    )
    return place_own(connection, context, docket, event, encode(event))
