"""Files down: in the order of need, resumed where they were, never in clear or by their name."""

from __future__ import annotations

from datetime import timedelta
from itertools import permutations

import msgspec
import pytest

from counter_app.contract.submission import MOST_FILE_BYTES
from counter_app.domain.catalogue.procedure import Channel
from counter_app.domain.changes import Changes
from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.storage.dossiers import dossiers, portal_copies
from counter_app.storage.files import transfers
from counter_app.sync.files.file_pace import SMALLEST
from counter_app.sync.files.files_side import MOST_FAILURES
from counter_app.sync.link.link_errors import UnreachableError, UnreadableError
from tests.support import desks
from tests.support.fake_blobs import FakeBlobs, cut, says
from tests.support.travelling import (
    attach,
    bytes_of,
    item_of,
    run,
    run_until_quiet,
    scan,
    sent_by_portal,
    side_of,
    state_of,
    transfer,
)

SCAN = scan(11, 70_000)
PERSON = "Lù Thị Mẩy 010190007731".encode()


@pytest.fixture
def model(desk: OpenDesk) -> Dossier:
    return desks.receive_some(desk, 1)[0]


@pytest.fixture
def portal() -> FakeBlobs:
    return FakeBlobs()


def ask(desk: OpenDesk, dossier: Dossier) -> int:
    at = int(desk.now().timestamp())
    with desk.store.database.write() as connection:
        return transfers.ask(connection, desk.store.profile.files, dossier, at)


def test_files_of_a_new_online_dossier_come_by_themselves_and_it_is_told(
    desk: OpenDesk, model: Dossier, portal: FakeBlobs
) -> None:
    key = portal.put(SCAN)
    dossier = sent_by_portal(desk, model, item_of(SCAN))
    heard: list[Changes] = []
    assert run(side_of(desk, portal, heard)).done == 1
    assert (bytes_of(desk, key), state_of(desk, key)) == (SCAN, "done")
    assert heard == [Changes(dossiers=frozenset({dossier.id}), sync=True)]
    assert [path.name for path in desk.store.profile.files.iterdir()] == [key]


@pytest.mark.parametrize(
    ("status", "channel"),
    [(Status.RECEIVED, Channel.ONLINE), (Status.SUBMITTED, Channel.IN_PERSON)],
)
def test_files_of_other_dossiers_come_when_somebody_looks(
    desk: OpenDesk, model: Dossier, portal: FakeBlobs, status: Status, channel: Channel
) -> None:
    key = portal.put(SCAN)
    dossier = sent_by_portal(desk, model, item_of(SCAN), status=status, channel=channel)
    travelling = side_of(desk, portal)
    run(travelling)
    assert portal.asked == []
    assert ask(desk, dossier) == 1
    run(travelling)
    assert bytes_of(desk, key) == SCAN
    assert ask(desk, dossier) == 0


def test_several_files_of_one_dossier_are_asked_for_at_once(
    desk: OpenDesk, model: Dossier, portal: FakeBlobs
) -> None:
    keys = [portal.put(scan(seed, 2000)) for seed in (12, 13, 14)]
    items = [item_of(scan(seed, 2000)) for seed in (12, 13, 14)]
    dossier = sent_by_portal(desk, model, *items, status=Status.RECEIVED)
    for _ in range(2):
        assert ask(desk, dossier) == 3
        assert {state_of(desk, key) for key in keys} == {"asked"}
    run(side_of(desk, portal))
    assert {state_of(desk, key) for key in keys} == {"done"}


