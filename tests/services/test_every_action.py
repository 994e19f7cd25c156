"""Every kind in every state, for every role, with and without its paper, asked of the one door of
the use cases: what the table allows is recorded, anything else leaves nothing behind.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import pytest
from msgspec.structs import replace

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.errors import RefusedError
from counter_app.domain.office.office import Role
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.dossier.record import happen
from counter_app.storage.dossiers import dossiers, projection
from counter_app.storage.journal import journal
from tests.support.forged_tries import Try, officer_of, tries
from tests.support.portal_offices import OFFICE

PART = 31
"""With every test run one of so many is tried: each that is allowed goes to the disk."""
OFFICERS = {role: officer_of(role, is_own=True) for role in Role}


@pytest.mark.parametrize("part", [PART, pytest.param(1, marks=pytest.mark.campaign)])
def test_the_door_opens_to_what_the_table_allows_and_to_nothing_else(
    desk: OpenDesk, part: int
) -> None:
    desk.enrolment = replace(desk.enrolment, office=OFFICE, officers=tuple(OFFICERS.values()))
    every = [one for one in tries() if one.is_own]
    drawn = every[::part]
    _plant(desk, drawn)
    counts = Counter(_outcome(desk, one) for one in drawn)
    print(f"{counts.total()} of {len(every)} tries at the service: {dict(counts)}")
    assert counts.keys() == {"recorded", "refused"}


def _plant(desk: OpenDesk, drawn: Sequence[Try]) -> None:
    with desk.store.database.write() as connection:
        projection.save(connection, [projection.ready(one.before) for one in drawn])


def _outcome(desk: OpenDesk, one: Try) -> str:
    case = one.kind, one.status, one.role, one.body
    if not one.allowed:
        with pytest.raises(RefusedError):
            happen(desk, OFFICERS[one.role], one.dossier, one.body)
        assert _stands(desk, one) == (one.before, 0), case
        return "refused"
    after, _ = happen(desk, OFFICERS[one.role], one.dossier, one.body)
    assert _stands(desk, one) == (after, 1), case
    return "recorded"


def _stands(desk: OpenDesk, one: Try) -> tuple[Dossier | None, int]:
    """The dossier, and how many events of it the journal has."""
    with desk.store.database.read() as connection:
        known = dossiers.get(connection, one.dossier)
        return known, len(journal.of_dossier(connection, one.dossier))
