"""Requests byte by byte, for what no client of ours would send."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

from tests.portal.http.conftest import Served


@contextmanager
def link(served: Served) -> Iterator[socket.socket]:
    parts = urlsplit(served.address)
    with socket.create_connection((parts.hostname, parts.port), 30) as made:
        yield made


def head(served: Served, method: str, path: str, **more: str) -> bytes:
    """A request's head; a `more` that is empty takes the usual line out."""
    lines = {
        "Host": "portal",
        "Authorization": f"Bearer {served.token}",
        "Tus-Resumable": "1.0.0",
        "Connection": "close",
    }
    lines |= {name.replace("_", "-"): value for name, value in more.items()}
    text = "".join(f"{name}: {value}\r\n" for name, value in lines.items() if value)
    return f"{method} {path} HTTP/1.1\r\n{text}\r\n".encode()


def exchange(served: Served, method: str, path: str, body: bytes = b"", **more: str) -> bytes:
    """The whole answer as it travels."""
    if body:
        more.setdefault("Content_Length", str(len(body)))
    with link(served) as made:
        made.sendall(head(served, method, path, **more) + body)
        answer = bytearray()
        while piece := made.recv(65536):
            answer += piece
    return bytes(answer)
