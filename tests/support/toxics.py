"""What can be wrong with a link: each toxic a value, also readable as JSON for campaigns.

`way` is "up" (desk to portal), "down" or "both". Bytes are counted for each connection from where
it met the toxic; `at` is the first byte that does not pass, random up to `upto` where that is
given. `chance` is drawn from the proxy's seed for each connection, of HTTP toxics for each
request; `times` bounds how often a toxic strikes in all. `on` is a regular expression over the
line of a request ("POST /v1/push").
"""

from __future__ import annotations

import re
from typing import Literal

import msgspec

Way = Literal["up", "down"]
Ways = Literal["up", "down", "both"]
WAYS: tuple[Way, Way] = ("up", "down")


def _kind(name: str) -> str:
    return re.sub(r"(?<!^)([A-Z])", r"_\1", name).lower()


class Toxic(
    msgspec.Struct,
    frozen=True,
    kw_only=True,
    forbid_unknown_fields=True,
    tag_field="kind",
    tag=_kind,
):
    chance: float = 1.0
    times: int | None = None


class Latency(Toxic, frozen=True, kw_only=True):
    """Every byte comes `seconds` later, give or take `jitter`; a new connection by both ways."""

    seconds: float
    jitter: float = 0.0
    way: Ways = "both"


class Bandwidth(Toxic, frozen=True, kw_only=True):
    """All connections share so many bytes a second, each way."""

    bytes_per_second: float
    way: Ways = "both"


class Drip(Toxic, frozen=True, kw_only=True):
    """One byte every `seconds`."""

    seconds: float
    way: Ways = "down"


class Drop(Toxic, frozen=True, kw_only=True):
    """A connection is reset as soon as it was accepted."""


class ByteLimit(Toxic, frozen=True, kw_only=True):
    """Lets so many bytes of a connection pass, and then strikes."""


class BlackHole(ByteLimit, frozen=True, kw_only=True):
    """A connection is accepted and no byte passes, either way."""


class _AtByte(ByteLimit, frozen=True, kw_only=True):
    at: int = 0
    upto: int | None = None
    way: Ways = "down"


class Reset(_AtByte, frozen=True, kw_only=True):
    """Both ends get RST once `at` bytes have passed."""


class Cut(_AtByte, frozen=True, kw_only=True):
    """Both ends get FIN once `at` bytes have passed: an answer cut short."""


class Stall(_AtByte, frozen=True, kw_only=True):
    """No byte passes after the first `at`, and nobody says so."""


class Partition(Toxic, frozen=True, kw_only=True):
    """The link is down. "hold": bytes wait, as TCP would send them again; "reset": RST for all."""

    how: Literal["hold", "reset"] = "hold"


class Flapping(Toxic, frozen=True, kw_only=True):
    """Up and down in turn, each for a time that is uniformly random, in seconds."""

    shortest: float = 0.0
    longest: float = 10.0
    how: Literal["hold", "reset"] = "hold"


class SwallowAnswer(Toxic, frozen=True, kw_only=True):
    """The portal gets the request and answers in full; the desk gets the end of the connection."""

    on: str = ""
    how: Literal["cut", "reset"] = "cut"


class DeliverAgain(Toxic, frozen=True, kw_only=True):
    """The same request reaches the portal once more after so many further ones were answered, with
    0 while it is itself under way.
    """

    after: int = 10
    on: str = ""


class Reorder(Toxic, frozen=True, kw_only=True):
    """A request waits until a later one of another connection was answered; `patience` seconds."""

    on: str = ""
    patience: float = 2.0


AnyToxic = (
    Latency
    | Bandwidth
    | Drip
    | Drop
    | BlackHole
    | Reset
    | Cut
    | Stall
    | Partition
    | Flapping
    | SwallowAnswer
    | DeliverAgain
    | Reorder
)


class Step(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """From `at` seconds after the start exactly these toxics are in force."""

    at: float
    toxics: tuple[AnyToxic, ...]


def slow_link(
    bits_per_second: float = 40_000, round_trip: float = 0.8
) -> tuple[Latency, Bandwidth]:
    """A 2G link that all desks of an office share."""
    return Latency(seconds=round_trip / 2), Bandwidth(bytes_per_second=bits_per_second / 8)


def name(toxic: Toxic) -> str:
    return _kind(type(toxic).__name__)


def goes(toxic: Toxic, way: Way) -> bool:
    """Whether it concerns bytes that go this way."""
    return getattr(toxic, "way", "both") in {way, "both"}