def test_what_somebody_looks_at_comes_first_then_what_waits_longest_then_own_files(
    desk: OpenDesk, model: Dossier, portal: FakeBlobs
) -> None:
    data = [scan(seed, 2000) for seed in range(20, 26)]
    for one in data:
        portal.put(one)
    own = attach(desk, model, scan(30, 2000))
    at = model.received_at
    younger = msgspec.structs.replace(model, received_at=at + timedelta(hours=1))
    sent_by_portal(desk, younger, item_of(data[0]))
    sent_by_portal(desk, model, item_of(data[1]))
    answered = sent_by_portal(desk, model, item_of(data[2]), item_of(data[5]))
    sent_by_portal(
        desk, answered, item_of(data[2]), item_of(data[5]), status=Status.RECEIVED, key=answered.id
    )
    opened = [
        sent_by_portal(desk, model, item_of(one), status=Status.RECEIVED) for one in data[3:5]
    ]
    for one in opened:
        ask(desk, one)
    arrived: list[str] = []
    travelling = side_of(desk, portal)
    travelling.side.changed = lambda changes: arrived.extend(changes.dossiers)
    run(travelling)
    files = {item_of(one).sha256 for one in data}
    assert {state_of(desk, key) for key in (*files, own)} == {"done"}
    assert arrived[:2] == [opened[1].id, opened[0].id]
    assert arrived[4:] == [model.id, answered.id, answered.id]
    waited = [transfer(desk, item_of(one).sha256) for one in (data[1], data[0])]
    assert arrived[2:4] == [one.dossier for one in waited if one]


def test_a_wish_is_fulfilled_before_the_rest_of_a_long_file(
    desk: OpenDesk, model: Dossier, portal: FakeBlobs
) -> None:
    long, wanted = scan(40, 400_000), scan(41, 2000)
    portal.put(long)
    key = portal.put(wanted)
    sent_by_portal(desk, model, item_of(long))
    opened = sent_by_portal(desk, model, item_of(wanted), status=Status.RECEIVED)
    arrived: list[str] = []

    def look() -> None:
        if portal.asked.count("fetch") == 2:
            ask(desk, opened)

    portal.between = look
    travelling = side_of(desk, portal)
    travelling.side.changed = lambda changes: arrived.extend(changes.dossiers)
    run(travelling)
    assert arrived[0] == opened.id
    assert bytes_of(desk, key) == wanted
    assert bytes_of(desk, item_of(long).sha256) == long
    assert portal.bytes_down == len(long) + len(wanted)


