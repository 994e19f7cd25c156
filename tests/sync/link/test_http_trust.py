"""Whom the desk trusts: the CAs of its own file, whatever certificate or environment there is."""

from __future__ import annotations

import datetime as dt
import socket
import ssl
from collections.abc import Callable
from pathlib import Path

import pytest
import trustme

from counter_app.sync.link.http import CallLimits, Http
from counter_app.sync.link.link_errors import (
    LinkError,
    NotThePortalError,
    StalledError,
    UnreachableError,
    UntrustedError,
)
from tests.support.hostile import Hostile, answer, hostile, says
from tests.support.hostile_desk import ROOMY, SHORT

ENVIRONMENT = ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "SSL_CERT_FILE")
Greet = Callable[[Hostile, socket.socket], None]
TOKEN = "token-of-this-desk"


@pytest.fixture(scope="module")
def office() -> trustme.CA:
    return trustme.CA(organization_name="Văn phòng")


@pytest.fixture(scope="module")
def other() -> trustme.CA:
    return trustme.CA(organization_name="Another")


@pytest.fixture
def bundle(office: trustme.CA, tmp_path: Path) -> str:
    path = tmp_path / "office.pem"
    office.cert_pem.write_to_path(str(path))
    return str(path)


def serving(certificate: trustme.LeafCert) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.configure_cert(context)
    return context


def year(number: int) -> dt.datetime:
    return dt.datetime(number, 1, 1, tzinfo=dt.UTC)


def ask(server: Hostile, bundle: str, limits: CallLimits = ROOMY) -> bytes:
    http = Http(server.base, token=TOKEN, verify=bundle, limits=limits)
    try:
        return http.call("GET", "/v1/meta").body
    finally:
        http.close()


def test_a_certificate_of_the_offices_ca_is_trusted(office: trustme.CA, bundle: str) -> None:
    with hostile(says(answer(b"{}")), tls=serving(office.issue_cert("127.0.0.1"))) as server:
        http = Http(server.base, token=TOKEN, verify=bundle, limits=ROOMY)
        for _ in range(3):
            assert http.call("POST", "/v1/sync/push", body=b"x" * 100_000).body == b"{}"
        assert server.connections == 1
        assert http.sent == sum(map(len, server.heads)) + 3 * 4 + sum(map(len, server.bodies))


def test_a_large_body_goes_up_and_down_through_tls(office: trustme.CA, bundle: str) -> None:
    large = bytes(range(256)) * 8000
    kind = "application/octet-stream"
    tls = serving(office.issue_cert("127.0.0.1"))
    with hostile(says(answer(large, kind=kind)), tls=tls) as server:
        http = Http(server.base, verify=bundle)
        assert http.call("PATCH", "/v1/blobs/1", body=large, content_type=kind).body == large
    assert server.bodies == [large]


@pytest.mark.parametrize("name", ENVIRONMENT)
def test_a_ca_of_the_environment_is_not_trusted(
    name: str, other: trustme.CA, bundle: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    planted = tmp_path / "planted.pem"
    other.cert_pem.write_to_path(str(planted))
    monkeypatch.setenv(name, str(planted))
    tls = serving(other.issue_cert("127.0.0.1"))
    with hostile(says(answer(b"{}")), tls=tls) as server:
        for verify in (bundle, True):
            with pytest.raises(UntrustedError, match="unknown_issuer"):
                Http(server.base, token=TOKEN, verify=verify, limits=ROOMY).call("GET", "/v1/meta")
    assert server.heads == []


def test_the_environment_does_not_take_the_offices_ca_away(
    office: trustme.CA, other: trustme.CA, bundle: str, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    planted = tmp_path / "planted.pem"
    other.cert_pem.write_to_path(str(planted))
    for name in ENVIRONMENT:
        monkeypatch.setenv(name, str(planted))
    monkeypatch.setenv("SSLKEYLOGFILE", str(tmp_path / "keys"))
    with hostile(says(answer(b"{}")), tls=serving(office.issue_cert("127.0.0.1"))) as server:
        assert ask(server, bundle) == b"{}"
    assert not (tmp_path / "keys").exists()


@pytest.mark.parametrize(
    ("names", "times", "reason"),
    [
        (["127.0.0.1"], (year(2000), year(2001)), "expired"),
        (["127.0.0.1"], (year(2190), year(2191)), "not_yet_valid"),
        (["portal.example.vn"], (year(2000), year(2190)), "wrong_host"),
        (["127.0.0.2"], (year(2000), year(2190)), "wrong_host"),
    ],
)
def test_a_certificate_that_does_not_hold_is_named_and_sees_no_token(
    office: trustme.CA, bundle: str, names: list[str],
    times: tuple[dt.datetime, dt.datetime], reason: str,
) -> None:  # fmt: skip
    certificate = office.issue_cert(*names, not_before=times[0], not_after=times[1])
    tls = serving(certificate)
    with hostile(says(answer(b"{}")), tls=tls) as server, pytest.raises(UntrustedError) as caught:
        ask(server, bundle)
    assert caught.value.reason == reason
    assert server.heads == []


def test_another_ca_of_the_same_name_is_not_trusted(bundle: str) -> None:
    twin = trustme.CA(organization_name="Văn phòng")
    tls = serving(twin.issue_cert("127.0.0.1"))
    with hostile(says(answer(b"{}")), tls=tls) as server, pytest.raises(UntrustedError) as caught:
        ask(server, bundle)
    assert caught.value.reason == "unknown_issuer"
    assert server.heads == []


def test_trust_cannot_be_switched_off_and_a_missing_bundle_is_not_everybody(
    tmp_path: Path,
) -> None:
    for verify in (False, str(tmp_path / "none.pem")):
        with pytest.raises(UntrustedError, match="bundle"):
            Http("https://127.0.0.1:9", verify=verify)


def _answers_in_clear(server: Hostile, link: socket.socket) -> None:
    link.recv(9999)
    link.sendall(b"HTTP/1.1 302 Found\r\nLocation: http://10.0.0.1/login\r\n\r\n")


def _is_silent(server: Hostile, link: socket.socket) -> None:
    server.over.wait()


def _goes(server: Hostile, link: socket.socket) -> None:
    link.recv(9999)
    link.close()


def _drips(server: Hostile, link: socket.socket) -> None:
    """A handshake record of 16 KB, byte by byte."""
    link.sendall(b"\x16\x03\x03\x40\x00")
    while not server.over.wait(0.02):
        link.sendall(b"\x02")


@pytest.mark.parametrize(
    ("handshake", "error"),
    [
        (_answers_in_clear, NotThePortalError),
        (_is_silent, StalledError),
        (_goes, UnreachableError),
        (_drips, StalledError),
    ],
)
def test_a_handshake_that_comes_to_nothing_ends_in_time(
    office: trustme.CA, bundle: str, handshake: Greet, error: type[LinkError]
) -> None:
    tls = serving(office.issue_cert("127.0.0.1"))
    with (
        hostile(says(b""), tls=tls, handshake=handshake) as server,
        pytest.raises(error),
    ):
        ask(server, bundle, SHORT)
