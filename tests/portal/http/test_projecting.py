"""A portal that serves projects its dossiers anew behind its answers, and stops when it is done."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from counter_app.portal.http import upkeep
from counter_app.portal.http.asking import House
from counter_app.portal.http.connections.limits import RequestLimits
from counter_app.portal.journal.push import push
from counter_app.portal.store.store import PortalStore
from counter_app.portal.upkeep import projected, reprojection
from counter_app.sync.link.http_portal import HttpPortal
from tests.portal.http.conftest import Served
from tests.portal.test_migrations import Old
from tests.support import old_portal
from tests.support.portal_journal import Journal, reception
from tests.support.portal_offices import DESK_1


@pytest.fixture
def many(offices_store: PortalStore) -> PortalStore:
    """Dossiers as a program that knew no papers would have left them."""
    run = Journal("a" * 32).run(*map(reception, range(25)))
    offices_store.run(lambda c: push(c, offices_store.context, DESK_1, run))
    assert len(old_portal.forget_fields(offices_store, ["papers"])) == 25
    return offices_store


def test_it_goes_on_until_all_is_done_and_then_ends(
    many: PortalStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(upkeep, "project_anew", lambda one: reprojection.project_anew(one, 4))
    monkeypatch.setattr(upkeep, "PAUSE", 0.001)
    asyncio.run(upkeep.keep_projecting(House(many, RequestLimits())))
    with many.read() as connection:
        assert projected.progress(connection).done
    assert all(b'"papers"' in row["state"] for row in old_portal.dossiers(many).values())


@pytest.mark.expects_log("upkeep failed")
def test_what_fails_once_is_tried_again(many: PortalStore, monkeypatch: pytest.MonkeyPatch) -> None:
    reads = iter([True])
    whole = many.read

    def read():  # type: ignore[no-untyped-def]
        if next(reads, False):
            raise OSError(5, "no disk")
        return whole()

    monkeypatch.setattr(many, "read", read)
    monkeypatch.setattr(upkeep, "BEHIND", 0.001)
    asyncio.run(upkeep.keep_projecting(House(many, RequestLimits())))
    assert many.context.is_projected


@pytest.mark.campaign
def test_a_portal_answers_meanwhile_and_desks_hear_of_it(
    many: PortalStore, serve: Callable[[RequestLimits], Served], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(upkeep, "BEHIND", 0.01)
    monkeypatch.setattr(upkeep, "PAUSE", 0.01)
    served = serve(RequestLimits())
    portal = HttpPortal(served.http())
    cursor, seen = "", {}
    for _ in range(2_000):
        page = portal.changes(cursor, 4096, "")
        if page is None:
            if many.context.is_projected:
                break
            continue
        cursor = page.cursor
        seen |= {bytes(raw)[:50]: bytes(raw) for raw in page.items}
    assert len(seen) == 25
    assert all(b'"papers"' in raw for raw in seen.values())


def test_the_portal_of_a_release_is_served_and_projected(tmp_path: Path) -> None:
    with closing(Old("sqlite", tmp_path).open()) as store:
        asyncio.run(upkeep.keep_projecting(House(store, RequestLimits())))
        assert store.context.is_projected
