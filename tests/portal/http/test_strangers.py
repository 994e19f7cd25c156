"""Whatever strangers do on the link, a desk with its token is served: real sockets, no timing."""

from __future__ import annotations

import ipaddress
import socket
import ssl
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import trustme
from hypothesis import given
from hypothesis import strategies as st

from counter_app.contract.feed import PAGE_BYTES
from counter_app.contract.problems import ProblemError
from counter_app.domain.office.enrolment_rows import open_enrolment
from counter_app.portal.files import files
from counter_app.portal.http.callers import Callers
from counter_app.portal.http.connections import protocol
from counter_app.portal.http.connections.guests import Door, Guest
from counter_app.portal.http.connections.limits import Rate
from counter_app.portal.http.connections.limits import RequestLimits as Limits
from counter_app.portal.office import accounts, enrol
from counter_app.portal.store.store import PortalStore
from counter_app.sync.link.http import Http
from counter_app.sync.link.http_portal import HttpPortal
from tests.portal.http.conftest import Served, enrolled
from tests.portal.http.raw import exchange, head, link
from tests.support.online_filing import GATE
from tests.support.portal_offices import DESK_1, DESK_2, OTHER_DESK
from tests.support.portal_server import running

Serve = Callable[[Limits], Served]
HALF = b"POST /v1/sync/push HTTP/1.1\r\nHost: portal\r\nX-Slow: "
FEW = Limits(address_connections=40, stranger_connections=60, connections=80, head_seconds=600.0)


@pytest.fixture
def where(tmp_path: Path) -> str:
    """None of this is about the database."""
    return str(tmp_path / "portal.db")


def place(served: Served) -> tuple[str, int]:
    parts = urlsplit(served.address)
    return str(parts.hostname), int(parts.port or 0)


@contextmanager
def crowd(served: Served, count: int, sent: bytes) -> Iterator[list[socket.socket]]:
    """So many connections that sent this and no more."""
    with ExitStack() as stack:
        made = []
        for _ in range(count):
            one = stack.enter_context(socket.create_connection(place(served), 30))
            # The portal may have cut this one off already for those that came after it.
            with suppress(OSError):
                one.sendall(sent)
                made.append(one)
        yield made


def desk_behind(http: Http) -> str:
    return open_enrolment(HttpPortal(http).packs().enrolment).enrolment.desk.id


def is_served(served: Served) -> bool:
    return desk_behind(served.http()) == DESK_1.desk


OPENINGS = {
    "nothing": b"",
    "half a head": HALF,
    "a head that drips": HALF + b"x" * 3000,
    "an empty line": b"\r\n",
    "half a body": b"POST /v1/enrol HTTP/1.1\r\nHost: p\r\nContent-Length: 400\r\n\r\n{",
    "half a body with a made-up token": b"POST /v1/sync/push HTTP/1.1\r\nHost: p\r\n"
    b"Authorization: Bearer made-up\r\nContent-Length: 4000000\r\n\r\n{",
}


@pytest.mark.campaign
@pytest.mark.parametrize("opening", OPENINGS)
def test_hundreds_of_connections_that_go_no_further_keep_no_desk_away(
    serve: Serve, opening: str
) -> None:
    served = serve(FEW)
    with crowd(served, 300, OPENINGS[opening]):
        for _ in range(5):
            assert is_served(served)


@pytest.mark.campaign
def test_four_thousand_half_sent_heads_from_a_desks_own_address_are_cut_off_one_for_another(
    served: Served,
) -> None:
    for _ in range(7):
        with crowd(served, 600, HALF):
            assert is_served(served)


def test_a_desk_that_is_connected_already_is_never_the_one_that_makes_room(serve: Serve) -> None:
    served = serve(FEW)
    with link(served) as desk:
        ask = head(served, "GET", "/v1/packs", Connection="")
        for _ in range(3):
            desk.sendall(ask)
            _whole(desk)
            with crowd(served, 150, HALF):
                desk.sendall(ask)
                assert _whole(desk).startswith(b"HTTP/1.1 200 ")


