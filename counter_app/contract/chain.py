"""The chain of a journal: the one formula for an entry's hash, at the desk and at the portal.

hash = SHA-256(hash before ‖ SHA-256(event bytes)); the first entry of a device follows 32 zeros.
"""

from __future__ import annotations

import hashlib

START = bytes(32)
START_HEX = START.hex()


def digest_of(data: bytes) -> bytes:
    """What stands for the event's bytes in the chain, also where they are withheld."""
    return hashlib.sha256(data).digest()


def entry_hash(before: bytes, data: bytes) -> bytes:
    """The hash of the entry that holds `data` and follows the entry with the hash `before`."""
    return entry_hash_by_digest(before, digest_of(data))


def entry_hash_by_digest(before: bytes, digest: bytes) -> bytes:
    """The same where only the digest of the event's bytes is at hand."""
    return hashlib.sha256(before + digest).digest()


def entry_hash_hex(before: str, digest: str) -> str:
    """`entry_hash_by_digest` in hex digits, as the portal keeps hashes."""
    return entry_hash_by_digest(bytes.fromhex(before), bytes.fromhex(digest)).hex()
