"""Proof that desk and portal hold the same: 64 buckets of dossier ids with their revisions."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

import msgspec

BUCKETS = 64


def bucket_of(dossier: str) -> int:
    return hashlib.sha256(dossier.encode()).digest()[0] % BUCKETS


def digest(revisions: Iterable[tuple[str, int | str]]) -> list[str]:
    """For each bucket the XOR of SHA-256(id ‖ ":" ‖ rev), its first 8 bytes, hex."""
    sums = [0] * BUCKETS
    for dossier, rev in revisions:
        value = hashlib.sha256(f"{dossier}:{rev}".encode()).digest()[:8]
        sums[bucket_of(dossier)] ^= int.from_bytes(value, "big")
    return [f"{value:016x}" for value in sums]


def state_hash(document: bytes) -> str:
    """What stands for a dossier's state in `state_digest`: SHA-256 of its bytes as the portal has
    and sends them, the first 8 bytes, hex.
    """
    return hashlib.sha256(document).hexdigest()[:16]


def state_digest(states: Iterable[tuple[str, int, str]]) -> list[str]:
    """As `digest`, over SHA-256(id ‖ ":" ‖ rev ‖ ":" ‖ state hash): a portal that understands
    dossiers anew has other bytes at the same revisions.
    """
    return digest((dossier, f"{rev}:{state}") for dossier, rev, state in states)


class DigestQuestion(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The desk's buckets as of `cursor`; `states` are the same with the bytes of the states, none
    from a desk of release 0.1.
    """

    cursor: str
    buckets: list[str]
    states: list[str] = []


class DigestAnswer(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """`behind`: the feed has moved on, pull first and ask again. `differ`: numbers of buckets."""

    behind: bool = False
    differ: list[int] = []
