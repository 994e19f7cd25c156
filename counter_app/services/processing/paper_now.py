"""Whether the citizen's paper may be printed before the portal has heard of what it says.

It may where no other desk can have done something else to the dossier: it lies in the own unit and
is on its way nowhere, or this desk works without a portal. What it says is then a fact.
"""

from __future__ import annotations

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.life.hops import hands_of, open_hops
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.portal_state.sync_state import is_connected
from counter_app.storage.sync import sync_cursor


def paper_now(desk: OpenDesk, dossier: Dossier) -> bool:
    """Of a dossier that was received."""
    with desk.store.database.read() as connection:
        if not is_connected(sync_cursor.state(connection)):
            return True
    return is_here(desk, dossier) and not open_hops(dossier)


def is_here(desk: OpenDesk, dossier: Dossier) -> bool:
    """Whether only units that this office answers for have it."""
    hands = hands_of(dossier)
    return bool(hands) and all(is_own_unit(desk, hand.unit.code) for hand in hands)


def is_own_unit(desk: OpenDesk, code: str) -> bool:
    """The office itself, an agency that it serves, or the body that it is a part of: the code of a
    part is that of its body and a number (Quyết định 20/2020/QĐ-TTg).
    """
    office = desk.office
    is_body = any(own.startswith(f"{code}.") for own in office.codes)
    return code in office.codes or office.serving.get(code) == office.code or is_body
