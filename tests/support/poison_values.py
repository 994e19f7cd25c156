"""Absurd values by type: what no clock, no person and no program of ours would write."""

from __future__ import annotations

from typing import Any

GONE = object()
"""In the place of a value: the field is left out."""

MOMENTS: dict[str, Any] = {
    "the first moment": "0001-01-01T00:00:00Z",
    "before the first moment": "0001-01-01T00:00:00+14:00",
    "the last moment": "9999-12-31T23:59:59Z",
    "behind the last moment": "9999-12-31T23:59:59-12:00",
    "tonight in 9999": "9999-12-31T23:00:00+00:00",
    "just before 1900": "1899-12-31T23:59:59+07:00",
    "1900 seen from the east": "1900-01-01T00:00:00+14:00",
    "2200 seen from the west": "2200-12-31T23:59:59-12:00",
    "just behind 2200": "2201-01-01T00:00:00+00:00",
    "before the epoch": "1969-12-31T23:59:59+07:00",
    "behind 32 bits": "2038-01-19T03:14:08Z",
    "a leap second": "2016-12-31T23:59:60Z",
    "nanoseconds": "2026-11-23T08:05:41.123456789+07:00",
    "no zone": "2026-11-23T08:05:41",
    "an odd zone": "2026-11-23T08:05:41+23:59",
    "no moment": "hôm qua",
    "seconds": 1_795_392_341,
    "null": None,
    "left out": GONE,
}
DAYS: dict[str, Any] = {
    "the first day": "0001-01-01",
    "the last day": "9999-12-31",
    "a day of 1582": "1582-10-10",
    "a day of 1830": "1830-02-28",
    "a day of 2090": "2090-01-01",
    "no such day": "2026-02-30",
    "a day with a time": "2026-11-23T00:00:00",
    "no day": "",
    "a number": 20_261_123,
    "null": None,
    "left out": GONE,
}
INTEGERS: dict[str, Any] = {
    "zero": 0,
    "minus one": -1,
    "a trillion": 10**12,
    "more than a trillion": 10**12 + 1,
    "minus a trillion": -(10**12),
    "53 bits": 2**53 - 1,
    "minus 53 bits": -(2**53 - 1),
    "54 bits": 2**53,
    "63 bits": 2**63,
    "64 bits": 2**64,
    "forty digits": 10**40,
    "five thousand digits": 10**4000,
    "a fraction": 1.5,
    "a text": "8000",
    "true": True,
    "null": None,
    "left out": GONE,
}
TEXTS: dict[str, Any] = {
    "nothing": "",
    "a space": " ",
    "lines": "một\r\nhai\tba\u2028bốn\x0b\x1b[31mnăm",
    "right to left": "Lò Văn \u202etxt.exe\u202c Sơn",
    "zero width": "Giàng\u200b A\u200d Páo\ufeff",
    "decomposed": "Nguye\u0302\u0303n Thi\u0323 U\u031bo\u031b\u0301c",
    "piled marks": "Z" + "\u0301" * 400,
    "emoji": "Vàng Thị Chứ 👩\u200d👩\u200d👧🏽",
    "other scripts": "ຄຳ ខ្មែរ 漢字 العربية",
    "private use": "\ue000\U0010ffff\ufffe",
    "markup": "<img src='x' onerror=a()>&amp;<a href=y>",
    "a template": "{0} {name} {name.__class__} %s %(x)d $x",
    "quotes": '"\'\\`´“”\\"',
    "one letter": "x",
    "SQL": "'; DROP TABLE dossier;-- \" OR 1=1",
    "a formula": "=cmd|' /C calc'!A0",
    "a path": "../../x.pdf",
    "a path of Windows": "C:\\Windows\\x.pdf",
    "dots": "..",
    "digits": "9" * 50_000,
    "letters": "a" * 60_000,
    "words": "Thửa đất " * 3_000,
    "NUL": "a\x00b",
    "a number": 7,
    "a list": ["a"],
    "null": None,
    "left out": GONE,
}
WORDS: dict[str, Any] = {
    "of tomorrow": "of_tomorrow",
    "nothing": "",
    "in another script": "từ_ngày_mai Ω",
    "as long as a word": "w" * 64,
    "longer than a word": "w" * 65,
    "a member's name": "RECEIVED",
    "a number": 7,
    "a list": ["a"],
    "null": None,
    "left out": GONE,
}
TRUTHS: dict[str, Any] = {"a text": "true", "a number": 1, "null": None, "left out": GONE}


def deep(levels: int) -> Any:
    found: Any = "sâu"
    for _ in range(levels):
        found = [found]
    return found


LISTS: dict[str, Any] = {
    "an empty list": [],
    "null": None,
    "a text": "x",
    "an object": {},
    "a list of null": [None],
    "deep lists": deep(300),
    "left out": GONE,
}
OBJECTS: dict[str, Any] = {
    "null": None,
    "a text": "x",
    "a list": [],
    "an empty object": {},
    "deep lists": deep(300),
    "left out": GONE,
}
FIELDS: dict[str, Any] = {
    "a field of tomorrow": {"mood": ["of", {"tomorrow": 1}]},
    "a deep field of tomorrow": {"mood": deep(40)},
    "a field of tomorrow, too deep": {"mood": deep(70)},
    "a field of tomorrow, far too deep": {"mood": deep(900)},
    "a field of tomorrow with a number of forty digits": {"mood": 10**40},
}
