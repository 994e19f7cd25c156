"""A run of entries as it came: each opened by itself, with its place in the chain."""

from __future__ import annotations

import msgspec

from counter_app.contract import chain
from counter_app.contract.push import (
    Push,
    Withheld,
)
from counter_app.domain.errors import UnreadableEventError
from counter_app.domain.events import MOST_BYTES, decode
from counter_app.domain.kinds.event import Event
from counter_app.domain.ranges import malformed

_withheld = msgspec.json.Decoder(Withheld)


class SentEntry(msgspec.Struct, frozen=True, gc=False):
    """One entry of a run, opened by itself: `event` is None where it is withheld or unreadable."""

    seq: int
    hash: str
    data: bytes
    sha256: str
    event: Event | None = None
    withheld: bool = False


def open_run(run: Push) -> list[SentEntry]:
    sent = []
    before = bytes.fromhex(run.before)
    for seq, raw in enumerate(run.events, start=run.first_seq):
        data = bytes(raw)
        event: Event | None = None
        withheld = _digest_instead(data)
        if withheld is not None:
            digest = bytes.fromhex(withheld)
        else:
            digest = chain.digest_of(data)
            event = _read(data)
        before = chain.entry_hash_by_digest(before, digest)
        sent.append(SentEntry(seq, before.hex(), data, digest.hex(), event, withheld is not None))
    return sent


def _read(data: bytes) -> Event | None:
    """The event, None for bytes that are none or would break machinery, whatever they say."""
    if len(data) > MOST_BYTES:
        return None
    try:
        event = decode(data)
    except UnreadableEventError:
        return None
    return None if malformed(event, data) else event


def _digest_instead(data: bytes) -> str | None:
    if len(data) > 200 or b'"withheld"' not in data:
        return None
    try:
        digest = _withheld.decode(data).withheld
        return digest if len(bytes.fromhex(digest)) == 32 else None
    except (msgspec.MsgspecError, ValueError):
        return None
