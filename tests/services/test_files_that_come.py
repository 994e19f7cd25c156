"""Files of pulled dossiers: wanted when somebody looks, opened once they have come."""

from __future__ import annotations

import pytest

from counter_app.domain.dossier.dossier import Status
from counter_app.domain.errors import RefusedError
from counter_app.services.attachments import attach
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.dossier import look_up
from counter_app.services.online import review
from counter_app.storage.engine.errors import DamagedError
from tests.support import desks, hostile_files, scans
from tests.support.fake_blobs import FakeBlobs
from tests.support.matrices import rest_in_campaigns
from tests.support.travelling import item_of, run, sent_by_portal, side_of, state_of


def test_a_file_that_has_yet_to_come_is_fetched_once_somebody_looks_and_says_so(
    desk: OpenDesk,
) -> None:
    data = scans.pdf()
    item = item_of(data)
    model = desks.receive_some(desk, 1)[0]
    dossier = sent_by_portal(desk, model, item, status=Status.RECEIVED)
    portal = FakeBlobs()
    portal.put(data)
    run(side_of(desk, portal))
    assert portal.asked == []
    look_up.open_file(desk, dossier.id)
    with pytest.raises(RefusedError, match="file_waits") as refused:
        attach.read(desk, item)
    assert refused.value.params == {"name": item.name}
    run(side_of(desk, portal))
    assert attach.read(desk, item) == data


def test_the_page_of_an_online_dossier_has_its_files_come_first(desk: OpenDesk) -> None:
    model = desks.receive_some(desk, 1)[0]
    item = item_of(scans.pdf())
    dossier = sent_by_portal(desk, model, item)
    assert state_of(desk, item.sha256) == "waiting"
    known = review.look(desk, desks.officer(desk), dossier.id)
    assert known.files_here == frozenset()
    assert state_of(desk, item.sha256) == "asked"


@pytest.mark.parametrize("name", ["", "..", "x" * 300, "a\0b", "../counter.db"])
def test_a_sum_that_is_none_is_not_here_and_keeps_no_page_from_opening(
    desk: OpenDesk, name: str
) -> None:
    model = desks.receive_some(desk, 1)[0]
    dossier = sent_by_portal(desk, model, item_of(scans.pdf(), sha256=name))
    known = review.look(desk, desks.officer(desk), dossier.id)
    assert known.files_here == frozenset()
    with pytest.raises(DamagedError):
        attach.read(desk, dossier.attachments[0])


@pytest.mark.parametrize(
    "name",
    rest_in_campaigns(sorted(set(hostile_files.FORBIDDEN) - {"nothing", "too large"}), every=10),
)
def test_what_a_citizen_handed_in_stays_and_is_marked_whatever_it_was_called(
    desk: OpenDesk, name: str
) -> None:
    code, make = hostile_files.FORBIDDEN[name]
    data = make()
    model = desks.receive_some(desk, 1)[0]
    item = item_of(data)
    dossier = sent_by_portal(desk, model, item)
    portal = FakeBlobs()
    portal.put(data)
    run(side_of(desk, portal))
    assert state_of(desk, item.sha256) == "done"
    assert attach.read(desk, item) == data
    known = review.look(desk, desks.officer(desk), dossier.id)
    assert known.files_here == {item.sha256}
    assert known.file_warnings == {item.sha256: code}


def test_a_file_with_which_nothing_is_wrong_has_no_mark(desk: OpenDesk) -> None:
    data = scans.pdf(3)
    model = desks.receive_some(desk, 1)[0]
    dossier = sent_by_portal(desk, model, item_of(data))
    portal = FakeBlobs()
    portal.put(data)
    run(side_of(desk, portal))
    assert review.look(desk, desks.officer(desk), dossier.id).file_warnings == {}
