"""The fault proxy: each toxic strikes where it should, is counted, and changes nothing else."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

import msgspec
import pytest

from tests.support.fault_proxy import FaultProxy
from tests.support.loopback import (
    BRIEFLY,
    PATIENT,
    EchoServer,
    connect,
    proxy_to,
    receive,
    told,
    until_the_end,
    wait_for,
)
from tests.support.toxics import (
    AnyToxic,
    Bandwidth,
    BlackHole,
    Cut,
    Drop,
    Flapping,
    Latency,
    Partition,
    Reset,
    Stall,
    Step,
    Way,
    slow_link,
)

ROOT = Path(__file__).resolve().parents[2]
EVERY_BYTE = bytes(range(256))


def test_a_whole_link_passes_every_byte_and_counts_it(echo: EchoServer) -> None:
    said = EVERY_BYTE * 1000
    with proxy_to(echo) as proxy, connect(proxy) as desk:
        sender = threading.Thread(target=desk.sendall, args=(said,))
        sender.start()
        assert receive(desk, len(said)) == said
        sender.join()
        desk.shutdown(socket.SHUT_WR)
        assert until_the_end(desk) == (b"", "closed")
        counts = proxy.counts()
    assert (counts.connections, counts.up, counts.down) == (1, len(said), len(said))
    assert counts.struck == {}
    assert echo.ended() == (said, "closed")


def test_a_dropped_connection_is_reset_and_the_next_one_is_whole(echo: EchoServer) -> None:
    with proxy_to(echo, Drop(times=1)) as proxy:
        assert told(proxy.address, b"hello") == (b"", "reset")
        assert told(proxy.address, b"again") == (b"again", "closed")
        assert proxy.counts().struck == {"drop": 1}


@pytest.mark.parametrize("at", [0, 1, 7, 99])
def test_a_reset_on_the_way_down_comes_after_exactly_so_many_bytes(
    echo: EchoServer, at: int
) -> None:
    with proxy_to(echo, Reset(at=at)) as proxy, connect(proxy) as desk:
        desk.sendall(EVERY_BYTE)
        assert until_the_end(desk) == (EVERY_BYTE[:at], "reset")
        assert proxy.counts().struck == {"reset": 1}
        assert proxy.counts().down == at


@pytest.mark.parametrize("at", [0, 1, 7, 99])
def test_a_reset_on_the_way_up_comes_after_exactly_so_many_bytes(echo: EchoServer, at: int) -> None:
    with proxy_to(echo, Reset(at=at, way="up")) as proxy, connect(proxy) as desk:
        desk.sendall(EVERY_BYTE)
        assert until_the_end(desk)[1] == "reset"
        assert echo.ended() == (EVERY_BYTE[:at], "reset")
        assert proxy.counts().up == at


@pytest.mark.parametrize(("way", "at"), [("down", 0), ("down", 7), ("up", 0), ("up", 7)])
def test_a_cut_ends_the_connection_as_if_all_had_been_said(
    echo: EchoServer, way: Way, at: int
) -> None:
    with proxy_to(echo, Cut(at=at, way=way)) as proxy, connect(proxy) as desk:
        desk.sendall(EVERY_BYTE)
        heard, how = until_the_end(desk)
        assert how == "closed"
        assert way == "up" or heard == EVERY_BYTE[:at]
        said, how = echo.ended()
        assert how == "closed"
        assert said == (EVERY_BYTE if way == "down" else EVERY_BYTE[:at])


def test_bytes_are_counted_from_where_the_toxic_met_the_connection(echo: EchoServer) -> None:
    with proxy_to(echo) as proxy, connect(proxy) as desk:
        desk.sendall(b"before")
        assert receive(desk, 6) == b"before"
        proxy.put(Cut(at=3))
        desk.sendall(b"after")
        assert until_the_end(desk) == (b"aft", "closed")


@pytest.mark.parametrize("toxic", [BlackHole(), Stall(), Stall(way="up"), Partition()])
def test_what_waits_on_a_silent_link_comes_when_it_is_whole(
    echo: EchoServer, toxic: AnyToxic
) -> None:
    with proxy_to(echo, toxic) as proxy, connect(proxy) as desk:
        desk.sendall(b"anyone?")
        wait_for(lambda: sum(proxy.counts().struck.values()) == 1)
        desk.settimeout(BRIEFLY)
        with pytest.raises(TimeoutError):
            desk.recv(1)
        proxy.clear()
        desk.settimeout(PATIENT)
        assert receive(desk, 7) == b"anyone?"


def test_a_link_can_fall_silent_in_the_middle_of_an_answer(echo: EchoServer) -> None:
    with proxy_to(echo, Stall(at=4)) as proxy, connect(proxy) as desk:
        desk.sendall(b"half an answer")
        assert receive(desk, 4) == b"half"
        wait_for(lambda: proxy.counts().struck == {"stall": 1})
        desk.settimeout(BRIEFLY)
        with pytest.raises(TimeoutError):
            desk.recv(1)


def test_a_partition_that_resets_ends_all_connections_and_lets_no_new_one_live(
    echo: EchoServer,
) -> None:
    with proxy_to(echo) as proxy, connect(proxy) as first, connect(proxy) as second:
        for desk in (first, second):
            desk.sendall(b"here")
            assert receive(desk, 4) == b"here"
        proxy.put(Partition(how="reset"))
        assert [until_the_end(desk) for desk in (first, second)] == [(b"", "reset")] * 2
        assert told(proxy.address, b"here") == (b"", "reset")
        assert proxy.counts().struck == {"partition": 3}
        assert proxy.counts().downs == 1
        proxy.clear()
        assert told(proxy.address, b"back") == (b"back", "closed")


def test_a_flapping_link_loses_nothing_that_it_holds(echo: EchoServer) -> None:
    said = b""
    with proxy_to(echo, Flapping(longest=0.01)) as proxy, connect(proxy) as desk:
        while proxy.counts().struck["flapping"] < 5:
            desk.sendall(EVERY_BYTE)
            assert receive(desk, 256) == EVERY_BYTE
            said += EVERY_BYTE
        assert proxy.counts().downs >= 5
        proxy.clear()
        desk.shutdown(socket.SHUT_WR)
        until_the_end(desk)
    assert echo.ended() == (said, "closed")


def test_a_flapping_link_that_resets_ends_what_is_open_each_time(echo: EchoServer) -> None:
    with proxy_to(echo, Flapping(longest=0.01, how="reset")) as proxy:
        while proxy.counts().struck["flapping"] < 5:
            try:
                with connect(proxy) as desk:
                    desk.sendall(b"?")
                    while desk.recv(1):
                        desk.sendall(b"?")
            except ConnectionError:
                continue
        proxy.clear()
        assert told(proxy.address, b"whole") == (b"whole", "closed")


def test_latency_delays_each_way_and_the_opening_by_both(echo: EchoServer) -> None:
    with proxy_to(echo, Latency(seconds=0.03)) as proxy:
        began = time.monotonic()
        with connect(proxy) as desk:
            desk.sendall(b"far")
            assert receive(desk, 3) == b"far"
        assert time.monotonic() - began >= 0.12
        assert proxy.counts().struck == {"latency": 1}


def test_connections_share_the_bandwidth_of_a_link(echo: EchoServer) -> None:
    with proxy_to(echo, Bandwidth(bytes_per_second=100_000, way="up")) as proxy:
        began = time.monotonic()
        with connect(proxy) as first, connect(proxy) as second:
            for desk in (first, second):
                desk.sendall(EVERY_BYTE * 20)
            assert receive(first, 5120) == receive(second, 5120) == EVERY_BYTE * 20
        assert time.monotonic() - began >= 2 * 5120 / 100_000
        assert proxy.counts().struck == {"bandwidth": 2}


def test_the_slow_link_of_an_office_is_latency_and_shared_bytes_a_second() -> None:
    latency, bandwidth = slow_link(bits_per_second=40_000, round_trip=0.8)
    assert (latency.seconds, bandwidth.bytes_per_second) == (0.4, 5000)


def fates(echo: EchoServer, seed: int) -> str:
    with proxy_to(echo, Drop(chance=0.5), Cut(at=1, upto=9), seed=seed) as proxy:
        return "".join(str(len(told(proxy.address, EVERY_BYTE)[0])) for _ in range(16))


def test_the_same_seed_has_the_same_fates_and_another_has_others(echo: EchoServer) -> None:
    first = fates(echo, 7)
    assert fates(echo, 7) == first
    assert fates(echo, 8) != first
    assert len(set(first)) > 3
    assert "0" in first


def test_the_proxy_reaches_nothing_beyond_this_machine() -> None:
    with pytest.raises(ValueError, match="not on this machine"):
        FaultProxy(("192.0.2.1", 443))


def test_a_stopped_proxy_ends_what_hangs_in_it(echo: EchoServer) -> None:
    with proxy_to(echo, BlackHole()) as proxy:
        desk = connect(proxy)
        desk.sendall(b"hello?")
    with desk:
        assert until_the_end(desk)[0] == b""
    with pytest.raises(ConnectionRefusedError):
        connect(proxy)


def test_a_script_names_only_toxics_that_there_are() -> None:
    with pytest.raises(msgspec.ValidationError, match="no_such"):
        msgspec.json.decode(b'[{"at": 0, "toxics": [{"kind": "no_such"}]}]', type=list[Step])
    with pytest.raises(msgspec.ValidationError, match="secnods"):
        msgspec.json.decode(
            b'[{"at": 0, "toxics": [{"kind": "latency", "seconds": 1, "secnods": 1}]}]',
            type=list[Step],
        )


def test_a_campaign_runs_it_as_a_command_with_a_script_and_reads_its_counts(
    echo: EchoServer, tmp_path: Path
) -> None:
    script = tmp_path / "steps.json"
    script.write_bytes(msgspec.json.encode([Step(0, (Cut(at=2, times=1),))]))
    command = subprocess.Popen(
        [
            sys.executable,
            "-m",
            "tests.support.fault_proxy",
            "--script",
            script,
            "--seed",
            "3",
            "--target",
            f"127.0.0.1:{echo.server_address[1]}",
        ],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with command:
        assert command.stdin is not None
        assert command.stdout is not None

        def ask(what: str) -> dict[str, object]:
            assert command.stdin is not None
            assert command.stdout is not None
            command.stdin.write(what + "\n")
            command.stdin.flush()
            return dict(json.loads(command.stdout.readline()))

        address = ("127.0.0.1", json.loads(command.stdout.readline())["port"])
        assert told(address, b"abc") == (b"ab", "closed")
        assert ask("counts")["struck"] == {"cut": 1}
        ask('[{"kind": "drop"}]')
        assert told(address, b"abc") == (b"", "reset")
        command.stdin.close()
        assert json.loads(command.stdout.readline())["struck"] == {"cut": 1, "drop": 1}
        assert command.wait(PATIENT) == 0
