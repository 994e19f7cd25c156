"""Whatever a client sends that asks nobody, the portal's own push holds what the table says.

A request without paper that the table forbids never goes through. A fact, and a request whose
paper is out, is never refused: out of place it is applied with a notice. What the table allows
goes through, without one. What another office sends is held, and told.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

import msgspec
import pytest
from msgspec.structs import replace
from sqlalchemy import select

from counter_app.contract.reasons.registry import REASONS
from counter_app.domain.apply import apply
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.notices import FOREIGN_EVENT, notice_id
from counter_app.domain.life.status import settled
from counter_app.domain.office.office import Role
from counter_app.portal.journal.recording import write_dossiers
from counter_app.portal.store import schema
from counter_app.portal.store.store import PortalStore
from tests.support.forged_tries import Try, officer_of, tries
from tests.support.portal_offices import DESK_2, OFFICE, OTHER, OTHER_DESK
from tests.support.two_offices import Letters

RUN = 200
PART = 23
"""With every test run one of so many is tried."""
HAPPENED = {"applied", "parallel"}
_state = partial(msgspec.json.decode, type=Dossier)


@dataclass(frozen=True, slots=True)
class Became:
    """What the portal's database says of a try: verdict and code, and the dossier afterwards."""

    verdict: str
    code: str
    after: Dossier


@pytest.fixture
def letters(offices_store: PortalStore) -> Letters:
    made = Letters(offices_store)
    for role in Role:
        made.put_officer(officer_of(role, is_own=True), OFFICE)
        made.put_officer(officer_of(role, is_own=False), OTHER)
    offices_store.context.now.pass_by(hours=4)  # type: ignore[attr-defined]
    return made


@pytest.mark.parametrize("part", [PART, pytest.param(1, marks=pytest.mark.campaign)])
def test_what_a_forging_client_pushes_is_applied_noticed_held_or_refused_as_the_table_says(
    letters: Letters, part: int
) -> None:
    every = list(tries())
    drawn = every[::part]
    for first in range(0, len(drawn), RUN):
        _push(letters, drawn[first : first + RUN])
    became, counts = _became(letters.store), Counter[str]()
    for each in drawn:
        word = _outcome(each, became[each.dossier])
        counts[f"{word} of {'own' if each.is_own else 'foreign'} office"] += 1
    print(f"{counts.total()} of {len(every)} tries: {dict(sorted(counts.items()))}")
    assert {word.split()[0] for word in counts} == {"applied", "noticed", "refused", "held"}


def _push(letters: Letters, drawn: Sequence[Try]) -> None:
    """The dossiers as they are before, and what the client sends of them, in its own chain."""
    states = [(each.before.events, "", each.before) for each in drawn]
    letters.store.run(lambda connection: write_dossiers(connection, states))
    for is_own, desk in ((True, DESK_2), (False, OTHER_DESK)):
        letters.send(*(each.event for each in drawn if each.is_own is is_own), asker=desk)


def _became(store: PortalStore) -> dict[str, Became]:
    event, dossier = schema.event.c, schema.dossier.c
    query = select(event.dossier, event.verdict, event.code, dossier.state).where(
        event.dossier == dossier.id, event.device != "portal"
    )
    with store.read() as connection:
        return {
            row.dossier: Became(row.verdict, row.code, _state(row.state))
            for row in connection.execute(query)
        }


def _outcome(one: Try, became: Became) -> str:
    """What became of it in a word; fails where the rules say otherwise."""
    body, after = one.event.body, became.after
    case = one.kind, one.status, one.role, one.is_own, body, became.verdict, became.code
    told = [each for each in after.notices if each.event == one.event.id]
    if not one.is_own and not body.of_portal and not _settles_a_supervisors(one):
        assert (became.verdict, became.code) == ("held", "foreign_office"), case
        assert [each.id for each in told] == [notice_id(one.event.id, FOREIGN_EVENT)], case
        assert _bare(after) == _bare(settled(one.before)), case
        return "held"
    if became.verdict == "refused":
        assert body.is_asked or body.of_portal, case
        assert not (one.allowed and one.is_own), case
        assert after == one.before, case
        return "refused"
    assert became.verdict in HAPPENED, case
    applied = apply(one.before, one.event)
    assert applied is not None, case
    assert _bare(after) == _bare(applied), case
    assert after.events == one.before.events + 1, case
    codes = [each.code for each in told]
    assert bool(codes) != one.allowed, (case, codes)
    assert one.may or "role_missing" in codes, (case, codes)
    assert not (codes and body.is_asked), (case, codes)
    assert all(REASONS[code].is_notice for code in codes), (case, codes)
    return "noticed" if codes else "applied"


def _settles_a_supervisors(one: Try) -> bool:
    return one.body.is_asked and not one.body.is_request


def _bare(state: Dossier) -> Dossier:
    return replace(state, notices=(), events=0, latest="")