def test_a_download_that_is_cut_before_each_piece_goes_on_where_it_was(
    desk: OpenDesk, model: Dossier, portal: FakeBlobs
) -> None:
    key = portal.put(SCAN)
    sent_by_portal(desk, model, item_of(SCAN))
    portal.strike("fetch", *[cut, lambda: None] * 20)
    broken = 0
    while state_of(desk, key) != "done":
        try:
            run(side_of(desk, portal))
        except UnreachableError:
            broken += 1
    assert broken == -(-len(SCAN) // SMALLEST)
    assert (bytes_of(desk, key), portal.bytes_down) == (SCAN, len(SCAN))


@pytest.mark.parametrize("torn", [1, 20, 40, SMALLEST])
def test_a_piece_that_a_power_cut_tore_is_fetched_again(
    desk: OpenDesk, model: Dossier, portal: FakeBlobs, torn: int
) -> None:
    key = portal.put(SCAN)
    sent_by_portal(desk, model, item_of(SCAN))
    portal.strike("fetch", lambda: None, lambda: None, cut)
    with pytest.raises(UnreachableError):
        run(side_of(desk, portal))
    part = desk.store.profile.files / f"{key}.part"
    part.write_bytes(part.read_bytes()[:-torn])
    run(side_of(desk, portal))
    assert bytes_of(desk, key) == SCAN
    assert portal.bytes_down == len(SCAN) + SMALLEST
    assert not part.exists()


def test_what_has_come_in_part_stands_nowhere_in_clear_and_opens_for_no_other_file(
    desk: OpenDesk, model: Dossier, portal: FakeBlobs
) -> None:
    data = PERSON * 2000
    key, other = portal.put(data), portal.put(data[1:])
    sent_by_portal(desk, model, item_of(data), item_of(data[1:]))
    portal.strike("fetch", lambda: None, cut)
    with pytest.raises(UnreachableError):
        run(side_of(desk, portal))
    (part,) = desk.store.profile.files.glob("*.part")
    sealed = part.read_bytes()
    assert len(sealed) > SMALLEST
    assert PERSON not in sealed
    beside = desk.store.profile.files / f"{({key, other} - {part.stem}).pop()}.part"
    beside.write_bytes(sealed)
    run(side_of(desk, portal))
    assert (bytes_of(desk, key), bytes_of(desk, other)) == (data, data[1:])


@pytest.mark.campaign
def test_a_file_that_the_portal_has_not_got_keeps_no_other_and_is_asked_for_less_and_less(
    desk: OpenDesk, model: Dossier, portal: FakeBlobs
) -> None:
    missing = sent_by_portal(desk, model, item_of(SCAN))
    good = portal.put(scan(2, 5000))
    sent_by_portal(desk, model, item_of(scan(2, 5000)))
    travelling = side_of(desk, portal)
    run(travelling)
    key = item_of(SCAN).sha256
    assert (state_of(desk, key), state_of(desk, good)) == ("waiting", "done")
    clock = desk.now
    assert isinstance(clock, desks.Clock)
    portal.asked.clear()
    for _ in range(24 * 60):
        clock.timestamp += timedelta(minutes=1)
        run(travelling)
    assert 24 <= len(portal.asked) <= 32
    portal.put(SCAN)
    ask(desk, missing)
    run(travelling)
    assert bytes_of(desk, key) == SCAN


@pytest.mark.parametrize("order", list(permutations(["event", "blob", "run"])))
def test_event_and_blob_may_come_in_any_order(
    desk: OpenDesk, model: Dossier, portal: FakeBlobs, order: tuple[str, ...]
) -> None:
    travelling = side_of(desk, portal)
    steps = {
        "event": lambda: sent_by_portal(desk, model, item_of(SCAN)),
        "blob": lambda: portal.put(SCAN),
        "run": lambda: run(travelling),
    }
    for name in order:
        steps[name]()  # type: ignore[no-untyped-call]
    clock = desk.now
    assert isinstance(clock, desks.Clock)
    clock.timestamp += timedelta(minutes=2)
    run(travelling)
    assert bytes_of(desk, item_of(SCAN).sha256) == SCAN


def test_bytes_with_another_sum_are_never_a_file_and_need_a_person_after_three_times(
    desk: OpenDesk, model: Dossier, portal: FakeBlobs
) -> None:
    key = item_of(SCAN).sha256
    portal.blobs[key] = SCAN[:-1] + b"x"
    good = portal.put(scan(2, 5000))
    sent_by_portal(desk, model, item_of(SCAN))
    sent_by_portal(desk, model, item_of(scan(2, 5000)))
    run(side_of(desk, portal))
    assert (state_of(desk, key), state_of(desk, good)) == ("failed:checksum", "done")
    assert portal.bytes_down == MOST_FAILURES * len(SCAN) + 5000
    assert [path.name for path in desk.store.profile.files.iterdir()] == [good]


def test_a_file_that_is_shorter_at_the_portal_needs_a_person(
    desk: OpenDesk, model: Dossier, portal: FakeBlobs
) -> None:
    key = item_of(SCAN).sha256
    portal.blobs[key] = SCAN[:SMALLEST]
    sent_by_portal(desk, model, item_of(SCAN))
    run(side_of(desk, portal))
    assert state_of(desk, key) == "failed:size"


@pytest.mark.parametrize(
    ("size", "state"), [(MOST_FILE_BYTES + 1, "failed:too_large"), (0, "failed:size")]
)
def test_a_file_of_an_impossible_size_is_not_fetched(
    desk: OpenDesk, model: Dossier, portal: FakeBlobs, size: int, state: str
) -> None:
    sent_by_portal(desk, model, item_of(SCAN, size=size))
    run(side_of(desk, portal))
    assert (state_of(desk, item_of(SCAN).sha256), portal.asked) == (state, [])


@pytest.mark.parametrize(
    "name", ["../../escape", "CON", "a:b", "x" * 300, "", "A" * 64, "/etc/passwd", "é" * 64]
)
def test_a_sum_that_is_none_is_never_a_path(
    desk: OpenDesk, model: Dossier, portal: FakeBlobs, name: str
) -> None:
    dossier = sent_by_portal(desk, model, item_of(SCAN, sha256=name))
    assert ask(desk, dossier) == 0
    run(side_of(desk, portal))
    assert (portal.asked, transfer(desk, name)) == ([], None)


def test_the_names_of_files_are_no_part_of_any_path(
    desk: OpenDesk, model: Dossier, portal: FakeBlobs
) -> None:
    names = ["../../x.pdf", "CON", "a:b", "Giấy chứng sinh " * 30, "\u202egpj.exe"]
    data = [scan(seed, 1000) for seed in range(50, 50 + len(names))]
    keys = {portal.put(one) for one in data}
    sent_by_portal(
        desk, model, *[item_of(one, name=name) for one, name in zip(data, names, strict=True)]
    )
    before = set(desk.store.profile.folder.rglob("*"))
    run(side_of(desk, portal))
    new = {path.name for path in desk.store.profile.folder.rglob("*")} - {
        one.name for one in before
    }
    assert new - {"files"} == keys


def test_a_file_that_is_here_already_is_not_fetched_again(
    desk: OpenDesk, model: Dossier, portal: FakeBlobs
) -> None:
    key = attach(desk, model, SCAN)
    sent_by_portal(desk, model, item_of(SCAN))
    portal.put(SCAN)
    run(side_of(desk, portal))
    assert (portal.asked, state_of(desk, key)) == (["begin"], "done")


def test_a_file_that_is_attached_here_before_it_has_come_goes_up_instead(
    desk: OpenDesk, model: Dossier, portal: FakeBlobs
) -> None:
    sent_by_portal(desk, model, item_of(SCAN))
    key = attach(desk, model, SCAN)
    run(side_of(desk, portal))
    assert (portal.blobs, state_of(desk, key)) == ({key: SCAN}, "done")


def test_an_own_file_that_vanished_here_comes_back_when_somebody_looks(
    desk: OpenDesk, model: Dossier, portal: FakeBlobs
) -> None:
    key = attach(desk, model, SCAN)
    travelling = side_of(desk, portal)
    run(travelling)
    (desk.store.profile.files / key).unlink()
    with desk.store.database.read() as connection:
        dossier = dossiers.get(connection, model.id)
    assert dossier is not None
    assert ask(desk, dossier) == 1
    run(travelling)
    assert bytes_of(desk, key) == SCAN


def test_what_cannot_be_understood_about_one_file_keeps_no_other(
    desk: OpenDesk, model: Dossier, portal: FakeBlobs
) -> None:
    def odd() -> None:
        raise UnreadableError("length")

    bad = portal.put(SCAN)
    good = portal.put(scan(2, 5000))
    sent_by_portal(desk, model, item_of(SCAN))
    younger = msgspec.structs.replace(model, received_at=model.received_at + timedelta(hours=1))
    sent_by_portal(desk, younger, item_of(scan(2, 5000)))
    portal.strike("fetch", odd)
    run(side_of(desk, portal))
    assert (state_of(desk, bad), state_of(desk, good)) == ("waiting", "done")
    portal.strike("fetch", says(404))
    assert run_until_quiet(side_of(desk, portal)) == 0


def test_files_of_a_dossier_that_the_portal_took_away_are_fetched_no_more(
    desk: OpenDesk, model: Dossier, portal: FakeBlobs
) -> None:
    portal.put(SCAN)
    dossier = sent_by_portal(desk, model, item_of(SCAN))
    with desk.store.database.write() as connection:
        assert portal_copies.take_away(connection, dossier.id)
    run(side_of(desk, portal))
    assert portal.asked == []
