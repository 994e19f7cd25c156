"""Tests see no network, no home of the user and no key store, and a loud log fails them."""

from __future__ import annotations

import logging
import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import keyring
import keyring.errors
import pytest

from tests.architecture.lengths import ROOT

OUTSIDE = ("192.0.2.1", 9)


@pytest.mark.parametrize("method", ["connect", "connect_ex"])
def test_a_connection_beyond_this_machine_fails_the_test(method: str) -> None:
    with socket.socket() as one, pytest.raises(pytest.fail.Exception, match=r"192\.0\.2\.1"):
        getattr(one, method)(OUTSIDE)


def test_a_datagram_beyond_this_machine_fails_the_test() -> None:
    with (
        socket.socket(type=socket.SOCK_DGRAM) as one,
        pytest.raises(pytest.fail.Exception, match="network"),
    ):
        one.sendto(b"x", OUTSIDE)


def test_asking_for_a_name_on_the_internet_fails_the_test() -> None:
    with pytest.raises(pytest.fail.Exception, match=r"portal\.example"):
        socket.create_connection(("portal.example", 443))


def test_a_connection_to_this_machine_works() -> None:
    with (
        socket.create_server(("127.0.0.1", 0)) as server,
        socket.create_connection(server.getsockname()) as client,
    ):
        assert client.getpeername() == server.getsockname()


def test_home_is_not_the_users(tmp_path: Path) -> None:
    assert Path.home().is_relative_to(tmp_path.parents[2])
    assert os.environ["XDG_DATA_HOME"].startswith(str(Path.home()))


def test_the_users_key_store_is_out_of_reach() -> None:
    with pytest.raises(keyring.errors.NoKeyringError):
        keyring.get_password("counter-app", "anyone")


@pytest.mark.expects_log("printer .* is gone")
def test_a_warning_that_is_expected_does_not_fail_the_test() -> None:
    logging.getLogger("counter_app").warning("printer %s is gone", "A5")


LOUD = """
import logging, pytest

def test_loud():
    logging.getLogger("counter_app").error("disk full")

@pytest.mark.expects_log("disk full")
def test_falsely_expected():
    logging.getLogger("counter_app").info("disk full")

def test_quiet():
    logging.getLogger("counter_app").info("disk full")
"""


def test_a_loud_log_fails_and_so_does_an_expected_one_that_never_comes(tmp_path: Path) -> None:
    shutil.copy(ROOT / "tests" / "conftest.py", tmp_path)
    (tmp_path / "test_loud.py").write_text(LOUD, "utf-8")
    (tmp_path / "pytest.ini").write_text("[pytest]\nmarkers = expects_log(x): x\n", "utf-8")
    ran = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:randomly", "-p", "no:cacheprovider"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "unexpected in the log: ERROR counter_app: disk full" in ran.stdout
    assert "nothing that fits 'disk full' was logged" in ran.stdout
    assert "3 passed, 2 errors" in ran.stdout
