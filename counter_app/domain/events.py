"""The bytes of events: encoded once, stored, hashed, sent and relayed, never encoded again."""

from __future__ import annotations

import re
from datetime import datetime

import msgspec

from counter_app.domain.bounds import Timestamp, Whole
from counter_app.domain.errors import EventTooLargeError, UnreadableEventError
from counter_app.domain.kinds.body import Body, Unknown
from counter_app.domain.kinds.event import Clock, Event
from counter_app.domain.kinds.registry import BODIES

MOST_BYTES = 64 * 1024


class _Envelope(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    id: str
    dossier_id: str | None
    base_rev: Whole
    kind: str
    version: Whole
    occurred_at: Timestamp
    clock: Clock
    officer: str
    body: msgspec.Raw


def make(
    body: Body,
    *,
    id: str,
    dossier: str | None,
    at: datetime,
    officer: str,
    clock: Clock = Clock.UNCHECKED,
    base_rev: int = 0,
) -> Event:
    """An event of the body's kind and version; `at` must be aware."""
    if at.tzinfo is None:
        raise ValueError("an event needs an aware moment")
    return Event(
        id=id,
        dossier=dossier,
        base_rev=base_rev,
        kind=body.kind,
        version=body.version,
        occurred_at=at,
        clock=clock,
        officer=officer,
        body=body,
    )


def encode(event: Event) -> bytes:
    """The event's bytes, UTF-8 JSON. Raises EventTooLargeError above 64 KiB, UnreadableEventError
    where a text holds the character NUL, which databases do not keep.
    """
    raw = event.body.raw if isinstance(event.body, Unknown) else msgspec.json.encode(event.body)
    data = msgspec.json.encode(
        _Envelope(
            id=event.id,
            dossier_id=event.dossier,
            base_rev=event.base_rev,
            kind=event.kind,
            version=event.version,
            occurred_at=event.occurred_at,
            clock=event.clock,
            officer=event.officer,
            body=msgspec.Raw(raw),
        )
    )
    if len(data) > MOST_BYTES:
        raise EventTooLargeError(len(data), MOST_BYTES)
    _refuse_nul(data)
    return data


def _refuse_nul(data: bytes) -> None:
    if b"\\u0000" in data and _NUL.search(data):
        raise UnreadableEventError("NUL")


_NUL = re.compile(rb"(?<!\\)(?:\\\\)*\\u0000")
_envelopes = msgspec.json.Decoder(_Envelope)
_bodies = {key: msgspec.json.Decoder(body) for key, body in BODIES.items()}


def decode(data: bytes) -> Event:
    """The event that `encode` made. An unknown kind or version keeps its body as `Unknown`.

    Raises UnreadableEventError where the bytes are no event.
    """
    _refuse_nul(data)
    try:
        envelope = _envelopes.decode(data)
        decoder = _bodies.get((envelope.kind, envelope.version))
        body: Body = decoder.decode(envelope.body) if decoder else Unknown(raw=bytes(envelope.body))
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise UnreadableEventError(str(error)) from error
    return _event(envelope, body)


def outline(data: bytes) -> Event | None:
    """The event without what its body says, where only the body cannot be read; else None."""
    try:
        envelope = _envelopes.decode(data)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None
    return _event(envelope, Unknown(raw=bytes(envelope.body)))


def _event(envelope: _Envelope, body: Body) -> Event:
    return Event(
        id=envelope.id,
        dossier=envelope.dossier_id,
        base_rev=envelope.base_rev,
        kind=envelope.kind,
        version=envelope.version,
        occurred_at=envelope.occurred_at,
        clock=envelope.clock,
        officer=envelope.officer,
        body=body,
    )
