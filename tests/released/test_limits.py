"""What an older portal did not note is known once it has caught up: whose files, whose filings."""

from __future__ import annotations

import msgspec
import pytest
from sqlalchemy import text

from counter_app.contract.problems import ProblemError
from counter_app.domain.dossier.dossier import Dossier
from counter_app.portal.files import file_rights, files
from counter_app.portal.look_up import look_up
from counter_app.portal.office.accounts import Account, AccountRole
from counter_app.portal.online import submissions
from counter_app.portal.store.store import PortalStore
from counter_app.portal.upkeep import file_upkeep
from tests.fixtures.making.house import ONLINE
from tests.released.test_portals import ASKERS, items, open_again, released, store
from tests.support.released import VERSIONS

__all__ = ["open_again", "released", "store"]
ANOTHER = Account(login="cong-khac", role=AccountRole.ONLINE)


def attached(store: PortalStore, number: int) -> set[str]:
    """Every file of the dossiers in this asker's feed that the portal has."""
    states = [msgspec.json.decode(one.state, type=Dossier) for one in items(store, ASKERS[number])]
    named = {file.sha256 for state in states for file in state.attachments}
    return {sha256 for sha256 in named if files.blob(store, sha256) is not None}


def had_by(store: PortalStore, number: int, sums: set[str]) -> set[str]:
    with store.read() as connection:
        return {one for one in sums if file_rights.may_have(connection, ASKERS[number], one)}


def test_files_go_to_the_offices_of_their_dossiers_once_the_portal_has_caught_up(
    store: PortalStore, released: tuple[str, str]
) -> None:
    with store.read() as connection:
        assert file_rights.is_filled(connection) is (released[0] != VERSIONS[0])
    assert file_upkeep.clean_up(store) == 0
    while file_upkeep.fill(store):
        pass
    with store.read() as connection:
        assert file_rights.is_filled(connection)
        there = set(connection.scalars(text("SELECT sha256 FROM blob")))
    mine, theirs = attached(store, 0), attached(store, 1)
    assert mine
    assert had_by(store, 0, there) >= mine
    assert had_by(store, 1, there) >= theirs
    assert had_by(store, 1, mine - theirs) == set()


def test_a_filing_is_read_by_the_account_that_made_it(store: PortalStore) -> None:
    with store.read() as connection:
        filed = list(connection.scalars(text("SELECT DISTINCT dossier FROM submission")))
        received = set(connection.scalars(text("SELECT id FROM dossier"))) - set(filed)
        assert filed
        assert received
        for key in filed:
            assert submissions.state(connection, store.context, ONLINE, key).dossier == key
        for account, keys in ((ANOTHER, filed), (ONLINE, received)):
            for key in keys:
                with pytest.raises(ProblemError, match="not_found"):
                    submissions.state(connection, store.context, account, key)


def test_looks_are_counted_and_told_there_too(store: PortalStore) -> None:
    state = next(
        msgspec.json.decode(one.state, type=Dossier)
        for one in items(store, ASKERS[0])
        if one.id not in {other.id for other in items(store, ASKERS[1])}
    )
    with store.read() as connection:
        query = text("SELECT id FROM officer WHERE office = :office ORDER BY id")
        officer = connection.scalars(query, {"office": ASKERS[1].office}).first()
    assert officer is not None
    found = store.run(
        lambda c: look_up.look_up(c, store.context, ASKERS[1], officer=officer, code=state.code)
    )
    assert (len(found.items), len(found.outlines)) == (0, 1)
    (item,) = (one for one in items(store, ASKERS[0]) if one.id == state.id)
    assert b'"looked_at"' in bytes(item.events[-1])
