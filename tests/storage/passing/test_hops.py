"""In whose hand a dossier is, as its row says, and its hops by their slips."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest
from sqlalchemy import event, select

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.references import AgencyRef
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.handed_over import HandedOver
from counter_app.domain.kinds.result_ready import ResultReady
from counter_app.domain.kinds.taken_up import TakenUp
from counter_app.domain.kinds.undone import Undone
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.dossier.record import happen
from counter_app.services.dossier.timeline import timeline
from counter_app.services.passing import hand_over
from counter_app.storage.engine.schema import dossier as dossier_table
from counter_app.storage.engine.schema import hop
from counter_app.storage.passing import hops
from counter_app.storage.profile.verify import verify
from tests.support import desks

POLICE = AgencyRef(code="H38.145.03", name="Công an xã Mường Hum")
TAX = AgencyRef(code="H38.031", name="Thuế tỉnh Lào Cai")


def happened(desk: OpenDesk, dossier: Dossier, body: Body, login: str = "mai") -> datetime:
    """When it did, to the second."""
    happen(desk, desks.officer(desk, login), dossier.id, body)
    return timeline(desk, dossier.id)[0].at.replace(microsecond=0)


def hand(desk: OpenDesk, dossier: Dossier) -> tuple[str, str, datetime, bool]:
    row = _row(desk, dossier)
    since = datetime.fromtimestamp(row.hand_since, desk.zone)
    return row.hand_unit, row.hand_officer, since, bool(row.on_the_way)


def _row(desk: OpenDesk, dossier: Dossier) -> Any:
    with desk.store.database.read() as connection:
        return connection.execute(
            select(dossier_table).where(dossier_table.c.id == dossier.id)
        ).one()


def slips(desk: OpenDesk) -> list[tuple[str, str, bool]]:
    with desk.store.database.read() as connection:
        rows = connection.execute(select(hop).order_by(hop.c.slip)).all()
    return [(row.slip, row.unit, row.taken_at is not None) for row in rows]


def handed(dossier: Dossier, to: AgencyRef, slip: str = "a", **more: bool) -> HandedOver:
    return HandedOver(slip=slip, source=dossier.office, to=to, **more)


def test_the_row_follows_the_dossier_from_hand_to_hand(desk: OpenDesk) -> None:
    (dossier,) = desks.receive_some(desk, 1)
    office, received = dossier.office.code, dossier.received_at.replace(microsecond=0)
    assert hand(desk, dossier) == (office, "mai.ht", received, False)
    at = happened(desk, dossier, handed(dossier, POLICE))
    assert hand(desk, dossier) == (POLICE.code, "", at, True)
    assert slips(desk) == [("a", POLICE.code, False)]
    at = happened(desk, dossier, TakenUp(slip="a", unit=POLICE), "lu")
    assert hand(desk, dossier) == (POLICE.code, "lu.ga", at, False)
    assert slips(desk) == [("a", POLICE.code, True)]
    at = happened(desk, dossier, ResultReady(title="Giấy khai sinh", paper=True, signed_by="x"))
    assert hand(desk, dossier) == (office, "mai.ht", at, False)


def test_an_undone_hand_over_leaves_no_hop(desk: OpenDesk) -> None:
    (dossier,) = desks.receive_some(desk, 1)
    happened(desk, dossier, handed(dossier, POLICE))
    given = timeline(desk, dossier.id)[0]
    happened(desk, dossier, Undone(event=given.id, of=given.kind))
    assert (slips(desk), _row(desk, dossier).on_the_way) == ([], 0)


def test_of_several_units_the_row_names_the_one_that_has_it_longest(desk: OpenDesk) -> None:
    (dossier,) = desks.receive_some(desk, 1)
    happened(desk, dossier, handed(dossier, TAX, "a"))
    happened(desk, dossier, handed(dossier, POLICE, "b", beside=True))
    assert hand(desk, dossier)[0] == TAX.code
    assert slips(desk) == [("a", TAX.code, False), ("b", POLICE.code, False)]


@pytest.mark.parametrize(
    ("spoiled", "fault"),
    [
        ("DELETE FROM hop", "hops differ"),
        ("INSERT INTO hop VALUES ('b', 'x', 'u', 1, NULL)", "hops without dossier"),
        ("UPDATE serial_mark SET serial = 0", "mark below BG-1."),
        ("UPDATE dossier SET hand_unit = 'x'", "dossier differs"),
    ],
)
def test_verify_tells_what_is_not_as_the_dossiers_say(
    desk: OpenDesk, spoiled: str, fault: str
) -> None:
    (dossier,) = desks.receive_some(desk, 1)
    mai = desks.officer(desk)
    hand_over.hand_over(desk, mai, [hand_over.Handing(dossier.id, dossier.agency)])
    assert verify(desk.store).is_clean
    with desk.store.database.write() as connection:
        connection.exec_driver_sql(spoiled)
    assert any(it.startswith(fault) for it in verify(desk.store).faults)


def test_lists_are_read_by_their_own_indexes(desk: OpenDesk) -> None:
    """However many dossiers there are beside those that wait."""
    asked: list[tuple[str, Any]] = []

    def note(_1: object, _2: object, statement: str, parameters: Any, *_: object) -> None:
        asked.append((statement, parameters))

    with desk.store.database.read() as connection:
        event.listen(connection, "before_cursor_execute", note)
        hops.waiting(connection, "H38.145.01/1", 10)
        hops.open_slips(connection, 10)
        hops.count_open(connection)
        hops.slips_since(connection, desk.office_now(), 10)
        hops.of_slip(connection, "a")
        event.remove(connection, "before_cursor_execute", note)
        plans = [
            " ".join(
                row[3] for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {it}", given)
            )
            for it, given in asked
        ]
    waiting, opened, counted, since, of_slip = plans
    assert "ix_dossier_to_hand_over" in waiting
    assert "ix_hop_open" in opened
    assert "ix_hop_open" in counted
    assert "ix_hop_given_at_slip" in since
    assert "SCAN" not in of_slip
    assert not any("TEMP" in plan for plan in (opened, since))
