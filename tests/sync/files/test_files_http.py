"""Files through HTTP: with the real portal, over a link that breaks, and from odd servers."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from counter_app.contract.blobs import Begun
from counter_app.contract.problems import ProblemError
from counter_app.domain.dossier.dossier import Dossier
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.sync.files.file_pace import SMALLEST
from counter_app.sync.files.files import FilesSide
from counter_app.sync.link.http import Http
from counter_app.sync.link.http_blobs import HttpBlobs
from counter_app.sync.link.link_errors import (
    LinkError,
    NotThePortalError,
    TooLargeError,
    UnreadableError,
)
from tests.support import desks
from tests.support.fault_proxy import FaultProxy
from tests.support.files_portal import FilesPortal, files_portal
from tests.support.hostile import Hostile, answer, hostile, says
from tests.support.hostile_desk import ROOMY
from tests.support.toxics import Cut
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
)

PATIENCE = 60.0  # s
SCAN = scan(1, 100_000)
SUM = item_of(SCAN).sha256
TUS = {"Tus_Resumable": "1.0.0"}


@pytest.fixture
def dossier(desk: OpenDesk) -> Dossier:
    return desks.receive_some(desk, 1)[0]


@pytest.fixture
def portal(tmp_path: Path) -> Iterator[FilesPortal]:
    with files_portal(tmp_path) as served:
        yield served


def test_a_file_goes_to_the_real_portal_and_comes_from_there_to_another_desk(
    desk: OpenDesk, dossier: Dossier, portal: FilesPortal
) -> None:
    key = attach(desk, dossier, SCAN)
    run(side_of(desk, portal.blobs()))
    assert portal.blob(key) == SCAN
    online = scan(2, 50_000)
    blobs = portal.blobs()
    begun = blobs.begin(item_of(online).sha256, len(online), "application/pdf")
    assert blobs.append(begun.upload, 0, online) == len(online)
    sent_by_portal(desk, dossier, item_of(online))
    run(side_of(desk, portal.blobs()))
    assert bytes_of(desk, item_of(online).sha256) == online


def test_the_real_portal_answers_as_tus_says(portal: FilesPortal) -> None:
    blobs = portal.blobs()
    upload, offset = blobs.begin(SUM, len(SCAN), "application/pdf")
    assert offset == 0
    assert blobs.append(upload, 0, SCAN[:500], checked=True) == 500
    assert blobs.offset(upload) == 500
    assert blobs.begin(SUM, len(SCAN), "application/pdf") == Begun(upload, 500)
    with pytest.raises(ProblemError) as elsewhere:
        blobs.append(upload, 499, SCAN[499:600])
    blobs.append(upload, 500, SCAN[500:-1])
    with pytest.raises(ProblemError) as wrong:
        blobs.append(upload, len(SCAN) - 1, b"?")
    assert blobs.offset(upload) == 0
    blobs.drop(upload)
    blobs.drop(upload)
    with pytest.raises(ProblemError) as gone:
        blobs.offset(upload)
    with pytest.raises(ProblemError) as missing:
        blobs.fetch(SUM, 0, 100)
    statuses = [one.value.status for one in (elsewhere, wrong, gone, missing)]
    assert statuses == [409, 460, 404, 404]


def test_ranges_of_the_real_portal_are_what_was_asked_for(portal: FilesPortal) -> None:
    blobs = portal.blobs()
    upload, _ = blobs.begin(SUM, len(SCAN), "application/pdf")
    blobs.append(upload, 0, SCAN)
    assert blobs.fetch(SUM, 0, len(SCAN)) == SCAN
    assert blobs.fetch(SUM, 99_990, 500) == SCAN[99_990:]
    with pytest.raises(ProblemError) as beyond:
        blobs.fetch(SUM, len(SCAN), 10)
    assert beyond.value.status == 416


def test_a_portal_that_crashed_before_its_last_check_gets_the_file_all_the_same(
    desk: OpenDesk, dossier: Dossier, portal: FilesPortal
) -> None:
    key = attach(desk, dossier, SCAN)
    upload, _ = portal.blobs().begin(key, len(SCAN), "application/pdf")
    portal.part(upload).parent.mkdir(exist_ok=True)
    portal.part(upload).write_bytes(SCAN)
    run(side_of(desk, portal.blobs()))
    assert (state_of(desk, key), portal.blob(key)) == ("done", SCAN)


@pytest.mark.parametrize("at", [0, 100, 700, 5_000, 17_500])
def test_a_link_that_ends_at_a_byte_of_each_connection_costs_at_most_the_piece_of_that_moment(
    desk: OpenDesk, dossier: Dossier, portal: FilesPortal, at: int
) -> None:
    key = attach(desk, dossier, SCAN)
    with FaultProxy(("127.0.0.1", portal.port)) as proxy:
        travelling = side_of(desk, portal.blobs(f"http://127.0.0.1:{proxy.port}", ROOMY))
        proxy.put(Cut(at=at, way="up"))
        broken = 0
        while state_of(desk, key) != "done" and broken < 12:
            broken += run_until_broken(travelling)
        proxy.clear()
        run_until_quiet(travelling)
        ends = time.monotonic() + PATIENCE
        while state_of(desk, key) != "done" and time.monotonic() < ends:
            run_until_quiet(travelling)  # the portal has yet to notice that the last link is gone
        counts = proxy.counts()
    assert (state_of(desk, key), portal.blob(key)) == ("done", SCAN)
    assert broken >= 1
    assert counts.up <= len(SCAN) + (min(at, SMALLEST) + 1000) * counts.connections


def run_until_broken(travelling: FilesSide) -> int:
    try:
        run(travelling)
    except LinkError:
        return 1
    return 0


def odd(server: Hostile) -> HttpBlobs:
    return HttpBlobs(Http(server.base, token="secret-of-the-desk", limits=ROOMY))


@pytest.mark.parametrize(
    "place",
    [
        "https://elsewhere.example/v1/blobs/u7",
        "/v1/blobs/u7",
        "u7",
        "//elsewhere.example/u7/",
        "../../u7",
    ],
)
def test_the_token_goes_to_the_portal_only_wherever_an_upload_is_said_to_be(place: str) -> None:
    script = says(answer(status="201 Created", Location=place, Upload_Offset="0", **TUS))
    with hostile(script) as server:
        blobs = odd(server)
        assert blobs.begin(SUM, 10, "application/pdf") == Begun("u7", 0)
        blobs.drop("u7")
    assert [head.split(b"\r\n")[0] for head in server.heads] == [
        b"POST /v1/blobs/ HTTP/1.1",
        b"DELETE /v1/blobs/u7 HTTP/1.1",
    ]


@pytest.mark.parametrize(
    "place", ["", "/", "/v1/blobs/..", "/v1/blobs/a?b=c", "/v1/blobs/" + "a" * 200]
)
def test_a_place_that_could_not_stand_in_an_address_is_refused(place: str) -> None:
    with (
        hostile(says(answer(status="201 Created", Location=place, **TUS))) as server,
        pytest.raises(UnreadableError),
    ):
        odd(server).begin(SUM, 10, "application/pdf")


def test_a_portal_that_is_not_told_how_far_a_new_upload_is_begins_at_zero() -> None:
    with hostile(says(answer(status="201 Created", Location="/x/u7", **TUS))) as server:
        assert odd(server).begin(SUM, 10, "application/pdf") == Begun("u7", 0)


@pytest.mark.parametrize("told", ["", "-1", "1e3", "9" * 40, "1 2"])
def test_an_offset_that_is_no_number_is_refused(told: str) -> None:
    with hostile(says(answer(Upload_Offset=told, **TUS))) as server, pytest.raises(UnreadableError):
        odd(server).offset("u7")


def test_whoever_does_not_speak_tus_is_not_the_portal() -> None:
    with hostile(says(answer(Upload_Offset="5"))) as server, pytest.raises(NotThePortalError):
        odd(server).append("u7", 0, b"12345")


@pytest.mark.parametrize(
    ("status", "span", "body"),
    [
        ("206 Partial Content", "bytes 1-10/100", b"0123456789"),
        ("206 Partial Content", "bytes 0-9/100", b"012345678"),
        ("206 Partial Content", "bytes 0-10/100", b"0123456789x"),
        ("206 Partial Content", "bytes 0--1/100", b""),
        ("206 Partial Content", "", b"0123456789"),
        ("200 OK", "", b"0123456789"),
    ],
)
def test_bytes_that_are_not_those_asked_for_are_refused(
    status: str, span: str, body: bytes
) -> None:
    headers = {"Content_Range": span} if span else {}
    script = says(answer(body, status=status, kind="application/pdf", **headers))
    with hostile(script) as server, pytest.raises((UnreadableError, NotThePortalError)):
        odd(server).fetch(SUM, 0, 10)


def test_a_range_without_end_is_not_read_to_its_end() -> None:
    script = says(answer(bytes(200_000), status="206 Partial Content", kind="application/pdf"))
    with hostile(script) as server, pytest.raises(TooLargeError):
        odd(server).fetch(SUM, 0, 10)


def test_a_piece_goes_as_it_is_with_its_sum_where_that_is_wanted() -> None:
    zeros = bytes(5000)
    with hostile(says(answer(Upload_Offset="5000", status="204 No Content", **TUS))) as server:
        blobs = odd(server)
        blobs.append("u7", 0, zeros)
        blobs.append("u7", 0, zeros, checked=True)
    assert server.bodies == [zeros, zeros]
    heads = [head.decode().lower() for head in server.heads]
    assert ["upload-checksum: sha256 " in head for head in heads] == [False, True]
    assert all("content-length: 5000" in head for head in heads)
    assert all("content-type: application/offset+octet-stream" in head for head in heads)
    assert all("content-encoding" not in head for head in heads)
