"""The portal as its administrator runs it: `counter-app portal`, in a process of its own."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

from counter_app.cli import demo_clock
from tests.support import clocks
from tests.support.fault_exchanges import Address

ROOT = Path(__file__).resolve().parents[2]
_SERVES = re.compile(r"http://127\.0\.0\.1:(\d+)")
_PATIENCE = 60.0


class PortalProcess:
    """The portal in `folder`, on its SQLite file or at `database_url`; it may be started anew."""

    def __init__(self, folder: Path, database_url: str = "") -> None:
        self.folder = folder
        self.where: Path | str = database_url or folder / "portal.db"
        self._process: subprocess.Popen[str] | None = None

    def begin(self, port: int = 0) -> None:
        """Start it; `address` waits until it answers."""
        command = self._command("serve", "--port", str(port), module="tests.support.ends_with_run")
        self._process = subprocess.Popen(
            command, cwd=ROOT, env=_environment(), stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            text=True,
        )  # fmt: skip

    def address(self) -> Address:
        """Where it answers; called once after each `begin`."""
        assert self._process is not None
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        found = _SERVES.search(line)
        if found is None:
            raise RuntimeError(f"the portal does not start: {line!r}, {self._process.poll()}")
        return "127.0.0.1", int(found[1])

    def start(self, port: int = 0) -> Address:
        self.begin(port)
        return self.address()

    def stop(self) -> None:
        """As a system that shuts down asks it to; returns when it has ended."""
        self._end(signal.SIGTERM)

    def kill(self) -> None:
        self._end(signal.SIGKILL)

    def run(self, *arguments: str) -> str:
        """Another action of the same command; what it said."""
        done = subprocess.run(
            self._command(*arguments), cwd=ROOT, env=_environment(), capture_output=True,
            text=True, check=False,
        )  # fmt: skip
        if done.returncode:
            raise RuntimeError(f"{arguments}: {done.stderr.strip()}")
        return done.stdout

    def _end(self, how: signal.Signals) -> None:
        if self._process is None:
            return
        self._process.send_signal(how)
        try:
            self._process.wait(_PATIENCE)
        finally:
            for pipe in (self._process.stdin, self._process.stdout):
                if pipe is not None:
                    pipe.close()
        self._process = None

    def _command(self, action: str, *arguments: str, module: str = "counter_app") -> list[str]:
        url = [] if isinstance(self.where, Path) else ["--database-url", self.where]
        program = [sys.executable, "-m", module, "portal", action]
        time = demo_clock.arguments(clocks.CLOCK)
        return [*program, "--folder", str(self.folder), *url, *time, *arguments]


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONUTF8": "1"}
