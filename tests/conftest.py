"""Every test runs without a display, network or the user's own files, and in silence."""

from __future__ import annotations

import gc
import ipaddress
import logging
import os
import re
import socket
import sys
import threading
from collections.abc import Callable, Generator, Iterator
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from pytestqt.qtbot import QtBot

from tests.support.matrices import leave_like_cases_to_campaigns
from tests.support.quick_machine import (
    passwords_tried_once,
    procedures_read_once,
    put_folders_into_memory,
    routes_read_once,
    statements_compiled_once,
)
from tests.support.searches import BRIEFLY

if sys.platform == "linux":
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    spoken = os.environ.get("LC_ALL") or os.environ.get("LC_CTYPE") or os.environ.get("LANG") or ""
    if "UTF-8" not in spoken.upper().replace("UTF8", "UTF-8"):
        os.environ["LC_ALL"] = "C.UTF-8"

# A run says the same each time, on any machine. `make campaigns` tries each property with a hundred
# examples (`--hypothesis-profile=same`); `--hypothesis-profile=search` looks for examples that
# nobody has seen, ten times as many.
_PATIENT = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile(BRIEFLY, _PATIENT, derandomize=True, max_examples=5)
settings.register_profile("same", _PATIENT, derandomize=True)
settings.register_profile("search", _PATIENT, max_examples=1_000)
settings.load_profile(BRIEFLY)


put_folders_into_memory()

_GATES = ("architecture", "docs")


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Where no gate is asked for, the folders that hold nothing else are not even read."""
    folders = [config.rootpath / "tests" / name for name in _GATES]
    return True if collection_path in folders and not _gates_are_asked_for(config) else None


def _gates_are_asked_for(config: pytest.Config) -> bool:
    return "not gate" not in config.option.markexpr


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Modules and tests stay to the end: garbage is not looked for among them."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.set_threshold(10_000, 20, 1_000)
        gc.enable()


@pytest.hookimpl(tryfirst=True)
def pytest_itemcollected(item: pytest.Item) -> None:
    if _top(item.path) in _GATES:
        item.add_marker("gate")


_TESTS = Path(__file__).parent


@cache
def _top(path: Path) -> str:
    """The folder of the tests in which it lies."""
    return path.relative_to(_TESTS).parts[0] if path.is_relative_to(_TESTS) else ""


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> Generator[None, object, object]:
    """Long files begin first: none must be what one worker still does at the end. Those of
    campaigns take longest, then those that read every syntax tree and those of screens.
    """
    leave_like_cases_to_campaigns(items)
    outcome = yield
    long = {item.path for item in items if item.get_closest_marker("campaign")}
    slow = {"architecture", "docs", "ui"}

    def rank(item: pytest.Item) -> tuple[bool, bool]:
        return item.path not in long, _top(item.path) not in slow

    items.sort(key=rank)
    return outcome


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> object:
    from tests.support.scheduling import ByFileAndTrees  # noqa: PLC0415 - by who hands out tests

    reads_trees = config.option.dist == "loadfile" and _gates_are_asked_for(config)
    return ByFileAndTrees(config, log) if reads_trees else None


@pytest.fixture(scope="module", autouse=True)
def garbage_of_a_file() -> Iterator[None]:
    """What a file leaves is looked through once, at its end; what outlives it is not looked at
    again. Among all that a run keeps, each look would take a second or two.
    """
    yield
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def home_of_its_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Home, settings, data and the system's key store: none of the user's is seen or touched."""
    home = tmp_path_factory.mktemp("home")
    places = {"HOME": home, "USERPROFILE": home}
    for name in ("CONFIG", "DATA", "STATE", "CACHE"):
        places[f"XDG_{name}_HOME"] = home / name.lower()
    places |= {"APPDATA": home / "config", "LOCALAPPDATA": home / "data"}
    places["XDG_RUNTIME_DIR"] = home / "runtime"
    with pytest.MonkeyPatch.context() as patch:
        for name, place in places.items():
            place.mkdir(mode=0o700, exist_ok=True)
            patch.setenv(name, str(place))
        patch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
        yield


@pytest.fixture(scope="session", autouse=True)
def pure_work_once() -> Iterator[None]:
    with (
        passwords_tried_once(),
        procedures_read_once(),
        statements_compiled_once(),
        routes_read_once(),
    ):
        yield


class _Patient(QtBot):
    """Waits as long as a machine with other things to do may take."""

    def waitUntil(  # noqa: N802 - the name that it has there
        self, callback: Callable[[], object], *, timeout: int = 60_000
    ) -> None:
        super().waitUntil(callback, timeout=timeout)


@pytest.fixture
def qtbot(qapp: object, request: pytest.FixtureRequest) -> QtBot:
    return _Patient(request)


def _stays_here(address: object) -> bool:
    """Whether `address` of a socket is on this machine: a path, or loopback."""
    if not isinstance(address, tuple):
        return True
    host = str(address[0])
    if host in {"", "localhost"}:
        return True
    try:
        return ipaddress.ip_address(host.partition("%")[0]).is_loopback
    except ValueError:
        return False


@pytest.fixture(scope="session", autouse=True)
def no_network() -> Iterator[None]:
    """A test that reaches beyond this machine fails, whatever the code under test catches."""

    def refuse(address: object) -> None:
        if not _stays_here(address):
            pytest.fail(f"reached for the network: {address!r}")

    connect, connect_ex, sendto = (
        socket.socket.connect,
        socket.socket.connect_ex,
        socket.socket.sendto,
    )
    getaddrinfo = socket.getaddrinfo

    def guarded_connect(self: socket.socket, address: object) -> None:
        refuse(address)
        connect(self, address)

    def guarded_connect_ex(self: socket.socket, address: object) -> int:
        refuse(address)
        return connect_ex(self, address)

    def guarded_sendto(self: socket.socket, data: bytes, *rest: object) -> int:
        refuse(rest[-1])
        return sendto(self, data, *rest)

    def guarded_getaddrinfo(host: object, *rest: object, **named: object) -> object:
        refuse((host.decode() if isinstance(host, bytes) else host or "",))
        return getaddrinfo(host, *rest, **named)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", guarded_connect)
        patch.setattr(socket.socket, "connect_ex", guarded_connect_ex)
        patch.setattr(socket.socket, "sendto", guarded_sendto)
        patch.setattr(socket, "getaddrinfo", guarded_getaddrinfo)
        yield


@pytest.fixture(autouse=True)
def no_sync_goes_on() -> Iterator[None]:
    """A worker that a test began ends with it: the next one would find its thread."""
    yield
    assert "sync" not in {one.name for one in threading.enumerate()}


@pytest.fixture(autouse=True)
def no_unexpected_log(
    request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture
) -> Iterator[None]:
    """Warnings and errors in the log fail the test, but those marked `expects_log(pattern)`."""
    yield
    loud = [
        record
        for phase in ("setup", "call")
        for record in caplog.get_records(phase)
        if record.levelno >= logging.WARNING
    ]
    for mark in request.node.iter_markers("expects_log"):
        found = [record for record in loud if re.search(mark.args[0], record.getMessage())]
        assert found, f"nothing that fits {mark.args[0]!r} was logged"
        loud = [record for record in loud if record not in found]
    assert not loud, "unexpected in the log: " + "; ".join(
        f"{record.levelname} {record.name}: {record.getMessage()}" for record in loud
    )
