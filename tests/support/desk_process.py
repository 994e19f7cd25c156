"""Desks as processes of their own: each forked from one that has read the program already."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

import msgspec

from tests.support.desk_words import Life, Order, State

ROOT = Path(__file__).resolve().parents[2]
_PATIENCE = 600.0


class DeskProcess:
    """A running desk; `ask` gives it an order and waits until it has followed it."""

    def __init__(self, pid: int, line: socket.socket, life: Life) -> None:
        self.life = life
        self._pid = pid
        line.settimeout(_PATIENCE)
        self._line = line
        self._answers = line.makefile("rb")
        self._ended = False

    def ask(self, order: Order) -> State:
        self.tell(order)
        return self.hear()

    def tell(self, order: Order) -> None:
        self._line.sendall(msgspec.json.encode(order) + b"\n")

    def hear(self) -> State:
        line = self._answers.readline()
        if not line:
            raise RuntimeError(f"the desk in {self.life.place} has ended")
        return msgspec.json.decode(line, type=State)

    def state(self) -> State:
        return self.ask(Order(do="state"))

    def kill(self) -> None:
        """As a power cut ends it; returns when it is gone."""
        if self._ended:
            return
        with suppress(ProcessLookupError):
            os.kill(self._pid, signal.SIGKILL)
        with suppress(ConnectionError):
            while self._answers.readline():
                continue
        self._close()

    def end(self) -> State:
        """As an officer closes the program; its last words."""
        last = self.ask(Order(do="end"))
        while self._answers.readline():
            continue
        self._close()
        return last

    def _close(self) -> None:
        self._ended = True
        self._answers.close()
        self._line.close()


class Nursery:
    """Has read the program once, and forks a desk from that for each `born`."""

    def __init__(self) -> None:
        self._one_birth = threading.Lock()

    def __enter__(self) -> Self:
        self._door, theirs = socket.socketpair()
        command = [sys.executable, "-m", "tests.support.desk_child", str(theirs.fileno())]
        self._process = subprocess.Popen(command, cwd=ROOT, pass_fds=[theirs.fileno()])
        theirs.close()
        return self

    def born(self, life: Life) -> DeskProcess:
        ours, theirs = socket.socketpair()
        with theirs, self._one_birth:
            socket.send_fds(self._door, [msgspec.json.encode(life)], [theirs.fileno()])
            pid = self._door.recv(16)
        if not pid:
            raise RuntimeError("no desk can be started")
        return DeskProcess(int(pid), ours, life)

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Desks that still run see that their line has ended."""
        self._door.close()
        self._process.wait(30)
