"""The portal behind TLS: a desk that knows its CA is served, any other sends no token."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Iterator
from pathlib import Path

import pytest
import trustme

from counter_app.contract.problems import API
from counter_app.portal.http.app import make_app
from counter_app.portal.http.connections.serving import Server
from counter_app.portal.store.store import PortalStore
from counter_app.sync.link.http import Http
from counter_app.sync.link.http_portal import HttpPortal
from counter_app.sync.link.link_errors import UntrustedError
from tests.portal.http.conftest import enrolled
from tests.support.portal_server import running

HOST = "127.0.0.1"


@pytest.fixture(scope="module")
def office() -> trustme.CA:
    return trustme.CA(organization_name="Cổng dịch vụ công")


@pytest.fixture
def bundle(office: trustme.CA, tmp_path: Path) -> str:
    office.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    return str(tmp_path / "ca.pem")


def papers(office: trustme.CA, folder: Path, host: str = HOST) -> dict[str, Path]:
    """The two files that a portal is started with."""
    leaf = office.issue_cert(host)
    made = {"certificate": folder / "portal.pem", "key": folder / "portal.key"}
    leaf.private_key_pem.write_to_path(str(made["key"]))
    for number, part in enumerate(leaf.cert_chain_pems):
        part.write_to_path(str(made["certificate"]), append=number > 0)
    return made


@pytest.fixture
def address(office: trustme.CA, offices_store: PortalStore, tmp_path: Path) -> Iterator[str]:
    with running(offices_store, **papers(office, tmp_path)) as address:
        yield address


def is_served(address: str, bundle: str) -> bool:
    http = Http(address, verify=bundle)
    try:
        return http.call("GET", "/v1/meta").status == 200
    finally:
        http.close()


def test_a_desk_with_the_cas_file_syncs_over_tls(
    address: str, bundle: str, offices_store: PortalStore
) -> None:
    token = enrolled(offices_store).token
    http = Http(address, token=token, verify=bundle)
    portal = HttpPortal(http)
    assert address.startswith("https://")
    assert API in portal.meta().api
    page = portal.changes("", 512 * 1024)
    assert page is None or page.history == offices_store.context.history
    http.close()
    assert is_served(address, bundle)


def test_a_desk_that_trusts_another_ca_ends_before_its_token_is_sent(
    address: str, bundle: str, tmp_path: Path
) -> None:
    trustme.CA().cert_pem.write_to_path(str(tmp_path / "other.pem"))
    http = Http(address, token="t" * 27, verify=str(tmp_path / "other.pem"))
    with pytest.raises(UntrustedError):
        http.call("GET", "/v1/meta")
    assert http.sent == 0
    http.close()
    assert is_served(address, bundle)


def test_a_certificate_of_another_name_is_not_the_portals(
    office: trustme.CA, bundle: str, offices_store: PortalStore, tmp_path: Path
) -> None:
    with running(offices_store, **papers(office, tmp_path, "cong.example")) as address:
        http = Http(address, token="t" * 27, verify=bundle)
        with pytest.raises(UntrustedError, match="wrong_host"):
            http.call("GET", "/v1/meta")
        http.close()


def test_clear_text_and_old_tls_get_no_answer_and_no_desk_waits_for_them(
    address: str, bundle: str
) -> None:
    port = int(address.rpartition(":")[2])
    with socket.create_connection((HOST, port), timeout=10) as plain:
        plain.sendall(b"GET /v1/meta HTTP/1.1\r\nHost: portal\r\n\r\n")
        assert b"HTTP/1.1 200" not in plain.recv(1024)
    old = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    old.load_verify_locations(bundle)
    old.minimum_version = ssl.TLSVersion.MINIMUM_SUPPORTED
    with pytest.warns(DeprecationWarning, match="TLSVersion"):
        old.maximum_version = ssl.TLSVersion.TLSv1_1
    with socket.create_connection((HOST, port), timeout=10) as plain, pytest.raises(ssl.SSLError):
        old.wrap_socket(plain, server_hostname=HOST)
    assert is_served(address, bundle)


def test_a_key_of_another_certificate_is_said_before_anything_is_served(
    office: trustme.CA, offices_store: PortalStore, tmp_path: Path
) -> None:
    given = papers(office, tmp_path)
    office.issue_cert(HOST).private_key_pem.write_to_path(str(given["key"]))
    with pytest.raises(ssl.SSLError):
        Server(make_app(offices_store), HOST, 0, **given)
