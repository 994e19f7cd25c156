"""Whose certificates this office trusts: files that the administrator puts into the profile."""

from __future__ import annotations

import ssl
from itertools import islice

from counter_app.services.desk.open_desk import OpenDesk

FOLDER = "trust"
MOST_FILES = 50
MOST_BYTES = 20_000
"""Of one file: a certificate, or a list of revoked ones."""
_ENDINGS = frozenset({".pem", ".crt", ".cer", ".crl"})


def trusted_issuers(desk: OpenDesk) -> bytes:
    """PEM of all of them, in the order of their names; empty where the office has none."""
    folder = desk.store.profile.folder / FOLDER
    if not folder.is_dir():
        return b""
    files = sorted(path for path in folder.iterdir() if path.suffix.lower() in _ENDINGS)
    blocks = (path.read_bytes() for path in islice(files, MOST_FILES))
    return b"\n".join(_as_pem(block) for block in blocks if len(block) <= MOST_BYTES)


def _as_pem(block: bytes) -> bytes:
    """Certificates come in both forms; lists of revoked ones as PEM alone."""
    return block if block.startswith(b"-----") else ssl.DER_cert_to_PEM_cert(block).encode()
