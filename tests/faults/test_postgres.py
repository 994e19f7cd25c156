"""The PostgreSQL of a run: a real server, empty each time, gone whatever ends the run."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, make_url, text
from sqlalchemy.exc import OperationalError

from tests.support import postgres

pytestmark = pytest.mark.campaign

here = pytest.mark.skipif(postgres.find() is None, reason=postgres.NOT_HERE)
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with postgres.server() as url:
        yield url


def asked(url: str, question: str) -> object:
    engine = create_engine(url)
    try:
        with engine.begin() as connection:
            result = connection.execute(text(question))
            return result.scalar() if result.returns_rows else None
    finally:
        engine.dispose()


@here
def test_the_server_is_a_real_one_that_does_not_wait_for_the_disk(url: str) -> None:
    assert str(asked(url, "SELECT version()")).startswith("PostgreSQL ")
    assert asked(url, "SHOW fsync") == "off"
    assert asked(url, "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'") == 0


@here
def test_a_new_database_sees_nothing_of_another(url: str) -> None:
    first, second = postgres.new_database(url), postgres.new_database(url)
    asked(first, "CREATE TABLE dossier (id int)")
    named = "SELECT count(*) FROM pg_tables WHERE tablename = 'dossier'"
    assert (asked(first, named), asked(second, named)) == (1, 0)


@here
def test_the_server_lets_in_nobody_without_its_password_and_listens_on_loopback(url: str) -> None:
    assert asked(url, "SHOW listen_addresses") == "127.0.0.1"
    with pytest.raises(OperationalError, match="password"):
        asked(make_url(url).set(password="guess").render_as_string(False), "SELECT 1")


@here
def test_text_is_ordered_by_its_bytes_or_as_the_language_named_does() -> None:
    smaller = "SELECT 'Đ' < 'e' COLLATE \"default\""
    with postgres.server() as by_bytes:
        assert asked(by_bytes, smaller) is False
    with postgres.server({"work_mem": "8MB"}, icu_locale="vi") as vietnamese:
        assert asked(vietnamese, smaller) is True
        assert asked(vietnamese, "SHOW work_mem") == "8MB"


@here
def test_a_stopped_server_leaves_no_folder_and_no_connection(url: str) -> None:
    with postgres.server() as short_lived:
        folder = Path(str(asked(short_lived, "SHOW data_directory"))).parent
        engine = create_engine(short_lived)
        open_to_the_end = engine.connect()
        assert folder.is_dir()
    assert not folder.exists()
    with pytest.raises(OperationalError):
        open_to_the_end.execute(text("SELECT 1"))
    engine.dispose()
    with pytest.raises(OperationalError):
        asked(short_lived, "SELECT 1")


@here
def test_a_setting_that_the_server_refuses_is_said_and_leaves_nothing() -> None:
    with (
        pytest.raises(postgres.NotStartedError, match="no_such_setting"),
        postgres.server({"no_such_setting": "1"}),
    ):
        pass


@here
@pytest.mark.skipif(not hasattr(os, "pidfd_open"), reason="this system has no pidfd")
def test_a_run_that_is_killed_takes_its_server_along() -> None:
    code = (
        "from tests.faults.test_postgres import asked, postgres\n"
        "with postgres.server() as url:\n"
        "    print(asked(url, 'SHOW data_directory'), flush=True)\n"
        "    input()\n"
    )
    run = subprocess.Popen(
        [sys.executable, "-c", code],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with run:
        assert run.stdout is not None
        data = Path(run.stdout.readline().strip())
        server = int((data / "postmaster.pid").read_text("utf-8").splitlines()[0])
        keeper = int(Path(f"/proc/{server}/stat").read_text("utf-8").rsplit(")")[-1].split()[1])
        watched = os.pidfd_open(keeper)
        try:
            run.send_signal(signal.SIGKILL)
            assert select.select([watched], [], [], 60)[0], "the keeper did not end"
        finally:
            os.close(watched)
    assert not data.exists()


def test_where_no_server_is_installed_that_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postgres, "find", lambda: None)
    with (
        pytest.raises(postgres.NotStartedError, match="apt-get install postgresql"),
        postgres.server(),
    ):
        pass
