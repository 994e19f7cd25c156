"""Codes that dossiers had before they were renamed."""

from __future__ import annotations

import msgspec
from msgspec.structs import replace

from counter_app.domain.dossier.dossier import Dossier
from counter_app.portal.journal.push import push
from counter_app.portal.store.store import PortalStore
from tests.portal.look_up.test_look_up import find, items
from tests.support.portal_journal import Journal, reception
from tests.support.portal_offices import DESK_1, DESK_2


def test_both_dossiers_of_a_code_are_found_by_it_also_when_one_was_renamed_at_once(
    offices_store: PortalStore,
) -> None:
    """In one run: the second never stood in the database under the code that is on its receipt."""
    store = offices_store
    first, second, third = reception(1), reception(2, serial=602), reception(3, serial=602)
    first = replace(first, body=replace(first.body, code=second.body.code))
    run = Journal("a" * 32).run(first, second)
    store.run(lambda c: push(c, store.context, DESK_1, run))
    code = first.body.code
    found = items(find(store, DESK_1, officer="mai", code=code))
    states = [msgspec.json.decode(one.state, type=Dossier) for one in found]
    assert {one.id for one in states} == {first.id, second.id}
    (renamed,) = [one for one in states if one.code != code]
    assert (renamed.id, renamed.former_codes) == (second.id, (code,))
    run = Journal("b" * 32).run(third)
    store.run(lambda c: push(c, store.context, DESK_2, run))
    found = items(find(store, DESK_1, officer="mai", code=code))
    assert {one.id for one in found} == {first.id, second.id, third.id}
