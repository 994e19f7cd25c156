"""Text of a scanner set to a US keyboard on a computer set to another, put back."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

# Places of a US keyboard by evdev code, the same as the scan codes of Windows (set 1).
_ROWS: Final = {
    2: ("1234567890-=", "!@#$%^&*()_+"),
    16: ("qwertyuiop[]", "QWERTYUIOP{}"),
    30: ("asdfghjkl;'`", 'ASDFGHJKL:"~'),
    43: ("\\zxcvbnm,./", "|ZXCVBNM<>?"),
    57: (" ", " "),
}
_PLACES: Final = {
    first + at: (plain, shifted)
    for first, (low, high) in _ROWS.items()
    for at, (plain, shifted) in enumerate(zip(low, high, strict=True))
}

_SHIFTED: Final = dict(_PLACES.values())
_UNSHIFTED: Final = {high: low for low, high in _PLACES.values()}

_AZERTY: Final = str.maketrans(
    "&é\"'(-è_çà)azqwmùAZQWM%,;:!?./§*µ^°",
    "1234567890-qwaz;'QWAZ:\"m,./M<>?\\|[_",
)
_MARKED: Final = frozenset(map(ord, "éèçàù"))
_AZERTY_LETTERS: Final = {
    shown: us for shown, us in _AZERTY.items() if chr(shown).isalpha() and shown not in _MARKED
}
_AZERTY_REST: Final = {shown: us for shown, us in _AZERTY.items() if not chr(shown).isalpha()}
_VIETNAMESE: Final = str.maketrans(
    "ăâêôđươĂÂÊÔĐƯƠ\u0300\u0309\u0303\u0301\u0323₫", "12340[]12340[]56789="
)


def us_character(place: int, *, shift: bool) -> str:
    """What a US keyboard has at a place (evdev code), "" where it has no character."""
    return _PLACES.get(place, ("", ""))[shift]


def shifted(char: str) -> str:
    """What the key of a character of a US keyboard gives with Shift."""
    return _SHIFTED.get(char, char.upper() if len(char.upper()) == 1 else char)


def unshifted(char: str) -> str:
    """What the key of a character of a US keyboard gives without Shift."""
    return _UNSHIFTED.get(char, char.lower() if len(char.lower()) == 1 else char)


def from_other_layouts(text: str) -> Iterator[str]:
    """What the text would be if it came through a French or a Vietnamese layout.

    Their row of digits gives marked letters: these are digits again everywhere in a text of one
    field, else only where no other letters stand beside them: in a word on the French layout, in
    a field on the Vietnamese one, whose digits are letters of names.
    """
    fields = text.replace("µ", "|").split("|")
    if len(fields) == 1:
        yield text.translate(_AZERTY)
        yield _parted(text).translate(_VIETNAMESE)
        return
    yield "|".join(_WORD.sub(_french_word, field).translate(_AZERTY_REST) for field in fields)
    yield "|".join(
        field if _PLAIN_LETTER.search(field) else _parted(field).translate(_VIETNAMESE)
        for field in fields
    )


_WORD = re.compile(r"[^\W_]+")


def _french_word(match: re.Match[str]) -> str:
    word = match[0]
    return word.translate(_AZERTY_LETTERS if _PLAIN_LETTER.search(word) else _AZERTY)


_PLAIN_LETTER = re.compile("[A-Za-z]")


def _parted(field: str) -> str:
    """Tone marks that were joined to a letter stand for themselves again."""
    return "".join(
        unicodedata.normalize("NFC", part[:2]) + part[2:]
        if part[1:2] in "\u0302\u0306\u031b"
        else part
        for part in (unicodedata.normalize("NFD", char) for char in field)
    )