def _whole(made: socket.socket) -> bytes:
    """One answer on a connection that stays open."""
    answer = b""
    while b"\r\n\r\n" not in answer:
        answer += made.recv(65536)
    top, _, body = answer.partition(b"\r\n\r\n")
    lines = dict(line.split(b": ", 1) for line in top.split(b"\r\n")[1:])
    while len(body) < int(lines[b"content-length"]):
        body += made.recv(65536)
    return top + b"\r\n\r\n" + body


SLOW_HEADS = [b"", b"G", HALF, b"GET /v1/meta HTTP/1.1\r\n", b"\r\n\r\n"]


@pytest.mark.parametrize("opening", SLOW_HEADS)
def test_a_head_that_does_not_end_in_time_ends_the_connection_however_it_drips(
    serve: Serve, opening: bytes
) -> None:
    served = serve(Limits(head_seconds=0.3))
    with link(served) as made:
        made.sendall(opening)
        assert _ends(made, drip=b"x" if opening else b"")


@pytest.mark.parametrize("opening", SLOW_HEADS)
def test_the_second_head_of_a_connection_has_its_time_too(serve: Serve, opening: bytes) -> None:
    served = serve(Limits(head_seconds=0.3))
    with link(served) as made:
        made.sendall(b"GET /v1/meta HTTP/1.1\r\nHost: portal\r\n\r\n")
        assert _whole(made).startswith(b"HTTP/1.1 200 ")
        made.sendall(opening)
        assert _ends(made, drip=b"x" if opening else b"")


def test_a_desk_may_be_silent_between_two_questions_for_longer_than_a_head_may_take(
    serve: Serve,
) -> None:
    served = serve(Limits(head_seconds=0.2))
    ask = head(served, "GET", "/v1/packs", Connection="")
    with link(served) as desk, link(served) as other:
        desk.sendall(ask)
        _whole(desk)
        other.sendall(HALF)
        assert _ends(other, drip=b"x")
        desk.sendall(ask)
        assert _whole(desk).startswith(b"HTTP/1.1 200 ")


def _ends(made: socket.socket, *, drip: bytes) -> bool:
    """Whether the portal ends it, while a byte goes now and then."""
    made.settimeout(0.05)
    for _ in range(200):
        try:
            if drip:
                made.sendall(drip)
            if not made.recv(65536):
                return True
        except TimeoutError:
            continue
        except OSError:
            return True
    return False


def test_a_flood_of_whole_questions_uses_up_the_strangers_share_alone(serve: Serve) -> None:
    served = serve(Limits(address=Rate(5, 0.001)))
    answers = [exchange(served, "GET", "/v1/meta", Authorization="")[9:12] for _ in range(12)]
    assert answers == [b"200"] * 5 + [b"429"] * 7
    made_up = [exchange(served, "GET", "/v1/packs", Authorization="Bearer x")[9:12]]
    assert made_up == [b"429"]
    for _ in range(10):
        assert is_served(served)
    token = enrolled(served.store, DESK_2.desk, "2" * 32).token
    with pytest.raises(ProblemError, match="busy"):
        HttpPortal(served.http(token)).packs()


def test_who_became_a_desk_or_changed_a_password_is_known_from_then_on(serve: Serve) -> None:
    served = serve(Limits(address=Rate(8, 0.001)))
    store = served.store
    fresh = enrolled(store, DESK_2.desk, "2" * 32).token
    assert desk_behind(served.http(fresh)) == DESK_2.desk
    store.run(lambda c: accounts.put_account(c, GATE, "mật khẩu của cổng"))
    with store.read() as connection:
        account = accounts.sign_in(connection, store.context, GATE.login, "mật khẩu của cổng")
    with pytest.raises(ProblemError, match="not_found"):
        served.http(account).call("GET", "/v1/submissions/x")
    while exchange(served, "GET", "/v1/meta", Authorization="")[9:12] == b"200":
        pass
    for _ in range(12):
        assert desk_behind(served.http(fresh)) == DESK_2.desk
        with pytest.raises(ProblemError, match="not_found"):
            served.http(account).call("GET", "/v1/submissions/x")


def test_strangers_who_send_slowly_take_no_place_of_a_desk(serve: Serve) -> None:
    served = serve(Limits(at_once=6, strangers_at_once=4, address_at_once=3))
    slow = OPENINGS["half a body"]
    with crowd(served, 20, slow):
        while exchange(served, "GET", "/v1/meta", Authorization="")[9:12] != b"503":
            pass
        for _ in range(5):
            assert is_served(served)


