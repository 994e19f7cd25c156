"""A PostgreSQL server of one test run: its own folder, user, password and port, gone with its run.

A shell stands between the run and the server. It reads a pipe that only the run holds open, so
that it stops the server and takes the folder away even where the run itself was killed.
"""

from __future__ import annotations

import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO

NOT_HERE = "no PostgreSQL server is installed (Debian: apt-get install postgresql)"
SETTINGS = {
    "fsync": "off",
    "full_page_writes": "off",
    "synchronous_commit": "off",
    "max_connections": "250",
    "shared_buffers": "64MB",
    "log_min_messages": "warning",
    "timezone": "UTC",
}
"""Fast and forgetful; `max_connections` is for an office that reconnects all at once."""

_OWNER = "portal"
_STARTING = 60.0
_STOPPING = 20.0
_TRIES = 5
_ENVIRONMENT = {"PATH": os.defpath, "LC_ALL": "C"}
_SCRIPT = """
folder=$1
shift
exec 3<&0
"$@" 3<&- &
server=$!
{ cat <&3 >/dev/null; kill -INT "$server"; } 2>/dev/null &
wait "$server"
rm -rf "$folder"
"""


@dataclass(frozen=True, slots=True)
class _Keeper:
    process: subprocess.Popen[bytes]
    said: IO[bytes]
    folder: Path


class NotStartedError(Exception):
    """PostgreSQL did not start; what it wrote stands in the message."""


def find() -> Path | None:
    """The folder with `initdb` and `postgres`, the newest; None where there is none."""
    if sys.platform == "win32":
        return None
    on_path = shutil.which("initdb")
    debian = sorted(
        Path("/usr/lib/postgresql").glob("[0-9]*/bin"),
        key=lambda folder: float(folder.parent.name),
        reverse=True,
    )
    for folder in (*([Path(on_path).resolve().parent] if on_path else []), *debian):
        if all(os.access(folder / name, os.X_OK) for name in ("initdb", "postgres")):
            return folder
    return None


@contextmanager
def server(settings: Mapping[str, str] | None = None, icu_locale: str = "") -> Iterator[str]:
    """A SQLAlchemy URL of a running server's empty database, as its superuser.

    `settings` come on top of SETTINGS. `icu_locale`, "vi" for one, orders text as that language
    does (PostgreSQL 15); else it is ordered by its bytes. Raises NotStartedError.
    """
    programs = find()
    if programs is None:
        raise NotStartedError(NOT_HERE)
    password = secrets.token_urlsafe(18)
    keeper, port = _started(
        programs, password, {**SETTINGS, **(settings or {})}, _order(icu_locale)
    )
    try:
        yield (
            f"postgresql+psycopg://{_OWNER}:{password}@127.0.0.1:{port}/postgres"
            "?gssencmode=disable&sslmode=disable"
        )
    finally:
        _stop(keeper)


def new_database(url: str) -> str:
    """The URL of a further, empty database of the same server; it goes when the server goes."""
    from sqlalchemy import create_engine, make_url  # noqa: PLC0415 (asked for by few tests)

    name = f"test_{secrets.token_hex(6)}"
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    try:
        with engine.connect() as connection:
            connection.exec_driver_sql(f'CREATE DATABASE "{name}"')
    finally:
        engine.dispose()
    return make_url(url).set(database=name).render_as_string(hide_password=False)


def _order(icu_locale: str) -> list[str]:
    return ["--locale-provider=icu", f"--icu-locale={icu_locale}"] if icu_locale else []


def _started(
    programs: Path, password: str, settings: Mapping[str, str], order: list[str]
) -> tuple[_Keeper, int]:
    """A free port can be taken by another before the server has it: then once more, elsewhere."""
    said = ""
    for _ in range(_TRIES):
        port = _free_port()
        folder = _new_folder()
        try:
            _initialise(programs, folder, password, order)
            keeper = _keep(programs, folder, {**settings, "port": str(port)})
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            raise
        if _is_ready(keeper, folder):
            return keeper, port
        said = _stop(keeper)
        if "already in use" not in said:
            break
    raise NotStartedError(said)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _new_folder() -> Path:
    """In memory where there is a place for it; short, since it also holds the server's socket."""
    memory = Path("/dev/shm")
    folder = Path(
        tempfile.mkdtemp(prefix="pg-", dir=memory if os.access(memory, os.W_OK) else None)
    )
    _give(folder)
    return folder


def _give(path: Path) -> None:
    user, group, _ = _identity()
    if user is not None and group is not None:
        os.chown(path, user, group)


def _identity() -> tuple[int | None, int | None, list[int] | None]:
    """User, group and groups of the server: our own (None), but never root's, which it refuses."""
    if os.geteuid() != 0:
        return None, None, None
    import pwd  # noqa: PLC0415 (not on Windows)

    known = {entry.pw_name: entry for entry in pwd.getpwall()}
    entry = known.get("postgres") or known["nobody"]
    return entry.pw_uid, entry.pw_gid, []


def _initialise(programs: Path, folder: Path, password: str, order: list[str]) -> None:
    secret = folder / "password"
    secret.write_text(password, "ascii")
    _give(secret)
    user, group, groups = _identity()
    made = subprocess.run(
        [
            str(programs / "initdb"), "--no-sync", "--no-instructions", "--encoding=UTF8",
            "--locale=C", *order, f"--username={_OWNER}", "--auth=scram-sha-256",
            f"--pwfile={secret}", f"--pgdata={folder / 'data'}",
        ],
        cwd=folder, env=_ENVIRONMENT, user=user, group=group, extra_groups=groups,
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    if made.returncode:
        raise NotStartedError(made.stderr or made.stdout)


def _keep(programs: Path, folder: Path, settings: Mapping[str, str]) -> _Keeper:
    given = {
        **settings,
        "listen_addresses": "127.0.0.1",
        "unix_socket_directories": str(folder),
    }
    user, group, groups = _identity()
    said = tempfile.TemporaryFile()  # noqa: SIM115 (closed when the server was stopped)
    process = subprocess.Popen(
        [
            "/bin/sh", "-c", _SCRIPT, "sh", str(folder),
            str(programs / "postgres"), "-D", str(folder / "data"),
            *(part for name, value in given.items() for part in ("-c", f"{name}={value}")),
        ],
        cwd=folder, env=_ENVIRONMENT, user=user, group=group, extra_groups=groups,
        start_new_session=True, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=said,
    )  # fmt: skip
    return _Keeper(process, said, folder)


def _is_ready(keeper: _Keeper, folder: Path) -> bool:
    """Whether it came up: it then says so in the eighth line of its lock file."""
    deadline = time.monotonic() + _STARTING
    lock = folder / "data" / "postmaster.pid"
    while keeper.process.poll() is None and time.monotonic() < deadline:
        with suppress(FileNotFoundError):
            if lock.read_text("utf-8").splitlines()[7:8] == ["ready   "]:
                return True
        time.sleep(0.02)
    return False


def _stop(keeper: _Keeper) -> str:
    """Stops the server, takes its folder away, and gives back what it had said."""
    process = keeper.process
    assert process.stdin is not None
    process.stdin.close()
    try:
        process.wait(_STOPPING)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
    shutil.rmtree(keeper.folder, ignore_errors=True)
    with keeper.said as said:
        said.seek(0)
        return said.read().decode("utf-8", "replace")
