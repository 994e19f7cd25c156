"""The parts of an address as printed: what stands between commas, and the level it claims."""

from __future__ import annotations

import re
import unicodedata
from enum import Enum

import msgspec

from counter_app.domain.text.folding import fold


class AddressLevel(Enum):
    """The level that a kind word before a name claims ("Huyện" claims a district)."""

    PROVINCE = "province"
    DISTRICT = "district"
    COMMUNE = "commune"


class Part(msgspec.Struct, frozen=True):
    """One part of an address, as written; `bare` is without the kind word.

    `levels` are the levels it can stand for, `kind` is the kind word in full, empty if none.
    """

    text: str
    bare: str
    kind: str = ""
    levels: frozenset[AddressLevel] = frozenset(AddressLevel)

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys it may be looked up by: without its kind word, else with it."""
        return tuple(dict.fromkeys((name_key(self.bare), name_key(self.text))))

    @property
    def below_commune(self) -> bool:
        """Whether it says itself that it is a hamlet, a street or a number."""
        return bool(_BELOW.match(fold(self.text)))


def name_key(name: str) -> str:
    """What two spellings of one name share: "Ia H' Drai", "Ia H’Drai" → "iahdrai", "05" → "5"."""
    return fold(name).replace(" ", "").lstrip("0")


def parts(address: str) -> tuple[Part, ...]:
    """The parts of an address from the smallest to the largest; the country is left out."""
    text = " ".join(unicodedata.normalize("NFC", address).split())
    pieces = _pieces(_COMMAS, text)
    if len(pieces) == 1:
        pieces = _pieces(_DASHES, text)
    if len(pieces) == 1:
        pieces = _pieces(_BEFORE_KIND, text)
    if pieces and name_key(pieces[-1]) == "vietnam":
        pieces.pop()
    return tuple(part(piece) for piece in pieces)


def part(text: str) -> Part:
    """One part, with its kind word told from its name."""
    result = _KIND.match(text)
    if not result:
        return Part(text=text, bare=text)
    kind, levels = _KINDS[fold(result["kind"]).replace(" ", "")]
    return Part(text=text, bare=result["name"], kind=kind, levels=levels)


def _pieces(pattern: re.Pattern[str], text: str) -> list[str]:
    return [piece for cut in pattern.split(text) if (piece := cut.strip(" .-–"))]


_COMMUNE = frozenset({AddressLevel.COMMUNE})
_DISTRICT = frozenset({AddressLevel.DISTRICT})
_CITY = frozenset({AddressLevel.DISTRICT, AddressLevel.PROVINCE})
_KINDS = {
    "tinh": ("tỉnh", frozenset({AddressLevel.PROVINCE})),
    "thanhpho": ("thành phố", _CITY),
    "tp": ("thành phố", _CITY),
    "thixa": ("thị xã", _DISTRICT),
    "tx": ("thị xã", _DISTRICT),
    "huyen": ("huyện", _DISTRICT),
    "h": ("huyện", _DISTRICT),
    "quan": ("quận", _DISTRICT),
    "q": ("quận", _DISTRICT),
    "thitran": ("thị trấn", _COMMUNE),
    "tt": ("thị trấn", _COMMUNE),
    "dackhu": ("đặc khu", _COMMUNE),
    "phuong": ("phường", _COMMUNE),
    "p": ("phường", _COMMUNE),
    "xa": ("xã", _COMMUNE),
    "x": ("xã", _COMMUNE),
}
_LONG = "tỉnh|thành phố|thị xã|huyện|quận|thị trấn|đặc khu|phường|xã"
_KIND = re.compile(
    rf"(?P<kind>(?:{_LONG})(?=[. ])|t\.?[pxt](?=[. ])|[hqpx](?=\.)|[pq](?= ?\d))"
    r"[. ]*(?P<name>[^. ].*)",
    re.IGNORECASE,
)
_COMMAS = re.compile(r"[,;]")
_DASHES = re.compile(r"\s[-–]\s")
_BEFORE_KIND = re.compile(rf"(?<=\S)(?<!\bthị)\s+(?=(?:{_LONG})\s)", re.IGNORECASE)
_BELOW = re.compile(
    r"(thon|to|ban|xom|ap|khu|khom|khoi|pho|so|lang|buon|bon|doi|cum|duong|ngo|hem|kiet|soc"
    r"|tdp|kp|kdc|tieu khu)\b|.*\d"
)
