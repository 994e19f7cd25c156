"""The lines of the ledger: each with a checksum, by which one damaged byte is also put right.

A line is the JSON of its record with the beginning of the SHA-256 of what stands before it as its
last member: `{"kind":…,"id":…,"value":…,"sum":"…"}`. Lines of the first portal have no sum; nobody
can tell whether one of them is what was written.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator

import msgspec

MOST_MENDED = 4096
"""Bytes of a line up to which the damaged byte is looked for: packs are longer, and elsewhere."""
_HEX = 16
_TAIL = re.compile(rb',"sum":"([0-9a-f]{16})"\}')
_LENGTH = 8 + _HEX + 2
_BEGIN = b'{"kind":'
_MEMBERS = {"kind", "id", "value"}


def seal(record: bytes) -> bytes:
    """The line of a record, its JSON object, as it is written without the end of line."""
    return record[:-1] + _tail(record[:-1])


def unseal(raw: bytes) -> bytes | None:
    """The record of a line, None where it is not what was written."""
    head, tail = raw[:-_LENGTH], raw[-_LENGTH:]
    if _TAIL.fullmatch(tail):
        return head + b"}" if tail == _tail(head) else None
    try:
        old = msgspec.json.decode(raw, type=dict[str, msgspec.Raw])
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return None
    return raw if old.keys() == _MEMBERS else None


def has_sum(raw: bytes) -> bool:
    return _TAIL.fullmatch(raw[-_LENGTH:]) is not None


def mend(run: list[bytes]) -> list[bytes]:
    """The lines that a run of unreadable ones was before one byte of each was damaged; those of
    which that was not all as they are. The byte may be an end of line: then two read as one, or
    one as two.
    """
    if len(run) == 2:
        for byte in range(256):
            whole = run[0] + bytes([byte]) + run[1]
            if _is_proven(whole):
                return [whole]
    if len(run) == 1:
        for at in _beginnings(run[0]):
            parts = [run[0][: at - 1], run[0][at:]]
            if all(_is_proven(part) for part in parts):
                return parts
        for whole in (run[0] + b"}", b"{" + run[0]):
            if _is_proven(whole):
                return [whole]
    return [_mended(raw) or raw for raw in run]


def _is_proven(raw: bytes) -> bool:
    return has_sum(raw) and unseal(raw) is not None


def _beginnings(raw: bytes) -> Iterator[int]:
    at = raw.find(_BEGIN, 1)
    while at > 0:
        yield at
        at = raw.find(_BEGIN, at + 1)


def _mended(raw: bytes) -> bytes | None:
    if not _LENGTH < len(raw) <= MOST_MENDED:
        return None
    head, tail = raw[:-_LENGTH], raw[-_LENGTH:]
    right = _tail(head)
    if sum(item != other for item, other in zip(tail, right, strict=True)) == 1:
        return head + right if unseal(head + right) is not None else None
    reported = _TAIL.fullmatch(tail)
    return _with_another_byte(head, tail, reported.group(1)) if reported else None


def _with_another_byte(head: bytes, tail: bytes, told: bytes) -> bytes | None:
    """Try each byte at each place, those one bit away first: most damage is one bit."""
    for is_far in (False, True):
        before = hashlib.sha256()
        for at, byte in enumerate(head):
            rest = head[at + 1 :]
            for other in range(256):
                if is_far != ((byte ^ other).bit_count() > 1) or other == byte:
                    continue
                result = before.copy()
                result.update(bytes([other]) + rest)
                if result.hexdigest()[:_HEX].encode() == told:
                    whole = head[:at] + bytes([other]) + rest + tail
                    return whole if unseal(whole) is not None else None
            before.update(bytes([byte]))
    return None


def _tail(head: bytes) -> bytes:
    return b',"sum":"' + hashlib.sha256(head).hexdigest()[:_HEX].encode() + b'"}'
