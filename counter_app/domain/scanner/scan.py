"""What a scanner sent: a citizen card, a dossier code, the number of a slip, or something else."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from msgspec.structs import replace

from counter_app.domain.dossier.receipt_version import ReceiptVersion, read_sign
from counter_app.domain.errors import DomainError
from counter_app.domain.life import slip_number
from counter_app.domain.scanner import citizen_card, telex
from counter_app.domain.scanner.citizen_card import Card, UnreadableCardError
from counter_app.domain.scanner.keyboard_layout import from_other_layouts
from counter_app.domain.scanner.other_codes import OtherCode, other_code
from counter_app.domain.scanner.scan_detector import Stroke, StrokeKind
from counter_app.domain.scanner.undo_input_method import TypedKeys, keys_of
from counter_app.domain.text.clean_text import TextTooLongError, clean_text
from counter_app.domain.text.folding import fold


class ScanKind(StrEnum):
    CARD = "card"
    CODE = "code"
    SLIP = "slip"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Scan:
    """`damaged` asks the officer to look: a card with doubts, or a text that is neither kind;
    `other` says of the latter what it is, where that can be told. `code` is a dossier's, or the
    number of a slip of hand-over; `version` is that of a receipt that was printed after a
    correction.
    """

    text: str
    kind: ScanKind
    damaged: bool = False
    card: Card | None = None
    code: str | None = None
    version: ReceiptVersion | None = None
    other: OtherCode | None = None


_SYMBOLOGY = re.compile(r"^\][A-Za-z][0-9]")
_STANDING_ALONE = str.maketrans("ưƯ", "wW")
_DOUBTS_OF_TEXT = frozenset({citizen_card.NAME_MARKS, citizen_card.ADDRESS_MARKS})


def read_strokes(strokes: Iterable[Stroke]) -> Scan:
    """The best reading of a burst, whatever layout and input method it came through."""
    keys = keys_of(stroke for stroke in strokes if stroke.kind is not StrokeKind.CLOSE)
    code = _code(keys)
    if code is not None:
        return code
    slip = next(filter(None, map(_slip, _texts(keys))), None)
    if slip is not None:
        return slip
    other = next(filter(None, map(_other, _texts(keys))), None)
    card = None if other is OtherCode.HEALTH_INSURANCE else _card(keys)
    if card is not None:
        return card
    texts = (keys.released, keys.shown, keys.telex, keys.vni, keys.positions)
    text = next(filter(_is_machine_made, texts), keys.shown)
    return Scan(text=text, kind=ScanKind.OTHER, damaged=True, other=other)


def is_whole(strokes: Iterable[Stroke]) -> bool:
    """Whether nothing is missing of a burst, as letters that an input method tells late."""
    return keys_of(stroke for stroke in strokes if stroke.kind is not StrokeKind.CLOSE).whole


def is_scan(scan: Scan, *, closed: bool) -> bool:
    """Whether a fast run of strokes that read so is a scanner's.

    A card or a code is; another text is only if an Enter `closed` it and it holds what no person
    types in one go: four digits or a bar. A text expander's sentence goes to its field.
    """
    return scan.kind is not ScanKind.OTHER or (closed and _is_machine_made(scan.text))


def _is_machine_made(text: str) -> bool:
    return "|" in text or sum(map(str.isdecimal, text)) >= 4


def read_text(text: str) -> Scan:
    """A reading of a text that came whole, as from a serial port or the clipboard."""
    return read_strokes([Stroke(StrokeKind.CHAR, 0.0, text=char) for char in text])


def _texts(keys: TypedKeys) -> Iterator[str]:
    seen = set()
    undone = [keys.shown, keys.telex, keys.vni]
    for text in [
        *undone,
        keys.positions,
        keys.released,
        *(other for item in undone for other in from_other_layouts(item)),
    ]:
        if text and text not in seen:
            seen.add(text)
            yield text


def _code(keys: TypedKeys) -> Scan | None:
    texts = list(_texts(keys))
    for text in [*texts, *(text.translate(_STANDING_ALONE) for text in texts)]:
        try:
            line = _SYMBOLOGY.sub("", clean_text(text))
            sign = read_sign(line)
        except (DomainError, TextTooLongError):
            continue
        if line.isascii():
            return Scan(text=line.upper(), kind=ScanKind.CODE, code=sign.code, version=sign.version)
    return None


def _slip(text: str) -> Scan | None:
    number = slip_number.read(_SYMBOLOGY.sub("", text.strip()))
    return Scan(text=text, kind=ScanKind.SLIP, code=str(number)) if number is not None else None


def _other(text: str) -> OtherCode | None:
    return other_code(_SYMBOLOGY.sub("", text.strip()))


def _card(keys: TypedKeys) -> Scan | None:
    best: tuple[tuple[int, int], str, Card] | None = None
    for rank, text in enumerate(map(_without_caps_lock, _by_trust(keys))):
        try:
            card = citizen_card.read_card(text)
        except UnreadableCardError:
            continue
        cost = (sum(1 if doubt in _DOUBTS_OF_TEXT else 3 for doubt in card.doubts), rank)
        if best is None or cost < best[0]:
            best = (cost, text, card)
    if best is None:
        return None
    _, text, card = best
    if text != _without_caps_lock(keys.released) or not (keys.in_order and keys.whole):
        card = _doubting(card, keys)
    return Scan(text=text, kind=ScanKind.CARD, damaged=bool(card.doubts), card=card)


def _by_trust(keys: TypedKeys) -> list[str]:
    """The likeliest text first: the keys as they were let go, where they are known.

    A scanner that sends marked letters itself had the rest changed by the input method: its keys
    count. One that sends Telex or VNI keys relies on the input method: what it made counts.
    """
    texts = list(_texts(keys))
    if keys.released and not _types_marks(keys):
        return [keys.released, *texts]
    if keys.changed and not keys.vni.isascii():
        texts = [keys.vni, keys.telex, *texts]
    return texts


def _doubting(card: Card, keys: TypedKeys) -> Card:
    """Doubt what the input method changed in name or address, unless the scanner meant it to."""
    if not (keys.changed or keys.mixed) or _types_marks(keys):
        return card
    doubts = list(card.doubts)
    for value, doubt in ((card.name, _NAME), (card.address, _ADDRESS)):
        changed = keys.mixed or any(
            value not in text for text in (keys.shown, keys.telex, keys.vni)
        )
        if changed and doubt not in doubts:
            doubts.append(doubt)
    return replace(card, doubts=tuple(doubts))


_NAME, _ADDRESS = citizen_card.NAME_MARKS, citizen_card.ADDRESS_MARKS


def _types_marks(keys: TypedKeys) -> bool:
    """Whether the scanner itself types Telex or VNI: all marks come from keys, in many words."""
    typed = next((text for text in (keys.telex, keys.vni) if text.isascii()), None)
    if typed is None or keys.changed < 3:
        return False
    shown = set(fold(keys.shown).split())
    words = typed.lower().replace("|", " ").split()
    return sum(bool(set(telex.readings(word)) & shown) for word in words) >= 2


def _without_caps_lock(text: str) -> str:
    """The case of a text typed with Caps Lock on, where most words give it away (`nGUYễN`)."""
    words = re.findall(r"[^\W\d_]{2,}", text)
    turned = [word for word in words if word[0].islower() and any(map(str.isupper, word[1:]))]
    if len(turned) * 2 <= len(words):
        return text
    swapped = "".join(char.swapcase() if char.isascii() else char for char in text)
    return re.sub(r"[^\W\d_]{2,}", lambda match: _even(match[0]), swapped)


def _even(word: str) -> str:
    """Marked letters in the case of their plain neighbours."""
    plain = [char for char in word[1:] if char.isascii()]
    if plain and all(map(str.islower, plain)):
        return word[0] + word[1:].lower()
    return word.upper() if plain and all(map(str.isupper, plain)) else word
