"""Files that have come in part: each piece sealed by itself, so that a download can go on.

A piece is its sealed length in four bytes, a nonce, and AES-256-GCM over the clear bytes, bound to
its file and its place. One key in the database serves all of them.
"""

from __future__ import annotations

import os
import secrets
from pathlib import Path
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import Connection

from counter_app.storage.engine import meta
from counter_app.storage.engine.errors import from_driver

_KEY = "partial_key"
_LENGTH = 4
_NONCE = 12
_MOST = 16 * 1024 * 1024


def key(connection: Connection) -> bytes:
    """The key of all pieces, made where there is none yet: the connection must be a writer's."""
    existing = meta.get(connection, _KEY)
    if existing is None:
        existing = secrets.token_bytes(32)
        meta.put(connection, _KEY, existing)
    return existing


def load(folder: Path, sha256: str, secret: bytes, most: int) -> bytes:
    """The clear bytes that are here, at most `most`; what is torn behind them is cut off."""
    cipher = AESGCM(secret)
    result = bytearray()
    try:
        with _path(folder, sha256).open("rb+") as file:
            while True:
                begin = file.tell()
                piece = _next_piece(file, cipher, sha256, len(result))
                if not piece or len(result) + len(piece) > most:
                    file.truncate(begin)
                    return bytes(result)
                result += piece
    except FileNotFoundError:
        return b""
    except OSError as error:
        raise from_driver(error) or error from error


def append(folder: Path, sha256: str, secret: bytes, offset: int, piece: bytes) -> None:
    """Keep the piece that begins at the byte `offset`. Raises DiskFullError and its like."""
    nonce = secrets.token_bytes(_NONCE)
    sealed = AESGCM(secret).encrypt(nonce, piece, _place(sha256, offset))
    flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0)
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with os.fdopen(os.open(_path(folder, sha256), flags, 0o600), "ab") as file:
            file.write(len(sealed).to_bytes(_LENGTH, "big") + nonce + sealed)
    except OSError as error:
        raise from_driver(error) or error from error


def drop(folder: Path, sha256: str) -> None:
    _path(folder, sha256).unlink(missing_ok=True)


def _next_piece(file: BinaryIO, cipher: AESGCM, sha256: str, offset: int) -> bytes | None:
    head = file.read(_LENGTH + _NONCE)
    length = int.from_bytes(head[:_LENGTH], "big")
    sealed = file.read(length) if length <= _MOST else b""
    try:
        return cipher.decrypt(head[_LENGTH:], sealed, _place(sha256, offset))
    except (InvalidTag, ValueError):
        return None


def _place(sha256: str, offset: int) -> bytes:
    return f"{sha256}:{offset}".encode()


def _path(folder: Path, sha256: str) -> Path:
    return folder / f"{sha256}.part"