def test_one_desk_takes_no_place_of_another(serve: Serve) -> None:
    served = serve(Limits(desk_at_once=2, at_once=4))
    other = enrolled(served.store, OTHER_DESK.desk, "3" * 32).token
    assert desk_behind(served.http(other)) == OTHER_DESK.desk
    slow = head(served, "POST", "/v1/sync/push", Content_Length="10") + b"{"
    with crowd(served, 4, slow):
        while exchange(served, "GET", "/v1/packs")[9:12] != b"503":
            pass
        assert HttpPortal(served.http(other)).changes("", PAGE_BYTES) is not None


@pytest.mark.campaign
def test_a_handshake_that_is_not_finished_is_counted_and_ends(
    offices_store: PortalStore, tmp_path: Path
) -> None:
    office = trustme.CA()
    leaf = office.issue_cert("127.0.0.1")
    certificate, key = tmp_path / "portal.pem", tmp_path / "portal.key"
    leaf.private_key_pem.write_to_path(str(key))
    for number, part in enumerate(leaf.cert_chain_pems):
        part.write_to_path(str(certificate), append=number > 0)
    limits = Limits(address_connections=30, stranger_connections=30, handshake_seconds=600.0)
    context = ssl.create_default_context()
    office.configure_trust(context)
    token = enrolled(offices_store).token
    with running(offices_store, limits, certificate=certificate, key=key) as address:
        served = Served(address, token, offices_store)
        for opening in (b"", b"\x16\x03\x01", b"GET / HTTP/1.1\r\n"):
            with crowd(served, 100, opening) as made:
                for _ in range(3):
                    with context.wrap_socket(
                        socket.create_connection(place(served), 30), server_hostname="127.0.0.1"
                    ) as desk:
                        desk.sendall(head(served, "GET", "/v1/packs", Connection=""))
                        assert _whole(desk).startswith(b"HTTP/1.1 200 ")  # type: ignore[arg-type]
                assert _ends(made[0], drip=b"")
    short = Limits(handshake_seconds=0.2)
    with running(offices_store, short, certificate=certificate, key=key) as address:
        served = Served(address, token, offices_store)
        with link(served) as silent:
            assert _ends(silent, drip=b"")


class Ended(list[int]):
    """Who was cut off, by number."""


STEPS = st.lists(
    st.tuples(st.sampled_from(["arrive", "token", "leave"]), st.integers(0, 5), st.integers(0, 3)),
    max_size=120,
)
SMALL = Limits(connections=9, stranger_connections=5, address_connections=3, desk_connections=2)


@given(STEPS)
def test_no_count_is_ever_passed_and_no_stranger_makes_a_desk_go(steps: list[Sequence]) -> None:  # type: ignore[type-arg]
    door = Door(SMALL, is_proxy=lambda address: address == "a5")
    here: list[Guest] = []
    cut: list[Guest] = []

    def arrive(address: str) -> None:
        made: list[Guest] = []
        guest = door.arrive(address, lambda: cut.extend(made))
        if guest is not None:
            made.append(guest)
            here.append(guest)

    for what, number, name in steps:
        before = {guest for guest in here if not guest.is_stranger}
        cut.clear()
        if what == "arrive":
            arrive(f"a{number}")
            assert not before & set(cut), "a stranger made a desk go"
        elif here and what == "token":
            here[number % len(here)].recognise(f"desk {name}")
            assert {guest.name for guest in cut} <= {f"desk {name}"}
        elif here:
            here.pop(number % len(here)).leave()
        here = [guest for guest in here if guest not in cut]
        strangers = [guest for guest in here if guest.is_stranger]
        assert (door.count, door.strangers) == (len(here), len(strangers))
        assert door.count <= SMALL.connections
        assert door.strangers <= SMALL.stranger_connections
        for address in {guest.address for guest in strangers}:
            same = [guest for guest in strangers if guest.address == address]
            assert len(same) <= SMALL.address_connections
        for desk in {guest.name for guest in here if guest.name.startswith("desk")}:
            assert len([guest for guest in here if guest.name == desk]) <= 2


