"""Files go up by tus and come down by ranges, whatever breaks off in between."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections.abc import Mapping
from contextlib import suppress

import pytest

from counter_app.contract.problems import ProblemError
from counter_app.domain.dossier.paper import Attachment
from counter_app.domain.events import make
from counter_app.domain.kinds.attachment_added import AttachmentAdded
from counter_app.domain.kinds.event import Event
from counter_app.portal.files import files
from counter_app.portal.http import upkeep
from counter_app.portal.http.asking import House
from counter_app.portal.http.connections.limits import RequestLimits
from counter_app.portal.http.routes.blobs import MOST_PIECE
from counter_app.portal.office import enrol
from counter_app.sync.link.http import Http, HttpAnswer
from counter_app.sync.link.http_portal import HttpPortal
from tests.portal.conftest import Clock
from tests.portal.http.conftest import DEVICE, Served, enrolled
from tests.portal.http.raw import exchange, head, link
from tests.support.portal_journal import Journal, reception
from tests.support.portal_offices import DESK_1, DESK_2

SCAN = bytes(number * 31 % 251 for number in range(200_000))
SHA256 = hashlib.sha256(SCAN).hexdigest()
PIECE = "application/offset+octet-stream"
TUS = {"Tus-Resumable": "1.0.0"}


def told(sha256: str = SHA256, mime: str = "application/pdf") -> str:
    pairs = {"sha256": sha256, "mime": mime}
    return ",".join(f"{name} {b64encode(text.encode()).decode()}" for name, text in pairs.items())


def create(http: Http, size: int = len(SCAN), metadata: str | None = None) -> HttpAnswer:
    headers = {**TUS, "Upload-Length": str(size), "Upload-Metadata": metadata or told()}
    return http.call("POST", "/v1/blobs/", headers=headers)


LOCKED, TOO_OFTEN = 423, 429


def patch(http: Http, place: str, offset: int, data: bytes, **more: str) -> HttpAnswer:
    headers = {**TUS, "Upload-Offset": str(offset)}
    headers |= {name.replace("_", "-"): value for name, value in more.items()}
    return http.call("PATCH", place, body=data, headers=headers, content_type=PIECE)


def offset(http: Http, place: str) -> int:
    return int(http.call("HEAD", place, headers=TUS).headers["upload-offset"])


def fetch(http: Http, sha256: str = SHA256, **more: str) -> HttpAnswer:
    headers: Mapping[str, str] = {name.replace("_", "-"): value for name, value in more.items()}
    return http.call("GET", f"/v1/blobs/{sha256}", headers=headers)


def refused(code: str, status: int) -> pytest.RaisesExc[ProblemError]:
    return pytest.RaisesExc(
        ProblemError, check=lambda error: (error.code, error.status) == (code, status)
    )


def test_a_file_goes_up_in_pieces_and_comes_down_as_it_was(served: Served) -> None:
    http = served.http()
    made = create(http)
    place = made.headers["location"]
    assert (made.status, made.headers["upload-offset"]) == (201, "0")
    assert made.headers["upload-expires"].endswith("GMT")
    for start in range(0, len(SCAN), 65_536):
        piece = SCAN[start : start + 65_536]
        digest = b64encode(hashlib.sha256(piece).digest()).decode()
        answer = patch(http, place, start, piece, Upload_Checksum=f"sha256 {digest}")
        assert int(answer.headers["upload-offset"]) == start + len(piece)
    whole = fetch(http)
    assert (whole.body, whole.headers["content-type"]) == (SCAN, "application/pdf")
    HttpPortal(http).push(Journal(DEVICE).run(reception(1), attached(1, SHA256)))
    there = served.http(enrolled(served.store, DESK_2.desk, "2" * 32).token)
    part = fetch(there, Range="bytes=150000-")
    assert (part.status, part.body) == (206, SCAN[150_000:])


def attached(number: int, sha256: str, size: int = len(SCAN)) -> Event:
    """That a file was attached to the dossier of the reception with this number."""
    body = AttachmentAdded(
        attachment=Attachment(sha256=sha256, size=size, mime="application/pdf", name="a.pdf")
    )
    received = reception(number)
    key = f"019ab0a1-7c41-7d21-8f5e-{number:04x}{sha256[:8]}"
    return make(
        body, id=key, dossier=received.id, at=received.occurred_at, officer=received.officer
    )


RANGES = [
    ("bytes=0-99", 206, 0, 100),
    ("bytes=-50", 206, len(SCAN) - 50, len(SCAN)),
    ("bytes=199000-999999", 206, 199_000, len(SCAN)),
    ("bytes=5-1", 200, 0, len(SCAN)),
    ("bytes=0-1,5-6", 200, 0, len(SCAN)),
    ("lines=1-2", 200, 0, len(SCAN)),
]


def test_a_range_is_answered_as_http_has_it(served: Served) -> None:
    files.put(served.store, SCAN, "image/png", DESK_1.desk)
    for wanted, status, first, end in RANGES:
        answer = fetch(served.http(), Range=wanted)
        assert (answer.status, answer.body) == (status, SCAN[first:end]), wanted
        if status == 206:
            assert answer.headers["content-range"] == f"bytes {first}-{end - 1}/{len(SCAN)}"


def test_a_range_behind_the_end_is_refused_and_one_of_another_file_is_the_whole(
    served: Served,
) -> None:
    files.put(served.store, SCAN, "image/png", DESK_1.desk)
    answer = exchange(served, "GET", f"/v1/blobs/{SHA256}", Range="bytes=200000-")
    assert answer.startswith(b"HTTP/1.1 416 ")
    assert b"content-range: bytes */200000" in answer
    other = fetch(served.http(), Range="bytes=0-9", If_Range='"another"')
    assert (other.status, len(other.body)) == (200, len(SCAN))


def test_an_upload_that_broke_off_goes_on_where_it_was(served: Served) -> None:
    http = served.http()
    place = create(http).headers["location"]
    patch(http, place, 0, SCAN[:50_000])
    with link(served) as made:
        rest = str(len(SCAN) - 50_000)
        more = {"Upload_Offset": "50000", "Content_Type": PIECE, "Content_Length": rest}
        made.sendall(head(served, "PATCH", place, **more) + SCAN[50_000:80_000])
        while _at(http, place) in {None, 50_000}:
            pass
    there = _freed(http, place)
    assert 50_000 < there <= 80_000
    with refused("offset", 409):
        patch(http, place, 50_000, SCAN[50_000:])
    assert create(http).headers["location"] == place
    patch(http, place, there, SCAN[there:])
    assert fetch(http).body == SCAN


def _at(http: Http, place: str) -> int | None:
    """How far the upload is, None where that was asked too often."""
    with suppress(ProblemError):
        return offset(http, place)
    return None


def _freed(http: Http, place: str) -> int:
    """How far the upload is once the portal has noticed that nobody writes it any more."""
    while True:
        with suppress(ProblemError):
            there = offset(http, place)
            patch(http, place, there, b"")
            return there


def _is_written(http: Http, place: str, **more: str) -> bool:
    """Whether somebody else still writes the upload; nobody else does once it is whole."""
    try:
        patch(http, place, 0, SCAN, **more)
    except ProblemError as error:
        if error.status not in {LOCKED, TOO_OFTEN}:
            raise
        return True
    return False


def test_a_piece_that_was_cut_with_a_checksum_is_not_kept(served: Served) -> None:
    http = served.http()
    place = create(http).headers["location"]
    digest = b64encode(hashlib.sha256(SCAN).digest()).decode()
    told = {"Upload_Checksum": f"sha256 {digest}", "Upload_Offset": "0", "Content_Type": PIECE}
    told |= {"Content_Length": str(len(SCAN))}
    with link(served) as made:
        made.sendall(head(served, "PATCH", place, **told) + SCAN[:30_000])
    assert _freed(http, place) == 0
    while _is_written(http, place, Upload_Checksum=f"sha256 {digest}"):
        pass
    assert fetch(http).body == SCAN


def test_a_piece_or_a_whole_with_another_sum_is_not_believed(served: Served) -> None:
    http = served.http()
    place = create(http).headers["location"]
    wrong = b64encode(hashlib.sha256(b"other").digest()).decode()
    with refused("checksum", 460):
        patch(http, place, 0, SCAN[:1000], Upload_Checksum=f"sha256 {wrong}")
    assert offset(http, place) == 0
    with refused("checksum", 460):
        patch(http, place, 0, SCAN[:-1] + b"?")
    assert offset(http, place) == 0
    with refused("not_found", 404):
        fetch(http)
    patch(http, place, 0, SCAN)
    assert fetch(http).body == SCAN


def test_what_a_desk_has_brought_it_need_not_send_again(served: Served) -> None:
    files.put(served.store, SCAN, "application/pdf", DESK_1.desk)
    made = create(served.http())
    assert made.headers["upload-offset"] == str(len(SCAN))
    assert offset(served.http(), made.headers["location"]) == len(SCAN)


def test_an_upload_ends_when_it_is_told_to_or_takes_too_long(served: Served, clock: Clock) -> None:
    http = served.http()
    first = create(http).headers["location"]
    patch(http, first, 0, SCAN[:1000])
    assert http.call("DELETE", first, headers=TUS).status == 204
    with refused("not_found", 404):
        patch(http, first, 1000, SCAN[1000:])
    second = create(http).headers["location"]
    patch(http, second, 0, SCAN[:1000])
    clock.pass_by(days=31)
    with refused("not_found", 410):
        patch(http, second, 1000, SCAN[1000:])
    upkeep.once(House(served.store, RequestLimits()))
    with refused("not_found", 404):
        patch(http, second, 1000, SCAN[1000:])
    assert list((served.store.folder / "uploads").iterdir()) == []


NO_FILES = [
    (20 * 1024 * 1024 + 1, told(), "too_large", 413),
    (0, told(), "unreadable", 400),
    (10, told(sha256="../../etc/passwd"), "unreadable", 400),
    (10, told(mime="text/html"), "unreadable", 400),
    (10, "sha256 !!!", "unreadable", 400),
]


def test_what_can_be_no_file_of_a_dossier_is_not_begun(served: Served) -> None:
    for size, metadata, code, status in NO_FILES:
        with refused(code, status):
            create(served.http(), size, metadata)


def test_an_upload_takes_no_more_than_was_told_and_no_piece_too_large(served: Served) -> None:
    http = served.http()
    place = create(http, 10).headers["location"]
    with refused("too_large", 413):
        patch(http, place, 0, SCAN[:11])
    with refused("too_large", 413):
        patch(http, place, 0, bytes(MOST_PIECE + 1))
    assert offset(http, place) == 0


def test_tus_is_spoken_in_one_version_and_tells_what_it_can(served: Served) -> None:
    answer = exchange(served, "OPTIONS", "/v1/blobs/")
    assert b"tus-extension: creation,checksum,termination,expiration" in answer
    assert b"tus-checksum-algorithm: sha256" in answer
    with refused("unreadable", 412):
        served.http().call("POST", "/v1/blobs/", headers={"Upload-Length": "10"})
    with refused("unreadable", 415):
        place = create(served.http()).headers["location"]
        served.http().call("PATCH", place, body=b"x", headers={**TUS, "Upload-Offset": "0"})


def test_an_upload_belongs_to_its_desk_and_a_revoked_desk_only_sends(served: Served) -> None:
    store = served.store
    place = create(served.http()).headers["location"]
    other = served.http(enrolled(store, DESK_2.desk, "2" * 32).token)
    with refused("not_found", 404):
        offset(other, place)
    store.run(lambda c: enrol.revoke(c, store.context, DESK_1.desk))
    patch(served.http(), place, 0, SCAN)
    with refused("forbidden", 403):
        fetch(served.http())
    with refused("not_found", 404):
        fetch(other)
