"""Whether a PDF would do more than show pages: run a script, start a program, carry other files,
open another place; and whether it is encrypted. Found without a parser, by `pdf_streams`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from counter_app.domain.files.pdf_streams import (
    MOST_UNPACKED,
    ObjectStream,
    UnclearError,
    matches,
    object_in,
    object_streams,
    spelled,
    unpacked,
)

LOCKED = "pdf_locked"
ACTIVE = "pdf_actions"
UNCLEAR = "pdf_unclear"
_ANYHOW = ("JavaScript", "Launch", "EmbeddedFile", "RichMedia")
_EXACTLY = ("GoToE", "ImportData", "Rendition", "SubmitForm", "XFA")
_BEHIND = rb"(?![A-Za-z0-9#])"
_GAP = rb"[\x00\t\n\x0c\r ]{1,20}"
_SPACES = rb"(?:[\x00\t\n\x0c\r ]|%[^\r\n]{0,80}[\r\n]){0,40}"
_NAMES = re.compile(
    rb"/(?=[EGIJLORSX#])(?:(?P<encrypted>"
    + spelled("Encrypt")
    + _BEHIND
    + rb")|(?P<opening>"
    + spelled("OpenAction")
    + _BEHIND
    + rb")|"
    + b"|".join([*map(spelled, _ANYHOW), *(spelled(name) + _BEHIND for name in _EXACTLY)])
    + rb")"
)
_REFERENCE = re.compile(_SPACES + rb"([0-9]{1,10})" + _SPACES + rb"[0-9]{1,5}" + _SPACES + rb"R")
_DICTIONARY = re.compile(_SPACES + rb"<<")
_WITHIN = b"/(?:" + spelled("GoTo") + b"|" + spelled("Named") + b")"
_HARMLESS = re.compile(b"/" + spelled("S") + _SPACES + _WITHIN + _BEHIND)
_MORE = re.compile(b"/(?:" + spelled("Next") + b"|" + spelled("URI") + b")" + _BEHIND)
_LOOKED_AT = 400
_MOST_OPENINGS = 50
"""A PDF has one, and one more for each time that it was saved on top of itself."""


def fault_of(data: bytes) -> str:
    """`LOCKED`, `ACTIVE`, `UNCLEAR` (a part that cannot be looked into), or "".

    An encrypted PDF cannot be looked into, so `LOCKED` says nothing about the rest.
    """
    result = _Found()
    try:
        result.look(data)
        if result.is_locked:
            return LOCKED
        for _, text in _unpacked_streams(data):
            result.look(text)
        for number in sorted(result.targets):
            result.is_active |= any(_acts(text, set()) for text in _objects(data, number))
    except UnclearError:
        return ACTIVE if result.is_active else UNCLEAR
    return ACTIVE if result.is_active else ""


@dataclass(slots=True)
class _Found:
    is_locked: bool = False
    is_active: bool = False
    targets: set[int] = field(default_factory=set)
    openings: int = 0

    def look(self, text: bytes) -> None:
        """Raises UnclearError where there are more openings than anybody saves."""
        for match in matches(_NAMES, text):
            if match["encrypted"] is not None:
                self.is_locked = True
            elif match["opening"] is None:
                self.is_active = True
            else:
                self.openings += 1
                if self.openings > _MOST_OPENINGS:
                    raise UnclearError
                action = text[match.end() : match.end() + _LOOKED_AT]
                self.is_active |= _acts(action, self.targets)


def _acts(action: bytes, targets: set[int]) -> bool:
    """Whether it goes beyond this document's own pages; what it refers to joins `targets`."""
    reference = _REFERENCE.match(action)
    if reference is not None:
        targets.add(int(reference[1]))
        return False
    if not _DICTIONARY.match(action):
        return False  # a destination: an array, a name, a string
    return _HARMLESS.search(action) is None or _MORE.search(action) is not None


def _objects(data: bytes, number: int) -> Iterator[bytes]:
    """Every object of this number, and what stands behind it. Raises UnclearError."""
    begins = re.compile(rb"(?<![0-9])0{0,9}%d" % number + _GAP + rb"[0-9]{1,5}" + _GAP + rb"obj")
    for match in matches(begins, data):
        yield data[match.end() : match.end() + _LOOKED_AT]
    for stream, text in _unpacked_streams(data):
        result = object_in(text, stream.first or 0, number)
        if result is not None:
            yield result


def _unpacked_streams(data: bytes) -> Iterator[tuple[ObjectStream, bytes]]:
    left = MOST_UNPACKED
    for stream in object_streams(data):
        text = unpacked(data, stream, left)
        left -= len(text)
        yield stream, text