TRUSTED = tuple(map(ipaddress.ip_network, ("10.0.0.0/24", "2001:db8::/48")))
FORWARDED = [
    ("192.0.2.9", "198.51.100.1", "192.0.2.9"),  # nobody trusted says it
    ("10.0.0.5", "", "10.0.0.5"),
    ("10.0.0.5", "198.51.100.1", "198.51.100.1"),
    ("10.0.0.5", "203.0.113.9, 198.51.100.1", "198.51.100.1"),  # the first is the client's claim
    ("10.0.0.5", "203.0.113.9, 10.0.0.7", "203.0.113.9"),
    ("10.0.0.5", "10.0.0.7, 10.0.0.8", "10.0.0.7"),
    ("10.0.0.5", "unknown", "10.0.0.5"),
    ("10.0.0.5", "198.51.100.1, ", "10.0.0.5"),
    ("::ffff:10.0.0.5", "198.51.100.1", "198.51.100.1"),
    ("2001:db8::7", "2001:db8:ffff::1", "2001:db8:ffff::1"),
    ("", "198.51.100.1", ""),
]


@pytest.mark.parametrize(("peer", "said", "address"), FORWARDED)
def test_the_clients_address_is_what_the_trusted_proxy_nearest_to_it_says(
    offices_store: PortalStore, peer: str, said: str, address: str
) -> None:
    callers = Callers(offices_store.context, TRUSTED)
    headers = [(b"x-forwarded-for", said.encode())] if said else []
    assert callers.of({"client": (peer, 1), "headers": headers}).address == address
    parts = [(b"x-forwarded-for", part.encode()) for part in said.split(",")] if said else []
    assert callers.of({"client": (peer, 1), "headers": parts}).address == address


def test_behind_a_trusted_proxy_each_client_has_its_own_limits(offices_store: PortalStore) -> None:
    token = enrolled(offices_store).token
    limits = Limits(address=Rate(3, 0.001), address_connections=2, head_seconds=600.0)
    loopback = [ipaddress.ip_network("127.0.0.0/8")]
    with running(offices_store, limits, proxies=loopback) as address:
        served = Served(address, token, offices_store)
        for client in ("198.51.100.1", "198.51.100.2"):
            more = {"X_Forwarded_For": client, "Authorization": ""}
            answers = [exchange(served, "GET", "/v1/meta", **more)[9:12] for _ in range(5)]
            assert answers == [b"200"] * 3 + [b"429"] * 2
        with crowd(served, 30, HALF) as made:
            assert is_served(served)
            assert not _is_cut(made[0]), "the proxy limits its own clients"
    with running(offices_store, limits) as address:
        served = Served(address, token, offices_store)
        more = {"X_Forwarded_For": "198.51.100.1", "Authorization": ""}
        answers = [exchange(served, "GET", "/v1/meta", **more)[9:12] for _ in range(3)]
        assert answers == [b"200"] * 3
        more["X_Forwarded_For"] = "198.51.100.2"
        assert exchange(served, "GET", "/v1/meta", **more)[9:12] == b"429"


def _is_cut(made: socket.socket) -> bool:
    made.settimeout(0.05)
    try:
        return not made.recv(1)
    except TimeoutError:
        return False
    except OSError:
        return True


def test_a_revoked_machine_is_counted_by_its_token_too(serve: Serve) -> None:
    served = serve(Limits(address=Rate(2, 0.001)))
    store = served.store
    store.run(lambda c: enrol.revoke(c, store.context, DESK_1.desk))
    while exchange(served, "GET", "/v1/meta", Authorization="")[9:12] == b"200":
        pass
    assert exchange(served, "GET", "/v1/packs").startswith(b"HTTP/1.1 ")


@pytest.mark.campaign
def test_a_client_that_does_not_read_is_let_go(
    serve: Serve, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(protocol, "STALL", 0.3)
    served = serve(Limits(desk_at_once=1))
    data = bytes(range(256)) * 60_000
    sha256 = files.put(served.store, data, "image/png", DESK_1.desk)
    with link(served) as made:
        made.sendall(head(served, "GET", f"/v1/blobs/{sha256}"))
        assert made.recv(12) == b"HTTP/1.1 200"
        while exchange(served, "GET", "/v1/packs")[9:12] == b"503":
            pass
        received = b""
        with suppress(OSError):
            while piece := made.recv(65536):
                received += piece
    assert len(received) < len(data)
    assert is_served(served)
